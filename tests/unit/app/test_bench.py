"""The bench measures real recordings; what it says about them is counted here, never how long they took."""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tickdeck.app.bench.day import make_day, read_day
from tickdeck.app.bench.environment import environment
from tickdeck.app.bench.figure import Aim, Figure, ratio
from tickdeck.app.bench.kill_round import Moment, Outcome, Plan, Victim, plan_round
from tickdeck.app.bench.market_ticks import captured_ticks, instruments, listings, simulated_ticks
from tickdeck.app.bench.measure import Results
from tickdeck.app.bench.processes import children_of
from tickdeck.app.bench.recording import captured_size, journal_load, journal_rate, sealing
from tickdeck.app.bench.run import add_bench_options, bench
from tickdeck.app.bench.vnpy_beside import check_vnpy, measure_vnpy
from tickdeck.domain.errors import UsageError
from tickdeck.domain.tick import Block


def choice_of(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_bench_options(parser)
    return parser.parse_args(arguments)


@pytest.fixture(scope="module")
def ticks() -> Block:
    return simulated_ticks(listings(), 20_000, seed=3)


def test_a_figure_says_whether_its_target_is_reached() -> None:
    assert Figure("a", 12, "ticks/s", 10).is_reached is True
    assert Figure("a", 9, "ticks/s", 10).is_reached is False
    assert Figure("a", 9, "ms", 10, Aim.AT_MOST).is_reached is True
    assert Figure("a", 12, "ms", 10, Aim.AT_MOST).is_reached is False
    assert Figure("a", 12, "ms").is_reached is None
    line = Figure("read", 1_234_567.8, "ticks/s", 2_000_000, note="cold").line()
    assert " ".join(line.split()) == "read 1,234,568 ticks/s (at least 2,000,000: missed) [cold]"


def test_a_ratio_is_above_one_where_ours_is_better() -> None:
    fast, slow = Figure("ours", 100, "ticks/s"), Figure("theirs", 25, "ticks/s")
    assert ratio("speed", fast, slow).value == 4
    small, large = Figure("ours", 10, "bytes"), Figure("theirs", 130, "bytes")
    assert ratio("size", small, large, aim=Aim.AT_MOST).value == 13
    assert math.isnan(ratio("nothing", fast, Figure("theirs", 0, "ticks/s")).value)
    assert "unknown" in ratio("nothing", fast, Figure("theirs", 0, "ticks/s")).line()


def test_figures_and_notes_are_printed_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results = Results({"Python": "3.11"})
    results.add(Figure("seal", 2e6, "ticks/s", 1.5e6), Figure("unknown one", math.nan, "ms"))
    results.note("Something was left out.")
    results.write(tmp_path / "figures.json")
    content = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert content["version"] == 1
    assert content["environment"] == {"Python": "3.11"}
    assert content["notes"] == ["Something was left out."]
    assert [(row["name"], row["value"], row["reached"]) for row in content["figures"]] == [
        ("seal", 2e6, True),
        ("unknown one", None, None),
    ]
    printed = capsys.readouterr().out
    assert "at least 1,500,000: reached" in printed
    assert "Something was left out." in printed


def test_figures_that_cannot_be_written_are_an_error_of_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        Results({}).write(tmp_path / "nowhere" / "figures.json")


def test_the_environment_names_what_a_figure_depends_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tickdeck.app.bench.environment.ADDITIONS", 1_000)
    found = environment(tmp_path)
    assert {"Python", "numpy", "h5py", "HDF5", "processor", "memory", "disk", "calibration"} <= set(found)
    assert all(found.values())
    assert "1,000 additions" in found["calibration"]


def test_simulated_ticks_are_as_a_recorder_gets_them(ticks: Block) -> None:
    assert ticks["ordinal"].tolist() == list(range(20_000))
    assert bool((np.diff(ticks["recv_us"]) >= 0).all())
    assert bool((ticks["recv_us"] > ticks["time_us"]).all())
    assert set(np.unique(ticks["side"]).tolist()) == {-1, 0, 1}
    assert bool((ticks["symbol"] < len(listings())).all())
    assert ticks.tobytes() == simulated_ticks(listings(), 20_000, seed=3).tobytes()
    assert ticks.tobytes() != simulated_ticks(listings(), 20_000, seed=4).tobytes()


def test_trades_of_a_capture_are_decoded_and_the_rest_left_out(tmp_path: Path) -> None:
    def line(number: int, stream: str, data: dict[str, object]) -> str:
        return f"{1_723_161_254_087_896_000 + number} {json.dumps({'stream': stream, 'data': data})}\n"

    trade = {
        "e": "trade",
        "E": 1,
        "s": "BTCUSDT",
        "t": 7,
        "p": "61837.63",
        "q": "0.02",
        "T": 1_723_161_254_000,
    }
    trade |= {"m": True, "M": True}
    path = tmp_path / "capture.txt"
    path.write_text(
        line(0, "btcusdt@depth@100ms", {"e": "depthUpdate", "s": "BTCUSDT"})
        + line(1_000, "btcusdt@trade", trade)
        + line(2_000, "btcusdt@trade", trade | {"t": 8, "m": False}),
        encoding="utf-8",
    )
    names, found = captured_ticks(path)
    assert [name.id for name in names] == ["BTCUSDT.BINANCE"]
    assert found["seq"].tolist() == [7, 8]
    assert found["side"].tolist() == [-1, 1]
    assert found["price"].tolist() == [61837.63] * 2
    assert found["ordinal"].tolist() == [0, 1]
    assert captured_size(found, names, tmp_path).value * 2 > 1_000


def test_a_capture_without_a_trade_is_an_error_of_use(tmp_path: Path) -> None:
    path = tmp_path / "capture.txt"
    path.write_text(
        '1 {"stream":"btcusdt@depth","data":{"e":"depthUpdate","s":"BTCUSDT"}}\n', encoding="utf-8"
    )
    with pytest.raises(UsageError, match="no trade"):
        captured_ticks(path)


def test_the_journal_is_measured_on_a_recording_that_is_whole(ticks: Block, tmp_path: Path) -> None:
    figure = journal_rate(ticks, instruments(listings()), 50_000, tmp_path)
    assert figure.value > 0
    assert "50,000 ticks" in figure.note
    assert len(list(tmp_path.rglob("*.h5"))) == 1
    assert not list(tmp_path.rglob("*.journal"))


def test_a_usual_load_is_a_share_of_one_core(ticks: Block, tmp_path: Path) -> None:
    figure = journal_load(ticks, instruments(listings()), 0.3, tmp_path)
    assert 0 <= figure.value < 200
    assert list(tmp_path.rglob("*.h5"))


def test_sealing_is_measured_by_the_sealing_process(ticks: Block, tmp_path: Path) -> None:
    rate, size = sealing(ticks, instruments(listings()), tmp_path)
    assert rate.value > 0
    # Below what a tick takes in memory, and above nothing: real files were looked at.
    assert 1 < size.value < ticks.itemsize
    assert not list(tmp_path.rglob("*.h5"))


def test_a_day_is_merged_and_read_back_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tickdeck.app.bench.day.SEGMENT_ROWS", 8_000)
    monkeypatch.setattr("tickdeck.app.bench.day.ONE_NAME_ROWS", 500)
    name, merging = make_day(tmp_path, 20_000, seed=3)
    assert [path.name for path in sorted(tmp_path.rglob("*.h5"))] == ["2026-06-24.h5"]
    assert "3 segments, 20,000 ticks" in merging[0].note
    figures = read_day(tmp_path, name)
    first = next(figure for figure in figures if figure.name == "one instrument's day, first read")
    assert f"{name}, " in first.note
    assert " of 20,000 ticks" in first.note
    assert all(figure.value >= 0 for figure in figures)
    in_order = next(figure for figure in figures if figure.name == "a day in arrival order")
    assert in_order.target == 5_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_vnpy_that_is_not_there_is_named_before_anything_is_measured(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be started"):
        check_vnpy(tmp_path / "no-python", tmp_path / "vnpy")
    with pytest.raises(UsageError, match="No module named 'vnpy_sqlite'"):
        check_vnpy(Path(sys.executable), tmp_path / "vnpy")


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_what_vnpy_answers_becomes_figures(ticks: Block, tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text(
        '#!/bin/sh\ntest -d .vntrader && test -f ticks.npy || exit 1\necho \'{"saved_s":2.0,"loaded_s":0.5,'
        '"rows":1000,"bytes":140000}\'\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    saved, loaded, size = measure_vnpy(python, ticks[:1_000], tmp_path / "vnpy")
    assert (saved.value, loaded.value, size.value) == (500, 2_000, 140)
    with pytest.raises(UsageError, match="has kept 1,000 of 2,000"):
        measure_vnpy(python, ticks[:2_000], tmp_path / "vnpy")


def test_rounds_take_each_victim_in_turn_and_repeat_with_their_seed() -> None:
    plans = [plan_round(number, 5) for number in range(1, 61)]
    assert [plan.victim for plan in plans[:4]] == [
        Victim.WINDOW,
        Victim.RECORDER,
        Victim.SEALER,
        Victim.WINDOW,
    ]
    assert {plan.moment for plan in plans} == set(Moment)
    assert len({plan.after_s for plan in plans}) == 60
    assert plans == [plan_round(number, 5) for number in range(1, 61)]
    assert plans != [plan_round(number, 6) for number in range(1, 61)]
    assert all(plan.victim is Victim.SEALER for plan in plans if plan.moment is Moment.IN_FILE)


def test_a_round_says_what_is_wrong_with_it() -> None:
    plan = Plan(3, Victim.SEALER, Moment.IN_FILE, 0.01, 1_000, 1)
    good = Outcome(plan, 100, 80, 90, 90, 2, 1.0, ())
    assert good.line().endswith("90 in 2 files: all there, once [1.0 s]")
    bad = Outcome(plan, 100, 80, 90, 70, 2, 1.0, ("10 ticks are lost", "left behind: x"))
    assert "10 ticks are lost; left behind: x" in bad.line()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX notion")
def test_children_are_found_whichever_thread_has_started_them() -> None:
    program = (
        "import subprocess, sys, threading\n"
        "def start():\n"
        "    child = subprocess.Popen([sys.executable, '-c', 'input()'], stdin=subprocess.PIPE)\n"
        "    print(child.pid, flush=True)\n"
        "thread = threading.Thread(target=lambda: (start(), held.wait()))\n"
        "held = threading.Event()\n"
        "thread.start()\n"
        "input()\n"
        "held.set()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        found = children_of(parent.pid)
        # Both end with their input.
        parent.communicate("\n")
    assert found == [child]


def test_a_folder_that_cannot_be_written_is_an_error_of_use(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="Nothing can be measured"):
        bench(choice_of("--dir", str(tmp_path / "file" / "below")))


def test_a_file_for_figures_in_no_folder_is_an_error_of_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder"):
        bench(choice_of("--json", str(tmp_path / "nowhere" / "x.json")))


def test_a_capture_that_is_not_there_is_named_before_anything_is_measured(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        bench(choice_of("--dir", str(tmp_path), "--capture", str(tmp_path / "none.gz")))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["0", "-1", "x", "1.5", "1e3"])
def test_a_number_of_kills_that_is_none_is_refused(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        choice_of("--kill", text)
    assert "whole number from 1" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["0", "-1", "x", "1.5", "100000"])
def test_a_rate_that_is_none_is_refused(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        choice_of("--window", "10", "--rate", text)
    assert "whole number from 1 to 99999" in capsys.readouterr().err


def test_a_rate_belongs_to_the_window(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"--rate.*--window"):
        bench(choice_of("--dir", str(tmp_path), "--rate", "10"))
