"""Files of translations are read as Qt Linguist leaves them."""

from pathlib import Path

import pytest

from tickdeck.words.linguist import LinguistError, read_translations

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hant">
<context><name>tickdeck</name>
  <message><source>Open</source><comment>a file</comment><translation>開啟</translation></message>
  <message><source>Open</source><comment>the price</comment><translation>開市</translation></message>
  <message><source>A &amp; B &lt;{x}&gt;</source><translation>甲 &amp; 乙 &lt;{x}&gt;</translation></message>
  <message><source>New</source><translation type="unfinished">新</translation></message>
  <message><source>Gone</source><translation type="vanished">沒有了</translation></message>
  <message><source>Empty</source><translation></translation></message>
</context></TS>
"""


def test_finished_translations_are_said_and_everything_else_is_english(tmp_path: Path):
    path = tmp_path / "tickdeck_zh_Hant.ts"
    path.write_text(TS, encoding="utf-8")
    say = read_translations(path).say
    assert (say("Open", "a file"), say("Open", "the price")) == ("開啟", "開市")
    assert say("A & B <{x}>", "") == "甲 & 乙 <{x}>"
    assert [say(text, "") for text in ("New", "Gone", "Empty", "Open", "Unheard")] == [
        "New",
        "Gone",
        "Empty",
        "Open",
        "Unheard",
    ]


@pytest.mark.parametrize(
    "content", ["", "<TS><context>", "\x00\x01", '<?xml version="1.0" encoding="martian"?><TS/>']
)
def test_a_damaged_file_says_which_it_is(tmp_path: Path, content: str):
    path = tmp_path / "tickdeck_zh_Hans.ts"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LinguistError, match="tickdeck_zh_Hans"):
        read_translations(path)


def test_a_file_that_is_not_there_says_so(tmp_path: Path):
    with pytest.raises(LinguistError, match="missing"):
        read_translations(tmp_path / "missing.ts")


def test_a_translation_that_cannot_be_filled_in_is_left_out(tmp_path: Path):
    path = tmp_path / "tickdeck_zh_Hant.ts"
    bad = "".join(
        f"<message><source>{{n}} rows {at}</source><translation>{said}</translation></message>"
        for at, said in enumerate(("{", "{zz} 行", "行", "{n} 行"))
    )
    path.write_text(TS.replace("</context>", f"{bad}</context>"), encoding="utf-8")
    say = read_translations(path).say
    assert [say(f"{{n}} rows {at}", "") for at in range(4)] == [
        "{n} rows 0",
        "{n} rows 1",
        "{n} rows 2",
        "{n} 行",
    ]
