"""``tickdeck audit``: what was proven of a recording, for people and for programs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Generator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from tickdeck.app.child import command
from tickdeck.domain.data_quality import DayQuality, Finding, InstrumentQuality, Verdict, worst
from tickdeck.domain.errors import RecordingError, UsageError
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.settings.paths import default_data_dir
from tickdeck.store.audit.audit import audit
from tickdeck.store.audit.lost import Lost

EXIT_STATUS = {Verdict.PROVEN: 0, Verdict.GAPS: 3, Verdict.DAMAGED: 1}
_STEP = 0.002
"""Progress in smaller steps is not told."""
_SYMBOLS_NAMED = 8
_PLACES_NAMED = 8
_HEADER = (
    "instrument",
    "ticks",
    "first",
    "last",
    "zone",
    "gaps",
    "missed",
    "duplicates",
    "out of order",
    "completeness",
)
_TEXT_COLUMNS = {"instrument", "zone"}


def add_audit_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``audit``."""
    parser.add_argument(
        "path", nargs="?", type=Path, help="data folder, feed, day, sealed file or journal (the data folder)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    # What the window reads: an object a line, with progress in between.
    parser.add_argument("--json-lines", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--no-table", action="store_true", help="leave out the table of instruments")


def audit_below(choice: argparse.Namespace) -> int:
    """Check what is recorded at a path and say what was found; returns the exit status.

    Raises:
        UsageError: If nothing is recorded there, or a file cannot be read.
    """
    path = choice.path or default_data_dir()
    days = _Days(path, lines=choice.json_lines)
    try:
        with closing(days.checked()) as checked:
            if choice.json_lines:
                for day in checked:
                    _print_line({"day": day})
            elif choice.json:
                found = list(checked)
                document = {"version": 1, "verdict": days.verdict, "days": found}
                print(msgspec.json.format(msgspec.json.encode(document)).decode())
            else:
                for day in checked:
                    print("\n".join(day_text(day, table=not choice.no_table)))
                print(days.sentence())
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read it has seen enough; what Python holds back must not fail once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except RecordingError as error:
        raise UsageError(str(error)) from error
    except OSError as error:
        raise UsageError(f"{error.filename or path} cannot be read ({error.strerror or error}).") from error
    return EXIT_STATUS[days.verdict]


class _Days:
    """The days at a path, and what they come to."""

    def __init__(self, path: Path, *, lines: bool) -> None:
        self._path = path
        self._lines = lines
        self._told = 0.0
        self._verdicts: list[Verdict] = []
        self._ticks = 0
        self._unsealed_ticks = 0
        self._findings: list[Finding] = []

    @property
    def verdict(self) -> Verdict:
        return worst(self._verdicts)

    def checked(self) -> Generator[DayQuality, None, None]:
        progress = self._tell if self._lines or sys.stderr.isatty() else None
        for day in audit(self._path, progress=progress, command=command("tickdeck.store.audit.damaged_file")):
            self._verdicts.append(day.verdict)
            self._ticks += day.ticks
            self._unsealed_ticks += day.unsealed_ticks
            self._findings += [finding for finding in day.findings if not finding.is_harmless]
            if not self._lines and progress is not None:
                # The line of progress makes room.
                sys.stderr.write("\r      \r")
            yield day

    def sentence(self) -> str:
        """The verdict on everything."""
        days = len(self._verdicts)
        what = f"{self._ticks:,} ticks in {days:,} {'day' if days == 1 else 'days'}"
        match self.verdict:
            case Verdict.PROVEN if not self._ticks and self._unsealed_ticks:
                return (
                    f"Nothing to prove yet: {_count(self._unsealed_ticks, 'tick')} lie in journals, safe but "
                    "not sealed. Tickdeck seals them at its next start, or “tickdeck recover” does."
                )
            case Verdict.PROVEN:
                return f"Proven: {what} are as they were recorded, and no tick is known to be missing."
            case Verdict.GAPS:
                return f"Intact, with gaps: {what} are as they were recorded; ticks are missing or may be."
            case _:
                return self._damage(days)

    def _damage(self, days: int) -> str:
        bad = self._verdicts.count(Verdict.DAMAGED)
        cost = _count(len({finding.file for finding in self._findings}), "file")
        if lost := sum(finding.ticks for finding in self._findings if isinstance(finding, Lost)):
            cost += f", {_count(lost, 'tick')} cannot be read or {'is' if lost == 1 else 'are'} not there"
        kept = self._ticks - _doubtful(self._findings)
        return (
            f"Damaged: {bad:,} of {_count(days, 'day')} {'has' if bad == 1 else 'have'} findings ({cost}); "
            f"{_count(kept, 'tick')} {'is' if kept == 1 else 'are'} as they were recorded."
        )

    def _tell(self, part: float) -> None:
        if part - self._told < _STEP and not self._told < part == 1.0:
            return
        self._told = part
        if self._lines:
            _print_line({"progress": round(part, 4)})
        else:
            sys.stderr.write(f"\r{part:4.0%} ")
            sys.stderr.flush()


def day_text(day: DayQuality, *, table: bool) -> list[str]:
    """A day in lines for people: one for the day, a table of its instruments, and its findings."""
    gaps = sum(each.gaps for each in day.instruments)
    bad = sum(not finding.is_harmless for finding in day.findings)
    verdict = "not sealed yet" if day.is_unsealed else day.verdict.value
    unsealed = f", {day.unsealed_ticks:,} more not sealed yet" if day.unsealed_ticks else ""
    lines = [
        f"{day.day or 'no day'}  {day.feed or 'no feed'}  {verdict}: "
        f"{_count(day.ticks, 'tick')}{unsealed} in {_count(day.files, 'file')}, {_size(day.bytes)}, "
        f"{_count(gaps, 'gap')}, {_count(bad, 'finding')}"
    ]
    if table and day.instruments:
        lines += ["", *_table([_HEADER, *map(_cells, day.instruments)]), ""]
    return [*lines, *_finding_lines(day.findings)]


def _doubtful(findings: Sequence[Finding]) -> int:
    """How many ticks can be read and are not to be trusted, as those that are not in order; each once."""
    rows: dict[str, list[tuple[int, int]]] = {}
    for finding in findings:
        if finding.rows and not isinstance(finding, Lost):
            rows.setdefault(finding.file, []).append((finding.first_row, finding.first_row + finding.rows))
    count = 0
    for stretches in rows.values():
        reached = 0
        for first, end in sorted(stretches):
            count += max(0, end - max(first, reached))
            reached = max(reached, end)
    return count


def _cells(line: InstrumentQuality) -> tuple[str, ...]:
    zone = _zone_of(line.symbol)
    first, last = (_local(us, zone) for us in (line.first_us, line.last_us))
    return (
        line.symbol,
        f"{line.ticks:,}",
        first.strftime("%Y-%m-%d %H:%M:%S") if first else "-",
        last.strftime("%Y-%m-%d %H:%M:%S") if last else "-",
        str(first.tzname()) if first else "-",
        f"{line.gaps:,}",
        f"{line.missed:,}" if line.missed >= 0 else "unknown",
        f"{line.duplicates:,}",
        f"{line.out_of_order:,}",
        _percent(line.completeness),
    )


def _percent(completeness: float | None) -> str:
    """A part as a percentage that says 100 only if nothing is missing."""
    if completeness is None:
        return "unknown"
    return "100%" if completeness == 1 else f"{min(completeness * 100, 99.9999):.4f}%"


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows in columns, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.ljust(width) if name in _TEXT_COLUMNS else cell.rjust(width)
            for name, cell, width in zip(_HEADER, row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]


def _finding_lines(findings: Sequence[Finding]) -> list[str]:
    """A line a finding; what cannot be read of a file is one line, with the reason that comes before it."""
    lines: list[str] = []
    unread: dict[str, list[Lost]] = {}
    for finding in findings:
        if isinstance(finding, Lost) and finding.rows:
            unread.setdefault(finding.file, []).append(finding)
    told: set[str] = set()
    for finding in findings:
        file = finding.file
        if file not in unread or finding.is_harmless:
            lines.append(_finding_text(finding))
        elif file not in told:
            told.add(file)
            is_reason = not finding.rows and not isinstance(finding, Lost)
            lines.append(_unread_text(finding.what if is_reason else "", unread[file]))
            if not is_reason and finding not in unread[file]:
                lines.append(_finding_text(finding))
        elif finding not in unread[file]:
            lines.append(_finding_text(finding))
    return lines


def _unread_text(reason: str, unread: Sequence[Lost]) -> str:
    """What cannot be read of a file, in one line: plain words first, the library's at the end."""
    places = [
        f"{_rows(each)} cannot be read" + (f" ({_named(each.symbols)})" if each.symbols else "")
        for each in unread[:_PLACES_NAMED]
    ]
    if more := unread[_PLACES_NAMED:]:
        places.append(f"{sum(each.rows for each in more):,} more rows in {_count(len(more), 'place')}")
    why = "; ".join(dict.fromkeys(each.why for each in unread if each.why))
    what = "; ".join(places)
    said = f"{reason.rstrip('.')}: {what}" if reason else what
    return f"  {unread[0].file}: {said}." + (f" [{why}]" if why else "")


def _finding_text(finding: Finding) -> str:
    rows = f", {_rows(finding)}" if finding.rows else ""
    note = "note: " if finding.is_harmless else ""
    # A sentence that names its instruments itself needs no list of them.
    suffix = f" [{_named(finding.symbols)}]" if finding.symbols and finding.rows else ""
    return f"  {note}{finding.file}{rows}: {finding.what}{suffix}"


def _rows(finding: Finding) -> str:
    if finding.rows == 1:
        return f"row {finding.first_row:,}"
    return f"rows {finding.first_row:,} to {finding.first_row + finding.rows - 1:,}"


def _named(symbols: Sequence[str]) -> str:
    named = ", ".join(symbols[:_SYMBOLS_NAMED])
    more = len(symbols) - _SYMBOLS_NAMED
    return f"{named} and {more:,} more" if more > 0 else named


def _zone_of(symbol: str) -> ZoneInfo:
    """The time zone of an instrument's exchange; UTC for what damage has made of an id."""
    venue = symbol.rpartition(".")[2]
    return ZoneInfo(FACTS[Venue(venue)].time_zone if venue in set(Venue) else "UTC")


def _local(time_us: int, zone: ZoneInfo) -> datetime | None:
    return datetime.fromtimestamp(time_us // 1_000_000, tz=UTC).astimezone(zone) if time_us >= 0 else None


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _size(size: int) -> str:
    return f"{size / 1e6:,.1f} MB" if size >= 100_000 else f"{size / 1e3:,.1f} kB"


def _print_line(what: object) -> None:
    sys.stdout.write(msgspec.json.encode(what).decode() + "\n")
    sys.stdout.flush()
