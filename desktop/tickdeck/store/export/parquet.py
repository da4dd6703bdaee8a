"""An export as Parquet; needs pyarrow.

A batch is a row group. Parquet describes all row groups at the end of the file and cannot be continued behind
that. So each batch is written as a file of its own, and in the end what these files say of themselves is
moved and united: row groups are found by their offsets alone, and bytes between them mean nothing (Apache
Parquet format, "File Format"). The gaps are in the file's metadata, as JSON under `GAPS_KEY`.
"""

from __future__ import annotations

import importlib
import io
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import UsageError
from tickdeck.domain.tick import NO_SEQ, Block
from tickdeck.store.export.columns import LocalTime, flag_words, has_time, numbered
from tickdeck.store.export.csv import side_word
from tickdeck.store.export.footer import MARK, moved_ending
from tickdeck.store.export.parts import Part
from tickdeck.store.export.plan import Plan
from tickdeck.store.export.survey import ALL
from tickdeck.words import mark

GAPS_KEY = "tickdeck.gaps"
FEED_KEY = "tickdeck.feed"
MISSING = mark('Parquet needs pyarrow, which is not installed: pip install "tickdeck[parquet]".')
_WORDS = ("symbol", "side", "flags", "time_zone")


class ParquetEncoder:
    """Makes row groups."""

    batch_rows = 262_144

    def __init__(self, plan: Plan, target: Path) -> None:  # noqa: ARG002  (as all encoders)
        """Prepare.

        Raises:
            UsageError: If pyarrow is not installed.
        """
        try:
            self._arrow: Any = importlib.import_module("pyarrow")
            self._parquet: Any = importlib.import_module("pyarrow.parquet")
        except ImportError:
            raise UsageError(MISSING) from None
        self._plan = plan
        self._codes = [instrument.id for instrument in plan.instruments]
        self._local = LocalTime(plan.instruments)
        self._schema = self._schema_of_ticks()

    def encode(self, ticks: Block, number: int, part: Part) -> None:  # noqa: ARG002  (as all encoders)
        """Append a Parquet file of some ticks."""
        sink = self._arrow.BufferOutputStream()
        with self._writer(sink) as writer:
            if ticks.size:
                writer.write_table(self._table(ticks), row_group_size=ticks.size)
        part.append(sink.getvalue().to_pybytes())

    def finish(self, part: Part, ends: list[int], target: Path) -> None:
        """Unite what the batches say of themselves, and give the part its name."""
        sink = self._arrow.BufferOutputStream()
        with self._writer(sink) as writer:
            writer.add_key_value_metadata({GAPS_KEY: self._gaps(), FEED_KEY: self._plan.feed})
        united = self._ending(sink.getvalue().to_pybytes(), 0)
        start = 0
        for end in ends:
            united.append_row_groups(self._ending(part.read(start, end), start))
            start = end
        whole = io.BytesIO()
        united.write_metadata_file(whole)
        part.extend(ends[-1], whole.getvalue()[len(MARK) :])
        part.become(target)

    def _writer(self, sink: Any) -> Any:
        return self._parquet.ParquetWriter(
            sink,
            self._schema,
            compression="zstd",
            compression_level=1,
            use_dictionary=[*_WORDS, "price", "volume"],
            write_statistics=True,
        )

    def _ending(self, file: bytes, offset: int) -> Any:
        """What a file says of its row groups, if it begins at a byte of another."""
        return self._parquet.read_metadata(self._arrow.BufferReader(moved_ending(file, offset)))

    def _schema_of_ticks(self) -> Any:
        arrow = self._arrow
        word = arrow.dictionary(arrow.int32(), arrow.string())
        utc = arrow.timestamp("us", tz="UTC")
        types = {
            "time_utc": utc,
            "time_local": arrow.timestamp("us"),
            "time_zone": word,
            "recv_utc": utc,
            "symbol": word,
            "price": arrow.float64(),
            "volume": arrow.float64(),
            "turnover": arrow.float64(),
            "side": word,
            "id": arrow.int64(),
            "flags": word,
            "ordinal": arrow.int64(),
        }
        return arrow.schema(list(types.items()))

    def _table(self, ticks: Block) -> Any:
        arrow = self._arrow
        unknown = ~has_time(ticks)
        seq = np.ascontiguousarray(ticks["seq"])
        local = ticks["time_us"] + self._local.offsets_us(ticks)
        flags, flag_numbers = numbered(ticks["flags"])
        sides, side_numbers = numbered(ticks["side"])
        columns = {
            "time_utc": arrow.array(_dense(ticks["time_us"]), mask=unknown),
            "time_local": arrow.array(local, mask=unknown),
            "time_zone": self._words(self._local.zones, self._local.zone_numbers(ticks)),
            "recv_utc": arrow.array(_dense(ticks["recv_us"])),
            "symbol": self._words(self._codes, ticks["symbol"]),
            "side": self._words([side_word(side) for side in sides], side_numbers),
            "id": arrow.array(seq, mask=seq == NO_SEQ),
            "flags": self._words([flag_words(value) for value in flags], flag_numbers),
            "ordinal": arrow.array(ticks["ordinal"].astype(np.int64)),
        }
        for name in ("price", "volume", "turnover"):
            values = _dense(ticks[name])
            columns[name] = arrow.array(values, mask=np.isnan(values))
        return arrow.table([columns[field.name].cast(field.type) for field in self._schema], self._schema)

    def _words(self, texts: list[str], numbers: npt.NDArray[Any]) -> Any:
        """A row: one of a few words, nothing for an empty one."""
        kept = [text for text in texts if text]
        places = np.array([kept.index(text) if text else -1 for text in texts], dtype=np.int32)[numbers]
        return self._arrow.DictionaryArray.from_arrays(
            self._arrow.array(places, mask=places < 0 if len(kept) < len(texts) else None),
            self._arrow.array(kept, type=self._arrow.string()),
        )

    def _gaps(self) -> str:
        rows = [
            {
                "from_us": gap.from_us,
                "to_us": gap.to_us,
                "symbol": None if gap.symbol == ALL else self._codes[gap.symbol],
                "reason": gap.reason,
                "missed": gap.missed if gap.missed >= 0 else None,
            }
            for gap in self._plan.gaps
        ]
        return msgspec.json.encode(rows).decode()


def _dense(column: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.ascontiguousarray(column)
