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
from tickdeck.words import tr


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
        super().__init__(tr("Delete old recordings?"), theme=theme, parent=parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._choice = choice
        self._width_px = theme.sizes.scaled(WIDTH_PX)
        going = deletable(days)
        much = count_text(going)
        beyond = tr("{days_and_size} of recordings are beyond what you chose to keep.", days_and_size=much)
        first = toned_label(beyond, "")
        first.setFont(font(bold=True))
        oldest = min((each.day for each in going), default="")
        sentence = tr(
            "You chose to keep {limits}. The oldest day is {day}. Nothing has been deleted yet.",
            limits=choice.text,
            day=oldest,
        )
        for label in (first, self._wrapped(sentence)):
            self.body.addWidget(label)
        self.list = DayList(theme=theme)
        self.list.setPlainText(list_text(days))
        self.body.addWidget(self.list, 1)
        later = tr(
            "{only_proven_ones} Later ones follow without a question.", only_proven_ones=tr(ONLY_PROVEN)
        )
        self.body.addWidget(self._wrapped(later, "dim"))
        self.later_button = self.add_button(tr("Not now"))
        self.change_button = self.add_button(tr("Change the limits…"))
        self.delete_button = self.add_button(tr("Delete {days_and_size}", days_and_size=much))
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

    def _wrapped(self, text: str, tone: str = "") -> QLabel:
        label = toned_label(text, tone, wraps=True)
        label.setFixedWidth(self._width_px)
        return label
