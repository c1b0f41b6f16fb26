"""Packs and unpacks the market's accounts and instructions from the IDL; shares no code with the product's client.

Structs are dictionaries; addresses are `Pubkey`, byte arrays are `bytes`. What is left out is zero.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey

ROOT = Path(__file__).parents[2]
IDL = ROOT / "assets" / "program" / "gleaner_market.json"
PROGRAM_SO = ROOT / "assets" / "program" / "gleaner_market.so"
VERSION = 1
INTEGERS = {"u8": 1, "u16": 2, "u32": 4, "u64": 8, "i64": 8}

Values = dict[str, Any]


@cache
def idl() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(IDL.read_text(encoding="utf-8"))
    return loaded


@cache
def fields(name: str) -> tuple[tuple[str, Any], ...]:
    """Name and type of every field of a struct."""
    found = next(t for t in idl()["types"] if t["name"] == name)
    return tuple((f["name"], f["type"]) for f in found["type"]["fields"])


@cache
def errors() -> dict[int, str]:
    return {e["code"]: e["name"] for e in idl()["errors"]}


@cache
def constant(name: str) -> int:
    return next(int(c["value"]) for c in idl()["constants"] if c["name"] == name)


def _defined(kind: dict[str, Any]) -> str:
    return str(kind["defined"]["name"]).rsplit("::", 1)[-1].strip()


def pack_value(kind: Any, value: Any) -> bytes:
    if isinstance(kind, str):
        if kind == "pubkey":
            return bytes(value) if value is not None else bytes(32)
        return int(value or 0).to_bytes(INTEGERS[kind], "little", signed=kind[0] == "i")
    if "defined" in kind:
        return pack(_defined(kind), value or {})
    inner, count = kind["array"]
    if inner == "u8":
        raw = bytes(value) if value is not None else b""
        assert len(raw) in (0, count), (len(raw), count)
        return raw or bytes(count)
    items = list(value or [])
    assert len(items) <= count
    return b"".join(pack_value(inner, items[i] if i < len(items) else None) for i in range(count))


def unpack_value(kind: Any, data: bytes, at: int) -> tuple[Any, int]:
    if isinstance(kind, str):
        if kind == "pubkey":
            return Pubkey.from_bytes(data[at : at + 32]), at + 32
        end = at + INTEGERS[kind]
        return int.from_bytes(data[at:end], "little", signed=kind[0] == "i"), end
    if "defined" in kind:
        return unpack_at(_defined(kind), data, at)
    inner, count = kind["array"]
    if inner == "u8":
        return data[at : at + count], at + count
    items = []
    for _ in range(count):
        item, at = unpack_value(inner, data, at)
        items.append(item)
    return items, at


def pack(name: str, values: Values) -> bytes:
    known = dict(fields(name))
    assert not values.keys() - known.keys(), values.keys() - known.keys()
    return b"".join(pack_value(kind, values.get(field)) for field, kind in fields(name))


def unpack_at(name: str, data: bytes, at: int) -> tuple[Values, int]:
    out: Values = {}
    for field, kind in fields(name):
        out[field], at = unpack_value(kind, data, at)
    return out, at


def pack_account(name: str, values: Values, rent_payer: Pubkey, tail: list[Values] | None = None) -> bytes:
    """Bytes of an account as the program writes it; `tail` holds the entries of a Round."""
    tag = bytes(next(a["discriminator"] for a in idl()["accounts"] if a["name"] == name))
    header = {"tag": tag, "version": VERSION, "bump": 255, "rent_payer": rent_payer}
    return pack(name, {"header": header, **values}) + b"".join(pack("Entry", e) for e in tail or [])


def unpack_account(name: str, data: bytes) -> Values:
    """The fields of an account; the entries of a Round are under `entries`."""
    tag = bytes(next(a["discriminator"] for a in idl()["accounts"] if a["name"] == name))
    assert data[:8] == tag, (name, data[:8])
    values, at = unpack_at(name, data, 0)
    entries = []
    while at < len(data):
        entry, at = unpack_at("Entry", data, at)
        entries.append(entry)
    if name == "Round":
        values["entries"] = entries
    return values


@dataclass(frozen=True)
class Call:
    """An instruction by name: arguments, accounts by role, the accounts behind them."""

    name: str
    args: Values
    accounts: dict[str, Pubkey]
    rest: tuple[AccountMeta, ...] = ()
    unsigned: frozenset[str] = frozenset()

    def instruction(self, program: Pubkey) -> Instruction:
        found = next(i for i in idl()["instructions"] if i["name"] == self.name)
        data = bytes(found["discriminator"])
        assert self.args.keys() == {a["name"] for a in found["args"]}, found["args"]
        data += b"".join(pack_value(a["type"], self.args[a["name"]]) for a in found["args"])
        roles = [a for a in found["accounts"] if not a.get("remaining")]
        assert self.accounts.keys() == {a["name"] for a in roles}, sorted(a["name"] for a in roles)
        metas = [
            AccountMeta(
                self.accounts[a["name"]],
                bool(a.get("signer")) and a["name"] not in self.unsigned,
                bool(a.get("writable")),
            )
            for a in roles
        ]
        return Instruction(program, data, [*metas, *self.rest])
