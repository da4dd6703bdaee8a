"""`kill -9` at any moment, then `tickdeck recover`: nothing counted is lost, nothing is there twice."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from fakes.alltick_server import AllTickServer
from fakes.command_line import record, recover
from fakes.known_ticks import hk_codes, known_ticks, row_of
from fakes.recordings import recorded_rows

KILLS = int(os.environ.get("TICKDECK_KILLS", "4"))
TICKS_A_ROUND = 6_000


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX notion")
@pytest.mark.timeout(60 + 60 * KILLS)
def test_kills_lose_nothing_that_was_counted(tmp_path: Path) -> None:
    dice = random.Random(20260501)
    codes = hk_codes(20)
    ticks = known_ticks(codes, TICKS_A_ROUND * KILLS)
    data = tmp_path / "data"
    before: list[tuple[object, ...]] = []

    with AllTickServer(rate=4_000) as server:
        for number in range(KILLS):
            server.wait_until(lambda s: not s.shares, what="the killed client's connection to end")
            first = len(server.handed)
            moment = number % 4
            sent = dice.randrange(1, TICKS_A_ROUND)
            ours = ticks[number * TICKS_A_ROUND : (number + 1) * TICKS_A_ROUND]
            server.send(ours[:sent] if moment == 2 else ours)
            # With what an earlier round did not live to take.
            offered = server.unsent
            with record(server.url, codes, tmp_path, name=f"round-{number}") as terminal:
                if moment == 0:
                    # While it comes up. Not waiting for anything: the moment itself is random.
                    time.sleep(dice.uniform(0, 3))
                elif moment == 1:
                    # In the middle of the stream, as soon as a line has counted.
                    terminal.wait_recorded(1)
                elif moment == 2:
                    # All counted and the market quiet: nothing that follows pushes the last ones to disk.
                    terminal.wait_recorded(offered)
                else:
                    # While it ends and seals.
                    server.wait_until(lambda s, n=first + sent: len(s.handed) >= n, what=f"{sent} ticks sent")
                    terminal.signal(signal.SIGTERM)
                    time.sleep(dice.uniform(0, 0.4))
                terminal.kill()
            counted = terminal.recorded

            recover(tmp_path)
            rows = recorded_rows(data)
            where = f"round {number}, {counted} counted, {terminal.account()}"
            assert len(set(rows)) == len(rows), f"recorded twice: {where}"
            assert set(before) <= set(rows), f"an earlier round's rows are gone: {where}"
            new = set(rows) - set(before)
            assert len(new) >= counted, f"counted but not recorded: {len(new)}, {where}"
            # One connection delivers in order: what was kept can only be the first so many that were sent.
            sent_now = [row_of(tick) for tick in server.handed_ticks[first:]]
            assert new == set(sent_now[: len(new)]), f"a hole in what was recorded: {where}"
            before = list(rows)

    assert before, "no round recorded anything; the moments prove nothing"
    recover(tmp_path)
    assert recorded_rows(data) == before
