"""The values on the heat map's tiles as pictures, found by the number that is shown."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtGui import QFont, QImage

from tickdeck.gui.charts.heat_scale import HeatScale
from tickdeck.gui.charts.heat_text import TextImages

RISE, FALL = "▲", "▼"
_MARKS = ("", RISE, FALL)

_MOST_VALUES = 8_000

Picture: TypeAlias = tuple[QImage, int]
"""A picture and its width in device pixels."""


class ValueImages:
    """Keeps pictures of values, which are asked for thousands of times a second."""

    def __init__(self, images: TextImages, fonts: list[QFont], scale: HeatScale) -> None:
        """Make an empty store.

        Args:
            images: Draws texts.
            fonts: Of values, by style.
            scale: Says how values read.
        """
        self._images = images
        self._fonts = fonts
        self._scale = scale
        self._kept: tuple[dict[tuple[int, int], Picture], dict[tuple[int, int], Picture]] = ({}, {})

    def set_scale(self, scale: HeatScale) -> None:
        """Write values as another scale does."""
        if scale.kind is not self._scale.kind:
            self.forget()
        self._scale = scale

    def forget(self) -> None:
        """Forget all pictures, as for another screen."""
        for kept in self._kept:
            kept.clear()

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
        return self._drawn(self._scale.short_text(shown), style, is_grey=is_grey)

    def _keep(self, key: tuple[int, int], text: str, style: int, *, is_grey: bool) -> Picture:
        kept = self._kept[is_grey]
        if len(kept) > _MOST_VALUES:
            kept.clear()
        picture = kept[key] = self._drawn(text, style, is_grey=is_grey)
        return picture

    def _drawn(self, text: str, style: int, *, is_grey: bool) -> Picture:
        # Below all styles of names, which have keys of the same form.
        image = self._images.of((text, ~style), ((text, self._fonts[style]),), is_grey=is_grey)
        return image, image.width()
