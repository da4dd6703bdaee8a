"""What the user asked for on the command line, checked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from tickdeck.app.feeds import SIMULATED
from tickdeck.domain.errors import UsageError
from tickdeck.domain.instrument import Instrument
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.settings.proxy import SYSTEM, Proxy
from tickdeck.settings.redaction import without_telltales
from tickdeck.settings.secrets import Secret, Token
from tickdeck.store.upkeep.retention import Retention
from tickdeck.words import mark


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
        plan_name: What the provider calls the plan.
        rest_url: Where its HTTP interface is; empty to ask it nothing.
        held_token: The token and where it comes from; None if none is needed, or it was made for this run.
        proxy: How the provider is reached.
        notes: What was repaired or left out in the list of instruments, one sentence each.
        segment_ticks: How many ticks make a segment of the recording; None for the usual number.
        retention: How long recordings are kept.
        every_panel: Whether the window shows all of its panels at once, whatever was open last.
    """

    spec: FeedSpec
    plan: Plan
    url: str
    token: Secret = field(repr=False)
    instruments: tuple[Instrument, ...]
    data_dir: Path
    quit_after_s: float | None
    report: Path | None
    plan_name: str = ""
    rest_url: str = ""
    held_token: Token | None = None
    proxy: Proxy = SYSTEM
    notes: tuple[str, ...] = ()
    segment_ticks: int | None = None
    retention: Retention = field(default_factory=Retention)
    every_panel: bool = False

    @property
    def token_origin(self) -> str:
        """Where the token comes from, in words; empty if none is needed."""
        return self.held_token.origin if self.held_token is not None else ""

    @property
    def is_simulated(self) -> bool:
        """Whether the feed is our own exchange."""
        return self.spec is SIMULATED

    @property
    def needs_simulator(self) -> bool:
        """Whether the feed is our own exchange, to be started with the run."""
        return self.is_simulated and not self.url

    def at(self, url: str, token: Secret, rest_url: str = "") -> RunOptions:
        """The same run at the addresses of an exchange that was just started."""
        return replace(self, url=url, rest_url=rest_url, token=token)


def plan_named(spec: FeedSpec, name: str | None) -> Plan:
    """A feed's plan by its name, the default for None.

    Raises:
        UsageError: If the feed has no such plan.
    """
    if name is not None and name not in spec.plans:
        raise UsageError(
            mark("{title} has no plan “{name}”; choose one of {plans}.").format(
                title=spec.title, name=name, plans=", ".join(spec.plans)
            )
        )
    return spec.plans[name or spec.default_plan]


def checked_url(url: str, *, option: str = "--url", schemes: tuple[str, str] = ("ws", "wss")) -> str:
    """An address given on the command line.

    Args:
        url: The address.
        option: The option that gave it, for the sentence.
        schemes: What it may begin with, the plain kind and the one with TLS.

    Raises:
        UsageError: If it is not one, or holds a token.
    """
    plain, secure = schemes
    try:
        parts = urlsplit(url)
        usable = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    # The address is not repeated: it could hold a token.
    if "token=" in url or without_telltales(url) != url:
        raise UsageError(
            mark("The address must not hold the token; give it in the environment (--token-env).")
        )
    if not usable:
        kind = "WebSocket" if plain == "ws" else "HTTP"
        raise UsageError(
            f"What {option} gives is no {kind} address; "
            f"one reads {secure}://host/path or {plain}://host:port/path."
        )
    return url
