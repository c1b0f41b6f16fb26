"""The networks a person may choose, and the one in use: no secrets, and needed before the vault opens."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from app.backup.manifest import NETWORKS
from app.errors import UserError
from app.network.info import NetworkInfo
from app.network.known import cluster_named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.store import Home

PRACTICE: Final = "practice"
HASH_TYPED: Final = 8
"""First characters of a program's hash that are typed to accept it."""
_FORMAT: Final = "gleaner-networks/1"
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
_MAX_NETWORKS: Final = 50
_MAX_FILE_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class SavedNetwork:
    """A network somebody else runs.

    Attributes:
        key: name by which it is chosen: small letters, digits, hyphens.
        info: where it is.
        accepted_hash: SHA-256 of a program other than the shipped one that its user agreed to sign for, else empty.
    """

    key: str
    info: NetworkInfo
    accepted_hash: str = ""


class NetworkBook:
    """The list, in one file of the data folder. Every change is on the disk when the call returns.

    Args:
        home: the data folder.

    Raises:
        UserError: by every method, where the file cannot be read.
    """

    def __init__(self, home: Home) -> None:
        self._path = home.root / NETWORKS

    @property
    def in_use(self) -> str:
        """Key of the network in use; the practice network until another is chosen."""
        return self._read()[0]

    def networks(self) -> tuple[SavedNetwork, ...]:
        """Return the networks that were added, oldest first."""
        return self._read()[1]

    def get(self, key: str) -> SavedNetwork:
        """Return one.

        Raises:
            UserError: there is none of this name.
        """
        found = next((one for one in self.networks() if one.key == key), None)
        if found is None:
            raise UserError(f"There is no network named {key[:40]!r}.", next_step="See them by: gleaner network list")
        return found

    def add(self, network: SavedNetwork, *, instead: bool = False) -> None:
        """Add a network.

        Args:
            network: what to add.
            instead: take the place of the one of this name, unless that is in use: it was joined as it was.

        Raises:
            UserError: the name cannot be used or is taken, or there are too many.
        """
        if _NAME.fullmatch(network.key) is None or network.key == PRACTICE:
            raise UserError(
                "A network's name has 1 to 32 small letters, digits and hyphens, and is not “practice”.",
                next_step="Choose another name.",
            )
        in_use, known = self._read()
        others = tuple(one for one in known if one.key != network.key)
        if len(others) < len(known):
            self._require_replaceable(network.key, in_use, instead=instead)
        if len(others) >= _MAX_NETWORKS:
            raise UserError("There are 50 networks already.", next_step="Remove one you no longer use.")
        self._write(in_use, (*others, network))

    @staticmethod
    def _require_replaceable(key: str, in_use: str, *, instead: bool) -> None:
        if key == in_use:
            raise UserError(
                f"The network named {key} is in use, so nothing takes its place.",
                next_step="Choose another network first, or add this one under another name.",
            )
        if not instead:
            raise UserError(
                f"There is a network named {key} already. It stays as it is.",
                next_step="Choose another name, or remove the one that is there first.",
            )

    def use(self, key: str) -> None:
        """Choose the network that is joined from now on.

        Raises:
            UserError: there is none of this name.
        """
        if key != PRACTICE:
            self.get(key)
        self._write(key, self.networks())

    def remove(self, key: str) -> None:
        """Forget a network; sales on it stay in the journal, and go on when it is added again.

        Raises:
            UserError: it is in use, or there is none of this name.
        """
        self.get(key)
        in_use, known = self._read()
        if key == in_use:
            raise UserError("This network is in use.", next_step="Choose another one first.")
        self._write(in_use, tuple(one for one in known if one.key != key))

    def accept(self, key: str, program_hash: str, typed: str) -> None:
        """Agree to sign for a program other than the shipped one.

        Args:
            key: of the network.
            program_hash: SHA-256 of what is deployed there, hex.
            typed: its first characters, as the person typed them.

        Raises:
            UserError: they are not.
        """
        wanted = typed.strip().lower()
        if len(wanted) < HASH_TYPED or not program_hash.startswith(wanted):
            raise UserError(
                f"These are not the first {HASH_TYPED} characters of its hash. Nothing was accepted.",
                next_step="Compare the hash with who runs this market, then type it from there.",
            )
        in_use, known = self._read()
        self.get(key)
        accepted = tuple(replace(one, accepted_hash=program_hash) if one.key == key else one for one in known)
        self._write(in_use, accepted)

    def _read(self) -> tuple[str, tuple[SavedNetwork, ...]]:
        try:
            with self._path.open("rb") as file:
                return _parse(json.loads(file.read(_MAX_FILE_BYTES)))
        except FileNotFoundError:
            return PRACTICE, ()
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise UserError(
                f"The list of networks ({self._path.name}) cannot be read.",
                data="Wallet and records are as they were.",
                next_step="Delete that file: the practice network is used again, and networks can be added anew.",
            ) from error

    def _write(self, in_use: str, networks: tuple[SavedNetwork, ...]) -> None:
        known = [{"key": one.key, "info": one.info.to_json(), "accepted_hash": one.accepted_hash} for one in networks]
        text = json.dumps({"format": _FORMAT, "in_use": in_use, "networks": known}, indent=1)
        part = self._path.with_name(f"{self._path.name}.part")
        # Private: addresses of nodes may hold a key of their provider.
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._path)


def _parse(raw: Mapping[str, Any]) -> tuple[str, tuple[SavedNetwork, ...]]:
    """Read the file.

    Raises:
        ValueError, TypeError, KeyError: it is not one that this version writes.
    """
    if raw["format"] != _FORMAT:
        raise ValueError(_FORMAT)
    known = tuple(
        SavedNetwork(str(one["key"]), NetworkInfo.from_json(one["info"]), str(one["accepted_hash"]))
        for one in raw["networks"]
    )
    in_use = str(raw["in_use"])
    return (in_use if in_use in {PRACTICE, *(one.key for one in known)} else PRACTICE), known


def suggested_url(key: str) -> str:
    """Return the public node of a public cluster of this name, empty for other names."""
    cluster = cluster_named(key)
    return cluster.rpc_url if cluster is not None else ""
