"""The running process: servers, slot clock, and an orderly end."""

import asyncio
import gc
import json
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import TextIO

from aiohttp import web

from devnet.config import NodeConfig
from devnet.errors import DataFolderError
from devnet.node import Node
from devnet.process import is_alive, when_stdin_closes
from devnet.pubsub.hub import Hub
from devnet.pubsub.server import WebSocketServer
from devnet.rpc.commits import Commits
from devnet.rpc.dispatch import Dispatcher
from devnet.rpc.server import HttpServer
from devnet.storage import Storage

_HOST = "127.0.0.1"
_PARENT_CHECK_S = 1.0
_COLLECT_AFTER = 20_000


async def _listen(listen: Callable[[int], Awaitable[int]], ports: list[int]) -> int:
    """Bind to the first of these ports that is free; return it."""
    failure: OSError | None = None
    for port in ports:
        try:
            return await listen(port)
        except OSError as error:
            failure = error
    raise DataFolderError(f"Port {ports[0]} on {_HOST} cannot be used: {failure}. Choose another port.") from failure


async def _listen_for_sockets(runner: web.AppRunner, port: int) -> int:
    site = web.TCPSite(runner, _HOST, port)
    try:
        await site.start()
    except OSError:
        await site.stop()
        raise
    return int(runner.addresses[0][1])


async def tick(node: Node, slot_ms: int, stop: asyncio.Event) -> None:
    """Advance the node at its slot length until ``stop`` is set; late slots are caught up, at most a second's worth."""
    loop = asyncio.get_running_loop()
    length_s = slot_ms / 1000
    due = loop.time() + length_s
    while not stop.is_set():
        try:
            await asyncio.wait_for(stop.wait(), max(due - loop.time(), 0))
        except TimeoutError:
            node.advance()
            due = max(due + length_s, loop.time() - 1)


async def _watch_parent(parent_pid: int, stop: asyncio.Event) -> None:
    while is_alive(parent_pid) and not stop.is_set():
        try:
            await asyncio.wait_for(stop.wait(), _PARENT_CHECK_S)
        except TimeoutError:
            continue
    stop.set()


def _on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    act = _stopper(stop)
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows
            signal.signal(number, lambda *_unused: act())


def _stopper(stop: asyncio.Event) -> Callable[[], None]:
    """Return a call for other threads that sets the event."""
    loop = asyncio.get_running_loop()

    def act() -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(stop.set)

    return act


def _settle_collector() -> None:
    """Keep the cycle collector off what lives as long as the process, and from running every few transfers."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER, *gc.get_threshold()[1:])


async def serve(
    config: NodeConfig, *, parent_pid: int | None = None, watch_stdin: bool = False, out: TextIO = sys.stdout
) -> None:
    """Run a node until SIGTERM, SIGINT, or the end of its parent.

    Args:
        config: Settings.
        parent_pid: Stop when this process is gone.
        watch_stdin: Stop when standard input is closed.
        out: Gets one JSON line once the node answers.

    Raises:
        DevnetError: The node cannot start.
    """
    storage = Storage(config.data_folder, fresh=config.fresh)
    try:
        node = Node(config, storage)
    except BaseException:
        storage.close()
        raise
    hub = Hub(node, max_subscriptions=config.max_subscriptions)
    dispatcher = Dispatcher(node, max_batch=config.max_batch, allow_warp=config.allow_warp)
    http = HttpServer(dispatcher, Commits(node), max_body_bytes=config.max_body_bytes)
    sockets = WebSocketServer(hub, max_message_bytes=config.max_body_bytes, max_connections=config.max_connections)
    runner = web.AppRunner(sockets.app, access_log=None, shutdown_timeout=1.0)
    stop = asyncio.Event()
    _on_signals(stop)
    tasks: list[asyncio.Task[None]] = []
    try:
        await runner.setup()
        rpc_port = await _listen(lambda port: http.listen(_HOST, port), [config.rpc_port])
        # web3.js guesses the WebSocket port as the RPC port plus one.
        ws_port = await _listen(
            lambda port: _listen_for_sockets(runner, port), [config.ws_port] if config.ws_port else [rpc_port + 1, 0]
        )
        tasks.append(asyncio.create_task(tick(node, config.slot_ms, stop)))
        if parent_pid is not None:
            tasks.append(asyncio.create_task(_watch_parent(parent_pid, stop)))
        if watch_stdin:
            when_stdin_closes(_stopper(stop))
        ready = {
            "rpc_url": f"http://{_HOST}:{rpc_port}",
            "ws_url": f"ws://{_HOST}:{ws_port}",
            "genesis_hash": str(node.genesis_hash),
        }
        _settle_collector()
        print(json.dumps(ready), file=out, flush=True)
        done, _pending = await asyncio.wait(
            {asyncio.create_task(_wait(stop)), *tasks}, return_when=asyncio.FIRST_COMPLETED
        )
        stop.set()
        for task in done:
            task.result()
        await asyncio.gather(*tasks)
    finally:
        stop.set()
        await http.close()
        await runner.cleanup()
        node.close()


async def _wait(stop: asyncio.Event) -> None:
    await stop.wait()
