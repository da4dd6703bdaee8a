"""What a user does to the list shown, by key, menu, paste and drop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from tickdeck.gui.panels.watchlist.incoming import LONG_TEXT, Incoming, ReadText, from_ids, from_text
from tickdeck.gui.panels.watchlist.list_files import RunInWorker, run_here
from tickdeck.gui.panels.watchlist.lists_model import WatchlistsModel
from tickdeck.gui.tables.row_drag import INSTRUMENTS_MIME
from tickdeck.settings import watchlist_edits as edits
from tickdeck.settings.watchlists import Grouping, Watchlist, free_name
from tickdeck.words import tr, trn


class ListEditing:
    """Turns what the user asks for into edits of the list shown.

    Attributes:
        lists: All lists.
    """

    def __init__(
        self,
        *,
        lists: WatchlistsModel,
        chosen: Callable[[], Sequence[str]],
        read_text: ReadText,
        run_in_worker: RunInWorker = run_here,
    ) -> None:
        """Connect the parts.

        Args:
            lists: All lists.
            chosen: The ids of the selected rows, from top to bottom.
            read_text: Finds instruments in a text; called where `run_in_worker` calls it, if it is long.
            run_in_worker: Runs what takes too long for the window's thread.
        """
        self.lists = lists
        self._chosen = chosen
        self._read_text = read_text
        self._run_in_worker = run_in_worker

    @property
    def place(self) -> int:
        """The place of the list shown."""
        return self.lists.now.shown

    @property
    def current(self) -> Watchlist:
        """The list shown."""
        return self.lists.now.current

    @property
    def is_own_order(self) -> bool:
        """Whether the rows stand as the user put them, under the user's separators."""
        return self.current.grouping is Grouping.OWN

    def chosen(self) -> list[str]:
        """The selected instruments that are on the list."""
        held = set(self.current.ids)
        return [code for code in self._chosen() if code in held]

    def remove_chosen(self) -> None:
        """Take the selected instruments off the list."""
        if chosen := self.chosen():
            self.lists.edit(partial(edits.remove, place=self.place, ids=chosen))

    def step_chosen(self, by: int) -> None:
        """Move the selected instruments a row up (-1) or down (1)."""
        if not self.is_own_order:
            self.lists.tell(tr("The list is grouped by sector; ungroup it to order it by hand."))
        elif chosen := self.chosen():
            self.lists.edit(partial(edits.step, place=self.place, ids=chosen, by=by))

    def add(self, ids: Sequence[str], *, place: int | None = None, at: int | None = None) -> None:
        """Put instruments on a list.

        Args:
            ids: The instruments.
            place: Which list; None for the one shown.
            at: Before which row; None for the end.
        """
        self.take(Incoming(tuple(ids)), place=place, at=at)

    def replace(self, ids: Sequence[str]) -> None:
        """Put instruments in the place of all that is on the list shown."""
        self.lists.edit(partial(edits.replace_rows, place=self.place, rows=ids))

    def take(self, incoming: Incoming, *, place: int | None = None, at: int | None = None) -> None:
        """Put what came in on a list, see `add`, and say what was not understood."""
        to = self.place if place is None else place
        remark, details = incoming.remark, incoming.details
        if not incoming.ids:
            self.lists.tell(remark or tr("There is no instrument in it."), details)
            return
        if not remark and set(incoming.ids) <= set(self.lists.now.each[to].ids):
            name = self.lists.now.each[to].title
            remark = trn(
                "{code} is on {list} already.",
                "All {count} are on {list} already.",
                len(incoming.ids),
                count=f"{len(incoming.ids):,}",
                code=incoming.ids[0],
                list=name,
            )
        self.lists.edit(partial(edits.add, place=to, ids=incoming.ids, at=at), remark=remark, details=details)

    def take_mime(self, data: QMimeData, *, place: int | None = None, at: int | None = None) -> None:
        """Put what was dropped or pasted on a list, see `add`."""
        if data.hasFormat(INSTRUMENTS_MIME):
            incoming = from_ids(bytes(data.data(INSTRUMENTS_MIME).data()).decode(errors="replace"))
            self.take(incoming, place=place, at=at)
            return
        text = data.text()
        if len(text) <= LONG_TEXT:
            self.take(from_text(text, self._read_text), place=place, at=at)
            return
        name = self.lists.now.each[self.place if place is None else place].name
        self._run_in_worker(
            partial(from_text, text, self._read_text),
            partial(self._take_later, name=name, at=at, version=self.lists.version),
        )

    def paste(self) -> None:
        """Put every instrument of the clipboard's text on the list."""
        self.take_mime(QGuiApplication.clipboard().mimeData())

    def _take_later(self, incoming: object, *, name: str, at: int | None, version: int) -> None:
        """Put on a list what was read meanwhile; at its end if anything has changed since."""
        place = self.lists.now.place_of(name)
        if not isinstance(incoming, Incoming):
            self.lists.tell(str(incoming))
        elif place < 0:
            self.lists.tell(tr("The list {list} is gone; nothing was added to it.", list=name))
        else:
            self.take(incoming, place=place, at=at if self.lists.version == version else None)

    def create(self, ids: Sequence[str] = ()) -> bool:
        """Make a new list, to be named at once; returns whether there is one."""
        name = free_name(tr("New list", "the name of one"), self.lists.now.titles)
        return self.lists.edit(partial(edits.create, name=name, ids=ids))

    def duplicate(self, place: int) -> None:
        """Copy a list."""
        self.lists.edit(partial(edits.duplicate, place=place))

    def delete(self, place: int) -> None:
        """Delete a list."""
        self.lists.edit(partial(edits.delete, place=place))

    def rename(self, place: int, name: str) -> None:
        """Give a list another name."""
        self.lists.edit(partial(edits.rename, place=place, name=name))

    def move_list(self, place: int, to: int) -> None:
        """Move a list among the tabs."""
        self.lists.edit(partial(edits.move_list, place=place, to=to))

    def move_rows(self, ids: Sequence[str], at: int) -> None:
        """Move instruments of the list shown to before a row."""
        self.lists.edit(partial(edits.move, place=self.place, ids=ids, at=at))

    def toggle_grouping(self, place: int) -> None:
        """Group a list by sector, or show it in the user's order again."""
        is_own = self.lists.now.each[place].grouping is Grouping.OWN
        self.lists.edit(
            partial(edits.group, place=place, grouping=Grouping.SECTOR if is_own else Grouping.OWN)
        )

    def show_neighbour(self, by: int) -> None:
        """Show the list before (-1) or behind (1) the one shown, round the end."""
        self.lists.show((self.place + by) % len(self.lists.now.each))
