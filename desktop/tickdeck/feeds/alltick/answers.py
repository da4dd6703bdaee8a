"""What AllTick answers to a request, and what a refusal asks for.

Source: the provider's "error code description" and what users report of codes that it leaves out.
"""

from __future__ import annotations

import msgspec

from tickdeck.feeds.base import Refused, Verdict
from tickdeck.feeds.fields import MALFORMED
from tickdeck.words import mark

OK = 200

_STOP = {401, 403, 603, 604}
_BAD_REQUEST = {201, 202, 400, 402, 600, 601}
TITLE = "AllTick"
_SENTENCE = {
    401: mark("{title} does not accept the token; give another under Connection… or in the environment."),
    403: mark("{title} does not accept the token; give another under Connection… or in the environment."),
    429: mark("{title} says that we ask too often; waiting."),
    600: mark("{title} does not know a code."),
    603: mark("{title}: the plan of this token does not include this market; choose another plan or feed."),
    604: mark("{title}: the token may not see a code; choose another plan."),
    605: mark("{title} says that we ask too often; waiting."),
    606: mark("{title} says that we ask too often and closed the connection; waiting."),
}


class Answer(msgspec.Struct, gc=False):
    """The envelope of an answer; that of a refused handshake has the last two fields only."""

    cmd_id: int = 0
    seq_id: int = 0
    ret: int | None = None
    msg: str | None = None


_answer = msgspec.json.Decoder(Answer, strict=False)


def decode_answer(frame: bytes) -> Answer:
    """The envelope of an answer.

    Raises:
        msgspec.MsgspecError, UnicodeDecodeError, RecursionError: If it is none; see `fields.MALFORMED`.
    """
    return _answer.decode(frame)


def refusal(code: int, text: str | None, request: int | None = None, *, title: str = TITLE) -> Refused:
    """What a return code asks for, with a sentence for the user.

    Args:
        code: The return code; one that the documents do not know is shown as it came.
        text: The provider's words.
        request: The number of the request refused, None if it is the connection.
        title: Who answered.
    """
    known = _SENTENCE.get(code)
    sentence = (
        known.format(title=title) if known else _unusual(code, text or mark("no reason given"), title=title)
    )
    if code in _STOP:
        return Refused(Verdict.STOP, sentence, request)
    if code in _BAD_REQUEST:
        return Refused(Verdict.BAD_REQUEST, sentence, request)
    return Refused(Verdict.WAIT, sentence, request)


def _unusual(code: int, why: str, *, title: str) -> str:
    if 0 <= code < 1000:
        return mark("{title} answered with code {code}: {why}.").format(title=title, code=code, why=why)
    return mark("{title} answered with a number that is no code: {why}.").format(title=title, why=why)


def handshake_refused(status: int, body: bytes, *, title: str = TITLE) -> Refused:
    """Judge a handshake answered by HTTP: the return code is in the body where there is one."""
    try:
        answer = decode_answer(body)
    except MALFORMED:
        answer = Answer()
    if answer.ret is not None and answer.ret != OK:
        return refusal(answer.ret, answer.msg, title=title)
    if status in _SENTENCE:
        return refusal(status, None, title=title)
    # No request was refused, and what stands between us and the provider may answer anything.
    told = mark("{title} answered the connection with HTTP {status}.")
    return Refused(Verdict.WAIT, told.format(title=title, status=status))


def code_reason(code: int | None) -> str:
    """Why an answer of the HTTP interface holds nothing, in one of a bounded number of reasons."""
    if code is None:
        return mark("the answer has no return code")
    if 0 <= code < 1000:
        return mark("the return code was {code}").format(code=code)
    return mark("the return code is unknown")
