"""From where on volume and prices count as unusual: the thresholds of each detector, kept in a file."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from tickdeck.settings.kept_file import KeptFile
from tickdeck.words import mark


class ThresholdError(ValueError):
    """A threshold cannot be used; who shows it says so in the user's language.

    Attributes:
        field: Which one.
    """

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between what a threshold lies, both included.

    Attributes:
        least, most: The ends.
        is_whole: Whether it counts something.
    """

    least: float
    most: float
    is_whole: bool = False


BOUNDS: Mapping[str, Bounds] = {
    "volume_ratio": Bounds(1.2, 100.0),
    "volume_z": Bounds(0.5, 20.0),
    "burst_ratio": Bounds(1.5, 100.0),
    "burst_prints": Bounds(3, 10_000, is_whole=True),
    "block_ratio": Bounds(2.0, 10_000.0),
    "block_share": Bounds(0.0005, 1.0),
    "block_turnover": Bounds(0.0, 1e12),
    "jump_moves": Bounds(2.0, 50.0),
    "jump_ratio": Bounds(1.0, 100.0),
    "accelerating_ratio": Bounds(1.0, 100.0),
    "least_turnover": Bounds(0.0, 1e12),
    "cool_down_s": Bounds(10, 86_400, is_whole=True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """From where on each detector speaks; what is equal to a threshold reaches it.

    Attributes:
        volume_on, burst_on, block_on, jump_on, accelerating_on: Whether a detector is at work.
        volume_ratio: Volume of one, three or five minutes, in multiples of what is usual then.
        volume_z: The same in standard deviations above what is usual then.
        burst_ratio: Prints within ten seconds, in multiples of what is usual.
        burst_prints: Prints within ten seconds, at least.
        block_ratio: One print, in multiples of the day's mean print.
        block_share: One print, as a fraction of the day's volume so far or, where that is more, of a usual
            day's (0.01 is 1 %).
        block_turnover: Its value, in the instrument's currency.
        jump_moves: A move within 60 s, in multiples of what the price usually moves in that time.
        jump_ratio: Volume of that minute, in multiples of what is usual then.
        accelerating_ratio: Volume of each of three growing minutes, in multiples of what is usual then.
        least_turnover: Traded value below which nothing is worth telling, in the instrument's currency.
        cool_down_s: Seconds for which a detector stays quiet about an instrument that it has spoken of.

    Raises:
        ThresholdError: If one is no number within its `BOUNDS`.
    """

    volume_on: bool = True
    volume_ratio: float = 4.0
    volume_z: float = 3.0
    burst_on: bool = True
    burst_ratio: float = 10.0
    burst_prints: int = 80
    block_on: bool = True
    block_ratio: float = 200.0
    block_share: float = 0.01
    block_turnover: float = 10_000_000.0
    jump_on: bool = True
    jump_moves: float = 5.0
    jump_ratio: float = 2.0
    accelerating_on: bool = True
    accelerating_ratio: float = 2.0
    least_turnover: float = 200_000.0
    cool_down_s: int = 300

    def __post_init__(self) -> None:
        for name, bounds in BOUNDS.items():
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
                raise ThresholdError(name, "This must be a number.")
            if bounds.is_whole and value != int(value):
                raise ThresholdError(name, "This must be a whole number.")
            if not bounds.least <= value <= bounds.most:
                raise ThresholdError(name, f"This must be between {bounds.least:,g} and {bounds.most:,g}.")


def thresholds_of(held: Mapping[str, object]) -> tuple[Thresholds, str]:
    """Thresholds as they were saved.

    Args:
        held: What was saved; unknown names are another version's, and mean nothing.

    Returns:
        The thresholds, and a sentence about those that could not be used; empty if all could.
    """
    result, wrong = Thresholds(), []
    for field in fields(Thresholds):
        if field.name not in held:
            continue
        value = held[field.name]
        try:
            if field.name not in BOUNDS and not isinstance(value, bool):
                raise ThresholdError(field.name, "This must be on or off.")
            result = replace(result, **{field.name: value})  # type: ignore[arg-type]
        except ThresholdError:
            wrong.append(field.name)
    if not wrong:
        return result, ""
    return result, mark("The usual thresholds stand for saved ones that cannot be used: {names}.").format(
        names=", ".join(wrong)
    )


class ThresholdFile:
    """Keeps thresholds in the settings' folder."""

    def __init__(self, folder: Path) -> None:
        self._file = KeptFile(folder, "unusual", what=mark("The thresholds of unusual volume"))

    def read(self) -> tuple[Thresholds, str]:
        """What was saved, else the usual thresholds; and what is to be told about it."""
        held, notice = self._file.read()
        thresholds, wrong = thresholds_of(held)
        return thresholds, self._file.account(held, notice, wrong)

    def write(self, thresholds: Thresholds) -> None:
        """Save thresholds.

        Raises:
            StorageError: If the folder cannot be written to; what was saved before is as it was.
        """
        self._file.write(asdict(thresholds))
