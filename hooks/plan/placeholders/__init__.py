"""Figures in texts: each version says them in its own way, and all of them come from the data."""
