"""The dialog for a folder that cannot be recorded into, as when another Tickdeck does: offers another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from tickdeck.domain.errors import TickdeckError
from tickdeck.gui.dialogs.dialog_frame import DialogFrame, set_tone, toned_label
from tickdeck.gui.style_property import set_style_property
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_WIDTH_PX = 520

Job: TypeAlias = Callable[[], str]
Done: TypeAlias = Callable[[str], None]
"""Takes what a job has returned, or one sentence that says why it failed; called in the window's thread."""


def run_here(job: Job, done: Done) -> None:
    """Run a job at once, for what takes no time."""
    try:
        result = job()
    except TickdeckError as error:
        result = str(error)
    except OSError as error:
        reason = error.strerror or tr("the system does not say why")
        result = tr("The folder cannot be used: {reason}.", reason=reason)
    done(result)


class FolderInUseDialog(DialogFrame):
    """Says that nothing is recorded, and why; asks for another folder, or to go on without recording.

    Esc goes on without recording.

    Attributes:
        folder: Where the other folder is typed.
        record_button, without_button, browse_button: The buttons.

    Signals:
        folder_chosen(str): A folder that was found to be writable; the dialog is closed by then.
    """

    folder_chosen = Signal(str)

    def __init__(
        self,
        folder: str,
        suggestion: str,
        *,
        theme: Theme,
        check: Callable[[str], str],
        run_in_worker: Callable[[Job, Done], None] = run_here,
        reason: str = "",
        since: str = "",
        is_recording: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog; show it with `open`.

        Args:
            folder: The folder that cannot be recorded into.
            suggestion: Another one, to begin with.
            theme: Colours.
            check: Says in one sentence why a folder cannot be recorded into, nothing if it can; called
                where `run_in_worker` calls it.
            run_in_worker: Runs a job elsewhere and tells what came of it in the window's thread.
            reason: Why the folder cannot be used, one sentence; empty if another Tickdeck uses it.
            since: Since when another Tickdeck records into it, on the window's clock; empty if unknown.
            is_recording: Whether all is well there, and the person only wants another one.
            parent: Qt parent.
        """
        title = tr("Record somewhere else") if is_recording else tr("Nothing is recorded")
        super().__init__(title, theme=theme, parent=parent)
        self._is_recording = is_recording
        self._width_px = theme.sizes.scaled(_WIDTH_PX)
        self._refused = folder
        self._check = check
        self._run_in_worker = run_in_worker
        self._request = 0
        if since:
            in_use = tr("Another Tickdeck has recorded into this folder since {time}.", time=since)
        else:
            in_use = tr("Another Tickdeck is recording into this folder, and only one may.")
        self._build(reason or in_use, suggestion)
        self.hug_content()

    def _build(self, reason: str, suggestion: str) -> None:
        what_then = (
            tr("The connection is opened anew, and what comes from then on is recorded there.")
            if self._is_recording
            else tr("This window shows prices, but records nothing.")
        )
        stays = tr("What is recorded already stays where it is:")
        first = toned_label(what_then, "", wraps=True)
        first.setFont(font(bold=True))
        self.body.addWidget(first)
        self.body.addWidget(toned_label(stays if self._is_recording else reason, "", wraps=True))
        where = _PathLabel(self._refused, self._width_px)
        self.body.addWidget(where)
        self.body.addSpacing(8)
        self.body.addWidget(toned_label(tr("Record into another folder"), "dim"))
        row = QHBoxLayout()
        row.setSpacing(8)
        self.folder = QLineEdit(suggestion)
        self.folder.setAccessibleName(tr("Another folder to record into"))
        self.folder.setCursorPosition(len(suggestion))
        row.addWidget(self.folder, 1)
        self.browse_button = QPushButton(tr("Browse…"))
        self.browse_button.setAutoDefault(False)
        row.addWidget(self.browse_button)
        self.body.addLayout(row)
        self._said = toned_label("", "severe", wraps=True)
        # Its line is kept, so that nothing moves when it says something short.
        self._said.setMinimumHeight(self._said.fontMetrics().height())
        self._said.setFixedWidth(self._width_px)
        self.body.addWidget(self._said)
        self.without_button = self.add_button(
            tr("Cancel") if self._is_recording else tr("Go on without recording")
        )
        self.record_button = self.add_button(tr("Record there"), is_default=True)
        self.folder.setFocus()
        self.folder.textChanged.connect(self._on_changed)
        self.browse_button.clicked.connect(self.browse)
        self.without_button.clicked.connect(self.reject)
        self.record_button.clicked.connect(self._on_record_clicked)

    @property
    def said(self) -> str:
        """What is wrong with the folder typed, or that it is being looked at; empty if nothing is."""
        return self._said.text()

    def browse(self) -> None:
        """Let the user choose a folder."""
        folders = QFileDialog(self, tr("Choose a folder to record into"))
        folders.setFileMode(QFileDialog.FileMode.Directory)
        folders.setOption(QFileDialog.Option.ShowDirsOnly)
        folders.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        folders.fileSelected.connect(self.folder.setText)
        folders.open()

    def done(self, result: int) -> None:
        """Close; an answer that is still awaited changes nothing any more."""
        self._request += 1
        super().done(result)

    def _on_changed(self) -> None:
        self._request += 1
        self.record_button.setEnabled(True)
        self._say("")

    def _on_record_clicked(self) -> None:
        text = self.folder.text().strip()
        wrong = self._wrong(text)
        if wrong:
            self._say(wrong)
            self.folder.setFocus()
            return
        folder = str(_expanded(text))
        self._request += 1
        request = self._request
        self.record_button.setEnabled(False)
        self._say(tr("Looking whether the folder can be written…"), tone="dim")
        self._run_in_worker(
            lambda: self._check(folder), lambda sentence: self._take(request, folder, sentence)
        )

    def _wrong(self, text: str) -> str:
        """What can be seen to be wrong with a folder without looking at the disk; empty if nothing is."""
        if not text:
            return tr("The folder is missing.")
        path = _expanded(text)
        if not path.is_absolute():
            return tr("The whole path is needed, from the top on.")
        if path == Path(self._refused):
            return tr("That is the folder that cannot be used.")
        return ""

    def _take(self, request: int, folder: str, sentence: str) -> None:
        if request != self._request:
            return
        self.record_button.setEnabled(True)
        self._say(sentence)
        if sentence:
            self.folder.setFocus()
            return
        self.accept()
        self.folder_chosen.emit(folder)

    def _say(self, sentence: str, *, tone: str = "severe") -> None:
        self._said.setText(sentence)
        set_tone(self._said, tone)
        set_style_property(self.folder, "wrong", bool(sentence) and tone == "severe")


class _PathLabel(QLabel):
    """A path, cut in the middle where it is too long, that can be copied."""

    def __init__(self, path: str, width_px: int) -> None:
        super().__init__()
        self._path = path
        self.setFont(font())
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", "dim")
        self.setFixedWidth(width_px)
        self.setToolTip(path)
        self.setAccessibleName(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut it to what there is room for."""
        super().resizeEvent(event)
        self.setText(
            self.fontMetrics().elidedText(self._path, Qt.TextElideMode.ElideMiddle, event.size().width())
        )


def _expanded(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:
        # There is no such user's home; the path is then not a whole one.
        return Path(text)
