"""The declared edges of the state diagram are those that batches take on the shipped program, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from market.generated.accounts import Batch
from market.generated.constants import State
from market.generated.instructions import decode_instruction
from program.build.diagram import EDGES, GONE
from tests.helpers.market_oracle import ATTEST_S, OracleSale
from tests.helpers.market_play import Play, data, panel
from tests.helpers.market_reference import Attempt, Ending, Seat, SeatStatus
from tests.helpers.market_sale import Sale
from tests.helpers.market_svm import MarketSvm, Outcome
from tests.helpers.market_world import World

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.keypair import Keypair
    from solders.pubkey import Pubkey

GOOD, POOR = data(0), data(0b11111)
ABSENT = Seat(SeatStatus.NO_COMMIT)
BAD = tuple(range(0, 50, 3))

Edge = tuple[str, str, str]


class Watched(MarketSvm):
    """A market that keeps every change of a batch's state."""

    def __init__(self, seen: set[Edge]) -> None:
        self.seen = seen
        super().__init__()

    def send(self, *instructions: Instruction, signers: Sequence[Keypair], payer: Keypair | None = None) -> Outcome:
        before = self._states(instructions)
        outcome = super().send(*instructions, signers=signers, payer=payer)
        after = self._states(instructions)
        for address in before.keys() | after.keys():
            source, target = before.get(address, GONE), after.get(address, GONE)
            if source != target:
                ours = [made for made in instructions if made.program_id == self.program]
                (made,) = [made for made in ours if any(meta.pubkey == address for meta in made.accounts)]
                self.seen.add((source, target, decode_instruction(bytes(made.data))[0]))
        return outcome

    def _states(self, instructions: Sequence[Instruction]) -> dict[Pubkey, str]:
        found = {}
        for address in {meta.pubkey for made in instructions for meta in made.accounts}:
            account = self.svm.get_account(address)
            if account is not None and bytes(account.data[:8]) == Batch.TAG:
                found[address] = State(Batch.unpack(bytes(account.data)).state).name
        return found


def appealed(seen: set[Edge]) -> None:
    """From every state a challenge can start in, a redraw, both endings, the key out or not."""
    play = Play(Watched(seen))
    play.judge(panel(0, ABSENT), panel(0, POOR))
    play.challenge()
    play.judge(panel(1, GOOD))
    play.disclose()
    play.end()
    for disclosed in (True, False):
        play = Play(Watched(seen))
        play.judge(panel(0, GOOD))
        if disclosed:
            play.disclose()
        play.challenge()
        play.judge(panel(1, GOOD))
        play.end(Ending.PANEL if disclosed else Ending.LATE_KEY)


def refused(seen: set[Edge]) -> None:
    """A reject nobody appeals, samples nobody shared."""
    play = Play(Watched(seen))
    play.judge(panel(0, POOR))
    play.end()
    play = Play(Watched(seen))
    play.judge(Attempt(panel(0, ABSENT).seats, shared=False))
    play.end()


def labelled(seen: set[Edge]) -> None:
    """A label opened after acceptance and after a reject, contested or not."""
    for verdict in (GOOD, POOR):
        play = Play(Watched(seen), bad=BAD)
        play.judge(panel(0, verdict))
        play.open_label()
        if verdict == GOOD:
            play.challenge()
            play.judge(panel(1, GOOD))
        play.end(Ending.LABEL)


def committees(seen: set[Edge]) -> None:
    """A committee that decides and one that does not come."""
    for decides in (True, False):
        market = Watched(seen)
        sale = OracleSale(market)
        sale.to_attest()
        for attester in (0, 1) if decides else ():
            sale.vote(attester, accept=True)
        if not decides:
            crank = market.wallet("crank")
            market.warp(seconds=ATTEST_S)
            market.ok(*sale.does.finalize(crank.pubkey(), sale.address, sale.batch), signers=[crank])


def in_vain(seen: set[Edge]) -> None:
    """A draw from an empty table seats nobody, and goes to the count."""
    sale = Sale(World(), seats=0)
    sale.submit()
    sale.fix_beacon()
    source = State(sale.state["state"]).name
    sale.draw()
    seen.add((source, State(sale.state["state"]).name, "draw"))


def test_the_edges_are_those_declared_and_no_others() -> None:
    seen: set[Edge] = set()
    for play in (appealed, refused, labelled, committees, in_vain):
        play(seen)
    declared = {(source, target, name) for (source, target), names in EDGES.items() for name in names}
    assert seen - declared == set()
    assert declared - seen == set()
