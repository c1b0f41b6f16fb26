"""Fixtures of a running practice network (``python -m app.network``), with a data folder of its own.

Add them with ``pytest_plugins = ["tests.helpers.running_network"]``. A program of a test joins it with
``GLEANER_NETWORK`` set to ``network_dir``.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.network.info import NetworkInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).resolve().parents[2]
_STOP_S = 30


@contextmanager
def network_in(directory: Path, *options: str) -> Iterator[NetworkInfo]:
    """Run the practice network in a folder, on free ports, until the block ends."""
    directory.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "app.network", "--data", str(directory), "--rpc-port", "0", "--ws-port", "0"]
    log = directory / "network.log"
    with log.open("ab") as stderr:
        process = subprocess.Popen(
            [*command, "--attached", *options], cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr
        )
    try:
        assert process.stdout is not None
        ready = process.stdout.readline()
        assert ready, log.read_text()
        info = NetworkInfo.read(directory)
        assert info is not None
        yield info
    finally:
        process.terminate()
        process.communicate(timeout=_STOP_S)


@pytest.fixture(scope="module")
def network_dir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a running network; one for each file, since sales use its requests up."""
    directory = tmp_path_factory.mktemp("network")
    with network_in(directory):
        yield directory


@pytest.fixture(scope="module")
def running_network(network_dir: Path) -> NetworkInfo:
    """Where the running network is."""
    info = NetworkInfo.read(network_dir)
    assert info is not None
    return info
