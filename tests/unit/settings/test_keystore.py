from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import keyring.backend
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordSetError

from tickdeck.settings.keystore import WINDOWS_LONGEST, KeyStore, KeyStoreError
from tickdeck.settings.secrets import Secret

CANARY = Secret("canary-31337")


class Drawer(KeyringBackend):
    """A store in memory. Its priority keeps it out of what keyring finds by itself."""

    priority = -1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.threads: set[str] = set()

    def get_password(self, service: str, username: str) -> str | None:
        self.threads.add(threading.current_thread().name)
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class Refusing(Drawer):
    """Raises whatever it is asked."""

    priority = -1.0  # type: ignore[assignment]

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self._error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self._error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self._error


class Blocking(Drawer):
    """Does not answer until the test lets it."""

    priority = -1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.is_asked = threading.Event()
        self.may_answer = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        self.is_asked.set()
        assert self.may_answer.wait(60)
        return super().get_password(service, username)


@pytest.fixture
def blocking() -> Iterator[Blocking]:
    store = Blocking()
    yield store
    store.may_answer.set()


def test_what_is_kept_is_given_back():
    drawer = Drawer()
    store = KeyStore(drawer)
    assert store.get("alltick") == Secret("")
    store.set("alltick", CANARY)
    store.set("binance", Secret("other"))
    assert drawer.kept == {("tickdeck", "alltick"): "canary-31337", ("tickdeck", "binance"): "other"}
    assert store.get("alltick") == CANARY
    assert store.get("binance") == Secret("other")


def test_the_store_is_used_in_a_thread_that_holds_up_no_end_of_the_program():
    drawer = Drawer()
    store = KeyStore(drawer)
    store.get("alltick")
    store.get("binance")
    assert drawer.threads == {"key store"}
    assert all(thread.daemon for thread in threading.enumerate() if thread.name == "key store")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (KeyringLocked("canary-31337"), "locked"),
        (PasswordSetError("canary-31337"), "refused (PasswordSetError)"),
        (OSError("canary-31337"), "failed (OSError)"),
        (TimeoutError("canary-31337"), "failed (TimeoutError)"),
        (SystemExit("canary-31337"), "failed (SystemExit)"),
    ],
)
def test_whatever_the_store_raises_is_one_sentence(error: BaseException, words: str):
    store = KeyStore(Refusing(error))
    calls: list[Callable[[], object]] = [
        lambda: store.get("alltick"),
        lambda: store.set("alltick", CANARY),
    ]
    for call in calls:
        with pytest.raises(KeyStoreError) as refused:
            call()
        assert words in str(refused.value)
        assert str(refused.value).endswith(".")
        assert "canary" not in str(refused.value)


def test_a_store_that_does_not_answer_is_given_up_and_not_asked_again(blocking: Blocking):
    store = KeyStore(blocking, timeout_s=0.02)
    # On a busy machine it may be given up before it is asked.
    while not blocking.is_asked.is_set():
        with pytest.raises(KeyStoreError, match="did not answer within"):
            store.get("alltick")
    with pytest.raises(KeyStoreError, match="still does not answer"):
        store.get("alltick")
    with pytest.raises(KeyStoreError, match="still does not answer"):
        store.set("alltick", CANARY)
    assert blocking.asked == 1
    assert sum(thread.name == "key store" and thread.is_alive() for thread in _threads_of(store)) == 1


def test_a_store_that_answers_at_last_is_used_again(blocking: Blocking):
    store = KeyStore(blocking, timeout_s=0.02)
    blocking.kept["tickdeck", "alltick"] = CANARY.reveal()
    with pytest.raises(KeyStoreError):
        store.get("alltick")
    blocking.may_answer.set()
    while True:
        try:
            assert store.get("alltick") == CANARY
            break
        except KeyStoreError:
            continue


def test_what_was_given_up_before_its_turn_is_not_done_later(blocking: Blocking):
    store = KeyStore(blocking, timeout_s=60)
    first = threading.Thread(target=store.get, args=("alltick",))
    first.start()
    assert blocking.is_asked.wait(60)
    store._timeout_s = 0.01
    with pytest.raises(KeyStoreError, match="did not answer within"):
        store.set("alltick", CANARY)
    store._timeout_s = 60
    blocking.may_answer.set()
    first.join(60)
    store.get("other")
    assert blocking.kept == {}


@pytest.mark.parametrize(("value", "fits"), [("x" * 1280, True), ("x" * 1281, False), ("😀" * 641, False)])
def test_a_token_that_windows_would_not_take_is_refused_before(value: str, fits: bool):
    drawer = Drawer()
    store = KeyStore(drawer, longest=WINDOWS_LONGEST)
    if fits:
        store.set("alltick", Secret(value))
        return
    with pytest.raises(KeyStoreError, match="1,280") as refused:
        store.set("alltick", Secret(value))
    assert value[:12] not in str(refused.value)
    assert drawer.kept == {}


def test_elsewhere_any_length_is_taken():
    KeyStore(Drawer(), longest=None).set("alltick", Secret("x" * 5000))


class Best(Drawer):
    """What a computer with a proper key store would have."""

    priority = 50.0  # type: ignore[assignment]


KeyringBackend._classes.discard(Best)


@pytest.fixture
def found(
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[type[KeyringBackend], list[KeyringBackend]], None]:
    """Say what keyring uses by itself, and what it has found."""
    # Classes register themselves with keyring, for the rest of the process.
    monkeypatch.setattr(KeyringBackend, "_classes", set(KeyringBackend._classes))

    def set_up(usual: type[KeyringBackend], all_found: list[KeyringBackend]) -> None:
        monkeypatch.setattr(keyring, "get_keyring", usual)
        monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: all_found)

    return set_up


def _named(module: str) -> type[Drawer]:
    return type("Keyring", (Drawer,), {"__module__": module, "priority": 5.0})


def test_the_systems_store_is_found(found):
    found(Best, [])
    store = KeyStore()
    store.set("alltick", CANARY)
    assert isinstance(store._backend, Best)


@pytest.mark.parametrize(
    ("module", "words"),
    [
        ("keyring.backends.fail", "has no key store"),
        ("keyring.backends.null", "switched off"),
        ("keyring.backends.chainer", "has no key store"),
        ("keyrings.alt.file", "plain file"),
    ],
)
def test_what_is_no_key_store_is_not_used(found, module: str, words: str):
    excluded = _named(module)
    found(excluded, [excluded()])
    for store in (KeyStore(), KeyStore(excluded())):
        with pytest.raises(KeyStoreError, match=words):
            store.get("alltick")
        with pytest.raises(KeyStoreError, match=words):
            store.set("alltick", CANARY)


@pytest.mark.parametrize("module", ["keyrings.alt.file", "keyring.backends.chainer", "keyring.backends.fail"])
def test_a_real_store_beside_a_plain_file_is_preferred(found, module: str):
    best, plain = Best(), _named(module)
    found(plain, [plain(), Drawer(), best])
    KeyStore().set("alltick", CANARY)
    assert best.kept == {("tickdeck", "alltick"): CANARY.reveal()}


def test_who_has_switched_keyring_off_is_obeyed(found):
    found(_named("keyring.backends.null"), [Best()])
    with pytest.raises(KeyStoreError, match="switched off"):
        KeyStore().get("alltick")


def test_keyrings_own_choice_on_a_computer_without_any_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setattr("keyring.core._keyring_backend", None)
    monkeypatch.setattr(keyring.backend, "get_all_keyring", list)
    with pytest.raises(KeyStoreError, match=r"^This computer has no key store that Tickdeck could use\.$"):
        KeyStore(timeout_s=60).get("alltick")


def _threads_of(store: KeyStore) -> list[threading.Thread]:
    return [store._thread] if store._thread is not None else []
