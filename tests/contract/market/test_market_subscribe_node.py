"""Subscriptions at the embedded node."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING

from market.rpc_types import AccountInfo
from market.spl import transfer_lamports
from market.subscribe import LogsNote, Reconnected, SlotNote, Subscriber
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
