"""Alerts survive the program: a kill loses none that was told, and rows read right wherever they trade."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.gui.panels.alerts.rows import AlertRows, code_of, time_text, to_go
from tickdeck.gui.tables.column import Tone
from tickdeck.settings.alert import Alert, AlertKind, AlertState
from tickdeck.settings.alerts import AlertFile

MORNING_US = 1_789_957_800_000_000 + 41 * 60_000_000
"""2026-09-21 03:11:00 UTC, 11:11:00 in Hong Kong."""

FIRES_AND_STOPS = """
import sys, time
from pathlib import Path
import numpy as np
from tickdeck.analytics.alert_measures import Market
from tickdeck.analytics.alerts import AlertBook
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.sessions import AlwaysOpen
from tickdeck.domain.tick import block_of
from tickdeck.gui.panels.alerts.desk import AlertDesk
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.settings.alert import Alert, AlertKind
from tickdeck.settings.alerts import AlertFile, AlertKeeper

table = InstrumentTable([Instrument("00700.HK", "Tencent")])
board, minutes = Board(table), Minutes(table)
book = AlertBook(table, hours=lambda venue: AlwaysOpen())
told = []
desk = AlertDesk(
    book=book,
    keeper=AlertKeeper(AlertFile(Path(sys.argv[1]))),
    market=lambda now_us: Market(now_us, board, minutes, np.full(1, np.nan), np.zeros(1, dtype=bool)),
    tell=told.extend,
)
desk.put(Alert(id="a", instrument="00700.HK", kind=AlertKind.PRICE_ABOVE, level=610.0))
now_us = 1_789_960_260_000_000
block = block_of([(now_us, now_us, 0, 611.0, 100.0, 1.0, 1, -1, 0, 0)])
for sink in (board.apply, minutes.append, book.append):
    sink(block)
desk.check(now_us)
while not told:
    # The market's clock stands still, so that only the disk can release it.
    desk.release(now_us)
    time.sleep(0.005)
print("told", flush=True)
sys.stdin.read()
"""


def test_what_was_told_is_on_the_disk_when_the_program_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", FIRES_AND_STOPS, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "told\n"
        program.kill()
    kept, trouble = AlertFile(tmp_path).load()
    [(alert, state)] = kept.alerts
    assert (alert.is_on, state.times, trouble) == (False, 1, "")
    assert [entry.alert for entry in kept.log] == ["a"]


def alert(
    level: float = 610.0, kind: AlertKind = AlertKind.PRICE_ABOVE, instrument: str = "00700.HK"
) -> Alert:
    return Alert(id="a", instrument=instrument, kind=kind, level=level)


@pytest.mark.parametrize(
    ("made", "last", "text"),
    [
        (alert(), 600.0, "+1.67%"),
        (alert(), 610.0, "reached"),
        (alert(kind=AlertKind.PRICE_BELOW), 620.0, "−1.61%"),
        (alert(kind=AlertKind.PRICE_CROSSES), 620.0, "−1.61%"),
        (alert(), float("nan"), ""),
        (alert(3, AlertKind.RVOL), 600.0, ""),
    ],
)
def test_how_far_it_is_to_a_price(made: Alert, last: float, text: str) -> None:
    assert to_go(made, last) == text


def test_times_are_those_of_the_venue() -> None:
    assert time_text("00700.HK", MORNING_US, MORNING_US) == "11:11:00"
    assert time_text("AAPL.US", MORNING_US, MORNING_US, seconds=False) == "23:11"
    assert time_text("00700.HK", MORNING_US - 86_400_000_000, MORNING_US) == "20 Sep 11:11"
    assert time_text("X.MARS", MORNING_US, MORNING_US) == "03:11:00"
    assert code_of("BTCUSDT.BINANCE") == "BTCUSDT"


def test_an_alert_whose_instrument_is_not_watched_says_so() -> None:
    rows = AlertRows(
        instruments=InstrumentTable([Instrument("00700.HK", "Tencent")]),
        last=lambda _number: 600.0,
        is_stale=lambda _number: True,
    )
    absent = alert(instrument="AAPL.US")
    row = rows.row(absent, AlertState(), MORNING_US)
    assert [cell.text for cell in row][3:] == ["–", "", "once", "not watched"]
    assert "waits until it is" in rows.tip(absent, AlertState(), MORNING_US)
    assert rows.row(alert(), AlertState(), MORNING_US)[3].tone is Tone.FAINT
