"""Where a network is: its URLs, program and gateways; written by whoever runs it, read by whoever joins."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import NetworkDown

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENVIRONMENT = "GLEANER_NETWORK"

FILE_NAME = "network.json"
PRACTICE_LABEL = "Practice network: tokens without value, the others are automatic"


@dataclass(frozen=True, slots=True)
class NetworkInfo:
    """A network the app can join; addresses in base58.

    Attributes:
        gateway_url: where packages are published.
        readback_url: another gateway, from which they are fetched back.
        token_file: bearer token for publishing, empty where none is needed.
        practice: whether tokens have no value and the other participants are automatic.
        participants_dir: what the automatic participants keep, empty elsewhere.
        pid: process that runs it, 0 where nobody here does.
        tokens: mint, symbol and decimals of the tokens that are known by name.
        more_gateways: gateways that are asked too before a reviewer votes that something is unavailable.
    """

    name: str
    rpc_url: str
    ws_url: str
    genesis_hash: str
    program: str
    gateway_url: str
    readback_url: str
    token_file: str
    practice: bool
    participants_dir: str
    pid: int
    tokens: tuple[tuple[str, str, int], ...] = ()
    more_gateways: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What the window says about it."""
        return PRACTICE_LABEL if self.practice else self.name

    def write(self, directory: Path) -> None:
        """Write it where ``read`` finds it, atomically."""
        part = directory / f"{FILE_NAME}.{os.getpid()}"
        part.write_text(json.dumps(self.to_json(), indent=1))
        part.replace(directory / FILE_NAME)

    def to_json(self) -> dict[str, Any]:
        """Return the JSON form."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> NetworkInfo:
        """Read the JSON form.

        Raises:
            ValueError, TypeError, KeyError: it is none.
        """
        values = dict(raw)
        tokens = tuple((str(mint), str(symbol), int(decimals)) for mint, symbol, decimals in values.pop("tokens"))
        more = tuple(str(url) for url in values.pop("more_gateways", ()))
        return cls(**values, tokens=tokens, more_gateways=more)

    @classmethod
    def read(cls, directory: Path) -> NetworkInfo | None:
        """Return what ``write`` wrote, or None.

        Raises:
            NetworkDown: the file is there and cannot be read.
        """
        path = directory / FILE_NAME
        try:
            return cls.from_json(json.loads(path.read_text()))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise NetworkDown(
                f"The description of the network in {path.name} cannot be read: {error}",
                next_step="Stop the network, delete that file, and start it again.",
            ) from error

    @classmethod
    def running(cls, directory: Path) -> NetworkInfo | None:
        """Return the network described in ``directory`` if whoever runs it still lives.

        A description outlives its network when that was killed. A network nobody here runs (``pid`` 0) runs.

        Raises:
            NetworkDown: as ``read``.
        """
        info = cls.read(directory)
        return info if info is not None and (info.pid == 0 or process_lives(info.pid)) else None


def process_lives(pid: int) -> bool:
    """Whether a process of this number runs."""
    if pid <= 0:
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def named_network(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return the folder of the network to join that the environment names (GLEANER_NETWORK), or None."""
    named = environment.get(_ENVIRONMENT)
    return Path(named).expanduser().absolute() if named else None
