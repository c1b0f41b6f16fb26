"""What is called as people are and is nobody: streets, firms, works, storms, machines; and greetings before names."""

from __future__ import annotations

import pytest

from privacy.detectors.hit import Hit
from privacy.ner.nobody import of_people


def _people(text: str, *names: str) -> list[str]:
    hits = [Hit("PERSON", text.index(name), text.index(name) + len(name), 0.8) for name in names]
    return [text[hit.start : hit.end] for hit in of_people(text, hits)]


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("Howzit Sipho, all good?", "Howzit Sipho", "Sipho"),
        ("Merhaba Nurcan", "Merhaba Nurcan", "Nurcan"),
        ("Der Vollmachtgeber Michail Gerlach", "Vollmachtgeber Michail Gerlach", "Michail Gerlach"),
        ("SEPA-Gutschrift Ottokar Pfefferkorn", "SEPA-Gutschrift Ottokar Pfefferkorn", "Ottokar Pfefferkorn"),
        ("Journal. Mamie Huguette a eu 90 ans", "Mamie Huguette", "Huguette"),
        ("arre Bunty send number", "arre Bunty", "Bunty"),
        ('bt-pair: "Rigoberto\'s AirPods"', "Rigoberto's AirPods", "Rigoberto"),
    ],
)
def test_what_stands_before_or_after_a_name_is_cut_off(text: str, name: str, left: str) -> None:
    assert _people(text, name) == [left]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("¿El Mercadona de la calle Rosa Chacel abre?", "Rosa Chacel"),
        ("obra na Rua do Salvador. Boa Páscoa", "Salvador"),
        ('Aula magna "Grazia Deledda", ore 17', "Grazia Deledda"),
        ("Szpital im. Ludwika Rydygiera", "Ludwika Rydygiera"),
        ("Penneys on Mary Street", "Mary"),
        ("Elizabeth line: good service", "Elizabeth"),
        ("om via Koning Albertlaan", "Albertlaan"),
        ("Stormen Gudrun fällde skog", "Gudrun"),
        ("tempête Ciarán", "Ciarán"),
        ("the MV Pauline docked", "Pauline"),
        ("Teorema de Bolzano", "Bolzano"),
        ("tjener espen nede", "espen"),
        ("node diego: healthy", "diego"),
        ("Die Firma Peter Hahn liefert", "Peter Hahn"),
        ("Finished Jane Eyre today", "Jane Eyre"),
        ("Victoria & Albert, and John Lewis for curtains", "John Lewis"),
        ("Trader Joe's is open", "Joe"),
        ("kan du swisha mig", "swisha"),
        ("password varchar(16)", "varchar"),
        ("Helena MT 49", "Helena"),
        ("El bus para en Plaza Manuel Becerra", "Manuel Becerra"),
        ("La calle Doctor Fleming", "Fleming"),
        ("On descend à Charles Michels", "Charles Michels"),
        ("my dog Bella ate the couch", "Bella"),
        ("Simon & Schuster announced", "Simon"),
        ("Matratze Clara 140x200", "Clara"),
        ("Wedel 360 g, 21,99 zł", "Wedel"),
    ],
)
def test_things_that_are_called_as_people_are_nobody(text: str, name: str) -> None:
    assert _people(text, name) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bedankt Roos en Storm Hiemstra voor de taart", "Storm Hiemstra"),
        ("Sökande: Selam Tesfaye", "Selam Tesfaye"),
        ("name is j wetherill", "j wetherill"),
        ("Emma Park wrote to us", "Emma Park"),
        ("ask bazza about it", "bazza"),
        ("Love Maureen & Les", "Maureen"),
        ("Tom & Anna", "Tom"),
        ("I heard it via Anna", "Anna"),
        ("new job Anna starts", "Anna"),
        ("reservation for Peter Hahn at the restaurant", "Peter Hahn"),
        ("Gibson said so yesterday", "Gibson"),
        ("mein Hund mag Anna", "Anna"),
        ("With John Smith at noon", "John Smith"),
    ],
)
def test_people_stay_people(text: str, name: str) -> None:
    assert _people(text, name) == [name]
