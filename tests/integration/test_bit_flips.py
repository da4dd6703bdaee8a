"""One bit changed anywhere in a recording: the audit finds it and says where; recovery keeps the rest."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import h5py
import numpy as np
import pytest

from tickdeck.domain.data_quality import DayQuality, Finding, Verdict
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.audit.audit import audit
from tickdeck.store.digest import USER_BLOCK_BYTES
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
from tickdeck.store.recovery import recover
from tickdeck.store.sealer import seal

NOON_US = 1_782_129_600_000_000
DAY = "2026-06-22"
CODES = ("00700.HK", "00005.HK", "09988.HK", "AAPL.US", "BTCUSDT.BINANCE")
TICKS = 45_000
FLIPS_A_REGION = 45
FLIPS_OF_A_JOURNAL = 120


def known_block(count: int) -> Block:
    """Ticks of five instruments in arrival order, whose ids count."""
    ticks = np.zeros(count, dtype=TICK)
    dice = np.random.default_rng(20260622)
    at = np.arange(count)
    ticks["ordinal"] = at
    ticks["symbol"] = at % len(CODES)
    ticks["seq"] = at // len(CODES) + 1000
    ticks["recv_us"] = NOON_US + at * 700
    ticks["time_us"] = ticks["recv_us"] - dice.integers(500, 90_000, count)
    ticks["price"] = np.round(100 + np.cumsum(dice.normal(0, 0.01, count)), 3)
    ticks["volume"] = dice.integers(1, 50, count) * 100.0
    ticks["turnover"] = np.nan
    ticks["side"] = dice.integers(-1, 2, count)
    return ticks


def write_journal(path: Path, ticks: Block, *, blocks: int = 9) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    header = Header(
        "alltick",
        NOON_US,
        [SymbolRow(number, code, f"Name {number}", "HKD") for number, code in enumerate(CODES)],
        contiguous_ids=True,
    )
    gaps = [Gap(0, NOON_US, NOON_US + 5_000, "connection lost", 0), Gap(1, NOON_US, NOON_US + 9, "x", 3)]
    parts = [encode(Kind.TICKS, part.tobytes()) for part in np.array_split(ticks, blocks)]
    counters = encode_counters(Counters(1, 2, 3, ticks=ticks.size))
    path.write_bytes(b"".join([encode_header(header), encode_gaps(gaps), *parts, counters]))


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    journal = tmp_path_factory.mktemp("sealed") / "0001.journal"
    write_journal(journal, known_block(TICKS))
    return Path(seal(journal).file)


def regions_of(path: Path) -> dict[str, list[range]]:
    """The parts of a sealed file, as byte ranges; what no dataset owns is HDF5's structure and padding."""
    size = path.stat().st_size
    found: dict[str, list[range]] = defaultdict(list)
    found["user block"].append(range(USER_BLOCK_BYTES))
    found["superblock"].append(range(USER_BLOCK_BYTES, USER_BLOCK_BYTES + 48))
    with h5py.File(path) as file:
        for name in file:
            data = file[name].id
            if file[name].chunks is None:
                start = data.get_offset()
                found[name].append(range(start, start + data.get_storage_size()))
                continue
            for number in range(data.get_num_chunks()):
                chunk = data.get_chunk_info(number)
                found[name].append(range(chunk.byte_offset, chunk.byte_offset + chunk.size))
    owned = sorted((part for parts in found.values() for part in parts), key=lambda part: part.start)
    position = 0
    for part in owned:
        if part.start > position:
            found["structure"].append(range(position, part.start))
        position = max(position, part.stop)
    if position < size:
        found["structure"].append(range(position, size))
    return found


REGIONS = ("user block", "superblock", "structure", "ticks", "symbols", "index", "gaps")


def places(parts: Sequence[range], count: int, dice: random.Random) -> list[int]:
    """Positions spread over parts."""
    sizes = [len(part) for part in parts]
    return [dice.choice(dice.choices(parts, sizes)[0]) for _ in range(count)]


def flipped(data: bytes, position: int, bit: int) -> bytes:
    changed = bytearray(data)
    changed[position] ^= 1 << bit
    return bytes(changed)


def findings_by_file(day: DayQuality) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in day.findings:
        found[Path(finding.file).name].append(finding)
    return found


@pytest.mark.parametrize("region", REGIONS)
def test_every_flip_in_a_sealed_file_is_found_and_located(tmp_path: Path, sealed: Path, region: str):
    dice = random.Random(f"20261122 {region}")
    data = sealed.read_bytes()
    at = places(regions_of(sealed)[region], FLIPS_A_REGION, dice)
    folder = tmp_path / "recordings" / "alltick" / DAY
    folder.mkdir(parents=True)
    for number, position in enumerate(at):
        (folder / f"{number:04d}.h5").write_bytes(flipped(data, position, dice.randrange(8)))

    (day,) = audit(tmp_path)

    assert day.verdict is Verdict.DAMAGED
    found = findings_by_file(day)
    with h5py.File(sealed) as file:
        ticks = file["ticks"]
        symbols = ticks["symbol"]
        chunks = [ticks.id.get_chunk_info(number) for number in range(ticks.id.get_num_chunks())]
    for number, position in enumerate(at):
        what = [each for each in found[f"{number:04d}.h5"] if not each.is_harmless]
        sentences = " ".join(each.what for each in what)
        assert "One or more bits of it have changed since it was written" in sentences, (position, sentences)
        if region == "ticks":
            (hit,) = [each for each in chunks if each.byte_offset <= position < each.byte_offset + each.size]
            first = hit.chunk_offset[0]
            count = min(ticks_in_chunk(sealed), TICKS - first)
            concerned = {CODES[symbol] for symbol in np.unique(symbols[first : first + count])}
            (named,) = [each for each in what if each.rows]
            assert (named.first_row, named.rows) == (first, count)
            assert set(named.symbols) == concerned
        elif region in {"symbols", "index", "gaps"}:
            assert not [each for each in what if each.rows and "damaged (" in each.what]


def ticks_in_chunk(path: Path) -> int:
    with h5py.File(path) as file:
        return int(file["ticks"].chunks[0])


def test_the_file_as_it_was_written_has_no_finding(sealed: Path):
    (day,) = audit(sealed)
    assert day.findings == ()
    assert (day.ticks, day.verdict) == (TICKS, Verdict.GAPS)


def test_a_file_cut_short_anywhere_is_found(tmp_path: Path, sealed: Path):
    dice = random.Random(7)
    data = sealed.read_bytes()
    folder = tmp_path / "recordings" / "alltick" / DAY
    folder.mkdir(parents=True)
    for number, length in enumerate([0, 1, 511, 512, 600, *(dice.randrange(len(data)) for _ in range(10))]):
        (folder / f"{number:04d}.h5").write_bytes(data[:length])
    (day,) = audit(tmp_path)
    found = findings_by_file(day)
    assert len(found) == 15
    assert all(any(not each.is_harmless for each in findings) for findings in found.values())


def test_every_flip_in_a_journal_is_found_and_recovery_keeps_the_rest(tmp_path: Path):
    dice = random.Random(20261122)
    ticks = known_block(90)
    original = tmp_path / "original" / "0001.journal"
    write_journal(original, ticks)
    data = original.read_bytes()
    blocks = np.array_split(ticks, 9)
    for number in range(FLIPS_OF_A_JOURNAL):
        position = dice.randrange(len(data))
        journal = tmp_path / str(number) / "recordings" / "alltick" / DAY / "0001.journal"
        journal.parent.mkdir(parents=True)
        journal.write_bytes(flipped(data, position, dice.randrange(8)))

        (day,) = audit(journal)
        assert day.verdict is Verdict.DAMAGED, position
        assert {finding.file for finding in day.findings} == {str(journal)}

        (result,) = recover(journal)
        if result.error:
            # Without a header nobody knows whose the ticks are: all of it is kept as it is.
            assert position < data.index(blocks[0].tobytes()), position
            continue
        with h5py.File(result.file) as file:
            kept = file["ticks"][:]
        lost = [block for block in blocks if not np.isin(block["ordinal"], kept["ordinal"]).all()]
        assert len(lost) <= 1
        expected = np.concatenate([block for block in blocks if not any(block is each for each in lost)])
        assert np.sort(kept, order="ordinal").tobytes() == expected.tobytes()
        assert Path(result.kept).exists()
