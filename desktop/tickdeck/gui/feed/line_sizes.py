"""How high and wide the lines of facts are, which stand below and beside each other in several widgets."""

from __future__ import annotations

from tickdeck.gui.theme import BASE_PX, Theme

_LESS_PX = 3
"""A line of facts is so much lower than a row of a table."""

_LABEL_PX = 84


def scaled(px: int, theme: Theme) -> int:
    """A length that suits texts of the usual size, for those of a theme."""
    return round(px * theme.sizes.text / BASE_PX)


def line_px(theme: Theme) -> int:
    """How high a line of facts is."""
    return theme.sizes.row - _LESS_PX


def label_px(theme: Theme) -> int:
    """How wide the labels of facts and gauges are, so that what they say begins below each other."""
    return scaled(_LABEL_PX, theme)
