"""The subscription ledger of one shard: wanted, confirmed and refused are kept apart."""

from __future__ import annotations

from collections.abc import Sequence


class Ledger:
    """What a shard wants, what the provider has confirmed, and what it refused.

    Attributes:
        wanted: The shard's instruments.
        confirmed: Those acknowledged on the present connection, in the order of the requests.
        refused: Those that the provider does not know or allow, with its reason; not asked for again.
    """

    def __init__(self, wanted: Sequence[int]) -> None:
        self.wanted = tuple(wanted)
        self.confirmed: list[int] = []
        self.refused: dict[int, str] = {}

    @property
    def pending(self) -> list[int]:
        """Wanted, and neither confirmed nor refused."""
        confirmed = set(self.confirmed)
        return [symbol for symbol in self.wanted if symbol not in confirmed and symbol not in self.refused]

    def connection_lost(self) -> None:
        """Nothing is confirmed any more."""
        self.confirmed.clear()
