"""A view of rows whose columns can be chosen, moved and resized, and are remembered."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from tickdeck.gui.tables.column import Column
from tickdeck.gui.tables.column_layout import ColumnLayout
from tickdeck.gui.tables.column_menu import ColumnMenu
from tickdeck.gui.tables.header import TableHeader
from tickdeck.gui.tables.row_view import RowView
from tickdeck.gui.theme import Theme


class ColumnView(RowView):
    """Columns with a header of ours.

    Where the columns have ids, the user can choose, move and resize them; otherwise they stay as they are,
    and are hidden from the right where there is no room.

    Signals:
        columns_changed(): The user changed which columns are shown, their order or their widths.
    """

    columns_changed = Signal()

    def __init__(self, *, columns: Sequence[Column], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(row_px=theme.sizes.row, parent=parent)
        self._columns = columns
        self._theme = theme
        self._sort_column = -1
        self._boxes: list[tuple[int, int]] = []
        self._is_fitting = False
        self._is_dragged = False
        self._is_choosable = any(column.id for column in columns)
        self._header = TableHeader(columns=columns, theme=theme, parent=self)
        self._layout = ColumnLayout(columns, scale=theme.sizes.scale, least=self._header.title_width)
        # Qt shifts the picture of the header when it is scrolled, with the titles that are pinned in it.
        self.horizontalScrollBar().valueChanged.connect(self._header.viewport().update)

    def section_of(self, key: str) -> int:
        """The number of a column by its id, -1 if there is none."""
        return next((place for place, column in enumerate(self._columns) if column.key == key), -1)

    def shown_columns(self) -> list[int]:
        """The numbers of the columns that are wanted, from left to right, be there room for them or not."""
        numbers = {column.key: number for number, column in enumerate(self._columns)}
        return [numbers[key] for key in self._layout.order if self._layout.is_shown(key)]

    def show_column(self, key: str, *, shown: bool) -> None:
        """Show or hide a column, as the menu of the header does."""
        section = self.section_of(key)
        if section < 0:
            return
        self._keep_sight()
        self._layout.show(key, shown=shown)
        self._on_chosen()
        if shown:
            self.scroll_sideways_to(section)

    def reset_columns(self) -> None:
        """Forget what the user made of the columns."""
        self._layout.reset()
        self._on_chosen()

    def column_menu(self) -> ColumnMenu:
        """The menu in which columns are chosen; it deletes itself when it is closed."""
        menu = ColumnMenu(self._columns, shown=self._keys_in_sight(), parent=self)
        menu.column_toggled.connect(self._on_column_toggled)
        menu.reset_chosen.connect(self.reset_columns)
        return menu

    def choose_columns(self, at: QPoint | None = None) -> None:
        """Open the menu in which columns are chosen.

        Args:
            at: Where on the screen; None is below the header.
        """
        header = self._header
        self.column_menu().popup(at if at is not None else header.mapToGlobal(QPoint(0, header.height())))

    def column_boxes(self) -> list[tuple[int, int]]:
        """The left edge in the unscrolled table and the width of each column, a width of 0 hides it."""
        if not self._boxes:
            self._boxes = [
                (self._header.sectionPosition(section), self.columnWidth(section))
                for section in range(len(self._columns))
            ]
        return self._boxes

    def columns_in(self, area: QRect) -> tuple[int, ...]:
        """The numbers of the columns to be seen in an area of the viewport; all while scrolled sideways."""
        left, right = area.left(), area.right()
        if self.horizontalOffset():
            left, right = 0, self._header.length()
        boxes = enumerate(self.column_boxes())
        return tuple(place for place, (x, width) in boxes if width and x <= right and x + width > left)

    def span_of(self, columns: Collection[int]) -> tuple[int, int] | None:
        """From where to where in the viewport some columns reach; None for its whole width."""
        boxes = self.column_boxes()
        edges = [(boxes[place][0], sum(boxes[place])) for place in columns if boxes[place][1]]
        if not edges or self.horizontalOffset():
            return None
        return min(left for left, _ in edges), max(right for _, right in edges)

    def pinned_width(self) -> int:
        """How wide the columns are that are not scrolled sideways."""
        return sum(width for _, _, width in self._header.pinned_boxes())

    def column_at(self, x: int) -> int:
        """The number of the column at a distance from the viewport's left edge; -1 for none."""
        if self.horizontalOffset():
            for section, left, width in self._header.pinned_boxes():
                if left <= x < left + width:
                    return section
        return self.columnAt(x)

    def scroll_sideways_to(self, section: int) -> None:
        """Bring a column into view that may be scrolled out of it."""
        if not self._columns[section].pinned:
            # The scroll bar learns of other columns only later otherwise.
            self.updateGeometries()
            left, width = self._header.sectionPosition(section), self.columnWidth(section)
            bar, room = self.horizontalScrollBar(), self.viewport().width()
            bar.setValue(min(max(bar.value(), left + width - room), left - self.pinned_width()))

    def column_state(self) -> dict[str, object]:
        """What the user made of the columns, as JSON can hold it."""
        return self._layout.state()

    def restore_columns(self, state: Mapping[str, object]) -> None:
        """Show columns as they were."""
        self._layout.restore(state)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many whole columns as fit; what is left goes to the column that stretches."""
        super().resizeEvent(event)
        self._fit_columns()

    # Inside.

    def _set_up_header(self) -> None:
        """Configure the header, once the model is set."""
        header = self._header
        for section, column in enumerate(self._columns):
            self.setColumnWidth(section, self._layout.width(column.key))
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if self._is_choosable
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self._is_choosable:
            header.setSectionResizeMode(TableHeader.ResizeMode.Interactive)
            header.setSectionsMovable(True)
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            header.customContextMenuRequested.connect(self._on_menu_requested)
            header.sectionMoved.connect(self._on_section_moved)
            header.sectionHandleDoubleClicked.connect(self._on_handle_double_clicked)
            header.released.connect(self._on_released)
        else:
            header.setSectionResizeMode(TableHeader.ResizeMode.Fixed)
        header.sectionResized.connect(self._on_section_resized)

    def _take_columns(self, columns: Sequence[Column]) -> None:
        self._columns = columns
        self._layout.set_columns(columns)
        self._header.set_columns(columns)

    def _fit_columns(self) -> None:
        """Give the columns their places and widths; the one that sorts the rows is always shown."""
        keep = self._columns[self._sort_column].key if self._sort_column >= 0 else ""
        widths = self._layout.widths(self.viewport().width(), keep=keep)
        self._is_fitting = True
        for place, key in enumerate(self._layout.order):
            section = self.section_of(key)
            at = self._header.visualIndex(section)
            if at not in {place, -1}:
                self._header.moveSection(at, place)
            self.setColumnHidden(section, not widths[key])
            if widths[key]:
                self.setColumnWidth(section, widths[key])
        self._is_fitting = False
        self._on_fitted()

    def _on_fitted(self) -> None:
        """Columns stand elsewhere or are as wide as they were not."""
        self._boxes = []

    def _content_width(self, section: int) -> int:
        """How wide a column must be for what it shows now."""
        return self._layout.width(self._columns[section].key)

    def _on_chosen(self) -> None:
        self._fit_columns()
        self.viewport().update()
        self.columns_changed.emit()

    def _on_section_resized(self, section: int, _before: int, width: int) -> None:
        if not self._is_fitting and self._header.is_pressed and width:
            self._keep_sight()
            self._keep_stretched()
            self._layout.resize(self._columns[section].key, width)
            self._is_dragged = True
        if not self._is_fitting:
            self._on_fitted()

    def _keep_sight(self) -> None:
        """Let what is in sight stay there, now that something is changed by hand."""
        self._layout.keep(self._keys_in_sight())

    def _keys_in_sight(self) -> set[str]:
        """The columns that are wanted and have room."""
        return {
            column.key for section, column in enumerate(self._columns) if not self.isColumnHidden(section)
        }

    def _on_column_toggled(self, key: str, shown: bool) -> None:
        self.show_column(key, shown=shown)
        menu = self.sender()
        if isinstance(menu, ColumnMenu):
            menu.mark(self._keys_in_sight())

    def _keep_stretched(self) -> None:
        """Let what takes the room that is left be as wide as it is, or the edge would flee the pointer."""
        for section, column in enumerate(self._columns):
            if column.stretch and not self.isColumnHidden(section):
                self._layout.resize(column.key, self.columnWidth(section))

    def _on_section_moved(self, section: int, _before: int, place: int) -> None:
        if not self._is_fitting:
            self._keep_sight()
            self._layout.move(self._columns[section].key, place)
            self._is_dragged = True
            self._on_fitted()

    def _on_released(self) -> None:
        if self._is_dragged:
            self._is_dragged = False
            self._on_chosen()

    def _on_handle_double_clicked(self, section: int) -> None:
        self._keep_sight()
        self._keep_stretched()
        self._layout.resize(self._columns[section].key, self._content_width(section))
        self._on_chosen()

    def _on_menu_requested(self, at: QPoint) -> None:
        self.choose_columns(self._header.viewport().mapToGlobal(at))
