"""How to ask services for an export: steps, what to choose, how long it takes, what arrives (`guides.json`)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources

from sources.exports.registry import KEYS, importer_of


@dataclass(frozen=True, slots=True)
class Guide:
    """How to get the export of one source.

    Attributes:
        importer: its key.
        source: its name for people.
        steps: in order, each a sentence or two.
        waiting: how long it takes until it is there.
        arrives_as: what to look for.
        link: page that begins it, empty where that is in an app.
    """

    importer: str
    source: str
    steps: tuple[str, ...]
    waiting: str
    arrives_as: str
    link: str


def all_guides() -> tuple[Guide, ...]:
    """Return the guides of all sources there are, in the order of the registry."""
    written = json.loads(resources.files("sources.exports").joinpath("guides.json").read_text("utf-8"))
    by_key = {guide["importer"]: guide for guide in written}
    return tuple(
        Guide(
            importer=key,
            source=importer_of(key).title,
            steps=tuple(by_key[key]["steps"]),
            waiting=by_key[key]["waiting"],
            arrives_as=by_key[key]["arrives_as"],
            link=by_key[key]["link"],
        )
        for key in KEYS
        if key in by_key
    )
