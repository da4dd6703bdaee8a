"""The sheet of keys: everything that a key does, by group, made from the table of actions itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tickdeck.gui.actions import Action, printed_keys
from tickdeck.gui.dialogs.dialog_frame import DialogFrame, toned_label
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_WIDTH_PX, _HEIGHT_PX = 900, 600
_LEAST_COLUMN_PX = 250
_COLUMN_GAP_PX = 36
_GROUP_GAP_PX = 22
_ROW_GAP_PX = 6
_HEADING_ROWS = 2
_SCROLL_BAR_PX = 10


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One action and its keys.

    Attributes:
        title: What it does.
        keys: Its shortcuts as keyboards have them printed, at least one.
    """

    title: str
    keys: tuple[str, ...]

    @property
    def key_text(self) -> str:
        """All of them, one a line, so that none takes the room of what they do."""
        return "\n".join(self.keys)


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The actions of one group that have keys, in the order of the table."""

    title: str
    rows: tuple[KeyRow, ...]


def key_groups(actions: Iterable[Action], text: str = "") -> list[KeyGroup]:
    """What the sheet shows.

    Args:
        actions: All actions; those without keys are left out.
        text: Words that title, group or keys must hold, each of them anywhere; empty for everything.
    """
    words = text.casefold().split()
    groups: dict[str, dict[KeyRow, None]] = {}
    for action in actions:
        keys = printed_keys(action.keys)
        if not keys:
            continue
        row = KeyRow(action.title, keys)
        held = f"{row.title} {action.group} {row.key_text}".casefold()
        if all(word in held for word in words):
            # Panels of one kind have the same actions; the sheet says each once.
            groups.setdefault(action.group, {})[row] = None
    return [KeyGroup(title, tuple(rows)) for title, rows in groups.items()]


def in_columns(groups: Sequence[KeyGroup], count: int) -> list[list[KeyGroup]]:
    """Groups in their order, in columns of about the same height.

    Args:
        groups: Them.
        count: At most so many columns, at least one.
    """
    heights = [len(group.rows) + _HEADING_ROWS for group in groups]
    most = max(heights, default=0)
    while _columns_needed(heights, most) > count:
        most += 1
    columns: list[list[KeyGroup]] = [[]]
    height = 0
    for group, rows in zip(groups, heights, strict=True):
        if height and height + rows > most:
            columns.append([])
            height = 0
        columns[-1].append(group)
        height += rows
    return columns


class ShortcutSheet(DialogFrame):
    """All keys by group, with a field that leaves those sought.

    Attributes:
        search: The field.
        close_button: The button.
    """

    def __init__(self, actions: Iterable[Action], *, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the sheet; show it with `open`.

        Args:
            actions: The table of actions; read again whenever the sheet is shown.
            theme: Colours.
            parent: Qt parent.
        """
        super().__init__(tr("Keyboard shortcuts"), theme=theme, scrolls=False, parent=parent)
        self._actions = actions
        self._columns = 0
        self._groups: list[KeyGroup] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search a key or what it does"))
        self.search.setAccessibleName(tr("Search a key or what it does"))
        self.search.setToolTip(tr("Leaves the shortcuts that hold these words; Escape closes the sheet."))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._show)
        self._nothing = toned_label("", "dim")
        self._area = QScrollArea()
        self._area.setObjectName("groups")
        self._area.setAccessibleName(tr("Shortcuts by group"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        self.body.addWidget(self.search)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._area, 1)
        self.close_button = self.add_button(tr("Close", "a window"), is_default=True)
        self.close_button.clicked.connect(self.accept)
        self._column_px = theme.sizes.scaled(_LEAST_COLUMN_PX)
        self.resize_within_screen(theme.sizes.scaled(_WIDTH_PX), theme.sizes.scaled(_HEIGHT_PX))
        self._show()

    @property
    def shown(self) -> Sequence[KeyGroup]:
        """What is shown."""
        return self._groups

    @property
    def columns(self) -> int:
        """In how many columns."""
        return self._columns

    @property
    def sentence(self) -> str:
        """What is said where nothing was found; empty if something was."""
        return self._nothing.text()

    def open(self) -> None:
        """Show all keys as they are now, with the focus in the field."""
        self.search.clear()
        self._show()
        super().open()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        if self._room() != self._columns:
            self._lay_out()

    def _room(self) -> int:
        # The area itself has its new size only after this.
        layout = self.layout()
        margins = layout.contentsMargins() if layout is not None else QMargins()
        width = self.width() - margins.left() - margins.right() - _SCROLL_BAR_PX
        return max(1, (width + _COLUMN_GAP_PX) // (self._column_px + _COLUMN_GAP_PX))

    def _show(self) -> None:
        text = self.search.text()
        self._groups = key_groups(self._actions, text)
        sought = text.strip()
        sentence = tr("No shortcut holds “{text}”.", text=sought) if sought else tr("There are no shortcuts.")
        self._nothing.setText("" if self._groups else sentence)
        self._nothing.setVisible(not self._groups)
        self._area.setVisible(bool(self._groups))
        self._lay_out()

    def _lay_out(self) -> None:
        self._columns = self._room()
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, _SCROLL_BAR_PX, 0)
        columns.setSpacing(_COLUMN_GAP_PX)
        parts = in_columns(self._groups, self._columns)
        for groups in parts:
            columns.addLayout(_column(groups), 1)
        # What was found in few columns stands where it stood among many.
        for _ in range(self._columns - len(parts)):
            columns.addStretch(1)
        self._area.setWidget(content)


def _column(groups: Sequence[KeyGroup]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(_GROUP_GAP_PX)
    for group in groups:
        grid = QGridLayout()
        grid.setVerticalSpacing(_ROW_GAP_PX)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        heading = QLabel(group.title)
        heading.setFont(font(bold=True))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setContentsMargins(0, 0, 0, 2)
        grid.addWidget(heading, 0, 0, 1, 2)
        for number, row in enumerate(group.rows, start=1):
            title = toned_label(row.title, "dim", wraps=True)
            keys = toned_label(row.key_text, "")
            keys.setAlignment(Qt.AlignmentFlag.AlignRight)
            keys.setAccessibleName(f"{row.title}: {row.key_text}")
            grid.addWidget(title, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(keys, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
    column.addStretch(1)
    return column


def _columns_needed(heights: Sequence[int], most: int) -> int:
    columns, height = 1, 0
    for rows in heights:
        if height and height + rows > most:
            columns, height = columns + 1, 0
        height += rows
    return columns
