from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest

from tickdeck.app import cli
from tickdeck.app.first_window import WindowPlace
from tickdeck.app.options import RunOptions
from tickdeck.domain.tick import TICK, Block
from tickdeck.store.journal import Header, Kind, SymbolRow, encode, encode_header

TOKEN = "TICKDECK_UNIT_TOKEN"


@pytest.fixture(autouse=True)
def _nothing_starts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep what should be refused, but is not, from running on this machine."""
    for name in ("TICKDECK_TOKEN", TOKEN):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(cli, "default_data_dir", lambda: tmp_path / "default")
    monkeypatch.setattr("tickdeck.app.choices.default_data_dir", lambda: tmp_path / "default")
    monkeypatch.setattr("tickdeck.app.choices.default_config_dir", lambda: tmp_path / "config")
    monkeypatch.setattr("tickdeck.app.simulate.asyncio.run", _started)
    monkeypatch.setattr("tickdeck.app.window.show_window", _started)
    monkeypatch.setattr("tickdeck.app.lifecycle.exchange_for", _started)


def _started(*_: object, **__: object) -> NoReturn:
    pytest.fail("it was started")


def _run(*arguments: str | Path) -> int:
    """The exit status, however the command line gives it."""
    try:
        return cli.run([str(each) for each in arguments], started_s=0.0)
    except SystemExit as ended:
        return int(ended.code or 0)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["record", "--feed", "bloomberg"], "no feed “bloomberg”"),
        (["--feed", "bloomberg"], "no feed “bloomberg”"),
        (["record", "--feed", "alltick"], "needs a token"),
        (["record", "--feed", "alltick", "--token-env", TOKEN], TOKEN),
        (["record", "--feed", "binance", "--plan", "gold"], "no plan “gold”"),
        (["record", "--feed", "binance", "--symbols", "??"], "not an instrument code"),
        (["record", "--feed", "binance", "--symbols", "@/nonexistent"], "No instruments can be read"),
        (["record", "--feed", "binance", "--url", "http://x"], "WebSocket address"),
        (["record", "--feed", "binance", "--url", "ws://[::1"], "WebSocket address"),
        (["record", "--quit-after", "0"], "--quit-after"),
        (["record", "--quit-after", "soon"], "--quit-after"),
        (["record", "--quit-after", "nan"], "--quit-after"),
        (["record", "--report", "/nonexistent/x.json"], "for the report"),
        (["--report", "/nonexistent/x.json"], "for the report"),
        (["record", "--token", "secret"], "--help"),
        (["simulate", "--port", "70000"], "--port"),
        (["simulate", "--port", "http"], "--port"),
        (["simulate", "--rate", "-5"], "--rate"),
        (["simulate", "--plan", "gold"], "no plan “gold”"),
        (["simulate", "--token-env", TOKEN], TOKEN),
        (["replay", "x"], "replay"),
        (["audit", "/nonexistent"], "no file and no folder"),
        (["audit", "--jason"], "--jason"),
        (["export", "/nonexistent"], "--to"),
        (["export", "/nonexistent", "--to", "x.csv"], "/nonexistent"),
        (["retention", "/nonexistent"], "no folder"),
        (["bench", "--kill", "0"], "--kill"),
    ],
)
def test_wrong_usage_is_one_clear_line_on_stderr_and_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
):
    assert _run(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert err.startswith("tickdeck")
    assert len(err.splitlines()) == 1
    assert "Traceback" not in err
    assert "_positive" not in err, "a name of ours says nothing to a user"
    assert "_port" not in err


def test_help_and_version_say_what_there_is(capsys: pytest.CaptureFixture[str]):
    assert _run("--help") == 0
    text = capsys.readouterr().out
    for command in ("record", "simulate", "recover", "--feed", "--symbols", "--report", "--quit-after"):
        assert command in text
    assert _run("--version") == 0
    assert "tickdeck 0" in capsys.readouterr().out


def _taken(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> RunOptions:
    """The options with which recording would begin."""
    given: list[RunOptions] = []
    monkeypatch.setattr("tickdeck.app.lifecycle.record", lambda options, _: given.append(options) or 0)
    assert _run(*arguments) == 0
    return given[0]


def test_options_may_stand_before_or_behind_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    shared = ["--feed", "alltick", "--token-env", TOKEN, "--plan", "free", "--symbols", "700"]
    more = ["--data-dir", str(tmp_path), "--quit-after", "1.5", "--report", str(tmp_path / "r.json")]
    for line in (["record", *shared, *more], [*shared, *more, "record"], [*shared, "record", *more]):
        monkeypatch.setenv(TOKEN, " secret \n")
        options = _taken(monkeypatch, *line)
        assert TOKEN not in os.environ, "processes that are started would inherit it"
        assert (options.spec.name, options.plan.instruments) == ("alltick", 5)
        assert options.token.reveal() == "secret"
        assert [instrument.id for instrument in options.instruments] == ["00700.HK"]
        assert (options.data_dir, options.quit_after_s) == (tmp_path, 1.5)
        assert options.report == tmp_path / "r.json"
        assert options.url.startswith("wss://")


def test_the_simulated_market_needs_no_token_and_no_address(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    options = _taken(monkeypatch, "record", "--data-dir", tmp_path)
    assert options.needs_simulator
    assert len(options.instruments) == 560


def test_the_data_folder_is_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    assert _taken(monkeypatch, "record", "--data-dir", "here").data_dir == tmp_path / "here"
    assert _taken(monkeypatch, "record", "--data-dir", "~/x").data_dir == Path.home() / "x"


def test_a_token_that_is_not_needed_is_not_asked_for(monkeypatch: pytest.MonkeyPatch):
    assert not _taken(monkeypatch, "record", "--feed", "binance").token


@pytest.mark.parametrize("abbreviation", ["--token", "--tok", "--token=canary-31337"])
def test_a_token_given_as_an_argument_is_refused_and_not_repeated(
    capsys: pytest.CaptureFixture[str], abbreviation: str
):
    value = [] if "=" in abbreviation else ["canary-31337"]
    assert _run("record", "--feed", "alltick", abbreviation, *value) == 2
    assert "canary-31337" not in capsys.readouterr().err


def test_recovering_nothing_or_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert _run("recover", tmp_path) == 0
    assert "Nothing was left to recover." in capsys.readouterr().out
    assert _run("recover", tmp_path / "absent") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("tickdeck: There is no folder")


def test_recovery_says_what_it_did_and_what_it_could_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], journal: Callable[..., Path]
):
    good = journal(tmp_path / "recordings" / "alltick" / "2026-06-22" / "0001.journal", 1234, b"torn")
    assert _run("recover", tmp_path) == 0
    out, err = capsys.readouterr()
    assert f"{good.with_suffix('.h5')}: 1,234 ticks, 4 bytes of a torn tail cut" in out
    assert "1,234 ticks in 1 file recovered." in out
    assert err == ""
    bad = good.with_name("0002.journal")
    bad.write_bytes(b"something else")
    assert _run("recover", tmp_path) == 1
    assert "is not a Tickdeck journal" in capsys.readouterr().err
    assert bad.exists()


def test_recovery_of_a_journal_damaged_in_its_middle_is_no_success(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], journal: Callable[..., Path]
):
    more = encode(Kind.TICKS, np.zeros(7, dtype=TICK).tobytes())
    broken = more[:-1] + bytes([more[-1] ^ 1])
    path = journal(tmp_path / "recordings" / "alltick" / "2026-06-22" / "0001.journal", 1234, broken + more)
    whole = path.read_bytes()
    assert _run("recover", tmp_path) == 1
    out, err = capsys.readouterr()
    kept = path.with_name("0001.journal.damaged")
    assert err.startswith("tickdeck: ")
    assert "damaged" in err
    assert str(kept) in err
    assert len(err.splitlines()) == 1
    assert str(path.with_suffix(".h5")) in out
    assert kept.read_bytes() == whole


@pytest.fixture
def journal() -> Callable[..., Path]:
    def write(path: Path, count: int, tail: bytes) -> Path:
        ticks: Block = np.zeros(count, dtype=TICK)
        ticks["ordinal"] = np.arange(count)
        path.parent.mkdir(parents=True)
        header = encode_header(Header("alltick", 1, [SymbolRow(0, "00700.HK", "", "HKD")]))
        path.write_bytes(header + encode(Kind.TICKS, ticks.tobytes()) + tail)
        return path

    return write


def test_a_data_folder_that_cannot_be_used_is_said_with_status_1(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    restored_logging: None,
):
    monkeypatch.undo()
    (tmp_path / "data").write_text("in the way")
    line = ["record", "--feed", "binance", "--url", "ws://127.0.0.1:9", "--data-dir", tmp_path / "data"]
    assert _run(*line) == 1
    assert "tickdeck: Nothing can be recorded: " in capsys.readouterr().err


def test_the_window_begins_without_what_it_needs_later_or_never():
    script = (
        "import sys, tickdeck.app.cli, tickdeck.app.connection, tickdeck.app.window\n"
        "print(*sorted(name for name in sys.modules if name.startswith("
        "('keyring', 'h5py', 'tickdeck.simulator.', 'websockets.asyncio.server'))))"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    # The list of faults is what the command line explains.
    assert found.stdout.split() == ["tickdeck.simulator.faults"]


def test_the_exchange_is_starting_while_the_window_is_imported_and_ends_with_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    told: list[object] = []

    class Exchange:
        def __init__(self) -> None:
            told.append(self)

        def stop(self) -> None:
            told.append("stopped")

    def show(
        _connection: object, options: RunOptions, _started_s: float, simulator: object, _place: object
    ) -> int:
        assert options.needs_simulator
        told.append(simulator)
        return 7

    monkeypatch.setattr(cli, "SimulatorProcess", Exchange)
    monkeypatch.setattr("tickdeck.app.window.show_window", show)
    monkeypatch.setattr(cli.gc, "disable", lambda: told.append("disabled"))
    assert _run("--data-dir", tmp_path) == 7
    assert told[1:] == ["disabled", told[0], "stopped"]
    told.clear()
    monkeypatch.setattr("tickdeck.app.window.show_window", lambda *_: 0)
    assert _run("--data-dir", tmp_path, "--url", "ws://127.0.0.1:9", "--feed", "binance") == 0
    assert told == ["disabled"]


@pytest.mark.parametrize(
    ("words", "path"), [((), None), (("FILE",), "FILE"), (("--open", "FILE"), "FILE")], ids=str
)
def test_a_plain_start_beside_a_window_shows_that_one_and_ends(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: tuple[str, ...], path: str | None
):
    called: list[Path | None] = []
    monkeypatch.setattr(WindowPlace, "take", lambda _self, path: called.append(path))
    monkeypatch.setattr("tickdeck.app.window.show_window", _started)
    (tmp_path / "FILE").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    assert _run(*words) == 0
    assert called == [tmp_path / path if path else None]


def test_a_start_with_options_asks_for_no_other_window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(WindowPlace, "take", lambda *_: pytest.fail("another window was looked for"))
    monkeypatch.setattr(cli, "SimulatorProcess", lambda: None)
    monkeypatch.setattr("tickdeck.app.window.show_window", lambda *_: 7)
    assert _run("--data-dir", tmp_path) == 7
