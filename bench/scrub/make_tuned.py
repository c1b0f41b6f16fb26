"""Writes tuned.jsonl: texts by templates of our own, filled by Faker (MIT), whose names and formats are not ours.

Detectors were scored on it once, and are tuned on it since. Run with Faker 40: python -m bench.scrub.make_tuned
"""

from __future__ import annotations

import importlib
import json
import random
import re
import string
from pathlib import Path
from typing import Any

SEED = 20261123
PER_TEMPLATE = 4
LOCALES = {
    "en": ("en_GB", "en_US", "en_CA", "en_AU", "en_IN"), "de": ("de_DE", "de_AT", "de_CH"), "fr": ("fr_FR", "fr_BE"),
    "es": ("es_ES", "es_MX"), "it": ("it_IT",), "nl": ("nl_NL", "nl_BE"), "pt": ("pt_PT", "pt_BR"), "pl": ("pl_PL",),
    "sv": ("sv_SE",),
}  # fmt: skip
FORMS = ("chat", "mail", "form", "log", "row", "none")
_SLOT = re.compile(r"\{(\w+)\}")
_TYPES = {
    "name": "PERSON", "first": "PERSON", "lower": "PERSON", "email": "EMAIL", "phone": "PHONE", "address": "ADDRESS",
    "card": "CARD", "iban": "IBAN", "ssn": "NATIONAL_ID", "passport": "PASSPORT", "dob": "DOB", "ip": "IP",
    "ip6": "IP", "mac": "MAC", "geo": "COORDINATES", "key": "SECRET", "password": "SECRET", "link": "URL_PRIVATE",
    "plate": "PLATE", "user": "USERNAME", "account": "BANK_ACCOUNT", "tax": "TAX_ID", "health": "HEALTH_ID",
}  # fmt: skip
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
}


def main() -> None:
    """Write the set."""
    faker: Any = importlib.import_module("faker")
    faker.Faker.seed(SEED)
    dice = random.Random(SEED)  # noqa: S311 - test data
    templates = Path(__file__).with_name("tuned_templates.txt").read_text(encoding="utf-8").splitlines()
    lines = []
    for template in templates:
        if not template or template.startswith("#"):
            continue
        language, form, text = template.split("\t")
        languages = list(LOCALES) if language == "*" else [language]
        for one in languages:
            for _ in range(1 if form == "none" else PER_TEMPLATE if language != "*" else 1):
                locale = dice.choice(LOCALES[one])
                lines.append(_filled(text.replace("\\n", "\n"), faker.Faker(locale), locale, one, form, dice))
    out = Path(__file__).with_name("tuned.jsonl")
    out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _filled(text: str, fake: Any, locale: str, language: str, form: str, dice: random.Random) -> dict[str, Any]:
    done, spans, position = "", [], 0
    for match in _SLOT.finditer(text):
        done += text[position : match.start()]
        value = _value(match[1], fake, locale, language, dice)
        if match[1] in _TYPES:
            kind = "TAX_ID" if (match[1], locale) == ("ssn", "it_IT") else _TYPES[match[1]]
            spans.append([len(done), len(done) + len(value), kind])
        done += value
        position = match.end()
    return {"text": done + text[position:], "spans": spans, "language": language, "form": form, "locale": locale}


def _value(slot: str, fake: Any, locale: str, language: str, dice: random.Random) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a slot
    if slot == "name":
        return f"{fake.first_name()} {fake.last_name()}"
    if slot in {"first", "lower"}:
        return str(fake.first_name() if slot == "first" else fake.first_name().lower())
    if slot == "email":
        return str(fake.email())
    if slot == "phone":
        return str(fake.phone_number())
    if slot == "address":
        return str(fake.address()).replace("\n", ", ")
    if slot == "card":
        digits = str(fake.credit_card_number(card_type=dice.choice(["visa16", "mastercard"])))
        return dice.choice([digits, " ".join(digits[at : at + 4] for at in range(0, 16, 4))])
    if slot == "iban":
        written: str = str(fake.iban())
        return dice.choice([str(written), " ".join(written[at : at + 4] for at in range(0, len(written), 4))])
    if slot == "ssn":
        return str(fake.ssn())
    if slot == "passport":
        return "".join(dice.choices(string.ascii_uppercase, k=2)) + "".join(dice.choices(string.digits, k=7))
    if slot == "dob":
        day = fake.date_of_birth(minimum_age=18, maximum_age=90)
        month = _MONTHS[language].split()[day.month - 1]
        return dice.choice([str(day), f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day.day} {month} {day.year}"])
    if slot == "ip":
        return str(fake.ipv4())
    if slot == "ip6":
        return str(fake.ipv6())
    if slot == "mac":
        return str(fake.mac_address())
    if slot == "geo":
        return f"{fake.latitude():.5f}, {fake.longitude():.5f}"
    if slot == "key":
        return dice.choice(["ghp_", "sk-proj-", "xoxb-", "sk_live_", "glpat-"]) + "".join(
            dice.choices(string.ascii_letters + string.digits, k=36)
        )
    if slot == "password":
        return str(fake.password(length=dice.randint(9, 14)))
    if slot == "link":
        code = "".join(dice.choices(string.ascii_letters + string.digits, k=22))
        return dice.choice([
            f"https://{fake.domain_name()}/invite/{code}", f"https://{fake.domain_name()}/doc?access_token={code}",
            f"https://zoom.us/j/{dice.randint(10**9, 10**10)}?pwd={code}", f"https://chat.whatsapp.com/{code}",
            f"https://drive.google.com/file/d/{code}AbCdEf12345/view", f"https://{fake.domain_name()}/reset/{code}",
        ])  # fmt: skip
    if slot == "plate":
        return str(fake.license_plate())
    if slot == "user":
        return str(fake.user_name())
    if slot == "account":
        return "".join(dice.choices(string.digits, k=dice.choice([8, 9, 10])))
    if slot in {"tax", "health"}:
        return "".join(dice.choices(string.digits, k=dice.choice([9, 10, 11])))
    if slot == "company":
        return str(fake.company())
    if slot == "city":
        return str(fake.city())
    if slot == "n":
        return str(dice.randint(10**5, 10**9))
    if slot == "isbn":
        return str(fake.isbn13())
    if slot == "sha":
        return str(fake.sha1())
    if slot == "price":
        return f"{dice.randint(1, 9999)}.{dice.randint(0, 99):02d}"
    if slot == "date":
        return str(fake.date())
    raise KeyError(f"{slot} in a template for {locale}")


if __name__ == "__main__":
    main()
