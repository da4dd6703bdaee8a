"""The alerts of a run: what is told of their file, and what charts may do with them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fakes.clock import FakeClock
from tickdeck.app.alert_actions import AlertActions
from tickdeck.app.finding import Finding
from tickdeck.app.options import RunOptions
from tickdeck.app.wiring import Terminal
from tickdeck.domain.tick import block_of
from tickdeck.gui.dialogs.alert import AlertDialog
from tickdeck.gui.fired_strip import FiredStrip
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.theme import load_theme
from tickdeck.pipeline.minutes import Minutes
from tickdeck.settings import keeper
from tickdeck.settings.alert import Alert, AlertKind, Fired

# The offscreen platform says so of every window that has a least or fixed size, and of lists that drop down.
pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True
)

Open = Callable[[], AlertActions]


def alert(alert_id: str = "a", level: float = 610.0) -> Alert:
    return Alert(id=alert_id, instrument="00700.HK", kind=AlertKind.PRICE_ABOVE, level=level)


@pytest.fixture
def terminal(unconnected: RunOptions) -> Terminal:
    return Terminal(unconnected, FakeClock())


@pytest.fixture
def opened(
    qapp: QApplication, terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    monkeypatch.setattr(keeper, "_RETRY_S", 0.02)
    made: list[AlertActions] = []

    def start() -> AlertActions:
        made.append(
            AlertActions(
                terminal,
                minutes=Minutes(terminal.instruments),
                rvol=lambda: np.full(len(terminal.instruments), np.nan),
                is_day_whole=lambda: np.ones(len(terminal.instruments), dtype=bool),
                config_dir=tmp_path,
                show_chart=lambda _symbol, _at_us: None,
            )
        )
        return made[-1]

    yield start
    for each in made:
        each.finish()
        each.stop()


def test_what_of_the_file_cannot_be_used_is_told_as_long_as_the_run_lasts(
    opened: Open, tmp_path: Path
) -> None:
    (tmp_path / "alerts.json").write_text('{"alerts": [', encoding="utf-8")
    actions = opened()
    assert "alerts.damaged-1.json" in actions.trouble
    actions.desk.put(alert())
    assert "alerts.damaged-1.json" in actions.trouble


def test_a_write_that_fails_later_is_told_until_it_succeeds(
    opened: Open, tmp_path: Path, qtbot: QtBot, allow_logs: Callable[[str], None]
) -> None:
    allow_logs("alerts cannot be written")
    actions = opened()
    assert actions.trouble == ""
    in_the_way = tmp_path / "alerts.json"
    in_the_way.mkdir()
    actions.desk.put(alert())
    qtbot.waitUntil(lambda: "cannot be written" in actions.trouble)
    assert str(in_the_way) in actions.trouble
    in_the_way.rmdir()
    qtbot.waitUntil(lambda: actions.trouble == "")
    assert [row["id"] for row in json.loads(in_the_way.read_text(encoding="utf-8"))["alerts"]] == ["a"]


def test_changes_that_were_never_written_are_in_the_log_at_the_end(
    opened: Open, tmp_path: Path, allow_logs: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    allow_logs("last changes of the alerts")
    allow_logs("alerts cannot be written")
    actions = opened()
    (tmp_path / "alerts.json").mkdir()
    actions.desk.put(alert())
    actions.finish()
    actions.stop()
    assert "The alerts cannot be written: [Errno" in caplog.text
    assert "The last changes of the alerts were not written." in caplog.text


def test_where_another_program_keeps_the_alerts_they_fire_and_the_file_stays(
    opened: Open, terminal: Terminal, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened()
    first.desk.put(alert())
    qtbot.waitUntil((tmp_path / "alerts.json").exists)
    first.finish()
    first.stop()
    before = (tmp_path / "alerts.json").read_bytes()
    terminal.owns_desk = False
    second = opened()
    told: list[Fired] = []
    second.attention.noticed.connect(told.extend)
    terminal.board.fit()
    terminal.board.apply(block_of([(1, 1, 0, 611.0, 100.0, 1.0, 1, -1, 0, 0)]))
    monkeypatch.setattr(terminal, "stale", lambda: np.zeros(len(terminal.instruments), dtype=np.bool_))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].alert.id == "a"
    second.finish()
    second.stop()
    assert (tmp_path / "alerts.json").read_bytes() == before


def test_a_line_of_a_chart_moves_its_alert_by_what_the_price_is_now(
    opened: Open, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions = opened()
    actions.desk.put(alert())
    symbol = terminal.instruments.number("00700.HK")
    assert symbol is not None
    terminal.board.fit()
    terminal.board.apply(block_of([(1, 1, symbol, 600.0, 100.0, 1.0, 1, -1, 0, 0)]))
    monkeypatch.setattr(terminal, "stale", lambda: np.zeros(len(terminal.instruments), dtype=np.bool_))
    actions.move_level("a", 590.0)
    assert actions.desk.alerts[0].kind is AlertKind.PRICE_BELOW
    assert actions.desk.levels_of(symbol) == (("a", 590.0, True),)
    monkeypatch.setattr(terminal, "stale", lambda: np.ones(len(terminal.instruments), dtype=np.bool_))
    actions.move_level("a", 605.0)
    assert actions.desk.alerts[0].kind is AlertKind.PRICE_BELOW, "a price that may be old turns nothing round"
    actions.move_level("nobody", 605.0)


class Bar(QWidget):
    """The top bar of a window, which holds what fired."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QHBoxLayout(self)

    def hold(self, widget: QWidget) -> None:
        self.box.addWidget(widget)

    @property
    def strip(self) -> FiredStrip:
        return self.findChildren(FiredStrip)[-1]


def test_what_is_not_put_away_is_there_again_in_the_next_window(opened: Open, qtbot: QtBot) -> None:
    actions = opened()
    fired = [Fired(alert=alert(), at_us=number, price=611.0, sentence=f"{number}.") for number in range(3)]
    bars = [Bar(), Bar()]
    for bar in bars:
        qtbot.addWidget(bar)
    first, second = (
        cast("MainWindow", SimpleNamespace(top_bar=bar, come_forward=lambda: None)) for bar in bars
    )
    actions.dress(first, load_theme())
    assert bars[0].strip.isHidden()
    actions.attention.noticed.emit(tuple(fired))
    assert bars[0].strip.sentence == "2.  (and 2 more)"
    actions.dress(second, load_theme())
    assert bars[1].strip.fired == bars[0].strip.fired
    assert bars[1].strip.window() is bars[1]


def test_an_instrument_is_found_by_its_chinese_name_and_by_its_initials(
    terminal: Terminal, tmp_path: Path, qtbot: QtBot
) -> None:
    actions = AlertActions(
        terminal,
        minutes=Minutes(terminal.instruments),
        rvol=lambda: np.full(len(terminal.instruments), np.nan),
        is_day_whole=lambda: np.ones(len(terminal.instruments), dtype=bool),
        config_dir=tmp_path,
        show_chart=lambda _symbol, _at_us: None,
        search=Finding(terminal.options.spec, terminal.instruments).find,
    )
    window = QWidget()
    qtbot.addWidget(window)
    bar = Bar()
    qtbot.addWidget(bar)
    window.top_bar, window.come_forward = bar, window.raise_  # type: ignore[attr-defined]
    actions.dress(cast("MainWindow", window), load_theme())
    actions.ask()
    dialog = window.findChild(AlertDialog)
    assert dialog is not None
    dialog.level.insert("610")
    for typed in ("騰訊", "txkg", "700", "tencent"):
        dialog.instrument.selectAll()
        # Keys that are clicked are ASCII; this is what pasting does.
        dialog.instrument.insert(typed)
        assert "00700.HK" in dialog.sentence, typed
    dialog.reject()
    actions.finish()
    actions.stop()


def test_why_a_line_cannot_be_there_is_said_in_the_panel(opened: Open, qtbot: QtBot) -> None:
    actions = opened()
    actions.desk.put(alert())
    actions.move_level("a", -1.0)
    panel = actions.panel(load_theme())
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.header)
    actions.move_level("a", -1.0)
    assert panel.header.state == "The price must be above zero."
    assert actions.desk.alerts[0].level == 610.0
