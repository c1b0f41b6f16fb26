"""Instructions about random values."""

from collections.abc import Sequence

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM
from market.builder import MarketBuilder
from market.errors import TermsRefused
from market.generated import instructions as ix
from market.generated.accounts import Config
from market.generated.constants import Randomness

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

    def request_beacon(self, payer: Pubkey, interval: int, config: Config, rest: Sequence[Pubkey]) -> list[Instruction]:
        """Commit the randomness account for an interval that is over.

        Args:
            payer: pays rent if the beacon does not exist yet.
            interval: of the beacon.
            config: of the market.
            rest: what the randomness program needs beyond its account: queue, oracle, slot hashes.

        Raises:
            TermsRefused: beacons of this market are slot hashes.
        """
        if config.randomness != Randomness.SWITCHBOARD:
            raise TermsRefused("Random values of this market are slot hashes; none is requested.", next_step="Wait.")
        return [
            ix.request_beacon(
                self.program,
                payer=payer,
                config=self.addresses.config,
                beacon=self.addresses.beacon(interval),
                system_program=SYSTEM_PROGRAM,
                randomness=config.randomness_account,
                randomness_program=config.randomness_program,
                rest=list(rest),
                interval=interval,
            )
        ]

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
