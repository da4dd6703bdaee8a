"""What a described provider says beside ticks: greetings, confirmations, refusals, heartbeats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from tickdeck.feeds.base import Authorised, Confirmed, Event, Greeted, HeartbeatAnswered, Refused, Verdict
from tickdeck.feeds.generic.amounts import whole_number_of
from tickdeck.feeds.generic.description import Description, ErrorTerms, Scalar
from tickdeck.feeds.generic.places import Condition, Place, text_of, texts_of
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.words import mark

_STOPPING_STATUS = {401, 403}
_STATUS_SENTENCE = {
    401: mark(
        "{title} does not accept the token (HTTP 401); give another under Connection… or in the environment."
    ),
    403: mark("{title} does not allow the connection (HTTP 403); check the token, and try again."),
    404: mark("{title} has nothing at this address (HTTP 404); check the url in the feed's file."),
    429: mark("{title} says that we ask too often (HTTP 429); waiting."),
}


class Answers:
    """Recognises what is no tick."""

    def __init__(self, description: Description) -> None:
        login, subscribe = description.login, description.subscribe
        self._refusals = None if description.errors is None else Refusals(description)
        self._accepted = _condition(login.accepted)
        self._greeting = _condition(login.greeting)
        self._heartbeat = _condition(description.heartbeat.answer)
        self._confirmed = _condition(subscribe.confirmed)
        self._request = None if subscribe.confirmed_request is None else Place(subscribe.confirmed_request)
        self._ignored = tuple(Condition(frame) for frame in description.ignore.frames)

    def read(self, frame: Any) -> tuple[bool, Event | None]:
        """Whether a frame, decoded or as text, is known, and what it says."""
        refused = None if self._refusals is None else self._refusals.read(frame)
        if refused is not None:
            return True, refused
        if self._heartbeat is not None and self._heartbeat.is_met(frame):
            return True, HeartbeatAnswered()
        if self._confirmed is not None and self._confirmed.is_met(frame):
            return True, Confirmed(_request_at(self._request, frame))
        if self._accepted is not None and self._accepted.is_met(frame):
            return True, Authorised()
        if self._greeting is not None and self._greeting.is_met(frame):
            return True, Greeted()
        return any(condition.is_met(frame) for condition in self._ignored), None


class Refusals:
    """Recognises refusals, and judges them by their codes."""

    def __init__(self, description: Description) -> None:
        """Recognise the refusals of a description, which must have them."""
        terms = description.errors
        if terms is None:
            raise ValueError("the description has no errors")
        self._title = description.general.title
        self._when = Condition(terms.when)
        self._unless = None if terms.unless is None else Condition(terms.unless)
        self._code = None if terms.code is None else Place(terms.code)
        self._text = None if terms.text is None else Place(terms.text)
        self._request = None if terms.request is None else Place(terms.request)
        self._verdicts = _verdicts(terms)
        self._otherwise = terms.otherwise

    def read(self, frame: Any) -> Refused | None:
        """The refusal that a frame is; None if it is none."""
        if not self._when.is_met(frame) or (self._unless is not None and self._unless.is_met(frame)):
            return None
        code = "" if self._code is None else text_of(self._code.read(frame, frame)) or ""
        text = "" if self._text is None else text_of(self._text.read(frame, frame)) or ""
        # Nothing is cut here: half a token would not be found any more by those who blot it out.
        said = ": ".join(part for part in (code, text.rstrip(".")) if part)
        verdict = self._verdicts.get(code, self._otherwise)
        sentence = mark("{title} refused: {why}.").format(
            title=self._title, why=said or mark("no reason given")
        )
        return Refused(verdict, sentence, _request_at(self._request, frame))


def judge_handshake(description: Description, status: int, body: bytes) -> Refused:
    """Judge a handshake answered by HTTP: by the described codes if the body has one, else by its status."""
    if description.errors is not None:
        try:
            refused = Refusals(description).read(msgspec.json.decode(body))
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            refused = None
        if refused is not None:
            return refused
    otherwise = mark("{title} answered the connection with HTTP {status}.")
    sentence = _STATUS_SENTENCE.get(status, otherwise).format(title=description.general.title, status=status)
    return Refused(Verdict.STOP if status in _STOPPING_STATUS else Verdict.WAIT, sentence)


def _verdicts(terms: ErrorTerms) -> Mapping[str, Verdict]:
    by_verdict: tuple[tuple[Verdict, tuple[Scalar, ...]], ...] = (
        (Verdict.STOP, terms.stop),
        (Verdict.WAIT, terms.wait),
        (Verdict.BAD_REQUEST, terms.bad_request),
    )
    return {text: verdict for verdict, codes in by_verdict for text in texts_of(codes)}


def _condition(frame: Mapping[str, Scalar | tuple[Scalar, ...]] | str | None) -> Condition | None:
    return None if frame is None else Condition(frame)


def _request_at(place: Place | None, frame: Any) -> int | None:
    if place is None:
        return None
    try:
        request = whole_number_of(place.read(frame, frame), "request")
    except RejectedError:
        return None
    # Providers repeat 0 where they know of no request.
    return request if request is not None and request > 0 else None
