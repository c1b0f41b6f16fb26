"""What a signature would do: every instruction decoded, the whole simulated, before anybody signs.

An instruction that cannot be put into words is refused. Amounts that move are those of the simulation, not promises of
the instruction.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from solders.instruction import Instruction
from solders.message import Message, MessageV0, MessageV1, to_bytes_versioned
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from market.decode_market import decode_market_instruction
from market.decode_native import NATIVE_DECODERS
from market.effects import DecodedInstruction, Decoder, Effect, EffectKind, Names, RawInstruction
from market.errors import (
    NetworkError,
    RpcRefused,
    TransactionRefused,
    UndecodableInstruction,
    UntrustworthyAnswer,
    WrongAccount,
)
from market.holdings import Held, HoldingReader, deposits, holders
from market.refusals import ErrorTable, refusal
from market.rpc import Rpc
from market.rpc_types import AccountInfo
from market.sender import Prepared
from market.simulated import as_simulated
from market.spl import parse_mint, parse_token_account
from market.transaction import writable_keys
from market.unsaid import refuse_unsaid_loss, refuse_unsaid_power, refuse_unsaid_worth, unshown
from market.wording import Token, fee_text, short

__all__ = ["Change", "Explainer", "TransactionSummary", "decode_instructions", "shown_digest"]

_LAMPORTS_PER_SIGNATURE = 5_000
_ONE_BYTE = 128
_MINUS = "\u2212"


@dataclass(frozen=True)
class Change:
    """How one holding of the person changes.

    Attributes:
        place: as in `market.holdings.Held`.
        mint: token, None for SOL.
        before, after: base units.
        sentence: for the reader, with sign.
        owner: the wallet it belongs to, one of the person's.
        account: where it lies.
    """

    place: str
    mint: Pubkey | None
    before: int
    after: int
    sentence: str
    owner: Pubkey
    account: Pubkey

    @property
    def delta(self) -> int:
        """After minus before."""
        return self.after - self.before


@dataclass(frozen=True)
class TransactionSummary:
    """All that a person needs to decide about a signature.

    Attributes:
        payer: pays the fee.
        signers: who has to sign.
        instructions: decoded, in order.
        effects: what the instructions do, in order.
        changes: of all wallets of the person, from the simulation; those of the one that signs first.
        fee_lamports: base fee and priority, at most.
        fee: the same as text.
        cannot_happen: what this signature cannot do.
        dangers: sentences that need a second look.
        me: the wallet that signs; it pays the fee only if it is `payer`.
        own: the person's other wallets → their names.
        units: compute limit.
        priority_lamports: the part of the fee that is paid for priority, at most.
        digest: of the message without its blockhash, which is set anew when it is signed; see `shown_digest`.
        set_aside: what buyers reserve for what is delivered, from the simulation; theirs until the verdict.
        unknown: what could not be decoded or simulated; not empty only for an expert, who confirms it by hand.
    """

    payer: Pubkey
    signers: tuple[Pubkey, ...]
    instructions: tuple[DecodedInstruction, ...]
    effects: tuple[Effect, ...]
    changes: tuple[Change, ...]
    fee_lamports: int
    fee: str
    cannot_happen: tuple[str, ...]
    dangers: tuple[str, ...]
    me: Pubkey
    own: Mapping[Pubkey, str] = field(default_factory=dict)
    units: int = 0
    priority_lamports: int = 0
    digest: str = ""
    set_aside: tuple[Change, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What happens, one sentence each."""
        return tuple(effect.sentence for effect in self.effects)


def decode_instructions(
    instructions: Sequence[Instruction], names: Names, market_program: Pubkey | None, *, expert: bool = False
) -> list[DecodedInstruction]:
    """Put instructions into words.

    Args:
        instructions: in order.
        names: how accounts and tokens are called.
        market_program: address of our program.
        expert: what cannot be put into words is marked as such instead of refused.

    Raises:
        UndecodableInstruction: one of them cannot be; nothing is signed then.
    """
    out = []
    for instruction in instructions:
        accounts = tuple((meta.pubkey, meta.is_signer, meta.is_writable) for meta in instruction.accounts)
        raw = RawInstruction(instruction.program_id, accounts, bytes(instruction.data))
        try:
            out.append(replace(_decoded(raw, names, market_program), raw=raw))
        except UndecodableInstruction:
            if not expert:
                raise
            out.append(_not_decoded(raw))
    return out


def shown_digest(message: Message | MessageV0) -> str:
    """Return the SHA-256 of a message with zeros for its blockhash, hexadecimal: what is signed is what was shown."""
    keys = len(message.account_keys)
    # Version byte (not in legacy messages), header, count of keys (one byte below 128), keys.
    at = (1 if isinstance(message, MessageV0) else 0) + 3 + (1 if keys < _ONE_BYTE else 2) + 32 * keys
    bare = bytearray(to_bytes_versioned(message))
    bare[at : at + 32] = bytes(32)
    return hashlib.sha256(bare).hexdigest()


def _decoded(raw: RawInstruction, names: Names, market_program: Pubkey | None) -> DecodedInstruction:
    ours = market_program is not None and raw.program == market_program
    decode: Decoder | None = decode_market_instruction if ours else NATIVE_DECODERS.get(raw.program)
    if decode is None:
        raise UndecodableInstruction(
            f"We did not sign this. We cannot say what it would do (program {short(raw.program)})."
        )
    return decode(raw.data, tuple(key for key, _, _ in raw.accounts), names)


def _not_decoded(raw: RawInstruction) -> DecodedInstruction:
    written = sum(1 for _, _, writable in raw.accounts if writable)
    sentence = f"We cannot say what this does. It may change {written} accounts, and take all that they allow."
    effect = Effect(EffectKind.STEP, sentence, danger=True)
    return DecodedInstruction(str(raw.program), "not understood", (effect,), raw=raw, known=False)


class Explainer:
    """Explains prepared transactions to the wallet that is asked to sign.

    Args:
        rpc: the node.
        market_program: address of our program.
        tokens: mint → how it is shown; others by what their mint says.
        people: gives the address book: address → how it is called.
        errors: our program's error table.
        own: gives all wallets of the person → their names, whichever of them signs.
    """

    def __init__(
        self,
        rpc: Rpc,
        market_program: Pubkey | None,
        *,
        tokens: Mapping[Pubkey, Token] | None = None,
        people: Callable[[], Mapping[Pubkey, str]] = dict,
        stake_mint: Pubkey | None = None,
        errors: ErrorTable | None = None,
        own: Callable[[], Mapping[Pubkey, str]] = dict,
    ) -> None:
        self._rpc = rpc
        self._market = market_program
        self._tokens = dict(tokens or {})
        self._people = people
        self._stake_mint = stake_mint
        self._errors = errors
        self._own = own

    async def explain(self, prepared: Prepared, me: Pubkey, *, expert: bool = False) -> TransactionSummary:
        """Decode and simulate a prepared transaction.

        Args:
            prepared: as `Sender.prepare` made it; exactly this is signed.
            me: the wallet that signs.
            expert: what cannot be decoded or simulated is not refused but said in `TransactionSummary.unknown`, which
                whoever asks the person must have confirmed by hand. A loss or a power that no sentence says is refused
                all the same.

        Raises:
            UndecodableInstruction: it contains what cannot be put into words.
            UnsaidChange: the simulation takes more, or gives more power away, than the instructions say.
            TransactionRefused: the simulation fails.
            MarketError: the node does not answer.
        """
        message = VersionedTransaction.from_bytes(prepared.raw).message
        if isinstance(message, MessageV1):
            raise UndecodableInstruction("We did not sign this. It is a transaction of a kind we cannot read.")
        if isinstance(message, MessageV0) and message.address_table_lookups:
            raise UndecodableInstruction("We did not sign this. It hides accounts in a lookup table.")
        # Decoded once without names, so that a foreign program is refused before anything is asked of the node.
        decode_instructions(prepared.instructions, Names(me), self._market, expert=expert)
        keys = list(message.account_keys)
        try:
            was, after = await self._simulated(prepared, keys, writable_keys(message))
            failure = ""
        except (NetworkError, RpcRefused, UntrustworthyAnswer, TransactionRefused) as error:
            if not expert:
                raise
            was, after, failure = {}, {}, f"It could not be simulated, so nobody knows what it takes: {error}"
        own = dict(self._own())
        own.pop(me, None)
        names = self._names(me, own, was, after)
        decoded = decode_instructions(prepared.instructions, names, self._market, expert=expert)
        effects = tuple(effect for item in decoded for effect in item.effects)
        signatures = message.header.num_required_signatures
        base = _LAMPORTS_PER_SIGNATURE * signatures
        fee = base + prepared.priority_lamports
        reader = HoldingReader(frozenset({me, *own}), self._market, self._stake_mint)
        changes = _changes(reader, names, was, after)
        moved: dict[Held, int] = {}
        for change in changes:
            held = Held(change.owner, change.place, change.mint)
            moved[held] = moved.get(held, 0) + change.delta
        refuse_unsaid_power(reader, was, after, effects)
        refuse_unsaid_loss(
            names,
            moved,
            decoded,
            fee_lamports=fee,
            payer=prepared.payer,
            deposits_lamports=deposits(was, after, self._market),
        )
        refuse_unsaid_worth(names, moved, decoded)
        unknown = [f"{item.program}: {item.effects[0].sentence}" for item in decoded if not item.known]
        doubts = () if failure else unshown(names, moved, effects)
        return TransactionSummary(
            payer=prepared.payer,
            signers=tuple(keys[:signatures]),
            instructions=tuple(item for item in decoded if item.program != "Compute Budget"),
            effects=effects,
            changes=tuple(changes),
            fee_lamports=fee,
            fee=fee_text(fee),
            cannot_happen=() if unknown else _cannot_happen(effects),
            dangers=(*(effect.sentence for effect in effects if effect.danger), *doubts),
            me=me,
            own=own,
            units=prepared.units,
            priority_lamports=prepared.priority_lamports,
            digest=shown_digest(message),
            set_aside=_set_aside(reader, names, was, after) if _delivers(decoded) else (),
            unknown=(*unknown, failure) if failure else tuple(unknown),
        )

    async def _simulated(
        self, prepared: Prepared, keys: list[Pubkey], writable: list[Pubkey]
    ) -> tuple[dict[Pubkey, AccountInfo | None], dict[Pubkey, AccountInfo | None]]:
        """Return the accounts before and those that may change after."""
        before = await self._rpc.get_multiple_accounts(keys)
        simulation = await self._rpc.simulate(prepared.raw, accounts=writable)
        if simulation.err is not None:
            programs = tuple(str(item.program_id) for item in prepared.instructions)
            market = str(self._market) if self._market is not None else ""
            raise refusal(
                simulation.err, logs=simulation.logs, programs=programs, market_program=market, errors=self._errors
            )
        was = dict(zip(keys, as_simulated(before, simulation), strict=True))
        return was, dict(zip(writable, simulation.accounts, strict=True))

    def _names(
        self,
        me: Pubkey,
        own: Mapping[Pubkey, str],
        was: Mapping[Pubkey, AccountInfo | None],
        after: Mapping[Pubkey, AccountInfo | None],
    ) -> Names:
        tokens, token_holders = dict(self._tokens), {}
        for accounts in (after, was):
            for address, account in accounts.items():
                if account is None or account.owner not in {TOKEN_PROGRAM, TOKEN_2022_PROGRAM}:
                    continue
                try:
                    held = parse_token_account(account)
                    token_holders[address] = (held.owner, held.mint)
                except WrongAccount:
                    _add_mint(tokens, address, account)
        sol = holders((*after.items(), *was.items()))
        return Names(me, tokens, token_holders, self._people(), self._stake_mint, own, sol)


def _changes(
    reader: HoldingReader,
    names: Names,
    was: Mapping[Pubkey, AccountInfo | None],
    after: Mapping[Pubkey, AccountInfo | None],
) -> list[Change]:
    out = []
    for address, now in after.items():
        old, new = reader.holdings(address, was.get(address)), reader.holdings(address, now)
        for held in sorted({*old, *new}, key=str):
            first, last = old.get(held, 0), new.get(held, 0)
            if first != last:
                out.append(_change(names, held, address, first, last))
    # Those of the wallet that signs come first.
    return sorted(out, key=lambda change: change.owner != names.me)


def _delivers(decoded: Sequence[DecodedInstruction]) -> bool:
    return any(item.program == "Gleaner market" and item.name == "submit" for item in decoded)


def _set_aside(
    reader: HoldingReader,
    names: Names,
    was: Mapping[Pubkey, AccountInfo | None],
    after: Mapping[Pubkey, AccountInfo | None],
) -> tuple[Change, ...]:
    out = []
    for address, now in after.items():
        before, reserved = reader.reserved(was.get(address)), reader.reserved(now)
        if before is None or reserved is None or reserved[1] <= before[1]:
            continue
        held, last = reserved
        text = names.tokens_text(last - before[1], held.mint, up=False)
        sentence = f"Set aside for you by the buyer: {text}"
        out.append(Change(held.place, held.mint, before[1], last, sentence, held.owner, address))
    return tuple(out)


_PLACES = {
    "wallet": "Your wallet",
    "sol stake": "Your SOL given to a validator",
    "nonce": "Your durable nonce",
    "stake": "Your free stake",
    "bond": "Held as bond",
    "balance": "Your balance on the market",
    "escrow": "Your escrow",
}


def _change(names: Names, held: Held, account: Pubkey, before: int, after: int) -> Change:
    rises = after > before
    # Against the reader: what is earned is rounded down, what leaves or is held is rounded up.
    text = names.tokens_text(abs(after - before), held.mint, up=not rises or held.place == "bond")
    whose = _PLACES[held.place] if held.owner == names.me else f"{_PLACES[held.place]} “{names.own[held.owner]}”"
    sentence = f"{whose}: {'+' if rises else _MINUS}{text}"
    return Change(held.place, held.mint, before, after, sentence, held.owner, account)


def _add_mint(tokens: dict[Pubkey, Token], address: Pubkey, account: AccountInfo) -> None:
    if address in tokens:
        return
    try:
        # The name of an unknown token is its maker's choice, so its address stands for it.
        tokens[address] = Token(short(address), parse_mint(account).decimals)
    except WrongAccount:
        return


def _cannot_happen(effects: Sequence[Effect]) -> tuple[str, ...]:
    out = []
    if not any(effect.kind is EffectKind.SEND for effect in effects):
        out.append("Cannot happen with this signature: sending tokens to anyone.")
    if not any(effect.kind is EffectKind.POWER for effect in effects):
        out.append("Cannot happen with this signature: giving anyone power over your account.")
    if not any(effect.kind is EffectKind.RELEASE for effect in effects):
        out.append("Cannot happen with this signature: showing your data to anyone.")
    return tuple(out)
