"""A setting as it is declared, once, for the dialog, its search and the palette."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Choices:
    """One of some values holds.

    Attributes:
        options: Value and label of each, in their order.
        get: Gives the value that holds.
        set: Takes another; it counts at once.
    """

    options: tuple[tuple[str, str], ...]
    get: Callable[[], str]
    set: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off.

    Attributes:
        get: Whether it is on.
        set: Switches it; it counts at once.
    """

    get: Callable[[], bool]
    set: Callable[[bool], None]


@dataclass(frozen=True, slots=True)
class Opens:
    """What has a dialog of its own.

    Attributes:
        label: What the button says.
        state: How it is now, in a few words.
        run: Opens the dialog.
    """

    label: str
    state: Callable[[], str]
    run: Callable[[], None]


Control: TypeAlias = Choices | Switch | Opens


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting.

    Attributes:
        name: Identifies it, such as "look.theme".
        title: What it is called.
        group: Under which heading it stands.
        control: How it is chosen.
        help: What it does, a sentence; empty where the title says it all.
        words: What else a person may look for it by.
        is_enabled: Whether it can be changed now.
    """

    name: str
    title: str
    group: str
    control: Control
    help: str = ""
    words: str = ""
    is_enabled: Callable[[], bool] = _always

    def matches(self, text: str) -> bool:
        """Whether every word of a text is somewhere in what is known of it; no text matches all."""
        labels = [label for _, label in self.control.options] if isinstance(self.control, Choices) else []
        if isinstance(self.control, Opens):
            labels = [self.control.label]
        known = " ".join((self.title, self.group, self.help, self.words, *labels)).casefold()
        return all(word in known for word in text.casefold().split())
