"""The recorder panel: whether all is recorded, and what can be done with recordings."""
