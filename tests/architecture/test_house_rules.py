"""The rules of this house that no linter knows."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "desktop"
PACKAGE = SOURCE / "tickdeck"
LOCKS = {
    name: ROOT / "installer" / f"{name}.lock"
    for name in ("requirements", "requirements-dev", "requirements-package")
}

# app is the composition root above gui, and what starts it.
QT_ALLOWED = ("tickdeck.gui", "tickdeck.app", "tickdeck.__main__")

IMPORT_WITHOUT_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "pyqtgraph", "qasync"}:
            raise ImportError(f"{name} is not for this package")

sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def _source_files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _module_name(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_no_file_is_longer_than_400_lines_and_the_main_window_than_300() -> None:
    limits = {PACKAGE / "gui" / "main_window.py": 300}
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in _source_files()}
    assert not {
        str(path.relative_to(ROOT)): length
        for path, length in lengths.items()
        if length > limits.get(path, 400)
    }


def test_no_file_has_a_name_that_says_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
    names = {_module_name(path) for path in _source_files()}
    assert not {name for name in names if vague.intersection(name.split("."))}
    assert not {name for name in names if name.endswith(".base")} - {"tickdeck.feeds.base"}


def test_every_package_below_gui_imports_where_qt_does_not_exist() -> None:
    names = [_module_name(path) for path in _source_files()]
    below_gui = [name for name in names if not name.startswith(QT_ALLOWED)]
    assert "tickdeck.domain.tick" in below_gui
    result = subprocess.run(
        [sys.executable, "-c", IMPORT_WITHOUT_QT, *below_gui],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert result.returncode == 0, result.stderr


def _blocking_calls(path: Path) -> Iterator[str]:
    """Calls that run a second event loop, in which the tasks of the first stand still."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        method = node.func.attr
        owner = ast.unparse(node.func.value).rpartition(".")[2]
        static_dialog = owner.endswith(("Dialog", "MessageBox")) and (
            method.startswith("get")
            or method in {"about", "aboutQt", "critical", "information", "question", "warning"}
        )
        # A drag cannot begin in another way, and never begins in a coroutine.
        is_drag = (owner, method) == ("drag", "exec")
        if (method in {"exec", "exec_", "processEvents"} and not is_drag) or static_dialog:
            yield f"{path.relative_to(ROOT)}:{node.lineno} {owner}.{method}()"


def test_nothing_blocks_the_event_loop_with_a_dialog_or_a_loop_of_its_own() -> None:
    assert not [call for path in _source_files() for call in _blocking_calls(path)]


def _pins(lock: Path) -> list[Requirement]:
    lines = lock.read_text(encoding="utf-8").splitlines()
    return [Requirement(line.rstrip(" \\")) for line in lines if line[:1].isalnum()]


def test_lock_files_name_no_host_and_pin_everything_by_hash() -> None:
    for lock in LOCKS.values():
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert not [line for line in text.splitlines() if line.startswith("-")]
        entries = text.split("\n    # via")[:-1]
        assert len(entries) == len(_pins(lock))
        assert all("--hash=sha256:" in entry for entry in entries)


def test_the_run_lock_is_part_of_the_dev_lock() -> None:
    # Without their markers: what more packages ask for, fewer platforms can do without.
    pins = {name: {f"{pin.name}{pin.specifier}" for pin in _pins(lock)} for name, lock in LOCKS.items()}
    assert pins["requirements"] < pins["requirements-dev"]


def test_the_locks_satisfy_pyproject() -> None:
    """If this fails, run installer/lock.py."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = {
        "requirements": [*project["project"]["dependencies"], *groups["build"]],
        "requirements-dev": [*_texts(groups["dev"]), *_texts(groups["build"])],
        "requirements-package": [*project["project"]["dependencies"], *_texts(groups["package"])],
    }
    for name, lock in LOCKS.items():
        pins = _pins(lock)
        for requirement in map(Requirement, wanted[name]):
            versions = [str(pin.specifier)[2:] for pin in pins if _same_name(pin, requirement)]
            assert versions, f"{requirement} is not in {lock.name}"
            assert all(requirement.specifier.contains(version) for version in versions), requirement


def _texts(group: list[object]) -> list[str]:
    return [entry for entry in group if isinstance(entry, str)]


def _same_name(one: Requirement, other: Requirement) -> bool:
    return one.name.lower().replace("_", "-") == other.name.lower().replace("_", "-")


def test_the_window_starts_without_hdf5_and_what_only_other_commands_need() -> None:
    heavy = "{'h5py', 'pandas', 'polars', 'pyarrow', 'openpyxl'}"
    program = f"import sys, tickdeck.app.window; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("module", ["tickdeck.app.lifecycle", "tickdeck.app.past", "tickdeck.app.commands"])
def test_what_needs_no_window_needs_no_qt(module: str) -> None:
    program = f"import sys, {module}; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_window_starts_without_what_only_some_windows_need_later() -> None:
    later = "{'httpx', 'tickdeck.gui.dialogs.dialog_frame', 'tickdeck.symbols.reading'}"
    program = f"import sys, tickdeck.app.window; print(sorted({later} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
