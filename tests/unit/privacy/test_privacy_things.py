"""Lists of things that are called as people are, and of people that look alike."""

from __future__ import annotations

import pytest

from privacy.detectors.hit import Hit
from privacy.ner.things import without_things


def _people(text: str, *names: str) -> list[str]:
    hits = [Hit("PERSON", text.index(name), text.index(name) + len(name), 0.8) for name in names]
    return [text[hit.start : hit.end] for hit in without_things(text, hits)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tom Collins 10\nManhattan 13\nArnold Palmer 4\nOld Fashioned 13", ["Tom Collins", "Arnold Palmer"]),
        ("ESSELUNGA\nGIOVANNI RANA TORT 3,29\nTOTALE EURO 6,83", ["GIOVANNI RANA"]),
        ("Race,Horse,Odds\n14:10,Lady Margaret,7/2", ["Margaret"]),
        ("SKU,Name,Qty\nIK-204,BILLY bookcase,2", ["BILLY"]),
        ("kod;nazwa;cena\n5900118;Jan Kowalski;21,99", ["Jan Kowalski"]),
        ("podar el rosal, la hortensia y la margarita", ["margarita"]),
        ("Nail polish: Ruby, Coral, Scarlett, Olive", ["Ruby", "Scarlett"]),
        ("Watched Amélie, Carrie and Forrest Gump back to back", ["Amélie", "Carrie"]),
        ("Order: 1 Caesar, 1 Cobb, 2 Benedict", ["Caesar", "Cobb", "Benedict"]),
        ("all flights to Charlotte are full", ["Charlotte"]),
    ],
)
def test_things_in_lists_are_nobody(text: str, names: list[str]) -> None:
    assert _people(text, *names) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna 12,40\nBen 8,90\nCarla 7,00", ["Anna", "Ben", "Carla"]),
        ("name,email,qty shirts\nAnna Kern,a@b.example,2", ["Anna Kern"]),
        ("Rosa and Iris came to the party, Jasmin stayed", ["Rosa", "Iris", "Jasmin"]),
        ("1 Anna, 2 Ben, 3 Carla", ["Anna", "Ben", "Carla"]),
        ("name;qty\nAnna Kern;2\nTom Weber;3", ["Anna Kern", "Tom Weber"]),
        ("Anna Kern 12,00\nTom Weber 8,50\nTotal 20,50", ["Anna Kern", "Tom Weber"]),
        ("Emma reads, Oliver watches a film with Rebecca", ["Emma", "Oliver", "Rebecca"]),
        ("Ruby lost her ring, Amber found it", ["Ruby", "Amber"]),
        ("Emma and Rebecca read the report", ["Emma", "Rebecca"]),
        ("I told Charlotte about it", ["Charlotte"]),
        ("Payee,Amount\nTom Collins,10", ["Tom Collins"]),
    ],
)
def test_people_in_lists_stay_people(text: str, names: list[str]) -> None:
    assert _people(text, *names) == names


def test_other_hits_are_left_alone() -> None:
    assert without_things("a@b.example", [Hit("EMAIL", 0, 11, 1)]) == [Hit("EMAIL", 0, 11, 1)]
