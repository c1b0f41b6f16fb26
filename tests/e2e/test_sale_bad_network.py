"""Nodes and gateways that fail or lie in the middle of a sale: a clear error each time, nothing lost, nothing twice."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from solders.hash import Hash

from app.errors import NetworkDown
from app.practice.catalogue import UNIT
from market.errors import (
    EffectMissing,
    MalformedAnswer,
    NodeTimeout,
    NodeUnavailable,
    NodeUnreachable,
    OutcomeUnknown,
    RateLimited,
    ShownOtherwise,
    WrongNetwork,
)
from storage.errors import DeliveryError, GatewayUnreachable, UploadRefused
from tests.helpers.faulty_link import FaultyNode, faulty_gateway, faulty_node
from tests.helpers.sale_driver import (
    Agrees,
    OwnBuyer,
    clear,
    facts,
    fund,
    market_of,
    new_wallet,
    nobody,
    raw_plan,
    selling_over,
)

if TYPE_CHECKING:
    from pathlib import Path

    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]

RECORDS = 20
FAULTS = {
    "hang": (NodeTimeout, "did not answer"),
    "drop": (NodeUnreachable, "refused or lost"),
    "429": (RateLimited, "less often"),
    "500": (NodeUnavailable, "cannot serve"),
    "truncate": (MalformedAnswer, "not JSON"),
    "wrong id": (MalformedAnswer, "another question"),
}
OTHER_GENESIS = str(Hash(bytes([9] * 32)))


async def test_node_fails_at_every_turn(tmp_path: Path, network_dir: Path, running_network: NetworkInfo) -> None:
    home = tmp_path / "home"
    new_wallet(home)
    async with market_of(running_network, tmp_path) as market, faulty_node(running_network.rpc_url) as node:
        request = await (await OwnBuyer.make(market)).open_request()
        async with selling_over(home, network_dir, replace(running_network, rpc_url=node.url)) as desk:
            seller = desk.identity.address
            await fund(market, seller)
            plan = await raw_plan(desk, request, RECORDS)
            await desk.begin(plan)
            for fault, (kind, words) in FAULTS.items():
                _fail_simulations(node, fault)
                with pytest.raises(kind) as caught:
                    await desk.proceed(plan.sale_id, Agrees(), nobody)
                clear(caught.value, words)
            _say_that_all_has_landed(node)
            with pytest.raises(EffectMissing) as missing:
                await desk.proceed(plan.sale_id, Agrees(), nobody)
            clear(missing.value, "not taken as done", "another node")
            assert (await facts(market, seller, request)).submits == 0
            node.swallows = False
            node.override.clear()
            _fail_from_the_submission_on(node)
            with pytest.raises(OutcomeUnknown) as unknown:
                await desk.proceed(plan.sale_id, Agrees(), nobody)
            clear(unknown.value, "not sent a second time")
            node.fault = lambda _: "ok"
            node.override["getGenesisHash"] = OTHER_GENESIS
            with pytest.raises(WrongNetwork) as other:
                await desk.proceed(plan.sale_id, Agrees(), nobody)
            clear(other.value, "another network", "Settings")
            node.override.clear()
            node.override["simulateTransaction"] = lambda params, found: _promised(params, found, str(seller))
            with pytest.raises(ShownOtherwise) as shown:
                await desk.proceed(plan.sale_id, Agrees(), nobody)
            clear(shown.value, "did not do what was shown", "lamports", "cannot be taken back", "another node")
            node.override.clear()
            view = await desk.proceed(plan.sale_id, Agrees(), nobody)
        assert (view.outcome, view.paid) == ("paid", RECORDS * UNIT)
        found = await facts(market, seller, request)
        assert (found.submits, found.spent, found.batches, found.failed) == (1, 1, 1, 0)
        assert found.withdrawals == (RECORDS * UNIT,)


async def test_node_of_another_network_is_not_joined(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    home = tmp_path / "home"
    new_wallet(home)
    async with faulty_node(running_network.rpc_url) as node:
        node.override["getGenesisHash"] = OTHER_GENESIS
        with pytest.raises(NetworkDown) as caught:
            async with selling_over(home, network_dir, replace(running_network, rpc_url=node.url)):
                pass
        clear(caught.value, "genesis hash differs", "Settings")


async def test_gateways_fail_and_files_are_damaged(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    home = tmp_path / "home"
    new_wallet(home)
    async with (
        market_of(running_network, tmp_path) as market,
        faulty_gateway(running_network.gateway_url) as gateway,
        faulty_gateway(running_network.readback_url) as mirror,
    ):
        buyer = await OwnBuyer.make(market)
        request = await buyer.open_request()
        bad = replace(running_network, gateway_url=gateway.url, readback_url=mirror.url)
        async with selling_over(home, network_dir, bad) as desk:
            seller = desk.identity.address
            await fund(market, seller)
            plan = await raw_plan(desk, request, RECORDS)
            digest = (await desk.preview(plan)).digest
            await desk.begin(plan)

            gateway.up = False
            with pytest.raises(GatewayUnreachable) as down:
                await desk.proceed(plan.sale_id, Agrees(), nobody)
            clear(down.value)
            built = next(row.payload for row in desk.journal.steps(plan.sale_id) if row.step == "built")
            package = desk.folder / f"{built['root']}.gln"
            whole = package.read_bytes()

            gateway.up = True
            os.truncate(package, len(whole) // 2)
            (car,) = desk.connection.staging.folder.glob("*.car")
            os.truncate(car, car.stat().st_size // 2)
            with pytest.raises(UploadRefused) as refused:
                await desk.proceed(plan.sale_id, Agrees(), nobody)
            clear(refused.value)
            assert package.read_bytes() == whole, "sealed again, the same to the byte"

            mirror.damage = True
            with pytest.raises(DeliveryError) as damaged:
                await desk.proceed(plan.sale_id, Agrees(), nobody)
            clear(damaged.value)
            assert (await facts(market, seller, request)).submits == 0

            mirror.damage = False
            view = await desk.proceed(plan.sale_id, Agrees(), nobody)
        assert (view.outcome, view.paid) == ("paid", RECORDS * UNIT)
        assert await buyer.digests(seller, tmp_path) == [digest]
        found = await facts(market, seller, request)
        assert (found.submits, found.withdrawals) == (1, (RECORDS * UNIT,))


def _fail_simulations(node: FaultyNode, fault: str) -> None:
    node.fault = lambda method: fault if method == "simulateTransaction" else "ok"


def _say_that_all_has_landed(node: FaultyNode) -> None:
    """Swallow what is sent, and call it confirmed."""

    def landed(params: list[Any], found: Any) -> Any:
        status = {
            "slot": found["context"]["slot"] - 4,
            "confirmations": 1,
            "err": None,
            "confirmationStatus": "confirmed",
        }
        return found | {"value": [status for _ in params[0]]}

    node.fault = lambda _: "ok"
    node.swallows = True
    node.override["getSignatureStatuses"] = landed


def _promised(params: list[Any], found: Any, wallet: str) -> Any:
    """A simulation in which the wallet gets one SOL more than it will."""
    asked = params[1].get("accounts", {}).get("addresses", [])
    for address, account in zip(asked, found["value"]["accounts"] or [], strict=False):
        if address == wallet:
            account["lamports"] += 1_000_000_000
    return found


def _fail_from_the_submission_on(node: FaultyNode) -> None:
    """The node takes the second transaction (after that of the stake), and then no answer arrives any more."""
    before = sum(method == "sendTransaction" for method, _ in node.calls)

    def fault(_: str) -> str:
        sent = sum(method == "sendTransaction" for method, _ in node.calls) - before
        return "drop" if sent > 1 else "ok"

    node.fault = fault
