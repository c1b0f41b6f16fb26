"""Compute units of what is not a panel's: the market's set-up and government, stakes, requests, beacons, randomness."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from bench.program.meter import MeteredSvm, MeteredSwitchboardSvm, keep
from market.generated import instructions as ix
from market.generated.accounts import Header, Spent
from market.generated.constants import MAX_MINTS
from market.operations import Operations
from market.terms import with_mints
from tests.helpers.market_randomness import after
from tests.helpers.market_svm import TOKEN, pointer

if TYPE_CHECKING:
    from solders.keypair import Keypair
    from solders.pubkey import Pubkey


def govern(market: MeteredSvm) -> None:
    """Set-up, a second version with as many mints as there can be, pause, insurance, another authority."""
    authority, does = market.authority, Operations(market.program, market.gln)
    for made in (market.init_instruction(), market.set_params_instruction()):
        market.ok(made, signers=[authority])
    for mint in (market.gln, market.tusd):
        market.ok(market.open_ledger_instruction(mint), signers=[authority])
    more = [market.wallet(f"mint{n}", lamports=0).pubkey() for n in range(MAX_MINTS - 2)]
    terms = with_mints(market.terms, dict.fromkeys([market.gln, market.tusd, *more], TOKEN))
    key = authority.pubkey()
    for version in (2, 3):
        market.ok(*does.set_params(key, version, terms, current=1), signers=[authority])
    market.warp(seconds=terms.params_delay_s)
    market.ok(*does.activate_params(3), signers=[authority])
    for paused in (True, False):
        market.ok(*does.set_paused(key, paused=paused), signers=[authority])
    ledger = replace(market.ledger(market.gln), treasury=10, total=10)
    market.give(market.authority.pubkey(), market.gln, 0)
    market.write(market.at.ledger(market.gln), ledger.pack(), market.program)
    market.ok(*does.insure(key, 10), signers=[authority])
    heir = market.wallet("heir")
    market.ok(*does.propose_authority(key, heir.pubkey()), signers=[authority])
    market.ok(*does.accept_authority(heir.pubkey()), signers=[heir])


def stakes(market: MeteredSvm, owner: Keypair, place: int) -> None:
    """Deposit, seat, delegate, profile, exit, withdrawal, close."""
    key = owner.pubkey()
    staker = market.at.staker(key)
    market.give(key, market.gln, 60 * TOKEN)
    market.ok(market.deposit_instruction(key, 60 * TOKEN), signers=[owner])
    market.ok(market.take_seat_instruction(key, place), signers=[owner])
    market.ok(ix.set_delegate(market.program, owner=key, staker=staker, delegate=key), signers=[owner])
    market.ok(ix.set_profile(market.program, owner=key, staker=staker, profile=pointer(b"profile")), signers=[owner])
    market.ok(market.release_seat_instruction(key, place), signers=[owner])
    market.warp(seconds=market.terms.exit_s, slots=150)
    market.ok(market.release_seat_instruction(key, place), signers=[owner])
    market.ok(market.withdraw_stake_instruction(key, 60 * TOKEN), signers=[owner])
    market.ok(ix.close_staker(market.program, owner=key, rent_payer=key, staker=staker), signers=[owner])


def requests(market: MeteredSvm, buyer: Keypair) -> None:
    """Request opened and closed, Balance paid out and closed."""
    key = buyer.pubkey()
    market.give(key, market.tusd, 500 * TOKEN)
    market.ok(market.open_request_instruction(key), signers=[buyer])
    market.ok(market.close_request_instruction(key, market.at.request(key, 1)), signers=[buyer])
    market.ok(market.withdraw_instruction(key, market.tusd, 500 * TOKEN), signers=[buyer])
    balance = market.at.balance(key, market.tusd)
    market.ok(ix.close_balance(market.program, owner=key, rent_payer=key, balance=balance), signers=[buyer])


def beacons(market: MeteredSvm, payer: Keypair) -> None:
    """A beacon armed, fixed and closed."""
    key = payer.pubkey()
    interval = market.interval
    market.warp(slots=1_000)
    market.ok(market.beacon_instruction(key, interval, arm=True), signers=[payer])
    market.warp(slots=9)
    market.ok(market.beacon_instruction(key, interval), signers=[payer])
    fresh = market.interval
    market.warp(slots=6)
    market.ok(market.beacon_instruction(key, fresh), signers=[payer])
    market.warp(slots=31 * 150)
    config, beacon = market.at.config, market.at.beacon(interval)
    market.ok(ix.close_beacon(market.program, rent_payer=key, config=config, beacon=beacon), signers=[payer])


def evidence(market: MeteredSvm, wallet: Keypair) -> None:
    """The evidence of a root, closed after the stake is gone."""
    key = wallet.pubkey()
    root: bytes = hashlib.sha256(bytes(key)).digest()
    address: Pubkey = market.at.spent(key, root)
    header = Header(tag=Spent.TAG, version=1, bump=255, rent_payer=key)
    spent = Spent(header=header, contributor=key, root=root, batch=key, submitted_at_s=1)
    market.write(address, spent.pack(), market.program)
    market.ok(
        ix.close_spent(market.program, rent_payer=key, staker=market.at.staker(key), spent=address), signers=[wallet]
    )


def randomness(most: dict[str, int]) -> None:
    """Two values of the randomness program's stand-in: its own work is not Switchboard's."""
    market = MeteredSwitchboardSvm()
    for interval in range(2):
        market.go_to(after(interval))
        market.request(interval)
        market.warp(slots=2)
        market.reveal(interval)
        market.warp(slots=1)
    for name, units in market.most.items():
        keep(most, name, units)


def most(runs: int) -> dict[str, int]:
    """The most units of each instruction, for many wallets: their addresses take a varying number of hashes."""
    found: dict[str, int] = {}
    founded = MeteredSvm(initialised=False)
    govern(founded)
    market = MeteredSvm()
    first = market.wallet("first", tusd=500 * TOKEN)
    market.ok(market.open_request_instruction(first.pubkey()), signers=[first])
    for index in range(runs):
        wallet = market.wallet(f"owner{index}")
        stakes(market, wallet, index)
        requests(market, wallet)
        beacons(market, wallet)
        evidence(market, wallet)
    randomness(found)
    for part in (founded, market):
        for name, units in part.most.items():
            keep(found, name, units)
    return dict(sorted(found.items()))
