"""How an alert makes itself noticed: by sound, by a message of the system, by the task bar, in the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget

from tickdeck.settings.alert import Fired, Sound
from tickdeck.words import tr

_MESSAGE_MS = 10_000
_MOST_LINES = 4
"""So many firings at once are told one by one; systems cut longer messages off."""


@dataclass(frozen=True, slots=True)
class Channels:
    """By what means an alert makes itself noticed.

    Attributes:
        sound: Whether sounds are played.
        tray: Whether the system shows a message.
        task_bar: Whether the window's entry in the task bar flashes.
        notice: Whether the window shows a line.
        quiet: Whether none of this is done for now.
    """

    sound: bool = True
    tray: bool = True
    task_bar: bool = True
    notice: bool = True
    quiet: bool = False


class Messages(Protocol):
    """Shows messages outside the window."""

    def show_message(self, title: str, text: str) -> None:
        """Show one."""


class Attention(QObject):
    """Makes firings noticed, once for all that come together.

    Attributes:
        channels: By what means.

    Signals:
        noticed(object): Firings that the window is to show, a sequence of `Fired`.
        changed(): The channels are others now.
    """

    noticed = Signal(object)
    changed = Signal()

    def __init__(
        self,
        *,
        play: Callable[[Sound], None],
        window: Callable[[], QWidget | None],
        messages: Messages | None,
        flash: Callable[[QWidget], None] = QApplication.alert,
        channels: Channels | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make it.

        Args:
            play: Plays a sound and returns at once.
            window: The window whose entry in the task bar flashes.
            messages: Shows messages outside the window; None where the system has no place for them.
            flash: Has a window's entry in the task bar flash until the window is active.
            channels: By what means at first; None is by all.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._play = play
        self._window = window
        self._messages = messages
        self._flash = flash
        self.channels = channels or Channels()

    def set_channels(self, channels: Channels) -> None:
        """Use other means from now on."""
        if channels != self.channels:
            self.channels = channels
            self.changed.emit()

    def use(self, *, sound: bool, tray: bool, task_bar: bool) -> None:
        """Use these means from now on; whether it is quiet for now stays."""
        self.set_channels(replace(self.channels, sound=sound, tray=tray, task_bar=task_bar))

    def set_quiet(self, quiet: bool) -> None:
        """Do nothing for now, or again what is chosen; a slot."""
        self.set_channels(replace(self.channels, quiet=quiet))

    def tell(self, fired: Sequence[Fired]) -> None:
        """Make firings noticed; does nothing while it is quiet."""
        channels = self.channels
        if not fired or channels.quiet:
            return
        if channels.sound:
            # Several at once would only drown each other.
            sound = next((one.alert.sound for one in fired if one.alert.sound is not Sound.NONE), Sound.NONE)
            self._play(sound)
        window = self._window()
        if channels.task_bar and window is not None:
            self._flash(window)
        is_seen = window is not None and window.isActiveWindow()
        # Whoever looks at the window reads it there.
        if channels.tray and self._messages is not None and not (is_seen and channels.notice):
            self._messages.show_message(title_of(fired), text_of(fired))
        if channels.notice:
            self.noticed.emit(tuple(fired))


class TrayMessages(QObject):
    """Messages of the system, by an icon in its tray.

    Attributes:
        menu: What a click with the other button on the icon offers.

    Signals:
        opened(): The icon or a message was clicked.
        quiet_asked(bool): Whether nothing is to be told for now.
        quit_asked(): The program is to end.
    """

    opened = Signal()
    quiet_asked = Signal(bool)
    quit_asked = Signal()

    def __init__(
        self,
        icon: QIcon,
        *,
        tip: str,
        is_quiet: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        """Put an icon into the tray.

        Args:
            icon: The icon.
            tip: Its tooltip.
            is_quiet: Whether nothing is told for now.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._is_quiet = is_quiet
        self.menu = QMenu()
        self._show = self.menu.addAction("")
        self._show.triggered.connect(self.opened)
        self._quiet = self.menu.addAction("")
        self._quiet.setCheckable(True)
        self._quiet.triggered.connect(self.quiet_asked)
        self.menu.addSeparator()
        self._quit = self.menu.addAction("")
        self._quit.triggered.connect(self.quit_asked)
        self.menu.aboutToShow.connect(self._on_menu)
        self._name_choices()
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setToolTip(tip)
        self._icon.messageClicked.connect(self.opened)
        self._icon.activated.connect(self._on_activated)
        self._icon.setContextMenu(self.menu)
        self._icon.show()

    @staticmethod
    def is_possible() -> bool:
        """Whether this system has a tray that shows messages."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def show_message(self, title: str, text: str) -> None:
        """Show a message for some seconds."""
        self._icon.showMessage(title, text, self._icon.icon(), _MESSAGE_MS)

    def hide(self) -> None:
        """Take the icon away, as the program ends."""
        self._icon.hide()

    def _name_choices(self) -> None:
        """Say the choices in the language of the window, which may have changed."""
        self._show.setText(tr("Show Tickdeck"))
        self._quiet.setText(tr("Keep alerts quiet for now"))
        self._quit.setText(tr("Quit"))

    def _on_menu(self) -> None:
        self._name_choices()
        self._quiet.setChecked(self._is_quiet())

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()


def title_of(fired: Sequence[Fired]) -> str:
    """What stands above the message about some firings."""
    if len(fired) > 1:
        return tr("{count} alerts", count=f"{len(fired):,}")
    return tr("Alert, while you were away") if fired[0].while_away else tr("Alert")


def text_of(fired: Sequence[Fired]) -> str:
    """The message about some firings, a line each."""
    lines = [f"{one.sentence} {one.alert.note}".rstrip() for one in fired[:_MOST_LINES]]
    if len(fired) > _MOST_LINES:
        lines.append(tr("And {count} more.", count=f"{len(fired) - _MOST_LINES:,}"))
    return "\n".join(lines)
