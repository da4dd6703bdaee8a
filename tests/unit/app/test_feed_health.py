"""What the feed panel is told of a run, and diagnostics that can be shown to anybody."""

from __future__ import annotations

import json
import math
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import quote

import pytest

from fakes.clock import NOON_US, FakeClock
from fakes.languages import speaking_in_brackets
from tickdeck.app.feed_health import FeedDesk
from tickdeck.app.feeds import SIMULATED
from tickdeck.app.figures import FiguresSource
from tickdeck.app.options import RunOptions
from tickdeck.app.wiring import Terminal
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.market import Market
from tickdeck.feeds.base import Plan
from tickdeck.feeds.binance.config import BINANCE
from tickdeck.settings.proxy import NONE, Proxy
from tickdeck.settings.redaction import Redactor
from tickdeck.settings.secrets import Secret, Token, TokenSource

# Characters that an address must escape, around two words that are found however the rest is spelled.
TOKEN = Secret("k7Qw-Xylophone9/Zebra4+Quagmire5=8v-Tn")
CANARIES = ["Xylophone9", "Quagmire5", b64encode(TOKEN.reveal().encode()).decode().rstrip("=")[:-2]]
TWO_SHARDS = Plan(connections=2, instruments=1, request_spacing_s=0.0, handshake_spacing_s=0.0)


class Drawn:
    """Seconds spent on painting."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def _desk(terminal: Terminal, drawn: Drawn | None = None) -> FeedDesk:
    options = terminal.options
    redactor = Redactor([options.token, options.proxy.login])
    return FeedDesk(
        terminal, figures=FiguresSource(terminal), drawn_s=drawn or Drawn(), redacted=redactor.redacted
    )


def test_the_panel_is_told_how_the_provider_is_reached(unconnected: RunOptions):
    options = replace(
        unconnected,
        plan_name="free",
        held_token=Token(TOKEN, TokenSource.KEY_STORE),
        notes=("1 code repaired.",),
    )
    health = _desk(Terminal(options, FakeClock()))()
    assert health.plan == "free"
    assert health.token == "the key store of this computer"
    assert health.proxy == "the system's proxy settings"
    assert health.notes == ("1 code repaired.",)
    assert [(each.id, each.reason) for each in health.left_out] == [
        ("00700.HK", "The plan has no room for it."),
        ("00005.HK", "The plan has no room for it."),
    ]
    assert health.episodes == ()


@pytest.mark.parametrize(
    ("proxy", "words"),
    [
        (NONE, "no proxy"),
        (Proxy.parse("socks5://me:31337-secret@proxy.example:1080"), "the proxy proxy.example:1080"),
    ],
)
def test_a_proxy_is_named_without_its_login(unconnected: RunOptions, proxy: Proxy, words: str):
    assert _desk(Terminal(replace(unconnected, proxy=proxy), FakeClock()))().proxy == words


def test_gaps_are_told_as_events_newest_first(unconnected: RunOptions):
    terminal = Terminal(unconnected, FakeClock())
    desk = _desk(terminal)
    _two_gaps(terminal)
    newest, oldest = desk().episodes
    assert (newest.reason, newest.symbols, newest.to_us) == ("The cable was cut", (1,), -1)
    assert (oldest.reason, set(oldest.symbols)) == ("AllTick closed the connection", {0, 1})
    assert oldest.to_us - oldest.from_us == 5_000_000


def _two_gaps(terminal: Terminal) -> None:
    terminal.gaps.open([0, 1], NOON_US, "AllTick closed the connection")
    terminal.gaps.close([0, 1], NOON_US + 5_000_000)
    terminal.gaps.open([1], NOON_US + 60_000_000, "The cable was cut")


def test_loads_are_the_part_of_the_last_second_or_more(unconnected: RunOptions):
    clock, drawn = FakeClock(), Drawn()
    terminal = Terminal(unconnected, clock)
    desk = _desk(terminal, drawn)

    def loads() -> tuple[float, float]:
        health = desk()
        return health.message_load, health.drawing_load

    assert loads() == (0.0, 0.0)
    terminal.intake.busy_s, drawn.seconds = 0.2, 0.1
    clock.advance(0.5)
    assert loads() == (0.0, 0.0), "half a second says little"
    clock.advance(0.5)
    assert loads() == pytest.approx((0.2, 0.1))
    clock.advance(0.9)
    assert loads() == pytest.approx((0.2, 0.1)), "what was measured last holds until the next"
    terminal.intake.busy_s = 1.2
    clock.advance(1.1)
    assert loads() == pytest.approx((0.5, 0.0))


def _us(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) * 1_000_000


@pytest.mark.parametrize(
    ("at", "phase"),
    [
        ("2026-09-21T03:11", "open"),
        ("2026-09-21T04:30", "lunch"),
        ("2026-09-21T01:10", "auction"),
        ("2026-09-21T12:00", "closed"),
        ("2026-09-20T03:11", "closed"),
        ("2126-09-21T03:11", "hours unknown"),
    ],
)
def test_the_phase_is_that_of_the_first_instruments_market(unconnected: RunOptions, at: str, phase: str):
    desk = _desk(Terminal(unconnected, FakeClock(_us(at))))
    assert desk.phase() == phase
    assert desk().phase == phase


def test_the_phase_is_in_the_windows_language_and_diagnostics_in_english(unconnected: RunOptions):
    desk = _desk(Terminal(unconnected, FakeClock(_us("2026-09-21T04:30"))))
    with speaking_in_brackets():
        assert desk().phase == desk.phase() == "⟦lunch⟧"
        assert desk().proxy == "the system's proxy settings"
        assert "⟦" not in desk.diagnostics()


def test_a_market_that_never_closes_has_no_phase(unconnected: RunOptions):
    coins = replace(unconnected, spec=BINANCE, instruments=(Instrument("BTCUSDT.BINANCE"),))
    for options in (coins, replace(unconnected, spec=SIMULATED), replace(unconnected, instruments=())):
        assert _desk(Terminal(options, FakeClock(_us("2026-09-21T04:30")))).phase() == ""


@pytest.mark.parametrize(
    ("market", "phase"), [(Market.LIVE, "lunch"), (Market.SIMULATED, ""), (Market.CAPTURED, "")]
)
def test_a_market_that_is_not_real_is_not_said_to_be_open(
    unconnected: RunOptions, market: Market, phase: str
):
    terminal = Terminal(unconnected, FakeClock(_us("2026-09-21T04:30")))
    terminal.session.market = market
    assert _desk(terminal).phase() == phase


def test_diagnostics_tell_every_shard_and_every_gap(unconnected: RunOptions):
    terminal = Terminal(replace(unconnected, plan=TWO_SHARDS, plan_name="two"), FakeClock())
    _two_gaps(terminal)
    terminal.rejects.add("it is no JSON", b"<html>")
    text = _desk(terminal).diagnostics()
    assert "2026-06-22 12:00:00 UTC" in text
    assert "Feed alltick (unknown), plan two, host 127.0.0.1:9, through the system's proxy settings" in text
    assert "2 instruments wanted, 0 not subscribed" in text
    assert "Shard 1: idle, 0 of 1 confirmed" in text
    assert "Shard 2: idle, 0 of 1 confirmed" in text
    assert "12:00:00 UTC, 5.0 s, 2 instruments, AllTick closed the connection, missed unknown" in text
    assert "12:01:00 UTC, still open, 1 instruments, The cable was cut, missed unknown" in text
    assert "Rejected 1: it is no JSON" in text


def test_of_very_many_gaps_the_newest_are_told_and_the_others_counted(unconnected: RunOptions):
    terminal = Terminal(unconnected, FakeClock())
    for number in range(60):
        terminal.gaps.open([0], NOON_US + number * 10_000_000, f"Reason {number} of 60")
        terminal.gaps.close([0], NOON_US + number * 10_000_000 + 1)
    text = _desk(terminal).diagnostics()
    assert "Reason 59 of 60" in text
    assert "Reason 10 of 60" in text
    assert "Reason 9 of 60" not in text
    assert "and 10 gaps before these" in text


def test_diagnostics_name_what_was_left_out_and_what_was_noted(unconnected: RunOptions):
    options = replace(unconnected, notes=("1 code repaired.",))
    text = _desk(Terminal(options, FakeClock())).diagnostics()
    assert "Note: 1 code repaired." in text
    assert "Not subscribed: 00700.HK: The plan has no room for it." in text
    assert "Not subscribed: 00005.HK: The plan has no room for it." in text
    assert "(cannot be read: " in text, "there is no log yet"


@pytest.mark.parametrize("cut_short", [0, 5, 11, 12, 30])
def test_diagnostics_hold_no_token_in_any_form_though_the_log_does(unconnected: RunOptions, cut_short: int):
    """Only the end of a long log is shown; it begins in the midst of a token, with so much of it."""
    value = TOKEN.reveal()
    escaped = quote(value, safe="")
    forms = [
        value,
        escaped,
        escaped.replace("%2F", "%2f").replace("%2B", "%2b").replace("%3D", "%3d"),
        json.dumps({"token": value}).replace("/", "\\/"),
        b64encode(value.encode()).decode(),
        value[:19],
        value[19:],
        repr(value.encode()),
    ]
    said = "\n".join(f"heard {form} from it" for form in forms)
    shown = f"\n{said}\n"
    filler = "y" * (20_000 - len(shown) - cut_short)
    log = unconnected.data_dir / "logs" / "tickdeck.log"
    log.parent.mkdir(parents=True)
    log.write_text(f"{'x' * 5_000} {value}{shown}{filler}", encoding="utf-8")
    options = replace(
        unconnected,
        plan=TWO_SHARDS,
        token=TOKEN,
        held_token=Token(TOKEN, TokenSource.ENVIRONMENT, "SOME_VARIABLE"),
        proxy=Proxy.parse(f"http://me:{escaped}@proxy.example:3128"),
        notes=tuple(f"Read {form}." for form in forms),
    )
    terminal = Terminal(options, FakeClock())
    for form in forms:
        terminal.gaps.open([0], NOON_US, f"closed with {form}")
        terminal.gaps.close([0], NOON_US + 1)
        terminal.rejects.add(f"cannot read {form}", form.encode())
    text = _desk(terminal).diagnostics()
    assert [canary for canary in CANARIES if canary in text] == []
    assert value[-5:] not in text
    assert "the environment variable SOME_VARIABLE" in text
    for begun in ("heard …", "closed with …", "cannot read …", "Read …"):
        assert begun in text, "or nothing was there to be found"


def test_a_log_cut_in_the_midst_of_a_line_begins_with_the_next(unconnected: RunOptions):
    log = unconnected.data_dir / "logs" / "tickdeck.log"
    log.parent.mkdir(parents=True)
    after = "\n" + "y" * 19_985 + "\n"
    log.write_text(f"{'x' * 5_000} {TOKEN.reveal()}{after}", encoding="utf-8")
    text = _desk(Terminal(replace(unconnected, token=TOKEN), FakeClock())).diagnostics()
    assert text.endswith("End of the log:\n" + "y" * 19_985 + "\n")


def test_what_the_buttons_do_reaches_the_session(unconnected: RunOptions, monkeypatch: pytest.MonkeyPatch):
    terminal = Terminal(replace(unconnected, plan=TWO_SHARDS), FakeClock())
    heard: list[object] = []
    monkeypatch.setattr(terminal.session, "reconnect", heard.append)
    monkeypatch.setattr(terminal.session, "retry", lambda: heard.append("retry"))
    desk = _desk(terminal)
    desk.reconnect(2)
    desk.retry()
    assert heard == [2, "retry"]


def test_a_figure_that_is_unknown_is_told_as_such(unconnected: RunOptions):
    text = _desk(Terminal(replace(unconnected, plan=TWO_SHARDS), FakeClock())).diagnostics()
    assert "last tick never, last answer never" in text
    assert str(math.nan) not in text
