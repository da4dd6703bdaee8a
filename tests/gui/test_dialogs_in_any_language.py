"""Every dialog, the palette and the finder: what they say is translated, and not cut with large texts."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.fakes.languages import is_spoken, speaking_in_brackets, unspoken_texts

from tickdeck.domain.venue import Venue
from tickdeck.gui.actions import Action, ActionTable
from tickdeck.gui.dialogs.about import AboutDialog
from tickdeck.gui.dialogs.closing_question import ClosingQuestion
from tickdeck.gui.dialogs.connection import ConnectionDialog
from tickdeck.gui.dialogs.connection_choice import FeedChoice
from tickdeck.gui.dialogs.deletion_question import DeletionQuestion
from tickdeck.gui.dialogs.dialog_frame import DialogFrame
from tickdeck.gui.dialogs.export import ExportDialog
from tickdeck.gui.dialogs.export_choice import ExportChoices, ExportEstimate, ExportUpdate
from tickdeck.gui.dialogs.folder_in_use import FolderInUseDialog
from tickdeck.gui.dialogs.instruments import InstrumentsDialog, Preview
from tickdeck.gui.dialogs.retention import RetentionDialog
from tickdeck.gui.dialogs.retention_choice import ExpiredDay, RetentionChoice
from tickdeck.gui.dialogs.setting import Choices, Opens, Setting, Switch
from tickdeck.gui.dialogs.settings import SettingsDialog
from tickdeck.gui.dialogs.shortcuts import ShortcutSheet
from tickdeck.gui.dialogs.welcome import Beginning, WelcomeDialog
from tickdeck.gui.find.find_box import FindBox
from tickdeck.gui.palette.command_palette import CommandPalette
from tickdeck.gui.palette.sources import ActionSource, InstrumentSource
from tickdeck.gui.theme import Sizes, Theme, apply_theme, load_theme
from tickdeck.settings.paths import resource
from tickdeck.settings.secrets import TokenSource
from tickdeck.settings.universe import load_universe
from tickdeck.symbols.search import SearchIndex
from tickdeck.words import tr

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

INDEX = SearchIndex(load_universe(resource("universes", "hk-connect.csv")), venues=(Venue.HK,))
FEEDS = (
    FeedChoice("alltick", "AllTick", ("free", "premium"), "premium", True, "<<Hong Kong and more.>>"),
    FeedChoice("binance", "Binance", ("public",), "public", False),
)
DAYS = (
    *(ExpiredDay(f"2026-08-0{day}", "binance", 12_345_678_901) for day in range(1, 6)),
    ExpiredDay("2026-08-07", "alltick", 8_000_000, "<<it is damaged>>"),
)
DATA = (
    r"<<[^>]*>>",
    r"Tickdeck|alltick|binance|AllTick|Binance|free|premium|public|HKT|[GM]B|Ctrl\+?\w*|Tencent|Python|Escape",
    r"\d+\.HK|/home.*|700, 0700\.HK, aapl, BTCUSDT\.BINANCE",
)
"""What is given to the widgets here, and names that no language changes."""

FRAME_PX = 48
"""What the desktop puts around a dialog, at most."""


def _about(theme: Theme) -> QWidget:
    return AboutDialog("1.2", [("<<Python>>", "3.11")], str, list, theme=theme)


def _closing(theme: Theme) -> QWidget:
    return ClosingQuestion(12_345, "<<The disk is full.>>", theme=theme)


def _connection(theme: Theme) -> QWidget:
    dialog = ConnectionDialog(theme=theme, feeds=FEEDS, test=lambda _choice, _done: None)
    dialog.advanced_button.setChecked(True)
    dialog.url.setText("nonsense")
    dialog.proxy.setCurrentIndex(2)
    dialog.connect_button.click()
    return dialog


def _connection_held(theme: Theme) -> QWidget:
    held = {"alltick": TokenSource.KEY_STORE}
    return ConnectionDialog(theme=theme, feeds=FEEDS, held=held)


def _deletion(theme: Theme) -> QWidget:
    return DeletionQuestion(RetentionChoice(90, 200), DAYS, theme=theme)


def _retention(theme: Theme) -> QWidget:
    return RetentionDialog(RetentionChoice(90, 200), lambda _choice: DAYS, theme=theme)


def _export(theme: Theme) -> QWidget:
    choices = ExportChoices(
        (("alltick", "2026-11-20"), ("binance", "2026-11-21")),
        Path("/home"),
        "Asia/Hong_Kong",
        "00700.HK",
        "Tencent",
        "<<Parquet needs more.>>",
    )
    dialog = ExportDialog(
        choices,
        theme=theme,
        run=lambda _choice, report: report(ExportUpdate(5, 100)) or (lambda: None),
        read_symbols=str.split,
        estimate=lambda _choice: ExportEstimate(1_234_567, 98_000_000),
    )
    dialog.fields.start.setText("9:30")
    return dialog


def _export_refused(theme: Theme) -> QWidget:
    dialog = _export(theme)
    assert isinstance(dialog, ExportDialog)
    dialog.fields.end.setText("noon")
    dialog.export_button.click()
    return dialog


def _export_running(theme: Theme) -> QWidget:
    dialog = _export(theme)
    assert isinstance(dialog, ExportDialog)
    dialog.export_button.click()
    return dialog


def _folder(theme: Theme) -> QWidget:
    since = "<<09:12>>"
    return FolderInUseDialog("/home/a", "/home/b", theme=theme, check=lambda _folder: "", since=since)


def _instruments(theme: Theme) -> QWidget:
    return InstrumentsDialog(theme=theme, read_text=lambda _text: Preview((), ""), read_file=_no_file)


def _no_file(path: Path) -> Preview:
    raise AssertionError(path)


def _settings(theme: Theme) -> QWidget:
    options = (("a", tr("Small", "size of texts")), ("b", tr("Large", "size of texts")))
    controls = (
        Choices(options, lambda: "a", lambda _value: None),
        Switch(lambda: True, lambda _on: None),
        Opens(tr("Connection"), lambda: "<<AllTick, premium>>", lambda: None),
    )
    settings = [
        Setting(name=f"{number}", title=tr("Feed"), group=tr("Export"), control=control, help=tr("Copied"))
        for number, control in enumerate(controls)
    ]
    return SettingsDialog(settings, theme=theme)


def _settings_none(theme: Theme) -> QWidget:
    return SettingsDialog((), theme=theme, text="<<nothing>>")


def _actions() -> ActionTable:
    table = ActionTable()
    window = QMainWindow()
    table.add(Action(name="a.b", title=tr("Copied"), group=tr("Feed"), run=print, keys="Ctrl+A"), window)
    table.add(Action(name="a.c", title=tr("Stay"), group=tr("Feed"), run=print, is_on=lambda: True), window)
    return table


def _shortcuts(theme: Theme) -> QWidget:
    return ShortcutSheet(_actions(), theme=theme)


def _welcome(theme: Theme) -> QWidget:
    note = "<<A simulated market with made-up prices; needs nothing, not even a network, and no key either.>>"
    return WelcomeDialog([Beginning("<<Simulated>>", note, print)] * 3, theme=theme)


def _palette(theme: Theme) -> QWidget:
    window = QMainWindow()
    sources = (ActionSource(_actions()), InstrumentSource(INDEX.find, choose=print))
    palette = CommandPalette(sources, theme=theme, parent=window)
    window.resize(700, 600)
    palette.open()
    return window


def _palette_empty(theme: Theme) -> QWidget:
    window = _palette(theme)
    (palette,) = window.findChildren(CommandPalette)
    palette.open("7 q 7")
    return window


def _find_box(theme: Theme) -> QWidget:
    window = QMainWindow()
    window.setCentralWidget(FindBox(INDEX.find, theme=theme, stays=True))
    window.resize(600, 300)
    return window


MAKERS = (
    _about,
    _closing,
    _connection,
    _connection_held,
    _deletion,
    _retention,
    _export,
    _export_refused,
    _export_running,
    _folder,
    _instruments,
    _settings,
    _settings_none,
    _shortcuts,
    _welcome,
    _palette,
    _palette_empty,
    _find_box,
)
by_maker = pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__.strip("_"))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    usual = load_theme("dark")
    apply_theme(qapp, usual)
    yield usual
    apply_theme(qapp, usual)


@pytest.fixture
def large(qapp: QApplication, theme: Theme) -> Theme:
    result = replace(theme, sizes=Sizes(text=16, row=29, header=34, columns=28))
    apply_theme(qapp, result)
    return result


@by_maker
def test_everything_that_is_said_is_translated(
    qtbot: QtBot, theme: Theme, make: Callable[[Theme], QWidget]
) -> None:
    with speaking_in_brackets():
        widget = make(theme)
        qtbot.addWidget(widget)
        assert unspoken_texts(widget, DATA) == []


def test_what_stands_in_lists_and_in_empty_fields_is_translated(qtbot: QtBot, theme: Theme) -> None:
    with speaking_in_brackets():
        instruments = _instruments(theme)
        assert isinstance(instruments, InstrumentsDialog)
        assert is_spoken(instruments.text.placeholderText())
        assert is_spoken(instruments.summary)
        question = _deletion(theme)
        assert isinstance(question, DeletionQuestion)
        assert is_spoken(question.list.toPlainText(), DATA)
        window = _palette(theme)
        (palette,) = window.findChildren(CommandPalette)
        for text in ("", "00009"):
            palette.open(text)
            model = palette.results.model()
            assert model.rowCount()
            for row in range(model.rowCount()):
                assert is_spoken(str(model.data(model.index(row, 0))), DATA)
        palette.open(">zz")
        assert is_spoken(palette.sentence.replace("zz", ""))
    for widget in (instruments, question, window):
        qtbot.addWidget(widget)


def cut_texts(widget: QWidget) -> list[str]:
    """The texts for which the widgets that show them are too small."""
    cut = []
    for each in widget.findChildren(QWidget):
        metrics = each.fontMetrics()
        needed_px, text = 0, ""
        match each:
            case QLabel() if each.wordWrap():
                if each.heightForWidth(each.width()) > each.height():
                    cut.append(f"{each.text()} is not high enough")
                continue
            case QLabel():
                text = max(each.text().split("\n"), key=metrics.horizontalAdvance)
                needed_px = metrics.horizontalAdvance(text)
            case QPushButton():
                text = each.text()
                needed_px = metrics.horizontalAdvance(text) + 2 * 14
            case QComboBox():
                text = each.currentText()
                needed_px = metrics.horizontalAdvance(text) + 8 + 24
            case QLineEdit():
                text = each.placeholderText()
                needed_px = metrics.horizontalAdvance(text) + 2 * 8
            case _:
                continue
        if each.isVisible() and (needed_px > each.width() or metrics.height() > each.height()):
            cut.append(f"{text}: {each.size().toTuple()}")
    return cut


@by_maker
@pytest.mark.parametrize("is_long", [False, True], ids=["english", "longer"])
def test_nothing_is_cut_with_large_texts(
    qtbot: QtBot, large: Theme, make: Callable[[Theme], QWidget], is_long: bool
) -> None:
    if is_long:
        with speaking_in_brackets():
            widget = make(large)
    else:
        widget = make(large)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    qtbot.waitUntil(lambda: not cut_texts(widget))
    # Those of a fixed size have to be small enough; the others are as large as the screen allows.
    is_fixed = widget.minimumSize() == widget.maximumSize()
    room = QSize(1366, 768) if is_fixed else widget.screen().availableSize()
    assert widget.width() <= room.width()
    assert widget.height() <= room.height() - FRAME_PX
    assert widget.fontMetrics().height() > 16


def test_a_dialog_that_the_screen_is_too_low_for_is_scrolled(qtbot: QtBot, large: Theme) -> None:
    dialog = DialogFrame("Much", theme=large)
    fields = [QLineEdit() for _ in range(60)]
    for field in fields:
        dialog.body.addWidget(field)
    button = dialog.add_button("Close", is_default=True)
    dialog.hug_content()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.height() <= dialog.screen().availableSize().height()
    assert dialog.rect().contains(button.geometry())
    assert fields[-1].visibleRegion().isEmpty()
    fields[-2].setFocus()
    qtbot.keyClick(fields[-2], Qt.Key.Key_Tab)
    assert fields[-1].hasFocus()
    assert not fields[-1].visibleRegion().isEmpty()


def test_a_dialog_grows_and_shrinks_with_what_it_holds(qtbot: QtBot, theme: Theme) -> None:
    dialog = DialogFrame("More", theme=theme)
    more = QLabel("More\nand\nmore")
    dialog.body.addWidget(QLabel("Little"))
    dialog.body.addWidget(more)
    more.hide()
    dialog.hug_content()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    before = dialog.height()
    more.show()
    qtbot.waitUntil(lambda: dialog.height() >= before + more.sizeHint().height())
    more.hide()
    qtbot.waitUntil(lambda: dialog.height() == before)


@by_maker
def test_what_nobody_holds_any_more_goes(
    qapp: QApplication, theme: Theme, make: Callable[[Theme], QWidget]
) -> None:
    # Handlers in Python that Qt calls while it takes a dialog apart have ended the program before.
    widget = make(theme)
    widget.show()
    qapp.sendPostedEvents()
    widget.grab()
    del widget
    gc.collect()
    for left in qapp.topLevelWidgets():
        left.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert qapp.topLevelWidgets() == []
