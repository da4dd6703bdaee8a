"""What helps to find out why something is wrong, for whoever is asked: in English in every language."""

from __future__ import annotations

import platform
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import qVersion

from tickdeck import __version__
from tickdeck.app.wiring import Terminal
from tickdeck.pipeline.gaps import UNKNOWN_MISSED, Episode
from tickdeck.session.health import FeedHealth, Figures, ShardHealth

_LOG_TAIL_BYTES = 20_000
_EPISODES_SHOWN = 50


def diagnostics_of(terminal: Terminal, figures: Figures, health: FeedHealth) -> str:
    """All that is known of a run and its feed, and the end of the log; secrets may be in it.

    Args:
        terminal: The run.
        figures: Its figures.
        health: What the feed panel is told of it.
    """
    options, now_us = terminal.options, terminal.clock.now_us()
    older = len(health.episodes) - _EPISODES_SHOWN
    lines = [
        versions(),
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
        end_of_log(options.data_dir / "logs" / "tickdeck.log"),
    ]
    return "\n".join(lines)


def versions() -> str:
    """What runs on what, in a line."""
    return (
        f"Tickdeck {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    )


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


def end_of_log(path: Path, most_bytes: int = _LOG_TAIL_BYTES) -> str:
    """The end of a log file, from the beginning of a line; or why it cannot be read."""
    try:
        with path.open("rb") as log:
            start = max(0, path.stat().st_size - most_bytes)
            log.seek(start)
            text = log.read().decode("utf-8", "replace")
            # Half a line could hold half a secret, which nothing would know for one.
            return text.partition("\n")[2] if start else text
    except OSError as error:
        return f"(cannot be read: {error.strerror})"
