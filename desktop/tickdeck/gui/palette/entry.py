"""What the command palette offers, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import Protocol, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Where something begins in a text, and where it ends."""


class Quality(IntEnum):
    """How well an entry fits what was typed, best first."""

    EXACT = 0
    START = auto()
    """It begins so."""
    WORDS = auto()
    """Words of it begin so."""
    INITIALS = auto()
    """The first letters of its words in a row."""
    PART = auto()
    """It has it anywhere."""
    DETAIL = auto()
    """What is said beside its title has it."""
    MISTYPED = auto()
    """Words of it begin so, but for a slip in one of them."""
    UNSURE = auto()
    """It might be meant, if nothing else is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaletteEntry:
    """One thing that can be chosen.

    Attributes:
        name: Identifies it among all entries of all sources, from one run to the next.
        title: What it is.
        run: Does or opens it.
        detail: What is said beside the title, such as the group; may be empty.
        keys: Its shortcut as the platform writes it; empty if it has none.
        aside: What stands at the right where there is no shortcut, such as an instrument's sector.
        is_enabled: Whether it can be done now.
        quality: How well it fits what was typed.
        matched: What of the title was typed.
        detail_matched: What of the detail was typed.
        words: What else it is found by, such as its title in English where another language is spoken.
        beside: The name of an entry, or the start of the names of several up to a dot, beside which this one
            says nothing new: it is left out where one of them is offered too. Empty for none.
    """

    name: str
    title: str
    run: Callable[[], None]
    detail: str = ""
    keys: str = ""
    aside: str = ""
    is_enabled: bool = True
    quality: Quality = Quality.PART
    matched: tuple[Span, ...] = ()
    detail_matched: tuple[Span, ...] = ()
    words: str = ""
    beside: str = ""


class PaletteSource(Protocol):
    """Where entries come from."""

    @property
    def title(self) -> str:
        """What they are, in the plural: "Lists"."""

    @property
    def prefix(self) -> str:
        """The character that, typed first, leaves only them; empty if there is none."""

    def entries(self, text: str) -> Sequence[PaletteEntry]:
        """What fits a text, best first; for an empty one what is offered unasked. Asked with every letter."""

    def entry(self, name: str) -> PaletteEntry | None:
        """The entry of a name, as it is now; None if the source does not have it."""
