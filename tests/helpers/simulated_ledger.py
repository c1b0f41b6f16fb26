"""A device that behaves as Ledger's Solana app does: APDUs in, status words out; it signs if its owner agrees."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from solders.keypair import Keypair

from wallet.errors import LedgerDisconnectedError
from wallet.ledger_framing import PACKET_BYTES, packets

OK, DENIED, LOCKED = b"\x90\x00", b"\x69\x85", b"\x55\x15"
WRONG_APP, NO_COMMAND, BLIND = b"\x6e\x00", b"\x6d\x00", b"\x68\x08"
INVALID, LENGTH = b"\x6a\x80", b"\x67\x00"
_HARDENED = 1 << 31
_MOST_S = 30


@dataclass
class SimulatedLedger:
    """A device in a process; satisfies `wallet.LedgerTransport`.

    Attributes:
        seed: of all its keys.
        status: answered to everything instead, if set.
        agrees: whether its owner says yes.
        blind_signing: whether it signs what it cannot show.
        dies_after: commands after which it is unplugged.
        commands: received so far.
        transactions: messages signed so far, of transactions.
        waits: cleared, its owner takes time over a signature.
    """

    seed: bytes = b"\x01" * 24
    status: bytes = b""
    agrees: bool = True
    blind_signing: bool = False
    dies_after: int = 1_000
    commands: list[bytes] = field(default_factory=list)
    transactions: list[bytes] = field(default_factory=list)
    waits: threading.Event = field(default_factory=threading.Event)
    closed: bool = False
    cancelled: bool = False
    _buffer: bytes = b""

    def __post_init__(self) -> None:
        self.waits.set()

    def keypair(self, steps: tuple[int, ...]) -> Keypair:
        number = sum((step % _HARDENED + 1) * 31**place for place, step in enumerate(steps))
        return Keypair.from_seed(self.seed + number.to_bytes(8, "big"))

    def close(self) -> None:
        self.closed = True

    def cancel(self) -> None:
        self.cancelled = True
        self.waits.set()

    def exchange(self, command: bytes) -> bytes:
        if len(self.commands) >= self.dies_after:
            raise LedgerDisconnectedError
        self.commands.append(command)
        if self.status:
            return self.status
        if command[0] != 0xE0:
            return WRONG_APP
        return self._answer(command) if len(command) == 5 + command[4] else LENGTH

    def _answer(self, command: bytes) -> bytes:
        _, instruction, confirm, p2, _ = command[:5]
        data = command[5:]
        if instruction == 4:
            return bytes([self.blind_signing, 0, 1, 4, 3]) + OK
        if instruction == 5:
            return bytes(self.keypair(_path(data)[0]).pubkey()) + OK if self.agrees or not confirm else DENIED
        if instruction in {6, 7}:
            self._buffer = (self._buffer if p2 & 1 else b"") + data
            return OK if p2 & 2 else self._sign(instruction, self._buffer)
        return NO_COMMAND

    def _sign(self, instruction: int, payload: bytes) -> bytes:
        steps, message = _path(payload[1:])
        if payload[0] != 1 or not message:
            return INVALID
        if instruction == 7:
            if not message.startswith(b"\xffsolana offchain\0"):
                return b"\x6a\x81"
            shown = message[49] == 0
        else:
            if message[0] == 0xFF:
                return INVALID
            shown = True
        if not shown and not self.blind_signing:
            return BLIND
        assert self.waits.wait(_MOST_S)
        if self.cancelled:
            raise LedgerDisconnectedError
        if not self.agrees:
            return DENIED
        if instruction == 6:
            self.transactions.append(message)
        return bytes(self.keypair(steps).sign_message(message)) + OK


def _path(data: bytes) -> tuple[tuple[int, ...], bytes]:
    count = data[0]
    end = 1 + 4 * count
    return tuple(int.from_bytes(data[at : at + 4], "big") for at in range(1, end, 4)), data[end:]


def response_packets(message: bytes) -> list[bytes]:
    """The packets a device answers with; the framing is the same in both directions."""
    found = packets(message)
    assert all(len(packet) == PACKET_BYTES for packet in found)
    return found
