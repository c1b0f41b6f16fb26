"""Names: the tokenizer against known answers, the vendored model, lists and cues, and all of it together."""

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import assets
from privacy import FullScanner
from privacy.errors import ModelDamagedError
from privacy.ner import model
from privacy.ner.model import Tagger
from privacy.ner.people import look
from privacy.ner.wordpiece import WordPiece

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "privacy" / "wordpiece.json").read_text(encoding="utf-8"))
RAMPART = Path(assets.__file__).parent / "models" / "rampart"
TOKENIZER = WordPiece((RAMPART / "vocab.txt").read_text(encoding="utf-8").split("\n"))


@pytest.fixture(scope="module")
def scanner() -> FullScanner:
    return FullScanner(threads=1)


def named(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in look(text).hits]


@pytest.mark.parametrize("vector", VECTORS, ids=range(len(VECTORS)))
def test_pieces_and_offsets_are_those_of_the_reference(vector: dict[str, object]) -> None:
    pieces = TOKENIZER.pieces(str(vector["text"]))
    assert [piece.id for piece in pieces] == vector["ids"]
    assert [[piece.start, piece.end] for piece in pieces] == vector["offsets"]


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_pieces_lie_in_the_text_in_order(text: str) -> None:
    pieces = TOKENIZER.pieces(text)
    assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces)
    assert all(one.start <= other.start for one, other in itertools.pairwise(pieces))


def test_labels_are_in_the_order_of_the_models_configuration() -> None:
    labels = json.loads((RAMPART / "config.json").read_text(encoding="utf-8"))["id2label"]
    assert [labels[str(number)].partition("-")[2] or None for number in range(len(labels))] == list(model._LABELS)


def test_a_changed_model_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "model_int8.onnx").write_bytes(b"something else")
    monkeypatch.setattr(model, "_FOLDER", tmp_path)
    with pytest.raises(ModelDamagedError, match="Nothing has left"):
        Tagger()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hi, I'm Sarah Whitfield and that is Tom's car", ["Sarah Whitfield", "Tom"]),
        ("ok so maria said ask jorge", ["maria", "jorge"]),
        ("Aitor y Xiomara llegan", ["Aitor", "Xiomara"]),
        ("April Henderson starts in April", ["April Henderson"]),
        ("I saw Charles McDonald there", ["Charles McDonald"]),
        ("Patient: García Pérez, María  born", ["García Pérez, María"]),
        ("Doktor Larsson tar emot", ["Larsson"]),
        ("Eine Zahl und nur der Rest", []),
        ("Dr. Helena Brandt saw J. P. Hargreaves.", ["Helena Brandt", "J. P. Hargreaves"]),
        ("Ludwig van Beethoven met María de la Cruz.", ["Ludwig van Beethoven", "María de la Cruz"]),
        ("Will you come in May? Grace period ends in June.", []),
        ("San Francisco is far from here.", []),
        ("The Board met on Monday in Paris.", []),
    ],
)
def test_lists_and_cues(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ho incontrato Zubeldio Brambatti al bar.", "Zubeldio Brambatti"),
        ("Ayer hablé con Iñaki Zubeldia sobre el contrato.", "Iñaki Zubeldia"),
    ],
)
def test_the_model_finds_names_no_list_has(scanner: FullScanner, text: str, name: str) -> None:
    assert (name, "PERSON") in [(text[hit.start : hit.end], hit.type) for hit in scanner.find(text)]


def test_long_texts_are_read_to_their_end(scanner: FullScanner) -> None:
    text = "The meeting was long and nothing new was said about it. " * 60 + "Then Zubeldio Brambatti spoke."
    hits = scanner.find(text)
    assert [text[hit.start : hit.end] for hit in hits] == ["Zubeldio Brambatti"]


def test_a_batch_finds_what_single_texts_do(scanner: FullScanner) -> None:
    texts = ["Call Zubeldio now", "nothing", "bob@example.org", "Call Zubeldio now", ""]
    assert scanner.find_many(texts) == [FullScanner(threads=1, tagger=scanner._model()).find(text) for text in texts]


@given(st.text(max_size=120))
@settings(max_examples=40, deadline=None)
def test_hits_are_ordered_disjoint_and_inside(scanner: FullScanner, text: str) -> None:
    hits = scanner.find(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(one.end <= other.start for one, other in itertools.pairwise(hits))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("doveva passare da nonna rosa", "rosa"),
        ("t'as vu bastien et clémence hier soir ?", "clémence"),
        ("oye, dile a mercedes que me llame", "mercedes"),
        ("Nakamura, Haruto;1979-11-23;Osaka", "Nakamura, Haruto"),
        ("Kontoinhaber Hannelore Grabowski", "Hannelore Grabowski"),
        ("We met Abdulrahman al-Qahtani there.", "Abdulrahman al-Qahtani"),
    ],
)
def test_words_around_a_name_say_that_it_is_one(text: str, name: str) -> None:
    assert name in named(text)


def test_phrases_in_lower_case_are_no_names(scanner: FullScanner) -> None:
    assert scanner.find("domani andiamo al mare se non piove") == []
    assert scanner.find("J'ai parlé avec elle ce matin.") == []


def test_a_name_on_a_site_is_a_user_name(scanner: FullScanner) -> None:
    (hit,) = scanner.find("and on github lenadev")
    assert (hit.type, hit.start) == ("USERNAME", 14)


@pytest.mark.parametrize(
    ("text", "person", "address"),
    [
        (
            "ship to Oliver Thompson, Flat 4B, 221 Baker Street, London",
            "Oliver Thompson",
            "Flat 4B, 221 Baker Street, London",
        ),
        (
            "Lieferadresse: Petra Zimmermann, Hauptstraße 99, A-1010 Wien",
            "Petra Zimmermann",
            "Hauptstraße 99, A-1010 Wien",
        ),
        ("Adres dostawy: Piotr Nowak, ul. Długa 5, 00-238 Warszawa", "Piotr Nowak", "ul. Długa 5, 00-238 Warszawa"),
        (
            "BSN; Jan de Vries, Prinsengracht 263, 1016 GV Amsterdam",
            "Jan de Vries",
            "Prinsengracht 263, 1016 GV Amsterdam",
        ),
    ],
)
def test_who_lives_at_an_address_is_no_part_of_it(scanner: FullScanner, text: str, person: str, address: str) -> None:
    found = [(hit.type, text[hit.start : hit.end]) for hit in scanner.find(text)]
    assert found == [("PERSON", person), ("ADDRESS", address)]


def test_a_street_named_after_somebody_stays_in_its_address(scanner: FullScanner) -> None:
    text = "Dirección: Calle Rosa Parks, 12, 28001 Madrid"
    assert [(hit.type, text[hit.start : hit.end]) for hit in scanner.find(text)] == [("ADDRESS", text[11:])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("signed by Mohammed bin Rashid Al Farsi yesterday", ["Mohammed bin Rashid Al Farsi"]),
        ("Maria del Carmen Ruiz de la Torre met", ["Maria del Carmen Ruiz de la Torre"]),
        ("Signed: Robert Downey Jr. and Thomas MacIntyre III", ["Robert Downey Jr.", "Thomas MacIntyre III"]),
        ("Attendees: R. van der Meer, T. Kim", ["R. van der Meer", "T. Kim"]),
        ("met juan pablo at the cafe", ["juan pablo"]),
        ("ask giulia bianchi or marco", ["giulia bianchi", "marco"]),
        ("tell nat and yuki hi", ["nat", "yuki"]),
        ("ok so lena said her train was late", ["lena"]),
        ("Geo: north", []),
    ],
)
def test_names_with_particles_suffixes_and_in_lower_case(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Achternaam: van der Heijden\nVoornaam: Wouter", ["van der Heijden", "Wouter"]),
        ("Nachname: von der Leyen, Vorname: Ursula", ["von der Leyen", "Ursula"]),
        ("Mit freundlichen Grüßen\ni.A. Birgit Kaltenbach", ["Birgit Kaltenbach"]),
        ("yo vi a sofía herrera con su novio álvaro en el cine", ["sofía herrera", "álvaro"]),
        ("Reservering op naam van Bakker", ["Bakker"]),
        ("c/o Weber, Gartenstr. 9, 60594 Frankfurt", ["Weber"]),
        ("Table for Two at eight, appointment for Monday", []),
        ("my husband Will and my sister Hope live here", ["Will", "Hope"]),
        ("a Calvin Klein shirt, shares of Johnson & Johnson", []),
        ("lat 12 ms, lon 9 ms", []),
        ("D.O.B. : 12-05-1990", []),
        ('{"apiKey":"9f8e7d6c5b4a39281706","x":1}', []),
    ],
)
def test_people_and_what_is_called_like_them(scanner: FullScanner, text: str, expected: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in scanner.find(text) if hit.type == "PERSON"] == expected
