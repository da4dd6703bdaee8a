"""What the feed panel shows and does: the session's health beside its shards, and its buttons."""

from __future__ import annotations

from collections.abc import Callable

from tickdeck.app.diagnostics import diagnostics_of
from tickdeck.app.wiring import Terminal
from tickdeck.domain.market import Market
from tickdeck.domain.sessions import Phase
from tickdeck.domain.venue import FACTS
from tickdeck.session.health import FeedHealth, Figures
from tickdeck.settings.proxy import ProxyChoice
from tickdeck.words import mark, tr

_PROXY_WORDS = {ProxyChoice.SYSTEM: mark("the system's proxy settings"), ProxyChoice.NONE: mark("no proxy")}
_REAL = {Market.LIVE, Market.UNKNOWN}
"""Before the first handshake a feed counts as what it is meant to be."""


class FeedDesk:
    """Gives the feed panel its figures, and does what its buttons ask for."""

    def __init__(
        self,
        terminal: Terminal,
        *,
        figures: Callable[[], Figures],
        drawn_s: Callable[[], float],
        redacted: Callable[[str], str],
    ) -> None:
        """Make the desk of one run.

        Args:
            terminal: The run.
            figures: The figures of the run.
            drawn_s: Seconds spent on painting since the start.
            redacted: Blots secrets out of a text.
        """
        self._terminal = terminal
        self._figures = figures
        self._drawn_s = drawn_s
        self._redacted = redacted
        self._sampled = self._sample()
        self._loads = (0.0, 0.0)

    def __call__(self) -> FeedHealth:
        """The feed's health now."""
        terminal, options = self._terminal, self._terminal.options
        repair = terminal.repair.notes if terminal.repair is not None else ()
        message_load, drawing_load = self._measure_loads()
        return FeedHealth(
            left_out=tuple(terminal.session.not_subscribed()),
            notes=(*options.notes, *terminal.session.notes(), *repair),
            message_load=message_load,
            drawing_load=drawing_load,
            episodes=tuple(terminal.gaps.episodes()),
            phase=self.phase(),
            token=options.token_origin,
            proxy=_PROXY_WORDS.get(options.proxy.choice)
            or mark("the proxy {address}").format(address=options.proxy.address),
            plan=options.plan_name,
        )

    def phase(self) -> str:
        """What the market of the first instrument does now, in the window's language.

        Empty where it never closes.
        """
        terminal = self._terminal
        if not len(terminal.instruments):
            return ""
        venue = terminal.instruments.venue
        is_real = terminal.session.market in _REAL and not terminal.options.is_simulated
        if not is_real or not FACTS[venue].calendar:
            return ""
        phase = terminal.session.hours(venue).at(terminal.clock.now_us()).phase
        return tr("hours unknown") if phase is Phase.UNKNOWN else tr(phase, "phase of a market")

    def reconnect(self, number: int) -> None:
        """End a shard's connection, which is then sought again; a refused shard is tried again."""
        self._terminal.session.reconnect(number)

    def retry(self) -> None:
        """Try all refused shards again."""
        self._terminal.session.retry()

    def diagnostics(self) -> str:
        """All that helps to find out what is wrong, as text without secrets."""
        return self._redacted(diagnostics_of(self._terminal, self._figures(), self()))

    def _sample(self) -> tuple[float, float, float]:
        terminal = self._terminal
        return terminal.clock.monotonic_s(), terminal.intake.busy_s, self._drawn_s()

    def _measure_loads(self) -> tuple[float, float]:
        """Part of the time for messages and for painting, over a second at least."""
        now_s, busy_s, drawn_s = self._sample()
        before_s, busy_before_s, drawn_before_s = self._sampled
        passed_s = now_s - before_s
        if passed_s >= 1.0:
            self._sampled = now_s, busy_s, drawn_s
            self._loads = (busy_s - busy_before_s) / passed_s, (drawn_s - drawn_before_s) / passed_s
        return self._loads
