"""Recorded dispute bundles: what they prove offline, and that nobody can change them unnoticed.

The vectors are of one batch on the practice network: `sampled` while it waited for its key, with the samples a reviewer
opened; `appealed` after a challenge turned it into fraud and its rounds were closed.
"""

from __future__ import annotations

import base64
import copy
import fnmatch
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from solders.keypair import Keypair

from app.dispute.file import MAX_FILE_BYTES, read_file, signed_bundle, write_bundle
from app.dispute.verify import verify_bundle
from app.errors import UserError
from market.bundle import Proof
from tests.helpers.market_stage import KeySigner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import DataObject

    from app.dispute.verify import Verified

VECTORS = Path(__file__).parents[2] / "vectors/dispute"
NAMES = ("sampled", "appealed")
FORGER = KeySigner(Keypair.from_seed(b"\x0f" * 32))
# What a forger can write without the file contradicting itself: every one of these is named as unproven.
NOT_PROVEN = {
    "genesis": "network",
    "made_at_s": "network",
    "chain.transactions.*.slot": "landing",
    "chain.transactions.*.blockTime": "landing",
    "chain.transactions.*.meta.*": "landing",
    "chain.accounts.*.slot": "accounts",
    "chain.accounts.*.lamports": "accounts",
    "chain.accounts.*.data": "accounts",
    "chain.reputation.*": "strikes",
    "package.header": "package bytes",
}


@cache
def recorded(name: str) -> bytes:
    return (VECTORS / f"{name}.json").read_bytes()


def found_in(name: str, proof: Proof) -> set[str]:
    return {finding.about for finding in verify_bundle(recorded(name)).of(proof)}


def resigned(whole: dict[str, Any]) -> bytes:
    """The same content as somebody else would sign it."""
    return signed_bundle({k: v for k, v in whole.items() if k not in {"format", "maker", "signature"}}, FORGER)


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of everything in JSON that is no container."""
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from leaves(item, (*path, key))
    else:
        yield path


def put(whole: Any, path: tuple[str | int, ...], change: Any) -> Any:
    """Return a copy with the leaf at `path` changed."""
    made = copy.deepcopy(whole)
    at = made
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = change(at[path[-1]])
    return made


def test_what_the_recorded_bundles_prove() -> None:
    both = {"signatures", "addresses", "delivery", "batch", "parameters", "request", "votes", "value", "verdict"}
    both |= {"package", "records"}
    assert found_in("sampled", Proof.PROVEN) == both | {"seats", "draw", "samples"}
    assert found_in("appealed", Proof.PROVEN) == both | {"ending", "payment"}
    always = {"landing", "accounts", "network", "key", "package bytes", "seats drawn", "delegates"}
    assert found_in("sampled", Proof.UNPROVEN) == always | {"settlement"}
    assert found_in("appealed", Proof.UNPROVEN) == always | {"samples", "rounds closed", "seats' pay"}
    for name in NAMES:
        assert verify_bundle(recorded(name)).holds
    said = [finding.says for finding in verify_bundle(recorded("appealed")).findings]
    assert "By the votes the batch ended FRAUD." in said
    assert [line for line in said if "make the verdict" in line] == [
        "5 of 5 votes in round 0 make the verdict ACCEPT.",
        "11 of 11 votes in round 1 make the verdict FRAUD.",
    ]


@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_any_changed_byte_is_noticed(data: DataObject) -> None:
    raw = recorded(data.draw(st.sampled_from(NAMES)))
    at = data.draw(st.integers(0, len(raw) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda value: value != raw[at]))
    with pytest.raises(UserError):
        verify_bundle(raw[:at] + bytes([byte]) + raw[at + 1 :])


@pytest.mark.parametrize("cut", [lambda raw: raw[:-1], lambda raw: raw + b"\n", lambda raw: b" " + raw, lambda _: b""])
def test_cut_and_padded_files_are_none(cut: Any) -> None:
    with pytest.raises(UserError, match="not a dispute bundle"):
        verify_bundle(cut(recorded("sampled")))


def other(value: Any, data: DataObject) -> Any:
    """Something else of the same kind."""
    if isinstance(value, bool) or value is None:
        return 1
    if isinstance(value, int):
        return data.draw(st.integers(0, 2**40).filter(lambda number: number != value))
    at = data.draw(st.integers(0, max(0, len(value) - 1)))
    letter = data.draw(st.sampled_from("0123456789abcdefABCDEF").filter(lambda char: char != value[at : at + 1]))
    return value[:at] + letter + value[at + 1 :]


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_what_a_forger_signs_anew_is_refuted_or_named_as_unproven(data: DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    whole = json.loads(recorded(name))
    paths = [path for path in leaves(whole) if path[0] not in {"format", "maker", "signature"}]
    path = data.draw(st.sampled_from(paths))
    forged = resigned(put(whole, path, lambda value: other(value, data)))
    try:
        found = verify_bundle(forged)
    except UserError:
        return
    if found.holds:
        assert found.bundle.maker == FORGER.address, "whoever signed it is named"
        place = ".".join(str(part) for part in path)
        about = [said for pattern, said in NOT_PROVEN.items() if fnmatch.fnmatch(place, pattern)]
        assert about, f"{place} was changed unnoticed"
        assert set(about) <= {finding.about for finding in found.of(Proof.UNPROVEN)}


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_anything_in_place_of_a_part_is_refused_in_words(data: DataObject) -> None:
    json_value = st.recursive(
        st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=9),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=6,
    )
    whole = json.loads(recorded(data.draw(st.sampled_from(NAMES))))
    path = data.draw(st.sampled_from(list(leaves(whole))))
    cut = path[: data.draw(st.integers(1, len(path)))]
    value = data.draw(json_value)
    forged = resigned(put(whole, cut, lambda _: value))
    try:
        found = verify_bundle(forged)
    except UserError:
        return
    assert found.findings


def accounts_of(whole: dict[str, Any], tag: bytes) -> Iterator[tuple[dict[str, Any], bytearray]]:
    for item in whole["chain"]["accounts"]:
        raw = bytearray(base64.b64decode(item["data"]))
        if raw.startswith(tag):
            yield item, raw


def lied(name: str, kind: Any, field: str) -> Verified:
    """A bundle in which one field of an account says something else."""
    whole = json.loads(recorded(name))
    for item, raw in accounts_of(whole, kind.TAG):
        raw[kind.OFFSETS[field]] ^= 1
        item["data"] = base64.b64encode(raw).decode()
    return verify_bundle(resigned(whole))


@pytest.mark.parametrize(
    ("name", "field", "about"),
    [
        ("appealed", "paid", "payment"),
        ("appealed", "fees", "payment"),
        ("appealed", "ending", "ending"),
        ("appealed", "standing", "ending"),
        ("appealed", "value", "value"),
        ("sampled", "key", "key"),
        ("sampled", "records", "batch"),
        ("sampled", "outer_commit", "batch"),
        ("sampled", "root", "addresses"),
    ],
)
def test_an_account_that_contradicts_what_was_signed_is_refuted(name: str, field: str, about: str) -> None:
    from market.generated.accounts import Batch

    found = lied(name, Batch, field)
    assert about in {finding.about for finding in found.of(Proof.REFUTED)}


@pytest.mark.parametrize(("field", "about"), [("seed", "draw"), ("verdict", "verdict"), ("r", "addresses")])
def test_a_round_that_contradicts_its_votes_is_refuted(field: str, about: str) -> None:
    from market.generated.accounts import Round

    found = lied("sampled", Round, field)
    assert about in {finding.about for finding in found.of(Proof.REFUTED)}


def test_a_vote_left_out_or_told_twice_does_not_pass() -> None:
    whole = json.loads(recorded("appealed"))
    rows = whole["chain"]["transactions"]
    for number in range(0, len(rows), 6):
        less = copy.deepcopy(whole)
        del less["chain"]["transactions"][number]
        found = verify_bundle(resigned(less))
        unproven = {finding.about for finding in found.of(Proof.UNPROVEN)}
        assert "landing" in unproven, "that none is missing is what a file cannot show"
    twice = copy.deepcopy(whole)
    twice["chain"]["transactions"].append(rows[-1])
    with pytest.raises(UserError):
        verify_bundle(resigned(twice))


def test_a_bundle_is_written_once_and_bounded(tmp_path: Path) -> None:
    path = tmp_path / "bundle.json"
    write_bundle(path, recorded("sampled"))
    assert read_file(path) == recorded("sampled")
    with pytest.raises(UserError, match="exists"):
        write_bundle(path, b"")
    with pytest.raises(UserError, match="cannot be read"):
        read_file(tmp_path / "none")
    with pytest.raises(UserError, match="are the most"):
        signed_bundle({"chain": "x" * MAX_FILE_BYTES}, FORGER)
    path.write_bytes(b"x" * (MAX_FILE_BYTES + 1))
    with pytest.raises(UserError, match="larger"):
        read_file(path)
    for hostile in (b"[" * 100_000, b'{"a":NaN}', b"\xff\xfe", b"null"):
        with pytest.raises(UserError):
            verify_bundle(hostile)
