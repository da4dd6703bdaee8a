"""Ticks to measure with: those of the simulated market, and captured ones of a real exchange."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tickdeck.app.feeds import feed_named
from tickdeck.domain.errors import UsageError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import TICK, Block, Side, block_of
from tickdeck.feeds.base import Decoded
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import Listing, load_universe
from tickdeck.simulator.capture_file import CaptureCount, check_capture, read_capture
from tickdeck.simulator.market import Market, Prints

RATE = 5_000.0
"""Ticks a second of the simulated market."""
OPENING_US = 1_782_264_600_000_000
"""24 June 2026, 01:30 UTC, when Hong Kong opens; a day that is over, so that it can be merged."""
_SHARD = 200
"""Instruments of a connection; what it brings in one read is received at one time."""
_LEAST_DELAY_US = 300
_MEAN_DELAY_US = 900


def listings() -> list[Listing]:
    """The instruments of the simulated market, the most active first."""
    return load_universe(resource("universes", "hk-connect.csv"))


def instruments(names: list[Listing]) -> list[Instrument]:
    """The same as instruments, in the same order."""
    return [Instrument(id=name.id, name=name.name, currency="HKD") for name in names]


def simulated_blocks(names: list[Listing], rows: int, *, seed: int, rate: float = RATE) -> Iterator[Block]:
    """Ticks as a recorder would get them from the simulated market, a block for each ten milliseconds.

    Args:
        names: The instruments; a tick's ``symbol`` is the place in it.
        rows: How many ticks in all.
        seed: Repeats the same market.
        rate: Mean ticks a second.

    Yields:
        Blocks in arrival order, ordinals from 0.
    """
    market = Market(names, seed=seed, rate=rate, start_us=OPENING_US)
    rng = np.random.default_rng(seed)
    connections = -(-len(names) // _SHARD)
    ordinal = last_us = 0
    while ordinal < rows:
        prints = market.step()
        if not len(prints):
            continue
        delay_us = _LEAST_DELAY_US + rng.exponential(_MEAN_DELAY_US, connections)
        # A receipt is never before another that is recorded already.
        recv_us = np.maximum(market.time_ms * 1000 + delay_us.astype(np.int64), last_us)
        last_us = int(recv_us.max())
        block = _received(prints, recv_us)
        block = block[: rows - ordinal]
        block["ordinal"] = np.arange(ordinal, ordinal + block.size)
        ordinal += block.size
        yield block


def simulated_ticks(names: list[Listing], rows: int, *, seed: int) -> Block:
    """The same in one array."""
    return np.concatenate(list(simulated_blocks(names, rows, seed=seed)))


def captured_ticks(path: Path) -> tuple[list[Instrument], Block]:
    """The trades of a capture of Binance's combined streams, decoded as the window does.

    Returns:
        The instruments, and the ticks in arrival order.

    Raises:
        UsageError: If the file cannot be read, or has no trade.
    """
    check_capture(path)
    spec = feed_named("binance")
    frames = list(read_capture(path, CaptureCount()))
    pairs = sorted({frame.stream.partition("@")[0].upper() for frame in frames})
    table = InstrumentTable([Instrument(id=f"{pair}.{spec.venue}") for pair in pairs])
    protocol = spec.protocol(table, spec.plans[spec.default_plan])
    out = Decoded()
    for frame in frames:
        try:
            protocol.decode(frame.raw, frame.at_ns // 1000, out)
        except RejectedError:
            # Depth and whatever else was captured beside the trades.
            continue
    if not out.rows:
        raise UsageError(f"There is no trade in the capture {path}.")
    ticks = block_of(out.rows)
    ticks["ordinal"] = np.arange(ticks.size)
    return list(table), ticks


def _received(prints: Prints, recv_us: npt.NDArray[np.int64]) -> Block:
    """Prints of one step as ticks, in the order in which the connections bring them.

    Args:
        prints: The prints.
        recv_us: When each connection's read brings its share.
    """
    connection = prints["instrument"] % recv_us.size
    order = np.argsort(recv_us[connection], kind="stable")
    prints, connection = prints[order], connection[order]
    block = np.zeros(len(prints), dtype=TICK)
    block["time_us"] = prints["time_ms"] * 1000
    block["recv_us"] = recv_us[connection]
    block["symbol"] = prints["instrument"]
    for name in ("price", "volume", "turnover", "seq"):
        block[name] = prints[name]
    sides = np.array([Side.UNKNOWN, Side.BUY, Side.SELL], dtype=np.int8)
    block["side"] = sides[prints["direction"]]
    return block
