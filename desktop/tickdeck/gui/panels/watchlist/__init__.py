"""The watchlists: lists of instruments as tabs, the shown one as a live table."""
