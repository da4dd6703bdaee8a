"""Whether a file of a day has ticks of another again, and whether all between it and the one before is there.

Arrival numbers count what is given to the record (`pipeline.ingest`), without holes within a run; so between
two files of a run only those may be missing of which a gap says that they were not recorded. The audit tells
what is found here, and merging refuses it: in a merged day, where arrival is counted anew, it could be seen
no more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.day_names import number_of
from tickdeck.store.sealed_files import REASON as DELETED

GRACE_US = 1_000_000
"""Connections stamp their receipts one after the other; neither midnight nor the ends of a hole are exact."""
_NOT_RECORDED = "not recorded"
"""As `tickdeck.store.recorder` words the gaps of ticks that it has lost."""


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

    def with_ticks(self, ordinals: npt.NDArray[np.uint64], recv_us: npt.NDArray[np.int64]) -> Span:
        """The span with more ticks, at least one, in any order."""
        first, last = int(ordinals.min()), int(ordinals.max())
        from_us, to_us = int(recv_us.min()), int(recv_us.max())
        if self.first_ordinal < 0:
            return Span(self.name, first, last, from_us, to_us)
        return Span(
            self.name,
            min(first, self.first_ordinal),
            max(last, self.last_ordinal),
            min(from_us, self.first_us),
            max(to_us, self.last_us),
        )


@dataclass(frozen=True, slots=True)
class Step:
    """What comes of a file behind the one before.

    Attributes:
        goes_on: Whether it goes on with the run of the file before.
        complaint: What is wrong, to be read behind the file's name; empty if nothing is.
    """

    goes_on: bool
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class Jump:
    """Ticks between two files of a run that are not there, and of which no gap tells.

    Attributes:
        before, after: The files.
        ticks: How many.
    """

    before: Span
    after: Span
    ticks: int

    @property
    def complaint(self) -> str:
        """What is wrong, a sentence."""
        ticks = "1 tick" if self.ticks == 1 else f"{self.ticks:,} ticks"
        from_us, to_us = sorted((self.before.last_us, self.after.first_us))
        return (
            f"{ticks} between {self.before.name} and {self.after.name} {'is' if self.ticks == 1 else 'are'} "
            f"not there ({_time(from_us)} to {_time(to_us)} UTC): a file is missing."
        )


@dataclass(frozen=True, slots=True)
class DayEnd:
    """How a day ends.

    Attributes:
        span: Its last file with ticks; the name tells the day.
        gaps: What that file and those behind it have in ``/gaps``.
    """

    span: Span
    gaps: tuple[Gap, ...] = ()


class FileOrder:
    """The files of one day, taken one after the other in the order of their recording."""

    def __init__(
        self, *, set_aside: Collection[int] = (), day_before: Callable[[], DayEnd | None] = lambda: None
    ) -> None:
        """Begin a day.

        Args:
            set_aside: The numbers of journals and files that were found damaged; what is missing around
                them is explained.
            day_before: Tells how the day before ends, None where that is unknown. Asked only where the first
                file goes on with a run that began before it.
        """
        self._set_aside = frozenset(set_aside)
        self._day_before = day_before
        self._before: Span | None = None
        self._is_before_day = False
        self._is_doubtful = False
        self._names: dict[str, str] = {}
        self._jumps: list[Jump] = []
        self._unrecorded: list[Gap] = []
        self._deleted: list[Gap] = []
        self._is_unended = False
        self._cut_off: list[Span] = []

    def follow(
        self, span: Span, *, is_day: bool = False, is_whole: bool = True, is_ended: bool = True
    ) -> Step:
        """Take the next file.

        Args:
            span: Where it goes from and to; of a file without ticks, nothing follows.
            is_day: Whether it is the day's merged file, whose arrival numbers are no run's.
            is_whole: Whether all could be read that was recorded in it; what is missing around it is
                explained if not.
            is_ended: Whether its writer has lived to write down that it is complete.
        """
        before, was_unended = self._before, self._is_unended
        step = self._step(span, is_day=is_day, is_whole=is_whole)
        if span.first_ordinal >= 0:
            if before is not None and was_unended and not step.goes_on:
                self._cut_off.append(before)
            self._is_unended = not is_ended
        return step

    def cut_off(self) -> list[Span]:
        """The files that were not ended and that none goes on with; to be asked when all were taken."""
        last = [self._before] if self._before is not None and self._is_unended else []
        return self._cut_off + last

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

    def take_gaps(self, gaps: Iterable[Gap]) -> None:
        """Take the gaps of a file: of ticks that were not recorded, or were and then taken away."""
        gaps = list(gaps)
        self._deleted += [gap for gap in gaps if gap.reason == DELETED]
        self._unrecorded += [gap for gap in gaps if gap.missed > 0 and gap.reason.startswith(_NOT_RECORDED)]

    def missing(self) -> list[Jump]:
        """What is missing between the files and in no gap; to be asked when all of them were taken."""
        left = [gap.missed for gap in self._unrecorded]
        found = []
        for jump in self._jumps:
            if any(
                gap.from_us <= jump.after.first_us and jump.before.last_us <= gap.to_us
                for gap in self._deleted
            ):
                continue
            from_us, to_us = jump.before.last_us - GRACE_US, jump.after.first_us + GRACE_US
            missing = jump.ticks
            for at, gap in enumerate(self._unrecorded):
                if from_us <= gap.from_us and gap.to_us <= to_us:
                    used = min(missing, left[at])
                    left[at] -= used
                    missing -= used
            if missing:
                found.append(Jump(jump.before, jump.after, missing))
        return found

    def _step(self, span: Span, *, is_day: bool, is_whole: bool) -> Step:
        doubtful = self._is_doubtful or not is_whole
        if span.first_ordinal < 0:
            self._is_doubtful = doubtful
            return Step(goes_on=True)
        before, is_before_day = self._before, self._is_before_day
        self._before, self._is_before_day, self._is_doubtful = span, is_day, not is_whole
        if before is None and not is_day and not doubtful and span.first_ordinal > 0:
            self._follow_day_before(span)
        if before is None or is_before_day or is_day:
            return Step(goes_on=False)
        if span.first_ordinal > before.last_ordinal:
            if not doubtful:
                self._note_jump(before, span, number_of(Path(before.name)))
            return Step(goes_on=True)
        # A new run counts from 0 and comes later; all else has numbers that another file has too.
        if span.first_ordinal > 0 and span.first_us <= before.last_us:
            return Step(False, f"has arrival numbers that overlap with those of {before.name}")
        return Step(goes_on=False)

    def _follow_day_before(self, span: Span) -> None:
        end = self._day_before()
        # One that ends with higher numbers ends with another run.
        if end is not None and end.span.last_ordinal < span.first_ordinal:
            self.take_gaps(end.gaps)
            self._note_jump(end.span, span, -1)

    def _note_jump(self, before: Span, after: Span, number: int) -> None:
        """Note what is missing between two files; `number` is that of the first, within this day."""
        ticks = after.first_ordinal - before.last_ordinal - 1
        lost = any(number <= each <= number_of(Path(after.name)) for each in self._set_aside)
        if ticks > 0 and not lost and not _is_midnight(before.last_us, after.first_us):
            self._jumps.append(Jump(before, after, ticks))


def _is_midnight(last_us: int, first_us: int) -> bool:
    """Whether a file ends and the next begins at midnight, where ticks of two days come in one read."""
    midnight_us = round(first_us / DAY_US) * DAY_US
    return abs(last_us - midnight_us) <= GRACE_US and abs(first_us - midnight_us) <= GRACE_US


def _time(time_us: int) -> str:
    return datetime.fromtimestamp(time_us // 1_000_000, tz=UTC).strftime("%H:%M:%S")
