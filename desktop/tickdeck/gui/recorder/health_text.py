"""How the recorder's health reads: its state in a word and a sentence, its figures, its lines."""

from __future__ import annotations

from pathlib import PurePath

from tickdeck.domain.recorder_health import RecorderHealth, RecorderState
from tickdeck.domain.tick import TICK
from tickdeck.gui.feed.fact_lines import Fact
from tickdeck.gui.feed.span_text import age_text
from tickdeck.gui.feed.told import after_each_other, told
from tickdeck.gui.number_text import MISSING, bytes_text
from tickdeck.gui.recorder.figure_grid import Figure, GridRow
from tickdeck.gui.recorder.long_lines import LongLine
from tickdeck.gui.recorder.state_line import StateText
from tickdeck.gui.tables.column import Tone
from tickdeck.words import mark, tr, trn

_UNITS = (mark("{count} ticks"), "{count}", mark("{count} B/tick"))
_MOST_PATHS = 3
_DISK_NOTABLE_S = 86_400.0
_DISK_CRITICAL_S = 3_600.0
_SEALING_LATE_US = 900_000_000
"""A segment is closed after five minutes and sealed within seconds; so much later something holds it up."""

_TONES = {
    RecorderState.RECORDING: Tone.GOOD,
    RecorderState.WAITING: Tone.AMBER,
    RecorderState.LOSING: Tone.BAD,
    RecorderState.REFUSED: Tone.BAD,
    RecorderState.STOPPED: Tone.FAINT,
}
_WORDS = {
    RecorderState.RECORDING: mark("recording", "state of the recorder"),
    RecorderState.WAITING: mark("waiting", "state of the recorder"),
    RecorderState.LOSING: mark("losing", "state of the recorder"),
    RecorderState.REFUSED: mark("refused", "state of the recorder"),
    RecorderState.STOPPED: mark("stopped", "state of the recorder"),
}
_SENTENCES = {
    RecorderState.RECORDING: mark(
        "Every tick is written as it comes, and sealed into files that can be proven."
    ),
    RecorderState.WAITING: mark(
        "The disk does not take what comes. Ticks wait in memory, and none is lost yet."
    ),
    RecorderState.LOSING: mark("Ticks are lost: memory holds no more of what the disk does not take."),
    RecorderState.REFUSED: mark("Nothing is recorded: the folder cannot be used. Choose another one."),
}
_AT_RISK = (RecorderState.WAITING, RecorderState.LOSING)


def rough_span(seconds: float) -> str:
    """A span as one would say it: ``40 s``, ``14 min``, ``9 h``, ``61 days``."""
    seconds = max(0.0, seconds)
    if seconds < 90:
        return tr("{count} s", count=f"{seconds:.0f}")
    if seconds < 90 * 60:
        return tr("{count} min", count=f"{seconds / 60:.0f}")
    if seconds < 48 * 3600:
        return tr("{count} h", count=f"{seconds / 3600:.0f}")
    days = seconds / 86_400
    return tr("{count} days", count=f"{days:,.0f}") if days < 1000 else tr("years")


def grid_columns() -> tuple[tuple[str, int], ...]:
    """Titles and widths of the columns of `grid_rows`."""
    return (tr("Ticks"), 96), (tr("Size", "of data"), 78), (tr("B/tick"), 54)


def state_text(health: RecorderHealth) -> StateText:
    """The state, what it means or what is wrong, and what is at risk or lost."""
    state, trouble = health.state, tuple(map(told, health.trouble))
    sentence = after_each_other(trouble) or _usual_sentence(health)
    note, note_tone = _note(health)
    return StateText(
        word=_word(state),
        tone=_TONES[state],
        sentence=_shortened(sentence, health.folder),
        sentence_tone=Tone.TEXT if trouble or state in _AT_RISK else Tone.DIM,
        note=note,
        note_tone=note_tone,
        tip="\n".join(trouble) or sentence,
        in_full=state is RecorderState.REFUSED,
    )


def grid_rows(health: RecorderHealth) -> tuple[GridRow, ...]:
    """Journalled, sealed, waiting and lost, with their sizes."""
    tone = Tone.AMBER if health.state in _AT_RISK else Tone.TEXT
    waiting, waiting_bytes, _ = _figures(health.waiting, health.waiting_bytes, tone=tone)
    return (
        GridRow(
            tr("Journalled"),
            _figures(health.journalled, health.journal_bytes),
            tr(
                "Ticks of this run written to the journal, which is on the disk within a quarter of a second."
            ),
        ),
        GridRow(
            tr("Sealed"),
            _figures(health.sealed, health.sealed_bytes),
            tr(
                "Ticks in HDF5 files that were read back and compared; "
                "those an earlier run left are among them."
            ),
        ),
        GridRow(
            tr("In memory"),
            (waiting, waiting_bytes, Figure("")),
            tr(
                "Ticks that wait until the disk takes them; "
                "if the program were killed now, they would be gone."
            ),
        ),
        GridRow(
            tr("Lost"),
            (Figure(f"{health.lost:,}", Tone.BAD if health.lost else Tone.TEXT), Figure(""), Figure("")),
            tr(
                "Ticks that could be neither written nor kept in memory; "
                "each is within a gap of the recording."
            ),
        ),
    )


def facts_of(health: RecorderHealth, now_us: int) -> list[Fact]:
    """How far sealing is, what memory and disk have left, and what is done with past days.

    Args:
        health: The recorder.
        now_us: The present, UTC microseconds; negative if it is not known yet.
    """
    return [_sealing(health, now_us), _room(health), _disk(health), _past_days(health)]


def lines_of(health: RecorderHealth, now_us: int) -> list[LongLine]:
    """The last error, the folder, and journals that were set aside.

    Args:
        health: The recorder.
        now_us: The present, UTC microseconds; negative if it is not known yet.
    """
    if health.last_error:
        age = age_text(health.last_error_us, now_us)
        # What stands above, word for word, is not said twice.
        stands_above = health.last_error in health.trouble
        error = LongLine(
            tr("Last error"),
            tr("as above") if stands_above else _shortened(told(health.last_error), health.folder),
            tail=tr("{age} ago", age=age) if age != MISSING else "",
            tip=told(health.last_error),
        )
    else:
        error = LongLine(tr("Last error"), tr("none"), Tone.DIM)
    return [error, LongLine(tr("Folder"), health.folder, is_path=True), *_set_aside(health)]


def report_of(health: RecorderHealth, now_us: int) -> str:
    """All that the panel shows, as text for the clipboard; a line each.

    Args:
        health: The recorder.
        now_us: The present, UTC microseconds; negative if it is not known yet.
    """
    rate = tr("{count} ticks/s", count=f"{health.ticks_per_s:,.0f}")
    lines = [
        tr("Recorder: {state}, {rate}", state=_word(health.state), rate=rate),
        *map(told, health.trouble),
    ]
    for row in grid_rows(health):
        texts = zip((figure.text for figure in row.figures), _UNITS, strict=True)
        known = (tr(unit, count=text) for text, unit in texts if text not in ("", MISSING))
        lines.append(f"{row.label}: {', '.join(known)}")
    lines += [f"{fact.label}: {fact.text or MISSING}" for fact in facts_of(health, now_us)]
    error, folder, *_ = lines_of(health, now_us)
    last = told(health.last_error) or tr("none")
    lines.append(f"{error.label}: {last}" + (f" ({error.tail})" if error.tail else ""))
    lines.append(f"{folder.label}: {health.folder or MISSING}")
    lines += [tr("Set aside: {path}", path=path) for path in health.set_aside or (tr("none"),)]
    return "\n".join(lines) + "\n"


def _word(state: RecorderState) -> str:
    return tr(_WORDS[state], "state of the recorder")


def _usual_sentence(health: RecorderHealth) -> str:
    """What a state means where no trouble says it."""
    if health.state is RecorderState.RECORDING and not health.journalled:
        return tr("No tick has come yet; each is written as it comes.")
    if health.state in _SENTENCES:
        return tr(_SENTENCES[health.state])
    if not health.journalled and not health.sealed:
        return tr("Nothing has been recorded; recording begins with the feed.")
    if health.unsealed_journals or health.unsealed_since_us >= 0:
        return tr("Recording has ended; what is not sealed yet will be sealed at the next start.")
    return tr("Recording has ended, and everything is sealed.")


def _note(health: RecorderHealth) -> tuple[str, Tone]:
    """What is at risk or lost, in a few words."""
    if health.lost:
        lost = trn("{total} tick lost", "{total} ticks lost", health.lost, total=f"{health.lost:,}")
        return lost, Tone.BAD
    if health.deleted:
        total = f"{health.deleted:,}"
        deleted = trn("{total} tick deleted", "{total} ticks deleted", health.deleted, total=total)
        return deleted, Tone.BAD
    if health.state is RecorderState.WAITING and health.at_risk_s is not None:
        return tr("room for about {span} more", span=rough_span(health.at_risk_s)), Tone.AMBER
    return "", Tone.TEXT


def _figures(ticks: int, size: int, *, tone: Tone = Tone.TEXT) -> tuple[Figure, ...]:
    if not ticks:
        return Figure("0"), Figure(MISSING, Tone.FAINT), Figure(MISSING, Tone.FAINT)
    return Figure(f"{ticks:,}", tone), Figure(bytes_text(size), tone), Figure(f"{size / ticks:.1f}")


def _sealing(health: RecorderHealth, now_us: int) -> Fact:
    count = health.unsealed_journals
    waiting = (
        trn("{total} journal waits", "{total} journals wait", count, total=f"{count:,}") if count else ""
    )
    age = age_text(health.unsealed_since_us, now_us)
    if age == MISSING:
        return Fact(tr("Sealing"), waiting or tr("nothing waits"), Tone.TEXT if waiting else Tone.DIM)
    is_late = count > 0 and now_us - health.unsealed_since_us > _SEALING_LATE_US
    return Fact(
        tr("Sealing"),
        " · ".join(filter(None, (tr("oldest tick {age} old", age=age), waiting))),
        Tone.AMBER if is_late else Tone.TEXT,
        tr(
            "The oldest tick that is in no sealed file yet, and the closed journals that wait for sealing. "
            "A journal is closed after five minutes or a million ticks."
        ),
    )


def _room(health: RecorderHealth) -> Fact:
    label = tr("Room")
    if health.waiting_limit_bytes <= 0:
        return Fact(label, "")
    limit = bytes_text(health.waiting_limit_bytes)
    tip = tr(
        "Up to {size} of ticks wait in memory while the disk refuses; more would be lost, and counted.",
        size=limit,
    )
    if health.state is RecorderState.LOSING:
        return Fact(label, tr("none, ticks are lost"), Tone.BAD, tip)
    if health.state is RecorderState.WAITING:
        if health.at_risk_s is None:
            return Fact(label, tr("{size}, nothing comes in", size=limit), Tone.AMBER, tip)
        span = rough_span(health.at_risk_s)
        return Fact(label, tr("for about {span} more", span=span), Tone.AMBER, tip)
    if health.ticks_per_s <= 0:
        return Fact(label, tr("{size}, should the disk refuse", size=limit), Tone.DIM, tip)
    span = rough_span(health.waiting_limit_bytes / (TICK.itemsize * health.ticks_per_s))
    return Fact(label, tr("{span} of ticks, should the disk refuse", span=span), Tone.DIM, tip)


def _disk(health: RecorderHealth) -> Fact:
    label = tr("Disk left")
    if health.disk_free_bytes < 0:
        return Fact(label, "")
    if not health.disk_free_bytes:
        return Fact(label, tr("nothing, it is full"), Tone.BAD)
    free, lasts_s = bytes_text(health.disk_free_bytes), health.disk_lasts_s
    if lasts_s is None:
        return Fact(label, free)
    tone = Tone.BAD if lasts_s < _DISK_CRITICAL_S else Tone.AMBER if lasts_s < _DISK_NOTABLE_S else Tone.TEXT
    return Fact(label, tr("{size}, about {span} at this rate", size=free, span=rough_span(lasts_s)), tone)


def _past_days(health: RecorderHealth) -> Fact:
    label, tip = tr("Past days"), tr("Past days are merged into one file each, in the background.")
    if health.housekeeping:
        doing = told(health.housekeeping)
        return Fact(label, doing, tip=f"{doing}\n{tip}")
    return Fact(label, tr("nothing to do"), Tone.DIM, tip)


def _set_aside(health: RecorderHealth) -> list[LongLine]:
    """A line a journal, and how many more there are."""
    label, paths = tr("Set aside"), health.set_aside
    if not paths:
        tip = tr("Journals that could not be sealed are kept.")
        return [LongLine(label, tr("none"), Tone.DIM, tip=tip)]
    lines = [
        LongLine("" if place else label, _below(path, health.folder), Tone.AMBER, is_path=True, tip=path)
        for place, path in enumerate(paths[:_MOST_PATHS])
    ]
    if len(paths) > _MOST_PATHS:
        rest = paths[_MOST_PATHS:]
        lines.append(
            LongLine("", tr("and {count} more", count=f"{len(rest):,}"), Tone.AMBER, tip="\n".join(rest))
        )
    return lines


def _below(path: str, folder: str) -> str:
    """A path as seen from the folder, which has a line of its own."""
    whole = PurePath(path)
    return str(whole.relative_to(folder)) if folder and whole.is_relative_to(folder) else path


def _shortened(sentence: str, folder: str) -> str:
    """A sentence with the end of the folder's path in place of the whole, which has a line of its own."""
    path = PurePath(folder)
    return sentence.replace(folder, f"…/{path.name}") if len(path.parts) > 2 else sentence
