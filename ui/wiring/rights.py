"""Rights and receipts over the open app."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from ui.rights.ports import BatchChoice, Holdings, Paper

if TYPE_CHECKING:
    from app.rights.access import Access
    from app.rights.withdrawal import Withdrawals
    from app.store.records import Receipt
    from ui.bridge.ports import Progress
    from ui.rights.ports import FileKind
    from ui.wiring.backend import Backend


class RightsAdapter:
    """``RightsPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def holdings(self) -> Holdings:
        """What is kept and what left."""
        from app.library.erasure import erasure_of

        access, receipts = await self._access()
        papers = [(one.at_ms, Paper(one.receipt_id, one.sale_id or "", one.body)) for one in receipts]
        for row in (await self._backend.app()).catalogue().store.all():
            proof = erasure_of(row)
            if proof is not None:
                paper = Paper(f"erasure:{row.dataset_id}", "", json.loads(proof.document))
                papers.append((proof.at_s * 1_000, paper))
        papers.sort(key=lambda one: one[0], reverse=True)
        return Holdings(access.to_json(), tuple(paper for _, paper in papers))

    async def verify(self, paper: Paper) -> None:
        """Check a paper with nothing but itself."""
        from app.receipts.signing import verify_paper

        verify_paper(paper.body)

    async def check_file(self, path: str) -> Paper:
        """Read and check a file."""
        from app.receipts.signing import read_paper

        body = await asyncio.to_thread(read_paper, Path(path))
        return Paper("", "", body)

    async def save(self, paper: Paper, path: str, kind: FileKind) -> None:
        """Write a paper; the dialog that gave the place has asked before it is written over."""
        from app.receipts.page import paper_page

        whole = json.dumps(paper.body, ensure_ascii=False, indent=1) + "\n"
        await asyncio.to_thread(_write, Path(path), paper_page(paper.body) if kind == "page" else whole)

    async def export_all(self, path: str, progress: Progress) -> int:
        """Write everything into a new archive."""
        access, _ = await self._access()
        catalogue = (await self._backend.app()).catalogue()
        rows = [row for row in catalogue.store.all() if row.key is not None]
        done = 0

        def say(title: str) -> None:
            nonlocal done
            progress(done, len(rows), title)
            done += 1

        return await asyncio.to_thread(access.export, Path(path), catalogue, rows, say)

    async def look(self, sale_id: str) -> tuple[BatchChoice, ...]:
        """Ask the journal and the market."""
        found = await (await self._withdrawals()).look(sale_id)
        return tuple(BatchChoice(one.number, one.records, one.possible, one.why, one.most_lost) for one in found)

    async def withdraw(self, sale_id: str, reason: str) -> Paper:
        """Withdraw what can be."""
        withdrawals = await self._withdrawals()
        try:
            return Paper("", sale_id, await withdrawals.withdraw(sale_id, reason))
        finally:
            self._backend.revision += 1

    async def _withdrawals(self) -> Withdrawals:
        from app.rights.withdrawal import Withdrawals

        return Withdrawals(await self._backend.desk())

    async def _access(self) -> tuple[Access, list[Receipt]]:
        from app.rights.access import Access

        app = await self._backend.app()
        papers = app.receipts.all()
        return Access(await app.library().datasets(), [one.body for one in papers], app.ledger.rows()), papers


def _write(path: Path, words: str) -> None:
    """Write beside the place first: a full disk leaves what was there."""
    unfinished = path.with_name(f"{path.name}.part")
    try:
        unfinished.write_text(words, encoding="utf-8")
        unfinished.replace(path)
    except OSError as error:
        raise UserError(
            f"The file was not written: {error.strerror}.", next_step="Choose another place, or make room."
        ) from error
