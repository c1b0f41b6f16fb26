"""Proof of an erasure: what was destroyed and what that cannot undo, signed, so that it can be shown to anybody."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from app.library.model import Erasure
from app.receipts.signing import ERASURE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from app.library.catalogue import DatasetFacts
    from app.library.model import SoldView
    from app.store import DatasetRow

__all__ = ["erasure_body", "erasure_of", "file_sha256"]

_BLOCK_BYTES = 1 << 20


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
