"""The settings: found by typing, and valid as soon as they are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tickdeck.gui.choice_box import ChoiceBox
from tickdeck.gui.dialogs.dialog_frame import DialogFrame, toned_label
from tickdeck.gui.dialogs.setting import Choices, Opens, Setting, Switch
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_WIDTH_PX, _HEIGHT_PX = 620, 520
_CONTROL_PX = 230


class SettingsDialog(DialogFrame):
    """Shows settings by group, those that match what is typed; there is nothing to confirm.

    Attributes:
        field: Where one types what is looked for.
        controls: The control of each setting, by the setting's name.
        close_button: Closes the dialog, as Esc does.
    """

    def __init__(
        self,
        settings: Sequence[Setting],
        *,
        theme: Theme,
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog; show it with `open`.

        Args:
            settings: All of them, those of a group together.
            theme: Colours.
            text: What to look for at first.
            parent: Qt parent.
        """
        super().__init__(tr("Settings"), theme=theme, scrolls=False, parent=parent)
        self._theme = theme
        self._settings = tuple(settings)
        self._rows: dict[str, list[QWidget]] = {}
        self._headings: dict[str, QWidget] = {}
        self.controls: dict[str, QWidget] = {}
        self.field = QLineEdit(text)
        self.field.setPlaceholderText(tr("Search the settings"))
        self.field.setAccessibleName(tr("Search the settings"))
        self.field.setClearButtonEnabled(True)
        self.body.addWidget(self.field)
        self._nothing = toned_label("", "dim")
        self.body.addWidget(self._nothing)
        self._area = self._list()
        self.body.addWidget(self._area, 1)
        self.close_button = self.add_button(tr("Close", "a window"))
        self.close_button.clicked.connect(self.accept)
        self.field.textChanged.connect(self._filter)
        self.resize_within_screen(theme.sizes.scaled(_WIDTH_PX), theme.sizes.scaled(_HEIGHT_PX))
        self.field.setFocus()
        self._filter(text)

    @property
    def shown(self) -> list[str]:
        """The names of the settings that match."""
        return [each.name for each in self._settings if not self._rows[each.name][0].isHidden()]

    def go_on_from(self, before: SettingsDialog) -> None:
        """Open where another stood in the window that this one's takes the place of, with the keys there."""
        # Without the frame, of which a window does not know before it is shown.
        self.setGeometry(QRect(before.geometry().topLeft(), self.size()))
        at = before.focusWidget()
        name = next((name for name, control in before.controls.items() if control is at), "")
        scrolled_px = before._area.verticalScrollBar().value()
        if name:
            self.controls[name].setFocus(Qt.FocusReason.OtherFocusReason)
        # There is nothing to scroll before it is laid out.
        QTimer.singleShot(0, self, lambda: self._scroll(scrolled_px, name))

    def _scroll(self, px: int, name: str) -> None:
        self._area.verticalScrollBar().setValue(px)
        if name:
            self._area.ensureWidgetVisible(self.controls[name])

    def _list(self) -> QScrollArea:
        page = QWidget()
        page.setObjectName("page")
        page.setStyleSheet(f"#page {{ background: {self._theme.window.name()}; }}")
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 10, 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        outer.addLayout(grid)
        outer.addStretch(1)
        group = ""
        for setting in self._settings:
            if setting.group != group:
                group = setting.group
                heading = self._headings[group] = QLabel(group)
                heading.setFont(font(1, bold=True))
                heading.setContentsMargins(0, 10 if grid.rowCount() > 1 else 0, 0, 2)
                grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            self._add_row(grid, setting)
        area = QScrollArea()
        area.setAccessibleName(tr("Settings"))
        # It follows the keys to what they reach, and would only be one stop more, at which nothing is seen.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        area.viewport().setAutoFillBackground(False)
        return area

    def _add_row(self, grid: QGridLayout, setting: Setting) -> None:
        control = self._control(setting)
        control.setEnabled(setting.is_enabled())
        control.setAccessibleName(setting.title)
        control.setAccessibleDescription(setting.help)
        control.setToolTip(setting.help)
        label = QWidget()
        lines = QVBoxLayout(label)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(toned_label(setting.title, ""))
        state = setting.control.state() if isinstance(setting.control, Opens) else ""
        for text in (state, setting.help):
            if text:
                lines.addWidget(toned_label(text, "dim", wraps=True))
        row = grid.rowCount()
        grid.addWidget(label, row, 0)
        grid.addWidget(control, row, 1, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._rows[setting.name] = [label, control]
        self.controls[setting.name] = control

    def _control(self, setting: Setting) -> QWidget:
        match setting.control:
            case Choices(options, get, take):
                box = ChoiceBox(theme=self._theme, name=setting.title)
                box.setFixedWidth(self._theme.sizes.scaled(_CONTROL_PX))
                for value, label in options:
                    box.addItem(label, value)
                box.setCurrentIndex(box.findData(get()))
                box.currentIndexChanged.connect(lambda place: take(options[place][0]))
                return box
            case Switch(is_on, take):
                check = QCheckBox()
                check.setChecked(is_on())
                check.toggled.connect(take)
                return check
            case Opens(label, _, run):
                button = QPushButton(label)
                button.setAutoDefault(False)
                button.setFixedWidth(self._theme.sizes.scaled(_CONTROL_PX))
                # The other dialog takes the place of this one.
                button.clicked.connect(partial(self._leave_for, run))
                return button

    def _leave_for(self, run: object, _checked: bool = False) -> None:
        self.accept()
        if callable(run):
            run()

    def _filter(self, text: str) -> None:
        groups = set()
        for setting in self._settings:
            fits = setting.matches(text)
            for widget in self._rows[setting.name]:
                widget.setVisible(fits)
            if fits:
                groups.add(setting.group)
        for group, heading in self._headings.items():
            heading.setVisible(group in groups)
        self._nothing.setText("" if groups else tr("No setting is about “{text}”.", text=text.strip()))
        self._nothing.setVisible(not groups)
