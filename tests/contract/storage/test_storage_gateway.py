"""The gateway as a real process, its mirror as a second one, and the clients against both."""

from __future__ import annotations

import asyncio
import io
import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp
import pytest

from storage.car import car_header, frame_head, read_car
from storage.delivery import Publisher
from storage.errors import ContentMissing, ContentTooLarge, UploadRefused
from storage.fetch import GatewayClient
from storage.kubo import KuboClient, RpcEndpoint
from storage.pointer import DAG_PB, Pointer
from storage.staging import CarStaging
from storage.unixfs import Link, encode_node

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]
TOKEN = "practice-token-0123456789"
FILE = os.urandom(2_500_000)


@contextmanager
def gateway(folder: Path, *options: str) -> Iterator[str]:
    """A gateway process; it must end by itself once its standard input closes."""
    command = [sys.executable, "-m", "storage.gateway", "--dir", str(folder), "--exit-on-eof", *options]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield json.loads(process.stdout.readline())["url"]
            process.stdin.close()
            assert process.wait(20) == 0
        finally:
            process.kill()


@pytest.fixture(scope="module")
def token_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("token") / "token"
    path.write_text(TOKEN + "\n", encoding="ascii")
    return path


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, token_file: Path) -> Iterator[str]:
    with gateway(tmp_path_factory.mktemp("shared"), "--token-file", str(token_file)) as url:
        yield url


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory, shared: str) -> Iterator[str]:
    with gateway(tmp_path_factory.mktemp("mirror"), "--upstream", shared) as url:
        yield url


def endpoint(url: str, token: str = TOKEN) -> RpcEndpoint:
    return RpcEndpoint(url, f"Bearer {token}")


async def test_publish_and_read_back_through_another_process(shared: str, mirror: str, tmp_path: Path) -> None:
    source = tmp_path / "file"
    source.write_bytes(FILE)
    async with GatewayClient([mirror]) as readers:
        publisher = Publisher(CarStaging(tmp_path / "own"), readers, endpoint(shared))
        pointer = await publisher.put_file(source)
        assert pointer.codec == DAG_PB
        assert await publisher.get_file(pointer, tmp_path / "copy", len(FILE)) == len(FILE)
        assert (tmp_path / "copy").read_bytes() == FILE
        spec = await publisher.put_blob(b'{"title":"spec"}')
        assert await publisher.get_blob(spec) == b'{"title":"spec"}'
        assert await publisher.publish(spec) == 16
        with pytest.raises(ContentTooLarge):
            await publisher.get_file(pointer, tmp_path / "more", len(FILE) - 1)


async def test_two_clients_mirror_the_same_file_at_once(shared: str, mirror: str, tmp_path: Path) -> None:
    source = tmp_path / "file"
    source.write_bytes(FILE[::-1])
    staging = CarStaging(tmp_path / "own")
    pointer = staging.put_file(source)
    async with KuboClient(endpoint(shared)) as kubo, GatewayClient([mirror]) as readers:
        await kubo.dag_import(staging.car_path(pointer), pointer)
        sizes = await asyncio.gather(*(readers.read_back(pointer, len(FILE)) for _ in range(3)))
    assert sizes == [len(FILE)] * 3


async def test_content_nobody_has_is_missing(mirror: str) -> None:
    async with GatewayClient([mirror]) as readers:
        for pointer in (Pointer.of_block(b"nowhere"), Pointer.of_block(b"nowhere", DAG_PB)):
            with pytest.raises(ContentMissing):
                await readers.read_back(pointer, 100)


async def test_uploads_need_the_token(shared: str, tmp_path: Path) -> None:
    staging = CarStaging(tmp_path / "own")
    pointer = staging.put_blob(b"unwanted")
    for target in (endpoint(shared, "wrong-token-0123456789"), RpcEndpoint(shared)):
        async with KuboClient(target) as kubo:
            with pytest.raises(UploadRefused, match="token"):
                await kubo.dag_import(staging.car_path(pointer), pointer)
    async with GatewayClient([shared]) as readers:
        with pytest.raises(ContentMissing):
            await readers.block(pointer)


async def test_a_gateway_without_token_takes_no_uploads(mirror: str, tmp_path: Path) -> None:
    staging = CarStaging(tmp_path / "own")
    pointer = staging.put_blob(b"unwanted")
    async with KuboClient(endpoint(mirror), attempts=1) as kubo:
        with pytest.raises(UploadRefused, match="404"):
            await kubo.dag_import(staging.car_path(pointer), pointer)


async def test_incomplete_and_damaged_uploads_are_not_confirmed(shared: str, tmp_path: Path) -> None:
    leaf = Pointer.of_block(b"half of it")
    node = encode_node([Link(leaf, 10, 10), Link(Pointer.of_block(b"the other"), 9, 9)])
    root = Pointer.of_block(node, DAG_PB)
    car = tmp_path / "car"
    async with KuboClient(endpoint(shared), attempts=1) as kubo:
        car.write_bytes(car_header([root]) + frame_head(root, len(node)) + node + frame_head(leaf, 10) + b"half of it")
        with pytest.raises(UploadRefused, match="did not keep"):
            await kubo.dag_import(car, root)
        car.write_bytes(car_header([leaf]) + frame_head(leaf, 10) + b"half of iX")
        with pytest.raises(UploadRefused, match="not what it names"):
            await kubo.dag_import(car, leaf)


@pytest.fixture
async def http() -> Iterator[aiohttp.ClientSession]:  # type: ignore[misc] # an async generator, as pytest-asyncio wants
    async with aiohttp.ClientSession() as session:
        yield session


async def test_headers_and_refusals(shared: str, http: aiohttp.ClientSession, tmp_path: Path) -> None:
    staging = CarStaging(tmp_path / "own")
    pointer = staging.put_blob(b"hello")
    async with KuboClient(endpoint(shared)) as kubo:
        await kubo.dag_import(staging.car_path(pointer), pointer)
    url = f"{shared}/ipfs/{pointer.cid}"
    async with http.get(url, params={"format": "raw"}) as answer:
        assert (answer.status, await answer.read()) == (200, b"hello")
        assert answer.headers["Content-Type"] == "application/vnd.ipld.raw"
        assert answer.headers["ETag"] == f'"{pointer.cid}.raw"'
        assert answer.headers["X-Ipfs-Roots"] == pointer.cid
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    async with http.head(url, params={"format": "raw"}) as answer:
        assert (answer.status, answer.headers["Content-Length"]) == (200, "5")
    async with http.get(url, headers={"Accept": "application/vnd.ipld.car"}) as answer:
        roots, blocks = read_car(io.BytesIO(await answer.read()))
        assert (roots, list(blocks)) == ([pointer], [(pointer, b"hello")])
        assert answer.headers["Content-Type"].startswith("application/vnd.ipld.car; version=1")
    async with http.get(url, params={"format": "raw"}, headers={"If-None-Match": f'"{pointer.cid}.raw"'}) as answer:
        assert answer.status == 304
    missing = Pointer.of_block(b"missing").cid
    for path, query, status in (
        (f"/ipfs/{missing}", "raw", 404),
        (f"/ipfs/{missing}", "car", 404),
        (f"/ipfs/{pointer.cid}", "tar", 406),
        ("/ipfs/notacid", "raw", 400),
        ("/ipfs/%2e%2e%2ftoken", "raw", 400),
        ("/", "raw", 404),
    ):
        async with http.get(shared + path, params={"format": query}) as answer:
            assert answer.status == status, (path, query)


async def test_web_pages_are_kept_out(shared: str, http: aiohttp.ClientSession) -> None:
    pointer = Pointer.of_block(b"hello")
    async with http.get(f"{shared}/ipfs/{pointer.cid}?format=raw", headers={"Host": "evil.example"}) as answer:
        assert answer.status == 403
    authorized = {"Authorization": f"Bearer {TOKEN}"}
    async with http.post(f"{shared}/api/v0/dag/import", headers=authorized | {"Origin": "https://evil"}) as answer:
        assert answer.status == 403
    async with http.post(f"{shared}/api/v0/dag/import", headers=authorized, data=b"raw") as answer:
        assert (answer.status, await answer.text()) == (400, "file argument 'path' is required\n")


async def test_uploads_beyond_the_limit_are_refused(tmp_path: Path, token_file: Path) -> None:
    options = ("--token-file", str(token_file), "--max-upload-bytes", "10000")
    staging = CarStaging(tmp_path / "own")
    pointer = staging.put_blob(os.urandom(20_000))
    with gateway(tmp_path / "small", *options) as url:
        async with KuboClient(endpoint(url), attempts=1) as kubo:
            with pytest.raises(UploadRefused, match="exceeds 10,000"):
                await kubo.dag_import(staging.car_path(pointer), pointer)
        assert list((tmp_path / "small").iterdir()) == []


async def test_staged_content_is_served_while_the_gateway_runs(tmp_path: Path) -> None:
    staging = CarStaging(tmp_path / "own")
    with gateway(tmp_path / "own") as url:
        pointer = staging.put_blob(b"added later")
        async with GatewayClient([url]) as readers:
            assert await readers.blob(pointer, 100) == b"added later"
