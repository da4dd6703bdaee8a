"""The tabs of the lists in the header: chosen, renamed in place, dragged, dropped on, by mouse and by key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.languages import speaking_in_brackets
from tickdeck.gui.panels.watchlist.list_editing import ListEditing
from tickdeck.gui.panels.watchlist.list_header import NEWS_US, ListHeader
from tickdeck.gui.panels.watchlist.lists_model import WatchlistsModel
from tickdeck.gui.panels.watchlist.tab_row import HALF_GAP_PX
from tickdeck.gui.tables.row_drag import INSTRUMENTS_MIME
from tickdeck.gui.theme import Sizes, Theme, apply_theme, load_theme
from tickdeck.settings.watchlists import Watchlist, Watchlists
from tickdeck.symbols.reading import read_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True)

TENCENT, HSBC, APPLE = "00700.HK", "00005.HK", "AAPL.US"


@dataclass
class Desk:
    """A header over three lists."""

    header: ListHeader
    lists: WatchlistsModel
    editing: ListEditing
    qtbot: QtBot

    def names(self) -> str:
        return " ".join(self.lists.now.names)

    def shown(self) -> str:
        return self.lists.now.current.name

    def middle_of(self, place: int) -> QPoint:
        return self.header.tabs.box_of(place).center()

    def click(self, place: int) -> None:
        self.qtbot.mouseClick(self.header.tabs, Qt.MouseButton.LeftButton, pos=self.middle_of(place))

    def drag(self, place: int, x: int) -> None:
        tabs, start = self.header.tabs, self.middle_of(place)
        self.qtbot.mousePress(tabs, Qt.MouseButton.LeftButton, pos=start)
        for at in (QPoint((start.x() + x) // 2, start.y()), QPoint(x, start.y())):
            self.qtbot.mouseMove(tabs, at)
        self.qtbot.mouseRelease(tabs, Qt.MouseButton.LeftButton, pos=QPoint(x, start.y()))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.header.tabs, key, modifier)

    def rename(self, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        field = self.header.tabs.field
        self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, end)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk_of(qtbot: QtBot, theme: Theme) -> Callable[..., Desk]:
    def make(*names: str, width: int = 600) -> Desk:
        lists = WatchlistsModel(Watchlists(tuple(Watchlist(name, (TENCENT,)) for name in names)))
        editing = ListEditing(lists=lists, chosen=tuple, read_text=read_text)
        header = ListHeader(editing=editing, theme=theme, tip=lambda place: names[place])
        qtbot.addWidget(header)
        lists.changed.connect(header.show_lists)
        header.resize(width, Sizes().header)
        with qtbot.waitActive(header):
            header.show()
            header.activateWindow()
        return Desk(header, lists, editing, qtbot)

    return make


@pytest.fixture
def desk(desk_of: Callable[..., Desk]) -> Desk:
    return desk_of("Connect", "Mine", "Banks")


def test_a_click_shows_a_list_and_underlines_its_tab(desk: Desk, theme: Theme) -> None:
    desk.click(2)
    assert desk.shown() == "Banks"
    tabs = desk.header.tabs
    image = tabs.grab().toImage()
    ratio = image.devicePixelRatio()

    def foot_of(place: int) -> str:
        at = desk.middle_of(place)
        return image.pixelColor(round(at.x() * ratio), round((Sizes().header - 1) * ratio)).name()

    assert foot_of(2) == theme.accent.name()
    assert foot_of(0) != theme.accent.name()
    assert "Banks is shown, 3 of 3" in tabs.accessibleName()


def test_a_double_click_renames_a_tab_in_place(desk: Desk) -> None:
    desk.qtbot.mouseDClick(desk.header.tabs, Qt.MouseButton.LeftButton, pos=desk.middle_of(1))
    field = desk.header.tabs.field
    assert field.isVisible()
    assert field.selectedText() == "Mine"
    desk.rename("  My   names ")
    assert desk.names() == "Connect My names Banks"
    assert not field.isVisible()
    assert desk.header.state == "Renamed Mine to My names"


def test_a_name_that_nobody_chose_is_told_in_the_windows_language_until_it_is_renamed(
    desk_of: Callable[..., Desk],
) -> None:
    with speaking_in_brackets():
        desk = desk_of("Hong Kong Connect", "Mine")
        assert "⟦Hong Kong Connect⟧" in desk.header.tabs.accessibleName()
        desk.qtbot.mouseDClick(desk.header.tabs, Qt.MouseButton.LeftButton, pos=desk.middle_of(0))
        field = desk.header.tabs.field
        assert field.selectedText() == "⟦Hong Kong Connect⟧"
        # Taken as it is, it is still nobody's choice.
        desk.qtbot.keyClick(field, Qt.Key.Key_Return)
        assert desk.names() == "Hong Kong Connect Mine"
        desk.header.name_list(1)
        QGuiApplication.clipboard().setText("⟦Hong Kong Connect⟧")
        desk.qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        desk.qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.property("wrong") is True
        desk.qtbot.keyClick(field, Qt.Key.Key_Escape)
        desk.header.name_list(0)
        desk.rename("Banks")
        assert desk.names() == "Banks Mine"
        assert "Banks" in desk.header.tabs.accessibleName()


def test_escape_leaves_the_name_and_a_click_elsewhere_takes_it(desk: Desk) -> None:
    desk.header.name_list(0)
    desk.rename("Other", end=Qt.Key.Key_Escape)
    assert desk.names() == "Connect Mine Banks"
    desk.header.name_list(0)
    desk.qtbot.keyClicks(desk.header.tabs.field, "Other")
    desk.header.new_button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert desk.names() == "Other Mine Banks"


@pytest.mark.parametrize("name", ["", "  ", "banks", "x" * 41])
def test_a_name_that_cannot_be_used_keeps_the_field_open_and_marked(desk: Desk, name: str) -> None:
    desk.header.name_list(0)
    desk.rename(name)
    field = desk.header.tabs.field
    assert field.isVisible()
    assert field.property("wrong") is True
    desk.header.new_button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert desk.names() == "Connect Mine Banks"


def test_the_plus_makes_a_list_that_is_named_at_once(desk: Desk) -> None:
    desk.qtbot.mouseClick(desk.header.new_button, Qt.MouseButton.LeftButton)
    assert desk.header.tabs.field.isVisible()
    desk.rename("Tech")
    assert desk.names() == "Connect Mine Banks Tech"
    assert desk.shown() == "Tech"
    desk.header.create_list()
    desk.rename("", end=Qt.Key.Key_Escape)
    assert desk.shown() == "New list"


@pytest.mark.parametrize(
    ("place", "onto", "order"),
    [(0, 590, "Mine Banks Connect"), (2, 0, "Banks Connect Mine"), (0, 3, "Connect Mine Banks")],
)
def test_a_dragged_tab_goes_where_it_is_dropped(desk: Desk, place: int, onto: int, order: str) -> None:
    desk.drag(place, onto)
    assert desk.names() == order


def test_keys_go_to_the_neighbour_move_rename_and_delete(desk: Desk) -> None:
    desk.header.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Left)
    assert desk.shown() == "Connect"
    desk.key(Qt.Key.Key_Right)
    assert desk.shown() == "Mine"
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert desk.names() == "Connect Banks Mine"
    desk.key(Qt.Key.Key_F2)
    desk.rename("Own")
    assert desk.names() == "Connect Banks Own"
    desk.key(Qt.Key.Key_Delete)
    assert desk.names() == "Connect Banks"
    assert desk.shown() == "Banks"
    with desk.qtbot.waitSignal(desk.header.left, timeout=1000):
        desk.key(Qt.Key.Key_Return)


def test_the_wheel_goes_to_the_neighbour(desk: Desk) -> None:
    for turned, shown in ((-120, "Mine"), (-120, "Banks"), (-120, "Banks"), (120, "Mine")):
        event = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(desk.header.tabs, event)
        assert desk.shown() == shown


def test_without_room_the_shown_tab_stays_in_sight_and_a_menu_has_all(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of(*(f"List number {number}" for number in range(12)), width=420)
    tabs = desk.header.tabs
    assert tabs.places.is_cut
    for place in (0, 11, 5):
        desk.lists.show(place)
        box = tabs.box_of(place)
        assert tabs.rect().adjusted(-8, 0, 8, 0).contains(box)
        assert not tabs.menu_box().intersects(box.adjusted(8, 0, -8, 0))
    asked: list[QPoint] = []
    desk.header.all_asked.connect(asked.append)
    desk.qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.menu_box().center())
    assert len(asked) == 1
    assert desk.header.menu_button.geometry().right() < desk.header.width()


@pytest.mark.parametrize("width", [600, 330, 260])
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_the_field_that_renames_a_tab_covers_no_neighbour(
    desk_of: Callable[..., Desk], qtbot: QtBot, place: int, width: int
) -> None:
    desk = desk_of("Hong Kong", "Mine", "Theirs", "New", width=width)
    tabs = desk.header.tabs
    desk.lists.show(place)
    tabs.begin_renaming(place)
    QApplication.processEvents()
    field, seen = tabs.field.geometry(), tabs.places
    assert field.width() >= 100
    assert tabs.rect().contains(field)
    for other in range(seen.first, seen.end):
        if other != place:
            box = tabs.box_of(other)
            text = box.adjusted(HALF_GAP_PX, 0, -HALF_GAP_PX, 0)
            assert not field.intersects(text), desk.lists.now.names[other]
    assert not field.intersects(tabs.menu_box())
    qtbot.keyClick(tabs.field, Qt.Key.Key_Escape)
    assert tabs.sizeHint().width() < sum(tabs._widths())


def test_instruments_dropped_on_a_tab_are_added_to_its_list(desk: Desk) -> None:
    data = QMimeData()
    data.setData(INSTRUMENTS_MIME, b"00005.HK\nAAPL.US")
    event = QDropEvent(
        QPointF(desk.middle_of(2)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    desk.header.tabs.dropEvent(event)
    assert desk.lists.now.each[2].ids == (TENCENT, HSBC, APPLE)
    assert desk.shown() == "Connect"


@pytest.mark.parametrize("by_key", [False, True])
def test_the_menu_of_a_tab_is_asked_for_with_the_tab(desk: Desk, by_key: bool) -> None:
    asked: list[int] = []
    desk.header.menu_asked.connect(lambda place, _at: asked.append(place))
    tabs = desk.header.tabs
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    at = desk.middle_of(2)
    QApplication.sendEvent(tabs, QContextMenuEvent(reason, at, tabs.mapToGlobal(at)))
    assert asked == [0 if by_key else 2]


def test_what_was_done_is_told_with_an_undo_button_for_a_while(desk: Desk) -> None:
    header = desk.header
    header.set_usual("3 of 5 traded")
    assert header.state == "3 of 5 traded"
    assert not header.undo_button.isVisible()
    desk.editing.add([APPLE])
    assert header.state == "Added AAPL.US to Connect"
    header.pass_frame(1_000)
    header.set_usual("4 of 5 traded")
    header.pass_frame(1_000 + NEWS_US - 1)
    assert header.state == "Added AAPL.US to Connect"
    desk.qtbot.mouseClick(header.undo_button, Qt.MouseButton.LeftButton)
    assert desk.lists.now.current.ids == (TENCENT,)
    assert header.state == "Undo: added AAPL.US to Connect"
    assert not header.undo_button.isVisible()
    header.pass_frame(2_000_000)
    header.pass_frame(2_000_000 + NEWS_US)
    assert header.state == "4 of 5 traded"


def test_tabs_stay_where_they_are_whatever_stands_at_the_right(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of("Connect", "Banks and insurers", "Technology", "What I watch")
    header = desk.header
    # As wide as the tabs, both buttons, and the shorter of the two counts.
    header.set_usual("210 of 560")
    header.resize(header.sizeHint().width() + 2, header.height())

    def seen() -> list[QRect]:
        desk.qtbot.waitUntil(lambda: not header.tabs.places.is_cut)
        return [header.tabs.box_of(place) for place in range(4)]

    header.set_usual("210 of 560 traded", "210 of 560")
    assert header.state == "210 of 560"
    before = seen()
    header.set_usual("order held · 210 of 560 traded", "order held")
    assert header.state == "order held"
    assert "order held · 210 of 560 traded" in header.toolTip()
    assert seen() == before
    header.set_usual("a good deal longer than there is room beside so many tabs")
    assert header.state == ""
    assert seen() == before


def test_what_was_done_takes_of_the_tabs_room_only_what_its_undo_needs(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of("Connect", "Banks and insurers", "Technology", "Mine")
    desk.editing.add([APPLE], place=2)
    header = desk.header
    assert header.undo_button.isVisible()
    assert header.state.startswith("Added AAPL")
    desk.qtbot.waitUntil(lambda: not header.tabs.places.is_cut)


def test_what_is_too_long_to_be_told_is_cut_and_whole_in_the_tooltip(desk: Desk) -> None:
    sentence = (
        "This sentence is a good deal longer than the half of a header that is six hundred pixels wide."
    )
    desk.lists.tell(sentence, "More of it.")
    assert desk.header.state.endswith("…")
    assert desk.header.toolTip() == f"{sentence}\nMore of it."


def test_everything_in_the_header_has_a_name_and_a_tooltip(desk: Desk) -> None:
    header = desk.header
    for button in (header.new_button, header.undo_button, header.menu_button):
        assert button.accessibleName()
        assert button.toolTip()


def test_text_is_pasted_with_what_was_not_understood(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("5 and ???")
    desk.editing.paste()
    assert desk.lists.now.current.ids[1] == HSBC
    assert "???" in desk.lists.news.text
    assert desk.lists.news.offers_undo


def test_a_text_of_a_charting_site_is_pasted_whatever_its_sections(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("###TECH,HKEX:700,###BANKS OF HK,HKEX:5,\nNYSE:???")
    before = desk.lists.now.current.ids
    desk.editing.paste()
    assert set(desk.lists.now.current.ids) == {*before, "00700.HK", HSBC}
    assert desk.lists.news.details.startswith("Line 2: ")
