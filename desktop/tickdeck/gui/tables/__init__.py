"""Tables that show many live rows and paint them in one pass."""
