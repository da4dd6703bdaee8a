from __future__ import annotations

import random

from tickdeck.pipeline.duplicates import KEPT_IDS, LATE_IDS, LATE_SPELLS, Seen, SeenIds


def test_ids_are_new_late_or_duplicates():
    ids = SeenIds()
    assert [ids.add(seq) for seq in (5, 7, 6, 7, 5, 6, 0, 0, 8)] == [
        Seen.NEW,
        Seen.NEW,
        Seen.LATE,
        Seen.DUPLICATE,
        Seen.DUPLICATE,
        Seen.DUPLICATE,
        Seen.LATE,
        Seen.DUPLICATE,
        Seen.NEW,
    ]
    assert ids.highest == 8


def test_zero_and_the_largest_id_are_ids_like_others():
    ids = SeenIds()
    assert ids.add(0) is Seen.NEW
    assert ids.add(0) is Seen.DUPLICATE
    assert ids.add(2**63 - 1) is Seen.NEW
    assert ids.add(2**63 - 1) is Seen.DUPLICATE


def test_what_came_since_the_last_forgetting_but_one_is_known():
    ids = SeenIds()
    for seq in range(0, 20_000, 2):
        assert ids.add(seq) is Seen.NEW
        if seq % 4_000 == 0:
            ids.forget()
            recent = range(max(0, seq - 3_998), seq + 1, 2)
            assert all(ids.add(again) is Seen.DUPLICATE for again in recent)
    assert len(ids) < 5_000


def test_the_newest_are_known_however_often_others_make_it_forget():
    ids = SeenIds()
    for seq in range(3 * KEPT_IDS):
        ids.add(seq)
    for _ in range(5):
        ids.forget()
    assert len(ids) == KEPT_IDS
    assert all(ids.add(seq) is Seen.DUPLICATE for seq in range(2 * KEPT_IDS, 3 * KEPT_IDS))


def test_what_is_older_than_what_is_remembered_is_kept_rather_than_lost():
    ids = SeenIds()
    for seq in range(3 * KEPT_IDS):
        ids.add(seq)
    ids.forget()
    ids.forget()
    assert ids.add(3) is Seen.LATE
    assert ids.add(3) is Seen.DUPLICATE


def test_what_filled_a_hole_is_known_when_it_is_asked_for_again():
    ids = SeenIds()
    for seq in range(1_000, 1_000 + 3 * KEPT_IDS):
        ids.add(seq)
    ids.forget()
    assert all(ids.add(seq) is Seen.LATE for seq in range(500))
    for seq in range(10_000, 10_000 + 3 * KEPT_IDS):
        ids.add(seq)
    for _ in range(LATE_SPELLS - 1):
        ids.forget()
        assert all(ids.add(seq) is Seen.DUPLICATE for seq in range(500))
    ids.forget()
    assert len(ids) == KEPT_IDS, "but not for ever"


def test_any_order_of_arrival_counts_each_id_once():
    dice = random.Random(1)
    sent = [number for number in range(3000) for _ in range(dice.choice((1, 1, 2)))]
    shuffled = sorted(sent, key=lambda number: number + dice.uniform(0, 200))
    ids = SeenIds()
    kept = [seq for seq in shuffled if ids.add(seq) is not Seen.DUPLICATE]
    assert sorted(kept) == list(range(3000))


def test_memory_stays_bounded_when_all_ids_are_below_an_early_one():
    """A provider that counts from 1 again each day, or one id that was wrong by far."""
    ids = SeenIds()
    ids.add(10**15)
    for seq in range(3 * LATE_IDS):
        ids.add(seq)
    assert len(ids) == 1 + LATE_IDS


def test_a_provider_that_counts_anew_is_followed_by_the_time_of_its_prints():
    ids = SeenIds()
    for number in range(100):
        ids.add(1_000 + number, 10_000_000 + number)
    assert ids.add(1_050, 10_000_050) is Seen.DUPLICATE
    assert [ids.add(1_000 + number, 70_000_000 + number) for number in range(3)] == [Seen.NEW] * 3
    assert ids.add(1_001, 70_000_001) is Seen.DUPLICATE
    assert ids.highest == 1_002


def test_an_id_that_was_wrong_by_far_holds_back_nothing_for_long():
    ids = SeenIds()
    ids.add(10**15, 10_000_000)
    assert ids.add(1, 10_100_000) is Seen.LATE
    assert ids.add(2, 12_000_000) is Seen.NEW
    assert ids.add(3, 12_000_001) is Seen.NEW
