from __future__ import annotations

import asyncio
import math
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.alltick_server import AllTickServer
from fakes.clock import NOON_US, FakeClock
from fakes.recorded_day import DAY, TICKS, record_day
from fakes.recordings import recorded_rows
from tickdeck.app.options import RunOptions
from tickdeck.app.wiring import Terminal
from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.clock import SystemClock
from tickdeck.domain.tick import Block, Row
from tickdeck.feeds.base import Plan
from tickdeck.pipeline.board import Board
from tickdeck.session.backoff import Backoff
from tickdeck.session.health import ShardState
from tickdeck.settings.secrets import Secret
from tickdeck.store.segment_file import SegmentFile
from tickdeck.store.upkeep.retention import Retention

PRINT: Row = (NOON_US, NOON_US, 0, 320.0, 100.0, math.nan, 1, 7, 0, 0)


def test_a_tick_is_recorded_before_anything_else_can_fail_over_it(
    unconnected: RunOptions, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    def fail(_: Board, __: Block) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Board, "apply", fail)
    terminal = Terminal(unconnected, FakeClock())
    terminal.start_recording()
    terminal.ingest.rows.append(PRINT)
    with pytest.raises(ZeroDivisionError):
        terminal.ingest.flush()
    asyncio.run(terminal.stop())
    assert [row[:3] for row in recorded_rows(tmp_path)] == [("00700.HK", 7, 320.0)]
    assert terminal.unrecorded() == ""


def test_prices_may_be_old_where_the_present_connection_does_not_confirm_the_instrument(
    unconnected: RunOptions, monkeypatch: pytest.MonkeyPatch, allow_logs: Callable[[str], None]
):
    """The shard is as live as before the reconnection; only what it confirms has changed."""
    allow_logs(r"Shard 1 was refused")
    monkeypatch.setattr(Backoff, "next_s", lambda _: 0.0)
    plan = Plan(connections=1, instruments=200, request_spacing_s=0.0, handshake_spacing_s=0.0)

    async def live(terminal: Terminal, *, reconnects: int) -> None:
        async with asyncio.timeout(30):
            # It is the other side's doing.
            while terminal.session.reconnects < reconnects or not _is_live(terminal):  # noqa: ASYNC110
                await asyncio.sleep(0.002)

    async def run(server: AllTickServer) -> None:
        options = replace(unconnected, plan=plan, url=server.url, token=Secret(server.token))
        terminal = Terminal(options, SystemClock())
        terminal.session.start()
        assert terminal.stale().tolist() == [True, True]
        await live(terminal, reconnects=0)
        assert terminal.stale().tolist() == [False, False]
        server.known_codes = frozenset({"700.HK"})
        await asyncio.to_thread(server.restart, down_s=0)
        await live(terminal, reconnects=1)
        assert terminal.stale().tolist() == [False, True]
        await terminal.stop()

    with AllTickServer() as server:
        asyncio.run(run(server))


def _is_live(terminal: Terminal) -> bool:
    return all(shard.state is ShardState.LIVE for shard in terminal.session.health())


def test_past_days_are_merged_under_the_recorders_lock_and_nothing_works_on_after_the_end(
    unconnected: RunOptions, tmp_path: Path
):
    first = record_day(tmp_path, feed=unconnected.spec.name)
    record_day(tmp_path, feed=unconnected.spec.name, number=2, first_ordinal=TICKS)
    terminal = Terminal(unconnected, FakeClock(time.time_ns() // 1000 + DAY_US))
    terminal.start_recording()
    assert "housekeeping" in {thread.name for thread in threading.enumerate()}
    terminal.housekeeping.run_once()
    asyncio.run(terminal.stop())
    assert terminal.housekeeping.problems == ()
    assert [path.name for path in first.parent.parent.glob("*.h5")] == [f"{DAY}.h5"]
    assert not first.parent.exists()
    assert not {"housekeeping", "journal", "sealing"} & {thread.name for thread in threading.enumerate()}


def test_limits_reach_housekeeping_and_nothing_goes_without_consent(unconnected: RunOptions, tmp_path: Path):
    record_day(tmp_path, feed=unconnected.spec.name)
    options = replace(unconnected, retention=Retention(keep_days=1))
    terminal = Terminal(options, FakeClock(time.time_ns() // 1000 + DAY_US))
    terminal.start_recording()
    terminal.housekeeping.run_once()
    asyncio.run(terminal.stop())
    assert [each.day for each in terminal.housekeeping.pending] == [DAY]
    assert list((tmp_path / "recordings" / unconnected.spec.name).glob("*.h5"))


def test_what_a_killed_process_left_unfinished_is_gone_after_a_start(unconnected: RunOptions, tmp_path: Path):
    path = record_day(tmp_path, feed=unconnected.spec.name)
    left = path.with_name("0002.h5.4711.unfinished")
    left.write_bytes(b"half")
    terminal = Terminal(unconnected, FakeClock())
    terminal.start_recording()
    asyncio.run(terminal.stop())
    assert not left.exists()
    assert path.exists()


def test_the_journal_knows_whether_the_feeds_ids_count(unconnected: RunOptions, tmp_path: Path):
    for counting in (True, False):
        spec = replace(unconnected.spec, contiguous_ids=counting, name=f"counting-{counting}")
        terminal = Terminal(replace(unconnected, spec=spec), FakeClock())
        terminal.start_recording()
        terminal.ingest.rows.append(PRINT)
        terminal.ingest.flush()
        asyncio.run(terminal.stop())
        (path,) = (tmp_path / "recordings" / spec.name).rglob("*.h5")
        with SegmentFile(path) as file:
            assert file.attributes["contiguous_ids"] == counting
