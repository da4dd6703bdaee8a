"""The kinds of a chart in its header: the usual ones as buttons, others in a menu with a field for sizes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QWidget, QWidgetAction

from tickdeck.gui.charts.chart_kind import (
    COUNTS,
    DAY_S,
    TICKS,
    TIMES,
    ChartKind,
    Unit,
    round_size,
    size_text,
    sized,
)
from tickdeck.gui.choice_box import ChoiceBox
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.words import mark, tr

_USUAL = (
    TICKS,
    ChartKind(Unit.COUNT, 100),
    ChartKind(Unit.VOLUME),
    ChartKind(Unit.TIME, 60),
    ChartKind(Unit.TIME, 300),
    ChartKind(Unit.TIME, DAY_S),
)
_SPACING_PX = 4
_FIELD_ROOM_PX = 24
_UNITS = (
    (mark("prints", "what a bar's size counts"), Unit.COUNT),
    (mark("volume", "what a bar's size counts"), Unit.VOLUME),
    (mark("turnover", "what a bar's size counts"), Unit.TURNOVER),
    (mark("seconds", "what a bar's size counts"), Unit.TIME),
)
_MORE = "▾"


class _SizeRow(QWidget):
    """A size and what it counts, as the last row of the menu; its keys are its own while it is marked.

    Signals:
        entered(): Enter was pressed in it.
    """

    entered = Signal()

    def __init__(self, field: QLineEdit, units: ChoiceBox) -> None:
        super().__init__()
        self._field, self._units = field, units
        # The menu gives the focus to what has a way of its own to take it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter, with which the menu would choose the entry that is marked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes from the size to what it counts and back; further on it is the menu's."""
        there, here = (self._units, self._field) if next else (self._field, self._units)
        if not here.hasFocus():
            return super().focusNextPrevChild(next)
        there.setFocus(Qt.FocusReason.TabFocusReason)
        return True


class KindBar(QWidget):
    """Buttons and a menu, of which one kind is chosen.

    Attributes:
        buttons: By the names of their kinds; that of volume is "Vol".
        more: Opens the menu.
        field: Where a size is written.
        units: What that size counts.

    Signals:
        chosen(ChartKind): The person chose a kind.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, *, volume: Callable[[], float], turnover: Callable[[], float]) -> None:
        """Make the bar, with every print chosen.

        Args:
            theme: Colours.
            volume: What was traded today, from which a usual size of volume bars follows.
            turnover: What that was worth.
        """
        super().__init__()
        self._theme = theme
        self._today = {Unit.VOLUME: volume, Unit.TURNOVER: turnover}
        self._kind = TICKS
        self.buttons: dict[str, TextButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING_PX)
        for kind in _USUAL:
            is_volume = kind.unit is Unit.VOLUME
            label = tr("Vol", "a kind of bars on a narrow button") if is_volume else kind.label
            button = TextButton(label, theme=theme)
            button.setCheckable(True)
            title = tr("Bars of equal volume") if is_volume else kind.title
            button.setToolTip(title)
            button.setAccessibleName(title)
            button.clicked.connect(partial(self._on_clicked, kind))
            self.buttons["Vol" if is_volume else kind.name] = button
            row.addWidget(button)
        self.more = TextButton(_MORE, theme=theme)
        self.more.setToolTip(tr("Other kinds of chart, and a size of your own (K)"))
        self.more.setAccessibleName(tr("Other kinds of chart"))
        self.more.clicked.connect(self.open_menu)
        row.addWidget(self.more)
        self._entries: list[tuple[ChartKind, QAction]] = []
        self._menu, self.units, self.field = self._build_menu()
        self.show_kind(TICKS)

    def show_kind(self, kind: ChartKind) -> None:
        """Show which kind is chosen."""
        self._kind = kind
        for usual, button in zip(_USUAL, self.buttons.values(), strict=True):
            button.setChecked(_is_for(usual, kind))
        self.more.setText(self._more_text(is_narrow=self._is_narrow()))
        self.more.updateGeometry()
        # At once, so that no frame shows buttons that are cut.
        self._row.invalidate()
        self.setFixedWidth(self._row.sizeHint().width())

    @property
    def hints(self) -> tuple[int, int]:
        """How wide it is with all buttons, and with the menu's alone."""
        around_px = self.more.sizeHint().width() - self._width_of(self.more.text())
        wide, narrow = (
            self._width_of(self._more_text(is_narrow=is_narrow)) + around_px for is_narrow in (False, True)
        )
        buttons = sum(button.sizeHint().width() + _SPACING_PX for button in self.buttons.values())
        return buttons + wide, narrow

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the menu's button alone, or all."""
        if is_narrow != self._is_narrow():
            for button in self.buttons.values():
                button.setVisible(not is_narrow)
            self.show_kind(self._kind)

    def _is_narrow(self) -> bool:
        return next(iter(self.buttons.values())).isHidden()

    def _more_text(self, *, is_narrow: bool) -> str:
        is_usual = any(_is_for(usual, self._kind) for usual in _USUAL)
        return _MORE if is_usual and not is_narrow else f"{self._kind.label} {_MORE}"

    def _width_of(self, text: str) -> int:
        return self.more.fontMetrics().horizontalAdvance(text)

    def open_menu(self) -> None:
        """Open the menu below its button."""
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def usual_kind(self, unit: Unit) -> ChartKind:
        """Bars of volume or turnover of which today has about a hundred and fifty."""
        return ChartKind(unit, round_size(self._today[unit]()))

    def _on_clicked(self, kind: ChartKind) -> None:
        self.choose(self.usual_kind(Unit.VOLUME) if kind.unit is Unit.VOLUME else kind)

    def _on_unit(self, unit: Unit) -> None:
        self.choose(self.usual_kind(unit))

    def choose(self, kind: ChartKind) -> None:
        """Choose a kind, as the person does."""
        self.show_kind(kind)
        self.chosen.emit(kind)

    def _build_menu(self) -> tuple[QMenu, ChoiceBox, QLineEdit]:
        menu = QMenu(self)
        menu.aboutToShow.connect(self._mark_chosen)
        group = QActionGroup(menu)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for kind in (TICKS, *COUNTS):
            self._add(menu, group, kind.title, partial(self.choose, kind), kind)
        menu.addSeparator()
        for kind in TIMES:
            self._add(menu, group, kind.title, partial(self.choose, kind), kind)
        menu.addSeparator()
        for unit, title in (
            (Unit.VOLUME, tr("Bars of equal volume")),
            (Unit.TURNOVER, tr("Bars of equal turnover")),
        ):
            self._add(menu, group, title, partial(self._on_unit, unit), ChartKind(unit))
        menu.addSeparator()
        label = QLabel(tr("Bars of", "before a size, such as 250, and what it counts"))
        field = QLineEdit()
        field.setPlaceholderText(tr("250 or 1.5m"))
        field.setAccessibleName(tr("Size of a bar"))
        field.setToolTip(_size_tip())
        field.setFixedWidth(field.fontMetrics().horizontalAdvance(field.placeholderText()) + _FIELD_ROOM_PX)
        units = ChoiceBox(theme=self._theme, name=tr("What the size counts"))
        units.setToolTip(tr("What the size counts"))
        for name, _ in _UNITS:
            units.addItem(tr(name, "what a bar's size counts"))
        row = _SizeRow(field, units)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(10, 4, 10, 6)
        for widget in (label, field, units):
            layout.addWidget(widget)
        action = QWidgetAction(menu)
        action.setDefaultWidget(row)
        menu.addAction(action)
        row.entered.connect(self._on_size_written)
        field.textEdited.connect(self._on_size_edited)
        return menu, units, field

    def _add(
        self, menu: QMenu, group: QActionGroup, title: str, run: Callable[[], None], kind: ChartKind
    ) -> None:
        action = QAction(title, menu)
        action.setCheckable(True)
        group.addAction(action)
        action.triggered.connect(lambda _=False: run())
        menu.addAction(action)
        self._entries.append((kind, action))

    def _mark_chosen(self) -> None:
        """Tick the kind that is chosen; one of a size of its own is none of them."""
        # The arrows are the menu's at first, wherever they went when it was open before.
        if (focused := self._menu.focusWidget()) is not None:
            focused.clearFocus()
        for kind, action in self._entries:
            sized_anyhow = kind.unit in (Unit.VOLUME, Unit.TURNOVER)
            action.setChecked(kind.unit is self._kind.unit if sized_anyhow else kind == self._kind)

    def _on_size_edited(self, _text: str) -> None:
        self.field.setToolTip(_size_tip())

    def _on_size_written(self) -> None:
        size = size_text(self.field.text())
        unit = _UNITS[self.units.currentIndex()][1]
        kind = sized(unit, size) if size is not None else None
        if kind is None:
            self.field.selectAll()
            self.field.setToolTip(tr("No bar can have this size; write a number such as 250, 20k or 1.5m."))
            return
        self._menu.close()
        self.choose(kind)


def _is_for(usual: ChartKind, kind: ChartKind) -> bool:
    """Whether a button is that of a kind; bars of any volume have one."""
    return usual.unit is Unit.VOLUME is kind.unit or usual == kind


def _size_tip() -> str:
    return tr("A size such as 250, 20k or 1.5m; Enter shows bars of it")
