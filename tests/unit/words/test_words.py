"""What is said, in which language."""

from collections.abc import Iterator

import pytest

from tickdeck.words import english, mark, speak, tr, trn

GERMAN = {
    ("Open", "a file"): "Öffnen",
    ("Open", "the price"): "Eröffnung",
    ("{shown} of {total}", ""): "von {total} sind {shown} zu sehen",
    ("{count} row", ""): "{count} Zeile",
    ("{count} rows", ""): "{count} Zeilen",
}


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak(english)


def _speak_german() -> None:
    speak(lambda text, about: GERMAN.get((text, about), text))


def test_without_a_language_the_texts_are_as_they_are_written():
    assert tr("Open", "a file") == "Open"
    assert tr("{shown} of {total}", shown=38, total=560) == "38 of 560"
    assert trn("{count} row", "{count} rows", 1) == "1 row"
    assert trn("{count} row", "{count} rows", 0) == "0 rows"


def test_values_are_filled_in_where_the_language_has_them():
    _speak_german()
    assert tr("{shown} of {total}", shown=38, total=560) == "von 560 sind 38 zu sehen"


def test_what_a_text_is_about_tells_it_from_its_equals():
    _speak_german()
    assert (tr("Open", "a file"), tr("Open", "the price"), tr("Open")) == ("Öffnen", "Eröffnung", "Open")


def test_a_number_chooses_between_two_texts_and_may_read_otherwise_than_it_is():
    _speak_german()
    assert trn("{count} row", "{count} rows", 1) == "1 Zeile"
    assert trn("{count} row", "{count} rows", 1200, count="1,200") == "1,200 Zeilen"


def test_a_text_marked_early_is_said_in_the_language_of_later():
    title = mark("Open", "a file")
    _speak_german()
    assert title == "Open"
    assert tr(title, "a file") == "Öffnen"


def test_braces_without_values_are_only_braces():
    assert tr("{not a value}") == "{not a value}"
