"""Dragging a tile out of the heat map, to a list that takes instruments."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QDrag
from PySide6.QtWidgets import QWidget

from tickdeck.gui.tables.drag_tag import drag_tag
from tickdeck.gui.tables.row_drag import instruments_mime
from tickdeck.gui.theme import Theme


def drag_tile(source: QWidget, instrument_id: str, label: str, *, colour: QColor, theme: Theme) -> None:
    """Drag an instrument until the mouse lets it go.

    Qt has no other way to drag than a loop of its own; timers and sockets go on in it, since no coroutine
    calls this.

    Args:
        source: Where the drag begins.
        instrument_id: What is dragged.
        label: What is seen beside the mouse.
        colour: Of the tile.
        theme: For the text on it.
    """
    drag = QDrag(source)
    drag.setMimeData(instruments_mime([instrument_id]))
    tag = drag_tag(label, ground=colour, text=theme.heat_text, ratio=source.devicePixelRatioF())
    drag.setPixmap(tag)
    drag.exec(Qt.DropAction.CopyAction)
