"""A text somebody typed or pasted as an address: the address, or what the text is instead."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from app.errors import UserError
from market.base58 import base58_decode

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

__all__ = ["is_address", "parse_recipient"]

MAX_CHARS: Final = 128
_NEXT: Final = "Copy the recipient's Solana address whole: 32 to 44 letters and digits."
_KEY_BYTES, _SECRET_BYTES, _CHECKED_BYTES = 32, 64, 25
_NAME: Final = re.compile(r"[^\s.]+(\.[^\s.]+)+")
_BASE58: Final = re.compile(r"[1-9A-HJ-NP-Za-km-z]+")
_CONFUSED: Final = {"0": "zero", "O": "capital O", "I": "capital I", "l": "small L"}
_LOST: Final = "not of Solana. Sent there, it would be lost."
_ELSEWHERE: Final = (
    (re.compile(r"solana:.*", re.IGNORECASE), "This is a payment link, not an address. Open it as a link."),
    (re.compile(r"0x[0-9a-fA-F]{40}"), f"This is an address of Ethereum or a network like it, {_LOST}"),
    (
        re.compile(r"(bc1|tb1|ltc1|addr1|cosmos1)[0-9a-z]{20,90}", re.IGNORECASE),
        f"This is an address of Bitcoin or another network, {_LOST}",
    ),
)


def parse_recipient(text: str) -> Pubkey:
    """Return the address a person typed or pasted.

    Raises:
        UserError: it is none; what it is instead is said where it can be told.
    """
    from solders.pubkey import Pubkey as Address

    tidy = text.strip()
    why = _no_text(tidy) or _elsewhere(tidy) or _no_base58(tidy) or _wrong_bytes(base58_decode(tidy))
    if why:
        raise UserError(why, next_step=_NEXT)
    return Address.from_bytes(base58_decode(tidy))


def is_address(text: str) -> bool:
    """Return whether a text is an address, so that it cannot stand for another one as a name."""
    try:
        parse_recipient(text)
    except UserError:
        return False
    return True


def _no_text(text: str) -> str:
    if not text:
        return "There is no address."
    if len(text) > MAX_CHARS:
        return "This is too long for an address."
    if not text.isascii() or not text.isprintable():
        return "This holds characters that no address has; it may imitate another one."
    return ""


def _elsewhere(text: str) -> str:
    for form, sentence in _ELSEWHERE:
        if form.fullmatch(text):
            return sentence
    if _NAME.fullmatch(text):
        return f"“{text}” is a name. Names are not looked up: whoever answers could point it elsewhere."
    return ""


def _no_base58(text: str) -> str:
    if _BASE58.fullmatch(text):
        return ""
    wrong = sorted({f"{char} ({_CONFUSED[char]})" for char in text if char in _CONFUSED})
    hint = f": no address has {', '.join(wrong)}" if wrong and text.isalnum() else ""
    return f"This is not a Solana address{hint}."


def _wrong_bytes(raw: bytes) -> str:
    if len(raw) == _SECRET_BYTES:
        what = "This is a secret key or a transaction's signature, not an address."
        return f"{what} If it is a secret key, show it to nobody."
    # Base58Check of Bitcoin and others: version, 20 bytes, four of a double hash.
    check = hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4]
    if len(raw) == _CHECKED_BYTES and check == raw[-4:]:
        return f"This is an address of Bitcoin or a network like it, {_LOST}"
    if len(raw) != _KEY_BYTES:
        return "This is not a Solana address: a part of it is missing or too much."
    return ""
