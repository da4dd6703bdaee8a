"""How lists of instruments read: the first few in a line, all in a tooltip."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from tickdeck.words import tr

FIRST_NAMES = 5
_MOST_NAMES = 400
"""A tooltip cannot be scrolled; more names would not fit on any screen."""

_TIP_COLUMNS = 100


def first_names(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    return _counted(names, FIRST_NAMES)


def names_text(names: Sequence[str]) -> str:
    """All names, as far as a tooltip can hold them."""
    return _counted(names, _MOST_NAMES)


def folded(text: str) -> str:
    """A long text in lines that a tooltip can show."""
    return textwrap.fill(text, _TIP_COLUMNS, break_long_words=False, break_on_hyphens=False)


def _counted(names: Sequence[str], most: int) -> str:
    shown = ", ".join(names[:most])
    more = len(names) - most
    return tr("{names} and {count} more", names=shown, count=f"{more:,}") if more > 0 else shown
