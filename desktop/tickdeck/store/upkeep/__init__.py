"""What becomes of past days: merged into one file, and deleted beyond the user's limits."""
