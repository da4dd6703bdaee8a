"""What the palette offers for what is typed, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tickdeck.gui.palette.entry import PaletteEntry, Quality
from tickdeck.gui.palette.ranking import Match, Recent, match, offered, ranked


def entry(title: str, detail: str = "", quality: Quality = Quality.PART) -> PaletteEntry:
    return PaletteEntry(name=title, title=title, detail=detail, run=lambda: None, quality=quality)


class Source:
    """Entries under a prefix."""

    def __init__(self, title: str, prefix: str, *entries: PaletteEntry, unasked: bool = True) -> None:
        self.title = title
        self.prefix = prefix
        self._held = entries
        self._unasked = unasked

    def entries(self, text: str) -> Sequence[PaletteEntry]:
        return ranked(text, self._held if text or self._unasked else ())

    def entry(self, name: str) -> PaletteEntry | None:
        return next((each for each in self._held if each.name == name), None)


def titles(entries: Sequence[PaletteEntry]) -> list[str]:
    return [each.title for each in entries]


@pytest.mark.parametrize(
    ("text", "quality", "marked"),
    [
        ("fit the chart", Quality.EXACT, ["Fit the chart"]),
        ("FIT", Quality.START, ["Fit"]),
        ("chart", Quality.WORDS, ["chart"]),
        ("cha fit", Quality.WORDS, ["Fit", "cha"]),
        ("ftc", Quality.INITIALS, ["F", "t", "c"]),
        ("tc", Quality.INITIALS, ["t", "c"]),
        ("hart", Quality.PART, ["hart"]),
        ("chrat", Quality.MISTYPED, ["chart"]),
        ("fit chrat", Quality.MISTYPED, ["Fit", "chart"]),
    ],
)
def test_a_title_fits_in_many_ways(text: str, quality: Quality, marked: list[str]):
    title = "Fit the chart"
    found = match(text, title)
    assert found
    assert found.quality is quality
    assert [title[start:end] for start, end in found.spans] == marked


@pytest.mark.parametrize("text", ["", "  ", "xyz", "fit xyz", "chbbrt", "!"])
def test_what_does_not_fit_is_not_forced_to(text: str):
    assert match(text, "Fit the chart") is None


def test_chinese_titles_fit_too():
    assert match("圖表", "縮放圖表") == Match(Quality.PART, ((2, 4),))


def test_better_stands_before_earlier():
    entries = [entry("Refit"), entry("Chart: fit"), entry("Fit"), entry("Fitting"), entry("Zoom", "fit")]
    assert titles(ranked("fit", entries)) == ["Fit", "Fitting", "Chart: fit", "Refit", "Zoom"]
    assert ranked("", entries) == entries


@pytest.mark.parametrize("text", ["red, falls", "red, fal", "rise: red, falls", "colour of a rise: red"])
def test_a_text_that_is_there_unbroken_stands_before_its_words_apart(text: str):
    green, red = entry("Colour of a rise: Green, falls red"), entry("Colour of a rise: Red, falls green")
    assert titles(ranked(text, [green, red])) == [red.title, green.title]
    sources = (Source("Settings", "#", green), Source("Actions", ">", red))
    found = offered(text, sources, Recent([green.name]))
    assert titles(found) == [red.title, green.title]
    ((start, end),) = found[0].matched
    assert found[0].title[start:end].lower() == text


def test_what_stands_beside_a_title_is_marked_where_it_fits():
    (found,) = ranked("tape", [entry("Pause", "The tape")])
    assert (found.matched, found.detail_matched) == ((), ((4, 8),))


def test_a_prefix_leaves_one_source():
    sources = (
        Source("Actions", ">", entry("New list")),
        Source("Instruments", "", entry("List holdings")),
        Source("Lists", "@", entry("Banks"), entry("My list")),
    )
    recent = Recent()
    assert titles(offered("list", sources, recent)) == ["List holdings", "New list", "My list"]
    assert titles(offered(">list", sources, recent)) == ["New list"]
    assert titles(offered("@ list", sources, recent)) == ["My list"]
    assert titles(offered("@", sources, recent)) == ["Banks", "My list"]
    assert offered("@xyz", sources, recent) == []


def test_what_was_used_last_stands_first_where_nothing_is_typed():
    sources = (
        Source("Actions", ">", entry("One"), entry("Two"), entry("Three")),
        Source("Instruments", "", entry("Tencent"), unasked=False),
    )
    recent = Recent(["Tencent", "gone", "Two"])
    assert titles(offered("", sources, recent)) == ["Tencent", "Two", "One", "Three"]
    assert titles(offered(">", sources, recent)) == ["Two", "One", "Three"]
    assert titles(offered("", sources, recent, limit=3)) == ["Tencent", "Two", "One"]


def test_what_was_used_last_decides_between_equals_only():
    sources = (Source("Actions", ">", entry("Zoom in"), entry("Zoom out"), entry("Zoom")),)
    assert titles(offered("zoom", sources, Recent(["Zoom out"]))) == ["Zoom", "Zoom out", "Zoom in"]


def test_recent_keeps_the_newest_of_each():
    recent = Recent(["a", "b", "a"])
    recent.add("b")
    assert recent.names == ("b", "a")
    for number in range(30):
        recent.add(str(number))
    assert len(recent.names) == 20
    assert recent.names[0] == "29"


def test_an_entry_is_found_by_other_words_for_it_too_but_a_title_stands_before_it():
    theme = PaletteEntry(name="theme", title="主題：深色", words="Theme: dark", run=lambda: None)
    pool = PaletteEntry(name="pool", title="Dark pools", run=lambda: None)
    found = ranked("dark", [theme, pool])
    assert titles(found) == ["Dark pools", "主題：深色"]
    assert found[1].matched == ()
    assert titles(ranked("theme dark", [theme, pool])) == ["主題：深色"]
    assert titles(ranked("深色", [theme, pool])) == ["主題：深色"]


def test_what_says_nothing_new_beside_another_entry_is_offered_without_it_and_under_its_own_prefix():
    actions = [
        PaletteEntry(name=f"action:look.theme.{name}", title=f"Theme: {name}", run=lambda: None)
        for name in ("dark", "light")
    ]
    setting = PaletteEntry(
        name="setting:look.theme",
        title="Theme",
        words="appearance",
        run=lambda: None,
        beside="action:look.theme",
    )
    sources = [Source("Actions", ">", *actions), Source("Settings", "#", setting)]
    for text in ("", "theme"):
        assert sorted(titles(offered(text, sources, Recent()))) == ["Theme: dark", "Theme: light"]
    assert titles(offered("#theme", sources, Recent())) == ["Theme"]
    assert titles(offered("appearance", sources, Recent())) == ["Theme"]
    # Only whole parts of a name are the start of it.
    other = [PaletteEntry(name="action:look.themes", title="Themes", run=lambda: None)]
    sources[0] = Source("Actions", ">", *other)
    assert titles(offered("theme", sources, Recent())) == ["Theme", "Themes"]
