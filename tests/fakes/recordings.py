"""Reads recordings as a stranger would: h5py and the published format, nothing of ours."""

from __future__ import annotations

from pathlib import Path

import h5py
import numpy as np

from fakes.known_ticks import Row

TICK_FIELDS = {
    "time_us": "<i8",
    "recv_us": "<i8",
    "symbol": "<u4",
    "price": "<f8",
    "volume": "<f8",
    "turnover": "<f8",
    "side": "|i1",
    "seq": "<i8",
    "flags": "<u2",
    "ordinal": "<u8",
}


def segments(data_dir: Path, feed: str = "alltick") -> list[Path]:
    """Every sealed file of a feed, in order of name."""
    return sorted((data_dir / "recordings" / feed).rglob("*.h5"))


def recorded_rows(data_dir: Path, feed: str = "alltick") -> list[Row]:
    """What all files together hold, sorted, after checking each file against the format."""
    rows: list[Row] = []
    for path in segments(data_dir, feed):
        ticks, codes = read_segment(path, feed)
        rows += [
            (
                codes[int(tick["symbol"])],
                int(tick["seq"]),
                float(tick["price"]),
                float(tick["volume"]),
                float(tick["turnover"]),
                int(tick["time_us"]),
                int(tick["side"]),
            )
            for tick in ticks
        ]
    return sorted(rows)


def arrival_order(data_dir: Path, feed: str = "alltick") -> list[tuple[str, int]]:
    """(code, seq) in the order of files and, within a file, of arrival."""
    order: list[tuple[str, int]] = []
    for path in segments(data_dir, feed):
        ticks, codes = read_segment(path, feed)
        order += [(codes[int(tick["symbol"])], int(tick["seq"])) for tick in np.sort(ticks, order="ordinal")]
    return order


def recorded_flags(data_dir: Path, feed: str = "alltick") -> dict[tuple[str, int], int]:
    """What is flagged of each print, by (code, seq)."""
    flags: dict[tuple[str, int], int] = {}
    for path in segments(data_dir, feed):
        ticks, codes = read_segment(path, feed)
        flags |= {(codes[int(tick["symbol"])], int(tick["seq"])): int(tick["flags"]) for tick in ticks}
    return flags


def recorded_gaps(data_dir: Path, feed: str = "alltick") -> list[tuple[str | None, int, int, str, int]]:
    """(code or None for all of a shard, from_us, to_us, reason, missed) of all files."""
    gaps: list[tuple[str | None, int, int, str, int]] = []
    for path in segments(data_dir, feed):
        with h5py.File(path) as file:
            codes = _codes(file)
            gaps += [
                (
                    None if int(gap["symbol"]) == -1 else codes[int(gap["symbol"])],
                    int(gap["from_us"]),
                    int(gap["to_us"]),
                    _text(gap["reason"]),
                    int(gap["missed"]),
                )
                for gap in file["gaps"][:]
            ]
    return gaps


def read_segment(path: Path, feed: str) -> tuple[np.ndarray, dict[int, str]]:
    """A file's ticks and its symbols, with everything that the format promises checked."""
    with h5py.File(path) as file:
        ticks = file["ticks"][:]
        codes = _codes(file)
        index = file["index"][:]
        attributes = dict(file.attrs)
        filters = (file["ticks"].compression, file["ticks"].shuffle, file["ticks"].fletcher32)
    assert {name: ticks.dtype[name].str for name in ticks.dtype.names} == TICK_FIELDS, path
    assert _text(attributes["format"]) == "tickdeck-ticks", path
    assert int(attributes["format_version"]) >= 1, path
    assert _text(attributes["feed"]) == feed, path
    assert int(attributes["rows"]) == len(ticks), path
    assert int(attributes["created_us"]) > 0, path
    assert filters == ("gzip", True, True), path
    order = np.lexsort((ticks["ordinal"], ticks["symbol"]))
    assert (order == np.arange(len(ticks))).all(), f"{path} is not sorted by (symbol, ordinal)"
    assert len(np.unique(ticks["ordinal"])) == len(ticks), f"{path} repeats ordinals"
    assert int(index["count"].sum()) == len(ticks), path
    for entry in index:
        part = ticks[int(entry["start"]) : int(entry["start"]) + int(entry["count"])]
        assert len(part) == int(entry["count"]), path
        assert (part["symbol"] == entry["symbol"]).all(), path
    assert set(np.unique(ticks["symbol"]).tolist()) <= set(codes), path
    return ticks, codes


def _codes(file: h5py.File) -> dict[int, str]:
    return {int(row["id"]): _text(row["code"]) for row in file["symbols"][:]}


def _text(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)
