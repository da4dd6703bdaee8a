from __future__ import annotations

import hashlib
from pathlib import Path

import h5py
import numpy as np
import pytest

from tickdeck.store.digest import USER_BLOCK_BYTES, Digest, check_digest, digest_text, write_digest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "0001.h5"
    with h5py.File(path, "x", userblock_size=USER_BLOCK_BYTES) as file:
        file["numbers"] = np.arange(300)
    write_digest(path)
    return path


def test_the_digest_is_what_any_tool_finds_of_the_hdf5_part(path: Path):
    assert digest_text(path) == hashlib.sha256(path.read_bytes()[USER_BLOCK_BYTES:]).hexdigest()
    assert check_digest(path) is Digest.HOLDS
    with h5py.File(path) as file:
        assert file["numbers"].size == 300


def test_a_flipped_bit_breaks_it_wherever_it_is(path: Path):
    whole = path.read_bytes()
    held = []
    for position in [*range(100), *range(100, len(whole), 13)]:
        data = bytearray(whole)
        data[position] ^= 1 << position % 8
        path.write_bytes(data)
        if check_digest(path) is not Digest.BROKEN:
            held.append(position)
    assert held == []


def test_a_file_of_an_earlier_version_has_none(tmp_path: Path):
    path = tmp_path / "0001.h5"
    with h5py.File(path, "x") as file:
        file["numbers"] = np.arange(300)
    assert check_digest(path) is Digest.ABSENT
    assert digest_text(path) == ""


@pytest.mark.parametrize("length", [0, 3, USER_BLOCK_BYTES])
def test_a_file_that_was_cut_is_broken(path: Path, length: int):
    path.write_bytes(path.read_bytes()[:length])
    assert check_digest(path) is Digest.BROKEN
