"""What can be done in the panel of unusual volume, and the menus that offer it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from tickdeck.analytics.unusual import UnusualKind
from tickdeck.gui.actions import Action
from tickdeck.gui.panels.unusual.explanation import NAMES
from tickdeck.words import mark, tr

TITLE = mark("Unusual volume")
SHORT_TITLE = mark("Unusual", "short for unusual volume")


class Doer(Protocol):
    """What the panel does when it is asked to."""

    @property
    def kinds(self) -> frozenset[UnusualKind]:
        """The kinds that are shown."""

    @property
    def has_sound(self) -> bool:
        """Whether what is seen shall be heard."""

    def has_chosen(self) -> bool:
        """Whether there is an instrument to do something with."""

    def has_entry(self) -> bool:
        """Whether there is an entry to do something with."""

    def switch_view(self) -> None:
        """Show the board in place of the feed, or the feed."""

    def open_chosen(self) -> None:
        """Ask for the chart of what is chosen."""

    def toggle_mute(self) -> None:
        """Mute what is chosen for today, or unmute it."""

    def copy_entry(self) -> None:
        """Copy the explanation."""

    def show_sheet(self) -> None:
        """Show the thresholds."""

    def toggle_sound(self) -> None:
        """Turn the sound on or off."""

    def toggle_kind(self, kind: UnusualKind) -> None:
        """Show a kind, or leave it out."""


def actions_of(panel: Doer) -> tuple[Action, ...]:
    """The actions, with the keys that count in the panel."""
    group = tr(TITLE)
    switch = Action(
        name="unusual.switch",
        title=tr("Switch between feed and board"),
        group=group,
        run=panel.switch_view,
        keys="Ctrl+E",
    )
    chart = Action(
        name="unusual.chart",
        title=tr("Open the chart where it was seen"),
        group=group,
        run=panel.open_chosen,
        is_enabled=panel.has_chosen,
    )
    mute = Action(
        name="unusual.mute",
        title=tr("Mute the instrument for today, or unmute it"),
        group=group,
        run=panel.toggle_mute,
        keys="Ctrl+M",
        is_enabled=panel.has_chosen,
    )
    copy = Action(
        name="unusual.copy",
        title=tr("Copy the explanation"),
        group=group,
        run=panel.copy_entry,
        keys="Ctrl+C",
        is_enabled=panel.has_entry,
    )
    thresholds = Action(
        name="unusual.thresholds",
        title=tr("Thresholds of the detectors"),
        group=group,
        run=panel.show_sheet,
        keys="Ctrl+T",
    )
    sound = Action(
        name="unusual.sound",
        title=tr("Sound when something unusual is seen"),
        group=group,
        run=panel.toggle_sound,
        is_on=lambda: panel.has_sound,
    )
    kinds = tuple(
        Action(
            name=f"unusual.show_{kind}",
            title=tr("Show: {detector}", detector=tr(NAMES[kind])),
            group=group,
            run=partial(panel.toggle_kind, kind),
            is_on=partial(_is_shown, panel, kind),
        )
        for kind in UnusualKind
    )
    return switch, chart, mute, copy, thresholds, sound, *kinds


def menu_of(
    parent: QWidget,
    actions: Sequence[Action],
    *,
    of_entry: bool,
    muted: Sequence[tuple[str, Callable[[], None]]],
) -> QMenu:
    """A menu that deletes itself.

    Args:
        parent: The panel.
        actions: Its actions.
        of_entry: Whether it stands beside an entry, and begins with what can be done with it.
        muted: The muted instruments, and what unmutes each.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    by_name = {action.name: action for action in actions}
    names = ["unusual.chart", "unusual.mute", "unusual.copy", ""] if of_entry else []
    names += [f"unusual.show_{kind}" for kind in UnusualKind]
    names += ["", "unusual.switch", "unusual.thresholds", "unusual.sound"]
    for name in names:
        if name:
            _add(menu, by_name[name])
        else:
            menu.addSeparator()
    if muted:
        menu.addSeparator()
    for label, unmute in muted:
        menu.addAction(tr("Unmute {instrument}", instrument=label)).triggered.connect(partial(_do, unmute))
    return menu


def _add(menu: QMenu, action: Action) -> None:
    # The key is only written beside the choice: the panel's shortcut listens to it.
    choice = menu.addAction(f"{action.title}\t{action.key_text}" if action.key_text else action.title)
    choice.setEnabled(action.is_enabled())
    if action.is_on is not None:
        choice.setCheckable(True)
        choice.setChecked(action.is_on())
    choice.triggered.connect(partial(_do, action.run))


def _do(run: Callable[[], None], _checked: bool = False) -> None:
    run()


def _is_shown(panel: Doer, kind: UnusualKind) -> bool:
    return kind in panel.kinds
