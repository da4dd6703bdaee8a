"""What to run: from the command line, from what was chosen in the window before, and a token for it."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path

from tickdeck.app.feeds import SIMULATED, feed_named
from tickdeck.app.instruments import instruments_of
from tickdeck.app.options import RunOptions, checked_url, plan_named
from tickdeck.app.retention import policy_of
from tickdeck.domain.errors import UsageError
from tickdeck.feeds.base import FeedSpec
from tickdeck.settings.keystore import KeyStore, KeyStoreError
from tickdeck.settings.model import Settings
from tickdeck.settings.paths import default_data_dir
from tickdeck.settings.proxy import Proxy, ProxyError
from tickdeck.settings.secrets import Secret, Token, TokenSource, token_from_environment
from tickdeck.settings.storage import default_config_dir
from tickdeck.words import mark


class TokenMissingError(UsageError):
    """The feed needs a token, and none was found."""


def config_dir(choice: argparse.Namespace) -> Path:
    """Where the settings are: with the recordings if a folder was named for them, else in the usual place."""
    return (choice.data_dir or default_config_dir()).expanduser().absolute()


def for_any_feed(settings: Settings) -> Settings:
    """Of the settings what does not belong to the feed that they were made for."""
    return Settings(
        proxy=settings.proxy,
        quotes=settings.quotes,
        keep_days=settings.keep_days,
        keep_gb=settings.keep_gb,
        retention_confirmed=settings.retention_confirmed,
    )


def options_of(choice: argparse.Namespace, settings: Settings, token: Token | None = None) -> RunOptions:
    """What the command line asks for; what it leaves open is as in the settings.

    Args:
        choice: The parsed command line.
        settings: What was chosen in the window before.
        token: A token that was typed in; None to look for one.

    Raises:
        TokenMissingError: If the feed needs a token and there is none.
        UsageError: If an option cannot be used.
    """
    # A plan or an address belongs to the feed that it was chosen with.
    kept = settings if choice.feed is None and settings.feed else for_any_feed(settings)
    spec = feed_named(choice.feed or kept.feed or SIMULATED.name)
    url = choice.url or kept.url
    url = checked_url(url) if url else ""
    rest_url = choice.rest_url or ""
    if rest_url:
        rest_url = checked_url(rest_url, option="--rest-url", schemes=("http", "https"))
    own_exchange = spec is SIMULATED and not url
    if choice.report is not None and not choice.report.absolute().parent.is_dir():
        raise UsageError(
            mark("There is no folder {folder} for the report.").format(folder=choice.report.absolute().parent)
        )
    try:
        proxy = Proxy.parse(choice.proxy or kept.proxy)
    except ProxyError as error:
        raise UsageError(str(error)) from None
    plan_name = choice.plan or kept.plan or spec.default_plan
    wanted = choice.symbols
    if wanted is None and kept.instruments:
        wanted = ",".join(kept.instruments)
    instruments, notes = instruments_of(spec, wanted)
    plan = replace(plan_named(spec, plan_name), quotes=settings.quotes and not choice.no_quotes)
    # Last, as it is taken out of the environment: what cannot be used would have lost it.
    if not spec.needs_token or own_exchange:
        token = None
    elif token is None:
        token = _token_of(spec, choice.token_env)
    return RunOptions(
        spec=spec,
        plan=plan,
        plan_name=plan_name,
        url=url or ("" if own_exchange else spec.url),
        # At another address nobody knows where its history is, and the token is not sent elsewhere.
        rest_url=rest_url or ("" if url else spec.rest_url),
        token=token.secret if token is not None else Secret(""),
        held_token=token,
        proxy=proxy,
        instruments=instruments,
        notes=notes,
        data_dir=(choice.data_dir or default_data_dir()).expanduser().absolute(),
        quit_after_s=choice.quit_after,
        report=choice.report,
        segment_ticks=choice.segment_ticks,
        retention=policy_of(settings),
        every_panel=choice.every_panel,
    )


def _token_of(spec: FeedSpec, variable: str) -> Token:
    """The feed's token, from the environment or from the key store.

    Raises:
        TokenMissingError: If neither has it.
    """
    secret = token_from_environment(variable)
    # Not for the processes that this one starts.
    os.environ.pop(variable, None)
    if secret:
        return Token(secret, TokenSource.ENVIRONMENT, variable)
    why = ""
    try:
        secret = KeyStore().get(spec.name)
    except KeyStoreError as error:
        why = str(error)
    if secret:
        return Token(secret, TokenSource.KEY_STORE)
    sentence = mark(
        "{title} needs a token: put it into the environment variable {variable}, "
        "or name another with --token-env."
    ).format(title=spec.title, variable=variable)
    raise TokenMissingError(f"{sentence} {why}".rstrip())
