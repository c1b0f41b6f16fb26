"""What anyone can do about the market and its requests, and the runner that does it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest
from solders.pubkey import Pubkey

from market.crank_market import (
    KEPT_EPOCHS,
    MarketCrank,
    MarketCrankKind,
    MarketCrankRunner,
    due_beacon_cranks,
    due_committee_cranks,
    due_market_cranks,
    due_request_cranks,
    due_spent_cranks,
)
from market.errors import ProgramRefused
from market.generated.accounts import (
    Attester,
    Batch,
    Beacon,
    Committee,
    Config,
    Header,
    ProofBuffer,
    Request,
    Spent,
    Staker,
)
from market.generated.constants import State
from market.generated.instructions import ACCOUNTS, decode_instruction
from market.operations import Operations
from market.reader import ChainClock, Keyed
from tests.helpers.market_stage import KeySigner, key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction

    from market.reader import MarketReader
    from market.sender import Sender

REQUEST = key("request").pubkey()
COMMITTEE, BEACON, SPENT, PROOF = (key(name).pubkey() for name in ("committee", "beacon", "spent", "proof"))
OWNER, PAID = key("owner").pubkey(), key("who paid the rent").pubkey()
CONFIG = replace(Config.read(bytes(Config.SIZE)), start_slot=1_000, beacon_slots=5, epoch_slots=150)
OLD = 1_000 + 8 * 5 + KEPT_EPOCHS * 150
"""From this slot on the beacon of interval 7 may be closed."""


def zeroed(kind: Any, **fields: Any) -> Any:
    return replace(kind.read(bytes(kind.SIZE)), **fields)


def request(**fields: Any) -> Keyed[Request]:
    return Keyed(REQUEST, zeroed(Request, **fields), 1, 1)


def committee(*due: int) -> Committee:
    blank = Attester(key=Pubkey.default(), due=0, agreed=0, disagreed=0)
    members = [replace(blank, key=key(f"attester {i}").pubkey(), due=amount) for i, amount in enumerate(due)]
    made: Committee = zeroed(Committee, size=len(due), attesters=tuple(members + [blank] * (16 - len(due))))
    return made


def test_waiting_numbers_become_current_when_their_delay_is_over() -> None:
    waiting = zeroed(Config, pending_params=2, pending_from_s=100)
    assert due_market_cranks(waiting, now_s=99) == []
    assert due_market_cranks(waiting, now_s=100) == [MarketCrank(MarketCrankKind.ACTIVATE_PARAMS)]
    assert due_market_cranks(zeroed(Config), now_s=100) == []


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"deadline_s": 101}, False),
        ({"deadline_s": 100, "open_batches": 2}, True),
        ({"deadline_s": 100, "open_batches": 2, "closed": 1}, False),
        ({"deadline_s": 100, "closed": 1}, True),
    ],
)
def test_escrow_goes_home_after_the_deadline(fields: dict[str, Any], due: bool) -> None:  # noqa: FBT001 - a case
    wanted = [MarketCrank(MarketCrankKind.CLOSE_REQUEST, REQUEST)] if due else []
    assert due_request_cranks(request(**fields), None, now_s=100) == wanted


def test_attesters_fees_are_collected() -> None:
    found = due_request_cranks(request(deadline_s=500, committee=1), committee(0, 7, 9), now_s=100)
    assert found == [MarketCrank(MarketCrankKind.COLLECT_FEE, REQUEST, index) for index in (1, 2)]


def keyed(address: Pubkey, kind: Any, **fields: Any) -> Keyed[Any]:
    header = Header(tag=kind.TAG, version=1, bump=1, rent_payer=PAID)
    return Keyed(address, zeroed(kind, header=header, **fields), 1, 1)


@pytest.mark.parametrize(
    ("requests", "due", "over"),
    [
        ({}, (0, 0), True),
        ({}, (0, 7), False),
        ({REQUEST: request()}, (0, 0), True),
        ({REQUEST: request(committee=1)}, (0, 0), False),
    ],
)
def test_a_committee_is_closed_when_its_request_is_gone_and_nothing_is_due(
    requests: dict[Pubkey, Keyed[Request]],
    due: tuple[int, ...],
    over: bool,  # noqa: FBT001 - a case
) -> None:
    item = Keyed(COMMITTEE, replace(committee(*due), request=REQUEST), 1, 1)
    wanted = [MarketCrank(MarketCrankKind.CLOSE_COMMITTEE, REQUEST, account=COMMITTEE)] if over else []
    assert due_committee_cranks([item], requests) == wanted


def test_a_beacon_is_closed_thirty_epochs_later_unless_a_batch_waits_for_it() -> None:
    beacons = [keyed(BEACON, Beacon, interval=7, slot=1_041)]
    wanted = [MarketCrank(MarketCrankKind.CLOSE_BEACON, account=BEACON)]
    assert due_beacon_cranks(beacons, CONFIG, slot=OLD - 1, needed=()) == []
    assert due_beacon_cranks(beacons, CONFIG, slot=OLD, needed=()) == wanted
    assert due_beacon_cranks(beacons, CONFIG, slot=OLD, needed={7}) == []
    late = [keyed(BEACON, Beacon, interval=7, slot=OLD + 9)]
    assert due_beacon_cranks(late, CONFIG, slot=OLD + 8, needed=()) == []


@pytest.mark.parametrize(
    ("fields", "over"),
    [
        (None, True),
        ({}, True),
        ({"free": 1}, False),
        ({"bonded": 1}, False),
        ({"seats": 1}, False),
        ({"open_batches": 1}, False),
    ],
)
def test_what_was_submitted_is_forgotten_when_nothing_answers_for_it(
    fields: dict[str, int] | None,
    over: bool,  # noqa: FBT001 - a case
) -> None:
    spents = [keyed(SPENT, Spent, contributor=OWNER)]
    staker = None if fields is None else zeroed(Staker, owner=OWNER, **fields)
    wanted = [MarketCrank(MarketCrankKind.CLOSE_SPENT, account=SPENT)] if over else []
    assert due_spent_cranks(spents, {OWNER: staker}) == wanted


class Chain:
    """A market with one of everything that is due, and a chain that refuses what it is told to."""

    def __init__(self, *refused: str) -> None:
        self.refused = refused
        self.sent: list[str] = []
        self.rent: dict[str, Pubkey] = {}

    async def config(self) -> Config:
        return replace(CONFIG, pending_params=2, pending_from_s=1)

    async def clock(self) -> ChainClock:
        return ChainClock(OLD, 100)

    async def requests(self) -> list[Keyed[Request]]:
        return [request(deadline_s=1, committee=1)]

    async def committees(self) -> list[Keyed[Committee]]:
        gone = replace(committee(0), request=key("gone").pubkey(), header=keyed(COMMITTEE, Committee).value.header)
        return [
            Keyed(key("other").pubkey(), replace(committee(3), request=REQUEST), 1, 1),
            Keyed(COMMITTEE, gone, 1, 1),
        ]

    async def beacons(self) -> list[Keyed[Beacon]]:
        return [keyed(BEACON, Beacon, interval=7), keyed(key("needed").pubkey(), Beacon, interval=6)]

    async def spents(self) -> list[Keyed[Spent]]:
        return [keyed(SPENT, Spent, contributor=OWNER)]

    async def stakers(self, owners: Sequence[Pubkey]) -> list[None]:
        assert owners == [OWNER]
        return [None]

    async def batches(self) -> list[Keyed[Batch]]:
        return [keyed(key("batch").pubkey(), Batch, state=State.SUBMITTED, beacon=6)]

    async def proofs(self, owner: Pubkey) -> list[Keyed[ProofBuffer]]:
        spared = key("spared").pubkey()
        return [keyed(at, ProofBuffer, owner=owner, nonce=nonce) for at, nonce in ((PROOF, 4), (spared, 5))]

    async def send(self, made: Sequence[Instruction], _signers: object, *, journal: object) -> str:
        assert journal is not None
        name, _ = decode_instruction(bytes(made[0].data))
        if name in self.refused:
            raise ProgramRefused(code=6065, name="NothingPending", message="Gone.", instruction_index=0, program="")
        self.sent.append(name)
        at = ACCOUNTS[name].index("rent_payer") if name.startswith("close_") else 0
        self.rent[name] = made[0].accounts[at].pubkey
        return name


def runner_over(chain: Chain) -> MarketCrankRunner:
    make = Operations(key("program").pubkey(), key("GLN").pubkey())
    return MarketCrankRunner(cast("MarketReader", chain), make, cast("Sender", chain), KeySigner(key("keeper")))


@pytest.mark.parametrize("refused", [(), ("activate_params",), ("close_request",), ("close_beacon",)])
async def test_the_runner_takes_what_is_due_and_survives_a_lost_race(refused: tuple[str, ...]) -> None:
    chain = Chain(*refused)
    done = await runner_over(chain).run()
    steps = ("activate_params", "close_request", "collect_fee", "close_committee", "close_beacon", "close_spent")
    wanted = [name for name in steps if name not in refused]
    assert chain.sent == wanted
    assert [crank.kind.value for crank, _ in done] == wanted
    closed = {name: payer for name, payer in chain.rent.items() if name in steps[3:]}
    assert set(closed.values()) == {PAID}, "rent goes to who paid it"


async def test_own_buffers_are_closed_but_those_still_needed() -> None:
    chain = Chain()
    (done,) = await runner_over(chain).tidy({5})
    assert done[0] == MarketCrank(MarketCrankKind.CLOSE_PROOF, account=PROOF)
    assert (chain.sent, chain.rent) == (["close_proof"], {"close_proof": PAID})
