"""Asking for the passphrase again at the terminal, above the limits."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import click

from app.cli.terminal import has_person
from app.errors import Declined
from app.limits import Unmeasured, leaving

if TYPE_CHECKING:
    from app.approval import Approver
    from app.cli.terminal import Terminal
    from app.container import App
    from market.explain import TransactionSummary


_WHY = {
    Unmeasured.POWER: "This gives somebody else control, so no limit holds for what it may cost later",
    Unmeasured.UNREAD: "Not all of this could be read, so no limit can be compared with it",
}


class LimitedApprover:
    """Agrees to what another approver agrees to, and above a limit only to who types the passphrase.

    Args:
        app: unlocked, with a network joined.
        terminal: where to ask.
        inner: asked first.
    """

    def __init__(self, app: App, terminal: Terminal, inner: Approver) -> None:
        self._app, self._terminal, self._inner = app, terminal, inner

    async def approve(self, summary: TransactionSummary) -> bool:
        """Return whether the person agrees.

        Raises:
            Declined: it is above a limit, and nobody is there to type the passphrase.
            WalletError: the passphrase is wrong; nothing was signed.
        """
        if not await self._inner.approve(summary):
            return False
        limits, amounts = self._app.spend_limits(), leaving(summary)
        above, unmeasured = limits.above(amounts), limits.asks(summary)
        if above:
            why = f"This is above your limit of what leaves {'in a day' if above[0].in_a_day else 'in one signature'}"
        else:
            why = _WHY[unmeasured] if unmeasured is not None else ""
        if why:
            if not has_person():
                raise Declined(
                    f"{why}, and nobody is at the terminal to type the passphrase. --yes does not agree to that.",
                    next_step="Run it at a terminal, or raise the limit with: gleaner limit",
                )
            question = f"{why}. Passphrase"
            passphrase = await self._terminal.ask(lambda: str(click.prompt(question, hide_input=True, err=True)))
            await asyncio.to_thread(self._app.wallet.check_passphrase, passphrase)
        limits.count(amounts)
        return True
