"""Reading of instruction data in its wire order."""

import struct

from devnet.encoding import base58_encode


class Unreadable(Exception):
    """Data or accounts do not fit the instruction."""


class DataReader:
    """Takes fixed-size values from the front of instruction data.

    Raises:
        Unreadable: Too little data.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, size: int) -> bytes:
        """Return the next bytes."""
        piece = self._data[self._at : self._at + size]
        if len(piece) != size:
            raise Unreadable
        self._at += size
        return piece

    def u8(self) -> int:
        """Return one byte."""
        return self.take(1)[0]

    def u32(self) -> int:
        """Return a 32-bit number."""
        return int(struct.unpack("<I", self.take(4))[0])

    def u64(self) -> int:
        """Return a 64-bit number."""
        return int(struct.unpack("<Q", self.take(8))[0])

    def key(self) -> str:
        """Return an address."""
        return base58_encode(self.take(32))

    def text(self) -> str:
        """Return a bincode string."""
        size = self.u64()
        if size > len(self._data):
            raise Unreadable
        try:
            return self.take(size).decode()
        except UnicodeDecodeError as error:
            raise Unreadable from error

    def option_key(self) -> str | None:
        """Return an optional address in SPL Token's one-byte form."""
        return self.key() if self.u8() == 1 else None


def need(accounts: list[str], count: int) -> None:
    """Raise :class:`Unreadable` when there are fewer accounts."""
    if len(accounts) < count:
        raise Unreadable
