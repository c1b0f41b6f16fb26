"""What is due to wallets, and accounts nobody needs any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.fuzz import claims as c
from bench.fuzz.role import TOKEN, Role
from market.addresses import TOKEN_PROGRAM
from market.generated import instructions as ix
from market.generated.accounts import Balance, Beacon, Spent

if TYPE_CHECKING:
    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from bench.fuzz.role import Habit


class Leftovers(Role):
    """Wallets that withdraw, and whoever closes what is empty."""

    @property
    def habits(self) -> list[Habit]:
        """What they do, and how often."""
        return [
            (8, self._withdraw),
            (6, self._close_balance),
            (4, self._close_spent),
            (3, self._close_beacon),
        ]

    def withdraw(self, address: Pubkey, amount: int | None = None) -> Instruction:
        """Pay a Balance out."""
        balance = Balance.unpack(self._data(address))
        return ix.withdraw(
            self._program,
            owner=balance.owner,
            balance=address,
            ledger=self._at.ledger(balance.mint),
            vault=self._at.vault(balance.mint),
            destination=self._world.token_account(balance.owner, balance.mint),
            mint=balance.mint,
            token_program=TOKEN_PROGRAM,
            amount=balance.amount if amount is None else amount,
        )

    def _withdraw(self) -> Instruction | None:
        address = self._any(Balance.TAG)
        return None if address is None else self.withdraw(address, None if self._dice.chance(60) else TOKEN)

    def close_balance(self, address: Pubkey) -> Instruction:
        """Close a Balance."""
        balance = Balance.unpack(self._data(address))
        return self._does.close_balance(balance.owner, balance.mint, balance.header.rent_payer)[0]

    def _close_balance(self) -> Instruction | None:
        empty = [a for a in self.found(Balance.TAG) if not c.number(Balance, self._data(a), "amount")]
        address = self._dice.one(empty) if empty and self._dice.chance(80) else self._any(Balance.TAG)
        return None if address is None else self.close_balance(address)

    def close_spent(self, address: Pubkey) -> Instruction:
        """Close the evidence of a root."""
        spent = Spent.unpack(self._data(address))
        return self._does.close_spent(spent.contributor, spent.root, spent.header.rent_payer)[0]

    def _close_spent(self) -> Instruction | None:
        address = self._any(Spent.TAG)
        return None if address is None else self.close_spent(address)

    def _close_beacon(self) -> Instruction | None:
        known = self.found(Beacon.TAG)
        if not known:
            return None
        return self.close_beacon(known[0])

    def close_beacon(self, address: Pubkey) -> Instruction:
        """Close a beacon."""
        beacon = Beacon.unpack(self._data(address))
        return self._does.close_beacon(beacon.interval, beacon.header.rent_payer)[0]
