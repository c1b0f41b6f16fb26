"""Access and portability: everything that is kept and everybody who was given something, in formats others read."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from app.container import App
from app.errors import UserError
from app.rights.access import Access, access_lines
from app.store import Home
from tests.helpers.sale_driver import PASSPHRASE, QUICK, new_wallet

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

CONSENT = {
    "format": "gleaner-consent/1",
    "header": {"record_id": "s1", "created_at": "2026-11-23T10:00:00Z"},
    "processing": [
        {
            "purposes": [
                {
                    "purpose": "train a heat pump planner",
                    "licence": "research only",
                    "retention_period": "90 days",
                    "recipient_third_parties": ["5 reviewers"],
                }
            ]
        }
    ],
    "parties": [{"party_role": "PII controller", "party_name": "Nordwind", "party_id": "Buyer1"}],
    "leaves": {"fields": ["kwh"], "records": 12},
    "privacy": {"unit": "none", "epsilon": "0.0"},
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    new_wallet(tmp_path / "home")
    async with App(Home(tmp_path / "home"), QUICK) as opened:
        await opened.unlock(PASSPHRASE)
        yield opened


async def imported(app: App, tmp_path: Path) -> str:
    source = tmp_path / "plays.csv"
    source.write_text("played,title\n2026-05-01T10:00:00Z,Blue\n2026-05-02T11:30:00Z,Grün\n")
    (offer,) = await app.library().look(str(source))
    return (await app.library().add(str(source), offer, {}, lambda _: None)).dataset.dataset_id


async def test_it_says_what_is_kept_and_who_has_what(app: App, tmp_path: Path) -> None:
    dataset_id = await imported(app, tmp_path)
    document = Access(await app.library().datasets(), [CONSENT], app.ledger.rows()).to_json()
    assert [(item["dataset"], item["rows"]) for item in document["kept_here"]] == [(dataset_id, 2)]
    (given,) = document["given_to"]
    assert (given["to"], given["purpose"], given["retention"]) == ("Nordwind", "train a heat pump planner", "90 days")
    lines = "\n".join(access_lines(document))
    assert "2 rows" in lines
    assert "12 records for train a heat pump planner, kept 90 days" in lines


async def test_the_archive_holds_every_row_and_is_never_written_over(app: App, tmp_path: Path) -> None:
    dataset_id = await imported(app, tmp_path)
    catalogue = app.catalogue()
    found = Access(await app.library().datasets(), [CONSENT], app.ledger.rows())
    path = tmp_path / "all.zip"
    said: list[str] = []
    assert found.export(path, catalogue, catalogue.store.all(), said.append) == 2
    assert len(said) == 1
    assert path.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(path) as archive:
        rows = [json.loads(line) for line in archive.read(f"data/{dataset_id}.jsonl").splitlines()]
        assert [row["title"] for row in rows] == ["Blue", "Grün"]
        assert rows[0]["played"] == "2026-05-01T10:00:00.000Z"
        assert json.loads(archive.read("receipts/0.json")) == CONSENT
    before = path.read_bytes()
    with pytest.raises(UserError, match="left as it is"):
        found.export(path, catalogue, [], said.append)
    assert path.read_bytes() == before


async def test_a_damaged_copy_leaves_no_half_archive(app: App, tmp_path: Path) -> None:
    await imported(app, tmp_path)
    catalogue = app.catalogue()
    (row,) = catalogue.store.all()
    sealed = catalogue.folder / row.file
    sealed.write_bytes(sealed.read_bytes()[:-20])
    found = Access(await app.library().datasets(), [], [])
    path = tmp_path / "all.zip"
    with pytest.raises(Exception, match="damaged"):
        found.export(path, catalogue, [row], lambda _: None)
    assert not path.exists()
