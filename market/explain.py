"""What a signature would do: every instruction decoded, the whole simulated, before anybody signs.

An instruction that cannot be put into words is refused. Amounts that move are those of the simulation, not promises of
the instruction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from solders.instruction import Instruction
from solders.message import MessageV0, MessageV1
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from market.decode_market import decode_market_instruction
from market.decode_native import NATIVE_DECODERS
from market.effects import DecodedInstruction, Decoder, Effect, EffectKind, Names
from market.errors import UndecodableInstruction, WrongAccount
from market.generated.accounts import Balance, Request, Staker
from market.layout import LayoutError
from market.refusals import ErrorTable, refusal
from market.rpc import Rpc
from market.rpc_types import AccountInfo
from market.sender import Prepared
from market.simulated import as_simulated
from market.spl import parse_mint, parse_token_account
from market.transaction import writable_keys
from market.unsaid import refuse_unsaid_loss, refuse_unsaid_power
from market.wording import Token, fee_text, short

__all__ = ["Change", "Explainer", "TransactionSummary", "decode_instructions"]

_LAMPORTS_PER_SIGNATURE = 5_000
_MINUS = "\u2212"


@dataclass(frozen=True)
class Change:
    """How one holding of the signing wallet changes.

    Attributes:
        place: `wallet`, `stake`, `bond`, `balance` (on the market) or `escrow`.
        mint: token, None for SOL.
        before, after: base units.
        sentence: for the reader, with sign.
    """

    place: str
    mint: Pubkey | None
    before: int
    after: int
    sentence: str

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
        changes: of the wallet's own holdings, from the simulation.
        fee_lamports: base fee and priority, at most.
        fee: the same as text.
        cannot_happen: what this signature cannot do.
        dangers: sentences that need a second look.
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

    @property
    def sentences(self) -> tuple[str, ...]:
        """What happens, one sentence each."""
        return tuple(effect.sentence for effect in self.effects)


def decode_instructions(
    instructions: Sequence[Instruction], names: Names, market_program: Pubkey | None
) -> list[DecodedInstruction]:
    """Put instructions into words.

    Raises:
        UndecodableInstruction: one of them cannot be; nothing is signed then.
    """
    out = []
    for instruction in instructions:
        keys = tuple(meta.pubkey for meta in instruction.accounts)
        program = instruction.program_id
        ours = market_program is not None and program == market_program
        decode: Decoder | None = decode_market_instruction if ours else NATIVE_DECODERS.get(program)
        if decode is None:
            raise UndecodableInstruction(
                f"We did not sign this. We cannot say what it would do (program {short(program)})."
            )
        out.append(decode(bytes(instruction.data), keys, names))
    return out


class Explainer:
    """Explains prepared transactions to the wallet that is asked to sign.

    Args:
        rpc: the node.
        market_program: address of our program.
        tokens: mint → how it is shown; others by what their mint says.
        people: address → name from the address book.
        errors: our program's error table.
    """

    def __init__(
        self,
        rpc: Rpc,
        market_program: Pubkey | None,
        *,
        tokens: Mapping[Pubkey, Token] | None = None,
        people: Mapping[Pubkey, str] | None = None,
        stake_mint: Pubkey | None = None,
        errors: ErrorTable | None = None,
    ) -> None:
        self._rpc = rpc
        self._market = market_program
        self._tokens = dict(tokens or {})
        self._people = dict(people or {})
        self._stake_mint = stake_mint
        self._errors = errors

    async def explain(self, prepared: Prepared, me: Pubkey) -> TransactionSummary:
        """Decode and simulate a prepared transaction.

        Args:
            prepared: as `Sender.prepare` made it; exactly this is signed.
            me: the wallet whose holdings are shown.

        Raises:
            UndecodableInstruction: it contains what cannot be put into words.
            UnsaidChange: the simulation takes more, or gives more power away, than the instructions say.
            TransactionRefused: the simulation fails.
        """
        message = VersionedTransaction.from_bytes(prepared.raw).message
        if isinstance(message, MessageV1):
            raise UndecodableInstruction("We did not sign this. It is a transaction of a kind we cannot read.")
        if isinstance(message, MessageV0) and message.address_table_lookups:
            raise UndecodableInstruction("We did not sign this. It hides accounts in a lookup table.")
        # Decoded once without names, so that a foreign program is refused before anything is asked of the node.
        decode_instructions(prepared.instructions, Names(me), self._market)
        keys = list(message.account_keys)
        writable = writable_keys(message)
        before = await self._rpc.get_multiple_accounts(keys)
        simulation = await self._rpc.simulate(prepared.raw, accounts=writable)
        if simulation.err is not None:
            programs = tuple(str(item.program_id) for item in prepared.instructions)
            market = str(self._market) if self._market is not None else ""
            raise refusal(
                simulation.err, logs=simulation.logs, programs=programs, market_program=market, errors=self._errors
            )
        was = dict(zip(keys, as_simulated(before, simulation), strict=True))
        after = dict(zip(writable, simulation.accounts, strict=True))
        names = self._names(me, was, after)
        decoded = decode_instructions(prepared.instructions, names, self._market)
        effects = tuple(effect for item in decoded for effect in item.effects)
        signatures = message.header.num_required_signatures
        fee = _LAMPORTS_PER_SIGNATURE * signatures + prepared.priority_lamports
        changes = self._changes(names, was, after)
        refuse_unsaid_power(me, was, after, effects)
        if all(instruction.program_id != self._market for instruction in prepared.instructions):
            moved: dict[Pubkey | None, int] = {}
            for change in changes:
                moved[change.mint] = moved.get(change.mint, 0) + change.delta
            refuse_unsaid_loss(names, moved, effects, fee)
        return TransactionSummary(
            payer=prepared.payer,
            signers=tuple(keys[:signatures]),
            instructions=tuple(item for item in decoded if item.program != "Compute Budget"),
            effects=effects,
            changes=tuple(changes),
            fee_lamports=fee,
            fee=fee_text(fee),
            cannot_happen=_cannot_happen(effects),
            dangers=tuple(effect.sentence for effect in effects if effect.danger),
        )

    def _names(
        self, me: Pubkey, was: Mapping[Pubkey, AccountInfo | None], after: Mapping[Pubkey, AccountInfo | None]
    ) -> Names:
        tokens, holders = dict(self._tokens), {}
        for accounts in (after, was):
            for address, account in accounts.items():
                if account is None or account.owner not in {TOKEN_PROGRAM, TOKEN_2022_PROGRAM}:
                    continue
                try:
                    held = parse_token_account(account)
                    holders[address] = (held.owner, held.mint)
                except WrongAccount:
                    _add_mint(tokens, address, account)
        return Names(me, tokens, holders, self._people, self._stake_mint)

    def _changes(
        self, names: Names, was: Mapping[Pubkey, AccountInfo | None], after: Mapping[Pubkey, AccountInfo | None]
    ) -> list[Change]:
        out = []
        for address, now in after.items():
            old, new = self._holdings(names, address, was.get(address)), self._holdings(names, address, now)
            for place, mint in sorted({*old, *new}, key=str):
                first, last = old.get((place, mint), 0), new.get((place, mint), 0)
                if first != last:
                    out.append(_change(names, place, mint, first, last))
        return out

    def _holdings(
        self, names: Names, address: Pubkey, account: AccountInfo | None
    ) -> dict[tuple[str, Pubkey | None], int]:
        """Return what of an account is the wallet's: (place, mint) → base units."""
        if account is None:
            return {}
        if address == names.me:
            return {("wallet", None): account.lamports}
        if account.owner in {TOKEN_PROGRAM, TOKEN_2022_PROGRAM}:
            held = names.token_accounts.get(address)
            if held is None or held[0] != names.me:
                return {}
            return {("wallet", held[1]): parse_token_account(account).amount}
        if account.owner != self._market:
            return {}
        return self._market_holdings(names, account.data)

    def _market_holdings(self, names: Names, data: bytes) -> dict[tuple[str, Pubkey | None], int]:
        found: dict[tuple[str, Pubkey | None], int] = {}
        tag = data[:8]
        try:
            if tag == Staker.TAG:
                staker = Staker.unpack(data)
                if staker.owner == names.me:
                    found = {("stake", self._stake_mint): staker.free, ("bond", self._stake_mint): staker.bonded}
            elif tag == Balance.TAG:
                balance = Balance.unpack(data)
                if balance.owner == names.me:
                    found = {("balance", balance.mint): balance.amount}
            elif tag == Request.TAG:
                request = Request.unpack(data)
                if request.buyer == names.me:
                    found = {("escrow", request.mint): request.free + request.held}
        except LayoutError as cause:
            raise UndecodableInstruction(
                "We did not sign this. It changes an account in a way we cannot read."
            ) from cause
        return found


_PLACES = {
    "wallet": "Your wallet",
    "stake": "Your free stake",
    "bond": "Held as bond",
    "balance": "Your balance on the market",
    "escrow": "Your escrow",
}


def _change(names: Names, place: str, mint: Pubkey | None, before: int, after: int) -> Change:
    rises = after > before
    # Against the reader: what is earned is rounded down, what leaves or is held is rounded up.
    text = names.tokens_text(abs(after - before), mint, up=not rises or place == "bond")
    sign = "+" if rises else _MINUS
    return Change(place, mint, before, after, f"{_PLACES[place]}: {sign}{text}")


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
