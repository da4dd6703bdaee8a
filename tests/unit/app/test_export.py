from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.app import export as command
from tickdeck.domain.errors import UsageError
from tickdeck.domain.tick import TICK
from tickdeck.store.export.csv import CsvEncoder
from tickdeck.store.journal import Header, Kind, SymbolRow, encode, encode_header
from tickdeck.store.sealer import seal

CODES = ("00700.HK", "AAPL.US")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "recordings" / "alltick" / "2026-06-22"
    folder.mkdir(parents=True)
    ticks = np.zeros(1_000, dtype=TICK)
    ticks["recv_us"] = NOON_US + np.arange(1_000) * 1_000_000
    ticks["symbol"] = np.arange(1_000) % 2
    ticks["ordinal"] = np.arange(1_000)
    rows = [SymbolRow(number, code, "", "") for number, code in enumerate(CODES)]
    journal = folder / "0001.journal"
    journal.write_bytes(encode_header(Header("alltick", NOON_US, rows)) + encode(Kind.TICKS, ticks.tobytes()))
    seal(journal)
    return tmp_path / "data"


def _choice(*arguments: str | Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.add_export_options(parser)
    return parser.parse_args([str(each) for each in arguments])


def _export(*arguments: str | Path) -> int:
    return command.export(_choice(*arguments))


def test_it_tells_a_person_how_far_it_is(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(CsvEncoder, "batch_rows", 100)
    assert _export(data_dir, "--to", tmp_path / "x.csv") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == " 10%  100 of 1,000 ticks"
    assert lines[-2] == "100%  1,000 of 1,000 ticks"
    assert lines[-1] == f"1,000 ticks exported to {tmp_path / 'x.csv'}"
    assert len(lines) == 11


def test_on_a_terminal_one_line_is_drawn_anew(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    _export(data_dir, "--to", tmp_path / "x.csv")
    bar, end = capsys.readouterr().out.splitlines()[-2:]
    assert bar.endswith("[##############################] 100%  1,000 of 1,000 ticks")
    assert end.startswith("1,000 ticks exported")


def test_it_tells_a_program_in_lines_of_json(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert _export(data_dir, "--to", tmp_path / "x.parquet", "--json-lines") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[-2] == {"progress": 1.0, "rows": 1_000, "of": 1_000}
    assert lines[-1] == {
        "done": str(tmp_path / "x.parquet"),
        "rows": 1_000,
        "of": 1_000,
        "notes": [],
        "damage": [],
    }


@pytest.mark.parametrize(
    ("arguments", "rows"),
    [
        (["--day", "2026-06-22"], 1_000),
        (["--from", "2026-06-21", "--to-day", "2026-06-22"], 1_000),
        (["--symbols", "700"], 500),
        (["--symbols", "aapl, HK.00700"], 1_000),
        (["--start", "2026-06-22T12:00:10Z", "--end", "2026-06-22T20:00:20+08:00"], 10),
        (["--start", "2026-06-22T12:16:00"], 40),
    ],
)
def test_options_select(data_dir: Path, tmp_path: Path, arguments: list[str], rows: int):
    assert _export(data_dir, "--to", tmp_path / "x.csv", *arguments) == 0
    assert len((tmp_path / "x.csv").read_bytes().splitlines()) == rows + 1


def test_instruments_come_from_a_file_and_those_never_recorded_are_told(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "mine.txt").write_text("AAPL\n00005.HK\n", encoding="utf-8")
    assert _export(data_dir, "--to", tmp_path / "x.csv", "--symbols", f"@{tmp_path / 'mine.txt'}") == 0
    assert "Not recorded on these days: 00005.HK." in capsys.readouterr().out
    assert len((tmp_path / "x.csv").read_bytes().splitlines()) == 501
    (tmp_path / "none.txt").write_text("00005.HK\n", encoding="utf-8")
    with pytest.raises(UsageError, match="None of the instruments"):
        _export(data_dir, "--to", tmp_path / "y.csv", "--symbols", f"@{tmp_path / 'none.txt'}")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--day", "today"], "not a date"),
        (["--start", "noon"], "not a time"),
        (["--day", "2026-06-22", "--from", "2026-06-22"], "leave out"),
        (["--symbols", " , "], "names no instrument"),
        (["--feed", "binance"], "only of alltick"),
    ],
)
def test_what_cannot_be_used_is_said(data_dir: Path, tmp_path: Path, arguments: list[str], words: str):
    with pytest.raises(UsageError, match=words):
        _export(data_dir, "--to", tmp_path / "x.csv", *arguments)
    assert not (tmp_path / "x.csv").exists()


def test_the_format_may_be_named(data_dir: Path, tmp_path: Path):
    assert _export(data_dir, "--to", tmp_path, "--format", "hdf5") == 0
    assert (tmp_path / "alltick_2026-06-22.h5").read_bytes().startswith(b"tickdeck sha256 ")


def test_damage_makes_it_end_with_1(data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    good = data_dir / "recordings/alltick/2026-06-22/0001.h5"
    bad = good.with_name("0002.h5")
    data = bytearray(good.read_bytes())
    data[3_000] ^= 1
    bad.write_bytes(data)
    assert _export(data_dir, "--to", tmp_path / "x.csv") == 1
    assert f"tickdeck: {bad} is left out" in capsys.readouterr().err
    assert len((tmp_path / "x.csv").read_bytes().splitlines()) == 1_001


@pytest.mark.skipif(sys.platform == "win32", reason="signals are a POSIX notion")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_cancels_and_the_same_command_goes_on(
    data_dir: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    number: signal.Signals,
):
    monkeypatch.setattr(CsvEncoder, "batch_rows", 100)
    before, encode_batch = signal.getsignal(number), CsvEncoder.encode

    def interrupted(self: CsvEncoder, ticks: object, batch: int, part: object) -> None:
        encode_batch(self, ticks, batch, part)  # type: ignore[arg-type]
        if batch == 3:
            os.kill(os.getpid(), number)

    monkeypatch.setattr(CsvEncoder, "encode", interrupted)
    assert _export(data_dir, "--to", tmp_path / "x.csv") == 1
    assert "Cancelled after 400 of 1,000 ticks; the same command goes on" in capsys.readouterr().out
    assert signal.getsignal(number) is before
    assert not (tmp_path / "x.csv").exists()
    assert _export(data_dir, "--to", tmp_path / "x.csv") == 0
    assert len((tmp_path / "x.csv").read_bytes().splitlines()) == 1_001


def test_it_ends_when_nobody_reads_its_lines_any_more(data_dir: Path, tmp_path: Path):
    program = (
        "import sys, argparse\n"
        "from tickdeck.app import export as command\n"
        "from tickdeck.store.export.csv import CsvEncoder\n"
        "CsvEncoder.batch_rows = 1\n"
        "command._REDRAW_S = 0\n"
        "parser = argparse.ArgumentParser()\n"
        "command.add_export_options(parser)\n"
        "sys.exit(command.export(parser.parse_args()))\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(data_dir), "--to", str(tmp_path / "x.csv"), "--json-lines"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.readline()
    child.stdout.close()
    assert child.wait(60) == 1
    assert child.stderr.read() == b""
    child.stderr.close()
    assert not (tmp_path / "x.csv").exists()
