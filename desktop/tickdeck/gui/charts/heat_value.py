"""The values on the heat map's tiles as pictures, found by the number that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtGui import QColor, QFont, QImage

from tickdeck.gui.charts.heat_glyph import GlyphWriter
from tickdeck.gui.charts.heat_scale import HeatScale
from tickdeck.gui.charts.heat_text import make_room

RISE, FALL = "▲", "▼"
_MARKS = ("", RISE, FALL)

Picture: TypeAlias = tuple[QImage, int]
"""A picture and its width in device pixels."""


class ValueImages:
    """Keeps pictures of values, which are asked for thousands of times a second."""

    def __init__(self, fonts: Sequence[QFont], scale: HeatScale, *, ink: QColor, grey: QColor) -> None:
        """Make an empty store.

        Args:
            fonts: Of values, by style.
            scale: Says how values read.
            ink: The colour of values.
            grey: Their colour on stale tiles.
        """
        self._fonts = tuple(fonts)
        self._inks = (ink, grey)
        self._scale = scale
        self._writers: dict[tuple[int, bool], GlyphWriter] = {}
        self._ratio = 1.0
        self._kept: tuple[dict[tuple[int, int], Picture], dict[tuple[int, int], Picture]] = ({}, {})

    def set_scale(self, scale: HeatScale) -> None:
        """Write values as another scale does."""
        if scale.kind is not self._scale.kind:
            self._forget()
        self._scale = scale

    def set_ratio(self, ratio: float) -> None:
        """Write for another screen."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._writers.clear()
            self._forget()

    def text(self, shown: int, *, is_mark: bool) -> str:
        """What is written for a value: the value, or an arrow that says which side of neutral it is on."""
        return _MARKS[self._scale.direction(shown)] if is_mark else self._scale.text(shown)

    def of(self, shown: int, style: int, *, is_mark: bool, is_grey: bool) -> Picture:
        """The picture of a value in the font of a style."""
        key = (shown, ~style if is_mark else style)
        picture = self._kept[is_grey].get(key)
        if picture is None:
            picture = self._keep(key, self.text(shown, is_mark=is_mark), style, is_grey=is_grey)
        return picture

    def short(self, shown: int, style: int, *, is_grey: bool) -> Picture:
        """The picture of a value without decimals."""
        return self._written(self._scale.short_text(shown), style, is_grey=is_grey)

    def _forget(self) -> None:
        for kept in self._kept:
            kept.clear()

    def _keep(self, key: tuple[int, int], text: str, style: int, *, is_grey: bool) -> Picture:
        kept = self._kept[is_grey]
        make_room(kept)
        picture = kept[key] = self._written(text, style, is_grey=is_grey)
        return picture

    def _written(self, text: str, style: int, *, is_grey: bool) -> Picture:
        writer = self._writers.get((style, is_grey))
        if writer is None:
            writer = GlyphWriter(self._fonts[style], self._inks[is_grey], self._ratio)
            self._writers[style, is_grey] = writer
        image = writer.written(text)
        return image, image.width()
