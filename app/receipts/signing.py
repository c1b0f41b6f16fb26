"""Papers as signed JSON: one format name and one tag per kind, so that no signature is good for anything else.

The signature is the account's ed25519 over the tag followed by the canonical JSON without ``signature``; no transaction
starts like that.
"""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any, Final

from app.errors import UserError
from storage.keys import tag
from storage.records import canonical_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from market.transaction import Signer

CONSENT: Final = "gleaner-consent/1"
WITHDRAWAL: Final = "gleaner-withdrawal/1"
ERASURE: Final = "gleaner-erasure/1"
SALE: Final = "gleaner-receipt/2"
EARLIER_SALE: Final = "gleaner-receipt/1"
"""Sales that ended before consent had a paper of its own."""

_TAGS: Final = {
    CONSENT: tag("gln:consent:1"),
    WITHDRAWAL: tag("gln:withdrawal:1"),
    ERASURE: tag("gln:erasure:1"),
    SALE: tag("gln:receipt:2"),
    EARLIER_SALE: tag("gln:receipt:1"),
}
MAX_PAPER_BYTES = 4 << 20


def sign_paper(owner: Signer, body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the paper with its signature; ``format`` and ``wallet`` stand in the body."""
    signature = owner.sign(_TAGS[body["format"]] + canonical_json(body))
    return dict(body) | {"signature": base64.b64encode(signature).decode()}


def verify_paper(body: Mapping[str, Any]) -> None:
    """Check a paper with nothing but itself.

    Raises:
        UserError: it was changed, or was not signed by the wallet it names.
    """
    from solders.pubkey import Pubkey
    from solders.signature import Signature

    unsigned = {name: value for name, value in body.items() if name != "signature"}
    try:
        signature = Signature.from_bytes(base64.b64decode(body["signature"], validate=True))
        genuine = signature.verify(Pubkey.from_string(body["wallet"]), _TAGS[body["format"]] + canonical_json(unsigned))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError("This is not a receipt of Gleaner.", next_step="Check the file.") from error
    if not genuine:
        raise UserError(
            "This receipt was changed, or was not signed by the wallet it names.", next_step="Ask for the original."
        )


def read_paper(path: Path) -> dict[str, Any]:
    """Read a paper somebody gave us and check its signature.

    Raises:
        UserError: it cannot be read, is not one, or was changed.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_PAPER_BYTES + 1)
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror}.", next_step="Check the file.") from error
    try:
        body = json.loads(raw, object_pairs_hook=_named_once) if len(raw) <= MAX_PAPER_BYTES else None
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise UserError("This is not a receipt of Gleaner.", next_step="Check the file.")
    verify_paper(body)
    return body


def _named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON whose names differ: of two alike, one reader takes the first and we the last.

    Raises:
        ValueError: a name stands twice.
    """
    body = dict(pairs)
    if len(body) != len(pairs):
        raise ValueError("a name stands twice")
    return body


def paper_digest(body: Mapping[str, Any]) -> str:
    """Hex SHA-256 of a signed paper, by which another names it."""
    import hashlib

    return hashlib.sha256(canonical_json(body)).hexdigest()
