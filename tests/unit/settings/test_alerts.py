"""What is kept of alerts survives restarts, other versions, damage, and a disk that refuses."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from tickdeck.settings.alert import (
    MOST_ALERTS,
    Alert,
    AlertKind,
    AlertState,
    LogEntry,
    Repeat,
    Side,
    Sound,
)
from tickdeck.settings.alerts import MOST_KEPT, AlertFile, AlertKeeper, KeptAlerts
from tickdeck.settings.kept_file import KeptFile

ALERT = Alert(
    id="a",
    instrument="00700.HK",
    kind=AlertKind.MOVE,
    level=-0.0125,
    minutes=3,
    repeat=Repeat.EACH_TIME,
    cool_down_s=90,
    note="half out — 騰訊",
    sound=Sound.FALL,
    is_on=False,
    created_us=1_789_957_800_000_000,
)
STATE = AlertState(
    side=Side.ABOVE, day=20_717, fired_us=1_789_957_900_000_000, fired_day=20_717, times=4, quiet_until_us=7
)


def entry(number: int, price: float = 610.4) -> LogEntry:
    return LogEntry(
        at_us=1_789_957_800_000_000 + number,
        alert="a",
        instrument="00700.HK",
        price=price,
        sentence="It traded.",
        note="half out",
        while_away=number % 2 == 1,
    )


@pytest.fixture
def file(tmp_path: Path) -> AlertFile:
    return AlertFile(tmp_path / "config")


def write(file: AlertFile, held: object) -> None:
    file.path.parent.mkdir(parents=True, exist_ok=True)
    file.path.write_text(json.dumps(held), encoding="utf-8")


def test_what_was_kept_comes_back(file: AlertFile) -> None:
    kept = KeptAlerts(((ALERT, STATE),), (entry(1), entry(2)), 7)
    assert file.load() == (KeptAlerts(), "")
    file.save(kept)
    assert file.load() == (kept, "")


def test_an_unknown_price_stays_unknown(file: AlertFile) -> None:
    file.save(KeptAlerts(log=(entry(1, math.nan),)))
    assert math.isnan(file.load()[0].log[0].price)


def test_the_oldest_firings_are_dropped_first_and_counted(file: AlertFile) -> None:
    file.save(KeptAlerts(log=tuple(entry(number) for number in range(MOST_KEPT + 3)), dropped=10))
    kept, _ = file.load()
    assert (len(kept.log), kept.dropped, kept.log[0]) == (MOST_KEPT, 13, entry(3))


def test_fields_that_are_missing_are_the_usual_ones_and_unknown_ones_are_harmless(file: AlertFile) -> None:
    write(file, {"alerts": [{"id": "a", "instrument": "X.US", "kind": "price crosses", "level": 5, "x": []}]})
    kept, told = file.load()
    [(alert, state)] = kept.alerts
    assert (alert.level, alert.repeat, alert.sound, told) == (5.0, Repeat.ONCE, Sound.BELL, "")
    # Nobody knows how far it had come, so that what is true already must not ring.
    assert state.side is Side.ARMING


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "moon phase"},
        {"level": "610"},
        {"level": -1},
        {"level": True},
        {"is_on": 1},
        {"minutes": 2.5},
        {"note": "\ud800"},
        {"id": ""},
    ],
)
def test_one_alert_that_cannot_be_used_costs_no_other_and_stays_in_the_file(
    file: AlertFile, wrong: dict[str, object]
) -> None:
    good = {"id": "g", "instrument": "00700.HK", "kind": "price at or above", "level": 610}
    write(file, {"version": 1, "alerts": [good | wrong, good]})
    kept, told = file.load()
    assert [alert.id for alert, _ in kept.alerts] == ["g"]
    assert "cannot be used: 1;" in told
    assert len(kept.foreign) == 1
    file.save(kept)
    written = json.loads(file.path.read_text(encoding="utf-8"))["alerts"]
    assert len(written) == 2
    assert [alert.id for alert, _ in file.load()[0].alerts] == ["g"]


@pytest.mark.parametrize("held", [{"alerts": 5}, {"log": "x"}, {"alerts": [None]}, {"dropped": -3}])
def test_what_has_another_shape_is_left_out(file: AlertFile, held: dict[str, object]) -> None:
    write(file, held)
    kept, _ = file.load()
    assert (kept.alerts, kept.log) == ((), ())


def test_a_file_of_a_later_version_is_used_as_far_as_it_is_understood(file: AlertFile) -> None:
    file.save(KeptAlerts(((ALERT, STATE),)))
    held = json.loads(file.path.read_text(encoding="utf-8"))
    write(file, held | {"version": 9})
    kept, told = file.load()
    assert kept.alerts == ((ALERT, STATE),)
    assert "another version" in told
    copy = file.path.parent / "alerts.before-1.json"
    assert str(copy) in told
    file.save(kept)
    assert json.loads(copy.read_text(encoding="utf-8"))["version"] == 9
    assert file.load()[1] == "", "once rewritten there is nothing to tell"


GOOD = {"id": "g", "instrument": "00700.HK", "kind": "price at or above", "level": 610}


@pytest.mark.parametrize(
    ("held", "sentence"),
    [
        ({"alerts": [GOOD, GOOD | {"level": 620}]}, "that another one has: 1; the first of each is used."),
        (
            {"alerts": [GOOD | {"id": f"{number}"} for number in range(MOST_ALERTS + 2)]},
            "beyond the first 1,000: 2; they were left out.",
        ),
        ({"alerts": [GOOD], "log": [{"at_us": "noon"}, 7]}, "that cannot be read: 2; they were left out."),
    ],
)
def test_what_the_next_writing_would_lose_is_told_and_kept_in_a_copy(
    file: AlertFile, held: dict[str, object], sentence: str
) -> None:
    write(file, held)
    as_it_was = file.path.read_bytes()
    kept, told = file.load()
    copy = file.path.parent / "alerts.before-1.json"
    assert sentence in told
    assert str(copy) in told
    assert 1 <= len(kept.alerts) <= MOST_ALERTS
    assert kept.alerts[0][0].level == 610
    file.save(kept)
    assert copy.read_bytes() == as_it_was
    assert file.load()[1] == ""


def test_a_copy_that_cannot_be_kept_is_told(file: AlertFile, monkeypatch: pytest.MonkeyPatch) -> None:
    write(file, {"version": 9})
    monkeypatch.setattr(KeptFile, "keep_copy", lambda _file: None)
    assert "No copy" in file.load()[1]


def test_a_damaged_file_is_set_aside_and_told(file: AlertFile) -> None:
    file.path.parent.mkdir()
    file.path.write_text('{"alerts": [', encoding="utf-8")
    kept, told = file.load()
    assert (kept, file.path.exists()) == (KeptAlerts(), False)
    assert "damaged" in told
    assert list(file.path.parent.glob("alerts.damaged-*.json"))


def test_the_keeper_writes_the_newest_and_says_when_it_is_on_the_disk(file: AlertFile) -> None:
    keeper = AlertKeeper(file)
    first = keeper.save(KeptAlerts(((ALERT, STATE),)))
    last = keeper.save(KeptAlerts(log=(entry(1),)))
    assert keeper.stop()
    assert keeper.is_saved(first)
    assert keeper.is_saved(last)
    assert file.load()[0] == KeptAlerts(log=(entry(1),))
