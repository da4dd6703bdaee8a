"""What stands beside the band of a gap."""

from __future__ import annotations

from tickdeck.pipeline.gaps import UNKNOWN_MISSED, Gap


def gap_label(gap: Gap, now_us: int) -> str:
    """How long a gap is, why, and what is missing.

    Args:
        gap: The gap.
        now_us: Where an open gap ends for now, UTC microseconds.
    """
    seconds = max(0, (now_us if gap.is_open else gap.to_us) - gap.from_us) / 1e6
    if seconds < 60:
        length = f"{seconds:.1f} s"
    elif seconds < 3600:
        length = f"{seconds // 60:.0f} min {seconds % 60:.0f} s"
    else:
        length = f"{seconds // 3600:.0f} h {seconds % 3600 // 60:.0f} min"
    missed = "missed unknown" if gap.missed == UNKNOWN_MISSED else f"missed {gap.missed:,}"
    parts = ("gap " + length + (" so far" if gap.is_open else ""), gap.reason, missed)
    return " · ".join(part for part in parts if part)
