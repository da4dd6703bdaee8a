from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest

from fakes.clock import NOON_US
from fakes.recordings import read_segment, recorded_gaps, recorded_rows
from tickdeck.domain.data_quality import Verdict
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.audit.audit import audit
from tickdeck.store.catalogue import sealed_files
from tickdeck.store.digest import USER_BLOCK_BYTES, Digest, check_digest, digest_text, write_digest
from tickdeck.store.hdf5 import segment_content, write_segment
from tickdeck.store.journal import Counters, Header, SymbolRow
from tickdeck.store.upkeep import merging
from tickdeck.store.upkeep.merge_source import Ordinals
from tickdeck.store.upkeep.merging import finish, merge_day

DAY = "2026-06-22"
CODES = ("00700.HK", "00005.HK", "AAPL.US")
Ticks = Callable[..., Block]
Segment = Callable[..., Path]


@pytest.fixture
def feed_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "recordings" / "alltick"
    (folder / DAY).mkdir(parents=True)
    return folder


@pytest.fixture
def segment(feed_dir: Path) -> Segment:
    """Write one sealed segment of the day."""

    def write(
        number: int,
        ticks: Block,
        *,
        codes: tuple[str, ...] = CODES,
        gaps: tuple[Gap, ...] = (),
        counters: Counters | None = None,
        feed: str = "alltick",
        contiguous_ids: bool = False,
    ) -> Path:
        rows = [SymbolRow(each, code, f"name of {code}", "HKD") for each, code in enumerate(codes)]
        header = Header(feed, NOON_US + number, rows, contiguous_ids=contiguous_ids)
        path = feed_dir / DAY / f"{number:04d}.h5"
        counted = counters or Counters(ticks=ticks.size)
        write_segment(path, segment_content(header, ticks, list(gaps), counted))
        return path

    return write


def _merge(feed_dir: Path, day: str = DAY) -> merging.MergeResult:
    return merge_day(feed_dir, day, progress=lambda _: None)


def _rows(folder: Path) -> list[str]:
    """Every tick of every file, as text, since NaN is unlike itself."""
    return sorted(map(repr, recorded_rows(folder)))


def _order(feed_dir: Path) -> list[tuple[str, int]]:
    """Whose ticks came one after the other, by the files that readers take."""
    order: list[tuple[str, int]] = []
    for each in sealed_files(feed_dir):
        stored, codes = read_segment(each.path, "alltick")
        order += [
            (codes[int(tick["symbol"])], int(tick["recv_us"])) for tick in np.sort(stored, order="ordinal")
        ]
    return order


def _names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def _attributes(path: Path) -> dict[str, object]:
    with h5py.File(path) as file:
        return dict(file.attrs)


def test_a_merged_day_holds_every_tick_gap_and_count_of_its_segments_and_nothing_else_is_left(
    tmp_path: Path, feed_dir: Path, segment: Segment, ticks: Ticks
):
    paths = [
        segment(1, ticks(20_000), gaps=(Gap(0, 1, 2, "lost", 3),), counters=Counters(1, 2, 3, 20_000)),
        segment(2, ticks(5, first=20_000), counters=Counters(10, 20, 30, 5)),
        segment(3, ticks(0), gaps=(Gap(2, 5, 6, "late"), Gap(-1, 7, 8, "all")), counters=Counters(ticks=0)),
        segment(4, ticks(17_000, first=20_005), counters=Counters(0, 0, 5, 17_000)),
    ]
    named = [(path.name, digest_text(path)) for path in paths]
    rows, gaps, order = _rows(tmp_path), recorded_gaps(tmp_path), _order(feed_dir)
    told: list[float] = []
    result = merge_day(feed_dir, DAY, progress=told.append)
    assert result == merging.MergeResult(feed_dir / f"{DAY}.h5", 37_005, 4)
    assert _names(feed_dir) == [f"{DAY}.h5"]
    assert _rows(tmp_path) == rows
    assert recorded_gaps(tmp_path) == gaps
    assert _order(feed_dir) == order
    stored, _ = read_segment(feed_dir / f"{DAY}.h5", "alltick")
    assert sorted(stored["ordinal"].tolist()) == list(range(37_005))
    assert _attributes(feed_dir / f"{DAY}.h5") == {
        "format": "tickdeck-ticks",
        "format_version": 1,
        "feed": "alltick",
        "created_us": NOON_US + 1,
        "rows": 37_005,
        "duplicates": 11,
        "out_of_order": 22,
        "rejected": 38,
        "journal_ticks": 37_005,
        "contiguous_ids": 0,
    }
    with h5py.File(feed_dir / f"{DAY}.h5") as file:
        merged = file["merged"][:]
    assert [(row["name"].decode(), row["sha256"].decode()) for row in merged] == named
    assert merged["rows"].tolist() == [20_000, 5, 0, 17_000]
    assert check_digest(feed_dir / f"{DAY}.h5") is Digest.HOLDS
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_instruments_are_united_by_their_ids_though_each_run_numbers_them_its_own_way(
    tmp_path: Path, feed_dir: Path, segment: Segment, ticks: Ticks
):
    segment(1, ticks(300))
    # A new run counts ticks from 0 again, and knows another instrument before those.
    segment(2, ticks(300), codes=("00001.HK", *reversed(CODES)), gaps=(Gap(3, 1, 2, "lost"),))
    rows, order = _rows(tmp_path), _order(feed_dir)
    assert _merge(feed_dir).error == ""
    stored, codes = read_segment(feed_dir / f"{DAY}.h5", "alltick")
    assert codes == dict(enumerate((*CODES, "00001.HK")))
    assert _rows(tmp_path) == rows
    assert _order(feed_dir) == order
    assert sorted(stored["ordinal"].tolist()) == list(range(600))
    assert [gap[0] for gap in recorded_gaps(tmp_path)] == ["00700.HK"]


def test_a_day_of_more_rows_than_are_held_at_once_is_merged_in_groups(
    tmp_path: Path, feed_dir: Path, segment: Segment, ticks: Ticks, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("tickdeck.store.upkeep.day_rows.GROUP_ROWS", 250)
    monkeypatch.setattr("tickdeck.store.upkeep.day_rows.PIECE_ROWS", 64)
    monkeypatch.setattr("tickdeck.store.upkeep.day_rows._SKIP_ROWS", 16)
    monkeypatch.setattr("tickdeck.store.upkeep.merge_source.PIECE_ROWS", 64)
    segment(1, ticks(300))
    segment(2, ticks(1000, first=300), codes=tuple(reversed(CODES)))
    segment(3, ticks(7, first=1300), codes=("00001.HK", *CODES))
    rows, order = _rows(tmp_path), _order(feed_dir)
    assert _merge(feed_dir).rows == 1307
    assert _rows(tmp_path) == rows
    assert _order(feed_dir) == order


def test_segments_sealed_later_go_into_the_days_file_behind_what_is_there(
    tmp_path: Path, feed_dir: Path, segment: Segment, ticks: Ticks
):
    segment(1, ticks(30), contiguous_ids=True)
    segment(2, ticks(30, first=30), contiguous_ids=True)
    assert _merge(feed_dir).rows == 60
    assert _attributes(feed_dir / f"{DAY}.h5")["contiguous_ids"] == 1
    (feed_dir / DAY).mkdir()
    segment(3, ticks(40, first=60))
    rows, order = _rows(tmp_path), _order(feed_dir)
    assert _merge(feed_dir) == merging.MergeResult(feed_dir / f"{DAY}.h5", 100, 1)
    assert _names(feed_dir) == [f"{DAY}.h5"]
    assert (_rows(tmp_path), _order(feed_dir)) == (rows, order)
    with h5py.File(feed_dir / f"{DAY}.h5") as file:
        assert [name.decode() for name in file["merged"]["name"]] == ["0001.h5", "0002.h5", "0003.h5"]
        assert file["merged"]["rows"].tolist() == [30, 30, 40]
        assert file.attrs["contiguous_ids"] == 0
    before = (feed_dir / f"{DAY}.h5").read_bytes()
    assert _merge(feed_dir) == merging.MergeResult(feed_dir / f"{DAY}.h5"), "nothing new"
    assert (feed_dir / f"{DAY}.h5").read_bytes() == before


@pytest.mark.parametrize(
    ("counted", "of_the_day"), [((10, 20), 30), ((10, -1), 30), ((12, -1), 32), ((-1, -1), -1)]
)
def test_what_the_journals_counted_still_tells_what_is_missing(
    feed_dir: Path, segment: Segment, ticks: Ticks, counted: tuple[int, int], of_the_day: int
):
    segment(1, ticks(10), counters=Counters(ticks=counted[0]))
    segment(2, ticks(20, first=10), counters=Counters(ticks=counted[1]))
    assert _merge(feed_dir).error == ""
    assert _attributes(feed_dir / f"{DAY}.h5")["journal_ticks"] == of_the_day


def test_ticks_without_a_name_stay_apart_from_all_others(feed_dir: Path, segment: Segment, ticks: Ticks):
    segment(1, ticks(30), codes=CODES[:2])
    segment(2, ticks(30, first=30), codes=CODES[:2], gaps=(Gap(2, 1, 2, "lost"),))
    assert _merge(feed_dir).error == ""
    with h5py.File(feed_dir / f"{DAY}.h5") as file:
        assert [row.tolist() for row in file["index"][:]] == [
            (0, 0, 20),
            (1, 20, 20),
            (2, 40, 10),
            (3, 50, 10),
        ]
        assert file["symbols"]["id"].tolist() == [0, 1]
        assert file["gaps"]["symbol"].tolist() == [3]


def test_arrival_numbers_with_holes_become_a_count_without():
    ordinals = Ordinals(np.array([9, 5, 100], dtype=np.uint64))
    asked = np.array([5, 9, 100], dtype=np.uint64)
    assert ordinals.places(asked).tolist() == [0, 1, 2]
    assert ordinals.at(ordinals.places(asked)).tolist() == [5, 9, 100]
    with pytest.raises(IndexError):
        ordinals.at(np.array([3], dtype=np.uint64))
    with pytest.raises(ValueError, match="twice"):
        Ordinals(np.array([4, 4], dtype=np.uint64))


def test_segments_whose_arrival_numbers_have_holes_are_merged(
    tmp_path: Path, feed_dir: Path, segment: Segment, ticks: Ticks
):
    sparse = ticks(50)
    sparse["ordinal"] = sparse["ordinal"] ** 2
    segment(1, sparse)
    segment(2, ticks(50, first=49**2 + 1))
    order = _order(feed_dir)
    assert _merge(feed_dir).rows == 100
    assert _order(feed_dir) == order


def _without_digest(path: Path) -> Path:
    """Write a segment anew without the user block before it, as an earlier version wrote it."""
    with h5py.File(path) as file:
        ticks, attributes = file["ticks"][:], dict(file.attrs)
        tables = {name: file[name][:] for name in ("symbols", "index", "gaps")}
    path.unlink()
    with h5py.File(path, "x") as file:
        file.create_dataset("ticks", data=ticks, compression="gzip", shuffle=True, fletcher32=True)
        for name, table in tables.items():
            file.create_dataset(name, data=table)
        for name in attributes.keys() - {"journal_ticks", "contiguous_ids"}:
            file.attrs[name] = attributes[name]
    return path


def test_files_without_a_digest_are_merged_and_recognised(
    tmp_path: Path, feed_dir: Path, segment: Segment, ticks: Ticks
):
    path = _without_digest(segment(1, ticks(30)))
    assert check_digest(path) is Digest.ABSENT
    rows, whole = _rows(tmp_path), path.read_bytes()
    assert _merge(feed_dir).rows == 30
    assert _rows(tmp_path) == rows
    assert _attributes(feed_dir / f"{DAY}.h5")["journal_ticks"] == -1
    with h5py.File(feed_dir / f"{DAY}.h5") as file:
        assert file["merged"]["sha256"].tolist() == [hashlib.sha256(whole).hexdigest().encode()]
    # As if the deletion had been interrupted.
    path.parent.mkdir()
    path.write_bytes(whole)
    assert finish(feed_dir) == ()
    assert _names(feed_dir) == [f"{DAY}.h5"]


def _untouched(feed_dir: Path, complaint: str) -> None:
    before = {path: path.read_bytes() for path in feed_dir.rglob("*") if path.is_file()}
    result = _merge(feed_dir)
    assert result.error.startswith(f"{DAY} stays in its segments: ")
    assert complaint in result.error
    assert (result.file, result.rows, result.segments) == (None, 0, 0)
    assert {path: path.read_bytes() for path in feed_dir.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("place", [0.02, 0.5, 0.99])
def test_a_day_with_a_damaged_segment_is_left_as_it_is(
    feed_dir: Path, segment: Segment, ticks: Ticks, place: float
):
    segment(1, ticks(3000))
    path = segment(2, ticks(3000, first=3000))
    data = bytearray(path.read_bytes())
    data[int(len(data) * place)] ^= 4
    path.write_bytes(data)
    _untouched(feed_dir, "0002.h5 is damaged: bits of it have changed since it was written.")


def _verdicts(feed_dir: Path) -> list[Verdict]:
    return [quality.verdict for quality in audit(feed_dir / DAY)]


def test_what_the_audit_calls_damaged_is_not_merged_a_copy(feed_dir: Path, segment: Segment, ticks: Ticks):
    shutil.copy(segment(1, ticks(30)), feed_dir / DAY / "0002.h5")
    assert _verdicts(feed_dir) == [Verdict.DAMAGED]
    _untouched(feed_dir, f"{feed_dir / DAY / '0002.h5'} has the ticks of 0001.h5 again.")


def test_what_the_audit_calls_damaged_is_not_merged_an_overlap(
    feed_dir: Path, segment: Segment, ticks: Ticks
):
    segment(1, ticks(30))
    segment(2, ticks(30, first=25))
    assert _verdicts(feed_dir) == [Verdict.DAMAGED]
    _untouched(feed_dir, "0002.h5 has arrival numbers that overlap with those of 0001.h5.")


def test_what_the_audit_calls_damaged_is_not_merged_beside_a_merged_day(
    feed_dir: Path, segment: Segment, ticks: Ticks, tmp_path: Path
):
    shutil.copy(segment(1, ticks(30)), tmp_path / "copy.h5")
    _merge(feed_dir)
    (feed_dir / DAY).mkdir()
    late = shutil.copy(tmp_path / "copy.h5", feed_dir / DAY / "1782086400.h5")
    assert _verdicts(feed_dir) == [Verdict.DAMAGED]
    _untouched(feed_dir, "1782086400.h5 has the ticks of 0001.h5 again.")
    Path(late).unlink()
    # Where the numbers of the merged day end says nothing, those of its late segments do.
    segment(1782086401, ticks(30, first=20))
    assert _verdicts(feed_dir) == [Verdict.PROVEN]
    segment(1782086402, ticks(30, first=49))
    assert _verdicts(feed_dir) == [Verdict.DAMAGED]
    _untouched(feed_dir, "1782086402.h5 has arrival numbers that overlap with those of 1782086401.h5.")


def test_what_the_audit_calls_damaged_is_not_merged_a_merged_day_among_its_segments(
    feed_dir: Path, segment: Segment, ticks: Ticks
):
    kept = segment(1, ticks(30)).read_bytes()
    _merge(feed_dir)
    (feed_dir / DAY).mkdir()
    (feed_dir / DAY / "0001.h5").write_bytes(kept)
    (feed_dir / f"{DAY}.h5").rename(feed_dir / DAY / "0002.h5")
    assert _verdicts(feed_dir) == [Verdict.DAMAGED]
    _untouched(feed_dir, "0002.h5 has the ticks of 0001.h5 again, as 0001.h5.")


def test_what_the_audit_calls_damaged_is_not_merged_a_missing_file(
    feed_dir: Path, segment: Segment, ticks: Ticks
):
    segment(1, ticks(30))
    segment(3, ticks(30, first=60))
    assert _verdicts(feed_dir) == [Verdict.DAMAGED]
    _untouched(feed_dir, "30 ticks between 0001.h5 and 0003.h5 are not there (12:00:00 to 12:00:00 UTC): ")
    segment(4, ticks(0), gaps=(Gap(0, NOON_US + 30, NOON_US + 60, "not recorded: the disk was full", 30),))
    assert _verdicts(feed_dir) == [Verdict.GAPS]
    assert _merge(feed_dir).rows == 60


def test_copies_without_a_digest_are_not_merged(feed_dir: Path, segment: Segment, ticks: Ticks):
    shutil.copy(_without_digest(segment(1, ticks(30))), feed_dir / DAY / "0002.h5")
    _untouched(feed_dir, "0002.h5 has the ticks of 0001.h5 again.")


@pytest.mark.parametrize(("first", "later_us"), [(0, 0), (0, 1000), (20, 1000)])
def test_a_new_run_counts_from_nought_or_comes_later_and_is_merged(
    feed_dir: Path, segment: Segment, ticks: Ticks, first: int, later_us: int
):
    segment(1, ticks(30))
    segment(2, ticks(30, first=first, recv_us=NOON_US + later_us))
    assert _verdicts(feed_dir) == [Verdict.PROVEN]
    assert _merge(feed_dir).rows == 60
    assert _verdicts(feed_dir) == [Verdict.PROVEN]


def test_segments_are_merged_in_the_order_of_their_numbers(feed_dir: Path, segment: Segment, ticks: Ticks):
    segment(9999, ticks(30))
    segment(10000, ticks(30, first=30))
    order = _order(feed_dir)
    assert [at_us for _, at_us in order] == sorted(at_us for _, at_us in order)
    assert _merge(feed_dir).rows == 60
    assert _order(feed_dir) == order
    with h5py.File(feed_dir / f"{DAY}.h5") as file:
        assert file["merged"]["name"].tolist() == [b"9999.h5", b"10000.h5"]


def test_a_damaged_days_file_takes_no_more_segments(feed_dir: Path, segment: Segment, ticks: Ticks):
    segment(1, ticks(3000))
    _merge(feed_dir)
    path = feed_dir / f"{DAY}.h5"
    data = bytearray(path.read_bytes())
    data[-100] ^= 1
    path.write_bytes(data)
    (feed_dir / DAY).mkdir()
    segment(2, ticks(10, first=3000))
    _untouched(feed_dir, "is damaged")


def test_rows_that_are_not_in_order_are_not_merged(
    feed_dir: Path, ticks: Ticks, header: Header, segment: Segment
):
    segment(1, ticks(10))
    content = segment_content(header, ticks(30, first=10), [], Counters())
    content.ticks[[3, 4]] = content.ticks[[4, 3]]
    write_segment(feed_dir / DAY / "0002.h5", content)
    _untouched(feed_dir, "0002.h5 is damaged: its rows are not in order.")


def test_a_tick_that_is_there_twice_is_not_merged(
    feed_dir: Path, ticks: Ticks, header: Header, segment: Segment
):
    block = ticks(30)
    block["ordinal"][1] = 0
    segment(1, block)
    _untouched(feed_dir, "an arrival number is there twice")


def test_an_index_that_does_not_fit_the_rows_is_not_merged(feed_dir: Path, ticks: Ticks, header: Header):
    content = segment_content(header, ticks(30), [], Counters())
    content.index["count"][0] += 1
    write_segment(feed_dir / DAY / "0001.h5", content)
    _untouched(feed_dir, "its index does not agree with its rows.")


def test_a_day_with_journals_waits(feed_dir: Path, segment: Segment, ticks: Ticks):
    segment(1, ticks(10))
    (feed_dir / DAY / "0002.journal").write_bytes(b"anything")
    _untouched(feed_dir, "it has journals that are not sealed yet.")


def test_segments_of_another_feed_are_not_mixed_in(feed_dir: Path, segment: Segment, ticks: Ticks):
    segment(1, ticks(10))
    segment(2, ticks(10, first=10), feed="binance")
    _untouched(feed_dir, "of several feeds")


def test_another_version_of_the_format_is_refused(feed_dir: Path, ticks: Ticks, header: Header):
    content = segment_content(header, ticks(10), [], Counters())
    content.attributes["format_version"] = 0
    write_segment(feed_dir / DAY / "0001.h5", content)
    _untouched(feed_dir, "another version")


def test_a_disk_without_room_is_told_before_anything_is_written(
    feed_dir: Path, segment: Segment, ticks: Ticks, monkeypatch: pytest.MonkeyPatch
):
    segment(1, ticks(10))
    usage = shutil.disk_usage(feed_dir)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=merging.SPARE_BYTES))
    _untouched(feed_dir, "merging needs 17 MB on the disk and 17 MB are free.")


LIMITED = """
import resource, sys
from pathlib import Path
from tickdeck.store.upkeep.merging import merge_day
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
print(merge_day(Path(sys.argv[1]), "2026-06-22", progress=lambda _: None).error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of the size of files is a POSIX notion")
@pytest.mark.parametrize("limit", [100, 3_000, 60_000])
def test_a_disk_that_refuses_in_the_middle_costs_nothing_and_leaves_nothing(
    feed_dir: Path, segment: Segment, ticks: Ticks, limit: int
):
    segment(1, ticks(20_000))
    segment(2, ticks(20_000, first=20_000))
    before = {path: path.read_bytes() for path in feed_dir.rglob("*") if path.is_file()}
    said = subprocess.run(
        [sys.executable, "-c", LIMITED, str(feed_dir), str(limit)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr
    assert said.stdout == f"{DAY} stays in its segments: merging failed (File too large).\n"
    assert {path: path.read_bytes() for path in feed_dir.rglob("*") if path.is_file()} == before


def _spoil(name: str, value: float) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        with h5py.File(path, "r+") as file:
            rows = file["ticks"][:]
            rows[name][7] = value
            file["ticks"][:] = rows
        write_digest(path)

    return spoil


def _without(name: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        with h5py.File(path, "r+") as file:
            stored = file[name][:]
            del file[name]
            file.create_dataset(name, data=stored[:-1])
        write_digest(path)

    return spoil


def _other_attribute(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        file.attrs["rejected"] = 77
    write_digest(path)


@pytest.mark.parametrize(
    "spoil",
    [
        *(_spoil(name, 3) for name in ("time_us", "recv_us", "symbol", "price", "seq", "ordinal")),
        _spoil("ordinal", 1 << 60),
        *(_without(name) for name in ("symbols", "index", "gaps", "merged")),
        _other_attribute,
    ],
)
def test_a_file_that_does_not_hold_what_the_segments_hold_never_takes_their_place(
    feed_dir: Path,
    segment: Segment,
    ticks: Ticks,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], None],
):
    segment(1, ticks(60), gaps=(Gap(1, 2, 3, "lost"),))
    segment(2, ticks(60, first=60))
    finished = merging.SegmentWriter.finish

    def spoiled(writer: merging.SegmentWriter, *given: object) -> None:
        finished(writer, *given)  # type: ignore[arg-type]
        spoil(next(feed_dir.glob("*.unfinished")))

    monkeypatch.setattr(merging.SegmentWriter, "finish", spoiled)
    _untouched(feed_dir, "does not read back as the segments are.")


def test_what_is_left_of_an_interrupted_merging_is_hidden_and_then_removed(
    tmp_path: Path, feed_dir: Path, segment: Segment, ticks: Ticks
):
    segment(1, ticks(50))
    segment(2, ticks(50, first=50))
    rows = _rows(tmp_path)
    shutil.copytree(feed_dir / DAY, tmp_path / "kept")
    _merge(feed_dir)
    shutil.copytree(tmp_path / "kept", feed_dir / DAY)
    (feed_dir / f"{DAY}.h5.4711.unfinished").write_bytes(b"half a file")
    assert [each.path for each in sealed_files(feed_dir)] == [feed_dir / f"{DAY}.h5"]
    assert finish(feed_dir) == ()
    assert _names(feed_dir) == [f"{DAY}.h5"]
    assert _rows(tmp_path) == rows


def test_a_damaged_days_file_beside_all_its_segments_is_set_aside(
    tmp_path: Path, feed_dir: Path, segment: Segment, ticks: Ticks
):
    segment(1, ticks(50))
    segment(2, ticks(50, first=50))
    rows = _rows(tmp_path)
    shutil.copytree(feed_dir / DAY, tmp_path / "kept")
    _merge(feed_dir)
    shutil.copytree(tmp_path / "kept", feed_dir / DAY)
    path = feed_dir / f"{DAY}.h5"
    data = bytearray(path.read_bytes())
    data[USER_BLOCK_BYTES - 10] ^= 1
    path.write_bytes(data)
    (problem,) = finish(feed_dir)
    assert str(feed_dir / f"{DAY}.h5.damaged") in problem
    assert _names(feed_dir) == [DAY, f"{DAY}.h5.damaged", f"{DAY}/0001.h5", f"{DAY}/0002.h5"]
    assert _rows(tmp_path) == rows
    assert _merge(feed_dir).rows == 100
    assert _rows(tmp_path) == rows


def test_no_segment_is_deleted_for_a_damaged_days_file(
    feed_dir: Path, segment: Segment, ticks: Ticks, tmp_path: Path
):
    segment(1, ticks(50))
    segment(2, ticks(50, first=50))
    shutil.copytree(feed_dir / DAY, tmp_path / "kept")
    _merge(feed_dir)
    (feed_dir / DAY).mkdir()
    shutil.copy(tmp_path / "kept" / "0002.h5", feed_dir / DAY)
    path = feed_dir / f"{DAY}.h5"
    data = bytearray(path.read_bytes())
    data[USER_BLOCK_BYTES - 10] ^= 1
    path.write_bytes(data)
    (problem,) = finish(feed_dir)
    assert "is damaged; what is left of its segments is kept" in problem
    assert _names(feed_dir) == [DAY, f"{DAY}.h5", f"{DAY}/0002.h5"]


def test_another_file_under_the_name_of_a_merged_segment_is_kept_and_told(
    feed_dir: Path, segment: Segment, ticks: Ticks
):
    segment(1, ticks(50))
    _merge(feed_dir)
    (feed_dir / DAY).mkdir()
    path = segment(1, ticks(50, first=50))
    (problem,) = finish(feed_dir)
    assert problem.startswith("0001.h5 in ")
    assert path.exists()
    _untouched(feed_dir, "is another file than the one that was merged")


def test_a_folder_with_anything_else_in_it_stays(feed_dir: Path, segment: Segment, ticks: Ticks):
    segment(1, ticks(50))
    (feed_dir / DAY / "0002.journal.damaged").write_bytes(b"kept")
    assert _merge(feed_dir).rows == 50
    assert _names(feed_dir) == [DAY, f"{DAY}.h5", f"{DAY}/0002.journal.damaged"]
    assert finish(feed_dir) == ()
    assert (feed_dir / DAY / "0002.journal.damaged").exists()


def test_a_day_without_anything_is_nothing(feed_dir: Path):
    assert _merge(feed_dir) == merging.MergeResult()
    assert _merge(feed_dir, "2026-06-21") == merging.MergeResult()
    assert finish(feed_dir) == ()
    assert not list(feed_dir.glob("*.h5"))


def test_whoever_is_told_of_the_progress_can_end_it(feed_dir: Path, segment: Segment, ticks: Ticks):
    segment(1, ticks(50))
    before = _names(feed_dir)

    def stop(progress: float) -> None:
        if progress == 1.0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        merge_day(feed_dir, DAY, progress=stop)
    assert _names(feed_dir) == before


def test_segments_that_cannot_be_deleted_are_told_and_deleted_the_next_time(
    feed_dir: Path, segment: Segment, ticks: Ticks, tmp_path: Path
):
    path = segment(1, ticks(50))
    rows = _rows(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "rmdir", _refuse)
        result = _merge(feed_dir)
    assert (result.rows, result.segments) == (50, 1)
    assert (
        result.error
        == f"{DAY} is merged; its segments are still there (Permission denied) and will go later."
    )
    assert path.parent.exists()
    assert _merge(feed_dir) == merging.MergeResult(feed_dir / f"{DAY}.h5")
    assert _names(feed_dir) == [f"{DAY}.h5"]
    assert _rows(tmp_path) == rows


def _refuse(*_: object) -> None:
    raise PermissionError(13, "Permission denied")
