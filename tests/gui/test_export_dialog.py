"""The export dialog as a person fills it in: what it gives back, how it runs, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from tickdeck.domain.instrument import canonical_id
from tickdeck.gui.dialogs.export import ExportDialog
from tickdeck.gui.dialogs.export_choice import (
    Cancel,
    ExportChoice,
    ExportChoices,
    ExportEstimate,
    ExportFormat,
    ExportUpdate,
    Report,
)
from tickdeck.gui.dialogs.export_progress import CLOSING_CANCELS, GOES_ON
from tickdeck.gui.theme import Theme, apply_theme, load_theme

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

NO_PYARROW = "Parquet needs pyarrow."


class Exports:
    """Takes what is to be exported, and lets the test say how that goes."""

    def __init__(self) -> None:
        self.choices: list[ExportChoice] = []
        self.cancelled = 0
        self.report: Report = lambda _update: None
        self.fails = ""

    def run(self, choice: ExportChoice, report: Report) -> Cancel:
        self.choices.append(choice)
        self.report = report
        if self.fails:
            report(ExportUpdate(error=self.fails))
        return self.cancel

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def exports() -> Exports:
    return Exports()


@pytest.fixture
def choices(tmp_path: Path) -> ExportChoices:
    days = (("alltick", "2025-11-20"), ("alltick", "2025-11-21"), ("alltick", "2025-11-19"))
    return ExportChoices(
        days=days,
        folder=tmp_path,
        time_zone="Asia/Hong_Kong",
        selected="00700.HK",
        selected_name="Tencent",
    )


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, exports: Exports, choices: ExportChoices) -> Callable[..., ExportDialog]:
    def build(**other: object) -> ExportDialog:
        known = {
            "run": exports.run,
            "read_symbols": lambda text: [canonical_id(word) for word in text.replace(",", " ").split()],
            **{name: value for name, value in other.items() if name in {"estimate", "show_in_folder"}},
        }
        offered = {name: value for name, value in other.items() if name not in known}
        dialog = ExportDialog(replace(choices, **offered), theme=theme, **known)  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return build


def texts(dialog: ExportDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) * 1_000_000


def errors(dialog: ExportDialog) -> list[str]:
    """What is said in sight of fields that cannot be used."""
    labels = dialog.fields.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible() and each.property("tone") == "severe"]


def test_the_newest_day_of_all_instruments_goes_to_a_csv_file_unless_told_otherwise(
    make: Callable[..., ExportDialog], exports: Exports, tmp_path: Path
) -> None:
    dialog = make()
    dialog.export_button.click()
    assert exports.choices == [
        ExportChoice(
            feed="alltick",
            first_day="2025-11-21",
            last_day="2025-11-21",
            symbols=(),
            start_us=None,
            end_us=None,
            form=ExportFormat.CSV,
            target=tmp_path / "alltick 2025-11-21.csv",
        )
    ]


def test_days_may_be_chosen_in_either_order(make: Callable[..., ExportDialog], exports: Exports) -> None:
    dialog = make()
    dialog.fields.first_day.setCurrentText("2025-11-21")
    dialog.fields.last_day.setCurrentText("2025-11-19")
    dialog.export_button.click()
    assert (exports.choices[0].first_day, exports.choices[0].last_day) == ("2025-11-19", "2025-11-21")
    assert exports.choices[0].target.name == "alltick 2025-11-19 to 2025-11-21.csv"


def test_a_feed_is_asked_for_only_where_there_are_several(make: Callable[..., ExportDialog]) -> None:
    single = make()
    assert single.fields.feed.isHidden()
    dialog = make(days=(("alltick", "2025-11-20"), ("binance", "2025-11-18")))
    dialog.fields.feed.setCurrentText("binance")
    assert dialog.fields.first_day.currentText() == "2025-11-18"
    assert dialog.fields.target.text().endswith("binance 2025-11-18.csv")


def test_the_selected_instrument_can_be_exported_alone(
    make: Callable[..., ExportDialog], exports: Exports
) -> None:
    dialog = make()
    dialog.fields.which.setCurrentIndex(dialog.fields.which.findData("selected"))
    assert "00700.HK Tencent" in dialog.fields.which.currentText()
    dialog.export_button.click()
    assert exports.choices[0].symbols == ("00700.HK",)
    assert exports.choices[0].target.name == "alltick 2025-11-21 00700.HK.csv"
    without = make(selected="")
    assert without.fields.which.findData("selected") < 0


def test_typed_codes_are_read_in_any_spelling_and_each_once(
    make: Callable[..., ExportDialog], exports: Exports
) -> None:
    dialog = make()
    dialog.fields.which.setCurrentIndex(dialog.fields.which.findData("typed"))
    assert dialog.fields.symbols.isVisible()
    dialog.fields.symbols.setText("700, HK.00700 aapl")
    dialog.export_button.click()
    assert exports.choices[0].symbols == ("00700.HK", "AAPL.US")


@pytest.mark.parametrize("typed", ["", "7!00"])
def test_codes_that_cannot_be_read_are_said_at_their_field_and_nothing_runs(
    make: Callable[..., ExportDialog], exports: Exports, typed: str
) -> None:
    dialog = make()
    dialog.fields.which.setCurrentIndex(dialog.fields.which.findData("typed"))
    dialog.fields.symbols.setText(typed)
    assert errors(dialog) == []
    dialog.export_button.click()
    assert len(errors(dialog)) == 1
    assert dialog.fields.symbols.hasFocus()
    assert exports.choices == []
    dialog.fields.symbols.setText("700")
    assert errors(dialog) == []


def test_an_interval_is_from_the_first_day_to_the_last_by_the_exchanges_clock(
    make: Callable[..., ExportDialog], exports: Exports
) -> None:
    dialog = make()
    dialog.fields.first_day.setCurrentText("2025-11-19")
    dialog.fields.start.setText("9:30")
    dialog.fields.end.setText("12:00")
    assert dialog.fields.span_text == (
        "Received from 2025-11-19 09:30:00 to 2025-11-21 12:00:00, exchange local time."
    )
    dialog.export_button.click()
    assert exports.choices[0].start_us == utc("2025-11-19 01:30")
    assert exports.choices[0].end_us == utc("2025-11-21 04:00")


def test_an_interval_that_is_none_is_said_at_its_field(
    make: Callable[..., ExportDialog], exports: Exports
) -> None:
    dialog = make()
    dialog.fields.start.setText("25:00")
    dialog.export_button.click()
    (error,) = errors(dialog)
    assert "is not a time of day" in error
    dialog.fields.start.setText("12:00")
    dialog.fields.end.setText("09:30")
    assert errors(dialog) == ["The end is not after the beginning."]
    assert exports.choices == []


def test_the_files_ending_follows_the_format_even_of_a_name_that_was_typed(
    make: Callable[..., ExportDialog], exports: Exports, tmp_path: Path
) -> None:
    dialog = make()
    dialog.fields.form.setCurrentIndex(dialog.fields.form.findData(ExportFormat.PARQUET))
    assert dialog.fields.target.text() == str(tmp_path / "alltick 2025-11-21.parquet")
    dialog.fields.target.setText("mine.parquet")
    dialog.fields.form.setCurrentIndex(dialog.fields.form.findData(ExportFormat.HDF5))
    dialog.fields.first_day.setCurrentText("2025-11-19")
    assert dialog.fields.target.text() == "mine.h5"
    dialog.export_button.click()
    assert (exports.choices[0].form, exports.choices[0].target) == (ExportFormat.HDF5, tmp_path / "mine.h5")


def test_parquet_cannot_be_chosen_where_it_cannot_be_written_and_the_reason_stands_there(
    make: Callable[..., ExportDialog], qtbot: QtBot
) -> None:
    dialog = make(parquet_trouble=NO_PYARROW)
    place = dialog.fields.form.findData(ExportFormat.PARQUET)
    flags = dialog.fields.form.model().flags(dialog.fields.form.model().index(place, 0))
    assert not flags & Qt.ItemFlag.ItemIsEnabled
    qtbot.keyClick(dialog.fields.form, Qt.Key.Key_Down)
    assert dialog.fields.choice().form is ExportFormat.HDF5
    assert NO_PYARROW in texts(dialog)
    able = make()
    assert NO_PYARROW not in texts(able)


def test_an_estimate_is_shown_where_there_is_one(make: Callable[..., ExportDialog]) -> None:
    def estimate(choice: ExportChoice) -> ExportEstimate | None:
        return None if choice.symbols else ExportEstimate(4_218_331, 312_000_000)

    dialog = make(estimate=estimate)
    assert dialog.fields.estimate_text == "About 4,218,331 ticks, 312.0 MB"
    dialog.fields.which.setCurrentIndex(dialog.fields.which.findData("selected"))
    assert dialog.fields.estimate_text == ""


def test_a_file_that_is_there_is_replaced_only_when_asked_for_again(
    make: Callable[..., ExportDialog], exports: Exports, tmp_path: Path
) -> None:
    (tmp_path / "old.csv").write_text("kept")
    dialog = make()
    dialog.fields.target.setText("old.csv")
    dialog.export_button.click()
    assert exports.choices == []
    assert dialog.export_button.text() == "Replace"
    dialog.fields.target.setText("new.csv")
    assert dialog.export_button.text() == "Export"
    dialog.fields.target.setText("old.csv")
    dialog.export_button.click()
    dialog.export_button.click()
    assert [(choice.target.name, choice.overwrite) for choice in exports.choices] == [("old.csv", True)]


def test_a_file_chosen_by_browsing_was_asked_about_already(
    make: Callable[..., ExportDialog], exports: Exports, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "old.csv").write_text("kept")
    dialog = make()
    dialog.fields.browse_button.click()
    files = next(iter(dialog.findChildren(QFileDialog)))
    assert files.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    files.fileSelected.emit(str(tmp_path / "old.csv"))
    files.close()
    dialog.export_button.click()
    assert exports.choices[0].overwrite


def test_while_it_runs_it_shows_how_far_it_is_and_nothing_can_be_changed(
    make: Callable[..., ExportDialog], exports: Exports
) -> None:
    dialog = make()
    dialog.export_button.click()
    assert not dialog.fields.isEnabled()
    assert dialog.export_button.isHidden()
    assert dialog.progress.below == CLOSING_CANCELS
    exports.report(ExportUpdate(rows=412_000, of=1_234_567))
    assert dialog.progress.text == "412,000 of 1,234,567 ticks"
    assert dialog.progress.bar.part == pytest.approx(412_000 / 1_234_567)


def test_it_does_not_hold_up_the_window_behind_it(make: Callable[..., ExportDialog]) -> None:
    dialog = make()
    assert not dialog.isModal()


def test_when_it_is_done_it_says_so_and_shows_the_file_where_it_lies(
    make: Callable[..., ExportDialog], exports: Exports, tmp_path: Path
) -> None:
    shown: list[Path] = []
    dialog = make(show_in_folder=shown.append)
    dialog.export_button.click()
    assert dialog.folder_button.isHidden()
    path, note = tmp_path / "alltick 2025-11-21.csv", "One journal is not sealed."
    exports.report(ExportUpdate(rows=1_234_567, of=1_234_567, done=path, notes=(note,)))
    assert dialog.progress.text == "Done: 1,234,567 ticks in alltick 2025-11-21.csv."
    assert dialog.progress.below == note
    assert dialog.fields.isEnabled()
    dialog.folder_button.click()
    assert shown == [path]


def test_cancelling_waits_for_the_end_and_says_that_it_can_go_on(
    make: Callable[..., ExportDialog], exports: Exports
) -> None:
    dialog = make()
    dialog.export_button.click()
    dialog.cancel_button.click()
    assert exports.cancelled == 1
    exports.report(ExportUpdate(rows=1, of=9))
    assert (dialog.is_running, dialog.progress.text) == (True, "Cancelling…")
    exports.report(ExportUpdate(rows=412_000, of=1_234_567, cancelled=True))
    assert dialog.progress.text == "Cancelled after 412,000 of 1,234,567 ticks."
    assert dialog.progress.below == GOES_ON
    dialog.export_button.click()
    assert exports.choices[0] == exports.choices[1]


def test_what_failed_on_its_way_can_go_on_and_what_was_refused_cannot(
    make: Callable[..., ExportDialog], exports: Exports
) -> None:
    dialog = make()
    dialog.export_button.click()
    exports.report(ExportUpdate(rows=5, of=9))
    exports.report(ExportUpdate(error="The disk is full."))
    assert (dialog.progress.text, dialog.progress.below) == ("The disk is full.", GOES_ON)
    exports.fails = "There is no such folder."
    dialog.export_button.click()
    assert (dialog.progress.text, dialog.progress.below) == ("There is no such folder.", "")
    assert not dialog.is_running


@pytest.mark.parametrize("way", ["button", "escape", "window"])
def test_closing_it_cancels_what_runs_and_late_news_change_nothing(
    make: Callable[..., ExportDialog], exports: Exports, qtbot: QtBot, way: str
) -> None:
    dialog = make()
    dialog.export_button.click()
    if way == "button":
        dialog.close_button.click()
    elif way == "escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.close()
    assert dialog.isHidden()
    assert exports.cancelled == 1
    exports.report(ExportUpdate(rows=1, of=1, done=Path("late.csv")))
    assert "late" not in dialog.progress.text


def test_closing_it_when_nothing_runs_cancels_nothing(
    make: Callable[..., ExportDialog], exports: Exports
) -> None:
    dialog = make()
    dialog.export_button.click()
    exports.report(ExportUpdate(rows=1, of=1, done=Path("done.csv")))
    dialog.close()
    assert exports.cancelled == 0


def test_the_keyboard_alone_is_enough(
    make: Callable[..., ExportDialog], exports: Exports, qtbot: QtBot
) -> None:
    dialog = make()
    dialog.activateWindow()
    dialog.fields.start.setFocus()
    qtbot.keyClicks(dialog.fields.start, "0930")
    qtbot.keyClick(dialog.fields.start, Qt.Key.Key_Return)
    assert exports.choices[0].start_us == utc("2025-11-21 01:30")
    assert dialog.cancel_button.hasFocus()
    qtbot.keyClick(dialog.cancel_button, Qt.Key.Key_Space)
    assert exports.cancelled == 1
