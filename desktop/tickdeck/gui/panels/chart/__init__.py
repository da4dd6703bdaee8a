"""The chart of the selected instrument."""
