"""Whatever a session or a provider's protocol can tell is known to the translations, values and all."""

from __future__ import annotations

import pytest

from fakes.installer_scripts import messages_of_the_program
from fakes.languages import bracketed, is_spoken
from tickdeck.domain.errors import FeedError, FolderInUseError
from tickdeck.feeds.alltick import answers as alltick
from tickdeck.feeds.alpaca import protocol as alpaca
from tickdeck.feeds.alpaca.credentials import credentials_of
from tickdeck.feeds.binance import protocol as binance
from tickdeck.session import wording
from tickdeck.settings.secrets import Secret
from tickdeck.words.retelling import Retelling

NAMES = (r"\b(AllTick|Alpaca|Binance|HTTP|example\.com)\b", r"\d{5}\.HK", r"KEY:SECRET", r"/data/\w+")


@pytest.fixture(scope="module")
def brackets() -> Retelling:
    """The language of brackets, of a translator who has not missed a text of the program."""
    messages = messages_of_the_program()
    kept = {key for key, message in messages.items() if message.is_kept}
    return Retelling({key: bracketed(*key) for key in messages}, kept)


def assert_told(brackets: Retelling, sentence: str) -> None:
    told = brackets.say(sentence, "")
    assert told != sentence
    assert is_spoken(told, NAMES), told


@pytest.mark.parametrize("code", [200, 400, 401, 403, 429, 600, 601, 603, 604, 605, 606, -1, 4711])
def test_refusals_of_alltick_can_be_told(brackets: Retelling, code: int):
    assert_told(brackets, alltick.refusal(code, None).text)
    assert_told(brackets, alltick.handshake_refused(code, b"").text)
    assert_told(brackets, alltick.code_reason(code))


@pytest.mark.parametrize("code", [*range(400, 411), 500, 999])
def test_refusals_of_alpaca_can_be_told(brackets: Retelling, code: int):
    assert_told(brackets, alpaca.refusal(code, "").text)
    assert_told(brackets, alpaca.handshake_refused(code, b"").text)


@pytest.mark.parametrize("code", [-1003, -2015, -1121, 0, 2, 451, 429])
def test_refusals_of_binance_can_be_told(brackets: Retelling, code: int):
    assert_told(brackets, binance.refusal(code, "", None).text)
    assert_told(brackets, binance.handshake_refused(code, b"").text)


@pytest.mark.parametrize(
    "sentence",
    [
        wording.BY_HAND,
        wording.NETWORK_CHANGED,
        wording.NO_ROOM,
        wording.closed_by("Binance"),
        wording.closed_by("Binance").rstrip("."),
        wording.quiet_for_seconds("Binance"),
        wording.silent("Binance"),
        wording.login_unanswered("Alpaca"),
        wording.tried_again(wording.closed_by("Binance")),
        wording.refused_names("AllTick does not know a code.", ["00001.HK"] * 9),
        wording.no_room_for(["00001.HK"] * 9),
        wording.no_room_for(["00001.HK"]),
        wording.asleep_for(3600.0),
        wording.clock_set(-3.0),
        wording.clock_set(3.0),
        wording.clock_was_set(-3.0),
        wording.clock_was_set(3.0),
        wording.asked_too_often("example.com", 429, ""),
        wording.cannot_answer("example.com", 503, ""),
        wording.refused_question("example.com", 400, ""),
        str(FolderInUseError("/data/hk")),
        str(FolderInUseError("/data/hk", "process 4711, since 2026-06-22 09:30")),
    ],
)
def test_what_is_told_of_connections_can_be_told(brackets: Retelling, sentence: str):
    assert_told(brackets, sentence)


def test_a_token_that_is_none_can_be_told(brackets: Retelling):
    with pytest.raises(FeedError) as told:
        credentials_of(Secret("nonsense"))
    assert_told(brackets, str(told.value))
