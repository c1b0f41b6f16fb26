"""Compute limits and prices: from what was simulated and paid, within limits, whatever a node says."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.explain import Explainer
from market.fees import FeePolicy, priority_lamports, writable_accounts
from market.sender import Sender
from market.spl import transfer_lamports
from market.transaction import MAX_COMPUTE_UNITS, compile_message
from tests.helpers.fake_chain import FakeChain, FaultyTransport, rpc_over

U64 = st.integers(0, 2**64 - 1)


@pytest.mark.parametrize(
    ("recent", "price"),
    [([], 0), ([0, 0, 0], 0), ([7], 7), ([1, 2, 3, 4], 4), (list(range(100)), 75), ([0] * 99 + [1_000], 0)],
)
def test_the_price_is_a_percentile(recent: list[int], price: int) -> None:
    assert FeePolicy().price(recent, 10_000) == price


@given(recent=st.lists(U64, max_size=20), simulated=U64, most=st.integers(0, 1_000_000))
def test_no_answer_of_a_node_makes_us_pay_more_than_the_limit(recent: list[int], simulated: int, most: int) -> None:
    policy = FeePolicy(max_priority_lamports=most)
    units = policy.units(simulated)
    assert min(simulated, MAX_COMPUTE_UNITS) <= units <= MAX_COMPUTE_UNITS
    assert priority_lamports(units, policy.price(recent, units)) <= most


async def test_prices_are_asked_for_what_is_written_and_shown_before_signing() -> None:
    chain = FakeChain([])
    me, to = Keypair().pubkey(), Keypair().pubkey()

    class Dear(FaultyTransport):
        asked: list[str]

        def _answer(self, method: str, params: list[Any], *, behind: int) -> Any:
            if method == "getRecentPrioritizationFees":
                self.asked = params[0]
                return [{"slot": 1, "prioritizationFee": 2**63}]
            context = {"slot": int(chain.slot)}
            if method == "getMultipleAccounts":
                return {"context": context, "value": [None] * len(params[0])}
            answer = super()._answer(method, params, behind=behind)
            if method == "simulateTransaction" and "accounts" in params[1]:
                answer["value"]["accounts"] = [None] * len(params[1]["accounts"]["addresses"])
            return answer

    transport = Dear(chain, [])
    rpc = rpc_over(transport, chain)
    prepared = await Sender(rpc, sleep=chain.sleep, clock=chain.clock).prepare([transfer_lamports(me, to, 1)], me)
    assert set(transport.asked) == {str(me), str(to)}
    assert 49_000 < prepared.priority_lamports <= 50_000
    summary = await Explainer(rpc, None).explain(prepared, me)
    assert summary.fee_lamports == 5_000 + prepared.priority_lamports


def test_programs_are_not_written_to() -> None:
    me, to = Keypair().pubkey(), Keypair().pubkey()
    message = compile_message(me, [transfer_lamports(me, to, 1)], FakeChain([]).blockhash()[0])
    assert writable_accounts(message) == [me, to]
    assert Pubkey.default() in message.account_keys
