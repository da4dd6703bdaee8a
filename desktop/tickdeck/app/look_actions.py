"""How the window looks, chosen in its menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from tickdeck.app.connection import Connection
from tickdeck.gui.actions import Action
from tickdeck.settings.look import Look, Palette, Rises, ThemeChoice

_GROUP = "Look"
_THEMES = {
    ThemeChoice.DARK: "Dark",
    ThemeChoice.LIGHT: "Light",
    ThemeChoice.SYSTEM: "As the desktop is",
}


def look_actions(
    connection: Connection, changed: Callable[[], None], may_change: Callable[[], bool]
) -> tuple[Action, ...]:
    """The choices of a window's look.

    Args:
        connection: Keeps the look.
        changed: Called when another was chosen.
        may_change: Whether it can be changed now.
    """

    def choose(look: Look) -> None:
        if look != connection.look:
            connection.keep_look(look)
            changed()

    def action(
        name: str, title: str, chosen: Callable[[Look], Look], is_on: Callable[[Look], bool]
    ) -> Action:
        return Action(
            name=f"look.{name}",
            title=title,
            group=_GROUP,
            run=lambda: choose(chosen(connection.look)),
            is_on=lambda: is_on(connection.look),
            is_enabled=may_change,
        )

    def with_theme(theme: ThemeChoice, look: Look) -> Look:
        return replace(look, theme=theme)

    def has_theme(theme: ThemeChoice, look: Look) -> bool:
        return look.theme is theme

    themes = (
        action(theme.value, title, partial(with_theme, theme), partial(has_theme, theme))
        for theme, title in _THEMES.items()
    )
    return (
        *themes,
        action(
            "colour-blind",
            "Colours for the colour-blind",
            lambda look: replace(
                look, palette=Palette.USUAL if look.palette is Palette.COLOUR_BLIND else Palette.COLOUR_BLIND
            ),
            lambda look: look.palette is Palette.COLOUR_BLIND,
        ),
        action(
            "red-rises",
            "Rises are red",
            lambda look: replace(look, rises=Rises.GREEN if look.rises is Rises.RED else Rises.RED),
            lambda look: look.rises is Rises.RED,
        ),
    )
