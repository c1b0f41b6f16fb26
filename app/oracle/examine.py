"""Looks at a delivery as its attester: fetch, check every byte against the root, open, decrypt, judge every record."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app.buy.open import write_records
from app.connection import storage_pointer
from app.errors import UserError
from app.review.judge import Reason, judge
from app.sell.deliver import deal_of
from sources import QualitySpec, SourcesError
from storage.errors import FileAccessError, OpenFailed, PackageInvalid, StorageError, StorageFull
from storage.hpke import SEALED_PAIR_BYTES, open_pair
from storage.keys import BatchKeys, reviewer_kem_seed
from storage.package_reader import PackageReader, verify_package
from storage.samples import all_records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.connection import Connection
    from app.identity import Identity
    from market.generated.accounts import Batch
    from storage.hpke import Deal
    from storage.samples import SampledRecord
    from storage.tree import NullifierScope

_LOG = logging.getLogger(__name__)
MAX_PACKAGE_BYTES = 1 << 30
"""An attester holds all records at once; a larger delivery cannot be attested."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a look at a delivery showed.

    Attributes:
        fault: why it does not verify, as a sentence; empty if every byte, both keys and every chunk are right.
        records: how many were opened.
        refused: index of each record that breaks the request's rules, with the reason; only where it verifies.
        rules_known: whether the request's rules could be had; without them only broken records are refused.
        digest: hex SHA-256 over all records, each with its length, as contributor and buyer see it.
        keys: O and K; only where it verifies.
    """

    fault: str = ""
    records: int = 0
    refused: tuple[tuple[int, str], ...] = ()
    rules_known: bool = True
    digest: str = ""
    keys: BatchKeys | None = field(default=None, repr=False)

    @property
    def verified(self) -> bool:
        """Whether this delivery is what its commitments say, to the last byte."""
        return self.keys is not None and not self.fault


@dataclass(frozen=True, slots=True)
class Examiner:
    """Looks at deliveries for one attester.

    Attributes:
        connection: the network.
        identity: the attester.
        folder: where packages are kept while they are looked at.
        records_to: where to write the records in clear, one a line; None keeps none.
    """

    connection: Connection
    identity: Identity
    folder: Path
    records_to: Path | None = None

    async def examine(self, batch: Batch, attester: int) -> Finding:
        """Look at a delivery.

        Args:
            batch: as read.
            attester: our number in its committee.

        Raises:
            DeliveryError: the package cannot be had: says nothing about it yet.
            StorageFull, FileAccessError: this disk refuses.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        quality, scope = await self._asked_for(batch)
        deal = deal_of(self.connection, batch.request, batch.contributor)
        with TemporaryDirectory(dir=self.folder, prefix="attesting-") as folder:
            path = Path(folder) / "package.gln"
            await self.connection.gateways.file(storage_pointer(batch.package), path, MAX_PACKAGE_BYTES)
            try:
                return await asyncio.to_thread(self._look, path, batch, attester, deal, quality, scope)
            except (StorageFull, FileAccessError):
                raise
            except (PackageInvalid, OpenFailed) as error:
                return Finding(fault=str(error))

    def _look(
        self,
        path: Path,
        batch: Batch,
        attester: int,
        deal: Deal,
        quality: QualitySpec | None,
        scope: NullifierScope | None,
    ) -> Finding:
        with PackageReader.open(path) as reader:
            verify_package(
                reader,
                root=batch.root,
                count=batch.records,
                contributor=bytes(batch.contributor),
                request=bytes(batch.request),
            )
            keys = self._keys(reader, batch, attester, deal)
            digest = hashlib.sha256()
            records = list(_hashed(all_records(reader, keys), digest))
        refused = judge(quality, records, scope)
        if self.records_to is not None:
            write_records((one.record for one in records), self.records_to)
        return Finding(
            records=len(records),
            refused=tuple((index, Reason(reason).name) for index, reason in sorted(refused.items())),
            rules_known=quality is not None,
            digest=digest.hexdigest(),
            keys=keys,
        )

    def _keys(self, reader: PackageReader, batch: Batch, attester: int, deal: Deal) -> BatchKeys:
        """O and K as sealed to us, compared with what the submission committed to."""
        at = attester * SEALED_PAIR_BYTES
        sealed = reader.header.sealed_attesters[at : at + SEALED_PAIR_BYTES]
        me = bytes(self.identity.address)
        outer, inner = open_pair(sealed, reviewer_kem_seed(self.identity.secret), deal, me)
        keys = BatchKeys(bytes(batch.nonce), inner, outer)
        if (keys.key_commit, keys.outer_commit) != (bytes(batch.key_commit), bytes(batch.outer_commit)):
            raise OpenFailed("The keys in this package are not those the submission committed to. Reject it.")
        return keys

    async def _asked_for(self, batch: Batch) -> tuple[QualitySpec | None, NullifierScope | None]:
        """Rules and exclusivity scope of the request; no rules where they cannot be read: the buyer's own fault."""
        request = (await self.connection.reader.request(batch.request)).value
        try:
            spec = await self.connection.spec(request.spec)
            return QualitySpec.from_json(spec.quality), spec.nullifiers
        except (UserError, StorageError, SourcesError) as error:
            _LOG.warning("rules of %s: %s", batch.request, error)
            return None, None


def _hashed(records: Iterator[SampledRecord], digest: hashlib._Hash) -> Iterator[SampledRecord]:
    for one in records:
        digest.update(len(one.record).to_bytes(8, "little") + one.record)
        yield one
