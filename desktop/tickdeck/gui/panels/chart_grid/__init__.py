"""The chart grid: up to sixteen charts in one panel."""
