"""What this program is, in which versions, and where its files are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tickdeck.gui.dialogs.dialog_frame import DialogFrame, toned_label
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_NAME_STEP = 6
_WIDTH_PX = 484


class AboutDialog(DialogFrame):
    """Name, versions, places, licences; the diagnostics go to the clipboard at a click.

    Attributes:
        licences_button: Shows the licences of what is in the program.
        copy_button: Copies the diagnostics, and says so.
        close_button: Closes the dialog, as Esc does.
    """

    def __init__(
        self,
        version: str,
        facts: Sequence[tuple[str, str]],
        diagnostics: Callable[[], str],
        licences: Callable[[], None],
        *,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog; show it with `open`.

        Args:
            version: Of this program.
            facts: What else is to be known, name and value.
            diagnostics: Gives the text to copy, without secrets.
            licences: Shows the licences of what is in the program.
            theme: Colours.
            parent: Qt parent.
        """
        super().__init__(tr("About Tickdeck"), theme=theme, parent=parent)
        self._diagnostics = diagnostics
        name = QLabel(f"Tickdeck {version}")
        name.setFont(font(_NAME_STEP, bold=True))
        self.body.addWidget(name)
        self.body.addWidget(toned_label(tr("A market terminal that records every tick."), "dim"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        for row, (title, value) in enumerate(facts):
            grid.addWidget(toned_label(title, "dim"), row, 0)
            label = toned_label(value, "")
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            grid.addWidget(label, row, 1)
        self.body.addSpacing(6)
        self.body.addLayout(grid)
        self.body.addSpacing(6)
        self.body.addWidget(
            toned_label(
                tr(
                    "MIT licence. Made with Python, Qt and PySide6 (LGPL), pyqtgraph, numpy, HDF5, msgspec, "
                    "websockets and the Inter typeface (SIL OFL)."
                ),
                "dim",
                wraps=True,
            )
        )
        self.licences_button = self.add_button(tr("Licences"))
        self.licences_button.clicked.connect(licences)
        self.copy_button = self.add_button(tr("Copy diagnostics"))
        self.copy_button.setToolTip(
            tr("Versions, counts and the state of every connection; no token is in it.")
        )
        self.close_button = self.add_button(tr("Close", "a window"), is_default=True)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.hug_content(theme.sizes.scaled(_WIDTH_PX))
        self.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._diagnostics())
        self.copy_button.setText(tr("Copied"))
