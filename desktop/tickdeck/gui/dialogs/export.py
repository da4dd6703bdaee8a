"""The dialog that exports recorded ticks, and shows how the export goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from tickdeck.gui.dialogs.dialog_frame import DialogFrame
from tickdeck.gui.dialogs.export_choice import (
    Cancel,
    ExportChoice,
    ExportChoices,
    ExportEstimate,
    ExportUpdate,
    RunExport,
)
from tickdeck.gui.dialogs.export_form import ExportForm, ReadSymbols
from tickdeck.gui.dialogs.export_progress import ExportProgress
from tickdeck.gui.theme import Theme
from tickdeck.words import tr


def open_folder_of(path: Path) -> None:
    """Show a file's folder in the system's own program for that."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


class ExportDialog(DialogFrame):
    """Asks what to export, and shows how the export goes; show it with `show`, since work goes on beside it.

    Closing it while an export runs cancels that, which it says: the same export can be taken up later.

    Attributes:
        fields: What is to be exported.
        progress: How far the export is, and what became of it.
        folder_button, close_button, cancel_button, export_button: The buttons.
    """

    def __init__(
        self,
        choices: ExportChoices,
        *,
        theme: Theme,
        run: RunExport,
        read_symbols: ReadSymbols,
        estimate: Callable[[ExportChoice], ExportEstimate | None] = lambda _choice: None,
        exists: Callable[[Path], bool] = Path.exists,
        show_in_folder: Callable[[Path], None] = open_folder_of,
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog.

        Args:
            choices: What can be chosen.
            theme: Colours.
            run: Begins an export.
            read_symbols: Reads the instruments that were typed.
            estimate: Says at once about how much a choice comes to, None where nobody can tell.
            exists: Whether a file is there.
            show_in_folder: Shows a file where it lies.
            parent: Qt parent.
        """
        super().__init__(tr("Export"), theme=theme, parent=parent)
        # An export takes minutes, and the market does not wait for it.
        self.setModal(False)
        self._run = run
        self._exists = exists
        self._show_in_folder = show_in_folder
        self._number = 0
        self._cancel: Cancel | None = None
        self._running = False
        self._done: Path | None = None
        self.fields = ExportForm(choices, theme=theme, read_symbols=read_symbols, estimate=estimate)
        self.progress = ExportProgress(theme=theme)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.progress)
        self.folder_button = self.add_button(tr("Show in folder"))
        self.close_button = self.add_button(tr("Close", "a window"))
        self.cancel_button = self.add_button(tr("Cancel"))
        self.export_button = self.add_button(tr("Export"), is_default=True)
        self.fields.changed.connect(self._show_buttons)
        self.folder_button.clicked.connect(self._on_folder)
        self.close_button.clicked.connect(self.reject)
        self.cancel_button.clicked.connect(self._on_cancel)
        self.export_button.clicked.connect(self._on_export)
        self._show_buttons()
        self.hug_content()

    @property
    def is_running(self) -> bool:
        """Whether an export is under way."""
        return self._running

    def done(self, result: int) -> None:
        """Close, and cancel the export under way."""
        if self._running:
            self._running = False
            self._number += 1
            if self._cancel is not None:
                self._cancel()
        super().done(result)

    def _show_buttons(self) -> None:
        running = self._running
        self.fields.setEnabled(not running)
        self.cancel_button.setVisible(running)
        self.export_button.setVisible(not running)
        self.folder_button.setVisible(self._done is not None and not running)
        self.export_button.setText(tr("Replace") if self.fields.replaces else tr("Export"))

    def _on_export(self) -> None:
        choice = self.fields.tried()
        if choice is None:
            return
        if not choice.overwrite and self._is_there(choice.target):
            self.fields.say_it_exists()
            return
        self._begin(choice)

    def _is_there(self, path: Path) -> bool:
        try:
            return self._exists(path)
        except OSError:
            return False  # the export itself says what is wrong with the place

    def _begin(self, choice: ExportChoice) -> None:
        self._number += 1
        number = self._number
        self._running, self._cancel, self._done = True, None, None
        self.progress.begin()
        self._show_buttons()
        self.cancel_button.setEnabled(True)
        self.cancel_button.setFocus()
        cancel = self._run(choice, lambda update: self._take(number, update))
        if self._running and number == self._number:
            self._cancel = cancel

    def _take(self, number: int, update: ExportUpdate) -> None:
        if number != self._number or not self._running:
            return
        if not update.is_last:
            if self.cancel_button.isEnabled():
                self.progress.show_rows(update)
            return
        self._running, self._cancel, self._done = False, None, update.done
        self.fields.forget_replacing()
        self.progress.end(update)
        self._show_buttons()
        (self.folder_button if update.done is not None else self.export_button).setFocus()

    def _on_cancel(self) -> None:
        if self._cancel is not None:
            self.cancel_button.setEnabled(False)
            self.progress.cancelling()
            self._cancel()

    def _on_folder(self) -> None:
        if self._done is not None:
            self._show_in_folder(self._done)
