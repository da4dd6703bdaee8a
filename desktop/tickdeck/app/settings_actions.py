"""Every setting, declared once; and the dialog in which they are found and chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from tickdeck.app.connection import Connection
from tickdeck.app.look_settings import alert_settings, look_settings
from tickdeck.app.recording_actions import RecordingActions
from tickdeck.app.update_actions import UpdateActions
from tickdeck.gui.actions import Action
from tickdeck.gui.dialogs.setting import Choices, Opens, Setting, Switch
from tickdeck.gui.theme import Theme
from tickdeck.settings.look import Look
from tickdeck.words import tr

if TYPE_CHECKING:
    from tickdeck.gui.dialogs.settings import SettingsDialog


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsSource:
    """What settings are read from and changed through.

    Attributes:
        connection: Keeps them.
        recording: Opens the dialogs about recordings.
        ask_connection: Opens the dialog for the feed.
        folder: Gives where is recorded.
        look_changed: Called when another look was chosen.
        channels_changed: Called when alerts are to be told by other means.
        may_change_look: Whether the look can be changed now.
        updates: Looks for newer versions; None in a build that does not.
        english: Gives the English of what is said in another language, by which settings are found too.
    """

    connection: Connection
    recording: RecordingActions
    ask_connection: Callable[[], None]
    folder: Callable[[], str]
    look_changed: Callable[[], None]
    channels_changed: Callable[[], None]
    may_change_look: Callable[[], bool]
    updates: UpdateActions | None
    english: Callable[[str], str]

    def look(self) -> Look:
        """How the window looks now."""
        return self.connection.look

    def choose(self, look: Look) -> None:
        """Take another look."""
        if look != self.connection.look:
            self.connection.keep_look(look)
            self.look_changed()


def settings_of(source: SettingsSource) -> tuple[Setting, ...]:
    """All settings, in the order of their groups."""
    connection, recording = source.connection, source.recording
    settings = (
        Setting(
            name="feed.connection",
            title=tr("Feed"),
            group=tr("Feed"),
            words=tr("token key proxy plan provider address alltick binance alpaca socks"),
            control=Opens(tr("Connection…"), connection.told, source.ask_connection),
        ),
        *look_settings(source),
        *alert_settings(connection, source.channels_changed),
        Setting(
            name="recording.folder",
            title=tr("Data folder"),
            group=tr("Recording"),
            words=tr("directory disk path"),
            control=Opens(tr("Record somewhere else…"), source.folder, recording.choose_folder),
        ),
        Setting(
            name="recording.keep",
            title=tr("Keep recordings"),
            group=tr("Recording"),
            help=tr("Limits of age or size; nothing is deleted that no audit has proven."),
            words=tr("retention delete days size gigabytes"),
            control=Opens(tr("Keep…"), lambda: _kept(connection), recording.retention),
        ),
        *(source.updates.settings() if source.updates is not None else ()),
    )
    return tuple(setting.known_in(source.english) for setting in settings)


def _kept(connection: Connection) -> str:
    choice = connection.retention
    days, gb = f"{choice.keep_days:,}", f"{choice.keep_gb:g}"
    if choice.keep_days and choice.keep_gb:
        return tr("For {days} days and {gb} GB at most.", days=days, gb=gb)
    if choice.keep_days:
        return tr("For {days} days at most.", days=days)
    return tr("For {gb} GB at most.", gb=gb) if choice.keep_gb else tr("For ever.")


def _actions_of(setting: Setting) -> Iterator[Action]:
    """A setting as what a menu offers: each of its choices, its switch, or its dialog."""
    match setting.control:
        case Choices(options, get, take):
            for value, label in options:
                yield Action(
                    name=f"{setting.name}.{value}",
                    title=tr("{setting}: {choice}", setting=setting.title, choice=label),
                    group=setting.group,
                    run=partial(take, value),
                    is_on=partial(_holds, get, value),
                    is_enabled=setting.is_enabled,
                )
        case Switch(is_on, _):
            yield Action(
                name=setting.name,
                title=setting.title,
                group=setting.group,
                run=partial(_switch, setting.control),
                is_on=is_on,
                is_enabled=setting.is_enabled,
            )
        case Opens(label, _, run):
            yield Action(
                name=setting.name,
                title=label,
                group=setting.group,
                run=run,
                is_enabled=setting.is_enabled,
            )


def _holds(get: Callable[[], str], value: str) -> bool:
    return get() == value


def _switch(control: Switch) -> None:
    control.set(not control.get())


class SettingsActions:
    """Opens the settings in a window, and again in the one that takes its place when the look changes."""

    def __init__(self) -> None:
        self._source: SettingsSource | None = None
        self._dialog: SettingsDialog | None = None

    def dress(self, window: QWidget, theme: Theme, source: SettingsSource) -> None:
        """Work in a window from now on; a dialog that was open in another comes up here.

        Args:
            window: Parent of the dialog.
            theme: Colours.
            source: The settings.
        """
        before, self._dialog = self._dialog, None
        self._window, self._theme, self._source = window, theme, source
        if before is not None:
            self._show(before.field.text(), before)

    def actions(self) -> tuple[Action, ...]:
        """What the main menu and the palette offer of it."""
        opening = Action(
            name="window.settings", title=tr("Settings…"), group=tr("Window"), run=self.open, keys="Ctrl+,"
        )
        return (opening, *(action for setting in self.settings() for action in _actions_of(setting)))

    def settings(self) -> tuple[Setting, ...]:
        """All settings."""
        return settings_of(self._source) if self._source is not None else ()

    def open(self, text: str = "") -> None:
        """Show the dialog, looking for a text."""
        if self._dialog is not None:
            self._dialog.field.setText(text)
            self._dialog.raise_()
            return
        self._show(text)

    def _show(self, text: str, before: SettingsDialog | None = None) -> None:
        from tickdeck.gui.dialogs.settings import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(self.settings(), theme=self._theme, text=text, parent=self._window)
        self._dialog = dialog
        dialog.finished.connect(self._on_closed)
        if before is not None:
            dialog.go_on_from(before)
        dialog.open()

    def _on_closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
