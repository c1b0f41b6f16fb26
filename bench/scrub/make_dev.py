"""Writes dev.jsonl: texts for tuning, filled by mimesis (MIT) and by hand. Run with mimesis installed.

python -m bench.scrub.make_dev
python -m bench.scrub.make_dev fresh.jsonl 1000    # 1,000 kB of other texts, {"id", "text"}, to measure speed with
"""

from __future__ import annotations

import importlib
import json
import random
import re
import sys
from pathlib import Path
from typing import Any

SEED = 7
FRESH_SEED = 99
LOCALES = {
    "en": ("en", "en-gb", "en-au", "en-ca"), "de": ("de", "de-at", "de-ch"), "fr": ("fr",), "es": ("es", "es-mx"),
    "it": ("it",), "nl": ("nl",), "pt": ("pt", "pt-br"), "pl": ("pl",), "sv": ("sv",),
}  # fmt: skip
_SLOT = re.compile(r"\{(\w+)\}")
_TYPES = {
    "name": "PERSON", "first": "PERSON", "lower": "PERSON", "email": "EMAIL", "phone": "PHONE", "address": "ADDRESS",
    "card": "CARD", "dob": "DOB", "ip": "IP", "mac": "MAC", "geo": "COORDINATES", "user": "USERNAME",
    "password": "SECRET", "hex": "SECRET",
}  # fmt: skip


def main() -> None:
    """Write the set, or a fresh one of a size."""
    if len(sys.argv) > 1:
        _write_fresh(Path(sys.argv[1]), int(sys.argv[2]) * 1000)
        return
    lines = _round(random.Random(SEED))  # noqa: S311 - test data
    out = Path(__file__).with_name("dev.jsonl")
    out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _write_fresh(out: Path, size_bytes: int) -> None:
    dice = random.Random(FRESH_SEED)  # noqa: S311 - test data
    with out.open("w", encoding="utf-8") as file:
        done = number = 0
        while done < size_bytes:
            for line in _round(dice):
                file.write(json.dumps({"id": number, "text": line["text"]}, ensure_ascii=False) + "\n")
                number += 1
                done += len(line["text"].encode())


def _round(dice: random.Random) -> list[dict[str, Any]]:
    """Fill every template three times a language."""
    mimesis: Any = importlib.import_module("mimesis")
    templates = Path(__file__).with_name("dev_templates.txt").read_text(encoding="utf-8").splitlines()
    lines = []
    for template in templates:
        if not template or template.startswith("#"):
            continue
        language, form, text = template.split("\t")
        for one in LOCALES if language == "*" else [language]:
            for _ in range(3):
                locale = dice.choice(LOCALES[one])
                fake = mimesis.Generic(locale=mimesis.Locale(locale), seed=dice.randrange(10**9))
                lines.append(_filled(text.replace("\\n", "\n"), fake, one, form, dice))
    return lines


def _filled(text: str, fake: Any, language: str, form: str, dice: random.Random) -> dict[str, Any]:
    done, spans, position = "", [], 0
    for match in _SLOT.finditer(text):
        done += text[position : match.start()]
        value = str(_value(match[1], fake, dice))
        if match[1] in _TYPES:
            spans.append([len(done), len(done) + len(value), _TYPES[match[1]]])
        done += value
        position = match.end()
    return {"text": done + text[position:], "spans": spans, "language": language, "form": form}


def _value(slot: str, fake: Any, dice: random.Random) -> Any:
    day = fake.datetime.date(start=1940, end=2005)
    made: dict[str, Any] = {
        "name": fake.person.full_name,
        "first": fake.person.first_name,
        "lower": lambda: fake.person.first_name().lower(),
        "email": fake.person.email,
        "phone": fake.person.phone_number,
        "address": lambda: f"{fake.address.address()}, {fake.address.postal_code()} {fake.address.city()}",
        "card": fake.payment.credit_card_number,
        "dob": lambda: dice.choice([f"{day:%d.%m.%Y}", f"{day:%m/%d/%Y}", str(day), f"{day:%d-%m-%Y}"]),
        "ip": fake.internet.ip_v4,
        "mac": fake.internet.mac_address,
        "geo": lambda: f"{fake.address.latitude():.6f},{fake.address.longitude():.6f}",
        "user": lambda: fake.person.username(dice.choice(["l_d", "l.d", "ld", "Ud"])),
        "password": lambda: fake.person.password(length=12),
        "hex": lambda: fake.cryptographic.token_hex(20),
        "company": fake.finance.company,
        "city": fake.address.city,
        "n": lambda: dice.randrange(10**5, 10**9),
        "uuid": fake.cryptographic.uuid,
        "words": lambda: fake.text.text(quantity=1),
    }
    return made[slot]()


if __name__ == "__main__":
    main()
