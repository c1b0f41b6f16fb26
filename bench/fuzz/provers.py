"""Fraud proofs and labels, through buffers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.fuzz.deliveries import MATCHES, duplicate_proof
from bench.fuzz.role import Role
from market.addresses import SYSTEM_PROGRAM
from market.generated import instructions as ix
from market.generated.accounts import Batch, ProofBuffer
from market.generated.constants import Decrypt, Ending, State
from tests.helpers import bytes_reference as ref

if TYPE_CHECKING:
    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from bench.fuzz.auditor import Auditor
    from bench.fuzz.batches import Batches
    from bench.fuzz.deliveries import Delivery
    from bench.fuzz.dice import Dice
    from bench.fuzz.role import Habit
    from bench.fuzz.world import World

PART: Final = 800


class Provers(Role):
    """Who proves something about a batch.

    Args:
        world, books, dice: as for every role.
        batches: reads batches.
        known: deliveries by root.
    """

    def __init__(
        self, world: World, books: Auditor, dice: Dice, batches: Batches, known: dict[bytes, Delivery]
    ) -> None:
        super().__init__(world, books, dice)
        self._batches, self._known = batches, known

    @property
    def habits(self) -> list[Habit]:
        """What they do, and how often."""
        return [
            (8, self._proof),
            (3, self._close_proof),
            (1, self._unfounded),
        ]

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
            return step or self._claim(prover, other, address, buffer)
        return None

    def _claim(self, prover: Pubkey, earlier: Pubkey, later: Pubkey, buffer: Pubkey) -> Instruction:
        batch = self._batches.read(later)
        return ix.prove_duplicate(
            self._program,
            prover=prover,
            config=self._at.config,
            params=self._at.params(batch.params_version),
            earlier=earlier,
            later=later,
            staker=self._at.staker(batch.contributor),
            proof=buffer,
            stake_ledger=self._at.ledger(self._world.gln),
            buyer_balance=self._at.balance(batch.buyer, self._world.gln),
            system_program=SYSTEM_PROGRAM,
        )

    def _unfounded(self) -> Instruction | None:
        """Two batches that nothing makes duplicates, in any order and state."""
        earlier, later, buffer = (self._any(tag) for tag in (Batch.TAG, Batch.TAG, ProofBuffer.TAG))
        if earlier is None or later is None or buffer is None:
            return None
        prover = ProofBuffer.unpack(self._data(buffer)).owner
        return self._claim(prover, earlier, later, buffer)

    def close_proof(self, address: Pubkey) -> Instruction:
        """Close a buffer."""
        found = ProofBuffer.unpack(self._data(address))
        return ix.close_proof(self._program, owner=found.owner, rent_payer=found.header.rent_payer, proof=address)

    def _close_proof(self) -> Instruction | None:
        known = self.found(ProofBuffer.TAG)
        return self.close_proof(known[0]) if len(known) > MATCHES else None
