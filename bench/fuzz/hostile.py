"""What a hostile caller makes of a plausible instruction: other accounts, other flags, other bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey

from bench.fuzz.steps import Plant, Send, Step, Tokens
from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.fuzz.auditor import Auditor
    from bench.fuzz.dice import Dice
    from bench.fuzz.world import World

SIZES: Final = (1, 2, 4, 8)
STRANGE_PROGRAM: Final = Pubkey(b"\x07" * 32)


class Hostile:
    """Spoils instructions.

    Args:
        world, books: what there is to swap.
        dice: choices.
    """

    def __init__(self, world: World, books: Auditor, dice: Dice) -> None:
        self._world, self._books, self._dice = world, books, dice
        self._ways: tuple[Callable[[Instruction], Instruction], ...] = (
            self._swap, self._swap, self._swap_kind, self._swap_kind, self._signer, self._read_only, self._duplicate,
            self._exchange, self._cut, self._number, self._number, self._number, self._data, self._opcode,
        )  # fmt: skip
        self._planted: list[Pubkey] = []

    def spoil(self, made: Instruction) -> Instruction:
        """Return the instruction with one thing wrong (sometimes two)."""
        if not made.accounts:
            return made
        out = self._dice.one(self._ways)(made)
        return self._dice.one(self._ways)(out) if out.accounts and self._dice.chance(15) else out

    def beforehand(self, made: Instruction) -> Step | None:
        """Return what a hostile caller does to the addresses of an instruction before it comes."""
        address = self._dice.one(list(made.accounts)).pubkey
        roll = self._dice.below(3)
        if roll == 0:
            return Send(address, 1 + self._dice.below(5_000_000))
        if roll == 1:
            return Tokens(address, 1 + self._dice.below(1_000_000))
        known = list(self._books.view)
        if not known:
            return None
        fake = Pubkey(self._dice.digest())
        self._planted = [*self._planted[-8:], fake]
        return Plant(fake, STRANGE_PROGRAM, self._books.view[self._dice.one(known)].data)

    def _with(self, made: Instruction, metas: list[AccountMeta]) -> Instruction:
        # Nobody has the key of an address that is not an actor's.
        sound = [AccountMeta(m.pubkey, m.is_signer and m.pubkey in self._world.signers, m.is_writable) for m in metas]
        return Instruction(made.program_id, bytes(made.data), sound)

    def _replace(self, made: Instruction, address: Pubkey) -> Instruction:
        metas = list(made.accounts)
        at = self._dice.below(len(metas))
        metas[at] = AccountMeta(address, metas[at].is_signer, metas[at].is_writable)
        return self._with(made, metas)

    def _swap(self, made: Instruction) -> Instruction:
        """Any account of the program, of an actor, of another program."""
        dice, world = self._dice, self._world
        known = list(self._books.view)
        tokens = world.token_account(dice.one(world.actors), dice.one(world.mints))
        pool = [dice.one(world.actors), dice.one(world.mints), tokens, SYSTEM_PROGRAM, TOKEN_PROGRAM, *self._planted]
        pool += [dice.one(known)] * 6 if known else []
        return self._replace(made, dice.one(pool))

    def _swap_kind(self, made: Instruction) -> Instruction:
        """Another account of the very same kind."""
        dice, metas = self._dice, list(made.accounts)
        at = dice.below(len(metas))
        found = self._books.view.get(metas[at].pubkey)
        pool = self._world.actors if found is None else list(self._books.by_tag[found.data[:8]])
        address = dice.one(pool)
        metas[at] = AccountMeta(address, metas[at].is_signer, metas[at].is_writable)
        return self._with(made, metas)

    def _flag(self, made: Instruction, *, signer: bool) -> Instruction:
        metas = list(made.accounts)
        which = [i for i, m in enumerate(metas) if (m.is_signer if signer else m.is_writable)]
        if which:
            at = self._dice.one(which)
            old = metas[at]
            metas[at] = AccountMeta(old.pubkey, old.is_signer and not signer, old.is_writable and signer)
        return self._with(made, metas)

    def _signer(self, made: Instruction) -> Instruction:
        return self._flag(made, signer=True)

    def _read_only(self, made: Instruction) -> Instruction:
        return self._flag(made, signer=False)

    def _duplicate(self, made: Instruction) -> Instruction:
        return self._replace(made, self._dice.one(list(made.accounts)).pubkey)

    def _exchange(self, made: Instruction) -> Instruction:
        metas = list(made.accounts)
        a, b = self._dice.below(len(metas)), self._dice.below(len(metas))
        metas[a], metas[b] = metas[b], metas[a]
        return self._with(made, metas)

    def _cut(self, made: Instruction) -> Instruction:
        return self._with(made, list(made.accounts)[: -1 - self._dice.below(2)])

    def _number(self, made: Instruction) -> Instruction:
        """An integer at 0, 1, its greatest, one more, one less, or anything."""
        data = bytearray(made.data)
        size = self._dice.one(SIZES)
        if len(data) < 1 + size:
            return self._swap(made)
        at = 1 + self._dice.below(len(data) - size)
        old, most = int.from_bytes(data[at : at + size], "little"), (1 << 8 * size) - 1
        value = self._dice.one([0, 1, most, most - 1, (old + 1) & most, (old - 1) & most, self._dice.u64() & most])
        data[at : at + size] = value.to_bytes(size, "little")
        return Instruction(made.program_id, bytes(data), list(made.accounts))

    def _data(self, made: Instruction) -> Instruction:
        data = bytes(made.data)
        data = data[:-1] if self._dice.chance(50) else data + b"\0"
        return Instruction(made.program_id, data, list(made.accounts))

    def _opcode(self, made: Instruction) -> Instruction:
        data = bytes([self._dice.below(52)]) + bytes(made.data)[1:]
        return Instruction(made.program_id, data, list(made.accounts))
