"""A language that does not exist: every text of ours 40 % longer, recognisable, with its places kept."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from ui.i18n.language import Language, _InUse
from ui.i18n.words import PLACE

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGER = 0.4
_FILLING = "ö ßlåñ ĝéär ôm ẅiñk ȧtü šalþ ė"


class Pseudo(Language):
    """The language."""

    __slots__ = ()

    def find(self, text: str, context: str = "", n: int = -1) -> str:
        """Return the text, 40 % longer."""
        del context, n
        return longer(text)


def longer(text: str) -> str:
    """Return a text with filling after it; places count as the few characters they usually hold."""
    room = round(len(PLACE.sub("....", text)) * LONGER)
    if not text.strip() or room == 0:
        return text
    filling = (_FILLING * (room // len(_FILLING) + 1))[:room].rstrip()
    return text + filling


@contextmanager
def pseudo_language() -> Iterator[None]:
    """Speak it for a while."""
    before = _InUse.language
    _InUse.language = Pseudo("en", QLocale("en_US"), QTranslator())
    try:
        yield
    finally:
        _InUse.language = before
