"""Known answers from the standards, and measured recall and precision on a labelled set."""

import itertools
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy.detectors import Scanner, default_scanner
from privacy.detectors.card import CardDetector, luhn_valid
from privacy.detectors.iban import IbanDetector
from privacy.detectors.ip import IpDetector
from privacy.detectors.mail import MailDetector
from privacy.detectors.phone import PhoneDetector
from privacy.detectors.secret import SecretDetector, entropy_bits

VECTORS = Path(__file__).parents[2] / "vectors" / "privacy"
KNOWN = json.loads((VECTORS / "known_answers.json").read_text(encoding="utf-8"))
SCANNER = default_scanner()
MARK = re.compile(r"⟦([^|⟧]+)\|([^⟧]*)⟧")
FLOORS = {"labelled.txt": (0.98, 0.98), "holdout.txt": (0.85, 0.85)}  # recall and precision


def labelled(name: str) -> list[tuple[str, list[tuple[str, int, int]]]]:
    result = []
    for line in (VECTORS / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, gold, position = "", [], 0
        for match in MARK.finditer(line):
            text += line[position : match.start()]
            gold.append((match[1], len(text), len(text) + len(match[2])))
            text += match[2]
            position = match.end()
        result.append((text + line[position:], gold))
    return result


@pytest.mark.parametrize("name", list(FLOORS))
def test_recall_and_precision_on_labelled_texts(name: str) -> None:
    scanner = default_scanner("GB")
    found, gold_count, right, hits_count = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    mistakes = []
    for text, gold in labelled(name):
        hits = scanner.find(text)
        for kind, start, end in gold:
            gold_count[kind] += 1
            covered = sum(max(0, min(hit.end, end) - max(hit.start, start)) for hit in hits if hit.type == kind)
            if covered >= 0.9 * (end - start):
                found[kind] += 1
            else:
                mistakes.append(f"missed {kind}: {text}")
        for hit in hits:
            hits_count[hit.type] += 1
            if any(kind == hit.type and hit.start < end and start < hit.end for kind, start, end in gold):
                right[hit.type] += 1
            else:
                mistakes.append(f"wrong {hit.type} {text[hit.start : hit.end]!r}: {text}")
    report = [
        f"{kind}: recall {found[kind]}/{gold_count[kind]}, precision {right[kind]}/{hits_count[kind]}"
        for kind in sorted(gold_count)
    ]
    recall = found.total() / gold_count.total()
    precision = right.total() / hits_count.total()
    print(f"recall {recall:.3f}, precision {precision:.3f}", *report, *mistakes, sep="\n")  # noqa: T201 - shown on failure
    recall_floor, precision_floor = FLOORS[name]
    assert recall >= recall_floor
    assert precision >= precision_floor


@pytest.mark.parametrize("digits", KNOWN["luhn_valid"])
def test_luhn_accepts(digits: str) -> None:
    assert luhn_valid(digits)


@pytest.mark.parametrize("digits", KNOWN["luhn_invalid"])
def test_luhn_refuses(digits: str) -> None:
    assert not luhn_valid(digits)


@pytest.mark.parametrize("number", KNOWN["iban_valid"])
@pytest.mark.parametrize("spaced", [True, False])
def test_iban_of_every_registry_example_is_found_whole(number: str, *, spaced: bool) -> None:
    written = number if spaced else number.replace(" ", "")
    text = f"to {written}, soon"
    assert [(text[hit.start : hit.end], hit.type) for hit in IbanDetector().hits(text)] == [(written, "IBAN")]


@pytest.mark.parametrize("number", KNOWN["iban_invalid"])
def test_iban_with_wrong_check_digits_is_not_found(number: str) -> None:
    assert list(IbanDetector().hits(number)) == []


@given(st.text(alphabet="0123456789", min_size=15, max_size=15))
@settings(max_examples=50)
def test_exactly_one_check_digit_completes_a_luhn_number(digits: str) -> None:
    assert sum(luhn_valid(digits + str(check)) for check in range(10)) == 1


def test_card_needs_a_known_issuer_even_with_a_valid_check_digit() -> None:
    assert luhn_valid("1234567812345670")
    assert list(CardDetector().hits("1234567812345670")) == []


def test_bare_digits_are_a_phone_number_in_the_region_of_the_person_only() -> None:
    assert list(PhoneDetector().hits("2079460018")) == []
    (hit,) = PhoneDetector("GB").hits("2079460018")
    assert (hit.type, hit.start, hit.end) == ("PHONE", 0, 10)


def test_bare_digits_are_a_phone_number_in_a_row_with_a_mail_address() -> None:
    (hit,) = PhoneDetector().hits("4,Ann,ann@mail.example,2015550123,yes")
    assert (hit.start, hit.end) == (23, 33)
    assert list(PhoneDetector().hits("2015550123,Ann,ann@mail.example")) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("name,mobile\nTom,601202303", "PHONE", "601202303"),
        ("Tel.: (+34) 911 23 45 67", "PHONE", "(+34) 911 23 45 67"),
        ("matrícula TE-1032-HP", "PLATE", "TE-1032-HP"),
        ("license plate 2461", "PLATE", "2461"),
        ("Patient ID 00451877", "HEALTH_ID", "00451877"),
        ("Reisepass: C4VTXK0P9", "PASSPORT", "C4VTXK0P9"),
        ("card number 4970 1012 3456 7890", "CARD", "4970 1012 3456 7890"),
        ("mac 001B44113AB7", "MAC", "001B44113AB7"),
        ("N 51° 28.66' W 0° 0.08'", "COORDINATES", "N 51° 28.66' W 0° 0.08'"),
        ("privkey " + "e9873d79c6d87dc0" * 4, "SECRET", "e9873d79c6d87dc0" * 4),
        ("session=8f3b2c1d9e7a6f5b4c3d", "SECRET", "8f3b2c1d9e7a6f5b4c3d"),
        (
            "127 Amber Trafficway Suite 573\nBarbara, OK 51180",
            "ADDRESS",
            "127 Amber Trafficway Suite 573\nBarbara, OK 51180",
        ),
        ("Via Cavanna, 3 Piano 0\n26863, Orio Litta (LO)", "ADDRESS", "Via Cavanna, 3 Piano 0\n26863, Orio Litta (LO)"),
        ("we moved to 742 Elm Terrace, Troy, OR 97403 last month", "ADDRESS", "742 Elm Terrace, Troy, OR 97403"),
        ("DDN : 17.12.02", "DOB", "17.12.02"),
        ("203.0.113.7 - ann_k [01/Feb/2022:10:00:00 +0000]", "USERNAME", "ann_k"),
    ],
)
def test_what_is_found_begins_and_ends_where_it_does(text: str, kind: str, value: str) -> None:
    assert (kind, value) in [(hit.type, text[hit.start : hit.end]) for hit in SCANNER.find(text)]


def test_national_phone_numbers_are_known_by_how_they_are_written() -> None:
    (hit,) = PhoneDetector().hits("020 7946 0018")
    assert (hit.type, hit.start, hit.end) == ("PHONE", 0, 13)


def test_private_key_is_one_hit() -> None:
    text = "x\n-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----\ny"
    hits = default_scanner().find(text)
    assert [(hit.type, text[hit.start], text[hit.end - 1]) for hit in hits] == [("SECRET", "-", "-")]


def test_solana_key_pair_in_base58_is_a_secret() -> None:
    key = "4wBqpZM9xaSheZzJSMawUHDgZ7miWfSsxmfVF5jJpYP5V8tS2LNcxyGgMtyRKrC8rcXPxErmPWVyXVV3gUhMCiwW"
    assert [hit.type for hit in SecretDetector().hits(f"key {key}!")] == ["SECRET"]


def test_entropy_of_known_strings() -> None:
    assert entropy_bits("aaaa") == 0
    assert entropy_bits("abcd") == 2


def test_overlapping_hits_keep_the_surest() -> None:
    hits = default_scanner().find("password: bob1@example.org7")
    assert sum(hit.end - hit.start for hit in hits) <= len("password: bob1@example.org7")
    assert all(first.end <= second.start for first, second in itertools.pairwise(hits))


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_hits_are_ordered_disjoint_and_inside_any_text(text: str) -> None:
    hits = default_scanner("DE").find(text)
    assert all(0 <= hit.start < hit.end <= len(text) and 0 < hit.confidence <= 1 for hit in hits)
    assert all(first.end <= second.start for first, second in itertools.pairwise(hits))


@pytest.mark.parametrize("address", ["a@b.example", "x" * 64 + "@example.org", "ü@exämple.org"])
def test_mail_is_found_whole(address: str) -> None:
    text = f"<{address}>"
    assert [text[hit.start : hit.end] for hit in MailDetector().hits(text)] == [address]


@given(st.ip_addresses(v=4) | st.ip_addresses(v=6, network="2000::/3"))
@settings(max_examples=80)
def test_every_personal_ip_address_is_found_whole(address: object) -> None:
    from ipaddress import IPv4Address, IPv6Address

    assert isinstance(address, IPv4Address | IPv6Address)
    text = f"from {address} at noon"
    hits = [text[hit.start : hit.end] for hit in IpDetector().hits(text)]
    special = address.is_loopback or address.is_unspecified or address.is_multicast
    assert hits == ([] if special else [str(address)])


def test_scanner_without_detectors_finds_nothing() -> None:
    assert Scanner(()).find("bob@example.org") == []


_VALUES = [
    ("+33 6 39 98 12 44", "PHONE"),
    ("07700 900815", "PHONE"),
    ("bob.lee@example.org", "EMAIL"),
    ("198.51.100.4", "IP"),
    ("2001:db8::ff00:42:8329", "IP"),
    ("3c:22:fb:9a:01:7e", "MAC"),
    ("DE89370400440532013000", "IBAN"),
    ("4539148803436467", "CARD"),
    ("536-22-1234", "NATIONAL_ID"),
    ("529.982.247-25", "NATIONAL_ID"),
    ("AKIAIOSFODNN7EXAMPLE", "SECRET"),
    ("https://discord.gg/h7Kq2Zp", "URL_PRIVATE"),
]


@pytest.mark.parametrize(("value", "kind"), _VALUES)
@pytest.mark.parametrize("before", ["", "x,", "x=", "x:", '"', "(", "<", "x;", "|", "\t", "17,", "17;", "- "])
@pytest.mark.parametrize("after", ["", ",1", ";", ")", "]", ".", "\n", '"', "|", ",17,x", ", y", ">"])
def test_what_stands_around_a_value_hides_nothing(value: str, kind: str, before: str, after: str) -> None:
    text = before + value + after
    assert (value, kind) in [(text[hit.start : hit.end], hit.type) for hit in SCANNER.find(text)]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Meine Steuer-ID lautet 86 095 742 719", "86 095 742 719", "TAX_ID"),
        ("NHS number 943 476 5919", "943 476 5919", "HEALTH_ID"),
        ("sort code 20-00-00 for rent", "20-00-00", "BANK_ACCOUNT"),
        ("Passeport n° 14AV12345", "14AV12345", "PASSPORT"),
        ("AHV 756.9217.0769.85", "756.9217.0769.85", "NATIONAL_ID"),
        ("personnummer 811218-9876", "811218-9876", "NATIONAL_ID"),
        ("PESEL 44051401359", "44051401359", "NATIONAL_ID"),
        ("geboren am 3. Mai 1990", "3. Mai 1990", "DOB"),
        ("La matrícula de mi coche es 4821 KLM.", "4821 KLM", "PLATE"),
        ("Prinsengracht 263, 1016 GV Amsterdam", "Prinsengracht 263, 1016 GV Amsterdam", "ADDRESS"),
        ("vivo en Rua do Salitre 53, 1250-198 Lisboa", "Rua do Salitre 53, 1250-198 Lisboa", "ADDRESS"),
        ("vu au chemin des Vignes 8, 1009 Pully", "chemin des Vignes 8, 1009 Pully", "ADDRESS"),
        ("Carrera 7 # 71-21, Bogotá", "Carrera 7 # 71-21, Bogotá", "ADDRESS"),
        ("PSC 1234, Box 567, APO AE 09012", "PSC 1234, Box 567, APO AE 09012", "ADDRESS"),
        ("Adresse: Calle de Alcalá, 45, 28014 Madrid", "Calle de Alcalá, 45, 28014 Madrid", "ADDRESS"),
        ("or 1 202 555 0143 then", "1 202 555 0143", "PHONE"),
        ("or (22) 123 45 67 then", "(22) 123 45 67", "PHONE"),
        ("my car is 12-D-12345", "12-D-12345", "PLATE"),
        ("nr konta: 61 1090 1014 0000 0712 1981 2874", "61 1090 1014 0000 0712 1981 2874", "BANK_ACCOUNT"),
        ("postgres://svc:Tr0ub4dor@db.internal:5432/x", "Tr0ub4dor", "SECRET"),
        ("my username is smithjohn", "smithjohn", "USERNAME"),
        ("sudo: session opened for user anna by (uid=0)", "anna", "USERNAME"),
    ],
)
def test_formats_of_countries(text: str, value: str, kind: str) -> None:
    assert (value, kind) in [(text[hit.start : hit.end], hit.type) for hit in SCANNER.find(text)]


def test_seed_phrase_is_found_by_its_checksum() -> None:
    words = "legal winner thank year wave sausage worth useful legal winner thank yellow"
    (hit,) = SCANNER.find(f"keep {words} safe")
    assert (hit.type, hit.start, hit.end) == ("SECRET", 5, 5 + len(words))
    assert SCANNER.find(words.replace("yellow", "year")) == []


_AWS = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("my TFN was lost, then I rang 1300 975 707", "PHONE", "1300 975 707"),
        ("tax file 876 543 210 help 1800 123 456", "PHONE", "1800 123 456"),
        ("escríbeme al 612345678", "PHONE", "612345678"),
        ("napisz na 501234567", "PHONE", "501234567"),
        ("nasc. 12/05/1990", "DOB", "12/05/1990"),
        ("* 12.05.1990 in Graz", "DOB", "12.05.1990"),
        ("she was born in June 1992", "DOB", "June 1992"),
        (f"use AKIAIOSFODNN7EXAMPLE and {_AWS} for the bucket", "SECRET", _AWS),
        ("curl -u admin:Pa55word! https://api.example.com/v1", "SECRET", "Pa55word!"),
        ("mysql -u root -pS3cret99 shop", "SECRET", "S3cret99"),
        ("lösenordet är Katten99", "SECRET", "Katten99"),
        ("skype: live:marta.silva_3", "USERNAME", "live:marta.silva_3"),
        ("mastodon @anna@social.example", "USERNAME", "@anna@social.example"),
        ("ni number qq 12 34 56 c", "NATIONAL_ID", "qq 12 34 56 c"),
        ("dni 12.345.678-z", "NATIONAL_ID", "12.345.678-z"),
        ("codice fiscale RSS MRA 85T10 A562S", "TAX_ID", "RSS MRA 85T10 A562S"),
        ("Vers.-Nr. A 123 456 789", "HEALTH_ID", "A 123 456 789"),
        ("tarjeta sanitaria BBBB 1234567890", "HEALTH_ID", "BBBB 1234567890"),
        ("tlf. 91234567", "PHONE", "91234567"),
        ("Alien number A123456789", "NATIONAL_ID", "A123456789"),
        ("carné de conducir nº 53421876K", "NATIONAL_ID", "53421876K"),
        ("MRN#7654321", "HEALTH_ID", "7654321"),
        ("numéro de patient 7654321", "HEALTH_ID", "7654321"),
        ("Blue Shield ID: XEH918273645", "HEALTH_ID", "XEH918273645"),
        ("meine PIN lautet 4821", "SECRET", "4821"),
        ("Ihr Bestätigungscode lautet 482913", "SECRET", "482913"),
        ("<password>qwe123RTY</password>", "SECRET", "qwe123RTY"),
        ("mqtt://user:pw123456@broker.example.com", "SECRET", "pw123456"),
        ("add frostbyte77 on steam", "USERNAME", "frostbyte77"),
        ("Ann Lee (b. 1990-05-12)", "DOB", "1990-05-12"),
        ("生年月日:1990年5月12日", "DOB", "1990年5月12日"),
        ("52,5200 N 13,4050 E", "COORDINATES", "52,5200 N 13,4050 E"),
        ('{"coordinates":[13.40, 52.52]}', "COORDINATES", "13.40, 52.52"),
        ('{"lng":13.4050,"lat":52.5200}', "COORDINATES", '13.4050,"lat":52.5200'),
    ],
)
def test_how_else_people_and_programs_write(text: str, kind: str, value: str) -> None:
    assert [(kind, value)] == [
        (hit.type, text[hit.start : hit.end]) for hit in SCANNER.find(text) if value in text[hit.start : hit.end]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "* 12.05.2023 Meeting",
        "* 2023-05-12: fixed bug",
        "the call lasted 125000 ms",
        "text 12345 words",
        "steam: hot",
        "skype: call dropped",
        "the order number is 1300 975 707",
        f"etag {_AWS}",
        "see src/Tools/Library/packages/Widgets/xyzab",
        "[13.40, 52.52]",
        "mysql -u root -p shop",
        "issue #7654321 is fixed",
        "if token>limit then stop",
        "the game is on steam now",
        "the zip code is 94107",
        "error code 482913",
        "insurance no longer covers 20000 dollars",
        "get me 50000 units",
        "we run v2_beta on github",
        '"coordinates": [120.0, 45.5]',
        "10,500 S 20,500 W",
        "agenda: a) intro, b. 3 May budget",
    ],
)
def test_what_looks_like_it_is_left_alone(text: str) -> None:
    assert SCANNER.find(text) == []
