"""What was read of a bundle's chain part, and what was found out about it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from market.bundle import ChainRecord, Finding, Proof
from market.errors import TermsRefused
from market.generated.accounts import Batch, Params
from market.history import HistoryEntry, HistoryStep
from market.replay import BatchRecord, steps_about
from market.rounds import samples_of
from market.views import Attempt, BatchView

__all__ = ["NO_KEY", "ChainFacts"]

NO_KEY = bytes(32)


@dataclass
class ChainFacts:
    """What was read of a bundle, and what was found.

    Attributes:
        record: as read.
        findings: statements about it.
        entries: its transactions, decoded.
        submit: the delivery, None if it is not in the bundle.
        batch: the account, None if it was closed.
        attempts: of its rounds that still existed.
        params: parameters of the batch, None if they are not in the bundle.
        opening: the instruction that opened its request, None if it is not in the bundle.
        replay: the batch as its instructions tell it.
        key: K as it was disclosed, empty if it was not.
    """

    record: ChainRecord
    findings: list[Finding] = field(default_factory=list)
    entries: list[HistoryEntry] = field(default_factory=list)
    submit: HistoryStep | None = None
    batch: Batch | None = None
    attempts: tuple[Attempt, ...] = ()
    params: Params | None = None
    opening: HistoryStep | None = None
    replay: BatchRecord = field(init=False)
    key: bytes = b""

    def say(self, about: str, says: str, *, holds: bool = True) -> None:
        """Add what the file proves, or what it refutes."""
        self.findings.append(Finding(Proof.PROVEN if holds else Proof.REFUTED, about, says))

    def leave(self, about: str, says: str) -> None:
        """Add what the file cannot prove."""
        self.findings.append(Finding(Proof.UNPROVEN, about, says))

    def steps(self, name: str) -> Iterator[HistoryStep]:
        """Yield the steps of a name about the batch that took effect."""
        for entry in self.entries:
            yield from (step for step in steps_about(entry, "batch", self.record.batch) if step.name == name)

    def sampled(self, attempt: Attempt) -> list[int] | None:
        """Return the records an attempt looks at, None where the accounts that say so were closed."""
        if self.batch is None or not self.batch.records:
            return None
        try:
            return samples_of(BatchView(self.record.batch, self.batch, self.attempts, None), attempt)
        except TermsRefused:
            return None
