"""Unusual volume in another language, with larger text, and where it has little room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fakes.languages import bracketed, headers_of, is_spoken, unspoken_texts
from fakes.unusual_market import Market
from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.gui.conventions import Conventions, follow
from tickdeck.gui.panels.unusual.basis_words import empty_text
from tickdeck.gui.panels.unusual.explanation import explanation_of, tag_of
from tickdeck.gui.panels.unusual.feed_rows import away_text, since_text
from tickdeck.gui.panels.unusual.kept_state import View
from tickdeck.gui.panels.unusual.panel import UnusualPanel
from tickdeck.gui.panels.unusual.threshold_rows import SHEET, rate_text
from tickdeck.gui.panels.unusual.view_header import ViewHeader
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme, apply_theme, sizes_of, theme_of
from tickdeck.pipeline.board import Board
from tickdeck.settings.look import Density, Look, TextSize, Times
from tickdeck.words import english, speak, tr

# The offscreen platform says so of every window that has a least or fixed size, and of menus.
pytestmark = pytest.mark.qt_log_ignore(r"propagateSizeHints|raise\(\)|grabbing the keyboard", extend=True)

DATA = ("Ctrl", "Esc", "Home", "Alibaba", "Tencent", "HKEX", r"09988\.HK", "HKD", r"\b[zmk]\b", "bn")


@pytest.fixture
def brackets() -> Iterator[None]:
    speak(bracketed)
    yield
    speak(english)


@pytest.fixture
def usual_look(qapp: QApplication) -> Iterator[Theme]:
    theme = theme_of(Look(), is_system_dark=True)
    apply_theme(qapp, theme)
    yield theme
    apply_theme(qapp, theme)


def panel_of(market: Market, theme: Theme) -> UnusualPanel:
    return UnusualPanel(
        watch=market.watch,
        board=Board(market.table),
        minutes=market.minutes,
        selection=Selection(),
        theme=theme,
        stale=lambda: market.stale,
    )


def entry(kind: UnusualKind, **known: object) -> Unusual:
    market = Market()
    values: dict[str, object] = {
        "span_s": 60,
        "volume": 90_000.0,
        "usual": 20_000.0,
        "prints": 50,
        "usual_prints": 5.0,
        "usual_move": 0.002,
        "turnover": 9e6,
        "share": 0.2,
        "since_us": market.now_us,
        "move": 0.01,
    }
    return Unusual(number=1, kind=kind, symbol=1, at_us=market.now_us, **(values | known))  # type: ignore[arg-type]


@pytest.mark.usefixtures("brackets")
def test_nothing_of_the_panel_is_left_in_english(usual_look: Theme, qtbot: QtBot) -> None:
    market = Market()
    panel = panel_of(market, usual_look)
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.header)
    panel.feed.newer.show_count(3)
    panel.sheet.fields["volume_ratio"].setText("x")
    panel.sheet.fields["burst_prints"].setText("x")
    panel.sheet._take()
    assert "⟦This must be" in panel.sheet._wrong["volume_ratio"].text()
    assert unspoken_texts(panel, DATA) == []
    assert unspoken_texts(panel.header, DATA) == []
    assert [text for _, text in headers_of(panel.table.model()) if not is_spoken(text, DATA)] == []
    assert is_spoken(panel._figures.tooltip(1).partition("\n")[2], DATA)
    market.watch.muted.add(1)
    for of_entry in (True, False):
        menu = panel._menu(of_entry=of_entry)
        texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
        assert len(texts) > 8
        assert [text for text in texts if not is_spoken(text, DATA)] == []
    for action in panel.offered():
        assert is_spoken(action.title)
        assert is_spoken(action.group)


@pytest.mark.usefixtures("brackets")
def test_every_explanation_is_in_the_chosen_language() -> None:
    entries = [entry(kind) for kind in UnusualKind]
    entries += [
        entry(UnusualKind.VOLUME, days=3, largest=5.0, largest_us=entries[0].at_us),
        entry(UnusualKind.BURST, move=float("nan")),
        entry(UnusualKind.ACCELERATING, volumes=(1.0, 2.0, 3.0, 4.0)),
    ]
    for venue in Venue:
        for each in entries:
            told = explanation_of(each, Instrument(FACTS[venue].example))
            assert is_spoken(told.text, (*DATA, "USD"))
            assert told.strong in told.text
            assert is_spoken(tag_of(each.kind))


@pytest.mark.usefixtures("brackets")
def test_what_an_empty_feed_says_is_in_the_chosen_language() -> None:
    market = Market()
    said = [empty_text(market.watch, market.table, is_filtered=True)]
    for seconds in (0, 5, 700):
        market.run(seconds)
        said.append(empty_text(market.watch, market.table, is_filtered=False))
    market.learn()
    said.append(empty_text(market.watch, market.table, is_filtered=False))
    market.watch.usual.days[0] = 0
    said.append(empty_text(market.watch, market.table, is_filtered=False))
    market.stale[:] = True
    market.pass_second()
    said += [
        empty_text(market.watch, market.table, is_filtered=False),
        away_text(3),
        since_text(3, "9:30", 2),
    ]
    for rate in (0.0, 0.01, 3.0):
        market.watch.take_rates(market.watch.thresholds, {UnusualKind.VOLUME: rate})
        said.append(rate_text(market.watch, UnusualKind.VOLUME))
    assert [text for text in said if not is_spoken(text)] == []
    assert len(set(said)) == len(said)


def test_another_word_order_keeps_its_number_in_bold() -> None:
    def swapped(text: str, about: str) -> str:
        del about
        return "{share} 佔 {since} 以來，{volume} 股（{worth}）。" if "of the volume since" in text else text

    speak(swapped)
    try:
        told = explanation_of(entry(UnusualKind.BLOCK), Instrument("09988.HK"))
    finally:
        speak(english)
    assert told.text == "20.0% 佔 10:30 以來，90.0 k 股（HKD 9.00 m）。"
    assert told.strong == "20.0%"


def test_times_follow_the_clock_that_was_chosen() -> None:
    told = entry(UnusualKind.BLOCK)
    follow(Conventions(times=Times.UTC))
    try:
        text = explanation_of(told, Instrument("09988.HK")).text
    finally:
        follow(Conventions())
    assert text.endswith("since 02:30.")


@pytest.mark.parametrize("density", list(Density))
def test_with_the_largest_text_nothing_is_cut(
    usual_look: Theme, density: Density, qapp: QApplication, qtbot: QtBot
) -> None:
    look = Look(text_size=TextSize.LARGER, density=density)
    theme = replace(usual_look, sizes=sizes_of(look))
    apply_theme(qapp, theme)
    market = Market()
    panel = panel_of(market, theme)
    qtbot.addWidget(panel)
    panel.resize(420, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    for kind in UnusualKind:
        market.watch.log.add(replace(entry(kind), number=market.watch.log.total + 1))
    panel._show_rows(at_once=True)
    usual_height = 8 + 18 + 30 + 9
    for number in range(1, len(UnusualKind) + 1):
        assert panel.feed.box_of(number).height() > usual_height
    panel.show_sheet()
    for field in panel.sheet.fields.values():
        widest = field.fontMetrics().horizontalAdvance("100000000")
        assert field.width() >= widest + 14
        assert field.height() >= field.fontMetrics().height() + 4
    for label in panel.sheet.findChildren(QLabel):
        if not label.wordWrap():
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
    for switch in panel.sheet.findChildren(QCheckBox):
        assert switch.height() >= switch.fontMetrics().height()


@pytest.mark.parametrize("width", [200, 240, 300, 360, 420])
@pytest.mark.parametrize("is_shown_first", [True, False])
def test_the_sheet_fits_into_any_width(
    usual_look: Theme, width: int, is_shown_first: bool, qtbot: QtBot
) -> None:
    panel = panel_of(Market(), usual_look)
    qtbot.addWidget(panel)
    panel.resize(600 if is_shown_first else width, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_sheet()
    panel.resize(width, 500)
    body = panel.sheet.widget()
    assert panel.width() == width
    assert body.width() <= panel.sheet.viewport().width()
    for each in panel.sheet.findChildren(QLabel):
        assert not each.isVisible() or each.geometry().right() < body.width()
    field = panel.sheet.fields["volume_ratio"]
    label = next(each for each in panel.sheet.findChildren(QLabel) if each.text() == "At least")
    is_beside = field.geometry().top() < label.geometry().bottom()
    assert is_beside == (width >= 360)


def test_a_unit_stands_in_one_line_beside_its_field(usual_look: Theme, qtbot: QtBot) -> None:
    panel = panel_of(Market(), usual_look)
    qtbot.addWidget(panel)
    panel.resize(300, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_sheet()
    units = {tr(row.unit, "unit") for detector in SHEET for row in detector.rows}
    shown = [label for label in panel.sheet.findChildren(QLabel) if label.text() in units]
    assert len(shown) == len(panel.sheet.fields)
    for label in shown:
        assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())


@pytest.mark.parametrize("width", [84, 110, 128, 150, 200, 300, 420])
def test_the_header_folds_and_is_never_cut(usual_look: Theme, width: int, qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    header = ViewHeader(usual_look)
    layout.addWidget(header)
    qtbot.addWidget(window)
    header.show_view(View.NOW)
    header.show_count(312, since="09:30", dropped=0)
    window.resize(width, 60)
    with qtbot.waitExposed(window):
        window.show()
    assert header.width() == width
    shown = [each for each in header.findChildren(QWidget) if each.isVisible()]
    assert header.menu_button in shown
    for each in shown:
        assert each.geometry().right() < width - 8
        assert each.width() >= min(each.sizeHint().width(), each.maximumWidth())
    assert header.feed_button.isVisible() != header.switch_button.isVisible()
    assert header.feed_button.isVisible() == (width >= 200)
    assert header.title in ("Unusual volume", "Unusual")
    if header.switch_button.isVisible():
        assert header.switch_button.text() == "Now"
        with qtbot.waitSignal(header.switched):
            QTest.mouseClick(header.switch_button, Qt.MouseButton.LeftButton)


def test_a_sentence_for_which_there_is_too_little_room_is_read_from_its_beginning(
    usual_look: Theme, qtbot: QtBot
) -> None:
    panel = panel_of(Market(), usual_look)
    qtbot.addWidget(panel)
    feed = panel.feed
    feed.set_empty_text("word " * 60)
    panel.resize(panel.minimumSizeHint())
    with qtbot.waitExposed(panel):
        panel.show()
    cut = feed.viewport().grab().toImage()
    feed.set_empty_text("word " * 80)
    assert feed.viewport().grab().toImage() == cut, "what is added behind moves nothing"
