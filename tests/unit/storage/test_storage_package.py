from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.container import PREAMBLE, TRAILER, PackageHeader
from storage.errors import (
    FileAccessError,
    OpenFailed,
    PackageExists,
    PackageInvalid,
    RecordError,
    SourceChanged,
    StorageFull,
)
from storage.hpke import Deal, buyer_public_key, open_outer
from storage.keys import BatchKeys, batch_keys
from storage.package_reader import PackageReader, open_package, verify_package
from storage.package_writer import BuiltPackage, PackageBuilder
from storage.pointer import Pointer
from storage.records import parse_record
from storage.tree import NullifierScope
from tests.helpers import bytes_reference as ref

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Build = Callable[..., BuiltPackage]

SECRET = b"s" * 32
BUYER = b"b" * 32
DEAL = Deal(b"g" * 32, b"p" * 32, b"r" * 32, b"c" * 32)
SPEC = Pointer.of_block(b"spec")
MIXED = [b"{}", b"a" * 4096, b"b" * 4097, b"c" * 64, b"d" * 200_000, b"e", b"f" * 65]


def builder(scope: NullifierScope | None = None) -> PackageBuilder:
    return PackageBuilder(SECRET, DEAL, SPEC, buyer_public_key(BUYER), scope)


def built(path: Path, records: Iterable[bytes], **more: bytes) -> BuiltPackage:
    kept = list(records)
    return builder().build(path, lambda: kept, sealed_outer=more.get("sealed_outer"))


def verify(raw: bytes | Path, package: BuiltPackage) -> None:
    file = io.BytesIO(raw) if isinstance(raw, bytes) else raw.open("rb")
    with file:
        verify_package(
            PackageReader(file),
            root=package.root,
            count=package.count,
            contributor=DEAL.contributor,
            request=DEAL.request,
        )


def test_root_and_keys_are_those_of_the_reference(tmp_path: Path) -> None:
    package = built(tmp_path / "p", MIXED)
    nonce = ref.batch_nonce(SECRET, DEAL.request, MIXED)
    inner, outer = ref.inner_key(SECRET, DEAL.request, nonce), ref.outer_key(SECRET, DEAL.request, nonce)
    assert (package.keys.nonce, package.keys.inner, package.keys.outer) == (nonce, inner, outer)
    small = [record for record in MIXED if len(record) < 5000]  # the reference's cipher is slow
    package = built(tmp_path / "q", small)
    nonce = ref.batch_nonce(SECRET, DEAL.request, small)
    inner, outer = ref.inner_key(SECRET, DEAL.request, nonce), ref.outer_key(SECRET, DEAL.request, nonce)
    assert package.root == ref.package(small, inner, outer, DEAL.contributor, DEAL.request)["root"]


def test_the_buyers_way_from_file_to_records(tmp_path: Path) -> None:
    package = built(tmp_path / "p", MIXED)
    verify(package.path, package)
    with PackageReader.open(package.path) as reader:
        outer = open_outer(reader.header.sealed_outer, BUYER, DEAL)
        assert hashlib.sha256(outer).digest() == package.keys.outer_commit
        keys = BatchKeys(reader.header.batch_nonce, package.keys.inner, outer)
        assert list(open_package(reader, keys)) == MIXED
        assert reader.header.spec == SPEC
        assert package.size == package.path.stat().st_size == reader.frame.size


def test_random_access_finds_the_same_records(tmp_path: Path) -> None:
    package = built(tmp_path / "p", MIXED)
    with PackageReader.open(package.path) as reader:
        assert [reader.record(i) for i in range(len(MIXED))] == list(reader.records())
        with pytest.raises(IndexError):
            reader.record(len(MIXED))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(min_size=1, max_size=9000), min_size=1, max_size=12))
def test_any_records_round_trip(tmp_path: Path, records: list[bytes]) -> None:
    path = tmp_path / "p"
    path.unlink(missing_ok=True)
    package = built(path, records)
    verify(path, package)
    with PackageReader.open(path) as reader:
        assert list(open_package(reader, package.keys)) == records


def test_every_single_changed_byte_is_refused(tmp_path: Path) -> None:
    package = built(tmp_path / "p", [b'{"a":1}', b"x" * 100, b"y" * 4200])
    raw = package.path.read_bytes()
    verify(raw, package)
    for at in range(len(raw)):
        damaged = bytearray(raw)
        damaged[at] ^= 1 << (at % 8)
        with pytest.raises(PackageInvalid):
            verify(bytes(damaged), package)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_truncated_padded_and_shifted_files_are_refused(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "p"
    path.unlink(missing_ok=True)
    package = built(path, [b"one" * 30, b"two" * 50])
    raw = path.read_bytes()
    cut = data.draw(st.integers(0, len(raw) - 1))
    junk = data.draw(st.binary(min_size=1, max_size=70))
    for changed in (raw[:cut], raw + junk, raw[:cut] + junk + raw[cut:], raw[:cut] + raw[cut + 1 :], junk + raw):
        if changed != raw:
            with pytest.raises(PackageInvalid):
                verify(changed, package)


def test_reordered_and_foreign_packages_are_refused(tmp_path: Path) -> None:
    one, two = b"1" * 128, b"2" * 128
    package = built(tmp_path / "p", [one, two])
    raw = package.path.read_bytes()
    with PackageReader.open(package.path) as reader:
        a, b = reader.records()
    swapped = bytearray(raw)
    size = len(a.entry)
    swapped[a.table_at : a.table_at + size], swapped[b.table_at : b.table_at + size] = b.entry, a.entry
    swapped[a.data_at : a.data_at + 128], swapped[b.data_at : b.data_at + 128] = b.outer, a.outer
    with pytest.raises(PackageInvalid, match="root"):
        verify(bytes(swapped), package)
    other = built(tmp_path / "q", [two, one])
    with pytest.raises(PackageInvalid, match="root"):
        verify(other.path, package)
    with PackageReader.open(package.path) as reader, pytest.raises(PackageInvalid, match="another contributor"):
        verify_package(reader, root=package.root, count=2, contributor=b"x" * 32, request=DEAL.request)
    with PackageReader.open(package.path) as reader, pytest.raises(PackageInvalid, match="submission says"):
        verify_package(reader, root=package.root, count=3, contributor=DEAL.contributor, request=DEAL.request)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda raw: b"PK" + raw[2:], "does not begin"),
        (lambda raw: raw[:6] + b"\x02\x00" + raw[8:], "format version 2"),
        (lambda raw: raw[:8] + b"\xff\xff\xff\x7f" + raw[12:], "claims"),
        (lambda raw: raw[:9], "first bytes"),
        (lambda raw: raw[:100], "within its header"),
        (lambda raw: raw[:-1], "cut short"),
        (lambda raw: raw + b"\0", "longer than"),
        (lambda raw: raw[: -TRAILER.size] + bytes(TRAILER.size), "trailer"),
    ],
)
def test_each_refusal_says_why(tmp_path: Path, change: Callable[[bytes], bytes], reason: str) -> None:
    package = built(tmp_path / "p", MIXED[:4])
    with pytest.raises(PackageInvalid, match=reason):
        PackageReader(io.BytesIO(change(package.path.read_bytes())))


@pytest.mark.parametrize(
    "replacement",
    [
        ('"n":2', '"n":3'),
        ('"n":2', '"n":-1'),
        ('"n":2', '"n":true'),
        ('"n":2', '"n": 2'),
        ('"n":2', '"m":2'),
        ('"table_bytes":', '"table_bytes":9'),
        ('"spec":"V', '"spec":"A'),
        ('"request":"c', '"request":"!'),
    ],
)
def test_forged_headers_are_refused(tmp_path: Path, replacement: tuple[str, str]) -> None:
    raw = built(tmp_path / "p", [b"one", b"two"]).path.read_bytes()
    length = PREAMBLE.unpack_from(raw)[2]
    text = raw[PREAMBLE.size : PREAMBLE.size + length].decode()
    assert replacement[0] in text
    forged = text.replace(*replacement).encode()
    rest = raw[PREAMBLE.size + length : -TRAILER.size]
    head = PREAMBLE.pack(b"GLNPKG", 1, len(forged)) + forged
    body = head + rest
    with pytest.raises(PackageInvalid):
        PackageReader(io.BytesIO(body + TRAILER.pack(hashlib.sha256(head).digest(), len(body))))


def test_header_json_of_any_shape_is_refused_not_crashed_on() -> None:
    for raw in (b"", b"[]", b"null", b"{}", b"\xff", b"[" * 9000, b'{"n":1e999}'):
        with pytest.raises(PackageInvalid):
            PackageHeader.decode(raw)


def test_same_inputs_give_the_same_bytes_but_for_the_sealed_key(tmp_path: Path) -> None:
    first = built(tmp_path / "a", MIXED)
    again = built(tmp_path / "b", MIXED, sealed_outer=first.header.sealed_outer)
    fresh = built(tmp_path / "c", MIXED)
    assert first.path.read_bytes() == again.path.read_bytes()
    assert fresh.path.read_bytes() != first.path.read_bytes()
    assert fresh.root == first.root
    assert fresh.size == first.size


def test_a_pool_seals_the_same_package(tmp_path: Path) -> None:
    records = [f'{{"n":{i}}}'.encode() for i in range(5000)] + MIXED
    alone = built(tmp_path / "a", records)
    with ThreadPoolExecutor(2) as pool:
        shared = PackageBuilder(SECRET, DEAL, SPEC, buyer_public_key(BUYER), executor=pool)
        package = shared.build(tmp_path / "b", lambda: records, sealed_outer=alone.header.sealed_outer)
    assert package.path.read_bytes() == alone.path.read_bytes()


def test_other_content_never_meets_the_same_keystream(tmp_path: Path) -> None:
    first, second = built(tmp_path / "a", [b"same", b"one"]), built(tmp_path / "b", [b"same", b"two"])
    assert first.keys.inner != second.keys.inner
    assert first.keys.outer != second.keys.outer


def test_nullifiers_enter_the_root_and_their_digest_the_submission(tmp_path: Path) -> None:
    scope = NullifierScope(b"z" * 32)
    scoped = builder(scope).build(tmp_path / "a", lambda: MIXED)
    plain = built(tmp_path / "b", MIXED)
    nulls = [ref.nullifier(b"z" * 32, 1, record) for record in MIXED]
    assert scoped.nullifier_digest == ref.h(b"".join(nulls))
    assert plain.nullifier_digest == bytes(32)
    assert scoped.root != plain.root
    verify(scoped.path, scoped)


def test_a_source_that_changes_between_passes_is_refused(tmp_path: Path) -> None:
    big = [bytes([i]) * (9 << 20) for i in range(5)]  # more than is kept in memory between the passes
    calls = []

    def source() -> Iterable[bytes]:
        calls.append(1)
        return big if len(calls) == 1 else [*big[:-1], b"!" * (9 << 20)]

    with pytest.raises(SourceChanged):
        builder().build(tmp_path / "p", source)

    def longer() -> Iterable[bytes]:
        calls.append(1)
        return big if len(calls) == 3 else [*big, b"more"]

    with pytest.raises(SourceChanged):
        builder().build(tmp_path / "p", longer)
    assert list(tmp_path.iterdir()) == []


def test_a_small_source_is_read_once_and_a_large_one_twice(tmp_path: Path) -> None:
    calls = []

    def source(records: list[bytes]) -> Callable[[], Iterable[bytes]]:
        def give() -> Iterable[bytes]:
            calls.append(1)
            return iter(records)

        return give

    builder().build(tmp_path / "small", source(MIXED))
    assert len(calls) == 1
    large = builder().build(tmp_path / "large", source([bytes([i]) * (11 << 20) for i in range(4)]))
    assert len(calls) == 3
    verify(large.path, large)


def test_a_package_is_written_once(tmp_path: Path) -> None:
    package = built(tmp_path / "p", [b"one"])
    before = package.path.read_bytes()
    with pytest.raises(PackageExists):
        built(tmp_path / "p", [b"two"])
    assert package.path.read_bytes() == before


def test_cancelling_leaves_nothing_behind(tmp_path: Path) -> None:
    class Cancelled(Exception):
        pass

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        builder().build(tmp_path / "p", lambda: MIXED, progress=cancel)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("records", [[], [b""], [b"fine", b""]])
def test_impossible_batches_are_refused(tmp_path: Path, records: list[bytes]) -> None:
    with pytest.raises(RecordError):
        built(tmp_path / "p", records)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_room_is_refused_before_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.package_writer.shutil.disk_usage", lambda _: type("Usage", (), {"free": 100})())
    with pytest.raises(StorageFull, match="100 left"):
        built(tmp_path / "p", MIXED)
    assert list(tmp_path.iterdir()) == []


FULL_DISK = """
import resource, sys
from pathlib import Path
from storage import Deal, PackageBuilder, Pointer, buyer_public_key, StorageFull
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
deal = Deal(b"g" * 32, b"p" * 32, b"r" * 32, b"c" * 32)
builder = PackageBuilder(b"s" * 32, deal, Pointer.of_block(b"spec"), buyer_public_key(b"b" * 32))
try:
    builder.build(Path(sys.argv[1]), lambda: [b"x" * 50_000] * 9)
except StorageFull as error:
    print("refused:", error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a POSIX feature")
def test_a_disk_that_fills_while_writing_loses_nothing(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path / "p")],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert "refused: The disk is full" in run.stdout
    assert list(tmp_path.iterdir()) == []


def test_folders_that_refuse_are_reported(tmp_path: Path) -> None:
    with pytest.raises(FileAccessError):
        built(tmp_path / "missing" / "p", [b"one"])
    with pytest.raises(FileAccessError):
        PackageReader.open(tmp_path / "missing")


def test_wrong_keys_do_not_open(tmp_path: Path) -> None:
    package = built(tmp_path / "p", MIXED)
    other = batch_keys(b"x" * 32, DEAL.request, package.keys.nonce)
    for keys in (other, batch_keys(SECRET, DEAL.request, bytes(16))):
        with PackageReader.open(package.path) as reader, pytest.raises(OpenFailed):
            list(open_package(reader, keys))


def test_a_record_that_decrypts_to_something_else_is_proof(tmp_path: Path) -> None:
    """A contributor commits to one plaintext and seals another: the root fits, the opening does not."""
    package = built(tmp_path / "p", [b"a" * 100, b"b" * 5000])
    lying = BatchKeys(package.keys.nonce, b"wrong inner key".ljust(32), package.keys.outer)
    with PackageReader.open(package.path) as reader, pytest.raises(OpenFailed) as caught:
        list(open_package(reader, lying))
    assert (caught.value.record, caught.value.chunk) == (0, 0)


def test_progress_ends_at_the_total(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    package = builder().build(tmp_path / "p", lambda: MIXED, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (len(MIXED), len(MIXED))
    with PackageReader.open(package.path) as reader:
        seen.clear()
        verify_package(
            reader,
            root=package.root,
            count=package.count,
            contributor=DEAL.contributor,
            request=DEAL.request,
            progress=lambda done, total: seen.append((done, total)),
        )
    assert seen[-1] == (len(MIXED), len(MIXED))


def test_json_records_come_out_as_they_went_in(tmp_path: Path) -> None:
    package = built(tmp_path / "p", [b'{"a":1}', b'{"a":null}'])
    with PackageReader.open(package.path) as reader:
        assert [parse_record(record) for record in open_package(reader, package.keys)] == [{"a": 1}, {"a": None}]
