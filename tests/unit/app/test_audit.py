from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from fakes.clock import NOON_US
from fakes.recorded_day import DAY, journal_day, record_day
from tickdeck.app.audit import add_audit_options, audit_below
from tickdeck.domain.data_quality import DayQuality, Verdict
from tickdeck.domain.errors import UsageError
from tickdeck.pipeline.gaps import Gap


def run(*arguments: str | Path) -> int:
    parser = argparse.ArgumentParser()
    add_audit_options(parser)
    return audit_below(parser.parse_args([str(each) for each in arguments]))


GAP = Gap(1, NOON_US + 9_000_000, NOON_US + 11_000_000, "connection lost", 1_000)


def test_a_proven_recording_reads_as_a_line_a_table_and_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    size = record_day(tmp_path).stat().st_size / 1e3
    assert run(tmp_path) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        f"{DAY}  binance  proven: 4,000 ticks in 1 file, {size:.1f} kB, 0 gaps, 0 findings",
        "",
        "instrument  ticks                first                 last  zone  gaps  missed  duplicates  "
        "out of order  completeness",
        "00700.HK    3,000  2026-06-22 20:00:00  2026-06-22 21:06:38  HKT      0       0           0  "
        "           0          100%",
        "AAPL.US     1,000  2026-06-22 08:00:03  2026-06-22 09:06:39  EDT      0       0           0  "
        "           0          100%",
        "",
        "Proven: 4,000 ticks in 1 day are as they were recorded, and no tick is known to be missing.",
    ]


def test_what_lies_in_journals_alone_is_not_called_proven(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    journal_day(tmp_path)
    run("--no-table", tmp_path)
    day, sentence = capsys.readouterr().out.splitlines()
    assert day.startswith(f"{DAY}  binance  not sealed yet: 0 ticks, 4,000 more not sealed yet in 1 file")
    assert sentence.startswith("Nothing to prove yet: 4,000 ticks lie in journals, safe but not sealed.")


def test_gaps_have_an_exit_status_of_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    record_day(tmp_path, GAP)
    assert run("--no-table", tmp_path) == 3
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert "gaps: 4,000 ticks" in lines[0]
    assert ", 1 gap, 0 findings" in lines[0]
    assert lines[1].startswith("Intact, with gaps: ")


def test_completeness_is_a_percentage_that_never_rounds_up_to_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    record_day(tmp_path, GAP, Gap(0, NOON_US, NOON_US + 9, "x", 1))
    run(tmp_path)
    out = capsys.readouterr().out
    assert "50.0000%" in out
    assert "99.9667%" in out


def test_damage_names_the_file_and_the_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = record_day(tmp_path)
    data = bytearray(path.read_bytes())
    data[4_000] ^= 1
    path.write_bytes(data)
    assert run(path) == 1
    lines = capsys.readouterr().out.splitlines()
    (line,) = [line for line in lines if line.startswith(f"  {path}")]
    assert line.startswith(
        f"  {path}: One or more bits of it have changed since it was written: rows 0 to 3,999 cannot be read "
        "(00700.HK, AAPL.US). ["
    )
    assert lines[-1] == (
        "Damaged: 1 of 1 day has findings (1 file, 4,000 ticks cannot be read or are not there); "
        "0 ticks are as they were recorded."
    )


def test_what_is_not_damaged_is_counted_beside_what_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = record_day(tmp_path)
    second = path.parents[1] / "2026-06-23" / path.name
    second.parent.mkdir()
    second.write_bytes(path.read_bytes())
    assert run("--no-table", path.parents[1]) == 1
    # Its ticks were not received on the day of its folder.
    assert capsys.readouterr().out.splitlines()[-1] == (
        "Damaged: 1 of 2 days has findings (1 file); 4,000 ticks are as they were recorded."
    )


def test_json_is_one_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    record_day(tmp_path, GAP)
    assert run("--json", tmp_path) == 3
    document = json.loads(capsys.readouterr().out)
    assert (document["version"], document["verdict"]) == (1, "gaps")
    (day,) = msgspec.convert(document["days"], list[DayQuality])
    assert (day.verdict, day.ticks) == (Verdict.GAPS, 4_000)
    assert [line.completeness for line in day.instruments] == [1.0, 0.5]


def test_json_lines_tell_progress_and_each_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    record_day(tmp_path)
    assert run("--json-lines", tmp_path) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [next(iter(line)) for line in lines].count("day") == 1
    (day,) = [msgspec.convert(line["day"], DayQuality) for line in lines if "day" in line]
    assert day.ticks == 4_000
    told = [line["progress"] for line in lines if "progress" in line]
    assert told[-1] == 1.0
    assert len(set(told)) == len(told)


def test_where_nothing_is_recorded_it_is_a_sentence_about_usage(tmp_path: Path):
    with pytest.raises(UsageError, match="Nothing is recorded in"):
        run(tmp_path)
    with pytest.raises(UsageError, match="There is no file and no folder"):
        run(tmp_path / "absent")


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path):
    record_day(tmp_path)
    program = "import sys; sys.path[:0] = [%r]; from tests_of_audit import run; sys.exit(run(%r))"
    (tmp_path / "tests_of_audit.py").write_text(
        "import argparse\n"
        "from tickdeck.app.audit import add_audit_options, audit_below\n"
        "def run(path):\n"
        "    parser = argparse.ArgumentParser()\n"
        "    add_audit_options(parser)\n"
        "    return audit_below(parser.parse_args([path]))\n",
        encoding="utf-8",
    )
    read_end, write_end = os.pipe()
    os.close(read_end)
    child = subprocess.run(
        [sys.executable, "-c", program % (str(tmp_path), str(tmp_path))],
        stdout=write_end,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    os.close(write_end)
    assert (child.returncode, child.stderr) == (0, b"")
