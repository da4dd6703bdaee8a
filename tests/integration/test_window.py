"""The window, run as a user runs it without a display: the same exactness, and nothing left behind."""

from __future__ import annotations

import gzip
import json
import sys
import threading
import time
from pathlib import Path

import pytest

import tickdeck
from fakes.alltick_server import NO_LIMITS, AllTickServer
from fakes.command_line import Terminal, record, report
from fakes.known_ticks import canonical, hk_codes, known_ticks, rows_of
from fakes.recordings import recorded_rows

CAPTURE = Path(__file__).parents[2].parent / "shared" / "data" / "binance-spot-btcusdt-20240808.gz"


def test_what_a_server_sent_to_the_window_is_what_the_files_hold(tmp_path: Path) -> None:
    codes = hk_codes(450)
    ticks = known_ticks(codes, 9_000)
    with AllTickServer(limits=NO_LIMITS, rate=3_000) as server:
        with record(server.url, [canonical(code) for code in codes], tmp_path, window=True) as terminal:
            server.wait_until(lambda s: s.acknowledged >= set(codes), what="all codes subscribed")
            server.send(ticks)
            server.wait_until(lambda s: len(s.handed) >= 3_000, what="a third of the ticks sent")
            server.restart(graceful=True)
            server.wait_until(
                lambda s: s.unsent == 0 and s.acknowledged >= set(codes), what="all sent and all subscribed"
            )
            terminal.wait_recorded(len(ticks))
            status = terminal.end()
        assert status == 0, terminal.account()
        assert terminal.stderr.count("closed the connection") <= 3, terminal.account()
    assert recorded_rows(tmp_path / "data") == rows_of(ticks)
    said = report(tmp_path)
    assert said["ticks"]["received"] == said["ticks"]["recorded"] == len(ticks)
    assert {gap["symbol"] for gap in said["gaps"]} == {canonical(code) for code in codes}
    assert said["ui"]["frames"] > 0
    assert said["latency_ms"]["receive_to_paint"]["p99"] > 0
    assert (tmp_path / "data" / "screenshot.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.skipif(not CAPTURE.exists(), reason=f"the captured Binance stream is not at {CAPTURE}")
def test_every_captured_binance_trade_arrives_exactly(tmp_path: Path) -> None:
    expected = []
    with gzip.open(CAPTURE, "rt", encoding="utf-8") as lines:
        for line in lines:
            frame = json.loads(line.partition(" ")[2])
            if frame.get("stream") == "btcusdt@trade":
                trade = frame["data"]
                side = -1 if trade["m"] else 1
                expected.append((trade["t"], float(trade["p"]), float(trade["q"]), side, trade["T"] * 1000))
    assert len(expected) == 9_757
    with Terminal(["simulate", "--capture", CAPTURE, "--speed", "100"]) as exchange:
        url = exchange.wait_line("ws://").strip()
        with record(url, ["BTCUSDT"], tmp_path, feed="binance", token=None, window=True) as terminal:
            terminal.wait_recorded(len(expected))
            assert terminal.end() == 0, terminal.account()
        assert exchange.end() == 0, exchange.account()
    ticks = tickdeck.open_recordings(tmp_path / "data").ticks("BTCUSDT")
    columns = [ticks[name].tolist() for name in ("seq", "price", "volume", "side", "time_us")]
    assert list(zip(*columns, strict=True)) == expected
    said = report(tmp_path)
    assert said["market"] == "captured"
    assert said["ticks"]["rejected"] == said["ticks"]["duplicates"] == 0
    assert said["gaps"] == []


@pytest.mark.skipif(sys.platform != "linux", reason="children are looked up in /proc")
def test_killing_the_window_leaves_no_process_behind(tmp_path: Path) -> None:
    with Terminal(["--data-dir", tmp_path / "data", "--quit-after", "100"]) as terminal:
        terminal.wait_recorded(1)
        children = terminal.children()
        assert children, "the simulated exchange is a process of its own"
        terminal.kill()
    ended = threading.Event()
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{child}").exists() for child in children):
        assert time.monotonic() < deadline, "a child outlived the window"
        ended.wait(0.1)
