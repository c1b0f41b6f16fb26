"""What is paid beside the base fee: the price of compute units, from what others paid lately, within a limit."""

from collections.abc import Sequence
from dataclasses import dataclass

from solders.message import MessageV0
from solders.pubkey import Pubkey

from market.rpc import Rpc
from market.transaction import MAX_COMPUTE_UNITS

__all__ = ["FeePolicy", "priority_lamports", "unit_price", "writable_accounts"]

_MICRO = 1_000_000
# The state may change between simulation and landing: the last of several votes does more than the others.
_SPARE_UNITS = 10_000


@dataclass(frozen=True)
class FeePolicy:
    """Limits of what a transaction may cost beside the base fee.

    Attributes:
        percentile: of the recent prices on the written accounts.
        max_priority_lamports: most that is paid for priority in one transaction.
        units_margin: the limit is what the simulation took times this, and 10,000 more.
    """

    percentile: int = 75
    max_priority_lamports: int = 50_000
    units_margin: float = 1.25

    def units(self, simulated: int) -> int:
        """Return the compute limit for a transaction that took so many units in simulation."""
        return min(MAX_COMPUTE_UNITS, int(simulated * self.units_margin) + _SPARE_UNITS)

    def price(self, recent: Sequence[int], units: int) -> int:
        """Return what to pay for a unit, micro-lamports, given recent prices; 0 where nobody pays."""
        if not recent:
            return 0
        wanted = sorted(recent)[min(len(recent) - 1, len(recent) * self.percentile // 100)]
        return min(wanted, self.max_priority_lamports * _MICRO // units)


async def unit_price(rpc: Rpc, policy: FeePolicy, units: int, writable: Sequence[Pubkey]) -> int:
    """Ask what others paid lately on accounts and return what to pay for a unit, micro-lamports."""
    return policy.price(await rpc.get_recent_prioritization_fees(writable), units)


def priority_lamports(units: int, micro_lamports: int) -> int:
    """Return what a limit of units at a price costs: the network charges the limit, not what was used."""
    return -(-units * micro_lamports // _MICRO)


def writable_accounts(message: MessageV0) -> list[Pubkey]:
    """Return the accounts a message may write to: others compete for those alone."""
    return [key for index, key in enumerate(message.account_keys) if message.is_maybe_writable(index)]
