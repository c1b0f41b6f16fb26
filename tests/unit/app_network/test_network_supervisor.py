"""The practice network as processes: killed at any point it leaves no orphans, and goes on with the same data."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.errors import NetworkDown
from app.network.info import NetworkInfo
from app.practice.bootstrap import REVIEWERS
from app.practice.catalogue import COMMITTEE_OFFER, LIFE_OFFERS, NOISED_OFFERS, OFFERS
from tests.helpers.sale_driver import market_of

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="follows processes through /proc and pidfd"),
]

ROOT = Path(__file__).resolve().parents[3]
WITHIN_S = 30


@contextlib.contextmanager
def network(directory: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start the network; whatever the test does to it, nothing is left behind."""
    directory.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "app.network", "--data", str(directory), "--rpc-port", "0", "--ws-port", "0"]
    process = subprocess.Popen(
        [*command, *arguments], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=WITHIN_S)


def ready(process: subprocess.Popen[bytes]) -> dict[str, Any]:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, process.communicate(timeout=WITHIN_S)
    found: dict[str, Any] = json.loads(line)
    return found


def children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def running(module: str, pids: list[int]) -> int:
    return next(pid for pid in pids if f"-m\0{module}\0".encode() in Path(f"/proc/{pid}/cmdline").read_bytes())


@contextlib.contextmanager
def handles(pids: list[int]) -> Iterator[list[int]]:
    descriptors = [os.pidfd_open(pid) for pid in pids]
    try:
        yield descriptors
    finally:
        for descriptor in descriptors:
            os.close(descriptor)


def wait_for_end(descriptors: list[int]) -> None:
    for descriptor in descriptors:
        ended, _, _ = select.select([descriptor], [], [], WITHIN_S)
        assert ended, "a process goes on without its supervisor"


def status(home: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "app", "--home", str(home), "network", "status", "--json"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(said.stdout)
    return found


async def state_of(info: NetworkInfo, folder: Path) -> dict[str, Any]:
    """What must survive: requests, specs behind them, stakes and seats."""
    async with market_of(info, folder) as market:
        requests = await market.reader.requests()
        titles = [(await market.spec(request.value.spec)).title for request in requests]
        places = await market.reader.places(range((await market.reader.seat_table()).counts[2]))
        stakers = await market.reader.stakers(sorted({place.owner for place in places.values()}, key=str))
        return {
            "genesis": info.genesis_hash,
            "requests": sorted((str(one.address), one.value.free) for one in requests),
            "titles": sorted(titles),
            "stakes": [staker.free for staker in stakers if staker is not None],
        }


async def test_killed_supervisor_leaves_no_orphans_and_the_network_goes_on(tmp_path: Path) -> None:
    directory = tmp_path / "network"
    with network(directory) as process:
        ready(process)
        info = NetworkInfo.running(directory)
        assert info is not None
        assert info.pid == process.pid
        assert "the leader of that one slot can influence" in status(tmp_path)["randomness"]
        before = await state_of(info, tmp_path)
        pids = children(process.pid)
        assert len(pids) == 4
        with handles(pids) as descriptors:
            process.kill()
            wait_for_end(descriptors)
    assert NetworkInfo.read(directory) == info
    assert NetworkInfo.running(directory) is None
    assert status(tmp_path) == {"running": False}
    assert len(before["stakes"]) == REVIEWERS
    offers = (*OFFERS, *LIFE_OFFERS, *NOISED_OFFERS, COMMITTEE_OFFER)
    assert before["titles"] == sorted(offer.title for offer in offers)

    with network(directory) as process:
        ready(process)
        again = NetworkInfo.running(directory)
        assert again is not None
        assert await state_of(again, tmp_path) == before

        pids = children(process.pid)
        with handles(pids) as descriptors:
            os.kill(running("app.practice", pids), signal.SIGKILL)
            wait_for_end(descriptors)
        _, said = process.communicate(timeout=WITHIN_S)
        assert process.returncode == NetworkDown.exit_code
        assert b"ended by itself: participants" in said
        assert b"logs" in said
    assert NetworkInfo.read(directory) is None


def test_an_external_ledger_that_does_not_answer_is_named(tmp_path: Path) -> None:
    with network(tmp_path / "network", "--external-rpc", "http://127.0.0.1:9") as process:
        out, said = process.communicate(timeout=WITHIN_S)
    assert process.returncode == NetworkDown.exit_code
    assert out == b""
    assert b"http://127.0.0.1:9 cannot be used" in said
