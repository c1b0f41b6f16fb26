"""Other forms of a name: inflected, genitives, without accents."""

from __future__ import annotations

import pytest

from privacy.ner.forms import bases, without_accents
from privacy.ner.lower_case import is_given
from privacy.ner.passengers import passengers_in
from privacy.ner.people import look


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("kasię", "kasia"),
        ("kasi", "kasia"),
        ("markiem", "marek"),
        ("agnieszki", "agnieszka"),
        ("małgorzacie", "małgorzata"),
        ("pawłem", "paweł"),
        ("magdę", "magda"),
        ("wiśniewskiego", "wiśniewski"),
        ("martinovi", "martin"),
        ("honzou", "honza"),
        ("virtasen", "virtanen"),
        ("liisalle", "liisa"),
        ("annas", "anna"),
        ("annával", "anna"),
    ],
)
def test_forms_lead_to_names(form: str, base: str) -> None:
    assert base in bases(form)


def test_stems_of_fewer_than_two_letters_are_none() -> None:
    assert bases("s") == []
    assert all(len(base) > 2 for base in bases("asa"))


def test_accents_are_left_out_and_letters_replaced() -> None:
    assert [without_accents(name) for name in ("łukasz", "søren", "iñaki", "lucy")] == [
        "lukasz",
        "soren",
        "inaki",
        "lucy",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Widziałem Kasię w sklepie.", "Kasię"),
        ("Wczoraj rozmawiałam z Agnieszką o tym.", "Agnieszką"),
        ("Then Inaki Etxeberria came.", "Inaki Etxeberria"),
        ("told małgosia that already", "małgosia"),
        ("lol chukwuemeka never showed up", "chukwuemeka"),
        ("bylem u bartka wczoraj", "bartka"),
    ],
)
def test_rare_and_inflected_names_are_found(text: str, name: str) -> None:
    assert name in [text[hit.start : hit.end] for hit in look(text).hits]


@pytest.mark.parametrize(
    "text", ["see github.com/marek/tool", "open http://wiki.kasia.example now", "mail @szymek please"]
)
def test_names_in_addresses_of_the_net_are_not_names(text: str) -> None:
    assert look(text).hits == ()


@pytest.mark.parametrize("word", ["because", "zawsze", "morgen", "chardet", "haus"])
def test_words_are_no_forms_of_names(word: str) -> None:
    assert not is_given(word)


def test_passengers_are_found_surname_first() -> None:
    text = "PASSENGER: NOWAK/MARIA ANNA MRS seat 12A, PAGE/LINE 4"
    assert [text[hit.start : hit.end] for hit in passengers_in(text)] == ["NOWAK/MARIA ANNA"]


def test_abbreviations_are_nobody() -> None:
    assert look("The ANN is a network of neurons.").hits == ()
