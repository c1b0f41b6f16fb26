"""Claims of fraud against what was bought: found in opened packages, as the program takes them.

A claim is rebuilt from packages and chain each time; it comes out the same to the byte, so that a killed run goes on.
"""

from __future__ import annotations

import asyncio
import hashlib
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.buy.open import fetch_package, handed_outer, keys_of, require_key
from app.errors import UserError
from market.errors import AccountMissing
from market.generated.constants import Ending, Fraud, State
from storage.fraud import (
    DecryptProof,
    OpenedPackage,
    bad_decrypt_proof,
    duplicate_matches,
    first_bad_chunk,
    pack_matches,
)
from storage.package_reader import PackageReader

if TYPE_CHECKING:
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from market.generated.accounts import Batch
    from market.reader import Keyed
    from storage.fraud import Match
    from storage.tree import NullifierScope

NO_SCOPE = bytes(32)


@dataclass(frozen=True, slots=True)
class Claim:
    """Fraud as found, before the program has seen it.

    Attributes:
        batch: the batch it is proven against.
        bodies: what goes into the buffer, one after the other.
        earlier: with a duplicate, the batch that sold the records first.
        lasts: with a duplicate, the last nullifier of each body.
        matches: with a duplicate, how many records.
        chunk: with bad decryption, the proof of the chunk.
    """

    batch: Keyed[Batch]
    bodies: tuple[bytes, ...] = field(repr=False)
    earlier: Pubkey | None = None
    lasts: tuple[bytes, ...] = ()
    matches: int = 0
    chunk: DecryptProof | None = None

    @property
    def kind(self) -> Fraud:
        """What is proven."""
        return Fraud.BAD_DECRYPT if self.chunk is not None else Fraud.DUPLICATE

    @property
    def nonce(self) -> int:
        """Number of the buffer: the same whenever this claim is run."""
        parties = bytes(self.batch.address) + (bytes(self.earlier) if self.earlier is not None else b"")
        return int.from_bytes(hashlib.sha256(b"gleaner claim" + parties).digest()[:8], "little")

    @property
    def reveals_outer(self) -> bool:
        """Whether the outer key becomes public, and every record of the batch readable with it."""
        return self.chunk is not None and self.chunk.reveals_outer


@dataclass(frozen=True, slots=True)
class ClaimFinder:
    """Finds fraud in what this identity bought.

    Attributes:
        connection: the network.
        identity: who bought.
        folder: where packages go.
    """

    connection: Connection
    identity: Identity
    folder: Path

    async def bad_decrypt(self, address: Pubkey, *, seen: bytes | None = None) -> Claim:
        """Open a batch and find the first chunk that does not decrypt.

        Args:
            address: of the batch.
            seen: the bad record as a reviewer saw it; without it the proof reveals the outer key.

        Raises:
            UserError: the batch is not one that may be proven, or nothing is wrong with it.
            StorageError: the package cannot be had or is not what the root says.
        """
        batch = await self._bought(address)
        path = await fetch_package(self.connection, batch, self.folder)
        handed_on = await handed_outer(self.connection, self.identity.secret, batch)

        def work() -> DecryptProof | None:
            with PackageReader.open(path) as reader:
                keys = keys_of(self.connection, reader, self.identity.secret, batch, handed_on)
                bad = first_bad_chunk(reader, keys)
                return None if bad is None else bad_decrypt_proof(reader, keys, *bad, seen=seen)

        proof = await asyncio.to_thread(work)
        if proof is None:
            raise UserError(
                "Every record of this batch decrypts to what its contributor committed to.",
                next_step="There is nothing to prove.",
            )
        return Claim(batch, (proof.body,), chunk=proof)

    async def duplicate(self, earlier: Pubkey, later: Pubkey, scope: NullifierScope | None = None) -> Claim:
        """Open two batches and find the records of the earlier one that the later one sold again.

        Args:
            earlier: address of the batch that was submitted first.
            later: address of the other.
            scope: exclusivity scope both were sold under; by default what the request of the later one declares.

        Raises:
            UserError: the batches cannot be compared.
            StorageError: a package cannot be had, or too few records match.
        """
        first, second = [await self._bought(address) for address in (earlier, later)]
        if _order(first) >= _order(second):
            raise UserError(
                "The batch named first was not submitted first.", next_step="Name two batches, the earlier one first."
            )
        if NO_SCOPE in {bytes(first.value.nullifiers), bytes(second.value.nullifiers)}:
            raise UserError(
                "These batches were not sold under an exclusivity scope, so their records may be sold again.",
                next_step="There is nothing to prove.",
            )
        under = scope or await self._declared(second)
        paths = [await fetch_package(self.connection, found, self.folder) for found in (first, second)]
        outers = [await handed_outer(self.connection, self.identity.secret, found) for found in (first, second)]

        def work() -> list[Match]:
            with ExitStack() as stack:
                packages = []
                for found, path, outer in zip((first, second), paths, outers, strict=True):
                    reader = stack.enter_context(PackageReader.open(path))
                    keys = keys_of(self.connection, reader, self.identity.secret, found, outer)
                    packages.append(OpenedPackage(reader, keys))
                return duplicate_matches(packages[0], packages[1], under)

        return _duplicate_claim(first.address, second, await asyncio.to_thread(work))

    async def _declared(self, batch: Keyed[Batch]) -> NullifierScope:
        """The scope that a batch's request declares; where its account is gone, the person has to say it."""
        try:
            request = (await self.connection.reader.request(batch.value.request)).value
        except AccountMissing as error:
            raise UserError(
                "The request of this batch is closed, so its exclusivity scope cannot be looked up.",
                next_step="Say it with --scope.",
            ) from error
        declared = (await self.connection.spec(request.spec)).nullifiers
        if declared is None:
            raise UserError(
                "The request of this batch declares no exclusivity scope.", next_step="There is nothing to prove."
            )
        return declared

    async def _bought(self, address: Pubkey) -> Keyed[Batch]:
        batch = await self.connection.reader.batch(address)
        if batch.value.buyer != self.identity.address:
            raise UserError(
                "This wallet did not buy this batch, so it cannot open it.", next_step="Use the buyer's wallet."
            )
        if (batch.value.state, batch.value.ending) != (State.FINAL, Ending.ACCEPTED):
            raise UserError(
                "This batch was not accepted and paid, so there is nothing to get back.",
                next_step="Only accepted batches are proven.",
            )
        require_key(batch)
        return batch


def _duplicate_claim(earlier: Pubkey, later: Keyed[Batch], matches: list[Match]) -> Claim:
    bodies = pack_matches(matches)
    lasts, at = [], 0
    for body in bodies:
        at += int.from_bytes(body[:2], "little")
        lasts.append(matches[at - 1].nullifier)
    return Claim(later, tuple(bodies), earlier, tuple(lasts), len(matches))


def _order(batch: Keyed[Batch]) -> tuple[int, bytes]:
    return batch.value.submitted_slot, bytes(batch.address)
