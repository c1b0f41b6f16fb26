"""The way to a Ledger on Linux: the kernel's hidraw devices, without any library."""

from __future__ import annotations

import os
import select
import threading
from pathlib import Path
from typing import Final

from wallet.errors import LedgerDisconnectedError, LedgerMissingError
from wallet.ledger_framing import PACKET_BYTES, packets, unpack

__all__ = ["HidrawTransport", "find_device", "open_ledger"]

SYSFS: Final = Path("/sys/class/hidraw")
DEVICES: Final = Path("/dev")
_VENDOR = "00002C97"
_APDU_USAGE_PAGE = b"\x06\xa0\xff"
"""Report descriptors of the interface for APDUs begin so: usage page 0xffa0. The other one is for FIDO."""
_OWNER_DECIDES_S = 180.0
_MAX_SYSFS_BYTES = 4_096
_NO_REPORT_ID = b"\0"


class HidrawTransport:
    """Exchanges APDUs over an open hidraw device.

    Args:
        descriptor: of the device, opened for reading and writing; closed by `close`.
        wait_s: how long its owner may take to decide.
    """

    def __init__(self, descriptor: int, wait_s: float = _OWNER_DECIDES_S) -> None:
        self._descriptor = descriptor
        self._wait_s = wait_s
        self._woken, self._wake = os.pipe2(os.O_CLOEXEC)
        self._ending = threading.Lock()
        self._closed = False

    def exchange(self, command: bytes) -> bytes:
        """Return the response to one APDU, with its status word.

        Raises:
            LedgerDisconnectedError: the device is gone, or does not answer.
            LedgerAnswerError: what came back is no response.
        """
        try:
            for packet in packets(command):
                os.write(self._descriptor, _NO_REPORT_ID + packet)
            return unpack(self._read)
        except OSError as error:
            raise LedgerDisconnectedError from error

    def cancel(self) -> None:
        """End an exchange that waits in another thread; the device may still show what it was asked."""
        # A number of a closed descriptor may be another file's by now.
        with self._ending:
            if not self._closed:
                os.write(self._wake, b"\0")

    def close(self) -> None:
        """Let the device go."""
        with self._ending:
            self._closed = True
            for descriptor in (self._descriptor, self._woken, self._wake):
                os.close(descriptor)

    def _read(self) -> bytes:
        ready, _, _ = select.select([self._descriptor, self._woken], [], [], self._wait_s)
        packet = os.read(self._descriptor, PACKET_BYTES) if ready == [self._descriptor] else b""
        if not packet:
            raise LedgerDisconnectedError
        return packet


def find_device(sysfs: Path = SYSFS, devices: Path = DEVICES) -> Path:
    """Return the hidraw device through which the first Ledger here takes APDUs.

    Args:
        sysfs: the kernel's list of hidraw devices.
        devices: where their nodes are.

    Raises:
        LedgerMissingError: there is none.
    """
    for entry in sorted(sysfs.glob("hidraw*")):
        about = _read_some(entry / "device" / "uevent").decode(errors="replace")
        ids = [line for line in about.splitlines() if line.startswith("HID_ID=")]
        descriptor = _read_some(entry / "device" / "report_descriptor")
        if any(f":{_VENDOR}:" in line.upper() for line in ids) and descriptor.startswith(_APDU_USAGE_PAGE):
            return devices / entry.name
    raise LedgerMissingError


def open_ledger() -> HidrawTransport:
    """Open the first Ledger that is plugged in.

    Raises:
        LedgerMissingError: there is none.
        LedgerDisconnectedError: it is there and cannot be opened.
    """
    device = find_device()
    try:
        return HidrawTransport(os.open(device, os.O_RDWR | os.O_CLOEXEC))
    except PermissionError as error:
        raise LedgerDisconnectedError(
            "A Ledger is plugged in, but this computer does not let you use it. Install Ledger's udev rules "
            "(https://github.com/LedgerHQ/udev-rules), plug it in again and try once more. Nothing was signed."
        ) from error
    except OSError as error:
        raise LedgerDisconnectedError from error


def _read_some(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MAX_SYSFS_BYTES)
    except FileNotFoundError:
        return b""  # it was unplugged while we looked
