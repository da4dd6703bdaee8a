"""The instruments of one watchlist alone, followed as the lists change."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.listed import Listed
from tickdeck.settings.watchlists import Watchlists


class ListFilter:
    """What is listed at all, or on the list that was chosen.

    Panels pull: they remember the version that they drew last and look again when it differs.
    """

    def __init__(
        self, listed: Listed, instruments: InstrumentTable, lists: Callable[[], Watchlists] | None = None
    ) -> None:
        """Begin with everything.

        Args:
            listed: What is listed at all.
            instruments: All instruments.
            lists: Gives the watchlists as they are; None offers none of them.
        """
        self._listed = listed
        self._instruments = instruments
        self._lists = lists
        self._wanted = ""
        self._shown = ""
        self._looked: tuple[Watchlists | None, str, int] = (None, "", -1)
        self._on_list = np.zeros(0, dtype=bool)
        self._changes = 0

    @property
    def has_lists(self) -> bool:
        """Whether there are lists to choose from."""
        return self._lists is not None

    @property
    def names(self) -> tuple[str, ...]:
        """The lists, in their order."""
        return self._lists().names if self._lists is not None else ()

    @property
    def shown(self) -> str:
        """The list that is shown; empty for all, also where the one chosen is gone."""
        self._follow()
        return self._shown

    @property
    def version(self) -> tuple[int, int]:
        """Another one with every change of what is wanted."""
        self._follow()
        return self._listed.version, self._changes

    @property
    def mask(self) -> npt.NDArray[np.bool_]:
        """For every instrument, whether it is wanted; not to be written to."""
        self._follow()
        mask = self._listed.mask
        return mask & self._on_list[: mask.size] if self._shown else mask

    def choose(self, name: str) -> None:
        """Show one list alone; none shows all of them."""
        self._wanted = name

    def _follow(self) -> None:
        """Look the list up again if any list is another one by now."""
        now = self._lists() if self._lists is not None else None
        size = len(self._instruments)
        seen, wanted, sized = self._looked
        if now is seen and wanted == self._wanted and sized == size:
            return
        self._looked = now, self._wanted, size
        before = self._shown, self._on_list
        found = [one for one in now.each if one.name == self._wanted] if now is not None else []
        self._shown = self._wanted if found else ""
        ids = frozenset(found[0].ids) if found else frozenset[str]()
        self._on_list = np.fromiter(
            (instrument.id in ids for instrument in self._instruments), dtype=bool, count=size
        )
        if before[0] != self._shown or not np.array_equal(before[1], self._on_list):
            self._changes += 1
