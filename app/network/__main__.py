"""Runs the embedded network in the foreground; on stdout one JSON line when it is ready, everything else on stderr."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from dataclasses import asdict
from pathlib import Path

from app.errors import AppError
from app.network.orphan import stop_with_parent
from app.network.supervisor import Ports, Supervisor


def say(message: str) -> None:
    """Tell a person at the terminal."""
    sys.stderr.write(f"gleaner network: {message}\n")


async def run(supervisor: Supervisor, *, fresh: bool, attached: bool) -> int:
    """Run until stopped; returns the exit code."""
    if fresh:
        supervisor.reset()
    if attached:
        stop_with_parent()
    try:
        info = await supervisor.start()
        sys.stdout.write(json.dumps(asdict(info)) + "\n")
        sys.stdout.flush()
        await supervisor.run_until_stopped()
    except AppError as error:
        say(f"{error.problem.what} {error.problem.next_step}")
        return error.problem.exit_code
    finally:
        await supervisor.stop()
    return 0


def main() -> None:
    """Parse the arguments and run."""
    parser = argparse.ArgumentParser(prog="gleaner network up", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rpc-port", type=int, default=8899)
    parser.add_argument("--ws-port", type=int, default=8900)
    parser.add_argument("--fresh", action="store_true", help="begin anew: deletes the practice ledger")
    parser.add_argument("--attached", action="store_true", help="stop when stdin closes")
    parser.add_argument(
        "--external-rpc",
        default="",
        metavar="URL",
        help="use this practice ledger (solana-test-validator), not our own",
    )
    parser.add_argument("--without", action="append", default=[], help="leave a role to people")
    options = parser.parse_args()
    ports = Ports(options.rpc_port, options.ws_port)
    supervisor = Supervisor(options.data, ports, say, options.external_rpc, options.without)
    sys.exit(asyncio.run(run(supervisor, fresh=options.fresh, attached=options.attached)))


if __name__ == "__main__":
    main()
