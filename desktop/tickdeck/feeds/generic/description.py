"""What a feed file says: the sections of its TOML, each as a frozen value.

The notes on the types are what a user reads when a key holds something else. ``resources/feeds/example.toml``
explains every key.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, TypeAlias

import msgspec
from msgspec import Meta

from tickdeck.domain.venue import Venue
from tickdeck.feeds.base import Login, Verdict

Scalar: TypeAlias = str | int | float | bool

Name: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"\A[a-z0-9][a-z0-9-]{0,31}\Z",
        description="at most 32 small letters, digits and hyphens, starting with a letter or digit",
    ),
]
Title: TypeAlias = Annotated[str, Meta(min_length=1, max_length=60, description="text of 1 to 60 characters")]
ListName: TypeAlias = Annotated[
    str,
    Meta(pattern=r"\A[a-z0-9-]{0,32}\Z", description="the name of a list of instruments, or empty for none"),
]
Address: TypeAlias = Annotated[
    str,
    Meta(min_length=1, description="an address such as wss://host/path, with {token} where the token goes"),
]
Flag: TypeAlias = Annotated[bool, Meta(description="true or false")]
Connections: TypeAlias = Annotated[int, Meta(ge=1, le=100, description="a whole number from 1 to 100")]
Count: TypeAlias = Annotated[int, Meta(ge=1, le=100_000, description="a whole number from 1 to 100000")]
Pause: TypeAlias = Annotated[float, Meta(ge=0, le=3600, description="a number of seconds from 0 to 3600")]
Interval: TypeAlias = Annotated[
    float, Meta(ge=0.1, le=3600, description="a number of seconds from 0.1 to 3600")
]
Factor: TypeAlias = Annotated[
    float, Meta(gt=0, le=1e12, description="a number above 0, at most 1000000000000")
]
Place: TypeAlias = Annotated[
    str,
    Meta(min_length=1, max_length=200, description="the place of a value, such as “price” or “data.price”"),
]
ListPlace: TypeAlias = Annotated[
    str,
    Meta(
        max_length=200, description="the place of the ticks, such as “ticks”, or empty for the frame itself"
    ),
]
Conditions: TypeAlias = Annotated[
    dict[str, Scalar | tuple[Scalar, ...]],
    Meta(min_length=1, description="a table of places and the value, or list of values, expected there"),
]
Frame: TypeAlias = Annotated[
    dict[str, Scalar | tuple[Scalar, ...]] | str,
    Meta(description="a table of places and the values expected there, or a frame's whole text"),
]
Frames: TypeAlias = Annotated[
    tuple[dict[str, Scalar | tuple[Scalar, ...]] | str, ...],
    Meta(description="a list of tables of places and values, or of whole frames as text"),
]
Message: TypeAlias = Annotated[
    dict[str, Any] | list[Any] | str, Meta(description="the message as a table, a list or text")
]
Values: TypeAlias = Annotated[tuple[Scalar, ...], Meta(description="a list of values")]
Texts: TypeAlias = Annotated[tuple[str, ...], Meta(description="a list of texts")]
Names: TypeAlias = Annotated[
    dict[str, str], Meta(description="a table of ids such as “00700.HK” and the provider's spelling of each")
]
Zone: TypeAlias = Annotated[str, Meta(description="a time zone's IANA name, such as “Asia/Hong_Kong”")]
Sections: TypeAlias = Annotated[dict[str, Any], Meta(description="a table")]


class Counting(Enum):
    """What a volume or turnover counts."""

    PER_TRADE = "per trade"
    CUMULATIVE = "cumulative"
    """What has been traded since the day began; a print's own part is the difference."""
    NONE = "none"
    """Nothing that we could use; it is not read."""


class ListMeaning(Enum):
    """What a subscription does to those before."""

    ADDS = "adds"
    REPLACES = "replaces"


class TimeUnit(Enum):
    """The unit of a time."""

    AUTO = "auto"
    """Numbers by magnitude, text by its form."""
    S = "s"
    MS = "ms"
    US = "us"
    NS = "ns"
    RFC3339 = "rfc3339"


class Section(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One table of a feed file."""


class General(Section, frozen=True, kw_only=True):
    """The keys at the top of the file."""

    name: Name
    title: Title
    url: Address
    venues: Annotated[tuple[Venue, ...], Meta(min_length=1)]
    universe: ListName = ""
    needs_token: Flag
    contiguous_ids: Flag = False
    default_plan: Name


class PlanTerms(Section, frozen=True, kw_only=True):
    """``[plans.<name>]``: limits, and the meaning of volumes; `turnover` counts as `volume` unless given."""

    connections: Connections
    instruments: Count
    batch: Count
    request_spacing_s: Pause
    handshake_spacing_s: Pause
    volume: Counting
    turnover: Counting | None = None
    volume_factor: Factor = 1.0


class LoginTerms(Section, frozen=True, kw_only=True):
    """``[login]``: the login message, and how the greeting and the acceptance are recognised."""

    when: Login = Login.NONE
    message: Message | None = None
    greeting: Frame | None = None
    accepted: Frame | None = None


class SubscribeTerms(Section, frozen=True, kw_only=True):
    """``[subscribe]``: the request, its opposite, and how a request is confirmed."""

    message: Message
    list: ListMeaning
    unsubscribe: Message | None = None
    confirmed: Frame | None = None
    confirmed_request: Place | None = None


class Spelling(Section, frozen=True, kw_only=True):
    """``[symbols.<venue>]``: how the provider writes instruments."""

    text: Annotated[
        str, Meta(min_length=1, max_length=60, description="text with {code}, such as “{code}.HK”")
    ]
    lower_case: Flag = False
    quotes: Texts = ()
    names: Names = {}


class TickTerms(Section, frozen=True, kw_only=True):
    """``[ticks]``: where ticks are, what marks their frames, and what to read the time by."""

    path: ListPlace
    only: Conditions | None = None
    time_unit: TimeUnit = TimeUnit.AUTO
    time_zone: Zone = "UTC"


class FieldPlaces(Section, frozen=True, kw_only=True):
    """``[fields]``: the place of each field within a tick."""

    symbol: Place
    price: Place | None = None
    volume: Place | None = None
    turnover: Place | None = None
    time: Place | None = None
    side: Place | None = None
    id: Place | None = None
    bid: Place | None = None
    bid_volume: Place | None = None
    ask: Place | None = None
    ask_volume: Place | None = None


class SideWords(Section, frozen=True, kw_only=True):
    """``[sides]``: what the provider writes for each side."""

    buy: Values
    sell: Values
    unknown: Values = ()


class HeartbeatTerms(Section, frozen=True, kw_only=True):
    """``[heartbeat]``: our message, its interval, and what shows that the connection is alive."""

    every_s: Interval | None = None
    message: Message | None = None
    answer: Frame | None = None


class ErrorTerms(Section, frozen=True, kw_only=True):
    """``[errors]``: how a refusal is recognised, and what its codes ask for."""

    when: Conditions
    unless: Conditions | None = None
    code: Place | None = None
    text: Place | None = None
    request: Place | None = None
    stop: Values = ()
    wait: Values = ()
    bad_request: Values = ()
    otherwise: Verdict = Verdict.WAIT


class IgnoreTerms(Section, frozen=True, kw_only=True):
    """``[ignore]``: frames that are known and mean nothing to us."""

    frames: Frames = ()


class Description(msgspec.Struct, frozen=True, kw_only=True):
    """A whole feed file, checked."""

    general: General
    plans: dict[str, PlanTerms]
    login: LoginTerms
    subscribe: SubscribeTerms
    symbols: dict[Venue, Spelling]
    ticks: TickTerms
    fields: FieldPlaces
    sides: SideWords
    heartbeat: HeartbeatTerms
    errors: ErrorTerms | None
    ignore: IgnoreTerms
