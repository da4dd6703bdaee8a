"""Which feed the window is connected to: as the command line says, as was chosen before, or as chosen now."""

from __future__ import annotations

import argparse
import logging
from dataclasses import replace

from tickdeck.app.choices import TokenMissingError, config_dir, options_of
from tickdeck.app.feeds import FEEDS, SIMULATED
from tickdeck.app.options import RunOptions
from tickdeck.domain.errors import UsageError
from tickdeck.gui.dialogs.connection_choice import ConnectionChoice, FeedChoice
from tickdeck.settings.keystore import KeyStore, KeyStoreError
from tickdeck.settings.model import SettingError, Settings
from tickdeck.settings.proxy import Proxy, ProxyChoice
from tickdeck.settings.secrets import Token, TokenSource
from tickdeck.settings.storage import SettingsFile, StorageError

_log = logging.getLogger(__name__)

_UNVERIFIED = "As described in articles only; nobody has confirmed that this address exists."
_NOTES = {
    SIMULATED.name: "A market made up on this computer; nothing of it is real.",
    "alltick-d1": _UNVERIFIED,
    "alltick-d2": _UNVERIFIED,
    "alpaca": "The token is KEY:SECRET in one line.",
}


class Connection:
    """What the window connects to, and how that is remembered.

    Attributes:
        trouble: What the user must know of it at the start of a run, one sentence; empty if all is well.
        must_ask: Whether the window should ask for a token at once.
    """

    def __init__(self, choice: argparse.Namespace) -> None:
        """Read the settings.

        Args:
            choice: The parsed command line.
        """
        self._choice = choice
        self._file = SettingsFile(config_dir(choice))
        loaded = self._file.load()
        self._settings = loaded.settings
        self._key_store = KeyStore()
        self._tokens: dict[str, Token] = {}
        self.trouble = loaded.trouble
        self.must_ask = False
        self._unkept = ""
        self._current: RunOptions | None = None

    def options(self) -> RunOptions:
        """What to run first; without a token for the feed chosen before, the simulated market.

        Raises:
            UsageError: If the command line cannot be used.
        """
        try:
            options = options_of(self._choice, self._settings)
            return self._use(replace(options, proxy=self._with_login(options.proxy)))
        except UsageError as error:
            if self._choice.feed is not None or not self._settings.feed:
                raise
            self.trouble = f"{error} Until then the simulated market is shown."
            self.must_ask = isinstance(error, TokenMissingError)
            return self._use(options_of(self._choice, Settings(proxy=self._settings.proxy)))

    def options_for(self, chosen: ConnectionChoice) -> RunOptions:
        """What to run next, as chosen in the window; if that cannot be used, what ran before."""
        before, self.trouble, self.must_ask = self._current, self._unkept, False
        if chosen.token:
            source = TokenSource.THIS_RUN if self._unkept else chosen.keep
            self._tokens[chosen.feed] = Token(chosen.token, source)
        try:
            settings = replace(
                self._settings,
                feed="" if chosen.feed == SIMULATED.name else chosen.feed,
                plan=chosen.plan if chosen.feed != SIMULATED.name else "",
                url=chosen.url,
                proxy=chosen.proxy.text,
                instruments=self._settings.instruments if chosen.feed == self._settings.feed else None,
            )
            # From here on the window's choice counts, not the command line's.
            given = vars(self._choice) | dict.fromkeys(
                ("feed", "plan", "url", "rest_url", "symbols", "proxy")
            )
            self._choice = argparse.Namespace(**given)
            options = options_of(self._choice, settings, self._tokens.get(chosen.feed))
        except (UsageError, SettingError) as error:
            self.trouble = f"The connection is as before: {error}"
            if before is None:
                raise
            return before
        self._settings = settings
        self._save()
        return self._use(replace(options, proxy=chosen.proxy))

    def keep_token(self, chosen: ConnectionChoice) -> None:
        """Put a token that was typed in into the key store, if that was asked for; may wait some seconds."""
        self._unkept = ""
        if chosen.token and chosen.keep is TokenSource.KEY_STORE:
            try:
                self._key_store.set(chosen.feed, chosen.token)
            except KeyStoreError as error:
                self._unkept = f"The token is kept for this run only: {error}"
        if chosen.proxy.login:
            try:
                self._key_store.set(_account_of(chosen.proxy), chosen.proxy.login)
            except KeyStoreError as error:
                self._unkept = f"{self._unkept} The proxy's login is kept for this run only: {error}".strip()

    def keep_instruments(self, ids: tuple[str, ...]) -> None:
        """Remember the list of instruments of the feed that was chosen."""
        if self._settings.feed and self._choice.feed is None:
            self._settings = replace(self._settings, instruments=ids)
            self._save()

    def feeds(self) -> tuple[FeedChoice, ...]:
        """What can be chosen."""
        return tuple(
            FeedChoice(
                spec.name,
                spec.title,
                tuple(spec.plans),
                spec.default_plan,
                spec.needs_token and spec is not SIMULATED,
                _NOTES.get(spec.name, ""),
            )
            for spec in FEEDS.values()
        )

    def current(self) -> ConnectionChoice:
        """What is chosen now, without its token; for the dialog."""
        if self.must_ask:
            feed, plan = self._settings.feed, self._settings.plan
            return ConnectionChoice(feed, plan or FEEDS[feed].default_plan, url=self._settings.url)
        options = self._current
        if options is None or options.spec.name not in FEEDS:
            return ConnectionChoice(SIMULATED.name, SIMULATED.default_plan)
        url = options.url if options.url != options.spec.url and not options.is_simulated else ""
        return ConnectionChoice(options.spec.name, options.plan_name, proxy=options.proxy, url=url)

    def held(self) -> tuple[dict[str, TokenSource], str]:
        """Where tokens are already, by feed, and why the key store cannot be used; may wait some seconds."""
        held = {name: token.source for name, token in self._tokens.items()}
        try:
            for name, spec in FEEDS.items():
                if spec.needs_token and name not in held and self._key_store.get(name):
                    held[name] = TokenSource.KEY_STORE
        except KeyStoreError as error:
            return held, str(error)
        return held, ""

    def _with_login(self, proxy: Proxy) -> Proxy:
        """A proxy with the login that the key store has for its address, if it was given without one."""
        if proxy.choice is not ProxyChoice.MANUAL or proxy.login:
            return proxy
        try:
            return proxy.logging_in(self._key_store.get(_account_of(proxy)))
        except KeyStoreError:
            # Without it the proxy will say what it wants.
            return proxy

    def _use(self, options: RunOptions) -> RunOptions:
        self._current = options
        if options.held_token is not None:
            self._tokens[options.spec.name] = options.held_token
        return options

    def _save(self) -> None:
        try:
            self._file.save(self._settings)
        except StorageError as error:
            self.trouble = str(error)
            _log.error("%s", error)


def _account_of(proxy: Proxy) -> str:
    """Under which name the key store has a proxy's login; no other proxy gets it."""
    return f"proxy {proxy.text}"
