from __future__ import annotations

import errno
import json
import math
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tickdeck.settings.kept_file import KeptFile, StorageError


@pytest.fixture
def file(tmp_path: Path) -> KeptFile:
    return KeptFile(tmp_path, "things", what="The things")


def test_what_was_written_is_read(file: KeptFile):
    file.write({"a": [1, 2.5, "ü"], "b": {"c": None}})
    assert file.read() == ({"version": 1, "a": [1, 2.5, "ü"], "b": {"c": None}}, "")


@pytest.mark.parametrize("digits", ["9" * 40, "1" + "0" * 400, "-" + "9" * 5000])
def test_a_number_beyond_all_measure_is_infinite_or_vast_and_stops_nobody(file: KeptFile, digits: str):
    file.path.parent.mkdir(exist_ok=True)
    file.path.write_text(f'{{"level": {digits}, "days": 12345678901234567890}}')
    held, trouble = file.read()
    assert trouble == ""
    assert isinstance(held["level"], float)
    assert math.isinf(held["level"]) or abs(held["level"]) > 1e30
    assert held["days"] == 12345678901234567890


def test_what_is_no_object_is_set_aside(file: KeptFile):
    file.path.write_text("[1, 2]")
    held, trouble = file.read()
    assert held == {}
    assert "things.damaged-1.json" in trouble
    assert not file.path.exists()


def test_a_copy_is_kept_once_however_often_it_is_asked_for(file: KeptFile, tmp_path: Path):
    file.write({"a": 1})
    first = file.keep_copy()
    assert file.keep_copy() == first == tmp_path / "things.before-1.json"
    file.write({"a": 2})
    assert file.keep_copy() == tmp_path / "things.before-2.json"
    assert KeptFile(tmp_path, "nothing", what="Nothing").keep_copy() is None


def test_a_name_beside_the_file_is_never_used_twice(file: KeptFile, tmp_path: Path):
    (tmp_path / "things.damaged-1.json").write_text("of last year")
    for number in (2, 3):
        file.path.write_text(f"{{ half {number}")
        assert f"things.damaged-{number}.json" in file.read()[1]
    assert (tmp_path / "things.damaged-1.json").read_text() == "of last year"
    assert (tmp_path / "things.damaged-2.json").read_text() == "{ half 2"


def test_what_could_not_be_read_is_set_aside_before_something_is_written(
    file: KeptFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file.path.write_text('{"lists": "of a year"}')

    def held(_path: Path, _mode: str) -> None:
        raise PermissionError(errno.EACCES, "a virus scanner has it")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", held)
        assert "cannot be read" in file.read()[1]
    file.write({"lists": "the usual ones"})
    assert (tmp_path / "things.before-1.json").read_text() == '{"lists": "of a year"}'
    assert file.read()[0]["lists"] == "the usual ones"
    file.write({})
    assert len(list(tmp_path.iterdir())) == 2, "once"


def test_what_can_neither_be_read_nor_set_aside_is_not_written_over(file: KeptFile):
    file.path.mkdir()
    assert "cannot be read" in file.read()[1]
    with pytest.raises(StorageError):
        file.write({"a": 1})
    assert file.path.is_dir()


@pytest.mark.parametrize(("version", "sentences"), [(1, 0), (2, 1), ("two", 1)])
def test_a_file_of_another_version_is_copied_and_told_until_it_is_written(
    file: KeptFile, tmp_path: Path, version: object, sentences: int
):
    text = json.dumps({"version": version, "a": 1})
    file.path.write_text(text)
    held, trouble = file.read()
    told = file.account(held, trouble)
    assert told.count("another version") == sentences
    assert len(list(tmp_path.glob("*.before-*"))) == sentences
    file.write({"a": 2})
    held, trouble = file.read()
    assert (held, file.account(held, trouble)) == ({"version": 1, "a": 2}, "")


def test_what_is_left_out_is_counted_and_copied(file: KeptFile, tmp_path: Path):
    file.write({"a": 1})
    told = file.account({"version": 1}, "", "", left_out=1_234)
    copy = tmp_path / "things.before-1.json"
    assert told == (
        f"The things in {file.path} that cannot be used: 1,234; they were left out. "
        f"The file as it was is in {copy}."
    )


def test_what_changes_follows_from_what_is_there_now(file: KeptFile, allow_logs: Callable[[str], None]):
    file.write({"a": 1, "b": 2})
    file.amend(lambda held: held | {"a": 3})
    assert file.read()[0] == {"version": 1, "a": 3, "b": 2}
    allow_logs("damaged")
    file.path.write_text("{ half")
    file.amend(lambda held: held | {"a": 4})
    assert file.read()[0] == {"version": 1, "a": 4}
    assert file.path.with_name("things.damaged-1.json").read_text() == "{ half"


def test_what_a_killed_program_began_to_write_goes_and_what_another_writes_now_stays(
    file: KeptFile, tmp_path: Path
):
    left, others = tmp_path / "things.a1b2.new", tmp_path / "watchlists.a1b2.new"
    now = tmp_path / "things.c3d4.new"
    for each in (left, others, now):
        each.write_bytes(b"{")
    an_hour_ago_s = now.stat().st_mtime - 3_600
    for each in (left, others):
        os.utime(each, (an_hour_ago_s, an_hour_ago_s))
    file.write({"a": 1})
    assert sorted(tmp_path.glob("*.new")) == [now, others]
