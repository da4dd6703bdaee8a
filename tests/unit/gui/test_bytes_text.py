"""How sizes read."""

from __future__ import annotations

import pytest

from tickdeck.gui.number_text import bytes_text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (812, "812 B"),
        (999.4, "999 B"),
        (999.6, "1.00 kB"),
        (9_994, "9.99 kB"),
        (9_996, "10.0 kB"),
        (58_380_000, "58.4 MB"),
        (999_940_000, "999.9 MB"),
        (999_960_000, "1.00 GB"),
        (74_100_000_000, "74.1 GB"),
        (1.234e12, "1.23 TB"),
        (5e18, "5000.0 PB"),
        (-1, "–"),
        (float("nan"), "–"),
    ],
)
def test_a_size_has_three_or_four_figures(count: float, text: str) -> None:
    assert bytes_text(count) == text
