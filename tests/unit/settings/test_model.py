from __future__ import annotations

import math
from typing import Any

import pytest

from tickdeck.settings.model import SettingError, Settings


def test_everything_is_kept_for_ever_unless_the_user_says_otherwise():
    settings = Settings()
    assert (settings.keep_days, settings.keep_gb, settings.retention_confirmed) == (0, 0, False)


@pytest.mark.parametrize(
    "limits", [{"keep_days": 1}, {"keep_days": 36_500}, {"keep_gb": 50}, {"keep_gb": 0.5}, {"keep_gb": 1e6}]
)
def test_limits_are_taken(limits: dict[str, Any]):
    settings = Settings(**limits, retention_confirmed=True)
    assert {name: getattr(settings, name) for name in limits} == limits


@pytest.mark.parametrize(
    "limits",
    [
        *({"keep_days": value} for value in (-1, 36_501, 1.0, True, "30", None, math.nan)),
        *({"keep_gb": value} for value in (-0.1, 1e-9, 1.1e6, True, "5", None, math.nan, math.inf, 10**400)),
        *({"retention_confirmed": value} for value in (1, "yes", None)),
    ],
)
def test_what_is_no_limit_is_refused_rather_than_guessed_at(limits: dict[str, Any]):
    with pytest.raises(SettingError) as refused:
        Settings(**limits)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)
