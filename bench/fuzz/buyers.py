"""Requests, deliveries to them, and committees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from solders.pubkey import Pubkey

from bench.fuzz import claims as c
from bench.fuzz.deliveries import FEWEST, PROVABLE, deliver, pointer
from bench.fuzz.role import TOKEN, Role
from market.generated.accounts import Batch, Committee, Request, Staker
from market.generated.constants import Mode
from market.operations import RequestTerms

if TYPE_CHECKING:
    from solders.instruction import Instruction

    from bench.fuzz.auditor import Auditor
    from bench.fuzz.deliveries import Delivery
    from bench.fuzz.dice import Dice
    from bench.fuzz.role import Habit
    from bench.fuzz.world import World

LIVE_REQUESTS: Final = 6
LARGEST: Final = 150 * TOKEN
"""Three seats: no batch is worth more."""
LIMIT_RECORDS: Final = 8
"""Records of a delivery that uses up somebody's credit."""


class Buyers(Role):
    """Buyers, and who delivers to them.

    Args:
        world, books, dice: as for every role.
        known: deliveries by root; new ones are added.
    """

    def __init__(self, world: World, books: Auditor, dice: Dice, known: dict[bytes, Delivery]) -> None:
        super().__init__(world, books, dice)
        self._known = known
        self._count = 0
        self._tailored: dict[Pubkey, Pubkey] = {}

    @property
    def habits(self) -> list[Habit]:
        """What they do, and how often."""
        return [
            (60, self._submit),
            (12, self._open_request),
            (4, self._close_request),
            (3, self._committee),
            (4, self.collect),
            (2, self.close_committee),
        ]

    def _open_request(self) -> Instruction | None:
        dice, world = self._dice, self._world
        if len(self.found(Request.TAG)) >= LIVE_REQUESTS and dice.chance(90):
            return None
        self._count += 1
        buyer = dice.one(world.actors[1:4]) if dice.chance(90) else self.actor
        nonce, price = (
            self._count if dice.chance(90) else 1,
            (TOKEN // 2 + dice.below(TOKEN)) * (5 if dice.chance(15) else 1),
        )
        mint, limited = dice.one(world.mints), self._limited() if dice.chance(15) else None
        if limited is not None:
            mint, price = world.gln, limited[1] // LIMIT_RECORDS
            self._tailored[self._at.request(buyer, nonce)] = limited[0]
        terms = RequestTerms(
            nonce=nonce,
            price=price,
            deposit=(50 + dice.below(1_000)) * TOKEN,
            deadline_s=world.now_s + 10 + dice.below(1_000),
            min_records=1 + dice.below(6),
            max_records=60,
            spec=pointer(b"spec"),
            premium_cap_bps=dice.below(1_000),
            mode=Mode.ORACLE if dice.chance(35) else Mode.PANEL,
        )
        return self._does.open_request(buyer, mint, terms, self.config.params_version)[0]

    def _limited(self) -> tuple[Pubkey, int] | None:
        """Return somebody without reputation, and the value in stake terms that would use up its credit exactly."""
        stakers = [Staker.unpack(self._data(address)) for address in self.found(Staker.TAG)]
        open_ = [(s, 2 * (s.free + s.bonded) - s.inflight) for s in stakers if not s.score]
        fitting = [(s, v) for s, v in open_ if 0 < v <= 2 * s.free and v <= LARGEST and v % LIMIT_RECORDS == 0]
        if not fitting:
            return None
        staker, value = self._dice.one(fitting)
        return staker.owner, value

    def _submit(self) -> Instruction | None:
        address = self._any(Request.TAG)
        if address is None or len(self.found(Batch.TAG)) > 8:  # noqa: PLR2004 - more would starve each other
            return None
        request = Request.unpack(self._data(address))
        over = request.closed or request.deadline_s < self._world.now_s
        if over and self._dice.chance(95):
            return None
        if request.mode == Mode.ORACLE and not request.committee:
            return self._open_committee(address, request)
        dice = self._dice
        if address in self._tailored and dice.chance(70):
            return self._delivery(self._tailored[address], address, request, LIMIT_RECORDS)
        contributor = dice.one(self._world.actors[4:8]) if dice.chance(70) else self.actor
        staker = self._books.view.get(self._at.staker(contributor))
        if staker is None or c.number(Staker, staker.data, "free") < 60 * TOKEN:
            return self._does.deposit_stake(contributor, 150 * TOKEN)[0]
        return self._delivery(contributor, address, request)

    def _delivery(self, contributor: Pubkey, address: Pubkey, request: Request, records: int = 0) -> Instruction:
        dice = self._dice
        self._count += 1
        if not records:
            records = FEWEST if self._count % PROVABLE == 0 else FEWEST + dice.below(30)
            records = 1 + dice.below(80) if dice.chance(5) else records
        delivery = deliver(self._count, address, contributor, records)
        self._known[delivery.said.root] = delivery
        return self._does.submit(contributor, address, request, delivery.said)[0]

    def last_moment(self) -> tuple[int, Instruction] | None:
        """Return a delivery to a request, and the last second in which it may come."""
        requests = {address: Request.unpack(self._data(address)) for address in self.found(Request.TAG)}
        open_ = [(at, r) for at, r in requests.items() if not r.closed and r.mode == Mode.PANEL]
        if not open_:
            return None
        address, request = self._dice.one(open_)
        return request.deadline_s, self._delivery(self._dice.one(self._world.actors[4:8]), address, request)

    def close_request(self, address: Pubkey, caller: Pubkey) -> Instruction:
        """Close a request."""
        return self._does.close_request(caller, address, Request.unpack(self._data(address)))[0]

    def _close_request(self) -> Instruction | None:
        address = self._any(Request.TAG)
        if address is None:
            return None
        buyer = Pubkey(c.key(Request, self._data(address), "buyer"))
        return self.close_request(address, buyer if self._dice.chance(60) else self.actor)

    def _open_committee(self, address: Pubkey, request: Request) -> Instruction:
        size = 1 + self._dice.below(5)
        first = self._dice.below(len(self._world.actors) - size)
        keys = self._world.actors[first : first + size]
        return self._does.open_committee(request.buyer, address, keys, 1 + self._dice.below(size))[0]

    def _committee(self) -> Instruction | None:
        wanted = [a for a in self.found(Request.TAG) if c.number(Request, self._data(a), "mode", 1) == Mode.ORACLE]
        if not wanted:
            return None
        address = self._dice.one(wanted)
        return self._open_committee(address, Request.unpack(self._data(address)))

    def collect(self) -> Instruction | None:
        """Collect a fee that is due."""
        due = [
            (address, index)
            for address in self.found(Committee.TAG)
            for index, attester in enumerate(Committee.unpack(self._data(address)).attesters)
            if attester.due
        ]
        if not due:
            return None
        address, index = self._dice.one(due)
        committee = Committee.unpack(self._data(address))
        return self._does.collect_fee(self.actor, committee.request, committee, index)[0]

    def close_committee(self) -> Instruction | None:
        """Close a committee whose request is gone."""
        idle = [a for a in self.found(Committee.TAG) if Committee.unpack(self._data(a)).request not in self._books.view]
        address = self._dice.one(idle) if idle else self._any(Committee.TAG)
        if address is None:
            return None
        committee = Committee.unpack(self._data(address))
        return self._does.close_committee(committee.request, committee)[0]
