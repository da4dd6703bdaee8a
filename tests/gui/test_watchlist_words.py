"""The watchlist in another language and in other sizes: nothing stays in English, nothing is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from fakes.languages import CLOSE, OPEN, is_spoken, speaking_in_brackets, unspoken_texts
from gui.live_market import MORNING_US, instruments, prints
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.watchlist.lists_model import WatchlistsModel
from tickdeck.gui.panels.watchlist.panel import WatchlistPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, apply_theme, load_theme, theme_of
from tickdeck.pipeline.board import Board
from tickdeck.settings import watchlist_edits as edits
from tickdeck.settings.look import Density, Look, TextSize
from tickdeck.settings.watchlists import Grouping, Separator, Watchlist, Watchlists
from tickdeck.symbols.search import SearchIndex

TENCENT, ALIBABA, HKEX = "00700.HK", "09988.HK", "00388.HK"
NAMES = ("My names", "Zweite")
KEYS = r"(Ctrl|Shift|Alt|Del|Ins|Enter|Up|Down|PgUp|PgDown|Tab|F2|[A-Z])(?=[+)]|$)"
DATA = (*NAMES, "Oberes", KEYS, "Everything", r"\t.*", "wrong.txt", r"\d{5}\.HK")

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True
)


@dataclass
class Desk:
    """A watchlist in a window."""

    panel: WatchlistPanel
    lists: WatchlistsModel
    board: Board
    window: QWidget
    frames: int = 0

    def frame(self) -> None:
        self.frames += 1
        self.panel.refresh(Frame(self.frames, MORNING_US + self.frames * 300_000))

    def menu(self, menu: QMenu) -> list[str]:
        menu.popup(QPoint(0, 0))
        texts = unspoken_texts(menu, DATA)
        menu.close()
        return texts

    def news(self) -> str:
        return self.lists.news.text


@pytest.fixture
def usual(qapp: QApplication) -> Iterator[Theme]:
    theme = load_theme("dark")
    apply_theme(qapp, theme)
    yield theme
    apply_theme(qapp, theme)


@pytest.fixture
def desk_of(qtbot: QtBot) -> Callable[[Theme], Desk]:
    def make(theme: Theme) -> Desk:
        table = instruments()
        board = Board(table)
        mine = Watchlist(NAMES[0], (TENCENT, Separator("Oberes"), ALIBABA))
        lists = WatchlistsModel(Watchlists((mine, Watchlist(NAMES[1], (HKEX,)))))
        window = QWidget()
        qtbot.addWidget(window)
        panel = WatchlistPanel(
            board=board,
            selection=Selection(),
            theme=theme,
            stale=lambda: np.zeros(len(table), dtype=bool),
            lists=lists,
            find=SearchIndex([]).find,
            universes=lambda: [("Everything", [TENCENT, HKEX])],
            parent=window,
        )
        panel.header.setParent(window)
        panel.add_requested.connect(lambda: None)
        panel.chart_requested.connect(lambda _: None)
        panel.alert_requested.connect(lambda _: None)
        window.resize(900, 460)
        panel.header.resize(900, panel.header.height())
        panel.setGeometry(0, panel.header.height(), 900, 400)
        window.show()
        desk = Desk(panel, lists, board, window)
        desk.frame()
        return desk

    return make


@pytest.fixture
def bracketed(usual: Theme, desk_of: Callable[[Theme], Desk]) -> Iterator[Desk]:
    with speaking_in_brackets():
        yield desk_of(usual)


def test_everything_in_the_panel_is_translated(bracketed: Desk) -> None:
    panel = bracketed.panel
    panel.filter_rows()
    panel.separator_strip.begin_adding(0)
    bracketed.board.apply(prints((0, 100.0, 100)))
    bracketed.frame()
    assert panel.header.state == f"{OPEN}1 of 2 traded{CLOSE}"
    assert unspoken_texts(bracketed.window, DATA) == []
    assert [tip for place in (0, 1) if not is_spoken(tip := panel._tab_tip(place), DATA)] == []
    for action in panel.offered():
        assert is_spoken(action.text), action.text
        assert is_spoken(action.group), action.group


def test_every_menu_is_translated(bracketed: Desk) -> None:
    panel = bracketed.panel
    rows = {row: bracketed.menu(panel._row_menus.of_row(row)) for row in range(3)}
    assert rows == {0: [], 1: [], 2: []}
    assert bracketed.menu(panel.menus.of_list(0)) == []
    assert bracketed.menu(panel.menus.of_other_lists()) == []


def test_every_empty_state_is_translated(bracketed: Desk) -> None:
    panel, table = bracketed.panel, bracketed.panel.table
    said = [table._empty_text]
    panel.expect_ticks(False)
    said.append(table._empty_text)
    panel.filter_strip.field.setText(">50%")
    panel._filter(">50%")
    said.append(table._empty_text)
    assert bracketed.panel.filter_strip.remark == f"{OPEN}0 of 2{CLOSE}"
    panel._filter("")
    bracketed.lists.edit(lambda now: edits.replace_rows(now, 0, []))
    said.append(table._empty_text)
    assert len(set(said)) == 4
    assert [text for text in said if not text or not is_spoken(text)] == []


def test_the_sector_of_those_without_one_is_translated(bracketed: Desk) -> None:
    bracketed.lists.edit(lambda now: edits.add(now, 0, ["00005.HK"]))
    bracketed.board.instruments.add(replace(bracketed.board.instruments[0], id="00005.HK", sector=""))
    bracketed.board.fit()
    bracketed.lists.edit(lambda now: edits.group(now, 0, Grouping.SECTOR))
    bracketed.frame()
    titles = [heap.title for heap in bracketed.panel.rows._listing.heaps]
    assert titles == [f"{OPEN}Technology{CLOSE}", f"{OPEN}No sector{CLOSE}"]


def test_what_was_done_and_why_not_is_told_translated(bracketed: Desk, tmp_path: Path) -> None:
    panel, lists = bracketed.panel, bracketed.lists
    editing = panel.editing
    for do in (
        editing.create,
        lambda: editing.rename(2, NAMES[0]),
        lambda: editing.delete(2),
        lists.undo,
        lists.redo,
        partial(editing.add, [TENCENT], place=0),
        partial(editing.add, [TENCENT, ALIBABA], place=0),
        partial(editing.add, [HKEX]),
        lambda: editing.take_mime(_text("")),
        lambda: editing.take_mime(_text("??? !!!")),
        lambda: editing.take_mime(_text("992 ??? !!! $$$ %%%")),
        lambda: editing.take_mime(_text("700\n" * 6_000)),
        lambda: editing.take_mime(_text("700 " * 6_000)),
        lambda: panel.step_rows(1),
        lambda: editing.toggle_grouping(editing.place),
        panel._row_menus.separate,
        lambda: editing.step_chosen(1),
        lambda: panel.files.write(tmp_path / "wrong.txt", lists.now.each),
        lambda: panel.files.write(tmp_path / "nowhere" / "wrong.txt", lists.now.each),
        lambda: panel.files.read(tmp_path / "wrong.txt"),
        lambda: panel.files.read(tmp_path / "none" / "wrong.txt"),
    ):
        number = lists.news.number
        do()
        assert lists.news.number > number
        assert is_spoken(lists.news.text, (*DATA, "No such file or directory")), lists.news.text


def test_dialogs_for_files_are_translated(bracketed: Desk) -> None:
    for ask in (
        bracketed.panel.files.ask_import,
        partial(bracketed.panel.files.ask_export, bracketed.lists.now.each),
    ):
        ask()
        dialog = bracketed.panel.findChildren(QFileDialog)[-1]
        assert is_spoken(dialog.windowTitle())
        formats = (r"\*\.txt \*\.csv \*\.xlsx \*\.xls", r"\*\.txt", r"CSV \(\*\.csv\)")
        assert [text for text in dialog.nameFilters() if not is_spoken(text, formats)] == []
        dialog.reject()


def test_a_step_done_in_one_language_is_undone_in_another(usual: Theme, desk_of: Callable[..., Desk]) -> None:
    with speaking_in_brackets():
        desk = desk_of(usual)
        desk.panel.editing.add([HKEX])
        assert desk.news() == f"{OPEN}Added 00388.HK to My names{CLOSE}"
    desk.lists.undo()
    assert desk.news() == "Undo: added 00388.HK to My names"
    with speaking_in_brackets():
        desk.lists.redo()
        assert desk.news().startswith(f"{OPEN}Redo: {OPEN}")


@pytest.mark.parametrize("density", Density)
def test_at_the_largest_text_nothing_is_cut(
    density: Density, usual: Theme, qapp: QApplication, desk_of: Callable[[Theme], Desk]
) -> None:
    del usual
    theme = theme_of(Look(text_size=TextSize.LARGER, density=density), is_system_dark=True)
    apply_theme(qapp, theme)
    desk = desk_of(theme)
    panel = desk.panel
    panel.filter_rows()
    panel.separator_strip.begin_adding(0)
    desk.frame()
    assert panel.header.height() == panel.header.tabs.height() == theme.sizes.header
    panel.header.name_list(0)
    lines = (panel.filter_strip.field, panel.separator_strip.field, panel.header.tabs.field)
    for line in lines:
        # With a frame of a pixel.
        assert line.height() >= line.fontMetrics().height() + 2
    for widget in (*panel.findChildren(TextButton), *panel.header.findChildren(TextButton)):
        if widget.isVisible():
            assert widget.width() >= widget.fontMetrics().horizontalAdvance(widget.text())
            assert widget.height() >= widget.fontMetrics().height()
    for label in (panel.filter_strip.title, panel.header.findChildren(QLabel)[-1]):
        assert label.height() >= label.fontMetrics().height()
        assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())


def _text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data
