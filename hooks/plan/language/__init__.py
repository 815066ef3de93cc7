"""The words of a plan: sentences, easy and hard words, and the rules for the text of each version."""
