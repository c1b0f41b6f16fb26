"""Descriptions of networks: written atomically, read with suspicion, believed only while somebody runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.errors import NetworkDown
from app.network.info import FILE_NAME, PRACTICE_LABEL, NetworkInfo, named_network, process_lives

if TYPE_CHECKING:
    from pathlib import Path

INFO = NetworkInfo(
    name="Somewhere",
    rpc_url="http://127.0.0.1:1",
    ws_url="ws://127.0.0.1:2",
    genesis_hash="11111111111111111111111111111111",
    program="11111111111111111111111111111111",
    gateway_url="http://127.0.0.1:3",
    readback_url="http://127.0.0.1:4",
    token_file="",
    practice=False,
    participants_dir="",
    pid=0,
    tokens=(("11111111111111111111111111111111", "GLN", 6),),
)


def ended_pid() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_what_was_written_is_read(tmp_path: Path) -> None:
    INFO.write(tmp_path)
    assert NetworkInfo.read(tmp_path) == INFO
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_no_description_is_no_network(tmp_path: Path) -> None:
    assert NetworkInfo.read(tmp_path) is None
    assert NetworkInfo.running(tmp_path) is None


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"tokens": 1}', '{"tokens": [["a"]]}', '{"tokens": [], "x": 1}', "\0"]
)
def test_a_broken_description_is_an_error_with_a_next_step(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text)
    with pytest.raises(NetworkDown) as caught:
        NetworkInfo.read(tmp_path)
    assert FILE_NAME in caught.value.problem.what
    assert "delete" in caught.value.problem.next_step


def test_a_description_counts_while_its_process_lives(tmp_path: Path) -> None:
    for pid, runs in ((os.getpid(), True), (0, True), (ended_pid(), False)):
        replace(INFO, pid=pid).write(tmp_path)
        assert (NetworkInfo.running(tmp_path) is not None) is runs


def test_living_processes() -> None:
    assert process_lives(os.getpid())
    assert process_lives(1)
    assert not process_lives(0)
    assert not process_lives(-1)
    assert not process_lives(1 << 70)


def test_labels() -> None:
    assert INFO.label == "Somewhere"
    assert replace(INFO, practice=True).label == PRACTICE_LABEL


def test_a_network_named_by_the_environment(tmp_path: Path) -> None:
    assert named_network({}) is None
    assert named_network({"GLEANER_NETWORK": ""}) is None
    assert named_network({"GLEANER_NETWORK": str(tmp_path)}) == tmp_path


def test_the_description_is_plain_json(tmp_path: Path) -> None:
    INFO.write(tmp_path)
    assert json.loads((tmp_path / FILE_NAME).read_text())["rpc_url"] == INFO.rpc_url
