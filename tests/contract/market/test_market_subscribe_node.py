"""Subscriptions at the embedded node."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from market.follow import Follower
from market.rpc_types import AccountInfo
from market.spl import transfer_lamports
from market.subscribe import LogsNote, SlotNote, Subscriber
from market.subscription import Reconnected
from tests.helpers.market_stage import KeySigner, Stage, genesis, key

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory

pytest_plugins = ["tests.helpers.devnet_node"]


async def test_accounts_logs_and_slots_are_followed(devnet_node: DevnetFactory) -> None:
    node = devnet_node(genesis=genesis(["me"]))
    stage, me, you = Stage.open(node.rpc_url), KeySigner(key("me")), key("you").pubkey()
    follow = Subscriber(node.ws_url)
    async with stage.rpc, aclosing(follow.account(you)) as accounts, aclosing(follow.logs(me.address)) as logs:
        assert isinstance(await anext(accounts), Reconnected)
        assert isinstance(await anext(logs), Reconnected)
        landed = await stage.send([transfer_lamports(me.address, you, 5_000_000)], me)
        note = await anext(accounts)
        assert isinstance(note, AccountInfo)
        assert note.lamports == 5_000_000
        line = await anext(logs)
        assert isinstance(line, LogsNote)
        assert line.signature == landed.signature
        async with aclosing(follow.slots()) as slots:
            assert isinstance(await anext(slots), Reconnected)
            first, second = await anext(slots), await anext(slots)
            assert isinstance(first, SlotNote)
            assert isinstance(second, SlotNote)
            assert second.slot > first.slot
        async with aclosing(follow.signature(landed.signature)) as outcome:
            assert [item for item in [note async for note in outcome] if not isinstance(item, Reconnected)] == [None]


async def test_a_killed_node_hides_no_change_and_tells_none_twice(devnet_node: DevnetFactory) -> None:
    node = devnet_node(genesis=genesis(["me"]))
    stage, me, you = Stage.open(node.rpc_url), KeySigner(key("me")), key("you").pubkey()
    allowed = asyncio.Event()

    async def when_allowed(_: float) -> None:
        await allowed.wait()

    follower = Follower(stage.rpc, Subscriber(node.ws_url, sleep=when_allowed))
    async with stage.rpc, aclosing(follower.account(you)) as states:
        assert await anext(states) is None
        await stage.send([transfer_lamports(me.address, you, 5_000_000)], me)
        first = await anext(states)
        assert first is not None
        node.kill()
        ports = ("--rpc-port", str(urlsplit(node.rpc_url).port), "--ws-port", str(urlsplit(node.ws_url).port))
        devnet_node(data=node.data, extra=ports)
        # Nobody is subscribed while this lands.
        await stage.send([transfer_lamports(me.address, you, 1_000_000)], me)
        allowed.set()
        second = await anext(states)
        assert second is not None
        await stage.send([transfer_lamports(me.address, you, 1)], me)
        third = await anext(states)
        assert third is not None
        assert [one.lamports for one in (first, second, third)] == [5_000_000, 6_000_000, 6_000_001]
        assert first.slot < second.slot < third.slot
