"""The watchlists of a run: read from their file, wanted from the feed, kept as they change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from tickdeck.app.connection import Connection
from tickdeck.app.instruments import Instruments
from tickdeck.app.wiring import Terminal
from tickdeck.domain.venue import Venue
from tickdeck.gui.listed import Listed
from tickdeck.gui.palette.entry import PaletteEntry
from tickdeck.gui.panels.watchlist.lists_model import WatchlistsModel
from tickdeck.settings.claim import Claim
from tickdeck.settings.keeper import Keeper
from tickdeck.settings.watchlists import FIRST_NAME, Watchlist, Watchlists, name_trouble
from tickdeck.settings.watchlists_file import WatchlistsFile
from tickdeck.words import mark, tr, trn

_UNIVERSES = {
    "hk-connect": mark("Hong Kong Connect"),
    "us": mark("US shares"),
    "binance": "Binance",
    "alltick-fx": "AllTick FX",
}
_CLAIMED = mark(
    "The lists belong to another Tickdeck that uses {path}: what is changed of them here is not kept."
)
_VENUES = frozenset(Venue)


class DeskLists:
    """Holds the lists of the feed that is connected.

    The feed is asked for the union of all lists. Instruments named on the command line are a list of this
    run alone, and nothing is kept of it. Of several programs with one feed the first keeps the lists: what
    the others wrote would take the place of its own.

    Attributes:
        model: The lists, for whoever shows or changes them.
        claimed: That the lists are another program's to keep, one sentence; empty if they are not.
    """

    def __init__(self, terminal: Terminal, listed: Listed, connection: Connection) -> None:
        """Read the lists, and want what is on them.

        Args:
            terminal: The run.
            listed: What the other panels show.
            connection: Where settings are kept.
        """
        self._terminal = terminal
        self._listed = listed
        self._connection = connection
        self.instruments = Instruments(terminal.options.spec)
        file = WatchlistsFile(connection.config_dir, terminal.options.spec.name)
        self._is_kept = not connection.names_instruments
        self._claim = Claim(connection.config_dir, f"lists-{terminal.options.spec.name}")
        is_ours = not self._is_kept or self._claim.take()
        self.claimed = "" if is_ours else _CLAIMED.format(path=connection.config_dir)
        saved, self._told = file.load() if self._is_kept else (None, "")
        self._keeper = Keeper(file.save, name="watchlists")
        self.model = WatchlistsModel(saved if saved is not None else self._first())
        self._handed_over = self.model.version
        if saved is not None:
            self._want()
        self.model.wanted_changed.connect(self._want)

    def universes(self) -> Sequence[tuple[str, Sequence[str]]]:
        """Whole lists that can be added."""
        ids = tuple(instrument.id for instrument in self.instruments.usual())
        return ((Watchlist(self._universe_name()).title, ids),) if ids else ()

    def names_of(self, instrument_id: str) -> str:
        """By what else an instrument is found: its Chinese names, and its sector as the window says it."""
        listing = self.instruments.known.get(instrument_id)
        if listing is None:
            return ""
        words = (listing.name_zh_hant, listing.name_zh_hans, tr(listing.sector) if listing.sector else "")
        return " ".join(filter(None, words))

    def entries(self) -> Iterator[PaletteEntry]:
        """The lists as the palette offers them."""
        for place, one in enumerate(self.model.now.each):
            yield PaletteEntry(
                name=f"list:{one.name}",
                title=one.title,
                detail=trn("1 instrument", "{count} instruments", len(one.ids), count=f"{len(one.ids):,}"),
                run=partial(self.model.show, place),
            )

    @property
    def trouble(self) -> str:
        """What could not be read or written, whole sentences; empty if all is well."""
        return " ".join(filter(None, (self._told, self._keeper.trouble)))

    def write(self) -> None:
        """Have the lists written; waits for nothing."""
        if self._is_kept and not self.claimed and self.model.version != self._handed_over:
            self._handed_over = self.model.version
            self._keeper.save(self.model.now)

    def stop(self) -> None:
        """Wait until what was to be written is, and leave the lists to others."""
        self._keeper.stop()
        self._claim.release()

    def _first(self) -> Watchlists:
        name = tr("This run", "a list of instruments") if not self._is_kept else self._universe_name()
        ids = dict.fromkeys(instrument.id for instrument in self._terminal.options.instruments)
        return Watchlists((Watchlist(name, tuple(ids)),))

    def _universe_name(self) -> str:
        spec = self._terminal.options.spec
        name = _UNIVERSES.get(spec.universe, spec.title)
        return FIRST_NAME if name_trouble(name, set()) else name

    def _want(self) -> None:
        # Settings know an id by its shape alone.
        ids = [code for code in self.model.now.ids if code.rpartition(".")[2] in _VENUES]
        numbers = self._terminal.want([self.instruments.instrument(code) for code in ids])
        mask = np.zeros(len(self._terminal.instruments), dtype=np.bool_)
        mask[numbers] = True
        self._listed.set(mask)
        if self._is_kept:
            self._connection.keep_instruments(tuple(ids))
