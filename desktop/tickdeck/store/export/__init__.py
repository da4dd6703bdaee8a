"""Writes recordings for other programs: `export` is the way in."""
