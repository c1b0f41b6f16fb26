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

    def u16(self) -> int:
        """Return a 16-bit number."""
        return int(struct.unpack("<H", self.take(2))[0])

    def i16(self) -> int:
        """Return a signed 16-bit number."""
        return int(struct.unpack("<h", self.take(2))[0])

    def i64(self) -> int:
        """Return a signed 64-bit number."""
        return int(struct.unpack("<q", self.take(8))[0])

    def f64(self) -> float:
        """Return a 64-bit float."""
        return float(struct.unpack("<d", self.take(8))[0])

    @property
    def left(self) -> bytes:
        """What has not been taken yet."""
        return self._data[self._at :]

    def rest(self) -> bytes:
        """Return everything that is left."""
        return self.take(len(self._data) - self._at)

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
        return self._utf8(self.u64())

    def short_text(self) -> str:
        """Return a borsh string."""
        return self._utf8(self.u32())

    def _utf8(self, size: int) -> str:
        if size > len(self._data):
            raise Unreadable
        try:
            return self.take(size).decode()
        except UnicodeDecodeError as error:
            raise Unreadable from error

    def nonzero_key(self) -> str | None:
        """Return an address, or None for the zero key that stands for none."""
        raw = self.take(32)
        return base58_encode(raw) if any(raw) else None

    def option_key(self) -> str | None:
        """Return an optional address in SPL Token's one-byte form."""
        return self.key() if self.u8() == 1 else None


def need(accounts: list[str], count: int) -> None:
    """Raise :class:`Unreadable` when there are fewer accounts."""
    if len(accounts) < count:
        raise Unreadable
