"""Reading accounts of our program: owner, tag, version and size of everything are checked."""

from collections.abc import Sequence
from typing import ClassVar, Protocol, Self, TypeVar

from solders.pubkey import Pubkey

from market.addresses import Addresses
from market.errors import AccountMissing, WrongAccount
from market.generated.accounts import Round
from market.layout import LayoutError
from market.rpc import Rpc
from market.rpc_types import AccountInfo, Filter, KeyedAccount
from market.views import Attempt, Keyed

__all__ = ["AccountReader"]


class _Layout(Protocol):
    TAG: ClassVar[bytes]

    @classmethod
    def unpack(cls, data: bytes) -> Self: ...


L = TypeVar("L", bound=_Layout)


class AccountReader:
    """Reads accounts of one market through one node.

    Args:
        rpc: the node.
        program: address of the program.
    """

    def __init__(self, rpc: Rpc, program: Pubkey) -> None:
        self.rpc = rpc
        self.program = program
        self.addresses = Addresses(program)

    def _unpack(self, layout: type[L], account: AccountInfo, address: Pubkey) -> L:
        if account.owner != self.program:
            raise WrongAccount(f"The account {address} does not belong to the market.")
        try:
            return layout.unpack(account.data)
        except LayoutError as cause:
            raise WrongAccount(f"The account {address} is of another kind or version than expected.") from cause

    def _attempt(self, address: Pubkey, account: AccountInfo) -> Attempt:
        return Attempt(address, self._unpack(Round, account, address), Round.unpack_tail(account.data))

    def _keyed(self, layout: type[L], address: Pubkey, account: AccountInfo) -> Keyed[L]:
        return Keyed(address, self._unpack(layout, account, address), account.slot, account.lamports)

    async def _one(self, layout: type[L], address: Pubkey, missing: str) -> Keyed[L]:
        account = await self.rpc.get_account(address)
        if account is None:
            raise AccountMissing(missing)
        return self._keyed(layout, address, account)

    async def _maybe(self, layout: type[L], address: Pubkey) -> L | None:
        account = await self.rpc.get_account(address)
        return self._ours(layout, account, address)

    def _ours(self, layout: type[L], account: AccountInfo | None, address: Pubkey) -> L | None:
        # Lamports sent ahead to an address make a system account there, which is as good as none.
        if account is None or (account.owner != self.program and not account.data):
            return None
        return self._unpack(layout, account, address)

    async def _several(self, layout: type[L], addresses: Sequence[Pubkey]) -> list[L | None]:
        accounts = await self.rpc.get_multiple_accounts(addresses)
        return [
            None if account is None or not account.data else self._unpack(layout, account, address)
            for address, account in zip(addresses, accounts, strict=True)
        ]

    async def _all(self, layout: type[L], keys: Sequence[tuple[int, Pubkey | None]]) -> list[Keyed[L]]:
        filters = [Filter(0, layout.TAG), *(Filter(offset, bytes(key)) for offset, key in keys if key is not None)]
        found: list[KeyedAccount] = await self.rpc.get_program_accounts(self.program, filters)
        return [self._keyed(layout, item.address, item.account) for item in found]
