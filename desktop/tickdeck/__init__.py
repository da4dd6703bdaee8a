"""Tickdeck: a desktop market terminal whose recordings are research data.

``tickdeck.open_recordings(data_dir)`` reads what the terminal recorded; everything else is the program.
"""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tickdeck.store.reader import Recordings

__all__ = ["__version__", "open_recordings"]

__version__ = "0.1.0"


def open_recordings(data_dir: str | PathLike[str] | None = None, *, feed: str | None = None) -> Recordings:
    """Open the sealed recordings below a data folder for reading.

    Args:
        data_dir: The data folder given to the terminal; None means its default place.
        feed: Which feed's recordings ("alltick", "binance", "simulated"); may be left out where the
            folder holds one feed only, since ticks of different feeds are never mixed.

    Raises:
        RecordingError: If there is no recording, or several feeds and none was named.
    """
    # Imported here so that the window, which reads no HDF5, never loads h5py.
    from tickdeck.store.reader import Recordings  # noqa: PLC0415

    return Recordings.open(data_dir, feed=feed)
