"""The header of the panel: feed or board, how much was seen, and less of all that where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.unusual.feed_rows import since_text
from tickdeck.gui.panels.unusual.kept_state import View
from tickdeck.gui.panels.unusual.panel_actions import SHORT_TITLE, TITLE
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.words import tr

_SINCE_PX = 380
"""In a narrower header there is room for a number only; all widths are beside text of the usual size."""
_TITLE_PX = 280
"""In a narrower one, not even for the whole title."""
_COUNT_PX = 215
"""And in one as narrow as this, for no number."""


class ViewHeader(PanelHeader):
    """Title, choice of the page, count and menu; where it is too narrow, one button switches the pages.

    Attributes:
        feed_button, now_button: The pages.
        switch_button: Stands for both where they have no room.
        menu_button: Opens the menu.

    Signals:
        chosen(object): A `View` was clicked.
        switched(): The other page is wanted.
    """

    chosen = Signal(object)
    switched = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr(TITLE))
        self._larger = theme.sizes.scale
        self._count, self._since, self._dropped = 0, "", 0
        titles = self.findChildren(QLabel)[:1]
        self.feed_button = TextButton(tr("Feed", "of what was seen"), theme=theme)
        self.feed_button.setToolTip(tr("What was seen, newest first (Ctrl+E switches)"))
        self.now_button = TextButton(tr("Now", "what is unusual now"), theme=theme)
        self.now_button.setToolTip(tr("All instruments, the most unusual now on top (Ctrl+E switches)"))
        self.switch_button = TextButton("", theme=theme, colour=theme.text)
        self.switch_button.setToolTip(tr("Switch between feed and board (Ctrl+E)"))
        self.menu_button = TextButton("⋯", theme=theme)
        self.menu_button.setAccessibleName(tr("More about unusual volume"))
        self.menu_button.setToolTip(tr("Kinds, thresholds, sound and muted instruments"))
        for button in (self.feed_button, self.now_button):
            button.setCheckable(True)
            self.add_left(button)
        self.add_left(self.switch_button)
        self.add_right(self.menu_button)
        self.feed_button.clicked.connect(lambda: self.chosen.emit(View.FEED))
        self.now_button.clicked.connect(lambda: self.chosen.emit(View.NOW))
        self.switch_button.clicked.connect(self.switched)
        self.fold([self.feed_button, self.now_button], titles, more=self.switch_button)

    def show_view(self, view: View) -> None:
        """Mark the page that is shown."""
        self.feed_button.setChecked(view is View.FEED)
        self.now_button.setChecked(view is View.NOW)
        self.switch_button.setText((self.feed_button if view is View.FEED else self.now_button).text())

    def show_count(self, count: int, *, since: str, dropped: int) -> None:
        """Say how much was seen, as far as there is room.

        Args:
            count: How many entries are shown; none says nothing.
            since: The time from which on they were seen.
            dropped: How many older ones are no longer kept.
        """
        self._count, self._since, self._dropped = count, since, dropped
        self._show_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        self._show_words()
        super().resizeEvent(event)

    def _show_words(self) -> None:
        room = self.width() / self._larger
        state = ""
        if self._count and room >= _COUNT_PX:
            state = since_text(self._count, self._since if room >= _SINCE_PX else "", self._dropped)
        self.set_state(state)
        title = tr(TITLE) if room >= _TITLE_PX else tr(SHORT_TITLE, "short for unusual volume")
        if title != self.title:
            self.set_title(title)
