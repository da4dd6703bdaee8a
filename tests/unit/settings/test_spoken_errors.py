"""What a person reads of a setting that cannot be used is in the language of the window.

What answers at once is said in it; what is logged too, or stays when the language changes, is kept in English
and told where it is shown.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from keyring.backends.null import Keyring as NoKeyring
from keyring.errors import KeyringError, KeyringLocked

from fakes.installer_scripts import messages_of_the_program
from fakes.languages import is_spoken, speaking_in_brackets
from tickdeck.domain.errors import UnknownInstrumentError
from tickdeck.settings.keystore import KeyStore, KeyStoreError, _failed
from tickdeck.settings.model import SettingError, Settings
from tickdeck.settings.proxy import Proxy, ProxyError
from tickdeck.settings.secrets import Secret, Token, TokenSource
from tickdeck.settings.storage import SettingsFile
from tickdeck.settings.workspaces import FIRST_NAME, SavedWorkspaces, WorkspaceError, WorkspacesFile
from tickdeck.words import tr
from tickdeck.words.retelling import Retelling

WRITTEN = (r"\b(http|socks4|socks5|host|system|none|Tickdeck|KeyringError|ValueError)\w*", r"/\S+\.json")


@pytest.fixture(scope="module")
def told() -> Callable[[str], str]:
    """A language in which every sentence that may be kept has brackets."""
    kept = {key: f"⟦{key[0]}⟧" for key, message in messages_of_the_program().items() if message.is_kept}
    retelling = Retelling(kept, kept)
    return lambda text: retelling.say(text, "")


def is_kept(text: str, told: Callable[[str], str], *data: str) -> bool:
    """Whether a text is English now, and all of it is known to be told."""
    return "⟦" not in text and is_spoken(told(text), (*WRITTEN, *data))


@pytest.mark.parametrize(
    "text",
    [
        "host:8080",
        "gopher://host",
        "http://[host",
        "http://:0",
        "http://host/path",
        "http://us%3Aer@host",
        "socks4://user:word@host",
    ],
)
def test_what_is_wrong_with_a_proxy_is_translated(text: str):
    with speaking_in_brackets(), pytest.raises(ProxyError) as told:
        Proxy.parse(text)
    assert is_spoken(str(told.value), WRITTEN), told.value


@pytest.mark.parametrize(
    "wrong",
    [
        {"proxy": "http://user:word@host"},
        {"url": "wss://host/path?token=0123456789abcdef"},
        {"keep_days": -1},
        {"keep_gb": -1},
        {"retention_confirmed": 1},
    ],
)
def test_what_is_wrong_with_a_setting_is_kept_in_english(
    wrong: dict[str, object], told: Callable[[str], str]
):
    with speaking_in_brackets(), pytest.raises(SettingError) as error:
        Settings(**wrong)  # type: ignore[arg-type]
    assert is_kept(str(error.value), told), told(str(error.value))


def test_what_is_wrong_with_the_settings_file_is_kept_in_english(tmp_path: Path, told: Callable[[str], str]):
    content = {"version": 99, "quotes": 7, "instruments": 7, "feed": 7, "theme": "pink", "keep_days": -1}
    (tmp_path / "settings.json").write_text(json.dumps(content), encoding="utf-8")
    with speaking_in_brackets():
        trouble = SettingsFile(tmp_path).load().trouble
    words = ("quotes", "instruments", "feed", "theme", "keep_days", "dark", "light", "system")
    assert is_kept(trouble, told, *words), told(trouble)
    assert told(trouble).count("⟦") >= len(content)


@pytest.mark.parametrize("error", [KeyringLocked(), KeyringError(), ValueError()])
def test_why_the_key_store_refuses_is_kept_in_english(error: Exception, told: Callable[[str], str]):
    with speaking_in_brackets():
        assert is_kept(_failed(error), told)


def test_that_there_is_no_key_store_is_kept_in_english(told: Callable[[str], str]):
    with speaking_in_brackets(), pytest.raises(KeyStoreError) as error:
        KeyStore(NoKeyring()).get("alltick")
    assert is_kept(str(error.value), told, "Python"), told(str(error.value))


@pytest.mark.parametrize("source", TokenSource)
def test_where_a_token_is_from_is_english_until_it_is_shown(source: TokenSource):
    token = Token(Secret("value"), source, "TICKDECK_TOKEN")
    with speaking_in_brackets():
        assert "⟦" not in token.origin
        assert tr(token.origin).startswith("⟦")


def test_what_is_wrong_with_a_workspace_is_translated(tmp_path: Path):
    workspaces = SavedWorkspaces()
    with speaking_in_brackets():
        for name in ("", "x" * 1_000, workspaces.current.name):
            with pytest.raises(WorkspaceError) as told:
                workspaces.added(name)
            assert is_spoken(str(told.value), ("Market",)), told.value
        with pytest.raises(WorkspaceError) as told:
            workspaces.without(0)
        assert is_spoken(str(told.value))


def test_the_first_workspace_keeps_the_name_that_is_told_in_whatever_language_comes(tmp_path: Path):
    with speaking_in_brackets():
        first, trouble = WorkspacesFile(tmp_path).load()
    assert trouble == ""
    assert first.current.name == FIRST_NAME


def test_what_is_wrong_with_the_workspaces_is_kept_in_english(tmp_path: Path, told: Callable[[str], str]):
    (tmp_path / "workspaces.json").write_text('{"version": 1, "workspaces": [7]}', encoding="utf-8")
    with speaking_in_brackets():
        _, trouble = WorkspacesFile(tmp_path).load()
    assert is_kept(trouble, told), told(trouble)


def test_a_code_that_is_none_is_told_of_in_the_language():
    with speaking_in_brackets():
        said = str(UnknownInstrumentError("nonsense", "HK"))
    assert is_spoken(said)
