"""Whether the other versions of a text still say what the standard one says, and who has checked that."""
