"""Rights and receipts over a real data folder: access, erasures among the papers, check, save, export."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.errors import AppError
from ui.rights import models
from ui.wiring.data import DataAdapter
from ui.wiring.rights import RightsAdapter

if TYPE_CHECKING:
    from pathlib import Path

    from app.library.model import ImportProgress
    from ui.wiring.backend import Backend


def quiet(progress: ImportProgress) -> None:
    assert progress.rows >= 0


async def test_what_is_kept_erased_checked_saved_and_exported(backend: Backend, tmp_path: Path) -> None:
    rights, data = RightsAdapter(backend), DataAdapter(backend)
    assert (await rights.holdings()).papers == ()
    source = tmp_path / "NetflixViewingHistory.csv"
    source.write_text('Title,Date\n"Emma","1/5/26"\n"Dark: Season 1","1/14/26"\n')
    (offer,) = await data.look((str(source),))
    answers = {one.key: one.default or one.choices[0] for one in offer.questions}
    imported = await data.add((str(source),), offer, answers, quiet)
    assert imported is not None
    whole = tmp_path / "whole.zip"
    steps: list[tuple[int, int]] = []
    assert await rights.export_all(str(whole), lambda done, total, _message: steps.append((done, total))) == 2
    assert steps == [(0, 1)]
    with zipfile.ZipFile(whole) as archive:
        assert f"data/{imported.dataset.dataset_id}.jsonl" in archive.namelist()
    with pytest.raises(AppError):
        await rights.export_all(str(whole), lambda _done, _total, _message: None)

    await data.erase(imported.dataset.dataset_id)
    holdings = await rights.holdings()
    (paper,) = holdings.papers
    assert models.kind_of(paper) == "Erasure"
    assert "erased" in models.kept_lines(holdings)[0][1]
    await rights.verify(paper)
    saved = tmp_path / "erasure.json"
    await rights.save(paper, str(saved), "json")
    assert (await rights.check_file(str(saved))).body == paper.body
    await rights.save(paper, str(tmp_path / "erasure.html"), "page")
    assert (tmp_path / "erasure.html").read_text().startswith("<!doctype html>")
    with pytest.raises(AppError):
        await rights.verify(replace(paper, body=dict(paper.body) | {"rows": 3}))
    saved.write_text(json.dumps(dict(paper.body) | {"rows": 3}))
    with pytest.raises(AppError):
        await rights.check_file(str(saved))
    with pytest.raises(AppError):
        await rights.save(paper, str(tmp_path / "absent" / "erasure.json"), "json")


async def test_a_sale_nobody_made_cannot_be_withdrawn(backend: Backend) -> None:
    with pytest.raises(AppError):
        await RightsAdapter(backend).withdraw("no-such-sale", "")
