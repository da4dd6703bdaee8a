"""The settings of how the window looks, reads and makes itself heard, each declared once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from tickdeck.gui.attention import TrayMessages
from tickdeck.gui.dialogs.setting import Choices, Setting, Switch
from tickdeck.gui.sounds.player import system_player
from tickdeck.settings.look import (
    Density,
    Language,
    Look,
    Motion,
    Palette,
    Rises,
    TextSize,
    ThemeChoice,
    Times,
    Units,
)
from tickdeck.words import tr

_Choice = TypeVar("_Choice", bound=StrEnum)


class KeepsLook(Protocol):
    """Where the look is read and chosen."""

    def look(self) -> Look:
        """How the window looks now."""

    def choose(self, look: Look) -> None:
        """Take another look."""

    def may_change_look(self) -> bool:
        """Whether it can be changed now."""


class KeepsChannels(Protocol):
    """Where it is kept by what means alerts are told."""

    def is_on(self, channel: str) -> bool:
        """Whether one of `sounds`, `messages` and `task_bar` is used."""

    def switch(self, channel: str, is_on: bool) -> None:
        """Remember whether it is."""


def look_settings(source: KeepsLook) -> tuple[Setting, ...]:
    """How the window looks and reads."""
    looks, reads = tr("Look"), tr("Reading")

    def part(field: str, kind: type[_Choice], *labels: tuple[_Choice, str]) -> Choices:
        return Choices(
            tuple((choice.value, label) for choice, label in labels),
            lambda: str(getattr(source.look(), field)),
            lambda value: source.choose(_with(source.look(), field, kind(value))),
        )

    def switch(field: str, on: StrEnum, off: StrEnum) -> Switch:
        return Switch(
            lambda: getattr(source.look(), field) is on,
            lambda is_on: source.choose(_with(source.look(), field, on if is_on else off)),
        )

    may = source.may_change_look
    return (
        Setting(
            name="look.theme",
            title=tr("Theme"),
            group=looks,
            words=tr("dark light colours appearance"),
            control=part(
                "theme",
                ThemeChoice,
                (ThemeChoice.DARK, tr("Dark")),
                (ThemeChoice.LIGHT, tr("Light")),
                (ThemeChoice.SYSTEM, tr("As the desktop is")),
            ),
            is_enabled=may,
        ),
        Setting(
            name="look.rises",
            title=tr("Colour of a rise"),
            group=looks,
            words=tr("red green up down convention china"),
            control=part(
                "rises",
                Rises,
                (Rises.GREEN, tr("Green, falls red")),
                (Rises.RED, tr("Red, falls green")),
            ),
            is_enabled=may,
        ),
        Setting(
            name="look.colour-blind",
            title=tr("Colours for the colour-blind"),
            group=looks,
            help=tr(
                "Blue and orange in place of green and red, and a mark wherever only a colour would tell."
            ),
            words=tr("palette accessibility daltonism deuteranopia"),
            control=switch("palette", Palette.COLOUR_BLIND, Palette.USUAL),
            is_enabled=may,
        ),
        Setting(
            name="look.density",
            title=tr("Rows"),
            group=looks,
            words=tr("density compact height spacing"),
            control=part(
                "density",
                Density,
                (Density.RELAXED, tr("Relaxed", "rows")),
                (Density.COMPACT, tr("Compact", "rows")),
            ),
            is_enabled=may,
        ),
        Setting(
            name="look.text-size",
            title=tr("Size of texts"),
            group=looks,
            words=tr("font larger smaller zoom"),
            control=part(
                "text_size",
                TextSize,
                (TextSize.SMALL, tr("Small", "size of texts")),
                (TextSize.USUAL, tr("Usual", "size of texts")),
                (TextSize.LARGE, tr("Large", "size of texts")),
                (TextSize.LARGER, tr("Larger", "size of texts")),
            ),
            is_enabled=may,
        ),
        Setting(
            name="look.reduced-motion",
            title=tr("Reduced motion"),
            group=looks,
            help=tr("Nothing glides, fades or flashes; a change is there at once."),
            words=tr("animation accessibility flash fade"),
            control=switch("motion", Motion.REDUCED, Motion.FULL),
            is_enabled=may,
        ),
        Setting(
            name="look.language",
            title=tr("Language"),
            group=reads,
            # In English too, for whoever ended up in a language they do not read.
            words="language english chinese traditional simplified 語言 语言 中文",
            control=part(
                "language",
                Language,
                (Language.SYSTEM, tr("As the desktop is")),
                (Language.ENGLISH, "English"),
                (Language.TRADITIONAL, "繁體中文"),
                (Language.SIMPLIFIED, "简体中文"),
            ),
            is_enabled=may,
        ),
        Setting(
            name="look.units",
            title=tr("Large amounts"),
            group=reads,
            words=tr("numbers thousands millions billions units"),
            control=part(
                "units",
                Units,
                (Units.THOUSANDS, tr("In thousands: 1.2 k, 3.4 m, 5.6 bn")),
                (Units.MYRIADS, tr("In ten thousands: 1.2 萬, 3.4 億")),
            ),
            is_enabled=may,
        ),
        Setting(
            name="look.times",
            title=tr("Times of prints"),
            group=reads,
            words=tr("time zone clock local utc"),
            control=part(
                "times",
                Times,
                (Times.EXCHANGE, tr("On the exchange's clock")),
                (Times.COMPUTER, tr("On this computer's clock")),
                (Times.UTC, tr("In UTC")),
            ),
            is_enabled=may,
        ),
    )


def alert_settings(kept: KeepsChannels, changed: Callable[[], None]) -> tuple[Setting, ...]:
    """By what means alerts are told."""
    group = tr("Alerts")

    def channel(name: str) -> Switch:
        def set_on(is_on: bool) -> None:
            kept.switch(name, is_on)
            changed()

        return Switch(lambda: kept.is_on(name), set_on)

    return (
        Setting(
            name="alerts.sounds",
            title=tr("Sounds"),
            group=group,
            help="" if system_player() else tr("Nothing here plays them; this computer beeps instead."),
            words=tr("audio bell mute quiet"),
            control=channel("sounds"),
        ),
        Setting(
            name="alerts.messages",
            title=tr("Messages of the system"),
            group=group,
            help=tr("While the window is not in front.")
            if TrayMessages.is_possible()
            else tr("This desktop has no place for them; the window itself tells."),
            words=tr("notification tray desktop"),
            control=channel("messages"),
        ),
        Setting(
            name="alerts.task-bar",
            title=tr("Flash in the task bar"),
            group=group,
            words=tr("notification attention"),
            control=channel("task_bar"),
        ),
    )


def _with(look: Look, field: str, value: StrEnum) -> Look:
    # Which field it is, is known only here.
    changed: dict[str, Any] = {field: value}
    return replace(look, **changed)
