"""Instructions about random values."""

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM
from market.builder import MarketBuilder
from market.errors import TermsRefused
from market.generated import instructions as ix
from market.generated.accounts import Config
from market.generated.constants import Randomness
from market.randomness import RandomnessAccount, commit_accounts, init_accounts, reveal_accounts

__all__ = ["BeaconOperations"]


class BeaconOperations(MarketBuilder):
    """What cranks do about the beacons draws wait for."""

    def fix_beacon(self, payer: Pubkey, interval: int, config: Config | None = None) -> list[Instruction]:
        """Fix the value of a beacon.

        Args:
            payer: pays rent if the beacon does not exist yet.
            interval: of the beacon.
            config: of the market; may be left out where beacons are slot hashes.
        """
        at = self.beacon_accounts(payer, interval)
        asked = config is not None and config.randomness == Randomness.SWITCHBOARD
        source = (config.randomness_account,) if config is not None and asked else ()
        return [ix.fix_beacon(self.program, interval=interval, randomness=source, **at)]

    def request_beacon(
        self, payer: Pubkey, interval: int, config: Config, queue: Pubkey, oracle: Pubkey
    ) -> list[Instruction]:
        """Commit the randomness account for an interval that is over.

        Args:
            payer: pays rent if the beacon does not exist yet.
            interval: of the beacon.
            config: of the market.
            queue: of oracles, the one the account belongs to.
            oracle: of that queue, who will reveal the value.

        Raises:
            TermsRefused: beacons of this market are slot hashes.
        """
        made = ix.request_beacon(
            self.program,
            payer=payer,
            beacon=self.addresses.beacon(interval),
            system_program=SYSTEM_PROGRAM,
            interval=interval,
            rest=(),
            **self._switchboard(config),
        )
        return [_with(made, commit_accounts(self.addresses.config, queue, oracle))]

    def reveal_beacon(
        self,
        payer: Pubkey,
        interval: int,
        config: Config,
        account: RandomnessAccount,
        revealed: tuple[bytes, int, bytes],
    ) -> list[Instruction]:
        """Bring the value an oracle signed and fix the beacon with it.

        Args:
            payer: pays what the randomness program charges.
            interval: of the beacon.
            config: of the market.
            account: the randomness account as committed.
            revealed: the oracle's signature (64 bytes), its recovery id, the value.

        Raises:
            TermsRefused: beacons of this market are slot hashes.
        """
        signature, recovery_id, value = revealed
        made = ix.reveal_beacon(
            self.program,
            payer=payer,
            beacon=self.addresses.beacon(interval),
            interval=interval,
            signature=signature,
            recovery_id=recovery_id,
            value=value,
            rest=(),
            **self._switchboard(config),
        )
        return [_with(made, reveal_accounts(self.addresses.config, config, account, payer))]

    def open_randomness(self, payer: Pubkey, config: Config, queue: Pubkey, recent_slot: int) -> list[Instruction]:
        """Make the randomness account that `init` named; its key signs too.

        Args:
            payer: pays rent.
            config: of the market.
            queue: of oracles.
            recent_slot: a slot still in the slot hashes.

        Raises:
            TermsRefused: beacons of this market are slot hashes.
        """
        made = ix.open_randomness(
            self.program, payer=payer, recent_slot=recent_slot, rest=(), **self._switchboard(config)
        )
        return [_with(made, init_accounts(self.addresses, config, queue, payer, recent_slot))]

    def _switchboard(self, config: Config) -> dict[str, Pubkey]:
        if config.randomness != Randomness.SWITCHBOARD:
            raise TermsRefused("Random values of this market are slot hashes; none is requested.", next_step="Wait.")
        return {
            "config": self.addresses.config,
            "randomness": config.randomness_account,
            "randomness_program": config.randomness_program,
        }

    def arm(self, payer: Pubkey, interval: int) -> list[Instruction]:
        """Arm a missed beacon anew."""
        return [ix.arm(self.program, interval=interval, **self.beacon_accounts(payer, interval))]

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


def _with(instruction: Instruction, rest: list[AccountMeta]) -> Instruction:
    """Return the instruction with the accounts of another program's, which differ in what may be written."""
    return Instruction(instruction.program_id, bytes(instruction.data), [*instruction.accounts, *rest])
