"""How well words typed in haste fit a title: every letter in order, starts of words and runs count more."""

from __future__ import annotations

# Initials beat a piece from inside a word, and the beginning of a word beats both.
_START, _INSIDE, _RUN, _LETTER, _WHOLE = 8, 6, 5, 1, 40
_MAX_TEXT = 200


def score(typed: str, text: str) -> int:
    """Return how well `typed` fits `text`; 0 = not at all. Each word of `typed` must fit by itself.

    What begins a word of the text beats initials, those beat letters picked from anywhere; then the shorter text wins.
    """
    folded = text.casefold()[:_MAX_TEXT]
    total = 0
    for word in typed.casefold().split():
        points = _score_word(word, folded)
        if not points:
            return 0
        total += points
    return total * 100 - len(folded) if total else 0


def _score_word(word: str, text: str) -> int:
    at = text.find(word)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(word, at + 1)
    if at >= 0:
        return _WHOLE + len(word) * _RUN
    if word in text:
        return len(word) * _INSIDE
    points, last = 0, -1
    for letter in word:
        at = text.find(letter, last + 1)
        if at < 0:
            return 0
        # The same letter further on may begin a word; that is what a person who types initials means.
        start = _start_of_word(letter, text, last + 1)
        if at != last + 1 and start >= 0:
            at = start
        points += _RUN if at == last + 1 else _START if at == start else _LETTER
        last = at
    # Letters strewn over a long text fit by chance.
    return points if points > len(word) * 2 else 0


def _start_of_word(letter: str, text: str, begin: int) -> int:
    at = text.find(letter, begin)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return at
        at = text.find(letter, at + 1)
    return -1
