"""The panels of feed, recorder and data quality in any language, at any size, and by any clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fakes.languages import bracketed, headers_of, is_spoken, speaking_in_brackets, unspoken_texts
from gui import test_data_quality_panel as quality_parts
from gui import test_feed_panel as feed_parts
from gui import test_recorder_panel as recorder_parts
from gui.live_market import MORNING_US, instruments
from tickdeck.domain.data_quality import STRIP_BINS, Stretch, Verdict
from tickdeck.domain.market import Market
from tickdeck.domain.recorder_health import RecorderState
from tickdeck.gui.conventions import Conventions, follow
from tickdeck.gui.feed.figure_table import PAD_PX, FigureTable
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.data_quality.panel import DataQualityPanel
from tickdeck.gui.panels.data_quality.source import QualityUpdate
from tickdeck.gui.panels.feed.panel import FeedPanel
from tickdeck.gui.panels.recorder.panel import RecorderPanel
from tickdeck.gui.theme import Theme, apply_theme, font, load_theme, theme_of
from tickdeck.pipeline.gaps import STILL_OPEN, UNKNOWN_MISSED, GapKind
from tickdeck.session.health import FeedHealth, Figures, LeftOut
from tickdeck.settings.look import Density, Language, Look, TextSize, Times

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

DATA = ("AllTick", "premium", "HKT", r"\d+(\.\d)? [kMG]?B", "Holdings", r"\w+\.HK", r"/[\w/.-]+", "binance")
"""What is no text of the program."""

Shown: TypeAlias = Callable[[FeedPanel | RecorderPanel | DataQualityPanel, int], None]


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture(params=Density)
def large(qapp: QApplication, theme: Theme, request: pytest.FixtureRequest) -> Iterator[Theme]:
    result = theme_of(Look(text_size=TextSize.LARGER, density=request.param), is_system_dark=True)
    apply_theme(qapp, result)
    yield result
    apply_theme(qapp, theme)


@pytest.fixture
def by_utc() -> Iterator[None]:
    follow(Conventions(Language.ENGLISH, times=Times.UTC))
    yield
    follow(Conventions())


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Shows panels, and holds them as a window would, so that none goes while events come to it."""
    held: list[QWidget] = []

    def show(panel: FeedPanel | RecorderPanel | DataQualityPanel, width: int) -> None:
        held.append(panel)
        qtbot.addWidget(panel)
        qtbot.addWidget(panel.header)
        panel.resize(width, 600)
        with qtbot.waitExposed(panel):
            panel.show()

    return show


@pytest.fixture
def feed_panel(shown: Shown) -> Callable[[Theme], FeedPanel]:
    """A feed with a connection of each kind, and gaps of each kind."""
    silent = replace(feed_parts.live(4), confirmed=198, silent=17, confirms=False)
    shards = (feed_parts.live(1), feed_parts.lost(2), feed_parts.refused(3), silent)
    figures = Figures("alltick", Market.LIVE, shards, title="AllTick")
    outage = feed_parts.outage
    feed = FeedHealth(
        left_out=tuple(LeftOut(f"{number:05d}.HK", "The plan has no room for it.") for number in range(1, 9)),
        notes=tuple(f"Note {number}." for number in range(9)),
        episodes=(
            outage(9, 0, to_us=STILL_OPEN, missed=UNKNOWN_MISSED),
            outage(100, 12.4, missed=31, symbols=(0,)),
            outage(400, 65, backfilled=31),
            outage(500, 1, missed=3, backfilled=28),
            outage(600, 1, kind=GapKind.DUPLICATES),
            outage(100_000, 7_500),
            *(outage(100_000, 1) for _ in range(200)),
        ),
        token="the key store of this computer",
        proxy="no proxy",
        plan="premium",
    )

    def make(theme: Theme) -> FeedPanel:
        panel = FeedPanel(
            figures=lambda: figures,
            feed=lambda: feed,
            control=feed_parts.Control(),
            instruments=instruments(),
            theme=theme,
        )
        shown(panel, 900)
        for number in range(2):
            panel.refresh(Frame(number, MORNING_US + number * 300_000))
        return panel

    return make


@pytest.fixture
def recorder_panel(shown: Shown) -> Callable[[Theme], tuple[RecorderPanel, recorder_parts.Desk]]:
    def make(theme: Theme) -> tuple[RecorderPanel, recorder_parts.Desk]:
        control, health = recorder_parts.Control(), [recorder_parts.RECORDING]
        panel = RecorderPanel(health=lambda: health[0], control=control, theme=theme)
        shown(panel, 420)
        desk = recorder_parts.Desk(panel, control, theme, health, [0], [], [True])
        desk.show(recorder_parts.RECORDING)
        return panel, desk

    return make


@pytest.fixture
def quality_panel(shown: Shown) -> Callable[[Theme], DataQualityPanel]:
    """A day with damage, and instruments of each kind."""
    strip = "#" * 80 + "-" * 40 + ":" * 40 + "+" * 40 + " " * (STRIP_BINS - 200)
    instrument = quality_parts.instrument
    lines = (
        replace(instrument(1), missed=31, gaps=3, gap_us=12_400_000, strip=strip, completeness=0.99),
        replace(instrument(2), missed=-1, gaps=1, gap_us=754_000_000, strip=strip, completeness=None),
        replace(instrument(3), gaps=9, strip="#-" * (STRIP_BINS // 2), completeness=None),
    )

    def make(theme: Theme) -> DataQualityPanel:
        source = quality_parts.Source(quality_parts.TODAY)
        panel = DataQualityPanel(source=source, theme=theme, names=lambda _symbol: "Holdings")
        shown(panel, 1300)
        panel.check_button.click()
        found = quality_parts.quality(*lines, verdict=Verdict.DAMAGED, findings=quality_parts.DAMAGE)
        source.report(QualityUpdate(quality=found))
        return panel

    return make


def _unspoken(*texts: str) -> list[str]:
    return [text for text in texts if text and not is_spoken(text, DATA)]


def _texts_of(table: FigureTable) -> list[str]:
    """Rows, tooltips and headers."""
    cells = [cell.text for row in range(table.count) for cell in table.row(row)]
    tips = [table.tip(row) for row in range(table.count)]
    return [*cells, *tips, *(text for _, text in headers_of(table.model()))]


def test_all_that_the_feed_panel_says_is_translated(
    feed_panel: Callable[[Theme], FeedPanel], theme: Theme
) -> None:
    with speaking_in_brackets():
        panel = feed_panel(theme)
        assert unspoken_texts(panel, DATA) == unspoken_texts(panel.header, DATA) == []
        assert panel.header.state == "⟦2 of 4 live⟧"
        assert _unspoken(*_texts_of(panel.shards), *_texts_of(panel.gaps)) == []
        facts = [*panel.facts.facts, *panel.story.facts, *panel.left_out.facts]
        assert len(facts) > 10
        assert _unspoken(*(text for fact in facts for text in (fact.label, fact.text, fact.tip))) == []
        panel.copy_button.click()
        assert panel.copy_button.text() == "⟦Copied⟧"


@pytest.mark.parametrize("state", RecorderState)
def test_all_that_the_recorder_panel_says_is_translated(
    recorder_panel: Callable[[Theme], tuple[RecorderPanel, recorder_parts.Desk]],
    theme: Theme,
    state: RecorderState,
) -> None:
    with speaking_in_brackets():
        panel, desk = recorder_panel(theme)
        paths = tuple(f"/elsewhere/000{number}.journal" for number in range(5))
        usual = replace(recorder_parts.RECORDING, state=state, set_aside=paths)
        refusing = replace(recorder_parts.WAITING, state=state, lost=2, housekeeping="merging 2026-11-21")
        for health in (usual, refusing, replace(refusing, lost=0, deleted=1, trouble=())):
            desk.show(health)
            assert unspoken_texts(panel, DATA) == unspoken_texts(panel.header, DATA) == []
            text = panel.state.text
            assert _unspoken(text.word, text.sentence, text.note) == []
            shown = [(fact.label, fact.text, fact.tip) for fact in panel.facts.facts]
            shown += [(line.label, line.text, line.tip) for line in panel.lines.lines]
            shown += [(row.label, row.tip, *(one.text for one in row.figures)) for row in panel.figures.rows]
            assert _unspoken(*(text for texts in shown for text in texts)) == []
        panel.copy_button.click()
        assert _unspoken(*QApplication.clipboard().text().splitlines()) == []


def test_all_that_the_data_quality_panel_says_is_translated(
    quality_panel: Callable[[Theme], DataQualityPanel], theme: Theme
) -> None:
    with speaking_in_brackets():
        panel = quality_panel(theme)
        assert unspoken_texts(panel, DATA) == unspoken_texts(panel.header, DATA) == []
        assert panel.verdict.word == "⟦Damaged⟧"
        rows, table = panel.table.rows, panel.table
        assert _unspoken(*_texts_of(panel.findings), *(text for _, text in headers_of(table.model()))) == []
        assert _unspoken(*(part for each in panel.figures.figures for part in (each.label, each.tip))) == []
        tips = [rows.cell_tip(row, place) for row in range(3) for place in range(len(rows.columns))]
        strips = [rows.strip_tip(0, pixel, STRIP_BINS) for pixel in range(0, STRIP_BINS, 10)]
        cells = [text for column in rows.columns for text in column.texts(np.arange(3, dtype=np.intp))]
        assert _unspoken(*tips, *strips, *cells, rows.columns[rows.strip_column].copied(0)) == []
        panel.filter.setText("nobody")
        assert table._empty_text == "⟦No instrument's code or name holds “nobody”.⟧"
        assert [action.title for action in panel.offered()] == ["⟦Filter the instruments⟧"]


def test_findings_are_copied_in_english_for_whoever_helps(
    quality_panel: Callable[[Theme], DataQualityPanel], theme: Theme
) -> None:
    with speaking_in_brackets():
        panel = quality_panel(theme)
        assert panel.findings.row(0)[2].text == bracketed("1,024 to 1,535", "")
        panel.copy_button.click()
        assert "⟦" not in QApplication.clipboard().text()


def _assert_cells_fit(table: FigureTable) -> None:
    """No figure in sight is cut; only what stretches may be."""
    metrics = QFontMetrics(font())
    for row in range(table.count):
        for place, (cell, column) in enumerate(zip(table.row(row), table._columns, strict=True)):
            if cell.text and not column.stretch and not table.isColumnHidden(place):
                room = table.columnWidth(place) - 2 * PAD_PX
                assert metrics.horizontalAdvance(cell.text) <= room, cell.text


@pytest.mark.parametrize("width", [427, 640, 1000, 1600])
def test_at_the_largest_text_the_feeds_figures_are_whole(
    feed_panel: Callable[[Theme], FeedPanel], large: Theme, qtbot: QtBot, width: int
) -> None:
    panel = feed_panel(large)
    panel.resize(width, 700)
    qtbot.waitUntil(lambda: panel.shards.width() > 0 and (panel.gaps.x() > 0) == (width >= 1334))
    assert panel.header.height() == large.sizes.header
    for table in (panel.shards, panel.gaps):
        assert table.rowHeight(0) == large.sizes.row
        assert table.horizontalHeader().height() == large.sizes.columns
        last = max(place for place in range(len(table._columns)) if not table.isColumnHidden(place))
        assert table.columnViewportPosition(last) + table.columnWidth(last) <= table.viewport().width()
        _assert_cells_fit(table)
    labels = [fact.label for fact in (*panel.facts.facts, *panel.story.facts)]
    widest = max(map(QFontMetrics(font()).horizontalAdvance, labels))
    assert widest < panel.facts._label_px
    assert panel.facts.box_of(0).height() >= QFontMetrics(font()).height()


def test_at_the_largest_text_the_recorders_figures_and_choices_are_whole(
    recorder_panel: Callable[[Theme], tuple[RecorderPanel, recorder_parts.Desk]],
    large: Theme,
    qtbot: QtBot,
) -> None:
    panel, desk = recorder_panel(large)
    desk.show(recorder_parts.LOSING)
    panel.resize(panel.minimumSizeHint().width(), 700)
    qtbot.waitUntil(lambda: panel.keep_button.width() > 0)
    assert panel.keep_button.geometry().right() < panel.width()
    metrics = QFontMetrics(font())
    for row in panel.figures.rows:
        for figure, (_, width) in zip(row.figures, panel.figures._columns, strict=True):
            assert metrics.horizontalAdvance(figure.text) <= width
    figures_px = sum(width for _, width in panel.figures._columns)
    labels_px = max(metrics.horizontalAdvance(row.label) for row in panel.figures.rows)
    assert labels_px + figures_px <= panel.figures.width()
    assert panel.state._sentence_px >= metrics.height()
    assert panel.memory_gauge.height() == large.sizes.row


def test_at_the_largest_text_a_days_figures_are_whole(
    quality_panel: Callable[[Theme], DataQualityPanel], large: Theme, qtbot: QtBot
) -> None:
    panel = quality_panel(large)
    panel.resize(1600, 500)
    qtbot.waitUntil(lambda: panel.table.width() == 1600)
    _assert_cells_fit(panel.findings)
    assert panel.findings.height() == panel.findings.least_px(2)
    assert panel.filter.height() >= QFontMetrics(font()).height() + 2
    assert panel.day.sizeHint().height() <= panel.header.height() == large.sizes.header
    table, metrics = panel.table, QFontMetrics(font())
    assert table.rowHeight(0) == large.sizes.row
    for place, column in enumerate(table.rows.columns):
        if place != table.rows.strip_column and not table.isColumnHidden(place):
            room = table.columnWidth(place) - 2 * PAD_PX
            for text in column.texts(np.arange(3, dtype=np.intp)):
                assert metrics.horizontalAdvance(text) <= room, column.title
    # Labels of the axis keep apart.
    labels = table.axis.labels
    widest = max(table.axis.fontMetrics().horizontalAdvance(text) for _, text in labels)
    assert min(b[0] - a[0] for a, b in pairwise(labels)) > widest


@pytest.mark.usefixtures("by_utc")
def test_times_of_gaps_are_by_the_clock_that_was_chosen(
    feed_panel: Callable[[Theme], FeedPanel], theme: Theme
) -> None:
    panel = feed_panel(theme)
    assert panel.gaps.row(1)[0].text == "03:09:20"
    assert panel.gaps.tip(1).startswith("2026-09-21 03:09:20 UTC, 12.4 s: ")


@pytest.mark.usefixtures("by_utc")
def test_times_of_a_recorded_day_are_by_the_clock_that_was_chosen(
    quality_panel: Callable[[Theme], DataQualityPanel], theme: Theme
) -> None:
    panel = quality_panel(theme)
    rows = panel.table.rows
    first = next(column for column in rows.columns if column.title == "First")
    assert first.texts(np.zeros(1, dtype=np.intp)) == ["20 Nov 01:30"]
    assert first.copied(0) == "2025-11-20T01:30:00+00:00"
    gap = next(place for place, part in enumerate(rows.strip(0)) if part == Stretch.GAP)
    assert " UTC: ticks are missing" in rows.strip_tip(0, gap, STRIP_BINS)
    assert "04:00" in [text for _, text in panel.table.axis.labels]
    assert {figure.label: figure.text for figure in panel.figures.figures}["Times in"] == "UTC"
