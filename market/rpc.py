"""The node's methods we use, typed and distrusted."""

import base64
from collections.abc import Sequence
from typing import Any

from solders.pubkey import Pubkey
from solders.signature import Signature

from market.rpc_accounts import RpcAccounts
from market.rpc_transaction import as_transaction
from market.rpc_types import (
    SignatureInfo,
    SignatureStatus,
    Simulation,
    TransactionRecord,
    as_account,
    as_balances,
    as_dict,
    as_int,
    as_list,
    as_logs,
    as_signature,
    as_status,
    as_str,
    as_token_balances,
    bad,
)

__all__ = ["Rpc"]

MAX_STATUSES = 256
MAX_SIGNATURES = 1_000
_SIGNATURE_BYTES = 64


class Rpc(RpcAccounts):
    """Client of one Solana JSON-RPC node: embedded, local validator, devnet or mainnet alike.

    What concerns the network is in `RpcNetwork`, accounts in `RpcAccounts`, transactions here.
    """

    async def get_fee_for_message(self, message: bytes) -> int | None:
        """Return the fee of a serialized message in lamports, or None if its blockhash is too old."""
        method = "getFeeForMessage"
        encoded = base64.b64encode(message).decode()
        _, value = await self._context(method, [encoded, {"commitment": self.commitment}])
        return None if value is None else as_int(value, method, "fee")

    async def simulate(self, raw: bytes, *, accounts: Sequence[Pubkey] = (), sig_verify: bool = False) -> Simulation:
        """Run a transaction without effect.

        Args:
            raw: serialized transaction; its blockhash is replaced unless signatures are verified.
            accounts: addresses whose state afterwards is wanted.
            sig_verify: check the signatures too.
        """
        method = "simulateTransaction"
        options = self._options(None) | {"sigVerify": sig_verify, "replaceRecentBlockhash": not sig_verify}
        if accounts:
            options["accounts"] = {"encoding": "base64", "addresses": [str(key) for key in accounts]}
        slot, value = await self._context(method, [base64.b64encode(raw).decode(), options])
        item = as_dict(value, method, "value")
        rows = as_list(item.get("accounts") or [], method, "accounts", 64)
        if item.get("err") is None and len(rows) != len(accounts):
            raise bad(method, "another number of accounts than asked for")
        return Simulation(
            err=item.get("err"),
            logs=as_logs(item.get("logs"), method),
            units=as_int(item.get("unitsConsumed") or 0, method, "units"),
            accounts=tuple(None if row is None else as_account(row, method, slot) for row in rows),
            slot=slot,
            pre_lamports=as_balances(item.get("preBalances") or [], method),
            pre_tokens=as_token_balances(item.get("preTokenBalances"), method),
        )

    async def send_transaction(self, raw: bytes, *, skip_preflight: bool = False, attempts: int | None = None) -> str:
        """Hand a signed transaction to the node and return its signature, base58.

        Raises:
            MalformedAnswer: the node names another signature.
        """
        method = "sendTransaction"
        options = {"encoding": "base64", "skipPreflight": skip_preflight, "preflightCommitment": self.commitment}
        value = await self._call(method, [base64.b64encode(raw).decode(), options], attempts=attempts)
        own = str(Signature.from_bytes(raw[1 : 1 + _SIGNATURE_BYTES]))
        if as_str(value, method, "signature", 90) != own:
            raise bad(method, "it names another transaction")
        return own

    async def get_signature_statuses(
        self, signatures: Sequence[str], *, search_history: bool = False
    ) -> tuple[int, list[SignatureStatus | None]]:
        """Return the slot of the answer and where each of at most 256 transactions stands."""
        method = "getSignatureStatuses"
        if len(signatures) > MAX_STATUSES:
            raise ValueError(f"at most {MAX_STATUSES} signatures a call")
        options = {"searchTransactionHistory": search_history}
        slot, value = await self._context(method, [list(signatures), options], "processed")
        rows = as_list(value, method, "value", MAX_STATUSES)
        if len(rows) != len(signatures):
            raise bad(method, "another number of statuses than asked for")
        found = [None if row is None else as_status(row, method) for row in rows]
        if any(status is not None and status.slot > slot for status in found):
            raise bad(method, "a transaction landed in a slot that is still to come")
        return slot, found

    async def get_signatures_for_address(
        self,
        address: Pubkey,
        *,
        limit: int = 1_000,
        before: str | None = None,
        until: str | None = None,
        min_context_slot: int | None = None,
    ) -> list[SignatureInfo]:
        """Return transactions that name an address, newest first, between two signatures.

        Args:
            address: of any account.
            limit: most rows, up to 1,000.
            before: only older ones than this signature.
            until: only newer ones than this signature.
            min_context_slot: a node that has not got so far refuses.
        """
        method = "getSignaturesForAddress"
        options: dict[str, Any] = {"limit": limit, "commitment": self.commitment}
        if before is not None:
            options["before"] = before
        if until is not None:
            options["until"] = until
        if min_context_slot is not None:
            options["minContextSlot"] = min_context_slot
        out = []
        for row in as_list(await self._call(method, [str(address), options]), method, "list", MAX_SIGNATURES):
            item = as_dict(row, method, "row")
            time_s = item.get("blockTime")
            out.append(
                SignatureInfo(
                    signature=as_signature(item.get("signature"), method),
                    slot=as_int(item.get("slot"), method, "slot"),
                    err=item.get("err"),
                    block_time_s=None if time_s is None else as_int(time_s, method, "time"),
                )
            )
        return out

    async def get_transaction(self, signature: str) -> TransactionRecord | None:
        """Return a landed transaction, or None if the node does not know it (yet)."""
        method = "getTransaction"
        level = "confirmed" if self.commitment == "processed" else self.commitment
        options = {"encoding": "base64", "commitment": level, "maxSupportedTransactionVersion": 0}
        value = await self._call(method, [signature, options])
        return None if value is None else as_transaction(value, signature)

    async def request_airdrop(self, address: Pubkey, lamports: int) -> str:
        """Ask a test network for lamports and return the transaction's signature, base58."""
        method = "requestAirdrop"
        # Not repeated after a lost answer: it would pay twice, which is harmless but confusing.
        return as_signature(await self._call(method, [str(address), lamports], attempts=1), method)
