"""The fetching client against gateways that lie, stall, truncate and come back."""

from __future__ import annotations

import io
import os
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from storage.car import car_header, frame_head, write_file_car
from storage.errors import ContentInvalid, ContentMissing, ContentTooLarge, GatewayUnreachable
from storage.fetch import GatewayClient
from storage.pointer import DAG_PB, Pointer
from storage.unixfs import CHUNK_BYTES, Link, build_dag, encode_node, is_leaf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE = b"".join(bytes([i]) * CHUNK_BYTES for i in (1, 2, 1, 3)) + b"end"
DAG = build_dag(io.BytesIO(FILE))
POINTER = DAG.root.pointer


def car_of(data: bytes) -> bytes:
    out = io.BytesIO()
    write_file_car(io.BytesIO(data), build_dag(io.BytesIO(data)), out)
    return out.getvalue()


CAR = car_of(FILE)
BLOCKS = {
    link.pointer: FILE[offset : offset + CHUNK_BYTES] if is_leaf(link.pointer) else encode_node(DAG.nodes[link.pointer])
    for link, offset in DAG.walk()
}


class FakeGateway:
    """Serves blocks and CARs from memory; each hook may spoil the answer."""

    def __init__(
        self,
        blocks: dict[Pointer, bytes] | None = None,
        car: bytes | None = CAR,
        spoil: Callable[[Pointer, bytes], bytes | int] | None = None,
    ) -> None:
        self.blocks = BLOCKS if blocks is None else blocks
        self.car = car
        self.spoil = spoil
        self.asked: list[tuple[str, Pointer]] = []

    async def handle(self, request: web.Request) -> web.StreamResponse:
        pointer = Pointer.parse(request.match_info["cid"])
        form = request.query["format"]
        self.asked.append((form, pointer))
        if form == "car":
            return web.Response(status=404) if self.car is None else web.Response(body=self.car)
        block = self.blocks.get(pointer)
        if block is None:
            return web.Response(status=404)
        answer = block if self.spoil is None else self.spoil(pointer, block)
        return web.Response(status=answer) if isinstance(answer, int) else web.Response(body=answer)

    @property
    def raw(self) -> list[Pointer]:
        return [pointer for form, pointer in self.asked if form == "raw"]


class Net:
    """Fake gateways on real sockets and a client over them that never really waits."""

    def __init__(self, *gateways: FakeGateway) -> None:
        self._gateways = gateways
        self._stack = AsyncExitStack()
        self.waits: list[float] = []

    async def __aenter__(self) -> GatewayClient:
        urls = []
        for gateway in self._gateways:
            app = web.Application()
            app.router.add_get("/ipfs/{cid}", gateway.handle)
            server = await self._stack.enter_async_context(TestServer(app))
            urls.append(str(server.make_url("/")).rstrip("/"))

        async def sleep(delay_s: float) -> None:
            self.waits.append(delay_s)

        return await self._stack.enter_async_context(GatewayClient(urls, sleep=sleep, jitter=lambda: 1.0))

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()


async def test_a_file_comes_as_one_car_with_repeats_filled_in(tmp_path: Path) -> None:
    gateway = FakeGateway()
    seen: list[tuple[int, int]] = []
    async with Net(gateway) as client:
        size = await client.file(
            POINTER, tmp_path / "f", len(FILE), progress=lambda done, total: seen.append((done, total))
        )
    assert size == len(FILE)
    assert (tmp_path / "f").read_bytes() == FILE
    assert gateway.asked == [("car", POINTER)]
    assert seen[-1] == (len(FILE), len(FILE))
    assert os.listdir(tmp_path) == ["f"]  # noqa: PTH208 - pathlib is not for async functions


@pytest.mark.parametrize(
    "car",
    [
        None,
        b"",
        CAR[:100],
        CAR[: len(CAR) // 2],
        CAR[:-1] + b"!",
        car_of(b"another file"),
        car_header([POINTER]),
        car_header([POINTER]) + b"\xff\xff\xff\xff\x7f",
        b"\xff" * 100,
        car_header([POINTER]) + frame_head(Pointer.of_block(b"x"), 1) + b"x",
    ],
    ids=["missing", "empty", "head", "half", "flip", "other", "bare", "huge", "junk", "order"],
)
async def test_a_bad_car_is_made_good_by_blocks(car: bytes | None, tmp_path: Path) -> None:
    async with Net(FakeGateway(car=car)) as client:
        await client.file(POINTER, tmp_path / "f", len(FILE))
        assert (tmp_path / "f").read_bytes() == FILE
        assert await client.read_back(POINTER, len(FILE)) == len(FILE)


async def test_an_interrupted_download_resumes_where_it_stopped(tmp_path: Path) -> None:
    leaves = [link.pointer for link, _ in DAG.walk() if is_leaf(link.pointer)]
    last = leaves[-1]
    broken = FakeGateway({p: b for p, b in BLOCKS.items() if p != last}, car=None)
    async with Net(broken) as client:
        with pytest.raises(ContentMissing):
            await client.file(POINTER, tmp_path / "f", len(FILE))
    assert not (tmp_path / "f").exists()
    healthy = FakeGateway()
    async with Net(healthy) as client:
        await client.file(POINTER, tmp_path / "f", len(FILE))
    assert (tmp_path / "f").read_bytes() == FILE
    assert healthy.asked == [("raw", POINTER), ("raw", last)]


async def test_a_damaged_part_file_is_not_trusted(tmp_path: Path) -> None:
    part = tmp_path / f"f.{POINTER.cid[-12:]}.part"
    part.write_bytes(FILE[:CHUNK_BYTES] + b"?" * CHUNK_BYTES + FILE[2 * CHUNK_BYTES :] + b"surplus")
    gateway = FakeGateway()
    async with Net(gateway) as client:
        await client.file(POINTER, tmp_path / "f", len(FILE))
    assert (tmp_path / "f").read_bytes() == FILE
    assert len(gateway.raw) == 2


async def test_a_lying_gateway_is_passed_over(tmp_path: Path) -> None:
    liar = FakeGateway(car=None, spoil=lambda _, block: block[:-1] + b"?")
    honest = FakeGateway(car=None)
    async with Net(liar, honest) as client:
        await client.file(POINTER, tmp_path / "f", len(FILE))
    assert (tmp_path / "f").read_bytes() == FILE
    assert len(liar.raw) == len(honest.raw)


async def test_failures_are_retried_with_growing_waits_then_reported() -> None:
    answers = iter([500, 503, 429])
    net = Net(FakeGateway(spoil=lambda _, block: next(answers, 0) or block))
    async with net as client:
        assert await client.block(POINTER) == BLOCKS[POINTER]
    assert net.waits == [0.2, 0.4, 0.8]
    async with Net(FakeGateway(spoil=lambda _pointer, _block: 500)) as client:
        with pytest.raises(GatewayUnreachable, match="status 500"):
            await client.block(POINTER)
    async with Net(FakeGateway(spoil=lambda _, block: block + b"!")) as client:
        with pytest.raises(GatewayUnreachable, match="not what it names"):
            await client.block(POINTER)


async def test_redirects_are_not_followed() -> None:
    async with Net(FakeGateway(spoil=lambda _pointer, _block: 301)) as client:
        with pytest.raises(GatewayUnreachable, match="301"):
            await client.block(POINTER)


async def test_a_dead_gateway_does_not_stop_the_others() -> None:
    async with Net(FakeGateway()) as client:
        both = GatewayClient(["http://127.0.0.1:9", *client._gateways])
        async with both:
            assert await both.blob(POINTER, len(FILE)) == FILE
            assert await both.read_back(POINTER, len(FILE)) == len(FILE)


async def test_only_all_gateways_together_say_missing() -> None:
    async with Net(FakeGateway({}), FakeGateway()) as client:
        assert await client.block(POINTER) == BLOCKS[POINTER]
    empty = FakeGateway({}, car=None)
    net = Net(empty, FakeGateway({}, car=None))
    async with net as client:
        with pytest.raises(ContentMissing, match="None of the 2"):
            await client.blob(POINTER, 100)
    assert net.waits == []


async def test_size_limits_hold_before_the_data_is_fetched(tmp_path: Path) -> None:
    gateway = FakeGateway()
    async with Net(gateway) as client:
        with pytest.raises(ContentTooLarge):
            await client.file(POINTER, tmp_path / "f", len(FILE) - 1)
        with pytest.raises(ContentTooLarge):
            await client.blob(POINTER, len(FILE) - 1)
        leaf = Pointer.of_block(FILE[:CHUNK_BYTES])
        with pytest.raises(ContentTooLarge):
            await client.blob(leaf, CHUNK_BYTES - 1)
        with pytest.raises(ContentTooLarge):
            await client.read_back(leaf, CHUNK_BYTES - 1)
    assert not (tmp_path / "f").exists()


async def test_trees_that_lie_about_sizes_are_refused(tmp_path: Path) -> None:
    leaf = Pointer.of_block(b"leaf")
    small, large = encode_node([Link(leaf, 4, 2)]), encode_node([Link(leaf, 4, 2**50)])
    inner = encode_node([Link(leaf, 4, 4)])
    nested = encode_node([Link(Pointer.of_block(inner, DAG_PB), 50, 9)])
    nodes = {Pointer.of_block(node, DAG_PB): node for node in (small, large, inner, nested)}
    async with Net(FakeGateway({**nodes, leaf: b"leaf"}, car=None)) as client:
        for node in (small, nested):
            with pytest.raises(ContentInvalid, match="another size"):
                await client.file(Pointer.of_block(node, DAG_PB), tmp_path / "f", 100)
        with pytest.raises((ContentTooLarge, ContentInvalid)):
            await client.file(Pointer.of_block(large, DAG_PB), tmp_path / "f", 100)


@pytest.mark.parametrize("url", ["", "ftp://x", "http://", "http://host/path", "http://host/?q=1", "javascript:1"])
def test_odd_gateway_urls_are_refused(url: str) -> None:
    with pytest.raises(ContentInvalid):
        GatewayClient([url])


def test_no_gateway_is_an_error_of_its_own() -> None:
    with pytest.raises(ContentInvalid, match="No gateway"):
        GatewayClient([])
