"""The one command that makes packages: which steps it does, in which order, and how it says what failed."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

import build
from freeze.checksums import write_checksums
from freeze.freeze import differences, settle
from freeze.product import BuildError, build_environment, read_product

ROOT = Path(__file__).parents[3]


def test_without_a_name_every_step_is_done_in_order() -> None:
    assert build.chosen([]) == ["freeze", "verify", "smoke", "package", "checksum"]


def test_named_steps_are_done_once_and_in_their_own_order() -> None:
    assert build.chosen(["package", "verify", "package"]) == ["verify", "package"]


@pytest.mark.parametrize("arguments", [["dance"], ["freeze", "--fast"], ["-x"]])
def test_what_is_no_step_is_refused(arguments: list[str]) -> None:
    assert build.chosen(arguments) is None


@pytest.mark.parametrize(("argument", "status"), [("dance", 2), ("--help", 0)])
def test_it_explains_its_steps_and_installs_nothing_for_it(argument: str, status: int) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "installer" / "build.py", argument],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == status
    told = done.stderr if status else done.stdout
    assert all(step in told for step in [*build.STEPS, *build.OTHERS])
    assert "Making" not in done.stderr


def test_a_step_that_fails_is_named_and_the_next_ones_are_not_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[str] = []

    def fail() -> None:
        raise BuildError("the reason")

    monkeypatch.setenv("TICKDECK_BUILD_PREPARED", "1")
    monkeypatch.setitem(build.STEPS, "freeze", lambda: done.append("freeze"))
    monkeypatch.setitem(build.STEPS, "verify", fail)
    monkeypatch.setitem(build.STEPS, "smoke", lambda: done.append("smoke"))
    with pytest.raises(SystemExit) as ended:
        build.main(["freeze", "verify", "smoke"])
    assert ended.value.code == "\nFailed: verify\nthe reason"
    assert done == ["freeze"]
    assert "== freeze done" in capsys.readouterr().err


def test_the_package_lock_holds_what_runs_in_the_versions_that_were_tested() -> None:
    def pins(name: str) -> set[str]:
        lines = (ROOT / "installer" / name).read_text(encoding="utf-8").splitlines()
        return {line.split()[0] for line in lines if "==" in line and not line.startswith((" ", "#"))}

    missing = pins("requirements.lock") - pins("requirements-package.lock")
    assert not missing
    assert any(pin.startswith("pyinstaller==") for pin in pins("requirements-package.lock"))


def test_the_builds_environment_is_known_by_its_own_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "requirements-package.lock"
    lock.write_text("pyinstaller==1\n", encoding="utf-8")
    monkeypatch.setattr(build.bootstrap, "VENV", tmp_path)
    monkeypatch.setattr(build.bootstrap, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(build.bootstrap, "venv_program", lambda _name: sys.executable)
    stamp = build.bootstrap.environment_identity()

    def installed(digest: str) -> bool:
        (tmp_path / "stamp.json").write_text(json.dumps({**stamp, "installed": digest}), encoding="utf-8")
        return bool(build.bootstrap.is_installed(lock))

    assert installed(build.bootstrap.digest_of(lock))
    # What developers have lacks the freezer.
    assert not installed(build.bootstrap.digest_of(build.bootstrap.DEV_LOCK))


def test_builds_are_dated_by_the_last_commit_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nversion = "1.2.3"\ndescription = "d"\n', encoding="utf-8"
    )
    (tmp_path / "CHANGELOG.md").write_text("notes\n", encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    product = read_product(tmp_path)
    assert (product.version, product.epoch_s) == ("1.2.3", 1_234_567_890)
    assert build_environment(product)["SOURCE_DATE_EPOCH"] == "1234567890"
    assert build_environment(product)["PYTHONHASHSEED"] == "0"


def test_checksums_are_those_of_every_file_but_their_own(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"two")
    (tmp_path / "a.tar.xz").write_bytes(b"one")
    (tmp_path / "SHA256SUMS").write_text("old", encoding="utf-8")
    text = write_checksums(tmp_path)
    one, two = (hashlib.sha256(content).hexdigest() for content in (b"one", b"two"))
    assert text == f"{one}  a.tar.xz\n{two}  b.deb\n"
    assert (tmp_path / "SHA256SUMS").read_text(encoding="utf-8") == text


def test_two_builds_are_compared_by_names_contents_and_links(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name / "folder").mkdir(parents=True)
        (tmp_path / name / "same").write_bytes(b"x")
        (tmp_path / name / "link").symlink_to("same")
    assert differences(tmp_path / "one", tmp_path / "other") == []
    (tmp_path / "other" / "folder" / "more").write_bytes(b"")
    (tmp_path / "other" / "same").write_bytes(b"y")
    assert differences(tmp_path / "one", tmp_path / "other") == ["folder/more", "same"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_everything_in_a_package_has_the_same_date_and_plain_rights(tmp_path: Path) -> None:
    program, library, text = tmp_path / "tickdeck", tmp_path / "libx.so.1", tmp_path / "text"
    for path, mode in ((program, 0o700), (library, 0o777), (text, 0o600)):
        path.write_bytes(b"")
        path.chmod(mode)
    settle(tmp_path, 1_000_000_000)
    assert [path.stat().st_mode & 0o777 for path in (program, library, text)] == [0o755, 0o644, 0o644]
    assert {path.stat().st_mtime for path in (tmp_path, program, library, text)} == {1_000_000_000}
