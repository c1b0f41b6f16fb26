"""A stranger with a Takeout archive, by commands: from two ZIP files to protected packages, payouts and papers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.takeout import takeout

if TYPE_CHECKING:
    from pathlib import Path

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


def test_from_takeout_to_receipt(tmp_path: Path, network_dir: Path) -> None:
    (tmp_path / "downloads").mkdir()
    part, _ = takeout(tmp_path / "downloads")
    person = GleanerCommand(tmp_path / "home", network_dir)

    seen = person.run("inspect", part, "--json").ok()["offers"]
    tables = {(offer["importer"], offer["table"]) for offer in seen}
    assert {("google_location", "visits"), ("google_chrome", "visits"), ("google_activity", "watched")} <= tables
    assert not person.home.exists(), "looking needs neither wallet nor data folder"

    person.unlocked("init", "--practice-tokens").ok()
    imported = person.unlocked("import", part, "--yes").ok()["imported"]
    rows = {item["dataset"]["importer"]: item["kept"] for item in imported}
    assert rows == {"google_location": 360, "google_chrome": 480, "google_activity": 180}, "the other part is joined"
    again = person.unlocked("import", part, "--yes").ok()["imported"]
    assert all(item["kept"] == 0 and item["known"] > 0 for item in again), "a second import adds nothing twice"

    places = next(item["dataset"] for item in imported if item["dataset"]["importer"] == "google_location")
    fits = {fit["title"]: fit for fit in person.unlocked("data", "fits", places["dataset_id"]).ok()["fits"]}
    best, noised = fits["Visits to places"], fits["Where in Germany days are spent"]
    assert best["score"] == 1.0 > noised["score"] > 0, "what noise would hide of so few days counts against it"
    assert "noise would hide too much" in noised["problems"][-1]
    coarse = ("--generalise", "lat=decimals=2", "--generalise", "lon=decimals=2")
    prepared = person.unlocked(
        "protect", places["dataset_id"], "--request", best["request"], *coarse, "--records", "40", "--yes"
    ).ok()
    assert prepared["records"] == 40
    assert not [attack for attack in prepared["attacks"] if attack["verdict"] == "failed"]
    first = json.loads(prepared["shown"][0]["bytes"])
    assert set(first) == {"time", "end", "kind", "lat", "lon"}, "names, addresses and place ids stay here"
    assert first["lat"] == round(first["lat"], 2)

    _few_places_spend_nothing(person, places["dataset_id"], noised["request"])
    sold = person.unlocked("sell", "--draft", prepared["draft"], "--yes").ok()
    assert (sold["outcome"], sold["records"]) == ("paid", 40)
    paper, page = tmp_path / "consent.json", tmp_path / "consent.html"
    person.unlocked("receipts", "export", sold["sale"], "--kind", "consent", "--out", paper, "--page", page).ok()
    elsewhere = GleanerCommand(tmp_path / "elsewhere")
    verified = elsewhere.run("receipts", "verify", paper, "--json").ok()["receipt"]
    assert verified["leaves"]["digest"] == prepared["digest"]
    (purpose,) = verified["processing"][0]["purposes"]
    assert purpose["retention_period"] == "730 days"
    assert purpose["collection_method"].startswith("exported by the contributor: Google location history")
    sensitive = {item["pii_attribute"]: item["sensitive_pii_category"] for item in purpose["pii_information"]}
    assert sensitive["lat"] == "identifies"
    assert "Visits to places" in page.read_text()

    given = person.unlocked("rights", "access").ok()["given_to"]
    assert [(item["sale"], item["records"]) for item in given] == [(sold["sale"], 40)]
    erased = person.unlocked("data", "erase", places["dataset_id"], "--yes")
    assert erased.code == 0, erased.err
    assert person.unlocked("data", "sample", places["dataset_id"]).code != 0
    assert person.unlocked("receipts", "show", sold["sale"]).ok()["receipts"], "what was sold stays known"


def _few_places_spend_nothing(person: GleanerCommand, dataset: str, request: str) -> None:
    """Counts over all of Germany would hide the few days of two months: said before anything is spent."""
    refused = person.unlocked("protect", dataset, "--request", request, "--yes")
    assert refused.code == 2
    assert "nothing was spent" in refused.json["error"]["data"]
    assert person.unlocked("privacy", "list").ok()["budgets"] == []
