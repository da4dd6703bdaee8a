"""What a server sent is what the files hold: those ticks, no more, no less, and the report says the same."""

from __future__ import annotations

from pathlib import Path

from fakes.alltick_server import NO_LIMITS, AllTickServer, Limits
from fakes.command_line import record, report
from fakes.known_ticks import canonical, hk_codes, known_ticks, rows_of
from fakes.recordings import recorded_gaps, recorded_rows


def test_three_shards_and_two_restarts(tmp_path: Path) -> None:
    # 450 codes do not fit on fewer than three connections of the premium plan.
    codes = hk_codes(450)
    ticks = known_ticks(codes, 9_000)
    with AllTickServer(limits=Limits(), rate=3_000, numbers="mixed") as server:
        with record(server.url, [canonical(code) for code in codes], tmp_path) as terminal:
            server.wait_until(lambda s: s.acknowledged >= set(codes), what="all codes subscribed")
            server.send(ticks)
            for part in (3_000, 6_000):
                # In the middle of the stream, but not before every shard is up: a shard that was never
                # connected has nothing to reconnect.
                server.wait_until(
                    lambda s, part=part: len(s.handed) >= part and s.acknowledged >= set(codes),
                    what=f"{part} ticks sent",
                )
                shares = server.shares
                assert sorted(map(len, shares))[0] > 0
                assert sum(map(len, shares)) == len(codes), "a code is subscribed twice"
                server.restart(graceful=True)
            # All ticks may be out before the last shard is back; its gap ends when it is.
            server.wait_until(
                lambda s: s.unsent == 0 and s.acknowledged >= set(codes), what="all sent and all subscribed"
            )
            terminal.wait_recorded(len(ticks))
            status = terminal.end()
        assert status == 0, terminal.account()
        assert server.lost_handshakes == []
        assert server.violations == []
        handshakes = server.accepted

    assert recorded_rows(tmp_path / "data") == rows_of(ticks)

    said = report(tmp_path)
    assert said["feed"] == "alltick"
    assert said["symbols"] == len(codes)
    assert said["ticks"] == said["ticks"] | {
        "received": len(ticks),
        "recorded": len(ticks),
        "duplicates": 0,
        "rejected": 0,
    }
    assert said["connections"]["shards"] == 3
    assert said["connections"]["reconnects"] == handshakes - 3
    assert handshakes >= 9

    # Each restart interrupted every instrument, and what was missed then nobody can know on this feed.
    everyone = {canonical(code) for code in codes}
    assert {gap["symbol"] for gap in said["gaps"]} == everyone
    assert len(said["gaps"]) >= 2 * len(codes)
    assert all(
        gap["from_us"] < gap["to_us"] and gap["reason"] and gap["missed"] == -1 for gap in said["gaps"]
    )
    in_files = recorded_gaps(tmp_path / "data")
    assert {symbol for symbol, *_ in in_files} - {None} <= everyone
    assert len(in_files) >= 2 * 3


def test_ticks_sent_again_after_an_outage_are_recorded_once(tmp_path: Path) -> None:
    codes = ["700.HK", "5.HK", "1288.HK"]
    ticks = known_ticks(codes, 3_000, seed=2)
    with AllTickServer(limits=NO_LIMITS, rate=3_000) as server:
        with record(server.url, codes, tmp_path) as terminal:
            server.send(ticks)
            server.wait_until(lambda s: len(s.handed) >= 1_500, what="half of the ticks sent")
            # What was in the kernel is lost; the server starts again from its first tick.
            server.restart(graceful=False, resend_last=len(ticks))
            server.wait_until(lambda s: s.unsent == 0, what="all ticks sent")
            terminal.wait_recorded(len(ticks))
            status = terminal.end()
        assert status == 0, terminal.account()
        sent = len(server.handed)

    assert recorded_rows(tmp_path / "data") == rows_of(ticks)
    counts = report(tmp_path)["ticks"]
    assert counts["recorded"] == len(ticks)
    assert counts["received"] == counts["recorded"] + counts["duplicates"]
    assert 0 < counts["duplicates"] <= sent - len(ticks)
    assert counts["rejected"] == 0
