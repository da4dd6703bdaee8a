"""The dialog that adds instruments: pasted or typed in any spelling, or read from a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from tickdeck.domain.errors import TickdeckError
from tickdeck.gui.dialogs.dialog_frame import DialogFrame, set_tone, toned_label
from tickdeck.gui.theme import Theme
from tickdeck.words import tr

_WIDTH_PX, _HEIGHT_PX = 620, 560
_TYPING_MS = 150
"""So long after the last key the preview is made."""
_LONG_TEXT = 2_000
"""Characters that are read in a frame or two; more take too long for the window's thread."""

_ENDINGS = "*.csv *.xlsx *.xls *.json *.txt"
_SPELLINGS = "700, 0700.HK, HK.00700, 00700   aapl   US.MSFT   BTCUSDT.BINANCE"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a text or a file comes to.

    Attributes:
        ids: Canonical ids, each once, in the order in which they stood.
        summary: One sentence, such as how many there are.
        details: What was repaired and what was left out, with the reason, a line each.
        lines: The instruments themselves, a line each, such as ``00700.HK  Tencent · already on the list``.
    """

    ids: tuple[str, ...]
    summary: str
    details: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


Job: TypeAlias = Callable[[], Preview]
Done: TypeAlias = Callable[[Preview | str], None]
"""Takes the preview, or one sentence that says why there is none; called in the window's thread."""


def run_here(job: Job, done: Done) -> None:
    """Run a job at once, for what takes no time."""
    try:
        result: Preview | str = job()
    except TickdeckError as error:
        result = str(error)
    except OSError as error:
        reason = error.strerror or tr("the system does not say why")
        result = tr("The file cannot be read: {reason}.", reason=reason)
    done(result)


class InstrumentsDialog(DialogFrame):
    """Shows what codes come to before anything changes, then adds them or replaces the list by them.

    Attributes:
        text: Where codes are typed.
        details: The instruments, and below them what was repaired and left out.
        adding_button, replace_button, cancel_button, file_button: The buttons.

    Signals:
        chosen(ids, replace): The ids as a tuple, and whether they replace the list rather than add to it.
    """

    chosen = Signal(object, bool)

    def __init__(
        self,
        *,
        theme: Theme,
        read_text: Callable[[str], Preview],
        read_file: Callable[[Path], Preview],
        run_in_worker: Callable[[Job, Done], None] = run_here,
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog; show it with `open`.

        Args:
            theme: Colours.
            read_text: Makes a preview of a text; called where `run_in_worker` calls it if that takes long.
            read_file: Makes a preview of a file; called where `run_in_worker` calls it.
            run_in_worker: Runs a job elsewhere and tells what came of it in the window's thread.
            parent: Qt parent.
        """
        super().__init__(tr("Add instruments"), theme=theme, scrolls=False, parent=parent)
        self._read_text = read_text
        self._read_file = read_file
        self._run_in_worker = run_in_worker
        self._request = 0
        self._file: Path | None = None
        self._ids: tuple[str, ...] = ()
        self._build()
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._preview_text)
        self.text.textChanged.connect(self._on_text_changed)
        self._show_nothing()
        self.resize_within_screen(theme.sizes.scaled(_WIDTH_PX), theme.sizes.scaled(_HEIGHT_PX))

    def _build(self) -> None:
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Codes of instruments"))
        self.text.setPlaceholderText(
            tr(
                "Paste or type codes in any spelling, separated by anything:\n"
                "{examples}\n\n"
                "A column of a spreadsheet will do, names beside the codes too.",
                examples=_SPELLINGS,
            )
        )
        self.text.setTabChangesFocus(True)
        self.body.addWidget(self.text, 3)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.file_button = QPushButton(tr("Choose a file…"))
        self.file_button.setAutoDefault(False)
        self.file_button.clicked.connect(self.choose_file)
        row.addWidget(self.file_button)
        self._source = toned_label(tr("CSV, Excel, JSON or plain text"), "dim")
        row.addWidget(self._source, 1)
        self.body.addLayout(row)
        self._summary = toned_label("", "dim", wraps=True)
        self.body.addWidget(self._summary)
        self.details = QPlainTextEdit()
        self.details.setAccessibleName(tr("What will be added, and what was repaired and left out"))
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.body.addWidget(self.details, 2)
        self.cancel_button = self.add_button(tr("Cancel"))
        self.replace_button = self.add_button(tr("Replace the list"))
        self.adding_button = self.add_button(tr("Add"), is_default=True)
        self.cancel_button.clicked.connect(self.reject)
        self.replace_button.clicked.connect(lambda: self._choose(replace=True))
        self.adding_button.clicked.connect(lambda: self._choose(replace=False))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.adding_button.click)
        self.adding_button.setToolTip("Ctrl+Enter")

    @property
    def summary(self) -> str:
        """The sentence about what will be added, or about what went wrong."""
        return self._summary.text()

    def choose_file(self) -> None:
        """Let the user choose a file."""
        files = QFileDialog(self, tr("Choose a list of instruments"))
        files.setFileMode(QFileDialog.FileMode.ExistingFile)
        files.setNameFilter(f"{tr('Lists of instruments')} ({_ENDINGS});;{tr('All files')} (*)")
        files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        files.fileSelected.connect(lambda path: self.take_file(Path(path)))
        files.open()

    def take_file(self, path: Path) -> None:
        """Preview a file in place of what was typed."""
        self._typing.stop()
        self._file = path
        self.text.blockSignals(True)
        self.text.clear()
        self.text.blockSignals(False)
        self._source.setText(path.name)
        set_tone(self._source, "")
        self._show(Preview((), tr("Reading {file}…", file=path.name)))
        request = self._next_request()
        self._run_in_worker(lambda: self._read_file(path), lambda result: self._take(request, result))

    def done(self, result: int) -> None:
        """Close; an answer that is still awaited changes nothing any more."""
        self._next_request()
        self._typing.stop()
        super().done(result)

    def _next_request(self) -> int:
        self._request += 1
        return self._request

    def _on_text_changed(self) -> None:
        self._file = None
        self._source.setText(tr("CSV, Excel, JSON or plain text"))
        set_tone(self._source, "dim")
        self._next_request()
        # Until the preview is made nothing may be added that it does not show.
        self._ids = ()
        self._enable()
        self._typing.start()

    def _preview_text(self) -> None:
        text = self.text.toPlainText()
        if not text.strip():
            self._show_nothing()
            return
        run: Callable[[Job, Done], None] = run_here
        if len(text) > _LONG_TEXT:
            run = self._run_in_worker
            self._show(Preview((), tr("Reading…")))
        request = self._next_request()
        run(lambda: self._read_text(text), lambda result: self._take(request, result))

    def _take(self, request: int, result: Preview | str) -> None:
        if request != self._request:
            return
        if isinstance(result, str):
            self._show(Preview((), result))
            set_tone(self._summary, "severe")
        else:
            self._show(result)

    def _show_nothing(self) -> None:
        self._show(Preview((), tr("What will be added is shown here before anything changes.")))
        set_tone(self._summary, "dim")

    def _show(self, preview: Preview) -> None:
        self._ids = preview.ids
        self._summary.setText(preview.summary)
        set_tone(self._summary, "" if preview.ids else "dim")
        parts = ("\n".join(lines) for lines in (preview.lines, preview.details) if lines)
        text = "\n\n".join(parts)
        self.details.setPlainText(text)
        self.details.setVisible(bool(text))
        self._enable()

    def _enable(self) -> None:
        for button in (self.adding_button, self.replace_button):
            button.setEnabled(bool(self._ids))

    def _choose(self, *, replace: bool) -> None:
        ids = self._ids
        if ids:
            self.accept()
            self.chosen.emit(ids, replace)
