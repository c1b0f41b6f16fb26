"""Settlements redone from the history: a contributor's batches in order, as each depends on what those before left.

What is read is kept, so that one question costs each transaction once; ask anew with a new `Redo`.
"""

from dataclasses import dataclass, field, replace
from typing import Any, Final

from solders.pubkey import Pubkey

from market.explained import CannotRedo, Part
from market.generated.accounts import Terms
from market.generated.constants import Verdict
from market.generated.events import FraudProven, Submitted
from market.history import Histories, HistoryEntry, HistoryStep
from market.reader import MarketReader
from market.redo_labels import opened_labels
from market.replay import BatchRecord, steps_about
from market.settlement import BatchCase, BatchOutcome, Reputation, rejected, settle, settle_by_committee
from market.settlement_seats import SeatPayoff
from market.terms_amounts import score_decay
from market.views import Attempt

__all__ = ["Conduct", "Redo", "SettledBatch", "proves_fraud"]

_MUCH: Final = 1 << 62
_PROOFS: Final = frozenset({"prove_bad_decrypt", "prove_duplicate"})


@dataclass(frozen=True)
class SettledBatch:
    """A settled batch, redone.

    Attributes:
        record: its instructions.
        announced: value, fee and bond at submission.
        outcome: who got what.
        before: the contributor's reputation when it was settled.
        bond: what of the bond still answered for it: nothing if fraud was proven meanwhile.
        voters: attesters of its committee who voted as it ended; each is due an equal part of what was spent.
    """

    record: BatchRecord
    announced: Submitted
    outcome: BatchOutcome
    before: Reputation
    bond: int
    voters: tuple[int, ...] = ()


@dataclass
class Conduct:
    """A contributor's settlements.

    Attributes:
        settled: batch → settlement.
        failed: batch → why it could not be redone.
        reputation: after the last one.
        day: up to which the score has decayed.
        since_s: when stake was first put in, unix seconds.
        last: the last settlement, its amount 0.
        reason: why the reputation could not be redone, empty if it was.
        age_reason: why the age of the stake, which the score grows by, is not known for certain.
        moved_out: stake was taken out or into a seat, so that the age may begin anew with the next deposit.
        forfeits: how often the whole stake was taken for fraud; by batch, how often when it was submitted.
        read: transactions of the Staker followed so far.
    """

    settled: dict[Pubkey, SettledBatch] = field(default_factory=dict)
    failed: dict[Pubkey, str] = field(default_factory=dict)
    reputation: Reputation = field(default_factory=Reputation)
    day: int = 0
    since_s: int = 0
    last: Part | None = None
    reason: str = ""
    age_reason: str = ""
    moved_out: bool = False
    forfeits: int = 0
    forfeits_at: dict[Pubkey, int] = field(default_factory=dict)
    read: int = 0

    def age(self, terms: Terms, now_s: int) -> None:
        """Let the score decay until a time; a new day may grow again."""
        today, was = now_s // terms.day_s, self.reputation
        score, grown = was.score, was.grown_today
        if today > self.day:
            score, grown, self.day = score_decay(score, today - self.day), 0, today
        age = max(0, now_s - self.since_s) // terms.day_s
        self.reputation = replace(was, score=score, grown_today=grown, stake_age_days=age)


class Redo:
    """Redoes settlements of one market.

    Args:
        reader: the market.
        history: its transactions.
    """

    def __init__(self, reader: MarketReader, history: Histories) -> None:
        self.reader = reader
        self.addresses = reader.addresses
        self._history = history
        self._entries: dict[Pubkey, list[HistoryEntry]] = {}
        self._records: dict[Pubkey, BatchRecord] = {}
        self._conducts: dict[Pubkey, Conduct] = {}
        self._terms: dict[Pubkey, Terms] = {}

    async def entries(self, address: Pubkey) -> list[HistoryEntry]:
        """Return the transactions that name an account, oldest first."""
        if address not in self._entries:
            self._entries[address], _ = await self._history.since(address)
        return self._entries[address]

    async def record(self, batch: Pubkey) -> BatchRecord:
        """Return a batch by its instructions."""
        if batch not in self._records:
            self._records[batch] = BatchRecord.read(batch, await self.entries(batch), self.addresses)
        return self._records[batch]

    async def announced(self, batch: Pubkey) -> Submitted:
        """Return what the program announced when a batch was submitted.

        Raises:
            CannotRedo: it is not in the node's history.
        """
        found = (await self.record(batch)).submitted
        if found is None:
            raise CannotRedo("the delivery of a batch is missing in the node's history")
        return found

    async def opening(self, batch: Pubkey) -> HistoryStep:
        """Return the instruction that opened the request of a batch: its price, mint and buyer.

        Raises:
            CannotRedo: it is not in the node's history.
        """
        submit = self._submit(await self.record(batch))
        request = submit.accounts["request"]
        for entry in await self.entries(request):
            for step in steps_about(entry, "request", request):
                if step.name == "open_request":
                    return step
        raise CannotRedo("the opening of a request is missing in the node's history")

    async def terms(self, address: Pubkey) -> Terms:
        """Return parameters by the address of their account.

        Raises:
            CannotRedo: no version of this market has this address.
        """
        if address not in self._terms:
            newest = (await self.reader.config()).params_version
            version = next((v for v in range(newest, 0, -1) if self.addresses.params(v) == address), None)
            if version is None:
                raise CannotRedo("the parameters a batch names are not the market's")
            self._terms[address] = (await self.reader.params(version)).terms
        return self._terms[address]

    async def terms_of(self, batch: Pubkey) -> Terms:
        """Return the parameters of a batch."""
        return await self.terms(self._submit(await self.record(batch)).accounts["params"])

    async def settled(self, batch: Pubkey) -> SettledBatch:
        """Return the settlement of a batch.

        Raises:
            CannotRedo: it is open, or needs what the instructions do not say.
        """
        conduct = await self.conduct(self._submit(await self.record(batch)).accounts["contributor"])
        return self._found(conduct, batch)

    async def decision(self, batch: Pubkey) -> tuple[int, bool] | None:
        """Return which attester decided a committee's batch and whether it accepted; None while it is open.

        Raises:
            CannotRedo: the committee is missing in the node's history.
        """
        record = await self.record(batch)
        if not record.attestations:
            return None
        request, delivered = self._submit(record).accounts["request"], self._submitted_at(await self.entries(batch))
        args: Any = None
        for entry in await self.entries(request):
            for step in steps_about(entry, "request", request):
                args = step.arguments if step.name == "open_committee" else args
            if entry.signature == delivered:
                break
        if args is None:
            raise CannotRedo("the opening of a committee is missing in the node's history")
        return record.decided(int(args.threshold), int(args.size))

    async def decides(self, step: HistoryStep) -> bool:
        """Whether an `attest` is the one that settled its batch; an attester speaks once about each."""
        decided = await self.decision(step.accounts["batch"])
        return decided is not None and decided[0] == step.arguments.attester

    async def payoff(self, step: HistoryStep) -> SeatPayoff:
        """Return what the seat of a `settle_seat` was due.

        Raises:
            CannotRedo: its batch could not be redone.
        """
        settled = await self.settled(step.accounts["batch"])
        at = settled.record.attempt_of(self.addresses, step.accounts["round"])
        if at is None:
            raise CannotRedo("a round of a batch is missing in the node's history")
        entry: int = step.arguments.entry
        return settled.outcome.seats[at[0]][at[1]][entry]

    async def conduct(self, contributor: Pubkey, *, through: str = "") -> Conduct:
        """Redo a contributor's settlements, oldest first.

        Args:
            contributor: whose.
            through: signature to stop behind; empty: all of them.
        """
        conduct = self._conducts.setdefault(contributor, Conduct())
        address = self.addresses.staker(contributor)
        entries = await self.entries(address)
        end = next((at for at, entry in enumerate(entries, 1) if entry.signature == through), len(entries))
        while conduct.read < end:
            entry = entries[conduct.read]
            conduct.read += 1  # before it is followed: what it depends on came before it
            for step in steps_about(entry, "staker", address):
                await self._follow(conduct, entry, step)
        return conduct

    async def _follow(self, conduct: Conduct, entry: HistoryEntry, step: HistoryStep) -> None:
        if step.name == "deposit_stake":
            if conduct.moved_out:
                conduct.age_reason = "the age of the stake may have begun anew with a later deposit"
            conduct.since_s = conduct.since_s or entry.block_time_s or 0
        elif step.name in {"withdraw_stake", "take_seat"}:
            conduct.moved_out = True
        elif step.name == "submit":
            conduct.forfeits_at[step.accounts["batch"]] = conduct.forfeits
        elif step.name in _PROOFS and proves_fraud(entry, step):
            # Nothing is left, so the next deposit begins the age anew.
            conduct.forfeits, conduct.since_s, conduct.moved_out = conduct.forfeits + 1, 0, False
            conduct.reputation = rejected(conduct.reputation, Verdict.FRAUD)
            conduct.last = Part(entry.signature, entry.slot, step.name, 0, "")
        elif step.name in {"finalize", "attest"}:
            await self._follow_end(conduct, entry, step)

    async def _follow_end(self, conduct: Conduct, entry: HistoryEntry, step: HistoryStep) -> None:
        batch = step.accounts["batch"]
        try:
            if step.name == "attest" and not await self.decides(step):
                return
            conduct.last = Part(entry.signature, entry.slot, step.name, 0, "")
            conduct.settled[batch] = await self._settle(conduct, batch, entry, by_committee=step.name == "attest")
        except CannotRedo as cause:
            conduct.failed[batch] = str(cause)

    async def _settle(
        self, conduct: Conduct, batch: Pubkey, entry: HistoryEntry, *, by_committee: bool
    ) -> SettledBatch:
        record, announced, terms = await self.record(batch), await self.announced(batch), await self.terms_of(batch)
        conduct.age(terms, entry.block_time_s or 0)
        before = conduct.reputation
        bond = announced.bond if conduct.forfeits_at.get(batch, 0) == conduct.forfeits else 0
        mint = (await self.opening(batch)).accounts["mint"]
        rate = next((item.stake_rate for item in terms.mints if item.mint == mint), 0)
        if by_committee:
            return await self._by_committee(conduct, batch, BatchCase(announced.value, bond, rate, ()), terms)
        if not record.attempts:
            # A committee that did not decide in time: all of it returns, nothing is said about the contributor.
            back = announced.value + announced.fee
            outcome = BatchOutcome([], None, conduct.reputation, spent=[0], request_free=back, bond_returned=bond)
            return SettledBatch(record, announced, outcome, before, bond)
        attempts = await self._attempts(record)
        labels = await opened_labels(self, record, terms, attempts)
        case = record.case(terms, rate, bond=bond, reputation=conduct.reputation, labels=labels, attempts=attempts)
        outcome = settle(case, terms)
        if settle(replace(case, insurance=_MUCH), terms).insurance_drawn:
            outcome = settle(replace(case, insurance=await self._insured(entry.signature)), terms)
        conduct.reputation = outcome.reputation
        return SettledBatch(record, announced, outcome, before, bond)

    async def _by_committee(self, conduct: Conduct, batch: Pubkey, case: BatchCase, terms: Terms) -> SettledBatch:
        record, decided = await self.record(batch), await self.decision(batch)
        accepted = decided is not None and decided[1]
        upto = [attester for attester, _ in record.attestations].index(decided[0]) if decided is not None else 0
        spoke = record.attestations[: upto + 1]
        voters = tuple(attester for attester, accept in spoke if accept == accepted)
        case = replace(case, reputation=conduct.reputation)
        outcome = settle_by_committee(case, terms, accepted=accepted, voters=len(voters))
        conduct.reputation = outcome.reputation
        return SettledBatch(record, await self.announced(batch), outcome, case.reputation, case.bond, voters)

    async def _insured(self, signature: str) -> int:
        """Return what the insurance held before a settlement: what was put in, less what settlements before took.

        Raises:
            CannotRedo: one of those cannot be redone.
        """
        ledger, held = self.addresses.ledger((await self.reader.config()).stake_mint), 0
        for entry in await self.entries(ledger):
            if entry.signature == signature:
                return held
            held += sum(
                int(step.arguments.amount)
                for step in steps_about(entry, "stake_ledger", ledger)
                if step.name == "insure"
            )
            # Nothing can have been taken out of nothing, which saves redoing most settlements.
            for step in entry.steps if held and not entry.failed else ():
                if step.name == "finalize":
                    held -= await self._drawn(step.accounts["batch"], entry.signature)
        raise CannotRedo("a settlement is missing in the history of the stake token's ledger")

    async def _drawn(self, batch: Pubkey, signature: str) -> int:
        contributor = self._submit(await self.record(batch)).accounts["contributor"]
        return self._found(await self.conduct(contributor, through=signature), batch).outcome.insurance_drawn

    @staticmethod
    def _found(conduct: Conduct, batch: Pubkey) -> SettledBatch:
        if batch in conduct.settled:
            return conduct.settled[batch]
        raise CannotRedo(conduct.failed.get(batch, "a batch is not settled yet"))

    async def _attempts(self, record: BatchRecord) -> dict[tuple[int, int], Attempt]:
        found = {key: await self.reader.attempt(record.address, *key) for key in sorted(record.attempts)}
        return {key: item for key, item in found.items() if item is not None}

    @staticmethod
    def _submit(record: BatchRecord) -> HistoryStep:
        if record.submit is None:
            raise CannotRedo("the delivery of a batch is missing in the node's history")
        return record.submit

    @staticmethod
    def _submitted_at(entries: list[HistoryEntry]) -> str:
        return next((entry.signature for entry in entries if any(step.name == "submit" for step in entry.steps)), "")


def proves_fraud(entry: HistoryEntry, step: HistoryStep) -> bool:
    """Whether a proof took the stake: a duplicate may take several calls, and the program says which was enough."""
    batch = step.accounts["later" if step.name == "prove_duplicate" else "batch"]
    return any(isinstance(event, FraudProven) and event.batch == batch for event in entry.events)
