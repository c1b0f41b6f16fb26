"""The window's words in the person's language, and that language's numbers.

`tr("Send")` translates. English is in the source; other languages are Qt catalogues (`de.ts`, compiled `de.qm`).
"""

from ui.i18n.language import LANGUAGES, Language, active, speaks, use_language
from ui.i18n.sentences import said
from ui.i18n.words import mark, tr

__all__ = ["LANGUAGES", "Language", "active", "mark", "said", "speaks", "tr", "use_language"]
