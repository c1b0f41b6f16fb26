"""An account as its bytes: fields are read where they are asked for, and changed in a copy.

Layouts come from the IDL; most instructions touch a few of a batch's fifty fields, so nothing else is decoded.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cache
from struct import Struct
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from solders.pubkey import Pubkey

from bench.fuzz.broken import require
from tests.helpers import market_idl

if TYPE_CHECKING:
    from collections.abc import Callable

R = TypeVar("R")
_CODES: Final = {"u8": "B", "u16": "H", "u32": "I", "u64": "Q", "i64": "q"}
_VERSION: Final = 9


class Codec(NamedTuple):
    """One field."""

    at: int
    end: int
    read: Callable[[bytes], Any]
    write: Callable[[Any], bytes]


@dataclass(frozen=True, slots=True)
class Fields:
    """An account.

    Attributes:
        kind: name of its layout.
        data: its bytes.
    """

    kind: str
    data: bytes

    def __getattr__(self, name: str) -> Any:
        """Return a field."""
        return _codecs(self.kind)[name].read(self.data)

    def changed(self, **values: Any) -> Fields:
        """Return the account with other values in some fields."""
        data, known = bytearray(self.data), _codecs(self.kind)
        for name, value in values.items():
            codec = known[name]
            data[codec.at : codec.end] = codec.write(value)
        return Fields(self.kind, bytes(data))

    def unlike(self, other: Fields) -> str:
        """Return which fields of another account differ from this one's."""
        names = [n for n, x in _codecs(self.kind).items() if self.data[x.at : x.end] != other.data[x.at : x.end]]
        return f"{self.kind} " + "; ".join(f"{n} is {getattr(other, n)}, not {getattr(self, n)}" for n in names)[:500]


def replace(item: R, **values: Any) -> R:
    """Return an account, or a dataclass, with other values in some fields."""
    if isinstance(item, Fields):
        return item.changed(**values)  # type: ignore[return-value] # R is Fields here
    return dataclasses.replace(item, **values)  # type: ignore[type-var] # what is no account is a dataclass


def account(layout: type[Any], data: bytes) -> Fields | None:
    """Return the account these bytes are, None if they are no such account."""
    tail = layout.__name__ == "Round"
    sized = len(data) >= layout.SIZE if tail else len(data) == layout.SIZE
    sound = sized and data[:_VERSION] == layout.TAG + b"\x01"
    return Fields(layout.__name__, data[: layout.SIZE] if tail else data) if sound else None


def blank(layout: type[Any]) -> Fields:
    """Return an account of zeros with its tag."""
    tag = getattr(layout, "TAG", b"")
    return Fields(layout.__name__, (tag + b"\x01" if tag else b"").ljust(layout.SIZE, b"\0"))


@cache
def _codecs(kind: str) -> dict[str, Codec]:
    out, at = {}, 0
    for name, described in market_idl.fields(kind):
        size = len(market_idl.pack_value(described, None))
        out[name] = Codec(at, at + size, *_codec(described, at, at + size))
        at += size
    return out


def _codec(described: Any, at: int, end: int) -> tuple[Callable[[bytes], Any], Callable[[Any], bytes]]:
    """How a field is read from an account, and written as bytes."""
    if described == "pubkey":
        return (lambda data: Pubkey(data[at:end])), bytes
    if isinstance(described, str):
        packer = Struct("<" + _CODES[described])
        return (lambda data: packer.unpack_from(data, at)[0]), packer.pack
    if "defined" in described:
        return (lambda data: data[at:end]), lambda value: value if isinstance(value, bytes) else value.pack()
    inner, count = described["array"]
    if inner == "u8":
        return (lambda data: data[at:end]), bytes
    if isinstance(inner, str) and inner in _CODES:
        row = Struct(f"<{count}{_CODES[inner]}")
        return (lambda data: row.unpack_from(data, at)), lambda values: row.pack(*values)
    return _array(inner, count, at)


def _array(inner: Any, count: int, at: int) -> tuple[Callable[[bytes], Any], Callable[[Any], bytes]]:
    size = len(market_idl.pack_value(inner, None))
    kind = inner["defined"]["name"].rsplit("::", 1)[-1].strip() if "defined" in inner else ""

    def read(data: bytes) -> tuple[Any, ...]:
        parts = [data[at + i * size : at + (i + 1) * size] for i in range(count)]
        return tuple(Fields(kind, part) if kind else part for part in parts)

    def write(values: Any) -> bytes:
        parts = [value.data if isinstance(value, Fields) else bytes(value) for value in values]
        require(len(parts) == count, "model", "an array of another length")
        return b"".join(parts)

    return read, write
