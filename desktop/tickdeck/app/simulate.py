"""``tickdeck simulate``: the simulated exchange, alone or as the child of a run."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import secrets
import signal
import sys
import threading
from collections.abc import Callable

from tickdeck.app.signals import on_end_signals
from tickdeck.app.simulator_process import REST
from tickdeck.domain.errors import UsageError
from tickdeck.settings.secrets import Secret, token_from_environment
from tickdeck.simulator.faults import LIST, Served, fault_list, parse_faults
from tickdeck.simulator.floor import Addresses
from tickdeck.simulator.limits import PLANS, PlanName
from tickdeck.simulator.run import SimulatorConfig, serve


def simulate(choice: argparse.Namespace) -> int:
    """Run the simulated exchange until it is told to end; returns the exit status.

    Raises:
        UsageError: If something cannot be used as it was given.
    """
    if LIST in choice.fault:
        print(fault_list())
        return 0
    if choice.plan not in set(PlanName):
        raise UsageError(f"There is no plan “{choice.plan}”; choose one of {', '.join(PLANS)}.")
    token = (
        token_from_environment(choice.token_env) if choice.token_env else Secret(secrets.token_urlsafe(12))
    )
    if not token:
        raise UsageError(f"The environment variable {choice.token_env} holds no token.")
    config = SimulatorConfig(
        token=token.reveal(),
        port=choice.port,
        rate=choice.rate,
        seed=choice.seed,
        plan=PlanName(choice.plan),
        capture=choice.capture,
        speed=choice.speed,
        faults=parse_faults(choice.fault, Served.CAPTURE if choice.capture else Served.ALLTICK),
        sent_log=choice.sent_log,
    )

    def announce(addresses: Addresses) -> None:
        url = addresses.url
        print(url, flush=True)
        print(f"{REST}{addresses.rest_url}", flush=True)
        if not choice.until_input_ends:
            feed = "binance" if choice.capture else "alltick"
            # Made up for this run and good on this computer only, so it may be shown.
            given = "" if choice.capture or choice.token_env else f"TICKDECK_TOKEN={token.reveal()} "
            where = f"--url {url} --rest-url {addresses.rest_url}"
            print(f"Connect with: {given}tickdeck --feed {feed} {where}", flush=True)

    asyncio.run(_serve(config, announce, choice.quit_after, until_input_ends=choice.until_input_ends))
    return 0


async def _serve(
    config: SimulatorConfig,
    announce: Callable[[Addresses], None],
    quit_after_s: float | None,
    *,
    until_input_ends: bool,
) -> None:
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    if until_input_ends:
        # Belongs to a window: lives as long as its pipe, and leaves Ctrl-C in the terminal to the window.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        threading.Thread(target=_watch_input, args=(loop, ended), name="parent", daemon=True).start()
    else:
        on_end_signals(loop, ended.set)
    server = loop.create_task(serve(config, announce=announce), name="simulated exchange")
    waiting = loop.create_task(ended.wait(), name="end")
    await asyncio.wait([server, waiting], timeout=quit_after_s, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    server.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await server


def _watch_input(loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
    sys.stdin.read()
    loop.call_soon_threadsafe(ended.set)
