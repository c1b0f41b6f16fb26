"""What a backup says about itself, sealed with it: the first thing in the file, and checked against all the rest."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field
from typing import Any

from app.errors import UserError

FORMAT = "gleaner-backup/1"
MAX_MANIFEST_BYTES = 8 << 20
VAULT, STORE, WINDOW, NETWORKS = "vault", "store.db", "window.json", "networks.json"
_NAMES = re.compile(
    r"(vault|store\.db|window\.json|networks\.json|packages/((sold|staging)/)?[A-Za-z0-9_-][A-Za-z0-9._-]{0,150}"
    r"|library/[0-9a-f]{1,64}\.[0-9a-f]{1,64}\.gds)"
)
_KEY_BYTES, _DIGEST_CHARS, _ID_CHARS = 32, 64, 32


@dataclass(frozen=True, slots=True)
class BackupEntry:
    """One file: its name below the data folder, its size in bytes and its SHA-256 in hex."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in a backup.

    Attributes:
        made_at_ms: milliseconds since 1970, UTC.
        version: of the Gleaner that made it.
        vault_id: the vault's random name, hex.
        accounts: how many accounts the vault held.
        store_key: opens the database, so that it can be checked before anything is replaced; keys stay in the vault,
            under the wallet's passphrase.
        spends, sales, open_sales, votes: rows of the privacy ledger, sales and votes of seats it knows.
        entries: the files in their order.
    """

    made_at_ms: int
    version: str
    vault_id: str
    accounts: int
    store_key: bytes = field(repr=False)
    spends: int
    sales: int
    open_sales: int
    votes: int
    entries: tuple[BackupEntry, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(entry.size for entry in self.entries)

    def to_bytes(self) -> bytes:
        """Return the JSON."""
        fields = asdict(self) | {"format": FORMAT, "store_key": self.store_key.hex()}
        return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Manifest:
        """Read what `to_bytes` wrote.

        Raises:
            UserError: it is not one this version understands.
        """
        try:
            raw: dict[str, Any] = json.loads(data)
            if raw.pop("format") != FORMAT:
                raise UserError(
                    "This backup was written by another version of Gleaner.",
                    data="Nothing was replaced.",
                    next_step="Install the newest Gleaner, then restore it.",
                )
            entries = tuple(BackupEntry(**entry) for entry in raw.pop("entries"))
            found = cls(**raw | {"store_key": bytes.fromhex(raw["store_key"])}, entries=entries)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise _impossible() from error
        if not found._is_possible():
            raise _impossible()
        return found

    def _is_possible(self) -> bool:
        names = [entry.name for entry in self.entries]
        numbers = (self.made_at_ms, self.accounts, self.spends, self.sales, self.open_sales, self.votes)
        return (
            all(type(number) is int and number >= 0 for number in numbers)
            and len(self.store_key) == _KEY_BYTES
            and re.fullmatch(rf"[0-9a-f]{{{_ID_CHARS}}}", self.vault_id) is not None
            and len(set(names)) == len(names)
            and {VAULT, STORE} <= set(names)
            and all(_NAMES.fullmatch(name) for name in names)
            and all(type(entry.size) is int and entry.size >= 0 for entry in self.entries)
            and all(re.fullmatch(rf"[0-9a-f]{{{_DIGEST_CHARS}}}", entry.sha256) for entry in self.entries)
        )


def may_be_backed_up(name: str) -> bool:
    """Whether a file of this name below the data folder can stand in a backup."""
    return _NAMES.fullmatch(name) is not None


def _impossible() -> UserError:
    return UserError(
        "This backup holds what no Gleaner writes.",
        data="Nothing was replaced.",
        next_step="Choose another backup.",
    )
