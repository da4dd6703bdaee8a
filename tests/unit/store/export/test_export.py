from __future__ import annotations

import csv
import gzip
import io
import math
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import h5py
import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest

from fakes.clock import NOON_US
from fakes.recordings import read_segment
from tickdeck.domain.data_quality import Verdict
from tickdeck.domain.errors import RecordingError, UsageError
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.audit.audit import audit
from tickdeck.store.chunks import CHUNK_ROWS
from tickdeck.store.export import export as export_module
from tickdeck.store.export.csv import CsvEncoder
from tickdeck.store.export.export import Export, ExportResult
from tickdeck.store.export.hdf5 import Hdf5Encoder
from tickdeck.store.export.parquet import GAPS_KEY, ParquetEncoder
from tickdeck.store.export.selection import Format, Selection
from tickdeck.store.hdf5 import FORMAT, FORMAT_VERSION, GAP, INDEX, SYMBOL
from tickdeck.store.journal import Header, Kind, SymbolRow, encode, encode_gaps, encode_header
from tickdeck.store.sealer import seal
from tickdeck.store.segment_writer import SegmentWriter

Ticks = Callable[..., Block]
Write = Callable[..., Path]
DAY_US = 86_400_000_000
CODES = ("00700.HK", "00005.HK", "AAPL.US")
ZONES = {"HK": "Asia/Hong_Kong", "US": "America/New_York"}
FLAGS = ("out-of-order", "back-filled", "after-gap", "auction", "snapshot")
DAYS = ("2026-06-22", "2026-06-23")


@pytest.fixture
def data_dir(tmp_path: Path, write_journal: Write, ticks: Ticks) -> Path:
    """Two segments of one day, the second with gaps; a third on the next day, and a journal."""
    feed = tmp_path / "data" / "recordings" / "alltick"
    gaps = encode_gaps([Gap(0, NOON_US + 3, NOON_US + 4, "lost, “all”"), Gap(-1, 1, 2, "a shard", 5)])
    seal(write_journal(feed / DAYS[0] / "0001.journal", ticks(300)))
    seal(write_journal(feed / DAYS[0] / "0002.journal", ticks(300, first=300), gaps))
    seal(write_journal(feed / DAYS[1] / "0001.journal", ticks(50, recv_us=NOON_US + DAY_US, symbol=0)))
    write_journal(feed / DAYS[1] / "0002.journal", ticks(99))
    return tmp_path / "data"


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CsvEncoder, "batch_rows", 64)
    monkeypatch.setattr(ParquetEncoder, "batch_rows", 64)
    monkeypatch.setattr(export_module, "READ_AT_ONCE_ROWS", 150)


@pytest.fixture
def expected(ticks: Ticks) -> list[list[str]]:
    """The lines that the recording must become, made one by one."""
    lines = []
    for block in (ticks(600), ticks(50, recv_us=NOON_US + DAY_US, symbol=0)):
        for number in sorted(range(3), key=lambda each: CODES[each]):
            lines += [_line(tick) for tick in block if tick["symbol"] == number]
    return lines


def _line(tick: np.void) -> list[str]:
    code = CODES[int(tick["symbol"])]
    time_us, flags = int(tick["time_us"]), int(tick["flags"])
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=time_us)
    local = moment.astimezone(ZoneInfo(ZONES[code[-2:]]))
    return [
        "" if time_us == -1 else _iso(moment),
        "" if time_us == -1 else local.isoformat(timespec="microseconds"),
        _iso(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int(tick["recv_us"]))),
        code,
        *(
            "" if math.isnan(tick[name]) else repr(float(tick[name])).removesuffix(".0")
            for name in ("price", "volume", "turnover")
        ),
        {1: "buy", 0: "", -1: "sell"}[int(tick["side"])],
        "" if tick["seq"] == -1 else str(tick["seq"]),
        "|".join(word for bit, word in enumerate(FLAGS) if flags >> bit & 1),
        str(tick["ordinal"]),
    ]


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _go_on(done: int, of: int) -> bool:
    return True


def _run(data: Path, target: Path, **given: object) -> ExportResult:
    return Export(Selection(data, **given), target).run(_go_on)  # type: ignore[arg-type]


def _cancelled(data: Path, target: Path, after: int, **given: object) -> ExportResult:
    result = Export(Selection(data, **given), target).run(lambda done, of: not of or done < after)  # type: ignore[arg-type]
    assert not result.is_complete
    assert not target.exists()
    return result


def _lines(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))[1:]


def _left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_csv_has_every_tick_as_it_was_recorded(data_dir: Path, tmp_path: Path, expected: list[list[str]]):
    result = _run(data_dir, tmp_path / "all.csv")
    assert (result.is_complete, result.rows, result.of, result.damage) == (True, 650, 650, ())
    assert result.notes == ("What is in a journal is not sealed yet, and not exported.",)
    heading = (tmp_path / "all.csv").read_text(encoding="utf-8").partition("\n")[0]
    assert heading == "time_utc,time_local,recv_utc,symbol,price,volume,turnover,side,id,flags,ordinal"
    assert _lines(tmp_path / "all.csv") == expected
    assert _left(tmp_path) == ["all.csv", "all.gaps.csv"]


def test_csv_reads_back_with_pandas_to_the_same_doubles(data_dir: Path, tmp_path: Path, ticks: Ticks):
    _run(data_dir, tmp_path / "us.csv", symbols=("aapl",))
    frame = pd.read_csv(tmp_path / "us.csv", parse_dates=["recv_utc"])
    recorded = ticks(600)[ticks(600)["symbol"] == 2]
    for name in ("price", "volume", "turnover"):
        assert frame[name].to_numpy().tobytes() == recorded[name].tobytes()
    assert (frame["recv_utc"].astype("datetime64[us, UTC]").astype("int64") == recorded["recv_us"]).all()


def test_packed_csv_is_the_same_text(data_dir: Path, tmp_path: Path, small_batches: None):
    _run(data_dir, tmp_path / "all.csv")
    _run(data_dir, tmp_path / "packed.csv.gz")
    assert gzip.decompress((tmp_path / "packed.csv.gz").read_bytes()) == (tmp_path / "all.csv").read_bytes()
    assert (tmp_path / "packed.gaps.csv").exists()


def test_gaps_go_along(data_dir: Path, tmp_path: Path):
    _run(data_dir, tmp_path / "all.csv")
    shard = ["1970-01-01T00:00:00.000001Z", "1970-01-01T00:00:00.000002Z", "", "a shard", "5"]
    lost = ["2026-06-22T12:00:00.000003Z", "2026-06-22T12:00:00.000004Z", "00700.HK", "lost, “all”", ""]
    assert _lines(tmp_path / "all.gaps.csv") == [shard, lost]
    _run(data_dir, tmp_path / "us.csv", symbols=("AAPL.US",))
    assert _lines(tmp_path / "us.gaps.csv") == [shard]
    _run(data_dir, tmp_path / "late.csv", start_us=NOON_US + 4)
    assert _lines(tmp_path / "late.gaps.csv") == []


def test_days_instruments_and_times_select(data_dir: Path, tmp_path: Path, expected: list[list[str]]):
    target = tmp_path / "some.csv"

    def exported(**given: object) -> list[list[str]]:
        target.unlink(missing_ok=True)
        _run(data_dir, target, **given)
        return _lines(target)

    second = [line for line in expected if line[2].startswith("2026-06-23")]
    assert exported(first_day=date(2026, 6, 23)) == second
    assert exported(last_day=date(2026, 6, 22)) == expected[: -len(second)]
    assert exported(symbols=("700", "aapl.us")) == [line for line in expected if line[3] != "00005.HK"]
    start, end = "2026-06-22T12:00:00.000100Z", "2026-06-22T12:00:00.000400Z"
    between = exported(start_us=NOON_US + 100, end_us=NOON_US + 400)
    assert between == [line for line in expected if start <= line[2] < end]
    assert len(between) == 300
    assert exported(start_us=NOON_US + 5 * DAY_US) == []


@pytest.mark.parametrize(
    ("place", "rows"),
    [("recordings", 650), ("recordings/alltick", 650), (f"recordings/alltick/{DAYS[1]}", 50)],
)
def test_any_folder_of_a_recording_will_do(data_dir: Path, tmp_path: Path, place: str, rows: int):
    assert _run(data_dir / place, tmp_path / "all.csv").rows == rows


def test_one_sealed_file_will_do(data_dir: Path, tmp_path: Path, ticks: Ticks):
    assert _run(data_dir / "recordings/alltick" / DAYS[0] / "0002.h5", tmp_path / "one.csv").rows == 300
    lines = _lines(tmp_path / "one.csv")
    assert sorted(int(line[10]) for line in lines) == list(range(300))


def test_numbers_of_instruments_may_differ_from_file_to_file(data_dir: Path, tmp_path: Path, ticks: Ticks):
    rows = [SymbolRow(0, "AAPL.US", "", "USD"), SymbolRow(1, "00700.HK", "Tencent", "HKD")]
    journal = data_dir / "recordings/alltick" / DAYS[0] / "0003.journal"
    block = ticks(4, first=1000, symbol=0)
    # A new run counts its arrivals from 0 again.
    block["ordinal"] = np.arange(4)
    journal.write_bytes(encode_header(Header("alltick", NOON_US, rows)) + encode(Kind.TICKS, block.tobytes()))
    seal(journal)
    _run(data_dir, tmp_path / "day.csv", last_day=date(2026, 6, 22))
    lines = _lines(tmp_path / "day.csv")
    assert [line[3] for line in lines] == sorted(line[3] for line in lines)
    assert sorted(int(line[10]) for line in lines) == list(range(604))
    assert [line[10] for line in lines if line[3] == "AAPL.US"][-4:] == ["600", "601", "602", "603"]


def test_a_merged_day_and_what_was_sealed_after_it_come_once(
    data_dir: Path, tmp_path: Path, expected: list[list[str]]
):
    feed = data_dir / "recordings" / "alltick"
    first, codes = read_segment(feed / DAYS[0] / "0001.h5", "alltick")
    keys, starts, counts = np.unique(first["symbol"], return_index=True, return_counts=True)
    index = np.zeros(keys.size, dtype=INDEX)
    index["symbol"], index["start"], index["count"] = keys, starts, counts
    tables = {
        "symbols": np.array([(key, code.encode(), b"", b"") for key, code in codes.items()], dtype=SYMBOL),
        "index": index,
        "gaps": np.zeros(0, dtype=GAP),
        "merged": np.array(
            [(b"0001.h5", b"", 300)], dtype=[("name", "S32"), ("sha256", "S64"), ("rows", "<u8")]
        ),
    }
    said = {"format": FORMAT, "format_version": FORMAT_VERSION, "feed": "alltick", "rows": 300}
    with SegmentWriter(feed / f"{DAYS[0]}.h5", 300) as writer:
        writer.append(first)
        writer.finish(tables, {**said, "created_us": 1})
    assert _run(data_dir, tmp_path / "all.csv").rows == 650
    assert _lines(tmp_path / "all.csv") == expected


@pytest.mark.parametrize("name", ["all.csv", "all.csv.gz", "all.parquet"])
def test_a_cancelled_export_goes_on_and_ends_the_same(
    data_dir: Path, tmp_path: Path, small_batches: None, name: str
):
    whole, resumed = tmp_path / "whole", tmp_path / "resumed"
    whole.mkdir()
    resumed.mkdir()
    _run(data_dir, whole / name)
    for after in (64, 320, 576):
        assert _cancelled(data_dir, resumed / name, after).rows == after
        assert _left(resumed) == [f"{name}.part", f"{name}.part.json"]
    done: list[int] = []
    assert Export(Selection(data_dir), resumed / name).run(lambda n, of: not (of and done.append(n)))
    assert done[0] == 576, "it began anew"
    assert _left(resumed) == _left(whole)
    assert (resumed / name).read_bytes() == (whole / name).read_bytes()


def test_what_a_killed_process_wrote_last_is_cut(data_dir: Path, tmp_path: Path, small_batches: None):
    _run(data_dir, tmp_path / "whole.csv")
    _cancelled(data_dir, tmp_path / "all.csv", 128)
    with (tmp_path / "all.csv.part").open("ab") as part:
        part.write(b"2026-06-22T12:00:0")
    _run(data_dir, tmp_path / "all.csv")
    assert (tmp_path / "all.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_a_part_that_somebody_changed_is_not_trusted(data_dir: Path, tmp_path: Path, small_batches: None):
    _run(data_dir, tmp_path / "whole.csv")
    for change in (lambda data: data[:100], lambda data: data[:50] + b"?" + data[51:], lambda data: b""):
        _cancelled(data_dir, tmp_path / "all.csv", 128)
        part = tmp_path / "all.csv.part"
        part.write_bytes(change(part.read_bytes()))
        assert "began anew" in _run(data_dir, tmp_path / "all.csv").notes[-1]
        assert (tmp_path / "all.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
        (tmp_path / "all.csv").unlink()
    _cancelled(data_dir, tmp_path / "all.csv", 128)
    (tmp_path / "all.csv.part.json").write_text("{", encoding="utf-8")
    _run(data_dir, tmp_path / "all.csv")
    assert (tmp_path / "all.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_another_selection_does_not_go_on_with_it(data_dir: Path, tmp_path: Path, small_batches: None):
    # As many ticks, of another instrument.
    _cancelled(data_dir, tmp_path / "all.csv", 128, symbols=("00005.HK",))
    assert _run(data_dir, tmp_path / "all.csv", symbols=("AAPL.US",)).rows == 200
    assert {line[3] for line in _lines(tmp_path / "all.csv")} == {"AAPL.US"}
    assert len(_lines(tmp_path / "all.csv")) == 200


def test_it_goes_on_while_the_recording_grows(
    data_dir: Path, tmp_path: Path, small_batches: None, expected: list[list[str]], ticks: Ticks
):
    _cancelled(data_dir, tmp_path / "all.csv", 128)
    seal(data_dir / "recordings/alltick" / DAYS[1] / "0002.journal")
    done: list[int] = []
    Export(Selection(data_dir), tmp_path / "all.csv").run(lambda n, of: not (of and done.append(n)))
    assert done[0] == 128
    assert _lines(tmp_path / "all.csv") == expected


def test_it_begins_anew_if_a_file_was_replaced(
    data_dir: Path, tmp_path: Path, small_batches: None, write_journal: Write, ticks: Ticks
):
    _cancelled(data_dir, tmp_path / "all.csv", 128)
    seal(write_journal(data_dir / "recordings/alltick" / DAYS[0] / "0001.journal", ticks(299)))
    assert _run(data_dir, tmp_path / "all.csv").rows == 649
    _run(data_dir, tmp_path / "whole.csv")
    assert (tmp_path / "all.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_a_file_that_goes_while_it_is_read_makes_it_begin_anew(
    data_dir: Path, tmp_path: Path, small_batches: None
):
    gone = data_dir / "recordings/alltick" / DAYS[0] / "0002.h5"

    def progress(done: int, of: int) -> bool:
        if done >= 128:
            gone.unlink(missing_ok=True)
        return True

    assert Export(Selection(data_dir), tmp_path / "all.csv").run(progress).rows == 350
    assert len(_lines(tmp_path / "all.csv")) == 350


def test_what_was_complete_but_for_tidying_up_is_tidied_up(
    data_dir: Path, tmp_path: Path, small_batches: None
):
    _cancelled(data_dir, tmp_path / "all.csv", 650)
    (tmp_path / "all.csv.part").rename(tmp_path / "all.csv")
    result = _run(data_dir, tmp_path / "all.csv")
    assert (result.is_complete, result.rows) == (True, 650)
    assert _left(tmp_path) == ["all.csv"]


def test_a_damaged_file_is_left_out_and_told(data_dir: Path, tmp_path: Path):
    bad = data_dir / "recordings/alltick" / DAYS[0] / "0002.h5"
    data = bytearray(bad.read_bytes())
    data[len(data) // 2] ^= 4
    bad.write_bytes(data)
    result = _run(data_dir, tmp_path / "all.csv")
    assert (result.is_complete, result.rows) == (True, 350)
    (sentence,) = result.damage
    assert str(bad) in sentence
    (gap,) = _lines(tmp_path / "all.gaps.csv")
    assert gap[:2] == ["2026-06-22T00:00:00.000000Z", "2026-06-23T00:00:00.000000Z"]
    assert "0002.h5 is damaged" in gap[3]
    with pytest.raises(RecordingError, match=r"0002\.h5"):
        _run(bad, tmp_path / "bad.csv")


def test_a_file_without_a_digest_is_checked_by_its_chunks(data_dir: Path, tmp_path: Path):
    old = data_dir / "recordings/alltick" / DAYS[0] / "0002.h5"
    data = old.read_bytes()
    with h5py.File(old) as file:
        start = file["ticks"].id.get_chunk_info(0).byte_offset
    with h5py.File(tmp_path / "old.h5", "w") as new, h5py.File(old) as file:
        for name in file:
            file.copy(name, new)
        new.attrs.update(file.attrs)
    (tmp_path / "old.h5").replace(old)
    assert _run(data_dir, tmp_path / "all.csv").rows == 650
    with h5py.File(old) as file:
        start = file["ticks"].id.get_chunk_info(0).byte_offset
    data = bytearray(old.read_bytes())
    data[start + 100] ^= 1
    old.write_bytes(data)
    assert _run(data_dir, tmp_path / "less.csv").rows == 350


def test_a_target_that_exists_is_replaced_only_if_asked(data_dir: Path, tmp_path: Path):
    target = tmp_path / "all.csv"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="exists"):
        _run(data_dir, target)
    assert target.read_text(encoding="utf-8") == "mine"
    assert Export(Selection(data_dir), target, replaces=True).run(_go_on).rows == 650
    assert len(_lines(target)) == 650


def test_a_folder_gets_a_file_named_after_what_is_in_it(data_dir: Path, tmp_path: Path):
    job = Export(Selection(data_dir), tmp_path, Format.CSV)
    assert job.target == tmp_path / "alltick_2026-06-22_2026-06-23.csv"
    assert job.run(_go_on).path.exists()
    day = Selection(data_dir, first_day=date(2026, 6, 23))
    assert Export(day, tmp_path, Format.PARQUET).target.name == "alltick_2026-06-23.parquet"


@pytest.mark.parametrize(
    ("target", "given", "words"),
    [
        ("x.txt", {}, "--format"),
        ("none/x.csv", {}, "no folder"),
        ("data/recordings/alltick/x.csv", {}, "in the recording itself"),
        ("data/recordings/alltick/2026-06-22/x.csv", {}, "in the recording itself"),
        ("x.csv", {"feed": "binance"}, "only of alltick"),
        ("x.csv", {"first_day": date(2027, 1, 1)}, "2 days from 2026-06-22 to 2026-06-23"),
        ("x.csv", {"symbols": ("TSLA",)}, "there are 00005.HK, 00700.HK, AAPL.US"),
        ("x.csv", {"symbols": ("??",)}, "“\\?\\?” is not among"),
    ],
)
def test_what_cannot_be_exported_is_said(
    data_dir: Path, tmp_path: Path, target: str, given: dict[str, object], words: str
):
    with pytest.raises(UsageError, match=words):
        _run(data_dir, tmp_path / target, **given)
    assert _left(tmp_path) == []


def test_nothing_to_export_from_is_said(tmp_path: Path):
    (tmp_path / "recordings").mkdir()
    for path in (tmp_path, tmp_path / "none", tmp_path / "recordings"):
        with pytest.raises(UsageError, match=r"no (sealed )?recordings|no folder"):
            _run(path, tmp_path / "x.csv")


def test_parquet_reads_back_with_types(data_dir: Path, tmp_path: Path, small_batches: None, ticks: Ticks):
    _run(data_dir, tmp_path / "all.parquet")
    assert _left(tmp_path) == ["all.parquet"]
    file = pq.ParquetFile(tmp_path / "all.parquet")
    assert file.metadata.num_row_groups == 11
    assert b'"reason":"a shard"' in file.metadata.metadata[GAPS_KEY.encode()]
    table = file.read()
    kinds = {field.name: str(field.type) for field in table.schema}
    assert kinds["time_utc"] == kinds["recv_utc"] == "timestamp[us, tz=UTC]"
    assert kinds["time_local"] == "timestamp[us]"
    rows = table.to_pylist()
    recorded = ticks(600)[ticks(600)["symbol"] == 2]
    apple = [row for row in rows if row["symbol"] == "AAPL.US"]
    assert len(rows) == 650
    assert len(apple) == 200
    for row, tick in zip(apple, recorded, strict=True):
        line = _line(tick)
        assert row["time_zone"] == "America/New_York"
        assert (row["time_utc"] is None) == (line[0] == "")
        if row["time_utc"] is not None:
            assert _iso(row["time_utc"].astimezone(UTC)) == line[0]
            assert row["time_local"].isoformat(timespec="microseconds") == line[1][:-6]
        for name in ("price", "volume", "turnover"):
            assert (math.nan if row[name] is None else row[name]) == pytest.approx(
                float(tick[name]), rel=0, abs=0, nan_ok=True
            )
        assert (row["side"] or "", row["flags"] or "") == (line[7], line[9])
        assert (row["id"], row["ordinal"]) == (None if tick["seq"] == -1 else tick["seq"], tick["ordinal"])


def test_parquet_without_pyarrow_says_what_to_install(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install"):
        _run(data_dir, tmp_path / "all.parquet")


def test_hdf5_is_a_recording_that_passes_the_audit(data_dir: Path, tmp_path: Path, ticks: Ticks):
    _run(data_dir, tmp_path / "all.h5")
    found, codes = read_segment(tmp_path / "all.h5", "alltick")
    assert list(codes.values()) == sorted(CODES)
    assert sorted(found["ordinal"].tolist()) == list(range(650))
    both = np.concatenate((ticks(600), ticks(50, recv_us=NOON_US + DAY_US, symbol=0)))
    both["ordinal"] = np.arange(650)
    both["symbol"] = np.array([sorted(CODES).index(code) for code in CODES])[both["symbol"]]
    assert found.tobytes() == np.sort(both, order=["symbol", "ordinal"]).tobytes()
    days = list(audit(tmp_path / "all.h5"))
    assert [day.verdict for day in days] != [Verdict.DAMAGED], days
    assert sum(day.ticks for day in days) == 650
    assert not [finding for day in days for finding in day.findings]
    _run(tmp_path / "all.h5", tmp_path / "again.csv")
    _run(data_dir, tmp_path / "all.csv")
    # Its days are found again, though it lies in no folder that names them; only arrivals go on counting.
    assert [line[:-1] for line in _lines(tmp_path / "again.csv")] == [
        line[:-1] for line in _lines(tmp_path / "all.csv")
    ]


@pytest.mark.parametrize("count", [0, 1, CHUNK_ROWS - 1, CHUNK_ROWS, CHUNK_ROWS + 1, 2 * CHUNK_ROWS + 5])
def test_hdf5_of_any_size_goes_on_where_it_was_cancelled(
    tmp_path: Path, write_journal: Write, ticks: Ticks, monkeypatch: pytest.MonkeyPatch, count: int
):
    monkeypatch.setattr(Hdf5Encoder, "batch_rows", CHUNK_ROWS)
    block = np.zeros(count + 1, dtype=TICK)
    block["recv_us"] = NOON_US + np.arange(count + 1)
    block["price"] = np.random.default_rng(1).normal(size=count + 1)
    block["ordinal"] = np.arange(count + 1)
    block["symbol"][-1] = 1
    seal(write_journal(tmp_path / "data/recordings/alltick" / DAYS[0] / "0001.journal", block))
    given = {"symbols": ("00700.HK",)}
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    _run(tmp_path / "data", tmp_path / "a/x.h5", **given)
    if count:
        _cancelled(tmp_path / "data", tmp_path / "b/x.h5", min(count, CHUNK_ROWS), **given)
    _run(tmp_path / "data", tmp_path / "b/x.h5", **given)
    assert _left(tmp_path / "a") == _left(tmp_path / "b") == ["x.h5"]
    for name in ("a", "b"):
        if count:
            found, _ = read_segment(tmp_path / name / "x.h5", "alltick")
            assert found.tobytes() == block[:-1].tobytes()
        assert all(day.verdict is not Verdict.DAMAGED for day in audit(tmp_path / name / "x.h5"))


def test_two_exports_to_one_file_do_not_mix(data_dir: Path, tmp_path: Path, small_batches: None):
    refused: list[UsageError] = []

    def progress(done: int, of: int) -> bool:
        if done == 128:
            with pytest.raises(UsageError, match="already") as caught:
                _run(data_dir, tmp_path / "all.csv")
            refused.append(caught.value)
        return True

    assert Export(Selection(data_dir), tmp_path / "all.csv").run(progress).rows == 650
    assert refused
    assert _left(tmp_path) == ["all.csv", "all.gaps.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are POSIX notions")
@pytest.mark.parametrize("name", ["0003.h5", f"../{DAYS[0]}.h5"], ids=["segment", "day"])
@pytest.mark.parametrize(
    ("make", "what"),
    [
        (os.mkfifo, "is no file."),
        (lambda path: path.symlink_to("/dev/zero"), "is no file."),
        (lambda path: path.symlink_to("/nowhere"), "is a link to /nowhere that is not there."),
    ],
    ids=["pipe", "device", "away"],
)
def test_what_cannot_be_read_is_named(
    data_dir: Path, tmp_path: Path, name: str, make: Callable[[Path], object], what: str
):
    path = data_dir / "recordings" / "alltick" / DAYS[0] / name
    make(path)
    with pytest.raises(RecordingError) as error:
        _run(data_dir, tmp_path / "out.csv")
    assert str(error.value) == f"{path} {what}".replace(f"{DAYS[0]}/../", "")
    assert not (tmp_path / "out.csv").exists()
    path.unlink()
    assert _run(data_dir, tmp_path / "out.csv").rows == 650


@pytest.mark.skipif(sys.platform == "win32", reason="links are a POSIX notion")
def test_a_day_that_is_not_there_is_named_and_hinders_no_other_day(data_dir: Path, tmp_path: Path):
    away = data_dir / "recordings" / "alltick" / "2026-06-21"
    away.symlink_to("/nowhere")
    with pytest.raises(RecordingError) as error:
        _run(data_dir, tmp_path / "out.csv")
    assert str(error.value) == f"{away} is a link to /nowhere that is not there."
    assert _run(data_dir, tmp_path / "out.csv", first_day=date(2026, 6, 22)).rows == 650


@pytest.mark.skipif(sys.platform == "win32", reason="links are a POSIX notion")
def test_a_file_whose_disk_goes_while_it_is_read_is_named(
    data_dir: Path, tmp_path: Path, small_batches: None
):
    path = data_dir / "recordings" / "alltick" / DAYS[0] / "0002.h5"

    def progress(done: int, of: int) -> bool:
        if done and not path.is_symlink():
            path.unlink()
            path.symlink_to("/nowhere")
        return True

    with pytest.raises(RecordingError) as error:
        Export(Selection(data_dir), tmp_path / "out.csv").run(progress)
    assert str(error.value) == f"{path} is a link to /nowhere that is not there."
