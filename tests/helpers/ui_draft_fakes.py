"""In-memory double of what was prepared and not sold."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.errors import UserError
from app.sell.unsold import DraftView
from tests.helpers.ui_data_fakes import FakeData, with_data
from tests.helpers.ui_fakes import sample_ports

if TYPE_CHECKING:
    from app.sell.model import SalePlan
    from ui.ports import Ports

_CHANGED_S = 1_792_400_000


def make_draft(number: int = 1, *, epsilon: float = 1.0, dataset: str = "", **more: object) -> DraftView:
    """Return a draft whose noise was paid for, unless `epsilon` is 0."""
    plain = DraftView(
        sale_id=f"draft{number}",
        request=f"Req{number:041d}",
        title="How often devices run, by room",
        source="Location history" if dataset else "household-energy.csv",
        release="histogram" if epsilon else "raw",
        epsilon=epsilon,
        unit="record" if epsilon else "",
        paid=bool(epsilon),
        made=True,
        size_bytes=2561,
        attacked=True,
        failed=0,
        changed_at_s=_CHANGED_S,
        old=False,
        dataset=dataset,
    )
    return replace(plain, **more)  # type: ignore[arg-type] # named by the caller


def make_drafts() -> tuple[DraftView, ...]:
    """Return one that was paid for, one that failed a test, and an old one that was never made."""
    return (
        make_draft(2),
        make_draft(1, epsilon=0.0, title="Household energy, reading by reading", failed=1, size_bytes=48_000),
        make_draft(3, epsilon=0.0, title="", made=False, attacked=False, size_bytes=0, old=True),
    )


@dataclass
class FakeDrafts:
    """What a `DraftDesk` answers; `error` is raised by all."""

    found: tuple[DraftView, ...] = field(default_factory=make_drafts)
    plans: dict[str, SalePlan] = field(default_factory=dict)
    error: UserError | None = None
    discarded: list[tuple[str, bool]] = field(default_factory=list)

    async def drafts(self) -> tuple[DraftView, ...]:
        """Return what was set."""
        if self.error is not None:
            raise self.error
        return self.found

    async def reopen(self, sale_id: str) -> SalePlan:
        """Return a plan that was set."""
        return self.plans[sale_id]

    async def discard(self, sale_id: str, *, paid: bool = False) -> None:
        """Forget a draft; as the app does, one that was paid for only where that is said."""
        draft = next(one for one in self.found if one.sale_id == sale_id)
        if draft.paid and not paid:
            raise UserError("It was paid for.", data="Nothing was deleted.")
        self.discarded.append((sale_id, paid))
        self.found = tuple(one for one in self.found if one.sale_id != sale_id)

    async def discard_unpaid(self, *, only_old: bool) -> int:
        """Forget those that cost nothing."""
        going = [one for one in self.found if not one.paid and (one.old or not only_old)]
        self.found = tuple(one for one in self.found if one not in going)
        return len(going)


def with_drafts() -> Ports:
    """Ports with drafts on Sell."""
    return replace(sample_ports(), drafts=FakeDrafts())


def data_with_drafts() -> Ports:
    """Ports with a draft of the first data set."""
    return replace(with_data(FakeData()), drafts=FakeDrafts((make_draft(2, dataset="d1"),)))
