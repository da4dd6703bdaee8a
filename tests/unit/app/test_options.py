from __future__ import annotations

from pathlib import Path

import pytest

from tickdeck.app.feeds import FEEDS, SIMULATED, feed_named
from tickdeck.app.instruments import instruments_of
from tickdeck.app.options import RunOptions, checked_url, plan_named
from tickdeck.domain.errors import UsageError
from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.feeds.binance.config import BINANCE
from tickdeck.settings.secrets import Secret


def _ids(text: str | None, spec: object = ALLTICK) -> list[str]:
    return [instrument.id for instrument in instruments_of(spec, text)[0]]


def test_symbols_are_codes_with_commas_between_in_their_order_and_once():
    assert _ids("700, 0700.HK,5,,aapl, HK.00700 ,BRK.B") == ["00700.HK", "00005.HK", "AAPL.US", "BRK.B.US"]
    assert _ids("btcusdt,ETHUSDT.BINANCE", BINANCE) == ["BTCUSDT.BINANCE", "ETHUSDT.BINANCE"]


def test_symbols_may_come_from_a_file_with_comments(tmp_path: Path):
    path = tmp_path / "mine.txt"
    path.write_text("\ufeff700  # Tencent\n\n# all of a line\n5,1288\r\n700\n", encoding="utf-8")
    assert _ids(f"@{path}") == ["00700.HK", "00005.HK", "01288.HK"]


def test_known_names_come_with_what_is_known_of_them():
    ((tencent,), _) = instruments_of(ALLTICK, "700")
    assert tencent.name
    assert tencent.sector
    assert (tencent.lot > 0, tencent.currency) == (True, "HKD")
    ((unknown,), _) = instruments_of(ALLTICK, "ZZZZ")
    assert (unknown.name, unknown.currency) == ("", "USD")


@pytest.mark.parametrize(("name", "least"), [("simulated", 560), ("alltick", 560), ("binance", 1)])
def test_without_symbols_the_feeds_usual_ones_are_meant(name: str, least: int):
    instruments, _ = instruments_of(FEEDS[name], None)
    assert len(instruments) >= least
    assert len({instrument.id for instrument in instruments}) == len(instruments)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("NOBODYS HOLDINGS", "“NOBODYS” is not an instrument code"),
        ("700,123456", "“123456” is not an instrument code"),
        ("", "names no instrument"),
        (" , ", "names no instrument"),
        ("@/nonexistent/file", "No instruments can be read from the file file"),
        ("700,BTCUSDT.BINANCE", "AllTick does not have BTCUSDT.BINANCE"),
    ],
)
def test_wrong_symbols_are_said_in_a_sentence(text: str, sentence: str):
    with pytest.raises(UsageError, match=sentence) as refused:
        instruments_of(ALLTICK, text)
    assert "\n" not in str(refused.value)


def test_another_venues_symbols_are_refused_by_binance():
    with pytest.raises(UsageError, match=r"Binance does not have 00700\.HK"):
        instruments_of(BINANCE, "00700.HK")


def test_a_file_that_is_no_text_is_said_in_a_sentence(tmp_path: Path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff\xfe")
    for path in (tmp_path / "picture.png", tmp_path):
        with pytest.raises(UsageError, match=r"No instruments can be read|names no instrument"):
            instruments_of(ALLTICK, f"@{path}")


@pytest.mark.parametrize(
    "url", ["ws://127.0.0.1:8080", "wss://quote.alltick.co/quote-stock-b-ws-api", "ws://[::1]:9/x"]
)
def test_websocket_addresses_are_taken_as_they_are(url: str):
    assert checked_url(url) == url


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1", "127.0.0.1:80", "ws://", "wss:quote.alltick.co", "", "ws://[::1", "ws://127.0.0.1:99999",
     "ws://127.0.0.1:port"],
)  # fmt: skip
def test_what_is_no_websocket_address_is_said_in_a_sentence(url: str):
    with pytest.raises(UsageError, match=r"\.$"):
        checked_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "wss://quote.alltick.co/x?token=canary-31337",
        "wss://quote.alltick.co/x?a=b&token=canary-31337",
        "quote.alltick.co/x?token=canary-31337",
        "https://quote.alltick.co/x?token=canary-31337",
    ],
)
def test_an_address_with_the_token_is_refused_without_repeating_it(url: str):
    with pytest.raises(UsageError) as refused:
        checked_url(url)
    assert "canary-31337" not in str(refused.value)


def test_feeds_and_plans_go_by_name():
    assert feed_named("alltick") is ALLTICK
    assert plan_named(ALLTICK, None) is ALLTICK.plans["premium"]
    assert plan_named(ALLTICK, "free").instruments == 5
    with pytest.raises(UsageError, match="no feed “bloomberg”; choose one of simulated, alltick, "):
        feed_named("bloomberg")
    with pytest.raises(UsageError, match="Binance has no plan “premium”; choose one of public"):
        plan_named(BINANCE, "premium")


def test_options_do_not_show_the_token(tmp_path: Path):
    options = RunOptions(SIMULATED, SIMULATED.plans["free"], "", Secret(""), (), tmp_path, None, None)
    assert options.needs_simulator
    ready = options.at("ws://127.0.0.1:1", Secret("canary-31337"))
    assert not ready.needs_simulator
    assert ready.token.reveal() == "canary-31337"
    assert "canary-31337" not in repr(ready)
    assert "canary-31337" not in f"{ready.token} {ready.token!r}"
