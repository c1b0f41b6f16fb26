"""My data's adapter over a real data folder: look, add, look inside, erase with its proof, the watched folder."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from app.errors import AppError
from ui.wiring.data import DataAdapter
from ui.wiring.privacy import PrivacyAdapter

if TYPE_CHECKING:
    from pathlib import Path

    from app.library.model import ImportProgress
    from ui.wiring.backend import Backend


CHAT = json.dumps(
    [
        {
            "title": "Roof",
            "create_time": 1767600000.0,
            "update_time": 1767600001.0,
            "id": "c1",
            "conversation_id": "c1",
            "current_node": "n1",
            "mapping": {
                "n1": {
                    "id": "n1",
                    "parent": None,
                    "children": [],
                    "message": {
                        "id": "n1",
                        "author": {"role": "user"},
                        "create_time": 1767600000.0,
                        "content": {"content_type": "text", "parts": ["How do I mend a roof?"]},
                    },
                }
            },
        }
    ]
)


def quiet(progress: ImportProgress) -> None:
    assert progress.rows >= 0


async def test_two_files_are_looked_at_together_and_each_table_comes_from_its_own(
    backend: Backend, tmp_path: Path
) -> None:
    (tmp_path / "conversations.json").write_text(CHAT)
    (tmp_path / "NetflixViewingHistory.csv").write_text('Title,Date\n"Emma","1/5/26"\n"Dark: Season 1","1/14/26"\n')
    data = DataAdapter(backend)
    paths = (str(tmp_path / "conversations.json"), str(tmp_path / "NetflixViewingHistory.csv"))
    offers = await data.look(paths)
    assert len(offers) == 2
    revision = backend.revision
    answers = [{one.key: one.default or one.choices[0] for one in offer.questions} for offer in offers]
    added = [await data.add(paths, offer, given, quiet) for offer, given in zip(offers, answers, strict=True)]
    assert [imported.kept for imported in added if imported is not None] == [1, 2]
    assert backend.revision > revision
    assert added[1] is not None
    films = added[1].dataset.dataset_id
    assert len(await data.sample(films, 1, 5)) == 1
    renamed = await data.rename(films, "What I watched")
    assert renamed.title == "What I watched"

    erasure = await data.erase(films)
    proof = tmp_path / "proof.json"
    await data.save_erasure(erasure, str(proof))
    assert json.loads(proof.read_text()) == json.loads(erasure.document)
    with pytest.raises(AppError):
        await data.sample(films, 0, 1)
    left = {dataset.dataset_id: dataset.erased for dataset in await data.datasets()}
    assert left[films]
    assert sum(left.values()) == 1


async def test_a_table_without_rows_is_none_and_no_error(backend: Backend, tmp_path: Path) -> None:
    data = DataAdapter(backend)
    (tmp_path / "none.csv").write_text("a,b\n")
    paths = (str(tmp_path / "none.csv"),)
    (offer,) = await data.look(paths)
    assert await data.add(paths, offer, {}, quiet) is None
    assert await data.datasets() == ()


async def test_the_ledger_stands_behind_the_privacy_page(backend: Backend, tmp_path: Path) -> None:
    privacy = PrivacyAdapter(backend)
    assert await privacy.budgets() == ()
    assert await privacy.sold_as_is() == ()
    assert await privacy.verify() == 0
    verdict = await privacy.what_if("places", "user-day", 1.5)
    assert verdict.allowed
    assert verdict.epsilon_after == pytest.approx(1.5)
    assert (await privacy.set_cap("places", "user-day", 1.0)).cap == pytest.approx(1.0)
    assert not (await privacy.what_if("places", "user-day", 1.5)).allowed
    await privacy.export(str(tmp_path / "ledger.json"))
    assert (tmp_path / "ledger.json").stat().st_size > 0


async def test_guides_and_a_watched_folder(backend: Backend, tmp_path: Path) -> None:
    data = DataAdapter(backend)
    assert all(guide.steps for guide in await data.guides())
    assert await data.watched_folder() == ""
    assert await data.arrived() == ()
    folder = tmp_path / "downloads"
    folder.mkdir()
    await data.watch_folder(str(folder))
    assert await data.watched_folder() == str(folder)
    export = folder / "conversations.json"
    export.write_text(CHAT)
    os.utime(export, (1, 1))
    arrived = await data.arrived()
    assert arrived == (str(export),)
    await data.dismiss(arrived[0])
    assert await data.arrived() == ()
    await data.watch_folder("")
    assert await data.watched_folder() == ""
