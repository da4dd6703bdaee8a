"""The columns of the alerts' tables, as wide as what stands in them at the size of the texts."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from tickdeck.analytics.alert_words import repetition
from tickdeck.gui.feed.figure_rows import FigureColumn
from tickdeck.gui.feed.figure_table import PAD_PX
from tickdeck.gui.panels.alerts.rows import day_or_time, fired_words, moment_words, snoozed_words, state_words
from tickdeck.gui.theme import font
from tickdeck.settings.alert import Alert, AlertKind, Repeat
from tickdeck.words import tr

_DOT_PX = 16
"""The dot before a text, with its gap, and what the first column has more at its edge."""

_LONG_CODE, _LONG_PRICE, _FAR = "000000", "118000.00", "+100.00%"
_SOME_DAY_US = 1_790_121_600_000_000
"""2026-09-23, as wide as days get."""


def set_columns() -> tuple[FigureColumn, ...]:
    """Of what is watched."""
    width = _Widths()
    oftens = [repetition(_alert(repeat, pause_s)) for repeat in Repeat for pause_s in (0, 3600)]
    moments = day_or_time("00700.HK", _SOME_DAY_US, 0), "00:00:00"
    states = (*state_words(), *map(fired_words, moments), snoozed_words("00:00"))
    when = tr("Fires when")
    return (
        FigureColumn(
            title=tr("Code"),
            width=width.of(_LONG_CODE, tr("Code"), more_px=_DOT_PX),
            right=False,
            tip=tr("Which instrument it watches."),
        ),
        FigureColumn(title=tr("Name"), width=width.of("n" * 13, tr("Name")), right=False, rank=4),
        FigureColumn(
            title=when,
            width=width.of("n" * 17, when),
            right=False,
            stretch=True,
            tip=tr("What it waits for."),
        ),
        FigureColumn(
            title=tr("Last"), width=width.of(_LONG_PRICE, tr("Last")), rank=2, tip=tr("The last price.")
        ),
        FigureColumn(
            title=tr("To go"),
            width=width.of(_FAR, tr("To go"), tr("reached")),
            rank=3,
            tip=tr("How far the last price is from the alert's price."),
        ),
        FigureColumn(title=tr("How often"), width=width.of(tr("How often"), *oftens), right=False, rank=5),
        FigureColumn(title=tr("State"), width=width.of(tr("State"), *states), right=False, rank=1),
    )


def log_columns() -> tuple[FigureColumn, ...]:
    """Of what has fired."""
    width = _Widths()
    day = moment_words("00700.HK", _SOME_DAY_US, 0)
    away = tr("away")
    return (
        FigureColumn(
            title=tr("Time"),
            width=width.of(tr("Time"), day, more_px=_DOT_PX),
            right=False,
            tip=tr("When it fired. The day and the clock stand in the tooltip of a row."),
        ),
        FigureColumn(title=tr("What happened"), width=width.of("n" * 26), right=False, stretch=True),
        FigureColumn(
            title=tr("Note"),
            width=width.of("n" * 17),
            right=False,
            rank=2,
            tip=tr("What you wrote to the alert."),
        ),
        FigureColumn(
            title="",
            width=width.of(away),
            right=False,
            rank=1,
            tip=tr("Away: it happened while Tickdeck was not running."),
        ),
    )


class _Widths:
    """How wide a column must be for some texts."""

    def __init__(self) -> None:
        self._metrics = QFontMetrics(font())

    def of(self, *texts: str, more_px: int = 0) -> int:
        """Wide enough for each of them."""
        return max(self._metrics.horizontalAdvance(text) for text in texts) + 2 * PAD_PX + 4 + more_px


def _alert(repeat: Repeat, pause_s: int) -> Alert:
    return Alert(
        id="a",
        instrument="00700.HK",
        kind=AlertKind.PRICE_ABOVE,
        level=1.0,
        repeat=repeat,
        cool_down_s=pause_s,
    )
