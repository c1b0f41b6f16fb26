"""What a data set would fetch from the open requests, best first."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.library.fit import WEAK, Available, fit_columns
from app.library.model import FitView

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.browse.board import RequestBoard
    from app.browse.model import RequestView
    from app.library.fit import Fitted
    from app.library.model import DatasetView

__all__ = ["Hidden", "RequestFits", "available"]

Hidden = Callable[[str, "RequestView", tuple[tuple[str, str], ...]], Awaitable[tuple[str, str]]]

_PRICED: Final = 60
"""So many of the best are asked for their terms; each takes a few reads of the chain."""
_AT_ONCE: Final = 8
_REFUSED: Final = 0.25
"""What is left of a score where data fits, and the market would not take the sale now."""


class RequestFits:
    """Open requests as data sets fit them.

    Args:
        board: the open requests.
        owner: the account that would sell.
        hidden: says of a data set, a request and the columns it would give why noise would hide everything, and what is
            weak; None foresees nothing.
    """

    def __init__(self, board: RequestBoard, owner: Pubkey, hidden: Hidden | None = None) -> None:
        self._board = board
        self._owner = owner
        self._hidden = hidden

    async def fits(self, dataset: DatasetView) -> tuple[FitView, ...]:
        """Say what a data set would fetch from each open request, best first.

        Raises:
            MarketError: the network does not answer.
        """
        there = available(dataset)
        fitted = [(view, fit_columns(view.spec, there)) for view in await self._board.list(committees=True)]
        fitted.sort(key=lambda pair: (-pair[1].score, pair[0].spec.title))
        gate = asyncio.Semaphore(_AT_ONCE)

        async def priced(view: RequestView, fit: Fitted, *, ask: bool) -> FitView:
            async with gate:
                return (
                    await self._priced(view, await self._foreseen(dataset, view, fit)) if ask else _view(view, fit, 0)
                )

        views = await asyncio.gather(
            *(priced(view, fit, ask=number < _PRICED and fit.score > 0) for number, (view, fit) in enumerate(fitted))
        )
        return tuple(sorted(views, key=lambda one: (-one.score, -one.expected_net)))

    async def _foreseen(self, dataset: DatasetView, view: RequestView, fit: Fitted) -> Fitted:
        """The fit with what noise would hide."""
        if self._hidden is None:
            return fit
        blocking, weak = await self._hidden(dataset.dataset_id, view, fit.mapping)
        if blocking:
            return replace(fit, score=0.0, blocking=(*fit.blocking, blocking))
        return replace(fit, score=fit.score * WEAK, weak=(*fit.weak, weak)) if weak else fit

    async def _priced(self, view: RequestView, fit: Fitted) -> FitView:
        records = view.spec.release.leaving(min(fit.rows, view.records_funded))
        if fit.rows < view.min_records:
            few = f"{fit.rows:,} rows are fewer than the {view.min_records:,} a delivery needs."
            return _view(view, replace(fit, score=0.0, blocking=(*fit.blocking, few)), 0)
        if records < max(1, view.min_records):
            poor = "Its escrow does not pay for another delivery."
            return _view(view, replace(fit, score=fit.score * _REFUSED, weak=(*fit.weak, poor)), 0)
        terms = await self._board.terms(view, records, self._owner)
        if terms.refused:
            fit = replace(fit, score=fit.score * _REFUSED, weak=(*fit.weak, terms.refused))
        return _view(view, fit, records, 0 if terms.refused else terms.expected)


def available(dataset: DatasetView) -> Available:
    """Return a data set as the fit takes it."""
    return Available(
        columns=dataset.fields,
        rows=dataset.rows,
        life=dataset.life,
        languages=dataset.languages,
        first_day=dataset.first_day,
        last_day=dataset.last_day,
    )


def _view(view: RequestView, fit: Fitted, records: int, expected: int = 0) -> FitView:
    return FitView(
        request=view.address,
        title=view.spec.title,
        buyer=view.spec.buyer_name,
        score=round(fit.score, 3),
        problems=(*fit.blocking, *fit.weak),
        mapping=fit.mapping,
        records=records,
        expected_net=expected,
        symbol=view.symbol,
        decimals=view.decimals,
    )
