"""Proofs built from package files, judged by the shipped program."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from solders.keypair import Keypair

from storage.errors import NothingToProve
from storage.fraud import (
    PROOF_BYTES,
    DecryptKind,
    Match,
    OpenedPackage,
    bad_decrypt_proof,
    duplicate_matches,
    first_bad_chunk,
    matches_needed,
    pack_matches,
)
from storage.hpke import Deal, buyer_public_key
from storage.package_reader import PackageReader, verify_package
from storage.package_writer import BuiltPackage, PackageBuilder
from storage.pointer import Pointer
from storage.seal import ENTRY_HEAD_BYTES
from storage.tree import NullifierScope
from tests.helpers import bytes_reference as ref
from tests.helpers.market_fraud import SCOPE, Court, Sold, honest, swap_outer, swap_plaintext
from tests.helpers.market_idl import constant
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_reference import duplicate_matches as reference_matches

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RECORDS = [b"a" * 5_000, b"bb", b"c" * 4_096, b"d" * 70_000, b"e" * 64]


def build(path: Path, sold: Sold, secret: bytes = b"s" * 32) -> BuiltPackage:
    """An honest package of the records that `sold` names, by the product; `sold` takes its keys and root over."""
    deal = Deal(b"g" * 32, b"p" * 32, sold.request, bytes(sold.contributor.pubkey()))
    scope = NullifierScope(SCOPE) if sold.nulls else None
    builder = PackageBuilder(secret, deal, Pointer.of_block(b"spec"), buyer_public_key(b"b" * 32), scope)
    return builder.build(path, lambda: sold.records)


def rewritten(path: Path, sold: Sold) -> None:
    """Puts the outer ciphertexts and inner hashes of a dishonest `sold` into an honest package's file."""
    raw = bytearray(path.read_bytes())
    with PackageReader.open(path) as reader:
        for item, row in zip(reader.records(), sold.rows, strict=True):
            raw[item.data_at : item.data_at + len(row["o"])] = row["o"]
            inners = b"".join(chunk["inner"] for chunk in row["chunks"])
            at = item.table_at + ENTRY_HEAD_BYTES
            raw[at : at + len(inners)] = inners
    path.write_bytes(raw)


def dishonest(path: Path, records: list[bytes]) -> tuple[Sold, BuiltPackage]:
    """The same package by both implementations, so that rows may be changed."""
    sold = Sold(records)
    package = build(path, sold)
    twin = Sold(records, sold.contributor, sold.buyer, sold.request, package.keys.inner, package.keys.outer)
    assert twin.root == package.root
    return twin, package


@contextmanager
def verified(path: Path, sold: Sold) -> Iterator[PackageReader]:
    with PackageReader.open(path) as reader:
        contributor = bytes(sold.contributor.pubkey())
        verify_package(reader, root=sold.root, count=len(sold.records), contributor=contributor, request=sold.request)
        yield reader


SMALL = [record for record in RECORDS if len(record) < 6_000]  # the reference's cipher is slow


@pytest.mark.parametrize(("i", "j"), [(0, 1), (1, 0), (2, 0), (3, 0)])
def test_a_swapped_plaintext_is_proven_by_inner_where_a_reviewer_shows_it(tmp_path: Path, i: int, j: int) -> None:
    sold, package = dishonest(tmp_path / "p", SMALL)
    seen = bytes(reversed(range(256))) * 20
    swap_plaintext(sold, i, j, ref.chunks(seen)[j])
    rewritten(tmp_path / "p", sold)
    court = Court()
    court.accept(sold)
    with verified(tmp_path / "p", sold) as reader:
        assert first_bad_chunk(reader, package.keys) == (i, j)
        inner = bad_decrypt_proof(reader, package.keys, i, j, seen=seen)
        outer = bad_decrypt_proof(reader, package.keys, i, j, seen=b"something else")
        assert bad_decrypt_proof(reader, package.keys, i, j).body == outer.body
    assert (inner.kind, inner.reveals_outer) == (DecryptKind.INNER, False)
    assert (outer.kind, outer.reveals_outer) == (DecryptKind.OUTER, True)
    assert package.keys.outer not in inner.body
    assert (inner.body, outer.body) == (sold.inner_proof(i, j), sold.outer_proof(i, j))
    court.prove(sold, "INNER", inner.body)


def test_an_outer_layer_that_does_not_open_takes_outer(tmp_path: Path) -> None:
    sold, package = dishonest(tmp_path / "p", SMALL)
    swap_outer(sold, 0, 4_500)
    rewritten(tmp_path / "p", sold)
    court = Court()
    court.accept(sold)
    with verified(tmp_path / "p", sold) as reader:
        assert first_bad_chunk(reader, package.keys) == (0, 1)
        proof = bad_decrypt_proof(reader, package.keys, 0, 1, seen=sold.records[0])
    assert proof.kind is DecryptKind.OUTER
    court.prove(sold, "OUTER", proof.body)


@given(data=st.data(), lengths=st.lists(st.integers(1, 9_000), min_size=1, max_size=4))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_dishonest_chunk_is_found_first_and_the_program_takes_its_proof(
    tmp_path: Path, data: st.DataObject, lengths: list[int]
) -> None:
    path = tmp_path / "p"
    path.unlink(missing_ok=True)
    sold, package = dishonest(path, [bytes([65 + n]) * length for n, length in enumerate(lengths)])
    record = data.draw(st.integers(0, len(lengths) - 1))
    chunk = data.draw(st.integers(0, len(ref.chunks(sold.records[record])) - 1))
    shown = b"as reviewers saw it".ljust(9_000, b".")
    swapped = data.draw(st.booleans())
    if swapped:
        swap_plaintext(sold, record, chunk, ref.chunks(shown)[chunk])
    else:
        swap_outer(sold, record, chunk * ref.CHUNK_BYTES)
    rewritten(path, sold)
    court = Court()
    batch = court.accept(sold)
    with verified(path, sold) as reader:
        assert first_bad_chunk(reader, package.keys) == (record, chunk)
        proof = bad_decrypt_proof(reader, package.keys, record, chunk, seen=shown)
        for other in range(len(lengths)):
            if other != record:
                assert honest(sold, other, 0)
                with pytest.raises(NothingToProve):
                    bad_decrypt_proof(reader, package.keys, other, 0)
    assert proof.reveals_outer is not swapped
    court.prove(sold, proof.kind.name, proof.body)
    assert court.world.get("Batch", batch)["fraud"] == constant("FRAUD_BAD_DECRYPT")


def test_nothing_is_built_against_an_honest_package(tmp_path: Path) -> None:
    sold = Sold([b"x"])
    sold.records = RECORDS
    package = build(tmp_path / "p", sold)
    with PackageReader.open(tmp_path / "p") as reader:
        assert first_bad_chunk(reader, package.keys) is None
        for record, chunk in ((0, 0), (0, 1), (3, 17), (4, 0)):
            with pytest.raises(NothingToProve):
                bad_decrypt_proof(reader, package.keys, record, chunk)
        with pytest.raises(IndexError):
            bad_decrypt_proof(reader, package.keys, 0, 2)
        with pytest.raises(IndexError):
            bad_decrypt_proof(reader, package.keys, 5, 0)


def scoped(path: Path, records: list[bytes], secret: bytes) -> tuple[Sold, BuiltPackage]:
    sold = Sold([b"x"])
    sold.records, sold.nulls = records, [ref.nullifier(SCOPE, 1, record) for record in records]
    package = build(path, sold, secret)
    sold.made["root"] = package.root
    sold.inner_key, sold.outer_key = package.keys.inner, package.keys.outer
    return sold, package


def test_a_resold_package_is_proven_over_several_buffers(tmp_path: Path) -> None:
    first = [b"record %d " % n * (1 + n % 700) for n in range(150)]
    second = [*reversed(first), first[0]]
    earlier, sold = scoped(tmp_path / "e", first, b"1" * 32)
    later, resold = scoped(tmp_path / "l", second, b"2" * 32)
    court, prover = Court(), Keypair()
    court.accept(earlier)
    batch = court.accept(later, submitted_slot=1_501)
    with verified(tmp_path / "e", earlier) as one, verified(tmp_path / "l", later) as two:
        found = duplicate_matches(OpenedPackage(one, sold.keys), OpenedPackage(two, resold.keys), NullifierScope(SCOPE))
    assert len(found) == matches_needed(151) == reference_matches(151)
    assert all(first[match.earlier] == second[match.later] for match in found)
    bodies = pack_matches(found)
    assert len(bodies) > 1
    court.put(prover, b"")
    for body in bodies:
        assert court.world.get("Batch", batch)["fraud"] == 0
        filled = body.ljust(PROOF_BYTES, b"\0")
        court.world.change("ProofBuffer", court.buffer(prover), body=filled)
        court.world.call(court.duplicate_call(prover, earlier, later), prover)
    assert court.world.get("Batch", batch)["fraud"] == constant("FRAUD_DUPLICATE")
    assert court.world.amount(later.buyer.pubkey(), court.world.stake_mint) == 52 * TOKEN


def test_too_few_matches_are_no_duplicate(tmp_path: Path) -> None:
    first = [b"record %d" % n for n in range(10)]
    _, sold = scoped(tmp_path / "e", first, b"1" * 32)
    _, resold = scoped(tmp_path / "l", [*first[:2], b"new", b"newer"], b"2" * 32)
    with PackageReader.open(tmp_path / "e") as one, PackageReader.open(tmp_path / "l") as two:
        with pytest.raises(NothingToProve, match="2 records stand in both"):
            duplicate_matches(OpenedPackage(one, sold.keys), OpenedPackage(two, resold.keys), NullifierScope(SCOPE))
        other = NullifierScope(ref.h(b"another scope"))
        with pytest.raises(NothingToProve):
            duplicate_matches(OpenedPackage(one, sold.keys), OpenedPackage(two, resold.keys), other)


def test_packing_keeps_order_and_size() -> None:
    matches = [Match(bytes([n]) * 32, n, n, bytes([n]) * size) for n, size in enumerate((3_000, 3_142, 1, 6_142, 2))]
    bodies = pack_matches(matches)
    assert [int.from_bytes(body[:2], "little") for body in bodies] == [2, 1, 1, 1]
    assert b"".join(body[2:] for body in bodies) == b"".join(match.body for match in matches)
    assert max(len(body) for body in bodies) == PROOF_BYTES
    assert pack_matches([]) == []
