"""What can be withdrawn of each batch of a sale, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["not_sent", "sealed", "released", "settled", "withdrawn"]

WHY: dict[Stage, str] = {
    "not_sent": "It was not submitted. Nobody has it, and giving it up costs nothing.",
    "sealed": (
        "It is published, sealed. Without your key it is noise, and withheld for good it stays that. Samples that were "
        "shared with reviewers they have read already. The market takes part of your bond for it."
    ),
    "released": "Its key is released: the buyer can read it for good. You can ask the buyer to erase it.",
    "settled": "It is settled, and what was delivered is the buyer's to read. You can ask the buyer to erase it.",
    "withdrawn": "It was withdrawn.",
}


@dataclass(frozen=True, slots=True)
class BatchRight:
    """What can be done about one batch.

    Attributes:
        number: of the batch within the sale, from 0.
        stage: how far it came; `possible` says whether it can be withdrawn, `why` in words.
        most_lost: most that withdrawing costs, base units of the stake token; 0 where nothing.
    """

    number: int
    records: int
    stage: Stage
    possible: bool
    why: str
    most_lost: int
