"""The command palette and the sheet of keys of a window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from tickdeck.gui.actions import Action
from tickdeck.gui.dialogs.setting import Setting
from tickdeck.gui.find.find_box import FindInstruments
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.palette.command_palette import CommandPalette
from tickdeck.gui.palette.entry import PaletteEntry
from tickdeck.gui.palette.ranking import Recent
from tickdeck.gui.palette.sources import ActionSource, InstrumentSource, TitledSource
from tickdeck.gui.theme import Theme
from tickdeck.words import tr


def add_palette(
    window: MainWindow,
    *,
    theme: Theme,
    find: FindInstruments,
    open_instrument: Callable[[str], None],
    lists: Callable[[], Iterable[PaletteEntry]],
    settings: Callable[[], Sequence[Setting]],
    open_settings: Callable[[str], None],
    recent: Recent,
    english: Callable[[str], str],
) -> None:
    """Give a window its palette and its sheet of keys.

    Args:
        window: The window; its table of actions is complete when the palette is opened.
        theme: Colours.
        find: Finds instruments.
        open_instrument: Shows one by its id.
        lists: The watchlists as entries.
        settings: All settings.
        open_settings: Opens the settings, looking for a text.
        recent: What was used last; it is kept for the next window.
        english: Gives the English of what is said in another language, by which actions are found too.
    """
    table = window.actions_table

    def setting_entries() -> Iterable[PaletteEntry]:
        for setting in settings():
            yield PaletteEntry(
                name=f"setting:{setting.name}",
                title=setting.title,
                detail=setting.group,
                beside=f"action:{setting.name}",
                words=f"{setting.words} {setting.english}",
                run=lambda title=setting.title: open_settings(title),  # type: ignore[misc]
            )

    palette = CommandPalette(
        (
            ActionSource(table, english=english),
            InstrumentSource(find, choose=open_instrument),
            TitledSource(tr("Lists"), "@", lists),
            TitledSource(tr("Settings"), "#", setting_entries),
        ),
        theme=theme,
        parent=window,
        recent=recent,
        takes_letters=table.takes_letters,
    )

    def show_keys() -> None:
        from tickdeck.gui.dialogs.shortcuts import ShortcutSheet  # noqa: PLC0415

        sheet = ShortcutSheet(table, theme=theme, parent=window)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def show_palette() -> None:
        palette.open()

    window.top_bar.search_button.clicked.connect(show_palette)
    table.add_all(
        (
            Action(
                name="window.palette",
                title=tr("Search everything"),
                group=tr("Window"),
                run=show_palette,
                keys="Ctrl+K",
            ),
            Action(
                name="window.keys",
                title=tr("Keyboard shortcuts"),
                group=tr("Window"),
                run=show_keys,
                keys="F1",
            ),
        ),
        window,
    )
