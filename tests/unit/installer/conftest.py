"""The installer's own modules, which are no part of the program, and tools of platforms that are not here."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fakes.installer_scripts import INSTALLER

if str(INSTALLER) not in sys.path:
    sys.path.append(str(INSTALLER))

Called = Callable[[], list[str]]


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Called]:
    """Put fake tools on an otherwise empty PATH; what it gives tells how they were called, a line each."""
    folder, said = tmp_path / "tools", tmp_path / "called.txt"

    def make(*names: str) -> Called:
        folder.mkdir()
        for name in names:
            tool = folder / name
            tool.write_text(f'#!/bin/sh\necho "{name} $*" >> "{said}"\n', encoding="utf-8")
            tool.chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))
        return lambda: said.read_text(encoding="utf-8").splitlines() if said.exists() else []

    return make
