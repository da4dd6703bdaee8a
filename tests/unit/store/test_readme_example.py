"""The README's example runs as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fakes.recorded_day import DAY, record_day

README = Path(__file__).parents[3] / "README.md"


def test_the_example_of_the_readme_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record_day(tmp_path, feed="simulated")
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    for shown, ours in (
        ("my-data", str(tmp_path)),
        ("2026-11-22T02:00", f"{DAY}T12:10"),
        ("2026-11-22", DAY),
    ):
        assert shown in code
        code = code.replace(shown, ours)
    found: dict[str, object] = {}
    exec(code, found)  # our own README
    assert len(found["ticks"]) == 3_000 - 450  # type: ignore[arg-type]
    assert len(found["bars"]) > 50  # type: ignore[arg-type]
    assert "00700.HK 600.5" in capsys.readouterr().out
