"""The window; the only package that imports Qt or pyqtgraph. It pulls from the board, nothing pushes."""

from tickdeck.gui.overrides import watch_overrides

# Before any class of the window is made.
watch_overrides()
