"""One line of text of which some parts are marked, drawn and cut to a width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

Span = tuple[int, int]
"""Where something begins in a text, and where it ends."""


def draw_marked(
    painter: QPainter,
    rect: QRect,
    text: str,
    spans: Sequence[Span],
    *,
    text_font: QFont,
    colour: QColor,
    mark: QColor,
    underline: bool = False,
) -> int:
    """Draw a text at the left of a rectangle, in the middle of its height.

    Args:
        painter: Draws.
        rect: Where; what does not fit is cut with an ellipsis.
        text: The text.
        spans: Parts of it that are marked.
        text_font: Its font.
        colour: Its colour.
        mark: The colour of what is marked.
        underline: Whether it is underlined too, for who cannot tell the colours apart.

    Returns:
        The width that it took, in pixels.
    """
    metrics = QFontMetricsF(text_font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    if not shown or rect.width() <= 0:
        return 0
    # The ellipsis stands for what is cut and is no part of the text.
    kept = len(shown) - (shown != text)
    layout = QTextLayout(shown, text_font)
    marks = [
        _format(start, min(end, kept) - start, mark, underline=underline)
        for start, end in spans
        if start < min(end, kept)
    ]
    layout.setFormats([_format(0, len(shown), colour), *marks])
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))
    return round(line.naturalTextWidth() + 0.5)


def _format(start: int, length: int, colour: QColor, *, underline: bool = False) -> QTextLayout.FormatRange:
    characters = QTextCharFormat()
    characters.setForeground(colour)
    characters.setFontUnderline(underline)
    result = QTextLayout.FormatRange()
    result.start = start
    result.length = length
    result.format = characters
    return result
