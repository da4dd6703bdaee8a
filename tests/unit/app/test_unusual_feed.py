"""The feed of unusual volume goes on after a restart on the same day, and on no other."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fakes.unusual_market import SENSITIVE, Market
from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.analytics.unusual_log import AWAY_US
from tickdeck.app.unusual_actions import UnusualActions
from tickdeck.app.unusual_feed import UnusualFeed
from tickdeck.domain.sessions import AlwaysOpen
from tickdeck.settings import keeper

DAY_US = 86_400_000_000
SECOND_US = 1_000_000


def feed_of(folder: Path, market: Market) -> UnusualFeed:
    return UnusualFeed(folder, market.watch, market.table)


def write(feed: UnusualFeed) -> None:
    feed.save()
    feed.stop()


def seen_of(market: Market, count: int = 3) -> None:
    """Have the watch see blocks, by and by."""
    market.learn()
    market.run(30)
    for number in range(count):
        market.run(70)
        market.second((number % 3, 101.0, 90_000.0))


def later(market: Market, after_us: int = 60 * SECOND_US) -> Market:
    """The same market after a restart."""
    return Market(now_us=market.now_us + after_us)


def test_the_feed_goes_on_where_it_ended(tmp_path: Path) -> None:
    market = Market()
    seen_of(market)
    market.watch.log.look(market.now_us)
    write(feed_of(tmp_path, market))
    again = later(market)
    feed = feed_of(tmp_path, again)
    feed.read(again.now_us)
    assert feed.trouble == ""
    assert [(each.number, each.kind, each.symbol, each.at_us, each.volume) for each in again.log] == [
        (each.number, each.kind, each.symbol, each.at_us, each.volume) for each in market.log
    ]
    assert again.watch.log.first_us == market.watch.log.first_us
    assert again.watch.log.dropped == 0
    again.watch.log.look(again.now_us)
    assert not again.watch.log.away
    before = (tmp_path / "unusual-feed.json").stat()
    write(feed)
    assert (tmp_path / "unusual-feed.json").stat() == before, "nothing is new"


def test_what_nobody_saw_before_the_restart_came_while_one_was_away(tmp_path: Path) -> None:
    market = Market()
    seen_of(market, 2)
    market.watch.log.look(market.now_us)
    market.run(70)
    market.second((2, 101.0, 90_000.0))
    write(feed_of(tmp_path, market))
    again = later(market)
    feed_of(tmp_path, again).read(again.now_us)
    again.watch.log.look(again.now_us)
    assert list(again.watch.log.away) == [3]
    again.watch.log.look(again.now_us + 2 * AWAY_US)
    assert list(again.watch.log.away) == [3]


def test_another_day_begins_with_an_empty_feed(tmp_path: Path) -> None:
    market = Market()
    seen_of(market)
    write(feed_of(tmp_path, market))
    # 10:35 in Hong Kong, so that midnight is 13 hours and 25 minutes away.
    for hours, kept in ((13, 3), (14, 0), (-12, 0)):
        again = later(market, hours * 3600 * SECOND_US)
        feed = feed_of(tmp_path, again)
        feed.read(again.now_us)
        assert len(again.log) == kept
        assert feed.trouble == ""


def test_nothing_is_told_twice_because_of_a_restart(tmp_path: Path) -> None:
    market = Market()
    market.learn()
    market.run(100)
    market.second((1, 101.0, 60_000.0))
    write(feed_of(tmp_path, market))
    for is_kept in (True, False):
        again = later(market, SECOND_US)
        if is_kept:
            feed_of(tmp_path, again).read(again.now_us)
        again.learn()
        again.run(100)
        again.second((1, 101.0, 60_000.0))
        assert len(again.log) == 1


def test_it_is_written_once_a_minute_and_only_news(tmp_path: Path, qtbot: QtBot) -> None:
    market = Market()
    feed = feed_of(tmp_path, market)
    path = tmp_path / "unusual-feed.json"
    for _ in range(120):
        feed.pass_second()
    seen_of(market, 1)
    for _ in range(59):
        feed.pass_second()
    assert feed._keeper._asked == 0
    feed.pass_second()
    qtbot.waitUntil(path.exists)
    for _ in range(120):
        feed.pass_second()
    assert feed._keeper._asked == 1
    feed.stop()


def test_instruments_that_are_not_watched_now_stay_in_the_file(tmp_path: Path) -> None:
    market = Market(count=3)
    seen_of(market, 3)
    write(feed_of(tmp_path, market))
    fewer = Market(count=2, now_us=market.now_us + SECOND_US)
    feed = feed_of(tmp_path, fewer)
    feed.read(fewer.now_us)
    assert [each.symbol for each in fewer.log] == [0, 1]
    fewer.watch.log.add(Unusual(number=3, kind=UnusualKind.JUMP, symbol=0, at_us=fewer.now_us))
    write(feed)
    rows = json.loads((tmp_path / "unusual-feed.json").read_text(encoding="utf-8"))["entries"]
    assert sorted(row["id"] for row in rows) == ["00388.HK", "00700.HK", "00700.HK", "09988.HK"]


def test_a_damaged_file_is_set_aside_and_told(tmp_path: Path) -> None:
    (tmp_path / "unusual-feed.json").write_text("[1, 2", encoding="utf-8")
    market = Market()
    feed = feed_of(tmp_path, market)
    feed.read(market.now_us)
    assert "damaged" in feed.trouble
    assert (tmp_path / "unusual-feed.damaged-1.json").exists()
    assert market.log == []


@pytest.mark.parametrize("wrong", [5, {}, {"id": 3}, {"id": "00700.HK", "kind": "flood"}, [], None])
def test_rows_that_cannot_be_read_are_told_and_the_others_hold(tmp_path: Path, wrong: object) -> None:
    market = Market()
    seen_of(market)
    write(feed_of(tmp_path, market))
    path = tmp_path / "unusual-feed.json"
    held = json.loads(path.read_text(encoding="utf-8"))
    held["entries"].insert(1, wrong)
    held |= {"dropped": "many", "first_us": [1]}
    path.write_text(json.dumps(held), encoding="utf-8")
    again = later(market)
    feed = feed_of(tmp_path, again)
    feed.read(again.now_us)
    assert len(again.log) == 3
    assert again.watch.log.first_us == again.log[0].at_us
    assert "left out" in feed.trouble
    assert list(tmp_path.glob("*.before-1.json"))


@pytest.mark.parametrize("entries", [5, {"a": 1}, "text"])
def test_entries_that_are_no_list_are_told(tmp_path: Path, entries: object) -> None:
    (tmp_path / "unusual-feed.json").write_text(json.dumps({"entries": entries}), encoding="utf-8")
    market = Market()
    feed = feed_of(tmp_path, market)
    feed.read(market.now_us)
    assert "left out" in feed.trouble


def test_a_folder_that_cannot_be_written_to_is_told_until_it_can(
    tmp_path: Path, qtbot: QtBot, allow_logs: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    allow_logs("entries of unusual volume cannot be written")
    monkeypatch.setattr(keeper, "_RETRY_S", 0.01)
    folder = tmp_path / "config"
    folder.write_text("a file in its place", encoding="utf-8")
    market = Market()
    seen_of(market, 1)
    feed = feed_of(folder, market)
    feed.save()
    qtbot.waitUntil(lambda: "cannot be written" in feed.trouble)
    folder.unlink()
    qtbot.waitUntil(lambda: feed.trouble == "")
    feed.stop()


class _Worker:
    """Runs jobs at once."""

    def run(self, job: Callable[[], object], done: Callable[[Any], None]) -> None:
        done(job())


def actions_of(
    folder: Path, market: Market, *, simulated: bool = False, second: bool = False
) -> UnusualActions:
    terminal = SimpleNamespace(
        instruments=market.table,
        session=SimpleNamespace(hours=lambda _venue: AlwaysOpen()),
        options=SimpleNamespace(is_simulated=simulated),
        clock=SimpleNamespace(now_us=lambda: market.now_us),
        ingest=SimpleNamespace(add_sink=lambda _sink: None),
        owns_desk=not second,
        stale=lambda: np.zeros(3, dtype=bool),
    )
    actions = UnusualActions(
        cast("Any", terminal),
        minutes=market.minutes,
        past=cast("Any", None),
        worker=cast("Any", _Worker()),
        config_dir=folder,
    )
    actions.watch.set_thresholds(SENSITIVE)
    return actions


@pytest.mark.parametrize(("simulated", "second"), [(False, False), (True, False), (False, True)])
def test_a_run_keeps_its_feed_and_only_its_own(tmp_path: Path, simulated: bool, second: bool) -> None:
    market = Market()
    actions = actions_of(tmp_path, market, simulated=simulated, second=second)
    actions.watch.log.add(
        Unusual(
            number=1,
            kind=UnusualKind.JUMP,
            symbol=0,
            at_us=market.now_us,
            day=(market.now_us + 8 * 3600 * SECOND_US) // DAY_US,
        )
    )
    actions.stop()
    market.now_us += SECOND_US
    assert len(actions_of(tmp_path, market, simulated=simulated).watch.log) == (0 if second else 1)
    assert len(actions_of(tmp_path, market, simulated=not simulated).watch.log) == 0
