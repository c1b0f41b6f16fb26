"""The file that says what market to set up: name, mints, clocks, randomness, gateways and numbers (docs/devnet.md)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from market.generated.accounts import MintTerms, Terms
from market.generated.constants import MAX_MINTS, Randomness
from market.terms import REFERENCE_TERMS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from solders.pubkey import Pubkey

FORMAT = "gleaner-market/1"
MAX_BYTES = 1 << 16
_TOP = ("format", "name", "stake_mint", "beacon_slots", "epoch_slots", "randomness", "mints", "gateway", "terms")
_RANDOMNESS = {"slot-hashes": Randomness.SLOT_HASHES, "switchboard": Randomness.SWITCHBOARD}
_FREEZE_TOLERATED = 1


@dataclass(frozen=True, slots=True)
class MarketMint:
    """A payment mint: its symbol, and what it is worth in stake base units per 1,000,000 of its base units."""

    address: Pubkey
    symbol: str
    stake_rate: int
    freeze_allowed: bool


@dataclass(frozen=True, slots=True)
class MarketPlan:
    """A market as its operator wants it.

    Attributes:
        publish_url, readback_url, more_gateways: where participants publish and read packages.
        token_file: holds the token of the gateway that is published to, empty where it asks for none.
        terms: the numbers, payment mints among them.
    """

    name: str
    stake_mint: Pubkey
    beacon_slots: int
    epoch_slots: int
    randomness: int
    randomness_program: Pubkey
    randomness_account: Pubkey
    mints: tuple[MarketMint, ...]
    publish_url: str
    readback_url: str
    more_gateways: tuple[str, ...]
    token_file: str
    terms: Terms


def read_plan(path: Path) -> MarketPlan:
    """Read the file.

    Raises:
        UserError: it cannot be read, or says something that is not known here; the message names it.
    """
    from solders.pubkey import Pubkey as Address

    try:
        with path.open("rb") as file:
            raw = tomllib.loads(file.read(MAX_BYTES).decode())
    except (OSError, ValueError, RecursionError) as error:
        raise _wrong(f"cannot be read: {error}") from error
    _known(raw, _TOP, "the file")
    if raw.get("format") != FORMAT:
        raise _wrong(f'has to begin with format = "{FORMAT}"')
    try:
        chance = _table(raw, "randomness", ("kind", "program", "account"))
        gateway = _table(raw, "gateway", ("publish", "readback", "more", "token_file"))
        mints = tuple(_mint(item) for item in raw["mints"])
        kind = _RANDOMNESS[chance.get("kind", "slot-hashes")]
        none = str(Address.default())
        if not 1 <= len(mints) <= MAX_MINTS:
            raise _wrong(f"names one to {MAX_MINTS} mints")
        return MarketPlan(
            name=str(raw["name"])[:60],
            stake_mint=Address.from_string(raw["stake_mint"]),
            beacon_slots=_number(raw["beacon_slots"]),
            epoch_slots=_number(raw["epoch_slots"]),
            randomness=int(kind),
            randomness_program=Address.from_string(chance.get("program", none)),
            randomness_account=Address.from_string(chance.get("account", none)),
            mints=mints,
            publish_url=str(gateway["publish"]),
            readback_url=str(gateway["readback"]),
            more_gateways=tuple(str(url) for url in gateway.get("more", [])),
            token_file=str(gateway.get("token_file", "")),
            terms=_terms(_table(raw, "terms", None), mints),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _wrong(f"lacks or misstates {error}") from error


def _terms(changes: Mapping[str, Any], mints: tuple[MarketMint, ...]) -> Terms:
    known = {field.name for field in fields(Terms)} - {"mints"}
    _known(changes, tuple(sorted(known)), "[terms]")
    values: dict[str, Any] = {}
    for name, value in changes.items():
        listed = isinstance(getattr(REFERENCE_TERMS, name), tuple)
        values[name] = tuple(_number(item) for item in value) if listed else _number(value)
    rows = [
        MintTerms(mint=mint.address, stake_rate=mint.stake_rate, flags=_FREEZE_TOLERATED * mint.freeze_allowed)
        for mint in mints
    ]
    rows += REFERENCE_TERMS.mints[len(rows) :]
    return replace(REFERENCE_TERMS, **values, mints=tuple(rows))


def _mint(raw: Any) -> MarketMint:
    from solders.pubkey import Pubkey as Address

    _known(raw, ("address", "symbol", "stake_rate", "freeze_allowed"), "[[mints]]")
    return MarketMint(
        Address.from_string(raw["address"]),
        str(raw["symbol"])[:12],
        _number(raw["stake_rate"]),
        bool(raw.get("freeze_allowed", False)),
    )


def _table(raw: Mapping[str, Any], name: str, known: tuple[str, ...] | None) -> Mapping[str, Any]:
    table = raw.get(name, {})
    if not isinstance(table, dict):
        raise _wrong(f"[{name}] is a table")
    if known is not None:
        _known(table, known, f"[{name}]")
    return table


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"the whole number {value!r}")
    return value


def _known(raw: Any, known: tuple[str, ...], where: str) -> None:
    if not isinstance(raw, dict):
        raise _wrong(f"{where} is a table")
    for key in raw:
        if key not in known:
            raise _wrong(f"{where} has no “{key}”; known there: {', '.join(known)}")


def _wrong(why: str) -> UserError:
    return UserError(f"The market's file: {why}.", next_step="Correct it; docs/devnet.md shows a whole one.")
