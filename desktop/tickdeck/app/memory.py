"""When garbage is collected, and memory that is free is given back to the system."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Callable

_ALL_EVERY_S = 60


class Memory:
    """Collects once a second what is young, and once a minute everything.

    Left to itself, Python would collect in the midst of a frame. And the C library keeps what was freed
    between what lives: some 15 MB after an hour of busy trading, which giving back takes 2 to 7 ms.
    """

    def __init__(self) -> None:
        self._seconds = 0
        self._give_back = _returning()

    def begin(self) -> None:
        """Collect only when told; what lives now is looked at no more until the end.

        A collection in another thread could destroy Qt objects there.
        """
        gc.disable()
        gc.freeze()

    def pass_second(self) -> None:
        """Collect."""
        self._seconds += 1
        is_due = self._seconds % _ALL_EVERY_S == 0
        gc.collect(2 if is_due else 1)
        if is_due:
            self._give_back()

    def end(self) -> None:
        """Look at everything again; another run in this process is another terminal."""
        gc.unfreeze()


def collect_all() -> None:
    """Collect what is garbage, and leave what is not out of all collections from now on."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _returning() -> Callable[[], object]:
    """What makes the C library give back what is free; nothing where it does so by itself.

    See ``malloc_trim(3)``: only glibc has it.
    """
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return lambda: None
    return lambda: trim(0)
