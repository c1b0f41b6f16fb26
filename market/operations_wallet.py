"""Instructions of stake, seats and what is paid out."""

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.builder import NOBODY, MarketBuilder
from market.generated import instructions as ix
from market.generated.accounts import Pointer
from market.spl import create_associated_token_account

__all__ = ["WalletOperations"]


class WalletOperations(MarketBuilder):
    """What a wallet does that is about no batch."""

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
                source=source or self.stake_account(owner),
                mint=self.stake_mint,
                token_program=self.stake_token_program,
                system_program=SYSTEM_PROGRAM,
                amount=amount,
            )
        ]

    def withdraw_stake(self, owner: Pubkey, amount: int, params_version: int) -> list[Instruction]:
        """Take free stake out, to the owner's associated token account."""
        return [
            create_associated_token_account(owner, owner, self.stake_mint, self.stake_token_program),
            ix.withdraw_stake(
                self.program,
                owner=owner,
                config=self.addresses.config,
                params=self.addresses.params(params_version),
                staker=self.addresses.staker(owner),
                ledger=self.addresses.ledger(self.stake_mint),
                vault=self.addresses.vault(self.stake_mint),
                destination=self.stake_account(owner),
                mint=self.stake_mint,
                token_program=self.stake_token_program,
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
                delegate=delegate or NOBODY,
            )
        ]

    def set_profile(self, owner: Pubkey, profile: Pointer) -> list[Instruction]:
        """Point to the owner's profile."""
        return [ix.set_profile(self.program, owner=owner, staker=self.addresses.staker(owner), profile=profile)]

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
