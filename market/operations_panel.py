"""Instructions of a panel: drawing it, showing it samples, its votes and their count."""

from collections.abc import Sequence

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM
from market.builder import MarketBuilder
from market.errors import TermsRefused
from market.generated import instructions as ix
from market.generated.accounts import Batch, Pointer
from market.intents import MAX_DRAW_STEP, DrawStep, OpenVote
from market.rounds import outer_contested

__all__ = ["PanelOperations"]


class PanelOperations(MarketBuilder):
    """What contributors, reviewers and cranks do with a panel."""

    def draw(
        self, payer: Pubkey, address: Pubkey, batch: Batch, step: DrawStep, prior: Sequence[Pubkey] = ()
    ) -> list[Instruction]:
        """Look at the next indices of the draw.

        Args:
            payer: pays for the attempt's account with the first step, is paid back out of the batch.
            address: of the batch.
            batch: as read.
            step: the indices to look at.
            prior: the last attempt of every earlier round, in order: who sat there is not drawn again.

        Raises:
            TermsRefused: more than eight indices, or not one attempt for every earlier round.
        """
        if len(prior) != batch.round:
            raise TermsRefused("A draw after an appeal names the last attempt of every earlier round.")
        if len(step.seats) > MAX_DRAW_STEP:
            raise TermsRefused(f"A draw step looks at no more than {MAX_DRAW_STEP} indices.")
        remaining = list(prior)
        for place, owner in step.seats:
            remaining += [self.addresses.page_of(place), self.addresses.staker(owner)]
        return [
            ix.draw(
                self.program,
                payer=payer,
                params=self.addresses.params(batch.params_version),
                batch=address,
                round=self.round_of(address, batch),
                beacon=self.addresses.beacon(batch.beacon),
                system_program=SYSTEM_PROGRAM,
                seats=remaining,
                count=len(step.seats),
            )
        ]

    def share_samples(self, signer: Pubkey, address: Pubkey, batch: Batch, samples: Pointer) -> list[Instruction]:
        """Say where the samples for the panel are; they show O where `batch` says that the buyer contested it."""
        return [
            ix.share_samples(
                self.program,
                signer=signer,
                staker=self.addresses.staker(batch.contributor),
                batch=address,
                round=self.round_of(address, batch),
                samples=samples,
                contested=int(outer_contested(batch, batch.round)),
            )
        ]

    def commit(
        self, signer: Pubkey, address: Pubkey, batch: Batch, *, owner: Pubkey, entry: int, vote: bytes
    ) -> list[Instruction]:
        """Commit the vote of one seat."""
        return [
            ix.commit(
                self.program,
                signer=signer,
                staker=self.addresses.staker(owner),
                params=self.addresses.params(batch.params_version),
                batch=address,
                round=self.round_of(address, batch),
                entry=entry,
                vote=vote,
            )
        ]

    def reveal(
        self,
        signer: Pubkey,
        address: Pubkey,
        batch: Batch,
        *,
        owner: Pubkey,
        entry: int,
        vote: OpenVote,
    ) -> list[Instruction]:
        """Reveal the vote of one seat."""
        return [
            ix.reveal(
                self.program,
                signer=signer,
                staker=self.addresses.staker(owner),
                batch=address,
                round=self.round_of(address, batch),
                entry=entry,
                status=vote.status,
                bits=vote.bits,
                reasons=vote.reasons,
                salt=vote.salt,
            )
        ]

    def expire(self, payer: Pubkey, address: Pubkey, batch: Batch) -> list[Instruction]:
        """Move COMMIT on when its time is over."""
        return [
            ix.expire(
                self.program,
                payer=payer,
                params=self.addresses.params(batch.params_version),
                batch=address,
                round=self.round_of(address, batch),
            )
        ]

    def tally(self, payer: Pubkey, address: Pubkey, batch: Batch) -> list[Instruction]:
        """Count the votes."""
        return [
            ix.tally(
                self.program,
                payer=payer,
                config=self.addresses.config,
                params=self.addresses.params(batch.params_version),
                seat_table=self.addresses.seat_table,
                batch=address,
                round=self.round_of(address, batch),
            )
        ]
