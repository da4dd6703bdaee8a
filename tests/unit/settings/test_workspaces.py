from __future__ import annotations

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tickdeck.settings.workspaces import (
    LONGEST_NAME,
    MOST_WORKSPACES,
    SavedWorkspace,
    SavedWorkspaces,
    WorkspaceError,
    WorkspacesFile,
)


def test_the_first_start_has_one_workspace_as_it_comes(tmp_path: Path):
    workspaces, trouble = WorkspacesFile(tmp_path).load()
    assert (workspaces, trouble) == (SavedWorkspaces(), "")
    assert [each.name for each in workspaces.each] == ["Market"]
    assert workspaces.current.docks == b""


def test_what_was_saved_is_loaded(tmp_path: Path):
    first = SavedWorkspace("Hong Kong", b"\x00\xffdocks", {"chart": {"kind": "5m", "lines": [1.5, 2]}})
    saved = SavedWorkspaces((first, SavedWorkspace("US")), 1, b"geometry")
    WorkspacesFile(tmp_path).save(saved)
    assert WorkspacesFile(tmp_path).load() == (saved, "")


def test_a_new_one_begins_as_a_copy_and_is_shown():
    workspaces = SavedWorkspaces((SavedWorkspace("One", b"here"),)).added("  Two   of them ")
    assert workspaces.shown == 1
    assert workspaces.current == SavedWorkspace("Two of them", b"here")


@pytest.mark.parametrize("name", ["", "   ", "ONE", "x" * (LONGEST_NAME + 1)])
def test_names_are_unlike_each_other_and_short(name: str):
    workspaces = SavedWorkspaces((SavedWorkspace("One"), SavedWorkspace("Two")))
    with pytest.raises(WorkspaceError):
        workspaces.added(name)
    with pytest.raises(WorkspaceError):
        workspaces.renamed(1, name)
    assert workspaces.renamed(0, "ONE").each[0].name == "ONE"


def test_there_are_as_many_as_keys():
    workspaces = SavedWorkspaces()
    for number in range(2, MOST_WORKSPACES + 1):
        workspaces = workspaces.added(str(number))
    with pytest.raises(WorkspaceError, match="delete one"):
        workspaces.added("one more")


@pytest.mark.parametrize(("shown", "deleted", "left"), [(0, 0, "B"), (2, 0, "C"), (1, 2, "B"), (2, 2, "B")])
def test_deleting_shows_what_was_shown_or_the_one_that_takes_its_place(shown: int, deleted: int, left: str):
    workspaces = SavedWorkspaces(tuple(map(SavedWorkspace, "ABC")), shown)
    assert workspaces.without(deleted).current.name == left


def test_the_last_one_stays():
    with pytest.raises(WorkspaceError):
        SavedWorkspaces().without(0)


def test_changing_the_shown_one_leaves_the_others():
    workspaces = SavedWorkspaces(tuple(map(SavedWorkspace, "AB")), 1).with_current(SavedWorkspace("B", b"x"))
    assert [each.docks for each in workspaces.each] == [b"", b"x"]
    assert workspaces.showing(0).current.name == "A"
    assert workspaces.showing(7) == workspaces


@pytest.mark.parametrize(
    "held",
    [
        {"workspaces": 3},
        {"workspaces": [7, {"name": ""}, {"name": "x" * 99}, {"docks": "AAAA"}]},
        {"workspaces": [{"name": "A"}, {"name": "A"}], "shown": "far"},
    ],
)
def test_what_cannot_be_used_is_left_out_and_told(tmp_path: Path, held: dict[str, object]):
    file = WorkspacesFile(tmp_path)
    file.path.write_text(json.dumps(held))
    workspaces, trouble = file.load()
    assert len(workspaces.each) == 1
    assert "left out" in trouble
    file.save(workspaces)
    assert json.loads((tmp_path / "workspaces.before-1.json").read_text()) == held


def test_a_foreign_layout_is_none_told_and_the_names_stay(tmp_path: Path):
    file = WorkspacesFile(tmp_path)
    row = {"name": "A", "docks": "no base64!", "panels": {"chart": {"kind": 1}, "tape": 5}}
    file.path.write_text(json.dumps({"workspaces": [row], "window": 7}))
    workspaces, trouble = file.load()
    assert workspaces.each == (SavedWorkspace("A", b"", {"chart": {"kind": 1}}),)
    assert "cannot be used: 3;" in trouble
    assert (tmp_path / "workspaces.before-1.json").exists()


def test_an_arrangement_of_which_a_bit_is_another_is_not_used(tmp_path: Path):
    file = WorkspacesFile(tmp_path)
    saved = SavedWorkspaces((SavedWorkspace("Open", b"docks of Qt"), SavedWorkspace("Close", b"others")))
    file.save(replace(saved, window=b"the window"))
    held = json.loads(file.path.read_text())
    for row, name in ((held["workspaces"][0], "docks"), (held, "window")):
        content = bytearray(base64.b64decode(row[name]))
        content[3] ^= 2
        row[name] = base64.b64encode(content).decode()
    file.path.write_text(json.dumps(held))
    loaded, told = WorkspacesFile(tmp_path).load()
    assert [(each.name, each.docks) for each in loaded.each] == [("Open", b""), ("Close", b"others")]
    assert loaded.window == b""
    assert told


def test_what_an_earlier_version_saved_has_no_checksum_and_is_used(tmp_path: Path):
    file = WorkspacesFile(tmp_path)
    file.save(SavedWorkspaces((SavedWorkspace("Open", b"docks of Qt"),)))
    held = json.loads(file.path.read_text())
    del held["workspaces"][0]["docks_crc32"], held["window_crc32"]
    file.path.write_text(json.dumps(held))
    loaded, told = WorkspacesFile(tmp_path).load()
    assert (loaded.current.docks, told) == (b"docks of Qt", "")


def test_a_damaged_file_is_set_aside(tmp_path: Path):
    file = WorkspacesFile(tmp_path)
    file.path.write_bytes(b"{half")
    workspaces, trouble = file.load()
    assert workspaces == SavedWorkspaces()
    assert "workspaces.damaged-1.json" in trouble
    assert (tmp_path / "workspaces.damaged-1.json").read_bytes() == b"{half"
