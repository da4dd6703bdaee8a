"""Reading recordings: days, instruments and ticks as numpy arrays."""

from __future__ import annotations

from datetime import UTC, date, datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.errors import RecordingError, UnknownInstrumentError
from tickdeck.domain.instrument import Instrument, canonical_id
from tickdeck.domain.tick import NO_TIME, TICK, Block
from tickdeck.domain.venue import Venue
from tickdeck.pipeline.gaps import Gap
from tickdeck.settings.paths import default_data_dir
from tickdeck.store.catalogue import sealed_files
from tickdeck.store.known_file import KnownFile, KnownFiles
from tickdeck.store.order import joined, rows_at
from tickdeck.store.recorded_day import RecordedDay
from tickdeck.words import mark

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Moment = datetime | str | int
"""A time: a datetime with zone, ISO 8601 text (UTC where it names no zone), or UTC microseconds."""

_EPOCH = date(1970, 1, 1)
_NEAR_US = 3_600_000_000


class Recordings:
    """The sealed recordings of one feed.

    Files are read when they are needed and closed again, so recording can go on meanwhile.

    Attributes:
        feed: The feed's name.
    """

    def __init__(self, feed: str, feed_dir: Path) -> None:
        self.feed = feed
        self._feed_dir = feed_dir
        self._files = KnownFiles(feed_dir)

    @classmethod
    def open(cls, data_dir: str | PathLike[str] | None = None, *, feed: str | None = None) -> Recordings:
        """Open a feed's recordings below a data folder; see `tickdeck.open_recordings`."""
        root = (Path(data_dir) if data_dir is not None else default_data_dir()) / "recordings"
        feeds = sorted(path.name for path in root.iterdir() if path.is_dir()) if root.is_dir() else []
        if not feeds:
            raise RecordingError(mark("There are no recordings in {path}.").format(path=root.parent))
        if feed is None:
            if len(feeds) > 1:
                raise RecordingError(
                    mark("{path} holds recordings of several feeds; name one of them: {feeds}.").format(
                        path=root.parent, feeds=", ".join(feeds)
                    )
                )
            feed = feeds[0]
        if feed not in feeds:
            raise RecordingError(
                mark("{path} holds no recordings of “{feed}”, only of {feeds}.").format(
                    path=root.parent, feed=feed, feeds=", ".join(feeds)
                )
            )
        return cls(feed, root / feed)

    @property
    def files(self) -> list[Path]:
        """The sealed files, oldest first."""
        return [file.path for file in sealed_files(self._feed_dir)]

    @property
    def days(self) -> list[date]:
        """The UTC dates of receipt that have recordings."""
        return self._files.days()

    def day(self, day: date | str) -> RecordedDay:
        """A day in the order in which its ticks arrived; only this day's files are read.

        Raises:
            RecordingError: If it is no date, or nothing of that day can be read.
        """
        wanted = _to_date(day)
        return RecordedDay(wanted, lambda: self._files.read(_all_of, lambda each: each == wanted))

    def instruments(self, day: date | str | None = None) -> list[Instrument]:
        """The instruments that ticked, on one day or ever, by canonical id."""
        wanted = None if day is None else _to_date(day)
        found: dict[str, Instrument] = {}
        for file in self._files.read(_all_of, lambda each: wanted in {None, each}):
            for number in file.index["symbol"]:
                # A number without an instrument is what damage left; sealing has said so.
                if instrument := file.instruments.get(int(number)):
                    found[instrument.id] = instrument
        return [found[code] for code in sorted(found)]

    def ticks(self, symbol: str, start: Moment | None = None, end: Moment | None = None) -> Block:
        """The ticks of an instrument in arrival order.

        Args:
            symbol: The instrument in any usual spelling, ``00700.HK`` or ``700``.
            start: Only ticks received at or after it; None for the beginning.
            end: Only ticks received before it; None for the end.

        Returns:
            A 1-D array of dtype `tickdeck.domain.tick.TICK`. ``symbol`` and ``ordinal`` count within the
            run that recorded them; times are UTC microseconds.

        Raises:
            RecordingError: If the text is no instrument, or a file cannot be read.
        """
        start_us, end_us = _to_us(start), _to_us(end)

        def read(files: list[KnownFile]) -> Block:
            code = self._code_of(symbol, files)
            parts: list[Block] = []
            for file in files:
                if rows := file.rows_of(code):
                    with file.open() as opened:
                        parts.append(_within(opened.ticks(rows[0], sum(rows)), start_us, end_us))
            return joined(parts)

        return self._files.read(read, lambda day: _may_be_of(day, start_us, end_us))

    def gaps(self, symbol: str) -> list[Gap]:
        """The gaps of an instrument, oldest first; see `tickdeck.pipeline.gaps.Gap`."""
        files = self._files.read(_all_of)
        code = self._code_of(symbol, files)
        found: list[Gap] = []
        for file in files:
            numbers = {number for number, known in file.instruments.items() if known.id == code} | {-1}
            found += [gap for gap in file.gaps if gap.symbol in numbers]
        return sorted(found, key=lambda gap: gap.from_us)

    def to_pandas(self, symbol: str, start: Moment | None = None, end: Moment | None = None) -> pd.DataFrame:
        """The same as `ticks`, as a pandas frame with times as UTC timestamps; needs pandas."""
        import pandas as pd  # noqa: PLC0415

        frame = pd.DataFrame(_columns(self.ticks(symbol, start, end)))
        for name in ("time_us", "recv_us"):
            times = frame.pop(name)
            known = times.where(times != NO_TIME)
            frame.insert(0, name.replace("_us", ""), pd.to_datetime(known, unit="us", utc=True))
        return frame

    def to_polars(self, symbol: str, start: Moment | None = None, end: Moment | None = None) -> pl.DataFrame:
        """The same as `ticks`, as a polars frame with times as UTC timestamps; needs polars."""
        import polars as pl  # noqa: PLC0415

        frame = pl.DataFrame(_columns(self.ticks(symbol, start, end)))
        return frame.with_columns(
            pl.when(pl.col(name) != NO_TIME)
            .then(pl.col(name).cast(pl.Datetime("us", "UTC")))
            .alias(name.replace("_us", ""))
            for name in ("time_us", "recv_us")
        ).drop("time_us", "recv_us")

    def _code_of(self, symbol: str, files: list[KnownFile]) -> str:
        """The canonical id of an instrument: one in these files, or else in any of the feed."""
        code = _known_as(symbol, files) or _known_as(symbol, self._files.read(_all_of))
        if code is not None:
            return code
        raise RecordingError(
            mark("“{name}” is not among the instruments recorded from {feed}.").format(
                name=symbol, feed=self.feed
            )
        )


def _all_of(files: list[KnownFile]) -> list[KnownFile]:
    return files


def _known_as(symbol: str, files: list[KnownFile]) -> str | None:
    known = {instrument.id for file in files for instrument in file.instruments.values()}
    text = symbol.strip().upper()
    if text in known:
        return text
    for venue in (None, *Venue):
        try:
            code = canonical_id(symbol, venue)
        except UnknownInstrumentError:
            continue
        if code in known:
            return code
    return None


def _to_date(day: date | str) -> date:
    if isinstance(day, datetime):
        return day.date()
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise RecordingError(mark("“{text}” is not a date; one reads 2026-11-22.").format(text=day)) from None


def _may_be_of(day: date, start_us: int | None, end_us: int | None) -> bool:
    """Whether a day's files can have ticks of an interval; a block over midnight lies in one of the two."""
    begin_us = (day - _EPOCH).days * DAY_US
    return (start_us is None or begin_us + DAY_US + _NEAR_US > start_us) and (
        end_us is None or begin_us - _NEAR_US < end_us
    )


def _to_us(moment: Moment | None) -> int | None:
    if moment is None:
        return None
    if isinstance(moment, (int, np.integer)):
        return int(moment)
    try:
        when = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    except ValueError:
        raise RecordingError(
            mark("“{text}” is not a time; one reads 2026-11-22T10:30:00+08:00.").format(text=moment)
        ) from None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return round(when.timestamp() * 1_000_000)


def _within(ticks: Block, start_us: int | None, end_us: int | None) -> Block:
    received = ticks["recv_us"]
    if start_us is None and end_us is None:
        return ticks
    if (received[1:] < received[:-1]).any():
        # Runs of one day whose clock was set back in between.
        inside = np.ones(ticks.size, dtype=np.bool_)
        inside &= received >= (start_us if start_us is not None else received.min())
        inside &= received < end_us if end_us is not None else True
        return rows_at(ticks, np.flatnonzero(inside))
    first = 0 if start_us is None else int(np.searchsorted(received, start_us))
    last = ticks.size if end_us is None else int(np.searchsorted(received, end_us))
    return ticks[first:last]


def _columns(ticks: Block) -> dict[str, npt.NDArray[Any]]:
    return {name: np.ascontiguousarray(ticks[name]) for name in TICK.names or ()}
