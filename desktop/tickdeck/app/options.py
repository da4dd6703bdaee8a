"""What the user asked for on the command line, checked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from tickdeck.app.feeds import FEEDS, SIMULATED
from tickdeck.domain.errors import UsageError
from tickdeck.domain.instrument import Instrument, canonical_id, currency_of
from tickdeck.domain.venue import Venue
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.settings.paths import resource
from tickdeck.settings.secrets import Secret
from tickdeck.settings.universe import UniverseError, load_universe


@dataclass(frozen=True, slots=True)
class RunOptions:
    """A run of the window or of the recorder.

    Attributes:
        spec: The feed.
        plan: The plan bought there.
        url: Where it is; empty for the simulated market until its exchange has started.
        token: The token; never shown.
        instruments: What to subscribe.
        data_dir: Where recordings go.
        quit_after_s: When to end by itself, None for never.
        report: Where the report goes, None for nowhere.
    """

    spec: FeedSpec
    plan: Plan
    url: str
    token: Secret = field(repr=False)
    instruments: tuple[Instrument, ...]
    data_dir: Path
    quit_after_s: float | None
    report: Path | None

    @property
    def is_simulated(self) -> bool:
        """Whether the feed is our own exchange."""
        return self.spec is SIMULATED

    @property
    def needs_simulator(self) -> bool:
        """Whether the feed is our own exchange, to be started with the run."""
        return self.is_simulated and not self.url

    def at(self, url: str, token: Secret) -> RunOptions:
        """The same run at the address of an exchange that was just started."""
        return replace(self, url=url, token=token)


def feed_named(name: str) -> FeedSpec:
    """A feed by its name.

    Raises:
        UsageError: If there is none.
    """
    if name not in FEEDS:
        raise UsageError(f"There is no feed “{name}”; choose one of {', '.join(FEEDS)}.")
    return FEEDS[name]


def plan_named(spec: FeedSpec, name: str | None) -> Plan:
    """A feed's plan by its name, the default for None.

    Raises:
        UsageError: If the feed has no such plan.
    """
    if name is not None and name not in spec.plans:
        raise UsageError(f"{spec.title} has no plan “{name}”; choose one of {', '.join(spec.plans)}.")
    return spec.plans[name or spec.default_plan]


def checked_url(url: str) -> str:
    """A WebSocket address.

    Raises:
        UsageError: If it is not one, or holds a token.
    """
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"ws", "wss"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    # The address is not repeated: it could hold a token.
    if "token=" in url:
        raise UsageError("The address must not hold the token; give it in the environment (--token-env).")
    if not usable:
        raise UsageError(
            "What --url gives is no WebSocket address; one reads wss://host/path or ws://host:port/path."
        )
    return url


def instruments_of(spec: FeedSpec, text: str | None) -> tuple[Instrument, ...]:
    """The instruments named by ``--symbols``, or the feed's usual ones.

    Args:
        spec: The feed; its venue is meant by a code that names none.
        text: Codes with commas between, or ``@`` and a file with one code a line; None for the usual ones.

    Raises:
        UsageError: If a code is wrong or the file cannot be read.
    """
    try:
        listings = load_universe(resource("universes", f"{spec.universe}.csv"))
    except UniverseError as error:
        raise UsageError(str(error)) from error
    known = {
        listing.id: Instrument(listing.id, listing.name, listing.sector, listing.lot, currency_of(listing.id))
        for listing in listings
    }
    if text is None:
        return tuple(known.values())
    venue = Venue.BINANCE if spec.venue is Venue.BINANCE else None
    ids = dict.fromkeys(canonical_id(code, venue) for code in _codes(text))
    if not ids:
        raise UsageError("--symbols names no instrument; give codes with commas between, or @ and a file.")
    for code in ids:
        if (code.endswith(f".{Venue.BINANCE}")) != (spec.venue is Venue.BINANCE):
            raise UsageError(f"{spec.title} does not have {code}.")
    return tuple(known.get(code) or Instrument(code, currency=currency_of(code)) for code in ids)


def _codes(text: str) -> list[str]:
    if text.startswith("@"):
        path = Path(text[1:])
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"The file {path} named by --symbols cannot be read ({error}).") from error
        text = ",".join(line.partition("#")[0] for line in lines)
    return [code for code in (part.strip() for part in text.split(",")) if code]
