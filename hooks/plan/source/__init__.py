"""Reading the plan's files: text, YAML and CSV with the place of everything in them, used by the loader."""
