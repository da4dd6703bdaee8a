from __future__ import annotations

import asyncio
import json

import pytest

from fakes.clock import NOON_US, FakeClock
from fakes.known_ticks import known_ticks
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block
from tickdeck.feeds.alltick.config import PLANS
from tickdeck.feeds.alltick.protocol import AllTickProtocol
from tickdeck.feeds.base import Confirmed, Event
from tickdeck.pipeline.gaps import GapLog
from tickdeck.pipeline.ingest import Ingest
from tickdeck.pipeline.rejects import RejectLog
from tickdeck.session import intake as module
from tickdeck.session.intake import FLUSH_ROWS, MAX_FRAME_BYTES, Intake

PROTOCOL = AllTickProtocol(
    InstrumentTable([Instrument("00001.HK"), Instrument("00002.HK")]), PLANS["premium"]
)
ACK = json.dumps({"ret": 200, "msg": "ok", "cmd_id": 22005, "seq_id": 4, "trace": "", "data": {}}).encode()


def _frames(count: int) -> list[bytes]:
    return [tick.frame().encode() for tick in known_ticks(["1.HK", "2.HK"], count)]


class Setup:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.events: list[Event] = []
        self.clock = FakeClock()
        self.rejects = RejectLog()
        ingest = Ingest(sinks=[self.blocks.append], gaps=GapLog(lambda _: None), contiguous_ids=False)
        self.intake = Intake(ingest, self.rejects, self.clock)

    def take(self, *frames: bytes) -> int:
        return self.intake.take(list(frames), PROTOCOL, self.events.append)


@pytest.fixture
def setup() -> Setup:
    return Setup()


def test_several_reads_become_one_block_stamped_with_their_receipts(setup: Setup):
    async def run() -> None:
        frames = _frames(4)
        assert setup.take(*frames[:3]).recv_us == NOON_US
        setup.clock.advance(0.001)
        assert setup.take(frames[3]).recv_us == NOON_US + 1000
        assert setup.blocks == []
        setup.intake.stop()

    asyncio.run(run())
    (block,) = setup.blocks
    assert (block["recv_us"] - NOON_US).tolist() == [0, 0, 0, 1000]


def test_rows_do_not_wait_for_company_for_long(setup: Setup, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "FLUSH_S", 0.0)

    async def run() -> None:
        for expected in (1, 2):
            setup.take(_frames(2)[expected - 1])
            async with asyncio.timeout(10):
                while len(setup.blocks) < expected:  # noqa: ASYNC110  (a timer of the intake's)
                    await asyncio.sleep(0)

    asyncio.run(run())


def test_many_rows_do_not_wait_at_all(setup: Setup):
    async def run() -> None:
        setup.take(*_frames(FLUSH_ROWS))
        assert sum(block.size for block in setup.blocks) == FLUSH_ROWS
        setup.intake.stop()

    asyncio.run(run())


def test_bad_frames_are_counted_and_the_good_ones_among_them_taken(setup: Setup):
    async def run() -> None:
        good = _frames(3)
        setup.take(good[0], b"nonsense", good[1], b"x" * (MAX_FRAME_BYTES + 1), ACK, b"", good[2])
        setup.intake.stop()

    asyncio.run(run())
    assert sum(block.size for block in setup.blocks) == 3
    assert setup.events == [Confirmed(4)]
    assert setup.rejects.total == 3
    assert setup.rejects.by_reason["frame is too large"] == 1


def test_stopping_with_nothing_at_hand_is_harmless(setup: Setup):
    setup.intake.stop()
    assert setup.blocks == []
