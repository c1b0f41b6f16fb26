"""O and K sealed to a committee: in the header, opened by their attester alone, the same after a restart."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives import hpke as library

from storage.container import PREAMBLE, PackageHeader
from storage.errors import OpenFailed, PackageInvalid
from storage.hpke import SEALED_PAIR_BYTES, Deal, buyer_public_key, derive_key_pair, open_pair, reviewer_public_key
from storage.keys import attester_sealing_seed
from storage.package_reader import PackageReader, open_package, verify_package
from storage.package_writer import AttesterKey, BuiltPackage, PackageBuilder
from storage.pointer import Pointer
from tests.helpers import bytes_reference as ref

if TYPE_CHECKING:
    from pathlib import Path

SECRET = b"s" * 32
BUYER = b"b" * 32
DEAL = Deal(b"g" * 32, b"p" * 32, b"r" * 32, b"c" * 32)
SPEC = Pointer.of_block(b"spec")
RECORDS = [b'{"a":1}', b'{"a":2}', b"x" * 5_000]
SEEDS = [bytes([number]) * 32 for number in range(1, 4)]
COMMITTEE = tuple(AttesterKey(bytes([64 + at]) * 32, reviewer_public_key(seed)) for at, seed in enumerate(SEEDS))
SUITE = library.Suite(library.KEM.X25519, library.KDF.HKDF_SHA256, library.AEAD.CHACHA20_POLY1305)


def built(path: Path, committee: tuple[AttesterKey, ...] = COMMITTEE, sealed: bytes | None = None) -> BuiltPackage:
    builder = PackageBuilder(SECRET, DEAL, SPEC, buyer_public_key(BUYER), attesters=committee)
    return builder.build(path, lambda: RECORDS, sealed_outer=sealed)


def pair_of(package: BuiltPackage, number: int) -> bytes:
    at = number * SEALED_PAIR_BYTES
    return package.header.sealed_attesters[at : at + SEALED_PAIR_BYTES]


def test_each_attester_opens_its_own_pair_and_with_it_the_records(tmp_path: Path) -> None:
    package = built(tmp_path / "p")
    assert len(package.header.sealed_attesters) == len(COMMITTEE) * SEALED_PAIR_BYTES
    for number, (seed, attester) in enumerate(zip(SEEDS, COMMITTEE, strict=True)):
        outer, inner = open_pair(pair_of(package, number), seed, DEAL, attester.wallet)
        assert (outer, inner) == (package.keys.outer, package.keys.inner)
    with PackageReader.open(package.path) as reader:
        verify_package(
            reader, root=package.root, count=package.count, contributor=DEAL.contributor, request=DEAL.request
        )
        assert reader.header == package.header
        assert list(open_package(reader, package.keys)) == RECORDS


def test_any_implementation_of_the_rfc_opens_it(tmp_path: Path) -> None:
    package = built(tmp_path / "p")
    info = b"gln:hpke-A:1\0\0\0\0" + b"g" * 32 + b"p" * 32 + b"r" * 32 + b"c" * 32 + COMMITTEE[1].wallet
    pair = SUITE.decrypt(pair_of(package, 1), derive_key_pair(SEEDS[1]), info=info)
    assert pair == package.keys.outer + package.keys.inner


def test_the_ephemeral_key_derives_as_the_page_says() -> None:
    nonce = b"n" * 16
    seed = ref.hkdf(SECRET, ref.tag("gln:seal-A:1") + DEAL.request + nonce + COMMITTEE[0].wallet)
    assert attester_sealing_seed(SECRET, DEAL.request, nonce, COMMITTEE[0].wallet) == seed


def test_a_pair_opens_for_nobody_else_and_in_no_other_deal(tmp_path: Path) -> None:
    package = built(tmp_path / "p")
    sealed, wallet = pair_of(package, 0), COMMITTEE[0].wallet
    other = Deal(b"g" * 32, b"p" * 32, b"R" * 32, b"c" * 32)
    attempts = [
        (sealed, SEEDS[1], DEAL, wallet),
        (sealed, SEEDS[0], DEAL, COMMITTEE[1].wallet),
        (sealed, SEEDS[0], other, wallet),
        (pair_of(package, 1), SEEDS[0], DEAL, wallet),
        (b"", SEEDS[0], DEAL, wallet),
        (sealed[:-1], SEEDS[0], DEAL, wallet),
        (sealed[:40] + bytes([sealed[40] ^ 1]) + sealed[41:], SEEDS[0], DEAL, wallet),
    ]
    for attempt in attempts:
        with pytest.raises(OpenFailed):
            open_pair(*attempt)


def test_a_restart_seals_the_same_bytes_and_other_content_other_ones(tmp_path: Path) -> None:
    first = built(tmp_path / "a")
    again = built(tmp_path / "b", sealed=first.header.sealed_outer)
    assert first.path.read_bytes() == again.path.read_bytes()
    builder = PackageBuilder(SECRET, DEAL, SPEC, buyer_public_key(BUYER), attesters=COMMITTEE)
    changed = builder.build(tmp_path / "c", lambda: [*RECORDS, b"{}"])
    assert all(pair_of(changed, number)[:32] != pair_of(first, number)[:32] for number in range(3))


def test_without_a_committee_a_package_is_what_it_was(tmp_path: Path) -> None:
    package = built(tmp_path / "p", ())
    raw = package.path.read_bytes()
    length = PREAMBLE.unpack_from(raw)[2]
    assert b"sealed_attesters" not in raw[: PREAMBLE.size + length]
    with PackageReader.open(package.path) as reader:
        assert reader.header.sealed_attesters == b""
    assert built(tmp_path / "q").root == package.root


def test_sixteen_fit_and_damaged_lists_are_refused(tmp_path: Path) -> None:
    sixteen = tuple(AttesterKey(bytes([at + 1]) * 32, COMMITTEE[0].public) for at in range(16))
    header = built(tmp_path / "p", sixteen).header
    assert PackageHeader.decode(header.encode()[PREAMBLE.size :]) == header
    for pairs in (b"\1", bytes(SEALED_PAIR_BYTES - 1), bytes(17 * SEALED_PAIR_BYTES)):
        with pytest.raises(PackageInvalid):
            PackageHeader(
                header.spec,
                header.count,
                header.table_bytes,
                header.data_bytes,
                header.contributor,
                header.request,
                header.batch_nonce,
                header.sealed_outer,
                pairs,
            )
    raw = header.encode()[PREAMBLE.size :]
    for forged in (
        raw.replace(b'"sealed_attesters":"', b'"sealed_attesters":"!'),
        raw.replace(b"sealed_att", b"sealed_atx"),
    ):
        with pytest.raises(PackageInvalid):
            PackageHeader.decode(forged)


def test_an_empty_list_has_one_form_only(tmp_path: Path) -> None:
    raw = built(tmp_path / "p", ()).header.encode()[PREAMBLE.size :]
    with pytest.raises(PackageInvalid, match="canonical"):
        PackageHeader.decode(raw.replace(b',"sealed_outer"', b',"sealed_attesters":"","sealed_outer"'))


def test_a_damaged_key_of_an_attester_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(PackageInvalid):
        built(tmp_path / "p", (AttesterKey(b"w" * 32, bytes(32)),))
    assert list(tmp_path.iterdir()) == []


def test_the_trailer_guards_the_pairs(tmp_path: Path) -> None:
    raw = bytearray(built(tmp_path / "p").path.read_bytes())
    at = bytes(raw).index(b'"sealed_attesters":"') + 30
    raw[at] = ord("A") if raw[at] != ord("A") else ord("B")
    with pytest.raises(PackageInvalid):
        PackageReader(io.BytesIO(bytes(raw)))
    assert hashlib.sha256(raw).digest() != hashlib.sha256((tmp_path / "p").read_bytes()).digest()
