"""The embedded network: node, two gateways, automatic participants; each a process, started and stopped together."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import shutil
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import AppError, NetworkDown
from app.network.info import FILE_NAME, NetworkInfo
from app.network.processes import Child
from app.network.vintage import set_aside, shipped_hash
from app.practice.genesis import DECIMALS, MINT_NAMES, write_genesis
from app.practice.keys import practice_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Ports:
    """Loopback ports; 0 takes a free one."""

    rpc: int = 0
    ws: int = 0


class Supervisor:
    """Runs the embedded network in ``directory``.

    Args:
        directory: ledger, packages, keys and logs.
        ports: of the embedded node.
        say: told what is going on.
        external_rpc: node of another practice ledger (a local validator), which is used instead of an embedded one.
        without: roles of the participants that are left to people.
    """

    def __init__(
        self,
        directory: Path,
        ports: Ports,
        say: Callable[[str], None],
        external_rpc: str = "",
        without: Sequence[str] = (),
    ) -> None:
        self._without = without
        self._directory = directory
        self._ports = ports
        self._say = say
        self._external_rpc = external_rpc
        self._children: list[Child] = []

    def reset(self) -> None:
        """Delete the network's ledger and everything its participants kept."""
        shutil.rmtree(self._directory, ignore_errors=True)

    async def start(self) -> NetworkInfo:
        """Start everything and say where it is.

        Raises:
            NetworkDown: a part did not start.
        """
        self._directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        logs = self._directory / "logs"
        logs.mkdir(exist_ok=True)
        node, gateway, mirror = await self._servers(logs)
        self._say("starting buyers, reviewers and the keeper (automatic)")
        participants = self._directory / "participants"
        info = NetworkInfo(
            name="Practice network",
            rpc_url=node["rpc_url"],
            ws_url=node["ws_url"],
            genesis_hash=node["genesis_hash"],
            program=str(practice_key("program").pubkey()),
            gateway_url=gateway["url"],
            readback_url=mirror["url"],
            token_file=str(self._token_file),
            practice=True,
            participants_dir=str(participants),
            pid=os.getpid(),
            tokens=tuple((str(practice_key(f"mint {name}").pubkey()), name, DECIMALS) for name in MINT_NAMES),
            more_gateways=(gateway["url"],),
        )
        draft = self._directory / "draft"
        draft.mkdir(exist_ok=True)
        info.write(draft)
        arguments = ["--network", str(draft), *(f"--without={role}" for role in self._without)]
        await self._child("participants", "app.practice", arguments, logs / "participants.log")
        info.write(self._directory)
        return info

    async def _servers(self, logs: Path) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
        """Start node and gateways side by side; they need nothing of each other but the mirror's upstream."""
        try:
            async with asyncio.TaskGroup() as group:
                node = group.create_task(self._external() if self._external_rpc else self._node(logs))
                gateways = group.create_task(self._gateways(logs))
        except* AppError as failures:
            raise failures.exceptions[0] from None
        return node.result(), *gateways.result()

    async def _external(self) -> dict[str, str]:
        """Look at the external node.

        Raises:
            NetworkDown: it does not answer.
        """
        from market.errors import MarketError
        from market.rpc import Rpc
        from market.subscribe import websocket_url

        self._say(f"joining the ledger at {self._external_rpc}")
        try:
            async with Rpc(self._external_rpc) as rpc:
                genesis = await rpc.get_genesis_hash()
            return {
                "rpc_url": self._external_rpc,
                "ws_url": websocket_url(self._external_rpc),
                "genesis_hash": genesis,
            }
        except MarketError as error:
            raise NetworkDown(
                f"The node at {self._external_rpc} cannot be used: {error}",
                next_step="Start it, or leave the address out to use the embedded ledger.",
            ) from error

    async def _node(self, logs: Path) -> dict[str, str]:
        earlier = set_aside(self._directory, shipped_hash())
        if earlier is not None:
            self._say(
                "the practice ledger was made by another version of the market's program: a fresh one is started, "
                f"the earlier one is kept in {earlier} (practice money only; packages and your wallet stay as they are)"
            )
        self._say("starting the ledger")
        genesis = self._directory / "genesis.json"
        if not genesis.exists():
            write_genesis(genesis)
        arguments = [
            *("--rpc-port", str(self._ports.rpc)),
            *("--ws-port", str(self._ports.ws)),
            *("--data", str(self._directory / "ledger")),
            *("--genesis", str(genesis)),
            "--watch-stdin",
        ]
        return await self._child("node", "devnet", arguments, logs / "node.log")

    async def _gateways(self, logs: Path) -> tuple[dict[str, str], dict[str, str]]:
        self._say("starting two package gateways")
        if not self._token_file.exists():
            self._token_file.touch(mode=0o600)
            self._token_file.write_text(secrets.token_urlsafe(32))
        common = ["--port", "0", "--exit-on-eof"]
        gateway = await self._child(
            "gateway",
            "storage.gateway",
            ["--dir", str(self._directory / "packages"), *common, "--token-file", str(self._token_file)],
            logs / "gateway.log",
        )
        mirror = await self._child(
            "second gateway",
            "storage.gateway",
            ["--dir", str(self._directory / "mirror"), *common, "--upstream", gateway["url"]],
            logs / "mirror.log",
        )
        return gateway, mirror

    @property
    def _token_file(self) -> Path:
        return self._directory / "gateway.token"

    async def run_until_stopped(self) -> None:
        """Wait until a signal asks to stop, our parent closes our stdin, or a part ends by itself.

        Raises:
            NetworkDown: a part ended by itself.
        """
        loop = asyncio.get_running_loop()
        stopped = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stopped.set)
        waits = {asyncio.ensure_future(child.process.wait()): child for child in self._children}
        stop = asyncio.ensure_future(stopped.wait())
        done, _ = await asyncio.wait([stop, *waits], return_when=asyncio.FIRST_COMPLETED)
        for future in (stop, *waits):
            future.cancel()
        if stop not in done:
            ended = ", ".join(waits[future].name for future in waits if future in done)
            raise NetworkDown(
                f"A part of the practice network ended by itself: {ended}.",
                next_step=f"Read the logs in {self._directory / 'logs'}, then start it again.",
            )

    async def stop(self) -> None:
        """Stop everything, last started first."""
        with contextlib.suppress(FileNotFoundError):
            (self._directory / FILE_NAME).unlink()
        for child in reversed(self._children):
            await child.stop()
        self._children.clear()

    async def _child(self, name: str, module: str, arguments: list[str], log: Path) -> dict[str, str]:
        child, ready = await Child.start(name, module, arguments, log)
        self._children.append(child)
        return ready
