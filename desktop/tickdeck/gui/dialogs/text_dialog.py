"""A long text to read and to copy: licences, a report, what is new."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tickdeck.gui.dialogs.dialog_frame import DialogFrame, toned_label
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_WIDTH_PX = 720
_HEIGHT_PX = 400
_SENTENCES_PX = 420


class TextDialog(DialogFrame):
    """Shows a text below a sentence; show it with `open`, or with `show` where nobody asked for it.

    Attributes:
        text: The text, which can be selected and scrolled.
        copy_button: Copies it, and says so.
        close_button: Closes the dialog, as Esc does.
    """

    def __init__(
        self,
        title: str,
        sentences: str,
        text: str,
        *,
        theme: Theme,
        buttons: Sequence[tuple[str, Callable[[], None]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog.

        Args:
            title: What stands in its title bar.
            sentences: What the text is.
            text: The text, plain; empty where the sentences say it all.
            theme: Colours.
            buttons: Further ones: what each says, and what it does when the dialog closes by it.
            parent: Qt parent.
        """
        super().__init__(title, theme=theme, scrolls=False, parent=parent)
        told = toned_label(sentences, "", wraps=True)
        self.body.addWidget(told)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setFont(font())
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.body.addWidget(self.text, 1)
        for said, act in buttons:
            button = self.add_button(said)
            button.clicked.connect(act)
            button.clicked.connect(self.accept)
        self.copy_button = self.add_button(tr("Copy"))
        self.copy_button.setToolTip(tr("Copies the whole text."))
        self.close_button = self.add_button(tr("Close", "a window"), is_default=True)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        if text:
            self.resize_within_screen(theme.sizes.scaled(_WIDTH_PX), theme.sizes.scaled(_HEIGHT_PX))
        else:
            self.text.hide()
            self.copy_button.hide()
            told.setFixedWidth(theme.sizes.scaled(_SENTENCES_PX))
            self.hug_content()
        self.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(tr("Copied"))
