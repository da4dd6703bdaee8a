"""The subscription ledger of one shard: what is wanted and what was refused.

What is confirmed belongs to a connection, and is kept there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Ledger:
    """What a shard wants, and what the provider refused of it.

    Attributes:
        wanted: The shard's instruments.
        refused: Those that the provider does not know or allow, with its reason; not asked for again.
    """

    def __init__(self, wanted: Sequence[int]) -> None:
        self.wanted = tuple(wanted)
        self.refused: dict[int, str] = {}

    def want(self, symbols: Sequence[int]) -> None:
        """Want other instruments; what was refused of those that are not wanted any more is forgotten."""
        self.wanted = tuple(symbols)
        kept = set(symbols)
        self.refused = {symbol: reason for symbol, reason in self.refused.items() if symbol in kept}

    def pending(self, confirmed: Iterable[int]) -> list[int]:
        """Wanted, and neither confirmed nor refused."""
        known = set(confirmed) | set(self.refused)
        return [symbol for symbol in self.wanted if symbol not in known]

    def unwanted(self, confirmed: Iterable[int]) -> list[int]:
        """Confirmed, but not wanted any more."""
        wanted = set(self.wanted)
        return [symbol for symbol in confirmed if symbol not in wanted]
