"""The columns of the live board: how unusual each instrument's volume is right now."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.detectors import ratio_of
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.analytics.usual import WINDOWS_MIN
from tickdeck.gui.conventions import name_of
from tickdeck.gui.number_text import MINUS, MISSING, shortened, signed_percent, times_text, whole
from tickdeck.gui.panels.unusual.explanation import basis_text
from tickdeck.gui.tables.column import Column, Rows, Tone
from tickdeck.pipeline.board import Board
from tickdeck.words import tr

Floats = npt.NDArray[np.float64]

WINDOW = WINDOWS_MIN.index(3)
SCORE_COLUMN = 4
"""The column that the board is sorted by at first."""

_FLAT_BELOW = 0.00005
_CODE_PX, _LONG_CODE_PX = 62, 84
"""Five digits of Hong Kong, or a pair of coins."""


class BoardColumns:
    """Reads watch and board for the table of what is unusual now."""

    def __init__(self, board: Board, watch: Watch) -> None:
        self._board = board
        self._watch = watch

    def columns(self) -> tuple[Column, ...]:
        """The columns from left to right."""
        table = self._board.instruments

        def rank() -> Floats:
            return np.arange(self._board.last.size, dtype=np.float64)

        is_short = all(len(instrument.code) <= len("00700") for instrument in table)
        return (
            Column(
                title=tr("Code"),
                id="code",
                width=_CODE_PX if is_short else _LONG_CODE_PX,
                texts=lambda rows: [table[row].code for row in rows.tolist()],
                keys=rank,
                tones=lambda rows: [int(Tone.DIM)] * rows.size,
                right=False,
                live=False,
                falling_first=False,
                tip=tr("The instrument's code."),
            ),
            Column(
                title=tr("Name"),
                id="name",
                width=84,
                texts=lambda rows: [name_of(table[row]) for row in rows.tolist()],
                keys=rank,
                right=False,
                live=False,
                falling_first=False,
                stretch=True,
                tip=tr("The instrument's name."),
            ),
            self._figures(
                "volume",
                tr("3 min"),
                self.volume,
                shortened,
                width=64,
                tip=tr("Volume of the last three minutes."),
            ),
            self._figures(
                "ratio",
                tr("× usual"),
                self.ratio,
                times_text,
                width=62,
                tip=tr("That volume in multiples of what is usual at this time."),
                tones=self._ratio_tones,
            ),
            self._figures(
                "z",
                "z",
                self.score,
                _score_text,
                width=48,
                tip=tr("How many standard deviations it is above what is usual at this time."),
                tones=self._score_tones,
            ),
            self._figures(
                "change",
                tr("Change"),
                self.change,
                signed_percent,
                width=66,
                tip=tr("Against the previous close."),
                tones=self._change_tones,
            ),
            self._figures(
                "rvol",
                tr("RVOL"),
                lambda: fitted(self._watch.rvol, self._board.last.size),
                times_text,
                width=58,
                tip=tr("Volume of the day in multiples of what recorded days have by now."),
            ),
        )

    def volume(self) -> Floats:
        """Volume of the last three minutes; NaN for those not listened to for so long."""
        return self._heard(self._watch.now.volume[WINDOW])

    def ratio(self) -> Floats:
        """That volume in multiples of what is usual."""
        now = self._watch.now
        return self._heard(ratio_of(now.volume[WINDOW], now.usual[WINDOW]))

    def score(self) -> Floats:
        """Its standard score."""
        return self._heard(self._watch.now.z[WINDOW])

    def change(self) -> Floats:
        """Change of each instrument as a fraction."""
        return self._board.change()

    def tooltip(self, symbol: int) -> str:
        """What is to be known of a row."""
        watch, instrument = self._watch, self._board.instruments[symbol]
        if symbol >= watch.heard_s.size:
            return instrument.id
        days = int(watch.usual.days[symbol])
        usual = float(watch.now.usual[WINDOW, symbol])
        lines = (
            f"{instrument.id} {name_of(instrument)}".strip(),
            tr(
                "Volume of 3 minutes: {volume}",
                volume=whole(round(float(watch.now.volume[WINDOW, symbol]), 8)),
            ),
            tr(
                "Usual for them: {volume} ({basis})",
                volume=MISSING if math.isnan(usual) else whole(round(usual)),
                basis=basis_text(days),
            ),
            tr("Prints of 10 seconds: {count}", count=f"{int(watch.now.prints[symbol]):,}"),
        )
        return "\n".join(lines)

    def _figures(
        self,
        name: str,
        title: str,
        values: Callable[[], Floats],
        text: Callable[[float], str],
        *,
        width: int,
        tip: str,
        tones: Callable[[Rows], list[int]] | None = None,
    ) -> Column:
        def texts(rows: Rows) -> list[str]:
            return [text(value) for value in values()[rows].tolist()]

        return Column(id=name, title=title, width=width, texts=texts, keys=values, tones=tones, tip=tip)

    def _heard(self, values: Floats) -> Floats:
        heard = self._watch.heard_s >= 60 * WINDOWS_MIN[WINDOW]
        return fitted(np.where(heard[: values.size], values, np.nan), self._board.last.size)

    def _ratio_tones(self, rows: Rows) -> list[int]:
        reached = self.ratio()[rows] >= self._watch.thresholds.volume_ratio
        return np.where(reached, int(Tone.AMBER), int(Tone.TEXT)).tolist()

    def _score_tones(self, rows: Rows) -> list[int]:
        reached = self.score()[rows] >= self._watch.thresholds.volume_z
        return np.where(reached, int(Tone.AMBER), int(Tone.TEXT)).tolist()

    def _change_tones(self, rows: Rows) -> list[int]:
        change = self.change()[rows]
        tones = np.where(change >= _FLAT_BELOW, int(Tone.UP), int(Tone.TEXT))
        return np.where(change <= -_FLAT_BELOW, int(Tone.DOWN), tones).tolist()


def fitted(values: Floats, size: int) -> Floats:
    """Values of all instruments, NaN for those that are newer than whoever told the values."""
    if values.size == size:
        return values
    result = np.full(size, np.nan)
    result[: values.size] = values[:size]
    return result


def _score_text(score: float) -> str:
    if math.isnan(score):
        return MISSING
    return f"{MINUS if score < -0.05 else ''}{abs(score):.1f}"
