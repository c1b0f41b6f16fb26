"""Addresses read part by part, as thirty countries write them, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy.detectors.address import AddressDetector
from privacy.detectors.postal import read
from privacy.detectors.postal_tail import follow

DETECTOR = AddressDetector()


def covered(text: str) -> set[int]:
    return {at for hit in DETECTOR.hits(text) for at in range(hit.start, hit.end)}


@pytest.mark.parametrize(
    ("before", "address", "after"),
    [
        ("i live at ", "12 rose lane", " with my gran"),
        ("party at ", "47 market place, london", "!"),
        ("from ", "7647 carl street, cedar rapids, ia", ""),
        ("", "Blk 178 Jalan Besar #18-257 Singapore 848328", ""),
        ("at ", "Flat 6A, 12/F, 55 Tai Po Road, Mong Kok, Kowloon", "."),
        ("to ", "28 Woodlands, Ballymore Road, Galway, H91 E2K8", " today"),
        ("ship to ", "Rose Cottage, Church Lane, Ely CB7 4DL", ""),
        ("ich wohne in der ", "lindenstr. 5", ""),
        ("", "Neubaugasse 21 b, 2. Stock links, A-7683 Klagenfurt am Wörthersee, Österreich", ""),
        ("Anschrift: ", "Dorf 73/6/13\n7938 Klagenfurt", ""),
        ("", "45 ter montée de la Grande Côte, Bâtiment C, 3e étage", ""),
        ("Le siège est ", "Chaussée de Waterloo 68 bus 4, 1050 Bruxelles", "."),
        ("Vivo en ", "blvd. benito juárez 2316", "."),
        ("a ", "Prol. Zaragoza #1972, Col. Centro, C.P. 87115, Puebla", " ayer"),
        ("", "Calle Florida 4261, piso 2, depto. C, CP 6492, Buenos Aires", ""),
        ("Vivo en ", "Thames 2012 7mo C, C3917ABC Rosario", ""),
        ("in ", "Lungarno Corsini, n° 107 interno 3\nL'Aquila (AQ)", ", grazie"),
        ("em ", "Cais do Sodré, n.º 190, R/C, 1200-450 Lisboa", ""),
        ("", "Vale Silva nº 1645, apto 42\nCopacabana - Salvador/BA", ""),
        ("ik woon op ", "Blaak 207 hs, 8987 GS Ede", " nu"),
        ("na ", "ul. Skrajna 149 m 46, 49-127 Łódź", ""),
        ("", "Dlouhá 1214/2a, 282 25 Praha 6 - Dejvice, Česká republika", ""),
        ("på ", "Götgatsbacken 78, 3 tr, 715 72 Göteborg", ""),
        ("", "Nedre Slottsgate 23B, H0302, 0157 Oslo", ""),
        ("", "Holtevej 6, 4. tv, 4800 Nykøbing F, Danmark", ""),
        ("", "Ylä-Fallin katu 224 A 12, 58748 Helsinki", ""),
        ("Adres: ", "Cumhuriyet Mah. Gül Sok. No: 11 D: 4, 36369 Kad\u0131köy/İstanbul", ""),
        ("Adresa: ", "Str. Mihai Eminescu nr. 64, bl. A3, sc. B, ap. 12, Sector 3, București 814713", ""),
        ("", "4695 Székesfehérvár, Erzsébet körút 70. fszt. 1", ""),
        ("", "Ermou 18, 105 63 Athina, Greece", ""),
        ("write to ", "PO Box 2950, Boise ID 83701", ""),
        ("", "postfach 1182, 8021 zürich", ""),
    ],
)
def test_an_address_is_covered_to_its_end(before: str, address: str, after: str) -> None:
    found = covered(before + address + after)
    inside = set(range(len(before), len(before) + len(address)))
    assert len(found & inside) >= 0.9 * len(inside)
    assert len(found - inside) <= 8


@pytest.mark.parametrize(
    "text",
    [
        "it took 3 hours to drive there and 2 minutes walk",
        "La calle estaba llena de 200 personas",
        "strada facendo 2 amici",
        "place 3 in the top 10",
        "Bus 12 fährt nach Köln",
        "Flight LH 454 to San Francisco, gate B 22",
        "Windows 10, app 3, 2024 Edition",
        "62B ägs av Helena",
        "Real Madrid 3, Barcelona 2",
        "Zamówienie 5521/24 wysłano kurierem",
        "Sozialversicherungsnummer 12 345678 A 123",
        "the route 66 trip took 5 days",
    ],
)
def test_numbers_beside_words_are_no_addresses(text: str) -> None:
    assert not covered(text)


def test_a_tail_ends_where_the_sentence_goes_on() -> None:
    street = "12 Rose Lane"
    for tail, rest in ((", London", " on Friday"), ("", ", Thanks."), ("", "\nPhone: none"), (", Leeds", ", call me")):
        assert follow(street + tail + rest, len(street), cased=True)[0] == len(street + tail)


@given(st.text(alphabet="1aA ,.\n-/#é RrueStr", max_size=120))
def test_whatever_the_text_hits_lie_within_it(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in read(text))
