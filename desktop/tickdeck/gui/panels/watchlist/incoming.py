"""What comes in by pasting and dropping: the instruments in it, and what was not understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tickdeck.domain.errors import TickdeckError
from tickdeck.settings.watchlist_edits import MOST_ROWS
from tickdeck.settings.watchlists import is_id
from tickdeck.symbols.symbol_list import LeftOutLine, Reason, SymbolList, shortened
from tickdeck.words import tr

_MOST_NAMED = 3
_MOST_DETAILS = 12
_WIDEST_ROW = 50
"""Words on a line of a table; where there are more, they are codes one behind the other."""

_SITE_SECTION = re.compile(r"###[^,\n]*")
"""How charting sites head the codes of a section, within a line of codes."""

LONG_TEXT = 2_000
"""Characters that are read in a frame or two; more take too long for the window's thread."""

ReadText: TypeAlias = Callable[[str], SymbolList]
"""Finds the instruments in a text; raises TickdeckError where it cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a text came to.

    Attributes:
        ids: The instruments, each once, in their order.
        remark: What was not understood, in one sentence; empty if nothing.
        details: The same in full, a line each.
    """

    ids: tuple[str, ...]
    remark: str = ""
    details: str = ""


def read_any_text(text: str) -> SymbolList:
    """Find instruments in a text, whichever feed has them."""
    # Few windows read a text: all are up sooner without what reads it.
    from tickdeck.symbols.reading import read_text  # noqa: PLC0415

    return read_text(text)


def from_text(text: str, read_text: ReadText) -> Incoming:
    """The instruments in a text that somebody copied somewhere."""
    if not text.strip():
        return Incoming((), tr("There is no text to be pasted."))
    if refusal := _too_long(text):
        return Incoming((), refusal)
    try:
        found = read_text(_SITE_SECTION.sub("", text))
    except TickdeckError as error:
        return Incoming((), str(error))
    left_out = [line for line in found.left_out if line.reason is not Reason.DUPLICATE]
    if not found.ids:
        return Incoming((), tr("There is no instrument in “{text}”.", text=shortened(text)), _lines(left_out))
    if not left_out:
        return Incoming(found.ids)
    words = tr("“{text}”", text=left_out[0].text)
    for line in left_out[1:_MOST_NAMED]:
        words = tr("{words}, “{text}”", words=words, text=line.text)
    more = len(left_out) - _MOST_NAMED
    remark = (
        tr("left out {words} and {count} more", words=words, count=f"{more:,}")
        if more > 0
        else tr("left out {words}", words=words)
    )
    return Incoming(found.ids, remark, _lines(left_out))


def from_ids(text: str) -> Incoming:
    """The instruments of what another panel gave, an id a line; lines that are no ids are passed over."""
    ids = dict.fromkeys(line.strip() for line in text.splitlines())
    return Incoming(tuple(code for code in ids if is_id(code)))


def _lines(left_out: Sequence[LeftOutLine]) -> str:
    each = [str(line) for line in left_out]
    beyond = len(each) - _MOST_DETAILS
    more = [tr("… and {count} more", count=f"{beyond:,}")] if beyond > 0 else []
    return "\n".join([*each[:_MOST_DETAILS], *more])


def _too_long(text: str) -> str:
    """Why a text is not even read, in one sentence: no list could take in so much. Empty if it may be."""
    lines = sum(1 for line in text.split("\n") if line and not line.isspace())
    words = len(text.replace(",", " ").replace(";", " ").split())
    if lines <= MOST_ROWS and words <= max(MOST_ROWS, _WIDEST_ROW * lines):
        return ""
    if lines > MOST_ROWS:
        return tr(
            "A list holds at most {most} instruments, and the text has {count} lines.",
            most=f"{MOST_ROWS:,}",
            count=f"{lines:,}",
        )
    return tr(
        "A list holds at most {most} instruments, and the text has {count} words.",
        most=f"{MOST_ROWS:,}",
        count=f"{words:,}",
    )
