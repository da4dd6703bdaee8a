"""How long to wait before trying again: full jitter, capped."""

from __future__ import annotations

from random import Random

BASE_S = 1.0
CAP_S = 15.0


class Backoff:
    """Delays drawn from 0 to a bound that doubles with each failure in a row.

    Full jitter keeps many shards, and many users, from returning in step after a provider's restart.
    """

    def __init__(self, random: Random, *, base_s: float = BASE_S, cap_s: float = CAP_S) -> None:
        self._random = random
        self._base_s = base_s
        self._cap_s = cap_s
        self._failures = 0

    def next_s(self) -> float:
        """The next delay in seconds."""
        bound_s = min(self._cap_s, self._base_s * 2.0 ** min(self._failures, 16))
        self._failures += 1
        return self._random.uniform(0, bound_s)

    def reset(self) -> None:
        """Start small again; called after data has been stable for a while."""
        self._failures = 0
