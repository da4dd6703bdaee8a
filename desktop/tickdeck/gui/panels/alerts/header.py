"""The alerts panel's header: what is watched or what has fired, and what can be done at any time."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.alerts.foot import set_text
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.words import tr


class AlertsHeader(PanelHeader):
    """The panel's title, a choice of its tables with what is in them, and buttons.

    Attributes:
        set_button, log_button: Show what is watched, and what has fired.
        new_button: Asks for a new alert.
        quiet_button: Whether nothing makes itself heard.
        more_button: Opens a menu with all of it, where the header has no room for the others.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Alerts"), parent)
        self.set_button = TextButton(tr("Set", "alerts that are set"), theme=theme)
        self.set_button.setToolTip(tr("What is watched (L)"))
        self.log_button = TextButton(tr("Log", "of alerts"), theme=theme)
        self.log_button.setToolTip(tr("What has fired (L)"))
        self.more_button = TextButton("⋯", theme=theme)
        self.more_button.setToolTip(tr("What there is no room for here"))
        self.more_button.setAccessibleName(tr("What there is no room for here"))
        self.quiet_button = TextButton(tr("Quiet"), theme=theme)
        self.quiet_button.setToolTip(
            tr("Do not disturb: alerts still fire and are kept, without sound or message (Q)")
        )
        self.new_button = TextButton(tr("New alert"), theme=theme, colour=theme.accent)
        self.new_button.setToolTip(tr("Set an alert (Ins)"))
        for button in (self.set_button, self.log_button, self.quiet_button):
            button.setCheckable(True)
        for button in (self.set_button, self.log_button, self.more_button):
            self.add_left(button)
        for button in (self.quiet_button, self.new_button):
            self.add_right(button)
        self.fold((self.quiet_button,), (self.new_button,), (self.log_button,), more=self.more_button)

    def show_counts(self, *, on: int, total: int, unread: int) -> None:
        """Say what is in the tables.

        Args:
            on: How many alerts are on.
            total: How many there are.
            unread: How many firings the user has not seen.
        """
        if on == total:
            of_set = tr("Set {count}", "alerts that are set", count=f"{on:,}")
        else:
            of_set = tr("Set {count} of {total}", "alerts that are set", count=f"{on:,}", total=f"{total:,}")
        set_text(self.set_button, of_set)
        log = tr("Log", "of alerts")
        if unread:
            log = tr("Log · {count} new", "of alerts", count=f"{unread:,}")
        set_text(self.log_button, log)
