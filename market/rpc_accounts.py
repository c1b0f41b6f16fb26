"""The node's methods that read accounts; whatever was not asked for is refused."""

from collections.abc import Sequence

from solders.pubkey import Pubkey

from market.rpc_network import RpcNetwork
from market.rpc_types import (
    AccountInfo,
    Filter,
    KeyedAccount,
    TokenAmount,
    as_account,
    as_base64,
    as_dict,
    as_int,
    as_list,
    as_pubkey,
    as_str,
    bad,
)

__all__ = ["RpcAccounts"]

MAX_MULTIPLE = 100
MAX_PROGRAM_ACCOUNTS = 200_000


class RpcAccounts(RpcNetwork):
    """Reads accounts; options of `RpcNetwork`."""

    async def get_account(self, address: Pubkey, *, min_context_slot: int | None = None) -> AccountInfo | None:
        """Return an account, or None if there is none."""
        _, found = await self.read_account(address, min_context_slot=min_context_slot)
        return found

    async def read_account(
        self, address: Pubkey, *, min_context_slot: int | None = None
    ) -> tuple[int, AccountInfo | None]:
        """Return an account, or None if there is none, with the slot this is so at."""
        method = "getAccountInfo"
        slot, value = await self._context(method, [str(address), self._options(min_context_slot)])
        return slot, None if value is None else as_account(value, method, slot)

    async def get_data(self, address: Pubkey, offset: int, length: int) -> bytes | None:
        """Return a part of an account's data, shorter where that ends before; None if there is no account."""
        method = "getAccountInfo"
        options = self._options(None) | {"dataSlice": {"offset": offset, "length": length}}
        _, value = await self._context(method, [str(address), options])
        if value is None:
            return None
        data = as_base64(as_dict(value, method, "account").get("data"), method, "account data")
        if len(data) > length:
            raise bad(method, "it is more data than was asked for")
        return data

    async def get_multiple_accounts(
        self, addresses: Sequence[Pubkey], *, min_context_slot: int | None = None
    ) -> list[AccountInfo | None]:
        """Return accounts in the order asked for; each hundred is read at one slot."""
        method = "getMultipleAccounts"
        out: list[AccountInfo | None] = []
        for start in range(0, len(addresses), MAX_MULTIPLE):
            part = addresses[start : start + MAX_MULTIPLE]
            options = self._options(min_context_slot)
            slot, value = await self._context(method, [[str(key) for key in part], options])
            rows = as_list(value, method, "value", MAX_MULTIPLE)
            if len(rows) != len(part):
                raise bad(method, "another number of accounts than asked for")
            out.extend(None if row is None else as_account(row, method, slot) for row in rows)
        return out

    async def get_program_accounts(self, program: Pubkey, filters: Sequence[Filter] = ()) -> list[KeyedAccount]:
        """Return the accounts of a program that pass the filters.

        Owner and filters are checked again here: a node that adds a foreign account is caught.
        """
        method = "getProgramAccounts"
        options = self._options(None) | {"withContext": True, "filters": [item.to_json() for item in filters]}
        slot, value = await self._context(method, [str(program), options])
        out = []
        for row in as_list(value, method, "value", MAX_PROGRAM_ACCOUNTS):
            item = as_dict(row, method, "row")
            account = as_account(item.get("account"), method, slot)
            if account.owner != program or not all(item.passes(account.data) for item in filters):
                raise bad(method, "it contains an account that was not asked for")
            out.append(KeyedAccount(as_pubkey(item.get("pubkey"), method, "address"), account))
        return out

    async def get_token_account_balance(self, address: Pubkey) -> TokenAmount:
        """Return the balance of a token account."""
        method = "getTokenAccountBalance"
        slot, value = await self._context(method, [str(address), {"commitment": self.commitment}])
        item = as_dict(value, method, "value")
        text = as_str(item.get("amount"), method, "amount", 20)
        if not (text.isascii() and text.isdigit()):
            raise bad(method, "the amount is not a number")
        return TokenAmount(
            as_int(int(text), method, "amount"), as_int(item.get("decimals"), method, "decimals", 255), slot
        )

    async def get_token_accounts_by_owner(
        self, owner: Pubkey, *, mint: Pubkey | None = None, token_program: Pubkey | None = None
    ) -> list[KeyedAccount]:
        """Return the token accounts of a wallet, of one mint or of one token program."""
        method = "getTokenAccountsByOwner"
        if (mint is None) == (token_program is None):
            raise ValueError("name a mint or a token program")
        wanted = {"mint": str(mint)} if mint is not None else {"programId": str(token_program)}
        slot, value = await self._context(method, [str(owner), wanted, self._options(None)])
        out = []
        for row in as_list(value, method, "value", 10_000):
            item = as_dict(row, method, "row")
            account = as_account(item.get("account"), method, slot)
            foreign = account.data[32:64] != bytes(owner) or (mint is not None and account.data[:32] != bytes(mint))
            if foreign or (token_program is not None and account.owner != token_program):
                raise bad(method, "it contains an account of somebody else")
            out.append(KeyedAccount(as_pubkey(item.get("pubkey"), method, "address"), account))
        return out
