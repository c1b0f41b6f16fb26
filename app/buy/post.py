"""Posting a request: its description published, its escrow put in, both in the buyer's own words and numbers.

A request's number derives from what it says, so that posting the same file again finds the one that was posted.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, TypeVar

from app.approval import agree, carry_out
from app.connection import account_pointer
from app.errors import Declined, UserError
from app.sell.protection import require_possible
from app.spec import Exclusivity, Spec
from app.spec_release import AS_IT_IS, Release
from app.spec_released import quality_of_release
from app.spec_wants import ANY_HANDLING, NOTHING_WANTED, Handling, Wants
from market.generated.constants import Mode
from market.operations import RequestTerms
from market.sender import NullJournal
from sources import QualitySpec
from storage.hpke import buyer_public_key
from storage.keys import buyer_kem_seed, tag

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.connection import Connection
    from app.identity import Identity

_T = TypeVar("_T")
_SCOPE_TAG = tag("gln:scope:1")
DAY_S = 86_400
MAX_DAYS = 3_650
MAX_BYTES = 1 << 18
_KNOWN = frozenset(
    [
        "title",
        "summary",
        "kind",
        "name",
        "purpose",
        "licence",
        "quality",
        "token",
        "price",
        "deposit",
        "min_records",
        "max_records",
        "days",
        "premium_cap_bps",
        "sold_once_among",
        "wants",
        "protections",
        "as_is",
        "retention",
        "release",
    ]
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a buyer asks for, before the network it is posted on is known.

    Attributes:
        price, deposit: whole tokens of ``token``, the symbol of a payment mint.
        days: how long it stays open.
        sold_once_among: where each record may be sold once, in the buyer's words; empty lets it be sold again.
        wants: what data fits, beyond the schema.
        handling: how it may be protected, and how long it is kept.
        release: records as they are, or noised, see `app.spec_release`.
    """

    title: str
    summary: str
    kind: str
    name: str
    purpose: str
    licence: str
    quality: dict[str, Any]
    token: str
    price: Decimal
    deposit: Decimal
    min_records: int
    max_records: int
    days: int
    premium_cap_bps: int = 0
    sold_once_among: str = ""
    wants: Wants = NOTHING_WANTED
    handling: Handling = ANY_HANDLING
    release: Release = AS_IT_IS


def read_wanted(path: Path) -> Wanted:
    """Read a file that says what is wanted.

    Raises:
        UserError: it cannot be read, or says something that is not known here.
        ReleaseRefusedError: its release has no guarantee, or cannot be made.
    """
    try:
        with path.open("rb") as file:
            raw = json.loads(file.read(MAX_BYTES + 1))
        if not isinstance(raw, dict):
            raise _wrong(path, "it is no JSON object")
        unknown = sorted(set(raw) - _KNOWN)
        if unknown:
            raise _wrong(path, f"“{unknown[0][:40]}” is not known here")
        found = _wanted(path, raw)
        require_possible(found.release)
    except OSError as error:
        raise _wrong(path, f"it cannot be read ({error.strerror})") from error
    except KeyError as error:
        raise _wrong(path, f"“{str(error.args[0])[:40]}” is missing") from error
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise _wrong(path, "it is no JSON object") from error
    if not 0 < found.days <= MAX_DAYS:
        raise _wrong(path, f"it stays open 1 to {MAX_DAYS:,} days")
    return found


def _wanted(path: Path, raw: Mapping[str, Any]) -> Wanted:
    def read(name: str, make: Callable[[], _T]) -> _T:
        """Make a part of it, or say which part is wrong and why."""
        try:
            return make()
        except InvalidOperation as error:
            raise _wrong(path, f"“{name}” is no number") from error
        except (ValueError, TypeError, AttributeError) as error:
            raise _wrong(path, f"“{name}” cannot be: {error}") from error
        except KeyError as error:
            if error.args[0] == name:
                raise
            raise _wrong(path, f"“{str(error.args[0])[:40]}” is missing in “{name}”") from error

    def whole(name: str, default: int | None = None) -> int:
        return read(name, lambda: int(raw[name] if default is None else raw.get(name, default)))

    def amount(name: str) -> Decimal:
        return read(name, lambda: Decimal(str(raw[name])))

    release = read("release", lambda: Release.from_json(raw.get("release", AS_IT_IS.to_json())))
    given = release.is_raw or "quality" in raw
    texts = {name: str(raw[name]) for name in ("title", "summary", "kind", "name", "purpose", "licence", "token")}
    found = Wanted(
        **texts,
        quality=read("quality", lambda: dict(raw["quality"])) if given else quality_of_release(release),
        price=amount("price"),
        deposit=amount("deposit"),
        min_records=whole("min_records"),
        max_records=whole("max_records"),
        days=whole("days"),
        premium_cap_bps=whole("premium_cap_bps", 0),
        sold_once_among=str(raw.get("sold_once_among", "")),
        wants=read("wants", lambda: Wants.from_json(raw.get("wants", {}))),
        handling=read("protections, as_is or retention", lambda: Handling.from_json(raw)),
        release=release,
    )
    QualitySpec.from_json(found.quality)
    return found


def scope_of(buyer: Pubkey, among: str) -> bytes:
    """Exclusivity scope of a buyer's words: the same words of the same buyer share the promise."""
    return hashlib.sha256(_SCOPE_TAG + bytes(buyer) + among.encode()).digest()


@dataclass(frozen=True, slots=True)
class Posting:
    """A request as it would be posted; ``there``: it was posted before. Amounts are base units."""

    address: Pubkey
    mint: Pubkey
    spec: Spec
    nonce: int
    price: int
    deposit: int
    decimals: int
    fits: int
    there: bool


@dataclass(frozen=True, slots=True)
class Poster:
    """Posts requests of one identity."""

    connection: Connection
    identity: Identity

    async def look(self, wanted: Wanted) -> Posting:
        """Say what posting would mean; changes nothing.

        Raises:
            UserError: the market does not pay in this token, or an amount has too many digits.
            MarketError: the node does not answer.
        """
        connection, me = self.connection, self.identity.address
        found = [(mint, token) for mint, token in connection.tokens.items() if token.symbol == wanted.token]
        if len(found) != 1:
            raise UserError(f"This market has no token “{wanted.token[:20]}”.", next_step="Name one of its tokens.")
        mint, token = found[0]
        among = wanted.sold_once_among
        spec = Spec(
            title=wanted.title,
            summary=wanted.summary,
            kind=wanted.kind,
            buyer_name=wanted.name,
            purpose=wanted.purpose,
            licence=wanted.licence,
            release=wanted.release,
            quality=wanted.quality,
            buyer_key=buyer_public_key(buyer_kem_seed(self.identity.secret)),
            exclusivity=Exclusivity(scope_of(me, among), among) if among else None,
            wants=wanted.wants,
            handling=wanted.handling,
        )
        price, deposit = (_units(amount, token.decimals) for amount in (wanted.price, wanted.deposit))
        said = spec.to_bytes() + repr((str(mint), price, deposit, wanted.min_records, wanted.max_records)).encode()
        nonce = int.from_bytes(hashlib.sha256(said).digest()[:8], "little")
        address = connection.addresses.request(me, nonce)
        fee_bps = (await connection.params(connection.config.params_version)).terms.fee_bps
        there = await connection.rpc.get_account(address) is not None
        fits = deposit * 10_000 // (price * (10_000 + fee_bps)) if price else 0
        spec = Spec.from_bytes(spec.to_bytes())  # as sellers will read it
        return Posting(address, mint, spec, nonce, price, deposit, token.decimals, fits, there)

    async def post(self, posting: Posting, wanted: Wanted, approver: Approver) -> Pubkey:
        """Publish the description and put the escrow in; returns the request's address.

        Raises:
            Declined: the person said no; nothing moved.
            StorageError: the description could not be published.
            MarketError: refused, or no answer; posting the same again finds out.
        """
        if posting.there:
            return posting.address
        connection, me = self.connection, self.identity.address
        pointer = await connection.publisher.put_blob(posting.spec.to_bytes())
        terms = RequestTerms(
            nonce=posting.nonce,
            price=posting.price,
            deposit=posting.deposit,
            deadline_s=(await connection.reader.clock()).unix_s + wanted.days * DAY_S,
            min_records=wanted.min_records,
            max_records=wanted.max_records,
            spec=account_pointer(pointer),
            premium_cap_bps=wanted.premium_cap_bps,
            mode=Mode.PANEL,
        )
        made = connection.operations.open_request(me, posting.mint, terms, connection.config.params_version)
        no = Declined("You did not sign this, so no money moved.", next_step="Post it again when you want to.")
        agreed = await agree(connection, made, me, approver, no)
        await carry_out(connection, agreed, [self.identity.owner], journal=NullJournal())
        return posting.address


def _units(amount: Decimal, decimals: int) -> int:
    units = amount.scaleb(decimals)
    if not amount.is_finite() or units != units.to_integral_value() or not 0 < units < 1 << 64:
        raise UserError(
            f"An amount is not one this token can have: {str(amount)[:40]}.",
            next_step=f"Give a positive amount with at most {decimals} decimals.",
        )
    return int(units)


def _wrong(path: Path, why: str) -> UserError:
    return UserError(
        f"{path.name} does not say what is wanted: {why}.",
        data="Nothing was published.",
        next_step="Correct the file; docs/commands.md shows one.",
    )
