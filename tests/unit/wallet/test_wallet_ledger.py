"""The Ledger's Solana app: commands as recorded from it, packets, refusals, and what a lying device cannot do."""

from __future__ import annotations

import json
import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.simulated_ledger import SimulatedLedger, response_packets
from wallet import LedgerApp, LedgerSigner, OffchainMessage
from wallet.derivation import PathScheme, account_path
from wallet.errors import (
    DerivationError,
    LedgerAnswerError,
    LedgerBlindSigningError,
    LedgerDeniedError,
    LedgerDisconnectedError,
    LedgerError,
    LedgerLockedError,
    LedgerMissingError,
    LedgerOtherDeviceError,
    LedgerRefusedError,
    LedgerWrongAppError,
)
from wallet.ledger_apdu import Instruction, answer_of, chunks, path_bytes
from wallet.ledger_framing import PACKET_BYTES, packets, unpack
from wallet.ledger_hidraw import HidrawTransport, find_device

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/wallet/ledger.json").read_text())
PATH = "m/44'/501'/0'"


class Recorded:
    """Answers what a real app answered, to exactly the commands it was asked."""

    def __init__(self, commands: list[str], responses: list[str]) -> None:
        self._left = list(zip(commands, responses, strict=True))

    def exchange(self, command: bytes) -> bytes:
        expected, response = self._left.pop(0)
        assert command.hex() == expected
        return bytes.fromhex(response)

    def cancel(self) -> None:
        raise AssertionError("nothing waits")

    def close(self) -> None:
        assert not self._left


# ------------------------------------------------------------------------------------------------ commands


def test_configuration_and_public_key_as_recorded() -> None:
    asked = VECTORS["configuration"]
    said = LedgerApp(Recorded([asked["command"]], [asked["response"]])).configuration()
    assert (said.version, said.blind_signing) == (asked["version"], asked["blind_signing"])
    asked = VECTORS["pubkey"]
    app = LedgerApp(Recorded([asked["command"]], [asked["response"]]))
    assert app.pubkey(asked["path"]).hex() == asked["response"][:-4]


def test_signature_in_two_parts_as_recorded_from_the_app() -> None:
    asked, key = VECTORS["sign"], VECTORS["pubkey"]
    parts = [bytes.fromhex(command)[5:] for command in asked["commands"]]
    message = b"".join(parts)[1 + 1 + 3 * 4 :]
    transport = Recorded([key["command"], *asked["commands"]], [key["response"], *asked["responses"]])
    app = LedgerApp(transport)
    signature = LedgerSigner(app, asked["path"], bytes.fromhex(asked["pubkey"])).sign(message)
    assert signature.hex() + "9000" == asked["responses"][-1]
    app.close()


def test_paths_are_those_of_ledgers_accounts() -> None:
    assert path_bytes(account_path(0, PathScheme.ROOT)).hex() == "028000002c800001f5"
    assert path_bytes(account_path(7)).hex() == "048000002c800001f58000000780000000"
    for path in ("m", "m/44'", "m/44/501'", "44'/501'/0'", "m/44'/501'/0'/0'/0'", "m/44'/501'/2147483648'", "m/44'/x'"):
        with pytest.raises(DerivationError):
            path_bytes(path)


@given(st.binary(min_size=1, max_size=1_300))
def test_parts_join_to_the_whole_and_only_the_last_is_last(message: bytes) -> None:
    found = chunks(Instruction.SIGN_TRANSACTION, PATH, message)
    assert b"".join(part[5:] for part in found) == b"\1" + path_bytes(PATH) + message
    assert all(part[4] == len(part) - 5 <= 255 and part[2] == 1 for part in found)
    assert [part[3] & 1 for part in found] == [0] + [1] * (len(found) - 1)
    assert [part[3] & 2 for part in found] == [2] * (len(found) - 1) + [0]


# ------------------------------------------------------------------------------------------------ packets


@given(st.binary(max_size=700))
def test_packets_carry_what_they_were_made_of(message: bytes) -> None:
    sent = packets(message)
    assert {len(packet) for packet in sent} == {PACKET_BYTES}
    assert [packet[:5].hex() for packet in sent] == [f"010105{number:04x}" for number in range(len(sent))]
    assert unpack(iter(sent).__next__) == message


def test_first_packet_is_that_of_ledgers_document() -> None:
    (packet,) = packets(bytes.fromhex("e004000000"))
    assert packet.hex() == ("010105" + "0000" + "0005" + "e004000000").ljust(128, "0")


@given(st.lists(st.binary(max_size=70), max_size=4))
def test_no_packets_crash_the_reader(found: list[bytes]) -> None:
    left = iter([*found, b""])
    with pytest.raises(LedgerAnswerError):
        unpack(left.__next__)


@given(st.binary(max_size=80))
def test_no_response_crashes_the_reader(response: bytes) -> None:
    if response.endswith(b"\x90\x00"):
        assert answer_of(response) == response[:-2]
    else:
        with pytest.raises(LedgerError, match="Nothing was s"):
            answer_of(response)


# ------------------------------------------------------------------------------------------------ signing


def signer_of(device: SimulatedLedger, path: str = PATH) -> LedgerSigner:
    app = LedgerApp(device)
    return LedgerSigner(app, path, app.pubkey(path))


def test_transactions_and_messages_are_signed_by_the_command_for_each() -> None:
    device = SimulatedLedger()
    signer = signer_of(device)
    device.commands.clear()
    signer.sign(b"\x01" * 600)
    signer.sign(OffchainMessage("Hello", signer.pubkey).serialize())
    assert [command[1] for command in device.commands] == [5, 6, 6, 6, 5, 7]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("6985", LedgerDeniedError),
        ("6982", LedgerDeniedError),
        ("5515", LedgerLockedError),
        ("6d00", LedgerWrongAppError),
        ("6e00", LedgerWrongAppError),
        ("6808", LedgerBlindSigningError),
        ("6f00", LedgerRefusedError),
        ("90", LedgerAnswerError),
    ],
)
def test_each_refusal_has_its_words(status: str, expected: type[LedgerError]) -> None:
    device = SimulatedLedger()
    signer = signer_of(device)
    device.status = bytes.fromhex(status)
    with pytest.raises(expected, match="Nothing was s"):
        signer.sign(b"\1" * 40)


def test_owner_says_no_and_messages_that_cannot_be_shown() -> None:
    device = SimulatedLedger()
    signer = signer_of(device)
    unseen = OffchainMessage("Grüße", signer.pubkey).serialize()
    with pytest.raises(LedgerBlindSigningError):
        signer.sign(unseen)
    device.blind_signing = True
    assert len(signer.sign(unseen)) == 64
    device.agrees = False
    with pytest.raises(LedgerDeniedError):
        signer.sign(b"\1" * 40)
    with pytest.raises(LedgerDeniedError):
        LedgerApp(device).pubkey(PATH, confirm=True)


def test_unplugged_in_the_middle_of_a_message() -> None:
    device = SimulatedLedger()
    signer = signer_of(device)
    device.dies_after = len(device.commands) + 2
    with pytest.raises(LedgerDisconnectedError):
        signer.sign(b"\1" * 600)


def test_another_device_is_told_before_anything_is_handed_to_it() -> None:
    pubkey = signer_of(SimulatedLedger()).pubkey
    other = SimulatedLedger(seed=b"\2" * 24)
    with pytest.raises(LedgerOtherDeviceError):
        LedgerSigner(LedgerApp(other), PATH, pubkey).sign(b"\1" * 40)
    assert [command[1] for command in other.commands] == [5]


@pytest.mark.parametrize("answer", [b"", b"\1" * 64, b"\1" * 63])
def test_a_signature_that_does_not_fit_is_not_passed_on(answer: bytes) -> None:
    class Liar(SimulatedLedger):
        def _sign(self, instruction: int, payload: bytes) -> bytes:
            del instruction, payload
            return answer + b"\x90\x00"

    with pytest.raises(LedgerAnswerError):
        signer_of(Liar()).sign(b"\1" * 40)


# ------------------------------------------------------------------------------------------------ hidraw


def test_commands_travel_over_a_device_node() -> None:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    device = SimulatedLedger()
    expected = device.keypair((0x8000002C, 0x800001F5, 0x80000000))

    def answer() -> None:
        with theirs:
            for _ in range(5):
                response = device.exchange(unpack(lambda: _without_report_id(theirs.recv(100))))
                for packet in response_packets(response):
                    theirs.send(packet)

    thread = threading.Thread(target=answer)
    thread.start()
    transport = HidrawTransport(ours.detach())
    app = LedgerApp(transport)
    assert app.configuration().version == "1.4.3"
    signature = LedgerSigner(app, PATH, bytes(expected.pubkey())).sign(b"\1" * 300)
    assert signature == bytes(expected.sign_message(b"\1" * 300))
    app.pubkey(PATH)
    thread.join()
    with pytest.raises(LedgerDisconnectedError):  # unplugged
        app.pubkey(PATH)
    app.close()


def test_a_wait_for_the_owner_can_be_ended_from_another_thread() -> None:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        transport = HidrawTransport(ours.detach(), wait_s=30)
        ended: list[type[Exception]] = []

        def wait() -> None:
            try:
                LedgerApp(transport).configuration()
            except LedgerDisconnectedError as error:
                ended.append(type(error))

        thread = threading.Thread(target=wait)
        thread.start()
        theirs.recv(100)
        transport.cancel()
        thread.join(10)
        assert ended == [LedgerDisconnectedError]
        transport.close()


def test_a_silent_device_is_given_up() -> None:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        transport = HidrawTransport(ours.detach(), wait_s=0)
        with pytest.raises(LedgerDisconnectedError, match="does not answer"):
            transport.exchange(b"\xe0\4\0\0\0")
        transport.close()


def test_the_interface_for_commands_is_found_among_others(tmp_path: Path) -> None:
    with pytest.raises(LedgerMissingError):
        find_device(tmp_path, tmp_path)
    _add(tmp_path, "hidraw0", "0003:0000046D:0000C31C", b"\x06\xa0\xff")
    _add(tmp_path, "hidraw1", "0003:00002C97:00005011", b"\x06\xd0\xf1\x09\x01")
    _add(tmp_path, "hidraw2", "0003:00002c97:00005011", b"\x06\xa0\xff\x09\x01")
    (tmp_path / "hidraw3").mkdir()
    assert find_device(tmp_path, Path("/dev")) == Path("/dev/hidraw2")


def _add(sysfs: Path, name: str, ids: str, descriptor: bytes) -> None:
    folder = sysfs / name / "device"
    folder.mkdir(parents=True)
    (folder / "uevent").write_text(f"DRIVER=hid-generic\nHID_ID={ids}\nHID_NAME=x\n")
    (folder / "report_descriptor").write_bytes(descriptor)


def _without_report_id(packet: bytes) -> bytes:
    assert packet[0] == 0
    return packet[1:]
