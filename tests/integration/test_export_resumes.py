"""`kill -9` amid an export, and a disk that refuses; the same command goes on and ends the same."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.tick import TICK
from tickdeck.store.journal import Header, Kind, SymbolRow, encode, encode_header
from tickdeck.store.sealer import seal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and limits are POSIX notions")

ROWS = 200_000
# Small batches, so that there are many moments at which it can be killed.
PROGRAM = """
import argparse, os, resource, signal, sys
from tickdeck.app import export as command
from tickdeck.domain.errors import TickdeckError
from tickdeck.store.chunks import CHUNK_ROWS
from tickdeck.store.export.csv import CsvEncoder
from tickdeck.store.export.parquet import ParquetEncoder
from tickdeck.store.export.hdf5 import Hdf5Encoder
CsvEncoder.batch_rows = ParquetEncoder.batch_rows = Hdf5Encoder.batch_rows = CHUNK_ROWS
command._REDRAW_S = 0
if limit := int(os.environ.get("LIMIT", "0")):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
parser = argparse.ArgumentParser()
command.add_export_options(parser)
try:
    sys.exit(command.export(parser.parse_args()))
except TickdeckError as error:
    sys.exit(str(error))
"""


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    dice = np.random.default_rng(7)
    data = tmp_path_factory.mktemp("recorded")
    rows = [SymbolRow(number, f"{number + 1:05d}.HK", "", "HKD") for number in range(40)]
    for number in range(4):
        day = 22 + number // 2
        folder = data / "recordings" / "alltick" / f"2026-06-{day}"
        folder.mkdir(parents=True, exist_ok=True)
        ticks = np.zeros(ROWS // 4, dtype=TICK)
        ticks["recv_us"] = NOON_US + (day - 22) * 86_400_000_000 + number % 2 * 10**9 + np.arange(ROWS // 4)
        ticks["time_us"] = ticks["recv_us"] - dice.integers(0, 50_000, ROWS // 4)
        ticks["symbol"] = dice.integers(0, 40, ROWS // 4)
        ticks["price"] = dice.integers(1, 10**6, ROWS // 4) / 1000
        ticks["volume"] = dice.integers(1, 40, ROWS // 4) * 100
        ticks["turnover"] = np.nan
        ticks["seq"] = ticks["ordinal"] = number % 2 * (ROWS // 4) + np.arange(ROWS // 4)
        journal = folder / f"{number + 1:04d}.journal"
        header = encode_header(Header("alltick", NOON_US, rows))
        journal.write_bytes(header + encode(Kind.TICKS, ticks.tobytes()))
        seal(journal)
    return data


def _start(data: Path, target: Path, *, limit: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(data), "--to", str(target), "--json-lines"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PATH": "", "LIMIT": str(limit)},
    )


def _finish(child: subprocess.Popen[str]) -> tuple[int, list[dict[str, object]], str]:
    out, errors = child.communicate(timeout=100)
    return child.returncode, [json.loads(line) for line in out.splitlines()], errors


@pytest.mark.parametrize("name", ["all.csv", "all.csv.gz", "all.parquet", "all.h5"])
@pytest.mark.timeout(300)
def test_kills_at_any_moment_change_nothing(data_dir: Path, tmp_path: Path, name: str) -> None:
    dice = random.Random(name)
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    whole.mkdir()
    killed.mkdir()
    assert _finish(_start(data_dir, whole / name))[0] == 0
    reached = 0
    for _ in range(3):
        child = _start(data_dir, killed / name)
        assert child.stdout is not None
        # So many lines after it has begun to write.
        left = dice.randrange(1, 8)
        for line in child.stdout:
            progress = json.loads(line)
            if progress.get("of"):
                assert progress["rows"] >= reached, "it began anew"
                left -= 1
                reached = progress["rows"]
            if not left:
                break
        child.kill()
        child.communicate()
        assert not (killed / name).exists()
    status, lines, errors = _finish(_start(data_dir, killed / name))
    assert (status, errors) == (0, "")
    assert lines[-1]["rows"] == ROWS
    assert next(line["rows"] for line in lines if line.get("of")) >= reached > 0
    assert (killed / name).read_bytes() == (whole / name).read_bytes()
    assert sorted(path.name for path in killed.iterdir()) == sorted(path.name for path in whole.iterdir())


@pytest.mark.parametrize(
    ("name", "limit"), [("all.csv", 15_000_000), ("all.parquet", 3_000_000), ("all.h5", 2_000_000)]
)
@pytest.mark.timeout(300)
def test_a_disk_that_refuses_is_told_and_later_it_goes_on(
    data_dir: Path, tmp_path: Path, name: str, limit: int
) -> None:
    whole, target = tmp_path / "whole", tmp_path / name
    whole.mkdir()
    assert _finish(_start(data_dir, whole / name))[0] == 0
    assert (whole / name).stat().st_size > limit
    status, lines, errors = _finish(_start(data_dir, target, limit=limit))
    assert status == 1
    assert "cannot be written" in errors
    assert "the same command goes on where it stopped" in errors
    assert not target.exists()
    reached = lines[-1]["rows"]
    status, lines, errors = _finish(_start(data_dir, target))
    assert (status, errors) == (0, "")
    assert next(line["rows"] for line in lines if line.get("of")) == reached
    assert target.read_bytes() == (whole / name).read_bytes()
