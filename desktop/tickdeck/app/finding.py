"""Finding instruments as one types: those of the feed's list, and those that were added."""

from __future__ import annotations

from collections.abc import Sequence

from tickdeck.app.instruments import Instruments
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.feeds.base import FeedSpec
from tickdeck.settings.universe import Listing
from tickdeck.symbols.search import Found, SearchIndex


class Finding:
    """Keeps an index of all instruments, made when it is first asked and again when there are more."""

    def __init__(self, spec: FeedSpec, table: InstrumentTable) -> None:
        """Remember where instruments come from.

        Args:
            spec: The feed, whose usual list is searched.
            table: The instruments of the run.
        """
        self._spec = spec
        self._table = table
        self._index: SearchIndex | None = None
        self._size = -1

    def find(self, text: str) -> Sequence[Found]:
        """The instruments that fit a text, best first."""
        if self._index is None or self._size != len(self._table):
            self._size = len(self._table)
            known = Instruments(self._spec).known
            added = [
                Listing(each.id, each.name, each.sector, each.lot)
                for each in self._table
                if each.id not in known
            ]
            self._index = SearchIndex([*known.values(), *added], venues=self._spec.venues)
        return self._index.find(text)
