"""An automatic participant that challenges verdicts it has reason to think wrong, where that pays on average.

It knows what its friends saw: the votes of the automatic reviewers who sat on the panel, and what automatic buyers
found in what was delivered to them. It stakes its own tokens, as anybody may.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.appeal.odds import accept_chance, worth_appealing
from app.perseverance import going_on
from app.review.votes import DATA, Ballot
from market.generated.constants import State, Verdict
from market.sender import NullJournal
from market.terms_dispute import preview_challenge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from app.pulse import Pulse
    from app.review.votes import VoteJournal
    from market.generated.accounts import Batch
    from market.views import BatchView, Keyed

_LOG = logging.getLogger(__name__)
LOOK_S = 2.0
DECIDED = (State.AWAIT_KEY, State.DELIVERED, State.REJECTED)
LIVENESS = (Verdict.LIVENESS, Verdict.NOT_SHARED)


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody saw of a batch: ``refused`` of ``records``."""

    refused: int
    records: int


@dataclass(slots=True)
class Challenger:
    """Challenges for one wallet.

    Args:
        connection: the network.
        identity: who stakes.
        votes: of the friends who review.
        friends: who they are.
        found: what buyers found in batches that were delivered to them.
    """

    connection: Connection
    identity: Identity
    votes: VoteJournal
    friends: Sequence[Pubkey]
    found: dict[Pubkey, Seen] = field(default_factory=dict)
    _left_alone: set[tuple[Pubkey, int, int]] = field(default_factory=set)

    async def run(self, pulse: Pulse) -> None:
        """Look at every decided batch whenever something changes, until cancelled."""
        while True:
            beat = pulse.beat
            with going_on(_LOG, "looking for verdicts"):
                for batch in await self.connection.reader.batches():
                    if batch.value.state in DECIDED and batch.value.round < 2:  # noqa: PLR2004 - the last round
                        with going_on(_LOG, f"challenging {batch.address}"):
                            await self.consider(batch)
            await pulse.wait(beat, LOOK_S)

    async def consider(self, batch: Keyed[Batch]) -> bool:
        """Challenge a batch's verdict if it seems wrong and that pays; returns whether it did.

        Raises:
            MarketError: refused, or the node does not answer.
        """
        what = (batch.address, batch.value.round, batch.value.state)
        if what in self._left_alone or batch.value.standing in LIVENESS:
            return False
        view = await self.connection.reader.view(batch.address)
        clock = await self.connection.reader.clock()
        if not view.appealable(clock.unix_s) or view.batch.state not in DECIDED:
            return False
        seen = self._seen(view)
        if seen is None or not await self._pays(view.batch, seen):
            if view.batch.state != State.DELIVERED:  # there a buyer may still find something
                self._left_alone.add(what)
            return False
        instructions = self.connection.operations.challenge(self.identity.address, view.address, view.batch)
        await self.connection.sender.send(instructions, [self.identity.owner], journal=NullJournal())
        _LOG.info("challenged round %d of %s", view.batch.round, view.address)
        return True

    def _seen(self, view: BatchView) -> Seen | None:
        """Return what is known: all records where a buyer opened them, else what our friends judged, in every round."""
        if view.address in self.found:
            return self.found[view.address]
        records = refused = 0
        for attempt in view.attempts:
            where = attempt.round
            for friend in self.friends:
                vote = self.votes.vote(Ballot(view.address, where.r, where.redraw, friend))
                if vote is not None and vote.status == DATA:  # all honest friends judged the same records alike
                    records, refused = records + where.m, refused + vote.bits.bit_count()
                    break
        return Seen(refused, records) if records else None

    async def _pays(self, batch: Batch, seen: Seen) -> bool:
        terms = (await self.connection.params(batch.params_version)).terms
        preview = preview_challenge(batch, terms)
        accepts = accept_chance(seen.refused, seen.records, preview.round, terms)
        return worth_appealing(batch.standing, accepts=accepts, lost=preview.lost_most, won=preview.bounty)
