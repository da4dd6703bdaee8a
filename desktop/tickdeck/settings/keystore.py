"""The computer's own key store, behind a time limit: it may ask the user something, or not answer at all."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from tickdeck.settings.secrets import Secret
from tickdeck.words import mark

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# keyring is imported where it is used: most runs need no token, and it takes its time.

SERVICE = "tickdeck"
TIMEOUT_S = 3.0
WINDOWS_LONGEST = 1280
"""Characters, counted as UTF-16 does: CRED_MAX_CREDENTIAL_BLOB_SIZE of wincred.h is twice that in bytes."""

# Plain files, nothing at all, and what looks through all of them.
_EXCLUDED = ("keyrings.alt.", "keyring.backends.fail.", "keyring.backends.null.", "keyring.backends.chainer.")

_Result = TypeVar("_Result")


class KeyStoreError(Exception):
    """The key store cannot do what was asked; the text is one sentence for the user."""


class KeyStore:
    """Tokens and passwords by account, such as a feed's name; kept by the system, never in a file of ours.

    The methods block, for `timeout_s` at most: a window calls them in a thread. The store itself is used in
    one daemon thread, which no end of the program waits for. While a call is stuck there, others fail at
    once.
    """

    def __init__(
        self,
        backend: KeyringBackend | None = None,
        timeout_s: float = TIMEOUT_S,
        longest: int | None = WINDOWS_LONGEST if sys.platform == "win32" else None,
    ) -> None:
        """Use nothing yet.

        Args:
            backend: The store; None to find the system's when it is first needed.
            timeout_s: Seconds to wait for it.
            longest: The longest value it takes, None for any.
        """
        self._backend = backend
        self._timeout_s = timeout_s
        self._longest = longest
        self._calls: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stuck: Future[Any] | None = None

    def get(self, account: str) -> Secret:
        """What is kept for an account; empty if nothing is.

        Raises:
            KeyStoreError: If the store cannot be used, or does not answer in time.
        """
        return self._call(lambda: Secret(self._store().get_password(SERVICE, account) or ""))

    def set(self, account: str, secret: Secret) -> None:
        """Keep a value for an account in place of the one before.

        Raises:
            KeyStoreError: If the value is too long, or the store cannot be used or does not answer in time;
                in the last case it may keep it later, when the user has unlocked it.
        """
        length = len(secret.reveal().encode("utf-16-le", errors="replace")) // 2
        if self._longest is not None and length > self._longest:
            raise KeyStoreError(
                mark(
                    "The token has {count} characters, and the key store of this computer takes {most}; "
                    "give it in an environment variable."
                ).format(count=f"{length:,}", most=f"{self._longest:,}")
            )
        self._call(lambda: self._store().set_password(SERVICE, account, secret.reveal()))

    def _call(self, work: Callable[[], _Result]) -> _Result:
        """Let the thread do it.

        Raises:
            KeyStoreError: If it fails or takes too long; what has not begun by then is not done later.
        """
        outcome: Future[_Result] = Future()
        with self._lock:
            if self._stuck is not None and not self._stuck.done():
                raise KeyStoreError(
                    mark("The key store of this computer still does not answer; it may be locked.")
                )
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="key store", daemon=True)
                self._thread.start()
            self._calls.put((outcome, work))
        try:
            return outcome.result(self._timeout_s)
        except TimeoutError:
            if not outcome.cancel():
                self._stuck = outcome
            raise KeyStoreError(
                mark(
                    "The key store of this computer did not answer within {count} s; it may be locked."
                ).format(count=f"{self._timeout_s:g}")
            ) from None

    def _work(self) -> None:
        while True:
            outcome, work = self._calls.get()
            if not outcome.set_running_or_notify_cancel():
                continue
            try:
                outcome.set_result(work())
            except KeyStoreError as error:
                outcome.set_exception(error)
            except BaseException as error:  # noqa: BLE001  (what a store raises may hold the secret)
                outcome.set_exception(KeyStoreError(_failed(error)))

    def _store(self) -> KeyringBackend:
        if self._backend is None:
            self._backend = _system_store()
        if _is_excluded(self._backend):
            raise KeyStoreError(_no_store(self._backend))
        return self._backend


def _failed(error: BaseException) -> str:
    from keyring.errors import KeyringError, KeyringLocked  # noqa: PLC0415

    match error:
        case KeyringLocked():
            return mark("The key store of this computer is locked; unlock it and try again.")
        case KeyringError():
            return mark("The key store of this computer refused ({kind}).").format(kind=type(error).__name__)
        case _:
            return mark("The key store of this computer failed ({kind}).").format(kind=type(error).__name__)


def _system_store() -> KeyringBackend:
    """The store that keyring would use, or the best one that is not excluded.

    Raises:
        KeyStoreError: If there is none.
    """
    import keyring.backend  # noqa: PLC0415

    _load_usual_stores()
    usual = keyring.get_keyring()
    if not _is_excluded(usual):
        return usual
    if _name(usual).startswith("keyring.backends.null."):
        # Somebody has decided so.
        raise KeyStoreError(_no_store(usual))
    stores = [
        store for store in keyring.backend.get_all_keyring() if not _is_excluded(store) and store.priority > 0
    ]
    if not stores:
        raise KeyStoreError(_no_store(usual))
    return max(stores, key=lambda store: store.priority)


def _no_store(store: KeyringBackend) -> str:
    name = _name(store)
    if name.startswith("keyring.backends.null."):
        return mark("The key store of this computer is switched off for Python programs.")
    if name.startswith("keyrings.alt."):
        return mark("The key store of this computer is a plain file, in which Tickdeck does not keep tokens.")
    return mark("This computer has no key store that Tickdeck could use.")


def _is_excluded(store: KeyringBackend) -> bool:
    return _name(store).startswith(_EXCLUDED)


def _name(store: KeyringBackend) -> str:
    return f"{type(store).__module__}.{type(store).__name__}"


def _load_usual_stores() -> None:
    """Make the platform's stores known also where a frozen program has lost the list of them."""
    if sys.platform == "win32":
        import keyring.backends.Windows  # noqa: PLC0415
    elif sys.platform == "darwin":
        import keyring.backends.macOS  # noqa: PLC0415
    else:
        import keyring.backends.kwallet  # noqa: PLC0415
        import keyring.backends.libsecret  # noqa: PLC0415
        import keyring.backends.SecretService  # noqa: F401, PLC0415
