"""The journals of one run, one after the other: which file comes next, and what becomes of a lost one."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from tickdeck.domain.clock import Clock
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.continued import cut_what_it_continues
from tickdeck.store.disk import Disk, DiskAwayError, FolderTakenError
from tickdeck.store.journal import (
    MAGIC,
    Counters,
    Header,
    Kind,
    SymbolRow,
    encode_counters,
    encode_gaps,
    encode_header,
)
from tickdeck.store.journal import encode_instruments as encode_instrument_block
from tickdeck.store.journal_file import JournalFile, Parts, TornBlockError, Whereabouts
from tickdeck.store.segment import next_journal, sealed_path, sync_folder
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_DOUBT = mark("perhaps not recorded: another Tickdeck sealed the journal meanwhile")


@dataclass(frozen=True, slots=True)
class _Left:
    """A journal that was let go of before its disk had confirmed all of it.

    Attributes:
        path: The file.
        length: What of it is confirmed, in bytes; what lies behind that goes into the next journal.
        since_us: Receipt of its first tick, UTC microseconds; -1 if there is none.
        hand_on: Whether it is ours to be sealed.
    """

    path: Path
    length: int
    since_us: int = -1
    hand_on: bool = False


class JournalSeries:
    """Owns the journal that is open now, and opens the next; the journal thread's alone.

    Every method may raise `OSError`, and can then be called again: a block is in exactly one journal.

    Attributes:
        incidents: What happened to the files and is mended, one sentence each.
        opened_s: When it was opened, by the monotonic clock.
        instruments: How many instruments it names.
    """

    def __init__(
        self,
        *,
        feed: str,
        feed_dir: Path,
        symbols: Callable[[int], list[SymbolRow]],
        clock: Clock,
        closed: Callable[[Path, int], None],
        contiguous_ids: bool,
        disk: Disk,
        check_folder: Callable[[], None],
    ) -> None:
        """Make a series without a file; see `tickdeck.store.writer.JournalWriter` for what is given."""
        self._feed = feed
        self._feed_dir = feed_dir
        self._symbols = symbols
        self._clock = clock
        self._closed = closed
        self._contiguous_ids = contiguous_ids
        self._disk = disk
        self._check_folder = check_folder
        self._file: JournalFile | None = None
        self._day = ""
        self.instruments = 0
        self._last_numbers: dict[str, int] = {}
        self._carried: list[tuple[Parts, int]] = []
        self._carried_day = ""
        self._left: list[_Left] = []
        self._owed = Counters()
        self._ours_us = clock.now_us()
        self._doubts: list[Gap] = []
        self._can_be_found = True
        self.incidents: list[str] = []
        self._since_us = -1
        self.opened_s = 0.0

    @property
    def is_open(self) -> bool:
        """Whether there is a journal to write to."""
        return self._file is not None

    @property
    def since_us(self) -> int:
        """Receipt of the oldest tick in journals that are not handed on, UTC microseconds; -1 without any."""
        since = (self._since_us, *(left.since_us for left in tuple(self._left)))
        return min((us for us in since if us >= 0), default=-1)

    @property
    def unsynced_bytes(self) -> int:
        """What a power cut would cost now."""
        return self._file.unsynced_bytes if self._file is not None else 0

    def append(self, day: str, parts: Parts) -> None:
        """Write one block that is no ticks to the open journal, or to a new one of a UTC day."""
        self._settle_carried()
        self._append(self._ready(day), parts)

    def append_ticks(self, day: str, parts: Parts, ticks: Block) -> None:
        """Write one block of ticks to the journal of their UTC day.

        Args:
            day: The day.
            parts: The block.
            ticks: What is in it.
        """
        self._settle_carried()
        if self._file is not None and self._day != day:
            self.end(Counters())
        self._append(self._ready(day), parts, ticks.size)
        if self._since_us < 0:
            self._since_us = int(ticks["recv_us"][0])

    def sync(self) -> None:
        """Wait until the disk has everything; a file that somebody deleted meanwhile is saved first."""
        self._find_file()
        self._settle_carried()
        if self._file is not None and self._file.unsynced_bytes:
            self._file.sync()

    def end(self, counters: Counters) -> None:
        """Close the open journal and hand it on; its counters go with the next where none is open.

        Args:
            counters: What was counted meanwhile, without the ticks.
        """
        self._find_file()
        self._settle_carried()
        file = self._file
        if file is None:
            self._owed += counters
            return
        total = msgspec.structs.replace(counters + self._owed, ticks=file.ticks)
        try:
            self._append(file, [encode_counters(total)])
        except TornBlockError:
            self._owed += counters
            return
        # They are in the journal; should the sync have to be tried again, they are written once more alike.
        file.sync()
        self._owed = Counters()
        self._close(hand_on=True)

    def look_after(self) -> None:
        """See that the folder is there and ours, and the open journal in it."""
        self._check()
        self._find_file()
        self._settle_carried()
        self._ours_us = self._clock.now_us()

    def close(self) -> None:
        """Let go of the open file as it is, and of those that nothing continues any more."""
        self._close(hand_on=False)
        self._hand_on_left()

    def _ready(self, day: str) -> JournalFile:
        """The open journal, with all instruments that there are by now."""
        if self._file is None:
            return self._open(day)
        if added := self._symbols(self.instruments):
            self._append(self._file, [encode_instrument_block(added)])
            self.instruments += len(added)
        return self._file

    def _append(self, file: JournalFile, parts: Parts, count: int = 0) -> None:
        try:
            file.append(parts, count)
        except TornBlockError:
            # What is whole of it will be sealed; the block goes into a new file.
            self._close(hand_on=True)
            raise

    def _open(self, day: str) -> JournalFile:
        self._check_folder()
        file = self._create(day)
        header = Header(
            feed=self._feed,
            created_us=self._clock.now_us(),
            symbols=self._symbols(0),
            contiguous_ids=self._contiguous_ids,
            continues=tuple((left.path.name, left.length) for left in self._left),
        )
        try:
            file.append([encode_header(header)])
            if self._doubts:
                file.append([encode_gaps(self._doubts)])
            for parts, ticks in self._carried:
                file.append(parts, ticks)
            if self._carried:
                # Before what is in it too is cut off the other.
                file.sync()
            self._sync_folders(file.path)
        except OSError:
            self._drop(file)
            raise
        self.instruments = len(header.symbols)
        self._doubts.clear()
        self._file, self._day = file, day
        # Where files have no number that stays, a journal cannot be told from another of its name.
        self._can_be_found = file.whereabouts is Whereabouts.HERE
        self.opened_s = self._clock.monotonic_s()
        if self._carried:
            self._since_us = _first_receipt(self._carried)
            self._carried.clear()
            self._cut_left(file.path)
        return file

    def _create(self, day: str) -> JournalFile:
        """Begin an empty file; its number is never one that this run has used before."""
        path = next_journal(self._feed_dir, day, self._last_numbers.get(day, 0))
        file = JournalFile(path, self._disk)
        self._last_numbers[day] = int(path.stem)
        return file

    def _check(self) -> None:
        try:
            self._check_folder()
        except DiskAwayError:
            # It is sealed when the disk is back.
            self._leave(hand_on=True)
            raise
        except FolderTakenError:
            # Who has the folder seals what lies in it.
            self._doubt()
            self._leave(hand_on=False)
            raise

    def _find_file(self) -> None:
        file = self._file
        if file is None or not self._can_be_found or (where := file.whereabouts) is Whereabouts.HERE:
            return
        self._check()
        if where is Whereabouts.DELETED:
            self._save_deleted(file)
            return
        self._leave(hand_on=False)
        self._tell(
            mark(
                "{folder} was moved away or replaced while it was recorded; what was recorded until "
                "then is where it is now, as {name}, and recording goes on in {feed}."
            ).format(folder=file.path.parent, name=file.path.name, feed=self._feed_dir)
        )

    def _settle_carried(self) -> None:
        """What was taken along from a lost file does not wait for the next block."""
        if self._carried and self._file is None:
            self._open(self._carried_day)

    def _cut_left(self, journal: Path) -> None:
        """Take from the files that were left what is safe in this one, and hand them on."""
        try:
            cut_what_it_continues(journal, self._disk)
        except (OSError, MemoryError) as error:
            # The sealer does it before it seals either.
            _log.warning("What is in %s too could not be cut off the journals before: %s", journal, error)
        self._hand_on_left()

    def _hand_on_left(self) -> None:
        for left in self._left:
            # One of which nothing was confirmed may never have reached the disk.
            if left.hand_on and (left.length or _is_there(left.path)):
                self._closed(left.path, left.since_us)
        self._left = []

    def _save_deleted(self, deleted: JournalFile) -> None:
        """Copy a journal that somebody deleted under us, which exists as long as it is open, to a new one."""
        if sealed_path(deleted.path).exists():
            self._doubt()
            self._leave(hand_on=False)
            self._tell(
                mark("Another Tickdeck has sealed {path} while it was recorded; it goes on anew.").format(
                    path=deleted.path
                )
            )
            return
        saved = self._create(deleted.path.parent.name)
        try:
            deleted.copy_to(saved)
            saved.sync()
            self._sync_folders(saved.path)
        except OSError:
            self._drop(saved)
            raise
        deleted.close()
        self._file = saved
        self._tell(
            mark(
                "Somebody deleted {path} while it was recorded; nothing of it is lost, it goes on as "
                "{saved}. What was sealed before in that folder is gone."
            ).format(path=deleted.path, saved=saved.path)
        )

    def _doubt(self) -> None:
        """Note that what was written since the folder was last seen to be ours may be in no sealed file."""
        if self._file is not None:
            now_us = self._clock.now_us()
            self._doubts += [Gap(row.id, self._ours_us, now_us, _DOUBT) for row in self._symbols(0)]

    def _leave(self, *, hand_on: bool) -> None:
        """Let go of a file that is not where it was; what its disk does not confirm goes to the next one."""
        file = self._file
        if file is None:
            return
        unsynced = file.unsynced
        try:
            file.append([encode_counters(Counters(ticks=file.ticks))])
            file.sync()
        except OSError as error:
            _log.warning("%s could not be ended: %s", file.path, error)
            # A header and a count are each file's own.
            carried = [block for block in unsynced if not _is_files_own(block[0])]
            if carried:
                self._carry(file, carried, hand_on=hand_on)
                hand_on = False
        self._close(hand_on=hand_on)

    def _carry(self, file: JournalFile, blocks: list[tuple[Parts, int]], *, hand_on: bool) -> None:
        """Take along what a disk did not confirm, though it may have kept it."""
        self._carried, self._carried_day = blocks, file.path.parent.name
        self._left.append(_Left(file.path, file.synced_length, self._since_us, hand_on))
        if hand_on:
            return
        # Somebody else may read it before there is a next one.
        try:
            file.cut_unsynced()
        except OSError as error:
            _log.warning("What was not confirmed of %s could not be cut off: %s", file.path, error)

    def _close(self, *, hand_on: bool) -> None:
        file = self._file
        if file is None:
            return
        file.close()
        since_us = self._since_us
        self._file = None
        self._since_us = -1
        if hand_on:
            self._closed(file.path, since_us)

    def _drop(self, file: JournalFile) -> None:
        """Remove a file that could not be begun."""
        file.close()
        with contextlib.suppress(OSError):
            file.path.unlink(missing_ok=True)
        if self._carried:
            # Its disk may be gone once more, and bring it back.
            self._left.append(_Left(file.path, 0, hand_on=True))

    def _sync_folders(self, path: Path) -> None:
        sync_folder(path.parent)
        sync_folder(self._feed_dir)

    def _tell(self, incident: str) -> None:
        self.incidents.append(incident)
        _log.error("%s", incident)


def _is_there(path: Path) -> bool:
    with contextlib.suppress(OSError):
        return path.exists()
    return False


def _is_files_own(parts: Parts) -> bool:
    return bytes(parts[0]).startswith((MAGIC, bytes([Kind.COUNTERS])))


def _first_receipt(blocks: list[tuple[Parts, int]]) -> int:
    """Receipt of the first tick in blocks, UTC microseconds; -1 without any."""
    payload = next((parts[1] for parts, ticks in blocks if ticks), b"")
    return int(np.frombuffer(payload, TICK)["recv_us"][0]) if payload else -1
