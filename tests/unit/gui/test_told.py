"""Things in a row are joined as the language joins them."""

from __future__ import annotations

from tickdeck.gui.feed.told import after_each_other, listed
from tickdeck.words import english, speak

_CHINESE = {
    ("{one}, {other}", "items of a list"): "{one}、{other}",
    ("{one} {other}", "sentences"): "{one}{other}",
}


def test_commas_and_spaces_are_those_of_the_language():
    assert listed(["first", "", "second", "third"]) == "first, second, third"
    assert after_each_other(["One.", "", "Two."]) == "One. Two."
    speak(lambda text, about: _CHINESE.get((text, about), text))
    try:
        assert listed(["第一", "", "第二", "第三"]) == "第一、第二、第三"
        assert after_each_other(["一。", "", "二。"]) == "一。二。"
    finally:
        speak(english)


def test_nothing_is_said_of_nothing():
    assert listed([]) == listed([""]) == after_each_other([]) == ""
