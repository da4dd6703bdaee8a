"""Whether a file of a day has ticks of another again, and whether it goes on with the run of the one before.

The audit tells what is found here, and merging refuses it: in a merged day, where arrival is counted anew, it
could be seen no more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a file goes.

    Attributes:
        name: Its name.
        first_ordinal, last_ordinal: The lowest and the highest arrival number; -1 for a file without ticks.
        first_us, last_us: The earliest and the latest receipt, UTC microseconds; -1 for a file without ticks.
    """

    name: str
    first_ordinal: int = -1
    last_ordinal: int = -1
    first_us: int = -1
    last_us: int = -1


@dataclass(frozen=True, slots=True)
class Step:
    """What comes of a file behind the one before.

    Attributes:
        goes_on: Whether it goes on with the run of the file before.
        complaint: What is wrong, to be read behind the file's name; empty if nothing is.
    """

    goes_on: bool
    complaint: str = ""


class FileOrder:
    """The files of one day, taken one after the other in the order of their recording."""

    def __init__(self) -> None:
        self._before: Span | None = None
        self._is_before_day = False
        self._names: dict[str, str] = {}

    def follow(self, span: Span, *, is_day: bool = False) -> Step:
        """Take the next file; one without ticks changes nothing.

        Args:
            span: Where it goes from and to.
            is_day: Whether it is the day's merged file, whose arrival numbers are no run's.
        """
        if span.first_ordinal < 0:
            return Step(goes_on=True)
        before, is_before_day = self._before, self._is_before_day
        self._before, self._is_before_day = span, is_day
        if before is None or is_before_day or is_day:
            return Step(goes_on=False)
        if span.first_ordinal > before.last_ordinal:
            return Step(goes_on=True)
        # A new run counts from 0 and comes later; all else has numbers that another file has too.
        if span.first_ordinal > 0 and span.first_us <= before.last_us:
            return Step(False, f"has arrival numbers that overlap with those of {before.name}")
        return Step(goes_on=False)

    def note(self, name: str, digest: str, merged: Iterable[tuple[str, str]] = ()) -> str:
        """Take what is in a file: two files with one digest are one file twice.

        Args:
            name: The file's name.
            digest: Its digest; empty if it has none, so that nothing is known of it.
            merged: The names and the digests of the segments that were merged into it.

        Returns:
            What is wrong, to be read behind the file's name; empty if nothing is.
        """
        twice = ""
        for each, sha256 in ((name, digest), *merged):
            if sha256 in self._names and not twice:
                twice = f"has the ticks of {self._names[sha256]} again" + (
                    f", as {each}" if each != name else ""
                )
            elif sha256:
                self._names[sha256] = each
        return twice
