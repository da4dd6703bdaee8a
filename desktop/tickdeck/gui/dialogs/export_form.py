"""What is to be exported, as fields: which ticks, as what, and where to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from tickdeck.domain.errors import TickdeckError
from tickdeck.gui.choice_box import ChoiceBox
from tickdeck.gui.dialogs.dialog_frame import toned_label
from tickdeck.gui.dialogs.export_choice import (
    ExportChoice,
    ExportChoices,
    ExportEstimate,
    ExportFormat,
    clock_time,
    file_name,
    moment_us,
    with_ending,
)
from tickdeck.gui.dialogs.export_summary import estimate_text, span_text, zone_name
from tickdeck.gui.dialogs.form_rows import FormRows
from tickdeck.gui.theme import Theme
from tickdeck.words import mark, tr

ReadSymbols: TypeAlias = Callable[[str], Sequence[str]]
"""Reads canonical ids from what was typed, in any usual spelling; raises `TickdeckError` with a sentence."""

_FIELD_PX = 420
_NAME_PX = 76
_SPELLINGS = "700, 0700.HK, aapl, BTCUSDT.BINANCE"
_ALL, _SELECTED, _TYPED = "all", "selected", "typed"
_TITLES = {
    ExportFormat.CSV: mark("CSV: for spreadsheets and everything else"),
    ExportFormat.PARQUET: mark("Parquet: for pandas, polars and databases"),
    ExportFormat.HDF5: mark("HDF5: one file, as Tickdeck records"),
}
_FILTERS = {
    ExportFormat.CSV: "CSV (*.csv *.csv.gz)",
    ExportFormat.PARQUET: "Parquet (*.parquet)",
    ExportFormat.HDF5: "HDF5 (*.h5)",
}


class NotUsableError(Exception):
    """What was entered cannot be used.

    Attributes:
        field: Where.
    """

    def __init__(self, field: QLineEdit, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class ExportForm(QWidget):
    """The fields of an export, each with what is wrong with it below once it was tried.

    Attributes:
        feed, first_day, last_day, which, form: The choices.
        symbols, start, end, target: The fields.
        browse_button: Asks for a file.
        replaces: Whether a file of the target's name is there, and is to be replaced.

    Signals:
        changed(): Something else is chosen.
    """

    changed = Signal()

    def __init__(
        self,
        choices: ExportChoices,
        *,
        theme: Theme,
        read_symbols: ReadSymbols,
        estimate: Callable[[ExportChoice], ExportEstimate | None],
        parent: QWidget | None = None,
    ) -> None:
        """Build the fields.

        Args:
            choices: What can be chosen.
            theme: Colours.
            read_symbols: Reads the instruments that were typed.
            estimate: Says at once about how much a choice comes to, None where nobody can tell.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._choices = choices
        self._theme = theme
        self._read_symbols = read_symbols
        self._estimate = estimate
        self._zone = ZoneInfo(choices.time_zone)
        self._tried = False
        self._proposed = ""
        self._replaced = ""
        self._build()
        self.setStyleSheet(f"QLineEdit:disabled {{ color: {theme.dim.name()}; }}")
        self._set_first()

    @property
    def replaces(self) -> bool:
        """Whether a file of the target's name is there, and is to be replaced."""
        return bool(self._replaced)

    @property
    def estimate_text(self) -> str:
        """About how much the choice comes to, empty if nobody can tell."""
        return self._about.text()

    @property
    def span_text(self) -> str:
        """The interval in full, empty if the days are not cut."""
        return self._span.text()

    def choice(self) -> ExportChoice:
        """What is chosen.

        Raises:
            NotUsableError: If a field cannot be used.
        """
        first, last = sorted((self.first_day.currentText(), self.last_day.currentText()))
        start_us, end_us = self._bound(self.start, first), self._bound(self.end, last)
        if start_us is not None and end_us is not None and end_us <= start_us:
            raise NotUsableError(self.end, tr("The end is not after the beginning."))
        name = self.target.text().strip()
        if not name:
            raise NotUsableError(self.target, tr("Say where the file is to go."))
        return ExportChoice(
            feed=self.feed.currentText(),
            first_day=first,
            last_day=last,
            symbols=self._chosen_symbols(),
            start_us=start_us,
            end_us=end_us,
            form=self._chosen_form(),
            target=self._choices.folder / Path(name).expanduser(),
            overwrite=self._replaced == name,
        )

    def tried(self) -> ExportChoice | None:
        """What is chosen; if it cannot be used None, and the field concerned says why and has the focus."""
        self._tried = True
        try:
            return self.choice()
        except NotUsableError as error:
            self._on_changed()
            error.field.setFocus()
            return None

    def say_it_exists(self) -> None:
        """Say that the target is there, and take the next try as the wish to replace it."""
        self._replaced = self.target.text().strip()
        self._exists_note.setText(tr("There is a file of this name. “Replace” puts the export in its place."))
        self._on_changed()

    def forget_replacing(self) -> None:
        """Ask again before a file is replaced."""
        self._replaced = ""
        self._exists_note.setText("")
        self._on_changed()

    def browse(self) -> None:
        """Let the user choose a file."""
        files = QFileDialog(self, tr("Export to"))
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        files.setFileMode(QFileDialog.FileMode.AnyFile)
        files.setNameFilter(_FILTERS[self._chosen_form()])
        files.selectFile(self.target.text())
        files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        files.fileSelected.connect(self.take_target)
        files.open()

    def take_target(self, path: str) -> None:
        """Take a file that was chosen in a file dialog, which has asked whether to replace it."""
        self.target.setText(with_ending(path, self._chosen_form()))
        self._replaced = self.target.text() if self.target.text() == path else ""
        self._exists_note.setText("")
        self._on_changed()

    # What it is made of.

    def _build(self) -> None:
        theme = self._theme
        sizes = theme.sizes
        self._rows = FormRows(name_px=sizes.scaled(_NAME_PX), field_px=sizes.scaled(_FIELD_PX))
        grid = self._rows.grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnMinimumWidth(1, sizes.scaled(_FIELD_PX))
        self.setLayout(grid)
        self.feed = ChoiceBox(theme=theme, name=tr("Feed"))
        feed_row = self._rows.add(tr("Feed"), self.feed)
        self.first_day = ChoiceBox(theme=theme, name=tr("First day"))
        self.last_day = ChoiceBox(theme=theme, name=tr("Last day"))
        self._rows.add(
            tr("Days", "dates"), _beside(self.first_day, toned_label(tr("to"), "dim"), self.last_day)
        )
        self.which = ChoiceBox(theme=theme, name=tr("Instruments"))
        self.symbols = self._rows.field(tr("Codes of instruments"), _SPELLINGS)
        self._rows.add(tr("Instruments"), self.which, self.symbols, self._rows.error(self.symbols))
        self.start = self._rows.field(tr("From"), tr("from the start"))
        self.end = self._rows.field(tr("Until"), tr("to the end"))
        self._span = toned_label("", "dim", wraps=True)
        self._zone_label = toned_label("", "dim")
        times = _beside(self.start, toned_label(tr("to"), "dim"), self.end, self._zone_label)
        self._rows.add(
            tr("Time"), times, self._rows.error(self.start), self._rows.error(self.end), self._span
        )
        self.form = ChoiceBox(theme=theme, name=tr("Format"))
        trouble = toned_label(self._choices.parquet_trouble, "dim", wraps=True)
        self._rows.add(tr("Format"), self.form, trouble)
        trouble.setVisible(bool(self._choices.parquet_trouble))
        self.target = self._rows.field(tr("File"), "")
        self.browse_button = QPushButton(tr("Browse…"))
        self.browse_button.setAutoDefault(False)
        self._exists_note = toned_label("", "amber", wraps=True)
        self._rows.add(
            tr("File"),
            _beside(self.target, self.browse_button),
            self._rows.error(self.target),
            self._exists_note,
        )
        self._about = toned_label("", "dim")
        self._rows.add("", self._about)
        for widget in feed_row:
            widget.setVisible(len(self._choices.feeds) > 1)

    def _set_first(self) -> None:
        choices = self._choices
        self.feed.addItems(choices.feeds)
        self.feed.setCurrentText(choices.feed)
        self.which.addItem(tr("All of them", "instruments"), _ALL)
        if choices.selected:
            name = f"{choices.selected} {choices.selected_name}".rstrip()
            self.which.addItem(tr("The selected one: {name}", name=name), _SELECTED)
        self.which.addItem(tr("These:", "instruments"), _TYPED)
        for form, title in _TITLES.items():
            self.form.addItem(tr(title), form)
        if choices.parquet_trouble:
            place = self.form.findData(ExportFormat.PARQUET)
            item = cast("QStandardItemModel", self.form.model()).item(place)
            item.setEnabled(False)
            item.setToolTip(choices.parquet_trouble)
        self._on_feed_changed()
        if choices.day in choices.days_of(self.feed.currentText()):
            for box in (self.first_day, self.last_day):
                box.setCurrentText(choices.day)
        self.feed.currentIndexChanged.connect(self._on_feed_changed)
        for box in (self.first_day, self.last_day, self.which):
            box.currentIndexChanged.connect(self._on_changed)
        self.form.currentIndexChanged.connect(self._on_form_changed)
        for field in self._rows.fields:
            field.textChanged.connect(self._on_changed)
        self.browse_button.clicked.connect(self.browse)
        self._on_changed()

    # What is chosen.

    def _chosen_form(self) -> ExportFormat:
        # Qt gives back the plain string that the enum is.
        return ExportFormat(self.form.currentData())

    def _chosen_symbols(self) -> tuple[str, ...]:
        match self.which.currentData():
            case "selected":
                return (self._choices.selected,)
            case "typed":
                try:
                    symbols = tuple(dict.fromkeys(self._read_symbols(self.symbols.text())))
                except TickdeckError as error:
                    raise NotUsableError(self.symbols, str(error)) from error
                if not symbols:
                    raise NotUsableError(self.symbols, tr("Type at least one code."))
                return symbols
            case _:
                return ()

    def _bound(self, field: QLineEdit, day: str) -> int | None:
        text = field.text().strip()
        if not text:
            return None
        clock = clock_time(text)
        if clock is None:
            raise NotUsableError(
                field, tr("“{text}” is not a time of day; one reads 09:30 or 09:30:15.", text=text)
            )
        return moment_us(day, clock, self._zone)

    # What changes.

    def _on_feed_changed(self) -> None:
        days = self._choices.days_of(self.feed.currentText())
        for box in (self.first_day, self.last_day):
            box.blockSignals(True)
            box.clear()
            box.addItems(days)
            box.blockSignals(False)
        self._on_changed()

    def _on_form_changed(self) -> None:
        if self.target.text() != self._proposed:
            self.target.setText(with_ending(self.target.text(), self._chosen_form()))
        self._on_changed()

    def _on_changed(self) -> None:
        """Show what matters now, what the choice comes to, and what is wrong once it was tried."""
        if self.form.currentData() is None or self.which.currentData() is None:
            return  # being filled
        self._propose_target()
        self.symbols.setVisible(self.which.currentData() == _TYPED)
        self._replaced = self._replaced if self._replaced == self.target.text().strip() else ""
        self._exists_note.setVisible(bool(self._replaced and self._exists_note.text()))
        choice, wrong = None, None
        try:
            choice = self.choice()
        except NotUsableError as error:
            wrong = error
        self._rows.show_wrong({wrong.field: str(wrong)} if self._tried and wrong is not None else {})
        self._show_span(choice)
        self._show_estimate(choice)
        self.changed.emit()

    def _propose_target(self) -> None:
        first, last = sorted((self.first_day.currentText(), self.last_day.currentText()))
        symbol = self._choices.selected if self.which.currentData() == _SELECTED else ""
        name = file_name(self.feed.currentText(), first, last, symbol, self._chosen_form())
        before, self._proposed = self._proposed, str(self._choices.folder / name)
        if self.target.text() in {"", before} and not self.target.hasFocus():
            self.target.blockSignals(True)
            self.target.setText(self._proposed)
            self.target.setToolTip(self._proposed)
            self.target.blockSignals(False)

    def _show_span(self, choice: ExportChoice | None) -> None:
        self._zone_label.setText(zone_name(self.first_day.currentText(), self._zone))
        self._span.setText(span_text(choice, self._zone) if choice is not None else "")
        self._span.setVisible(bool(self._span.text()))

    def _show_estimate(self, choice: ExportChoice | None) -> None:
        about = self._estimate(choice) if choice is not None else None
        self._about.setText(estimate_text(about) if about is not None else "")
        self._about.setVisible(bool(self._about.text()))


def _beside(*widgets: QWidget) -> QWidget:
    """Widgets in one row; fields and choices share the width that is left."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget, 1 if isinstance(widget, QLineEdit | ChoiceBox) else 0)
    return row
