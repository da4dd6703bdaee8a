"""``tickdeck export``."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import FrameType

import msgspec

from tickdeck.domain.errors import UsageError
from tickdeck.settings.paths import default_data_dir
from tickdeck.store.export.export import Export, ExportResult
from tickdeck.store.export.plan import recorded_instruments
from tickdeck.store.export.selection import ENDINGS, Format, Selection
from tickdeck.symbols.reading import read_file

_BAR = 30
_REDRAW_S = 0.1
_SHOWN = 8


def add_export_options(parser: argparse.ArgumentParser) -> None:
    """Say what ``tickdeck export`` takes."""
    parser.add_argument(
        "path", nargs="?", type=Path, help="data folder, a feed's or a day's folder in it, or a sealed file"
    )
    parser.add_argument(
        "--to",
        metavar="FILE|DIR",
        type=Path,
        required=True,
        help=f"where to; the format is known from {', '.join(ENDINGS)}",
    )
    parser.add_argument("--format", choices=[str(form) for form in Format], help="what to write")
    # Not reset where they stand before the command.
    parser.add_argument(
        "--feed", metavar="NAME", default=argparse.SUPPRESS, help="whose recordings, if there are several"
    )
    parser.add_argument(
        "--symbols",
        metavar="A,B|@FILE",
        default=argparse.SUPPRESS,
        help="instruments, or a file of them (all)",
    )
    parser.add_argument("--day", metavar="DAY", help="one day (UTC date of receipt), 2026-11-22")
    parser.add_argument("--from", dest="from_day", metavar="DAY", help="the first day")
    parser.add_argument("--to-day", metavar="DAY", help="the last day")
    parser.add_argument(
        "--start", metavar="T", help="only what was received from then on, 2026-11-22T09:30:00+08:00"
    )
    parser.add_argument("--end", metavar="T", help="only what was received before; UTC without an offset")
    parser.add_argument("--overwrite", action="store_true", help="replace a file that exists")
    parser.add_argument("--json-lines", action="store_true", help=argparse.SUPPRESS)


def export(choice: argparse.Namespace) -> int:
    """Export what was asked for; returns the exit status: 0, or 1 if it is not complete.

    Raises:
        UsageError: If something cannot be used as it was given.
        RecordingError: If it cannot be read or written.
    """
    selection = Selection(
        path=choice.path or default_data_dir(),
        feed=getattr(choice, "feed", None),
        first_day=_day(choice.day or choice.from_day),
        last_day=_day(choice.day or choice.to_day),
        start_us=_moment(choice.start),
        end_us=_moment(choice.end),
    )
    if choice.day and (choice.from_day or choice.to_day):
        raise UsageError("--day is for one day; leave out --from and --to-day.")
    selection, notes = _with_symbols(selection, getattr(choice, "symbols", None))
    form = Format(choice.format) if choice.format else None
    job = Export(selection, choice.to, form, replaces=choice.overwrite)
    screen = _JsonLines() if choice.json_lines else _Screen()
    with _ended_by_signals() as ended:

        def progress(done: int, of: int) -> bool:
            return screen.show(done, of) and not ended.is_set()

        result = job.run(progress)
    screen.end(replace(result, notes=(*notes, *result.notes)))
    for sentence in result.damage:
        print(f"tickdeck: {sentence}", file=sys.stderr)
    return 0 if result.is_complete and not result.damage else 1


class _Screen:
    """For a person: a line that is drawn anew on a terminal, a line for each tenth elsewhere."""

    def __init__(self) -> None:
        self._is_terminal = sys.stdout.isatty()
        self._shown_s = 0.0
        self._tenth = 0
        self._is_drawn = False

    def show(self, done: int, of: int) -> bool:
        """Show how far it is; whether anybody sees it."""
        if not of:
            return True
        part, now_s = done / of, time.monotonic()
        counts = f"{done:,} of {of:,} ticks"
        if self._is_terminal and (now_s - self._shown_s >= _REDRAW_S or done == of):
            bar = "#" * int(part * _BAR)
            print(f"\r[{bar:<{_BAR}}] {part:4.0%}  {counts}", end="", flush=True)
            self._shown_s, self._is_drawn = now_s, True
        elif not self._is_terminal and int(part * 10) > self._tenth:
            self._tenth = int(part * 10)
            print(f"{part:4.0%}  {counts}", flush=True)
        return True

    def end(self, result: ExportResult) -> None:
        """Say what became of it."""
        if self._is_drawn:
            print()
        for note in result.notes:
            print(note)
        if result.is_complete:
            print(f"{result.rows:,} ticks exported to {result.path}")
        else:
            print(
                f"Cancelled after {result.rows:,} of {result.of:,} ticks; "
                "the same command goes on where it stopped."
            )


class _JsonLines:
    """For a program: an object a line; it goes on only as long as somebody reads them."""

    def __init__(self) -> None:
        self._is_read = True
        self._shown_s = 0.0

    def show(self, done: int, of: int) -> bool:
        """Tell how far it is; whether anybody reads it."""
        now_s = time.monotonic()
        if now_s - self._shown_s >= _REDRAW_S or (of and done == of):
            self._shown_s = now_s
            self._tell({"progress": round(done / of, 4) if of else 0.0, "rows": done, "of": of})
        return self._is_read

    def end(self, result: ExportResult) -> None:
        """Tell what became of it."""
        content: dict[str, object] = {"rows": result.rows, "of": result.of}
        content |= {"notes": result.notes, "damage": result.damage}
        self._tell(
            {"done": str(result.path), **content} if result.is_complete else {"cancelled": True, **content}
        )

    def _tell(self, content: dict[str, object]) -> None:
        if not self._is_read:
            return
        try:
            print(msgspec.json.encode(content).decode(), flush=True)
        except BrokenPipeError:
            self._is_read = False
            # What is still buffered would fail once more when Python ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[threading.Event]:
    """An event that is set when the process is asked to end; a second Ctrl-C ends it at once."""
    ended = threading.Event()

    def handle(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        signal.signal(signal.SIGINT, signal.default_int_handler)
        ended.set()

    numbers = [getattr(signal, name, None) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")]
    before = {number: signal.signal(number, handle) for number in numbers if number is not None}
    try:
        yield ended
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _with_symbols(selection: Selection, text: str | None) -> tuple[Selection, tuple[str, ...]]:
    """The selection with the instruments named, and a sentence on those of a file that were not recorded.

    Raises:
        UsageError: If none is named, or the file cannot be read or names none that was recorded.
    """
    if text is None:
        return selection, ()
    if not text.startswith("@"):
        symbols = tuple(word.strip() for word in text.split(",") if word.strip())
        if not symbols:
            raise UsageError(
                "--symbols names no instrument; give codes with commas between, or @ and a file."
            )
        return replace(selection, symbols=symbols), ()
    known = {instrument.id: instrument for instrument in recorded_instruments(selection)}
    venues = tuple(dict.fromkeys(instrument.venue for instrument in known.values()))
    listed = read_file(Path(text[1:]), venues=venues).ids
    recorded = tuple(each for each in listed if each in known)
    if not recorded:
        raise UsageError(f"None of the instruments in {text[1:]} was recorded on these days.")
    absent = [each for each in listed if each not in known]
    if not absent:
        return replace(selection, symbols=recorded), ()
    more = f" and {len(absent) - _SHOWN} more" if len(absent) > _SHOWN else ""
    note = f"Not recorded on these days: {', '.join(absent[:_SHOWN])}{more}."
    return replace(selection, symbols=recorded), (note,)


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"“{text}” is not a date; one reads 2026-11-22.") from None


def _moment(text: str | None) -> int | None:
    if text is None:
        return None
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"“{text}” is not a time; one reads 2026-11-22T10:30:00+08:00.") from None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return round((when - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() * 1_000_000)
