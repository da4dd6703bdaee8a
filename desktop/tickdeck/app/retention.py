"""``tickdeck retention``: shows, and deletes if told to, what is beyond the limits of what is kept."""

from __future__ import annotations

import argparse
import contextlib
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tickdeck.domain.errors import UsageError
from tickdeck.settings.model import LEAST_GB, MOST_DAYS, MOST_GB, SettingError, Settings
from tickdeck.settings.paths import default_data_dir
from tickdeck.settings.storage import SettingsFile, StorageError, default_config_dir
from tickdeck.store.upkeep.retention import (
    GB,
    Audit,
    Expired,
    Retention,
    delete,
    feed_dirs_below,
    kept_beyond,
    plan,
)

EXIT_TROUBLE = 1
_NO_LIMIT = "Nothing is deleted: everything is kept for ever unless --keep-days or --keep-gb says otherwise."


def add_retention_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``tickdeck retention``."""
    parser.add_argument("path", nargs="?", type=Path, metavar="DATA_DIR", help="data folder of Tickdeck")
    parser.add_argument(
        "--keep-days", type=_days, metavar="N", help="keep days until they are longer ago; 0 for ever"
    )
    parser.add_argument(
        "--keep-gb", type=_gb, metavar="G", help="keep so many billions of bytes; 0 for any size"
    )
    parser.add_argument(
        "--save",
        action="store_true",
        help="keep the limits as settings, by which Tickdeck then deletes without asking",
    )
    parser.add_argument("--yes", action="store_true", help="delete without asking")


def retention(choice: argparse.Namespace, audit: Audit | None = None) -> int:
    """Show what is beyond the limits, ask, and delete it; returns the exit status.

    Args:
        choice: The parsed command line.
        audit: Audits each day before it is deleted; None for `tickdeck.store.audit.audit`.

    Raises:
        UsageError: If there is no such folder, or the settings cannot be written.
    """
    named = choice.path or getattr(choice, "data_dir", None)
    data_dir = (named or default_data_dir()).expanduser().absolute()
    if choice.path is not None and not data_dir.is_dir():
        raise UsageError(f"There is no folder {data_dir}; give the data folder of Tickdeck.")
    file = SettingsFile(data_dir if named else default_config_dir())
    loaded = file.load()
    if loaded.trouble:
        print(f"tickdeck: {loaded.trouble}", file=sys.stderr)
    settings = _with_limits(loaded.settings, choice)
    limits = policy_of(settings)
    if not limits.is_limited:
        if choice.save:
            _save(file, replace(settings, retention_confirmed=False))
        print(_NO_LIMIT)
        return 0
    try:
        expired = _shown(data_dir, limits)
    except OSError as error:
        path = error.filename or data_dir
        print(f"tickdeck: {path} cannot be read ({error.strerror or error}).", file=sys.stderr)
        return EXIT_TROUBLE
    agreed = not expired or choice.yes or _is_agreed(expired)
    if choice.save:
        # Who has just said no has not agreed to have it done without being asked.
        _save(file, replace(settings, retention_confirmed=agreed))
    if not expired:
        return 0
    if not agreed:
        print("Nothing was deleted.")
        # A program that runs it must not take that for done; a person knows what was answered.
        return 0 if sys.stdin.isatty() else EXIT_TROUBLE
    return _deleted(data_dir, expired, audit)


def policy_of(settings: Settings) -> Retention:
    """The limits that the settings set."""
    return policy(settings.keep_days, settings.keep_gb, confirmed=settings.retention_confirmed)


def policy(keep_days: int, keep_gb: float, *, confirmed: bool) -> Retention:
    """Limits as people give them, in days and billions of bytes."""
    return Retention(keep_days, round(keep_gb * GB), confirmed)


def size_text(size: int) -> str:
    """Bytes as megabytes or gigabytes."""
    return f"{size / GB:,.1f} GB" if size >= GB else f"{size / 1e6:,.1f} MB"


def _with_limits(settings: Settings, choice: argparse.Namespace) -> Settings:
    try:
        return replace(
            settings,
            keep_days=settings.keep_days if choice.keep_days is None else choice.keep_days,
            keep_gb=settings.keep_gb if choice.keep_gb is None else choice.keep_gb,
        )
    except SettingError as error:
        raise UsageError(str(error)) from None


def _save(file: SettingsFile, settings: Settings) -> None:
    try:
        file.save(settings)
    except StorageError as error:
        raise UsageError(str(error)) from None
    print(f"The limits are kept in {file.path}.")


def _shown(data_dir: Path, policy: Retention) -> tuple[Expired, ...]:
    """What is beyond the limits, after printing it and what stays for another reason."""
    feeds, today = feed_dirs_below(data_dir), datetime.now(tz=UTC).date()
    expired = plan(feeds, keep_days=policy.keep_days, keep_bytes=policy.keep_bytes, today=today)
    width = max((len(each.feed) for each in expired), default=0)
    for each in expired:
        print(f"{each.day}  {each.feed:<{width}}  {size_text(each.bytes):>10}  {each.reason}")
    for kept in kept_beyond(feeds, keep_days=policy.keep_days, today=today):
        print(f"{kept.day} of {kept.feed} is kept: {kept.obstacle}.")
    if not expired:
        print("Nothing is beyond the limits.")
    return expired


def _is_agreed(expired: tuple[Expired, ...]) -> bool:
    """Ask on the terminal; without one the answer is no."""
    if not sys.stdin.isatty():
        print("tickdeck: there is no terminal to ask on; --yes deletes without asking.", file=sys.stderr)
        return False
    question = f"Delete {_amount(expired)}, oldest {expired[0].day}? This cannot be undone. [y/N] "
    with contextlib.suppress(EOFError):
        return input(question).strip().lower() in {"y", "yes"}
    return False


def _amount(expired: tuple[Expired, ...]) -> str:
    days = "1 day" if len(expired) == 1 else f"{len(expired):,} days"
    return f"{days}, {size_text(sum(each.bytes for each in expired))}"


def _deleted(data_dir: Path, expired: tuple[Expired, ...], audit: Audit | None) -> int:
    """Delete days and say what became of each; returns the exit status."""
    gone: list[Expired] = []
    for deletion in delete(expired, audit):
        if deletion.error:
            print(f"tickdeck: {deletion.error}", file=sys.stderr)
        else:
            gone.append(deletion.expired)
            print(f"{deletion.expired.day} of {deletion.expired.feed}: deleted", flush=True)
    print(f"{_amount(tuple(gone))} deleted from {data_dir}.")
    return 0 if len(gone) == len(expired) else EXIT_TROUBLE


def _days(text: str) -> int:
    with contextlib.suppress(ValueError):
        if 0 <= (value := int(text)) <= MOST_DAYS:
            return value
    raise argparse.ArgumentTypeError(f"it takes a whole number of days up to {MOST_DAYS}, 0 for ever")


def _gb(text: str) -> float:
    with contextlib.suppress(ValueError):
        value = float(text)
        if value == 0 or LEAST_GB <= value <= MOST_GB:
            return value
    raise argparse.ArgumentTypeError(f"it takes gigabytes from {LEAST_GB} to {MOST_GB}, 0 for any size")
