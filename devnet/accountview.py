"""Accounts as JSON: encodings, slices and the parsed form."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from solders.account import Account
from solders.pubkey import Pubkey

from devnet.encoding import base58_encode, base64_encode, zstd_store
from devnet.errors import INVALID_REQUEST, RpcError
from devnet.parsed.accounts import parse_account
from devnet.programs import NATIVE_LOADER, SYSVAR_OWNER

_RENT_EXEMPT = 2**64 - 1
ENCODINGS = ("binary", "base58", "base64", "jsonParsed", "base64+zstd")
_MAX_BASE58_BYTES = 128

AccountReader = Callable[[Pubkey], Account | None]


@dataclass(frozen=True)
class AccountView:
    """How a client wants accounts: encoding and, optionally, a slice (offset, length) in bytes."""

    encoding: str
    data_slice: tuple[int, int] | None = None

    def render(self, pubkey: Pubkey, account: Account, read: AccountReader) -> dict[str, Any]:
        """Return the account as JSON, in the key order of agave's notifications.

        Args:
            pubkey: Its address.
            account: The account.
            read: Reads another account of the same state (a token account's mint).

        Raises:
            RpcError: base58 was asked for more than 128 bytes.
        """
        data = account.data
        return {
            "lamports": account.lamports,
            "data": self._data(pubkey, account, data, read),
            "owner": str(account.owner),
            "executable": account.executable,
            "rentEpoch": _rent_epoch(account),
            "space": len(data),
        }

    def _data(self, pubkey: Pubkey, account: Account, data: bytes, read: AccountReader) -> Any:
        if self.encoding == "jsonParsed":
            parsed = parse_account(pubkey, account, read)
            if parsed is not None:
                return parsed
        if self.data_slice is not None:
            offset, length = self.data_slice
            data = data[offset : offset + length]
        if self.encoding in ("binary", "base58"):
            if len(data) > _MAX_BASE58_BYTES:
                raise RpcError(
                    INVALID_REQUEST,
                    "Encoded binary (base 58) data should be less than 128 bytes, please use Base64 encoding.",
                )
            text = base58_encode(data)
            return text if self.encoding == "binary" else [text, "base58"]
        if self.encoding == "base64+zstd":
            return [base64_encode(zstd_store(data)), "base64+zstd"]
        return [base64_encode(data), "base64"]


def _rent_epoch(account: Account) -> int:
    """Return the rent epoch as a cluster shows it: LiteSVM leaves zero where agave marks an account as exempt."""
    if account.rent_epoch == 0 and account.owner not in (SYSVAR_OWNER, NATIVE_LOADER):
        return _RENT_EXEMPT
    return account.rent_epoch
