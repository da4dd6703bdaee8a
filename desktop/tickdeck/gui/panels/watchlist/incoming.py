"""What comes in by pasting and dropping: the instruments in it, and what was not understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tickdeck.domain.errors import TickdeckError
from tickdeck.settings.watchlists import is_id
from tickdeck.symbols.symbol_list import LeftOutLine, Reason, SymbolList, shortened

_MOST_NAMED = 3
_MOST_DETAILS = 12

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


def from_text(text: str, read_text: ReadText) -> Incoming:
    """The instruments in a text that somebody copied somewhere."""
    if not text.strip():
        return Incoming((), "There is no text to be pasted.")
    try:
        found = read_text(text)
    except TickdeckError as error:
        return Incoming((), str(error))
    left_out = [line for line in found.left_out if line.reason is not Reason.DUPLICATE]
    if not found.ids:
        return Incoming((), f"There is no instrument in “{shortened(text)}”.", _lines(left_out))
    if not left_out:
        return Incoming(found.ids)
    words = ", ".join(f"“{line.text}”" for line in left_out[:_MOST_NAMED])
    more = len(left_out) - _MOST_NAMED
    remark = f"left out {words} and {more:,} more" if more > 0 else f"left out {words}"
    return Incoming(found.ids, remark, _lines(left_out))


def from_ids(text: str) -> Incoming:
    """The instruments of what another panel gave, an id a line; lines that are no ids are passed over."""
    ids = dict.fromkeys(line.strip() for line in text.splitlines())
    return Incoming(tuple(code for code in ids if is_id(code)))


def _lines(left_out: Sequence[LeftOutLine]) -> str:
    each = [str(line) for line in left_out]
    more = [f"… and {len(each) - _MOST_DETAILS:,} more"] if len(each) > _MOST_DETAILS else []
    return "\n".join([*each[:_MOST_DETAILS], *more])
