"""Fixture ``validator``: a real agave test validator, from the PATH or from the compressed one CI names."""

from __future__ import annotations

import lzma
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers.bare_rpc import healthy

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "solana-test-validator"


def find_validator(folder: Path) -> Path | None:
    """Return the validator's binary, unpacked into `folder` if it comes compressed."""
    packed = os.environ.get("GLEANER_VALIDATOR_XZ")
    if packed:
        target = folder / NAME
        with lzma.open(packed) as source, target.open("wb") as out:
            shutil.copyfileobj(source, out)
        target.chmod(0o755)
        return target
    found = shutil.which(NAME)
    return Path(found) if found else None


def free_ports() -> tuple[int, int, int]:
    """Return an RPC port whose successor (WebSocket) is free too, a faucet port and a gossip port."""
    while True:
        with socket.socket() as first, socket.socket() as second, socket.socket() as third, socket.socket() as fourth:
            first.bind(("127.0.0.1", 0))
            port = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            third.bind(("127.0.0.1", 0))
            fourth.bind(("127.0.0.1", 0))
            return port, third.getsockname()[1], fourth.getsockname()[1]


@pytest.fixture(scope="module")
def validator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the RPC address of a fresh validator."""
    folder = tmp_path_factory.mktemp("validator")
    binary = find_validator(folder)
    if binary is None:
        if os.environ.get("CI"):
            pytest.fail(f"{NAME} is neither on PATH nor named by GLEANER_VALIDATOR_XZ")
        pytest.skip(f"{NAME} is not installed")
    rpc, faucet, gossip = free_ports()
    ports = ["--rpc-port", str(rpc), "--faucet-port", str(faucet), "--gossip-port", str(gossip)]
    process = subprocess.Popen(
        [str(binary), "--quiet", "--ledger", str(folder / "ledger"), "--bind-address", "127.0.0.1", *ports],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{rpc}"
        deadline = time.monotonic() + 60
        while not healthy(url):
            assert process.poll() is None, "the validator ended"
            assert time.monotonic() < deadline, "the validator does not answer"
            time.sleep(0.2)  # its only sign of life is this port
        yield url
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)
