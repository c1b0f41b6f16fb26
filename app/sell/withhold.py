"""Batches whose consent was withdrawn after their submission: nothing more of them is opened to anybody."""

from __future__ import annotations

from typing import Final

from app.errors import UserError

WITHHELD: Final = "withheld"
"""Step of a batch of which no samples are shared and whose key is never released."""
TIDIED: Final = "label:tidied"
"""The only step of a batch that opens nothing: it takes back the rent of a buffer."""


class ConsentWithdrawnError(UserError):
    """A step of a batch was stopped before it was sent, because the batch was withdrawn or given up meanwhile."""

    def __init__(self) -> None:
        super().__init__(
            "You withdrew this batch or gave it up, so this step was not sent.",
            money="Nothing more was signed. Of what was on the market before, the bond answers as you were told.",
            data="Nothing more of it is opened.",
            next_step="Go on with the sale if other batches of it are under way; this one ends by itself.",
        )
