"""Exports as services write them fit the practice market's requests, and their records are accepted there."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.budget.caps import PrivacyCaps
from app.library.catalogue import Catalogue
from app.library.fit import fit_columns
from app.library.fits import available
from app.library.model import PLAIN
from app.library.reading import all_exports
from app.practice.catalogue import LIFE_OFFERS, Offer
from app.sell.model import SalePlan
from app.sell.origin import dataset_origin
from app.sell.prepare import Preparation
from app.spec import Spec
from app.store import Database, DatasetStore, Settings
from tests.unit.app_library.test_library_library import KEY, make, quiet

if TYPE_CHECKING:
    from app.library.fit import Available
    from app.library.model import DatasetView

EXPORTS = Path(__file__).resolve().parents[2] / "vectors" / "exports"
FITTING = [
    ("chatgpt", "messages", "Conversations with assistants"),
    ("claude", "messages", "Conversations with assistants"),
    ("spotify", "plays", "Listening histories"),
    ("netflix", "views", "Viewing histories"),
    ("google_location", "visits", "Visits to places"),
    ("google_chrome", "visits", "Pages you opened"),
]


def spec_of(offer: Offer) -> Spec:
    return Spec(
        offer.title, offer.summary, offer.kind, offer.buyer.name, offer.purpose, offer.licence, offer.release,
        offer.quality, bytes(1216), wants=offer.wants, handling=offer.handling,
    )  # fmt: skip


async def imported(folder: Path, database: Database, source: str) -> list[DatasetView]:
    library = make(folder, database, reading=all_exports())
    path = str(EXPORTS / source)
    offers = [offer for offer in await library.look(path) if offer.importer != PLAIN]
    return [(await library.add(path, offer, {"zone": "Europe/Berlin"}, quiet)).dataset for offer in offers]


@pytest.mark.parametrize(("source", "table", "title"), FITTING)
def test_an_export_fits_and_its_records_are_accepted(tmp_path: Path, source: str, table: str, title: str) -> None:
    with Database(tmp_path / "store.db", KEY) as database:
        views = asyncio.run(imported(tmp_path, database, source))
        (view,) = [one for one in views if one.table == table]
        fits = {offer.title: fit_columns(spec_of(offer), _many(view)) for offer in LIFE_OFFERS}
        best = max(fits, key=lambda name: fits[name].score)
        assert best == title, {name: (fit.score, fit.blocking) for name, fit in fits.items()}
        offer = next(offer for offer in LIFE_OFFERS if offer.title == title)
        given = {column for _, column in fits[title].mapping if column}
        mapping = tuple((wanted, column) for wanted, column in fits[title].mapping if column)
        columns = tuple((field.name, "keep" if field.name in given else "drop") for field in view.fields)
        catalogue = Catalogue(DatasetStore(database), tmp_path / "library")
        origin = dataset_origin(catalogue, view.dataset_id)
        plan = SalePlan("s", "r", "", origin.facts.sha256, columns, dataset=view.dataset_id, mapping=mapping)
        ready = Preparation(plan, spec_of(offer), bytes(32), PrivacyCaps(Settings(database)), origin)
        assert ready.problems() == ()
        assert list(ready.rows())


def _many(view: DatasetView) -> Available:
    """The same columns with more rows: the vectors are small."""
    return available(replace(view, rows=1_000))
