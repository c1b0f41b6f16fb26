"""Instructions of fraud proofs: a buffer opened, written in parts, judged and closed."""

from collections.abc import Iterator

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM
from market.builder import MarketBuilder
from market.errors import TermsRefused
from market.generated import instructions as ix
from market.generated.accounts import Batch
from market.generated.constants import PROOF_BYTES

__all__ = ["PART_BYTES", "ProofOperations"]

PART_BYTES = 800
"""Bytes of a buffer that one transaction writes."""


class ProofOperations(MarketBuilder):
    """What proves fraud, and what carries the proof."""

    def open_proof(self, owner: Pubkey, nonce: int) -> list[Instruction]:
        """Open a buffer; its rent comes back when it is closed."""
        return [
            ix.open_proof(
                self.program,
                owner=owner,
                proof=self.addresses.proof(owner, nonce),
                system_program=SYSTEM_PROGRAM,
                nonce=nonce,
            )
        ]

    def write_proof(self, owner: Pubkey, nonce: int, body: bytes, *, present: bytes = b"") -> list[list[Instruction]]:
        """Make a buffer hold `body` and zeros behind it: one list a transaction, none where it holds that already.

        Args:
            owner: who opened the buffer.
            nonce: of the buffer.
            body: the proof.
            present: what the buffer holds, as read; empty for a fresh one.

        Raises:
            TermsRefused: the proof is longer than a buffer.
        """
        if len(body) > PROOF_BYTES:
            raise TermsRefused(f"A proof has at most {PROOF_BYTES:,} bytes, not {len(body):,}.")
        wanted, found = body.ljust(PROOF_BYTES, b"\0"), present.ljust(PROOF_BYTES, b"\0")
        return [[self._part(owner, nonce, offset, part)] for offset, part in _changed(wanted, found)]

    def _part(self, owner: Pubkey, nonce: int, offset: int, part: bytes) -> Instruction:
        return ix.write_proof(
            self.program,
            owner=owner,
            proof=self.addresses.proof(owner, nonce),
            offset=offset,
            length=len(part),
            part=part.ljust(PART_BYTES, b"\0"),
        )

    def close_proof(self, owner: Pubkey, nonce: int, rent_payer: Pubkey) -> list[Instruction]:
        """Close a buffer; its rent goes to who paid it."""
        proof = self.addresses.proof(owner, nonce)
        return [ix.close_proof(self.program, owner=owner, rent_payer=rent_payer, proof=proof)]

    def prove_bad_decrypt(
        self, buyer: Pubkey, address: Pubkey, batch: Batch, *, kind: int, nonce: int
    ) -> list[Instruction]:
        """Prove that a chunk does not decrypt.

        Args:
            buyer: of the batch, who wrote the buffer.
            address: of the batch.
            batch: as read.
            kind: a `Decrypt`.
            nonce: of the buffer.
        """
        return [
            ix.prove_bad_decrypt(
                self.program,
                buyer=buyer,
                config=self.addresses.config,
                params=self.addresses.params(batch.params_version),
                batch=address,
                staker=self.addresses.staker(batch.contributor),
                proof=self.addresses.proof(buyer, nonce),
                stake_ledger=self.addresses.ledger(self.stake_mint),
                buyer_balance=self.addresses.balance(buyer, self.stake_mint),
                system_program=SYSTEM_PROGRAM,
                kind=kind,
            )
        ]

    def prove_duplicate(
        self, prover: Pubkey, earlier: Pubkey, later: Pubkey, later_batch: Batch, *, nonce: int
    ) -> list[Instruction]:
        """Count the matches in a buffer; with enough of them the later contributor loses its stake.

        Args:
            prover: who wrote the buffer.
            earlier: address of the batch that was first.
            later: address of the batch that sold the same again.
            later_batch: that batch, as read.
            nonce: of the buffer.
        """
        return [
            ix.prove_duplicate(
                self.program,
                prover=prover,
                config=self.addresses.config,
                params=self.addresses.params(later_batch.params_version),
                earlier=earlier,
                later=later,
                staker=self.addresses.staker(later_batch.contributor),
                proof=self.addresses.proof(prover, nonce),
                stake_ledger=self.addresses.ledger(self.stake_mint),
                buyer_balance=self.addresses.balance(later_batch.buyer, self.stake_mint),
                system_program=SYSTEM_PROGRAM,
            )
        ]


def _changed(wanted: bytes, found: bytes) -> Iterator[tuple[int, bytes]]:
    """Offset and bytes of every part that is not there yet."""
    for offset in range(0, PROOF_BYTES, PART_BYTES):
        part = wanted[offset : offset + PART_BYTES]
        if part != found[offset : offset + PART_BYTES]:
            yield offset, part
