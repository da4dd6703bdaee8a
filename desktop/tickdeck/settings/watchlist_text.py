"""Watchlists as a text that people can read and other programs too: an instrument a line.

``## My banks`` begins a list and ``# Hong Kong`` a separator; a line that is only ``#`` is a separator
without a title. What is written here is read back exactly; how a list is grouped is no part of it.
``###Banks`` within a line, as charting sites write it, is a separator too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tickdeck.settings.watchlists import LONGEST_NAME, Row, Separator, Watchlist, free_name, tidied
from tickdeck.words import tr

_LIST = "##"
_SEPARATOR = "#"
_SITE_SECTION = re.compile(r"(?:^|(?<=,))\s*###([^,\n]*)(?:,|$)")

ReadCodes = Callable[[str], tuple[Sequence[str], Sequence[str]]]
"""Takes lines of codes in any spelling; gives the ids, and a sentence for each that was not understood."""


@dataclass(frozen=True, slots=True)
class ReadLists:
    """What a text came to.

    Attributes:
        lists: The lists in it; their names differ from each other, not yet from others.
        trouble: What was not understood, a sentence each.
    """

    lists: tuple[Watchlist, ...]
    trouble: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """One list being read."""

    name: str
    rows: list[Row] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


def lists_text(lists: Iterable[Watchlist]) -> str:
    """The text of some lists."""
    lines = []
    for one in lists:
        lines.append(f"{_LIST} {one.name}")
        lines += [
            f"{_SEPARATOR} {row.title}".rstrip() if isinstance(row, Separator) else row for row in one.rows
        ]
    return "".join(f"{line}\n" for line in lines)


def read_lists(text: str, *, name: str, read_codes: ReadCodes) -> ReadLists:
    """Read lists from a text, whoever wrote it.

    Args:
        text: The text; CSV is read as `read_codes` reads it.
        name: The name of what stands before the first list that names itself, such as the file's.
        read_codes: Reads the lines between separators.
    """
    trouble: list[str] = []
    lists: list[Watchlist] = []

    def end_codes() -> None:
        if any(line.strip() for line in reading.lines):
            ids, complaints = read_codes("\n".join(reading.lines))
            held = {row for row in reading.rows if isinstance(row, str)}
            reading.rows += [code for code in ids if code not in held]
            trouble.extend(complaints)
        reading.lines.clear()

    def end_list() -> None:
        end_codes()
        lists.append(Watchlist(free_name(reading.name, [one.name for one in lists]), tuple(reading.rows)))

    reading, begun = _Reading(name), False
    for number, line in _lines_of(text):
        start = line.strip()
        if start.startswith(_LIST):
            if begun or reading.rows or any(each.strip() for each in reading.lines):
                end_list()
            reading, begun = _Reading(start.removeprefix(_LIST)), True
        elif start.startswith(_SEPARATOR):
            end_codes()
            title = tidied(start.removeprefix(_SEPARATOR))
            if len(title) > LONGEST_NAME:
                cut = title[:LONGEST_NAME]
                trouble.append(
                    tr("The title “{title}” was cut to {count} characters.", title=cut, count=LONGEST_NAME)
                )
            reading.rows.append(Separator(title[:LONGEST_NAME].rstrip()))
        else:
            # Lines that are complained of are counted from the beginning of the text.
            reading.lines += [""] * (number - len(reading.lines))
            reading.lines.append(line)
    end_codes()
    if begun or reading.rows:
        end_list()
    return ReadLists(tuple(lists), tuple(trouble))


def _lines_of(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their places in it; separators within a line are lines of their own."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for number, written in enumerate(plain.split("\n")):
        for line in _SITE_SECTION.sub(r"\n# \1\n", written).split("\n"):
            yield number, line
