"""In-memory double of the catalogue, for tests and screenshots. Never imported by the product."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.library.model import (
    UNDER_WAY,
    BrokenView,
    DatasetField,
    DatasetView,
    Erasure,
    FitView,
    GuideView,
    Imported,
    ImportProgress,
    OfferView,
    QuestionView,
    SoldView,
    SpentView,
)
from tests.helpers.ui_fakes import fake_address, sample_ports

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.errors import AppError
    from ui.ports import Ports

_IMPORTED_S, _DAY_S = 1_792_500_000, 86_400
LONG = "Everything that was ever written in the family's group about the summer house by the lake and its roof"


def make_fields(*rows: tuple[str, str, str, str, str]) -> tuple[DatasetField, ...]:
    """Return fields of (name, kind, unit, meaning, sensitivity)."""
    return tuple(
        DatasetField(name, kind, unit, meaning, "", sensitivity, ("sample 1", "sample\u200b2"), 120, 3)
        for name, kind, unit, meaning, sensitivity in rows
    )


PLACES = make_fields(
    ("activity", "text", "", "How you moved, as the service guessed.", "low"),
    ("latitude", "number", "deg", "North or south, where you were.", "identifies"),
    ("longitude", "number", "deg", "East or west, where you were.", "identifies"),
    ("time", "time", "", "When, in UTC.", "sensitive"),
    ("place", "text", "", "The service's name of the place.", "sensitive"),
    ("accuracy", "number", "m", "How sure the service was.", "low"),
    ("altitude", "number", "m", "Height above the sea.", "low"),
    ("speed", "number", "m/s", "How fast you moved.", "low"),
)
CHATS = make_fields(
    ("conversation", "text", "", "Which conversation it belongs to.", "low"),
    ("time", "time", "", "When it was written, in UTC.", "low"),
    ("author", "text", "", "You or the assistant.", "low"),
    ("text", "text", "", "What was written.", "identifies"),
)


def make_sold(title: str, earned: int, epsilon: float, state: str = "paid", records: int = 50) -> SoldView:
    """Return a sale."""
    return SoldView(
        f"sale-{title[:8]}",
        title,
        "Northline Mobility",
        "CC BY-NC 4.0",
        "Training transport models",
        _IMPORTED_S - 14 * _DAY_S,
        state,
        records,
        earned,
        "GLN",
        6,
        epsilon,
        "user-day" if epsilon else "",
    )


def make_dataset(name: str, title: str, source: str, life: str, rows: int, **more: Any) -> DatasetView:
    """Return a data set with what is not said left plain."""
    plain = DatasetView(
        name,
        life,
        source.casefold(),
        source,
        "rows",
        title,
        rows,
        0,
        "2025-09-03",
        "2026-10-19",
        "UTC",
        _IMPORTED_S,
        rows * 40,
        ("en",),
        CHATS,
        (),
        (),
    )
    return replace(plain, **more)


def make_datasets() -> tuple[DatasetView, ...]:
    """Return a catalogue with something of everything."""
    return (
        make_dataset(
            "d1",
            "Location history",
            "Google Takeout",
            "places",
            1_204_332,
            fields=PLACES,
            broken=12,
            sold=(
                make_sold("Everyday mobility histograms", 0, 1.0, UNDER_WAY),
                make_sold("Weekend trip counts", 22_400_000, 1.0),
                make_sold("City dwell times", 31_200_000, 1.1),
            ),
            spent=(SpentView("user-day", 3.1, 6.0),),
        ),
        make_dataset(
            "d2",
            "Assistant chats",
            "ChatGPT",
            "chats",
            3_418,
            sold=(make_sold("Assistant coding questions", 66_000_000, 0.0, records=60),),
        ),
        make_dataset(
            "d3",
            "Browsing",
            "Firefox",
            "browsing",
            96_511,
            sold=(make_sold("Sites by hour of day", 60_000_000, 1.0),),
            spent=(SpentView("user-day", 4.0, 4.0),),
        ),
        make_dataset("d4", "Listening", "Spotify", "listening", 18_240),
        make_dataset("d5", "Payments", "Bank CSV", "money", 1_926),
        make_dataset("d6", "Photos", "Folder", "photos", 2_204),
        make_dataset("d7", "Old health export", "Apple Health", "health", 2_118_900, erased=True),
    )


def make_offers() -> tuple[OfferView, ...]:
    """Return what a Takeout holds."""
    zone = QuestionView("zone", "Which time zone were you in?", (), "Europe/Berlin")
    owner = QuestionView("owner", "Which of these names is you?", ("Alice Example", "Bob Example"), "")
    return (
        OfferView("google_location", "Google Takeout", "points", "Location history", (zone,), (), "d1"),
        OfferView("google_activity", "Google Takeout", "searches", "Searches", (zone,), (), ""),
        OfferView(
            "whatsapp",
            "WhatsApp",
            "messages",
            "Messages",
            (owner,),
            ("Pictures were left out when this was exported.",),
            "",
        ),
    )


def make_fits() -> tuple[FitView, ...]:
    """Return open requests, the best first."""
    mapping = (("latitude", "latitude"), ("longitude", "longitude"), ("time", "time"))
    return (
        FitView(
            fake_address("request1"), "Everyday mobility histograms", "Northline Mobility", 1.0, (), mapping, 412,
            46_900_000, "GLN", 6,
        ),
        FitView(
            fake_address("request2"), "Dwell times with altitude", "Urban Form Lab", 0.6,
            ("The request wants a height above ground; none of your columns is surely that.",),
            (*mapping, ("height", "")), 120, 11_250_000, "GLN", 6,
        ),
        FitView(
            fake_address("request3"), "Heart rate while moving", "Pulse Institute", 0.0,
            ("None of your columns holds a heart rate.",), (("heart_rate", ""),), 0, 0, "GLN", 6,
        ),
    )  # fmt: skip


GUIDES = (
    GuideView(
        "google_location",
        "Google Takeout",
        (
            "Open takeout.google.com and sign in.",
            "Choose “Deselect all”, then tick Location History and My Activity.",
            "As format of My Activity choose JSON.",
            "Choose “Next step”, then “Create export”.",
        ),
        "Some hours, for many years of data up to two days.",
        "A mail with a link to one or more ZIP files. Keep all parts in one folder.",
        "https://takeout.google.com/",
    ),
    GuideView("spotify", "Spotify", ("Open your account's privacy page.",), "Up to 30 days.", "A ZIP file.", ""),
)


@dataclass
class FakeData:
    """A catalogue as values; `fail` makes every read raise, `hold` keeps an import from ending."""

    sets: tuple[DatasetView, ...] = field(default_factory=make_datasets)
    offers: tuple[OfferView, ...] = field(default_factory=make_offers)
    found: tuple[FitView, ...] = field(default_factory=make_fits)
    fail: AppError | None = None
    unreadable: AppError | None = None
    broken: int = 0
    empty: str = ""
    rowless: str = ""
    hold: bool = False
    loading: bool = False
    folder: str = ""
    waiting: tuple[str, ...] = ()
    calls: list[str] = field(default_factory=list)
    added: list[tuple[tuple[str, ...], str, dict[str, str], str]] = field(default_factory=list)

    def _say(self, call: str) -> None:
        self.calls.append(call)
        if self.fail is not None:
            raise self.fail

    async def look(self, paths: tuple[str, ...]) -> tuple[OfferView, ...]:
        self._say(f"look {len(paths)}")
        if self.unreadable is not None:
            raise self.unreadable
        return self.offers

    async def add(
        self,
        paths: tuple[str, ...],
        offer: OfferView,
        answers: Mapping[str, str],
        progress: Callable[[ImportProgress], None],
        *,
        on_broken: str = "skip",
    ) -> Imported | None:
        self._say(f"add {offer.table}")
        progress(ImportProgress(120_000, 3, 40, 100, 75.0))
        if offer.table == self.empty:
            raise UserError("This table has no rows.", data="Nothing was added.")
        if offer.table == self.rowless:
            return None
        if self.hold:
            await asyncio.Event().wait()
        self.added.append((paths, offer.table, dict(answers), on_broken))
        dataset = make_dataset(f"new-{offer.table}", offer.title, offer.source, offer.table, 300_000)
        self.sets = (dataset, *(one for one in self.sets if one.dataset_id != dataset.dataset_id))
        rows = tuple(
            BrokenView(f"row {at + 2}", "It has fewer cells than the head.", "Export it again if it matters.")
            for at in range(min(self.broken, 3))
        )
        return Imported(dataset, 300_000, 12 if offer.known else 0, self.broken, rows)

    async def datasets(self) -> tuple[DatasetView, ...]:
        self._say("datasets")
        if self.loading:
            await asyncio.Event().wait()
        return self.sets

    async def sample(self, dataset_id: str, first: int, count: int) -> tuple[Mapping[str, str], ...]:
        self._say(f"sample {first}")
        dataset = next(one for one in self.sets if one.dataset_id == dataset_id)
        last = min(first + count, dataset.rows)
        return tuple({one.name: _cell(one, row) for one in dataset.fields} for row in range(first, last))

    async def fits(self, dataset_id: str) -> tuple[FitView, ...]:
        self._say(f"fits {dataset_id}")
        return self.found

    async def fit(self, dataset_id: str, request: str, mapping: Mapping[str, str]) -> FitView:
        self._say(f"fit {dataset_id} {dict(mapping)}")
        before = next(one for one in self.found if one.request == request)
        whole = all(mapping.values())
        return replace(before, mapping=tuple(mapping.items()), score=1.0 if whole else 0.5, problems=())

    async def rename(self, dataset_id: str, title: str) -> DatasetView:
        self._say(f"rename {title}")
        self.sets = tuple(replace(one, title=title) if one.dataset_id == dataset_id else one for one in self.sets)
        return next(one for one in self.sets if one.dataset_id == dataset_id)

    async def erase(self, dataset_id: str) -> Erasure:
        self._say(f"erase {dataset_id}")
        self.sets = tuple(replace(one, erased=True) if one.dataset_id == dataset_id else one for one in self.sets)
        sentences = (
            "The key of the sealed copy was destroyed, so the copy can no longer be read by anybody.",
            "Two sales of it stay sold; their buyers keep what they paid for.",
        )
        return Erasure(dataset_id, _IMPORTED_S, "9c41" * 16, "e07b" * 16, sentences, '{"erased": true}')

    async def save_erasure(self, erasure: Erasure, path: str) -> None:
        self._say(f"save {erasure.dataset_id} {path}")

    async def guides(self) -> tuple[GuideView, ...]:
        self._say("guides")
        return GUIDES

    async def watched_folder(self) -> str:
        return self.folder

    async def watch_folder(self, path: str) -> None:
        self._say(f"watch {path}")
        self.folder = path

    async def arrived(self) -> tuple[str, ...]:
        return self.waiting

    async def dismiss(self, path: str) -> None:
        self._say(f"dismiss {path}")
        self.waiting = tuple(one for one in self.waiting if one != path)


def _cell(one: DatasetField, row: int) -> str:
    if one.kind == "number":
        return f"{52.5 + row / 1000:.3f}"
    if one.kind == "time":
        return f"2026-10-{1 + row % 28:02d}T08:{row % 60:02d}:00Z"
    return f"{one.name} {row}\u202e hidden" if row % 7 == 3 else f"{one.name} {row}"


def with_data(data: FakeData) -> Ports:
    """Return sample ports with that catalogue."""
    return replace(sample_ports(), data=data)


def no_data() -> Ports:
    """Return ports of a person who added nothing."""
    return with_data(FakeData(sets=()))


def broken_data() -> Ports:
    """Return ports whose catalogue cannot be read."""
    return with_data(FakeData(fail=UserError("The catalogue could not be read.", data="Your data is untouched.")))


def loading_data() -> Ports:
    """Return ports whose catalogue never answers."""
    return with_data(FakeData(loading=True))


def long_data() -> Ports:
    """Return ports with names that are too long."""
    one = make_dataset("l1", LONG, "Google Takeout of an account with a long name", "places", 1_204_332, fields=PLACES)
    many = make_sold(f"{LONG}, and more than that", 1_234_567_890_000, 1.25)
    return with_data(FakeData(sets=(replace(one, sold=(many, many), spent=(SpentView("user-day", 12.25, 6.0),)),)))
