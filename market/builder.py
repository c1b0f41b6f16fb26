"""What all builders of instructions share: the market's addresses and its stake mint."""

from solders.pubkey import Pubkey

from market.addresses import SLOT_HASHES_SYSVAR, SYSTEM_PROGRAM, TOKEN_PROGRAM, Addresses, associated_token_address
from market.generated.accounts import Batch

__all__ = ["NOBODY", "MarketBuilder"]

NOBODY = Pubkey.default()


class MarketBuilder:
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
        self.stake_token_program = stake_token_program

    def stake_account(self, owner: Pubkey) -> Pubkey:
        """Return the wallet's associated token account of the stake mint."""
        return associated_token_address(owner, self.stake_mint, self.stake_token_program)

    def round_of(self, address: Pubkey, batch: Batch) -> Pubkey:
        """Return the attempt a batch is in."""
        return self.addresses.round(address, batch.round, batch.redraw)

    def beacon_accounts(self, payer: Pubkey, interval: int) -> dict[str, Pubkey]:
        """Return the accounts that fixing and arming a beacon take."""
        return {
            "payer": payer,
            "config": self.addresses.config,
            "beacon": self.addresses.beacon(interval),
            "slot_hashes": SLOT_HASHES_SYSVAR,
            "system_program": SYSTEM_PROGRAM,
        }
