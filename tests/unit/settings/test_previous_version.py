"""What the version before this one wrote loads unchanged; what is damaged of it is set aside and told.

The files in ``previous_version`` were written by Tickdeck as of commit 42d1918, before the settings had a
language, sizes and sounds. When a version is released, those that it writes are added beside them.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tickdeck.settings.alert import Alert, AlertKind, AlertState, LogEntry, Repeat, Side, Sound
from tickdeck.settings.alerts import AlertFile, KeptAlerts
from tickdeck.settings.look import Look, Palette, Rises, ThemeChoice
from tickdeck.settings.model import Settings
from tickdeck.settings.storage import SettingsFile
from tickdeck.settings.unusual import ThresholdFile, Thresholds
from tickdeck.settings.watchlists import Grouping, Separator, Watchlist, Watchlists
from tickdeck.settings.watchlists_file import WatchlistsFile
from tickdeck.settings.workspaces import SavedWorkspace, SavedWorkspaces, WorkspacesFile

WRITTEN = Path(__file__).parent / "previous_version"

SETTINGS = Settings(
    feed="alltick",
    plan="premium",
    url="wss://quote.example/ws",
    proxy="socks5://proxy.example:1080",
    quotes=False,
    instruments=("00700.HK", "AAPL.US"),
    keep_days=90,
    keep_gb=12.5,
    retention_confirmed=True,
    look=Look(theme=ThemeChoice.LIGHT, palette=Palette.COLOUR_BLIND, rises=Rises.RED),
)
ALERTS = KeptAlerts(
    alerts=(
        (
            Alert(
                id="5f0c",
                instrument="00700.HK",
                kind=AlertKind.PRICE_ABOVE,
                level=610.0,
                note="half out — 騰訊",
                is_on=False,
                created_us=1_789_957_800_000_000,
            ),
            AlertState(
                side=Side.ABOVE, day=20_717, fired_us=1_789_957_900_000_000, fired_day=20_717, times=1
            ),
        ),
        (
            Alert(
                id="77aa",
                instrument="09988.HK",
                kind=AlertKind.MOVE,
                level=-0.0125,
                minutes=3,
                repeat=Repeat.EACH_TIME,
                cool_down_s=90,
                sound=Sound.FALL,
                created_us=1_789_957_860_000_000,
            ),
            AlertState(side=Side.BELOW, day=20_717),
        ),
    ),
    log=(
        LogEntry(
            at_us=1_789_957_900_000_000,
            alert="5f0c",
            instrument="00700.HK",
            price=611.0,
            sentence="00700.HK Tencent traded at 611.00: at or above 610.00.",
            note="half out — 騰訊",
            while_away=True,
        ),
    ),
    dropped=3,
)
LISTS = Watchlists(
    (
        Watchlist("Market", ("00700.HK", Separator("Banks"), "00005.HK")),
        Watchlist("科技", ("09988.HK",), Grouping.SECTOR),
    ),
    1,
    {"00700.HK": "earnings on Tuesday"},
)
COINS = Watchlists((Watchlist("Coins", ("BTCUSDT.BINANCE",)),), 0, {})
WORKSPACES = SavedWorkspaces(
    (
        SavedWorkspace(
            "Market",
            b"\x00docks\xff",
            {
                "watchlist": {"columns": ["code", "last"], "sort": ["change", True]},
                "alerts": {"log": False, "read_until_us": 5},
            },
        ),
        SavedWorkspace("Banks"),
    ),
    1,
    b"\x01window",
)
THRESHOLDS = Thresholds(volume_ratio=5.5, burst_on=False, cool_down_s=120)

Load = Callable[[Path], tuple[object, str]]


def settings(folder: Path) -> tuple[object, str]:
    loaded = SettingsFile(folder).load()
    return loaded.settings, loaded.trouble


def alerts(folder: Path) -> tuple[object, str]:
    return AlertFile(folder).load()


def watchlists(folder: Path) -> tuple[object, str]:
    return WatchlistsFile(folder, "alltick").load()


def coins(folder: Path) -> tuple[object, str]:
    return WatchlistsFile(folder, "binance").load()


def workspaces(folder: Path) -> tuple[object, str]:
    return WorkspacesFile(folder).load()


def thresholds(folder: Path) -> tuple[object, str]:
    return ThresholdFile(folder).read()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The settings' folder as the version before this one left it."""
    return shutil.copytree(WRITTEN, tmp_path / "tickdeck")


KEPT = (
    (settings, SETTINGS),
    (alerts, ALERTS),
    (watchlists, LISTS),
    (coins, COINS),
    (workspaces, WORKSPACES),
    (thresholds, THRESHOLDS),
)


@pytest.mark.parametrize(("load", "held"), KEPT)
def test_what_the_previous_version_wrote_loads_unchanged_and_without_a_word(
    folder: Path, load: Load, held: object
) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert load(folder) == (held, "")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_what_this_version_writes_of_it_is_the_same_once_more(folder: Path) -> None:
    SettingsFile(folder).save(SETTINGS)
    AlertFile(folder).save(ALERTS)
    WatchlistsFile(folder, "alltick").save(LISTS)
    WorkspacesFile(folder).save(WORKSPACES)
    ThresholdFile(folder).write(THRESHOLDS)
    assert [load(folder) for load, _ in KEPT] == [(held, "") for _, held in KEPT]


def test_settings_stay_one_flat_table_whatever_they_are_in_memory(folder: Path) -> None:
    SettingsFile(folder).save(SETTINGS)
    text = (folder / "settings.json").read_text(encoding="utf-8")
    assert '"look"' not in text
    assert '"theme": "light"' in text


@pytest.mark.parametrize(
    ("load", "name", "usual"),
    [
        (settings, "settings", Settings()),
        (alerts, "alerts", KeptAlerts()),
        (watchlists, "watchlists", None),
        (workspaces, "workspaces", SavedWorkspaces()),
        (thresholds, "unusual", Thresholds()),
    ],
)
@pytest.mark.parametrize("damage", ["torn", "zeros", "not an object"])
def test_a_damaged_file_is_set_aside_with_a_notice_and_costs_no_other(
    folder: Path, load: Load, name: str, usual: object, damage: str
) -> None:
    path = folder / f"{name}.json"
    whole = path.read_bytes()
    damaged = {"torn": whole[: len(whole) // 2], "zeros": bytes(len(whole)), "not an object": b'"x"'}[damage]
    path.write_bytes(damaged)
    found, told = load(folder)
    aside = folder / f"{name}.damaged-1.json"
    assert found == usual
    assert str(aside) in told
    assert aside.read_bytes() == damaged
    assert not path.exists()
    others = [(other, held) for other, held in KEPT if other not in {load, coins}]
    assert [other(folder) for other, _ in others] == [(held, "") for _, held in others]
