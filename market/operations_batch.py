"""Instructions about requests and batches, from the first deposit to the last closed account."""

from collections.abc import Sequence

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.builder import MarketBuilder
from market.errors import TermsRefused
from market.generated import instructions as ix
from market.generated.accounts import Batch, Entry, Pointer, Request
from market.intents import MAX_DRAW_STEP, DrawStep, OpenVote, RequestTerms, Submission

__all__ = ["BatchOperations"]


class BatchOperations(MarketBuilder):
    """What buyers, contributors, reviewers and cranks do with requests and batches."""

    def open_request(
        self,
        buyer: Pubkey,
        mint: Pubkey,
        terms: RequestTerms,
        params_version: int,
        *,
        token_program: Pubkey = TOKEN_PROGRAM,
        source: Pubkey | None = None,
    ) -> list[Instruction]:
        """Open a request and put its escrow in."""
        return [
            ix.open_request(
                self.program,
                buyer=buyer,
                config=self.addresses.config,
                params=self.addresses.params(params_version),
                seat_table=self.addresses.seat_table,
                request=self.addresses.request(buyer, terms.nonce),
                ledger=self.addresses.ledger(mint),
                vault=self.addresses.vault(mint),
                source=source or associated_token_address(buyer, mint, token_program),
                mint=mint,
                token_program=token_program,
                system_program=SYSTEM_PROGRAM,
                nonce=terms.nonce,
                price=terms.price,
                deposit=terms.deposit,
                deadline_s=terms.deadline_s,
                min_records=terms.min_records,
                max_records=terms.max_records,
                premium_cap_bps=terms.premium_cap_bps,
                mode=terms.mode,
                spec=terms.spec,
            )
        ]

    def close_request(self, caller: Pubkey, address: Pubkey, request: Request) -> list[Instruction]:
        """Close a request; free escrow goes to the buyer's Balance."""
        return [
            ix.close_request(
                self.program,
                caller=caller,
                request=address,
                buyer_balance=self.addresses.balance(request.buyer, request.mint),
                rent_payer=request.header.rent_payer,
                system_program=SYSTEM_PROGRAM,
            )
        ]

    def submit(
        self, contributor: Pubkey, request_address: Pubkey, request: Request, submission: Submission
    ) -> list[Instruction]:
        """Deliver a batch: locks the bond, reserves the buyer's money."""
        return [
            ix.submit(
                self.program,
                contributor=contributor,
                config=self.addresses.config,
                params=self.addresses.params(request.params_version),
                seat_table=self.addresses.seat_table,
                request=request_address,
                staker=self.addresses.staker(contributor),
                batch=self.addresses.batch(contributor, submission.root),
                spent=self.addresses.spent(contributor, submission.root),
                system_program=SYSTEM_PROGRAM,
                root=submission.root,
                key_commit=submission.key_commit,
                outer_commit=submission.outer_commit,
                label_commit=submission.label_commit,
                nullifiers=submission.nullifiers,
                nonce=submission.nonce,
                package=submission.package,
                records=submission.records,
            )
        ]

    def fix_beacon(self, payer: Pubkey, interval: int) -> list[Instruction]:
        """Fix the value of a beacon."""
        at = self.beacon_accounts(payer, interval)
        return [ix.fix_beacon(self.program, interval=interval, randomness=(), **at)]

    def arm(self, payer: Pubkey, interval: int) -> list[Instruction]:
        """Arm a missed beacon anew."""
        return [ix.arm(self.program, interval=interval, **self.beacon_accounts(payer, interval))]

    def draw(self, payer: Pubkey, address: Pubkey, batch: Batch, step: DrawStep) -> list[Instruction]:
        """Look at the next indices of the draw.

        Raises:
            TermsRefused: more than eight indices.
        """
        if len(step.seats) > MAX_DRAW_STEP:
            raise TermsRefused(f"A draw step looks at no more than {MAX_DRAW_STEP} indices.")
        remaining: list[Pubkey] = []
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
        """Say where the samples for the panel are."""
        return [
            ix.share_samples(
                self.program,
                signer=signer,
                staker=self.addresses.staker(batch.contributor),
                batch=address,
                round=self.round_of(address, batch),
                samples=samples,
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
        """
        if rounds is None:
            if batch.round != 0:
                raise TermsRefused("A batch with appeals is settled with all its rounds.")
            rounds = [self.round_of(address, batch)]
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
                rounds=list(rounds),
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
