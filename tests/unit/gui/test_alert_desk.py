"""Alerts survive the program: a kill loses none that was told, and rows read right wherever they trade."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

from fakes.languages import speaking_in_brackets
from tickdeck.analytics.alert_measures import Market
from tickdeck.analytics.alerts import AlertBook
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.sessions import AlwaysOpen
from tickdeck.domain.tick import block_of
from tickdeck.gui.conventions import Conventions, follow, name_of
from tickdeck.gui.dialogs.alert_choice import find_in
from tickdeck.gui.panels.alerts.desk import AlertDesk
from tickdeck.gui.panels.alerts.rows import AlertRows, code_of, moment_words, to_go
from tickdeck.gui.tables.column import Tone
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.settings.alert import Alert, AlertError, AlertKind, AlertState, Fired, LogEntry
from tickdeck.settings.alerts import AlertFile, KeptAlerts
from tickdeck.settings.look import Language, Times

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
    assert moment_words("00700.HK", MORNING_US, MORNING_US) == "11:11:00"
    assert moment_words("AAPL.US", MORNING_US, MORNING_US, seconds=False) == "23:11"
    assert moment_words("00700.HK", MORNING_US - 86_400_000_000, MORNING_US) == "20 Sep 11:11"
    assert moment_words("X.MARS", MORNING_US, MORNING_US) == "03:11:00"
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


@dataclass
class Kept:
    """A disk that takes everything."""

    trouble: str = ""
    states: list[KeptAlerts] = field(default_factory=list)

    def save(self, kept: KeptAlerts) -> int:
        self.states.append(kept)
        return len(self.states)

    def is_saved(self, number: int) -> bool:
        return True


class Lines:
    """A desk whose alerts a chart shows."""

    def __init__(self) -> None:
        self.table = InstrumentTable([Instrument("00700.HK", "Tencent"), Instrument("09988.HK", "Alibaba")])
        board, minutes = Board(self.table), Minutes(self.table)
        self.book = AlertBook(self.table, hours=lambda _venue: AlwaysOpen())
        self.sinks = (board.apply, minutes.append, self.book.append)
        self.told: list[Fired] = []
        self.desk = AlertDesk(
            book=self.book,
            keeper=Kept(),
            market=lambda now_us: Market(
                now_us, board, minutes, np.full(2, np.nan), np.zeros(2, dtype=np.bool_)
            ),
            tell=self.told.extend,
        )
        self.now_us = MORNING_US

    def trade(self, price: float) -> None:
        self.now_us += 1_000_000
        block = block_of([(self.now_us, self.now_us, 0, price, 100.0, 1.0, 1, -1, 0, 0)])
        for sink in self.sinks:
            sink(block)
        self.desk.check(self.now_us)


def test_a_chart_gets_the_prices_on_which_its_instrument_has_alerts() -> None:
    lines = Lines()
    lines.desk.put(alert())
    lines.desk.put(replace(alert(instrument="09988.HK"), id="b"))
    lines.desk.put(replace(alert(3, AlertKind.RVOL), id="c"))
    lines.desk.put(replace(alert(600, AlertKind.PRICE_CROSSES), id="d"))
    assert lines.desk.levels_of(0) == (("a", 610.0, True), ("d", 600.0, True))
    assert lines.desk.levels_of(0) is lines.desk.levels_of(0), "nothing is made anew while nothing changes"
    lines.trade(611)
    assert lines.desk.levels_of(0) == (("a", 610.0, False), ("d", 600.0, True))
    lines.desk.delete("d")
    assert [level.id for level in lines.desk.levels_of(0)] == ["a"]
    assert [level.id for level in lines.desk.levels_of(1)] == ["b"]
    assert lines.desk.levels_of(-1) == lines.desk.levels_of(7) == ()


def test_a_line_that_is_dragged_past_the_price_waits_for_it_from_there() -> None:
    lines = Lines()
    lines.desk.put(alert())
    lines.trade(600)
    lines.desk.move_level("a", 590.0, last=600.0)
    lines.trade(600)
    assert lines.told == []
    assert lines.desk.alerts[0].kind is AlertKind.PRICE_BELOW
    lines.trade(589)
    assert [fired.alert.level for fired in lines.told] == [590.0]
    lines.desk.move_level("a", 595.0, last=589.0)
    assert (lines.desk.alerts[0].kind, lines.desk.alerts[0].is_on) == (AlertKind.PRICE_ABOVE, True)
    undone = lines.desk.undo()
    assert undone is not None
    assert (undone.level, undone.is_on) == (590.0, False)


def test_without_a_known_price_a_dragged_line_keeps_what_it_waits_for() -> None:
    lines = Lines()
    lines.desk.put(alert(600, AlertKind.PRICE_CROSSES))
    lines.desk.put(replace(alert(), id="b"))
    lines.desk.move_level("a", 620.0, last=610.0)
    lines.desk.move_level("b", 590.0)
    assert [one.kind for one in lines.desk.alerts] == [AlertKind.PRICE_CROSSES, AlertKind.PRICE_ABOVE]
    assert [one.level for one in lines.desk.alerts] == [620.0, 590.0]


@pytest.mark.parametrize("price", [0.0, -1.0, float("nan"), float("inf")])
def test_a_line_cannot_be_dragged_to_what_is_no_price(price: float) -> None:
    lines = Lines()
    lines.desk.put(alert())
    with pytest.raises(AlertError):
        lines.desk.move_level("a", price, last=600.0)
    assert lines.desk.alerts == [alert()]
    assert lines.desk.undoable is None
    lines.desk.move_level("nobody", 5.0)
    lines.desk.put(replace(alert(3, AlertKind.RVOL), id="r"))
    lines.desk.move_level("r", 5.0)
    assert lines.desk.alerts[1].level == 3


def test_times_are_read_on_the_clock_that_was_chosen() -> None:
    follow(Conventions(times=Times.UTC))
    try:
        assert moment_words("00700.HK", MORNING_US, MORNING_US) == "03:11:00"
        entry = LogEntry(at_us=MORNING_US, alert="a", instrument="00700.HK", price=1.0, sentence="It traded.")
        assert AlertRows.log_tip(entry).startswith("2026-09-21 03:11:00 UTC")
    finally:
        follow(Conventions())


def test_instruments_are_called_as_the_language_calls_them() -> None:
    tencent = Instrument("00700.HK", "Tencent", name_zh_hant="騰訊控股")
    table = InstrumentTable([tencent])
    rows = AlertRows(instruments=table, last=lambda _number: 600.0, is_stale=lambda _number: False)
    book = AlertBook(table, hours=lambda _venue: AlwaysOpen(), name_of=name_of)
    board, minutes = Board(table), Minutes(table)
    book.put(alert())
    block = block_of([(MORNING_US, MORNING_US, 0, 611.0, 100.0, 1.0, 1, -1, 0, 0)])
    for sink in (board.apply, minutes.append, book.append):
        sink(block)
    follow(Conventions(language=Language.TRADITIONAL))
    try:
        assert rows.row(alert(), AlertState(), MORNING_US)[1].text == "騰訊控股"
        [fired] = book.check(
            Market(MORNING_US, board, minutes, np.full(1, np.nan), np.zeros(1, dtype=np.bool_))
        )
        assert fired.sentence.startswith("00700.HK 騰訊控股 ")
    finally:
        follow(Conventions())
    assert rows.row(alert(), AlertState(), MORNING_US)[1].text == "Tencent"
    assert find_in(table)("騰訊") == [tencent]


def test_a_firing_is_kept_in_the_language_of_its_moment() -> None:
    lines = Lines()
    lines.desk.put(alert())
    with speaking_in_brackets():
        lines.trade(611)
    assert lines.desk.log[0].sentence.startswith("⟦00700.HK Tencent traded at 611.00")
    lines.desk.put(replace(alert(620), id="b"))
    lines.trade(621)
    assert lines.desk.log[1].sentence == "00700.HK Tencent traded at 621.00: at or above 620.00."
    assert lines.desk.log[0].sentence.startswith("⟦")
