"""Every text of the program is translated into every language, and no translation is broken."""

from pathlib import Path

import pytest

from fakes.installer_scripts import load_script, messages_of_the_program
from tickdeck.words.linguist import read_translations

translations = load_script("translations.py")
MESSAGES = messages_of_the_program()


def _package(tmp_path: Path, code: str) -> Path:
    (tmp_path / "room.py").write_text(code, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_text_is_translated_and_none_is_broken(language: str):
    held = translations.read(translations.FOLDER / f"tickdeck_{language}.ts")
    faults = {key: translations.faults_of(key[0], held.get(key, "")) for key in MESSAGES}
    assert not {key: found for key, found in faults.items() if found}


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_the_files_are_as_the_script_writes_them(language: str):
    path = translations.FOLDER / f"tickdeck_{language}.ts"
    written = translations.written(MESSAGES, translations.read(path), language)
    assert path.read_text(encoding="utf-8") == written, "run installer/translations.py"


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_the_program_says_what_the_files_hold(language: str):
    path = translations.FOLDER / f"tickdeck_{language}.ts"
    say = read_translations(path).say
    assert {key: say(*key) for key in MESSAGES} == {
        key: text for key, text in translations.read(path).items() if key in MESSAGES
    }


def test_texts_are_collected_with_what_they_are_about_and_where_they_stand(tmp_path: Path):
    package = _package(
        tmp_path,
        "from tickdeck.words import mark, tr, trn\n"
        'A = {1: mark("Alpha"), 2: mark("Open", "a file")}\n'
        "def say(n, is_on, key):\n"
        "    tr(A[key])\n"
        '    tr("One " "text, {n}", n=n)\n'
        '    tr("On" if is_on else "Off", about="a switch")\n'
        '    trn("{count} row", "{count} rows", n)\n',
    )
    found = translations.messages_of(package)
    assert set(found) == {
        ("Alpha", ""),
        ("Open", "a file"),
        ("One text, {n}", ""),
        ("On", "a switch"),
        ("Off", "a switch"),
        ("{count} row", ""),
        ("{count} rows", ""),
    }
    assert found["Alpha", ""].places == {"room.py"}


@pytest.mark.parametrize(
    "call", ['tr(f"{x} rows")', 'tr("a" + x)', "mark(x)", 'trn("one", f"{x}", 2)', 'tr("")']
)
def test_a_text_put_together_at_run_time_cannot_be_translated_and_is_refused(tmp_path: Path, call: str):
    with pytest.raises(translations.NotCollectableError, match=r"room\.py:2"):
        translations.messages_of(_package(tmp_path, f'x = "b"\n{call}\n'))


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Rows", "", "not translated"),
        ("{count} rows", "行", "fills in"),
        ("{count} rows", "{zahl} 行", "fills in"),
        ("{count} rows", "{count 行", "braces"),
        ("Rows ", "行", "spaces"),
        ("One\nTwo", "一 二", "line breaks"),
        ("&File", "檔案", "letters that a key chooses"),
    ],
)
def test_a_broken_translation_is_found(source: str, translation: str, fault: str):
    assert fault in " ".join(translations.faults_of(source, translation))


@pytest.mark.parametrize(
    ("source", "translation"),
    [("{shown} of {total}", "{total} 之中的 {shown}"), ("&File", "檔案(&F)"), ("R & D", "研發")],
)
def test_a_sound_translation_has_no_fault(source: str, translation: str):
    assert translations.faults_of(source, translation) == []


def test_what_is_translated_stays_when_the_file_is_written_anew(tmp_path: Path):
    package = _package(tmp_path, 'tr("Kept")\ntr("New")\ntr("Open", "a file")\n')
    messages = translations.messages_of(package)
    path = tmp_path / "language.ts"
    held = {("Kept", ""): "留", ("Gone", ""): "去", ("Open", "a file"): "開"}
    path.write_text(translations.written(messages, held, "zh_Hant"), encoding="utf-8")
    assert translations.read(path) == {("Kept", ""): "留", ("New", ""): "", ("Open", "a file"): "開"}
    assert read_translations(path).texts == {("Kept", ""): "留", ("Open", "a file"): "開"}


def test_what_linguist_keeps_as_a_draft_stays_one(tmp_path: Path):
    messages = translations.messages_of(_package(tmp_path, 'tr("Kept")\ntr("New")\n'))
    path = tmp_path / "language.ts"
    path.write_text(
        translations.written(messages, {("Kept", ""): "留"}, "zh_Hant", {("New", ""): "新"}), "utf-8"
    )
    assert translations.read(path) == {("Kept", ""): "留", ("New", ""): ""}
    assert translations.read(path, drafts=True) == {("Kept", ""): "", ("New", ""): "新"}
    assert read_translations(path).texts == {("Kept", ""): "留"}


def test_only_what_lower_rooms_mark_is_looked_for_in_sentences_that_were_kept(tmp_path: Path):
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui" / "panel.py").write_text('mark("{path} exists")\n', encoding="utf-8")
    messages = translations.messages_of(
        _package(tmp_path, 'mark("{title} closed the connection.")\ntr("Open")\n')
    )
    path = tmp_path / "language.ts"
    held = {(source, about): f"甲{source}" for source, about in messages}
    path.write_text(translations.written(messages, held, "zh_Hant"), encoding="utf-8")
    assert read_translations(path).kept == {("{title} closed the connection.", "")}
