"""Reading instruction data: packed little-endian fields, each of which must be there, and nothing after them."""

import math
import struct
from collections.abc import Callable, Mapping

from solders.pubkey import Pubkey

from market.effects import DecodedInstruction, Effect, Names, undecodable

__all__ = ["InstructionReader", "Known", "decode_by_table"]

_MAX_SEED_BYTES = 32
_NOBODY = Pubkey.default()


class InstructionReader:
    """Cuts fields off; running short, and every other way not to fit, is an undecodable instruction.

    Args:
        data: of the instruction.
        program: its name, for the refusal.
    """

    def __init__(self, data: bytes, program: str) -> None:
        self._data, self._program = data, program

    @property
    def left(self) -> int:
        """Bytes not read yet."""
        return len(self._data)

    def take(self, size: int) -> bytes:
        """The next bytes."""
        if len(self._data) < size:
            raise undecodable(self._program)
        head, self._data = self._data[:size], self._data[size:]
        return head

    def number(self, size: int) -> int:
        """An unsigned number of so many bytes."""
        return int.from_bytes(self.take(size), "little")

    def signed(self, size: int) -> int:
        """A signed number of so many bytes."""
        return int.from_bytes(self.take(size), "little", signed=True)

    def float64(self) -> float:
        """A double, which must be a number."""
        (value,) = struct.unpack("<d", self.take(8))
        if not math.isfinite(value):
            raise undecodable(self._program)
        return float(value)

    def pubkey(self) -> Pubkey:
        """An address."""
        return Pubkey.from_bytes(self.take(32))

    def flag(self) -> bool:
        """A byte that is 0 or 1."""
        value = self.number(1)
        if value > 1:
            raise undecodable(self._program)
        return value == 1

    def pubkey_or_flag(self) -> Pubkey | None:
        """An address behind a flag (the Token program's packed COption, bincode's Option)."""
        return self.pubkey() if self.flag() else None

    def pubkey_or_zeros(self) -> Pubkey | None:
        """An address, or zeros for none (Token-2022's OptionalNonZeroPubkey)."""
        found = self.pubkey()
        return None if found == _NOBODY else found

    def seed(self) -> str:
        """A seed: u64 length and UTF-8 of at most 32 bytes; shown with what does not print boxed."""
        size = self.number(8)
        if size > _MAX_SEED_BYTES:
            raise undecodable(self._program)
        try:
            text = self.take(size).decode()
        except UnicodeDecodeError as cause:
            raise undecodable(self._program) from cause
        return "".join(char if char.isprintable() else "□" for char in text)

    def one_of(self, size: int, values: Mapping[int, str]) -> str:
        """A number that stands for a word."""
        value = self.number(size)
        if value not in values:
            raise undecodable(self._program)
        return values[value]

    def end(self) -> None:
        """Refuse what was not read."""
        if self._data:
            raise undecodable(self._program)


Known = tuple[str, int, Callable[[InstructionReader, tuple[Pubkey, ...], Names], tuple[Effect, ...]]]
"""Name of an instruction, how many accounts it has at least, and what makes its words of the data after its code."""


def decode_by_table(
    program: str, known: Known | None, read: InstructionReader, keys: tuple[Pubkey, ...], names: Names
) -> DecodedInstruction:
    """Put an instruction into words by what is known of it.

    Raises:
        UndecodableInstruction: it is unknown, lacks accounts, or has more or less data than its kind.
    """
    if known is None or len(keys) < known[1]:
        raise undecodable(f"the {program} program")
    name, _, words = known
    effects = words(read, keys, names)
    read.end()
    return DecodedInstruction(program, name, effects)
