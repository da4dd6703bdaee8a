"""The program is closed and started again on the same day: the watchlist and the tape go on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtWidgets import QWidget

from fakes.recordings import read_segment
from fakes.whole_window import Hands, use
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.gui.panels.tape.earlier import MOST_ROWS
from tickdeck.gui.panels.tape.panel import TapePanel
from tickdeck.gui.panels.watchlist.panel import WatchlistPanel
from tickdeck.gui.tables.day_line import DayLine
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes

Kind = TypeVar("Kind", bound=QWidget)


def _panel(hands: Hands, kind: type[Kind]) -> Kind:
    (panel,) = hands.window.findChildren(kind)
    return panel


async def watch_for_a_while(hands: Hands) -> None:
    board = _panel(hands, WatchlistPanel)._board
    await hands.until(lambda: board.trades.sum() > 3_000, "some trading")


async def tell_what_is_known(hands: Hands) -> None:
    watchlist, tape = _panel(hands, WatchlistPanel), _panel(hands, TapePanel)
    board = watchlist._board
    (line,) = [each.painter for each in watchlist.table._columns if isinstance(each.painter, DayLine)]
    minutes = line._minutes
    await hands.until(lambda: _oldest_us(tape) < _own_since_us(tape), "older prints")
    await hands.until(lambda: minutes.resumed, "older minutes")
    await hands.frames(3)
    # Nothing is received between two lines of a script.
    print(
        "KNOWN",
        json.dumps(
            {
                "until_us": int(board.recv_us.max()),
                "ids": [each.id for each in board.instruments],
                "trades": board.trades.tolist(),
                "volume": minutes.volume.sum(axis=1, dtype=float).tolist(),
                "close": [
                    {at: float(row[at]) for at in np.flatnonzero(~np.isnan(row)).tolist()}
                    for row in minutes.close
                ],
                "shown": board.instruments[tape._selection.symbol].id,
                "own_since_us": _own_since_us(tape),
                "tape": [
                    [sale.time_us, sale.size] for sale in tape._sales.at(tape._wanted()) if sale.until_us < 0
                ],
            }
        ),
    )


def _oldest_us(tape: TapePanel) -> int:
    """The time of the oldest row."""
    return min((sale.time_us for sale in tape._sales.at(tape._wanted())), default=1 << 62)


def _own_since_us(tape: TapePanel) -> int:
    """The time of the first print that this run has received."""
    return int(tape._tape.since(tape._selection.symbol, 0).ticks["time_us"].min(initial=1 << 62))


def test_the_day_and_the_tape_of_the_second_run_are_those_of_one_run(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    use(watch_for_a_while, folder)
    said = use(tell_what_is_known, folder)
    (told,) = [line.removeprefix("KNOWN ") for line in said.splitlines() if line.startswith("KNOWN ")]
    known = json.loads(told)
    table = InstrumentTable(map(Instrument, known["ids"]))
    board, minutes = Board(table), Minutes(table)
    tape: list[tuple[int, float]] = []
    for path in sorted(folder.glob("recordings/*/*/*.h5")):
        ticks, codes = read_segment(path, path.parents[1].name)
        ticks = ticks[np.argsort(ticks["ordinal"], kind="stable")]
        ticks = ticks[ticks["recv_us"] <= known["until_us"]]
        ticks["symbol"] = [table.number(codes[number]) for number in ticks["symbol"].tolist()]
        board.apply(ticks)
        minutes.append(ticks)
        shown = ticks[ticks["symbol"] == table.number(known["shown"])]
        tape += zip(*(shown[name].tolist() for name in ("time_us", "volume")), strict=True)
    assert known["trades"] == board.trades.tolist()
    np.testing.assert_allclose(known["volume"], minutes.volume.sum(axis=1, dtype=float), rtol=1e-5)
    closes = [{str(at): float(row[at]) for at in np.flatnonzero(~np.isnan(row))} for row in minutes.close]
    assert known["close"] == closes
    (newest_us, _), (oldest_us, _) = known["tape"][0], known["tape"][-1]
    earlier = [at_us for at_us, _ in tape if at_us < known["own_since_us"]]
    assert oldest_us == earlier[-MOST_ROWS:][0]
    # The newest row may have grown since the last frame, and the oldest order may be cut in two.
    inside = [
        sum(size for at_us, size in rows if oldest_us < at_us < newest_us) for rows in (known["tape"], tape)
    ]
    assert inside[0] == inside[1] > 0
