"""The protocol of a provider that a feed file describes.

Source: the file; ``resources/feeds/example.toml`` explains what one can say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import msgspec

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.feeds.base import Decoded, Event, Plan, Refused
from tickdeck.feeds.fields import MALFORMED, rejection
from tickdeck.feeds.generic.address import TOKEN, parameters_with_token
from tickdeck.feeds.generic.answers import Answers
from tickdeck.feeds.generic.description import Description, ListMeaning
from tickdeck.feeds.generic.places import Condition, items_at, parts_of
from tickdeck.feeds.generic.symbols import Symbols
from tickdeck.feeds.generic.template import PER_SYMBOL, Template
from tickdeck.feeds.generic.ticks import TickReader
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

IN_LOGIN = frozenset({"token"})
IN_HEARTBEAT = frozenset({"token", "request"})
IN_REQUEST = frozenset({"token", "request", "symbols"}) | PER_SYMBOL
"""The placeholders that each kind of message may hold."""

_LONGEST_SENTENCE = 240
_LONGEST_PLAIN = 200
"""Plain text that a provider sends beside JSON is a word or two."""


class GenericProtocol:
    """One connection to a described provider."""

    def __init__(self, description: Description, instruments: InstrumentTable, plan: Plan) -> None:
        """Make the protocol.

        Args:
            description: The provider.
            instruments: The instruments of the run.
            plan: One of the description's, whose name is its variant; for another the default holds.
        """
        general = description.general
        terms = description.plans.get(plan.variant) or description.plans[general.default_plan]
        subscribe = description.subscribe
        self._token = Secret("")
        self._token_parameters = parameters_with_token(general.url)
        self._login = _template(description.login.message, IN_LOGIN)
        self._subscribe = Template(subscribe.message, IN_REQUEST)
        self._unsubscribe = _template(subscribe.unsubscribe, IN_REQUEST)
        self._heartbeat = _template(description.heartbeat.message, IN_HEARTBEAT)
        self._replaces = subscribe.list is ListMeaning.REPLACES
        self._batch = 1 if self._subscribe.is_for_one else terms.batch
        self._symbols = Symbols(instruments, description.symbols, general.venues)
        self._answers = Answers(description)
        self._only = None if description.ticks.only is None else Condition(description.ticks.only)
        self._path = parts_of(description.ticks.path) if description.ticks.path else ()
        self._ticks = TickReader(description, terms, self._symbols)
        self._json = msgspec.json.Decoder()

    def __repr__(self) -> str:
        return f"<GenericProtocol, {self._batch} instruments a request>"

    def url(self, base: str, token: Secret) -> str:
        """The address with the token where the description wants it."""
        self._token = token
        escaped = quote(token.reveal(), safe="")
        address = base.replace(TOKEN, escaped)
        if token:
            for name in self._token_parameters:
                address += f"{'&' if '?' in address else '?'}{name}={escaped}"
        return address

    def authorise(self, token: Secret) -> bytes:
        """The described login message; empty if there is none."""
        self._token = token
        return b"" if self._login is None else self._login.fill({"token": token.reveal()})

    def batches(self, symbols: Sequence[int]) -> list[list[int]]:
        """Portions of the described size; one portion where each list replaces the one before."""
        size = len(symbols) if self._replaces else self._batch
        return [list(symbols[start : start + size]) for start in range(0, len(symbols), size or 1)]

    def subscribe(self, request: int, confirmed: Sequence[int], wanted: Sequence[int]) -> bytes:
        """The described request: all instruments if it replaces the list, else the new ones."""
        self._ticks.forget_totals(wanted)
        return self._request(self._subscribe, request, (*confirmed, *wanted) if self._replaces else wanted)

    def unsubscribe(self, request: int, kept: Sequence[int], removed: Sequence[int]) -> bytes | None:
        """The described request, or the list of what is kept if a list replaces the one before.

        None if neither can be had, also if a request is about one instrument and several are removed.
        """
        if self._unsubscribe is not None:
            if self._unsubscribe.is_for_one and len(removed) != 1:
                return None
            return self._request(self._unsubscribe, request, removed)
        return self._request(self._subscribe, request, kept) if self._replaces and kept else None

    def quotes(self, request: int, symbols: Sequence[int]) -> bytes | None:  # noqa: ARG002
        """None: bid and ask, if described, come with the subscription."""
        return None

    def heartbeat(self, request: int) -> bytes | None:
        """The described heartbeat."""
        if self._heartbeat is None:
            return None
        return self._heartbeat.fill({"request": request, "token": self._token.reveal()})

    def decode(self, frame: bytes, recv_us: int, out: Decoded) -> Event | None:
        """Decode ticks or an answer; see `FeedProtocol.decode`.

        A list of objects is as many frames. Of several events in one, a refusal goes first.
        """
        try:
            message = self._json.decode(frame)
        except MALFORMED as error:
            return self._decode_plain(frame, error)
        if type(message) is not list or not message or type(message[0]) not in {dict, list}:
            return self._decode_message(message, recv_us, out)
        events: list[Event] = []
        for part in message:
            try:
                event = self._decode_message(part, recv_us, out)
            except RejectedError as error:
                out.rejected.append(error.reason)
                continue
            if event is not None:
                events.append(event)
        refused = (event for event in events if isinstance(event, Refused))
        return next(refused, events[0] if events else None)

    def _decode_plain(self, frame: bytes, why_not_json: BaseException) -> Event | None:
        if len(frame) <= _LONGEST_PLAIN:
            is_known, event = self._answers.read(frame.decode("utf-8", "replace"))
            if is_known:
                return self._without_token(event)
        raise rejection(why_not_json)

    def _decode_message(self, message: Any, recv_us: int, out: Decoded) -> Event | None:
        has_ticks = self._only is not None and self._only.is_met(message)
        if not has_ticks:
            is_known, event = self._answers.read(message)
            if is_known:
                return self._without_token(event)
        items = items_at(message, self._path) if has_ticks or self._only is None else None
        if items is None:
            raise RejectedError("ticks are missing" if has_ticks else "frame is none of those described")
        if not self._path:
            # The frame is the tick, so one that is wrong is refused as a whole.
            self._ticks.read(message, message, recv_us, out)
            return None
        for item in items:
            try:
                self._ticks.read(item, message, recv_us, out)
            except RejectedError as error:
                out.rejected.append(error.reason)
        return None

    def _request(self, template: Template, request: int, symbols: Sequence[int]) -> bytes:
        values: dict[str, str | int] = {"request": request, "token": self._token.reveal()}
        return template.fill(values, [self._symbols.values(number) for number in symbols])

    def _without_token(self, event: Event | None) -> Event | None:
        """An event whose text, which may be the provider's own, does not show the token."""
        if isinstance(event, Refused):
            return replace(event, text=self._token.blotted_out_of(event.text)[:_LONGEST_SENTENCE])
        return event


def _template(message: Any, allowed: frozenset[str]) -> Template | None:
    return None if message is None else Template(message, allowed)
