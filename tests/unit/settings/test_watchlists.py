"""Watchlists as values: what can be done to them, undone again, written and read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fakes.languages import speaking_in_brackets
from tickdeck.settings.kept_file import StorageError
from tickdeck.settings.watchlist_edits import (
    MOST_ROWS,
    Edit,
    add,
    add_separator,
    create,
    delete,
    duplicate,
    group,
    move,
    move_list,
    note,
    remove,
    remove_separator,
    rename,
    rename_separator,
    replace_rows,
    step,
    take_in,
)
from tickdeck.settings.watchlist_text import ReadLists, lists_text, read_lists
from tickdeck.settings.watchlist_undo import UndoStack
from tickdeck.settings.watchlists import (
    LONGEST_NAME,
    MOST_LISTS,
    Grouping,
    Row,
    Separator,
    Watchlist,
    WatchlistError,
    Watchlists,
    free_name,
)
from tickdeck.settings.watchlists_file import WatchlistsFile

TENCENT, HSBC, CCB, ICBC, APPLE = "00700.HK", "00005.HK", "00939.HK", "01398.HK", "AAPL.US"
BANKS = Watchlist("Banks", (HSBC, CCB, Separator("Mainland"), ICBC))
LISTS = Watchlists((Watchlist("Mine", (TENCENT, HSBC)), BANKS), shown=1)


def codes_of(text: str) -> tuple[list[str], list[str]]:
    words = text.replace(",", " ").split()
    good = [word for word in words if "." in word]
    return good, [f"“{word}” is no code." for word in words if word not in good]


def names(lists: Watchlists) -> list[str]:
    return list(lists.names)


def rows(edit: Edit, place: int = 1) -> list[Row]:
    return list(edit.lists.each[place].rows)


def test_what_is_wanted_is_the_union_of_all_lists_each_instrument_once():
    assert LISTS.ids == (TENCENT, HSBC, CCB, ICBC)


def test_an_instrument_stands_on_a_list_once():
    with pytest.raises(WatchlistError, match="twice on the list “L”"):
        Watchlist("L", (HSBC, Separator(), HSBC))


def test_an_edit_leaves_the_lists_before_it_as_they_were():
    before = LISTS.each
    for edit in (create(LISTS, "New"), delete(LISTS, 0), add(LISTS, 1, [APPLE]), remove(LISTS, 1, [HSBC])):
        assert edit.lists != LISTS
    assert LISTS.each is before


def test_a_new_list_is_the_last_and_is_shown():
    edit = create(LISTS, "  New   one ", [APPLE, TENCENT, APPLE])
    assert names(edit.lists) == ["Mine", "Banks", "New one"]
    assert edit.lists.current == Watchlist("New one", (APPLE, TENCENT))
    assert edit.told == "Created the list New one"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "A list needs a name."),
        (" \t\n ", "A list needs a name."),
        ("x" * (LONGEST_NAME + 1), f"The name of a list has at most {LONGEST_NAME} characters."),
        ("banks", "There is a list called “banks” already."),
    ],
)
def test_a_name_that_cannot_be_used_is_refused_in_one_sentence(name: str, said: str):
    for attempt in (lambda: create(LISTS, name), lambda: rename(LISTS, 0, name)):
        with pytest.raises(WatchlistError) as refused:
            attempt()
        assert str(refused.value) == said


def test_a_list_may_be_renamed_to_its_own_name_in_other_letters():
    assert names(rename(LISTS, 1, "BANKS").lists) == ["Mine", "BANKS"]


def test_a_copy_stands_behind_its_list_under_a_free_name_and_is_shown():
    edit = duplicate(duplicate(LISTS, 0).lists, 0)
    assert names(edit.lists) == ["Mine", "Mine 3", "Mine 2", "Banks"]
    assert edit.lists.shown == 1
    assert edit.lists.current.rows == LISTS.each[0].rows


def test_a_free_name_is_never_too_long():
    long = "y" * LONGEST_NAME
    name = free_name(long, [long])
    assert name == "y" * (LONGEST_NAME - 2) + " 2"


@pytest.mark.parametrize(("shown", "gone", "left"), [(0, 0, "B"), (2, 2, "B"), (2, 0, "C"), (0, 2, "A")])
def test_when_a_list_is_deleted_the_shown_one_stays_or_its_neighbour_is_shown(
    shown: int, gone: int, left: str
):
    lists = Watchlists(tuple(Watchlist(name) for name in "ABC"), shown)
    assert delete(lists, gone).lists.current.name == left


def test_the_last_list_cannot_be_deleted_and_there_are_not_endlessly_many():
    with pytest.raises(WatchlistError, match="last list"):
        delete(Watchlists(), 0)
    full = Watchlists(tuple(Watchlist(str(number)) for number in range(MOST_LISTS)))
    for attempt in (lambda: create(full, "more"), lambda: duplicate(full, 0)):
        with pytest.raises(WatchlistError, match="delete one first"):
            attempt()


@pytest.mark.parametrize("place", [-1, 2])
def test_what_is_done_to_a_list_that_has_gone_is_refused(place: int):
    with pytest.raises(WatchlistError, match="no such list"):
        add(LISTS, place, [APPLE])


@pytest.mark.parametrize(
    ("place", "to", "order"), [(0, 2, "BCA"), (2, 0, "CAB"), (1, 99, "ACB"), (1, -5, "BAC")]
)
def test_a_moved_list_does_not_change_which_one_is_shown(place: int, to: int, order: str):
    lists = Watchlists(tuple(Watchlist(name) for name in "ABC"), shown=1)
    after = move_list(lists, place, to).lists
    assert "".join(after.names) == order
    assert after.current.name == "B"


def test_instruments_are_added_at_a_place_and_those_on_the_list_stay_where_they_are():
    edit = add(LISTS, 1, [APPLE, ICBC, TENCENT], at=1)
    assert rows(edit) == [HSBC, APPLE, TENCENT, CCB, Separator("Mainland"), ICBC]
    assert edit.told == "Added 2 instruments to Banks"
    assert rows(add(LISTS, 1, [APPLE]))[-1] == APPLE
    assert add(LISTS, 1, [APPLE]).told == "Added AAPL.US to Banks"


def test_what_is_no_id_is_refused():
    for wrong in ("hello", "", "00700.hk", "x" * 90):
        with pytest.raises(WatchlistError, match="is not an instrument"):
            add(LISTS, 0, [wrong])


def test_no_edit_makes_a_list_longer_than_a_list_may_be():
    many = [f"{number:05d}.HK" for number in range(MOST_ROWS + 1)]
    for attempt in (
        lambda: add(LISTS, 0, many),
        lambda: create(LISTS, "Many", many),
        lambda: replace_rows(LISTS, 0, many),
        lambda: take_in(LISTS, [Watchlist("Many", tuple(many))]),
    ):
        with pytest.raises(WatchlistError, match="at most 5,000 instruments; these are 5,00"):
            attempt()


def test_a_step_is_told_in_the_language_of_the_moment_in_which_it_is_asked():
    stack = UndoStack(LISTS)
    stack.do(remove(stack.now, 0, [TENCENT]))
    with speaking_in_brackets():
        assert stack.next_undo == "⟦Removed 00700.HK from Mine⟧"
        assert stack.undo() == "⟦Removed 00700.HK from Mine⟧"
        assert stack.next_redo == "⟦Removed 00700.HK from Mine⟧"
    assert stack.redo() == "Removed 00700.HK from Mine"


def test_removing_names_one_instrument_and_counts_several():
    assert remove(LISTS, 0, [TENCENT]).told == "Removed 00700.HK from Mine"
    edit = remove(LISTS, 1, [HSBC, ICBC, APPLE])
    assert rows(edit) == [CCB, Separator("Mainland")]
    assert edit.told == "Removed 2 instruments from Banks"


@pytest.mark.parametrize(
    ("moved", "at", "after"),
    [
        ("A", 4, "BCDA"), ("A", 2, "BACD"), ("D", 0, "DABC"), ("AC", 4, "BDAC"), ("BD", 0, "BDAC"),
        ("AD", 2, "BADC"), ("AB", 1, "ABCD"), ("A", 99, "BCDA"), ("D", -3, "DABC"), ("X", 1, "ABCD"),
    ],
)  # fmt: skip
def test_rows_move_together_to_before_a_row(moved: str, at: int, after: str):
    lists = Watchlists((Watchlist("L", tuple(f"{letter}.US" for letter in "ABCD")),))
    edit = move(lists, 0, [f"{letter}.US" for letter in moved], at)
    assert "".join(code[0] for code in edit.lists.current.ids) == after


def test_a_step_goes_past_a_separator_and_stops_at_the_ends():
    up = step(LISTS, 1, [ICBC], -1)
    assert rows(up) == [HSBC, CCB, ICBC, Separator("Mainland")]
    assert rows(step(up.lists, 1, [ICBC], 1)) == list(BANKS.rows)
    assert step(LISTS, 1, [HSBC], -1).lists == LISTS
    assert step(LISTS, 1, [ICBC], 1).lists == LISTS
    assert step(LISTS, 1, [APPLE], 1).lists == LISTS


def test_separators_are_put_in_renamed_and_taken_away_without_what_stands_below():
    edit = add_separator(LISTS, 1, " Hong  Kong ", at=0)
    assert rows(edit)[0] == Separator("Hong Kong")
    edit = rename_separator(edit.lists, 1, 0, "")
    assert rows(edit)[0] == Separator("")
    assert rows(remove_separator(edit.lists, 1, 0)) == list(BANKS.rows)
    with pytest.raises(WatchlistError, match="no such separator"):
        remove_separator(LISTS, 1, 0)
    with pytest.raises(WatchlistError, match="at most 40"):
        add_separator(LISTS, 1, "x" * 41)


def test_the_parts_of_a_list_know_which_separator_they_stand_under():
    assert [(part.separator, part.title, part.ids) for part in BANKS.parts] == [
        (-1, "", (HSBC, CCB)),
        (2, "Mainland", (ICBC,)),
    ]
    assert [part.ids for part in Watchlist("Empty").parts] == [()]


def test_a_note_is_kept_by_instrument_and_an_empty_one_is_taken_away():
    edit = note(LISTS, HSBC, "  results  on Tuesday ")
    assert edit.lists.notes == {HSBC: "results on Tuesday"}
    assert note(edit.lists, HSBC, " ").lists.notes == {}
    with pytest.raises(WatchlistError, match="at most 200"):
        note(LISTS, HSBC, "x" * 201)


def test_undo_goes_back_step_by_step_and_redo_forward_and_each_says_what_it_was():
    stack = UndoStack(LISTS)
    assert (stack.undo(), stack.redo()) == ("", "")
    assert stack.do(remove(stack.now, 0, [TENCENT]))
    assert stack.do(add(stack.now, 0, [APPLE]))
    after = stack.now
    assert stack.next_undo == "Added AAPL.US to Mine"
    assert stack.undo() == "Added AAPL.US to Mine"
    assert stack.undo() == "Removed 00700.HK from Mine"
    assert stack.now == LISTS
    assert (stack.redo(), stack.redo()) == ("Removed 00700.HK from Mine", "Added AAPL.US to Mine")
    assert stack.now == after


def test_what_changes_nothing_is_no_step_and_a_new_step_ends_what_could_be_redone():
    stack = UndoStack(LISTS)
    assert not stack.do(add(stack.now, 1, [HSBC]))
    assert stack.next_undo == ""
    stack.do(remove(stack.now, 1, [HSBC]))
    stack.undo()
    stack.do(remove(stack.now, 1, [CCB]))
    assert stack.redo() == ""


def test_undoing_shows_the_list_on_which_it_happened():
    stack = UndoStack(LISTS)
    stack.do(remove(stack.now, 1, [HSBC]))
    stack.show(0)
    stack.undo()
    assert stack.now.current.name == "Banks"


@pytest.mark.parametrize(
    "edit",
    [
        create(LISTS, "X"), rename(LISTS, 0, "X"), duplicate(LISTS, 0), delete(LISTS, 0),
        move_list(LISTS, 0, 1),
        add(LISTS, 0, [APPLE]), remove(LISTS, 0, [HSBC]), move(LISTS, 1, [HSBC], 4),
        step(LISTS, 1, [HSBC], 1),
        replace_rows(LISTS, 0, [APPLE]), add_separator(LISTS, 0, "X"), rename_separator(LISTS, 1, 2, "X"),
        remove_separator(LISTS, 1, 2), group(LISTS, 0, Grouping.SECTOR), take_in(LISTS, [Watchlist("X")]),
        note(LISTS, HSBC, "X"),
    ],
    ids=lambda edit: edit.told,
)  # fmt: skip
def test_every_edit_can_be_undone(edit: Edit):
    stack = UndoStack(LISTS)
    assert stack.do(edit)
    assert stack.undo() == edit.told != ""
    assert stack.now == LISTS


def test_the_text_of_lists_is_read_back_exactly():
    odd = Watchlist(
        "# 1, “odd”", (Separator(""), TENCENT, Separator("# twice"), Separator("a, b; c"), APPLE, HSBC)
    )
    each = (BANKS, Watchlist("Empty"), odd, Watchlist("Only", (Separator("Line"),)))
    read = read_lists(lists_text(each), name="file", read_codes=codes_of)
    assert read == ReadLists(each)


def test_a_text_without_names_is_one_list_called_as_its_file():
    text = "\ufeff00700.HK, AAPL.US\r\n# Banks \r\n00005.HK,HSBC\r\n00700.HK\r\n"
    read = read_lists(text, name="my list", read_codes=codes_of)
    assert read.lists == (Watchlist("my list", (TENCENT, APPLE, Separator("Banks"), HSBC)),)
    assert read.trouble == ("“HSBC” is no code.",)


def test_sections_of_charting_sites_are_separators():
    read = read_lists("###BANKS,00005.HK,00939.HK,###TECH & MORE,00700.HK", name="tv", read_codes=codes_of)
    assert read.lists[0].rows == (Separator("BANKS"), HSBC, CCB, Separator("TECH & MORE"), TENCENT)


def test_lines_are_counted_from_the_beginning_of_the_text():
    def complain(text: str) -> tuple[list[str], list[str]]:
        return [], [f"line {place}: {line}" for place, line in enumerate(text.split("\n"), 1) if line]

    text = "## Mine\none\n# Banks\ntwo,###TECH,three\n## Other\n\nfour"
    told = ("line 2: one", "line 4: two,", "line 4: three", "line 7: four")
    assert read_lists(text, name="file", read_codes=complain).trouble == told


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_an_empty_text_holds_no_list_and_taking_in_none_is_refused(text: str):
    read = read_lists(text, name="file", read_codes=codes_of)
    assert read == ReadLists(())
    with pytest.raises(WatchlistError):
        take_in(LISTS, read.lists)


def test_lists_taken_in_get_a_number_where_their_name_is_taken_and_the_first_is_shown():
    edit = take_in(LISTS, [Watchlist("banks", (APPLE,)), Watchlist("Tech")])
    assert names(edit.lists) == ["Mine", "Banks", "banks 2", "Tech"]
    assert edit.lists.shown == 2


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], WatchlistsFile]:
    return lambda feed: WatchlistsFile(tmp_path, feed)


def test_the_lists_of_each_feed_are_its_own(file: Callable[[str], WatchlistsFile]):
    assert file("alltick").load() == (None, "")
    noted = note(group(LISTS, 0, Grouping.SECTOR).lists, HSBC, "匯豐").lists
    file("alltick").save(noted)
    other = Watchlists((Watchlist("Pairs", ("BTCUSDT.BINANCE",)),))
    file("binance").save(other)
    assert file("alltick").load() == (noted, "")
    assert file("binance").load() == (other, "")
    assert file("alpaca").load() == (None, "")


def test_a_damaged_file_is_set_aside_and_told(file: Callable[[str], WatchlistsFile], tmp_path: Path):
    (tmp_path / "watchlists.json").write_text("{ half", encoding="utf-8")
    lists, told = file("alltick").load()
    assert lists is None
    assert "damaged" in told
    assert (tmp_path / "watchlists.damaged-1.json").read_text(encoding="utf-8") == "{ half"


@pytest.mark.parametrize(
    ("held", "kept"),
    [
        ({"shown": 0, "lists": [{"name": "A", "rows": [TENCENT, 7, "nonsense", TENCENT]}]}, ["A"]),
        ({"lists": [{"name": "A", "rows": []}, {"name": "a", "rows": []}, "B", {"name": "C"}]}, ["A"]),
        ({"lists": [{"name": "A", "rows": [], "grouping": "by moon"}]}, ["A"]),
        ({"lists": [{"name": "A", "rows": []}], "notes": {"x": 1}}, ["A"]),
        ({"lists": [{"name": "x" * 99, "rows": []}]}, None),
        ({"lists": "none"}, None),
        ([1, 2], None),
    ],
)
def test_what_cannot_be_used_is_left_out_told_and_kept_in_a_copy(
    file: Callable[[str], WatchlistsFile], tmp_path: Path, held: Any, kept: list[str] | None
):
    text = json.dumps({"version": 1, "feeds": {"alltick": held, "other": "?"}})
    (tmp_path / "watchlists.json").write_text(text, encoding="utf-8")
    lists, told = file("alltick").load()
    assert (names(lists) if lists else None) == kept
    copy = tmp_path / "watchlists.before-1.json"
    assert str(copy) in told
    assert copy.read_text(encoding="utf-8") == text
    file("alltick").save(LISTS)
    assert json.loads(file("alltick").path.read_text(encoding="utf-8"))["feeds"]["other"] == "?"


@pytest.mark.parametrize(
    ("whole", "sentence"),
    [
        ({"version": 2, "feeds": {}}, "another version"),
        ({"version": 1, "feeds": []}, "cannot be used: 1; they were left out."),
    ],
)
def test_a_file_of_another_version_is_kept_in_a_copy_before_it_is_written_over(
    file: Callable[[str], WatchlistsFile], tmp_path: Path, whole: dict[str, Any], sentence: str
):
    (tmp_path / "watchlists.json").write_text(json.dumps(whole), encoding="utf-8")
    assert sentence in file("alltick").load()[1]
    assert json.loads((tmp_path / "watchlists.before-1.json").read_text(encoding="utf-8")) == whole


def test_which_list_was_shown_is_harmless_when_it_is_foreign(
    file: Callable[[str], WatchlistsFile], tmp_path: Path
):
    for shown in (-1, 9, "first", True, None):
        held = {"shown": shown, "lists": [{"name": "A", "rows": []}]}
        (tmp_path / "watchlists.json").write_text(json.dumps({"feeds": {"f": held}}), encoding="utf-8")
        lists, told = file("f").load()
        assert lists is not None
        assert (lists.shown, told) == (0, "")


def test_a_file_that_cannot_be_read_is_not_written_over(
    file: Callable[[str], WatchlistsFile], tmp_path: Path
):
    (tmp_path / "watchlists.json").mkdir()
    with pytest.raises(StorageError):
        file("alltick").save(LISTS)
    assert (tmp_path / "watchlists.json").is_dir()
