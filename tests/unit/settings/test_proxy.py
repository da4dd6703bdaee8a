from __future__ import annotations

import pytest

from tickdeck.settings.proxy import NONE, SYSTEM, Proxy, ProxyChoice, ProxyError
from tickdeck.settings.secrets import Secret

CANARY = "canary-p/ss@31337"
ESCAPED = "canary-p%2Fss%4031337"


@pytest.mark.parametrize(
    ("text", "proxy"),
    [
        ("", SYSTEM),
        (" System ", SYSTEM),
        ("none", NONE),
        ("http://Proxy.Example:3128", Proxy(ProxyChoice.MANUAL, "http", "proxy.example", 3128)),
        ("https://proxy.example", Proxy(ProxyChoice.MANUAL, "https", "proxy.example", 443)),
        ("SOCKS5://10.0.0.1/", Proxy(ProxyChoice.MANUAL, "socks5", "10.0.0.1", 1080)),
        ("socks5h://[::1]:9050", Proxy(ProxyChoice.MANUAL, "socks5h", "::1", 9050)),
        ("socks4://me@h:1", Proxy(ProxyChoice.MANUAL, "socks4", "h", 1, Secret("me:"))),
        (
            f"http://me:{ESCAPED}@h:1",
            Proxy(ProxyChoice.MANUAL, "http", "h", 1, Secret(f"me:{CANARY}")),
        ),
    ],
)
def test_what_people_write_is_understood(text: str, proxy: Proxy):
    assert Proxy.parse(text) == proxy


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"proxy.example:{CANARY}", "with its kind"),
        (f"ftp://me:{ESCAPED}@h", "kinds"),
        (f"http://me:{ESCAPED}@", "no host"),
        (f"http://me:{CANARY}@h:1", "cannot be read"),
        (f"http://me:x#{CANARY}", "cannot be read"),
        (f"http://h:1/{CANARY}", "ends after its port"),
        (f"http://h:1?{CANARY}", "ends after its port"),
        (f"http://me:{ESCAPED}@h:0", "no host"),
        (f"http://me:{ESCAPED}@h:99999", "cannot be read"),
        (f"http://me:{ESCAPED}@[h", "cannot be read"),
        (f"http://{'x' * 70}.example", "cannot be read"),
        (f"http://me:%ff{ESCAPED}@h", "cannot be read"),
        (f"http://a%3Ab:{ESCAPED}@h", "colon"),
        (f"http://h\n:1/{ESCAPED}", "no host"),
        (f"socks4://me:{ESCAPED}@h", "SOCKS4"),
    ],
)
def test_what_is_no_proxy_is_refused_in_a_sentence_that_does_not_repeat_it(text: str, words: str):
    with pytest.raises(ProxyError, match=words) as refused:
        Proxy.parse(text)
    assert str(refused.value).endswith(".")
    assert "canary" not in str(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_a_login_shows_itself_only_to_who_connects():
    proxy = Proxy.parse(f"http://me:{ESCAPED}@[::1]:8080")
    assert proxy.reveal() == f"http://me:{ESCAPED}@[::1]:8080"
    assert proxy.text == "http://[::1]:8080"
    assert proxy.address == "[::1]:8080"
    assert "canary" not in f"{proxy} {proxy!r} {[proxy]}"
    assert "me:" not in f"{proxy!r}"


def test_a_login_that_is_kept_elsewhere_is_put_back():
    whole = Proxy.parse(f"socks5://me:{ESCAPED}@h:1080")
    assert Proxy.parse(whole.text).logging_in(whole.login) == whole


@pytest.mark.parametrize("text", ["system", "none", "http://h:80", "socks5h://[::1]:1"])
def test_the_text_for_the_settings_is_read_back(text: str):
    assert Proxy.parse(text).text == text
    assert Proxy.parse(Proxy.parse(text).text) == Proxy.parse(text)


def test_nothing_is_revealed_of_a_proxy_that_has_no_address():
    assert SYSTEM.reveal() == NONE.reveal() == SYSTEM.address == ""
