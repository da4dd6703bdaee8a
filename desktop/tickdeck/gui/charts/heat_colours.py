"""The colours of the heat map's tiles, by their place on the scale."""

from __future__ import annotations

from PySide6.QtGui import QColor

from tickdeck.gui.charts.heat_scale import STEPS, ScaleKind
from tickdeck.gui.theme import LEAST_CONTRAST, Theme, blend, contrast

STALE = 2 * STEPS + 1
"""Where in the colours that of a stale tile is."""
NO_VALUE = STALE + 1
"""Where that of a tile without a value is."""

_QUIET = 0.85
"""How far the least active tiles fade into the panel."""


def heat_colours(theme: Theme, kind: ScaleKind) -> list[QColor]:
    """All colours of tiles.

    Args:
        theme: Colours; rises and falls are told apart by its two of the heat map, activity by its amber.
        kind: What is coloured.

    Returns:
        `STEPS` from the lowest on, the neutral one, `STEPS` up to the highest; then `STALE`, `NO_VALUE`.
    """
    low, high = heat_ends(theme, kind)
    return [
        *(
            blend(theme.heat_neutral, high if step > 0 else low, abs(step) / STEPS)
            for step in range(-STEPS, STEPS + 1)
        ),
        blend(theme.panel, theme.heat_neutral, 0.6),
        blend(theme.panel, theme.heat_neutral, 0.35),
    ]


def heat_ends(theme: Theme, kind: ScaleKind) -> tuple[QColor, QColor]:
    """The colours at the low and the high end of the scale."""
    if kind is ScaleKind.SHARE:
        return theme.heat_down, theme.heat_up
    return blend(theme.heat_neutral, theme.panel, _QUIET), _readable(theme)


def _readable(theme: Theme) -> QColor:
    """As much amber as the text of tiles can still be read on."""
    for hundredths in range(100, 0, -5):
        colour = blend(theme.heat_neutral, theme.amber, hundredths / 100)
        if contrast(theme.heat_text, colour) >= LEAST_CONTRAST:
            return colour
    return theme.heat_neutral
