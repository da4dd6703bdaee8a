"""How the window speaks and reads figures out, as its look says."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tickdeck.gui.conventions import Conventions, follow
from tickdeck.settings.look import Language, Look
from tickdeck.settings.paths import resource
from tickdeck.words import english, speak
from tickdeck.words.linguist import LinguistError, Translations, read_translations
from tickdeck.words.retelling import Retelling

_log = logging.getLogger(__name__)

_QT_NAMES = {Language.TRADITIONAL: "zh_TW", Language.SIMPLIFIED: "zh_CN"}
"""What Qt calls the translations of its own dialogs and menus."""


def language_of(look: Look, desktop: Sequence[str]) -> Language:
    """The language of a look.

    Args:
        look: What was chosen.
        desktop: The desktop's languages in the order the user gave them, such as "zh-HK".
    """
    if look.language is not Language.SYSTEM:
        return look.language
    for name in desktop:
        locale = QLocale(name)
        match locale.language(), locale.script():
            case QLocale.Language.English, _:
                return Language.ENGLISH
            case QLocale.Language.Chinese, QLocale.Script.TraditionalChineseScript:
                return Language.TRADITIONAL
            case QLocale.Language.Chinese, _:
                return Language.SIMPLIFIED
    return Language.ENGLISH


class Speech:
    """What the window says and how, for one application; another look may change it."""

    def __init__(self, app: QApplication) -> None:
        """Make it.

        Args:
            app: Whose own texts are translated too.
        """
        self._app = app
        self._qt_texts = QTranslator(app)
        self._language = Language.ENGLISH
        self._translations = Translations({}, {})

    def english_of(self, said: str) -> str:
        """The English of a text that the window says in another language; empty where it is not known."""
        return self._translations.english_of(said)

    def use(self, look: Look) -> str:
        """Speak as a look says from now on.

        Returns:
            What is wrong with the translations, one sentence; empty if all is well.
        """
        language = language_of(look, QLocale.system().uiLanguages())
        follow(Conventions(language, look.units, look.times))
        if language is self._language:
            return ""
        self._app.removeTranslator(self._qt_texts)
        self._language = Language.ENGLISH
        self._translations = Translations({}, {})
        speak(english)
        if language is Language.ENGLISH:
            return ""
        try:
            translations = read_translations(resource("languages", f"tickdeck_{language.value}.ts"))
        except LinguistError as error:
            _log.warning("%s", error)
            return f"{error} The window is in English."
        self._translations = translations
        speak(Retelling(translations.texts, translations.kept).say)
        self._language = language
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt_texts.load(f"qtbase_{_QT_NAMES[language]}", folder):
            self._app.installTranslator(self._qt_texts)
        return ""
