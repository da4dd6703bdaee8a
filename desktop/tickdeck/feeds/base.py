"""What the session needs to know of a provider, and the words in which a protocol answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from tickdeck.domain.bar import Bar
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.quote import Quote
from tickdeck.domain.tick import Row
from tickdeck.domain.venue import Venue
from tickdeck.settings.secrets import Secret


class Verdict(Enum):
    """What a refusal asks for."""

    STOP = "stop"
    """The person must act: a wrong token, a plan without this market."""
    WAIT = "wait"
    """Too much or too fast; try again later."""
    BAD_REQUEST = "bad request"
    """This request is wrong, a code in it perhaps; other requests may pass."""


class Login(Enum):
    """When the message of `FeedProtocol.authorise` is sent."""

    NONE = "none"
    """Never: the token is in the address, or there is none."""
    ON_OPEN = "on open"
    AFTER_GREETING = "after greeting"
    """After the provider's first message, `Greeted`."""


@dataclass(frozen=True, slots=True)
class Greeted:
    """The provider is ready for the login."""


@dataclass(frozen=True, slots=True)
class Authorised:
    """The login was accepted."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A request was accepted; `request` is its number, None where the provider repeats none."""

    request: int | None


@dataclass(frozen=True, slots=True)
class HeartbeatAnswered:
    """The provider answered a heartbeat: the connection is alive, whether or not anything trades."""


@dataclass(frozen=True, slots=True)
class Closing:
    """The provider says that it will close this connection soon, for maintenance perhaps."""


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


Event = Greeted | Authorised | Confirmed | HeartbeatAnswered | Closing | Refused


@dataclass(slots=True)
class Decoded:
    """Where a protocol puts what it finds in a frame.

    Attributes:
        rows: Ticks are appended.
        quotes: Best bid and ask by instrument number; a newer one replaces what is there.
        rejected: Reasons of parts that were left out while the rest of the frame was taken.
    """

    rows: list[Row] = field(default_factory=list)
    quotes: dict[int, Quote] = field(default_factory=dict)
    rejected: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a provider allows with one token.

    Attributes:
        connections: Connections at a time.
        instruments: Instruments on one connection.
        request_spacing_s: Seconds between requests on one connection.
        handshake_spacing_s: Seconds between handshakes, and between requests of different connections.
        rest_spacing_s: Seconds between requests for history.
        batch_spacing_s: Seconds between requests for the history of many instruments at once.
        quotes: Whether the best bid and ask are wanted beside the ticks.
        variant: What else this plan changes, in the provider's own words; its protocol knows them.
    """

    connections: int
    instruments: int
    request_spacing_s: float
    handshake_spacing_s: float
    rest_spacing_s: float = 1.0
    batch_spacing_s: float = 0.0
    quotes: bool = True
    variant: str = ""


class FeedProtocol(Protocol):
    """One connection's protocol: bytes in, rows and events out; no input or output, no clock."""

    def url(self, base: str, token: Secret) -> str:
        """The address to connect to; it may hold the token, so it is never logged."""

    def authorise(self, token: Secret) -> bytes:
        """The login message; asked for only where `FeedSpec.login` says so."""

    def batches(self, symbols: Sequence[int]) -> list[list[int]]:
        """Split instruments into the portions that are requested one after the other."""

    def subscribe(self, request: int, confirmed: Sequence[int], wanted: Sequence[int]) -> bytes:
        """The request that adds `wanted` to the instruments that are `confirmed` on this connection.

        Instruments that were numbered after the protocol was made may be among them.
        """

    def unsubscribe(self, request: int, kept: Sequence[int], removed: Sequence[int]) -> bytes | None:
        """The request that ends `removed` and leaves `kept`; None if the provider has none."""

    def quotes(self, request: int, symbols: Sequence[int]) -> bytes | None:
        """The request for the best bid and ask of all these instruments, in place of those before.

        None where `subscribe` has asked for them already, or the provider has none.
        """

    def heartbeat(self, request: int) -> bytes | None:
        """The heartbeat to send every `FeedSpec.heartbeat_s`; None if the provider expects none."""

    def decode(self, frame: bytes, recv_us: int, out: Decoded) -> Event | None:
        """Decode one frame: what the market did goes to `out`, anything else that matters is returned.

        A frame of many ticks may hold bad ones: those are noted in `out.rejected`, the others taken.

        Args:
            frame: The payload of one message.
            recv_us: Receipt, UTC microseconds.
            out: Where ticks and quotes go.

        Raises:
            RejectedError: If the frame as a whole cannot be understood.
        """


@dataclass(frozen=True, slots=True)
class RestRequest:
    """A question to a provider's HTTP interface; query and headers may hold the token and show nothing.

    Attributes:
        path: What follows the base address, such as ``/kline``.
        query: The query's parameters, not yet escaped.
        headers: Headers beside the usual ones.
        method: ``GET`` or ``POST``.
        body: JSON, with ``POST``.
        spacing_s: Seconds between questions to this path, where that is more than the plan's spacing.
    """

    path: str
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    method: str = "GET"
    body: bytes = field(default=b"", repr=False)
    spacing_s: float = 0.0


class History(Protocol):
    """What a provider can tell of the past: questions out, answers in; no input or output, no clock.

    Where a provider cannot answer, the question is None or there are none. What reads an answer raises
    `RejectedError` if it cannot be understood, also if it is the provider's refusal.
    """

    def prints(self, symbol: int, first_seq: int, last_seq: int, token: Secret) -> RestRequest | None:
        """Ask for prints by id, as many from `first_seq` on as one answer holds."""

    def read_prints(self, symbol: int, body: bytes, recv_us: int) -> list[Row]:
        """The prints of an answer, in the order of their ids; nothing is flagged."""

    def bars(self, symbol: int, from_us: int, to_us: int, token: Secret) -> RestRequest | None:
        """Ask for the one-minute bars of an interval, UTC microseconds."""

    def read_bars(self, symbol: int, body: bytes) -> list[Bar]:
        """The bars of an answer, oldest first; they may reach beyond the interval asked for."""

    def closes(self, symbols: Sequence[int], token: Secret) -> list[RestRequest]:
        """Ask for daily bars, from which the close of the day before follows."""

    def read_closes(self, body: bytes, now_us: int) -> dict[int, float]:
        """The close of the last trading day before the venue's present date, by instrument number."""

    def suspended(self, symbols: Sequence[int], token: Secret) -> list[RestRequest]:
        """Ask which instruments are suspended from trading."""

    def read_suspended(self, body: bytes) -> set[int]:
        """The numbers of instruments of ours that an answer names as suspended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSpec:
    """A provider.

    Attributes:
        name: What ``--feed`` takes.
        title: The provider's name on the screen.
        url: Where it is, without the token.
        rest_url: Where its HTTP interface is; empty if it has none, or none of use.
        venues: What it quotes; the first is the venue of a code written without one.
        universe: Name of the list of its usual instruments, in ``resources/universes``; empty if none.
        plans: What can be bought, by name.
        default_plan: The plan unless ``--plan`` says otherwise.
        needs_token: Whether it wants a token at all.
        login: Whether and when the connection starts with a login message.
        confirms: Whether subscriptions are answered; where not, they count as confirmed when sent.
        replaces_lists: Whether each subscription replaces the list before, so that it is always sent whole.
        contiguous_ids: Whether its ids count every print, so that a jump is a known loss.
        heartbeat_s: Seconds between heartbeats.
        life_s: After how long the provider ends a connection, so that a new one must overlap with it;
            None if it does not. Only for feeds with ids, since both connections bring the same prints.
        protocol: Makes the protocol of one connection.
        history: Makes the questions to its HTTP interface; None if it has none.
        handshake_refused: Judges a handshake that was answered by HTTP, given status and body.
    """

    name: str
    title: str
    url: str
    rest_url: str = ""
    venues: tuple[Venue, ...]
    universe: str
    plans: Mapping[str, Plan]
    default_plan: str
    needs_token: bool
    login: Login = Login.NONE
    confirms: bool = True
    replaces_lists: bool = False
    contiguous_ids: bool
    heartbeat_s: float
    life_s: float | None = None
    protocol: Callable[[InstrumentTable, Plan], FeedProtocol]
    history: Callable[[InstrumentTable, Plan], History] | None = None
    handshake_refused: Callable[[int, bytes], Refused]

    @property
    def overlaps(self) -> bool:
        """Whether two connections may bring the same prints for a while, as their ids tell them apart."""
        return self.contiguous_ids

    @property
    def venue(self) -> Venue:
        """The venue of a code written without one."""
        return self.venues[0]
