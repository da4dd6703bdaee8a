"""What the keys of a feed file must agree on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from zoneinfo import ZoneInfo

from tickdeck.domain.errors import UnknownInstrumentError
from tickdeck.domain.instrument import canonical_id
from tickdeck.feeds.base import Login
from tickdeck.feeds.generic.address import TOKEN, AddressError, check_address
from tickdeck.feeds.generic.description import Counting, Description, ListMeaning, Section
from tickdeck.feeds.generic.places import Condition, Place, PlaceError, parts_of, texts_of
from tickdeck.feeds.generic.protocol import IN_HEARTBEAT, IN_LOGIN, IN_REQUEST
from tickdeck.feeds.generic.symbols import SpellingError, check_spelling
from tickdeck.feeds.generic.template import PER_SYMBOL, Template, TemplateError


class MistakeError(Exception):
    """A key contradicts another; the text fits behind its name.

    Attributes:
        section: The table, empty for the top of the file.
        key: The key.
    """

    def __init__(self, section: str, key: str, text: str) -> None:
        super().__init__(text)
        self.section = section
        self.key = key


def check(description: Description) -> None:
    """Check what no single key shows.

    Raises:
        MistakeError: At the first contradiction.
    """
    _check_general(description)
    _check_login(description)
    _check_subscribe(description)
    _check_symbols(description)
    _check_ticks(description)
    _check_sides(description)
    _check_heartbeat(description)
    _check_errors(description)
    for frame in description.ignore.frames:
        _tried("ignore", "frames", Condition, frame)


def _tried(section: str, key: str, make: Callable[..., object], *given: object) -> None:
    """Make something of a key's value, only to see whether it can be made."""
    try:
        make(*given)
    except (AddressError, PlaceError, SpellingError, TemplateError) as error:
        raise MistakeError(section, key, str(error)) from None


def _check_general(description: Description) -> None:
    general, plans = description.general, description.plans
    _tried("", "url", check_address, general.url)
    if len(set(general.venues)) < len(general.venues):
        raise MistakeError("", "venues", "names a venue twice")
    if general.default_plan not in plans:
        known = " or ".join(f"“{name}”" for name in plans)
        raise MistakeError(
            "", "default_plan", f"must be {known}" if known else "must be one of [plans.…], and there is none"
        )
    if general.contiguous_ids and description.fields.id is None:
        raise MistakeError("", "contiguous_ids", "must be false where “id” in [fields] is not given")
    if general.needs_token and TOKEN not in general.url and not _mentions_token(description):
        raise MistakeError("", "needs_token", "must be false where {token} is nowhere")


def _mentions_token(description: Description) -> bool:
    messages = (description.login.message, description.subscribe.message)
    return any(TOKEN in str(message) for message in messages)


def _check_login(description: Description) -> None:
    login = description.login
    if login.message is not None:
        _tried("login", "message", Template, login.message, IN_LOGIN)
    for key, frame in (("greeting", login.greeting), ("accepted", login.accepted)):
        if frame is not None:
            _tried("login", key, Condition, frame)
    needed = {Login.NONE: (), Login.ON_OPEN: ("message", "accepted")}
    for key in needed.get(login.when, ("message", "accepted", "greeting")):
        if getattr(login, key) is None:
            raise MistakeError("login", key, f"must be given where “when” is “{login.when.value}”")
    if login.when is Login.NONE and (login.message is not None or login.accepted is not None):
        raise MistakeError("login", "when", "must be “on open” or “after greeting” where there is a message")
    if login.when is Login.ON_OPEN and login.greeting is not None:
        raise MistakeError(
            "login",
            "greeting",
            "must be given only where “when” is “after greeting”; else put it in [ignore]",
        )


def _check_subscribe(description: Description) -> None:
    terms = description.subscribe
    for key, message in (("message", terms.message), ("unsubscribe", terms.unsubscribe)):
        if message is None:
            continue
        _tried("subscribe", key, Template, message, IN_REQUEST)
        template = Template(message, IN_REQUEST)
        if template.placeholders.isdisjoint({"symbols"} | PER_SYMBOL):
            raise MistakeError("subscribe", key, "must hold {symbols} or {symbol}")
        if template.is_for_one and key == "message" and terms.list is ListMeaning.REPLACES:
            raise MistakeError("subscribe", "list", "must be “adds” where a message is about one symbol")
        if template.is_for_one and "symbols" in template.placeholders:
            raise MistakeError("subscribe", key, "must not be about one symbol and hold {symbols}")
    if terms.confirmed is not None:
        _tried("subscribe", "confirmed", Condition, terms.confirmed)
    if terms.confirmed_request is not None:
        _tried("subscribe", "confirmed_request", Place, terms.confirmed_request)
        if terms.confirmed is None:
            raise MistakeError("subscribe", "confirmed_request", "must stand with “confirmed”")


def _check_symbols(description: Description) -> None:
    for venue, spelling in description.symbols.items():
        section = f"symbols.{venue}"
        if venue not in description.general.venues:
            raise MistakeError("symbols", venue, "must be one of “venues”")
        _tried(section, "text", check_spelling, spelling)
        for instrument_id in spelling.names:
            try:
                is_canonical = canonical_id(instrument_id) == instrument_id
            except UnknownInstrumentError:
                is_canonical = False
            if not is_canonical or not instrument_id.endswith(f".{venue}"):
                raise MistakeError(
                    section,
                    "names",
                    f"must name instruments by id, with .{venue} at the end; “{instrument_id}” is none",
                )
        written = spelling.names.values()
        if not all(written) or len(set(written)) < len(written):
            raise MistakeError(section, "names", "must hold a spelling of its own for each id")


def _check_ticks(description: Description) -> None:
    ticks, fields = description.ticks, description.fields
    if ticks.path:
        _tried("ticks", "path", parts_of, ticks.path)
    if ticks.only is not None:
        _tried("ticks", "only", Condition, ticks.only)
    try:
        ZoneInfo(ticks.time_zone)
    except (KeyError, ValueError, OSError):
        raise MistakeError("ticks", "time_zone", "is no time zone; one reads “Asia/Hong_Kong”") from None
    _check_places("fields", fields, type(fields).__struct_fields__)
    if fields.price is None and fields.bid is None and fields.ask is None:
        raise MistakeError("fields", "price", "must be given where neither “bid” nor “ask” is")
    for volume, price in (("bid_volume", "bid"), ("ask_volume", "ask")):
        if getattr(fields, volume) is not None and getattr(fields, price) is None:
            raise MistakeError("fields", volume, f"must stand with “{price}”")
    for name, terms in description.plans.items():
        if fields.volume is None and terms.volume is not Counting.NONE:
            raise MistakeError(
                f"plans.{name}", "volume", "must be “none” where “volume” in [fields] is not given"
            )
        if fields.turnover is None and terms.turnover not in {None, Counting.NONE}:
            raise MistakeError(
                f"plans.{name}", "turnover", "must be “none” where “turnover” in [fields] is not given"
            )


def _check_sides(description: Description) -> None:
    sides = description.sides
    if description.fields.side is None:
        if sides.buy or sides.sell or sides.unknown:
            raise MistakeError("fields", "side", "must be given where there is a table [sides]")
        return
    if not sides.buy or not sides.sell:
        raise MistakeError("sides", "buy" if not sides.buy else "sell", "must list what the provider writes")
    words = [texts_of(values) for values in (sides.buy, sides.sell, sides.unknown)]
    twice = sorted((words[0] & words[1]) | (words[0] & words[2]) | (words[1] & words[2]))
    if twice:
        raise MistakeError("sides", "buy", f"must differ from the other sides, but “{twice[0]}” is in two")


def _check_heartbeat(description: Description) -> None:
    heartbeat = description.heartbeat
    if heartbeat.message is not None:
        _tried("heartbeat", "message", Template, heartbeat.message, IN_HEARTBEAT)
    if heartbeat.answer is not None:
        _tried("heartbeat", "answer", Condition, heartbeat.answer)
    if (heartbeat.message is None) != (heartbeat.every_s is None):
        key = "message" if heartbeat.message is None else "every_s"
        raise MistakeError("heartbeat", key, "must be given: “message” and “every_s” need each other")
    if heartbeat.message is not None and heartbeat.answer is None:
        raise MistakeError("heartbeat", "answer", "must be given where there is a message")


def _check_errors(description: Description) -> None:
    errors = description.errors
    if errors is None:
        return
    _tried("errors", "when", Condition, errors.when)
    if errors.unless is not None:
        _tried("errors", "unless", Condition, errors.unless)
    _check_places("errors", errors, ("code", "text", "request"))
    if errors.code is None and (errors.stop or errors.wait or errors.bad_request):
        raise MistakeError("errors", "code", "must be given where codes are listed")


def _check_places(section: str, terms: Section, keys: Iterable[str]) -> None:
    for key in keys:
        place = getattr(terms, key)
        if place is not None:
            _tried(section, key, Place, place)
