"""The Tape panel: time and sales of one instrument, or of all that are listed."""
