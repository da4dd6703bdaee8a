"""What the data quality panel is made of: rows, strips, verdicts and findings."""
