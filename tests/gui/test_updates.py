"""A newer version as the window tells of it, asked for at a real server; texts that are read and copied."""

from __future__ import annotations

import asyncio
import base64
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.live_market import HandClock
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.update_actions import UpdateActions
from tickdeck.app.updates import DAY_US, UpdateSource
from tickdeck.domain.venue import Venue
from tickdeck.gui.dialogs.setting import Switch
from tickdeck.gui.dialogs.text_dialog import TextDialog
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.gui.top_bar import TopBar
from tickdeck.session.route import Route
from tickdeck.settings.proxy import NONE

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

PUBLISHER = Ed25519PrivateKey.generate()


def manifest(signer: Ed25519PrivateKey = PUBLISHER, **changed: object) -> bytes:
    whole = {
        "serial": 1,
        "version": "99.0",
        "published": "2026-12-01",
        "notes": "Faster.",
        "page": "https://a.b/",
    }
    text = json.dumps(whole | changed)
    signature = base64.b64encode(signer.sign(text.encode())).decode()
    return json.dumps({"manifest": text, "signature": signature}).encode()


class Publisher:
    """A server that gives one file."""

    def __init__(self) -> None:
        self.body = manifest()
        self.status = 200
        self.asked: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append(self.path)
                self.send_response(outer.status)
                if outer.status == 302:
                    self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", str(len(outer.body)))
                self.end_headers()
                self.wfile.write(outer.body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}/manifest.json"
        self._thread = threading.Thread(
            target=self._server.serve_forever, name="publisher", kwargs={"poll_interval": 0.01}
        )
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    made = Publisher()
    yield made
    made.close()


@pytest.fixture(scope="module")
def theme(qapp: QGuiApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


class Desk:
    """A window with a top bar, whose program looks for updates."""

    def __init__(self, publisher: Publisher, folder: Path, theme: Theme) -> None:
        self.clock = HandClock()
        self.folder = folder
        self.is_wanted = True
        self.worker = DeskWorker()
        self.theme = theme
        self.window = QWidget()
        self.top_bar = TopBar(venue=Venue.HK, theme=theme)
        QVBoxLayout(self.window).addWidget(self.top_bar)
        self._source = UpdateSource(publisher.address, PUBLISHER.public_key().public_bytes_raw())
        self.updates = self._begun()

    def _begun(self) -> UpdateActions:
        updates = UpdateActions(
            self._source,
            folder=self.folder,
            route=Route(NONE),
            clock=self.clock,
            wanted=Switch(lambda: self.is_wanted, lambda is_on: setattr(self, "is_wanted", is_on)),
            worker=self.worker,
        )
        updates.dress(self.window, self.top_bar, self.theme)
        return updates

    async def pass_second(self) -> None:
        self.updates.pass_second()
        await self.updates.check.settled()
        self.updates.pass_second()

    def told(self) -> str:
        """What the top bar says of it; empty for nothing."""
        return " ".join(
            button.text()
            for button in self.top_bar.findChildren(TextButton)
            if not button.isHidden() and "is out" in button.text()
        )

    def dialog(self) -> TextDialog:
        (dialog,) = (each for each in self.window.findChildren(TextDialog) if each.isVisible())
        return dialog

    def button(self, text: str) -> QPushButton:
        (button,) = (each for each in self.dialog().findChildren(QPushButton) if each.text() == text)
        return button


@pytest.fixture
def desk(publisher: Publisher, tmp_path: Path, theme: Theme, qtbot: QtBot) -> Desk:
    made = Desk(publisher, tmp_path, theme)
    qtbot.addWidget(made.window)
    made.window.show()
    return made


def test_a_newer_version_is_told_in_the_top_bar_and_opens_nothing_by_itself(
    desk: Desk, publisher: Publisher
) -> None:
    async def day() -> None:
        for _second in range(3):
            await desk.pass_second()
        assert desk.told() == "Tickdeck 99.0 is out"
        assert desk.window.findChildren(TextDialog) == []
        desk.clock.us += DAY_US
        await desk.pass_second()
        await desk.updates.stop()

    asyncio.run(day())
    assert publisher.asked == ["/manifest.json"] * 2, "once a day"


def test_where_it_is_not_wanted_nobody_is_asked(desk: Desk, publisher: Publisher) -> None:
    (setting,) = desk.updates.settings()
    assert isinstance(setting.control, Switch)
    setting.control.set(False)

    async def day() -> None:
        await desk.pass_second()
        await desk.updates.stop()

    asyncio.run(day())
    assert publisher.asked == []
    assert desk.told() == ""


def test_what_is_new_is_shown_at_a_click_and_can_be_skipped(desk: Desk, qtbot: QtBot) -> None:
    async def day() -> None:
        await desk.pass_second()
        (told,) = (each for each in desk.top_bar.findChildren(TextButton) if "is out" in each.text())
        qtbot.mouseClick(told, Qt.MouseButton.LeftButton)
        assert desk.dialog().text.toPlainText() == "Faster."
        assert desk.button("Open its page").isEnabled()
        qtbot.mouseClick(desk.button("Skip this version"), Qt.MouseButton.LeftButton)
        await desk.worker.settled()
        await desk.pass_second()
        assert desk.told() == ""
        await desk.updates.stop()

    asyncio.run(day())


@pytest.mark.parametrize(
    ("body", "status", "why"),
    [
        (manifest(Ed25519PrivateKey.generate()), 200, "signature"),
        (manifest(version="0.0.1"), 200, "newest version"),
        (manifest(), 404, "404"),
        (manifest(), 302, "302"),
        (b"x" * 1_000_000, 200, "MB"),
    ],
    ids=["forged", "downgrade", "missing", "redirected", "endless"],
)
def test_whoever_looks_by_hand_is_told_what_came_of_it_and_nothing_else_is_offered(
    desk: Desk,
    publisher: Publisher,
    body: bytes,
    status: int,
    why: str,
    allow_logs: Callable[[str], None],
) -> None:
    allow_logs("Looking for updates found out nothing")
    publisher.body, publisher.status = body, status

    async def look() -> None:
        (action,) = desk.updates.actions()
        action.run()
        await desk.worker.settled()
        assert why in " ".join(each.text() for each in desk.dialog().findChildren(QLabel))
        assert desk.told() == ""
        await desk.updates.stop()

    asyncio.run(look())
    assert publisher.asked == ["/manifest.json"]


def test_a_text_is_copied_whole_and_can_be_read_with_the_keys(theme: Theme, qtbot: QtBot) -> None:
    text = "\n".join(f"line {number}" for number in range(500))
    dialog = TextDialog("Licences", "Of everything.", text, theme=theme)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.keyClick(dialog.close_button, Qt.Key.Key_Tab)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == text
    assert dialog.copy_button.text() == "Copied"
    dialog.text.setFocus()
    qtbot.keyClick(dialog.text, Qt.Key.Key_PageDown)
    assert dialog.text.verticalScrollBar().value() > 0
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
