"""The window; the only package that imports Qt or pyqtgraph. It pulls from the board, nothing pushes."""
