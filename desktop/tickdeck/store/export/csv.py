"""An export as CSV: UTF-8, a heading, lines ended by a line feed, nothing where nothing is known.

The gaps are in a second file, ``<name>.gaps.csv``.
"""

from __future__ import annotations

import csv
import io
import zlib
from pathlib import Path

import numpy as np

from tickdeck.domain.tick import NO_SEQ, Block
from tickdeck.store.export.columns import COLUMNS, SIDES, LocalTime, flag_words, has_time, numbered
from tickdeck.store.export.parts import Part, replace_by
from tickdeck.store.export.plan import Plan
from tickdeck.store.export.survey import ALL
from tickdeck.store.export.text import Text, decimals, integers, joined, offsets, times, words

_ROWS = 16_384
"""So many lines are made at once: their matrices stay in the processor's cache."""
_GZIP = 16 + zlib.MAX_WBITS
_GZIP_LEVEL = 1


class CsvEncoder:
    """Makes lines of text."""

    batch_rows = 131_072

    def __init__(self, plan: Plan, target: Path) -> None:
        self._plan = plan
        self._is_packed = target.suffix == ".gz"
        self._codes = [instrument.id for instrument in plan.instruments]
        self._local = LocalTime(plan.instruments)

    def encode(self, ticks: Block, number: int, part: Part) -> None:
        """Append the lines of some ticks; before the first batch the heading."""
        parts = [",".join(COLUMNS).encode() + b"\n"] if number == 0 else []
        parts += [self._lines(ticks[start : start + _ROWS]) for start in range(0, ticks.size, _ROWS)]
        data = b"".join(parts)
        if self._is_packed:
            # Members one after the other are one file to whoever unpacks it (RFC 1952, section 2.2).
            packer = zlib.compressobj(_GZIP_LEVEL, wbits=_GZIP)
            data = packer.compress(data) + packer.flush()
        part.append(data)

    def finish(self, part: Part, ends: list[int], target: Path) -> None:  # noqa: ARG002  (as all encoders)
        """Write the gaps, and give the part its name."""
        replace_by(gaps_path(target), gaps_csv(self._plan).encode())
        part.become(target)

    def _lines(self, ticks: Block) -> bytes:
        known = has_time(ticks)
        ahead = self._local.offsets_us(ticks)
        utc = words(["Z"], np.zeros(ticks.size, dtype=np.int64))
        time_utc = times(ticks["time_us"], utc)
        time_local = times(ticks["time_us"] + ahead, offsets(ahead))
        seq = integers(ticks["seq"])
        time_utc[~known] = 0
        time_local[~known] = 0
        seq[ticks["seq"] == NO_SEQ] = 0
        flags, flag_numbers = numbered(ticks["flags"])
        sides, side_numbers = numbered(ticks["side"])
        columns: list[Text] = [
            time_utc,
            time_local,
            times(ticks["recv_us"], utc),
            words(self._codes, ticks["symbol"]),
            decimals(np.ascontiguousarray(ticks["price"])),
            decimals(np.ascontiguousarray(ticks["volume"])),
            decimals(np.ascontiguousarray(ticks["turnover"])),
            words([side_word(side) for side in sides], side_numbers),
            seq,
            words([flag_words(value) for value in flags], flag_numbers),
            integers(ticks["ordinal"].astype(np.int64)),
        ]
        return joined(columns)


def side_word(side: int) -> str:
    """Who crossed the spread, in a word; a number where it is none of ours."""
    return {int(known): word for known, word in SIDES.items()}.get(side, str(side))


def gaps_path(target: Path) -> Path:
    """Where the gaps of a CSV file go: ``ticks.csv`` and ``ticks.csv.gz`` have ``ticks.gaps.csv``."""
    name = target.name.removesuffix(".gz").removesuffix(".csv")
    return target.with_name(f"{name}.gaps.csv")


def gaps_csv(plan: Plan) -> str:
    """The gaps of an export as CSV; no symbol where all instruments of a connection are concerned."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["from_utc", "to_utc", "symbol", "reason", "missed"])
    for gap in plan.gaps:
        symbol = "" if gap.symbol == ALL else plan.instruments[gap.symbol].id
        writer.writerow(
            [
                _utc(gap.from_us),
                _utc(gap.to_us),
                symbol,
                gap.reason,
                "" if gap.missed < 0 else gap.missed,
            ]
        )
    return text.getvalue()


def _utc(time_us: int) -> str:
    return f"{np.datetime64(time_us, 'us')}Z" if time_us >= 0 else ""
