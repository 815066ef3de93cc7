"""The way out: the whole published plan as a tree of Markdown files that any site generator can read."""
