"""Personal data of many countries for the held-out set: Faker and mimesis where they know a country, else made here.

A value is a text, or, where a word must stand beside it, a list of parts: a text and its
type, `None` for what is nobody's.
"""

from __future__ import annotations

import base64
import importlib
import ipaddress
import json
import string
import uuid
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

Part = tuple[str, str | None]

_DATA: dict[str, Any] = json.loads(Path(__file__).with_name("template_countries.json").read_text(encoding="utf-8"))
"""By country or language: formats, with `#` for a digit and `?` for a letter; `ids` has word|type|format or maker."""
COUNTRIES: dict[str, list[str]] = _DATA["countries"]


_AMEX_DIGITS = 15
_ICS = "https://calendar.google.com/calendar/ical/{}%40gmail.com/private-{}/basic.ics"
_LEGAL = {
    "en": "Ltd",
    "de": "GmbH",
    "fr": "SARL",
    "es": "S.L.",
    "it": "S.r.l.",
    "nl": "B.V.",
    "pt": "Lda.",
    "pl": "S.A.",
    "sv": "AB",
}


class Country:
    """Makes values of one country.

    Args:
        language: two letters.
        country: two letters.
        dice: of the whole set.
    """

    def __init__(self, language: str, country: str, dice: random.Random) -> None:
        faker: Any = importlib.import_module("faker")
        mimesis: Any = importlib.import_module("mimesis")
        own, other = _DATA["locales"][country]
        self.language, self.country, self.dice = language, country, dice
        self.fake: Any = faker.Faker(own)
        self.cards: Any = faker.Faker("en_US")
        self.other: Any = mimesis.Generic(locale=mimesis.Locale(other), seed=dice.randrange(10**9))

    def drawn(self, pattern: str) -> str:
        """Fill `#` with digits and `?` with letters."""
        return "".join(
            self.dice.choice(string.digits)
            if char == "#"
            else self.dice.choice("ABCDEFGHJKLMNPRSTVWXYZ")
            if char == "?"
            else char
            for char in pattern
        )

    def picked(self, choices: str, separator: str = "|") -> str:
        """Return one of several texts."""
        return self.dice.choice(choices.split(separator))

    def random_text(self, alphabet: str, size: int) -> str:
        """Return random characters."""
        return "".join(self.dice.choices(alphabet, k=size))

    def value(self, slot: str) -> str | list[Part]:
        """Return a value for a slot of a template."""
        maker: Callable[[], str | list[Part]] = getattr(self, f"_make_{slot}")
        return maker()

    def _chance(self, share: float) -> bool:
        return self.dice.random() < share

    def _make_name(self) -> str:
        if self._chance(0.1):
            return str(self.dice.choice(_DATA["elsewhere"]))
        if self._chance(0.3):
            return str(self.other.person.full_name())
        return f"{self.fake.first_name()} {self.fake.last_name()}"

    def _make_first(self) -> str:
        return str(self.other.person.first_name() if self._chance(0.4) else self.fake.first_name())

    def _make_lower(self) -> str:
        return self._make_first().lower()

    def _make_lowername(self) -> str:
        return self._make_name().lower()

    def _make_uppername(self) -> str:
        return self._make_name().upper()

    def _make_last(self) -> str:
        return str(self.fake.last_name())

    def _make_lastfirst(self) -> str:
        return f"{self.fake.last_name()}, {self.fake.first_name()}"

    def _make_initial(self) -> str:
        return f"{self.fake.first_name()[0]}. {self.fake.last_name()}"

    def _make_email(self) -> str:
        host = self.picked("gmail.com|outlook.com|posteo.de|orange.fr|proton.me|corp.example.com|uni-mail.example.org")
        user = f"{self.fake.user_name()}{self.picked('||+shop|.work|_77')}"
        return self.dice.choice(
            [str(self.fake.email()), str(self.other.person.email()), f"{user}@{host}", f"{user.upper()}@{host.upper()}"]
        )

    def _make_phone(self) -> str:
        if self._chance(0.3):
            return str(self.fake.phone_number())
        return self.drawn(self.dice.choice(_DATA["phones"][self.country]))

    def _make_address(self) -> str:
        if self._chance(0.35):
            return str(self.fake.address()).replace("\n", ", " if self._chance(0.6) else "\n")
        form = self.drawn(self.dice.choice(_DATA["postal"][self.country]))
        code = self.drawn(_DATA["postcodes"].get(self.country, "#####"))
        code = "1" + code[1:] if code.startswith("0") else code
        street = str(self.fake.street_name())
        if self.country == "PL":
            street = street.removeprefix("ul. ").removeprefix("al. ") if form.startswith("ul.") else street
        no, n, unit = (str(self.dice.randint(*bounds)) for bounds in ((100, 9999), (1, 190), (1, 40)))
        return form.format(no=no, n=n, u=unit, street=street, city=str(self.fake.city()), pc=code)

    def _make_flat(self) -> str:
        return self._make_address().replace("\n", ", ")

    def _make_card(self) -> str:
        digits = str(self.cards.credit_card_number(card_type=self.picked("visa16|mastercard|amex|discover|visa16")))
        cut = (4, 10) if len(digits) == _AMEX_DIGITS else (4, 8, 12)
        bounds = [0, *cut, len(digits)]
        groups = [digits[a:b] for a, b in pairwise(bounds)]
        return self.dice.choice([digits, " ".join(groups), "-".join(groups)])

    def _make_iban(self) -> str:
        from stdnum import iban

        known = {"FR": "FR7630006000011234567890189", "BE": "BE68539007547034", "SE": "SE4550000000058398257466"}
        written = known.get(self.country) or str(self.fake.iban())
        if not iban.is_valid(written):
            written = str(self.dice.choice(_DATA["ibans"]))
        return self.dice.choice([written, " ".join(written[at : at + 4] for at in range(0, len(written), 4))])

    def _make_id(self) -> list[Part]:
        cue, kind, form = self.dice.choice(_DATA["ids"][self.country]).split("|")
        join = (
            " "
            if cue.endswith((":", "es", "to", "é", "is"))
            else self.picked(" |: | is |:", "|")
            if self.language == "en"
            else self.picked(" |: ")
        )
        return [(f"{cue}{join}", None), (self._numbered(form), kind)]

    def _numbered(self, form: str) -> str:
        if form.startswith("faker."):
            return (
                str(getattr(self.fake, form[6:], self.fake.ssn)())
                if form != "faker.ccc"
                else self.drawn("2100 0418 45 0200051332")
            )
        made = getattr(self, f"_number_{form}", None)
        return str(made()) if made else self.drawn(form.partition("=")[0])

    def _valid(self, module: str, pattern: str) -> str:
        checker = importlib.import_module(f"stdnum.{module}")
        while True:
            number = self.drawn(pattern)
            if checker.is_valid(number):
                return number

    def _number_nhs(self) -> str:
        digits = self._valid("gb.nhs", "9#########")
        return self.dice.choice([digits, f"{digits[:3]} {digits[3:6]} {digits[6:]}"])

    def _number_tfn(self) -> str:
        digits = self._valid("au.tfn", "#########")
        return self.dice.choice([digits, f"{digits[:3]} {digits[3:6]} {digits[6:]}"])

    def _number_aadhaar(self) -> str:
        digits = self._valid("in_.aadhaar", "5###########")
        return self.dice.choice([digits, f"{digits[:4]} {digits[4:8]} {digits[8:]}"])

    def _number_pps(self) -> str:
        return self._valid("ie.pps", "#######?")

    def _number_idnr(self) -> str:
        digits = self.dice.choice(["65929970489", "36574261809", "86095742719", "47036892816"])
        return self.dice.choice([digits, f"{digits[:2]} {digits[2:5]} {digits[5:8]} {digits[8:]}"])

    def _number_nir(self) -> str:
        body = self.drawn("1850#75###0##")
        digits = f"{body}{97 - int(body) % 97:02d}"
        return self.dice.choice(
            [
                digits,
                f"{digits[0]} {digits[1:3]} {digits[3:5]} {digits[5:7]} {digits[7:10]} {digits[10:13]} {digits[13:]}",
            ]
        )

    def _number_niss(self) -> str:
        digits = str(self.fake.ssn()) if self.country == "BE" else "85073003328"
        return self.dice.choice([digits, f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}-{digits[6:9]}.{digits[9:]}"])

    def _number_dni(self) -> str:
        digits = self.drawn("4#######")
        letter = "TRWAGMYFPDXBNJZSQVHLCKE"[int(digits) % 23]
        return self.dice.choice(
            [f"{digits}{letter}", f"{digits}-{letter}", f"{digits[:2]}.{digits[2:5]}.{digits[5:]}-{letter}"]
        )

    def _number_clabe(self) -> str:
        return "032180000118359719"

    def _number_piva(self) -> str:
        return self._valid("it.iva", "0##########")

    def _number_nifpt(self) -> str:
        return self._valid("pt.nif", "2########")

    def _make_passport(self) -> list[Part]:
        return [
            (self.dice.choice(_DATA["passport_cues"][self.language]) + " ", None),
            (self.drawn(self.dice.choice(_DATA["passports"][self.country])), "PASSPORT"),
        ]

    def _make_plate(self) -> list[Part]:
        return [
            (self.dice.choice(_DATA["plate_cues"][self.language]) + " ", None),
            (self.drawn(self.dice.choice(_DATA["plates"][self.country])), "PLATE"),
        ]

    def _make_dob(self) -> list[Part]:
        return [(self.dice.choice(_DATA["dob_cues"][self.language]) + " ", None), (self._make_birthday(), "DOB")]

    def _make_birthday(self) -> str:
        day = self.fake.date_of_birth(minimum_age=16, maximum_age=92)
        month = _DATA["months"][self.language][day.month - 1]
        if self.language == "en":
            return self.dice.choice(
                [
                    f"{day:%m/%d/%Y}",
                    f"{day:%d/%m/%Y}",
                    f"{day:%Y-%m-%d}",
                    f"{month} {day.day}, {day.year}",
                    f"{day.day} {month} {day.year}",
                    f"{day:%d-%b-%Y}",
                    f"{day:%m/%d/%y}",
                    f"{month[:3]} {day.day} {day.year}",
                    f"{day:%d.%m.%Y}",
                    f"{day.day}th of {month} {day.year}",
                    f"{day:%Y/%m/%d}",
                ]
            )
        of = " de " if self.language in {"es", "pt"} else " "
        dot = ". " if self.language == "de" else of
        return self.dice.choice(
            [
                f"{day:%d.%m.%Y}",
                f"{day:%d/%m/%Y}",
                f"{day:%d-%m-%Y}",
                str(day),
                f"{day.day}{dot}{month}{of}{day.year}",
                f"{day.day}.{day.month}.{day.year}",
                f"{day:%d.%m.%y}",
            ]
        )

    def _make_ip(self) -> str:
        six = ipaddress.IPv6Address(
            self.dice.getrandbits(64) << 64 | self.dice.choice([1, 0x42, self.dice.getrandbits(32)])
        )
        return self.dice.choice(
            [
                str(self.fake.ipv4_public()),
                str(self.fake.ipv4_private()),
                str(self.fake.ipv6()),
                f"2a02:8108:{self.dice.getrandbits(16):x}::{self.dice.getrandbits(16):x}",
                str(six),
            ]
        )

    def _make_mac(self) -> str:
        digits = self.random_text("0123456789abcdef", 12)
        pairs = [digits[at : at + 2] for at in range(0, 12, 2)]
        return self.dice.choice(
            [
                ":".join(pairs),
                "-".join(pairs).upper(),
                f"{digits[:4]}.{digits[4:8]}.{digits[8:]}",
                ":".join(pairs).upper(),
            ]
        )

    def _make_geo(self) -> str:
        north, east = self.dice.uniform(30, 60), self.dice.uniform(-120, 140)
        minutes, easts, seconds = int(north % 1 * 60), int(abs(east) % 1 * 60), self.dice.randint(0, 59)
        side = "E" if east > 0 else "W"
        return self.dice.choice(
            [
                f"{north:.6f}, {east:.6f}",
                f"{north:.5f},{east:.5f}",
                f"{north:.4f} {east:.4f}",
                f"{int(north)}°{minutes:02d}'{seconds:02d}\"N {int(abs(east))}°{easts:02d}'{seconds:02d}\"{side}",
                f"{north:.4f}° N, {abs(east):.4f}° {side}",
                f"{north:.7f}, {east:.7f}",
            ]
        )

    def _make_key(self) -> str:
        both, hexes, caps = (
            string.ascii_letters + string.digits,
            "0123456789abcdef",
            string.ascii_uppercase + string.digits,
        )
        make = self.random_text
        form: Callable[[], str] = self.dice.choice(
            [
                lambda: "AKIA" + make(caps, 16),
                lambda: "ghp_" + make(both, 36),
                lambda: "github_pat_" + make(both, 22) + "_" + make(both, 59),
                lambda: "glpat-" + make(both, 20),
                lambda: "xoxb-" + make(string.digits, 12) + "-" + make(string.digits, 12) + "-" + make(both, 24),
                lambda: "sk_live_" + make(both, 24),
                lambda: "rk_live_" + make(both, 24),
                lambda: "sk-ant-api03-" + make(both, 80),
                lambda: "sk-proj-" + make(both, 48),
                lambda: "AIza" + make(both, 35),
                lambda: "SG." + make(both, 22) + "." + make(both, 43),
                lambda: "hf_" + make(string.ascii_letters, 34),
                lambda: "npm_" + make(both, 36),
                lambda: "dop_v1_" + make(hexes, 64),
                lambda: "shpat_" + make(hexes, 32),
                lambda: "key-" + make(hexes, 32),
                lambda: "SK" + make(hexes, 32),
                lambda: "pypi-AgEIcHlwaS5vcmc" + make(both, 70),
                lambda: "EAACEdEose0cBA" + make(both, 90),
                lambda: "ya29." + make(both, 60),
                lambda: "NRAK-" + make(caps, 27),
                lambda: "lin_api_" + make(both, 40),
                lambda: "figd_" + make(both, 40),
                lambda: "sq0atp-" + make(both, 22),
                lambda: "dckr_pat_" + make(both, 27),
                lambda: "gsk_" + make(both, 52),
                lambda: make(string.digits, 10) + ":AA" + make(both, 33),
                lambda: (
                    "eyJhbGciOiJIUzI1NiJ9.eyJ"
                    + base64.urlsafe_b64encode(make(both, 40).encode()).decode().rstrip("=")
                    + "."
                    + make(both, 43)
                ),
                lambda: "whsec_" + make(both, 32),
                lambda: "r8_" + make(both, 37),
                lambda: "xai-" + make(both, 80),
                lambda: "dapi" + make(hexes, 32),
                lambda: "PMAK-" + make(hexes, 24) + "-" + make(hexes, 34),
                lambda: "sntrys_" + make(both, 60),
            ]
        )
        return form()

    def _make_bare(self) -> list[Part]:
        """A key whose form tells nothing, after a word."""
        both = string.ascii_letters + string.digits
        cue = self.picked(
            'api_key=|API key: |client_secret: |access_token=|"apiKey": "|SECRET_KEY = |X-Api-Key: |auth token '
            "|Authorization: Bearer "
        )
        value = self.dice.choice(
            [
                self.random_text(both, 32),
                self.random_text("0123456789abcdef", 40),
                str(uuid.UUID(int=self.dice.getrandbits(128))),
                self.random_text(both + "+/", 43) + "=",
            ]
        )
        return [(cue, None), (value, "SECRET"), ('"' if cue.endswith('"') else "", None)]

    def _make_password(self) -> list[Part]:
        value = self.dice.choice(
            [
                str(self.fake.password(length=self.dice.randint(8, 16))),
                self.picked(
                    "Tigger1988|sommer_2021!|m1ch3lle<3|Qwertz123!|correct-horse-42|B4rcelona#|kaffe4ever|L0nd0n2012"
                ).replace("<", ""),
                f"{self.fake.first_name()}{self.dice.randint(10, 99)}!",
            ]
        )
        return [(self.dice.choice(_DATA["secret_cues"][self.language]) + " ", None), (value, "SECRET")]

    def _make_wallet(self) -> list[Part]:
        from mnemonic import Mnemonic

        base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
        words = Mnemonic("english").to_mnemonic(self.dice.randbytes(self.dice.choice([16, 32])))
        pem = (
            "-----BEGIN RSA PRIVATE KEY-----\n"
            + "\n".join(self.random_text(string.ascii_letters + string.digits + "+/", 64) for _ in range(4))
            + "\n-----END RSA PRIVATE KEY-----"
        )
        cue, value = self.dice.choice(
            [
                ("seed phrase: ", words),
                ("my recovery words are ", words),
                ("", words),
                ("WIF ", "5" + self.dice.choice("HJK") + self.random_text(base58, 49)),
                ("private key ", "0x" + self.random_text("0123456789abcdef", 64)),
                ("privkey: ", self.random_text("0123456789abcdef", 64)),
                ("solana keypair ", self.random_text(base58, 88)),
                ("", pem),
            ]
        )
        return [(cue, None), (value, "SECRET")]

    def _make_link(self) -> str:
        make, both = self.random_text, string.ascii_letters + string.digits
        hexes, caps, small = "0123456789abcdef", string.ascii_uppercase, string.ascii_lowercase
        host = str(self.fake.domain_name())
        return self.dice.choice(
            [
                f"https://docs.google.com/document/d/{make(both, 44)}/edit?usp=sharing",
                f"https://drive.google.com/drive/folders/{make(both, 33)}?usp=sharing",
                f"https://www.dropbox.com/s/{make(both, 15)}/scan.pdf?dl=0",
                f"https://us04web.zoom.us/j/{make(string.digits, 11)}?pwd={make(both, 26)}",
                f"https://discord.gg/{make(both, 8)}",
                f"https://chat.whatsapp.com/{make(both, 22)}",
                f"https://t.me/+{make(both, 16)}",
                f"https://{host}/password/reset/{make(both, 40)}",
                f"https://{host}/reset?token={make(hexes, 32)}",
                f"https://{host}/invite/{make(both, 10)}?code={make(both, 12)}",
                _ICS.format(make(both, 9), make(hexes, 32)),
                f"https://hooks.slack.com/services/T{make(caps, 8)}/B{make(caps, 8)}/{make(both, 24)}",
                f"https://{host}/verify?uid={make(both, 8)}&sig={make(hexes, 40)}",
                f"https://meet.google.com/{make(small, 3)}-{make(small, 4)}-{make(small, 3)}",
                f"https://1drv.ms/w/s!{make(both, 20)}",
                f"https://{host}/s/{make(both, 16)}",
                f"https://b.s3.amazonaws.com/a.zip?X-Amz-Signature={make(hexes, 64)}",
                f"https://{host}/magic-link/{make(both, 28)}",
                f"https://wetransfer.com/downloads/{make(hexes, 30)}",
                f"https://www.notion.so/Plan-{make(hexes, 32)}",
            ]
        )

    def _make_user(self) -> str:
        return self.dice.choice(
            [
                str(self.fake.user_name()),
                f"{self.fake.user_name()}{self.dice.randint(1, 99)}",
                str(self.other.person.username("l_d")),
                str(self.other.person.username("Ud")),
                f"xX_{self.fake.user_name()}",
            ]
        )

    def _make_handle(self) -> str:
        return "@" + self._make_user().replace("-", "_")

    def _make_company(self) -> str:
        name = str(self.fake.company())
        legal = _LEGAL[self.language]
        return (
            name
            if name.rsplit(maxsplit=1)[-1].rstrip(".")
            in {"GmbH", "AG", "KG", "Inc", "Ltd", "LLC", "PLC", "Group", legal}
            else f"{name} {legal}"
        )

    def _make_city(self) -> str:
        return str(self.fake.city())

    def _make_n(self) -> str:
        return str(self.dice.randint(10**5, 10**9))

    def _make_small(self) -> str:
        return str(self.dice.randint(2, 900))

    def _make_order(self) -> str:
        return self.drawn(
            self.picked("ORD-######|###-#######-#######|2024-#####|A#######|#########|PO-##-####|INV/2024/####")
        )

    def _make_code(self) -> str:
        return self.drawn(self.picked("SN-########|?#?#-####|XJ-####-B|##.#.###|REV-##?|?######|4006381######"))

    def _make_hash(self) -> str:
        return self.dice.choice(
            [
                str(self.fake.sha1()),
                str(self.fake.md5()),
                str(self.fake.sha256()),
                str(uuid.UUID(int=self.dice.getrandbits(128))),
                self.random_text("0123456789abcdef", 7),
            ]
        )

    def _make_version(self) -> str:
        return self.drawn(self.picked("v#.#.#|#.##.#|#.#.#-rc#|20#.#"))

    def _make_price(self) -> str:
        return f"{self.dice.randint(1, 9999)}.{self.dice.randint(0, 99):02d}"

    def _make_date(self) -> str:
        day = self.fake.date_between("-5y", "today")
        return self.dice.choice([str(day), f"{day:%d.%m.%Y}", f"{day:%d/%m/%Y}"])

    def _make_time(self) -> str:
        return f"{self.dice.randint(0, 23):02d}:{self.dice.randint(0, 59):02d}"
