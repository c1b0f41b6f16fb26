"""Who speaks in chats, and names that only the words before them give away."""

import pytest

from privacy.ner.people import look
from privacy.ner.speakers import speaking_in


def spoken(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in speaking_in(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[14/09/2025, 19:02:11] Siobhán: who\n[14/09/2025, 19:02:40] Gaz W: me", ["Siobhán", "Gaz W"]),
        ("[21:40] Tia Socorro: qual?\n[21:41] Djeison: nada", ["Socorro", "Djeison"]),
        ("12:03 - Pili: voy\n12:04 - Chus: ok", ["Pili", "Chus"]),
        ("14.3.2025 klo 18.20 - Eetu: onks?\n14.3.2025 klo 18.21 - Noora: on", ["Eetu", "Noora"]),
        ("Davo: bsb n acc?\nKylie-Anne: 083-004", ["Davo", "Kylie-Anne"]),
        ("rob: you coming?\nchance: nah", ["rob", "chance"]),
        ("Mags: ticket ref LX8820194", ["Mags"]),
    ],
)
def test_whoever_speaks_in_a_chat_is_a_person(text: str, names: list[str]) -> None:
    assert spoken(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Name: Ann\nTel: 0171 5550184\nNote: calls back?",
        "2024-01-01 12:00:01 ERROR: disk full\n2024-01-01 12:00:02 INFO: done",
        "Serves: four\nTime: two hours?\nMethod: stir",
        "me: where?\nyou: here",
        "nothing said",
        "Rose: prune in Feb, feed in April.",
    ],
)
def test_labels_and_levels_speak_nothing(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("oye Nacho te hago bizum?", "Nacho"),
        ("Kia ora Whetu,", "Whetu"),
        ("modem offline, klant Lubbertus Ozinga, monteur do", "Lubbertus Ozinga"),
        ("kolla med granne Hjortzberg om nyckeln", "Hjortzberg"),
        ("the parcel is w/ Zebbo today", "Zebbo"),
        ("Ngā mihi, Tipene", "Tipene"),
    ],
)
def test_words_before_a_name_make_it_one(text: str, name: str) -> None:
    assert name in [text[hit.start : hit.end] for hit in look(text).hits]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Piotr już poszedł", "Piotr"),
        ("Rocío lleva el pan", "Rocío"),
        ("shazza says hi to all of us", "shazza"),
        ("Zdzisiek mówi że nie jego", "Zdzisiek"),
        ("Bei Oma Trude klingeln", "Trude"),
        ("fact is gyuszi vezet", "gyuszi"),
    ],
)
def test_short_forms_and_names_that_dictionaries_have_are_names(text: str, name: str) -> None:
    assert [text[hit.start : hit.end] for hit in look(text).hits] == [name]
