"""Which language the window speaks, and how that language writes numbers and dates."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from collections.abc import Sequence

Choice = Literal["system", "en", "de"]
Code = Literal["en", "de"]
LANGUAGES: Final[dict[Code, str]] = {"en": "English", "de": "Deutsch"}
"""Languages with a complete catalogue, each named by itself."""
CONTEXT: Final = "gleaner"
"""The one context of the catalogues: the same English words have one translation, unless `context=` parts them."""
_HERE: Final = Path(__file__).parent
_PLAIN: Final[dict[Code, str]] = {"en": "en_US", "de": "de_DE"}


@dataclass(frozen=True, slots=True)
class Language:
    """A language in use.

    Attributes:
        code: its code.
        locale: how it writes numbers and dates; the system's own where that is of the same language.
        catalogue: its translations; None for English, which the source is written in.
        of_qt: Qt's own words (menus of text fields, file dialogs).
    """

    code: Code
    locale: QLocale
    catalogue: QTranslator | None = None
    of_qt: QTranslator | None = None

    @property
    def decimal(self) -> str:
        """The decimal sign."""
        return self.locale.decimalPoint()

    @property
    def group(self) -> str:
        """The sign between groups of three digits."""
        return self.locale.groupSeparator()

    def find(self, text: str, context: str = "", n: int = -1) -> str:
        """Return the translation of a text, or an empty string where there is none."""
        return (self.catalogue.translate(CONTEXT, text, context, n) or "") if self.catalogue is not None else ""

    def count(self, number: int) -> str:
        """Return a whole number with this language's groups."""
        return f"{number:,}".replace(",", self.group)


class _InUse:
    """The language in use. Replaced as a whole: adapters ask from the loop thread while the window paints."""

    language = Language("en", QLocale(_PLAIN["en"]))


def active() -> Language:
    """Return the language in use; English until one was chosen."""
    return _InUse.language


def use_language(choice: str = "system") -> Language:
    """Speak a language from now on; what is already drawn stays as it is.

    Args:
        choice: a code of `LANGUAGES`, or anything else for the system's language (English where we have none).
    """
    system = QLocale.system()
    code = speaks(choice)
    locale = system if QLocale(_PLAIN[code]).language() == system.language() else QLocale(_PLAIN[code])
    language = Language(code, locale, *(_catalogues(code) if code != "en" else ()))
    before, _InUse.language = _InUse.language, language
    if QCoreApplication.instance() is not None:
        if before.of_qt is not None:
            QCoreApplication.removeTranslator(before.of_qt)
        if language.of_qt is not None:
            QCoreApplication.installTranslator(language.of_qt)
    return language


def chosen(choice: str, system: Sequence[str]) -> Code:
    """Return the language for a choice and the system's languages (BCP 47, the preferred first)."""
    wanted = [choice, *system]
    for name in wanted:
        for code in LANGUAGES:
            if name == code or name.startswith(f"{code}-"):
                return code
    return "en"


def speaks(choice: str) -> Code:
    """Return the language a choice leads to on this system."""
    return chosen(choice, QLocale.system().uiLanguages())


def _catalogues(code: Code) -> tuple[QTranslator, QTranslator]:
    own, qt = QTranslator(), QTranslator()
    if not own.load(str(_HERE / f"{code}.qm")):
        raise FileNotFoundError(f"The catalogue {code}.qm is missing or broken: python -m ui.i18n update makes it.")
    # Without it only Qt's own menus stay English.
    qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return own, qt
