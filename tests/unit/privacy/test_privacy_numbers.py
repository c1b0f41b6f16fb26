"""Numbers of people as many countries write them: each is found whole, of its type, and nothing else is."""

import re
from pathlib import Path

import pytest

from privacy.detectors import default_scanner
from privacy.detectors.cues import cue_of

VECTORS = Path(__file__).parents[2] / "vectors" / "privacy"
LINES = (VECTORS / "numbers.txt").read_text(encoding="utf-8").splitlines()
MARK = re.compile(r"⟦([^|⟧]+)\|([^⟧]*)⟧")
SCANNER = default_scanner()


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("#")])
def test_every_number_is_found_whole_and_nothing_else(line: str) -> None:
    text = MARK.sub(r"\2", line.replace("\\n", "\n"))
    hits = SCANNER.find(text)
    assert [(hit.type, text[hit.start : hit.end]) for hit in hits] == MARK.findall(line)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("D.N.I.: 12345678", "NATIONAL_ID"),  # letters with full stops are one word
        ("Rijksregisternr. 12345678", "NATIONAL_ID"),  # the number written to its name
        ("パスポート番号は12345678", "PASSPORT"),  # no spaces between words
        ("name;Social Security Number\nAnna;12345678", "NATIONAL_ID"),  # the head of a column says it in three words
    ],
)
def test_names_of_numbers_are_read_however_they_are_written(text: str, kind: str) -> None:
    start = text.index("12345678")
    cue = cue_of(text, start, start + 8)
    assert (cue.kind, cue.sure) == (kind, True)


@pytest.mark.parametrize(
    "text",
    [
        "Cc 1234567890 people",  # not in capitals
        "bel me even op 1234567",
        "cc: 123456",
        "the PIN is 4711",
        "see OP. 123456 for the score",
    ],
)
def test_short_words_that_mean_other_things_need_a_number_of_a_known_form(text: str) -> None:
    assert not [hit for hit in SCANNER.find(text) if hit.type in {"NATIONAL_ID", "TAX_ID"}]


@pytest.mark.parametrize("line", (VECTORS / "not_numbers.txt").read_text(encoding="utf-8").splitlines())
def test_what_only_looks_like_a_number_of_somebody_is_left_alone(line: str) -> None:
    assert SCANNER.find(line.replace("\\n", "\n")) == []


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("T: 20155501", 0.85),  # a letter with a colon
        ("C 2015550123", 0.85),
        ("\N{TELEPHONE RECEIVER} 02155501", 0.9),
        ("href=tel:14155550123", 0.97),
        ("back at (11-2345-6855)", 0.7),
    ],
)
def test_phone_numbers_beside_signs_and_letters(text: str, confidence: float) -> None:
    assert [(hit.type, hit.confidence) for hit in SCANNER.find(text)] == [("PHONE", confidence)]
