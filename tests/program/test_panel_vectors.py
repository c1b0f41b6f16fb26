"""The byte formats' vectors run against the shipped program: seed, seats, votes, key_commit."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from tests.helpers.market_idl import Call, constant
from tests.helpers.market_sale import Sale
from tests.helpers.market_world import FREE, SYSTEM, World

VECTORS = Path(__file__).parents[1] / "vectors" / "bytes"


def load(name: str, part: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((VECTORS / name).read_text(encoding="utf-8"))[part]
    return found


def preset_batch(world: World, address: Pubkey, state: str, **values: Any) -> None:
    """A Batch at the vector's address, in the vector's attempt."""
    known: dict[str, Any] = {"params_version": 1, "value": 10**6, "fee": 40_000, "stake_rate": 10**6, "tips": 0}
    end_s = world.now_s + 60
    world.put("Batch", address, state=constant(f"STATE_{state}"), deadline_s=end_s, **{**known, **values})


@pytest.mark.parametrize("case", load("panel.json", "draws"))
def test_the_program_draws_the_vectors_seats(case: dict[str, Any]) -> None:
    world = World()
    batch = Pubkey.from_bytes(bytes.fromhex(case["batch"]))
    beacon = world.beacon(900)
    world.put("Beacon", beacon, interval=900, value=bytes.fromhex(case["beacon"]), ready=1)
    attempt = {"round": case["r"], "redraw": case["redraw"]}
    preset_batch(world, batch, "SUBMITTED", places=case["seats"], beacon=900, records=case["n"], **attempt)
    owner = Keypair().pubkey()
    world.put("Staker", world.staker(owner), owner=owner, seats=case["seats"])
    indices = case["seat_indices"][:8]
    for page in {place // 64 for place in indices}:
        places = [{"owner": owner, "held": 50 * 10**6, "until_epoch": FREE}] * 64
        world.put("SeatPage", world.page(page * 64), index=page, used=64, places=places)
    round_ = world.round(batch, case["r"], case["redraw"])
    accounts = {
        "payer": world.payer.pubkey(),
        "params": world.params_address,
        "batch": batch,
        "round": round_,
        "beacon": beacon,
        "system_program": SYSTEM,
    }
    earlier = [(world.round(batch, r), False) for r in range(case["r"])]
    for r, (address, _) in enumerate(earlier):
        world.put("Round", address, batch=batch, r=r, verdict=constant("VERDICT_ACCEPT"))
    pairs = [pair for place in indices for pair in ((world.page(place), True), (world.staker(owner), False))]
    world.call(Call("draw", {"count": len(indices)}, accounts, world.metas(*earlier, *pairs)))
    drawn = world.get("Round", round_)
    assert drawn["seed"].hex() == case["seed"]
    expected = list(dict.fromkeys(indices))[: drawn["n"]]
    assert [e["place"] for e in drawn["entries"][: drawn["filled"]]] == expected


@pytest.mark.parametrize("case", load("panel.json", "votes"))
def test_the_program_opens_the_vectors_votes(case: dict[str, Any]) -> None:
    world = World()
    batch = Pubkey.from_bytes(bytes.fromhex(case["batch"]))
    reviewer = Pubkey.from_bytes(bytes.fromhex(case["reviewer"]))
    delegate = Keypair()
    world.put("Staker", world.staker(reviewer), owner=reviewer, delegate=delegate.pubkey())
    preset_batch(world, batch, "REVEAL", round=case["r"], redraw=case["redraw"])
    round_ = world.round(batch, case["r"], case["redraw"])
    entry = {"owner": reviewer, "vote": bytes.fromhex(case["vote"]), "status": constant("SEAT_NO_REVEAL")}
    counts = {"n": 5, "filled": 1, "m": 20, "committed": 1}
    attempt = {"r": case["r"], "redraw": case["redraw"]}
    world.put("Round", round_, tail=[entry], batch=batch, **attempt, **counts)
    accounts = {"signer": delegate.pubkey(), "staker": world.staker(reviewer), "batch": batch, "round": round_}
    args = {
        "entry": 0,
        "status": case["status"],
        "bits": case["bits"],
        "reasons": int(case["reasons"]),
        "salt": bytes.fromhex(case["salt"]),
    }
    world.call(Call("reveal", args, accounts), delegate)
    assert world.get("Round", round_)["revealed"] == 1


@pytest.mark.parametrize("case", load("keys.json", "cases"))
def test_the_program_opens_the_vectors_key_commitments(case: dict[str, Any]) -> None:
    sale = Sale()
    sale.to_verdict()
    assert sha256(bytes.fromhex(case["K"])).hexdigest() == case["key_commit"]
    label = bytes.fromhex(case["label_commit_ordinary"])
    sale.world.change("Batch", sale.batch, key_commit=bytes.fromhex(case["key_commit"]), label_commit=label)
    sale.world.call(sale.disclose_call(bytes.fromhex(case["K"])), sale.contributor)
    assert sale.state["key"].hex() == case["K"]


@pytest.mark.parametrize("case", load("panel.json", "benchmarks"))
def test_the_program_marks_the_vectors_labels(case: dict[str, Any]) -> None:
    """`open_label` finds label_root, the samples of every round, and which of their records are bad."""
    world = World()
    contributor, batch, proof = Keypair(), Keypair().pubkey(), Keypair().pubkey()
    last = len(case["rounds"]) - 1
    commit = bytes.fromhex(case["label_commit"])
    parties = {"contributor": contributor.pubkey(), "buyer": Keypair().pubkey()}
    preset_batch(world, batch, "REJECTED", label_commit=commit, records=case["n"], round=last, **parties)
    for r, rnd in enumerate(case["rounds"]):
        seed = bytes.fromhex(rnd["seed"])
        world.put(
            "Round", world.round(batch, r), batch=batch, r=r, seed=seed, m=rnd["m"], verdict=constant("VERDICT_QUALITY")
        )
    bitmap = bytearray(constant("PROOF_BYTES"))
    for record in case["bad"]:
        bitmap[record // 8] |= 1 << record % 8
    world.put("ProofBuffer", proof, owner=contributor.pubkey(), body=bytes(bitmap))
    accounts = {
        "contributor": contributor.pubkey(),
        "buyer": parties["buyer"],
        "params": world.params_address,
        "batch": batch,
        "proof": proof,
    }
    rounds = world.metas(*((world.round(batch, r), True) for r in range(last + 1)))
    world.call(Call("open_label", {"salt": bytes.fromhex(case["salt"]), "cosigned": 0}, accounts, rounds), contributor)
    assert [world.get("Round", world.round(batch, r))["label"] for r in range(last + 1)] == [
        rnd["label"] for rnd in case["rounds"]
    ]
    assert world.get("Batch", batch)["label_root"].hex() == case["label_root"]
