"""A chain with a market, joined: its node alone, without the gateways of packages."""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from app.errors import NetworkDown
from market.errors import MarketError
from market.generated.errors import ERRORS
from market.operations import Operations
from market.reader import MarketReader
from market.retry import RetryPolicy
from market.rpc import Rpc
from market.sender import Pace, Sender

if TYPE_CHECKING:
    from types import TracebackType

    from solders.pubkey import Pubkey

    from market.fees import FeePolicy
    from market.generated.accounts import Config, Params


@dataclass(frozen=True, slots=True)
class Patience:
    """How long and how often a node is asked before we say that it does not answer.

    Attributes:
        rpc_timeout_s: silence of the node that ends one attempt.
        rpc: repetition of calls to the node.
        silence_s: after so long without any answer, the outcome of a transaction is reported as unknown.
    """

    rpc_timeout_s: float = 15.0
    rpc: RetryPolicy = field(default_factory=RetryPolicy)
    silence_s: float = 120.0


class Chain:
    """The market at a program, through one node. Use in ``async with``.

    Args:
        rpc_url: the node.
        program: address of the market.
        patience: with a slow or silent node; None takes the product's.
        fees: limits of what is paid for priority; None takes the product's.

    Attributes:
        config: the market's configuration, read once on entering.

    Raises:
        MarketError: the node does not answer, or has no market there.
    """

    config: Config

    def __init__(
        self, rpc_url: str, program: Pubkey, patience: Patience | None = None, fees: FeePolicy | None = None
    ) -> None:
        self._patience = patience or Patience()
        self._fees = fees
        self.program = program
        self.rpc = Rpc(rpc_url, timeout_s=self._patience.rpc_timeout_s, retry=self._patience.rpc)
        self.reader = MarketReader(self.rpc, self.program)
        self.addresses = self.reader.addresses
        self._params: dict[int, Params] = {}
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        await self._stack.enter_async_context(self.rpc)
        try:
            await self._open()
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    async def _open(self) -> None:
        self.config = await self.reader.config()
        self.operations = Operations(self.program, self.config.stake_mint)
        pace = Pace(give_up_s=self._patience.silence_s)
        self.sender = Sender(self.rpc, market_program=self.program, errors=ERRORS.get, fees=self._fees, pace=pace)

    async def slot(self) -> int:
        """Return the present slot.

        Raises:
            NetworkDown: the node does not answer.
        """
        try:
            return await self.rpc.get_slot()
        except MarketError as error:
            raise NetworkDown(error.what, money=error.money, next_step="Nothing to do: it is tried again.") from error

    async def params(self, version: int) -> Params:
        """Return a version of the parameters; they never change."""
        if version not in self._params:
            self._params[version] = await self.reader.params(version)
        return self._params[version]
