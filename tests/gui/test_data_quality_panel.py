"""The data quality panel: how a day is checked, and what is shown of what was found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tickdeck.domain.data_quality import (
    STRIP_BINS,
    DayQuality,
    Finding,
    InstrumentQuality,
    Stretch,
    Verdict,
)
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.data_quality.panel import (
    NO_INSTRUMENTS,
    NOT_CHECKED,
    NOTHING_RECORDED,
    DataQualityPanel,
)
from tickdeck.gui.panels.data_quality.source import Day, QualityUpdate
from tickdeck.gui.quality.strip_painter import stretch_colour
from tickdeck.gui.tables.row_text import PAD_PX
from tickdeck.gui.theme import Sizes, Theme, apply_theme, load_theme

ROW_PX = Sizes().row

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

FIRST_US = 1_763_602_200_000_000
"""2025-11-20 09:30 in Hong Kong."""

LAST_US = FIRST_US + 6 * 3_600_000_000
TODAY, YESTERDAY = ("alltick", "2025-11-21"), ("alltick", "2025-11-20")
DAMAGE = (
    Finding("/r/2025-11-20/0004.h5", "A torn tail was cut.", is_harmless=True),
    Finding("/r/2025-11-20/0004.h5", "A checksum does not hold.", 1_024, 512, ("00001.HK",)),
)


class Source:
    """Lists days, and lets the test say what a check finds."""

    def __init__(self, *days: Day) -> None:
        self.listed = days
        self.asked = 0
        self.started: list[Day] = []
        self.cancelled = 0
        self.results: dict[Day, DayQuality] = {}
        self.report: Callable[[QualityUpdate], None] = lambda _update: None

    def days(self) -> tuple[Day, ...]:
        self.asked += 1
        return self.listed

    def start(self, feed: str, day: str, report: Callable[[QualityUpdate], None]) -> None:
        self.started.append((feed, day))
        self.report = report

    def cancel(self) -> None:
        self.cancelled += 1


def instrument(number: int, **known: object) -> InstrumentQuality:
    symbol = f"{number:05d}.HK"
    made = InstrumentQuality(symbol, 1_000 * number, FIRST_US, LAST_US, strip="#" * STRIP_BINS)
    return replace(made, completeness=1.0, **known)  # type: ignore[arg-type]


def quality(*lines: InstrumentQuality, verdict: Verdict = Verdict.PROVEN, **known: object) -> DayQuality:
    made = DayQuality("alltick", "2025-11-21", verdict, 4, 61_200_000, 4_218_331, instruments=lines)
    return replace(made, **{"first_us": FIRST_US, "last_us": LAST_US, **known})  # type: ignore[arg-type]


@dataclass
class Desk:
    panel: DataQualityPanel
    source: Source
    theme: Theme
    qtbot: QtBot
    now_us: int = field(default=0)

    def frame(self, after_s: float) -> None:
        self.now_us += round(after_s * 1e6)
        self.panel.refresh(Frame(1, self.now_us))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def check(self, found: DayQuality) -> None:
        self.panel.check_button.click()
        self.source.report(QualityUpdate(quality=found))

    def column(self, title: str) -> int:
        return [column.title for column in self.panel.table.rows.columns].index(title)

    def codes(self) -> list[int]:
        table = self.panel.table
        return [int(table.rows.symbol(number)[:5]) for number in table.order.tolist()]

    def strip_box(self, row: int) -> QRect:
        table, column = self.panel.table, self.panel.table.rows.strip_column
        left = table.columnViewportPosition(column) + PAD_PX
        return QRect(left, row * ROW_PX, table.columnWidth(column) - 2 * PAD_PX, ROW_PX)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Callable[..., Desk]:
    def build(*days: Day) -> Desk:
        source = Source(*days)
        names = {"00002.HK": "Tencent"}
        panel = DataQualityPanel(source=source, theme=theme, names=lambda symbol: names.get(symbol, ""))
        qtbot.addWidget(panel)
        qtbot.addWidget(panel.header)
        ActionTable().add_all(panel.offered(), panel)
        panel.resize(1300, 500)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.activateWindow()
        return Desk(panel, source, theme, qtbot)

    return build


@pytest.fixture
def desk(make: Callable[..., Desk]) -> Desk:
    return make(TODAY, YESTERDAY)


def empty_text(desk: Desk) -> str:
    return desk.panel.table._empty_text


def test_where_nothing_is_recorded_there_is_nothing_to_press(make: Callable[..., Desk]) -> None:
    desk = make()
    assert empty_text(desk) == NOTHING_RECORDED
    assert desk.panel.check_button.isHidden()
    assert desk.panel.day.isHidden()


def test_a_day_that_is_recorded_meanwhile_can_be_chosen(make: Callable[..., Desk]) -> None:
    desk = make()
    desk.source.listed = (TODAY,)
    desk.frame(6)
    assert desk.panel.chosen_day == TODAY
    assert empty_text(desk) == NOT_CHECKED
    assert not desk.panel.check_button.isHidden()


def test_the_list_of_days_is_asked_for_rarely_and_keeps_the_choice(desk: Desk) -> None:
    desk.panel.day.setCurrentIndex(1)
    desk.frame(6)
    before = desk.source.asked
    for _ in range(9):
        desk.frame(0.1)
    assert desk.source.asked == before
    desk.source.listed = (("alltick", "2025-11-22"), TODAY, YESTERDAY)
    desk.frame(6)
    assert desk.panel.chosen_day == YESTERDAY


def test_feeds_are_named_only_where_there_are_several(make: Callable[..., Desk]) -> None:
    one, two = make(TODAY, YESTERDAY), make(TODAY, ("binance", "2025-11-21"))
    assert one.panel.day.itemText(0) == "2025-11-21"
    assert two.panel.day.itemText(1) == "2025-11-21  binance"


def test_a_check_shows_how_far_it_is_and_then_what_it_found(desk: Desk) -> None:
    panel = desk.panel
    panel.check_button.click()
    assert desk.source.started == [TODAY]
    assert panel.check_button.text() == "Cancel"
    desk.source.report(QualityUpdate(progress=0.34))
    assert panel.header.state == "34%"
    assert not panel.bar.isHidden()
    desk.source.report(QualityUpdate(quality=quality(instrument(1), instrument(2))))
    assert panel.bar.isHidden()
    assert panel.header.state == ""
    assert panel.check_button.text() == "Check"
    assert panel.verdict.word == "Proven"
    assert panel.verdict.sentence == "Every file is as it was written; no tick is known to be missing."
    assert panel.table.shown == 2
    assert [(figure.label, figure.text) for figure in panel.figures.figures][:2] == [
        ("Ticks", "4,218,331"),
        ("Files", "4"),
    ]


def test_a_recording_that_is_opened_is_chosen_and_checked_at_once(desk: Desk) -> None:
    desk.panel.show_recording(YESTERDAY)
    assert desk.panel.chosen_day == YESTERDAY
    assert desk.source.started == [YESTERDAY]
    desk.panel.show_recording(YESTERDAY)
    assert desk.source.started == [YESTERDAY], "its check goes on"
    desk.panel.show_recording(TODAY)
    assert desk.source.started == [YESTERDAY, TODAY]
    assert desk.source.cancelled == 1


def test_a_recording_that_is_not_listed_stands_first_and_stays(make: Callable[..., Desk]) -> None:
    desk, opened = make(), ("sent.h5", "mail")
    desk.panel.show_recording(opened)
    desk.source.listed = (TODAY,)
    desk.frame(6)
    assert [desk.panel.day.itemText(row) for row in range(desk.panel.day.count())] == [
        "mail  sent.h5",
        "2025-11-21  alltick",
    ]
    desk.source.report(QualityUpdate(quality=quality(instrument(1))))
    assert desk.panel.chosen_day == opened
    assert desk.panel.table.shown == 1
    desk.source.listed = (opened, TODAY)
    desk.frame(6)
    assert desk.panel.day.count() == 2, "it is not listed twice"


def test_cancelling_goes_back_to_the_invitation_and_hears_no_more(desk: Desk) -> None:
    desk.panel.check_button.click()
    late = desk.source.report
    desk.panel.check_button.click()
    assert desk.source.cancelled == 1
    assert empty_text(desk) == NOT_CHECKED
    late(QualityUpdate(quality=quality(instrument(1))))
    assert desk.panel.table.shown == 0
    assert desk.panel.check_button.text() == "Check"


def test_the_result_of_one_day_is_never_shown_as_anothers(desk: Desk) -> None:
    panel = desk.panel
    panel.check_button.click()
    panel.day.setCurrentIndex(1)
    assert empty_text(desk) == NOT_CHECKED
    desk.source.report(QualityUpdate(progress=0.5))
    desk.source.report(QualityUpdate(quality=quality(instrument(1))))
    assert (panel.table.shown, panel.verdict.word, panel.header.state) == (0, "", "")
    panel.day.setCurrentIndex(0)
    assert (panel.table.shown, panel.verdict.word) == (1, "Proven")
    assert desk.source.started == [TODAY]


def test_a_panel_in_its_place_has_its_day_its_filter_and_what_was_found(
    desk: Desk, theme: Theme, qtbot: QtBot
) -> None:
    desk.panel.day.setCurrentIndex(1)
    desk.check(quality(instrument(1), instrument(2)))
    desk.panel.filter.setText("tenc")
    state = desk.panel.state()
    listed, desk.source.listed = desk.source.listed, ()
    other = DataQualityPanel(source=desk.source, theme=theme, names=lambda _: "Tencent")
    qtbot.addWidget(other)
    qtbot.addWidget(other.header)
    other.restore(state)
    assert other.chosen_day is None, "it is not listed yet"
    desk.source.listed = listed
    other.refresh(Frame(1, FIRST_US))
    assert other.chosen_day == YESTERDAY
    assert (other.filter.text(), other.verdict.word) == ("tenc", "Proven")
    other.day.setCurrentIndex(0)
    other.refresh(Frame(2, LAST_US))
    assert other.chosen_day == TODAY, "what a hand has chosen since stays"


@pytest.mark.parametrize("state", [{}, {"day": 7, "filter": 7}, {"day": ["x", "y"]}, {"day": []}])
def test_any_state_is_harmless(desk: Desk, state: dict[str, object]) -> None:
    desk.panel.restore(state)
    assert (desk.panel.chosen_day, desk.panel.filter.text()) == (TODAY, "")


def test_the_end_of_a_check_does_not_disturb_who_reads_another_days_result(desk: Desk) -> None:
    panel = desk.panel
    desk.check(quality(*(instrument(number) for number in range(1, 100))))
    panel.day.setCurrentIndex(1)
    panel.check_button.click()
    panel.day.setCurrentIndex(0)
    panel.table.setCurrentIndex(panel.table.model().index(60, 0))
    scrolled = panel.table.verticalScrollBar().value()
    desk.source.report(QualityUpdate(quality=quality(instrument(1))))
    assert panel.table.currentIndex().row() == 60
    assert panel.table.verticalScrollBar().value() == scrolled > 0


def test_a_check_of_another_day_ends_the_one_under_way(desk: Desk) -> None:
    desk.panel.check_button.click()
    late = desk.source.report
    desk.panel.day.setCurrentIndex(1)
    desk.panel.check_button.click()
    assert (desk.source.cancelled, desk.source.started) == (1, [TODAY, YESTERDAY])
    late(QualityUpdate(error="The first one has failed."))
    assert desk.panel.check_button.text() == "Cancel"


def test_a_check_that_fails_says_why_and_can_be_tried_again(desk: Desk) -> None:
    desk.panel.check_button.click()
    desk.source.report(QualityUpdate(error="The folder cannot be read."))
    assert (desk.panel.verdict.word, desk.panel.verdict.sentence) == (
        "Not checked",
        "The folder cannot be read.",
    )
    desk.check(quality(instrument(1)))
    assert desk.panel.verdict.word == "Proven"


def test_damage_is_listed_first_and_copied_with_rows_and_instruments(desk: Desk) -> None:
    desk.check(quality(instrument(1), verdict=Verdict.DAMAGED, findings=DAMAGE))
    panel = desk.panel
    assert panel.verdict.word == "Damaged"
    assert panel.findings.isVisible()
    assert panel.findings.row(0)[0].text == "A checksum does not hold."
    panel.copy_button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "/r/2025-11-20/0004.h5\t1,024 to 1,535\tA checksum does not hold.\t00001.HK"
    assert lines[1].endswith("note: A torn tail was cut.")
    panel.findings.setFocus()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == lines[0]


def test_without_findings_there_is_neither_list_nor_button(desk: Desk) -> None:
    desk.check(quality(instrument(1), verdict=Verdict.DAMAGED, findings=DAMAGE))
    desk.check(quality(instrument(1)))
    assert desk.panel.findings.isHidden()
    assert desk.panel.copy_button.isHidden()


def test_a_day_of_which_nothing_can_be_read_says_so(desk: Desk) -> None:
    desk.check(quality(verdict=Verdict.DAMAGED, findings=DAMAGE, first_us=-1, last_us=-1))
    assert empty_text(desk) == NO_INSTRUMENTS
    assert not desk.panel.filter.isVisible()


def test_the_worst_is_on_top_and_every_column_sorts_as_numbers(desk: Desk) -> None:
    broken = replace(instrument(3), completeness=0.9, gaps=1, gap_us=5_000_000)
    desk.check(quality(instrument(10), instrument(9), broken, instrument(2)))
    assert desk.codes() == [3, 2, 9, 10]
    desk.panel.table.horizontalHeader().sectionClicked.emit(desk.column("Ticks"))
    assert desk.codes() == [10, 9, 3, 2]
    desk.panel.table.horizontalHeader().sectionClicked.emit(desk.column("Ticks"))
    assert desk.codes() == [2, 3, 9, 10]
    for column in desk.panel.table.rows.columns:
        assert column.keys().size == 4


def test_what_nobody_can_tell_sorts_last_either_way(desk: Desk) -> None:
    unknown, known = replace(instrument(1), missed=-1), replace(instrument(2), missed=3)
    desk.check(quality(unknown, known, instrument(3)))
    for falling, order in ((True, [2, 3, 1]), (False, [3, 2, 1])):
        desk.panel.table.sort_by(desk.column("Missed"), falling=falling)
        assert desk.codes() == order


def test_a_sorting_by_hand_outlives_the_next_check_even_under_the_pointer(desk: Desk) -> None:
    desk.check(quality(instrument(1), instrument(2)))
    desk.panel.table.horizontalHeader().sectionClicked.emit(desk.column("Ticks"))
    desk.panel.table.held = True
    desk.check(quality(instrument(5), instrument(7), instrument(6)))
    assert desk.codes() == [7, 6, 5]


def test_a_filter_shows_what_holds_it_and_escape_shows_all(desk: Desk) -> None:
    desk.check(quality(*(instrument(number) for number in range(1, 40))))
    desk.panel.table.setFocus()
    desk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.filter.hasFocus()
    desk.qtbot.keyClicks(desk.panel.filter, "tenc")
    assert desk.codes() == [2]
    desk.qtbot.keyClicks(desk.panel.filter, "x")
    assert desk.panel.table.shown == 0
    assert "tencx" in empty_text(desk)
    desk.press(Qt.Key.Key_Escape)
    assert desk.panel.table.shown == 39
    assert desk.panel.table.hasFocus()
    assert empty_text(desk) == ""


def test_a_filter_holds_for_the_next_day_too(desk: Desk) -> None:
    desk.check(quality(instrument(1), instrument(2)))
    desk.panel.filter.setText("00002")
    desk.check(quality(instrument(1), instrument(2), instrument(3)))
    assert desk.codes() == [2]


def test_enter_and_a_double_click_choose_the_instrument(desk: Desk) -> None:
    desk.check(quality(instrument(1), instrument(2), instrument(3)))
    chosen: list[str] = []
    desk.panel.chosen.connect(chosen.append)
    table = desk.panel.table
    table.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert chosen == []
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert chosen == ["00001.HK"]
    at = QPoint(60, 2 * ROW_PX + 5)
    desk.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen == ["00001.HK", "00003.HK"]


def test_the_strip_shows_each_state_where_it_was(desk: Desk) -> None:
    eighth = STRIP_BINS // 8
    strip = "#" * 2 * eighth + "-" * 2 * eighth + "+" * 2 * eighth + ":" * eighth + " " * eighth
    desk.check(quality(replace(instrument(1), strip=strip)))
    box = desk.strip_box(0)
    image = picture(desk)
    middle = box.center().y()

    def colour(share: float) -> QColor:
        return pixel(image, box.left() + round(share * box.width()), middle)

    for share, stretch in (
        (0.1, Stretch.PRESENT),
        (0.4, Stretch.GAP),
        (0.6, Stretch.BACKFILLED),
        (0.8, Stretch.RECONNECT),
    ):
        assert colour(share) == stretch_colour(stretch, desk.theme), stretch
    # A gap stands higher than what is there, and that higher than a reconnect.
    above = [
        sum(
            pixel(image, box.left() + round(share * box.width()), y) != desk.theme.panel
            for y in range(box.top(), box.bottom() + 1)
        )
        for share in (0.4, 0.1, 0.8, 0.95)
    ]
    assert above == sorted(above, reverse=True)
    assert len(set(above)) == 4


def test_the_tooltip_follows_the_pointer_along_the_strip(desk: Desk) -> None:
    half = STRIP_BINS // 2
    desk.check(quality(replace(instrument(1), strip="#" * half + "-" * half, gaps=1)))
    box, table = desk.strip_box(0), desk.panel.table
    at = lambda share: QPoint(box.left() + round(share * box.width()), box.center().y())  # noqa: E731
    assert table.tip_at(at(0.25)) == "09:30:00 to 12:30:00 HKT: recorded"
    assert table.tip_at(at(0.75)) == "12:30:00 to 15:30:00 HKT: ticks are missing or may be"
    assert table.tip_at(QPoint(20, 10)).startswith("00001.HK")
    assert table.tip_at(QPoint(20, 5 * ROW_PX)) == ""


def test_the_axis_above_the_strips_is_in_the_exchanges_time(desk: Desk) -> None:
    desk.check(quality(instrument(1)))
    axis, box = desk.panel.table.axis, desk.strip_box(0)
    assert axis.isVisible()
    assert "12:00" in [text for _, text in axis.labels]
    for x, text in axis.labels:
        hours = int(text[:2]) + int(text[3:]) / 60 - 9.5
        assert x == pytest.approx(hours / 6 * box.width(), abs=1)
    assert axis.geometry().left() + PAD_PX == box.left()


def test_only_rows_in_sight_are_painted_whatever_their_number(desk: Desk) -> None:
    lines = [
        replace(instrument(number), strip=f"{'#' * (number % 288)}-".ljust(288)) for number in range(1, 561)
    ]
    desk.check(quality(*lines))
    table = desk.panel.table
    table.verticalScrollBar().setValue(100 * ROW_PX)
    table._strips._images.clear()
    picture(desk)
    in_sight = -(-table.viewport().height() // ROW_PX)
    assert 0 < len(table._strips._images) <= in_sight
    assert table.shown == 560


def test_nothing_is_painted_in_frames_in_which_nothing_changes(desk: Desk) -> None:
    desk.check(quality(instrument(1), instrument(2)))
    for _ in range(10):
        QApplication.processEvents()
    paints = Paints()
    for widget in (desk.panel, desk.panel.table.viewport()):
        widget.installEventFilter(paints)
    for _ in range(100):
        desk.frame(0.3)
        QApplication.processEvents()
    assert paints.count == 0


def test_the_model_keeps_the_rules_of_models_through_days_and_filters(
    desk: Desk, qtmodeltester: ModelTester
) -> None:
    desk.check(quality(instrument(1), instrument(2)))
    qtmodeltester.check(desk.panel.table.model())
    desk.check(quality(*(instrument(number) for number in range(1, 100))))
    desk.panel.filter.setText("0004")
    desk.panel.filter.setText("")
    desk.panel.table.sort_by(desk.column("Gaps"), falling=False)
    desk.check(quality(instrument(7)))
    picture(desk)
    assert desk.codes() == [7]


def test_a_narrow_panel_keeps_code_and_strip(desk: Desk) -> None:
    desk.check(quality(instrument(1), instrument(2)))
    desk.panel.resize(420, 300)
    QApplication.processEvents()
    table = desk.panel.table
    picture(desk)
    assert not table.isColumnHidden(0)
    assert table.isColumnHidden(desk.column("Last"))


class Paints(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        self.count += isinstance(event, QPaintEvent)
        return False


def picture(desk: Desk) -> QImage:
    return desk.panel.table.viewport().grab().toImage()


def pixel(image: QImage, x: int, y: int) -> QColor:
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio))
