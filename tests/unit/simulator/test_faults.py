from __future__ import annotations

import math

import pytest

from tickdeck.domain.errors import UsageError
from tickdeck.simulator.disturbances import Disturbances
from tickdeck.simulator.faults import KINDS, Fault, FaultName, Served, fault_list, parse_faults


def parsed(*texts: str) -> dict[str, dict[str, float]]:
    return {fault.kind.name: dict(fault.settings) for fault in parse_faults(texts, Served.ALLTICK)}


def test_a_fault_has_its_usual_settings_unless_they_are_set():
    assert parsed("stall") == {"stall": {"after": 5, "s": 8, "every": 0}}
    assert parsed("stall:s=2.5:after=0") == {"stall": {"after": 0, "s": 2.5, "every": 0}}
    assert parsed("stall:s=inf")["stall"]["s"] == math.inf


def test_several_faults_stand_in_one_text_or_in_several():
    expected = {
        "stall": {"after": 1, "s": 2, "every": 0},
        "huge": {"after": 5, "every": 0, "mb": 5},
    }
    assert parsed("stall:s=2:after=1,huge") == expected
    assert parsed("stall:s=2, after=1", "huge") == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("earthquake", "no fault “earthquake”"),
        ("", "no fault “”"),
        ("stall:speed=2", "no setting “speed”"),
        ("wrong-certificate:s=1", "it has none"),
        ("stall:s=soon", "s=soon"),
        ("stall:s=nan", "s=nan"),
        ("stall:s=-1", "s=-1"),
        ("stall:s", "s="),
        ("stall:after=inf", "after=inf"),
        ("id-jumps:k=1", "k=1"),
        ("id-jumps:k=2.5", "k=2.5"),
        ("burst:ticks=1e9", "ticks=1e9"),
        ("restart:s=5:every=4", "begin again before it ends"),
        ("stall,stall:s=1", "given twice"),
        ("life", "cannot be had with the simulated market"),
    ],
)
def test_a_wrong_fault_is_said_in_a_sentence(text: str, words: str):
    with pytest.raises(UsageError, match=words) as wrong:
        parse_faults([text], Served.ALLTICK)
    assert str(wrong.value).endswith(".")


def test_the_list_names_every_fault_with_a_sentence():
    text = fault_list()
    for kind in KINDS.values():
        assert f"\n{kind.name}" in f"\n{text}"
        assert kind.sentence.endswith(".")
        assert kind.sentence.split()[-1] in text
    assert max(map(len, text.splitlines())) <= 100


def test_every_fault_can_be_made():
    assert set(KINDS) == set(FaultName)
    Disturbances([Fault(kind, kind.settings) for kind in KINDS.values()])


def test_an_error_code_that_does_not_exist_is_said_in_a_sentence():
    with pytest.raises(UsageError, match="no error code 999"):
        Disturbances(parse_faults(["wrong-ret:code=999"], Served.ALLTICK))
