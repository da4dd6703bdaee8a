"""When garbage is collected, and memory that is free is given back to the system."""

from __future__ import annotations

import ctypes
import gc

_ALL_EVERY_S = 60
_M_MMAP_THRESHOLD = -3
_APART_BYTES = 262_144
"""What is as large is held apart, so that it goes back at once when it is freed."""


class Memory:
    """Collects once a second what is young, and once a minute everything.

    Left to itself, Python would collect in the midst of a frame. And the C library keeps what was freed
    between what lives: some 15 MB after an hour of busy trading, which giving back takes 2 to 7 ms. It also
    keeps larger and larger pieces once one of them was freed, up to 32 MB, unless the size is set; see
    ``mallopt(3)``.
    """

    def __init__(self) -> None:
        self._seconds = 0
        self._library = _glibc()

    def begin(self) -> None:
        """Collect only when told; what lives now is looked at no more until the end.

        A collection in another thread could destroy Qt objects there.
        """
        gc.disable()
        gc.freeze()
        if self._library is not None:
            self._library.mallopt(_M_MMAP_THRESHOLD, _APART_BYTES)

    def pass_second(self) -> None:
        """Collect."""
        self._seconds += 1
        is_due = self._seconds % _ALL_EVERY_S == 0
        gc.collect(2 if is_due else 1)
        if is_due and self._library is not None:
            self._library.malloc_trim(0)

    def end(self) -> None:
        """Look at everything again; another run in this process is another terminal."""
        gc.unfreeze()


def collect_all() -> None:
    """Collect what is garbage, and leave what is not out of all collections from now on."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _glibc() -> ctypes.CDLL | None:
    """The C library, where it is glibc; others give back by themselves what is free."""
    try:
        library = ctypes.CDLL(None)
    except (OSError, TypeError):
        return None
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None
