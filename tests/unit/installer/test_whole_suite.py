"""All tests in two processes: what is run, what is said, and the status in the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from whole_suite import ROOT

SUITE = ROOT / "tests" / "whole_suite.py"

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows ends processes without asking them")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with a test in both parts, that runs what is here."""
    (tmp_path / "pyproject.toml").write_text('[tool.pytest.ini_options]\ntestpaths = ["tests"]\n', "utf-8")
    for part in ("unit", "integration"):
        write(tmp_path, part, "pass")
    (tmp_path / "tests" / "whole_suite.py").write_text(SUITE.read_text("utf-8"), "utf-8")
    return tmp_path


def write(checkout: Path, part: str, *lines: str) -> None:
    """A test of one part, with these lines."""
    path = checkout / "tests" / part / f"test_{part}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n    ".join([f"def test_{part}():", *lines]) + "\n", encoding="utf-8")


def start(checkout: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, checkout / "tests" / "whole_suite.py"],
        stdout=subprocess.PIPE,
        text=True,
        # What is wanted of pytest here is no matter there.
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""},
    )


def outcome(checkout: Path) -> tuple[int, str, str]:
    """The status, and what the others and the integration tests said."""
    with start(checkout) as process:
        said, _ = process.communicate(timeout=60)
    others, mark, apart = said.partition("==== tests/integration")
    assert mark
    return process.returncode, others, apart


def test_both_parts_are_run_once_and_told_one_after_the_other(checkout: Path) -> None:
    status, others, apart = outcome(checkout)
    assert status == 0
    assert "1 passed" in others
    assert "1 passed" in apart
    assert "test_unit.py" in others
    assert "test_unit.py" not in apart
    assert "test_integration.py" in apart
    assert "test_integration.py" not in others


@pytest.mark.parametrize("part", ["unit", "integration"])
def test_what_fails_in_either_part_fails_the_whole(checkout: Path, part: str) -> None:
    write(checkout, part, "assert False, 'the sky is down'")
    status, others, apart = outcome(checkout)
    assert status == 1
    assert ("the sky is down" in others) == (part == "unit")
    assert ("the sky is down" in apart) == (part == "integration")


@posix_only
@pytest.mark.parametrize("part", ["unit", "integration"])
def test_a_part_that_is_killed_fails_the_whole(checkout: Path, part: str) -> None:
    write(checkout, part, "import os, signal", "os.kill(os.getpid(), signal.SIGKILL)")
    assert outcome(checkout)[0] != 0


@posix_only
def test_who_is_asked_to_end_leaves_nothing_running_and_tells_what_was_found(checkout: Path) -> None:
    # Each is at work when it has opened its pipe.
    pipes = {part: checkout / f"{part}.pipe" for part in ("unit", "integration")}
    for part, pipe in pipes.items():
        os.mkfifo(pipe)
        write(checkout, part, "import os, time", f"os.open({str(pipe)!r}, os.O_WRONLY)", "time.sleep(600)")
    with start(checkout) as process:
        held = [pipe.open("rb") for pipe in pipes.values()]
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=60)
        # The other ends are closed by the end of those who had opened them.
        assert [each.read() for each in held] == [b"", b""]
        for each in held:
            each.close()
    assert process.returncode == 128 + signal.SIGTERM
    assert "collected 1 item" in said.partition("==== tests/integration")[2]
