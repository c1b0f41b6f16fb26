"""The dispute bundle as a file: JSON with sorted keys and without white space, signed by the wallet that made it.

Only this one form is read, so a changed byte is a broken signature or no bundle at all. The signature says who put the
file together and that it is whole, not that what is in it is true: that is what verifying finds out.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from app.errors import UserError
from market.bundle import ChainRecord, read_chain
from market.errors import MarketError
from storage.keys import tag

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from solders.pubkey import Pubkey

    from market.transaction import Signer

__all__ = ["FORMAT", "MAX_FILE_BYTES", "Bundle", "read_bundle", "signed_bundle", "write_bundle"]

FORMAT: Final = "gleaner-dispute/1"
MAX_FILE_BYTES: Final = 32 << 20
_TAG: Final = tag("gln:dispute:1")
_PARTS: Final = {
    "format",
    "genesis",
    "program",
    "batch",
    "made_at_s",
    "maker",
    "chain",
    "package",
    "samples",
    "receipts",
    "signature",
}


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle as read: whole and signed, its content not checked yet.

    Attributes:
        genesis: hash of the network, base58, as the maker says.
        maker: wallet that signed the file.
        made_at_s: when, as the maker says, unix seconds.
        chain: accounts and transactions.
        package: header and records of the package, as JSON has it; None: not in it.
        samples: sample blobs with their keys, as JSON has it.
        receipts: as JSON has it.
    """

    genesis: str
    maker: Pubkey
    made_at_s: int
    chain: ChainRecord
    package: Any = field(repr=False)
    samples: Any = field(repr=False)
    receipts: Any = field(repr=False)


def signed_bundle(body: Mapping[str, Any], maker: Signer) -> bytes:
    """Return the bytes of a bundle.

    Args:
        body: everything but format, maker and signature.
        maker: who signs it.

    Raises:
        UserError: it is larger than 32 MiB.
    """
    from solders.pubkey import Pubkey

    whole = {"format": FORMAT, "maker": str(Pubkey.from_bytes(maker.pubkey)), **body}
    signature = maker.sign(_TAG + _canonical(whole))
    raw = _canonical(whole | {"signature": base64.b64encode(signature).decode()})
    if len(raw) > MAX_FILE_BYTES:
        raise UserError(
            f"The bundle would have {len(raw):,} bytes; {MAX_FILE_BYTES:,} are the most.",
            next_step="Leave the samples out.",
        )
    return raw


def write_bundle(path: Path, raw: bytes) -> None:
    """Write a bundle to a new file.

    Raises:
        UserError: there is a file of this name.
    """
    try:
        with path.open("xb") as file:
            file.write(raw)
    except FileExistsError as error:
        raise UserError(f"{path} exists; it was left as it is.", next_step="Give a new name.") from error


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that may be a bundle.

    Raises:
        UserError: it cannot be read, or is larger than a bundle can be.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror}.", next_step="Check the file.") from error
    if len(raw) > MAX_FILE_BYTES:
        raise _no_bundle("it is larger than a bundle can be")
    return raw


def read_bundle(raw: bytes) -> Bundle:
    """Read a bundle that somebody handed over.

    Raises:
        UserError: it is none, was changed, or does not carry its maker's signature.
    """
    from solders.pubkey import Pubkey
    from solders.signature import Signature

    try:
        whole = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise _no_bundle("it is not JSON") from error
    if not isinstance(whole, dict) or whole.keys() != _PARTS or whole["format"] != FORMAT:
        raise _no_bundle("it has other parts than a bundle of this version")
    if _canonical(whole) != raw:
        raise _no_bundle("it is not written down as bundles are; a byte was changed or added")
    try:
        maker = Pubkey.from_string(whole["maker"])
        signature = Signature.from_bytes(base64.b64decode(whole["signature"], validate=True))
        program, batch = Pubkey.from_string(whole["program"]), Pubkey.from_string(whole["batch"])
        genesis = str(Pubkey.from_string(whole["genesis"]))
        made_at_s = whole["made_at_s"]
    except (ValueError, TypeError) as error:
        raise _no_bundle("its addresses or its signature cannot be read") from error
    if not isinstance(made_at_s, int) or isinstance(made_at_s, bool):
        raise _no_bundle("its time is no number")
    unsigned = {name: value for name, value in whole.items() if name != "signature"}
    if not signature.verify(maker, _TAG + _canonical(unsigned)):
        raise UserError(
            "This bundle was changed after its maker signed it, or was not made by the wallet it names.",
            next_step="Ask for the original.",
        )
    try:
        chain = read_chain(whole["chain"], program, batch)
    except MarketError as error:
        raise _no_bundle("its chain part cannot be read") from error
    return Bundle(genesis, maker, made_at_s, chain, whole["package"], whole["samples"], whole["receipts"])


def _canonical(value: Any) -> bytes:
    try:
        return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()
    except (ValueError, RecursionError) as error:
        raise _no_bundle("it is nested too deeply, or holds what is no number") from error


def _no_bundle(why: str) -> UserError:
    return UserError(f"This is not a dispute bundle of Gleaner: {why}.", next_step="Check the file.")
