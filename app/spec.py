"""What a buyer asks for: the request's spec, published off chain and pinned by pointer in the Request account."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import Any

from app.errors import UserError
from app.spec_release import Release
from app.spec_wants import ANY_HANDLING, NOTHING_WANTED, Handling, Wants
from storage.keys import require
from storage.tree import CANONICAL_NORMALISER, NullifierScope

FORMAT = "gleaner-request/1"
MAX_SPEC_BYTES = 256 * 1024
MLKEM768_X25519_PUBLIC_BYTES = 1184 + 32
X25519_PUBLIC_BYTES = 32
WALLET_BYTES = 32
MAX_ATTESTERS = 16


@dataclass(frozen=True, slots=True)
class SpecAttester:
    """One of the committee: its wallet, 32 bytes, and the X25519 key to which O and K are sealed."""

    wallet: bytes
    key: bytes


@dataclass(frozen=True, slots=True)
class Exclusivity:
    """The promise that each record is sold once within a scope; a breach is provable and costs the whole stake.

    Attributes:
        scope: 32 bytes; requests that declare the same one share the promise.
        among: the buyer's words for where it holds.
    """

    scope: bytes
    among: str

    def __post_init__(self) -> None:
        require("scope", self.scope)

    @property
    def nullifiers(self) -> NullifierScope:
        """The scope as packages are sealed under it."""
        return NullifierScope(self.scope)


@dataclass(frozen=True, slots=True)
class Spec:
    """A request as its buyer wrote it. All text is the buyer's and untrusted.

    Attributes:
        quality: JSON Schema and rules (see ``sources.validation``).
        buyer_key: MLKEM768-X25519 public key to which the outer key is sealed.
        attesters: the committee in the order of its account; empty where reviewers decide.
        exclusivity: where each record may be sold once; None where it may be sold again.
        wants: what data fits, beyond the schema.
        handling: how it may be protected, and how long the buyer keeps it.
    """

    title: str
    summary: str
    kind: str
    buyer_name: str
    purpose: str
    licence: str
    release: Release
    quality: dict[str, Any]
    buyer_key: bytes
    attesters: tuple[SpecAttester, ...] = ()
    exclusivity: Exclusivity | None = None
    wants: Wants = NOTHING_WANTED
    handling: Handling = ANY_HANDLING

    @property
    def nullifiers(self) -> NullifierScope | None:
        """The scope that packages are sealed under, or None."""
        return self.exclusivity.nullifiers if self.exclusivity is not None else None

    def to_bytes(self) -> bytes:
        """Return the published JSON."""
        wants = self.wants.to_json()
        committee = [{"wallet": one.wallet.hex(), "hpke": one.key.hex()} for one in self.attesters]
        return json.dumps(
            ({"committee": committee} if committee else {})
            | _exclusivity_json(self.exclusivity)
            | ({"wants": wants} if wants else {})
            | self.handling.to_json()
            | {
                "format": FORMAT,
                "title": self.title,
                "summary": self.summary,
                "kind": self.kind,
                "buyer": {
                    "name": self.buyer_name,
                    "hpke": base64.urlsafe_b64encode(self.buyer_key).decode().rstrip("="),
                },
                "purpose": self.purpose,
                "licence": self.licence,
                "release": self.release.to_json(),
                "quality": self.quality,
            },
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        ).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Spec:
        """Parse a published spec.

        Raises:
            UserError: it is not a spec this version understands.
        """
        if len(data) > MAX_SPEC_BYTES:
            raise UserError("This request's description is too large to be one.", next_step="Choose another request.")
        try:
            raw = json.loads(data)
            if raw["format"] != FORMAT:
                raise UserError(
                    f"This request is written in a format this version does not know ({str(raw['format'])[:40]}).",
                    next_step="Update Gleaner or choose another request.",
                )
            key = base64.urlsafe_b64decode(raw["buyer"]["hpke"] + "==")
            spec = cls(
                title=_text(raw["title"], 120),
                summary=_text(raw["summary"], 1000),
                kind=_text(raw["kind"], 60),
                buyer_name=_text(raw["buyer"]["name"], 80),
                purpose=_text(raw["purpose"], 300),
                licence=_text(raw["licence"], 120),
                release=Release.from_json(raw["release"]),
                quality=dict(raw["quality"]),
                buyer_key=key,
                attesters=_attesters(raw.get("committee", [])),
                exclusivity=_exclusivity(raw.get("exclusivity")),
                wants=Wants.from_json(raw.get("wants", {})),
                handling=Handling.from_json(raw),
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise UserError(
                f"This request's description cannot be read ({type(error).__name__}).",
                next_step="Choose another request; its buyer has to mend it.",
            ) from error
        if len(spec.buyer_key) != MLKEM768_X25519_PUBLIC_BYTES:
            raise UserError("The buyer's key in this request is not a key.", next_step="Choose another request.")
        if spec.exclusivity is not None and not spec.release.is_raw:
            raise UserError(
                "This request wants noised counts to be sold only once. Counts of two honest people can be equal, and "
                "one of them would lose a stake for it.",
                next_step="Choose another request; its buyer has to mend it.",
            )
        return spec


def _exclusivity_json(declared: Exclusivity | None) -> dict[str, Any]:
    if declared is None:
        return {}
    scope = {"scope": declared.scope.hex(), "among": declared.among, "normaliser": CANONICAL_NORMALISER}
    return {"exclusivity": scope}


def _exclusivity(raw: Any) -> Exclusivity | None:
    if raw is None:
        return None
    if raw["normaliser"] != CANONICAL_NORMALISER:
        raise ValueError("records compared in a way this version does not know")
    return Exclusivity(bytes.fromhex(raw["scope"]), _text(raw["among"], 120))


def _attesters(raw: object) -> tuple[SpecAttester, ...]:
    if not isinstance(raw, list) or len(raw) > MAX_ATTESTERS:
        raise TypeError("a short list expected")
    found = tuple(SpecAttester(bytes.fromhex(one["wallet"]), bytes.fromhex(one["hpke"])) for one in raw)
    if any(len(one.wallet) != WALLET_BYTES or len(one.key) != X25519_PUBLIC_BYTES for one in found):
        raise ValueError("keys of another length")
    return found


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value[:longest]
