"""What a simulation does to the signing wallet that no sentence says: then nothing is signed.

Sentences come from instructions, changes from the simulation. They differ where a program does more than its
instruction says, or where the node lies.
"""

from collections.abc import Mapping, Sequence

from solders.pubkey import Pubkey

from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from market.effects import Effect, EffectKind, Names
from market.errors import UnsaidChange
from market.rpc_types import AccountInfo
from market.wording import short

__all__ = ["refuse_unsaid_loss", "refuse_unsaid_power"]

_TOKEN_PROGRAMS = frozenset({TOKEN_PROGRAM, TOKEN_2022_PROGRAM})
_TAKES = frozenset({EffectKind.SEND, EffectKind.RENT, EffectKind.HOLD})
_BASE_BYTES = 165
_HOLDER, _DELEGATE, _CLOSER = slice(32, 64), slice(72, 108), slice(129, 165)
_DELEGATED = slice(121, 129)
_NOBODY = bytes(4)
_UNSAID_DEPOSIT_LAMPORTS = 10_000_000
"""Most that opening a token account may lock: its instruction does not say, and accounts with extensions take more."""


def refuse_unsaid_power(
    me: Pubkey,
    was: Mapping[Pubkey, AccountInfo | None],
    after: Mapping[Pubkey, AccountInfo | None],
    effects: Sequence[Effect],
) -> None:
    """Refuse where somebody else gets power over an account of ours and no sentence says so.

    Args:
        me: the wallet that signs.
        was: accounts before, by address.
        after: those that may change, as simulated.
        effects: what the sentences say.

    Raises:
        UnsaidChange: an account changes hands, or somebody may take from it or close it.
    """
    said = {effect.source for effect in effects if effect.kind is EffectKind.POWER}
    for address, now in after.items():
        before = was.get(address)
        if before is None or now is None or not now.lamports or address in said:
            continue
        ours = address == me or _is_held_by(me, before)
        if ours and (now.owner != before.owner or _new_power(before, now)):
            raise UnsaidChange(
                f"We did not sign this. In its simulation somebody else gets power over your account {short(address)}, "
                "and no instruction says so."
            )


def refuse_unsaid_loss(
    names: Names, moved: Mapping[Pubkey | None, int], effects: Sequence[Effect], fee_lamports: int
) -> None:
    """Refuse where the wallet loses more than the sentences say.

    For transactions of programs whose instructions say their amounts; the market's own are compared elsewhere.

    Args:
        names: whose wallet it is.
        moved: mint (None: SOL) → base units the wallet gains, by the simulation.
        effects: what the sentences say.
        fee_lamports: shown by itself.

    Raises:
        UnsaidChange: it loses more.
    """
    taking = [effect for effect in effects if effect.kind in _TAKES and _is_ours(names, effect.source)]
    for mint, delta in moved.items():
        said = fee_lamports if mint is None else 0
        said += sum(effect.amount for effect in taking if effect.amount is not None and effect.mint == mint)
        if mint is None:
            deposits = [effect for effect in taking if effect.kind is EffectKind.RENT and effect.amount is None]
            said += _UNSAID_DEPOSIT_LAMPORTS * len(deposits)
        elif any(effect.amount is None and effect.mint in {None, mint} for effect in taking):
            continue
        if -delta > said:
            raise UnsaidChange(
                f"We did not sign this. In its simulation you lose {names.tokens_text(-delta, mint)}, and its "
                f"instructions say {names.tokens_text(said, mint)}."
            )


def _is_ours(names: Names, source: Pubkey | None) -> bool:
    return source is None or source == names.me or names.who(source) == "you"


def _is_held_by(me: Pubkey, account: AccountInfo) -> bool:
    return account.owner in _TOKEN_PROGRAMS and len(account.data) >= _BASE_BYTES and account.data[_HOLDER] == bytes(me)


def _new_power(before: AccountInfo, now: AccountInfo) -> bool:
    if before.owner not in _TOKEN_PROGRAMS or len(now.data) < _BASE_BYTES:
        return False
    if now.data[_HOLDER] != before.data[_HOLDER]:
        return True
    given = any(now.data[part] != before.data[part] and now.data[part][:4] != _NOBODY for part in (_DELEGATE, _CLOSER))
    more = int.from_bytes(now.data[_DELEGATED], "little") > int.from_bytes(before.data[_DELEGATED], "little")
    return given or more
