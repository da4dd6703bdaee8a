"""What the session needs to know of a provider, and the words in which a protocol answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from tickdeck.domain.instrument import InstrumentTable, Venue
from tickdeck.domain.tick import Row
from tickdeck.settings.secrets import Secret


class Verdict(Enum):
    """What a refusal asks for."""

    STOP = "stop"
    """The person must act: a wrong token, a plan without this market."""
    WAIT = "wait"
    """Too much or too fast; try again later."""
    BAD_REQUEST = "bad request"
    """This request is wrong, a code in it perhaps; other requests may pass."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A request was accepted; `request` is its number."""

    request: int


@dataclass(frozen=True, slots=True)
class HeartbeatAnswered:
    """The provider answered a heartbeat: the connection is alive, whether or not anything trades."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A request or the whole connection was refused.

    Attributes:
        verdict: What to do about it.
        text: One sentence for the user.
        request: The number of the request refused, None if it is the connection.
    """

    verdict: Verdict
    text: str
    request: int | None = None


Event = Confirmed | HeartbeatAnswered | Refused


@dataclass(frozen=True, slots=True)
class Plan:
    """What a provider allows with one token.

    Attributes:
        connections: Connections at a time.
        instruments: Instruments on one connection.
        request_spacing_s: Seconds between requests on one connection.
        handshake_spacing_s: Seconds between handshakes, and between requests of different connections.
    """

    connections: int
    instruments: int
    request_spacing_s: float
    handshake_spacing_s: float


class FeedProtocol(Protocol):
    """One connection's protocol: bytes in, rows and events out; no input or output, no clock."""

    def url(self, base: str, token: Secret) -> str:
        """The address to connect to; it may hold the token, so it is never logged."""

    def batches(self, symbols: Sequence[int]) -> list[list[int]]:
        """Split instruments into the portions that are requested one after the other."""

    def subscribe(self, request: int, confirmed: Sequence[int], wanted: Sequence[int]) -> bytes:
        """The request that adds `wanted` to the instruments that are `confirmed` on this connection."""

    def heartbeat(self, request: int) -> bytes | None:
        """The heartbeat to send every `FeedSpec.heartbeat_s`; None if the provider expects none."""

    def decode(self, frame: bytes, recv_us: int, rows: list[Row]) -> Event | None:
        """Decode one frame: ticks are appended to `rows`, anything else that matters is returned.

        Args:
            frame: The payload of one message.
            recv_us: Receipt, UTC microseconds.
            rows: Where ticks go.

        Raises:
            RejectedError: If the frame, or a value in it, cannot be understood.
        """


@dataclass(frozen=True, slots=True)
class FeedSpec:
    """A provider.

    Attributes:
        name: What ``--feed`` takes.
        title: The provider's name on the screen.
        url: Where it is, without the token.
        venue: The venue of a code written without one.
        universe: Name of the list of its usual instruments, in ``resources/universes``.
        plans: What can be bought, by name.
        default_plan: The plan unless ``--plan`` says otherwise.
        needs_token: Whether it wants a token at all.
        contiguous_ids: Whether its ids count every print, so that a jump is a known loss.
        heartbeat_s: Seconds between heartbeats; also the pace by which silence is judged.
        protocol: Makes the protocol of one connection.
        handshake_refused: Judges a handshake that was answered by HTTP, given status and body.
    """

    name: str
    title: str
    url: str
    venue: Venue
    universe: str
    plans: Mapping[str, Plan]
    default_plan: str
    needs_token: bool
    contiguous_ids: bool
    heartbeat_s: float
    protocol: Callable[[InstrumentTable], FeedProtocol]
    handshake_refused: Callable[[int, bytes], Refused]
