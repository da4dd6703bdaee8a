from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from fakes.clock import FakeClock
from tickdeck.domain.errors import FolderInUseError, RecordingError
from tickdeck.store.disk import UNKNOWN_FREE, Disk, FolderTakenError
from tickdeck.store.feed_folder import FeedFolder, lock_of


@pytest.fixture
def folder(tmp_path: Path) -> FeedFolder:
    return FeedFolder(tmp_path / "recordings" / "alltick", FakeClock(), Disk())


def test_a_folder_is_made_taken_and_let_go(folder: FeedFolder):
    assert folder.free_bytes == UNKNOWN_FREE
    folder.take()
    assert folder.free_bytes > 0
    folder.check()
    with pytest.raises(TimeoutError), lock_of(folder.path):
        pass
    folder.release()
    with lock_of(folder.path):
        pass
    assert not (folder.path / ".owner").exists()


def test_who_has_the_folder_and_since_when_is_said(folder: FeedFolder):
    folder.take()
    other = FeedFolder(folder.path, FakeClock(), Disk())
    with pytest.raises(FolderInUseError) as refused:
        other.take()
    assert refused.value.owner == f"process {os.getpid()}, since 2026-06-22 12:00 UTC"
    assert refused.value.since_us == FakeClock().now_us() // 60_000_000 * 60_000_000
    other.release()
    assert (folder.path / ".owner").exists(), "the other must not remove what is not its own"
    folder.release()


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"process": "x", "since": 1}', '{"process": -99999999}', "\0"]
)
def test_an_owner_that_cannot_be_read_is_not_named(folder: FeedFolder, text: str):
    folder.path.mkdir(parents=True)
    with lock_of(folder.path):
        (folder.path / ".owner").write_text(text)
        with pytest.raises(FolderInUseError) as refused:
            folder.take()
    assert (refused.value.owner, refused.value.since_us) == ("", -1)


def test_a_time_that_cannot_be_read_is_unknown(folder: FeedFolder):
    folder.path.mkdir(parents=True)
    with lock_of(folder.path):
        (folder.path / ".owner").write_text(f'{{"process": {os.getpid()}, "since": "this morning"}}')
        with pytest.raises(FolderInUseError) as refused:
            folder.take()
    assert (refused.value.owner, refused.value.since_us) == (f"process {os.getpid()}, since this morning", -1)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(RecordingError, match="cannot be written"):
        FeedFolder(tmp_path / "file" / "alltick", FakeClock(), Disk()).take()


@pytest.mark.parametrize("how", ["deleted", "replaced", "with its folder"])
def test_a_lock_that_is_gone_is_taken_anew(folder: FeedFolder, how: str, allow_logs: Callable[[str], None]):
    allow_logs("is taken anew")
    folder.take()
    lock = folder.path / ".lock"
    if how == "with its folder":
        folder.path.rename(folder.path.with_name("moved"))
    else:
        lock.unlink()
        if how == "replaced":
            lock.write_text("a stranger's")
    folder.check()
    with pytest.raises(TimeoutError), lock_of(folder.path):
        pass
    folder.check()
    folder.release()


def test_a_lock_that_another_took_meanwhile_is_respected_until_it_is_free(
    folder: FeedFolder, allow_logs: Callable[[str], None]
):
    allow_logs("is taken anew")
    folder.take()
    (folder.path / ".lock").unlink()
    with lock_of(folder.path):
        for _ in range(2):
            with pytest.raises(FolderTakenError):
                folder.check()
    folder.check()
    folder.release()


def test_a_disk_whose_mount_point_is_bare_is_away(folder: FeedFolder, tmp_path: Path):
    folder.take()
    assert not folder.is_away
    # What is left of a mount point once its disk is gone: a folder of the disk below.
    folder._mount_point = tmp_path
    assert folder.is_away
    with pytest.raises(OSError, match="not mounted"):
        folder.check()
    folder.release()
