"""Invented Takeout archives as Google makes them: two parts, a German account, several products."""

from __future__ import annotations

import json
import random
import zipfile
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

PLACES = [
    ("Zuhause", 50.9371, 6.9603, "TYPE_HOME"),
    ("Büro", 50.9413, 6.9583, "TYPE_WORK"),
    *((f"Ort {number}", 50.90 + number * 0.011, 6.90 + number * 0.013, "TYPE_UNKNOWN") for number in range(8)),
]
FIRST = datetime(2023, 3, 1, 7, 30, tzinfo=UTC)
STAMP = "20231020T081500Z"


def takeout(folder: Path, days: int = 60, seed: int = 6) -> tuple[Path, Path]:
    """Write both parts of an export and return them.

    Args:
        folder: where to.
        days: of location history, with about six visits each.
        seed: of what is invented.
    """
    rng = random.Random(seed)  # noqa: S311 - invented lives need no secrecy
    first, second = (folder / f"takeout-{STAMP}-{part:03d}.zip" for part in (1, 2))
    months: dict[str, list[Any]] = {}
    for day in range(days):
        months.setdefault((FIRST + timedelta(days=day)).strftime("%Y/%Y_%B").upper(), []).extend(_visits(rng, day))
    root = "Takeout/Standortverlauf (Zeitachse)"
    with zipfile.ZipFile(first, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Takeout/archive_browser.html", "<html><body>Archiv</body></html>")
        for name, objects in months.items():
            archive.writestr(f"{root}/Semantic Location History/{name}.json", json.dumps({"timelineObjects": objects}))
        archive.writestr(f"{root}/Settings.json", json.dumps({"hasReportedLocations": True}))
    with zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Takeout/Chrome/Verlauf.json", json.dumps({"Browserverlauf": _pages(rng, days)}))
        archive.writestr(
            "Takeout/YouTube und YouTube Music/Verlauf/Wiedergabeverlauf.json",
            json.dumps(_watched(rng, days), ensure_ascii=False),
        )
    return first, second


def _visits(rng: random.Random, day: int) -> list[Any]:
    found = []
    start = FIRST + timedelta(days=day)
    for _ in range(6):
        name, lat, lon, kind = PLACES[0] if rng.random() < 0.4 else rng.choice(PLACES)
        end = start + timedelta(minutes=rng.randint(20, 150))
        found.append(
            {
                "placeVisit": {
                    "location": {
                        "latitudeE7": round((lat + rng.gauss(0, 2e-5)) * 1e7),
                        "longitudeE7": round((lon + rng.gauss(0, 2e-5)) * 1e7),
                        "placeId": f"ChIJ{round(lat * 1e4)}",
                        "name": name,
                        "address": f"{name}straße {rng.randint(1, 90)}, 50667 Köln",
                        "semanticType": kind,
                    },
                    "duration": {"startTimestamp": _iso(start), "endTimestamp": _iso(end)},
                    "placeConfidence": "HIGH_CONFIDENCE",
                }
            }
        )
        start = end + timedelta(minutes=rng.randint(5, 25))
    return found


def _pages(rng: random.Random, days: int) -> list[Any]:
    hosts = ("example.org", "wetter.example.net", "mail.example.com", "forum.example.de")
    return [
        {
            "page_transition": rng.choice(("LINK", "TYPED", "RELOAD")),
            "title": f"Seite {rng.randint(1, 400)} für anna.berg{rng.randint(1, 9)}@example.org",
            "url": f"https://{rng.choice(hosts)}/p/{rng.randint(1, 999)}?session={rng.getrandbits(64):x}",
            "client_id": "invented==",
            "time_usec": int((FIRST + timedelta(minutes=rng.randint(0, days * 1440))).timestamp() * 1_000_000),
        }
        for _ in range(days * 8)
    ]


def _watched(rng: random.Random, days: int) -> list[Any]:
    return [
        {
            "header": "YouTube",
            "title": f"Video {rng.randint(1, 500)} angesehen",
            "titleUrl": f"https://www.youtube.com/watch?v={rng.getrandbits(60):011x}",
            "subtitles": [{"name": f"Kanal {rng.randint(1, 30)}", "url": "https://www.youtube.com/channel/UCinvented"}],
            "time": _iso(FIRST + timedelta(minutes=rng.randint(0, days * 1440))),
            "products": ["YouTube"],
        }
        for _ in range(days * 3)
    ]


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
