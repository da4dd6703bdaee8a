"""One window a user: a Tickdeck that is started again brings the window forward that is there already."""

from __future__ import annotations

import ctypes
import getpass
import hashlib
import logging
import os
import sys
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)

_CONNECT_MS = 500
_ANSWER_MS = 5_000
"""A window that is just being built answers once it is up."""
_MOST_BYTES = 16_384
_SHOWN = b"shown\n"
_ACTIVATION = "XDG_ACTIVATION_TOKEN"
_ANY_PROCESS = -1


class Call(msgspec.Struct, frozen=True):
    """What a program that is started again has to say.

    Attributes:
        open: A recording to show, its full path; empty for none.
        activation: The desktop's permission to come forward, as Wayland gives it; empty for none.
    """

    open: str = ""
    activation: str = ""


def place_of(config_dir: Path) -> str:
    """The name under which the window of one user and one settings' folder is found."""
    told = f"{getpass.getuser()}\n{config_dir.expanduser().absolute()}"
    return f"tickdeck-{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def call_first_window(place: str, path: str = "") -> bool:
    """Have the window come forward that is there already.

    Args:
        place: Where it listens, from `place_of`.
        path: A recording that it is to show, its full path; empty for none.

    Returns:
        Whether there is one, and it will.
    """
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    if sys.platform == "win32":
        # Only the program that was just started may let another come forward.
        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
    socket.write(msgspec.json.encode(Call(path, os.environ.get(_ACTIVATION, ""))) + b"\n")
    socket.flush()
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(_ANSWER_MS):
        answer += bytes(socket.readAll().data())
    socket.abort()
    return answer == _SHOWN


class FirstWindow(QObject):
    """Listens for programs that are started again.

    Signals:
        called(str): One was, with the full path of a recording to show, empty for none.
    """

    called = Signal(str)

    def __init__(self, place: str, parent: QObject | None = None) -> None:
        """Make one that does not listen yet.

        Args:
            place: Where to listen, from `place_of`.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._place = place
        self._heard: dict[QLocalSocket, bytes] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self) -> bool:
        """Begin to listen; returns whether that worked. Without it, a second start opens a second window."""
        if not self._server.listen(self._place):
            # Nobody answered there, so it is what a program left behind that came to no proper end.
            QLocalServer.removeServer(self._place)
            if not self._server.listen(self._place):
                _log.warning("A second start will open a second window: %s", self._server.errorString())
        return self._server.isListening()

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
        except msgspec.MsgspecError:
            _log.warning("What a program said to the window is not understood: %r", text[:200])
            socket.abort()
            return
        if call.activation:
            os.environ[_ACTIVATION] = call.activation
        self.called.emit(call.open)
        socket.write(_SHOWN)
        socket.flush()
