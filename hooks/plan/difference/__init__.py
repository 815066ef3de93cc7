"""What a change does to the plan, in words: two states of it, read and compared record by record."""
