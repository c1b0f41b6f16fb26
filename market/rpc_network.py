"""The node as an endpoint: its network pinned, its slots watched, and what it says about the chain's present."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Self

from solders.pubkey import Pubkey

from market.errors import MalformedAnswer, NetworkError, NodeUnavailable, RpcRefused, StaleNode, WrongNetwork
from market.retry import RetryPolicy
from market.rpc_types import Blockhash, as_dict, as_int, as_list, as_pubkey, as_str
from market.transport import JsonRpcTransport

__all__ = ["SLOT_TOLERANCE", "RpcNetwork"]

# A confirmed slot may be taken back by a fork, and siblings behind a load balancer trail each other.
SLOT_TOLERANCE = 64
_METHOD_NOT_FOUND = -32601


class RpcNetwork:
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
        self._floor = 0

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

    def read_after(self, slot: int) -> None:
        """Read accounts and simulate at no slot before this one from now on.

        Behind one address there may be several nodes. Whoever has seen its own transaction land at a slot must not be
        shown the state before it by another one, or it would do the same again.
        """
        self._floor = max(self._floor, slot)

    async def get_health(self) -> bool:
        """Whether the node says it is healthy."""
        try:
            return bool(await self._call("getHealth", [], attempts=1) == "ok")
        except (RpcRefused, NodeUnavailable):
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

    # -------------------------------------------------------------------------------------------- plumbing

    def _options(self, min_context_slot: int | None) -> dict[str, Any]:
        options: dict[str, Any] = {"encoding": "base64", "commitment": self.commitment}
        least = max(min_context_slot or 0, self._floor)
        if least:
            options["minContextSlot"] = least
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
        least = max((item.get("minContextSlot", 0) for item in params if isinstance(item, dict)), default=0)
        if slot < least:
            raise StaleNode(f"The node {self.host} answered {method} from slot {slot}, not from {least} on as asked.")
        return self._seen(slot, level or self.commitment, method), answer["value"]

    def _seen(self, slot: int, level: str, method: str) -> int:
        highest = self._highest.get(level, 0)
        if slot + SLOT_TOLERANCE < highest:
            raise StaleNode(f"The node {self.host} answered {method} from slot {slot}, after slot {highest} before.")
        self._highest[level] = max(highest, slot)
        return slot
