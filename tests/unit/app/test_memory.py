"""Garbage is collected when told, and what is free goes back to the system."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from tickdeck.app.memory import Memory, collect_all

_HAS_TRIM = sys.platform == "linux" and hasattr(ctypes.CDLL(None), "malloc_trim")


class Ring:
    """Refers to itself, so that only a collection ends it."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def memory() -> Iterator[Memory]:
    memory = Memory()
    memory.begin()
    yield memory
    memory.end()
    gc.enable()


def resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


def test_what_is_young_is_collected_each_second_and_the_rest_each_minute(memory: Memory):
    young = weakref.ref(Ring())
    assert young() is not None
    memory.pass_second()
    assert young() is None
    old = Ring()
    for _ in range(3):
        memory.pass_second()
    left = weakref.ref(old)
    del old
    for _ in range(55):
        memory.pass_second()
    assert left() is not None, "what has lived for a while is looked at once a minute"
    memory.pass_second()
    assert left() is None


@pytest.mark.skipif(not _HAS_TRIM, reason="another C library gives memory back by itself")
def test_what_was_freed_between_what_lives_goes_back_each_minute(memory: Memory):
    blocks = [bytearray(16_384) for _ in range(6_000)]
    kept = blocks[::100]
    held_mb = resident_mb()
    blocks.clear()
    for _ in range(60):
        memory.pass_second()
    assert resident_mb() < held_mb - 50
    assert len(kept) == 60


def test_what_lives_after_a_look_at_all_is_looked_at_no_more(memory: Memory):
    gone, lives = weakref.ref(Ring()), Ring()
    collect_all()
    assert gone() is None
    left = weakref.ref(lives)
    del lives
    gc.collect()
    assert left() is not None
    memory.end()
    gc.collect()
    assert left() is None


_LARGE_PIECES = """
import sys
from pathlib import Path
from tickdeck.app.memory import Memory

def resident_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

Memory().begin()
first = [bytearray(b"1") * 16_000_000]
first.clear()  # From then on glibc would hold smaller ones together.
pieces, kept = [], []
for _ in range(60):
    pieces.append(bytearray(b"1") * 1_000_000)
    kept.append(bytearray(b"1") * 16_384)
held_mb = resident_mb()
pieces.clear()
print(held_mb - resident_mb())
"""


@pytest.mark.skipif(not _HAS_TRIM, reason="another C library gives memory back by itself")
def test_large_pieces_go_back_at_once_whatever_lives_between_them():
    # In a process of its own: what is free already would be used first.
    told = subprocess.run([sys.executable, "-c", _LARGE_PIECES], capture_output=True, text=True, check=True)
    assert float(told.stdout) > 50
