"""All sources Gleaner reads, one line each; a module is imported when its importer is first asked for.

To add one: write `sources/exports/importers/NAME.py` with a class that satisfies `sources.exports.model.Importer`,
add its line here, its guide in `guides.json`, and a fixture with its tests. The order is that in which people see what
was found.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from sources.exports.model import Importer

PLAIN = "plain"
"""What is left when every other importer has taken its members."""

_IMPORTERS: dict[str, tuple[str, str]] = {
    # key: (module of sources.exports.importers, class without arguments)
    "chatgpt": ("chatgpt", "ChatGptImporter"),
    "claude": ("claude", "ClaudeImporter"),
    "whatsapp": ("whatsapp", "WhatsAppImporter"),
    "telegram": ("telegram", "TelegramImporter"),
    "meta": ("meta", "MetaImporter"),
    "mail": ("mail", "MailImporter"),
    "x": ("x", "XImporter"),
    "reddit": ("reddit", "RedditImporter"),
    "discord": ("discord", "DiscordImporter"),
    "tiktok": ("tiktok", "TikTokImporter"),
    "snapchat": ("snapchat", "SnapchatImporter"),
    "signal": ("signal", "SignalImporter"),
    "sms": ("sms", "SmsImporter"),
    "linkedin": ("linkedin", "LinkedInImporter"),
    "amazon": ("amazon", "AmazonImporter"),
    "coding_agents": ("coding_agents", "CodingAgentsImporter"),
    "spotify": ("spotify", "SpotifyImporter"),
    "netflix": ("netflix", "NetflixImporter"),
    "google_location": ("google_location", "GoogleLocationImporter"),
    "google_activity": ("google_activity", "GoogleActivityImporter"),
    "google_chrome": ("google_chrome", "GoogleChromeImporter"),
    "google_fit": ("google_fit", "GoogleFitImporter"),
    "google_keep": ("google_keep", "GoogleKeepImporter"),
    "google_saved_places": ("google_saved_places", "GoogleSavedPlacesImporter"),
    "fitbit": ("fitbit", "FitbitImporter"),
    "firefox": ("firefox", "FirefoxImporter"),
    "chromium": ("chromium", "ChromiumImporter"),
    "apple_health": ("apple_health", "AppleHealthImporter"),
    "tracks": ("tracks", "TracksImporter"),
    "bank": ("bank", "BankImporter"),
    "photos": ("photos", "PhotosImporter"),
    PLAIN: ("plain", "PlainImporter"),
}

KEYS = tuple(_IMPORTERS)


@cache
def importer_of(key: str) -> Importer:
    """Return the importer of that name.

    Raises:
        KeyError: there is none.
    """
    module, name = _IMPORTERS[key]
    made = getattr(import_module(f"sources.exports.importers.{module}"), name)()
    return cast("Importer", made)
