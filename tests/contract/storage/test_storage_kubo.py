"""The upload client against what a real kubo answered, replayed over HTTP."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from aiohttp import BodyPartReader, web
from aiohttp.test_utils import TestServer

from storage.errors import ContentInvalid, FileAccessError, GatewayUnreachable, UploadRefused
from storage.kubo import KuboClient, RpcEndpoint, confirm_import
from storage.pointer import Pointer
from storage.staging import CarStaging

KUBO = json.loads((Path(__file__).parents[2] / "vectors" / "ipfs" / "kubo_answers.json").read_text(encoding="utf-8"))
ANSWERS = {entry["name"]: entry for entry in KUBO["rpc"]}
CONFIRMED = {"dag-import-good", "dag-import-good-again", "dag-import-field-name-other", "dag-import-no-filename"}
CONFIRMED |= {"dag-import-content-type-car", "dag-import-content-type-text", "dag-import-duplicate-blocks"}
CONFIRMED |= {"dag-import-reverse-order", "dag-import-silent", "dag-import-unknown-option", "dag-import-two-files"}
CONFIRMED |= {"dag-import-block-two-mib", "dag-import-block-two-mib-plus-one-allowed"}


def text_of(entry: dict[str, Any]) -> str:
    return str(entry["response"]["body"].get("text", ""))


def first_root(text: str) -> Pointer:
    for line in text.splitlines():
        if line.startswith('{"Root"'):
            return Pointer.parse(json.loads(line)["Root"]["Cid"]["/"])
    return Pointer.of_block(b"whatever was uploaded")


@pytest.mark.parametrize("name", [name for name, entry in ANSWERS.items() if entry["response"]["status"] == 200])
def test_only_full_confirmations_are_believed(name: str) -> None:
    text = text_of(ANSWERS[name])
    if name in CONFIRMED:
        confirm_import(text, first_root(text))
        with pytest.raises(UploadRefused):
            confirm_import(text, Pointer.of_block(b"something else"))
        for line in text.splitlines(keepends=True):
            if "Root" in line or "Stats" in line:
                with pytest.raises(UploadRefused):
                    confirm_import(line, first_root(text))
    else:
        with pytest.raises(UploadRefused):
            confirm_import(text, first_root(text))


@pytest.mark.parametrize("text", ["not json", "[]", "1", '{"Error":"x"}', '{"Root":1}', '{"Root":{}}\n{"Stats":{}}'])
def test_nonsense_is_not_a_confirmation(text: str) -> None:
    with pytest.raises(UploadRefused):
        confirm_import(text, Pointer.of_block(b"x"))


class Replay:
    """An RPC that checks the request's shape and answers from a list; `None` cuts the connection."""

    def __init__(self, *answers: tuple[int, str] | None) -> None:
        self.answers = list(answers)
        self.received: list[bytes] = []
        self.queries: list[dict[str, str]] = []
        self.authorization: list[str | None] = []

    async def handle(self, request: web.Request) -> web.Response:
        self.queries.append(dict(request.query))
        self.authorization.append(request.headers.get("Authorization"))
        reader = await request.multipart()
        part = await reader.next()
        assert isinstance(part, BodyPartReader)
        assert part.name == "file"
        self.received.append(bytes(await part.read()))
        answer = self.answers.pop(0)
        if answer is None:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        return web.Response(status=answer[0], text=answer[1])


async def run(replay: Replay, folder: Path, authorization: str | None = None) -> list[float]:
    """Upload a small file against a replay; returns how long it waited between attempts."""
    staging = CarStaging(folder)
    pointer = staging.put_blob(b"file")
    waits: list[float] = []

    async def sleep(delay_s: float) -> None:
        waits.append(delay_s)

    app = web.Application()
    app.router.add_post("/api/v0/dag/import", replay.handle)
    async with TestServer(app) as server:
        endpoint = RpcEndpoint(str(server.make_url("/")).rstrip("/"), authorization)
        async with KuboClient(endpoint, sleep=sleep, jitter=lambda: 1.0) as kubo:
            await kubo.dag_import(staging.car_path(pointer), pointer)
    return waits


GOOD = (
    200,
    json.dumps({"Root": {"Cid": {"/": Pointer.of_block(b"file").cid}, "PinErrorMsg": ""}})
    + '\n{"Stats":{"BlockCount":1,"BlockBytesCount":4}}\n',
)


async def test_the_upload_is_the_car_with_pin_and_stats(tmp_path: Path) -> None:
    replay = Replay(GOOD)
    assert await run(replay, tmp_path, "Basic abc") == []
    assert replay.received == [CarStaging(tmp_path).car_path(Pointer.of_block(b"file")).read_bytes()]
    assert replay.queries == [{"pin-roots": "true", "stats": "true"}]
    assert replay.authorization == ["Basic abc"]


async def test_transport_failures_are_retried_with_growing_waits(tmp_path: Path) -> None:
    replay = Replay(None, (502, "bad gateway"), None, GOOD)
    waits = await run(replay, tmp_path)
    assert waits == sorted(waits)
    assert len(waits) == 3
    with pytest.raises(GatewayUnreachable):
        await run(Replay(None, None, None, None), tmp_path)


async def test_a_service_that_is_down_is_unreachable_and_a_lost_file_is_not(tmp_path: Path) -> None:
    pointer = Pointer.of_block(b"file")
    staging = CarStaging(tmp_path)
    staging.put_blob(b"file")
    async with KuboClient(RpcEndpoint("http://127.0.0.1:9"), attempts=2, jitter=lambda: 0.0) as kubo:
        with pytest.raises(GatewayUnreachable, match="staging folder"):
            await kubo.dag_import(staging.car_path(pointer), pointer)
        staging.remove(pointer)
        with pytest.raises(FileAccessError):
            await kubo.dag_import(staging.car_path(pointer), pointer)


@pytest.mark.parametrize("entry", KUBO["auth"], ids=lambda entry: entry["name"])
async def test_a_refused_token_is_not_retried(entry: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(UploadRefused, match="token"):
        await run(Replay((entry["response"]["status"], text_of(entry))), tmp_path, "Bearer wrong")


async def test_kubos_refusals_are_passed_on(tmp_path: Path) -> None:
    mismatch = text_of(ANSWERS["dag-import-hash-mismatch"])
    with pytest.raises(UploadRefused, match="mismatch in content integrity"):
        await run(Replay(*[(500, mismatch)] * 4), tmp_path)
    with pytest.raises(UploadRefused, match="file argument"):
        await run(Replay((400, text_of(ANSWERS["dag-import-no-body"]))), tmp_path)


@pytest.mark.parametrize("url", ["ftp://x", "http://", "http://a/?b=c", "http://user:pass@host"])
def test_odd_endpoints_are_refused(url: str) -> None:
    with pytest.raises(ContentInvalid) as caught:
        RpcEndpoint(url)
    assert "pass" not in str(caught.value)


def test_tokens_stay_out_of_reprs() -> None:
    assert "hunter2" not in repr(RpcEndpoint("http://h", "Bearer hunter2"))
