from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.data_quality import DayQuality, Verdict
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import TICK, Block, TickFlag
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.audit.audit import audit
from tickdeck.store.catalogue import MERGED_ROW
from tickdeck.store.digest import USER_BLOCK_BYTES
from tickdeck.store.hdf5 import SegmentContent, segment_content
from tickdeck.store.journal import (
    Counters,
    Header,
    Kind,
    SymbolRow,
    encode,
    encode_counters,
    encode_gaps,
    encode_header,
)
from tickdeck.store.sealer import seal
from tickdeck.store.segment_writer import SegmentWriter
from tickdeck.store.upkeep.merging import merge_day

DAY = "2026-06-22"
MIDNIGHT_US = 1_782_086_400_000_000
NOON_US = MIDNIGHT_US + DAY_US // 2
CODES = ("BTCUSDT.BINANCE", "ETHUSDT.BINANCE", "SOLUSDT.BINANCE")
HEADER = Header(
    "binance", NOON_US, [SymbolRow(n, code, "", "") for n, code in enumerate(CODES)], contiguous_ids=True
)


def block(count: int, *, first: int = 0, seq: int = 0, at_us: int = NOON_US) -> Block:
    """Ticks of three instruments in turn, a millisecond apart; ids count from `seq` and `first`."""
    ticks = np.zeros(count, dtype=TICK)
    ordinal = np.arange(first, first + count)
    ticks["ordinal"], ticks["symbol"] = ordinal, ordinal % 3
    ticks["seq"] = seq + ordinal // 3
    ticks["recv_us"] = at_us + ordinal * 1_000
    ticks["time_us"], ticks["price"], ticks["volume"] = ticks["recv_us"] - 500, 10.0, 1.0
    ticks["turnover"] = np.nan
    return ticks


def content(ticks: Block, gaps: Sequence[Gap] = (), **attributes: int) -> SegmentContent:
    made = segment_content(HEADER, ticks, list(gaps), Counters(ticks=ticks.size))
    made.attributes.update(attributes)
    return made


@pytest.fixture
def feed_dir(tmp_path: Path) -> Path:
    return tmp_path / "recordings" / "binance"


@pytest.fixture
def write(feed_dir: Path) -> Callable[..., Path]:
    """Write a segment as it is given, true or not; its digest holds."""

    def make(number: int, given: SegmentContent | Block, gaps: Sequence[Gap] = ()) -> Path:
        path = feed_dir / DAY / f"{number:04d}.h5"
        path.parent.mkdir(parents=True, exist_ok=True)
        made = given if isinstance(given, SegmentContent) else content(given, gaps)
        with SegmentWriter(path, made.ticks.size) as writer:
            writer.append(made.ticks)
            writer.finish(made.tables, made.attributes)
        return path

    return make


@pytest.fixture
def write_journal(feed_dir: Path) -> Callable[..., Path]:
    def make(name: str, *parts: Block | bytes, header: Header = HEADER) -> Path:
        path = feed_dir / DAY / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = [part if isinstance(part, bytes) else encode(Kind.TICKS, part.tobytes()) for part in parts]
        path.write_bytes(encode_header(header) + b"".join(data))
        return path

    return make


def audited(path: Path) -> DayQuality:
    (day,) = audit(path)
    return day


def complaints(day: DayQuality) -> list[str]:
    return [finding.what for finding in day.findings if not finding.is_harmless]


Write = Callable[..., Path]


def test_an_honest_day_is_proven(write: Write, feed_dir: Path):
    write(1, block(3_000))
    write(2, block(3_000, first=3_000))
    day = audited(feed_dir)
    assert (day.verdict, day.findings) == (Verdict.PROVEN, ())
    assert (day.feed, day.day, day.files, day.ticks) == ("binance", DAY, 2, 6_000)
    assert day.bytes == sum(path.stat().st_size for path in feed_dir.rglob("*.h5"))
    assert (day.first_us, day.last_us) == (NOON_US, NOON_US + 5_999_000)
    assert [line.symbol for line in day.instruments] == list(CODES)
    line = day.instruments[1]
    assert (line.ticks, line.first_us, line.last_us) == (2_000, NOON_US + 1_000, NOON_US + 5_998_000)
    assert (line.gaps, line.missed, line.duplicates, line.completeness) == (0, 0, 0, 1.0)
    assert line.strip == "#" * 288


def test_every_way_to_name_a_recording_finds_the_same(write: Write, feed_dir: Path):
    path = write(1, block(30))
    whole = audited(feed_dir)
    for where in (feed_dir.parent.parent, feed_dir.parent, feed_dir / DAY, path):
        assert audited(where) == whole


def test_days_and_feeds_come_one_by_one_oldest_first(write: Write, feed_dir: Path):
    write(1, block(30))
    (feed_dir / "2026-06-21").mkdir()
    other = feed_dir.parent / "alltick" / DAY
    other.mkdir(parents=True)
    for target, start in ((feed_dir / "2026-06-21", NOON_US - DAY_US), (other, NOON_US)):
        seal_into(target / "0001.journal", block(9, at_us=start))
    days = list(audit(feed_dir.parent.parent))
    assert [(day.feed, day.day, day.ticks) for day in days] == [
        ("alltick", DAY, 9),
        ("binance", "2026-06-21", 9),
        ("binance", DAY, 30),
    ]


def seal_into(journal: Path, ticks: Block) -> Path:
    data = encode(Kind.TICKS, ticks.tobytes()) + encode_counters(Counters(ticks=ticks.size))
    journal.write_bytes(encode_header(HEADER) + data)
    return Path(seal(journal).file)


def test_where_nothing_is_recorded_that_is_said(tmp_path: Path):
    with pytest.raises(RecordingError, match=r"^There is no file and no folder .*\.$"):
        list(audit(tmp_path / "absent"))
    with pytest.raises(RecordingError, match=r"^Nothing is recorded in .*\.$"):
        list(audit(tmp_path))


def swapped(made: SegmentContent) -> SegmentContent:
    made.ticks[[10, 11]] = made.ticks[[11, 10]]
    return made


def with_index(made: SegmentContent) -> SegmentContent:
    made.index["count"][0] += 1
    return made


def with_short_index(made: SegmentContent) -> SegmentContent:
    made.index["count"][-1] -= 1
    return made


def with_strange_symbol(made: SegmentContent) -> SegmentContent:
    made.ticks["symbol"][5] = 1
    return made


def with_nameless(made: SegmentContent) -> SegmentContent:
    return replace(made, symbols=made.symbols[:2])


def with_doubled_name(made: SegmentContent) -> SegmentContent:
    made.symbols["code"][1] = made.symbols["code"][0]
    return made


def with_next_day(made: SegmentContent) -> SegmentContent:
    made.ticks["recv_us"][29] += DAY_US
    return made


def with_senseless_gap(made: SegmentContent) -> SegmentContent:
    return content(made.ticks, [Gap(0, NOON_US + 5, NOON_US, "backwards", 0)])


@pytest.mark.parametrize(
    ("harm", "sentence", "rows"),
    [
        (swapped, "Its ticks are not in order of instrument and arrival.", (11, 1)),
        (with_index, "Its index does not cover its ticks one instrument after the other.", (0, 0)),
        (with_short_index, "Its index does not cover its ticks one instrument after the other.", (0, 0)),
        (with_strange_symbol, "Its index does not agree with the instruments in its ticks.", (5, 1)),
        (with_nameless, "Of 30 ticks it is unknown whose they are.", (60, 30)),
        (with_doubled_name, "Its table of instruments has one twice.", (0, 0)),
        (with_next_day, "It has ticks that were not received on the day of its folder.", (29, 1)),
        (with_senseless_gap, "Of its gaps 1 make no sense: row 0 of /gaps.", (0, 0)),
        (lambda made: with_attribute(made, rows=91), "It has 90 ticks, but its attribute says 91.", (0, 0)),
        (
            lambda made: with_attribute(made, journal_ticks=95),
            "It has 90 ticks, but its journal counted 95 when it was written.",
            (0, 0),
        ),
    ],
)
def test_what_does_not_hold_is_found_though_the_digest_does(
    write: Write,
    feed_dir: Path,
    harm: Callable[[SegmentContent], SegmentContent],
    sentence: str,
    rows: tuple[int, int],
):
    path = write(1, harm(content(block(90))))
    day = audited(feed_dir)
    assert day.verdict is Verdict.DAMAGED
    found = {finding.what: finding for finding in day.findings}
    assert sentence in found, day.findings
    assert found[sentence].file == str(path)
    assert (found[sentence].first_row, found[sentence].rows) == rows


def with_attribute(made: SegmentContent, **values: int) -> SegmentContent:
    made.attributes.update(values)
    return made


def test_an_arrival_number_that_is_there_twice_is_found(write: Write, feed_dir: Path):
    ticks = block(90)
    ticks["ordinal"][-1] = ticks["ordinal"][-3] + 1  # the last of one instrument and of another
    write(1, ticks)
    assert complaints(audited(feed_dir)) == ["Arrival numbers are there twice."]


def test_rows_of_the_finding_name_their_instruments(write: Write, feed_dir: Path):
    write(1, with_next_day(content(block(90))))
    (finding,) = audited(feed_dir).findings
    assert finding.symbols == (CODES[0],)


def test_files_that_have_the_same_ticks_are_found(write: Write, feed_dir: Path):
    write(1, block(30))
    path = write(2, block(30, first=30))
    path.with_name("0003.h5").write_bytes(path.read_bytes())
    day = audited(feed_dir)
    assert complaints(day) == [
        "It has arrival numbers that overlap with those of 0002.h5.",
        "It has the ticks of 0002.h5 again.",
    ]
    assert {Path(finding.file).name for finding in day.findings} == {"0003.h5"}


def test_a_file_without_digest_is_proven_by_its_checksums_and_says_so(write: Write, feed_dir: Path):
    path = write(1, block(30))
    path.write_bytes(path.read_bytes()[USER_BLOCK_BYTES:])
    day = audited(feed_dir)
    assert (day.verdict, day.ticks) == (Verdict.PROVEN, 30)
    (finding,) = day.findings
    assert finding.is_harmless
    assert finding.what.startswith("It has no digest")


class TestIds:
    """Ids that count prints, against the gaps."""

    def test_a_jump_that_no_gap_explains_is_damage(self, write: Write, feed_dir: Path):
        ticks = block(90)
        ticks["seq"][ticks["ordinal"] >= 45] += 37
        path = write(1, ticks)
        day = audited(feed_dir)
        assert day.verdict is Verdict.DAMAGED
        assert [(finding.file, finding.what) for finding in day.findings] == [
            (str(path), f"Of {code} 37 ids are missing after 14 that no gap explains.") for code in CODES
        ]

    @pytest.mark.parametrize(
        ("gap", "missing"),
        [
            (Gap(1, NOON_US + 43_000, NOON_US + 46_000, "ids jumped", 37), 0),
            (Gap(-1, NOON_US + 43_000, NOON_US + 46_000, "ids jumped", 37), 0),
            (Gap(1, NOON_US + 43_500, NOON_US + 45_000, "connection lost", -1), 0),
            (Gap(1, NOON_US + 43_000, NOON_US + 46_000, "ids jumped", 30), 7),
            (Gap(1, NOON_US + 50_000, NOON_US + 60_000, "ids jumped", 37), 37),
            (Gap(1, NOON_US + 43_000, NOON_US + 46_000, "2 prints came late", 37), 37),
            (Gap(0, NOON_US + 43_000, NOON_US + 46_000, "ids jumped", 37), 37),
        ],
    )
    def test_a_gap_explains_only_what_it_counts_at_its_place(
        self, write: Write, feed_dir: Path, gap: Gap, missing: int
    ):
        ticks = block(90)
        ticks["seq"][(ticks["ordinal"] >= 45) & (ticks["symbol"] == 1)] += 37
        write(1, ticks, [gap])
        day = audited(feed_dir)
        expected = [f"Of {CODES[1]} {missing} ids are missing after 14 that no gap explains."]
        assert complaints(day) == (expected if missing else [])

    def test_one_gap_does_not_explain_two_jumps(self, write: Write, feed_dir: Path):
        ticks = block(90)
        ticks["seq"][ticks["ordinal"] >= 45] += 5
        ticks["seq"][ticks["ordinal"] >= 48] += 5
        gaps = [Gap(number, NOON_US + 42_000, NOON_US + 51_000, "ids jumped", 5) for number in range(3)]
        write(1, ticks, gaps)
        assert complaints(audited(feed_dir)) == [
            f"Of {code} 5 ids are missing after 20 that no gap explains." for code in CODES
        ]

    def test_two_jumps_of_one_read_have_one_interval_and_count_both(self, write: Write, feed_dir: Path):
        ticks = block(90)
        of_first = np.flatnonzero(ticks["symbol"] == 0)
        ticks["seq"][of_first[10:]] += 5
        ticks["seq"][of_first[11:]] += 5
        ticks["recv_us"][of_first[9:12]] = NOON_US + 30_000
        interval = (0, NOON_US + 30_000, NOON_US + 30_000, "ids jumped")
        write(1, ticks, [Gap(*interval, missed) for missed in (-1, -1, 5, 5)])
        day = audited(feed_dir)
        assert (day.verdict, complaints(day)) == (Verdict.GAPS, [])
        assert (day.instruments[0].gaps, day.instruments[0].missed) == (2, 10)

    @pytest.mark.parametrize("flag", [TickFlag.OUT_OF_ORDER, TickFlag.BACKFILLED])
    def test_what_came_late_is_not_missing(self, write: Write, feed_dir: Path, flag: TickFlag):
        ticks = block(90)
        # The fifth print of the first instrument comes ten later.
        of_first = np.flatnonzero(ticks["symbol"] == 0)
        ticks["seq"][of_first[5:16]] = [*range(6, 16), 5]
        ticks["flags"][of_first[15]] = flag
        write(1, ticks)
        day = audited(feed_dir)
        assert day.verdict is Verdict.PROVEN
        line = day.instruments[0]
        late, backfilled = flag is TickFlag.OUT_OF_ORDER, flag is TickFlag.BACKFILLED
        assert (line.out_of_order, line.backfilled, line.duplicates) == (int(late), int(backfilled), 0)

    def test_an_id_that_is_there_twice_is_counted(self, write: Write, feed_dir: Path):
        ticks = block(90)
        of_first = np.flatnonzero(ticks["symbol"] == 0)
        ticks["seq"][of_first[29]], ticks["flags"][of_first[29]] = 3, TickFlag.OUT_OF_ORDER
        write(1, ticks)
        day = audited(feed_dir)
        assert [line.duplicates for line in day.instruments] == [1, 0, 0]

    def test_a_provider_that_counts_anew_misses_nothing(self, write: Write, feed_dir: Path):
        ticks = block(90)
        ticks["seq"][ticks["ordinal"] >= 45] -= 15
        write(1, ticks)
        day = audited(feed_dir)
        assert day.verdict is Verdict.PROVEN
        assert [line.duplicates for line in day.instruments] == [0, 0, 0]

    def test_a_jump_between_two_files_of_a_run_is_found(self, write: Write, feed_dir: Path):
        write(1, block(90))
        path = write(2, block(90, first=90, seq=4))
        findings = audited(feed_dir).findings
        assert {finding.file for finding in findings} == {str(path)}
        assert findings[0].what == f"Of {CODES[0]} 4 ids are missing after 29 that no gap explains."

    def test_a_new_run_begins_with_any_id(self, write: Write, feed_dir: Path):
        write(1, block(90))
        write(2, block(90, seq=500, at_us=NOON_US + 1_000_000))
        assert audited(feed_dir).verdict is Verdict.PROVEN

    def test_a_gap_may_stand_in_the_next_file(self, write: Write, feed_dir: Path):
        write(1, block(90))
        gaps = [Gap(n, NOON_US + 87_000, NOON_US + 92_000, "x", 4) for n in range(3)]
        write(2, block(90, first=90, seq=4))
        write(3, block(90, first=180, seq=4), gaps)
        day = audited(feed_dir)
        assert (day.verdict, complaints(day)) == (Verdict.GAPS, [])
        assert day.instruments[0].completeness == 90 / 94

    def test_what_was_learnt_later_of_a_gap_replaces_what_was_noted_first(self, write: Write, feed_dir: Path):
        interval = (0, NOON_US + 1_000, NOON_US + 2_000)
        write(1, block(90), [Gap(*interval, "ids jumped", -1)])
        write(2, block(90, first=90), [Gap(*interval, "ids jumped, 7 back-filled", 0)])
        day = audited(feed_dir)
        assert (day.verdict, day.instruments[0].gaps, day.instruments[0].completeness) == (
            Verdict.PROVEN,
            0,
            1.0,
        )

    def test_ticks_of_a_journal_in_between_are_not_missing(
        self, write: Write, write_journal: Write, feed_dir: Path
    ):
        write(1, block(90))
        write_journal("0002.journal", block(90, first=90))
        write(3, block(90, first=180))
        day = audited(feed_dir)
        assert (day.verdict, day.ticks, day.unsealed_ticks) == (Verdict.PROVEN, 180, 90)
        assert [line.ticks for line in day.instruments] == [60, 60, 60]

    def test_a_feed_whose_ids_do_not_count_is_not_held_to_them(self, write: Write, feed_dir: Path):
        ticks = block(90)
        ticks["seq"] *= 7
        write(1, content(ticks, contiguous_ids=0))
        day = audited(feed_dir)
        assert (day.verdict, complaints(day)) == (Verdict.PROVEN, [])
        assert [(line.missed, line.completeness) for line in day.instruments] == [(-1, None)] * 3

    def test_many_jumps_are_summed_up(self, write: Write, feed_dir: Path):
        ticks = block(90)
        of_first = ticks["symbol"] == 0
        ticks["seq"][of_first] *= 2
        write(1, ticks)
        found = complaints(audited(feed_dir))
        assert len(found) == 11
        assert found[-1] == f"Of {CODES[0]} 19 ids are missing in 19 more places that no gap explains."


class TestJournals:
    """What is not sealed yet."""

    def test_a_torn_tail_is_told_and_is_no_damage(self, write_journal: Write, feed_dir: Path):
        path = write_journal("0001.journal", block(30), encode(Kind.TICKS, block(9).tobytes())[:40])
        day = audited(feed_dir)
        assert (day.verdict, day.unsealed_ticks, day.ticks) == (Verdict.PROVEN, 30, 0)
        (finding,) = day.findings
        assert (finding.file, finding.is_harmless) == (str(path), True)
        assert "ends in 40 bytes" in finding.what

    def test_damage_in_the_middle_names_bytes_and_ticks_before_it(self, write_journal: Write, feed_dir: Path):
        path = write_journal("0001.journal", block(30), block(30, first=30), block(30, first=60))
        data = bytearray(path.read_bytes())
        at = data.index(block(30, first=30).tobytes())
        data[at + 7] ^= 4
        path.write_bytes(data)
        day = audited(feed_dir)
        assert (day.verdict, day.unsealed_ticks) == (Verdict.DAMAGED, 60)
        assert complaints(day) == [
            f"Bytes {at - 9:,} to {at + 30 * TICK.itemsize - 1:,} of the journal are damaged, "
            "behind 30 ticks that can be read."
        ]

    def test_a_journal_that_counted_more_than_it_has_is_found(self, write_journal: Write, feed_dir: Path):
        write_journal("0001.journal", block(30), encode_counters(Counters(ticks=33)))
        assert complaints(audited(feed_dir)) == ["The journal has 30 ticks, but counted 33 itself."]

    @pytest.mark.parametrize("suffix", [".damaged", ".poisoned"])
    def test_what_was_set_aside_is_damage_and_excuses_the_ids_around_it(
        self, write: Write, write_journal: Write, feed_dir: Path, suffix: str
    ):
        write(1, block(90))
        path = write_journal(f"0002.journal{suffix}", block(30, first=90))
        write(3, block(90, first=180))
        day = audited(feed_dir)
        assert day.verdict is Verdict.DAMAGED
        assert [finding.file for finding in day.findings] == [str(path)]
        assert day.findings[0].what.startswith("The journal could not be sealed whole, and was set aside")

    def test_a_journal_beside_its_file_is_not_counted_again(
        self, write: Write, write_journal: Write, feed_dir: Path
    ):
        write(1, block(90))
        write_journal("0001.journal", block(90))
        day = audited(feed_dir)
        assert (day.verdict, day.ticks, day.unsealed_ticks, day.files) == (Verdict.PROVEN, 90, 0, 2)

    def test_a_gap_in_a_journal_counts(self, write_journal: Write, feed_dir: Path):
        write_journal("0001.journal", block(30), encode_gaps([Gap(0, NOON_US, NOON_US + 9, "lost", -1)]))
        assert audited(feed_dir).verdict is Verdict.GAPS

    def test_a_journal_that_is_sealed_meanwhile_is_looked_for_again(
        self, write: Write, write_journal: Write, feed_dir: Path
    ):
        write(1, block(90))
        journal = write_journal("0002.journal", block(90, first=90), encode_counters(Counters(ticks=90)))

        def seal_it(_: float) -> None:
            if journal.exists():
                seal(journal)

        (day,) = audit(feed_dir, progress=seal_it)
        assert (day.verdict, day.ticks, day.unsealed_ticks) == (Verdict.PROVEN, 180, 0)


class TestMerged:
    """A day's file, alone and beside the segments in it."""

    @pytest.fixture
    def merged(self, write: Write, feed_dir: Path) -> Path:
        write(1, block(900))
        write(2, block(900, first=900))
        write(3, block(900, seq=777, at_us=NOON_US + 9_000_000))
        self.segment = (feed_dir / DAY / "0002.h5").read_bytes()
        result = merge_day(feed_dir, DAY, progress=lambda _: None)
        assert result.error == ""
        assert result.file is not None
        return result.file

    def test_a_merged_day_is_proven(self, merged: Path, feed_dir: Path):
        for path in (feed_dir, merged, feed_dir / DAY):
            day = audited(path)
            assert (day.verdict, day.ticks, day.findings) == (Verdict.PROVEN, 2_700, ())
            assert (day.feed, day.day, day.files) == ("binance", DAY, 1)

    def test_a_merged_day_that_does_not_have_all_its_segments_is_found(
        self, merged: Path, write: Write, feed_dir: Path
    ):
        path = write(1, block(90, first=1))
        made = content(block(90, first=1))
        table = np.array([(b"0001.h5", b"0" * 64, 91)], dtype=MERGED_ROW)
        path.unlink()
        merged.unlink()
        with SegmentWriter(merged, 90) as writer:
            writer.append(made.ticks)
            writer.finish({**made.tables, "merged": table}, made.attributes)
        assert complaints(audited(feed_dir)) == [
            "It has 90 ticks, but the segments merged into it had 91.",
            "The arrival numbers of a merged day do not count from 0 without a hole.",
        ]

    def test_segments_left_by_an_interrupted_merge_are_not_counted_twice(self, merged: Path, feed_dir: Path):
        (feed_dir / DAY).mkdir(exist_ok=True)
        (feed_dir / DAY / "0002.h5").write_bytes(self.segment)
        day = audited(feed_dir)
        assert (day.verdict, day.ticks, day.files) == (Verdict.PROVEN, 2_700, 2)

    def test_another_segment_of_a_merged_name_is_found(self, merged: Path, write: Write, feed_dir: Path):
        write(2, block(30, first=2_700))
        assert complaints(audited(feed_dir)) == [
            "Another segment of this name is in the day's file, so that nobody reads this one."
        ]

    def test_a_segment_sealed_later_is_counted_beside_it(self, merged: Path, write: Write, feed_dir: Path):
        write(4, block(30, first=100))
        day = audited(feed_dir)
        assert (day.verdict, day.ticks, day.files) == (Verdict.PROVEN, 2_730, 2)


@pytest.mark.parametrize(
    ("program", "limit_s", "sentence"),
    [
        ("import os; os.abort()", 20.0, "HDF5 crashes over it."),
        ("import time; time.sleep(600)", 0.3, "HDF5 has not come to an end with it within 0 s."),
        ("print('nonsense' * 100)", 20.0, "HDF5 crashes over it."),
    ],
)
def test_a_file_that_is_the_end_of_its_reader_is_a_finding(
    write: Write,
    feed_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    program: str,
    limit_s: float,
    sentence: str,
):
    monkeypatch.setattr("tickdeck.store.audit.file_content.time_limit_s", lambda path: limit_s)
    for number in (1, 2):
        path = write(number, block(30, first=30 * number))
        path.write_bytes(path.read_bytes() + b"x")
    write(3, block(30, first=90))
    (day,) = audit(feed_dir, command=[sys.executable, "-c", program])
    assert [Path(finding.file).name for finding in day.findings] == ["0001.h5"] * 2 + ["0002.h5"] * 2
    assert sentence in complaints(day)
    assert (day.verdict, day.ticks) == (Verdict.DAMAGED, 30)


def test_progress_reaches_the_end_and_never_goes_back(write: Write, feed_dir: Path):
    for number in range(1, 5):
        write(number, block(300, first=300 * number))
    told: list[float] = []
    list(audit(feed_dir, progress=told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 4


class TestMissingFiles:
    """Files of a run that are gone."""

    @pytest.fixture
    def uncounted(self, write: Write) -> Write:
        """A file of 90 ticks of a feed whose ids prove nothing; the first number is the file's place."""

        def make(number: int, first: int, *, gaps: Sequence[Gap] = (), **given: int) -> Path:
            return write(number, content(block(90, first=first, **given), gaps, contiguous_ids=0))

        return make

    def test_a_file_gone_from_the_middle_of_a_day_is_found(self, uncounted: Write, feed_dir: Path):
        paths = [uncounted(number, 90 * number) for number in range(4)]
        assert audited(feed_dir).verdict is Verdict.PROVEN
        paths[1].unlink()
        day = audited(feed_dir)
        assert day.verdict is Verdict.DAMAGED
        assert [(finding.file, finding.what) for finding in day.findings] == [
            (
                str(paths[2]),
                "90 ticks between 0000.h5 and 0002.h5 are not there (12:00:00 to 12:00:00 UTC): "
                "a file is missing.",
            )
        ]

    @pytest.mark.parametrize(
        ("gap", "missing"),
        [
            (Gap(1, NOON_US + 90_000, NOON_US + 180_000, "not recorded: the disk was full", 90), 0),
            (Gap(1, NOON_US + 90_000, NOON_US + 180_000, "not recorded: the disk was full", 60), 30),
            (Gap(1, NOON_US + 90_000, NOON_US + 180_000, "connection lost", 90), 90),
            (Gap(1, NOON_US + 90_000, NOON_US + 9_000_000, "not recorded: it was slow", 90), 90),
            (Gap(1, NOON_US - 9_000_000, NOON_US + 90_000, "not recorded: it was slow", 90), 90),
        ],
    )
    def test_what_was_not_recorded_is_no_missing_file(
        self, uncounted: Write, feed_dir: Path, gap: Gap, missing: int
    ):
        uncounted(1, 0)
        uncounted(2, 180)
        uncounted(3, 270, gaps=[gap])
        day = audited(feed_dir)
        assert day.verdict is (Verdict.DAMAGED if missing else Verdict.GAPS)
        assert [what.partition(" ")[0] for what in complaints(day)] == ([str(missing)] if missing else [])

    def test_one_gap_does_not_hide_two_files(self, uncounted: Write, feed_dir: Path):
        uncounted(1, 0)
        uncounted(2, 180)
        gap = Gap(1, NOON_US + 90_000, NOON_US + 180_000, "not recorded: the disk was full", 90)
        uncounted(3, 360, gaps=[gap])
        (what,) = complaints(audited(feed_dir))
        assert what.startswith("90 ticks between 0002.h5 and 0003.h5 are not there")

    def test_a_journal_that_was_set_aside_explains_it(self, uncounted: Write, feed_dir: Path):
        uncounted(1, 0)
        path = uncounted(3, 180)
        path.with_name("0002.journal.poisoned").write_bytes(b"unreadable")
        assert not any("a file is missing" in what for what in complaints(audited(feed_dir)))

    def test_a_damaged_file_beside_it_explains_it(self, uncounted: Write, feed_dir: Path):
        path = uncounted(1, 0)
        uncounted(2, 180)
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
        day = audited(feed_dir)
        assert day.verdict is Verdict.DAMAGED
        assert not any("a file is missing" in what for what in complaints(day))

    def test_a_journal_in_between_has_them(self, uncounted: Write, write_journal: Write, feed_dir: Path):
        uncounted(1, 0)
        journal = write_journal("0002.journal", block(90, first=90))
        uncounted(3, 180)
        assert audited(feed_dir).verdict is Verdict.PROVEN
        journal.unlink()
        assert audited(feed_dir).verdict is Verdict.DAMAGED

    def test_the_first_file_is_held_to_the_day_before(self, uncounted: Write, write: Write, feed_dir: Path):
        second = [uncounted(n, first, at_us=MIDNIGHT_US + 5_000_000) for n, first in ((1, 90), (2, 180))]
        assert audited(feed_dir / DAY).verdict is Verdict.PROVEN
        before = feed_dir / "2026-06-21"
        before.mkdir()
        last = before / "0007.h5"
        made = content(block(90, at_us=MIDNIGHT_US - 5_000_000), contiguous_ids=0)
        with SegmentWriter(last, 90) as writer:
            writer.append(made.ticks)
            writer.finish(made.tables, made.attributes)
        assert [day.verdict for day in audit(feed_dir)] == [Verdict.PROVEN] * 2
        second[0].unlink()
        (what,) = complaints(audited(feed_dir / DAY))
        assert what == (
            "90 ticks between 2026-06-21/0007.h5 and 0002.h5 are not there (23:59:55 to 00:00:05 UTC): "
            "a file is missing."
        )
        # A single file is held to nothing but itself.
        assert audited(second[1]).verdict is Verdict.PROVEN
        last.unlink()
        assert audited(feed_dir / DAY).verdict is Verdict.PROVEN

    def test_ticks_of_two_days_in_one_read_at_midnight_are_not_missing(
        self, uncounted: Write, feed_dir: Path
    ):
        uncounted(1, 90, at_us=MIDNIGHT_US)
        uncounted(2, 181, at_us=MIDNIGHT_US)
        assert audited(feed_dir / DAY).verdict is Verdict.PROVEN
