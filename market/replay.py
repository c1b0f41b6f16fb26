"""A batch as its instructions tell it: who voted what, who challenged, when it was settled. Nothing stored is trusted.

Taken from a log are only value, fee and bond, as the program announced them at submission: value and fee are checked
against the price in the explanation of the batch.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from solders.pubkey import Pubkey

from market.addresses import Addresses
from market.generated.accounts import Terms
from market.generated.constants import MAX_REDRAWS, SeatStatus
from market.generated.events import Submitted
from market.history import HistoryEntry, HistoryStep
from market.settlement import BatchCase, Reputation
from market.settlement_votes import PanelVotes, SeatVote
from market.views import LAST_ROUND, Attempt

__all__ = ["AttemptRecord", "BatchRecord", "steps_about"]

_OPENED: Final = {0: SeatStatus.DATA, 1: SeatStatus.NO_SAMPLES, 2: SeatStatus.NO_PACKAGE}


@dataclass
class AttemptRecord:
    """One attempt of one round, by its instructions.

    Attributes:
        committed: entries that sealed a vote.
        revealed: entry → what it opened.
        settled: entries that were settled.
        tallied: its votes were counted.
        expired: its COMMIT was ended by the clock.
        beacon: account of the random value it was drawn by.
    """

    committed: set[int] = field(default_factory=set)
    revealed: dict[int, SeatVote] = field(default_factory=dict)
    settled: set[int] = field(default_factory=set)
    tallied: bool = False
    expired: bool = False
    beacon: Pubkey | None = None

    def votes(self, n: int, m: int, attempt: Attempt | None) -> PanelVotes:
        """Return the votes of `n` seats over `m` records.

        Args:
            n: seats of the panel.
            m: records sampled.
            attempt: the account if it still exists: it says which seats were drawn without a free lock. Afterwards
                those are the seats that nobody had to settle.
        """
        seats = []
        for index in range(n):
            if index in self.revealed:
                seats.append(self.revealed[index])
            elif index in self.committed:
                seats.append(SeatVote(SeatStatus.NO_REVEAL))
            else:
                sat = self._sat(index, attempt)
                seats.append(SeatVote(SeatStatus.NO_COMMIT if sat else SeatStatus.EMPTY))
        return PanelVotes(tuple(seats), m, shared=self.tallied or not self.expired)

    def _sat(self, index: int, attempt: Attempt | None) -> bool:
        if attempt is None:
            return index in self.settled
        return index < attempt.round.filled and attempt.entries[index].status != SeatStatus.EMPTY


@dataclass
class BatchRecord:
    """One batch by its instructions.

    Attributes:
        address: of the batch.
        submit: the delivery, None if it is not in the history.
        submitted: what the program announced then.
        attempts: (round, redraw) → attempt.
        challengers: who appealed, in order.
        disclosed: the key came.
        opening: what said that it was a benchmark, None if nothing did; its time is `opened_at`.
        opened_at: signature of that transaction.
        cosigned: its buyer bears F0 then.
        contested: a challenge came after the label was opened.
        outer_round: round in whose COMMIT the outer key was contested, -1 = none.
        attestations: what attesters said, in order: number of the attester, whether it accepted.
        finalized: signature of the settlement, None while it is open.
        finalized_s: its time, unix seconds.
    """

    address: Pubkey
    submit: HistoryStep | None = None
    submitted: Submitted | None = None
    attempts: dict[tuple[int, int], AttemptRecord] = field(default_factory=dict)
    challengers: list[Pubkey] = field(default_factory=list)
    disclosed: bool = False
    opening: HistoryStep | None = None
    opened_at: str = ""
    cosigned: bool = False
    contested: bool = False
    outer_round: int = -1
    attestations: list[tuple[int, bool]] = field(default_factory=list)
    finalized: str | None = None
    finalized_s: int = 0

    @property
    def label_opened(self) -> bool:
        """Whether it was said to be a benchmark."""
        return self.opening is not None

    @property
    def by_committee(self) -> bool:
        """Whether a committee spoke about it."""
        return bool(self.attestations)

    def decided(self, threshold: int, size: int) -> tuple[int, bool] | None:
        """Return who decided a committee's batch and how, None while it is open.

        Args:
            threshold: acceptances that decide.
            size: attesters; what they reject so that the rest cannot reach the threshold decides too.
        """
        accepts = rejects = 0
        for attester, accept in self.attestations:
            accepts, rejects = accepts + accept, rejects + (not accept)
            if accepts >= threshold or rejects > size - threshold:
                return attester, accept
        return None

    @classmethod
    def read(cls, address: Pubkey, entries: Iterable[HistoryEntry], addresses: Addresses) -> "BatchRecord":
        """Return the record of a batch from the transactions that name it, oldest first."""
        record = cls(address)
        ids = {
            addresses.round(address, r, redraw): (r, redraw)
            for r in range(LAST_ROUND + 1)
            for redraw in range(MAX_REDRAWS + 1)
        }
        for entry in entries:
            for step in steps_about(entry, "batch", address):
                record._take(entry, step, ids.get(step.accounts.get("round", address)))
        return record

    def attempt_of(self, addresses: Addresses, account: Pubkey) -> tuple[int, int] | None:
        """Return round and redraw of a Round account of this batch."""
        for r, redraw in self.attempts:
            if addresses.round(self.address, r, redraw) == account:
                return r, redraw
        return None

    def case(
        self,
        terms: Terms,
        rate: int,
        *,
        bond: int,
        reputation: Reputation,
        labels: tuple[int, ...] = (),
        attempts: dict[tuple[int, int], Attempt],
        insurance: int = 0,
    ) -> BatchCase:
        """Return the batch as the settlement takes it.

        Args:
            terms: parameters of the batch.
            rate: stake base units per 1,000,000 payment base units.
            bond: stake base units that answered for it.
            reputation: of the contributor when it was settled.
            labels: of an opened label, per round the bad records of its sample.
            attempts: its Round accounts that still exist.
            insurance: of the stake mint then.
        """
        records = int(self.submit.arguments.records) if self.submit is not None else 0
        rounds = []
        last = max((r for r, _ in self.attempts), default=0)
        m = 0
        for r in range(last + 1):
            if not (self.contested and r == last and r > 0):
                m = min(terms.records[r], records)
            ids = [key for key in sorted(self.attempts) if key[0] == r]
            row = [self.attempts[key].votes(terms.panel[r], m, attempts.get(key)) for key in ids]
            rounds.append(tuple(row))
        return BatchCase(
            value=self.submitted.value if self.submitted is not None else 0,
            bond=bond,
            rate=rate,
            rounds=tuple(rounds),
            reputation=reputation,
            late_key=not self.disclosed,
            labels=labels,
            label_contested=self.contested,
            cosigned=self.cosigned,
            outer_round=self.outer_round,
            insurance=insurance,
        )

    def _take(self, entry: HistoryEntry, step: HistoryStep, at: tuple[int, int] | None) -> None:
        args: Any = step.arguments
        if at is not None:
            self._vote(step, args, self.attempts.setdefault(at, AttemptRecord()))
        if step.name == "submit":
            self.submit = step
            own = (event for event in entry.events if isinstance(event, Submitted) and event.batch == self.address)
            self.submitted = next(own, None)
        elif step.name == "challenge":
            self.challengers.append(step.accounts["challenger"])
            self.contested = self.label_opened
        elif step.name == "contest_outer" and at is not None:
            self.outer_round = at[0]
        elif step.name == "open_label":
            self.opening, self.opened_at, self.cosigned = step, entry.signature, bool(args.cosigned)
        elif step.name == "attest":
            self.attestations.append((int(args.attester), bool(args.accept)))
        elif step.name == "finalize":
            self.finalized, self.finalized_s = entry.signature, entry.block_time_s or 0
        self.disclosed |= step.name == "disclose"

    @staticmethod
    def _vote(step: HistoryStep, args: Any, attempt: AttemptRecord) -> None:
        name = step.name
        if name == "draw":
            attempt.beacon = step.accounts["beacon"]
        elif name == "commit":
            attempt.committed.add(args.entry)
        elif name == "reveal":
            status = _OPENED[args.status]
            attempt.revealed[args.entry] = SeatVote(status, args.bits if status == SeatStatus.DATA else 0)
        elif name == "settle_seat":
            attempt.settled.add(args.entry)
        attempt.tallied |= name == "tally"
        attempt.expired |= name == "expire"


def steps_about(entry: HistoryEntry, role: str, address: Pubkey) -> list[HistoryStep]:
    """Return the steps of a transaction that took effect and name `address` in this role."""
    return [] if entry.failed else [step for step in entry.steps if step.accounts.get(role) == address]
