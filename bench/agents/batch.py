"""One batch on the chain, from its delivery to its last settled seat, moved by its parties' clients."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeVar

from bench.agents.chain import INSURANCE, RECORDS, STAKE, Chain, ProgramFailed
from market.generated.accounts import Batch, Entry, Pointer, Round
from market.generated.constants import Ending as Ended
from market.generated.constants import SeatStatus, State
from market.intents import OpenVote, Submission, plan_draw_step
from market.panel import panel_seed, sample_records, vote_hash, vote_salt
from storage.keys import benchmark_commit, label_commit
from tests.helpers.market_reference import RATE_ONE, TOKEN, Attempt, Case, Ending, Seat, StakerState
from tests.helpers.market_reference import Round as Played
from tests.helpers.market_reference import SeatStatus as SeatDid
from tests.helpers.market_svm import FIRST_SLOT, MarketSvm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from bench.agents.table import Vote

BEACON_SLOTS: Final = 5
VOTES_AT_ONCE: Final = 15
SETTLED_AT_ONCE: Final = 8
KEY: Final = sha256(b"K").digest()
SALT: Final = sha256(b"label salt").digest()
T = TypeVar("T")


@dataclass
class Panel:
    """A panel that was drawn.

    Attributes:
        r, redraw: which attempt.
        sample: records it looks at, in order.
        owners: who sits on each entry; `None` where the seat was drawn without a free lock.
    """

    r: int
    redraw: int
    sample: list[int]
    owners: list[Pubkey | None]


@dataclass
class LiveBatch:
    """A batch under way.

    Attributes:
        chain: the market.
        contributor: who delivers.
        records: N.
        labels: of a benchmark: which records are bad; `None` for an ordinary batch.
    """

    chain: Chain
    contributor: Pubkey
    records: int = RECORDS
    labels: frozenset[int] | None = None
    address: Pubkey = field(init=False)
    panels: list[Panel] = field(default_factory=list)
    _read: tuple[bytes, Batch] | None = None

    def __post_init__(self) -> None:
        root = sha256(bytes(self.contributor) + b"root").digest()
        self.address = self.chain.at.batch(self.contributor, root)
        pointer = Pointer(codec=0x55, digest=root)
        submission = Submission(
            root=root,
            key_commit=sha256(KEY).digest(),
            outer_commit=bytes(32),
            label_commit=self._label_commit(),
            nullifiers=bytes(32),
            nonce=bytes(16),
            package=pointer,
            records=self.records,
        )
        self._send(self.chain.make.submit(self.contributor, self.chain.request, self.chain.opened(), submission))

    def _bitmap(self) -> bytes:
        out = bytearray((self.records + 7) // 8)
        for record in self.labels or ():
            out[record // 8] |= 1 << record % 8
        return bytes(out)

    def _label_commit(self) -> bytes:
        if self.labels is None:
            return label_commit(KEY)
        root = sha256(b"gln:labels:1".ljust(16, b"\0") + self.records.to_bytes(4, "little") + self._bitmap()).digest()
        return benchmark_commit(root, SALT)

    # ---------------------------------------------------------------------------------------------------- state

    @property
    def state(self) -> Batch:
        """The batch as it stands; read again only where its bytes changed."""
        data = self._data(self.address)
        if self._read is None or self._read[0] != data:
            self._read = data, Batch.unpack(data)
        return self._read[1]

    def attempt(self, panel: Panel) -> tuple[Round, tuple[Entry, ...]]:
        """Header and entries of an attempt."""
        data = self._data(self.chain.at.round(self.address, panel.r, panel.redraw))
        return Round.unpack(data), Round.unpack_tail(data)

    def last_attempts(self) -> list[Panel]:
        """The attempt that decided every round, in order."""
        return list({panel.r: panel for panel in self.panels}.values())

    def _data(self, address: Pubkey) -> bytes:
        account = self.chain.svm.get_account(address)
        if account is None:
            raise ProgramFailed(f"{address} does not exist")
        return bytes(account.data)

    def _send(self, instructions: list[Instruction]) -> None:
        self.chain.send(instructions)

    # ---------------------------------------------------------------------------------------------------- panel

    def draw(self) -> Panel:
        """Wait for the beacon, draw the panel and return it."""
        chain, batch = self.chain, self.state
        beacon = batch.beacon
        chain.reach(FIRST_SLOT + (beacon + 1) * BEACON_SLOTS + 1)
        fix = chain.make.fix_beacon(chain.payer, beacon)
        seed = panel_seed(self._value(beacon), bytes(self.address), batch.round, batch.redraw)
        prior = [chain.at.round(self.address, p.r, p.redraw) for p in self.last_attempts() if p.r < batch.round]
        at, first = 0, fix
        while batch.state == State.SUBMITTED:
            step = plan_draw_step(seed, at, batch.places, chain.owners)
            self._send([*first, *chain.make.draw(chain.payer, self.address, batch, step, prior)])
            at, first = at + len(step.seats), []
            batch = self.state
        panel = Panel(batch.round, batch.redraw, [], [])
        head, entries = self.attempt(panel)
        earlier = {record for p in self.last_attempts() if p.r < panel.r for record in p.sample}
        panel.sample = sample_records(seed, head.m, self.records, earlier)
        panel.owners = [e.owner if e.status != SeatStatus.EMPTY else None for e in islice(entries, head.filled)]
        self.panels.append(panel)
        return panel

    def _value(self, interval: int) -> bytes:
        """The hash the beacon will have: the first slot at the interval's end."""
        return bytes(MarketSvm.slot_hash(FIRST_SLOT + (interval + 1) * BEACON_SLOTS))

    def share(self) -> None:
        """Say where the samples are."""
        pointer = Pointer(codec=0x55, digest=sha256(b"samples").digest())
        self._send(self.chain.make.share_samples(self.contributor, self.address, self.state, pointer))

    def walk_away(self) -> None:
        """Share nothing: past half time anyone ends the round."""
        self.chain.warp(seconds=self.chain.terms.commit_s // 2 + 1)
        self._send(self.chain.make.expire(self.chain.payer, self.address, self.state))

    def vote(self, votes: Sequence[Vote]) -> None:
        """Commit and reveal, one vote a seat."""
        panel, batch = self.panels[-1], self.state
        ballots = [
            (entry, owner, vote, self._ballot(owner, panel, vote))
            for entry, (owner, vote) in enumerate(zip(panel.owners, votes, strict=True))
            if owner is not None and vote.commits
        ]
        make = self.chain.make
        for part in _parts(ballots, VOTES_AT_ONCE):
            self._send(
                [
                    i
                    for entry, owner, _, (_, commitment) in part
                    for i in make.commit(owner, self.address, batch, owner=owner, entry=entry, vote=commitment)
                ]
            )
        if self.state.state == State.COMMIT:
            self.chain.warp(seconds=self.chain.terms.commit_s)
            self._send(make.expire(self.chain.payer, self.address, self.state))
        for part in _parts([ballot for ballot in ballots if ballot[2].reveals], VOTES_AT_ONCE):
            self._send(
                [
                    i
                    for entry, owner, _, (ballot, _) in part
                    for i in make.reveal(owner, self.address, batch, owner=owner, entry=entry, vote=ballot)
                ]
            )
        if any(not vote.reveals for vote in votes):
            self.chain.warp(seconds=self.chain.terms.reveal_s)

    def _ballot(self, owner: Pubkey, panel: Panel, vote: Vote) -> tuple[OpenVote, bytes]:
        batch = bytes(self.address)
        salt = vote_salt(bytes(owner), batch, panel.r, panel.redraw)
        commitment = vote_hash(
            batch=batch,
            r=panel.r,
            redraw=panel.redraw,
            reviewer=bytes(owner),
            status=vote.status,
            bits=vote.bits,
            reasons=0,
            salt=salt,
        )
        return OpenVote(vote.status, vote.bits, 0, salt), commitment

    def tally(self) -> Batch:
        """Count the votes; return the batch."""
        self._send(self.chain.make.tally(self.chain.payer, self.address, self.state))
        return self.state

    # ---------------------------------------------------------------------------------------------------- what follows

    def challenge(self, who: Pubkey | None = None) -> None:
        """The contributor, or somebody new, appeals."""
        who = self.chain.challenger(who)
        self._send(self.chain.make.challenge(who, self.address, self.state))

    def disclose(self) -> None:
        """The contributor releases the key."""
        self._send(self.chain.make.disclose(self.contributor, self.address, self.state, KEY))

    def open_label(self) -> None:
        """The operator of a benchmark opens its label."""
        make, at, who = self.chain.make, self.chain.at, self.contributor
        proof = at.proof(who, 1)
        rounds = [at.round(self.address, p.r, p.redraw) for p in self.last_attempts()]
        written = [i for part in make.write_proof(who, 1, self._bitmap()) for i in part]
        self._send(
            [
                *make.open_proof(who, 1),
                *written,
                *make.open_label(self.address, self.state, proof=proof, salt=SALT, rounds=rounds),
                *make.close_proof(who, 1, who),
            ]
        )

    def settle(self) -> Batch:
        """Let the last window pass, finalize, settle every seat; return the batch."""
        chain, make = self.chain, self.chain.make
        late_s = max(0, self.state.deadline_s - chain.now_s)
        if late_s:
            chain.warp(seconds=late_s)
        batch = self.state
        rounds = [chain.at.round(self.address, p.r, p.redraw) for p in self.last_attempts()]
        self._send(make.finalize(chain.payer, self.address, batch, rounds))
        batch = self.state
        due = []
        for panel in self.panels:
            _, entries = self.attempt(panel)
            due += [(e.loss == 0, panel, i, e) for i, e in enumerate(entries) if not e.settled]
        due.sort(key=lambda item: item[0])
        for part in _parts(due, SETTLED_AT_ONCE):
            self._send(
                [
                    i
                    for _, panel, index, entry in part
                    for i in make.settle_seat(
                        chain.payer, self.address, batch, r=panel.r, redraw=panel.redraw, index=index, entry=entry
                    )
                ]
            )
        return self.state

    def case(self) -> Case:
        """What happened, as the reference reads it."""
        rounds: dict[int, list[Attempt]] = {}
        for panel in self.panels:
            head, entries = self.attempt(panel)
            seats = tuple(Seat(SeatDid(e.status), e.bits) for e in islice(entries, head.filled))
            rounds.setdefault(panel.r, []).append(Attempt(seats, shared=bool(head.shared)))
        labels = [self.attempt(panel)[0].label for panel in self.last_attempts()]
        label = self.state.ending == Ended.LABEL
        return Case(
            self.records,
            TOKEN,
            0,
            RATE_ONE,
            StakerState(STAKE, stake_age_days=0),
            tuple(Played(tuple(attempts)) for attempts in rounds.values()),
            Ending.LABEL if label else Ending.PANEL,
            tuple(labels) if label else (),
            insurance=INSURANCE,
        )

    def seated(self) -> set[Pubkey]:
        """Everybody who sat on a panel."""
        return {owner for panel in self.panels for owner in panel.owners if owner is not None}


def _parts(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for at in range(0, len(items), size):
        yield items[at : at + size]
