"""What can be done in the alerts panel, for keys, palette and menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from tickdeck.gui.actions import Action
from tickdeck.words import tr

if TYPE_CHECKING:
    from tickdeck.gui.panels.alerts.panel import AlertsPanel

_SNOOZES_MIN = (5, 60)


def actions_of(panel: AlertsPanel) -> tuple[Action, ...]:
    """The actions of a panel."""
    group = tr("Alerts")

    def is_selected() -> bool:
        return panel.selected is not None

    return (
        Action(name="alerts.new", title=tr("Set an alert"), group=group, run=panel.ask_new, keys="Ins"),
        Action(
            name="alerts.edit",
            title=tr("Change the alert"),
            group=group,
            run=panel.ask_edit,
            keys="F2",
            is_enabled=is_selected,
        ),
        Action(
            name="alerts.switch",
            title=tr("Switch the alert on or off"),
            group=group,
            run=panel.switch,
            keys="O",
            is_enabled=is_selected,
        ),
        Action(
            name="alerts.snooze",
            title=tr("Snooze the alert for 15 minutes, or wake it"),
            group=group,
            run=panel.snooze,
            keys="S",
            is_enabled=is_selected,
        ),
        Action(
            name="alerts.delete",
            title=tr("Delete the alert"),
            group=group,
            run=panel.delete,
            keys="Del",
            is_enabled=is_selected,
        ),
        Action(
            name="alerts.undo",
            title=tr("Undo the last change of an alert"),
            group=group,
            run=panel.undo,
            keys="Ctrl+Z",
            is_enabled=lambda: panel.can_undo,
        ),
        Action(
            name="alerts.chart",
            title=tr("Show the alert's chart"),
            group=group,
            run=panel.ask_chart,
            keys="C",
            is_enabled=lambda: panel.symbol is not None,
        ),
        Action(
            name="alerts.log",
            title=tr("Show the log of alerts"),
            group=group,
            run=panel.turn,
            keys="L",
            is_on=lambda: panel.is_log_shown,
        ),
        Action(
            name="alerts.quiet",
            title=tr("Do not disturb"),
            group=group,
            run=panel.ask_quiet,
            keys="Q",
            is_on=lambda: panel.is_quiet,
        ),
        Action(
            name="alerts.clear",
            title=tr("Clear the log of alerts"),
            group=group,
            run=panel.clear,
            is_enabled=lambda: panel.can_clear,
        ),
    )


def menu_of(panel: AlertsPanel) -> QMenu:
    """The menu of the selected row; show it with `popup`, it goes when it is closed."""
    menu = QMenu(panel)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for action in actions_of(panel):
        if not action.is_enabled():
            continue
        entry = menu.addAction(f"{action.title}\t{action.key_text}" if action.keys else action.title)
        if action.is_on is not None:
            entry.setCheckable(True)
            entry.setChecked(action.is_on())
        entry.triggered.connect(partial(_run, action))
        if action.name == "alerts.snooze":
            for minutes in _SNOOZES_MIN:
                snooze = menu.addAction(tr("Snooze the alert for {count} minutes", count=minutes))
                snooze.triggered.connect(partial(_snooze, panel, minutes))
    return menu


def _run(action: Action, *_checked: bool) -> None:
    action.run()


def _snooze(panel: AlertsPanel, minutes: int, *_checked: bool) -> None:
    panel.snooze(minutes)
