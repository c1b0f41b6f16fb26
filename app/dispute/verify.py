"""A bundle verified offline: what it proves by itself, what it refutes, and what rests on the chain being asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.dispute.file import read_bundle
from app.dispute.offchain import check_labels, check_package, check_receipts, check_samples
from app.errors import UserError
from market.bundle import Finding, Proof
from market.bundle_check import check_chain
from market.errors import MarketError

if TYPE_CHECKING:
    from app.dispute.file import Bundle

__all__ = ["Verified", "verify_bundle"]


@dataclass(frozen=True, slots=True)
class Verified:
    """What verifying a bundle gave.

    Attributes:
        bundle: as read.
        findings: in the order they were looked at.
    """

    bundle: Bundle
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing in the file contradicts itself."""
        return all(finding.proof is not Proof.REFUTED for finding in self.findings)

    def of(self, proof: Proof) -> list[Finding]:
        """Return the findings of one kind."""
        return [finding for finding in self.findings if finding.proof is proof]


def verify_bundle(raw: bytes) -> Verified:
    """Verify a bundle, asking nobody.

    Raises:
        UserError: it is no bundle, was changed, or cannot be read.
    """
    bundle = read_bundle(raw)
    try:
        facts = check_chain(bundle.chain)
    except MarketError as error:
        raise UserError(
            "The chain part of this bundle cannot have come from a market.", next_step="Ask for the original."
        ) from error
    check_labels(facts)
    check_package(bundle.package, facts)
    check_samples(bundle.samples, facts)
    check_receipts(bundle.receipts, facts)
    facts.leave(
        "network",
        f"That all this is of the network {bundle.genesis} and its market {bundle.chain.program}, "
        "and when the file was made: its maker says so.",
    )
    return Verified(bundle, tuple(facts.findings))
