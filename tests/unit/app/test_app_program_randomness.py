"""``gleaner program randomness``: the market's randomness account is opened once, with the right key and queue."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from unittest import mock

import pytest
from solders.keypair import Keypair

from app.errors import UserError
from app.program.operator import Operator
from market.randomness import SWITCHBOARD
from tests.helpers.market_randomness import QUEUE, SvmNode, SwitchboardSvm
from tests.helpers.market_stage import KeySigner
from tests.helpers.market_svm import MarketSvm

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.keypair import KeypairSigner
    from market.rpc import Rpc


async def opened(market: MarketSvm, key: Keypair, queue: Pubkey | None = None) -> bool:
    """Open the account as the command does, over the SVM."""
    payer = market.wallet("operator")
    node = SvmNode(cast("SwitchboardSvm", market), payer, key)
    operator = Operator(cast("Rpc", node), "", KeySigner(payer))
    with mock.patch("app.program.operator.Sender", return_value=node):
        return await operator.open_randomness(market.program, cast("KeypairSigner", KeySigner(key)), queue)


async def test_the_account_is_opened_once() -> None:
    market = SwitchboardSvm(opened=False)
    assert await opened(market, market.randomness)
    assert market.account.queue == QUEUE == SWITCHBOARD["devnet"].queue
    assert market.account.authority == market.at.config
    assert not await opened(market, market.randomness)


async def test_what_init_named_is_what_is_opened() -> None:
    market = SwitchboardSvm(opened=False)
    with pytest.raises(UserError, match=f"randomness account is {market.randomness.pubkey()}"):
        await opened(market, Keypair())
    with pytest.raises(UserError, match="draws by slot hashes"):
        await opened(MarketSvm(), Keypair())
