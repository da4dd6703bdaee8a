"""Pictures of a window that nobody sees, in a file."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)


class Pictures:
    """Keeps the last picture of a window."""

    def __init__(self, path: Path) -> None:
        """Make it.

        Args:
            path: The file, whose ending says its kind.
        """
        self._path = path
        self._saving: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()

    def begin(self, window: QWidget) -> None:
        """Take a picture unless one is still being written."""
        if self._saving is None or self._saving.done():
            self._saving = asyncio.get_running_loop().create_task(self.save(window), name="screenshot")

    async def save(self, window: QWidget) -> None:
        """Take a picture and write it; compressing it is left to a worker."""
        if window.devicePixelRatio() == 1:
            # What was painted last; `grab` would paint everything again, and hold up a frame.
            picture = window.screen().grabWindow(window.winId()).toImage()
        else:
            # Scaled, the offscreen platform gives only a corner of it.
            picture = window.grab().toImage()
        async with self._turn:
            await asyncio.to_thread(_write_picture, picture, self._path)


def _write_picture(picture: QImage, path: Path) -> None:
    """Write a picture so that whoever looks never sees half of it."""
    unfinished = path.with_name(f"unfinished-{path.name}")
    try:
        saved = picture.save(str(unfinished))
        if saved:
            unfinished.replace(path)
    except OSError:
        saved = False
    if not saved:
        # A picture is a convenience; the run goes on without it.
        _log.warning("The picture of the window could not be written to %s", path)
