"""What is run: the command line before the settings, and a token from where it is."""

from __future__ import annotations

import os
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from tickdeck.app import choices, cli
from tickdeck.app.choices import TokenMissingError, config_dir, options_of
from tickdeck.app.options import RunOptions
from tickdeck.domain.errors import UsageError
from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.feeds.binance.config import BINANCE
from tickdeck.settings.model import Settings
from tickdeck.settings.proxy import NONE
from tickdeck.settings.secrets import Secret, Token, TokenSource

VARIABLE = "TICKDECK_UNIT_TOKEN"
CANARY = "canary-31337-canary"
BINANCE_BEFORE = Settings(
    feed="binance", url="ws://127.0.0.1:9/mine", proxy="none", instruments=("ETHUSDT.BINANCE",)
)


class Drawer(KeyringBackend):
    """A key store in memory. Its priority keeps it out of what keyring finds by itself."""

    priority = -1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked(CANARY)
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError

    def delete_password(self, service: str, username: str) -> None:
        raise NotImplementedError


@pytest.fixture(autouse=True)
def drawer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Drawer:
    """The key store of this computer, which has nothing yet; nothing outside of the test is looked at."""
    drawer = Drawer()
    monkeypatch.setattr(keyring, "get_keyring", lambda: drawer)
    monkeypatch.setattr(choices, "default_data_dir", lambda: tmp_path / "data")
    monkeypatch.setattr(choices, "default_config_dir", lambda: tmp_path / "config")
    monkeypatch.delenv("TICKDECK_TOKEN", raising=False)
    monkeypatch.delenv(VARIABLE, raising=False)
    return drawer


def _options(
    *arguments: str | Path, settings: Settings | None = None, token: Token | None = None
) -> RunOptions:
    choice = cli._parser().parse_args([str(each) for each in arguments])
    return options_of(choice, settings or Settings(), token)


def test_the_feed_chosen_before_is_used_with_all_that_was_chosen_for_it():
    options = _options(settings=BINANCE_BEFORE)
    assert (options.spec.name, options.plan_name) == ("binance", "public")
    assert options.url == "ws://127.0.0.1:9/mine"
    assert options.proxy == NONE
    assert [each.id for each in options.instruments] == ["ETHUSDT.BINANCE"]


def test_the_plan_chosen_before_is_used(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TICKDECK_TOKEN", CANARY)
    options = _options(settings=Settings(feed="alltick", plan="free"))
    assert (options.plan_name, options.plan) == ("free", ALLTICK.plans["free"])


def test_a_feed_on_the_command_line_takes_neither_plan_nor_address_nor_list_of_another(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("TICKDECK_TOKEN", CANARY)
    before = Settings(feed="alltick", plan="free", url="ws://127.0.0.1:9", instruments=("AAPL.US",))
    for feed in ("alltick", "alpaca"):
        monkeypatch.setenv("TICKDECK_TOKEN", CANARY)
        options = _options("--feed", feed, settings=before)
        assert (options.spec.name, options.plan_name) == (feed, options.spec.default_plan)
        assert options.url == options.spec.url
        assert len(options.instruments) > 1


def test_what_belongs_to_no_feed_holds_for_any():
    settings = Settings(feed="alltick", proxy="http://127.0.0.1:3128", quotes=False)
    options = _options("--feed", "binance", settings=settings)
    assert options.proxy.text == "http://127.0.0.1:3128"
    assert not options.plan.quotes


def test_the_command_line_goes_before_the_settings():
    addresses = ("--url", "ws://127.0.0.1:7", "--proxy", "socks5://127.0.0.1:1080")
    options = _options(*addresses, "--symbols", "BTCUSDT", "--no-quotes", settings=BINANCE_BEFORE)
    assert (options.spec.name, options.url) == ("binance", "ws://127.0.0.1:7")
    assert [each.id for each in options.instruments] == ["BTCUSDT.BINANCE"]
    assert options.proxy.text == "socks5://127.0.0.1:1080"
    assert not options.plan.quotes


@pytest.mark.parametrize(
    ("arguments", "settings", "asked"),
    [
        ([], Settings(feed="binance"), BINANCE.rest_url),
        (["--url", "ws://127.0.0.1:7"], Settings(feed="binance"), ""),
        ([], BINANCE_BEFORE, ""),
        (["--rest-url", "http://127.0.0.1:8"], BINANCE_BEFORE, "http://127.0.0.1:8"),
        (["--rest-url", "http://127.0.0.1:8"], Settings(feed="binance"), "http://127.0.0.1:8"),
    ],
)
def test_at_another_address_history_is_asked_for_only_where_one_says(
    arguments: list[str], settings: Settings, asked: str
):
    assert _options(*arguments, settings=settings).rest_url == asked


def test_a_token_from_the_environment_is_taken_out_of_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(VARIABLE, f" {CANARY}\n")
    options = _options("--feed", "alltick", "--token-env", VARIABLE)
    assert options.token == Secret(CANARY)
    assert options.token_origin == f"the environment variable {VARIABLE}"
    assert VARIABLE not in os.environ
    assert CANARY not in repr(options)


def test_a_token_from_the_environment_is_not_lost_over_another_mistake(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(VARIABLE, CANARY)
    with pytest.raises(UsageError, match="no plan “gold”"):
        _options("--feed", "alltick", "--token-env", VARIABLE, "--plan", "gold")
    assert os.environ[VARIABLE] == CANARY


def test_a_token_in_the_key_store_serves_its_feed_only(drawer: Drawer):
    drawer.kept["tickdeck", "alltick"] = CANARY
    options = _options("--feed", "alltick")
    assert options.held_token == Token(Secret(CANARY), TokenSource.KEY_STORE)
    with pytest.raises(TokenMissingError, match="AllTick currencies needs a token"):
        _options("--feed", "alltick-fx")


def test_the_environment_goes_before_the_key_store(drawer: Drawer, monkeypatch: pytest.MonkeyPatch):
    drawer.kept["tickdeck", "alltick"] = "another-31337"
    monkeypatch.setenv("TICKDECK_TOKEN", CANARY)
    assert _options("--feed", "alltick").token == Secret(CANARY)


def test_a_token_that_was_typed_in_goes_before_both(drawer: Drawer, monkeypatch: pytest.MonkeyPatch):
    drawer.kept["tickdeck", "alltick"] = "another-31337"
    monkeypatch.setenv("TICKDECK_TOKEN", "a-third-31337")
    typed = Token(Secret(CANARY), TokenSource.THIS_RUN)
    options = _options(settings=Settings(feed="alltick"), token=typed)
    assert options.token == Secret(CANARY)
    assert options.token_origin == "what was typed in, for this run only"


def test_a_token_that_is_nowhere_is_one_sentence_that_names_the_variable():
    with pytest.raises(TokenMissingError, match=f"AllTick needs a token: .*{VARIABLE}"):
        _options("--feed", "alltick", "--token-env", VARIABLE)


def test_a_key_store_that_is_locked_is_said_beside_it(drawer: Drawer):
    drawer.is_locked = True
    with pytest.raises(TokenMissingError, match="is locked") as refused:
        _options("--feed", "alltick")
    assert CANARY not in str(refused.value)


def test_who_needs_no_token_is_given_none(drawer: Drawer):
    drawer.is_locked = True
    typed = Token(Secret(CANARY), TokenSource.THIS_RUN)
    for feed in ("binance", "simulated"):
        options = _options("--feed", feed, token=typed)
        assert (options.token, options.held_token, options.token_origin) == (Secret(""), None, "")


def test_settings_are_with_the_recordings_where_a_folder_was_named(tmp_path: Path):
    named = cli._parser().parse_args(["--data-dir", str(tmp_path / "here")])
    assert config_dir(named) == tmp_path / "here"
    assert config_dir(cli._parser().parse_args([])) == tmp_path / "config"
