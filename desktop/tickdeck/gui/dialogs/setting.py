"""A setting as it is declared, once, for the dialog, its search and the palette."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
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
        english: All of its texts in English where another language is spoken; see `known_in`.
        is_enabled: Whether it can be changed now.
    """

    name: str
    title: str
    group: str
    control: Control
    help: str = ""
    words: str = ""
    english: str = ""
    is_enabled: Callable[[], bool] = _always

    @property
    def texts(self) -> tuple[str, ...]:
        """What it is found by, in the language that is spoken."""
        labels: tuple[str, ...] = ()
        match self.control:
            case Choices(options, _, _):
                labels = tuple(label for _, label in options)
            case Opens(label, _, _):
                labels = (label,)
        return tuple(text for text in (self.title, self.group, self.help, self.words, *labels) if text)

    def known_in(self, english: Callable[[str], str]) -> Setting:
        """The same, found by its English words too.

        Args:
            english: Gives the English of a text in the language that is spoken; empty where it is not known.
        """
        return replace(self, english=" ".join(filter(None, map(english, self.texts))))

    def matches(self, text: str) -> bool:
        """Whether every word of a text is somewhere in what is known of it; no text matches all."""
        known = " ".join((*self.texts, self.english)).casefold()
        return all(word in known for word in text.casefold().split())
