"""How high and wide the lines of facts are, which stand below and beside each other in several widgets."""

from __future__ import annotations

from tickdeck.gui.theme import Theme

_LESS_PX = 3
"""A line of facts is so much lower than a row of a table."""

_LABEL_PX = 84


def line_px(theme: Theme) -> int:
    """How high a line of facts is."""
    return theme.sizes.row - _LESS_PX


def label_px(theme: Theme) -> int:
    """How wide the labels of facts and gauges are, so that what they say begins below each other."""
    return theme.sizes.scaled(_LABEL_PX)
