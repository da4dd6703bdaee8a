"""What the feed panel shows and does: the session's health beside its shards, and its buttons."""

from __future__ import annotations

import platform
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from tickdeck import __version__
from tickdeck.app.wiring import Terminal
from tickdeck.domain.market import Market
from tickdeck.domain.sessions import Phase
from tickdeck.domain.venue import FACTS
from tickdeck.pipeline.gaps import UNKNOWN_MISSED, Episode
from tickdeck.session.health import FeedHealth, Figures, ShardHealth
from tickdeck.settings.proxy import ProxyChoice
from tickdeck.words import mark, tr

_LOG_TAIL_BYTES = 20_000
_EPISODES_SHOWN = 50
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
        venue = terminal.instruments[0].venue
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
        terminal, options = self._terminal, self._terminal.options
        figures, health = self._figures(), self()
        now_us = terminal.clock.now_us()
        older = len(health.episodes) - _EPISODES_SHOWN
        lines = [
            f"Tickdeck {__version__}, Python {platform.python_version()}, {platform.platform()}",
            f"{datetime.fromtimestamp(now_us / 1e6, tz=UTC):%Y-%m-%d %H:%M:%S} UTC",
            f"Feed {options.spec.name} ({figures.market}), plan {options.plan_name}, "
            f"host {urlsplit(options.url).netloc.rpartition('@')[2]}, through {health.proxy}",
            f"Token from {health.token}" if health.token else "No token needed",
            f"{len(terminal.session.wanted)} instruments wanted, {len(health.left_out)} not subscribed",
            f"Received {figures.received:,}, duplicates {figures.duplicates:,}, "
            f"late {figures.out_of_order:,}, rejected {figures.rejected:,}, "
            f"recorded {figures.recorded:,}, sealed {figures.sealed:,}",
            f"{figures.ticks_per_s:,.0f} ticks/s, {figures.behind_s:.1f} s behind, "
            f"message load {health.message_load:.0%}, drawing load {health.drawing_load:.0%}",
            *(f"Rejected {count:,}: {reason}" for reason, count in terminal.rejects.by_reason.items()),
            "",
            *(_shard_line(shard, now_us) for shard in figures.shards),
            "",
            *(f"Trouble: {sentence}" for sentence in terminal.trouble()),
            *(f"Note: {note}" for note in health.notes),
            *(f"Not subscribed: {each.id}: {each.reason}" for each in health.left_out),
            "",
            *(_episode_line(episode) for episode in health.episodes[:_EPISODES_SHOWN]),
            *([f"and {older:,} gaps before these"] if older > 0 else []),
            "",
            "End of the log:",
            _tail(options.data_dir / "logs" / "tickdeck.log"),
        ]
        return self._redacted("\n".join(lines))

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


def _shard_line(shard: ShardHealth, now_us: int) -> str:
    def age(at_us: int) -> str:
        return f"{(now_us - at_us) / 1e6:.1f} s ago" if at_us >= 0 else "never"

    reasons = "; ".join(f"{count} × {reason}" for reason, count in shard.reasons)
    return (
        f"Shard {shard.number}: {shard.state}, {shard.confirmed} of {shard.wanted} confirmed, "
        f"{shard.silent} silent, last tick {age(shard.last_tick_us)}, last answer {age(shard.answered_us)}, "
        f"{shard.ticks_per_s:,.0f} ticks/s, {shard.reconnects} reconnects today"
        + (f" ({reasons})" if reasons else "")
        + (f". {shard.note}" if shard.note else "")
    )


def _episode_line(episode: Episode) -> str:
    start = datetime.fromtimestamp(episode.from_us / 1e6, tz=UTC)
    length = "still open" if episode.to_us < 0 else f"{(episode.to_us - episode.from_us) / 1e6:.1f} s"
    missed = "missed unknown" if episode.missed == UNKNOWN_MISSED else f"missed {episode.missed:,}"
    return (
        f"{start:%H:%M:%S} UTC, {length}, {len(episode.symbols)} instruments, {episode.reason}, {missed}, "
        f"{episode.backfilled:,} back-filled"
    )


def _tail(path: Path) -> str:
    try:
        with path.open("rb") as log:
            start = max(0, path.stat().st_size - _LOG_TAIL_BYTES)
            log.seek(start)
            text = log.read().decode("utf-8", "replace")
            # Half a line could hold half a secret, which nothing would know for one.
            return text.partition("\n")[2] if start else text
    except OSError as error:
        return f"(cannot be read: {error.strerror})"
