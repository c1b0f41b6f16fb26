"""Compute units of every instruction of the market, read from a transaction's log.

One transaction may hold several instructions; the runtime logs what each took, calls to other programs included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from market.generated import instructions as ix
from tests.helpers.market_randomness import SwitchboardSvm
from tests.helpers.market_svm import MarketSvm, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from solders.instruction import Instruction
    from solders.keypair import Keypair
    from solders.pubkey import Pubkey

__all__ = ["MeteredSvm", "MeteredSwitchboardSvm", "keep"]


def units_of(logs: Iterable[str], program: Pubkey) -> list[int]:
    """Units of the program's top-level instructions, in order."""
    own, depth, found = f"Program {program} ", 0, []
    for line in logs:
        if not line.startswith("Program "):
            continue
        if " invoke [" in line:
            depth = int(line.rpartition("[")[2].rstrip("]"))
        elif line.startswith(own) and " consumed " in line and depth == 1:
            found.append(int(line.split(" consumed ")[1].split()[0]))
        elif line.endswith(" success") and depth > 0:
            depth -= 1
    return found


def keep(most: dict[str, int], name: str, units: int) -> None:
    """Keeps the most units an instruction took."""
    most[name] = max(most.get(name, 0), units)


class MeteredSvm(MarketSvm):
    """A market that keeps the most units each instruction took, in `most`."""

    def __init__(self, *, initialised: bool = True) -> None:
        """As `MarketSvm`."""
        self.most: dict[str, int] = {}
        super().__init__(initialised=initialised)

    def send(self, *instructions: Instruction, signers: Sequence[Keypair], payer: Keypair | None = None) -> Outcome:
        """Sends one transaction and reads its log."""
        outcome = super().send(*instructions, signers=signers, payer=payer)
        record(self.most, self.program, instructions, outcome)
        return outcome


class MeteredSwitchboardSvm(SwitchboardSvm):
    """The same for a market whose beacons come from the randomness program's stand-in."""

    def __init__(self) -> None:
        """As `SwitchboardSvm`."""
        self.most: dict[str, int] = {}
        super().__init__()

    def send(self, *instructions: Instruction, signers: Sequence[Keypair], payer: Keypair | None = None) -> Outcome:
        """Sends one transaction and reads its log."""
        outcome = super().send(*instructions, signers=signers, payer=payer)
        record(self.most, self.program, instructions, outcome)
        return outcome


def record(most: dict[str, int], program: Pubkey, instructions: Sequence[Instruction], outcome: Outcome) -> None:
    """Keeps what a transaction that was taken used."""
    if outcome.error is not None:
        return
    own = [made for made in instructions if made.program_id == program]
    units = units_of(outcome.logs, program)
    assert len(units) == len(own), "\n".join(outcome.logs)
    for made, count in zip(own, units, strict=True):
        name, _ = ix.decode_instruction(bytes(made.data))
        keep(most, name, count)
