"""The next plausible step of a batch: what its parties or a crank would do, or the time that has to pass."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from solders.pubkey import Pubkey

from bench.fuzz.deliveries import Delivery, pointer, vote_of
from bench.fuzz.steps import Pass
from bench.fuzz.world import BEACON_SLOTS
from market.generated import instructions as ix
from market.generated.accounts import Batch, Beacon, Committee, Config, Entry, Round
from market.generated.constants import PAGE_PLACES, Randomness, SeatStatus, State
from market.operations import plan_draw_step
from market.operations_oracle import NO_KEY, Attestation
from market.panel import panel_seed, vote_hash
from market.randomness import RandomnessAccount
from tests.helpers.market_randomness import ORACLE, QUEUE

if TYPE_CHECKING:
    from solders.instruction import Instruction

    from bench.fuzz.auditor import Auditor
    from bench.fuzz.dice import Dice
    from bench.fuzz.world import World

MISSED_SLOTS: Final = 512
LAST_ROUND: Final = 2
WITHHOLDS: Final = 9
"""Mood of deliveries whose samples are shared late or never."""


_read = lru_cache(maxsize=64)(Batch.unpack)


@lru_cache(maxsize=128)
def _attempt(data: bytes) -> tuple[Round, tuple[Entry, ...]]:
    head = Round.unpack(data[: Round.SIZE])
    return head, Round.unpack_tail(data)[: head.filled]


class Batches:
    """Knows what can be done about a batch.

    Args:
        world, books: the network and its accounts.
        dice: choices.
        known: deliveries by root; who is not in there has no party left that acts.
    """

    def __init__(self, world: World, books: Auditor, dice: Dice, known: dict[bytes, Delivery]) -> None:
        self._world, self._books, self._dice, self._known = world, books, dice, known
        self._at, self._does = world.at, world.does

    def read(self, address: Pubkey) -> Batch:
        """Return a batch."""
        return _read(self._books.view[address].data)

    def attempt(self, address: Pubkey, r: int, redraw: int) -> tuple[Pubkey, Round | None, tuple[Entry, ...]]:
        """Return an attempt and its entries."""
        where = self._at.round(address, r, redraw)
        found = self._books.view.get(where)
        if found is None:
            return where, None, ()
        return where, *_attempt(found.data)

    def last_attempts(self, address: Pubkey, batch: Batch) -> list[Pubkey]:
        """Return the last attempt of every round up to the present."""
        out = []
        for r in range(batch.round + 1):
            redraws = [batch.redraw] if r == batch.round else [2, 1, 0]
            out += [
                self._at.round(address, r, n) for n in redraws if self._at.round(address, r, n) in self._books.view
            ][:1]
        return out

    # ------------------------------------------------------------------------------------------------ cranks

    def crank(self, address: Pubkey, payer: Pubkey) -> Instruction | Pass | None:  # noqa: PLR0911 - one return a state
        """Return what anyone can do, or the time that has to pass until then."""
        batch = self.read(address)
        settle = self._settle(address, batch, payer)
        if settle is not None:
            return settle
        match batch.state:
            case State.SUBMITTED:
                return self._draw(address, batch, payer)
            case State.COMMIT:
                _, head, _ = self.attempt(address, batch.round, batch.redraw)
                unshared = head is not None and not head.shared
                until = head.share_by_s if head is not None and unshared else batch.deadline_s
                return self._after(until) or self._does.expire(payer, address, batch)[0]
            case State.REVEAL:
                _, head, _ = self.attempt(address, batch.round, batch.redraw)
                if head is not None and head.revealed < head.committed and self._after(batch.deadline_s):
                    return self._after(batch.deadline_s)
                return self._does.tally(payer, address, batch)[0]
            case State.FINAL:
                until = batch.final_at_s + self._world.terms.close_s
                return self._after(until) or self._does.close_batch(address, batch)[0]
            case _:
                rounds = [] if batch.state == State.ATTEST else self.last_attempts(address, batch)
                return self._after(batch.deadline_s) or self._does.finalize(payer, address, batch, rounds)[0]

    def _after(self, until_s: int) -> Pass | None:
        wait_s = until_s - self._world.now_s
        return Pass(0, wait_s) if wait_s > 0 else None

    def beacon(self, interval: int, payer: Pubkey) -> Instruction | Pass | None:
        """Return the next step towards a beacon's value; None if it has one."""
        config = Config.unpack(self._books.view[self._at.config].data)
        found = self._books.view.get(self._at.beacon(interval))
        beacon = Beacon.unpack(found.data) if found is not None else None
        if beacon is not None and beacon.ready:
            return None
        end = config.start_slot + (interval + 1) * BEACON_SLOTS
        slot = self._world.slot
        if config.randomness == Randomness.SWITCHBOARD and not (beacon and beacon.armed_slot):
            ends = end + 12 * BEACON_SLOTS
            if slot < ends:
                return self._switchboard(interval, config, payer, end)
            end = ends
        target = beacon.armed_slot if beacon and beacon.armed_slot else end
        if slot <= target:
            return Pass(target + 1 - slot, 0)
        if slot - target > MISSED_SLOTS:
            return self._does.arm(payer, interval)[0]
        return self._does.fix_beacon(payer, interval, config)[0]

    def _switchboard(self, interval: int, config: Config, payer: Pubkey, end: int) -> Instruction | Pass | None:
        if self._world.slot <= end:
            return Pass(end + 1 - self._world.slot, 0)
        if config.randomness_slot and config.randomness_interval == interval and self._dice.chance(70):
            if self._dice.chance(20):
                return Pass(1 + self._dice.below(3), 0)
            account = RandomnessAccount.parse(self._world.data(config.randomness_account))
            signed = (bytes([1]) * 64, 0, self._dice.digest())
            return self._does.reveal_beacon(payer, interval, config, account, signed)[0]
        if config.randomness_slot or self._dice.chance(10):
            return Pass(BEACON_SLOTS + 2, 0)
        return self._does.request_beacon(payer, interval, config, QUEUE, ORACLE)[0]

    def _draw(self, address: Pubkey, batch: Batch, payer: Pubkey) -> Instruction | Pass | None:
        waits = self.beacon(batch.beacon, payer)
        _, head, _ = self.attempt(address, batch.round, batch.redraw)
        if waits is not None and head is None:
            return waits
        value = self._books.view.get(self._at.beacon(batch.beacon))
        if head is not None:
            seed, at = head.seed, head.next_index
        elif value is not None:
            seed = panel_seed(Beacon.unpack(value.data).value, bytes(address), batch.round, batch.redraw)
            at = 0
        else:
            return None
        first = plan_draw_step(seed, at, batch.places, {})
        owners = {place: self._owner(place) for place, _ in first.seats}
        step = plan_draw_step(seed, at, batch.places, owners)
        prior = self.last_attempts(address, batch)[: batch.round]
        return self._does.draw(payer, address, batch, step, prior)[0]

    def _owner(self, place: int) -> Pubkey:
        page = self._books.view.get(self._at.page_of(place))
        if page is None:
            return Pubkey.default()
        at = 56 + place % PAGE_PLACES * 64
        return Pubkey(page.data[at : at + 32])

    def _settle(self, address: Pubkey, batch: Batch, payer: Pubkey) -> Instruction | None:
        """A seat of a scored attempt, losers first, or an attempt to close."""
        for r in range(batch.round + 1):
            for redraw in range(3):
                where, head, entries = self.attempt(address, r, redraw)
                if head is None or not head.scored:
                    continue
                open_ = [(entry.loss == 0, i) for i, entry in enumerate(entries) if not entry.settled]
                if open_:
                    index = min(open_)[1]
                    entry = entries[index]
                    return self._does.settle_seat(payer, address, batch, r=r, redraw=redraw, index=index, entry=entry)[
                        0
                    ]
                if batch.state == State.FINAL:
                    rent_payer = head.header.rent_payer
                    return ix.close_round(self._world.program, rent_payer=rent_payer, batch=address, round=where)
        return None

    # ------------------------------------------------------------------------------------------------ parties

    def party(self, address: Pubkey) -> Instruction | Pass | None:  # noqa: PLR0911 - one return a state
        """Return what one of the batch's parties would do now."""
        batch = self.read(address)
        delivery = self._known.get(batch.root)
        dice = self._dice
        if delivery is None or (self._world.now_s >= batch.deadline_s and dice.chance(97)):
            return None
        match batch.state:
            case State.COMMIT | State.REVEAL:
                return self._panel(address, batch, delivery)
            case State.ATTEST:
                return self._attest(address, batch, delivery)
            case State.AWAIT_KEY if dice.chance(10 if delivery.bad else 80):
                return self._does.disclose(batch.contributor, address, batch, delivery.key)[0]
            case State.AWAIT_KEY | State.DELIVERED | State.REJECTED | State.LABELLED:
                over = batch.round == LAST_ROUND or batch.last_word
                if dice.chance(5 if over else 25):
                    # Where no round is left it is tried all the same.
                    tried = replace(batch, round=batch.round % LAST_ROUND, last_word=0)
                    return self._does.challenge(dice.one(self._world.actors), address, tried)[0]
            case _:
                return None
        return None

    def _panel(  # noqa: PLR0911 - one return for each duty of a panel reads best
        self, address: Pubkey, batch: Batch, delivery: Delivery
    ) -> Instruction | None:
        where, head, entries = self.attempt(address, batch.round, batch.redraw)
        dice = self._dice
        if head is None:
            return None
        if batch.state == State.COMMIT and not head.shared and dice.chance(95):
            if self._world.now_s >= head.share_by_s or delivery.mood == WITHHOLDS:
                return None
            return self._does.share_samples(batch.contributor, address, batch, pointer(bytes(where)))[0]
        if batch.state == State.COMMIT and not batch.outer_round and dice.chance(2):
            return self._does.contest_outer(address, batch)[0]
        wanted = SeatStatus.NO_COMMIT if batch.state == State.COMMIT else SeatStatus.NO_REVEAL
        open_ = [i for i, entry in enumerate(entries) if entry.status == wanted]
        if not open_ or dice.chance(2):
            return None
        index = dice.one(open_)
        owner = entries[index].owner
        vote = vote_of(delivery.mood, bytes(where) + bytes([index]))
        hashed = vote_hash(
            batch=bytes(address), r=batch.round, redraw=batch.redraw, reviewer=bytes(owner), status=vote.status,
            bits=vote.bits, reasons=vote.reasons, salt=vote.salt,
        )  # fmt: skip
        if wanted == SeatStatus.NO_COMMIT:
            return self._does.commit(owner, address, batch, owner=owner, entry=index, vote=hashed)[0]
        early = entries[index].early and not vote.status
        if (early or hashed != entries[index].vote) and dice.chance(95):
            return None
        return self._does.reveal(owner, address, batch, owner=owner, entry=index, vote=vote)[0]

    def _attest(self, address: Pubkey, batch: Batch, delivery: Delivery) -> Instruction | None:
        found = self._books.view.get(self._at.committee(batch.request))
        if found is None:
            return None
        committee = Committee.unpack(found.data)
        voted = batch.attested | batch.objected
        open_ = [i for i in range(committee.size) if not voted >> i & 1]
        if not open_:
            return None
        index = self._dice.one(open_)
        mood = delivery.mood < 7  # noqa: PLR2004 - seven in ten are good
        accept = mood != (sha256(bytes(address) + bytes([index])).digest()[0] < 40)  # noqa: PLR2004 - some disagree
        decides = accept and batch.attested.bit_count() + 1 == committee.threshold
        says = Attestation(index, accept, delivery.key if decides else NO_KEY)
        return self._does.attest(committee.attesters[index].key, address, batch, says)[0]

    # ------------------------------------------------------------------------------------------------ the wrong moment

    def rash(self, address: Pubkey) -> Instruction:
        """Return a step at the wrong moment: what somebody in a hurry, or two who race, would send."""
        batch, dice, does = self.read(address), self._dice, self._does
        payer = dice.one(self._world.actors)
        _, _, entries = self.attempt(address, batch.round, batch.redraw)
        if dice.chance(30):
            return self._rash_beacon(batch, payer)
        if entries and dice.chance(40):
            index = dice.below(len(entries) + 1)
            entry = entries[index % len(entries)]
            return does.settle_seat(
                payer, address, batch, r=batch.round, redraw=batch.redraw, index=index, entry=entry
            )[0]  # fmt: skip
        known = self._known.get(batch.root)
        body = {
            0: lambda: does.tally(payer, address, batch),
            1: lambda: self._finalize(payer, address, batch),
            2: lambda: does.expire(payer, address, batch),
            3: lambda: does.close_batch(address, batch),
            4: lambda: does.contest_outer(address, batch),
            5: lambda: does.challenge(payer, address, replace(batch, round=batch.round % 2, last_word=0)),
            6: lambda: does.disclose(batch.contributor, address, batch, known.key if known else NO_KEY),
            7: lambda: does.share_samples(batch.contributor, address, batch, pointer(b"again")),
            8: lambda: does.close_round(
                address, r=batch.round, redraw=batch.redraw, rent_payer=batch.header.rent_payer
            ),
        }  # fmt: skip
        return body[dice.below(len(body))]()[0]

    def _finalize(self, payer: Pubkey, address: Pubkey, batch: Batch) -> list[Instruction]:
        rounds = self.last_attempts(address, batch)
        if len(rounds) <= batch.round:
            return self._does.tally(payer, address, batch)
        return self._does.finalize(payer, address, batch, rounds)

    def _rash_beacon(self, batch: Batch, payer: Pubkey) -> Instruction:
        dice, config = self._dice, Config.unpack(self._books.view[self._at.config].data)
        interval = max(0, batch.beacon + dice.below(5) - 2)
        if config.randomness == Randomness.SWITCHBOARD and dice.chance(70):
            if dice.chance(50):
                return self._does.request_beacon(payer, interval, config, QUEUE, ORACLE)[0]
            account = RandomnessAccount.parse(self._world.data(config.randomness_account))
            signed = (bytes([1]) * 64, 0, dice.digest())
            return self._does.reveal_beacon(payer, interval, config, account, signed)[0]
        if dice.chance(50):
            return self._does.arm(payer, interval)[0]
        return self._does.fix_beacon(payer, interval, config)[0]
