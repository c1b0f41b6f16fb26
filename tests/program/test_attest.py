"""attest: each attester once and in time; K only and exactly where it decides; settled to the reference's base unit."""

import random
from dataclasses import replace
from hashlib import sha256

import pytest
from solders.pubkey import Pubkey

from market.generated.accounts import Batch, Committee, Request, Staker
from tests.helpers.market_idl import constant
from tests.helpers.market_oracle import ATTEST_S, KEY, ORACLE, OracleSale, assert_conserved
from tests.helpers.market_oracle_reference import OracleCase, OracleEnding, random_oracle_case, settle_oracle
from tests.helpers.market_svm import TOKEN, MarketSvm, patch, read_only, replace_account, unsigned

SIGNER, CONFIG, PARAMS, BATCH, COMMITTEE, REQUEST, STAKER, CONTRIBUTOR_BALANCE, BUYER_BALANCE = range(9)
CASES = 60
SEED = 20_261_123


@pytest.fixture
def sale(market: MarketSvm) -> OracleSale:
    made = OracleSale(market)
    made.to_attest()
    return made


def test_a_vote_is_noted_and_tipped(market: MarketSvm, sale: OracleSale) -> None:
    before = market.lamports(sale.attesters[1].pubkey())
    sale.attest(1, accept=True)
    sale.attest(2, accept=False)
    assert (sale.batch.attested, sale.batch.objected, sale.batch.tips) == (0b010, 0b100, 15)
    assert market.lamports(sale.attesters[1].pubkey()) == before - 5_000 + market.terms.tip_lamports
    assert all(a.agreed == a.disagreed == 0 for a in sale.committee.attesters)


def test_each_attester_speaks_once(market: MarketSvm, sale: OracleSale) -> None:
    sale.attest(0, accept=True)
    for accept in (True, False):
        again = sale.attest_instructions(0, accept=accept, key=KEY if accept else bytes(32))
        market.refused("AlreadyAttested", *again, signers=[sale.attesters[0]])
    sale.attest(1, accept=False)
    market.refused("AlreadyAttested", *sale.attest_instructions(1, accept=True), signers=[sale.attesters[1]])


def test_the_deciding_acceptance_brings_the_key_and_no_other_does(market: MarketSvm, sale: OracleSale) -> None:
    for accept in (True, False):
        early = sale.attest_instructions(0, accept=accept, key=KEY)
        market.refused("BadArguments", *early, signers=[sale.attesters[0]])
    sale.attest(0, accept=True)
    for key in (bytes(32), sha256(b"another").digest()):
        wrong = sale.attest_instructions(1, accept=True, key=key)
        market.refused("WrongKey", *wrong, signers=[sale.attesters[1]])
    assert sale.batch.key == bytes(32)
    sale.attest(1, accept=True, key=KEY)
    assert sale.batch.key == KEY


def test_the_deciding_rejection_brings_no_key(market: MarketSvm, sale: OracleSale) -> None:
    sale.attest(0, accept=False)
    leak = sale.attest_instructions(1, accept=False, key=KEY)
    market.refused("BadArguments", *leak, signers=[sale.attesters[1]])
    sale.attest(1, accept=False)
    assert (sale.batch.ending, sale.batch.key) == (OracleEnding.QUALITY, bytes(32))


def test_after_the_end_nobody_speaks(market: MarketSvm, sale: OracleSale) -> None:
    sale.vote(0, accept=True)
    sale.vote(1, accept=True)
    for accept in (True, False):
        market.refused("WrongState", *sale.attest_instructions(2, accept=accept), signers=[sale.attesters[2]])


@pytest.mark.parametrize(("accept", "verdict"), [(True, "VERDICT_ACCEPT"), (False, "VERDICT_QUALITY")])
def test_the_batch_keeps_what_was_decided_and_who_is_due_nothing_gets_no_balance(
    market: MarketSvm, sale: OracleSale, *, accept: bool, verdict: str
) -> None:
    sale.vote(0, accept=accept)
    sale.vote(1, accept=accept)
    assert sale.batch.standing == constant(verdict)
    assert market.exists(market.at.balance(sale.contributor.pubkey(), market.tusd)) is accept
    assert market.exists(market.at.balance(sale.buyer.pubkey(), market.gln)) is not accept


def test_the_window_ends_with_its_deadline(market: MarketSvm, sale: OracleSale) -> None:
    market.warp(seconds=ATTEST_S - 1)
    sale.attest(0, accept=True)
    market.warp(seconds=1)
    market.refused("TooLate", *sale.attest_instructions(1, accept=False), signers=[sale.attesters[1]])


def test_only_the_attester_named_speaks(market: MarketSvm, sale: OracleSale) -> None:
    for attester in (1, 3, 15, 16, 255):
        made = sale.attest_instructions(attester, accept=True, signer=sale.attesters[0].pubkey())
        market.refused("NotAttester", *made, signers=[sale.attesters[0]])
    made = sale.attest_instructions(0, accept=True, signer=sale.buyer.pubkey())
    market.refused("NotAttester", *made, signers=[sale.buyer])


def test_the_contributor_does_not_judge_its_own_batch(market: MarketSvm) -> None:
    sale = OracleSale(market)
    sale.attesters[0] = sale.contributor
    sale.to_attest()
    made = sale.attest_instructions(0, accept=True)
    market.refused("NotAttester", *made, signers=[sale.contributor])


def test_a_batch_of_another_state_is_none_of_theirs(market: MarketSvm, sale: OracleSale) -> None:
    for state in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 255):
        patch(market, Batch, sale.address, state=state)
        market.refused("WrongState", *sale.attest_instructions(0, accept=True), signers=[sale.attesters[0]])


def test_a_stake_taken_whole_leaves_no_bond(market: MarketSvm, sale: OracleSale) -> None:
    address = market.at.staker(sale.contributor.pubkey())
    patch(market, Staker, address, free=0, bonded=0, forfeits=1)
    sale.vote(0, accept=False)
    sale.vote(1, accept=False)
    staker = market.staker(sale.contributor.pubkey())
    assert (staker.free, staker.bonded, staker.open_batches) == (0, 0, 0)
    assert market.balance(sale.buyer.pubkey(), market.gln) == 0


def test_hostile_accounts(market: MarketSvm, sale: OracleSale) -> None:
    attester, stranger = sale.attesters[0], market.wallet("stranger")
    [good] = sale.attest_instructions(0, accept=True)

    def refused(error: str, at: int, address: Pubkey) -> None:
        market.refused(error, replace_account(good, at, address), signers=[attester])

    market.refused("MissingSigner", unsigned(good, SIGNER), signers=[stranger])
    for at in (BATCH, COMMITTEE):
        market.refused("NotWritable", read_only(good, at), signers=[attester])
    refused("WrongOwner", COMMITTEE, stranger.pubkey())
    refused("WrongAccountType", COMMITTEE, sale.request)
    refused("WrongAccountType", BATCH, sale.request)
    refused("WrongAccountType", PARAMS, market.at.config)
    refused("WrongAddress", REQUEST, stranger.pubkey())
    assert (sale.batch.attested, sale.batch.objected) == (0, 0)


def test_a_committee_of_another_request_decides_nothing(market: MarketSvm, sale: OracleSale) -> None:
    market.give(sale.buyer.pubkey(), market.tusd, 500 * TOKEN)
    other = market.at.request(sale.buyer.pubkey(), 2)
    market.ok(market.open_request_instruction(sale.buyer.pubkey(), mode=ORACLE, nonce=2), signers=[sale.buyer])
    keys = [sale.attesters[0].pubkey()]
    market.ok(*sale.does.open_committee(sale.buyer.pubkey(), other, keys, 1), signers=[sale.buyer])
    [good] = sale.attest_instructions(0, accept=True, key=KEY)
    theirs = replace_account(good, COMMITTEE, market.at.committee(other))
    market.refused("WrongAddress", theirs, signers=[sale.attesters[0]])
    both = replace_account(theirs, REQUEST, other)
    market.refused("WrongAddress", both, signers=[sale.attesters[0]])


def test_hostile_accounts_of_the_deciding_vote(market: MarketSvm, sale: OracleSale) -> None:
    sale.attest(0, accept=True)
    attester = sale.attesters[1]
    [good] = sale.attest_instructions(1, accept=True, key=KEY)
    buyer = sale.buyer.pubkey()
    market.stake(sale.buyer, 100 * TOKEN)
    cases = [
        ("WrongAddress", CONTRIBUTOR_BALANCE, market.at.balance(buyer, market.tusd)),
        ("WrongAddress", CONTRIBUTOR_BALANCE, market.at.balance(sale.contributor.pubkey(), market.gln)),
        ("WrongAddress", STAKER, market.at.staker(buyer)),
    ]
    for error, at, address in cases:
        market.refused(error, replace_account(good, at, address), signers=[attester])
    for at in (STAKER, REQUEST):
        market.refused("NotWritable", read_only(good, at), signers=[attester])
    assert_conserved(market)
    assert sale.batch.state == 10


def played(case: OracleCase) -> tuple[MarketSvm, OracleSale]:
    """A market in which the case's contributor and committee have done all they do."""
    market = MarketSvm()
    sale = OracleSale(market, threshold=case.threshold, size=case.size)
    market.stake(sale.contributor, case.staker.stake - 100 * TOKEN)
    today = market.now_s // market.terms.day_s
    patch(
        market,
        Staker,
        market.at.staker(sale.contributor.pubkey()),
        score=case.staker.score,
        strikes=case.staker.strikes,
        accepted_since_strike=case.staker.accepted_since_strike,
        grown_today=case.staker.grown_today,
        stake_since_s=market.now_s - case.staker.stake_age_days * market.terms.day_s,
        score_day=today,
    )
    value = case.records * case.price
    market.give(sale.buyer.pubkey(), market.tusd, 2 * value)
    made = market.open_request_instruction(
        sale.buyer.pubkey(), mode=ORACLE, price=case.price, deposit=2 * value, max_records=case.records
    )
    market.ok(made, *sale.committee_instructions(), signers=[sale.buyer])
    patch(market, Request, sale.request, stake_rate=case.stake_rate)
    sale.delivery = replace(sale.delivery, records=case.records)
    sale.submit()
    for attester, accept in case.votes[: settle_oracle(case).taken]:
        sale.vote(attester, accept=accept)
    if sale.batch.state != 8:
        market.warp(seconds=ATTEST_S)
        market.ok(*sale.does.finalize(sale.buyer.pubkey(), sale.address, sale.batch), signers=[sale.buyer])
    return market, sale


def test_random_committees_settle_as_the_reference_says() -> None:
    """`CASES` random batches, every amount and counter to the base unit."""
    rg = random.Random(SEED)  # noqa: S311 - cases of a test, not secrets
    seen = set()
    for number in range(CASES):
        case = random_oracle_case(rg)
        expected = settle_oracle(case)
        seen.add(expected.ending)
        market, sale = played(case)
        batch, staker = sale.batch, market.staker(sale.contributor.pubkey())
        attesters = sale.committee.attesters
        request = market.read(Request, sale.request)
        free_before = batch.value - batch.fee
        found = (
            batch.ending,
            batch.paid,
            batch.fees,
            batch.treasury_stake,
            sale.money(sale.contributor),
            market.balance(sale.buyer.pubkey(), market.gln),
            request.free - free_before,
            staker.free,
            staker.bonded,
            (staker.score, staker.strikes, staker.accepted_since_strike, staker.grown_today, bool(staker.banned)),
            [(a.due, a.agreed, a.disagreed) for a in attesters[: case.size]],
        )
        assert found == (
            expected.ending,
            expected.paid,
            expected.fees,
            expected.treasury_stake,
            expected.paid,
            expected.buyer_stake,
            expected.request_free,
            case.staker.stake - expected.bond + expected.bond_back,
            0,
            (
                expected.score,
                expected.strikes,
                expected.accepted_since_strike,
                expected.grown_today,
                expected.banned,
            ),
            list(zip(expected.due, expected.agreed, expected.disagreed, strict=True)),
        ), f"case {number} of seed {SEED}: {case}"
        assert_conserved(market)
    assert seen == {OracleEnding.ACCEPTED, OracleEnding.QUALITY, OracleEnding.VOID}


def test_what_it_costs(sale: OracleSale) -> None:
    """The deciding vote of 16 creates a Balance and stays far below one transaction's default limit."""
    large = OracleSale(MarketSvm(), threshold=16, size=16)
    large.to_attest()
    units = [large.vote(attester, accept=True).units for attester in range(16)]
    assert max(units) < 30_000
    assert isinstance(large.committee, Committee)
    assert sale.vote(0, accept=True).units < 10_000
