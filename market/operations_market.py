"""Instructions about the market itself: its numbers, its authority, its ledgers."""

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM
from market.builder import NOBODY, MarketBuilder
from market.generated import instructions as ix
from market.generated.accounts import Terms
from market.generated.constants import Randomness

__all__ = ["GovernOperations"]


class GovernOperations(MarketBuilder):
    """What the authority does; ledgers and waiting parameters are anyone's."""

    def init(
        self,
        authority: Pubkey,
        *,
        beacon_slots: int,
        epoch_slots: int,
        randomness: int = Randomness.SLOT_HASHES,
        randomness_program: Pubkey = NOBODY,
        randomness_account: Pubkey = NOBODY,
    ) -> list[Instruction]:
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
                randomness_program=randomness_program,
                randomness_account=randomness_account,
            )
        ]

    def set_params(self, authority: Pubkey, version: int, terms: Terms, *, current: int = 0) -> list[Instruction]:
        """Write a version of the parameters; `current` is the version that holds now (0 with the first)."""
        return [
            ix.set_params(
                self.program,
                authority=authority,
                config=self.addresses.config,
                params=self.addresses.params(version),
                current=self.addresses.params(current or version),
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

    def activate_params(self, version: int) -> list[Instruction]:
        """Make the parameters current whose delay is over; anyone may."""
        return [ix.activate_params(self.program, config=self.addresses.config, params=self.addresses.params(version))]

    def set_paused(self, authority: Pubkey, *, paused: bool) -> list[Instruction]:
        """Pause new requests and submissions, or allow them again; everything under way goes on."""
        return [ix.set_paused(self.program, authority=authority, config=self.addresses.config, paused=int(paused))]

    def propose_authority(self, authority: Pubkey, pending: Pubkey | None) -> list[Instruction]:
        """Name who may take over as the market's authority; None takes the offer back."""
        return [
            ix.propose_authority(
                self.program, authority=authority, config=self.addresses.config, pending=pending or NOBODY
            )
        ]

    def accept_authority(self, pending: Pubkey) -> list[Instruction]:
        """Take over as the market's authority."""
        return [ix.accept_authority(self.program, pending=pending, config=self.addresses.config)]

    def insure(self, authority: Pubkey, amount: int) -> list[Instruction]:
        """Turn treasury into insurance, which repays challengers of wrong verdicts.

        Args:
            authority: of the market.
            amount: stake base units.
        """
        return [
            ix.insure(
                self.program,
                authority=authority,
                config=self.addresses.config,
                stake_ledger=self.addresses.ledger(self.stake_mint),
                amount=amount,
            )
        ]
