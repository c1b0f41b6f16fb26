"""How APDUs travel over HID: packets of 64 bytes with channel, tag and sequence number.

https://github.com/LedgerHQ/app-solana/blob/develop/doc/api.md, "Transport protocol".
"""

from collections.abc import Callable

from wallet.errors import LedgerAnswerError

__all__ = ["PACKET_BYTES", "packets", "unpack"]

PACKET_BYTES = 64
_CHANNEL = 0x0101
_TAG_APDU = 0x05
_PREFIX = _CHANNEL.to_bytes(2, "big") + bytes([_TAG_APDU])
_HEADER_BYTES = len(_PREFIX) + 2
_LENGTH_BYTES = 2


def packets(message: bytes) -> list[bytes]:
    """Return the packets of an APDU, each filled up with zeros."""
    payload = len(message).to_bytes(_LENGTH_BYTES, "big") + message
    room = PACKET_BYTES - _HEADER_BYTES
    return [
        (_PREFIX + number.to_bytes(2, "big") + payload[at : at + room]).ljust(PACKET_BYTES, b"\0")
        for number, at in enumerate(range(0, len(payload), room))
    ]


def unpack(read: Callable[[], bytes]) -> bytes:
    """Return the APDU whose packets `read` gives one by one.

    Raises:
        LedgerAnswerError: a packet is of another size, channel, tag or place.
    """
    payload = _payload(read(), 0)
    length = int.from_bytes(payload[:_LENGTH_BYTES], "big")
    message = payload[_LENGTH_BYTES:]
    number = 1
    while len(message) < length:
        message += _payload(read(), number)
        number += 1
    return message[:length]


def _payload(packet: bytes, number: int) -> bytes:
    if len(packet) != PACKET_BYTES or packet[:_HEADER_BYTES] != _PREFIX + number.to_bytes(2, "big"):
        raise LedgerAnswerError("a packet is out of order")
    return packet[_HEADER_BYTES:]
