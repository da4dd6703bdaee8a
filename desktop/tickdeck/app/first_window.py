"""One window a user: a Tickdeck that is started again brings the window forward that is there already."""

from __future__ import annotations

import base64
import ctypes
import getpass
import hashlib
import logging
import os
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout
from PySide6.QtCore import QDeadlineTimer, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)

_CONNECT_MS = 500
_ANSWER_MS = 5_000
_PATIENCE_S = 20.0
_AGAIN_S = 0.2
_MOST_BYTES = 16_384
_SHOWN = b"shown\n"
_ACTIVATION = "XDG_ACTIVATION_TOKEN"
_ANY_PROCESS = -1
_FOR_OTHERS = 0o077
"""The rights that nobody but the user may have where windows are called."""


class Call(msgspec.Struct, frozen=True):
    """What a program that is started again has to say.

    Attributes:
        open: A recording to show, the bytes of its full path in Base64; empty for none.
        activation: The desktop's permission to come forward, as Wayland gives it; empty for none.
    """

    open: str = ""
    activation: str = ""


class WindowPlace:
    """The place of the one window that a user has of a settings' folder; one program at a time has it."""

    def __init__(self, config_dir: Path) -> None:
        """Name it; nothing is taken yet.

        Args:
            config_dir: The settings' folder.
        """
        self._folder = config_dir
        self._lock = FileLock(config_dir / ".window.lock", timeout=0, thread_local=False)
        self.name = _name_of(config_dir)

    @property
    def is_ours(self) -> bool:
        """Whether this program has it."""
        return self._lock.is_locked

    def take(self, path: Path | None = None, *, patience_s: float = _PATIENCE_S) -> bool:
        """Take it, or have the window come forward that is there already.

        A program that is just starting or ending is waited for.

        Args:
            path: A recording that the window is to show, its full path; None for none.
            patience_s: So long. Behind it this program opens a window of its own, at which nobody can call.

        Returns:
            Whether this program is to open a window.
        """
        until_s = time.monotonic() + patience_s
        while self.name:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._lock.acquire()
            except Timeout:
                if _call(self.name, path):
                    return False
                if time.monotonic() >= until_s:
                    break
                time.sleep(_AGAIN_S)
            except (OSError, NotImplementedError):
                # A folder or a disk without locks; whoever writes there will be told what is wrong.
                break
            else:
                break
        return True

    def release(self) -> None:
        """Leave it to others; the end of the process does so too."""
        with suppress(OSError):
            self._lock.release()


def _name_of(config_dir: Path) -> str:
    """Under which name a window of a settings' folder is called; empty where others could answer there."""
    told = f"{getpass.getuser()}\n{config_dir.expanduser().absolute()}"
    name = f"tickdeck-{hashlib.sha256(told.encode(errors='surrogateescape')).hexdigest()[:16]}"
    if sys.platform == "win32":
        return name
    given = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(given) if given else Path(tempfile.gettempdir()) / f"tickdeck-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        facts = folder.lstat()
    except OSError:
        return ""
    is_private = folder.is_dir() and facts.st_uid == os.getuid() and not facts.st_mode & _FOR_OTHERS
    return str(folder / name) if is_private and not folder.is_symlink() else ""


def _call(name: str, path: Path | None) -> bool:
    """Have the window come forward; returns whether there is one that will."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    if sys.platform == "win32":
        # Only the program that was just started may let another come forward.
        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
    opened = base64.b64encode(os.fsencode(path)).decode() if path is not None else ""
    socket.write(msgspec.json.encode(Call(opened, os.environ.get(_ACTIVATION, ""))) + b"\n")
    socket.flush()
    deadline, answer = QDeadlineTimer(_ANSWER_MS), b""
    while len(answer) < len(_SHOWN) and socket.waitForReadyRead(max(0, deadline.remainingTime())):
        answer += bytes(socket.readAll().data())
    socket.abort()
    return answer == _SHOWN


class FirstWindow(QObject):
    """Listens for programs that are started again.

    Signals:
        called(path): One was, with the full path of a recording to show, a `Path`, or None.
    """

    called = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Make one that does not listen yet.

        Args:
            name: Of a `WindowPlace` that is ours.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._name = name
        self._heard: dict[QLocalSocket, bytes] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self) -> None:
        """Begin to listen, also where a program left its socket that came to no proper end."""
        if not self._server.listen(self._name):
            _log.warning("A second start will not find this window: %s", self._server.errorString())

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._heard[socket] = b""
            socket.readyRead.connect(self._on_read)
            socket.disconnected.connect(self._on_gone)
            self._hear(socket)

    def _on_read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._hear(socket)

    def _on_gone(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._heard.pop(socket, None)
            socket.deleteLater()

    def _hear(self, socket: QLocalSocket) -> None:
        text = self._heard.get(socket, b"") + bytes(socket.readAll().data())
        if len(text) > _MOST_BYTES:
            _log.warning("Something else than Tickdeck speaks to the window; it is not heard")
            socket.abort()
        elif not text.endswith(b"\n"):
            self._heard[socket] = text
        else:
            self._heard[socket] = b""
            self._answer(socket, text)

    def _answer(self, socket: QLocalSocket, text: bytes) -> None:
        try:
            call = msgspec.json.decode(text, type=Call)
            path = Path(os.fsdecode(base64.b64decode(call.open, validate=True))) if call.open else None
        except (ValueError, msgspec.MsgspecError):
            _log.warning("What a program said to the window is not understood: %r", text[:200])
            socket.abort()
            return
        if call.activation:
            os.environ[_ACTIVATION] = call.activation
        self.called.emit(path)
        socket.write(_SHOWN)
        socket.flush()
