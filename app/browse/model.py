"""Requests as a person reads them. Amounts are base units of ``symbol`` with ``decimals``; texts are the buyer's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from market.generated.constants import Randomness

if TYPE_CHECKING:
    from app.spec import Spec


@dataclass(frozen=True, slots=True)
class Source:
    """Where a number was read: opened by "show source"."""

    account: str
    slot: int
    sentence: str


@dataclass(frozen=True, slots=True)
class RequestView:
    """One open request.

    Attributes:
        address: the Request account.
        reveals: ``as they are`` or ``noised``.
        free: escrow not reserved; ``held``: reserved for batches under way.
        vault: what the vault of the mint really holds; ``owed``: all that is owed from it. Solvent means vault ≥ owed.
        records_funded: how many more records the free escrow pays, fees included.
        ends_s: unix seconds.
        panel: reviewers drawn; ``sampled``: records they see; ``tolerated``: how many of those may be refused.
        verdict_s: longest time to a verdict.
        attesters: the buyer's committee that decides instead of reviewers, 0 where there is none; ``threshold``: how
            many of it must accept.
        randomness: where the lots come from that draw reviewers and records.
    """

    address: str
    spec: Spec
    buyer: str
    symbol: str
    decimals: int
    mint: str
    price: int
    premium_cap_bps: int
    stake_rate: int
    free: int
    held: int
    deposited: int
    vault: int
    owed: int
    records_funded: int
    min_records: int
    max_records: int
    accepted: int
    rejected: int
    ends_s: int
    panel: int
    sampled: int
    tolerated: int
    verdict_s: int
    source: Source
    attesters: int = 0
    threshold: int = 0
    randomness: Randomness = Randomness.SLOT_HASHES

    @property
    def reveals(self) -> str:
        """What leaves: ``as they are`` or ``noised``."""
        return "as they are" if self.spec.release.kind == "raw" else "noised"

    @property
    def steerable(self) -> bool:
        """Whether the lots come from the hash of a slot, which whoever leads that slot can influence."""
        return self.randomness == Randomness.SLOT_HASHES

    @property
    def solvent(self) -> bool:
        """Whether the vault holds what is owed."""
        return self.vault >= self.owed


@dataclass(frozen=True, slots=True)
class Terms:
    """What a sale of ``records`` would bring, hold and risk.

    Attributes:
        batches: records of each batch.
        gross: paid if everything is accepted, payment base units.
        expected: gross times the share paid in the past (all of it where there is no past).
        accept_bps: share of this request's batches accepted so far; -1 without a past.
        bond: stake held while batches are under way, stake base units.
        lost_if_rejected: most a quality reject costs, stake base units.
        stake_needed: stake to deposit first, stake base units.
        network_fee_lamports: about what the transactions cost; ``rent_lamports``: held and returned later.
        refused: why it cannot be sold like this, empty if it can.
    """

    records: int
    batches: tuple[int, ...]
    gross: int
    expected: int
    accept_bps: int
    bond: int
    lost_if_rejected: int
    lost_if_fraud: int
    stake_needed: int
    network_fee_lamports: int
    rent_lamports: int
    refused: str


@dataclass(frozen=True, slots=True)
class Fit:
    """How a file fits a request.

    Attributes:
        fits: whether it can be sold as it is.
        usable: records that meet the schema.
        problems: what is wrong, at most twenty sentences.
        fields: columns that would leave.
        mapping: per field the request wants, the column that gives it.
    """

    fits: bool
    records: int
    usable: int
    problems: tuple[str, ...]
    fields: tuple[str, ...]
    mapping: tuple[tuple[str, str], ...] = ()
