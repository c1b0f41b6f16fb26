"""The node's methods we use, typed and distrusted."""

import asyncio
import base64
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Self

from solders.pubkey import Pubkey
from solders.signature import Signature

from market.errors import MalformedAnswer, NetworkError, RpcRefused, StaleNode, WrongNetwork
from market.retry import RetryPolicy
from market.rpc_transaction import as_transaction
from market.rpc_types import (
    AccountInfo,
    Blockhash,
    Filter,
    KeyedAccount,
    SignatureInfo,
    SignatureStatus,
    Simulation,
    TokenAmount,
    TransactionRecord,
    as_account,
    as_dict,
    as_int,
    as_list,
    as_logs,
    as_pubkey,
    as_signature,
    as_status,
    as_str,
    bad,
)
from market.transport import JsonRpcTransport

__all__ = ["Rpc"]

# A confirmed slot may be taken back by a fork, and siblings behind a load balancer trail each other.
SLOT_TOLERANCE = 64
MAX_MULTIPLE = 100
MAX_STATUSES = 256
MAX_PROGRAM_ACCOUNTS = 200_000
MAX_SIGNATURES = 1_000
_SIGNATURE_BYTES = 64
_METHOD_NOT_FOUND = -32601


class Rpc:
    """Client of one Solana JSON-RPC node: embedded, local validator, devnet or mainnet alike.

    The network's genesis hash is read before anything else, pinned, and read again after a lost connection.

    Args:
        url: http(s) address of the node.
        timeout_s: for one attempt, seconds.
        retry: how failed calls are repeated.
        max_body_bytes: largest answer accepted.
        commitment: `processed`, `confirmed` or `finalized`, where a method takes one.
        genesis_hash: base58; if given, another network is refused.
        sleep: how to wait; tests pass their own clock.
    """

    def __init__(
        self,
        url: str,
        *,
        timeout_s: float = 15.0,
        retry: RetryPolicy | None = None,
        max_body_bytes: int = 64 * 1024 * 1024,
        commitment: str = "confirmed",
        genesis_hash: str | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._transport = JsonRpcTransport(
            url, timeout_s=timeout_s, retry=retry, max_body_bytes=max_body_bytes, sleep=sleep
        )
        self.commitment = commitment
        self._genesis = genesis_hash
        self._verified = False
        self._verifying = asyncio.Lock()
        self._highest: dict[str, int] = {}

    @property
    def host(self) -> str:
        """Host name of the node, for messages."""
        return self._transport.host

    @property
    def genesis_hash(self) -> str | None:
        """The pinned genesis hash, base58; None before first use."""
        return self._genesis

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        await self._transport.close()

    # -------------------------------------------------------------------------------------------- the network

    async def get_genesis_hash(self) -> str:
        """Return the genesis hash, base58, and pin it.

        Raises:
            WrongNetwork: it is another one than before.
        """
        method = "getGenesisHash"
        text = as_str(await self._transport.call(method, []), method, "the hash", 44)
        as_pubkey(text, method, "the hash")
        if self._genesis is not None and text != self._genesis:
            raise WrongNetwork(
                f"The node {self.host} belongs to another network (genesis {text[:8]}…) than the one in use."
            )
        self._genesis = text
        self._verified = True
        return text

    async def get_health(self) -> bool:
        """Whether the node says it is healthy."""
        try:
            return bool(await self._call("getHealth", [], attempts=1) == "ok")
        except RpcRefused:
            return False

    async def get_slot(self, commitment: str | None = None) -> int:
        """Return the current slot at a commitment level."""
        level = commitment or self.commitment
        slot = as_int(await self._call("getSlot", [{"commitment": level}]), "getSlot", "slot")
        return self._seen(slot, level, "getSlot")

    async def get_block_height(self, commitment: str | None = None) -> int:
        """Return the block height at a commitment level."""
        level = commitment or self.commitment
        return as_int(await self._call("getBlockHeight", [{"commitment": level}]), "getBlockHeight", "height")

    async def get_first_available_block(self) -> int | None:
        """Return the first slot the node still has, or None where it does not say."""
        try:
            value = await self._call("getFirstAvailableBlock", [])
        except RpcRefused as refused:
            if refused.code == _METHOD_NOT_FOUND:
                return None
            raise
        return as_int(value, "getFirstAvailableBlock", "slot")

    async def get_block_time(self, slot: int) -> int | None:
        """Return the unix time of a slot in seconds, or None if the node does not know it."""
        value = await self._call("getBlockTime", [slot])
        return None if value is None else as_int(value, "getBlockTime", "time")

    async def get_latest_blockhash(self, commitment: str | None = None) -> Blockhash:
        """Return a recent blockhash."""
        method, level = "getLatestBlockhash", commitment or self.commitment
        slot, value = await self._context(method, [{"commitment": level}], level)
        item = as_dict(value, method, "value")
        text = as_str(item.get("blockhash"), method, "blockhash", 44)
        as_pubkey(text, method, "blockhash")
        return Blockhash(text, as_int(item.get("lastValidBlockHeight"), method, "height"), slot)

    async def get_minimum_balance_for_rent_exemption(self, size: int) -> int:
        """Return the lamports an account of `size` bytes must hold."""
        method = "getMinimumBalanceForRentExemption"
        return as_int(await self._call(method, [size]), method, "lamports")

    async def get_recent_prioritization_fees(self, writable: Sequence[Pubkey]) -> list[int]:
        """Return recent prices of a compute unit in micro-lamports on these accounts; empty where not offered."""
        method = "getRecentPrioritizationFees"
        try:
            value = await self._call(method, [[str(key) for key in writable[:128]]])
        except RpcRefused as refused:
            if refused.code == _METHOD_NOT_FOUND:
                return []
            raise
        rows = as_list(value, method, "list", 1_000)
        return [as_int(as_dict(row, method, "row").get("prioritizationFee"), method, "fee") for row in rows]

    # -------------------------------------------------------------------------------------------- accounts

    async def get_account(self, address: Pubkey, *, min_context_slot: int | None = None) -> AccountInfo | None:
        """Return an account, or None if there is none."""
        method = "getAccountInfo"
        slot, value = await self._context(method, [str(address), self._options(min_context_slot)])
        return None if value is None else as_account(value, method, slot)

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

    # -------------------------------------------------------------------------------------------- transactions

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
        options: dict[str, Any] = {
            "encoding": "base64",
            "commitment": self.commitment,
            "sigVerify": sig_verify,
            "replaceRecentBlockhash": not sig_verify,
        }
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
        return slot, [None if row is None else as_status(row, method) for row in rows]

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

    # -------------------------------------------------------------------------------------------- plumbing

    def _options(self, min_context_slot: int | None) -> dict[str, Any]:
        options: dict[str, Any] = {"encoding": "base64", "commitment": self.commitment}
        if min_context_slot is not None:
            options["minContextSlot"] = min_context_slot
        return options

    async def _call(self, method: str, params: list[Any], *, attempts: int | None = None) -> Any:
        if not self._verified:
            async with self._verifying:
                if not self._verified:
                    await self.get_genesis_hash()
        try:
            return await self._transport.call(method, params, attempts=attempts)
        except NetworkError:
            # Whoever answers next may be another node, so it has to show its genesis hash again.
            self._verified = False
            raise

    async def _context(self, method: str, params: list[Any], level: str | None = None) -> tuple[int, Any]:
        answer = as_dict(await self._call(method, params), method, "result")
        if "value" not in answer:
            raise MalformedAnswer(f"The node's answer to {method} has no value.")
        slot = as_int(as_dict(answer.get("context"), method, "context").get("slot"), method, "slot")
        return self._seen(slot, level or self.commitment, method), answer["value"]

    def _seen(self, slot: int, level: str, method: str) -> int:
        highest = self._highest.get(level, 0)
        if slot + SLOT_TOLERANCE < highest:
            raise StaleNode(f"The node {self.host} answered {method} from slot {slot}, after slot {highest} before.")
        self._highest[level] = max(highest, slot)
        return slot
