from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fakes.languages import speaking_in_brackets
from gui.live_market import HandClock, instruments
from tickdeck.app.workspace_actions import WorkspaceActions
from tickdeck.domain.market import Market
from tickdeck.gui.frame_clock import Frame, FrameClock
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.panel import PanelEntry, Place
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.selection import LinkGroup, Links
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.session.health import Figures
from tickdeck.settings import keeper
from tickdeck.settings.workspaces import SavedWorkspace, SavedWorkspaces, WorkspacesFile

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|grabbing|does not support raise", extend=True)


class Page(QWidget):
    """A panel that remembers a text."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.header = PanelHeader(title)
        self.text = "as it comes"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def refresh(self, frame: Frame) -> None:
        """Nothing is shown."""

    def state(self) -> dict[str, object]:
        return {"text": self.text}

    def restore(self, state: Mapping[str, object]) -> None:
        self.text = str(state.get("text", "as it comes"))


class Room:
    """A window with two panels and the workspaces of a folder."""

    def __init__(self, folder: Path, theme: Theme, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.file = WorkspacesFile(folder)
        self.workspaces = WorkspaceActions(self.file)
        clock = FrameClock(
            clock=HandClock(), pull=lambda: None, painted=lambda _us: None, shown=lambda _on: None
        )
        self.chart, self.tape = Page("Chart"), Page("Tape")
        self.link = Links().linked()
        entries = (
            PanelEntry("chart", self.chart, Place.LEFT, link=self.link),
            PanelEntry("tape", self.tape, Place.RIGHT_TOP),
        )
        self.window = MainWindow(
            instruments=instruments(),
            frame_clock=clock,
            theme=theme,
            figures=lambda: Figures("alltick", Market.SIMULATED, ()),
            on_close=lambda: None,
            panels=entries,
        )
        self.window.actions_table.add_all(self.workspaces.actions(), self.window)
        self.workspaces.dress(self.window, entries, instruments())
        self.window.show()

    @property
    def names(self) -> tuple[str, ...]:
        return self.window.top_bar.tabs.names

    def second(self) -> None:
        """A second passes, and what it brings about is done."""
        self.workspaces.pass_second()
        kept = self.workspaces._keeper
        self.qtbot.waitUntil(lambda: kept.is_saved(kept._asked) or bool(kept.trouble))

    def end(self) -> None:
        """The run ends."""
        self.workspaces.pass_second()
        self.workspaces.stop()


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


Open = Callable[[], Room]


@pytest.fixture
def open_room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Open:
    def opened() -> Room:
        room = Room(tmp_path, theme, qtbot)
        qtbot.addWidget(room.window)
        room.window.activateWindow()
        qtbot.waitUntil(lambda: bool(room.window.workspace.layout_state()))
        return room

    return opened


def test_the_window_is_tomorrow_as_it_was_left_today(open_room: Open, qtbot: QtBot):
    room = open_room()
    room.chart.text = "five minutes"
    room.link.join(LinkGroup.PINK)
    room.link.select(3)
    room.window.workspace.toggle("tape")
    room.second()
    tomorrow = open_room()
    assert tomorrow.chart.text == "five minutes"
    assert tomorrow.link.group is LinkGroup.PINK
    assert tomorrow.link.symbol == 3
    qtbot.waitUntil(lambda: not tomorrow.window.workspace.is_shown("tape"))


def test_nothing_is_written_while_nothing_changes(open_room: Open):
    room = open_room()
    room.second()
    before = room.file.path.stat().st_mtime_ns
    room.second()
    assert room.file.path.stat().st_mtime_ns == before


def test_a_new_workspace_is_a_copy_that_can_be_named_and_goes_its_own_way(open_room: Open, qtbot: QtBot):
    room = open_room()
    room.chart.text = "one"
    room.window.top_bar.tabs.add_button.click()
    field = room.window.top_bar.tabs.findChild(QLineEdit)
    qtbot.keyClicks(field, "Banks")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert room.names == ("Market", "Banks")
    assert room.chart.text == "one"
    room.chart.text = "two"
    qtbot.keyClick(room.chart, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert room.chart.text == "one"
    qtbot.keyClick(room.chart, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert room.chart.text == "two"


def test_a_name_that_cannot_be_used_is_told_and_changes_nothing(open_room: Open):
    room = open_room()
    room.window.top_bar.tabs.add_asked.emit()
    room.window.top_bar.tabs.renamed.emit(1, "market")
    assert "already" in room.workspaces.trouble
    assert room.names == ("Market", "Workspace 2")
    room.window.top_bar.tabs.renamed.emit(1, "Night")
    assert room.workspaces.trouble == ""
    assert room.names == ("Market", "Night")


def test_deleting_the_shown_one_shows_its_neighbour(open_room: Open):
    room = open_room()
    room.chart.text = "one"
    room.workspaces.add()
    room.chart.text = "two"
    room.window.top_bar.tabs.delete_asked.emit(1)
    assert room.names == ("Market",)
    assert room.chart.text == "one"


def test_by_keys_alone_a_workspace_is_added_named_left_come_back_to_renamed_and_deleted(
    open_room: Open, qtbot: QtBot
):
    room = open_room()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.waitUntil(room.window.isActiveWindow)
    delete = room.window.actions_table["workspaces.delete"]
    assert not delete.is_enabled()

    def write(name: str) -> None:
        for key in name:
            qtbot.keyClick(QApplication.focusWidget(), key)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    room.window.actions_table["workspaces.new"].run()
    write("Two")
    room.chart.text = "two"
    assert room.names == ("Market", "Two")
    qtbot.keyClick(room.window, Qt.Key.Key_1, control)
    assert room.chart.text == "as it comes"
    qtbot.keyClick(room.window, Qt.Key.Key_2, control)
    assert room.chart.text == "two"
    room.window.actions_table["workspaces.rename"].run()
    write("Zwei")
    assert room.names == ("Market", "Zwei")
    delete.run()
    assert room.names == ("Market",)


def test_f6_goes_through_the_panels(open_room: Open, qtbot: QtBot):
    room = open_room()
    qtbot.waitUntil(room.window.isActiveWindow)
    room.window.show_panel("chart")
    qtbot.keyClick(room.window, Qt.Key.Key_F6)
    assert room.tape.header.marked
    qtbot.keyClick(room.window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert room.chart.header.marked


def test_a_deleted_workspace_comes_back_by_a_click_on_undo(open_room: Open, qtbot: QtBot):
    room = open_room()
    room.chart.text = "one"
    room.workspaces.add()
    room.window.top_bar.tabs.renamed.emit(1, "Banks")
    room.chart.text = "two"
    room.workspaces.add()
    room.chart.text = "three"
    done = room.window.top_bar.done
    assert not done.isVisible()
    room.window.top_bar.tabs.delete_asked.emit(1)
    assert room.names == ("Market", "Workspace 2")
    assert done.sentence == "Deleted “Banks”."
    room.chart.text = "four"
    qtbot.mouseClick(done.undo_button, Qt.MouseButton.LeftButton)
    assert room.names == ("Market", "Banks", "Workspace 2")
    assert room.chart.text == "two"
    assert not done.isVisible()
    room.workspaces.show(2)
    assert room.chart.text == "four"


@pytest.mark.parametrize("by", ["tab", "palette"])
def test_a_layout_that_was_reset_comes_back_by_keys_too(open_room: Open, qtbot: QtBot, by: str):
    room = open_room()
    undo = room.window.actions_table["workspaces.undo"]
    assert not undo.is_enabled()
    room.window.workspace.toggle("tape")
    if by == "tab":
        room.window.top_bar.tabs.reset_asked.emit()
    else:
        room.window.actions_table["workspaces.reset"].run()
    qtbot.waitUntil(lambda: room.window.workspace.is_shown("tape"))
    assert room.window.top_bar.done.sentence == "The layout is as at first."
    room.window.top_bar.done._told.timeout.emit()
    assert not room.window.top_bar.done.isVisible()
    assert undo.is_enabled()
    undo.run()
    assert not room.window.workspace.is_shown("tape")
    assert not undo.is_enabled()


def test_undoing_a_reset_goes_to_the_workspace_that_it_was_of(open_room: Open, qtbot: QtBot):
    room = open_room()
    room.workspaces.add()
    room.window.workspace.toggle("tape")
    room.window.top_bar.tabs.reset_asked.emit()
    room.workspaces.show(0)
    room.chart.text = "elsewhere"
    qtbot.mouseClick(room.window.top_bar.done.undo_button, Qt.MouseButton.LeftButton)
    assert room.workspaces._saved.shown == 1
    assert not room.window.workspace.is_shown("tape")
    room.workspaces.show(0)
    assert room.window.workspace.is_shown("tape")
    assert room.chart.text == "elsewhere"


def test_a_deleted_workspace_whose_name_is_taken_by_now_is_told_and_can_be_had_later(open_room: Open):
    room = open_room()
    room.workspaces.add()
    room.window.top_bar.tabs.delete_asked.emit(1)
    room.workspaces.add()
    assert room.names == ("Market", "Workspace 2")
    undo = room.window.actions_table["workspaces.undo"]
    undo.run()
    assert "already" in room.workspaces.trouble
    room.window.top_bar.tabs.renamed.emit(1, "Night")
    undo.run()
    assert room.names == ("Market", "Workspace 2", "Night")


def test_a_broken_layout_falls_back_is_told_and_stays_on_the_disk(
    open_room: Open, tmp_path: Path, allow_logs: Callable[[str], None], qtbot: QtBot
):
    allow_logs("cannot be used")
    WorkspacesFile(tmp_path).save(SavedWorkspaces((SavedWorkspace("Mine", b"of another program"),)))
    before = (tmp_path / "workspaces.json").read_bytes()
    room = open_room()
    qtbot.waitUntil(lambda: "Mine" in room.workspaces.trouble)
    assert room.window.workspace.is_shown("chart")
    room.second()
    assert (tmp_path / "workspaces.before-1.json").read_bytes() == before


def test_a_folder_that_cannot_be_written_is_told_and_the_window_goes_on(
    open_room: Open,
    tmp_path: Path,
    allow_logs: Callable[[str], None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
):
    allow_logs("cannot be written")
    monkeypatch.setattr(keeper, "_RETRY_S", 0.01)
    room = open_room()
    room.file._file._folder = tmp_path / "workspaces.json" / "below a file"
    (tmp_path / "workspaces.json").write_text("{}")
    room.chart.text = "new"
    room.second()
    assert "cannot be written" in room.workspaces.trouble
    room.file._file._folder = tmp_path
    qtbot.waitUntil(lambda: room.workspaces.trouble == "")
    room.end()
    assert WorkspacesFile(tmp_path).load()[0].current.panels["chart"]["text"] == "new"


def test_what_was_changed_within_the_last_second_is_kept_too(open_room: Open, qtbot: QtBot):
    room = open_room()
    room.second()
    room.window.workspace.toggle("tape")
    room.chart.text = "at the last moment"
    room.window.close()
    assert not room.window.isVisible()
    room.end()
    tomorrow = open_room()
    assert tomorrow.chart.text == "at the last moment"
    qtbot.waitUntil(lambda: not tomorrow.window.workspace.is_shown("tape"))


def test_the_first_workspace_is_called_in_the_windows_language_and_kept_by_its_own_name(
    open_room: Open,
):
    with speaking_in_brackets():
        room = open_room()
        assert room.window.top_bar.tabs.names == ("⟦Market⟧",)
    assert room.workspaces._saved.current.name == "Market"
