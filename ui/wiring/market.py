"""Requests and sales for their pages."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from assets.samples import SAMPLES, sample_path
from ui.i18n import tr

if TYPE_CHECKING:
    from app.approval import Approver
    from app.browse.board import RequestBoard
    from app.browse.model import Fit, RequestView, Terms
    from app.library.model import DatasetView
    from app.sell.model import Preview, SalePlan, SaleView, SaleWatcher, SourceView
    from app.sell.standing import Standing
    from ui.wiring.backend import Backend


SAMPLE_RECORDS = 50
"""Records of a sample that is sold as it is: quick to follow, with a small bond."""


class Requests:
    """``RequestsPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def list(self) -> tuple[RequestView, ...]:
        """Return all open requests."""
        return await (await self._board()).list(committees=True)

    async def fit(self, request: RequestView, path: str) -> Fit:
        """Say how a file fits."""
        return await (await self._board()).fit(request, Path(path))

    async def terms(self, request: RequestView, records: int) -> Terms:
        """Say what a sale would bring, hold and risk."""
        return await (await self._board()).terms(request, records, (await self._backend.app()).address())

    async def _board(self) -> RequestBoard:
        from app.browse.board import RequestBoard

        return RequestBoard(await self._backend.connection())


class Sales:
    """``SellPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def open_source(self, path: str, on_broken: str = "refuse") -> SourceView:
        """Read a file completely."""
        return await (await self._backend.desk()).open_source(path, on_broken)

    async def datasets(self) -> tuple[DatasetView, ...]:
        """Data sets that can be sold from."""
        library = (await self._backend.app()).library()
        return tuple(dataset for dataset in await library.datasets() if not dataset.erased)

    async def open_dataset(
        self, dataset_id: str, request: RequestView
    ) -> tuple[SourceView, tuple[tuple[str, str], ...]]:
        """Read a data set completely, and say which of its columns gives what the request wants."""
        from app.library.fit import fit_columns
        from app.library.fits import available

        dataset = await (await self._backend.app()).library().dataset(dataset_id)
        fitted = await asyncio.to_thread(fit_columns, request.spec, available(dataset))
        return await (await self._backend.desk()).open_dataset(dataset.dataset_id), fitted.mapping

    async def preview(self, plan: SalePlan) -> Preview:
        """Return what would be sealed."""
        return _with_shape(await (await self._backend.desk()).preview(plan))

    async def terms(self, plan: SalePlan, request: RequestView, records: int) -> Terms:
        """Say what the sale would bring, hold and risk."""
        return await (await self._backend.desk()).terms(plan, request, records)

    async def begin(self, plan: SalePlan, seen: str = "") -> str:
        """Journal the plan."""
        self._backend.revision += 1
        return await (await self._backend.desk()).begin(plan, seen)

    async def proceed(self, sale_id: str, approver: Approver, watcher: SaleWatcher) -> SaleView:
        """Follow a sale to its end; it goes on when the page is left, and stops when this is cancelled."""
        running = await self._backend.running()
        self._backend.revision += 1
        try:
            return await running.proceed(sale_id, approver, watcher)
        except asyncio.CancelledError:
            # Pause, or the window goes: what is on its page must be true, so the sale itself stops.
            await running.pause(sale_id)
            raise
        finally:
            self._backend.revision += 1

    async def give_up(self, sale_id: str) -> SaleView:
        """Give up what did not reach the market."""
        self._backend.revision += 1
        return await (await self._backend.desk()).give_up(sale_id)

    async def standing(self, sale_id: str) -> tuple[Standing, ...]:
        """How the batches of a sale stand on the market."""
        return await (await self._backend.desk()).standing(sale_id)

    async def sales(self) -> tuple[SaleView, ...]:
        """All sales, newest first; an account whose key is not here has none."""
        if not (await self._backend.app()).account().key_is_here:
            return ()
        return await (await self._backend.desk()).sales()

    async def request(self, address: str) -> RequestView:
        """Return one open request."""
        from solders.pubkey import Pubkey

        from app.browse.board import RequestBoard
        from app.phrases import public_key_of

        return await RequestBoard(await self._backend.connection()).get(Pubkey.from_bytes(public_key_of(address)))

    async def sample(self, request: RequestView) -> str:
        """Lay out invented data for a request of the practice network: few records to sell as they are, else all."""
        connection = await self._backend.connection()
        if not connection.info.practice or request.spec.kind not in SAMPLES:
            return ""
        most = SAMPLE_RECORDS if request.spec.release.kind == "raw" else 0
        return str(await asyncio.to_thread(_lay_out, self._backend.home.root / "samples", request.spec.kind, most))

    async def export_receipt(self, sale_id: str, path: str) -> None:
        """Write the signed receipt of a finished sale."""
        desk = await self._backend.desk()
        receipt = desk.receipts.get(sale_id)
        if receipt is None:
            raise UserError(tr("This sale has no receipt yet."), next_step=tr("Wait until it is settled."))
        Path(path).write_text(json.dumps(receipt.body, ensure_ascii=False, indent=1))


def _with_shape(preview: Preview) -> Preview:
    """Fill a noised release's preview with its true counts in the form of its records, which the page says they are.

    Its own records do not exist before the noise is drawn.
    """
    if preview.exact or preview.shown or preview.histogram is None:
        return preview
    made = [
        json.dumps({"category": name, "count": count}, ensure_ascii=False, separators=(",", ":")).encode()
        for name, count in preview.histogram.bins
    ]
    return replace(preview, shown=tuple(enumerate(made)), total_bytes=sum(map(len, made)))


def _lay_out(folder: Path, name: str, most: int) -> Path:
    """Write the first ``most`` records of a sample (0 = all) into the data folder, so that it can be looked at."""
    source = sample_path(name)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lines = source.read_text(encoding="utf-8").splitlines(keepends=True)
    head = 1 if source.suffix == ".csv" else 0
    path = folder / (f"{source.stem}-{most}{source.suffix}" if most else source.name)
    path.write_text("".join(lines[: head + most] if most else lines), encoding="utf-8")
    return path
