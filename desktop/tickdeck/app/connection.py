"""Which feed the window is connected to: as the command line says, as was chosen before, or as chosen now."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from tickdeck.app.choices import TokenMissingError, config_dir, for_any_feed, options_of
from tickdeck.app.feeds import FEEDS, SIMULATED
from tickdeck.app.options import RunOptions
from tickdeck.app.retention import policy_of
from tickdeck.domain.errors import UsageError
from tickdeck.gui.dialogs.connection_choice import ConnectionChoice, FeedChoice
from tickdeck.gui.dialogs.retention_choice import RetentionChoice
from tickdeck.gui.feed.plan_text import plan_text
from tickdeck.settings.keeper import Keeper
from tickdeck.settings.keystore import KeyStore, KeyStoreError
from tickdeck.settings.look import Look
from tickdeck.settings.model import SettingError, Settings
from tickdeck.settings.proxy import SYSTEM, Proxy, ProxyChoice
from tickdeck.settings.secrets import Token, TokenSource
from tickdeck.settings.storage import SettingsFile
from tickdeck.words import mark, tr

_UNVERIFIED = mark("As described in articles only; nobody has confirmed that this address exists.")
_NOTES = {
    SIMULATED.name: mark("A market made up on this computer; nothing of it is real."),
    "alltick-d1": _UNVERIFIED,
    "alltick-d2": _UNVERIFIED,
    "alpaca": mark("The token is KEY:SECRET in one line."),
}


class Connection:
    """What the window connects to, and how that is remembered.

    Attributes:
        config_dir: Where what the user set up is kept.
        recording_to_show: What the window is to show first, a file or folder; None for nothing.
        must_ask: Whether the window should ask for a token at once.
        is_first_start: Whether nothing was ever chosen, neither in the window nor on the command line.
    """

    def __init__(self, choice: argparse.Namespace) -> None:
        """Read the settings.

        Args:
            choice: The parsed command line.
        """
        self._choice = choice
        # It stays where it is also if another folder is recorded into.
        self.config_dir = config_dir(choice)
        self._file = SettingsFile(self.config_dir)
        loaded = self._file.load()
        self._settings = loaded.settings
        self._key_store = KeyStore()
        self._tokens: dict[str, Token] = {}
        self.recording_to_show: Path | None = getattr(choice, "open", None)
        self.must_ask = False
        self._start_trouble = loaded.trouble
        self.is_first_start = loaded.is_first and choice.feed is None and choice.url is None
        self._unkept_token = ""
        self._unkept_login = ""
        self._keeper = Keeper(self._file.save, name="settings")
        self._current: RunOptions | None = None

    def stop(self) -> None:
        """Write what was chosen last, if it is not on the disk yet; may wait some seconds."""
        self._keeper.stop()

    @property
    def trouble(self) -> str:
        """What the user must know of it, whole sentences; empty if all is well."""
        sentences = (self._start_trouble, self._unkept_token, self._unkept_login, self._keeper.trouble)
        return " ".join(sentence for sentence in sentences if sentence)

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
            sentence = f"{error} {mark('Until then the simulated market is shown.')}"
            self._start_trouble = f"{self._start_trouble} {sentence}".strip()
            self.must_ask = isinstance(error, TokenMissingError)
            options = options_of(self._choice, for_any_feed(self._settings))
            return self._use(replace(options, proxy=self._with_login(options.proxy)))

    def options_for(self, chosen: ConnectionChoice) -> RunOptions:
        """What to run next, as chosen in the window; if that cannot be used, what ran before."""
        before, self._start_trouble, self.must_ask = self._current, "", False
        if chosen.token:
            source = TokenSource.THIS_RUN if self._unkept_token else chosen.keep
            self._tokens[chosen.feed] = Token(chosen.token, source)
        try:
            choice, settings, options = self._resolved(chosen, self._tokens.get(chosen.feed))
        except (UsageError, SettingError) as error:
            self._start_trouble = mark("The connection is as before: {why}").format(why=error)
            if before is None:
                raise
            return before
        self._choice, self._settings = choice, settings
        self._keeper.save(self._settings)
        return self._use(options)

    def trial_of(self, chosen: ConnectionChoice) -> RunOptions:
        """What would run with a choice; nothing is remembered of it.

        Raises:
            UsageError: If it cannot be used.
            SettingError: Likewise.
        """
        held = Token(chosen.token, chosen.keep) if chosen.token else self._tokens.get(chosen.feed)
        return self._resolved(chosen, held)[2]

    def _resolved(
        self, chosen: ConnectionChoice, token: Token | None
    ) -> tuple[argparse.Namespace, Settings, RunOptions]:
        before, is_simulated = self._current, chosen.feed == SIMULATED.name
        settings = replace(
            self._settings,
            feed="" if is_simulated else chosen.feed,
            plan="" if is_simulated else chosen.plan,
            url="" if is_simulated else chosen.url,
            proxy=chosen.proxy.text,
            instruments=self._settings.instruments if chosen.feed == self._settings.feed else None,
        )
        # From here on the window's choice counts, not the command line's.
        given = vars(self._choice) | dict.fromkeys(("feed", "plan", "url", "rest_url", "symbols", "proxy"))
        if before is not None and chosen.feed == before.spec.name:
            given["symbols"] = self._choice.symbols
            if chosen.url and chosen.url == before.url:
                # Its history is where it was.
                given["rest_url"] = before.rest_url or None
        choice = argparse.Namespace(**given)
        options = options_of(choice, settings, token)
        return choice, settings, replace(options, proxy=chosen.proxy)

    def keep_token(self, chosen: ConnectionChoice) -> None:
        """Put a token that was typed in into the key store, if that was asked for; may wait some seconds."""
        self._unkept_token = self._unkept_login = ""
        if chosen.token and chosen.keep is TokenSource.KEY_STORE:
            try:
                self._key_store.set(chosen.feed, chosen.token)
            except KeyStoreError as error:
                self._unkept_token = mark("The token is kept for this run only: {why}").format(why=error)
        if chosen.proxy.login:
            try:
                self._key_store.set(_account_of(chosen.proxy), chosen.proxy.login)
            except KeyStoreError as error:
                self._unkept_login = mark("The proxy's login is kept for this run only: {why}").format(
                    why=error
                )

    def keep_instruments(self, ids: tuple[str, ...]) -> None:
        """Remember the list of instruments, if it is that of the feed that was chosen."""
        shown_instead = self._current is None or self._current.is_simulated
        if self._settings.feed and self._choice.feed is None and not shown_instead:
            self._settings = replace(self._settings, instruments=ids)
            self._keeper.save(self._settings)

    @property
    def look(self) -> Look:
        """How the window looks."""
        return self._settings.look

    def keep_look(self, look: Look) -> None:
        """Remember how the window looks."""
        self._settings = replace(self._settings, look=look)
        self._keeper.save(self._settings)

    def is_on(self, name: str) -> bool:
        """Whether one of `sounds`, `messages`, `task_bar` and `look_for_updates` is on."""
        return bool(getattr(self._settings, name))

    def switch(self, name: str, is_on: bool) -> None:
        """Remember whether it is on."""
        changed: dict[str, Any] = {name: is_on}
        self._settings = replace(self._settings, **changed)
        self._keeper.save(self._settings)

    @property
    def names_instruments(self) -> bool:
        """Whether the command line names the instruments of this run."""
        return self._choice.symbols is not None

    @property
    def retention(self) -> RetentionChoice:
        """For how long recordings are kept."""
        settings = self._settings
        return RetentionChoice(settings.keep_days, settings.keep_gb, settings.retention_confirmed)

    def keep_retention(self, choice: RetentionChoice) -> None:
        """Remember for how long recordings are kept."""
        self._settings = replace(
            self._settings,
            keep_days=choice.keep_days,
            keep_gb=choice.keep_gb,
            retention_confirmed=choice.confirmed,
        )
        self._keeper.save(self._settings)
        if self._current is not None:
            self._current = replace(self._current, retention=policy_of(self._settings))

    def recording_into(self, data_dir: Path) -> RunOptions:
        """The run of now, recording into another folder; the settings stay where they are.

        Raises:
            AssertionError: If nothing runs.
        """
        assert self._current is not None  # noqa: S101
        self._choice = argparse.Namespace(**(vars(self._choice) | {"data_dir": data_dir}))
        return self._use(replace(self._current, data_dir=data_dir))

    def begin(self) -> None:
        """Remember that the first start is over."""
        self.is_first_start = False
        self._keeper.save(self._settings)

    def feeds(self) -> tuple[FeedChoice, ...]:
        """What can be chosen."""
        return tuple(
            FeedChoice(
                spec.name,
                tr(spec.title),
                tuple(spec.plans),
                spec.default_plan,
                spec.needs_token and spec is not SIMULATED,
                tr(_NOTES[spec.name]) if spec.name in _NOTES else "",
            )
            for spec in FEEDS.values()
        )

    def told(self) -> str:
        """What the window is connected to, in a few words; empty before anything runs."""
        if self._current is None:
            return ""
        spec, plan = self._current.spec, self._current.plan_name
        feed = tr(spec.title)
        return tr("{feed}, {plan} plan", feed=feed, plan=plan_text(plan)) if len(spec.plans) > 1 else feed

    def current(self) -> ConnectionChoice:
        """What is chosen now, without its token; for the dialog."""
        options, asked = self._current, FEEDS.get(self._settings.feed)
        proxy = options.proxy if options is not None else SYSTEM
        if self.must_ask and asked is not None:
            plan = self._settings.plan or asked.default_plan
            return ConnectionChoice(asked.name, plan, proxy=proxy, url=self._settings.url)
        if options is None or options.spec.name not in FEEDS:
            return ConnectionChoice(SIMULATED.name, SIMULATED.default_plan, proxy=proxy)
        url = options.url if options.url != options.spec.url and not options.is_simulated else ""
        return ConnectionChoice(options.spec.name, options.plan_name, proxy=proxy, url=url)

    def held(self) -> tuple[dict[str, TokenSource], str]:
        """Where tokens are already, by feed, and why the key store cannot be used; may wait some seconds."""
        held = {name: token.source for name, token in self._tokens.items()}
        try:
            for name, spec in FEEDS.items():
                if spec.needs_token and name not in held and self._key_store.get(name):
                    held[name] = TokenSource.KEY_STORE
        except KeyStoreError as error:
            return held, tr(str(error))
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


def _account_of(proxy: Proxy) -> str:
    """Under which name the key store has a proxy's login; no other proxy gets it."""
    return f"proxy {proxy.text}"
