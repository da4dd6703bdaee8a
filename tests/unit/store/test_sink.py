from __future__ import annotations

import os
from pathlib import Path

import h5py
import numpy as np
import pytest

from tickdeck.store.sink import Sink


def test_what_hdf5_writes_into_it_is_in_the_file(tmp_path: Path):
    sink = Sink(tmp_path / "0001.h5")
    with h5py.File(sink, "w", userblock_size=512) as file:
        file["numbers"] = np.arange(100_000)
        assert file["numbers"][99_999] == 99_999
    sink.check()
    sink.close()
    with h5py.File(tmp_path / "0001.h5") as file:
        assert file["numbers"][:].tolist() == list(range(100_000))


def test_nothing_that_exists_is_overwritten(tmp_path: Path):
    (tmp_path / "0001.h5").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        Sink(tmp_path / "0001.h5")


def test_a_refusal_is_kept_for_the_writer_and_hdf5_lets_go_of_the_file(tmp_path: Path):
    sink = Sink(tmp_path / "0001.h5")
    with h5py.File(sink, "w") as file:
        file["numbers"] = np.arange(10)
        file.flush()
        # From now on the system refuses, as it does when a disk is gone.
        descriptor = os.open(tmp_path / "0001.h5", os.O_RDONLY)
        os.dup2(descriptor, sink.fileno())
        os.close(descriptor)
        file["more"] = np.arange(100_000)
    with pytest.raises(OSError) as refused:  # noqa: PT011  (its text is the system's)
        sink.check()
    assert refused.value.errno is not None
    sink.close()


def test_what_is_not_there_reads_as_zeros(tmp_path: Path):
    sink = Sink(tmp_path / "0001.h5")
    sink.write(b"abc")
    sink.seek(1)
    found = bytearray(b"xxxx")
    assert sink.readinto(found) == 4
    assert found == b"bc\0\0"
    sink.close()
