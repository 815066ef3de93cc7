"""What other websites answer when they are asked for the pages that the plan links to (used by `check-links`)."""
