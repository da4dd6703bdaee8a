"""The colours of a live table's rows, made once from a theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPen

from tickdeck.gui.tables.column import Tone
from tickdeck.gui.tables.flashes import FLASH_STEPS
from tickdeck.gui.theme import Theme, blend

_HOVER_OPACITY = 0.035


class RowColours:
    """Backgrounds and pens.

    Attributes:
        panel, selection, hover: Backgrounds of rows.
        accent: The bar on the selected row.
        pens: A pen for each `Tone`.
    """

    def __init__(self, theme: Theme) -> None:
        self.panel = theme.panel
        self.selection = theme.selection
        self.accent = theme.accent
        self.hover = blend(theme.panel, theme.text, _HOVER_OPACITY)
        tones = {
            Tone.TEXT: theme.text,
            Tone.DIM: theme.dim,
            Tone.FAINT: theme.stale,
            Tone.UP: theme.up,
            Tone.DOWN: theme.down,
            Tone.AMBER: theme.amber,
            Tone.GOOD: theme.good,
            Tone.BAD: theme.bad,
        }
        self.pens = [QPen(tones[tone]) for tone in Tone]
        self._flashes = {
            True: [_seen_through(theme.up, theme.flash_opacity, step) for step in range(FLASH_STEPS + 1)],
            False: [_seen_through(theme.down, theme.flash_opacity, step) for step in range(FLASH_STEPS + 1)],
        }

    def flash(self, step: int, *, up: bool) -> QColor:
        """The colour laid over a flashing cell; `FLASH_STEPS` at the change, 0 when it is over."""
        return self._flashes[up][min(max(step, 0), FLASH_STEPS)]


def _seen_through(colour: QColor, opacity: float, step: int) -> QColor:
    alpha = round(255 * opacity * step / FLASH_STEPS)
    return QColor(colour.red(), colour.green(), colour.blue(), alpha)
