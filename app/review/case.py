"""What a judge is shown, and what judges: anybody who says which sampled records are refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.review.votes import Ballot
    from app.spec import Spec
    from sources import QualitySpec
    from storage.samples import SampledRecord
    from storage.tree import NullifierScope


@dataclass(frozen=True, slots=True)
class ReviewCase:
    """One panel's question.

    Attributes:
        ballot: which batch, round and seat owner.
        spec: what the buyer asks for; None where it cannot be had or read: the buyer's own fault.
        quality: its schema and rules, None as ``spec``.
        samples: in the order drawn.
        about_label: the panel judges the label of a benchmark, by judging its records.
        deadline_s: votes are committed until then, unix seconds.
    """

    ballot: Ballot
    spec: Spec | None
    quality: QualitySpec | None
    samples: tuple[SampledRecord, ...]
    about_label: bool
    deadline_s: int

    @property
    def scope(self) -> NullifierScope | None:
        """Exclusivity scope under which the records must be sealed, or None."""
        return self.spec.nullifiers if self.spec is not None else None


class Judge(Protocol):
    """Decides about sampled records."""

    async def refused(self, case: ReviewCase) -> dict[int, int] | None:
        """Return the refused samples, position in the order drawn → reason; None to cast no vote."""
        ...
