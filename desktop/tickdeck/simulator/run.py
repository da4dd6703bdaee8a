"""Starting the simulated exchange: what can be chosen, and `serve`, which runs it."""

from __future__ import annotations

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
from tickdeck.simulator.limits import PLANS, Limits, PlanName
from tickdeck.simulator.market import Market

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


async def serve(config: SimulatorConfig, *, announce: Callable[[str], None]) -> None:
    """Run the simulated exchange until cancelled.

    Args:
        config: What to simulate.
        announce: Told the WebSocket URL, without the token, once connections are accepted.

    Raises:
        UsageError: If something in the configuration cannot be used, or the port not opened.
    """
    if config.capture is not None:
        await _capture_server(config, config.capture).run(
            host=config.host, port=config.port, announce=announce
        )
    else:
        await _alltick_server(config).run(host=config.host, port=config.port, announce=announce)


def _capture_server(config: SimulatorConfig, capture: Path) -> CaptureServer:
    if not (math.isfinite(config.speed) and config.speed >= 0):
        raise UsageError(f"The speed {config.speed:g} cannot be used; give 0 for full speed, or a factor.")
    return CaptureServer(capture, speed=config.speed)


def _alltick_server(config: SimulatorConfig) -> AllTickServer:
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
        market, token=config.token, plan=PLANS[config.plan], limits=config.limits, seed=config.seed
    )


def _listings(config: SimulatorConfig) -> list[Listing]:
    try:
        return load_universe(config.universe or resource("universes", "hk-connect.csv"))
    except UniverseError as error:
        raise UsageError(str(error)) from error
