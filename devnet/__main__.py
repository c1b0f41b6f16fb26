"""Command line of the node: ``python -m devnet``."""

import argparse
import asyncio
import logging
import sys
from pathlib import Path

from devnet.config import NodeConfig
from devnet.errors import DevnetError


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65_535:  # noqa: PLR2004 - the range of ports
        raise argparse.ArgumentTypeError(f"{port} is not a port")
    return port


def _slot_ms(text: str) -> int:
    value = int(text)
    if not 5 <= value <= 60_000:  # noqa: PLR2004 - faster than any client, slower than any test
        raise argparse.ArgumentTypeError("a slot takes between 5 and 60000 ms")
    return value


def parser() -> argparse.ArgumentParser:
    """Return the command's arguments."""
    arguments = argparse.ArgumentParser(prog="python -m devnet", description=__doc__)
    arguments.add_argument("--rpc-port", type=_port, default=8899, help="HTTP port, 0 for a free one")
    arguments.add_argument("--ws-port", type=_port, default=8900, help="WebSocket port, 0 for a free one")
    arguments.add_argument("--data", type=Path, default=Path("devnet-data"), help="folder of the network's state")
    arguments.add_argument("--fresh", action="store_true", help="begin a new network, deleting the old one's state")
    arguments.add_argument("--slot-ms", type=_slot_ms, default=400, help="milliseconds per slot")
    arguments.add_argument("--genesis", type=Path, default=None, help="JSON file with accounts and programs")
    arguments.add_argument("--seed", default=None, help="text that makes genesis hash and faucet reproducible")
    arguments.add_argument("--parent-pid", type=int, default=None, help="stop when this process is gone")
    arguments.add_argument("--watch-stdin", action="store_true", help="stop when standard input is closed")
    arguments.add_argument("--allow-warp", action="store_true", help="enable devnet_warp (tests only)")
    arguments.add_argument("--keep-transactions", type=int, default=NodeConfig.keep_transactions, help="history bound")
    return arguments


def main(argv: list[str] | None = None) -> int:
    """Run a node; return 0 after an orderly stop, 1 when it could not start."""
    given = parser().parse_args(argv)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    config = NodeConfig(
        data_folder=given.data,
        rpc_port=given.rpc_port,
        ws_port=given.ws_port,
        slot_ms=given.slot_ms,
        genesis_file=given.genesis,
        seed=given.seed,
        fresh=given.fresh,
        allow_warp=given.allow_warp,
        keep_transactions=given.keep_transactions,
    )
    from devnet.service import serve

    try:
        asyncio.run(serve(config, parent_pid=given.parent_pid, watch_stdin=given.watch_stdin))
    except DevnetError as error:
        print(error, file=sys.stderr)  # noqa: T201 - the reason, for whoever started the process
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
