"""Fixture ``devnet_node``: real nodes (``python -m devnet``) on free ports, each stopped and checked afterwards.

Add it with ``pytest_plugins = ["tests.helpers.devnet_node"]`` and use it as a factory::

    node = devnet_node(genesis={"accounts": [], "programs": []}, allow_warp=True)
    node.rpc("getSlot")
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.request import Request, urlopen

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_READY_S = 30
_STOP_S = 15


@dataclass
class DevnetNode:
    """A running node.

    Attributes:
        rpc_url: HTTP address.
        ws_url: WebSocket address.
        genesis_hash: Base58.
        data: Its data folder.
        process: The process.
    """

    rpc_url: str
    ws_url: str
    genesis_hash: str
    data: Path
    process: subprocess.Popen[str] = field(repr=False)

    def rpc(self, method: str, *params: Any) -> Any:
        """Call a method and return its result.

        Raises:
            AssertionError: The node answered with an error.
        """
        answer = self.raw({"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)})
        assert "result" in answer, answer
        return answer["result"]

    def raw(self, body: Any) -> Any:
        """Post a JSON body and return the parsed answer, None when it is empty."""
        data = json.dumps(body).encode()
        request = Request(self.rpc_url, data=data, headers={"Content-Type": "application/json"})  # noqa: S310 - our own loopback address
        with urlopen(request, timeout=30) as answer:  # noqa: S310 - our own loopback address
            text = answer.read()
        return json.loads(text) if text else None

    def warp(self, **by: int) -> Any:
        """Skip ``slots`` or ``seconds`` (needs ``allow_warp``)."""
        return self.rpc("devnet_warp", by)

    def stop(self) -> None:
        """Stop it as a user would and check that it ends cleanly."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        out, err = self.process.communicate(timeout=_STOP_S)
        assert self.process.returncode == 0, err
        assert not out, out
        assert not err, err

    def kill(self) -> None:
        """Kill it without warning (SIGKILL)."""
        self.process.kill()
        self.process.communicate(timeout=_STOP_S)


class DevnetFactory(Protocol):
    """Starts nodes; every one still running at the end of the module is stopped and checked."""

    def __call__(
        self,
        *,
        genesis: dict[str, Any] | None = None,
        data: Path | None = None,
        slot_ms: int = 40,
        allow_warp: bool = False,
        extra: tuple[str, ...] = (),
    ) -> DevnetNode:
        """Start a node and return once it answers."""


def start_node(command: list[str], data: Path) -> DevnetNode:
    """Start a node process and wait for its ready line."""
    environment = {**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONWARNINGS": "error"}
    process = subprocess.Popen(
        [sys.executable, "-m", "devnet", *command, "--data", str(data)],
        cwd=data.parent,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        _out, err = process.communicate(timeout=_READY_S)
        raise AssertionError(f"devnet did not start: {err}")
    ready = json.loads(line)
    return DevnetNode(ready["rpc_url"], ready["ws_url"], ready["genesis_hash"], data, process)


@pytest.fixture(scope="module")
def devnet_node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DevnetFactory]:
    """Return a factory of nodes."""
    nodes: list[DevnetNode] = []

    def start(
        *,
        genesis: dict[str, Any] | None = None,
        data: Path | None = None,
        slot_ms: int = 40,
        allow_warp: bool = False,
        extra: tuple[str, ...] = (),
    ) -> DevnetNode:
        folder = data or tmp_path_factory.mktemp("devnet") / "state"
        command = ["--rpc-port", "0", "--ws-port", "0", "--slot-ms", str(slot_ms), "--parent-pid", str(os.getpid())]
        if genesis is not None:
            file = folder.parent / "genesis.json"
            file.write_text(json.dumps(genesis))
            command += ["--genesis", str(file)]
        if allow_warp:
            command.append("--allow-warp")
        node = start_node([*command, *extra], folder)
        nodes.append(node)
        return node

    failures: list[BaseException] = []
    try:
        yield start
    finally:
        for node in nodes:
            if node.process.returncode is None:
                _collect(failures, node.stop)
            else:
                node.process.wait()
    if failures:
        raise failures[0]


def _collect(failures: list[BaseException], action: Callable[[], None]) -> None:
    try:
        action()
    except (AssertionError, subprocess.TimeoutExpired) as error:
        failures.append(error)
