"""Writes templates.jsonl and templates_second.jsonl: texts that detectors are never tuned on.

Their templates, formats and values (Faker, mimesis: MIT) are others than those of the sets for tuning. Run with
Faker 40, mimesis 22, python-stdnum and mnemonic installed: python -m bench.scrub.make_templates [SEED FILE]
"""

from __future__ import annotations

import importlib
import json
import random
import re
import sys
from pathlib import Path
from typing import Any

from bench.scrub.template_values import COUNTRIES, Country, Part

SEED = 941
PER_TEMPLATE = {"en": 3}
_TOKEN = re.compile(r"\{(\w+)\}|⟦([^|⟧]+)\|([^⟧]*)⟧")
_TYPES = {
    "name": "PERSON",
    "first": "PERSON",
    "lower": "PERSON",
    "lowername": "PERSON",
    "uppername": "PERSON",
    "last": "PERSON",
    "lastfirst": "PERSON",
    "initial": "PERSON",
    "email": "EMAIL",
    "phone": "PHONE",
    "address": "ADDRESS",
    "flat": "ADDRESS",
    "card": "CARD",
    "iban": "IBAN",
    "birthday": "DOB",
    "ip": "IP",
    "mac": "MAC",
    "geo": "COORDINATES",
    "key": "SECRET",
    "link": "URL_PRIVATE",
    "user": "USERNAME",
    "handle": "USERNAME",
}


def main() -> None:
    """Write a set: the published one, or another of a seed and a name."""
    seed = int(sys.argv[1]) if sys.argv[1:] else SEED
    name = sys.argv[2] if sys.argv[2:] else "templates.jsonl"
    faker: Any = importlib.import_module("faker")
    faker.Faker.seed(seed)
    dice = random.Random(seed)  # noqa: S311 - test data
    makers = {(la, one): Country(la, one, dice) for la, countries in COUNTRIES.items() for one in countries}
    lines = []
    for template in Path(__file__).with_name("templates.txt").read_text(encoding="utf-8").splitlines():
        if not template or template.startswith("#"):
            continue
        wanted, form, text = template.split("\t", 2)
        times = PER_TEMPLATE.get(wanted, 2) if "{" in text else 1
        for language in COUNTRIES if wanted == "*" else (wanted,):
            for _ in range(times):
                maker = makers[language, dice.choice(COUNTRIES[language])]
                lines.append(
                    {
                        **_filled(text.replace("\\n", "\n").replace("\\t", "\t"), maker),
                        "language": language,
                        "form": form,
                    }
                )
    out = Path(__file__).with_name(name)
    out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _filled(text: str, maker: Country) -> dict[str, Any]:
    done, spans, position = "", [], 0
    for match in _TOKEN.finditer(text):
        done += text[position : match.start()]
        for written, kind in _parts(match, maker):
            if kind:
                spans.append([len(done), len(done) + len(written), kind])
            done += written
        position = match.end()
    return {"text": done + text[position:], "spans": spans, "country": maker.country}


def _parts(match: re.Match[str], maker: Country) -> list[Part]:
    if match[1] is None:
        return [(match[3], match[2])]
    value = maker.value(match[1])
    return [(value.strip(), _TYPES.get(match[1]))] if isinstance(value, str) else value


if __name__ == "__main__":
    main()
