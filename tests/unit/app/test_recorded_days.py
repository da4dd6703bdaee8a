"""The window's list of recorded days, and an audit of one by a real child process."""

from __future__ import annotations

import asyncio
from pathlib import Path

from fakes.recorded_day import DAY, TICKS, record_day
from tickdeck.app.recorded_days import RecordedDays
from tickdeck.domain.data_quality import Verdict
from tickdeck.gui.panels.data_quality.source import QualityUpdate


async def _checked(days: RecordedDays, feed: str, day: str) -> list[QualityUpdate]:
    updates: list[QualityUpdate] = []
    done = asyncio.Event()

    def report(update: QualityUpdate) -> None:
        updates.append(update)
        if update.quality is not None or update.error:
            done.set()

    days.start(feed, day, report)
    await asyncio.wait_for(done.wait(), 60)
    return updates


def test_days_are_listed_from_memory_and_newest_first(tmp_path: Path) -> None:
    record_day(tmp_path)
    record_day(tmp_path, feed="alltick")
    (tmp_path / "recordings" / "alltick" / DAY).rename(tmp_path / "recordings" / "alltick" / "2026-06-23")

    async def listed() -> None:
        days = RecordedDays(tmp_path)
        assert days.days() == (), "it answers before the disk does"
        await days.list()
        assert days.days() == (("alltick", "2026-06-23"), ("binance", DAY))

    asyncio.run(listed())


def test_where_nothing_is_recorded_there_are_no_days(tmp_path: Path) -> None:
    async def listed() -> None:
        days = RecordedDays(tmp_path / "nowhere")
        await days.list()
        assert days.days() == ()

    asyncio.run(listed())


def test_a_check_tells_its_progress_and_then_the_result(tmp_path: Path) -> None:
    record_day(tmp_path)
    updates = asyncio.run(_checked(RecordedDays(tmp_path), "binance", DAY))
    quality = updates[-1].quality
    assert quality is not None
    assert (quality.verdict, quality.ticks, quality.day) == (Verdict.PROVEN, TICKS, DAY)
    assert any(0 < update.progress <= 1 for update in updates[:-1])


def test_a_day_that_is_gone_is_said_in_one_sentence(tmp_path: Path) -> None:
    updates = asyncio.run(_checked(RecordedDays(tmp_path), "binance", DAY))
    assert updates[-1].quality is None
    assert updates[-1].error.startswith("There is no file and no folder")
    assert not updates[-1].error.startswith("tickdeck:")


def test_a_cancelled_check_says_nothing_more(tmp_path: Path) -> None:
    record_day(tmp_path)
    updates: list[QualityUpdate] = []

    async def cancel() -> None:
        days = RecordedDays(tmp_path)
        days.start("binance", DAY, updates.append)
        days.cancel()
        await asyncio.sleep(0.05)
        assert updates == []
        # Another one can be begun at once.
        assert (await _checked(days, "binance", DAY))[-1].quality is not None

    asyncio.run(cancel())


def test_a_file_below_the_own_recordings_is_called_after_its_day(tmp_path: Path) -> None:
    record_day(tmp_path)
    days = RecordedDays(tmp_path)
    folder = tmp_path / "recordings" / "binance" / DAY
    (segment,) = folder.glob("*.h5")
    assert {days.name_of(each) for each in (folder, segment)} == {("binance", DAY)}
    assert days.name_of(folder.with_suffix(".h5")) == ("binance", DAY), "the file that it is merged into"

    async def listed() -> None:
        await days.list()
        assert days.days() == (("binance", DAY),), "it is not listed twice"

    asyncio.run(listed())


def test_a_file_from_elsewhere_is_listed_first_and_checked_itself(tmp_path: Path) -> None:
    record_day(tmp_path / "own")
    record_day(tmp_path / "other", feed="alltick")
    (segment,) = (tmp_path / "other" / "recordings" / "alltick" / DAY).glob("*.h5")
    sent = tmp_path / "mail" / "sent.h5"
    sent.parent.mkdir()
    segment.rename(sent)
    days = RecordedDays(tmp_path / "own")
    name = days.name_of(sent)

    async def check() -> list[QualityUpdate]:
        await days.list()
        assert days.days() == (("sent.h5", "mail"), ("binance", DAY))
        return await _checked(days, *name)

    quality = asyncio.run(check())[-1].quality
    assert quality is not None
    assert (quality.feed, quality.ticks) == ("alltick", TICKS)


def test_two_files_of_one_name_in_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    days = RecordedDays(tmp_path / "own")
    first, second = (tmp_path / disk / DAY / "0001.h5" for disk in ("a", "b"))
    names = [days.name_of(each) for each in (first, second, first)]
    assert names == [("0001.h5", DAY), ("0001.h5", str(second.parent)), ("0001.h5", DAY)]
