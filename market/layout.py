"""Reading and writing the fixed layouts of the market: what the generated modules are made of.

Little-endian integers and byte arrays laid end to end, without padding.
"""

from struct import Struct

from market.errors import WrongAccount

__all__ = ["VERSION", "LayoutError", "check_account", "check_bytes", "check_length", "check_tail"]

VERSION = 1
"""Version byte of every account this client understands."""
_HEAD = Struct("<8sB")


class LayoutError(WrongAccount):
    """The bytes are not what the layout says: another account, another version, cut short."""

    default_next_step = "Reload; if it happens again, update the app or choose another node in Settings."


def check_length(name: str, data: bytes, size: int) -> None:
    """Refuse data of another length than `size` bytes.

    Raises:
        LayoutError: it has another length.
    """
    if len(data) != size:
        raise LayoutError(f"{name} should have {size} bytes and has {len(data)}.")


def check_account(name: str, data: bytes, tag: bytes, size: int, *, tail: int = 0) -> None:
    """Refuse an account of another type, version or length.

    Args:
        name: of the type.
        data: the whole account.
        tag: its first eight bytes.
        size: of the fixed part, bytes.
        tail: size of an entry behind it, bytes; 0 = none.

    Raises:
        LayoutError: tag, version or length differ.
    """
    if len(data) < _HEAD.size or _HEAD.unpack_from(data) != (tag, VERSION):
        raise LayoutError(f"This account is no {name} of version {VERSION}.")
    if tail:
        check_tail(name, data, size, tail)
    else:
        check_length(name, data, size)


def check_tail(name: str, data: bytes, size: int, tail: int) -> None:
    """Refuse data that is not `size` bytes and then whole entries of `tail` bytes.

    Raises:
        LayoutError: the length does not fit.
    """
    if len(data) < size or (len(data) - size) % tail:
        raise LayoutError(f"{name} has {len(data)} bytes, which is not {size} and whole entries of {tail}.")


def check_bytes(name: str, value: bytes, size: int) -> bytes:
    """Return `value` if it has exactly `size` bytes.

    Raises:
        ValueError: it has not; `struct` would pad or cut it silently.
    """
    if len(value) != size:
        raise ValueError(f"{name} has {size} bytes, not {len(value)}")
    return value
