"""Names on the heat map's tiles: their sizes, their widths, and pictures of them drawn once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from tickdeck.gui.theme import font

Lines: TypeAlias = tuple[tuple[str, QFont], ...]
"""Texts, each with its font."""

Key: TypeAlias = tuple[str | int, ...]
"""What texts are kept under: the texts themselves and the size of their font."""

_MOST_KEPT = 4_096
"""So many pictures are kept, more than are seen at once."""
_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """One of the sizes of text on a tile, in logical pixels.

    Attributes:
        name: Font of the name.
        name_height: Height of a line of it.
        value: Font of the value.
        value_height: Height of a line of it.
        pad_x, pad_y: What stays free at each side.
        has_code: Whether the code has a line of its own below the name.
    """

    name: QFont
    name_height: int
    value: QFont
    value_height: int
    pad_x: int
    pad_y: int
    has_code: bool = False


def text_styles() -> tuple[TextStyle, ...]:
    """The sizes of text, the largest first."""
    return (
        _style(8, 2, pad_x=14, pad_y=14, has_code=True),
        _style(3, -1, pad_x=6, pad_y=5),
        _style(0, -1, pad_x=4, pad_y=3),
        _style(-2, -2, pad_x=2, pad_y=1),
    )


def _style(name_step: int, value_step: int, *, pad_x: int, pad_y: int, has_code: bool = False) -> TextStyle:
    name, value = font(name_step), font(value_step)
    for chosen in (name, value):
        # On a picture without a ground, colours at the edges of letters would be wrong.
        chosen.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    heights = QFontMetrics(name).height(), QFontMetrics(value).height()
    return TextStyle(name, heights[0], value, heights[1], pad_x, pad_y, has_code)


class TextWidths:
    """Widths of texts in one font, added up from those of their characters, which is quick."""

    def __init__(self, of: QFont) -> None:
        self._metrics = QFontMetrics(of)
        self._known: dict[str, int] = {}

    def of(self, text: str) -> int:
        """Logical pixels that a text takes at most."""
        known = self._known
        try:
            return sum([known[character] for character in text])
        except KeyError:
            known |= {character: self._metrics.horizontalAdvance(character) for character in text}
            return self.of(text)

    def of_lines(self, texts: Sequence[Sequence[str]]) -> npt.NDArray[np.float64]:
        """Logical pixels that the widest line of each text takes; infinite for one without lines."""
        joined = "".join(line for lines in texts for line in lines)
        for character in set(joined) - self._known.keys():
            self._known[character] = self._metrics.horizontalAdvance(character)
        advances = np.fromiter(map(self._known.__getitem__, joined), dtype=np.int64, count=len(joined))
        upto = np.concatenate(([0], np.cumsum(advances)))
        ends = np.cumsum([0, *(len(line) for lines in texts for line in lines)])
        counts = [len(lines) for lines in texts]
        widest = np.where(np.array(counts, dtype=bool), 0.0, np.inf)
        np.maximum.at(widest, np.repeat(np.arange(len(counts)), counts), np.diff(upto[ends]))
        return widest


class TextImages:
    """Draws texts once and keeps the pictures, which are far quicker to put on a tile than texts."""

    def __init__(self, *, ink: QColor, grey: QColor) -> None:
        """Make an empty store.

        Args:
            ink: The colour of texts.
            grey: Their colour on stale tiles.
        """
        self._inks = (ink, grey)
        self._ratio = 1.0
        self._kept: tuple[dict[Key, QImage], dict[Key, QImage]] = ({}, {})

    @property
    def ratio(self) -> float:
        """Device pixels a logical pixel."""
        return self._ratio

    def set_ratio(self, ratio: float) -> None:
        """Draw for another screen; what was drawn for the one before is forgotten."""
        if ratio != self._ratio:
            self._ratio = ratio
            for kept in self._kept:
                kept.clear()

    def of(self, key: Key, lines: Lines, *, is_grey: bool) -> QImage:
        """Lines below each other, each in the middle.

        Args:
            key: Tells these texts in these fonts from all others.
            lines: The texts.
            is_grey: Whether for a stale tile.

        Returns:
            A picture of as many pixels as it covers on the screen, without a ratio of its own.
        """
        kept = self._kept[is_grey]
        image = kept.get(key)
        if image is None:
            make_room(kept)
            image = kept[key] = text_picture(lines, self._inks[is_grey], self._ratio)
        return image


def make_room(kept: dict[_K, _V]) -> None:
    """Let the oldest of what is kept go where there is no room for one more."""
    if len(kept) >= _MOST_KEPT:
        del kept[next(iter(kept))]


def text_picture(lines: Lines, ink: QColor, ratio: float) -> QImage:
    """Lines below each other, each in the middle, of as many pixels as they cover on the screen."""
    metrics = [QFontMetrics(of) for _, of in lines]
    widths = [each.horizontalAdvance(text) for each, (text, _) in zip(metrics, lines, strict=True)]
    width, height = max(widths), sum(each.height() for each in metrics)
    image = QImage(
        max(1, math.ceil(width * ratio)),
        max(1, math.ceil(height * ratio)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    painter.setPen(ink)
    top = 0
    for each, text_width, (text, of) in zip(metrics, widths, lines, strict=True):
        painter.setFont(of)
        painter.drawText(QPointF((width - text_width) / 2, top + each.ascent()), text)
        top += each.height()
    painter.end()
    # A picture that was painted on keeps what paints on it, of half its size; a copy does not.
    return image.copy()
