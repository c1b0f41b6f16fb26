"""What a simulation does to the person's accounts that no sentence says: then nothing is signed.

Sentences come from instructions, changes from the simulation. They differ where a program does more than its
instruction says, or where the node lies.
"""

from collections.abc import Iterable, Mapping, Sequence

from solders.pubkey import Pubkey

from market.addresses import NATIVE_MINT, SYSTEM_PROGRAM
from market.effects import DecodedInstruction, Effect, EffectKind, Names
from market.errors import UnsaidChange
from market.holdings import Held, HoldingReader, Right, rights_of
from market.rpc_types import AccountInfo
from market.wording import short

__all__ = ["refuse_unsaid_loss", "refuse_unsaid_power", "refuse_unsaid_worth", "unshown"]

_TAKES = frozenset({EffectKind.SEND, EffectKind.RENT, EffectKind.HOLD})
_IN_WALLET = frozenset({"wallet", "sol stake", "nonce"})
_KEEP_WORTH = frozenset(
    {"deposit_stake", "open_request", "release_seat", "set_delegate", "set_profile", "submit", "withdraw"}
    | {"withdraw_stake"}
)
"""Instructions of the market that move what one has between wallet, stake, bond, balance and escrow, and no further."""


def refuse_unsaid_power(
    reader: HoldingReader,
    was: Mapping[Pubkey, AccountInfo | None],
    after: Mapping[Pubkey, AccountInfo | None],
    effects: Sequence[Effect],
) -> None:
    """Refuse where somebody else gets power over an account of ours and no sentence says exactly that.

    Args:
        reader: knows our wallets.
        was: accounts before, by address.
        after: those that may change, as simulated.
        effects: what the sentences say.

    Raises:
        UnsaidChange: an account changes hands, or somebody may take from it or close it.
    """
    said = [effect for effect in effects if effect.kind is EffectKind.POWER]
    for address, now in after.items():
        before = was.get(address)
        if now is None or not now.lamports:
            continue
        if before is None and address not in reader.own:
            continue
        if before is not None and not reader.is_ours(address, before):
            continue
        had = rights_of(before) if before is not None else {"program": Right("program", SYSTEM_PROGRAM)}
        given = [right for right in rights_of(now).values() if _more(had.get(right.name), right)]
        if any(not any(_says(effect, address, right) for effect in said) for right in given):
            raise UnsaidChange(
                f"We did not sign this. In its simulation somebody else gets power over your account {short(address)}, "
                "and no instruction says so."
            )


def refuse_unsaid_loss(
    names: Names,
    moved: Mapping[Held, int],
    instructions: Sequence[DecodedInstruction],
    *,
    fee_lamports: int,
    payer: Pubkey,
    deposits_lamports: int = 0,
) -> None:
    """Refuse where a wallet of ours loses more than the sentences say.

    Args:
        names: whose wallets they are.
        moved: holding → base units it gains, by the simulation.
        instructions: what the sentences say.
        fee_lamports: shown by itself.
        payer: who pays it.
        deposits_lamports: what lies in accounts that the transaction opens; those of tokens and of the market do not
            say how much.

    Raises:
        UnsaidChange: one of them loses more.
    """
    effects = [effect for item in instructions for effect in item.effects]
    opens = any(effect.kind is EffectKind.RENT and effect.amount is None for effect in effects)
    opens = opens or any(_of_the_market(item) for item in instructions)
    lost: dict[tuple[Pubkey, Pubkey | None], int] = {}
    for held, delta in moved.items():
        if held.place in _IN_WALLET:
            lost[held.owner, held.mint] = lost.get((held.owner, held.mint), 0) - delta
    for (owner, mint), loss in lost.items():
        taking = [effect for effect in effects if _payer(names, effect) == owner]
        if any(_open_ended(names, effect, mint) for effect in taking):
            continue
        said = sum(_amount_of(effect, mint) for effect in taking)
        if mint is None:
            said += (fee_lamports if owner == payer else 0) + (deposits_lamports if opens else 0)
        if loss > said:
            lost_text, said_text = names.tokens_text(loss, mint), names.tokens_text(said, mint)
            if owner == names.me:
                raise UnsaidChange(
                    f"We did not sign this. In its simulation you lose {lost_text}, and its instructions say "
                    f"{said_text}."
                )
            raise UnsaidChange(
                f"We did not sign this. In its simulation {names.who(owner)} loses {lost_text}, and its instructions "
                f"say {said_text}."
            )


def refuse_unsaid_worth(names: Names, moved: Mapping[Held, int], instructions: Sequence[DecodedInstruction]) -> None:
    """Refuse where instructions that only move tokens between wallet and market leave one with less of them.

    Raises:
        UnsaidChange: they do.
    """
    market = [item for item in instructions if _of_the_market(item)]
    if not market or any(item.name not in _KEEP_WORTH for item in market):
        return
    effects = [effect for item in instructions for effect in item.effects if not _of_the_market(item)]
    worth: dict[tuple[Pubkey, Pubkey], int] = {}
    for held, delta in moved.items():
        if held.mint is not None:
            worth[held.owner, held.mint] = worth.get((held.owner, held.mint), 0) + delta
    for (owner, mint), delta in worth.items():
        said = sum(_amount_of(effect, mint) for effect in effects if _payer(names, effect) == owner)
        if -delta > said:
            raise UnsaidChange(
                f"We did not sign this. In its simulation {names.tokens_text(-delta, mint)} of yours are gone "
                "altogether, and no instruction says so."
            )


def unshown(names: Names, moved: Mapping[Held, int], effects: Iterable[Effect]) -> tuple[str, ...]:
    """Return a sentence where a wallet is said to send what its simulation does not show leaving.

    Then the node's simulation cannot be relied on, and the instructions are what counts.
    """
    sent: dict[tuple[Pubkey, Pubkey | None], int] = {}
    for effect in effects:
        if effect.kind in {EffectKind.RECEIVE, EffectKind.RETURN}:
            return ()
        to_others = effect.destination is not None and not names.is_own(effect.destination)
        if effect.kind is EffectKind.SEND and to_others and effect.source is not None and names.is_own(effect.source):
            key = (names.owner(effect.source), effect.mint)
            sent[key] = sent.get(key, 0) + (effect.amount or 0)
    shown: dict[tuple[Pubkey, Pubkey | None], int] = {}
    for held, delta in moved.items():
        shown[held.owner, held.mint] = shown.get((held.owner, held.mint), 0) - delta
    missing = [key for key, amount in sent.items() if shown.get(key, 0) < amount]
    return tuple(
        f"The simulation does not show all of {names.tokens_text(sent[key], key[1])} leaving that the instructions "
        "say. Count on what they say."
        for key in missing
    )


def _of_the_market(item: DecodedInstruction) -> bool:
    return item.program == "Gleaner market"


def _payer(names: Names, effect: Effect) -> Pubkey:
    return names.owner(effect.source) if effect.source is not None else names.me


def _amount_of(effect: Effect, mint: Pubkey | None) -> int:
    takes = effect.kind in _TAKES or (effect.kind is EffectKind.RETURN and effect.source is not None)
    return effect.amount or 0 if takes and effect.mint == mint else 0


def _open_ended(names: Names, effect: Effect, mint: Pubkey | None) -> bool:
    """Whether an effect takes an amount of a token that its instruction does not say."""
    if mint is None or effect.amount is not None or effect.source is None or effect.source not in names.token_accounts:
        return False
    source_mint = names.token_accounts[effect.source][1]
    if effect.kind is EffectKind.RETURN:
        # Closing the account of wrapped SOL pays all of it out; any other account is closed empty or not at all.
        return mint == source_mint == NATIVE_MINT
    return effect.kind in _TAKES and mint == (effect.mint or source_mint)


def _more(had: Right | None, now: Right) -> bool:
    if had is None:
        return now.holder is not None
    if now.terms != had.terms:
        return True
    return now.holder is not None and (now.holder != had.holder or now.amount > had.amount)


def _says(effect: Effect, address: Pubkey, right: Right) -> bool:
    enough = right.name != "delegate" or effect.amount is None or effect.amount >= right.amount
    # The times of a lock may change without who may end it.
    to = right.name == "lock" or effect.destination == right.holder
    return effect.source == address and effect.right == right.name and to and enough
