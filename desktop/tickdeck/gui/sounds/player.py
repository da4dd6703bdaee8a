"""Plays short sounds with what the system has, and beeps where it has nothing."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from tickdeck.settings.alert import Sound
from tickdeck.settings.paths import resource

_PROGRAMS: dict[str, tuple[tuple[str, ...], ...]] = {
    "darwin": (("afplay",),),
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
}
"""What plays a file, by the system and in the order of preference."""

PlayFile = Callable[[Path], bool]
"""Begins to play a file; returns at once, and whether it could."""


class SoundPlayer:
    """Plays the sounds of alerts; nothing is waited for.

    Qt's own player is not among the parts of Qt that the program needs, so the system plays.
    """

    def __init__(
        self, *, play_file: PlayFile | None = None, beep: Callable[[], None] = QApplication.beep
    ) -> None:
        """Make a player.

        Args:
            play_file: Plays a file; None is what the system has.
            beep: What is heard where a file cannot be played.
        """
        self._play_file = play_file if play_file is not None else system_player()
        self._beep = beep

    def play(self, sound: Sound) -> None:
        """Begin to play a sound; does nothing for `Sound.NONE`."""
        if sound is Sound.NONE:
            return
        path = resource("sounds", f"{sound}.wav")
        if not path.is_file() or self._play_file is None or not self._play_file(path):
            self._beep()


def system_player() -> PlayFile | None:
    """What plays a file on this system; None if nothing does."""
    return _play_on_windows if sys.platform == "win32" else _program_player()


def _program_player() -> PlayFile | None:
    for command in _PROGRAMS.get(sys.platform, ()):
        program = shutil.which(command[0])
        if program is not None:
            return _ProgramPlayer(program, command[1:])
    return None


class _ProgramPlayer:
    """Plays a file with a program of the system."""

    def __init__(self, program: str, arguments: Sequence[str]) -> None:
        self._program = program
        self._arguments = list(arguments)

    def __call__(self, path: Path) -> bool:
        process = QProcess()
        process.setProgram(self._program)
        process.setArguments([*self._arguments, str(path)])
        # What such programs write is no message of ours.
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        # Declared to return a pair, of which PySide returns the first.
        started: object = process.startDetached()
        return bool(started[0] if isinstance(started, tuple) else started)


def _play_on_windows(path: Path) -> bool:
    plays = False
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415

        with suppress(RuntimeError):
            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
            plays = True
    return plays
