"""Thresholds: within their bounds, kept, and usable whatever a file holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tickdeck.settings.unusual import BOUNDS, ThresholdError, ThresholdFile, Thresholds, thresholds_of


@pytest.mark.parametrize("field", list(BOUNDS))
def test_a_threshold_outside_its_bounds_is_refused(field: str) -> None:
    for value in (BOUNDS[field].most * 2, -1.0, float("nan"), "4", True):
        with pytest.raises(ThresholdError) as caught:
            Thresholds(**{field: value})  # type: ignore[arg-type]
        assert caught.value.field == field


def test_counts_are_whole() -> None:
    with pytest.raises(ThresholdError, match="whole"):
        Thresholds(burst_prints=30.5)  # type: ignore[arg-type]


def test_thresholds_last(tmp_path: Path) -> None:
    file = ThresholdFile(tmp_path)
    assert file.read() == (Thresholds(), "")
    chosen = Thresholds(volume_ratio=6.0, block_on=False, cool_down_s=60)
    file.write(chosen)
    assert ThresholdFile(tmp_path).read() == (chosen, "")


def test_wrong_ones_are_told_and_the_others_hold() -> None:
    held = {"volume_ratio": "much", "burst_on": 3, "jump_moves": 8.0, "of_a_later_version": 1}
    thresholds, notice = thresholds_of(held)
    assert thresholds == Thresholds(jump_moves=8.0)
    assert "volume_ratio" in notice
    assert "burst_on" in notice
    assert "later" not in notice


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "unusual.json").write_text("{", encoding="utf-8")
    thresholds, notice = ThresholdFile(tmp_path).read()
    assert thresholds == Thresholds()
    assert "damaged" in notice
    assert json.loads(json.dumps(notice))
