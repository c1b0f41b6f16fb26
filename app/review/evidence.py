"""What a panel member looks at: the package, checked, and the samples of its round with all they have to disclose.

A round is complete for a member when its samples open, are the drawn ones of this root, show O where the buyer
contested it, and open the sealings of the round before to those who voted that they got nothing readable.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from app.connection import storage_pointer
from app.panel import commitment_of, key_when_shared, panel_of, profile_key
from market.rounds import attempt_before, denied_members, outer_contested, samples_of
from storage.errors import ContentMissing, GatewayUnreachable, PackageInvalid
from storage.keys import reviewer_kem_seed
from storage.package_reader import PackageReader, verify_package
from storage.samples import MAX_BLOB_BYTES, SampleBlob

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from market.generated.accounts import Batch
    from market.reader import Attempt, BatchView
    from storage.samples import OpenedSamples, Opening, SampledRecord

T = TypeVar("T")
MAX_PACKAGE_BYTES = 1 << 30
ASK_AGAIN_S = 0.5
PATIENCE_S = 20.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Fetches and checks for one reviewer.

    Args:
        connection: the network.
        identity: whose seats.
        folder: for packages while they are checked.
        patience_s: how long to ask again for what nobody has: gateways pass content on with a delay, a vote is final.
    """

    connection: Connection
    identity: Identity
    folder: Path
    patience_s: float = PATIENCE_S

    async def check_package(self, batch: Batch) -> None:
        """Fetch the whole package through every gateway there is and check each byte against the root.

        Raises:
            StorageError: it cannot be had, or is not what was committed to.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=self.folder, prefix="checking-") as folder:
            await self.patiently(lambda: self._fetch_and_check(batch, Path(folder)))

    async def samples(self, view: BatchView, attempt: Attempt) -> tuple[list[SampledRecord], bytes]:
        """Return the records of our round, and O where it was shown: in our round, or in one before that we reopened.

        Raises:
            StorageError: they cannot be had, or the round is not complete.
        """
        blob = await self._blob(attempt)
        panel = panel_of(view, attempt)
        me, seed = bytes(self.identity.address), reviewer_kem_seed(self.identity.secret)
        indices = samples_of(view, attempt)
        opened = await asyncio.to_thread(lambda: blob.open(panel, me, seed, commitment_of(view.batch), indices))
        return opened.records, await self._complete(view, attempt, opened)

    async def patiently(self, fetch: Callable[[], Awaitable[T]]) -> T:
        """Ask again for what nobody has yet."""
        until = time.monotonic() + self.patience_s
        while True:
            try:
                return await fetch()
            except (ContentMissing, GatewayUnreachable):
                if time.monotonic() >= until:
                    raise
            await asyncio.sleep(ASK_AGAIN_S)

    async def _fetch_and_check(self, batch: Batch, folder: Path) -> None:
        path = folder / "package.gln"
        await self.connection.every_gateway.file(storage_pointer(batch.package), path, MAX_PACKAGE_BYTES)
        await asyncio.to_thread(_check_package, path, batch)

    async def _blob(self, attempt: Attempt) -> SampleBlob:
        pointer = storage_pointer(attempt.round.samples)
        return SampleBlob(await self.patiently(lambda: self.connection.every_gateway.blob(pointer, MAX_BLOB_BYTES)))

    async def _complete(self, view: BatchView, attempt: Attempt, opened: OpenedSamples) -> bytes:
        """Check what a round discloses beside its records; returns O where it, or one before it, had to show it.

        Members who lied about a contested round handed O to nobody: whoever sees through them hands it on.

        Raises:
            PackageInvalid: O or the opening of a sealing is missing or wrong: the members got less than is due.
        """
        if (
            outer_contested(view.batch, attempt.round.r)
            and hashlib.sha256(opened.outer).digest() != view.batch.outer_commit
        ):
            raise PackageInvalid("The samples do not hold the outer key that was committed to.")
        before = attempt_before(view, attempt)
        denied = denied_members(before) if before is not None else []
        if before is None or not denied:
            return opened.outer
        outer = opened.outer
        given = {one.wallet: one for one in opened.openings}
        blob = await self._blob(before)
        for owner in denied:
            opening = given.get(bytes(owner))
            if opening is None:
                await self._needs_no_opening(owner, blob)
                continue
            if opening.public_key != await self._key_then(view, before, owner, opening):
                raise PackageInvalid("A sealing of the round before is opened with another key than the member's.")
            outer = await self._was_readable(view, before, blob, opening) or outer
        return outer

    async def _was_readable(self, view: BatchView, before: Attempt, blob: SampleBlob, opening: Opening) -> bytes:
        """Check what a member could have read in a round before; returns O if it was shown there."""
        indices = samples_of(view, before)
        if blob.panel != panel_of(view, before):
            raise PackageInvalid("The samples of the round before were made for another panel.")
        key = blob.reopen(opening)
        opened = await asyncio.to_thread(lambda: blob.open_with_key(key, commitment_of(view.batch), indices))
        return await self._complete(view, before, opened)

    async def _needs_no_opening(self, owner: Pubkey, blob: SampleBlob) -> None:
        """A member without a usable key in its profile could not be sealed to: its own fault, not the contributor's.

        Raises:
            PackageInvalid: it has one.
        """
        staker = await self.connection.reader.staker(owner)
        usable = staker is not None and await profile_key(self.connection, staker.profile) != b""
        if usable or bytes(owner) in blob.sealed_keys:
            raise PackageInvalid("A sealing of the round before, which a member could not open, is not opened here.")

    async def _key_then(self, view: BatchView, before: Attempt, owner: Pubkey, opening: Opening) -> bytes:
        """Return the member's key when the samples were shared; history is read only where it changed since."""
        staker = await self.connection.reader.staker(owner)
        now = await profile_key(self.connection, staker.profile) if staker is not None else b""
        if now == opening.public_key:
            return now
        return await key_when_shared(self.connection, view, before, owner)


def _check_package(path: Path, batch: Batch) -> None:
    with PackageReader.open(path) as reader:
        verify_package(
            reader,
            root=batch.root,
            count=batch.records,
            contributor=bytes(batch.contributor),
            request=bytes(batch.request),
        )
