"""The panel's header: tabs of the lists, what was done last or how many names there are, and a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.watchlist.list_editing import ListEditing
from tickdeck.gui.panels.watchlist.list_tabs import ListTabs
from tickdeck.gui.panels.watchlist.lists_model import News
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.settings.watchlists import name_trouble
from tickdeck.words import tr

NEWS_US = 12_000_000
"""So long what was done last is told, with the button that undoes it."""

_NEWS_SHARE = (0.25, 0.45)
"""Of the header what was done last takes at least and at most; in between, the tabs have their room first."""


class ListHeader(PanelHeader):
    """The line.

    Attributes:
        tabs: One a list.
        new_button: Makes a new list.
        undo_button: Undoes what is told beside it; hidden while nothing is told.
        menu_button: Opens the menu of the list shown.

    Signals:
        left(): The keys shall go back to the rows.
        menu_asked(int, QPoint): The menu of a list is wanted at a place on the screen.
        all_asked(QPoint): The menu of all lists is wanted.
        filter_asked(): The count was clicked: the field that filters is wanted.
    """

    left = Signal()
    menu_asked = Signal(int, QPoint)
    all_asked = Signal(QPoint)
    filter_asked = Signal()

    def __init__(
        self,
        *,
        editing: ListEditing,
        theme: Theme,
        tip: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        """Make the line.

        Args:
            editing: Carries out what is asked for.
            theme: Colours and sizes.
            tip: The tooltip of a list's tab, by its place.
            parent: Qt parent.
        """
        super().__init__("", parent)
        self._editing = editing
        self._news = editing.lists.news
        self._news_until_us: int | None = None
        self._is_news_over = True
        self._usual: tuple[str, ...] = ()
        self._pressed_at: QPoint | None = None
        self._state.installEventFilter(self)
        self.setFixedHeight(theme.sizes.header)
        # The tabs stand in its place.
        self._title.hide()
        self.tabs = ListTabs(theme=theme, trouble=self._trouble, tip=tip)
        self.new_button = _button("+", tr("New list"), "Ctrl+Shift+N", theme=theme)
        self.undo_button = _button(
            tr("Undo"), tr("Undo what was done last"), "Ctrl+Z", theme=theme, is_accent=True
        )
        self.menu_button = _button("⋯", tr("What can be done with this list"), theme=theme)
        self.undo_button.hide()
        self.add_left(self.tabs)
        self.add_left(self.new_button)
        self.add_right(self.undo_button)
        self.add_right(self.menu_button)
        self._connect()
        self.show_lists()

    def name_list(self, place: int) -> None:
        """Let the user type another name for a list."""
        self.tabs.begin_renaming(place)

    def create_list(self) -> None:
        """Make a new list and let the user name it."""
        if self._editing.create():
            self.name_list(self._editing.place)

    def show_lists(self) -> None:
        """Show the lists as they are now, and what was done last."""
        now, news = self._editing.lists.now, self._editing.lists.news
        self.tabs.show_lists(now.titles, now.shown)
        if news.number != self._news.number:
            self._news, self._news_until_us, self._is_news_over = news, None, False
        self._show_state()

    def pass_frame(self, now_us: int) -> None:
        """Stop telling what was done last when it has been told for long enough."""
        if self._is_news_over:
            return
        if self._news_until_us is None:
            self._news_until_us = now_us + NEWS_US
        elif now_us >= self._news_until_us:
            self._is_news_over = True
            self._show_state()

    def set_usual(self, *states: str) -> None:
        """What stands at the right while nothing is told: the first for which the tabs leave room.

        It comes and goes with the pointer, and nobody finds a tab that moves away meanwhile.
        """
        if states != self._usual:
            self._usual = states
            self._show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the filter by a click on the count; a drag still moves the panel."""
        if watched is self._state and isinstance(event, QMouseEvent):
            at = event.globalPosition().toPoint()
            if event.type() is QEvent.Type.MouseButtonPress:
                self._pressed_at = at if event.button() is Qt.MouseButton.LeftButton else None
            elif event.type() is QEvent.Type.MouseButtonRelease and self._pressed_at is not None:
                moved, self._pressed_at = (at - self._pressed_at).manhattanLength(), None
                if moved < QApplication.startDragDistance() and self._state.toolTip():
                    self.filter_asked.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut or leave out what there is no room for."""
        super().resizeEvent(event)
        self._show_state()

    def _connect(self) -> None:
        editing, tabs = self._editing, self.tabs
        tabs.chosen.connect(editing.lists.show)
        tabs.moved.connect(editing.move_list)
        tabs.renamed.connect(editing.rename)
        tabs.delete_asked.connect(editing.delete)
        tabs.menu_asked.connect(self.menu_asked)
        tabs.all_asked.connect(self.all_asked)
        tabs.left.connect(self.left)
        tabs.dropped.connect(self._on_dropped)
        self.new_button.clicked.connect(self.create_list)
        self.undo_button.clicked.connect(editing.lists.undo)
        self.menu_button.clicked.connect(self._on_menu_clicked)

    def _trouble(self, place: int, name: str) -> str:
        others = (one for at, one in enumerate(self._editing.lists.now.each) if at != place)
        return name_trouble(name, {called.casefold() for one in others for called in (one.name, one.title)})

    def _show_state(self) -> None:
        news = News() if self._is_news_over else self._news
        metrics = self.fontMetrics()
        left = self.width() - self._needed({self._state, self.undo_button}) - self._layout.spacing()
        if news.text:
            least, most = (round(self.width() * share) for share in _NEWS_SHARE)
            room = max(least, min(left, most))
            if news.offers_undo:
                room -= self.undo_button.sizeHint().width() + self._layout.spacing()
            text, shown = news.text, metrics.elidedText(news.text, Qt.TextElideMode.ElideRight, room)
        else:
            text = next(iter(self._usual), "")
            shown = next((each for each in self._usual if metrics.horizontalAdvance(each) <= left), "")
        self.set_state(shown)
        full = "\n".join(part for part in (text if shown != text else "", news.details) if part)
        self.setToolTip(full)
        count_tip = tr("A click filters the rows (Ctrl+F)")
        is_count = bool(shown) and not news.text
        self._state.setToolTip("\n".join(filter(None, (full, count_tip))) if is_count else "")
        # Something else may have been undone by keys since it was told.
        self.undo_button.setVisible(news.offers_undo and bool(self._editing.lists.next_undo))

    def _on_menu_clicked(self) -> None:
        button = self.menu_button
        self.menu_asked.emit(self._editing.place, button.mapToGlobal(button.rect().bottomLeft()))

    def _on_dropped(self, place: int, data: object) -> None:
        self._editing.take_mime(data, place=place)  # type: ignore[arg-type]


def _button(text: str, what: str, keys: str = "", *, theme: Theme, is_accent: bool = False) -> TextButton:
    button = TextButton(text, theme=theme, colour=theme.accent if is_accent else None)
    button.setToolTip(f"{what} ({keys})" if keys else what)
    button.setAccessibleName(what)
    return button
