from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tickdeck.domain.errors import UsageError
from tickdeck.domain.venue import Venue
from tickdeck.feeds.base import FeedSpec, Login
from tickdeck.feeds.generic.description import Counting, TimeUnit
from tickdeck.feeds.generic.description_file import read_description
from tickdeck.settings.paths import resource

Feed = Callable[..., FeedSpec]


def _mistake(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_description(path)
    sentence = str(caught.value)
    assert sentence.startswith(f"The feed file {path}")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "`" not in sentence
    return sentence.removeprefix(f"The feed file {path}").lstrip(": ")


def test_a_minimal_file_is_read_with_its_defaults(minimal: str, tmp_path: Path):
    path = tmp_path / "my.toml"
    path.write_text("\ufeff" + minimal, encoding="utf-8")
    description = read_description(path)
    assert description.general.venues == (Venue.HK, Venue.US)
    assert description.general.universe == ""
    assert description.login.when is Login.NONE
    assert description.ticks.time_unit is TimeUnit.AUTO
    assert description.plans["only"].volume is Counting.PER_TRADE
    assert description.plans["only"].turnover is None
    assert description.errors is None
    assert description.symbols == {}


def test_the_example_that_ships_with_the_program_is_right_and_shows_every_key():
    path = resource("feeds", "example.toml")
    description = read_description(path)
    text = path.read_text(encoding="utf-8")
    sections = [
        description.general,
        description.plans["basic"],
        description.login,
        description.subscribe,
        description.symbols[Venue.US],
        description.ticks,
        description.fields,
        description.sides,
        description.heartbeat,
        description.errors,
        description.ignore,
    ]
    for section in sections:
        for key in type(section).__struct_fields__:
            assert re.search(rf"^{key} = ", text, re.MULTILINE), key


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        # Keys that are missing or unknown.
        ('title = "Flat"\n', "", "“title” is missing; it must be text of 1 to 60 characters."),
        (
            "connections = 1\n",
            "",
            "“connections” in [plans.only] is missing; it must be a whole number from 1 to 100.",
        ),
        (
            'volume = "per trade"\n',
            "",
            "“volume” in [plans.only] is missing; it must be “per trade” or “cumulative” or “none”.",
        ),
        ('symbol = "s"\n', "", "“symbol” in [fields] is missing; it must be the place of a value"),
        (
            'price = "p"',
            'prise = "p"',
            "“prise” in [fields] is unknown; the keys there are symbol, price, volume",
        ),
        ('name = "flat"', 'nom = 1\nname = "flat"', "“nom” is unknown; the keys there are name, title, url"),
        ("[ticks]\n", "[tiks]\n", "“tiks” is unknown; the keys there are name, title"),
        (
            '[subscribe]\nmessage = { op = "sub", codes = "{symbols}" }\nlist = "adds"\n',
            "",
            "has no table [subscribe]",
        ),
        # Values of the wrong kind, or out of range.
        ('title = "Flat"', "title = 7", "“title” must be text of 1 to 60 characters."),
        ('name = "flat"', 'name = "My Feed"', "“name” must be at most 32 small letters, digits and hyphens"),
        ('name = "flat"', 'name = "../x"', "“name” must be at most 32 small letters"),
        ('name = "flat"', 'name = "flat\\n"', "“name” must be at most 32 small letters"),
        ('title = "Flat"', 'title = "F"\nuniverse = "../../x"', "“universe” must be the name of a list"),
        ("needs_token = false", 'needs_token = "no"', "“needs_token” must be true or false."),
        (
            '["HK", "US"]',
            '["MARS"]',
            "“venues” must be a list of “HK” or “US” or “FX” or “CRYPTO” or “BINANCE”.",
        ),
        ('["HK", "US"]', "[]", "“venues” must be a list of “HK”"),
        ('["HK", "US"]', '"HK"', "“venues” must be a list of “HK”"),
        ('["HK", "US"]', '["HK", "HK"]', "“venues” names a venue twice."),
        (
            "connections = 1",
            "connections = 0",
            "“connections” in [plans.only] must be a whole number from 1 to 100.",
        ),
        ("connections = 1", "connections = true", "“connections” in [plans.only] must be a whole number"),
        (
            "instruments = 100",
            "instruments = -1",
            "“instruments” in [plans.only] must be a whole number from 1 to",
        ),
        ("batch = 10", "batch = 1.5", "“batch” in [plans.only] must be a whole number from 1 to 100000."),
        (
            "_spacing_s = 0.5",
            "_spacing_s = -1",
            "“request_spacing_s” in [plans.only] must be a number of seconds",
        ),
        (
            "_spacing_s = 0.5",
            "_spacing_s = nan",
            "“request_spacing_s” in [plans.only] must be a number of seconds",
        ),
        (
            "_spacing_s = 0.5",
            "_spacing_s = inf",
            "“request_spacing_s” in [plans.only] must be a number of seconds",
        ),
        (
            "_spacing_s = 0.5",
            '_spacing_s = "1"',
            "“request_spacing_s” in [plans.only] must be a number of seconds",
        ),
        (
            "batch = 10",
            "batch = 10\nvolume_factor = 0",
            "“volume_factor” in [plans.only] must be a number above 0",
        ),
        (
            "batch = 10",
            "batch = 10\nvolume_factor = nan",
            "“volume_factor” in [plans.only] must be a number above 0",
        ),
        ('"per trade"', '"daily"', "“volume” in [plans.only] must be “per trade” or “cumulative” or “none”."),
        ('list = "adds"', 'list = "add"', "“list” in [subscribe] must be “adds” or “replaces”."),
        ('path = ""', "path = 1", "“path” in [ticks] must be the place of the ticks"),
        ('path = ""', 'path = ""\nonly = {}', "“only” in [ticks] must be a table of places and the value"),
        (
            'path = ""',
            'path = ""\nonly = { a = {} }',
            "“only” in [ticks] must be a table of places and the value",
        ),
        ('path = ""', 'path = ""\ntime_unit = "h"', "“time_unit” in [ticks] must be “auto” or “s” or “ms”"),
        ('price = "p"', "price = 1", "“price” in [fields] must be the place of a value, such as “price” or"),
        ("[plans.only]", "[symbols]\nHK = 1\n[plans.only]", "[symbols.HK] must be a table."),
        ("[plans.only]", "[[login]]\n[plans.only]", "[login] must be a table."),
        # What contradicts something else.
        ('default_plan = "only"', 'default_plan = "best"', "“default_plan” must be “only”."),
        (
            "needs_token = false",
            "needs_token = true",
            "“needs_token” must be false where {token} is nowhere.",
        ),
        (
            'default_plan = "only"',
            'default_plan = "only"\ncontiguous_ids = 1',
            "“contiguous_ids” must be true or false.",
        ),
        ('price = "p"\n', "", "“price” in [fields] must be given where neither “bid” nor “ask” is."),
        ('id = "i"', 'bid_volume = "b"', "“bid_volume” in [fields] must stand with “bid”."),
        (
            'volume = "v"\n',
            "",
            "“volume” in [plans.only] must be “none” where “volume” in [fields] is not given.",
        ),
        ('price = "p"', 'price = "data..p"', "“price” in [fields] must be keys with dots between, such as"),
        ('price = "p"', 'price = "$"', "“price” in [fields] must name what is behind “$.”."),
        ('path = ""', 'path = "a."', "“path” in [ticks] must be keys with dots between"),
        ('path = ""', 'path = ""\nonly = { "a..b" = 1 }', "“only” in [ticks] must be keys with dots between"),
        ('path = ""', 'path = ""\ntime_zone = "HKT+8"', "“time_zone” in [ticks] is no time zone; one reads"),
        ('path = ""', 'path = ""\ntime_zone = "../etc"', "“time_zone” in [ticks] is no time zone; one reads"),
        (
            '"{symbols}"',
            '"{codes}"',
            "“message” in [subscribe] must not hold {codes}; what it may hold is {code},",
        ),
        ('"{symbols}"', '"700.HK"', "“message” in [subscribe] must hold {symbols} or {symbol}."),
        ('"{symbols}"', '"{symbols}", x = nan', "“message” in [subscribe] must hold text, finite numbers"),
        (
            '"{symbols}"',
            '"{symbols}", x = 2026-01-05',
            "“message” in [subscribe] must hold text, finite numbers",
        ),
        (
            '{ op = "sub", codes = "{symbols}" }',
            "'{\"a\":}'",
            "“message” in [subscribe] must be JSON if it starts like",
        ),
        ('{ op = "sub", codes = "{symbols}" }', '""', "“message” in [subscribe] must not be empty."),
        (
            '{ op = "sub", codes = "{symbols}" }',
            "7",
            "“message” in [subscribe] must be the message as a table, a list",
        ),
        (
            '"{symbols}" }\nlist = "adds"',
            '"{symbol}" }\nlist = "replaces"',
            "“list” in [subscribe] must be “adds” where a message is about one symbol.",
        ),
        (
            'codes = "{symbols}"',
            'codes = "{symbols}", code = "{symbol}"',
            "“message” in [subscribe] must not be about one symbol and hold {symbols}.",
        ),
        (
            'list = "adds"',
            'list = "adds"\nconfirmed_request = "id"',
            "“confirmed_request” in [subscribe] must stand with “confirmed”.",
        ),
        ('list = "adds"', 'list = "adds"\nconfirmed = ""', "“confirmed” in [subscribe] must not be empty."),
        (
            'list = "adds"',
            'list = "adds"\nunsubscribe = "bye"',
            "“unsubscribe” in [subscribe] must hold {symbols} or",
        ),
    ],
)
def test_each_mistake_is_one_sentence_with_the_key_and_what_is_expected(
    minimal: str, tmp_path: Path, old: str, new: str, sentence: str
):
    assert old in minimal
    path = tmp_path / "my.toml"
    assert sentence in _mistake(path, minimal.replace(old, new, 1))


@pytest.mark.parametrize(
    ("added", "sentence"),
    [
        ('[login]\nwhen = "now"', "“when” in [login] must be “none” or “on open” or “after greeting”."),
        ('[login]\nwhen = "on open"', "“message” in [login] must be given where “when” is “on open”."),
        (
            '[login]\nwhen = "on open"\nmessage = "hi"',
            "“accepted” in [login] must be given where “when” is “on open”.",
        ),
        (
            '[login]\nwhen = "after greeting"\nmessage = "hi"\naccepted = "ok"',
            "“greeting” in [login] must be given where “when” is “after greeting”.",
        ),
        (
            '[login]\nwhen = "on open"\nmessage = "hi"\naccepted = "ok"\ngreeting = "hello"',
            "“greeting” in [login] must be given only where “when” is “after greeting”",
        ),
        ('[login]\nmessage = "hi"', "“when” in [login] must be “on open” or “after greeting” where there is"),
        (
            '[login]\nmessage = "{symbols}"',
            "“message” in [login] must not hold {symbols}; what it may hold is {token}.",
        ),
        ("[heartbeat]\nevery_s = 10", "“message” in [heartbeat] must be given: “message” and “every_s” need"),
        (
            '[heartbeat]\nmessage = "ping"',
            "“every_s” in [heartbeat] must be given: “message” and “every_s” need",
        ),
        (
            '[heartbeat]\nmessage = "ping"\nevery_s = 0',
            "“every_s” in [heartbeat] must be a number of seconds from 0.1",
        ),
        (
            '[heartbeat]\nmessage = "ping"\nevery_s = 9',
            "“answer” in [heartbeat] must be given where there is a message.",
        ),
        ("[heartbeat]\nanswer = {}", "“answer” in [heartbeat] must not be empty."),
        ("[errors]\nstop = [1]", "“when” in [errors] is missing; it must be a table of places and the value"),
        (
            '[errors]\nwhen = { e = "*" }\nstop = [1]',
            "“code” in [errors] must be given where codes are listed.",
        ),
        ('[errors]\nwhen = { e = "*" }\nstop = 1', "“stop” in [errors] must be a list of values."),
        (
            '[errors]\nwhen = { e = "*" }\notherwise = "go"',
            "“otherwise” in [errors] must be “stop” or “wait” or",
        ),
        ("[ignore]\nframes = { a = 1 }", "“frames” in [ignore] must be a list of tables"),
        ("[ignore]\nframes = [{}]", "“frames” in [ignore] must not be empty."),
        (
            '[sides]\nbuy = ["B"]\nsell = ["S"]',
            "“side” in [fields] must be given where there is a table [sides].",
        ),
        ('side = "x"', "“buy” in [sides] must list what the provider writes."),
        (
            'side = "x"\n[sides]\nbuy = ["B"]\nsell = []',
            "“sell” in [sides] must list what the provider writes.",
        ),
        (
            'side = "x"\n[sides]\nbuy = [1]\nsell = ["1"]',
            "“buy” in [sides] must differ from the other sides, but “1”",
        ),
        ('[symbols.MARS]\ntext = "{code}"', "“MARS” in [symbols] is no venue; it must be “HK” or “US”"),
        ('[symbols.FX]\ntext = "{code}"', "“FX” in [symbols] must be one of “venues”."),
        (
            '[symbols.HK]\ntext = "{ticker}"',
            "“text” in [symbols.HK] must not hold {ticker}; what it may hold is {code}",
        ),
        (
            '[symbols.HK]\ntext = "HK"',
            "“text” in [symbols.HK] must hold {code}, {bare}, or both {base} and {quote}.",
        ),
        (
            '[symbols.US]\ntext = "{base}-{quote}"',
            "“text” in [symbols.US] needs “quotes”, the list of currencies",
        ),
        (
            '[symbols.US]\ntext = "{code}"\nnames = { AAPL = "APPLE" }',
            "“names” in [symbols.US] must name instruments by id, with .US at the end; “AAPL” is none.",
        ),
        (
            '[symbols.US]\ntext = "{code}"\nnames = { "A.US" = "X", "B.US" = "X" }',
            "“names” in [symbols.US] must hold a spelling of its own for each id.",
        ),
    ],
)
def test_each_mistake_in_an_optional_table_is_one_sentence(
    minimal: str, tmp_path: Path, added: str, sentence: str
):
    assert sentence in _mistake(tmp_path / "my.toml", f"{minimal}{added}\n")


def test_ids_that_count_every_print_need_a_place(minimal: str, tmp_path: Path):
    text = minimal.replace('id = "i"\n', "").replace("needs_token", "contiguous_ids = true\nneeds_token")
    sentence = _mistake(tmp_path / "my.toml", text)
    assert sentence == "“contiguous_ids” must be false where “id” in [fields] is not given."


def test_a_turnover_that_counts_needs_a_place(minimal: str, tmp_path: Path):
    text = minimal.replace('turnover = "a"\n', "").replace(
        "batch = 10", 'batch = 10\nturnover = "cumulative"'
    )
    sentence = _mistake(tmp_path / "my.toml", text)
    assert sentence == "“turnover” in [plans.only] must be “none” where “turnover” in [fields] is not given."


def test_a_file_without_plans_is_told_so(minimal: str, tmp_path: Path):
    start, end = minimal.index("[plans.only]"), minimal.index("[subscribe]")
    sentence = _mistake(tmp_path / "my.toml", minimal[:start] + minimal[end:])
    assert sentence == "“default_plan” must be one of [plans.…], and there is none."


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://flat.example/ws", "must be a WebSocket address such as wss://host/path"),
        ("flat.example", "must be a WebSocket address such as wss://host/path"),
        ("wss://", "must be a WebSocket address such as wss://host/path"),
        ("wss://flat.example:99999/", "must be a WebSocket address such as wss://host/path"),
        ("wss://flat.example/a b", "must be a WebSocket address such as wss://host/path"),
        (
            "wss://me:S3CRET@flat.example/",
            "must not hold a user, a password or a placeholder before its path",
        ),
        ("wss://{token}.example/", "must not hold a user, a password or a placeholder before its path"),
        ("wss://flat.example/{key}", "must not hold any placeholder but {token}"),
        ("wss://flat.example/#S3CRET", "must not hold a “#”"),
        ("wss://flat.example/?token=S3CRET", "must not hold a token; write {token} in its place"),
        ("wss://flat.example/?a=1&apiKey=S3CRET", "must not hold a token; write {token} in its place"),
    ],
)
def test_an_address_that_is_none_or_tells_a_secret_is_refused_without_being_shown(
    minimal: str, tmp_path: Path, url: str, expected: str
):
    sentence = _mistake(tmp_path / "my.toml", minimal.replace("wss://flat.example/ws", url))
    assert sentence == f"“url” {expected}."
    assert "S3CRET" not in sentence


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"name = ", "is not TOML: "),
        (b"\xff\xfe\x00", "is not UTF-8 text."),
        pytest.param(b"a = " + b"[" * 100_000, "is not TOML that anybody would write.", id="deep"),
        pytest.param(b"a = 1" + b"0" * 10_000, "is not TOML that anybody would write.", id="digits"),
        pytest.param(
            b"# " * 1_000_000, "is larger than a megabyte; it must be a small TOML file.", id="large"
        ),
        (b"", "“name” is missing; it must be at most 32 small letters"),
        (b"login = 7", "“name” is missing"),
    ],
)
def test_a_file_that_is_no_feed_file_is_told_so(tmp_path: Path, data: bytes, sentence: str):
    path = tmp_path / "my.toml"
    path.write_bytes(data)
    with pytest.raises(UsageError) as caught:
        read_description(path)
    assert sentence in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_file_that_cannot_be_read_is_told_so(tmp_path: Path):
    for path in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(UsageError, match=r"cannot be read: .+\.") as caught:
            read_description(path)
        assert str(path) in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are a POSIX notion")
@pytest.mark.parametrize(
    "make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero")], ids=["pipe", "device"]
)
def test_what_would_be_waited_for_is_told_and_not_opened(tmp_path: Path, make: Callable[[Path], object]):
    path = tmp_path / "l.toml"
    make(path)
    with pytest.raises(UsageError) as caught:
        read_description(path)
    assert str(caught.value) == f"The feed file {path} cannot be read: it is no file."
