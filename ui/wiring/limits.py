"""Agreeing in the window, and above a limit by the passphrase."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

from app.errors import BUG, problem_of
from ui.format.money import SOL, format_amount
from ui.i18n import mark, said, tr
from ui.wiring.amounts import asset

if TYPE_CHECKING:
    from app.approval import Agreed, Look
    from app.limits import Above, Moves
    from ui.wiring.backend import Backend


_WHY = {
    "POWER": mark("This gives somebody else control, so no limit holds for what it may cost later."),
    "UNREAD": mark("Not all of this could be read, so no limit can be compared with it."),
}


class Asker(Protocol):
    """What asks the person for the passphrase; empty is a no."""

    async def ask(self, why: str, wrong: str = "") -> str:
        """Return what was typed."""
        ...


class WindowApprover(Protocol):
    """What shows signatures in the window."""

    async def approve(self, summary: object) -> bool:
        """Return whether the person agrees."""
        ...

    async def review(self, look: Look, *, sends: bool = True) -> Agreed | None:
        """Return what the person agreed to."""
        ...


class LimitedApprover:
    """Agrees to what the window's approver agrees to, and above a limit only to who types the passphrase.

    Args:
        backend: the opened app.
        inner: shows the signature.
        asker: asks for the passphrase.
    """

    def __init__(self, backend: Backend, inner: WindowApprover, asker: Asker) -> None:
        self._backend, self._inner, self._asker = backend, inner, asker

    async def approve(self, summary: Moves) -> bool:
        """Return whether the person agrees."""
        return await self._inner.approve(summary) and await self._within(summary)

    async def review(self, look: Look, *, sends: bool = True) -> Agreed | None:
        """Return what the person agreed to, exactly as it was last shown."""
        agreed = await self._inner.review(look, sends=sends)
        if agreed is None or agreed.summary is None:
            return agreed
        return agreed if await self._within(agreed.summary) else None

    async def _within(self, summary: Moves) -> bool:
        from app.limits import leaving

        app = await self._backend.app()
        limits, amounts = app.spend_limits(), leaving(summary)
        above, unmeasured = limits.above(amounts), limits.asks(summary)
        why = await self._why(above[0]) if above else tr(_WHY[unmeasured.name]) if unmeasured is not None else ""
        wrong = ""
        while why:
            typed = await self._asker.ask(why, wrong)
            if not typed:
                return False
            try:
                await asyncio.to_thread(app.wallet.check_passphrase, typed)
                break
            except Exception as error:  # the passphrase is wrong, or was too often: said at the field
                problem = problem_of(error)
                if problem.exit_code == BUG:
                    raise
                wrong = said(problem.what)
        limits.count(amounts)
        return True

    async def _why(self, above: Above) -> str:
        from app.limits import SOL as SOL_KEY

        connection = await self._backend.connection()
        known = next((token for mint, token in connection.tokens.items() if str(mint) == above.token), None)
        of = SOL if above.token == SOL_KEY else asset(known.symbol, known.decimals) if known else asset(above.token, 0)
        amount, limit = format_amount(above.amount, of).text, format_amount(above.limit, of).text
        if above.in_a_day:
            return tr("With this, {amount} leave today. Your limit for a day is {limit}.", amount=amount, limit=limit)
        return tr("{amount} leave at once. Your limit for one signature is {limit}.", amount=amount, limit=limit)
