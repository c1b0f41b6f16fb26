from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import OpenFailed, PackageInvalid
from storage.hpke import Deal, buyer_public_key, reopen_derived, reviewer_public_key, sample_info
from storage.keys import reviewer_kem_seed, sealing_seed
from storage.package_reader import PackageReader
from storage.package_writer import BuiltPackage, PackageBuilder
from storage.pointer import Pointer
from storage.samples import Commitment, PanelMember, PanelRound, SampleBlob, all_records, build_samples, open_sealing
from storage.tree import NullifierScope

if TYPE_CHECKING:
    from pathlib import Path

SECRET = b"s" * 32
DEAL = Deal(b"g" * 32, b"p" * 32, b"r" * 32, b"c" * 32)
PANEL = PanelRound(b"a" * 32, 0, 1)
SEEDS = {bytes([i]) * 32: reviewer_kem_seed(bytes([100 + i]) * 32) for i in range(1, 6)}
MEMBERS = [PanelMember(wallet, reviewer_public_key(seed)) for wallet, seed in SEEDS.items()]
RECORDS = [f'{{"n":{i}}}'.encode() * (1 + 700 * (i == 4)) for i in range(21)]
DRAWN = [7, 4, 20, 0]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> BuiltPackage:
    path: Path = tmp_path_factory.mktemp("samples") / "p"
    builder = PackageBuilder(SECRET, DEAL, Pointer.of_block(b"spec"), buyer_public_key(b"b" * 32))
    return builder.build(path, lambda: RECORDS)


@pytest.fixture(scope="module")
def blob(package: BuiltPackage) -> bytes:
    with PackageReader.open(package.path) as reader:
        return build_samples(reader, package.keys, SECRET, PANEL, MEMBERS, DRAWN)


def chain(package: BuiltPackage) -> Commitment:
    return Commitment(package.root, package.count, DEAL.contributor, DEAL.request)


def test_each_member_opens_exactly_the_drawn_records(package: BuiltPackage, blob: bytes) -> None:
    for wallet, seed in SEEDS.items():
        opened = SampleBlob(blob).open(PANEL, wallet, seed, chain(package), DRAWN)
        assert [(item.index, item.record) for item in opened.records] == [(i, RECORDS[i]) for i in DRAWN]
    assert RECORDS[1] not in blob
    assert RECORDS[7] not in blob


def test_the_same_inputs_give_the_same_blob(package: BuiltPackage, blob: bytes) -> None:
    with PackageReader.open(package.path) as reader:
        assert build_samples(reader, package.keys, SECRET, PANEL, MEMBERS, DRAWN) == blob


def test_strangers_and_other_rounds_do_not_open(package: BuiltPackage, blob: bytes) -> None:
    wallet, seed = next(iter(SEEDS.items()))
    parsed = SampleBlob(blob)
    with pytest.raises(OpenFailed, match="no key for you"):
        parsed.open(PANEL, b"z" * 32, seed, chain(package), DRAWN)
    with pytest.raises(OpenFailed):
        parsed.open(PANEL, wallet, b"z" * 32, chain(package), DRAWN)
    with pytest.raises(OpenFailed, match="another panel"):
        parsed.open(PanelRound(PANEL.batch, 0, 0), wallet, seed, chain(package), DRAWN)


def test_samples_must_be_the_drawn_ones_of_this_root(package: BuiltPackage, blob: bytes) -> None:
    wallet, seed = next(iter(SEEDS.items()))
    parsed = SampleBlob(blob)
    for wanted in ([7, 4, 20, 1], [7, 4, 20], [4, 7, 20, 0], [*DRAWN, 1]):
        with pytest.raises(PackageInvalid):
            parsed.open(PANEL, wallet, seed, chain(package), wanted)
    for claim in (
        Commitment(b"x" * 32, package.count, DEAL.contributor, DEAL.request),
        Commitment(package.root, package.count + 1, DEAL.contributor, DEAL.request),
        Commitment(package.root, package.count, b"x" * 32, DEAL.request),
        Commitment(package.root, package.count, DEAL.contributor, b"x" * 32),
    ):
        with pytest.raises(PackageInvalid):
            parsed.open(PANEL, wallet, seed, claim, DRAWN)


@settings(max_examples=80)
@given(st.data())
def test_any_change_to_a_blob_is_noticed(package: BuiltPackage, blob: bytes, data: st.DataObject) -> None:
    wallet, seed = next(iter(SEEDS.items()))
    at = data.draw(st.integers(0, len(blob) - 1))
    flipped = blob[:at] + bytes([blob[at] ^ data.draw(st.integers(1, 255))]) + blob[at + 1 :]
    for changed in (flipped, blob[:at], blob + b"\0", blob[:at] + blob[at + 1 :]):
        with pytest.raises((PackageInvalid, OpenFailed)):
            SampleBlob(changed).open(PANEL, wallet, seed, chain(package), DRAWN)


def test_an_appeal_opens_a_round_by_its_seed(package: BuiltPackage, blob: bytes) -> None:
    member = MEMBERS[2]
    parsed = SampleBlob(blob)
    seed = sealing_seed(SECRET, PANEL.batch, PANEL.number, PANEL.redraw, member.wallet)
    info = sample_info(PANEL.batch, PANEL.number, PANEL.redraw, member.wallet)
    key = reopen_derived(parsed.sealed_keys[member.wallet], member.public_key, info, seed)
    assert parsed.open_with_key(key, chain(package), DRAWN).records[0].record == RECORDS[7]


def test_the_next_round_shows_who_could_read_the_samples(package: BuiltPackage, blob: bytes) -> None:
    appeal = PanelRound(PANEL.batch, 1, 0)
    openings = [open_sealing(SECRET, PANEL, member) for member in MEMBERS[1:3]]
    with PackageReader.open(package.path) as reader:
        shared = build_samples(reader, package.keys, SECRET, appeal, MEMBERS, [1, 2], openings)
    wallet, seed = next(iter(SEEDS.items()))
    opened = SampleBlob(shared).open(appeal, wallet, seed, chain(package), [1, 2])
    assert opened.openings == tuple(openings)
    assert opened.outer == b""
    earlier = SampleBlob(blob)
    for opening in opened.openings:
        records = earlier.open_with_key(earlier.reopen(opening), chain(package), DRAWN).records
        assert [item.index for item in records] == DRAWN
    with pytest.raises(OpenFailed, match="never readable"):
        earlier.reopen(replace(openings[0], seed=bytes(32)))
    with pytest.raises(OpenFailed, match="no key for that member"):
        earlier.reopen(replace(openings[0], wallet=b"z" * 32))


def test_a_contested_round_shows_the_outer_key_under_keys_of_its_own(package: BuiltPackage, blob: bytes) -> None:
    contested = replace(PANEL, contested=True)
    with PackageReader.open(package.path) as reader:
        shared = build_samples(reader, package.keys, SECRET, contested, MEMBERS, DRAWN)
    wallet, seed = next(iter(SEEDS.items()))
    opened = SampleBlob(shared).open(contested, wallet, seed, chain(package), DRAWN)
    assert opened.outer == package.keys.outer
    assert package.keys.outer not in shared
    before, after = SampleBlob(blob).sealed_keys[wallet], SampleBlob(shared).sealed_keys[wallet]
    assert before[:32] != after[:32], "the ephemeral key is another one"
    with pytest.raises(OpenFailed, match="another panel"):
        SampleBlob(blob).open(contested, wallet, seed, chain(package), DRAWN)


def test_impossible_panels_are_refused(package: BuiltPackage) -> None:
    with PackageReader.open(package.path) as reader:
        for members, indices in (([], [1]), (MEMBERS[:1] * 2, [1]), (MEMBERS, []), (MEMBERS, [1, 1]), (MEMBERS, [99])):
            with pytest.raises(ValueError, match=r"panel|sample|position"):
                build_samples(reader, package.keys, SECRET, PANEL, members, indices)
        broken = PanelMember(b"w" * 32, bytes(32))
        with pytest.raises(PackageInvalid, match="damaged"):
            build_samples(reader, package.keys, SECRET, PANEL, [broken], [1])


@pytest.mark.parametrize("scope", [None, NullifierScope(b"e" * 32)])
def test_a_member_sees_under_which_scope_a_record_is_sealed(tmp_path: Path, scope: NullifierScope | None) -> None:
    builder = PackageBuilder(SECRET, DEAL, Pointer.of_block(b"spec"), buyer_public_key(b"b" * 32), scope)
    package = builder.build(tmp_path / "p", lambda: RECORDS)
    wallet, seed = next(iter(SEEDS.items()))
    with PackageReader.open(package.path) as reader:
        blob = build_samples(reader, package.keys, SECRET, PANEL, MEMBERS, DRAWN)
        everything = list(all_records(reader, package.keys))
    opened = SampleBlob(blob).open(PANEL, wallet, seed, chain(package), DRAWN).records
    assert opened == [everything[index] for index in DRAWN]
    assert [item.record for item in everything] == RECORDS
    assert {item.stands_under(NullifierScope(b"e" * 32)) for item in everything} == {scope is not None}
    assert not any(item.stands_under(NullifierScope(b"f" * 32)) for item in everything)
