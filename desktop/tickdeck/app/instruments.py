"""The instruments of a feed: its usual ones, and those that a person names in any form."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tickdeck.domain.errors import UsageError
from tickdeck.domain.instrument import Instrument, currency_of
from tickdeck.feeds.base import FeedSpec
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import Listing, UniverseError, load_universe
from tickdeck.symbols.symbol_list import Reason, SymbolList
from tickdeck.words import mark, tr

_STRICT = {Reason.NO_CODE, Reason.NO_CODE_IN_ROW, Reason.NOT_ON_FEED}


class Instruments:
    """Reads lists for one feed, and knows what the list that ships with it says of each name."""

    def __init__(self, spec: FeedSpec) -> None:
        """Load the feed's usual list.

        Raises:
            UsageError: If it cannot be read.
        """
        self._spec = spec
        self._known: dict[str, Listing] = {}
        if spec.universe:
            try:
                listings = load_universe(resource("universes", f"{spec.universe}.csv"))
            except UniverseError as error:
                raise UsageError(str(error)) from error
            self._known = {listing.id: listing for listing in listings}
        self._read: dict[str, Listing] = {}

    @property
    def known(self) -> Mapping[str, Listing]:
        """The feed's usual list, by id."""
        return self._known

    def usual(self) -> tuple[Instrument, ...]:
        """The feed's usual instruments, without those that the list flags as suspended or delisted."""
        return tuple(self.instrument(code) for code, listing in self._known.items() if not listing.flag)

    def flagged(self) -> tuple[str, ...]:
        """What the feed's list flags, and is left out of the usual ones, one sentence each."""
        flagged = (listing for listing in self._known.values() if listing.flag)
        return tuple(
            mark("{id} is left out: the list says {flag}.").format(id=listing.id, flag=listing.flag)
            for listing in flagged
        )

    def read_text(self, text: str) -> SymbolList:
        """Read codes in any spelling."""
        # Most runs read no list: the window is up sooner without what reads them.
        from tickdeck.symbols.reading import read_text  # noqa: PLC0415

        return self._remember(read_text(text, venues=self._spec.venues, known=self._known))

    def read_file(self, path: Path) -> SymbolList:
        """Read a file of codes: text, CSV, JSON or a spreadsheet.

        Raises:
            UsageError: If it cannot be read.
        """
        # As above.
        from tickdeck.symbols.reading import read_file  # noqa: PLC0415

        return self._remember(read_file(path, venues=self._spec.venues, known=self._known))

    def instrument(self, code: str) -> Instrument:
        """An instrument by its canonical id, with what was read or is known of it."""
        listing = self._read.get(code) or self._known.get(code) or Listing(code)
        return Instrument(
            listing.id,
            listing.name,
            listing.sector,
            listing.lot,
            currency_of(listing.id),
            listing.name_zh_hant,
            listing.name_zh_hans,
        )

    def _remember(self, symbols: SymbolList) -> SymbolList:
        self._read |= {listing.id: listing for listing in symbols.listings}
        return symbols


def instruments_of(spec: FeedSpec, text: str | None) -> tuple[tuple[Instrument, ...], tuple[str, ...]]:
    """The instruments named by ``--symbols``, or the feed's usual ones.

    Codes that are typed must all be right. Of a file what is wrong is left out and told, and what is damaged
    repaired and told.

    Args:
        spec: The feed.
        text: Codes with commas between, or ``@`` and a file; None for the usual ones.

    Returns:
        The instruments, and what was repaired or left out, one sentence each.

    Raises:
        UsageError: If a code is wrong, the file cannot be read, or nothing is left.
    """
    instruments = Instruments(spec)
    if text is None:
        return instruments.usual(), instruments.flagged()
    is_file = text.startswith("@")
    symbols = instruments.read_file(Path(text[1:])) if is_file else instruments.read_text(text)
    if not is_file:
        for line in symbols.left_out:
            if line.reason is Reason.NOT_ON_FEED:
                raise UsageError(
                    tr("{title} does not have {code}.", title=tr(spec.title), code=line.id or line.text)
                )
            if line.reason in _STRICT:
                raise UsageError(
                    tr(
                        "“{text}” is not an instrument code; codes look like 00700.HK, AAPL.US or "
                        "BTCUSDT.BINANCE.",
                        text=line.text,
                    )
                )
    if not symbols.listings:
        if symbols.left_out:
            raise UsageError(
                tr("--symbols names no instrument that can be had: {summary}", summary=symbols.summary)
            )
        raise UsageError(
            tr("--symbols names no instrument; give codes with commas between, or @ and a file.")
        )
    notes = (symbols.summary, *symbols.details) if symbols.details else ()
    return tuple(instruments.instrument(code) for code in symbols.ids), notes
