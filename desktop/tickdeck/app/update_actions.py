"""What the window does about newer versions: says that there is one, shows what is new, asks again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from tickdeck import __version__
from tickdeck.app.connection import Connection
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.updates import Manifest, UpdateCheck, UpdateSource, shipped_source
from tickdeck.app.wiring import Terminal
from tickdeck.domain.clock import Clock
from tickdeck.feeds.base import RestRequest
from tickdeck.gui.actions import Action
from tickdeck.gui.dialogs.setting import Setting, Switch
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.gui.top_bar import TopBar
from tickdeck.session.rest import RestClient
from tickdeck.session.route import Route
from tickdeck.words import tr

_MOST_BYTES = 262_144


class UpdateActions:
    """Looks once a day where that is wanted, and never gets in the way of anything."""

    def __init__(
        self,
        source: UpdateSource,
        *,
        folder: Path,
        route: Route,
        clock: Clock,
        wanted: Switch,
        worker: DeskWorker,
    ) -> None:
        """Remember what was found before; nothing is asked yet.

        Args:
            source: Where to ask, and whom to believe.
            folder: Where is remembered what was found.
            route: How sockets leave this computer.
            clock: Says when a day is over.
            wanted: Whether it looks by itself.
            worker: Runs what waits.
        """
        self._rest = RestClient(source.address, route, 0.0, clock, most_body_bytes=_MOST_BYTES)
        self._clock = clock
        self._wanted = wanted
        self._worker = worker
        self._button: TextButton | None = None
        self.check = UpdateCheck(source.key, folder, ask=self._ask)

    def dress(self, window: QWidget, top_bar: TopBar, theme: Theme) -> None:
        """Work in a window from now on.

        Args:
            window: Parent of the dialogs.
            top_bar: Where it is said that there is a newer version.
            theme: Colours.
        """
        self._window, self._theme = window, theme
        self._button = TextButton("", theme=theme, colour=theme.accent)
        self._button.hide()
        self._button.clicked.connect(self.show)
        top_bar.hold(self._button)
        self._tell()

    def actions(self) -> tuple[Action, ...]:
        """What the main menu and the palette offer of it."""
        title = tr("Look for a newer Tickdeck")
        return (Action(name="window.updates", title=title, group=tr("Window"), run=self.look),)

    def settings(self) -> tuple[Setting, ...]:
        """Whether it looks by itself."""
        return (
            Setting(
                name="updates.look",
                title=tr("Look for a newer Tickdeck once a day"),
                group=tr("Window"),
                help=tr(
                    "Reads one signed file of the publisher; nothing is told, loaded or installed by it."
                ),
                words=tr("update upgrade version release"),
                control=self._wanted,
            ),
        )

    def pass_second(self) -> None:
        """Look if it is time, and say what was found."""
        if self._wanted.get():
            self.check.pass_second(self._clock.now_us())
        self._tell()

    def look(self) -> None:
        """Look now, and say whatever comes of it."""
        self._worker.do(self._look())

    async def stop(self) -> None:
        """End a look that is under way."""
        await self.check.stop()
        await self._rest.close()

    def show(self) -> None:
        """Show what is new."""
        newer = self.check.newer
        if newer is None:
            return
        sentences = tr(
            "Tickdeck {version} came out on {day}; this is {present}. What is recorded and set up stays "
            "as it is.",
            version=newer.version,
            day=newer.published,
            present=__version__,
        )
        self._open(
            tr("What is new"),
            sentences,
            newer.notes,
            (tr("Skip this version"), self._skip),
            (tr("Open its page"), partial(_open_page, newer)),
        )

    def _open(self, title: str, sentences: str, text: str, *buttons: tuple[str, Callable[[], None]]) -> None:
        from tickdeck.gui.dialogs.text_dialog import TextDialog  # noqa: PLC0415

        dialog = TextDialog(title, sentences, text, theme=self._theme, buttons=buttons, parent=self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _skip(self) -> None:
        self._worker.do(self.check.skip())

    async def _look(self) -> None:
        self.check.begin(self._clock.now_us())
        await self.check.settled()
        self._tell()
        if self.check.newer is not None:
            self.show()
            return
        if self.check.trouble:
            said = tr("It could not be found out: {why}", why=tr(self.check.trouble))
        else:
            said = tr("This is the newest version, {version}.", version=__version__)
        self._open(tr("Look for a newer Tickdeck"), said, "")

    async def _ask(self) -> bytes:
        return await self._rest.ask(RestRequest(""))

    def _tell(self) -> None:
        newer, button = self.check.newer, self._button
        if button is not None and button.isHidden() == (newer is not None):
            if newer is not None:
                button.setText(tr("Tickdeck {version} is out", version=newer.version))
                button.setToolTip(tr("Shows what is new; nothing is installed by it."))
            button.setVisible(newer is not None)


def updates_of(connection: Connection, terminal: Terminal, worker: DeskWorker) -> UpdateActions | None:
    """What looks for newer versions during a run; None in a build that was made without an address."""
    source = shipped_source()
    if source is None:
        return None
    name = "look_for_updates"
    wanted = Switch(partial(connection.is_on, name), partial(connection.switch, name))
    return UpdateActions(
        source,
        folder=connection.config_dir,
        route=terminal.route,
        clock=terminal.clock,
        wanted=wanted,
        worker=worker,
    )


def _open_page(release: Manifest) -> None:
    QDesktopServices.openUrl(QUrl(release.page))
