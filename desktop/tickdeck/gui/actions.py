"""What can be done in the window: one table for keys, menus, the palette and the sheet of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def _always() -> bool:
    return True


_PRINTED = {
    "Return": "Enter",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "PgDown": "PgDn",
}
"""What keyboards have printed on the keys that Qt names otherwise."""


def printed_keys(keys: str) -> tuple[str, ...]:
    """Shortcuts as keyboards have them printed, each once: that is the same in every language.

    Args:
        keys: In Qt's portable form, with "; " between.
    """
    names = (sequence.toString(QKeySequence.SequenceFormat.PortableText) for sequence in _sequences(keys))
    return tuple(dict.fromkeys(_printed(name) for name in names if name))


def _printed(name: str) -> str:
    modifiers, plus, key = name.rpartition("+")
    # The key itself may be a plus.
    return f"{modifiers}{plus}{_PRINTED.get(key, key)}" if key else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that the user can ask for.

    Attributes:
        name: Identifies it, ``<room>.<what>`` such as "chart.fit".
        title: What it does, as a menu says it: "Fit the chart".
        group: Under which heading it stands: the panel's title, or "Window".
        run: Does it.
        keys: The usual shortcut in Qt's portable form; empty for none. Further ones follow behind "; ".
        is_on: Whether it is on, for something that is on or off; None for everything else.
        is_enabled: Whether it can be done now.
        is_offered: Whether it is worth a line in a menu now; what is only disabled has one.
        title_now: Gives the title where that changes; None where it does not.
    """

    name: str
    title: str
    group: str
    run: Callable[[], None]
    keys: str = ""
    is_on: Callable[[], bool] | None = None
    is_enabled: Callable[[], bool] = _always
    is_offered: Callable[[], bool] = _always
    title_now: Callable[[], str] | None = None

    @property
    def text(self) -> str:
        """The title as it is now."""
        return self.title if self.title_now is None else self.title_now()

    @property
    def key_text(self) -> str:
        """The first shortcut as keyboards have it printed; empty for none."""
        return next(iter(printed_keys(self.keys)), "")


class ActionTable:
    """All actions of a window, in the order in which they were added."""

    def __init__(self) -> None:
        self._actions: dict[str, Action] = {}
        self._listeners: dict[str, list[tuple[QWidget, str]]] = {}

    def __iter__(self) -> Iterator[Action]:
        return iter(self._actions.values())

    def __getitem__(self, name: str) -> Action:
        return self._actions[name]

    def add(self, action: Action, listens: QWidget) -> None:
        """Take an action in, and let its keys do it.

        Args:
            action: The action; its name is its own.
            listens: The widget in which the keys count, wherever within it the focus is.

        Raises:
            ValueError: If there is one of that name, or one of its keys does something else in the same
                widget, or in the whole window.
        """
        if action.name in self._actions:
            raise ValueError(f"two actions are called {action.name}")
        self._actions[action.name] = action
        is_window = listens.isWindow()
        for sequence in _sequences(action.keys):
            self._claim(sequence, action.name, listens)
            shortcut = QShortcut(sequence, listens)
            shortcut.setContext(
                Qt.ShortcutContext.WindowShortcut
                if is_window
                else Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(partial(_do, action))

    def _claim(self, keys: QKeySequence, name: str, listens: QWidget) -> None:
        """Qt does nothing at all for keys that two listen to."""
        text = keys.toString(QKeySequence.SequenceFormat.PortableText)
        for widget, other in self._listeners.setdefault(text, []):
            if widget is listens or widget.isWindow() or listens.isWindow():
                raise ValueError(f"{text} is for {other} and for {name}")
        self._listeners[text].append((listens, name))

    def takes_letters(self, widget: QWidget | None) -> bool:
        """Whether a letter alone does something where a widget has the keys."""
        listeners = (
            listens
            for keys, those in self._listeners.items()
            for listens, _ in those
            if len(keys) == 1 and keys.isalpha()
        )
        return widget is not None and any(each is widget or each.isAncestorOf(widget) for each in listeners)

    def add_all(self, actions: Sequence[Action], listens: QWidget) -> None:
        """Take several in, see `add`."""
        for action in actions:
            self.add(action, listens)


def _do(action: Action) -> None:
    if action.is_enabled():
        action.run()


def _sequences(keys: str) -> list[QKeySequence]:
    if not keys:
        return []
    return [
        QKeySequence.fromString(part, QKeySequence.SequenceFormat.PortableText) for part in keys.split("; ")
    ]
