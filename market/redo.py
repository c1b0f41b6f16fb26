"""Settlements redone from the history: a contributor's batches in order, as each depends on what those before left.

What is read is kept, so that one question costs each transaction once; ask anew with a new `Redo`.
"""

from dataclasses import dataclass, field, replace
from typing import Final

from solders.pubkey import Pubkey

from market.explained import CannotRedo, Part
from market.generated.accounts import Terms
from market.generated.events import Submitted
from market.history import HistoryEntry, HistoryStep, MarketHistory
from market.reader import MarketReader
from market.replay import BatchRecord, steps_about
from market.settlement import BatchOutcome, Reputation, settle
from market.settlement_seats import SeatPayoff
from market.terms_amounts import score_decay
from market.views import Attempt

__all__ = ["Conduct", "Redo", "SettledBatch"]

_MUCH: Final = 1 << 62
_BY_OTHERS: Final = frozenset({"attest", "prove_bad_decrypt", "prove_duplicate"})


@dataclass(frozen=True)
class SettledBatch:
    """A settled batch, redone.

    Attributes:
        record: its instructions.
        announced: value, fee and bond at submission.
        outcome: who got what.
        uncertain: challengers' compensation depends on what the insurance held, which is not known afterwards.
        before: the contributor's reputation when it was settled.
    """

    record: BatchRecord
    announced: Submitted
    outcome: BatchOutcome
    uncertain: bool
    before: Reputation


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

    def __init__(self, reader: MarketReader, history: MarketHistory) -> None:
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
        if batch in conduct.settled:
            return conduct.settled[batch]
        raise CannotRedo(conduct.failed.get(batch, "a batch is not settled yet, or was settled by a committee"))

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

    async def conduct(self, contributor: Pubkey) -> Conduct:
        """Redo every settlement of a contributor, oldest first."""
        if contributor not in self._conducts:
            conduct = Conduct()
            address = self.addresses.staker(contributor)
            for entry in await self.entries(address):
                for step in steps_about(entry, "staker", address):
                    await self._follow(conduct, entry, step)
            self._conducts[contributor] = conduct
        return self._conducts[contributor]

    async def _follow(self, conduct: Conduct, entry: HistoryEntry, step: HistoryStep) -> None:
        if step.name == "deposit_stake":
            if conduct.moved_out:
                conduct.age_reason = "the age of the stake may have begun anew with a later deposit"
            conduct.since_s = conduct.since_s or entry.block_time_s or 0
        elif step.name in {"withdraw_stake", "take_seat"}:
            conduct.moved_out = True
        elif step.name in _BY_OTHERS:
            conduct.reason = f"what {step.name.replace('_', ' ')} does to stake and reputation is not redone here"
        elif step.name == "finalize":
            batch = step.accounts["batch"]
            conduct.last = Part(entry.signature, entry.slot, step.name, 0, "")
            try:
                conduct.settled[batch] = await self._settle(conduct, batch, entry.block_time_s or 0)
            except CannotRedo as cause:
                conduct.failed[batch] = str(cause)

    async def _settle(self, conduct: Conduct, batch: Pubkey, now_s: int) -> SettledBatch:
        if conduct.reason:
            raise CannotRedo(conduct.reason)
        record, announced, terms = await self.record(batch), await self.announced(batch), await self.terms_of(batch)
        conduct.age(terms, now_s)
        if record.by_committee or not record.attempts:
            # A committee that did not decide in time: all of it returns, nothing is said about the contributor.
            back = announced.value + announced.fee
            outcome = BatchOutcome(
                [], None, conduct.reputation, spent=[0], request_free=back, bond_returned=announced.bond
            )
            return SettledBatch(record, announced, outcome, uncertain=False, before=conduct.reputation)
        mint = (await self.opening(batch)).accounts["mint"]
        rate = next((item.stake_rate for item in terms.mints if item.mint == mint), 0)
        attempts = await self._attempts(record)
        case = record.case(
            terms,
            rate,
            bond=announced.bond,
            reputation=conduct.reputation,
            labels=_labels(record, attempts),
            attempts=attempts,
        )
        before, outcome = conduct.reputation, settle(case, terms)
        uncertain = settle(replace(case, insurance=_MUCH), terms).challengers != outcome.challengers
        conduct.reputation = outcome.reputation
        return SettledBatch(record, announced, outcome, uncertain, before)

    async def _attempts(self, record: BatchRecord) -> dict[tuple[int, int], Attempt]:
        found = {key: await self.reader.attempt(record.address, *key) for key in sorted(record.attempts)}
        return {key: item for key, item in found.items() if item is not None}

    @staticmethod
    def _submit(record: BatchRecord) -> HistoryStep:
        if record.submit is None:
            raise CannotRedo("the delivery of a batch is missing in the node's history")
        return record.submit


def _labels(record: BatchRecord, attempts: dict[tuple[int, int], Attempt]) -> tuple[int, ...]:
    """Return the opened answers of every round's sample: its accounts hold them, as long as they exist."""
    if not record.label_opened:
        return ()
    last = {r: attempts.get((r, redraw)) for r, redraw in sorted(record.attempts)}
    if None in last.values():
        raise CannotRedo("the rounds of a benchmark are closed, and with them its answers")
    return tuple(item.round.label for item in last.values() if item is not None)
