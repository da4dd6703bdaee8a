"""The colours of a live table's rows, made once from a theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPen

from tickdeck.gui.tables.column import Tone
from tickdeck.gui.tables.flashes import FLASH_STEPS
from tickdeck.gui.theme import LEAST_CONTRAST, Theme, blend, contrast

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
        self._flashes = {True: _flash(theme, theme.up), False: _flash(theme, theme.down)}

    def flash(self, step: int, *, up: bool) -> QColor:
        """The colour laid over a flashing cell; `FLASH_STEPS` at the change, 0 when it is over."""
        return self._flashes[up][min(max(step, 0), FLASH_STEPS)]


def _flash(theme: Theme, colour: QColor) -> list[QColor]:
    """The colours of a flash, as strong as prices can be read on; it begins alike on every row."""
    peak = theme.panel
    for hundredths in range(round(100 * theme.flash_opacity), 0, -1):
        peak = blend(theme.panel, colour, hundredths / 100)
        if min(contrast(text, peak) for text in (theme.up, theme.down, theme.text)) >= LEAST_CONTRAST:
            break
    strength = 255 if theme.flash_opacity else 0
    return [
        QColor(peak.red(), peak.green(), peak.blue(), round(strength * step / FLASH_STEPS))
        for step in range(FLASH_STEPS + 1)
    ]
