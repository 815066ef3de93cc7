"""From a folder to the plan in it, with the place of everything and all that is wrong: begin with `folder.load`."""
