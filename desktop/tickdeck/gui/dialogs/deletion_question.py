"""The question before days beyond the limits are deleted for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from tickdeck.gui.dialogs.day_list import ONLY_PROVEN, WIDTH_PX, DayList, warn
from tickdeck.gui.dialogs.dialog_frame import DialogFrame, toned_label
from tickdeck.gui.dialogs.retention_choice import (
    ExpiredDay,
    RetentionChoice,
    count_text,
    deletable,
    list_text,
)
from tickdeck.gui.theme import Theme, font


class DeletionQuestion(DialogFrame):
    """Asks before days beyond the limits are deleted for the first time.

    Nobody has asked for it at this moment, so it neither holds up the window nor takes the keys: show it
    with `show`. Esc and *Not now* delete nothing.

    Attributes:
        delete_button, change_button, later_button: The buttons; the first names what it deletes.

    Signals:
        agreed(choice): The limits, confirmed.
        change_asked(): The person wants other limits first.
    """

    agreed = Signal(object)
    change_asked = Signal()

    def __init__(
        self,
        choice: RetentionChoice,
        days: Sequence[ExpiredDay],
        *,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Build the question.

        Args:
            choice: The present limits.
            days: What is beyond them, oldest first; at least one that can be deleted.
            theme: Colours.
            parent: Qt parent.
        """
        super().__init__("Delete old recordings?", theme=theme, parent=parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._choice = choice
        going = deletable(days)
        first = toned_label(f"{count_text(going)} of recordings are beyond what you chose to keep.", "")
        first.setFont(font(bold=True))
        oldest = min((each.day for each in going), default="")
        sentence = (
            f"You chose to keep {choice.text}. The oldest day is {oldest}. Nothing has been deleted yet."
        )
        for label in (first, _wrapped(sentence)):
            self.body.addWidget(label)
        self.list = DayList()
        self.list.setPlainText(list_text(days))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(_wrapped(f"{ONLY_PROVEN} Later ones follow without a question.", "dim"))
        self.later_button = self.add_button("Not now")
        self.change_button = self.add_button("Change the limits…")
        self.delete_button = self.add_button(f"Delete {count_text(going)}")
        warn(self.delete_button, theme, on=True)
        self.later_button.setFocus()
        self.hug_content()
        self.later_button.clicked.connect(self.reject)
        self.change_button.clicked.connect(self._on_change_clicked)
        self.delete_button.clicked.connect(self._on_delete_clicked)

    def _on_change_clicked(self) -> None:
        self.reject()
        self.change_asked.emit()

    def _on_delete_clicked(self) -> None:
        self.accept()
        self.agreed.emit(replace(self._choice, confirmed=True))


def _wrapped(text: str, tone: str = "") -> QLabel:
    label = toned_label(text, tone, wraps=True)
    label.setFixedWidth(WIDTH_PX)
    return label
