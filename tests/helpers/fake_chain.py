"""A chain in memory, and a transport to it that loses, delays and distorts: for properties of the sender.

It stands at the seam of `market.transport.JsonRpcTransport`; the HTTP side has its own server in bad_rpc.py.
"""

from __future__ import annotations

import base64
from collections import deque
from typing import TYPE_CHECKING, Any

from solders.hash import Hash
from solders.pubkey import Pubkey
from solders.signature import Signature

from market.errors import MalformedAnswer, NodeTimeout, NodeUnavailable, RateLimited
from market.rpc import Rpc

if TYPE_CHECKING:
    from collections.abc import Iterable

SLOT_S = 0.4
LIFE = 150
FINALITY = 32
GENESIS = str(Pubkey.from_bytes(b"\x07" * 32))


class FakeChain:
    """Slots pass when the code under test sleeps; what was sent lands after a drawn delay, or never.

    A fork takes back what landed (`take_back`). Statuses are remembered for `memory` slots, afterwards by history only.
    """

    def __init__(self, delays: Iterable[int | None], *, life: int = LIFE, finality: int = FINALITY) -> None:
        self.slot = 1_000.0
        self.life = life
        self.finality = finality
        self.delays = deque(delays)
        self.landing: dict[str, int] = {}
        self.valid_until: dict[str, int] = {}
        self.sent: list[str] = []
        self.memory = 10_000

    async def sleep(self, seconds: float) -> None:
        self.slot += max(seconds, 0.01) / SLOT_S

    def clock(self) -> float:
        return self.slot * SLOT_S

    def blockhash(self) -> tuple[str, int]:
        height = int(self.slot)
        text = str(Hash.from_bytes(height.to_bytes(8, "little") + b"\x01" * 24))
        self.valid_until[text] = height + self.life
        return text, height + self.life

    def receive(self, raw: bytes) -> str:
        signature = str(Signature.from_bytes(raw[1:65]))
        self.sent.append(signature)
        # The blockhash of a v0 message without lookup tables: after the keys.
        message = raw[65:]
        start = 5 + 32 * message[4]
        until = self.valid_until[str(Hash.from_bytes(message[start : start + 32]))]
        delay = self.delays.popleft() if self.delays else 0
        at = None if delay is None else int(self.slot) + 1 + delay
        if at is not None and at <= until:
            self.landing[signature] = min(at, self.landing.get(signature, at))
        return signature

    def take_back(self, signature: str) -> None:
        """Leave the fork on which a transaction had landed; it may land again."""
        del self.landing[signature]

    def landed(self) -> set[str]:
        return {signature for signature, at in self.landing.items() if at <= self.slot}


class FaultyTransport:
    """Answers as a node would, except where a fault is drawn: lost before, lost after, refused, nonsense, late view."""

    host = "fake"

    def __init__(self, chain: FakeChain, faults: Iterable[str], *, status_lag: int = 0) -> None:
        self.chain = chain
        # A load balancer: statuses may come from a node so many slots behind the one that tells heights.
        self.status_lag = status_lag
        # A deque is shared, so that faults go on where the last run was killed.
        self.faults = faults if isinstance(faults, deque) else deque(faults)

    async def close(self) -> None:
        """Nothing is open."""

    async def call(self, method: str, params: list[Any], *, attempts: int | None = None) -> Any:
        del attempts
        fault = self.faults.popleft() if self.faults else "ok"
        await self.chain.sleep(0.02)
        if fault == "timeout":
            await self.chain.sleep(1.0)
            raise NodeTimeout("late")
        if fault == "lost":
            raise NodeUnavailable("lost")
        if fault == "limited":
            raise RateLimited("slow down")
        if fault == "nonsense":
            raise MalformedAnswer("nonsense")
        answer = self._answer(method, params, behind=self.chain.finality // 2 if fault == "behind" else 0)
        if fault == "lost after":
            raise NodeTimeout("the answer was lost")
        return answer

    def _answer(self, method: str, params: list[Any], *, behind: int) -> Any:  # noqa: PLR0911 - one answer per method
        chain = self.chain
        now = int(chain.slot) - behind - (self.status_lag if method == "getSignatureStatuses" else 0)
        context = {"slot": now, "apiVersion": "4.1.2"}
        match method:
            case "getGenesisHash":
                return GENESIS
            case "getLatestBlockhash":
                text, until = chain.blockhash()
                return {"context": context, "value": {"blockhash": text, "lastValidBlockHeight": until}}
            case "simulateTransaction":
                value: dict[str, Any] = {"err": None, "logs": [], "unitsConsumed": 150, "accounts": None}
                return {"context": context, "value": value}
            case "getRecentPrioritizationFees":
                return [{"slot": now, "prioritizationFee": 10}]
            case "sendTransaction":
                return chain.receive(base64.b64decode(params[0]))
            case "getSlot" | "getBlockHeight":
                return now - (chain.finality if params[0]["commitment"] == "finalized" else 0)
            case "getFirstAvailableBlock":
                return 0
            case "getTransaction":
                return None
            case "getSignatureStatuses":
                return {"context": context, "value": [self._status(one, now, params[1]) for one in params[0]]}
        raise AssertionError(method)

    def _status(self, signature: str, now: int, options: dict[str, Any]) -> dict[str, Any] | None:
        at = self.chain.landing.get(signature)
        if at is None or at > now or (at + self.chain.memory < now and not options["searchTransactionHistory"]):
            return None
        level = "finalized" if at <= now - self.chain.finality else "confirmed" if at < now else "processed"
        return {"slot": at, "confirmations": None, "err": None, "status": {"Ok": None}, "confirmationStatus": level}


def rpc_over(transport: FaultyTransport, chain: FakeChain) -> Rpc:
    """Return a client whose transport is the faulty one."""
    rpc = Rpc("http://fake", sleep=chain.sleep)
    rpc._transport = transport  # type: ignore[assignment]  # same interface, no HTTP
    return rpc
