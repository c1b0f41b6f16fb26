"""Writes the sample data; the same seed always gives the same bytes.

    python -m assets.samples.generate [FOLDER]

Only `Random.random` is used: its sequence is the same in every version of Python.
"""

from __future__ import annotations

import csv
import io
import json
import math
import random
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

_T = TypeVar("_T")

SEED = 20261123
ENERGY_ROWS = 3_000
DIARY_RECORDS = 2_400

_DEVICES = (
    # device, room, base load in kWh per half hour, extra when in use, hours of use (start, end)
    ("fridge", "kitchen", 0.035, 0.02, (0, 24)),
    ("washing machine", "bathroom", 0.001, 0.42, (9, 20)),
    ("heat pump", "cellar", 0.11, 0.55, (5, 22)),
    ("desk", "study", 0.006, 0.09, (8, 18)),
    ("television", "living room", 0.002, 0.07, (18, 24)),
    ("kettle", "kitchen", 0.0005, 0.11, (6, 21)),
)
_PEAK = ((7, 10), (17, 21))
_FIRST = ("Ada", "Bruno", "Carla", "Derek", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Katya", "Liam")
_LAST = ("Almond", "Birch", "Castle", "Dune", "Elder", "Fenwick", "Grove", "Harrow", "Islay", "Juniper")
_NOUNS = (
    "Lighthouse", "Orchard", "River", "Clockmaker", "Winter", "Harbour", "Atlas", "Garden", "Mountain", "Letter",
    "Station", "Island", "Mirror", "Bridge", "Forest", "Cartographer",
)  # fmt: skip
_ADJECTIVES = (
    "Silent", "Northern", "Paper", "Borrowed", "Second", "Glass", "Forgotten", "Amber", "Hidden", "Long", "Salt",
    "Unfinished",
)  # fmt: skip
_OPENINGS = (
    "Read this on the train and nearly missed my stop",
    "Slow start today, the first pages needed two attempts",
    "Went back to an earlier chapter because I had mixed up the brothers",
    "Finally past the part everyone complains about",
    "Read aloud in the kitchen while the bread was rising",
    "Only a few pages before falling asleep",
    "A rainy afternoon, so this went faster than planned",
    "Skipped the introduction and do not regret it",
    "The chapter at sea is the best so far",
    "Put it down twice and picked it up three times",
)
_MIDDLES = (
    "the dialogue feels true",
    "the weather is described better than the people",
    "I underlined a sentence about patience",
    "the translation has a rhythm of its own",
    "the map at the front helps more than the list of names",
    "I guessed the ending and hope to be wrong",
    "the narrator knows less than I do",
    "there are too many letters and not enough answers",
    "I would like to read this part again in summer",
    "it reminded me of a house we once rented",
    "the minor characters carry the whole scene",
)
_ENDINGS = (
    "Tomorrow the next chapter.",
    "Might lend it to a friend afterwards.",
    "Three stars for now.",
    "This will not be the last book by this author.",
    "Tea went cold again.",
    "I need a bookmark that stays in.",
    "The library wants it back on Friday.",
    "Enough for tonight.",
    "Will copy one paragraph into the notebook.",
)
_PERSONAL = (
    "Promised to send my thoughts to {mail}.",
    "{first} from the reading circle ({mail}) liked it less.",
    "Call {first} on {phone} about the next meeting.",
)


class _Source:
    """Seeded choices made from `Random.random` alone."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - sample data, not a secret

    def below(self, limit: int) -> int:
        return int(self._random.random() * limit)

    def chance(self, share: float) -> bool:
        return self._random.random() < share

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self._random.random()

    def pick(self, items: Sequence[_T]) -> _T:
        return items[self.below(len(items))]

    def mail(self) -> str:
        first, last = self.pick(_FIRST).lower(), self.pick(_LAST).lower()
        return f"{first}.{last}@{self.pick(('mail.example.com', 'post.example.org', 'home.example.net'))}"

    def phone(self) -> str:
        # 020 7946 0000 to 0999 is reserved for drama by Ofcom.
        return f"+44 20 7946 0{self.below(1000):03d}"


def household_energy() -> str:
    """Return the CSV text: one smart-plug reading every half hour, the plugs in turn."""
    source = _Source(SEED)
    owner, phone = "ada.birch@home.example.net", source.phone()
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["timestamp", "kwh", "tariff", "room", "device", "account_email", "contact_phone"])
    moment = datetime(2026, 1, 5, tzinfo=UTC)
    for number in range(ENERGY_ROWS):
        device, room, base, extra, (start, end) = _DEVICES[number % len(_DEVICES)]
        season = 1 + 0.25 * math.cos(2 * math.pi * moment.timetuple().tm_yday / 365)
        in_use = start <= moment.hour < end and source.chance(0.45)
        kwh = base * source.between(0.8, 1.3) + (extra * season * source.between(0.35, 1.2) if in_use else 0.0)
        peak = moment.isoweekday() <= 5 and any(low <= moment.hour < high for low, high in _PEAK)  # noqa: PLR2004 - Friday
        stamp = (moment + timedelta(seconds=source.below(90))).isoformat().replace("+00:00", "Z")
        tariff = "peak" if peak else "night" if moment.hour < 6 else "day"  # noqa: PLR2004 - the night rate ends at six
        contact = phone if source.chance(0.04) else ""
        writer.writerow([stamp, f"{max(kwh, 0.0001):.4f}", tariff, room, device, owner, contact])
        moment += timedelta(minutes=30)
    return out.getvalue()


def reading_diary() -> str:
    """Return the JSONL text: one entry a sitting, over some years, with a note in free text."""
    source = _Source(SEED + 1)
    day, lines = date(2019, 3, 1), []
    book = _book(source)
    for _ in range(DIARY_RECORDS):
        if source.chance(0.12):
            book = _book(source)
        day += timedelta(days=source.pick((0, 1, 1, 1, 2)))
        minutes = 8 + source.below(85)
        pages = max(1, round(minutes * source.between(0.4, 1.1)))
        note = f"{source.pick(_OPENINGS)}; {source.pick(_MIDDLES)}. {source.pick(_ENDINGS)}"
        if source.chance(0.06):
            personal = source.pick(_PERSONAL)
            note += " " + personal.format(mail=source.mail(), first=source.pick(_FIRST), phone=source.phone())
        record = {
            "date": day.isoformat(),
            "title": book[0],
            "author": book[1],
            "minutes": minutes,
            "pages": pages,
            "rating": 1 + source.below(5) if source.chance(0.3) else None,
            "note": note,
        }
        lines.append(json.dumps(record, ensure_ascii=False))
    return "\n".join(lines) + "\n"


def _book(source: _Source) -> tuple[str, str]:
    title = f"The {source.pick(_ADJECTIVES)} {source.pick(_NOUNS)}"
    return title, f"{source.pick(_FIRST)} {source.pick(_LAST)}"


def write(folder: Path) -> None:
    """Write both files into the folder."""
    (folder / "household-energy.csv").write_bytes(household_energy().encode())
    (folder / "reading-diary.jsonl").write_bytes(reading_diary().encode())


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
