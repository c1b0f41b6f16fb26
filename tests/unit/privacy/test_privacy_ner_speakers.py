"""Who speaks in chats, and names that only the words before them give away."""

import pytest

from privacy.detectors.hit import Hit
from privacy.ner.people import look
from privacy.ner.rows import named_in_rows
from privacy.ner.speakers import speaking_in
from privacy.ner.widen import widened


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("vraag joris om de sleutel van CV-439-H in Utrecht", ["joris"]),
        ("can u go w/ monika? meet at Bay Street by noon", ["monika"]),
        ("selam, plaka burada TC no NR Ankara", []),
        ("we gave Storm a lift home", ["Storm"]),
        ("we painted it in Sage or Storm", []),
        ("im Mai war der Winter mild", []),
    ],
)
def test_names_within_sentences_and_in_lower_case_beside_capitals(text: str, names: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in look(text).hits if hit.end - hit.start > 2] == names


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("Chamado: Zuheyda Durmus informou", "Durmus", "Zuheyda Durmus"),
        ("Familienname Wurzinger, geboren", "Wurzinger", "Wurzinger"),
        ("das ist Brambatti Steuer-ID", "Brambatti", "Brambatti"),
        ("seen by Wunibald Haslingerer today", "Wunibald", "Wunibald Haslingerer"),
    ],
)
def test_a_name_found_in_part_has_the_word_beside_it(text: str, found: str, whole: str) -> None:
    start = text.index(found)
    hit = widened(Hit("PERSON", start, start + len(found), 0.8), text)
    assert text[hit.start : hit.end] == whole


def test_columns_of_people_are_proven_by_what_is_below() -> None:
    text = "id,employee,tax_ref\n1,Adam Thompson,12-5525962\n2,Will Street,83-2426384"
    assert [text[hit.start : hit.end] for hit in named_in_rows(text)] == ["Adam Thompson", "Will Street"]
    assert list(named_in_rows("name,price\nHammer,12\nZange 3,14\n")) == []
