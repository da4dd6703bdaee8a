"""Looks at what is left of a recording whose recorder was killed, and compares it with what was sent."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import Block
from tickdeck.store.catalogue import sealed_files
from tickdeck.store.journal import SUFFIX, read_journal
from tickdeck.store.segment import SEALED_SUFFIX, sealed_path
from tickdeck.store.segment_file import SegmentFile

ROW = np.dtype([("code", "S32"), ("seq", "<i8"), ("time_us", "<i8"), ("price", "<f8"), ("volume", "<f8")])
"""A tick as far as the exchange's log knows it: canonical id, id, UTC microseconds, price, quantity."""

_Rows = npt.NDArray[np.void]


class _Sent(msgspec.Struct, frozen=True):
    code: str
    seq: int
    time_ms: int
    price: float
    volume: float
    connection: int


def sent_rows(log: Path) -> list[_Rows]:
    """What the exchange has sent, in order, by connection; see `tickdeck.simulator.sent_log`.

    Raises:
        OSError: If the log cannot be read.
    """
    decode = msgspec.json.Decoder(_Sent).decode
    connections: dict[int, list[tuple[str, int, int, float, float]]] = {}
    with log.open("rb") as lines:
        for line in lines:
            sent = decode(line)
            row = (sent.code, sent.seq, sent.time_ms * 1000, sent.price, sent.volume)
            connections.setdefault(sent.connection, []).append(row)
    return [np.array(rows, dtype=ROW) for rows in connections.values()]


def sealed_rows(feed_dir: Path) -> _Rows:
    """All ticks of a feed's sealed files.

    Raises:
        RecordingError: If a file cannot be read.
    """
    parts = [np.zeros(0, dtype=ROW)]
    for sealed in sealed_files(feed_dir):
        with SegmentFile(sealed.path) as file:
            names = {number: instrument.id for number, instrument in file.instruments().items()}
            parts.append(_rows_of(file.ticks(), names))
    return np.concatenate(parts)


def journalled(feed_dir: Path) -> int:
    """How many ticks the journals and files of a feed hold, each segment counted once.

    A sealer that outlives its recorder may turn a journal into a file meanwhile: then that is counted.

    Raises:
        RecordingError: If one cannot be read.
    """
    count = 0
    journals = sorted(feed_dir.rglob(f"*{SUFFIX}"))
    for journal in journals:
        try:
            count += read_journal(journal).ticks.size
        except FileNotFoundError:
            count += _rows_in(sealed_path(journal))
    in_journals = {sealed_path(journal) for journal in journals}
    files = [path for path in feed_dir.rglob(f"[0-9]*{SEALED_SUFFIX}") if path not in in_journals]
    return count + sum(map(_rows_in, files))


def leftovers(data_dir: Path) -> list[Path]:
    """What lies among the recordings and is no sealed file: journals, unfinished or set aside ones."""
    below = (data_dir / "recordings").rglob("*")
    # Names with a dot in front are the lock's, and stay.
    return sorted(
        path
        for path in below
        if path.is_file() and path.suffix != SEALED_SUFFIX and not path.name.startswith(".")
    )


def differences(sent: list[_Rows], recorded: _Rows) -> list[str]:
    """What is not as it should be in a recording that was cut off at some moment; one phrase each.

    Each connection delivers in order and the journal keeps the order, so of each connection exactly its
    first ticks must be there, once, and nothing that was never sent.
    """
    found: list[str] = []
    keys = _keys(recorded)
    if (again := keys.size - np.unique(keys).size) > 0:
        found.append(f"{again:,} ticks are recorded twice")
    everything = np.concatenate([np.zeros(0, dtype=ROW), *sent])
    if (strange := int((~np.isin(recorded, everything)).sum())) > 0:
        found.append(f"{strange:,} recorded ticks were never sent like this")
    for rows in sent:
        there = np.isin(_keys(rows), keys)
        kept = int(there.sum())
        if not there[:kept].all():
            found.append(
                f"of the first {_last(there) + 1:,} ticks of a connection {_holes(there):,} are missing"
            )
    return found


def _rows_of(ticks: Block, names: dict[int, str]) -> _Rows:
    rows = np.zeros(ticks.size, dtype=ROW)
    known = np.array([names.get(number, "") for number in range(max(names, default=-1) + 1)], dtype="S32")
    rows["code"] = known[ticks["symbol"]] if ticks.size else b""
    for name in ("seq", "time_us", "price", "volume"):
        rows[name] = ticks[name]
    return rows


def _rows_in(path: Path) -> int:
    with SegmentFile(path) as file:
        return file.rows


def _keys(rows: _Rows) -> _Rows:
    """What tells one print of an instrument from another."""
    return rows[["code", "seq"]].astype([("code", "S32"), ("seq", "<i8")])


def _last(there: npt.NDArray[np.bool_]) -> int:
    return int(np.flatnonzero(there)[-1])


def _holes(there: npt.NDArray[np.bool_]) -> int:
    return int((~there[: _last(there)]).sum())
