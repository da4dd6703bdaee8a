from __future__ import annotations

from tickdeck.feeds.alltick.config import ALLTICK


def test_plans_hold_the_documented_limits():
    limits = {name: (plan.connections, plan.instruments) for name, plan in ALLTICK.plans.items()}
    assert limits == {
        "free": (1, 5),
        "basic": (1, 100),
        "premium": (3, 200),
        "professional": (10, 3000),
        "all-hk": (10, 3000),
    }
    assert ALLTICK.default_plan == "premium"


def test_pacing_is_slower_than_the_provider_demands():
    for name, plan in ALLTICK.plans.items():
        assert plan.request_spacing_s > 1
        assert plan.handshake_spacing_s > (10 if name == "free" else 3)
    assert ALLTICK.heartbeat_s <= 10
    assert ALLTICK.needs_token
    assert not ALLTICK.contiguous_ids, "ids are shared with depth, so a jump tells nothing"
