"""Reading recordings: days, instruments and ticks as numpy arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

import h5py
import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError, UnknownInstrumentError
from tickdeck.domain.instrument import Instrument, canonical_id
from tickdeck.domain.tick import NO_TIME, TICK, Block
from tickdeck.domain.venue import Venue
from tickdeck.pipeline.gaps import Gap
from tickdeck.settings.paths import default_data_dir
from tickdeck.store.hdf5 import FORMAT, FORMAT_VERSION
from tickdeck.store.segment import SEALED_SUFFIX

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Moment = datetime | str | int
"""A time: a datetime with zone, ISO 8601 text (UTC where it names no zone), or UTC microseconds."""


@dataclass(frozen=True, slots=True)
class _Segment:
    """One sealed file: which instruments it has, and where their rows lie."""

    path: Path
    day: date
    rows: dict[str, tuple[int, int]]
    instruments: dict[str, Instrument]
    numbers: dict[int, str]


class Recordings:
    """The sealed recordings of one feed.

    Files are read when they are needed and closed again, so recording can go on meanwhile.

    Attributes:
        feed: The feed's name.
    """

    def __init__(self, feed: str, feed_dir: Path) -> None:
        self.feed = feed
        self._feed_dir = feed_dir
        self._segments: dict[Path, _Segment] = {}

    @classmethod
    def open(cls, data_dir: str | PathLike[str] | None = None, *, feed: str | None = None) -> Recordings:
        """Open a feed's recordings below a data folder; see `tickdeck.open_recordings`."""
        root = (Path(data_dir) if data_dir is not None else default_data_dir()) / "recordings"
        feeds = sorted(path.name for path in root.iterdir() if path.is_dir()) if root.is_dir() else []
        if not feeds:
            raise RecordingError(f"There are no recordings in {root.parent}.")
        if feed is None:
            if len(feeds) > 1:
                raise RecordingError(
                    f"{root.parent} holds recordings of several feeds; name one of them: {', '.join(feeds)}."
                )
            feed = feeds[0]
        if feed not in feeds:
            raise RecordingError(
                f"{root.parent} holds no recordings of “{feed}”, only of {', '.join(feeds)}."
            )
        return cls(feed, root / feed)

    @property
    def files(self) -> list[Path]:
        """The sealed files, oldest first."""
        days = self._feed_dir.glob(f"[0-9]*{SEALED_SUFFIX}")
        segments = self._feed_dir.glob(f"[0-9]*/[0-9]*{SEALED_SUFFIX}")
        return sorted([*days, *segments])

    @property
    def days(self) -> list[date]:
        """The UTC dates of receipt that have recordings."""
        return sorted({segment.day for segment in self._all()})

    def instruments(self, day: date | str | None = None) -> list[Instrument]:
        """The instruments that ticked, on one day or ever, by canonical id."""
        found: dict[str, Instrument] = {}
        for segment in self._all(day):
            found.update({code: segment.instruments[code] for code in segment.rows})
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
        code = self._code_of(symbol)
        start_us, end_us = _to_us(start), _to_us(end)
        parts = [
            _within(self._read(segment, code), start_us, end_us)
            for segment in self._all()
            if code in segment.rows
        ]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=TICK)

    def gaps(self, symbol: str) -> list[Gap]:
        """The gaps of an instrument, oldest first; see `tickdeck.pipeline.gaps.Gap`."""
        code = self._code_of(symbol)
        found: list[Gap] = []
        for segment in self._all():
            numbers = {number for number, known in segment.numbers.items() if known == code} | {-1}
            with _open(segment.path) as file:
                found += [
                    Gap(
                        int(row["symbol"]),
                        int(row["from_us"]),
                        int(row["to_us"]),
                        row["reason"].decode(),
                        int(row["missed"]),
                    )
                    for row in file["gaps"][:]
                    if int(row["symbol"]) in numbers
                ]
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

    def _code_of(self, symbol: str) -> str:
        known = {code for segment in self._all() for code in segment.instruments}
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
        raise RecordingError(f"“{symbol}” is not among the instruments recorded from {self.feed}.")

    def _all(self, day: date | str | None = None) -> Sequence[_Segment]:
        if isinstance(day, str):
            try:
                day = date.fromisoformat(day)
            except ValueError:
                raise RecordingError(f"“{day}” is not a date; one reads 2026-11-22.") from None
        for path in self.files:
            if path not in self._segments:
                self._segments[path] = _load(path)
        return [self._segments[path] for path in self.files if day in {None, self._segments[path].day}]

    @staticmethod
    def _read(segment: _Segment, code: str) -> Block:
        first, count = segment.rows[code]
        with _open(segment.path) as file:
            try:
                rows: Block = file["ticks"][first : first + count]
            except OSError as error:
                raise RecordingError(f"{segment.path} is damaged: {error}.") from error
        return rows


def _open(path: Path) -> Any:
    try:
        return h5py.File(path, "r")
    except OSError as error:
        raise RecordingError(f"{path} cannot be read: {error}.") from error


def _load(path: Path) -> _Segment:
    with _open(path) as file:
        if file.attrs.get("format") != FORMAT or int(file.attrs["format_version"]) > FORMAT_VERSION:
            raise RecordingError(f"{path} is not a Tickdeck recording that this version can read.")
        instruments = {
            int(row["id"]): Instrument(
                id=row["code"].decode(), name=row["name"].decode(), currency=row["currency"].decode()
            )
            for row in file["symbols"][:]
        }
        index = file["index"][:]
    day = path.stem if path.parent.parent.name == "recordings" else path.parent.name
    return _Segment(
        path=path,
        day=date.fromisoformat(day),
        # A number without an instrument is what damage left; sealing has said so.
        rows={
            instruments[int(row["symbol"])].id: (int(row["start"]), int(row["count"]))
            for row in index
            if int(row["symbol"]) in instruments
        },
        instruments={instrument.id: instrument for instrument in instruments.values()},
        numbers={number: instrument.id for number, instrument in instruments.items()},
    )


def _to_us(moment: Moment | None) -> int | None:
    if moment is None:
        return None
    if isinstance(moment, (int, np.integer)):
        return int(moment)
    try:
        when = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    except ValueError:
        raise RecordingError(f"“{moment}” is not a time; one reads 2026-11-22T10:30:00+08:00.") from None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return round(when.timestamp() * 1_000_000)


def _within(ticks: Block, start_us: int | None, end_us: int | None) -> Block:
    received = ticks["recv_us"]
    first = 0 if start_us is None else int(np.searchsorted(received, start_us))
    last = ticks.size if end_us is None else int(np.searchsorted(received, end_us))
    return ticks[first:last]


def _columns(ticks: Block) -> dict[str, npt.NDArray[Any]]:
    return {name: np.ascontiguousarray(ticks[name]) for name in TICK.names or ()}
