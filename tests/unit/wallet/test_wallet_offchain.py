"""Messages that are signed and are no transaction."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solders.keypair import Keypair
from solders.message import from_bytes_versioned

from wallet import OffchainMessage, base58_encode, is_signed_by
from wallet.errors import MessageError
from wallet.offchain import MessageFormat

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/wallet/ledger.json").read_text())
KEY = Keypair.from_seed(bytes(range(32)))
ME = bytes(KEY.pubkey())
LONGEST = 65_535 - 85
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)


def test_bytes_are_those_of_solanas_own_library() -> None:
    vector = VECTORS["offchain"]
    message = OffchainMessage(vector["text"], bytes.fromhex(vector["signer"]))
    assert message.format == vector["format"]
    assert base58_encode(hashlib.sha256(message.serialize()).digest()) == vector["sha256_base58"]


def test_header_is_laid_out_as_proposed() -> None:
    raw = OffchainMessage("Hello", ME, b"\7" * 32).serialize()
    assert raw == b"\xffsolana offchain" + b"\0" + b"\7" * 32 + b"\0\1" + ME + b"\5\0" + b"Hello"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", MessageFormat.ASCII),
        ("~ " * 573, MessageFormat.ASCII),
        ("a\n", MessageFormat.UTF8),
        ("a\x7f", MessageFormat.UTF8),
        ("é", MessageFormat.UTF8),
        ("a" * 1_147, MessageFormat.ASCII),
        ("a" * 1_148, MessageFormat.LONG),
        ("é" * 574, MessageFormat.LONG),
        ("a" * LONGEST, MessageFormat.LONG),
    ],
)
def test_the_narrowest_format_is_taken(text: str, expected: MessageFormat) -> None:
    message = OffchainMessage(text, ME)
    assert message.format is expected
    assert message.serialize()[49] == expected


@pytest.mark.parametrize(("text", "said"), [("", "no text"), ("a" * (LONGEST + 1), "at most"), ("\ud800", "UTF-8")])
def test_what_is_no_message_is_refused(text: str, said: str) -> None:
    with pytest.raises(MessageError, match=said):
        OffchainMessage(text, ME)
    with pytest.raises(MessageError, match="32 bytes"):
        OffchainMessage("a", ME[1:])


@given(TEXT)
def test_no_message_is_a_transaction_and_its_signature_is_of_nothing_else(text: str) -> None:
    message = OffchainMessage(text, ME)
    raw = message.serialize()
    with pytest.raises(ValueError, match=r".*"):
        from_bytes_versioned(raw)
    signature = bytes(KEY.sign_message(raw))
    assert is_signed_by(message, signature)
    assert not is_signed_by(OffchainMessage(text + "!", ME), signature)
    assert not is_signed_by(OffchainMessage(text, ME, b"\1" * 32), signature)
    assert not is_signed_by(OffchainMessage(text, bytes(Keypair.from_seed(b"\x21" * 32).pubkey())), signature)


def test_signatures_anybody_can_make_are_not_believed() -> None:
    identity = b"\1" + bytes(31)
    assert not is_signed_by(OffchainMessage("I owe you", identity), identity + bytes(32))
    assert not is_signed_by(OffchainMessage("I owe you", ME), b"")
