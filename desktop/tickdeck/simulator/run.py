"""Starting the simulated exchange: what can be chosen, and `serve`, which runs it."""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tickdeck.domain.errors import UsageError
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import Listing, UniverseError, load_universe
from tickdeck.simulator.alltick_server import AllTickServer
from tickdeck.simulator.capture_server import CaptureServer
from tickdeck.simulator.faults import Fault
from tickdeck.simulator.floor import Addresses
from tickdeck.simulator.limits import PLANS, Limits, PlanName
from tickdeck.simulator.market import Market
from tickdeck.simulator.sent_log import SentLog

DEFAULT_RATE = 1500.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatorConfig:
    """What to simulate and where to serve it.

    Attributes:
        token: The only token that is let in; a capture asks for none.
        host: Address to listen on.
        port: TCP port; 0 takes a free one.
        rate: Mean prints a second, all instruments together.
        seed: Everything that is left to chance follows from it.
        plan: What the token may do.
        limits: Spacing, heartbeat and buffer limits.
        universe: Instruments to trade; None takes the Hong Kong names that ship with the program.
        start_us: UTC microseconds at which the market opens, for runs that must repeat exactly; None is
            now. Ids follow from it, so two runs from one start have the same ids.
        capture: Serve this captured Binance traffic instead of a simulated market.
        speed: How many times faster than recorded to play a capture; 0 is as fast as the client reads.
        faults: What shall go wrong.
        sent_log: File that gets a line for each tick written to a socket; None for none.
    """

    token: str = field(default="", repr=False)
    host: str = "127.0.0.1"
    port: int = 0
    rate: float = DEFAULT_RATE
    seed: int = 1
    plan: PlanName = PlanName.PREMIUM
    limits: Limits = field(default_factory=Limits)
    universe: Path | None = None
    start_us: int | None = None
    capture: Path | None = None
    speed: float = 1.0
    faults: tuple[Fault, ...] = ()
    sent_log: Path | None = None

    @property
    def rest_port(self) -> int:
        """TCP port of the HTTP interface: the next one, or any free one as well."""
        return self.port + 1 if self.port else 0


async def serve(config: SimulatorConfig, *, announce: Callable[[Addresses], None]) -> None:
    """Run the simulated exchange until cancelled.

    Args:
        config: What to simulate.
        announce: Told the addresses, without the token, once connections are accepted.

    Raises:
        UsageError: If something in the configuration cannot be used, or a port not opened.
    """
    with contextlib.ExitStack() as files:
        sent_log = SentLog(config.sent_log) if config.sent_log is not None else None
        if sent_log is not None:
            files.callback(sent_log.close)
        server: CaptureServer | AllTickServer
        if config.capture is not None:
            server = _capture_server(config, config.capture, sent_log)
        else:
            server = _alltick_server(config, sent_log)
        await server.run(host=config.host, port=config.port, rest_port=config.rest_port, announce=announce)


def _capture_server(config: SimulatorConfig, capture: Path, sent_log: SentLog | None) -> CaptureServer:
    if not (math.isfinite(config.speed) and config.speed >= 0):
        raise UsageError(f"The speed {config.speed:g} cannot be used; give 0 for full speed, or a factor.")
    return CaptureServer(
        capture,
        speed=config.speed,
        most_waiting_bytes=config.limits.send_buffer_bytes,
        faults=config.faults,
        sent_log=sent_log,
    )


def _alltick_server(config: SimulatorConfig, sent_log: SentLog | None) -> AllTickServer:
    if not config.token:
        raise UsageError("The simulated exchange needs a token to ask its clients for.")
    if not (math.isfinite(config.rate) and config.rate > 0):
        raise UsageError(f"The rate {config.rate:g} cannot be used; give ticks a second above 0.")
    if config.seed < 0:
        raise UsageError(f"The seed {config.seed} cannot be used; give a whole number from 0 up.")
    market = Market(
        _listings(config),
        seed=config.seed,
        rate=config.rate,
        start_us=time.time_ns() // 1000 if config.start_us is None else config.start_us,
    )
    return AllTickServer(
        market,
        token=config.token,
        plan=PLANS[config.plan],
        limits=config.limits,
        seed=config.seed,
        faults=config.faults,
        sent_log=sent_log,
    )


def _listings(config: SimulatorConfig) -> list[Listing]:
    try:
        return load_universe(config.universe or resource("universes", "hk-connect.csv"))
    except UniverseError as error:
        raise UsageError(str(error)) from error
