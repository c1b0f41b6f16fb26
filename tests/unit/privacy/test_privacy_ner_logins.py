"""Logins made of names."""

from __future__ import annotations

import pytest

from privacy.detectors.hit import Hit
from privacy.ner.logins import logins_in


def found(text: str, name: str, kind: str = "PERSON") -> list[str]:
    start = text.index(name)
    hit = Hit("EMAIL" if kind == "EMAIL" else "PERSON", start, start + len(name), 0.9)
    return [text[one.start : one.end] for one in logins_in(text, [hit])]


@pytest.mark.parametrize(
    ("text", "name", "login"),
    [
        ("assigned to Yolanda Trevelyan (ytrevelyan).", "Yolanda Trevelyan", "ytrevelyan"),
        ("Göran Lindqvist-Haile kan inte logga in som golind90.", "Göran Lindqvist-Haile", "golind90"),
        ("Zoë Müller, mullerz, room 4", "Zoë Müller", "mullerz"),
        ("passwd for j.okafor2 reset, Jidenna Okafor told", "Jidenna Okafor", "j.okafor2"),
    ],
)
def test_a_login_is_the_beginning_of_both_names(text: str, name: str, login: str) -> None:
    assert found(text, name) == [login]


def test_mail_addresses_name_people_too() -> None:
    assert found('("odunlap", "omar.dunlap@acmetools.net")', "omar.dunlap@acmetools.net", "EMAIL") == ["odunlap"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Brown likes brown bread and browsers.",
        "Ann Brown: see abrown/readme and www.abrown.example",
        "Ann Brown wrote dunlap and trevelyan.",
    ],
)
def test_words_and_paths_are_no_logins(text: str) -> None:
    assert found(text, "Ann Brown") == []


def test_a_name_of_one_word_makes_none() -> None:
    assert found("Omar has odunlap", "Omar") == []
