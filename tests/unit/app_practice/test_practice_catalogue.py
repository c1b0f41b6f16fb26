"""What the automatic buyers ask for: satisfiable, affordable, different, and keys nobody mixes up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.practice.bootstrap import REVIEWERS, SEATS_EACH, practice_terms
from app.practice.catalogue import BUYERS, COMMITTEE_OFFER, LIFE_OFFERS, NOISED_OFFERS, OFFERS, Offer
from app.practice.genesis import MINT_NAMES, mint_bytes, write_genesis
from app.practice.keys import practice_key
from app.practice.people import People
from app.sell.protection import require_possible
from market.spl import MINT_BYTES
from sources import QualitySpec

BPS = 10_000
OWNER_ONLY = 0o600


@pytest.mark.parametrize(
    "offer", [*OFFERS, *LIFE_OFFERS, *NOISED_OFFERS, COMMITTEE_OFFER], ids=lambda offer: offer.title
)
def test_an_offer_can_be_met_and_paid(offer: Offer) -> None:
    terms = practice_terms()
    assert 0 < offer.min_records <= offer.max_records
    per_record = offer.price * (BPS + terms.fee_bps + offer.premium_cap_bps) // BPS
    assert offer.deposit >= per_record * offer.max_records
    assert offer.mint in MINT_NAMES
    assert offer.buyer in BUYERS
    QualitySpec.from_json(offer.quality)
    require_possible(offer.release)


def test_offers_differ_and_each_buyer_numbers_its_own() -> None:
    offers = (*OFFERS, *LIFE_OFFERS, *NOISED_OFFERS, COMMITTEE_OFFER)
    assert len({(offer.buyer.role, offer.nonce) for offer in offers}) == len(offers)
    assert len({(offer.mint, offer.price, offer.release.kind) for offer in offers}) == len(offers)


def test_enough_seats_for_every_panel_of_round_0() -> None:
    assert practice_terms().panel[0] < REVIEWERS
    assert 2 * practice_terms().panel[0] <= REVIEWERS * SEATS_EACH


def test_practice_terms_name_both_mints() -> None:
    named = {bytes(entry.mint) for entry in practice_terms().mints if entry.stake_rate}
    assert named == {bytes(practice_key(f"mint {name}").pubkey()) for name in MINT_NAMES}


def test_genesis_holds_program_and_mints(tmp_path: Path) -> None:
    path = tmp_path / "genesis.json"
    write_genesis(path)
    found = json.loads(path.read_text())
    assert [account["pubkey"] for account in found["accounts"]] == [
        str(practice_key(f"mint {name}").pubkey()) for name in MINT_NAMES
    ]
    (program,) = found["programs"]
    assert program["program_id"] == str(practice_key("program").pubkey())
    assert program["upgrade_authority"] == str(practice_key("authority").pubkey())
    assert Path(program["so_path"]).read_bytes().startswith(b"\x7fELF")


def test_a_mint_is_initialised_and_empty() -> None:
    data = mint_bytes(bytes(practice_key("faucet").pubkey()))
    assert len(data) == MINT_BYTES
    assert int.from_bytes(data[36:44], "little") == 0
    assert data[44:46] == bytes([6, 1])
    assert data[46:50] == bytes(4)  # no freeze authority


def test_people_are_kept_with_the_ledger_and_differ(tmp_path: Path) -> None:
    genesis, program = bytes(32), bytes([1]) * 32
    people = People.load(tmp_path, genesis, program)
    again = People.load(tmp_path, genesis, program)
    assert people == again
    assert (tmp_path / "seed").stat().st_mode & 0o777 == OWNER_ONLY
    roles = ["keeper", *(buyer.role for buyer in BUYERS), *(f"reviewer {number}" for number in range(REVIEWERS))]
    addresses = {people.identity(role).address for role in roles}
    assert len(addresses) == len(roles)
    assert {again.identity(role).address for role in roles} == addresses
    elsewhere = People.load(tmp_path, bytes([2]) * 32, program)
    assert elsewhere.identity("keeper").secret != people.identity("keeper").secret
