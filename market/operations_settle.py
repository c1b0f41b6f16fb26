"""Instructions that end a batch: the key, the settlement, the closing of its accounts."""

from collections.abc import Sequence

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM
from market.builder import MarketBuilder
from market.errors import TermsRefused
from market.generated import instructions as ix
from market.generated.accounts import Batch, Entry
from market.generated.constants import State

__all__ = ["SettleOperations"]


class SettleOperations(MarketBuilder):
    """What contributors and cranks do with a decided batch."""

    def disclose(self, signer: Pubkey, address: Pubkey, batch: Batch, key: bytes) -> list[Instruction]:
        """Release the key of an accepted batch."""
        return [
            ix.disclose(
                self.program,
                signer=signer,
                staker=self.addresses.staker(batch.contributor),
                params=self.addresses.params(batch.params_version),
                batch=address,
                key=key,
            )
        ]

    def finalize(
        self, payer: Pubkey, address: Pubkey, batch: Batch, rounds: Sequence[Pubkey] | None = None
    ) -> list[Instruction]:
        """Settle a batch whose last window is over.

        Args:
            payer: gets the tip.
            address: of the batch.
            batch: as read.
            rounds: last attempt of every round, in order; may be left out while the batch is in round 0.

        Raises:
            TermsRefused: the attempts are not one for every round.
        """
        if rounds is None:
            if batch.round != 0:
                raise TermsRefused("A batch with appeals is settled with all its rounds.")
            rounds = [] if batch.state == State.ATTEST else [self.round_of(address, batch)]
        appealed: list[Pubkey] = []
        if batch.round:
            if len(rounds) != batch.round + 1:
                raise TermsRefused("A batch with appeals is settled with all its rounds.")
            appealed.append(self.addresses.ledger(self.stake_mint))
        for challenger in batch.challengers[: batch.round]:
            owner = Pubkey.from_bytes(challenger)
            appealed += [self.addresses.balance(owner, mint) for mint in (batch.mint, self.stake_mint)]
        return [
            ix.finalize(
                self.program,
                payer=payer,
                config=self.addresses.config,
                params=self.addresses.params(batch.params_version),
                batch=address,
                request=batch.request,
                staker=self.addresses.staker(batch.contributor),
                contributor_balance=self.addresses.balance(batch.contributor, batch.mint),
                buyer_balance=self.addresses.balance(batch.buyer, self.stake_mint),
                buyer_pay_balance=self.addresses.balance(batch.buyer, batch.mint),
                system_program=SYSTEM_PROGRAM,
                rounds=[*rounds, *appealed],
            )
        ]

    def settle_seat(
        self, payer: Pubkey, address: Pubkey, batch: Batch, *, r: int, redraw: int, index: int, entry: Entry
    ) -> list[Instruction]:
        """Settle one seat of a scored attempt."""
        return [
            ix.settle_seat(
                self.program,
                payer=payer,
                config=self.addresses.config,
                params=self.addresses.params(batch.params_version),
                batch=address,
                round=self.addresses.round(address, r, redraw),
                page=self.addresses.page_of(entry.place),
                staker=self.addresses.staker(entry.owner),
                pay_balance=self.addresses.balance(entry.owner, batch.mint),
                stake_balance=self.addresses.balance(entry.owner, self.stake_mint),
                request=batch.request,
                system_program=SYSTEM_PROGRAM,
                entry=index,
            )
        ]

    def close_round(self, address: Pubkey, *, r: int, redraw: int, rent_payer: Pubkey) -> list[Instruction]:
        """Close an attempt whose seats are all settled."""
        attempt = self.addresses.round(address, r, redraw)
        return [ix.close_round(self.program, rent_payer=rent_payer, batch=address, round=attempt)]

    def close_batch(self, address: Pubkey, batch: Batch) -> list[Instruction]:
        """Close a batch whose time is over."""
        return [
            ix.close_batch(
                self.program,
                rent_payer=batch.header.rent_payer,
                config=self.addresses.config,
                params=self.addresses.params(batch.params_version),
                batch=address,
                pay_ledger=self.addresses.ledger(batch.mint),
                stake_ledger=self.addresses.ledger(self.stake_mint),
            )
        ]
