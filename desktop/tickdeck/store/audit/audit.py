"""The audit: proves a recording, a day at a time, and says what does not hold.

What is proven of each sealed file: that no bit has changed (its digest), that rows are in order and covered
by the index, that their number is what the journal counted, that arrival numbers are there once. Of a day:
that no file has another's ticks again, that between two files of a run, and from the day before, nothing is
missing but what a gap says was not recorded, and, where the provider's ids count prints, that every missing
id is accounted for by a gap. A run may end at any tick, so a last file that somebody took away is not seen;
but one that was cut off has not said that nothing came behind its last tick, and so is not proven.
It only reads, takes no lock, and copes with a folder that is being recorded into.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from tickdeck.domain.data_quality import DayQuality, Finding, Verdict
from tickdeck.domain.errors import RecordingError
from tickdeck.store.audit.day_before import day_before, gaps_of
from tickdeck.store.audit.endings import cut_off_note, is_ended, runs_cut_off
from tickdeck.store.audit.file_checks import FileCheck, day_start_us, file_size
from tickdeck.store.audit.file_content import (
    CHILD_COMMAND,
    FileContent,
    TrustedContent,
    UntrustedContent,
    UntrustedReader,
)
from tickdeck.store.audit.file_order import DayEnd, FileOrder, Span
from tickdeck.store.audit.file_outline import Outline
from tickdeck.store.audit.journal_checks import check_journal, is_sealed_already
from tickdeck.store.audit.lost import Lost
from tickdeck.store.audit.quality import DayAccount
from tickdeck.store.audit.scope import (
    DayFiles,
    days_at,
    feeds_not_there,
    files_of_day,
    is_journal,
    single_file,
)
from tickdeck.store.day_names import number_of
from tickdeck.store.digest import Digest, check_digest, digest_text

_TRIES = 5
"""So often a day is begun anew when its files change under the audit, as by sealing and merging."""
_COUNTERS = ("duplicates", "out_of_order", "rejected")
Progress = Callable[[float], None]


def audit(
    path: Path, *, progress: Progress | None = None, command: Sequence[str] = CHILD_COMMAND
) -> Iterator[DayQuality]:
    """Prove what is recorded at a path.

    Args:
        path: A sealed file, a journal, a day's folder, a feed's, the folder of recordings or a data folder.
        progress: Told how far it is, 0 to 1.
        command: Starts `tickdeck.store.audit.damaged_file`, which reads files whose digest does not hold.

    Yields:
        A day of a feed, as soon as it is checked; oldest first, feed by feed.

    Raises:
        RecordingError: If nothing is recorded there.
        OSError: If a file cannot be read.
    """
    days = _listed(path)
    sizes = [max(1, sum(map(file_size, listed().paths))) for listed in days]
    done, total = 0, sum(sizes)
    with UntrustedReader(command) as reader:
        for listed, size in zip(days, sizes, strict=True):
            report = _Share(progress, done / total, size / total)
            yield _audited(listed, reader, report)
            done += size
            report(1.0)


def _listed(path: Path) -> list[Callable[[], DayFiles]]:
    """The days at a path, to be listed when their turn comes, and feeds that are not there."""
    away: list[Callable[[], DayFiles]] = [partial(replace, files) for files in feeds_not_there(path)]
    try:
        found = days_at(path)
    except RecordingError:
        if not away:
            raise
        return away
    if not found:
        return [partial(single_file, path)]
    return [*(partial(files_of_day, feed_dir, day) for feed_dir, day in found), *away]


def _audited(listed: Callable[[], DayFiles], reader: UntrustedReader, progress: Progress) -> DayQuality:
    for tries_left in reversed(range(_TRIES)):
        try:
            return _DayAudit(listed(), reader, progress).quality()
        except FileNotFoundError:
            # It was sealed or merged between listing and reading.
            if not tries_left:
                raise
    raise AssertionError


@dataclass(frozen=True, slots=True)
class _Share:
    """A part of the work as a part of all."""

    progress: Progress | None
    begin: float
    share: float

    def __call__(self, part: float) -> None:
        if self.progress is not None:
            self.progress(self.begin + self.share * min(part, 1.0))


@dataclass(slots=True)
class _Totals:
    files: int = 0
    bytes: int = 0
    ticks: int = 0
    unsealed_ticks: int = 0
    counters: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COUNTERS, 0))


class _DayAudit:
    """The audit of one day."""

    def __init__(self, files: DayFiles, reader: UntrustedReader, progress: Progress) -> None:
        self._files = files
        self._reader = reader
        self._progress = progress
        self._day_from_us = day_start_us(files.day) if files.day else None
        self._account = DayAccount(self._day_from_us)
        self._findings: list[Finding] = []
        self._totals = _Totals()
        self._feed = files.feed
        self._size = max(1, sum(map(file_size, files.paths)))
        self._done = 0
        # Of these numbers not all is there that was recorded, so ids around them prove nothing.
        self._broken = files.lost_numbers
        self._order = FileOrder(set_aside=self._broken, day_before=self._day_before)
        self._paths = {path.name: path for path in files.paths}
        self._number = -1
        self._is_cut_off = False

    def quality(self) -> DayQuality:
        """Check everything.

        Raises:
            FileNotFoundError: If a file is gone that was listed.
        """
        merged: dict[str, str] = {}
        if self._files.merged is not None:
            outline = self._check_sealed(self._files.merged)
            merged = {segment.name: segment.sha256 for segment in outline.merged or ()}
        for path in self._files.segments:
            if is_journal(path):
                self._check_journal(path)
            elif path.name in merged:
                self._compare_with_merged(path, merged[path.name])
            else:
                self._check_sealed(path)
        for path in self._files.set_aside:
            self._tell_set_aside(path)
        self._findings += [Finding(str(each.path), each.what) for each in self._files.not_read]
        self._findings += [
            Lost(str(self._paths[jump.after.name]), jump.complaint, ticks=jump.ticks)
            for jump in self._order.missing()
        ]
        for span in self._order.cut_off():
            self._note_cut_off(self._paths[span.name])
        self._findings += self._account.unexplained()
        return self._result()

    def _check_sealed(self, path: Path) -> Outline:
        digest = check_digest(path)
        trusted = digest is Digest.HOLDS
        content: FileContent = TrustedContent(path) if trusted else UntrustedContent(path, self._reader)
        outline = content.outline
        codes = outline.codes()
        self._account.begin_file(
            str(path),
            codes,
            contiguous_ids=outline.number("contiguous_ids", 0) == 1,
            is_sealed=True,
            segments=None if outline.merged is None else [segment.rows for segment in outline.merged],
        )
        check = FileCheck(content, digest, self._day_from_us)
        size = file_size(path)
        for window in check.windows():
            self._account.add(window)
            self._progress((self._done + size * check.rows / max(1, outline.rows)) / self._size)
        gaps = gaps_of(outline)
        self._account.add_gaps(gaps, codes)
        self._order.take_gaps(gaps)
        self._findings += check.findings
        is_whole = check.is_whole and digest is not Digest.BROKEN and number_of(path) not in self._broken
        span = Span(path.name, check.first_ordinal, check.last_ordinal, check.first_us, check.last_us)
        is_merged = outline.merged is not None
        self._end_file(
            path,
            span,
            is_whole=is_whole,
            is_merged=is_merged,
            is_ended=is_merged or is_ended(outline.attributes),
        )
        if is_merged and (runs := runs_cut_off(outline.attributes)):
            self._note_cut_off(path, runs)
        if trusted:
            merged = [(segment.name, segment.sha256) for segment in outline.merged or ()]
            self._complain(path, self._order.note(path.name, digest_text(path), merged))
        self._feed = self._feed or str(outline.attributes.get("feed", ""))
        self._totals.ticks += check.rows
        for name in _COUNTERS:
            self._totals.counters[name] += max(0, outline.number(name, 0))
        return outline

    def _check_journal(self, path: Path) -> None:
        self._note_file(path)
        if is_sealed_already(path) and path.with_suffix(".h5") in self._files.segments:
            # All of it is in the file; only its deletion was interrupted.
            return
        check = check_journal(path)
        self._findings += check.findings
        header = check.content.header
        if header is None:
            self._order.follow(Span(path.name), is_whole=check.is_whole)
            return
        codes = {row.id: row.code for row in header.symbols}
        self._account.begin_file(
            str(path), codes, contiguous_ids=header.contiguous_ids, is_sealed=False, segments=None
        )
        span = Span(path.name)
        if (window := check.window) is not None:
            self._account.add(window)
            self._totals.unsealed_ticks += window.symbol.size
            span = span.with_ticks(window.ordinal, window.recv_us)
        self._account.add_gaps(check.content.gaps, codes)
        self._order.take_gaps(check.content.gaps)
        self._feed = self._feed or header.feed
        self._end_file(path, span, is_whole=check.is_whole, is_merged=False, is_noted=True)

    def _end_file(
        self,
        path: Path,
        span: Span,
        *,
        is_whole: bool,
        is_merged: bool,
        is_ended: bool = True,
        is_noted: bool = False,
    ) -> None:
        """See whether a file goes on with the run of the one before it, by its arrival numbers."""
        if not is_noted:
            self._note_file(path)
        step = self._order.follow(span, is_day=is_merged, is_whole=is_whole, is_ended=is_ended)
        self._complain(path, step.complaint)
        goes_on = step.goes_on
        if span.first_ordinal >= 0:
            before, self._number = self._number, number_of(path)
            lost = any(before < number <= self._number for number in self._broken)
            # What was sealed after a merging is not known to begin where the day's file ends.
            if lost or (self._files.merged is not None and path != self._files.merged):
                goes_on = False
        self._account.end_file(goes_on=goes_on, is_whole=is_whole)

    def _day_before(self) -> DayEnd | None:
        # A single file is held to nothing but itself.
        feed_dir = self._files.feed_dir
        return day_before(feed_dir, self._files.day) if feed_dir is not None else None

    def _note_cut_off(self, path: Path, runs: int = 1) -> None:
        # A single file is held to nothing but itself, and an export may not count what it left out.
        if self._files.feed_dir is not None:
            self._is_cut_off = True
            self._findings.append(cut_off_note(str(path), runs))

    def _complain(self, path: Path, complaint: str) -> None:
        if complaint:
            self._findings.append(Finding(str(path), f"It {complaint}."))

    def _compare_with_merged(self, path: Path, sha256: str) -> None:
        """A segment that the day's file names was left by an interrupted merging, or is another file."""
        self._note_file(path)
        if (text := digest_text(path)) and text != sha256:
            self._findings.append(
                Finding(
                    str(path),
                    "Another segment of this name is in the day's file, so that nobody reads this one.",
                )
            )

    def _tell_set_aside(self, path: Path) -> None:
        self._note_file(path)
        if not is_journal(path):
            self._findings.append(Finding(str(path), "The file was found damaged, and set aside."))
            return
        check = check_journal(path)
        self._findings.append(
            Finding(
                str(path),
                "The journal could not be sealed whole, and was set aside; “tickdeck recover” with its path "
                "tries again.",
            )
        )
        self._findings += check.findings

    def _note_file(self, path: Path) -> None:
        size = path.stat().st_size
        self._totals.files += 1
        self._totals.bytes += size
        self._done += size
        self._progress(self._done / self._size)

    def _result(self) -> DayQuality:
        first_us, last_us, instruments = self._account.instruments()
        verdict = Verdict.PROVEN
        if any(not finding.is_harmless for finding in self._findings):
            verdict = Verdict.DAMAGED
        elif self._account.has_losses() or self._is_cut_off:
            verdict = Verdict.GAPS
        totals = self._totals
        return DayQuality(
            feed=self._feed,
            day=self._files.day,
            verdict=verdict,
            files=totals.files,
            bytes=totals.bytes,
            ticks=totals.ticks,
            unsealed_ticks=totals.unsealed_ticks,
            first_us=first_us,
            last_us=last_us,
            findings=tuple(self._findings),
            instruments=instruments,
            **totals.counters,
        )
