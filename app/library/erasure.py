"""Erasing a data set, and the signed proof of what was destroyed and what that cannot undo, to be shown to anybody."""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.library.catalogue import DatasetFacts
from app.library.model import Erasure
from app.receipts.signing import ERASURE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from app.library.catalogue import Catalogue
    from app.library.model import SoldView
    from app.library.records import DatasetRecords
    from app.store import DatasetRow

__all__ = ["Erasing", "erasure_body", "erasure_of", "file_sha256"]

_BLOCK_BYTES = 1 << 20


class Erasing:
    """Destroys data sets.

    Args:
        catalogue: data sets and their copies.
        records: what was sold of them.
        sign: signs a paper by an account of the vault.
        forget: removes what was prepared of a data set and is no sale yet.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        records: DatasetRecords,
        sign: Callable[[Callable[[str], dict[str, Any]]], dict[str, Any]],
        forget: Callable[[str], None],
    ) -> None:
        self._catalogue = catalogue
        self._records = records
        self._sign = sign
        self._forget = forget

    async def erase(self, dataset_id: str) -> Erasure:
        """Destroy its key, its sealed copy, and what was prepared of it and is no sale yet.

        The ledger and the receipts stay. Again it returns the same proof.

        Raises:
            UserError: there is no such data set.
            StoreError: another program reads the database, so that the key may still lie in its log.
        """
        row = self._catalogue.get(dataset_id)
        if row.key is None:  # perhaps cut off before the key had left the log, or the copy the folder
            self._catalogue.store.forget_deleted()
            (self._catalogue.folder / row.file).unlink(missing_ok=True)
        else:
            facts = DatasetFacts.from_json(row.body)
            path = self._catalogue.folder / row.file
            digest = await asyncio.to_thread(file_sha256, path)
            sold, at_s = self._records.sold().get(row.dataset_id, ()), int(time.time())

            def body(wallet: str) -> dict[str, Any]:
                return erasure_body(row, facts, sold, wallet=wallet, sealed_sha256=digest, at_s=at_s)

            paper = self._sign(body)
            self._forget(row.dataset_id)  # before the key, so that its traces leave the database's log as well
            try:
                self._catalogue.store.erase(row.dataset_id, paper, facts.without_content().to_json(), at_s * 1_000)
            finally:
                # Without its key it is noise; where removing fails, the next start does it.
                if (self._catalogue.store.get(row.dataset_id) or row).key is None:
                    path.unlink(missing_ok=True)
        proof = erasure_of(self._catalogue.get(row.dataset_id))
        if proof is None:
            raise UserError("This data set is not erased yet.", next_step="Try again.")
        return proof


def erasure_body(
    row: DatasetRow, facts: DatasetFacts, sold: Sequence[SoldView], *, wallet: str, sealed_sha256: str, at_s: int
) -> dict[str, Any]:
    """Return the paper that is signed; ``row`` still has its key, whose hash stands in it.

    Args:
        row: what is erased.
        facts: what is known of it.
        sold: sales of it.
        wallet: address of the account that signs.
        sealed_sha256: hex digest of the sealed copy's file; empty where it was gone already.
        at_s: unix seconds.
    """
    return {
        "format": ERASURE,
        "wallet": wallet,
        "dataset": row.dataset_id,
        "life": row.life,
        "rows": facts.rows,
        "content_sha256": facts.sha256,
        "sealed_sha256": sealed_sha256,
        "key_sha256": hashlib.sha256(row.key or b"").hexdigest(),
        "erased_at_s": at_s,
        "sales": [one.sale_id for one in sold],
        "sentences": list(_sentences(facts, sold)),
    }


def erasure_of(row: DatasetRow) -> Erasure | None:
    """Return the proof that is kept of an erased data set, None where it was not erased."""
    paper: Mapping[str, Any] | None = row.erasure
    if paper is None:
        return None
    return Erasure(
        dataset_id=row.dataset_id,
        at_s=int(paper["erased_at_s"]),
        key_fingerprint=str(paper["key_sha256"]),
        sealed_sha256=str(paper["sealed_sha256"]),
        sentences=tuple(paper["sentences"]),
        document=json.dumps(paper, ensure_ascii=False, indent=1, sort_keys=True),
    )


def file_sha256(path: Path) -> str:
    """Hex digest of a file, empty where it is gone."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK_BYTES):
                digest.update(block)
    except FileNotFoundError:
        return ""
    return digest.hexdigest()


def _sentences(facts: DatasetFacts, sold: Sequence[SoldView]) -> tuple[str, ...]:
    many = "1 sale" if len(sold) == 1 else f"{len(sold)} sales"
    out = f"What {many} took along stays with the buyers, under the licences they agreed to." if sold else ""
    backups = "A backup made before holds the copy and its key; restoring it here keeps this erased."
    return (
        f"The only key of the sealed copy of {facts.rows:,} rows was overwritten. Without it the copy is noise.",
        "The sealed copy was removed from this data folder, and so were records prepared of it that were no sale yet.",
        out or "Nothing of it had been sold.",
        "The privacy ledger and the receipts stay, so that what was revealed is still counted.",
        f"The export you imported it from is yours and was not touched. {backups}",
    )
