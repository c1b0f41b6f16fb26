"""Challenging a verdict or a label, and contesting the outer key: previewed, then signed by the wallet.

A challenge opens one round, and the program takes one challenge a round: sent twice, the second is refused. So the
chain is its journal; whether a challenge of ours landed is read from the batch.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.approval import agree, carry_out
from app.errors import Declined, UserError
from market.generated.constants import State, Verdict
from market.sender import NullJournal
from market.terms_dispute import preview_challenge, preview_outer_contest

if TYPE_CHECKING:
    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.connection import Connection
    from app.identity import Identity
    from market.sender import Landed
    from market.terms_dispute import ChallengePreview, OuterPreview
    from market.views import BatchView

LOOK_S = 0.2
UNDECIDED = (State.SUBMITTED, State.COMMIT, State.REVEAL)


@dataclass(frozen=True, slots=True)
class Appealable:
    """A batch that may be challenged now.

    Attributes:
        view: as read.
        preview: what a challenge locks, can lose and can win, and until when.
        balance: payment base units the wallet holds outside the market.
    """

    view: BatchView
    preview: ChallengePreview
    balance: int


@dataclass(frozen=True, slots=True)
class AppealDesk:
    """Appeals of one identity."""

    connection: Connection
    identity: Identity

    async def look(self, batch: Pubkey) -> Appealable:
        """Say what a challenge of a batch would mean now.

        Raises:
            UserError: it cannot be challenged now.
            AccountMissing: there is no such batch.
            MarketError: the node does not answer.
        """
        view = await self.connection.reader.view(batch)
        clock = await self.connection.reader.clock()
        if not view.appealable(clock.unix_s):
            raise UserError(
                f"This batch cannot be challenged now: it is {_standing(view)}.",
                next_step="A verdict or a label is challenged while its window is open, at most twice.",
            )
        terms = (await self.connection.params(view.batch.params_version)).terms
        held = await self.connection.reader.token_accounts(self.identity.address, view.batch.mint)
        return Appealable(view, preview_challenge(view.batch, terms), sum(item.value.amount for item in held))

    async def await_verdict(self, batch: Pubkey) -> BatchView:
        """Return the batch once its present round is decided."""
        while True:
            view = await self.connection.reader.view(batch)
            if view.batch.state not in UNDECIDED:
                return view
            await asyncio.sleep(LOOK_S)

    async def challenge(self, found: Appealable, approver: Approver) -> Landed:
        """Stake the pot and open the next round.

        Raises:
            UserError: the wallet does not hold the pot.
            Declined: the person said no.
            MarketError: refused, or no answer; whether it landed shows in the batch.
        """
        if found.balance < found.preview.pot:
            raise UserError(
                "The wallet does not hold the pot of this challenge.", next_step="Receive tokens of this kind first."
            )
        make, me = self.connection.operations, self.identity.address
        return await self._sign(make.challenge(me, found.view.address, found.view.batch), approver)

    async def look_outer(self, batch: Pubkey) -> tuple[BatchView, OuterPreview]:
        """Say what contesting the outer key of a batch would mean now.

        Raises:
            UserError: it cannot be contested, or not by this wallet.
        """
        view = await self.connection.reader.view(batch)
        attempt, clock = view.attempt, await self.connection.reader.clock()
        if view.batch.buyer != self.identity.address:
            raise UserError("Only the buyer of a batch contests its outer key.", next_step="Use the buyer's wallet.")
        terms = (await self.connection.params(view.batch.params_version)).terms
        if view.batch.state != State.COMMIT or attempt is None or view.batch.outer_round:
            raise UserError(
                f"The outer key cannot be contested now: this batch is {_standing(view)}.",
                next_step="It is contested once, in the first quarter of the time in which a panel commits.",
            )
        preview = preview_outer_contest(view.batch, attempt.round, terms)
        if clock.unix_s >= preview.until_s:
            raise UserError(
                "The time to contest the outer key in this round is over.", next_step="Nothing can be done in it."
            )
        return view, preview

    async def contest_outer(self, view: BatchView, approver: Approver) -> Landed:
        """Stake F0 on the outer key not opening.

        Raises:
            Declined: the person said no.
            MarketError: refused, or no answer; whether it landed shows in the batch.
        """
        return await self._sign(self.connection.operations.contest_outer(view.address, view.batch), approver)

    async def _sign(self, instructions: list[Instruction], approver: Approver) -> Landed:
        no = Declined("You did not sign this, so nothing was sent.", next_step="Decide before the window closes.")
        agreed = await agree(self.connection, instructions, self.identity.address, approver, no)
        return await carry_out(self.connection, agreed, [self.identity.owner], journal=NullJournal())


def rejected(view: BatchView) -> bool:
    """Whether the verdict that stands is against the contributor."""
    return view.batch.standing not in {Verdict.NONE, Verdict.ACCEPT}


def _standing(view: BatchView) -> str:
    state = State(view.batch.state).name.lower().replace("_", " ")
    return f"{state} in round {view.batch.round}" + (" and has had its last word" if view.batch.last_word else "")
