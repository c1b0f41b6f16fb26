"""The Python client's layouts cannot drift from the IDL, nor the IDL and the program from their sources."""

import hashlib
import inspect
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from solders.pubkey import Pubkey

from market.generated import accounts, constants, errors, events, instructions
from market.layout import LayoutError
from program.build import build, client

IDL: dict[str, Any] = json.loads(build.IDL.read_text(encoding="utf-8"))
TYPES = {t["name"]: t["type"]["fields"] for t in IDL["types"]}
SIZES = {"u8": 1, "u16": 2, "u32": 4, "u64": 8, "i64": 8, "pubkey": 32}
ACCOUNTS = [a["name"] for a in IDL["accounts"]]


def size_of(idl_type: Any) -> int:
    if isinstance(idl_type, str):
        return SIZES[idl_type]
    if "array" in idl_type:
        return int(size_of(idl_type["array"][0]) * idl_type["array"][1])
    return sum(size_of(f["type"]) for f in TYPES[idl_type["defined"]["name"]])


def offsets_of(fields: list[dict[str, Any]]) -> dict[str, int]:
    out, at = {}, 0
    for field in fields:
        out[field["name"]] = at
        at += size_of(field["type"])
    return out


def classes() -> list[Any]:
    found = [getattr(accounts, name) for name in TYPES if hasattr(accounts, name)]
    found += [kind for _, kind in instructions.ARGS.values()]
    return found + list(events.EVENTS.values())


def test_generated_modules_are_what_the_idl_gives() -> None:
    assert client.stale(IDL, client.OUTPUT) == []


@pytest.mark.parametrize("name", sorted(TYPES))
def test_sizes_and_offsets_equal_the_idl(name: str) -> None:
    kind = getattr(accounts, name, None) or getattr(events, name)
    assert offsets_of(TYPES[name]) == kind.OFFSETS
    assert sum(size_of(f["type"]) for f in TYPES[name]) == kind.SIZE


@pytest.mark.parametrize("name", ACCOUNTS)
def test_accounts_have_the_size_rust_has(name: str) -> None:
    docs = next(t["docs"] for t in IDL["types"] if t["name"] == name)
    kind = getattr(accounts, name)
    assert f"size: {kind.SIZE}" in docs
    assert kind.SIZE % 8 == 0
    assert bytes(next(a["discriminator"] for a in IDL["accounts"] if a["name"] == name)) == kind.TAG
    assert TYPES[name][0]["name"] == "header"
    assert TYPES[name][-1] == {"name": "reserved", "docs": TYPES[name][-1]["docs"], "type": {"array": ["u8", 64]}}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_bytes_survive_reading_and_packing(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(classes()))
    raw = data.draw(st.binary(min_size=kind.SIZE, max_size=kind.SIZE))
    value = kind.read(raw)
    packed = value.pack()
    assert len(packed) == kind.SIZE
    assert kind.read(packed) == value


@pytest.mark.parametrize("name", ACCOUNTS)
def test_accounts_refuse_what_is_not_theirs(name: str) -> None:
    kind = getattr(accounts, name)
    good = kind.TAG + b"\1" + bytes(kind.SIZE - 9)
    assert kind.unpack(good).header.tag == kind.TAG
    for bad in (b"", good[:-1], good + b"\0", b"X" + good[1:], good[:8] + b"\2" + good[9:], bytes(kind.SIZE)):
        with pytest.raises(LayoutError):
            kind.unpack(bad)


def test_rounds_have_whole_entries() -> None:
    head = accounts.Round.TAG + b"\1" + bytes(accounts.Round.SIZE - 9)
    data = head + b"\7" * accounts.Entry.SIZE * 5
    assert len(accounts.Round.unpack_tail(data)) == 5
    assert accounts.Round.unpack_tail(data)[4].place == 0x07070707
    with pytest.raises(LayoutError):
        accounts.Round.unpack(data[:-1])


def test_codes_are_numbered_without_gaps() -> None:
    assert [i["discriminator"][0] for i in IDL["instructions"]] == list(range(len(IDL["instructions"])))
    codes = [e["code"] for e in IDL["errors"]]
    assert codes == list(range(6_000, 6_000 + len(codes)))
    assert {code: (e["name"], e["msg"]) for code, e in zip(codes, IDL["errors"], strict=True)} == errors.ERRORS
    assert len({a["discriminator"][0] for a in IDL["events"]}) == len(IDL["events"])


def test_every_error_says_what_happened() -> None:
    for name, message in errors.ERRORS.values():
        assert message.endswith("."), name
        assert len(message) > 20, name


def test_constants_equal_the_idl() -> None:
    assert (constants.PAGE_PLACES, constants.RATE_ONE, constants.MAX_REDRAWS) == (64, 1_000_000, 2)
    assert [s.name for s in constants.State][:3] == ["SUBMITTED", "COMMIT", "REVEAL"]
    assert int(constants.SeatStatus.NO_PACKAGE) == 5


@pytest.mark.parametrize("entry", IDL["instructions"], ids=lambda i: str(i["name"]))
def test_builders_follow_the_idl(entry: dict[str, Any]) -> None:
    code, name = entry["discriminator"][0], entry["name"]
    kind = instructions.ARGS[code][1]
    arguments = kind.read(bytes(range(256))[: kind.SIZE].ljust(kind.SIZE, b"\1"))
    keys = {a["name"]: Pubkey.from_bytes(bytes([n + 1]) * 32) for n, a in enumerate(entry["accounts"])}
    fixed = {a["name"]: keys[a["name"]] for a in entry["accounts"] if not a["remaining"]}
    rest = {a["name"]: [keys[a["name"]]] * 3 for a in entry["accounts"] if a["remaining"]}
    values = {field: getattr(arguments, field) for field in kind.OFFSETS}
    built = getattr(instructions, name)(Pubkey.default(), **fixed, **rest, **values)
    expected = [a for a in entry["accounts"] for _ in range(3 if a["remaining"] else 1)]
    got = [(m.pubkey, m.is_signer, m.is_writable) for m in built.accounts]
    assert got == [(keys[a["name"]], a["signer"], a["writable"]) for a in expected]
    assert instructions.decode_instruction(bytes(built.data)) == (name, arguments)
    assert instructions.ACCOUNTS[name] == tuple(keys)
    with pytest.raises(LayoutError):
        instructions.decode_instruction(bytes(built.data) + b"\0")


def test_unknown_instructions_and_events_are_refused() -> None:
    for data in (b"", b"\xff", b"\xff" * 40):
        with pytest.raises(LayoutError):
            instructions.decode_instruction(data)
        with pytest.raises(LayoutError):
            events.decode_event(data)


def test_packing_refuses_bytes_of_another_length() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        accounts.Pointer(codec=0x55, digest=b"short").pack()


def test_every_builder_has_a_sentence() -> None:
    for name in instructions.ACCOUNTS:
        assert inspect.getdoc(getattr(instructions, name))


def test_the_committed_program_is_the_one_of_its_manifest_and_sources() -> None:
    manifest = json.loads(build.MANIFEST.read_text(encoding="utf-8"))
    program = build.SO.read_bytes()
    assert hashlib.sha256(program).hexdigest() == manifest["sha256"]
    assert len(program) == manifest["bytes"]
    assert manifest["sources_sha256"] == build.source_hash(), "run program/build/build.py"
