"""Our node gives the answers that a real agave validator gave: every recorded request, replayed."""

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.helpers.agave_differences import RECORDING_DIFFERS
from tests.helpers.agave_recording import RECORDING, Replay, differences, genesis, recorded

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory

_HTTP_ONLY = {"not json", "empty body", "GET health", "GET /health", "notification (no id)", "empty batch"}
_CASES = [entry for entry in RECORDING["rpc"] if entry["case"] not in _HTTP_ONLY]


@pytest.fixture(scope="module")
def replay(devnet_node: "DevnetFactory") -> Replay:
    return Replay(devnet_node(genesis=genesis(), allow_warp=True, slot_ms=60_000)).prepare()


@pytest.mark.parametrize("entry", _CASES, ids=[entry["case"] for entry in _CASES])
def test_recorded_answer(replay: Replay, entry: dict[str, Any]) -> None:
    case = entry["case"]
    ours = replay.node.raw(replay.translate(case, entry["request"]))
    where, _why = RECORDING_DIFFERS.get(case, ("(?!)", ""))
    found = differences(ours, replay.renamed(entry["response"]))
    assert [difference for difference in found if not re.search(where, difference)] == []


def _post(url: str, body: bytes, content_type: str = "application/json", **headers: str) -> tuple[int, str]:
    request = Request(url, data=body, headers={"Content-Type": content_type, **headers}, method="POST")  # noqa: S310 - loopback
    try:
        with urlopen(request, timeout=10) as answer:  # noqa: S310 - loopback
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


@pytest.mark.parametrize("case", ["not json", "empty body", "notification (no id)", "empty batch"])
def test_recorded_http_answer(replay: Replay, case: str) -> None:
    entry = recorded(case)
    request = entry["request"]
    body = request.encode() if isinstance(request, str) else json.dumps(request).encode()
    status, text = _post(replay.node.rpc_url, body)
    assert status == entry["http_status"]
    wanted = entry["response"]
    assert text == wanted if isinstance(wanted, str) else json.loads(text) == wanted


def test_other_content_type_is_refused_in_plain_text(replay: Replay) -> None:
    status, text = _post(replay.node.rpc_url, b"{}", "text/plain")
    assert (status, text) == (415, recorded("GET health")["response"])


def test_health_page(replay: Replay) -> None:
    with urlopen(f"{replay.node.rpc_url}/health", timeout=10) as answer:  # noqa: S310 - loopback
        assert answer.read() == b"ok"


def test_foreign_host_and_origin_are_refused(replay: Replay) -> None:
    body = b'{"jsonrpc":"2.0","id":1,"method":"getHealth"}'
    assert _post(replay.node.rpc_url, body, Host="evil.example:8899")[0] == 403
    assert _post(replay.node.rpc_url, body, Origin="https://evil.example")[0] == 403
    assert _post(replay.node.rpc_url, body, Origin="http://localhost:3000")[0] == 200


def test_large_bodies_are_refused(replay: Replay) -> None:
    assert _post(replay.node.rpc_url, b" " * (50 * 1024 + 1))[0] == 413


def test_bytes_of_an_answer_are_agaves(replay: Replay) -> None:
    _status, text = _post(replay.node.rpc_url, b'{"jsonrpc":"2.0","id":1,"method":"getVersion"}')
    assert text == '{"jsonrpc":"2.0","result":{"feature-set":3345198602,"solana-core":"4.1.2"},"id":1}'
