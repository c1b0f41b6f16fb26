"""What actors do besides the steps of a batch: stake, seats, requests, deliveries, proofs, the authority's acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from solders.pubkey import Pubkey

from bench.fuzz import claims as c
from bench.fuzz.deliveries import FEWEST, MATCHES, PROVABLE, Delivery, deliver, duplicate_proof, pointer
from bench.fuzz.world import BEACON_SLOTS, EPOCH_SLOTS, wallet
from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM
from market.builder import NOBODY
from market.generated import instructions as ix
from market.generated.accounts import (
    Balance,
    Batch,
    Beacon,
    Committee,
    Config,
    ProofBuffer,
    Request,
    SeatPage,
    SeatTable,
    Spent,
    Staker,
)
from market.generated.constants import PAGE_PLACES, Decrypt, Ending, Mode, Randomness, State
from market.operations import RequestTerms
from market.terms import with_mints
from tests.helpers import bytes_reference as ref
from tests.helpers.market_randomness import PROGRAM as RANDOMNESS
from tests.helpers.market_randomness import QUEUE

if TYPE_CHECKING:
    from collections.abc import Callable

    from solders.instruction import Instruction

    from bench.fuzz.auditor import Auditor
    from bench.fuzz.batches import Batches
    from bench.fuzz.dice import Dice
    from bench.fuzz.world import World

TOKEN: Final = 1_000_000
PART: Final = 800
SEATED: Final = 28
LIVE_REQUESTS: Final = 6
MOST_STAKE: Final = 2_000 * TOKEN


class People:
    """Chooses what somebody does.

    Args:
        world, books, dice: as for `Batches`.
        batches: reads batches.
        known: deliveries by root; new ones are added.
    """

    def __init__(
        self, world: World, books: Auditor, dice: Dice, batches: Batches, known: dict[bytes, Delivery]
    ) -> None:
        self._world, self._books, self._dice, self._batches, self._known = world, books, dice, batches, known
        self._at, self._does, self._program = world.at, world.does, world.program
        self._count = 0
        self._weighted: list[tuple[int, Callable[[], Instruction | None]]] = [
            (60, self._submit), (12, self._open_request), (7, self._deposit), (6, self._take_seat), (3, self._leave),
            (4, self._withdraw_stake), (8, self._withdraw), (6, self._close_balance), (4, self._close_request),
            (4, self._close_spent), (2, self._close_staker), (3, self._close_beacon), (3, self._committee),
            (4, self._collect), (2, self._close_committee), (2, self._delegate), (2, self._profile), (8, self._proof),
            (5, self._authority), (2, self._activate), (1, self._ledger), (3, self._close_proof),
        ]  # fmt: skip
        self._total = sum(weight for weight, _ in self._weighted)

    def act(self) -> Instruction | None:
        """Return something somebody might do now."""
        roll = self._dice.below(self._total)
        for weight, does in self._weighted:
            roll -= weight
            if roll < 0:
                return does()
        return None

    def found(self, tag: bytes) -> list[Pubkey]:
        """Return the accounts of a kind, oldest first."""
        return list(self._books.by_tag.get(tag, ()))

    def _any(self, tag: bytes) -> Pubkey | None:
        known = self.found(tag)
        return self._dice.one(known) if known else None

    def _data(self, address: Pubkey) -> bytes:
        return self._books.view[address].data

    @property
    def config(self) -> Config:
        """The market."""
        return Config.unpack(self._data(self._at.config))

    @property
    def actor(self) -> Pubkey:
        """Anybody."""
        return self._dice.one(self._world.actors)

    # ------------------------------------------------------------------------------------------------ stake and seats

    def _deposit(self) -> Instruction | None:
        return self._does.deposit_stake(self.actor, (1 + self._dice.below(400)) * TOKEN)[0]

    def _take_seat(self) -> Instruction | None:
        if self._at.seat_table not in self._books.view:
            return None
        table = SeatTable.unpack(self._data(self._at.seat_table))
        place = table.counts[2] if table.counts[2] < SEATED else self._dice.below(SEATED)
        owner = self._dice.one(self._world.actors[8:22]) if self._dice.chance(90) else self.actor
        staker = self._books.view.get(self._at.staker(owner))
        if staker is None or c.number(Staker, staker.data, "free") < 50 * TOKEN:
            return self._does.deposit_stake(owner, 120 * TOKEN)[0]
        return self._does.take_seat(owner, place, self.config.params_version)[0]

    def leave(self) -> Instruction | None:
        """Start or finish leaving a seat."""
        pages = self.found(SeatPage.TAG)
        taken = [
            (number * PAGE_PLACES + i, row)
            for number, page in enumerate(pages)
            for i, row in enumerate(c.places(self._data(page)))
            if row[0] != c.NOBODY
        ]
        leaving = [item for item in taken if item[1][3]]
        chosen = leaving if leaving and self._dice.chance(80) else taken
        if not chosen:
            return None
        place, row = self._dice.one(chosen)
        return self._does.release_seat(Pubkey(row[0]), place, self.config.params_version)[0]

    def _leave(self) -> Instruction | None:
        return self.leave()

    def withdraw_stake(self, address: Pubkey, amount: int) -> Instruction:
        """Take stake out."""
        owner = Pubkey(c.key(Staker, self._data(address), "owner"))
        return self._does.withdraw_stake(owner, amount, self.config.params_version)[-1]

    def _withdraw_stake(self) -> Instruction | None:
        address = self._any(Staker.TAG)
        if address is None:
            return None
        free = c.number(Staker, self._data(address), "free")
        return self.withdraw_stake(address, free if self._dice.chance(40) else 1 + self._dice.below(free + 1))

    def _close_staker(self) -> Instruction | None:
        empty = [a for a in self.found(Staker.TAG) if not c.number(Staker, self._data(a), "free")]
        address = self._dice.one(empty) if empty else self._any(Staker.TAG)
        if address is None:
            return None
        staker = Staker.unpack(self._data(address))
        return self._does.close_staker(staker.owner, staker.header.rent_payer)[0]

    def _delegate(self) -> Instruction | None:
        return self._does.set_delegate(self.actor, self.actor)[0]

    def _profile(self) -> Instruction | None:
        return self._does.set_profile(self.actor, pointer(self._dice.digest()))[0]

    # ------------------------------------------------------------------------------------------------ requests

    def _open_request(self) -> Instruction | None:
        dice, world = self._dice, self._world
        if len(self.found(Request.TAG)) >= LIVE_REQUESTS and dice.chance(90):
            return None
        self._count += 1
        buyer = dice.one(world.actors[1:4]) if dice.chance(90) else self.actor
        terms = RequestTerms(
            nonce=self._count if dice.chance(90) else 1,
            price=(TOKEN // 2 + dice.below(TOKEN)) * (5 if dice.chance(15) else 1),
            deposit=(50 + dice.below(1_000)) * TOKEN,
            deadline_s=world.now_s + 10 + dice.below(1_000),
            min_records=1 + dice.below(6),
            max_records=60,
            spec=pointer(b"spec"),
            premium_cap_bps=dice.below(1_000),
            mode=Mode.ORACLE if dice.chance(35) else Mode.PANEL,
        )
        return self._does.open_request(buyer, dice.one(world.mints), terms, self.config.params_version)[0]

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
        contributor = dice.one(self._world.actors[4:8]) if dice.chance(70) else self.actor
        staker = self._books.view.get(self._at.staker(contributor))
        if staker is None or c.number(Staker, staker.data, "free") < 60 * TOKEN:
            return self._does.deposit_stake(contributor, 150 * TOKEN)[0]
        self._count += 1
        records = FEWEST if self._count % PROVABLE == 0 else FEWEST + dice.below(30)
        if dice.chance(5):
            records = 1 + dice.below(80)
        delivery = deliver(self._count, address, contributor, records)
        self._known[delivery.said.root] = delivery
        return self._does.submit(contributor, address, request, delivery.said)[0]

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

    def _collect(self) -> Instruction | None:
        return self.collect()

    def close_committee(self) -> Instruction | None:
        """Close a committee whose request is gone."""
        idle = [a for a in self.found(Committee.TAG) if Committee.unpack(self._data(a)).request not in self._books.view]
        address = self._dice.one(idle) if idle else self._any(Committee.TAG)
        if address is None:
            return None
        committee = Committee.unpack(self._data(address))
        return self._does.close_committee(committee.request, committee)[0]

    def _close_committee(self) -> Instruction | None:
        return self.close_committee()

    # ------------------------------------------------------------------------------------------------ leftovers

    def withdraw(self, address: Pubkey, amount: int | None = None) -> Instruction:
        """Pay a Balance out."""
        balance = Balance.unpack(self._data(address))
        return ix.withdraw(
            self._program,
            owner=balance.owner,
            balance=address,
            ledger=self._at.ledger(balance.mint),
            vault=self._at.vault(balance.mint),
            destination=self._world.token_account(balance.owner, balance.mint),
            mint=balance.mint,
            token_program=TOKEN_PROGRAM,
            amount=balance.amount if amount is None else amount,
        )

    def _withdraw(self) -> Instruction | None:
        address = self._any(Balance.TAG)
        return None if address is None else self.withdraw(address, None if self._dice.chance(60) else TOKEN)

    def close_balance(self, address: Pubkey) -> Instruction:
        """Close a Balance."""
        balance = Balance.unpack(self._data(address))
        return self._does.close_balance(balance.owner, balance.mint, balance.header.rent_payer)[0]

    def _close_balance(self) -> Instruction | None:
        empty = [a for a in self.found(Balance.TAG) if not c.number(Balance, self._data(a), "amount")]
        address = self._dice.one(empty) if empty and self._dice.chance(80) else self._any(Balance.TAG)
        return None if address is None else self.close_balance(address)

    def close_spent(self, address: Pubkey) -> Instruction:
        """Close the evidence of a root."""
        spent = Spent.unpack(self._data(address))
        return self._does.close_spent(spent.contributor, spent.root, spent.header.rent_payer)[0]

    def _close_spent(self) -> Instruction | None:
        address = self._any(Spent.TAG)
        return None if address is None else self.close_spent(address)

    def _close_beacon(self) -> Instruction | None:
        known = self.found(Beacon.TAG)
        if not known:
            return None
        return self.close_beacon(known[0])

    def close_beacon(self, address: Pubkey) -> Instruction:
        """Close a beacon."""
        beacon = Beacon.unpack(self._data(address))
        return self._does.close_beacon(beacon.interval, beacon.header.rent_payer)[0]

    # ------------------------------------------------------------------------------------------------ proofs

    def _proof(self) -> Instruction | None:
        address = self._any(Batch.TAG)
        return None if address is None else self.about(address)

    def about(self, address: Pubkey) -> Instruction | None:
        """Return a step towards a proof, or towards labels, about this batch."""
        batch = self._batches.read(address)
        delivery = self._known.get(batch.root)
        if delivery is None:
            return None
        if batch.state in {State.AWAIT_KEY, State.REJECTED} and delivery.bad:
            labels = ref.label_bitmap(list(delivery.bad), batch.records)
            buffer, step = self._buffered(batch.contributor, batch.root, labels)
            rounds = self._batches.last_attempts(address, batch)
            cosigned = self._dice.chance(30)
            return (
                step
                or self._does.open_label(
                    address, batch, proof=buffer, salt=delivery.salt, rounds=rounds, cosigned=cosigned
                )[0]
            )
        if batch.state == State.FINAL and batch.ending == Ending.ACCEPTED and delivery.sold is not None:
            return self._duplicate(address, batch) if self._dice.chance(50) else self._bad_decrypt(address, batch)
        return None

    def _buffered(self, owner: Pubkey, about: bytes, body: bytes) -> tuple[Pubkey, Instruction | None]:
        """The buffer for a proof, and the step still needed until it holds these bytes."""
        nonce = int.from_bytes(about[:8], "little")
        address = self._at.proof(owner, nonce)
        found = self._books.view.get(address)
        if found is None:
            return address, ix.open_proof(
                self._program, owner=owner, proof=address, system_program=SYSTEM_PROGRAM, nonce=nonce
            )
        start = ProofBuffer.OFFSETS["body"]
        if self._dice.chance(4):
            return address, None
        for at in range(0, len(body), PART):
            part = body[at : at + PART]
            if found.data[start + at : start + at + len(part)] != part:
                padded = part.ljust(PART, b"\0")
                return address, ix.write_proof(
                    self._program, owner=owner, proof=address, offset=at, length=len(part), part=padded
                )
        return address, None

    def _bad_decrypt(self, address: Pubkey, batch: Batch) -> Instruction | None:
        sold = self._known[batch.root].sold
        if sold is None:
            return None
        outer = self._dice.chance(30)
        body = sold.outer_proof(0, 0) if outer else sold.inner_proof(0, 0)
        buffer, step = self._buffered(batch.buyer, batch.root, body)
        return step or ix.prove_bad_decrypt(
            self._program,
            buyer=batch.buyer,
            config=self._at.config,
            params=self._at.params(batch.params_version),
            batch=address,
            staker=self._at.staker(batch.contributor),
            proof=buffer,
            stake_ledger=self._at.ledger(self._world.gln),
            buyer_balance=self._at.balance(batch.buyer, self._world.gln),
            system_program=SYSTEM_PROGRAM,
            kind=Decrypt.OUTER if outer else Decrypt.INNER,
        )

    def _duplicate(self, address: Pubkey, batch: Batch) -> Instruction | None:
        others = [a for a in self.found(Batch.TAG) if a != address]
        for other in others:
            earlier = self._batches.read(other)
            delivery = self._known.get(earlier.root)
            sold = earlier.state == State.FINAL and earlier.ending == Ending.ACCEPTED and delivery is not None
            if not sold or delivery is None or delivery.sold is None:
                continue
            newer = (earlier.submitted_slot, bytes(other)) > (batch.submitted_slot, bytes(address))
            if newer and self._dice.chance(90):
                continue
            body = duplicate_proof(delivery, self._known[batch.root])
            prover = self._world.actors[-1 - bytes(address)[0] % 2]
            about = bytes(a ^ b for a, b in zip(earlier.root, batch.root, strict=True))
            buffer, step = self._buffered(prover, about, body)
            return step or ix.prove_duplicate(
                self._program,
                prover=prover,
                config=self._at.config,
                params=self._at.params(batch.params_version),
                earlier=other,
                later=address,
                staker=self._at.staker(batch.contributor),
                proof=buffer,
                stake_ledger=self._at.ledger(self._world.gln),
                buyer_balance=self._at.balance(batch.buyer, self._world.gln),
                system_program=SYSTEM_PROGRAM,
            )
        return None

    def close_proof(self, address: Pubkey) -> Instruction:
        """Close a buffer."""
        found = ProofBuffer.unpack(self._data(address))
        return ix.close_proof(self._program, owner=found.owner, rent_payer=found.header.rent_payer, proof=address)

    def _close_proof(self) -> Instruction | None:
        known = self.found(ProofBuffer.TAG)
        return self.close_proof(known[0]) if len(known) > MATCHES else None

    # ------------------------------------------------------------------------------------------------ the market

    def genesis(self, *, switchboard: bool) -> list[Instruction]:
        """Return what makes the market."""
        authority, made = self._world.actors[0], []
        randomness = wallet("randomness").pubkey()
        made += self._does.init(
            authority,
            beacon_slots=BEACON_SLOTS,
            epoch_slots=EPOCH_SLOTS,
            randomness=Randomness.SWITCHBOARD if switchboard else Randomness.SLOT_HASHES,
            randomness_program=RANDOMNESS if switchboard else NOBODY,
            randomness_account=randomness if switchboard else NOBODY,
        )
        made += self._does.set_params(authority, 1, self._world.terms_of(1))
        for mint in self._world.mints:
            made += self._does.open_ledger(authority, mint, 1)
        for owner in self._world.actors[4:22]:
            made += self._does.deposit_stake(owner, 160 * TOKEN)
        seats = [owner for owner in self._world.actors[8:22] for _ in range(2)]
        for place, owner in enumerate(seats[: SEATED - 4]):
            made += self._does.take_seat(owner, place, 1)
        return made

    def open_randomness(self) -> Instruction:
        """Make the randomness account."""
        return self._does.open_randomness(self.actor, self.config, QUEUE, self._world.slot - 1)[0]

    def _authority(self) -> Instruction | None:
        config, dice = self.config, self._dice
        match dice.below(6):
            case 0:
                version = max(config.params_version, config.pending_params) + 1
                terms = self._world.terms_of(version)
                if dice.chance(15):
                    terms = with_mints(terms, {self._world.tusd: 3 * TOKEN + version})
                return self._does.set_params(config.authority, version, terms, current=config.params_version)[0]
            case 1:
                return self._does.set_paused(config.authority, paused=not config.paused and dice.chance(50))[0]
            case 2:
                return self._does.propose_authority(config.authority, self.actor)[0]
            case 3:
                return self._does.accept_authority(config.pending_authority)[0]
            case 4:
                ledger = self._world.ledger(self._world.gln)
                amount = ledger.treasury if dice.chance(50) else 1 + dice.below(TOKEN)
                return self._does.insure(config.authority, amount)[0]
            case _:
                return self._does.set_paused(config.authority, paused=False)[0]

    def _activate(self) -> Instruction | None:
        return self._does.activate_params(self.config.pending_params)[0]

    def _ledger(self) -> Instruction | None:
        return self._does.open_ledger(self.actor, self._dice.one(self._world.mints), self.config.params_version)[0]
