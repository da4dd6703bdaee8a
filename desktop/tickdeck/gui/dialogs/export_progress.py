"""How far an export is and what became of it, in the export dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tickdeck.gui.dialogs.dialog_frame import set_tone, toned_label
from tickdeck.gui.dialogs.export_choice import ExportUpdate
from tickdeck.gui.quality.progress_bar import ProgressBar
from tickdeck.gui.theme import Theme
from tickdeck.words import mark, tr, trn

CLOSING_CANCELS = mark(
    "Closing this window cancels the export. The same export then goes on where it stopped, "
    "whenever it is started again."
)
GOES_ON = mark("Started again with the same choices, it goes on where it stopped.")


class ExportProgress(QWidget):
    """A bar with its figures; afterwards a sentence in place of it.

    Attributes:
        bar: How far the export is.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = ProgressBar(theme=theme, name=tr("Export"))
        self._rows = toned_label("", "")
        self._part = toned_label("", "dim")
        self._below = toned_label("", "dim", wraps=True)
        line = QHBoxLayout()
        line.addWidget(self._rows, 1)
        line.addWidget(self._part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(7)
        column.addLayout(line)
        column.addWidget(self.bar)
        column.addWidget(self._below)
        self._rows.setWordWrap(True)
        self.hide()

    @property
    def text(self) -> str:
        """What it says of the export."""
        return self._rows.text()

    @property
    def below(self) -> str:
        """What stands below: what closing does, or notes at the end."""
        return self._below.text()

    def begin(self) -> None:
        """Show that an export is on its way."""
        self.bar.begin()
        self.bar.show()
        self._say(tr("Counting the ticks…"), "dim")
        self._part.setText("")
        self._below.setText(tr(CLOSING_CANCELS))
        set_tone(self._below, "dim")
        self._below.show()
        self.show()

    def show_rows(self, update: ExportUpdate) -> None:
        """Show how far it is."""
        if update.of:
            part = min(1.0, update.rows / update.of)
            self.bar.show_part(part)
            self._say(tr("{rows} of {all} ticks", rows=f"{update.rows:,}", all=f"{update.of:,}"), "")
            self._part.setText(f"{int(part * 100)}%")

    def cancelling(self) -> None:
        """Show that it has been told to end."""
        self._say(tr("Cancelling…"), "dim")

    def end(self, update: ExportUpdate) -> None:
        """Show what became of it."""
        self.bar.hide()
        self._part.setText("")
        if update.done is not None:
            done = trn(
                "Done: {count} tick in {file}.",
                "Done: {count} ticks in {file}.",
                update.rows,
                count=f"{update.rows:,}",
                file=update.done.name,
            )
            self._say(done, "")
            below = ""
        elif update.cancelled:
            rows, of = f"{update.rows:,}", f"{update.of:,}"
            after = tr("Cancelled after {rows} of {all} ticks.", rows=rows, all=of)
            self._say(after if update.of else tr("Cancelled."), "")
            below = tr(GOES_ON)
        else:
            self._say(update.error, "severe")
            # What was refused before its first tick has nowhere to go on from.
            below = tr(GOES_ON) if self.bar.part or update.rows else ""
        self._below.setText("\n".join([*update.notes, *([below] if below else [])]))
        set_tone(self._below, "amber" if update.notes else "dim")
        self._below.setVisible(bool(self._below.text()))

    def _say(self, text: str, tone: str) -> None:
        self._rows.setText(text)
        set_tone(self._rows, tone)
