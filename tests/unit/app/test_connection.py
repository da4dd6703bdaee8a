"""The connection as chosen in the window: remembered, its token kept elsewhere, and no way to be stuck."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from fakes.languages import is_spoken, speaking_in_brackets
from tickdeck.app import choices, cli
from tickdeck.app.connection import Connection
from tickdeck.app.feeds import FEEDS
from tickdeck.domain.errors import UsageError
from tickdeck.gui.dialogs.connection_choice import ConnectionChoice
from tickdeck.settings.model import Settings
from tickdeck.settings.proxy import NONE, Proxy
from tickdeck.settings.secrets import Secret, TokenSource
from tickdeck.settings.storage import SettingsFile
from tickdeck.words.retelling import Retelling

CANARY = "canary-31337-canary"
ALLTICK_CHOSEN = ConnectionChoice("alltick", "free", Secret(CANARY), TokenSource.KEY_STORE)
BINANCE_CHOSEN = ConnectionChoice("binance", "public")
ALLTICK_BEFORE = Settings(
    feed="alltick", plan="free", url="ws://127.0.0.1:9/mine", proxy="none", instruments=("00005.HK",)
)


class Drawer(KeyringBackend):
    """A key store in memory. Its priority keeps it out of what keyring finds by itself."""

    priority = -1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._refuse_if_locked()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._refuse_if_locked()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        raise NotImplementedError

    def _refuse_if_locked(self) -> None:
        if self.is_locked:
            raise KeyringLocked(CANARY)


@pytest.fixture(autouse=True)
def drawer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Drawer:
    """The key store of this computer, which has nothing yet; nothing outside of the test is looked at."""
    drawer = Drawer()
    monkeypatch.setattr(keyring, "get_keyring", lambda: drawer)
    monkeypatch.setattr(choices, "default_data_dir", lambda: tmp_path / "default")
    monkeypatch.setattr(choices, "default_config_dir", lambda: tmp_path / "default")
    monkeypatch.delenv("TICKDECK_TOKEN", raising=False)
    return drawer


@pytest.fixture
def made() -> Iterator[list[Connection]]:
    """The connections of a test; each ends, as programs do, before the next begins and at the end."""
    made: list[Connection] = []
    yield made
    for each in made:
        each.stop()


@pytest.fixture
def connect(tmp_path: Path, made: list[Connection]) -> Callable[..., Connection]:
    """The connection of a program that was started with these arguments, and what was chosen before."""

    def start(*arguments: str, before: Settings | None = None) -> Connection:
        for each in made:
            each.stop()
        if before is not None:
            SettingsFile(tmp_path).save(before)
        made.append(Connection(cli._parser().parse_args(["--data-dir", str(tmp_path), *arguments])))
        return made[-1]

    return start


@pytest.fixture
def saved(tmp_path: Path, made: list[Connection]) -> Callable[[], dict[str, Any]]:
    """Read what the settings' file holds; nothing without one."""

    def read() -> dict[str, Any]:
        for each in made:
            each.stop()
        path = tmp_path / "settings.json"
        held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        return held

    return read


def _choose(connection: Connection, chosen: ConnectionChoice) -> str:
    """Choose as the window does; the name of the feed that runs next."""
    connection.keep_token(chosen)
    return connection.options_for(chosen).spec.name


def test_a_first_start_shows_the_simulated_market_and_asks_nothing(connect, saved):
    connection = connect()
    assert connection.options().needs_simulator
    assert (connection.trouble, connection.must_ask) == ("", False)
    assert connection.current().feed == "simulated"
    assert saved() == {}


def test_what_is_connected_is_told_with_its_plan_in_the_language_of_the_window(connect, drawer: Drawer):
    connection = connect()
    assert connection.told() == ""
    connection.options()
    assert _choose(connection, ALLTICK_CHOSEN) == "alltick"
    assert connection.told() == "AllTick, free plan"
    with speaking_in_brackets():
        assert is_spoken(connection.told())
        assert "⟦free⟧" in connection.told()


def test_what_is_chosen_is_there_again_at_the_next_start(connect, drawer: Drawer, tmp_path: Path):
    connection = connect()
    connection.options()
    chosen = replace(ALLTICK_CHOSEN, url="ws://127.0.0.1:9/mine", proxy=NONE)
    assert _choose(connection, chosen) == "alltick"
    assert connection.trouble == ""
    assert drawer.kept == {("tickdeck", "alltick"): CANARY}
    options = connect().options()
    assert (options.spec.name, options.plan_name, options.url) == ("alltick", "free", "ws://127.0.0.1:9/mine")
    assert options.token == Secret(CANARY)
    assert options.token_origin == "the key store of this computer"
    assert options.proxy == NONE
    assert options.data_dir == tmp_path


@pytest.mark.parametrize("keep", [TokenSource.KEY_STORE, TokenSource.THIS_RUN])
def test_the_token_is_never_in_a_file_of_ours(connect, tmp_path: Path, keep: TokenSource):
    connection = connect()
    connection.options()
    proxy = Proxy.parse(f"http://{CANARY}:{CANARY}@127.0.0.1:3128")
    _choose(connection, replace(ALLTICK_CHOSEN, keep=keep, proxy=proxy))
    connection.keep_instruments(("00700.HK",))
    connection.stop()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.name for path in files} == {"settings.json", ".settings.lock"}
    assert not any(CANARY in path.read_text(encoding="utf-8") for path in files)
    assert CANARY not in repr(connection.current())


def test_a_token_for_this_run_only_is_gone_at_the_next_start(connect, drawer: Drawer):
    connection = connect()
    connection.options()
    chosen = replace(ALLTICK_CHOSEN, keep=TokenSource.THIS_RUN)
    assert _choose(connection, chosen) == "alltick"
    assert drawer.kept == {}
    # Chosen again, it need not be typed again.
    _choose(connection, BINANCE_CHOSEN)
    again = connection.options_for(replace(chosen, token=Secret("")))
    assert again.token == Secret(CANARY)
    assert again.token_origin == "what was typed in, for this run only"
    later = connect()
    assert later.options().needs_simulator
    assert later.must_ask


def test_a_token_that_cannot_be_kept_serves_this_run_and_it_is_said(connect, drawer: Drawer):
    drawer.is_locked = True
    connection = connect()
    connection.options()
    connection.keep_token(ALLTICK_CHOSEN)
    options = connection.options_for(ALLTICK_CHOSEN)
    assert options.token == Secret(CANARY)
    assert options.token_origin == "what was typed in, for this run only"
    assert connection.trouble.startswith("The token is kept for this run only: ")
    assert "locked" in connection.trouble
    assert CANARY not in connection.trouble
    _choose(connection, BINANCE_CHOSEN)
    assert connection.trouble == ""


def test_a_login_that_cannot_be_kept_says_nothing_against_the_token(
    connect, drawer: Drawer, monkeypatch: pytest.MonkeyPatch
):
    def keep(service: str, username: str, password: str) -> None:
        if username.startswith("proxy"):
            raise KeyringLocked(CANARY)
        drawer.kept[service, username] = password

    monkeypatch.setattr(drawer, "set_password", keep)
    connection = connect()
    connection.options()
    chosen = replace(ALLTICK_CHOSEN, proxy=Proxy.parse("http://me:secret@127.0.0.1:3128"))
    connection.keep_token(chosen)
    assert connection.options_for(chosen).token_origin == "the key store of this computer"
    assert connection.trouble.startswith("The proxy's login is kept for this run only: ")


def test_the_login_of_a_proxy_is_kept_with_the_tokens_and_for_that_proxy_only(connect):
    connection = connect()
    connection.options()
    proxy = Proxy.parse("http://me:secret@127.0.0.1:3128")
    _choose(connection, replace(BINANCE_CHOSEN, proxy=proxy))
    assert connect().options().proxy == proxy
    assert not connect("--proxy", "http://127.0.0.1:3129").options().proxy.login


def test_without_its_token_the_feed_chosen_before_gives_way_and_is_asked_for(connect, saved):
    connection = connect(before=ALLTICK_BEFORE)
    options = connection.options()
    assert options.needs_simulator
    assert options.proxy == NONE
    assert connection.must_ask
    assert connection.trouble.startswith("AllTick needs a token: ")
    assert connection.trouble.endswith("Until then the simulated market is shown.")
    assert connection.current() == ConnectionChoice(
        "alltick", "free", proxy=NONE, url="ws://127.0.0.1:9/mine"
    )
    assert saved()["feed"] == "alltick"


def test_the_token_asked_for_brings_the_feed_back_with_its_list(connect):
    connection = connect(before=ALLTICK_BEFORE)
    connection.options()
    asked = replace(connection.current(), token=Secret(CANARY))
    options = connection.options_for(asked)
    assert (options.spec.name, options.url, options.proxy) == ("alltick", "ws://127.0.0.1:9/mine", NONE)
    assert [each.id for each in options.instruments] == ["00005.HK"]
    assert (connection.trouble, connection.must_ask) == ("", False)


def test_the_simulated_market_in_its_place_leaves_the_list_alone(connect, saved):
    connection = connect(before=ALLTICK_BEFORE)
    connection.options()
    connection.keep_instruments(("09988.HK",))
    assert saved()["instruments"] == ["00005.HK"]


def test_damaged_settings_are_told_beside_what_else_is_wrong(connect, tmp_path: Path):
    held = {"version": 1, "feed": "alltick", "quotes": "perhaps"}
    (tmp_path / "settings.json").write_text(json.dumps(held), encoding="utf-8")
    connection = connect()
    connection.options()
    assert "“quotes” in" in connection.trouble
    assert "AllTick needs a token" in connection.trouble


def test_settings_of_a_feed_that_is_gone_give_way_without_a_question(connect):
    connection = connect(before=Settings(feed="bloomberg"))
    assert connection.options().needs_simulator
    assert not connection.must_ask
    assert connection.trouble.startswith("There is no feed “bloomberg”")
    assert connection.current().feed == "simulated"


@pytest.mark.parametrize("arguments", [["--feed", "alltick"], ["--feed", "alltick", "--plan", "gold"]])
def test_a_command_line_that_cannot_be_used_is_an_error(connect, arguments: list[str]):
    with pytest.raises(UsageError):
        connect(*arguments, before=Settings(feed="binance")).options()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (replace(ALLTICK_CHOSEN, plan="gold"), "AllTick has no plan “gold”"),
        (replace(ALLTICK_CHOSEN, url="http://127.0.0.1"), "is no WebSocket address"),
        (replace(ALLTICK_CHOSEN, url=f"ws://127.0.0.1/?token={CANARY}"), "must not hold a token"),
        (replace(ALLTICK_CHOSEN, token=Secret("")), "needs a token"),
        (replace(ALLTICK_CHOSEN, feed="bloomberg"), "no feed “bloomberg”"),
    ],
)
def test_a_choice_that_cannot_be_used_leaves_the_connection_as_it_was(
    connect, saved, wrong: ConnectionChoice, sentence: str
):
    connection = connect()
    connection.options()
    _choose(connection, BINANCE_CHOSEN)
    before = saved()
    assert connection.options_for(wrong).spec.name == "binance"
    assert connection.trouble.startswith("The connection is as before: ")
    assert sentence in connection.trouble
    assert CANARY not in connection.trouble
    assert connection.current().feed == "binance"
    assert saved() == before


def test_a_wrong_choice_does_not_give_one_feeds_list_to_another(connect, saved):
    """The command line's feed goes on, which is not the one in the settings."""
    connection = connect("--feed", "binance", before=ALLTICK_BEFORE)
    connection.options()
    assert connection.options_for(replace(ALLTICK_CHOSEN, plan="gold")).spec.name == "binance"
    connection.keep_instruments(("BTCUSDT.BINANCE",))
    assert saved()["instruments"] == ["00005.HK"]


def test_the_windows_choice_goes_before_the_command_line(connect):
    connection = connect(
        "--feed", "alltick-d1", "--url", "ws://127.0.0.1:9", "--symbols", "5", "--proxy", "none"
    )
    with pytest.raises(UsageError, match="needs a token"):
        connection.options()
    options = connection.options_for(BINANCE_CHOSEN)
    assert (options.spec.name, options.url) == ("binance", FEEDS["binance"].url)
    assert options.proxy == BINANCE_CHOSEN.proxy
    assert len(options.instruments) > 1


def test_the_list_is_kept_for_the_feed_that_it_was_made_for(connect):
    connection = connect()
    connection.options()
    _choose(connection, BINANCE_CHOSEN)
    connection.keep_instruments(("ETHUSDT.BINANCE", "BTCUSDT.BINANCE"))
    kept = connect().options().instruments
    assert [each.id for each in kept] == ["ETHUSDT.BINANCE", "BTCUSDT.BINANCE"]
    _choose(connection, ALLTICK_CHOSEN)
    assert len(connect().options().instruments) > 2


def test_the_list_of_a_feed_on_the_command_line_is_not_kept(connect, saved):
    connection = connect("--feed", "binance", before=Settings(feed="binance"))
    connection.options()
    connection.keep_instruments(("ETHUSDT.BINANCE",))
    assert saved()["instruments"] is None


def test_choosing_the_simulated_market_forgets_the_feed_and_not_the_token(connect, saved):
    connection = connect()
    connection.options()
    _choose(connection, replace(ALLTICK_CHOSEN, url="ws://127.0.0.1:9"))
    assert (
        _choose(connection, ConnectionChoice("simulated", "premium", url="ws://127.0.0.1:7")) == "simulated"
    )
    assert (saved()["feed"], saved()["plan"], saved()["url"]) == ("", "", "")
    assert connection.held() == ({"alltick": TokenSource.KEY_STORE}, "")
    assert connect().options().needs_simulator


def test_a_folder_that_cannot_be_written_to_is_said_and_the_choice_serves_this_run(
    connect, tmp_path: Path, allow_logs: Callable[[str], None], drawer: Drawer
):
    allow_logs("The settings cannot be written")
    allow_logs("were not written")
    drawer.is_locked = True
    connection = connect()
    connection.options()
    (tmp_path / "settings.json").mkdir()
    assert _choose(connection, ALLTICK_CHOSEN) == "alltick"
    assert "The token is kept for this run only" in connection.trouble
    connection.stop()
    assert "The settings cannot be written" in connection.trouble


def test_where_tokens_are_already_is_known_feed_by_feed(
    connect, drawer: Drawer, monkeypatch: pytest.MonkeyPatch
):
    drawer.kept["tickdeck", "alpaca"] = "KEY31337:SECRET31337"
    monkeypatch.setenv("TICKDECK_TOKEN", CANARY)
    connection = connect("--feed", "alltick-fx")
    connection.options()
    connection.options_for(replace(ALLTICK_CHOSEN, keep=TokenSource.THIS_RUN))
    assert connection.held() == (
        {
            "alltick-fx": TokenSource.ENVIRONMENT,
            "alltick": TokenSource.THIS_RUN,
            "alpaca": TokenSource.KEY_STORE,
        },
        "",
    )
    drawer.is_locked = True
    held, why = connection.held()
    assert set(held) == {"alltick-fx", "alltick"}
    assert "locked" in why


def test_every_feed_can_be_chosen_and_the_simulated_one_needs_no_token(connect):
    feeds = {each.name: each for each in connect().feeds()}
    assert list(feeds) == list(FEEDS)
    assert [name for name, each in feeds.items() if not each.needs_token] == ["simulated", "binance"]
    assert all(each.default_plan in each.plans for each in feeds.values())
    assert "made up" in feeds["simulated"].note
    assert "nobody has confirmed" in feeds["alltick-d1"].note


def test_feeds_are_offered_in_the_language_of_the_window(connect):
    connection = connect()
    with speaking_in_brackets():
        offered = {each.name: each for each in connection.feeds()}
    assert offered["simulated"].title == "⟦The simulated exchange⟧"
    assert offered["alltick-fx"].title == "⟦AllTick currencies⟧"
    notes = [each.note for each in offered.values() if each.note]
    assert notes
    assert all(is_spoken(note) for note in notes)


def test_why_a_choice_cannot_be_used_is_kept_in_english_and_told_where_it_is_shown(connect):
    connection = connect()
    connection.options()
    texts = {
        (
            "{title} needs a token: put it into the environment variable {variable}, "
            "or name another with --token-env.",
            "",
        ): "{title}要令牌：{variable}。",
        ("{title} has no plan “{name}”; choose one of {plans}.", ""): "{title}沒有「{name}」，只有{plans}。",
        ("The connection is as before: {why}", ""): "連線照舊：{why}",
        ("Until then the simulated market is shown.", ""): "在此之前顯示模擬市場。",
    }
    chinese = Retelling(texts, texts)
    for chosen, said in (
        (ConnectionChoice("alltick", "free"), "AllTick要令牌：TICKDECK_TOKEN。"),
        (ConnectionChoice("binance", "golden"), "Binance沒有「golden」，只有public, aggregated。"),
    ):
        with pytest.raises(UsageError) as refused:
            connection.trial_of(chosen)
        assert chinese.say(str(refused.value), "") == said
        connection.options_for(chosen)
        assert chinese.say(connection.trouble, "") == f"連線照舊：{said}"


def test_that_a_token_is_missing_at_the_start_is_told_in_the_language_of_the_window(connect, drawer: Drawer):
    first = connect()
    first.options()
    _choose(first, ALLTICK_CHOSEN)
    drawer.kept.clear()
    texts = {
        (
            "{title} needs a token: put it into the environment variable {variable}, "
            "or name another with --token-env.",
            "",
        ): "{title}要令牌：{variable}。",
        ("Until then the simulated market is shown.", ""): "在此之前顯示模擬市場。",
    }
    connection = connect()
    connection.options()
    told = Retelling(texts, texts).say(connection.trouble, "")
    assert told == "AllTick要令牌：TICKDECK_TOKEN。在此之前顯示模擬市場。"


def test_trouble_that_stays_is_kept_in_english_and_told_where_it_is_shown(connect, drawer: Drawer):
    drawer.is_locked = True
    connection = connect()
    connection.options()
    connection.keep_token(ALLTICK_CHOSEN)
    assert connection.trouble.startswith("The token is kept for this run only: ")
    texts = {
        ("The token is kept for this run only: {why}", ""): "權杖只在本次運行保留：{why}",
        ("The key store of this computer is locked; unlock it and try again.", ""): "本機金鑰庫已上鎖。",
    }
    chinese = Retelling(texts, texts)
    assert chinese.say(connection.trouble, "") == "權杖只在本次運行保留：本機金鑰庫已上鎖。"
