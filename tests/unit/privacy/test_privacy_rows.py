"""Fields under heads that say surname or given name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy.ner.rows import named_in_rows


def names(text: str) -> set[str]:
    return {text[hit.start : hit.end] for hit in named_in_rows(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "id,first_name,last_name,city\n1,Pedro,Álvarez,Sevilla\n2,Ingrid,Johansson,Malmö",
            "Pedro Álvarez Ingrid Johansson",
        ),
        ("Vorname;Nachname;Ort\nLena;Brandt;Kiel", "Lena Brandt"),
        ("nom,prénom,ville\nPetit,Léa,Nantes", "Petit Léa"),
        ("nombre|apellidos|edad\nPablo|Iglesias|34", "Pablo Iglesias"),
        ("nome,cognome\nVera,Neri", "Vera Neri"),
        ("Voornaam\tAchternaam\nDaan\tBakker", "Daan Bakker"),
        ("nome,sobrenome\nRui,Rocha", "Rui Rocha"),
        ("imię,nazwisko,miasto\nAnna,Zając,Kraków", "Anna Zając"),
        ("förnamn;efternamn\nKarin;Berg", "Karin Berg"),
        ("| First name | Surname |\n|---|---|\n| Grace | Baker |", "Grace Baker"),
        ('export of May\nid,surname,note\r\n7,"Winter","a, b"\r\n', "Winter"),
    ],
)
def test_fields_under_heads_of_names_are_people(text: str, expected: str) -> None:
    assert names(text) == set(expected.split())


@pytest.mark.parametrize(
    "text",
    [
        "nom,prix\nMarteau,12",
        "first,last\n1,2",
        "surname\nBaker",
        "id,surname\n1,null\n2,77\n3,a@b.example\n4",
        "My surname, and my mother's, are long.\nShe left, too.",
        "id,surname",
    ],
)
def test_other_rows_name_nobody(text: str) -> None:
    assert names(text) == set()


@given(st.text(alphabet='ab,;|\t\n"surname1', max_size=80))
def test_spans_are_within_one_row(text: str) -> None:
    table = f"surname,{text}\n{text}"
    for hit in named_in_rows(table):
        assert table[hit.start : hit.end].strip() == table[hit.start : hit.end] != ""
        assert "\n" not in table[hit.start : hit.end]
