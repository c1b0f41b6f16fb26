"""Which words send a sentence to the model."""

import pytest

from privacy.ner.doubt import may_be_name


@pytest.mark.parametrize(
    "word",
    [
        "I'm", "we\u2019ll", "can't", "J'habite", "dell'acqua",  # joined to an everyday word
        "ask", "esta", "alla", "eine", "sommer",  # rare given names
        "Gr\u00fc\u00dfen", "E-post", "Steuer-ID", "Bedienungsanleitung", "benutzername", "sshd", "deklarationerna",
    ],
)  # fmt: skip
def test_words_of_every_day_are_no_doubt(word: str) -> None:
    assert not may_be_name(word + " x", 0)


@pytest.mark.parametrize(
    "word", ["Zubeldia", "zubeldia", "mark", "clara", "D'Zubeldia", "Zubeldia-Kranz", "\u00cd\u00f1igo", "Brambatti"]
)
def test_what_may_be_a_name_is(word: str) -> None:
    assert may_be_name(f"x {word}", 2)


@pytest.mark.parametrize(
    ("text", "word", "asked"),
    [
        ("We opened an office in Haridwar.", "Haridwar", False),
        ("He lives in West Haridwar.", "Haridwar", False),
        ("We stayed in Haridwar's flat.", "Haridwar", True),
        ("I spoke to Haridwar.", "Haridwar", True),
        ("They flew to Paris.", "Paris", False),
        ("They thanked Paris.", "Paris", True),
        ("An invoice of Brambatti GmbH", "Brambatti", False),
        ("The sequential subset of the language supports irreverant evaluation.", "irreverant", False),
        ("The sequential subset of the language was explained by clara.", "clara", True),
        ("did zubeldia say when", "zubeldia", True),
    ],
)
def test_what_stands_around_a_word_counts(text: str, word: str, *, asked: bool) -> None:
    assert may_be_name(text, text.index(word)) is asked
