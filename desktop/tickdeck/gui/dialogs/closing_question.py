"""The question before the window is closed while ticks are in memory only, because the disk refuses."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tickdeck.gui.dialogs.day_list import warn
from tickdeck.gui.dialogs.dialog_frame import DialogFrame, toned_label
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr, trn

_WIDTH_PX = 460


class ClosingQuestion(DialogFrame):
    """Says how many ticks would be lost by quitting now; Esc stays.

    Attributes:
        stay_button, later_button, now_button: The buttons.

    Signals:
        later_chosen(): Quit as soon as all is written.
        now_chosen(): Quit now, and lose what is in memory.
    """

    later_chosen = Signal()
    now_chosen = Signal()

    def __init__(self, ticks: int, reason: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the question; show it with `open`.

        Args:
            ticks: How many ticks are in memory only.
            reason: Why, one sentence.
            theme: Colours.
            parent: Qt parent.
        """
        super().__init__(tr("Not everything is recorded yet"), theme=theme, parent=parent)
        in_memory = trn(
            "{count} tick is in memory only.", "{count} ticks are in memory only.", ticks, count=f"{ticks:,}"
        )
        first = toned_label(in_memory, "")
        first.setFont(font(bold=True))
        self.body.addWidget(first)
        what_then = tr(
            "Free some space, or make the folder writable again, and they are written within seconds. "
            "Who quits now loses them."
        )
        for sentence in (reason, what_then):
            if sentence:
                label = toned_label(sentence, "", wraps=True)
                label.setFixedWidth(theme.sizes.scaled(_WIDTH_PX))
                self.body.addWidget(label)
        self.now_button = self.add_button(tr("Quit and lose them"))
        warn(self.now_button, theme, on=True)
        self.stay_button = self.add_button(tr("Stay"))
        self.later_button = self.add_button(tr("Quit when they are written"), is_default=True)
        self.later_button.setFocus()
        self.hug_content()
        self.stay_button.clicked.connect(self.reject)
        self.later_button.clicked.connect(self.accept)
        self.later_button.clicked.connect(self.later_chosen)
        self.now_button.clicked.connect(self.accept)
        self.now_button.clicked.connect(self.now_chosen)
