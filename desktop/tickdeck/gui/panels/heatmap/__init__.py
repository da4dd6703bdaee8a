"""The heat map: every instrument as a tile by sector."""
