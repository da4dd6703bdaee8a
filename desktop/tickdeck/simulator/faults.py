"""The faults that the simulated exchange can show on demand: their names, what they do, their settings.

A fault is written ``NAME`` or ``NAME:key=value:key=value``; several are given one by one or with commas
between them. Every fault has ``after``, the seconds from the first subscription of any client to its
beginning; most have ``s``, the seconds that it lasts, and ``every``, the seconds from one beginning to the
next, where 0 means once. ``inf`` is a number of seconds like any other.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from textwrap import wrap

from tickdeck.domain.errors import UsageError

LIST = "list"
"""Given in place of a fault: asks for `fault_list`."""


class FaultName(StrEnum):
    """Faults by the name used on the command line."""

    REFUSE = "refuse"
    ACCEPT_THEN_CLOSE = "accept-then-close"
    MAINTENANCE = "maintenance"
    RESTART = "restart"
    TOKEN_REVOKED = "token-revoked"  # noqa: S105  (no secret)
    STORM_606 = "storm-606"
    WRONG_CERTIFICATE = "wrong-certificate"
    LIFE = "life"
    HALF_OPEN = "half-open"
    SILENT = "silent"
    DEAD_SHARD = "dead-shard"
    STALL = "stall"
    LAG = "lag"
    SLOW_DRIP = "slow-drip"
    BURST = "burst"
    DUPLICATE_REPLAY = "duplicate-replay"
    OUT_OF_ORDER = "out-of-order"
    ID_JUMPS = "id-jumps"
    MALFORMED = "malformed"
    TRUNCATED = "truncated"
    TORN = "torn"
    BINARY = "binary"
    HUGE = "huge"
    WRONG_RET = "wrong-ret"
    HEARTBEAT_UNANSWERED = "heartbeat-unanswered"


class Served(Enum):
    """What a simulated exchange serves."""

    ALLTICK = "the simulated market"
    CAPTURE = "captured traffic"


@dataclass(frozen=True, slots=True)
class FaultKind:
    """What a fault is.

    Attributes:
        name: Its name.
        sentence: What a client meets, for people.
        settings: The numbers that can be set, with what they are unless set.
        served: Where it can be had.
    """

    name: FaultName
    sentence: str
    settings: Mapping[str, float]
    served: frozenset[Served] = frozenset(Served)


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that was asked for.

    Attributes:
        kind: Which.
        settings: All its numbers, set or not.
    """

    kind: FaultKind
    settings: Mapping[str, float] = field(default_factory=dict)

    def __getitem__(self, key: str) -> float:
        return self.settings[key]


def _kind(name: FaultName, sentence: str, *served: Served, **settings: float) -> FaultKind:
    return FaultKind(name, sentence, settings, frozenset(served or Served))


_ALLTICK, _CAPTURE = Served.ALLTICK, Served.CAPTURE
_FOR_EVER = math.inf

KINDS: Mapping[FaultName, FaultKind] = {
    kind.name: kind
    for kind in (
        _kind(
            FaultName.REFUSE,
            "Every connection breaks, and for s seconds new ones get HTTP 503; with tcp=1 the port itself is "
            "closed. With after=0 from the very start.",
            after=5, s=10, every=0, tcp=0,
        ),
        _kind(
            FaultName.ACCEPT_THEN_CLOSE,
            "Every connection breaks, and for s seconds new ones are accepted and closed at once. With "
            "after=0 from the very start.",
            after=5, s=10, every=0,
        ),
        _kind(
            FaultName.MAINTENANCE,
            "All connections are closed with the close code given, and new ones get HTTP 503 for s seconds.",
            after=5, s=15, every=0, code=1012,
        ),
        _kind(
            FaultName.RESTART,
            "Every so many seconds the port and all connections go away without a word, for s seconds.",
            after=5, s=3, every=20,
        ),
        _kind(
            FaultName.TOKEN_REVOKED,
            "The token is refused from now on: open connections are told 401 and closed, handshakes get 401.",
            _ALLTICK, after=5, s=_FOR_EVER, every=0,
        ),
        _kind(
            FaultName.STORM_606,
            "For s seconds every connection is told 606 and closed, and so is each new one.",
            _ALLTICK, after=5, s=15, every=0,
        ),
        _kind(
            FaultName.WRONG_CERTIFICATE,
            "The address is wss://, with a certificate that nobody signed and that names another host.",
        ),
        _kind(
            FaultName.LIFE,
            "A connection is closed after s seconds; notice seconds before, serverShutdown says so.",
            _CAPTURE, s=20, notice=5,
        ),
        _kind(
            FaultName.HALF_OPEN,
            "Connections that are subscribed within s seconds stay open but neither send nor hear anything "
            "again, pongs included.",
            after=5, s=1, every=0,
        ),
        _kind(
            FaultName.SILENT,
            "Connections look alive, pings and heartbeats are answered, but nothing is pushed for s seconds.",
            after=5, s=30, every=0,
        ),
        _kind(
            FaultName.DEAD_SHARD,
            "The connection that subscribed first gets no push any more while the others go on.",
            after=5, s=_FOR_EVER, every=0,
        ),
        _kind(
            FaultName.STALL,
            "Pushes wait for s seconds and then come all at once.",
            after=5, s=8, every=0,
        ),
        _kind(
            FaultName.LAG,
            "Everything pushed is late: by the seconds of by, and by grow more each second, up to most.",
            after=5, s=_FOR_EVER, every=0, by=1, grow=0.1, most=30,
        ),
        _kind(
            FaultName.SLOW_DRIP,
            "For s seconds what is sent drips: so many bytes, every so many ms.",
            after=5, s=10, every=0, bytes=7, ms=20,
        ),
        _kind(
            FaultName.BURST,
            "So many ticks at once, over all that is subscribed; captured traffic plays so many frames "
            "without pause.",
            after=5, every=0, ticks=100_000,
        ),
        _kind(
            FaultName.DUPLICATE_REPLAY,
            "A connection that subscribes what another had before is sent the last ticks of it again.",
            ticks=200,
        ),
        _kind(
            FaultName.OUT_OF_ORDER,
            "Every k-th tick is sent only after the next by ticks of its instrument.",
            after=5, s=_FOR_EVER, every=0, k=20, by=2,
        ),
        _kind(
            FaultName.ID_JUMPS,
            "Every k-th tick is never sent, so that ids jump; the history over HTTP has it.",
            after=5, s=_FOR_EVER, every=0, k=50,
        ),
        _kind(
            FaultName.MALFORMED,
            "After every k-th tick comes a copy of it that is broken JSON.",
            after=5, s=_FOR_EVER, every=0, k=50,
        ),
        _kind(
            FaultName.TRUNCATED,
            "After every k-th tick comes a message with the first half of it.",
            after=5, s=_FOR_EVER, every=0, k=50,
        ),
        _kind(
            FaultName.TORN,
            "Connections end in the middle of a frame.",
            after=5, every=0,
        ),
        _kind(
            FaultName.BINARY,
            "After every k-th tick comes a binary message without meaning.",
            after=5, s=_FOR_EVER, every=0, k=50,
        ),
        _kind(
            FaultName.HUGE,
            "Each connection gets one message of so many megabytes.",
            after=5, every=0, mb=5,
        ),
        _kind(
            FaultName.WRONG_RET,
            "The first so many subscriptions are refused, each with another error code, or always with code.",
            _ALLTICK, times=3, code=0,
        ),
        _kind(
            FaultName.HEARTBEAT_UNANSWERED,
            "For s seconds heartbeats get no answer while ticks go on.",
            _ALLTICK, after=5, s=60, every=0,
        ),
    )
}  # fmt: skip

_LEAST = {"every": 0.0, "k": 2.0, "by": 0.0, "bytes": 1.0, "ms": 1.0, "ticks": 1.0, "times": 1.0}
_MOST = {"ticks": 1e6, "mb": 64.0, "by": 1e6, "code": 4999.0, "tcp": 1.0}
_WHOLE = {"k", "bytes", "ticks", "times", "code", "tcp"}


def parse_faults(texts: Iterable[str], served: Served) -> tuple[Fault, ...]:
    """Read faults as they are written on the command line.

    Args:
        texts: One or several faults each, with commas between them.
        served: What the exchange will serve.

    Raises:
        UsageError: If there is no such fault or setting, or a fault cannot be had here or is given twice.
    """
    faults = [_parse(words, served) for text in texts for words in _split(text)]
    names = [fault.kind.name for fault in faults]
    for name in names:
        if names.count(name) > 1:
            raise UsageError(f"The fault “{name}” is given twice.")
    return tuple(faults)


def fault_list(width: int = 100) -> str:
    """All faults with a sentence and their settings each, for a terminal."""
    lines = []
    for kind in KINDS.values():
        usual = ":".join(f"{key}={value:g}" for key, value in kind.settings.items())
        lines.append(f"{kind.name}{':' if usual else ''}{usual}")
        only = "" if len(kind.served) > 1 else f" Only with {next(iter(kind.served)).value}."
        lines += wrap(kind.sentence + only, width, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(lines)


def _split(text: str) -> list[list[str]]:
    """Name and settings of each fault in a text; settings may also stand behind commas."""
    faults: list[list[str]] = []
    for part in text.split(","):
        words = [word.strip() for word in part.split(":")]
        if faults and "=" in words[0]:
            faults[-1] += words
        else:
            faults.append(words)
    return faults


def _parse(words: list[str], served: Served) -> Fault:
    name, *given = words
    if name not in set(FaultName):
        raise UsageError(f"There is no fault “{name}”; “tickdeck simulate --fault {LIST}” names them.")
    kind = KINDS[FaultName(name)]
    if served not in kind.served:
        raise UsageError(f"The fault “{name}” cannot be had with {served.value}.")
    settings = dict(kind.settings)
    for word in given:
        key, _, text = word.partition("=")
        if key not in settings:
            known = ", ".join(settings) or "none"
            raise UsageError(f"The fault “{name}” has no setting “{key}”; it has {known}.")
        settings[key] = _number(name, key, text)
    # Of what begins again every few seconds, each must end before the next.
    if settings.get("every") and settings["every"] <= settings.get("s", 0):
        raise UsageError(f"The fault “{name}” would begin again before it ends; set s below every.")
    return Fault(kind, settings)


def _number(name: str, key: str, text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    sound = _LEAST.get(key, 0.0) <= value <= _MOST.get(key, math.inf)
    if not sound or (key in _WHOLE and not value.is_integer()) or (key != "s" and math.isinf(value)):
        raise UsageError(f"The fault “{name}” cannot have {key}={text}.")
    return value
