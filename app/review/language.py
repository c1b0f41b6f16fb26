"""Which language a text is in, by its most frequent function words; enough to tell apart what a rule names.

The words are closed-class ones (articles, pronouns, prepositions, conjunctions) that head the frequency lists of each
language; a text is in the language most of whose words it uses. Short or foreign texts have none.
"""

from __future__ import annotations

import re

LEAST_WORDS = 2
_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = {
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er",
    "en": "the of and to in is you that it he was for on are as with his they at be this have from or had by not but",
    "es": "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son nous",
    "it": "di e che la il un a per in una sono mi ho non ha lo ma si ti le da cosa come con no i ci questo del della",
    "nl": "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu",
}
LANGUAGES = tuple(_FUNCTION_WORDS)
_SETS = {name: frozenset(words.split()) for name, words in _FUNCTION_WORDS.items()}


def language_of(text: str) -> str | None:
    """Return the language's code, or None where too few of the words are known or two languages are as likely.

    Args:
        text: any length; only its words count.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    counts = sorted(((sum(word in known for word in words), name) for name, known in _SETS.items()), reverse=True)
    (best, name), (second, _) = counts[0], counts[1]
    return name if best >= LEAST_WORDS and best > second else None
