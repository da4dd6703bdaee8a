"""Requests keep their distance as the other side sees it, which counts from when it reads."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from websockets.asyncio.server import ServerConnection, serve

from fakes.known_ticks import hk_codes
from tickdeck.feeds.base import Plan

SPACING_S = 0.3
STALL_S = 0.25


def test_a_server_that_reads_the_first_request_late_gets_no_other_too_soon_after(
    session_with: Callable[..., Any],
) -> None:
    """As a busy computer does at a start: the next subscription must not come a spacing after the sending."""
    plan = Plan(connections=2, instruments=2, request_spacing_s=0.0, handshake_spacing_s=SPACING_S)
    read_s: list[float] = []

    async def run() -> None:
        async def answer(connection: ServerConnection) -> None:
            async for message in connection:
                if b"22004" not in _bytes(message):
                    continue
                if not read_s:
                    await asyncio.sleep(STALL_S)
                read_s.append(time.monotonic())
                number = int(_bytes(message).partition(b'"seq_id":')[2].partition(b",")[0])
                await connection.send(f'{{"ret":200,"msg":"ok","cmd_id":22005,"seq_id":{number}}}')

        async with serve(answer, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            async with session_with(f"ws://127.0.0.1:{port}", hk_codes(4), plan=plan) as setup:
                await setup.until(lambda: setup.all_live)

    asyncio.run(run())
    first_s, second_s = read_s
    assert second_s - first_s >= SPACING_S


def _bytes(message: str | bytes) -> bytes:
    return message.encode() if isinstance(message, str) else message
