"""Reading of request parameters, with the errors that agave gives for wrong ones."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from solders.hash import Hash
from solders.pubkey import Pubkey
from solders.signature import Signature

from devnet.encoding import Base58Error, base58_decode
from devnet.errors import INVALID_PARAMS, MIN_CONTEXT_SLOT_NOT_REACHED, RpcError, invalid_params
from devnet.node import Node

_U64 = 2**64
_MOST_FLOAT = 10**308
_SHOWN_CHARACTERS = 200


def _bytes_of(text: Any, size: int) -> bytes:
    if not isinstance(text, str):
        raise invalid_params(f"Invalid params: invalid type: {describe(text)}, expected a string.")
    try:
        raw = base58_decode(text) if len(text) <= 2 * size else bytes(size + 1)
    except Base58Error as error:
        raise invalid_params("Invalid param: Invalid") from error
    if len(raw) != size:
        raise invalid_params("Invalid param: WrongSize")
    return raw


def describe(value: Any) -> str:
    """Return a JSON value as serde names it in its messages."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return f"boolean `{str(value).lower()}`"
    if isinstance(value, int) and -(_U64 >> 1) <= value < _U64:
        return f"integer `{value}`"
    if isinstance(value, int | float):
        # serde reads integers beyond 64 bits as floats.
        return f"floating point `{float(value) if abs(value) < _MOST_FLOAT else value}`"
    if isinstance(value, str):
        return f'string "{value}"'
    return "map" if isinstance(value, dict) else "sequence"


def to_pubkey(text: Any) -> Pubkey:
    """Parse an address."""
    try:
        return Pubkey.from_string(text)
    except (TypeError, ValueError):
        return Pubkey(_bytes_of(text, 32))  # slower, and raises what agave tells


def to_signature(text: Any) -> Signature:
    """Parse a signature."""
    try:
        return Signature.from_string(text)
    except (TypeError, ValueError):
        return Signature(_bytes_of(text, 64))  # slower, and raises what agave tells


def to_unsigned(value: Any, kind: str = "u64") -> int:
    """Parse an unsigned 64-bit number; ``kind`` is the Rust type named in the error."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise invalid_params(f"Invalid params: invalid type: {describe(value)}, expected {kind}.")
    if not 0 <= value < _U64:
        if value >= _U64 or value < -(_U64 >> 1):
            raise invalid_params(f"Invalid params: invalid type: {describe(value)}, expected {kind}.")
        raise invalid_params(f"Invalid params: invalid value: integer `{value}`, expected {kind}.")
    return value


def unknown_variant(name: str, known: Sequence[str]) -> RpcError:
    """Return serde's error for a word that is none of the known ones."""
    words = [f"`{word}`" for word in known]
    two = len(words) == 2  # noqa: PLR2004 - serde words two alternatives differently
    expected = " or ".join(words) if two else f"one of {', '.join(words)}"
    return invalid_params(f"Invalid params: unknown variant `{name}`, expected {expected}.")


def single_key(value: dict[str, Any]) -> tuple[str, Any]:
    """Return name and content of an enum variant, which serde wants as a map with one member.

    Raises:
        RpcError: None or several.
    """
    if len(value) != 1:
        raise invalid_params("Invalid params: invalid value: map, expected map with a single key.")
    return next(iter(value.items()))


def debug(value: Any) -> str:
    """Return a JSON value as Rust's debug form prints it."""
    if value is None:
        return "Null"
    if isinstance(value, bool):
        return f"Bool({str(value).lower()})"
    if isinstance(value, int | float):
        return f"Number({value})"
    if isinstance(value, str):
        return f"String({json.dumps(value, ensure_ascii=False)})"
    if isinstance(value, dict):
        return "Object {" + ", ".join(f"{json.dumps(name)}: {debug(item)}" for name, item in value.items()) + "}"
    return "Array [" + ", ".join(map(debug, value)) + "]"


class Config:
    """The configuration object of a request; every member is optional.

    Args:
        members: The JSON object, or None when it was left out.
        struct: The Rust type named in the error for another JSON type.
    """

    def __init__(self, members: Any, struct: str = "struct RpcContextConfig") -> None:
        if members is not None and not isinstance(members, dict):
            raise invalid_params(f"Invalid params: invalid type: {describe(members)}, expected {struct}.")
        self._members: dict[str, Any] = members or {}

    def get(self, name: str) -> Any:
        """Return a member as it came, or None."""
        return self._members.get(name)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a boolean member."""
        value = self._members.get(name)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise invalid_params(f"Invalid params: invalid type: {describe(value)}, expected a boolean.")
        return value

    def number(self, name: str, kind: str = "u64") -> int | None:
        """Return an unsigned member, or None."""
        value = self._members.get(name)
        return None if value is None else to_unsigned(value, kind)

    def pubkey(self, name: str) -> Pubkey | None:
        """Return an address, or None."""
        value = self._members.get(name)
        return None if value is None else to_pubkey(value)

    def choice(self, name: str, known: tuple[str, ...], default: str) -> str:
        """Return a member that must be one of the known words."""
        value = self._members.get(name)
        if value is None:
            return default
        if not isinstance(value, str):
            raise invalid_params(f"Invalid params: invalid type: {describe(value)}, expected string or map.")
        if value not in known:
            raise unknown_variant(value, known)
        return value

    @property
    def commitment(self) -> str:
        """The commitment; whatever agave does not know counts as finalized."""
        value = self._members.get("commitment")
        return value if isinstance(value, str) else "finalized"

    def slot(self, node: Node) -> int:
        """Return the slot to answer from.

        Raises:
            RpcError: -32016 when ``minContextSlot`` lies ahead of it.
        """
        slot = node.slot_at(self.commitment)
        least = self.number("minContextSlot")
        if least is not None and least > slot:
            raise RpcError(
                MIN_CONTEXT_SLOT_NOT_REACHED, "Minimum context slot has not been reached", {"contextSlot": slot}
            )
        return slot


class Params:
    """The positional parameters of one request."""

    def __init__(self, values: list[Any]) -> None:
        self._values = values

    @classmethod
    def checked(cls, raw: Any, required: int, most: int) -> "Params":
        """Check the shape and the count of a request's parameters."""
        if raw is None:
            raw = []
        if isinstance(raw, dict) and most == 0:
            shown = ", ".join(f"{json.dumps(name)}: {debug(item)}" for name, item in raw.items())
            raise _none_expected(f"Map({{{shown}}})")
        if not isinstance(raw, list):
            raise invalid_params("`params` should be an array")
        if len(raw) != required == most > 0:
            # Without an optional parameter serde reads them as one tuple.
            expected = f"a tuple of size {most}" if len(raw) < most else "fewer elements in array"
            raise invalid_params(f"Invalid params: invalid length {len(raw)}, expected {expected}.")
        if len(raw) < required:
            raise invalid_params(f"`params` should have at least {required} argument(s)")
        if raw and most == 0:
            raise _none_expected(f"Array([{', '.join(map(debug, raw))}])")
        if len(raw) > most:
            raise RpcError(
                INVALID_PARAMS,
                f"Invalid parameters: Expected from {required} to {most} parameters.",
                f'"Got: {len(raw)}"',
            )
        return cls(raw)

    def raw(self, index: int) -> Any:
        """Return a parameter as it came, None when it was left out."""
        return self._values[index] if index < len(self._values) else None

    def text(self, index: int) -> str:
        """Return a string parameter."""
        value = self.raw(index)
        if not isinstance(value, str):
            raise invalid_params(f"Invalid params: invalid type: {describe(value)}, expected a string.")
        return value

    def pubkey(self, index: int) -> Pubkey:
        """Return an address parameter."""
        return to_pubkey(self.raw(index))

    def blockhash(self, index: int) -> Hash:
        """Return a blockhash parameter."""
        try:
            return Hash(_bytes_of(self.raw(index), 32))
        except RpcError as error:
            raise invalid_params(error.message.removeprefix("Invalid param: ")) from error

    def unsigned(self, index: int, kind: str = "u64") -> int:
        """Return a number parameter."""
        return to_unsigned(self.raw(index), kind)

    def items(self, index: int, limit: int | None = None) -> list[Any]:
        """Return a list parameter of at most ``limit`` items."""
        value = self.raw(index)
        if not isinstance(value, list):
            raise invalid_params(f"Invalid params: invalid type: {describe(value)}, expected a sequence.")
        if limit is not None and len(value) > limit:
            raise invalid_params(f"Too many inputs provided; max {limit}")
        return value

    def config(self, index: int, struct: str = "struct RpcContextConfig") -> Config:
        """Return the configuration object, empty when it was left out."""
        return Config(self.raw(index), struct)


def _none_expected(shown: str) -> RpcError:
    return RpcError(INVALID_PARAMS, "Invalid parameters: No parameters were expected", shown[:_SHOWN_CHARACTERS])


@dataclass(frozen=True)
class Method:
    """A method of the RPC: what to call, and how many arguments it needs and takes."""

    call: Callable[[Node, Params], Any]
    required: int
    most: int
