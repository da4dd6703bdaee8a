"""Which language the window speaks, and that Qt's own texts follow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tickdeck.app import language as app_language
from tickdeck.app.language import Speech, language_of
from tickdeck.gui.conventions import Conventions, follow
from tickdeck.settings.look import Language, Look
from tickdeck.words import english, speak, tr


@pytest.fixture
def speech(qtbot: QtBot) -> Iterator[Speech]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    speech = Speech(app)
    yield speech
    speech.use(Look(language=Language.ENGLISH))
    speak(english)
    follow(Conventions())


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (("zh-HK",), Language.TRADITIONAL),
        (("zh-Hant-TW",), Language.TRADITIONAL),
        (("zh-MO",), Language.TRADITIONAL),
        (("zh-CN",), Language.SIMPLIFIED),
        (("zh-Hans-SG", "en"), Language.SIMPLIFIED),
        (("en-HK", "zh-HK"), Language.ENGLISH),
        (("de-DE", "zh-HK"), Language.TRADITIONAL),
        (("de-DE",), Language.ENGLISH),
        ((), Language.ENGLISH),
    ],
)
def test_the_desktops_first_language_that_there_is_counts(names: tuple[str, ...], language: Language):
    assert language_of(Look(), names) is language


def test_a_language_that_was_chosen_counts_whatever_the_desktop_speaks():
    assert language_of(Look(language=Language.SIMPLIFIED), ["en-US"]) is Language.SIMPLIFIED


def test_languages_follow_each_other(speech: Speech):
    said = []
    for language in (Language.TRADITIONAL, Language.SIMPLIFIED, Language.ENGLISH):
        assert speech.use(Look(language=language)) == ""
        said.append((tr("Settings"), QCoreApplication.translate("QPlatformTheme", "Cancel")))
    assert said == [("設定", "取消"), ("设置", "取消"), ("Settings", "Cancel")]


def test_what_is_said_in_another_language_has_its_english(speech: Speech):
    speech.use(Look(language=Language.TRADITIONAL))
    assert "Settings" in speech.english_of("設定")
    assert speech.english_of("不明之語") == ""
    speech.use(Look(language=Language.ENGLISH))
    assert speech.english_of("設定") == ""


def test_a_damaged_file_of_translations_is_told_and_the_window_speaks_english(
    speech: Speech, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, allow_logs
):
    allow_logs("cannot be read")
    (tmp_path / "tickdeck_zh_Hant.ts").write_text("<TS>", encoding="utf-8")
    monkeypatch.setattr(app_language, "resource", lambda _folder, name: tmp_path / name)
    trouble = speech.use(Look(language=Language.TRADITIONAL))
    assert "cannot be read" in trouble
    assert "English" in trouble
    assert tr("Settings") == "Settings"
