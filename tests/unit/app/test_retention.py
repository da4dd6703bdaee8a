from __future__ import annotations

import argparse
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tickdeck.app.retention import add_retention_options, retention
from tickdeck.domain.data_quality import Verdict
from tickdeck.domain.errors import UsageError


class _Keyboard(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def feed_dir(tmp_path: Path) -> Path:
    """Days of today, 2, 10 and 20 days ago, 2 MB each."""
    folder = tmp_path / "recordings" / "alltick"
    folder.mkdir(parents=True)
    for days in (0, 2, 10, 20):
        (folder / f"{_day(days)}.h5").write_bytes(b"x" * 2_000_000)
    return folder


def _day(days_ago: int) -> str:
    return (datetime.now(tz=UTC).date() - timedelta(days=days_ago)).isoformat()


def _run(*arguments: object, verdict: Verdict = Verdict.PROVEN) -> int:
    parser = argparse.ArgumentParser()
    add_retention_options(parser)
    return retention(parser.parse_args(list(map(str, arguments))), lambda _: verdict)


def _days(feed_dir: Path) -> list[str]:
    return sorted(path.stem for path in feed_dir.glob("*.h5"))


def _settings(tmp_path: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    return {name: held[name] for name in ("keep_days", "keep_gb", "retention_confirmed")}


ALL = [_day(days) for days in (20, 10, 2, 0)]


def test_without_limits_nothing_is_deleted(
    tmp_path: Path, feed_dir: Path, capsys: pytest.CaptureFixture[str]
):
    assert _run(tmp_path, "--yes") == 0
    assert "everything is kept for ever" in capsys.readouterr().out
    assert _days(feed_dir) == ALL
    assert not (tmp_path / "settings.json").exists()


def test_what_is_beyond_the_limits_is_shown_with_the_reason_and_deleted(
    tmp_path: Path, feed_dir: Path, capsys: pytest.CaptureFixture[str]
):
    assert _run(tmp_path, "--keep-days", 9, "--yes") == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.splitlines() == [
        f"{_day(20)}  alltick      2.0 MB  older than 9 days",
        f"{_day(10)}  alltick      2.0 MB  older than 9 days",
        f"{_day(20)} of alltick: deleted",
        f"{_day(10)} of alltick: deleted",
        f"2 days, 4.0 MB deleted from {tmp_path}.",
    ]
    assert _days(feed_dir) == ALL[2:]
    assert not (tmp_path / "settings.json").exists(), "nothing is remembered unless told to"


def test_the_size_may_be_limited(tmp_path: Path, feed_dir: Path, capsys: pytest.CaptureFixture[str]):
    assert _run(tmp_path, "--keep-gb", 0.006, "--yes") == 0
    assert "more than 0.006 GB are recorded" in capsys.readouterr().out
    assert _days(feed_dir) == ALL[1:]


@pytest.mark.parametrize(("typed", "gone"), [("y\n", 2), ("YES\n", 2), ("n\n", 0), ("\n", 0), ("", 0)])
def test_on_a_terminal_it_asks_and_only_yes_is_yes(
    tmp_path: Path,
    feed_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    gone: int,
):
    monkeypatch.setattr("sys.stdin", _Keyboard(typed))
    assert _run(tmp_path, "--keep-days", 9, "--save") == 0
    assert f"Delete 2 days, 4.0 MB, oldest {_day(20)}?" in capsys.readouterr().out
    assert _days(feed_dir) == ALL[gone:]
    assert _settings(tmp_path) == {"keep_days": 9, "keep_gb": 0, "retention_confirmed": gone == 2}


def test_without_a_terminal_nothing_is_deleted_unasked(
    tmp_path: Path, feed_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    assert _run(tmp_path, "--keep-days", 9) == 1
    said = capsys.readouterr()
    assert "--yes" in said.err
    assert said.out.endswith("Nothing was deleted.\n")
    assert _days(feed_dir) == ALL


def test_saving_is_consent_and_saving_no_limit_takes_it_back(tmp_path: Path, feed_dir: Path):
    assert _run(tmp_path, "--keep-days", 30, "--keep-gb", 1.5, "--save") == 0
    assert _settings(tmp_path) == {"keep_days": 30, "keep_gb": 1.5, "retention_confirmed": True}
    assert _run(tmp_path, "--keep-days", 0, "--keep-gb", 0, "--save") == 0
    assert _settings(tmp_path) == {"keep_days": 0, "keep_gb": 0, "retention_confirmed": False}
    assert _days(feed_dir) == ALL


def test_saved_limits_hold_until_others_are_given(tmp_path: Path, feed_dir: Path):
    assert _run(tmp_path, "--keep-days", 15, "--save", "--yes") == 0
    assert _days(feed_dir) == ALL[1:]
    assert _run(tmp_path, "--keep-days", 9, "--yes") == 0
    assert _days(feed_dir) == ALL[2:]
    assert _settings(tmp_path)["keep_days"] == 15
    (feed_dir / f"{_day(20)}.h5").write_bytes(b"again")
    assert _run(tmp_path, "--yes") == 0
    assert _days(feed_dir) == ALL[2:]


def test_damaged_days_stay_and_the_exit_status_says_so(
    tmp_path: Path, feed_dir: Path, capsys: pytest.CaptureFixture[str]
):
    (feed_dir / _day(30)).mkdir()
    (feed_dir / _day(30) / "0001.journal").write_bytes(b"x")
    assert _run(tmp_path, "--keep-days", 15, "--yes", verdict=Verdict.DAMAGED) == 1
    said = capsys.readouterr()
    assert f"tickdeck: {_day(20)} of alltick was not deleted" in said.err
    assert f"{_day(30)} of alltick is kept: it has journals that are not sealed." in said.out
    assert said.out.endswith(f"0 days, 0.0 MB deleted from {tmp_path}.\n")
    assert _days(feed_dir) == ALL


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path):
    with pytest.raises(UsageError, match="There is no folder"):
        _run(tmp_path / "absent", "--keep-days", 9)


@pytest.mark.parametrize(
    "arguments", [("--keep-days", "-1"), ("--keep-days", "1.5"), ("--keep-gb", "nan"), ("--keep-gb", "x")]
)
def test_what_is_no_limit_is_refused(
    tmp_path: Path, feed_dir: Path, arguments: tuple[str, str], capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit):
        _run(tmp_path, *arguments, "--yes")
    assert "it takes" in capsys.readouterr().err
    assert _days(feed_dir) == ALL
