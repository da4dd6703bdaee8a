from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tickdeck.store import disk as module
from tickdeck.store.disk import (
    UNKNOWN_FREE,
    Cause,
    Disk,
    DiskAwayError,
    FolderTakenError,
    cause_of,
    reason_of,
)


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (OSError(errno.ENOSPC, ""), module.FULL),
        (OSError(errno.EDQUOT, ""), module.FULL),
        (OSError(errno.EROFS, ""), module.READ_ONLY),
        (PermissionError(errno.EACCES, ""), module.FORBIDDEN),
        (DiskAwayError(), module.AWAY),
        (FileNotFoundError(errno.ENOENT, ""), module.AWAY),
        (FileExistsError(errno.EEXIST, ""), module.IN_THE_WAY),
        (FolderTakenError(), module.TAKEN),
        (OSError(errno.EIO, ""), module.FAILING),
        (OSError("no number"), module.FAILING),
        (MemoryError(), module.FAILING),
    ],
)
def test_a_refusal_has_a_cause_that_a_person_understands(error: OSError | MemoryError, cause: Cause):
    assert cause_of(error) is cause
    assert all((cause.now, cause.past, cause.advice))


def test_the_systems_own_words_are_kept():
    assert reason_of(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))) == "No space left on device"
    assert reason_of(OSError("odd")) == "odd"
    assert reason_of(MemoryError()) == "out of memory"


def test_parts_are_written_one_behind_the_other_and_cut_again(tmp_path: Path):
    disk, path = Disk(), tmp_path / "file"
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        assert disk.write(descriptor, [b"ab", memoryview(b"cd")]) == 4
        disk.truncate(descriptor, 3)
        assert disk.write(descriptor, [b"x"]) == 1
        disk.sync(descriptor)
    finally:
        os.close(descriptor)
    assert path.read_bytes() == b"abcx"


def test_what_is_left_is_told_or_unknown(tmp_path: Path):
    assert Disk().free_bytes(tmp_path) > 0
    assert Disk().free_bytes(tmp_path / "absent") == UNKNOWN_FREE
