"""How the set-up chooses a Python, knows what is done, and says what failed."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]
BOOTSTRAP = ROOT / "installer" / "bootstrap.py"

posix_only = pytest.mark.skipif(os.name != "posix", reason="the fake commands are shell scripts")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout with nothing installed."""
    (tmp_path / "installer").mkdir()
    shutil.copy(BOOTSTRAP, tmp_path / "installer")
    for name in ("pyproject.toml", "installer/requirements.lock", "installer/requirements-dev.lock"):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def bootstrap(project: Path) -> ModuleType:
    """The bootstrap of that checkout, as a module."""
    spec = importlib.util.spec_from_file_location("bootstrap", project / "installer" / "bootstrap.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def fake_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Put a shell script on an otherwise empty PATH, in a folder of its own."""
    monkeypatch.setenv("PATH", "")

    def make(name: str, script: str, folder: str = "bin") -> Path:
        path = tmp_path / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        folders = [part for part in os.environ["PATH"].split(os.pathsep) if part]
        if str(path.parent) not in folders:
            monkeypatch.setenv("PATH", os.pathsep.join([*folders, str(path.parent)]))
        return path

    return make


@pytest.fixture
def steps(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands of the set-up in order; none is really run, but a virtual environment appears."""
    commands: list[str] = []

    def record(_step: str, command: list[str], _advice: str) -> None:
        commands.append(" ".join(command))
        if "venv" in command:
            python = Path(bootstrap.venv_program("python"))
            python.parent.mkdir(parents=True, exist_ok=True)
            python.unlink(missing_ok=True)
            python.symlink_to(sys.executable)

    monkeypatch.setattr(bootstrap, "run_step", record)
    monkeypatch.setattr(bootstrap, "ensure_system_packages", lambda first_time: None)
    return commands


# --- The file itself


def test_it_keeps_to_the_syntax_of_python_3_8() -> None:
    ast.parse(BOOTSTRAP.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_it_supports_the_pythons_of_pyproject(bootstrap: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    oldest, newest = min(bootstrap.SUPPORTED_PYTHONS), max(bootstrap.SUPPORTED_PYTHONS)
    assert project["requires-python"] == f">=3.{oldest[1]},<3.{newest[1] + 1}"


@pytest.mark.parametrize(("argument", "status"), [([], 2), (["dance"], 2), (["--help"], 0)])
def test_it_explains_its_commands(argument: list[str], status: int) -> None:
    result = subprocess.run(
        [sys.executable, BOOTSTRAP, *argument], capture_output=True, text=True, timeout=30, check=False
    )
    assert result.returncode == status
    assert "run [OPTION...]" in (result.stderr if status else result.stdout)


# --- The choice of a Python


@posix_only
def test_a_dead_shim_does_not_hide_a_working_python(bootstrap, fake_command) -> None:
    fake_command("python3.13", "echo 'pyenv: version not installed' >&2; exit 127", folder="shims")
    fake_command("python3.12", "exit 127", folder="shims")
    working = fake_command("python3.12", "echo 3 12", folder="bin")
    assert bootstrap.find_python() == [str(working)]


@posix_only
def test_a_python_that_lies_about_its_name_is_not_taken(bootstrap, fake_command) -> None:
    fake_command("python3.13", "echo 3 14")
    with pytest.raises(
        bootstrap.StepFailed, match=r"Looking for one of Python 3\.11, 3\.12, 3\.13"
    ) as failure:
        bootstrap.find_python()
    assert "apt-get install python3" in str(failure.value)


@posix_only
def test_an_unsupported_python_starts_over_with_a_supported_one(bootstrap, fake_command, monkeypatch) -> None:
    supported = fake_command("python3.11", "echo 3 11")
    started = []
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 8, 18))
    monkeypatch.setattr(bootstrap.sys, "argv", ["bootstrap.py", "run", "--feed", "alltick"])
    monkeypatch.setattr(bootstrap, "become", started.append)
    bootstrap.ensure_supported_python()
    assert started == [[str(supported), "bootstrap.py", "run", "--feed", "alltick"]]


def test_a_supported_python_is_kept(bootstrap, monkeypatch) -> None:
    monkeypatch.setattr(bootstrap, "become", lambda command: pytest.fail(f"started {command}"))
    bootstrap.ensure_supported_python()


# --- What is done already


def test_a_second_start_installs_nothing(bootstrap, steps) -> None:
    bootstrap.set_up(bootstrap.RUN_LOCK)
    first = len(steps)
    bootstrap.set_up(bootstrap.RUN_LOCK)
    assert len(steps) == first == 3


def test_an_environment_for_tests_is_good_for_running_but_not_the_other_way(bootstrap, steps) -> None:
    bootstrap.set_up(bootstrap.RUN_LOCK)
    assert not bootstrap.is_installed(bootstrap.DEV_LOCK)
    bootstrap.set_up(bootstrap.DEV_LOCK)
    assert bootstrap.is_installed(bootstrap.RUN_LOCK)


@pytest.mark.parametrize("changed", ["pyproject.toml", "installer/requirements.lock"])
def test_a_changed_lock_or_project_is_installed_into_the_same_environment(
    bootstrap, steps, project, changed
) -> None:
    bootstrap.set_up(bootstrap.RUN_LOCK)
    steps.clear()
    (project / changed).write_text("# changed\n", encoding="utf-8")
    bootstrap.set_up(bootstrap.RUN_LOCK)
    assert [re.search(r"-m (venv|pip)", step)[1] for step in steps] == ["pip", "pip"]


def test_another_python_gets_a_new_environment(bootstrap, steps, monkeypatch) -> None:
    bootstrap.set_up(bootstrap.RUN_LOCK)
    steps.clear()
    monkeypatch.setattr(bootstrap, "THIS_PYTHON", "3.99")
    bootstrap.set_up(bootstrap.RUN_LOCK)
    assert "-m venv --clear" in steps[0]


@posix_only
def test_an_environment_whose_python_is_gone_is_made_anew(bootstrap, steps, project) -> None:
    bootstrap.set_up(bootstrap.RUN_LOCK)
    steps.clear()
    python = Path(bootstrap.venv_program("python"))
    python.unlink()
    python.symlink_to(project / "uninstalled")
    bootstrap.set_up(bootstrap.RUN_LOCK)
    assert "-m venv --clear" in steps[0]


def test_an_interrupted_install_is_made_anew(bootstrap, steps, monkeypatch) -> None:
    bootstrap.set_up(bootstrap.RUN_LOCK)
    (bootstrap.ROOT / "pyproject.toml").write_text("# changed\n", encoding="utf-8")
    record = bootstrap.run_step

    def interrupted(step: str, command: list[str], advice: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "run_step", interrupted)
    with pytest.raises(KeyboardInterrupt):
        bootstrap.set_up(bootstrap.RUN_LOCK)
    steps.clear()
    monkeypatch.setattr(bootstrap, "run_step", record)
    bootstrap.set_up(bootstrap.RUN_LOCK)
    assert "-m venv --clear" in steps[0]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"python": "3.11"}'])
def test_a_damaged_stamp_counts_as_nothing_installed(bootstrap, steps, content) -> None:
    bootstrap.set_up(bootstrap.RUN_LOCK)
    bootstrap.STAMP.write_text(content, encoding="utf-8")
    assert not bootstrap.is_installed(bootstrap.RUN_LOCK)


# --- System packages


@pytest.fixture
def linux(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A Debian on which one library that every window needs is missing."""
    monkeypatch.setattr(bootstrap.sys, "platform", "linux")
    monkeypatch.setattr(bootstrap, "WINDOW_LIBRARIES", {"libNoSuchThing.so.1": "libnosuchthing1"})
    monkeypatch.setattr(bootstrap, "DISPLAY_LIBRARIES", {})
    monkeypatch.setattr(bootstrap, "missing_venv_package", list)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return bootstrap


@posix_only
def test_an_administrator_gets_missing_packages_installed(linux, fake_command, monkeypatch, tmp_path) -> None:
    fake_command("apt-get", f'echo "$DEBIAN_FRONTEND $*" >> {tmp_path}/apt.log')
    fake_command("env", 'exec /usr/bin/env "$@"')
    monkeypatch.setattr(linux.os, "geteuid", lambda: 0)
    linux.ensure_system_packages(first_time=True)
    update, install = (tmp_path / "apt.log").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"noninteractive .* update", update)
    assert re.fullmatch(r"noninteractive .* install -y --no-install-recommends libnosuchthing1", install)


@posix_only
def test_others_get_the_exact_command(linux, fake_command, monkeypatch) -> None:
    fake_command("apt-get", "exit 1")
    fake_command("sudo", "echo 'sudo: a password is required' >&2; exit 1")
    monkeypatch.setattr(linux.os, "geteuid", lambda: 1000)
    with pytest.raises(linux.StepFailed) as failure:
        linux.ensure_system_packages(first_time=True)
    assert "Missing: libNoSuchThing.so.1" in str(failure.value)
    assert "\n    sudo apt-get update && sudo apt-get install --no-install-recommends libnosuchthing1" in str(
        failure.value
    )


@posix_only
def test_a_failing_apt_shows_what_it_said(linux, fake_command, monkeypatch) -> None:
    fake_command("apt-get", "echo 'E: Unable to locate package'; exit 100")
    fake_command("env", 'exec /usr/bin/env "$@"')
    monkeypatch.setattr(linux.os, "geteuid", lambda: 0)
    with pytest.raises(linux.StepFailed, match="Installing 1 system packages") as failure:
        linux.ensure_system_packages(first_time=True)
    assert "E: Unable to locate package" in str(failure.value)


@posix_only
def test_libraries_for_a_display_stop_only_those_who_have_one(
    linux, fake_command, monkeypatch, capsys
) -> None:
    fake_command("nothing", "exit 0")
    linux.DISPLAY_LIBRARIES = linux.WINDOW_LIBRARIES
    linux.WINDOW_LIBRARIES = {}
    linux.ensure_system_packages(first_time=True)
    assert "libNoSuchThing.so.1" in capsys.readouterr().err
    linux.ensure_system_packages(first_time=False)
    assert not capsys.readouterr().err
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.setenv("DISPLAY", ":0")
    with pytest.raises(linux.StepFailed):
        linux.ensure_system_packages(first_time=False)


def test_libraries_that_are_there_are_not_missing(bootstrap) -> None:
    assert bootstrap.missing_libraries({"libNoSuchThing.so.1": "no"}) == {"libNoSuchThing.so.1": "no"}
    if sys.platform.startswith("linux"):
        assert bootstrap.missing_libraries({"libc.so.6": "libc6"}) == {}


# --- Steps that fail


def test_a_failed_step_names_itself_and_shows_the_end_of_its_output(bootstrap) -> None:
    command = [sys.executable, "-c", "for i in range(100): print('line', i)\nraise SystemExit(3)"]
    with pytest.raises(bootstrap.StepFailed) as failure:
        bootstrap.run_step("Boiling water", command, "Fill the kettle.")
    text = str(failure.value)
    assert text.startswith("\nFailed: Boiling water\n    line 85\n")
    assert text.endswith("    line 99\n\nFill the kettle.")


def test_a_command_that_cannot_start_fails_its_step(bootstrap, tmp_path) -> None:
    with pytest.raises(bootstrap.StepFailed, match="Boiling water"):
        bootstrap.run_step("Boiling water", [str(tmp_path / "no-kettle")], "Fill the kettle.")


# --- Starting


def test_all_tests_are_run_in_two_processes_and_chosen_ones_in_one(bootstrap, steps, monkeypatch) -> None:
    started: list[list[str]] = []
    monkeypatch.chdir(bootstrap.ROOT)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(bootstrap, "become", started.append)
    bootstrap.test([])
    bootstrap.test(["-k", "heat map"])
    assert [command[1:] for command in started] == [
        [str(bootstrap.ROOT / "tests" / "whole_suite.py")],
        ["-m", "pytest", "-k", "heat map"],
    ]


@posix_only
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_to_the_bootstrap_reaches_the_terminal(bootstrap, steps, tmp_path, number) -> None:
    bootstrap.set_up(bootstrap.RUN_LOCK)
    package = tmp_path / "fake" / "tickdeck"
    package.mkdir(parents=True)
    (package / "__main__.py").write_text(
        "import signal, sys, time\n"
        "heard = []\n"
        "for number in (signal.SIGINT, signal.SIGTERM):\n"
        "    signal.signal(number, lambda number, frame: heard.append(number))\n"
        "print('started', *sys.argv[1:], flush=True)\n"
        "while not heard:\n"
        "    time.sleep(0.01)\n"
        "print('ended in order after', *heard)\n",
        encoding="utf-8",
    )
    process = subprocess.Popen(
        [sys.executable, bootstrap.ROOT / "installer" / "bootstrap.py", "run", "--plan", "free"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(package.parent)},
    )
    with process:
        assert process.stdout
        assert process.stdout.readline() == "started --plan free\n"
        process.send_signal(number)
        assert process.stdout.read() == f"ended in order after {int(number)}\n"
    assert process.returncode == 0


def test_the_stamp_says_what_was_installed_where(bootstrap, steps) -> None:
    bootstrap.set_up(bootstrap.RUN_LOCK)
    stamp = json.loads(bootstrap.STAMP.read_text(encoding="utf-8"))
    assert stamp == {
        "python": f"{sys.version_info[0]}.{sys.version_info[1]}",
        "root": str(bootstrap.ROOT),
        "installed": bootstrap.digest_of(bootstrap.RUN_LOCK),
    }
