"""`solana:` links: Solana Pay transfer requests, read with distrust, and made (docs.solanapay.com/spec).

    solana:<recipient>?amount=<amount>&spl-token=<mint>&reference=<address>&label=<text>&message=<text>&memo=<text>

Whoever made the link chose every byte of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, quote, unquote

from app.errors import UserError
from market.base58 import base58_decode
from market.spl import MAX_MEMO_BYTES

__all__ = ["MAX_LINK_CHARS", "PaymentLink", "make_link", "read_link"]

MAX_LINK_CHARS: Final = 2_048
_SCHEME: Final = "solana:"
_MAX_FIELDS: Final = 24
_MAX_REFERENCES: Final = 8
_MAX_TEXT_CHARS: Final = 200
_MAX_ADDRESS_CHARS: Final = 44
_KEY_BYTES: Final = 32
# No exponent, no sign, a digit before the point: what the specification allows.
_AMOUNT: Final = re.compile(r"(0|[1-9][0-9]{0,19})(\.[0-9]{1,18})?")
_NEXT: Final = "Ask for another link, or for the address and the amount."


@dataclass(frozen=True, slots=True)
class PaymentLink:
    """What a link asks for.

    Attributes:
        to_address: recipient, base58.
        amount: in whole tokens as decimal text, empty where the payer chooses.
        mint: of the token, base58; empty for SOL.
        references: addresses to name in the transfer, base58.
        label: who asks, in their own words.
        message: what for, in their own words.
        memo: to be written into the chain's history.
    """

    to_address: str
    amount: str = ""
    mint: str = ""
    references: tuple[str, ...] = ()
    label: str = ""
    message: str = ""
    memo: str = ""


def read_link(text: str) -> PaymentLink:
    """Read a transfer request.

    Raises:
        UserError: it is none, or one that we do not carry out; why is said.
    """
    tidy = text.strip()
    if len(tidy) > MAX_LINK_CHARS or not tidy.isascii() or not tidy.isprintable() or " " in tidy:
        raise _refused("This link is too long, or holds characters that no link has.")
    if tidy[: len(_SCHEME)].lower() != _SCHEME:
        raise _refused("This is not a payment link: those begin with solana:")
    path, _, query = tidy[len(_SCHEME) :].partition("?")
    if unquote(path).lower().startswith(("http:", "https:")):
        raise _refused(
            "This link asks to sign a transaction that a web site makes afterwards. Gleaner does not: the site learns "
            "your address and network address before you have seen what it wants."
        )
    if "#" in tidy:
        raise _refused("This link holds more than a payment link does.")
    fields = _fields(query)
    memo = _only(fields, "memo")
    if len(memo.encode()) > MAX_MEMO_BYTES or not memo.isprintable():
        raise _refused("The memo of this link is too long, or holds characters that do not print.")
    amount = _only(fields, "amount")
    if amount and (not _AMOUNT.fullmatch(amount) or not amount.strip("0.")):
        raise _refused("The amount of this link is not a positive number.")
    references = tuple(_address(value, "a reference") for name, value in fields if name == "reference")
    if len(references) > _MAX_REFERENCES or len(set(references)) != len(references):
        raise _refused(f"This link names more than {_MAX_REFERENCES} references, or one of them twice.")
    mint = _only(fields, "spl-token")
    return PaymentLink(
        to_address=_address(path, "the recipient"),
        amount=amount,
        mint=_address(mint, "the token") if mint else "",
        references=references,
        label=_shown(_only(fields, "label")),
        message=_shown(_only(fields, "message")),
        memo=memo,
    )


def make_link(link: PaymentLink) -> str:
    """Return the link for a transfer request.

    Raises:
        UserError: it would be one that `read_link` refuses.
    """
    fields = [("amount", link.amount), ("spl-token", link.mint)]
    fields += [("reference", reference) for reference in link.references]
    fields += [("label", link.label), ("message", link.message), ("memo", link.memo)]
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields if value)
    made = f"{_SCHEME}{link.to_address}" + (f"?{query}" if query else "")
    if read_link(made) != link:
        raise _refused("A label or message has at most 200 characters, and all of them print.")
    return made


def _fields(query: str) -> list[tuple[str, str]]:
    if not query:
        return []
    try:
        return parse_qsl(
            query, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=_MAX_FIELDS
        )
    except ValueError as error:
        raise _refused("This link is damaged: it cannot be read.") from error


def _only(fields: list[tuple[str, str]], name: str) -> str:
    found = [value for key, value in fields if key == name]
    if len(found) > 1:
        raise _refused(f"This link says twice what {name} is.")
    return found[0] if found else ""


def _address(text: str, what: str) -> str:
    try:
        raw = base58_decode(text) if 0 < len(text) <= _MAX_ADDRESS_CHARS else b""
    except ValueError:
        raw = b""
    if len(raw) != _KEY_BYTES:
        raise _refused(f"This link names {what} by something that is not a Solana address.")
    return text


def _shown(text: str) -> str:
    """Return somebody's words without what does not print, bounded."""
    return "".join(char for char in text if char.isprintable())[:_MAX_TEXT_CHARS].strip()


def _refused(why: str) -> UserError:
    return UserError(why, next_step=_NEXT)
