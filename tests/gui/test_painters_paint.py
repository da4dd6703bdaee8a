"""What each painter of a panel paints is seen: where it does nothing the picture is another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US, instruments
from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.domain.data_quality import DayQuality, InstrumentQuality, Verdict
from tickdeck.gui.charts.gauge import LoadGauge
from tickdeck.gui.feed.figure_rows import Cell, FigureColumn
from tickdeck.gui.feed.figure_table import FigureTable
from tickdeck.gui.panels.heatmap.card_text import CardText
from tickdeck.gui.panels.heatmap.quote_card import QuoteCard
from tickdeck.gui.panels.unusual import feed_entry
from tickdeck.gui.panels.unusual.feed_entry import EntryLook, FeedEntry
from tickdeck.gui.panels.unusual.feed_minutes import ShownMinutes
from tickdeck.gui.quality.quality_rows import QualityRows
from tickdeck.gui.quality.quality_table import QualityTable
from tickdeck.gui.quality.strip_axis import StripAxis
from tickdeck.gui.recorder.state_line import StateLine, StateText
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.tables.header import TableHeader
from tickdeck.gui.tables.row_canvas import RowCanvas
from tickdeck.gui.theme import Theme, apply_theme, load_theme

SIZE = (600, 160)


class Feed(QWidget):
    """An entry of the feed of unusual volume."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._minutes = ShownMinutes((100.0, 200.0, 900.0), (100.0, 110.0, 120.0), range(2, 3))
        volumes = self._minutes.volumes
        seen = Unusual(number=1, kind=UnusualKind.VOLUME, symbol=0, at_us=MORNING_US, volumes=volumes)
        self._entry = FeedEntry(seen, instruments()[0], EntryLook(theme))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        self._entry.lay_out(self.width())
        painter = QPainter(self)
        self._entry.paint(painter, 0, self._minutes)
        painter.end()


def figures(theme: Theme, parent: QWidget) -> QWidget:
    columns = [FigureColumn(title="Gap", width=90)]
    table = FigureTable(columns=columns, theme=theme, name="Gaps", parent=parent)
    table.show_rows(1, lambda _row: (Cell("12 s"),), lambda _row: "")
    return table


def state_line(theme: Theme, parent: QWidget) -> QWidget:
    line = StateLine(theme=theme, parent=parent)
    line.show_state(StateText("Recording", Tone.GOOD, "All of it is on the disk."))
    return line


def gauge(theme: Theme, parent: QWidget) -> QWidget:
    load = LoadGauge("Drawing", theme=theme, tip="", label_px=80, parent=parent)
    load.show_load(0.4)
    return load


def card(theme: Theme, parent: QWidget) -> QWidget:
    beside = QuoteCard(theme, parent)
    text = CardText("00700 Tencent", "408.0 HKD", "+1.00%", 1, (), ())
    beside.show_quote(text, np.array([404.0, 402.0, 408.0]), 404.0)
    return beside


def audited(theme: Theme, parent: QWidget) -> QWidget:
    """Two instruments, sorted by the first column, with something dragged between them."""
    table = QualityTable(theme=theme, parent=parent)
    until_us = MORNING_US + 3_600_000_000
    lines = tuple(InstrumentQuality(each.id, 10, MORNING_US, until_us) for each in instruments(2))
    day = DayQuality(
        *("alltick", "2026-09-21", Verdict.PROVEN, 1, 1_000, 20),
        first_us=MORNING_US,
        last_us=until_us,
        instruments=lines,
    )
    table.resize(*SIZE)
    table.show_quality(QualityRows(day, names=lambda _symbol: ""))
    table.sort_by(0, falling=True)
    table.show_drop_at(QPoint(20, table.row_px))
    return table


Maker: TypeAlias = Callable[[Theme, QWidget], QWidget]


@pytest.mark.parametrize(
    ("make", "owner", "painter"),
    [
        (Feed, FeedEntry, "paint"),
        (Feed, feed_entry, "paint_minutes"),
        (figures, FigureTable, "_paint_row"),
        (state_line, StateLine, "paintEvent"),
        (gauge, LoadGauge, "paintEvent"),
        (card, QuoteCard, "_paint_line"),
        (audited, StripAxis, "paintEvent"),
        (audited, TableHeader, "_paint_arrow"),
        (audited, RowCanvas, "paint_drop_line"),
    ],
)
def test_what_it_paints_is_seen(
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    make: Maker,
    owner: object,
    painter: str,
) -> None:
    theme = load_theme("dark")
    apply_theme(qapp, theme)
    page = QWidget()
    qtbot.addWidget(page)

    def picture() -> QImage:
        # Another one each time, since Qt looks up once which of a widget's methods are Python's.
        widget = make(theme, page)
        widget.resize(*SIZE)
        return widget.grab().toImage()

    seen = picture()
    assert picture() == seen, "nothing else differs"
    monkeypatch.setattr(owner, painter, lambda *_, **__: None)
    assert picture() != seen
