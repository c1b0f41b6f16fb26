"""What a wallet can do on the market, as lists of instructions.

Nothing is read or sent here: addresses are derived, accounts that were read come in as arguments. Every list fits one
transaction. Amounts are base units, times unix seconds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.addresses import (
    SLOT_HASHES_SYSVAR,
    SYSTEM_PROGRAM,
    TOKEN_PROGRAM,
    Addresses,
    associated_token_address,
)
from market.errors import TermsRefused
from market.generated import instructions as ix
from market.generated.accounts import Batch, Entry, Pointer, Request, Terms
from market.panel import seat_index
from market.spl import create_associated_token_account

__all__ = ["MAX_DRAW_STEP", "DrawStep", "OpenVote", "Operations", "RequestTerms", "Submission", "plan_draw_step"]

MAX_DRAW_STEP = 8
_NOBODY = Pubkey.default()


@dataclass(frozen=True)
class RequestTerms:
    """What a buyer asks for.

    Attributes:
        nonce: number the buyer chooses; names the request.
        price: of a record.
        deposit: escrow put in at once.
        deadline_s: no submissions after.
        min_records, max_records: of a batch.
        spec: what is wanted, off chain.
        premium_cap_bps: highest premium for reputation.
        mode: 0 = PANEL.
    """

    nonce: int
    price: int
    deposit: int
    deadline_s: int
    min_records: int
    max_records: int
    spec: Pointer
    premium_cap_bps: int = 0
    mode: int = 0


@dataclass(frozen=True)
class Submission:
    """What a contributor delivers."""

    root: bytes
    key_commit: bytes
    outer_commit: bytes
    label_commit: bytes
    nullifiers: bytes
    nonce: bytes
    package: Pointer
    records: int


@dataclass(frozen=True)
class OpenVote:
    """A vote as it is revealed.

    Attributes:
        status: 0 data, 1 samples unavailable, 2 package unavailable.
        bits: bit i set: sampled record i is rejected.
        reasons: three bits a record.
        salt: of the commitment.
    """

    status: int
    bits: int
    reasons: int
    salt: bytes


@dataclass(frozen=True)
class DrawStep:
    """The indices one draw step looks at: (place, owner) each, in order; owner zero where the place is free."""

    seats: tuple[tuple[int, Pubkey], ...]


def plan_draw_step(
    seed: bytes, next_index: int, places: int, owners: dict[int, Pubkey], *, most: int = MAX_DRAW_STEP
) -> DrawStep:
    """Return the next step of a draw.

    Args:
        seed: of the attempt.
        next_index: first index to look at.
        places: of the table the batch draws from.
        owners: place → owner as read; a missing one counts as free.
        most: indices at most.
    """
    seats = [seat_index(seed, next_index + step, places) for step in range(min(most, MAX_DRAW_STEP))] if places else []
    return DrawStep(tuple((place, owners.get(place, _NOBODY)) for place in seats))


class Operations:
    """Builds the instructions of one market.

    Args:
        program: address of the program.
        stake_mint: of the stake token.
        stake_token_program: program of that mint.
    """

    def __init__(self, program: Pubkey, stake_mint: Pubkey, *, stake_token_program: Pubkey = TOKEN_PROGRAM) -> None:
        self.addresses = Addresses(program)
        self.program = program
        self.stake_mint = stake_mint
        self._stake_token_program = stake_token_program

    # -------------------------------------------------------------------------------------------- bootstrap

    def init(self, authority: Pubkey, *, beacon_slots: int, epoch_slots: int, randomness: int = 0) -> list[Instruction]:
        """Create the market; `authority` must be the program's upgrade authority."""
        return [
            ix.init(
                self.program,
                authority=authority,
                program_data=self.addresses.program_data,
                stake_mint=self.stake_mint,
                config=self.addresses.config,
                seat_table=self.addresses.seat_table,
                system_program=SYSTEM_PROGRAM,
                beacon_slots=beacon_slots,
                epoch_slots=epoch_slots,
                randomness=randomness,
            )
        ]

    def set_params(self, authority: Pubkey, version: int, terms: Terms) -> list[Instruction]:
        """Write a version of the parameters."""
        return [
            ix.set_params(
                self.program,
                authority=authority,
                config=self.addresses.config,
                params=self.addresses.params(version),
                system_program=SYSTEM_PROGRAM,
                version=version,
                terms=terms,
            )
        ]

    def open_ledger(
        self, payer: Pubkey, mint: Pubkey, params_version: int, *, token_program: Pubkey = TOKEN_PROGRAM
    ) -> list[Instruction]:
        """Create ledger and vault of a mint."""
        return [
            ix.open_ledger(
                self.program,
                payer=payer,
                config=self.addresses.config,
                params=self.addresses.params(params_version),
                mint=mint,
                ledger=self.addresses.ledger(mint),
                vault=self.addresses.vault(mint),
                token_program=token_program,
                system_program=SYSTEM_PROGRAM,
            )
        ]

    # -------------------------------------------------------------------------------------------- stake

    def deposit_stake(self, owner: Pubkey, amount: int, *, source: Pubkey | None = None) -> list[Instruction]:
        """Put stake tokens in, by default from the owner's associated token account."""
        return [
            ix.deposit_stake(
                self.program,
                owner=owner,
                config=self.addresses.config,
                staker=self.addresses.staker(owner),
                ledger=self.addresses.ledger(self.stake_mint),
                vault=self.addresses.vault(self.stake_mint),
                source=source or self._stake_account(owner),
                mint=self.stake_mint,
                token_program=self._stake_token_program,
                system_program=SYSTEM_PROGRAM,
                amount=amount,
            )
        ]

    def withdraw_stake(self, owner: Pubkey, amount: int, params_version: int) -> list[Instruction]:
        """Take free stake out, to the owner's associated token account."""
        return [
            create_associated_token_account(owner, owner, self.stake_mint, self._stake_token_program),
            ix.withdraw_stake(
                self.program,
                owner=owner,
                config=self.addresses.config,
                params=self.addresses.params(params_version),
                staker=self.addresses.staker(owner),
                ledger=self.addresses.ledger(self.stake_mint),
                vault=self.addresses.vault(self.stake_mint),
                destination=self._stake_account(owner),
                mint=self.stake_mint,
                token_program=self._stake_token_program,
                amount=amount,
            ),
        ]

    def take_seat(self, owner: Pubkey, place: int, params_version: int) -> list[Instruction]:
        """Take a place of the seat table, or top one's own up."""
        return [
            ix.take_seat(
                self.program,
                owner=owner,
                config=self.addresses.config,
                params=self.addresses.params(params_version),
                staker=self.addresses.staker(owner),
                seat_table=self.addresses.seat_table,
                page=self.addresses.page_of(place),
                system_program=SYSTEM_PROGRAM,
                place=place,
            )
        ]

    def release_seat(self, owner: Pubkey, place: int, params_version: int) -> list[Instruction]:
        """Start leaving a seat, or finish it after the cooldown."""
        return [
            ix.release_seat(
                self.program,
                owner=owner,
                config=self.addresses.config,
                params=self.addresses.params(params_version),
                staker=self.addresses.staker(owner),
                seat_table=self.addresses.seat_table,
                page=self.addresses.page_of(place),
                ledger=self.addresses.ledger(self.stake_mint),
                place=place,
            )
        ]

    def set_delegate(self, owner: Pubkey, delegate: Pubkey | None) -> list[Instruction]:
        """Name the key that may vote, share samples and disclose; None removes it."""
        return [
            ix.set_delegate(
                self.program,
                owner=owner,
                staker=self.addresses.staker(owner),
                delegate=delegate or _NOBODY,
            )
        ]

    def set_profile(self, owner: Pubkey, profile: Pointer) -> list[Instruction]:
        """Point to the owner's profile."""
        return [ix.set_profile(self.program, owner=owner, staker=self.addresses.staker(owner), profile=profile)]

    # -------------------------------------------------------------------------------------------- requests

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

    # -------------------------------------------------------------------------------------------- a batch

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
                batch=self.addresses.batch(submission.root),
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
        return [ix.fix_beacon(self.program, interval=interval, **self._beacon(payer, interval))]

    def arm(self, payer: Pubkey, interval: int) -> list[Instruction]:
        """Arm a missed beacon anew."""
        return [ix.arm(self.program, interval=interval, **self._beacon(payer, interval))]

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
                round=self._round(address, batch),
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
                round=self._round(address, batch),
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
                round=self._round(address, batch),
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
                round=self._round(address, batch),
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
                round=self._round(address, batch),
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
                round=self._round(address, batch),
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
            rounds = [self._round(address, batch)]
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

    # -------------------------------------------------------------------------------------------- paid out, closed

    def withdraw(
        self, owner: Pubkey, mint: Pubkey, amount: int, *, token_program: Pubkey = TOKEN_PROGRAM
    ) -> list[Instruction]:
        """Pay a Balance out to the owner's associated token account, created if missing."""
        return [
            create_associated_token_account(owner, owner, mint, token_program),
            ix.withdraw(
                self.program,
                owner=owner,
                balance=self.addresses.balance(owner, mint),
                ledger=self.addresses.ledger(mint),
                vault=self.addresses.vault(mint),
                destination=associated_token_address(owner, mint, token_program),
                mint=mint,
                token_program=token_program,
                amount=amount,
            ),
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

    def close_balance(self, owner: Pubkey, mint: Pubkey, rent_payer: Pubkey) -> list[Instruction]:
        """Close an empty Balance."""
        balance = self.addresses.balance(owner, mint)
        return [ix.close_balance(self.program, owner=owner, rent_payer=rent_payer, balance=balance)]

    def close_spent(self, contributor: Pubkey, root: bytes, rent_payer: Pubkey) -> list[Instruction]:
        """Close the evidence of a root."""
        return [
            ix.close_spent(
                self.program,
                rent_payer=rent_payer,
                staker=self.addresses.staker(contributor),
                spent=self.addresses.spent(contributor, root),
            )
        ]

    def close_staker(self, owner: Pubkey, rent_payer: Pubkey) -> list[Instruction]:
        """Close an empty Staker."""
        staker = self.addresses.staker(owner)
        return [ix.close_staker(self.program, owner=owner, rent_payer=rent_payer, staker=staker)]

    def close_beacon(self, interval: int, rent_payer: Pubkey) -> list[Instruction]:
        """Close a beacon thirty epochs old."""
        return [
            ix.close_beacon(
                self.program,
                rent_payer=rent_payer,
                config=self.addresses.config,
                beacon=self.addresses.beacon(interval),
            )
        ]

    # -------------------------------------------------------------------------------------------- shared parts

    def _stake_account(self, owner: Pubkey) -> Pubkey:
        return associated_token_address(owner, self.stake_mint, self._stake_token_program)

    def _round(self, address: Pubkey, batch: Batch) -> Pubkey:
        return self.addresses.round(address, batch.round, batch.redraw)

    def _beacon(self, payer: Pubkey, interval: int) -> dict[str, Pubkey]:
        return {
            "payer": payer,
            "config": self.addresses.config,
            "beacon": self.addresses.beacon(interval),
            "slot_hashes": SLOT_HASHES_SYSVAR,
            "system_program": SYSTEM_PROGRAM,
        }
