"""Whether a run was ended, or cut off: then nobody knows what came behind its last tick.

A journal that is ended has its writer's own count, and the sealed file takes that over. Where it is not
there, the writer was killed, or the disk refused even the note of what it had not taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tickdeck.domain.data_quality import Finding

CUT_OFF_RUNS = "cut_off_runs"
"""The attribute of a merged day that tells how many runs were cut off in it; absent if none was."""
_COUNT = "journal_ticks"


def is_ended(attributes: Mapping[str, Any]) -> bool:
    """Whether a segment's journal was ended; a file that does not say is not suspected."""
    return _number(attributes, _COUNT, 0) >= 0


def runs_cut_off(attributes: Mapping[str, Any]) -> int:
    """How many runs were cut off in a merged day."""
    # An earlier version did not count them, but told where it was all of them.
    return max(0, _number(attributes, CUT_OFF_RUNS, int(not is_ended(attributes))))


def cut_off_note(file: str, runs: int = 1) -> Finding:
    """What is to be known of a file whose run was cut off; no damage, as all that it has is right."""
    what = (
        "The run that recorded it was cut off, as by a kill or a full disk: what came behind its last tick "
        "may be missing."
        if runs == 1
        else f"Of the runs that recorded it {runs:,} were cut off, as by a kill or a full disk: what came "
        "behind their last ticks may be missing."
    )
    return Finding(file, what, is_harmless=True)


def _number(attributes: Mapping[str, Any], name: str, default: int) -> int:
    try:
        return int(attributes.get(name, default))
    except (TypeError, ValueError):
        return default
