from __future__ import annotations

import pytest

from tickdeck.app.lifecycle import TroubleTeller


def test_each_new_sentence_is_said_once_and_again_when_it_comes_back(capsys: pytest.CaptureFixture[str]):
    teller = TroubleTeller()
    for sentences in (("One.",), ("One.", "Two."), ("Two.",), (), ("One.",)):
        teller.tell(sentences)
    assert capsys.readouterr().err.splitlines() == ["tickdeck: One.", "tickdeck: Two.", "tickdeck: One."]
