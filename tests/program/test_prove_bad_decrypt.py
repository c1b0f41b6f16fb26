"""prove_bad_decrypt: what does not decrypt is proven, what decrypts never is, and a malformed proof is not misread."""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from solders.keypair import Keypair

from tests.helpers import bytes_reference as ref
from tests.helpers.market_fraud import (
    CHUNK_HEAD,
    MOST_UNITS,
    PROOF_BYTES,
    Court,
    Sold,
    deep,
    honest,
    path_bytes,
    swap_outer,
    swap_plaintext,
)
from tests.helpers.market_idl import constant
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_world import refused

RECORDS = [b"a" * 5_000, b"bb", b"c" * 64, b"d" * 4_096, b"e" * 9_000]


def assert_proven(court: Court, sold: Sold) -> None:
    batch = court.world.get("Batch", court.world.batch(sold.contributor.pubkey(), sold.root))
    assert batch["fraud"] == constant("FRAUD_BAD_DECRYPT")


@pytest.mark.parametrize(("i", "j"), [(0, 0), (0, 1), (1, 0), (2, 0), (3, 0), (4, 2)])
def test_a_chunk_that_is_not_what_reviewers_saw_is_proven_without_o(i: int, j: int) -> None:
    court, sold = Court(), Sold(RECORDS)
    swap_plaintext(sold, i, j, b"what the reviewers saw")
    court.accept(sold)
    court.prove(sold, "INNER", sold.inner_proof(i, j))
    assert_proven(court, sold)


def test_where_no_stake_is_left_the_buyer_gets_no_balance() -> None:
    court, sold = Court(free=0, bonded=0), Sold(RECORDS)
    swap_plaintext(sold, 0, 0, b"what the reviewers saw")
    court.accept(sold)
    court.prove(sold, "INNER", sold.inner_proof(0, 0))
    batch = court.world.batch(sold.contributor.pubkey(), sold.root)
    assert court.world.get("Batch", batch)["fraud"] != 0
    assert not court.world.exists(court.world.balance(sold.buyer.pubkey(), court.world.stake_mint))


@pytest.mark.parametrize(("i", "at"), [(0, 0), (0, 4_999), (1, 1), (4, 4_096)])
def test_an_outer_layer_that_does_not_open_is_proven_with_o(i: int, at: int) -> None:
    court, sold = Court(), Sold(RECORDS)
    swap_outer(sold, i, at)
    court.accept(sold)
    j = at // ref.CHUNK_BYTES
    with refused("NothingProven"):  # what INNER shows is sound: c is not what o leads to
        court.prove(sold, "INNER", sold.inner_proof(i, j))
    court.prove(sold, "OUTER", sold.outer_proof(i, j))
    assert_proven(court, sold)


def test_outer_proves_all_that_inner_proves() -> None:
    court, sold = Court(), Sold(RECORDS)
    swap_plaintext(sold, 0, 1, b"what the reviewers saw")
    court.accept(sold)
    court.prove(sold, "OUTER", sold.outer_proof(0, 1))
    assert_proven(court, sold)


PACKAGES = st.lists(st.integers(1, 9_000), min_size=1, max_size=9)


@settings(max_examples=20, deadline=None)
@given(PACKAGES, st.data())
def test_no_chunk_of_an_honest_package_proves(lengths: list[int], data: st.DataObject) -> None:
    records = [bytes([n % 256]) * length for n, length in enumerate(lengths)]
    court, sold = Court(), Sold(records, nulls=None)
    court.accept(sold)
    i = data.draw(st.integers(0, len(records) - 1))
    j = data.draw(st.integers(0, len(sold.rows[i]["chunks"]) - 1))
    for kind, proof in (("INNER", sold.inner_proof(i, j)), ("OUTER", sold.outer_proof(i, j))):
        with refused("NothingProven"):
            court.prove(sold, kind, proof)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 5_000), min_size=1, max_size=4), st.data())
def test_a_changed_byte_of_an_honest_proof_is_refused(lengths: list[int], data: st.DataObject) -> None:
    """Whoever changes a proof of an honest chunk, wherever, proves nothing: the program reads every byte."""
    court, sold = Court(), Sold([bytes([n]) * length for n, length in enumerate(lengths)])
    court.accept(sold)
    i = data.draw(st.integers(0, len(lengths) - 1))
    j = data.draw(st.integers(0, len(sold.rows[i]["chunks"]) - 1))
    kind = data.draw(st.sampled_from(["INNER", "OUTER"]))
    proof = bytearray((sold.inner_proof if kind == "INNER" else sold.outer_proof)(i, j).ljust(PROOF_BYTES, b"\0"))
    at = data.draw(st.integers(0, PROOF_BYTES - 1) | st.integers(0, CHUNK_HEAD + 200))
    proof[at] ^= data.draw(st.integers(1, 255))
    with refused("BadProof"):
        court.prove(sold, kind, bytes(proof))


def change_cipher(sold: Sold, i: int, j: int, at: int) -> None:
    """Ciphertext that inner_ij does not commit to, under an o that leads to it."""
    o = bytearray(sold.rows[i]["o"])
    o[j * ref.CHUNK_BYTES + at % len(ref.chunks(bytes(o))[j])] ^= 0x40
    sold.rows[i]["o"] = bytes(o)


def change_inner(sold: Sold, i: int, j: int, at: int) -> None:
    """inner_ij commits to nothing that can be shown."""
    inner = bytearray(sold.rows[i]["chunks"][j]["inner"])
    inner[at % 32] ^= 0x40
    sold.rows[i]["chunks"][j]["inner"] = bytes(inner)


def change_salt(sold: Sold, i: int, j: int, at: int) -> None:
    """inner_ij under another salt than O gives."""
    chunk = sold.rows[i]["chunks"][j]
    salt = bytearray(chunk["salt"])
    salt[at % 32] ^= 0x40
    chunk["inner"] = ref.h(ref.tag("gln:inner:1") + bytes(salt) + chunk["hash_pt"] + chunk["hash_c"])


def change_plaintext(sold: Sold, i: int, j: int, at: int) -> None:
    """inner_ij commits to another plaintext than c decrypts to."""
    chunk = sold.rows[i]["chunks"][j]
    chunk["hash_pt"] = ref.h(chunk["hash_pt"] + ref.u32(at))
    chunk["inner"] = ref.h(ref.tag("gln:inner:1") + chunk["salt"] + chunk["hash_pt"] + chunk["hash_c"])


CHANGES = st.sampled_from([change_cipher, change_inner, change_salt, change_plaintext])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 5_000), min_size=1, max_size=4), CHANGES, st.integers(0, 5_000), st.data())
def test_every_dishonest_chunk_is_provable_and_only_it(
    lengths: list[int], change: Callable[[Sold, int, int, int], None], at: int, data: st.DataObject
) -> None:
    court, sold = Court(), Sold([bytes([n]) * length for n, length in enumerate(lengths)])
    places = [(i, j) for i, row in enumerate(sold.rows) for j in range(len(row["chunks"]))]
    bad = data.draw(st.sampled_from(places))
    change(sold, *bad, at)
    sold.rehash()
    court.accept(sold)
    other = data.draw(st.sampled_from(places))
    for place in dict.fromkeys((other, bad)):
        inner, outer = sold.inner_proof(*place), sold.outer_proof(*place)
        if place != bad:
            assert honest(sold, *place)
            with refused("NothingProven"):
                court.prove(sold, "INNER", inner)
            with refused("NothingProven"):
                court.prove(sold, "OUTER", outer)
            continue
        assert not honest(sold, *place)
        if change is change_plaintext:
            court.prove(sold, "INNER", inner)
            break
        with refused("NothingProven" if change is change_cipher else "BadProof"):
            court.prove(sold, "INNER", inner)
        court.prove(sold, "OUTER", outer)
    assert_proven(court, sold)


@pytest.fixture(scope="module")
def bad() -> Sold:
    sold = Sold(RECORDS)
    swap_plaintext(sold, 0, 1, b"what the reviewers saw")
    return sold


def replaced(proof: bytes, at: int, new: bytes) -> bytes:
    return proof[:at] + new + proof[at + len(new) :]


def malformed(sold: Sold) -> dict[str, bytes]:
    """Proofs that would convict if they were read with less care."""
    proof, row = sold.inner_proof(0, 1), sold.rows[0]
    body = proof[len(sold.head(0, 1)) :]
    fixed = proof[:CHUNK_HEAD]
    paths = path_bytes(row["chunks"][1]["path"]), path_bytes(row["path"])
    longer = path_bytes([*row["path"], bytes(32)])
    return {
        "nothing": b"",
        "trailing byte": proof + b"\1",
        "byte at the very end": proof.ljust(PROOF_BYTES - 1, b"\0") + b"\1",
        "record out of range": replaced(proof, 0, ref.u32(5)),
        "record far out of range": replaced(proof, 0, ref.u32(2**32 - 1)),
        "another start": replaced(proof, 4, ref.u32(1)),
        "length 0": replaced(proof, 8, ref.u64(0)),
        "length of everything": replaced(proof, 8, ref.u64(2**64 - 1)),
        "chunk out of range": replaced(proof, 48, ref.u32(2)),
        "last chunk there can be": replaced(proof, 48, ref.u32(2**32 - 1)),
        "chunk of no bytes": replaced(proof, 52, ref.u16(0)),
        "chunk longer than a chunk": replaced(proof, 52, ref.u16(4_097)),
        "chunk of 65,535 bytes": replaced(proof, 52, ref.u16(0xFFFF)),
        "no chunks": replaced(proof, CHUNK_HEAD - 4, ref.u32(0)),
        "three chunks": replaced(proof, CHUNK_HEAD - 4, ref.u32(3)),
        "no chunk path": fixed + ref.u8(0) + paths[1] + body,
        "no record path": fixed + paths[0] + ref.u8(0) + body,
        "path past the end": fixed + paths[0] + ref.u8(255) + paths[1][1:] + body,
        "both paths past the end": fixed + ref.u8(255) + ref.u8(255) + body,
        "path one too long": fixed + paths[0] + longer + body,
        "paths swapped": fixed + paths[1] + paths[0] + body,
        "cut within the chunk": proof[:-1] + b"\0",
    }


@pytest.mark.parametrize("case", malformed(Sold(RECORDS)))
def test_malformed_proofs_are_refused(bad: Sold, case: str) -> None:
    court = Court()
    court.accept(bad)
    with refused("BadProof"):
        court.prove(bad, "INNER", malformed(bad)[case])
    court.prove(bad, "INNER", bad.inner_proof(0, 1))


def test_a_stream_that_would_begin_again_is_refused() -> None:
    """Nobody can have sealed past block 2^32; a root that claims it is not decrypted with a wrapped counter."""
    court, sold = Court(), Sold([b"x" * 100])
    sold.rows[0]["start"] = 2**32 - 1
    swap_plaintext(sold, 0, 0, b"y")
    court.accept(sold)
    with refused("BadProof"):
        court.prove(sold, "INNER", sold.inner_proof(0, 0))


def test_the_very_last_block_of_a_stream_is_still_judged() -> None:
    court, sold = Court(), Sold([b"x" * 100])
    sold.rows[0]["start"] = 2**32 - 2  # two blocks of 64 bytes
    swap_plaintext(sold, 0, 0, b"y")
    court.accept(sold)
    court.prove(sold, "INNER", sold.inner_proof(0, 0))
    assert_proven(court, sold)


def test_another_k_or_o_is_refused(bad: Sold) -> None:
    court = Court()
    batch = court.accept(bad)
    proof = bad.outer_proof(0, 1)
    at = len(bad.head(0, 1))
    with refused("BadProof"):
        court.prove(bad, "OUTER", replaced(proof, at, ref.h(b"another O")))
    with refused("BadArguments"):
        court.put(bad.buyer, proof)
        call = court.bad_decrypt_call(bad, 2)
        court.world.call(call, bad.buyer)
    court.world.change("Batch", batch, outer_commit=bytes(32))
    with refused("BadProof"):
        court.prove(bad, "OUTER", proof)


@pytest.mark.parametrize(
    ("error", "values"),
    [
        ("WrongState", {"state": constant("STATE_DELIVERED")}),
        ("WrongState", {"ending": constant("ENDING_LATE_KEY")}),
        ("WrongState", {"ending": constant("ENDING_LABEL")}),
        ("WrongState", {"ending": constant("ENDING_VOID")}),
        ("FraudProven", {"fraud": constant("FRAUD_DUPLICATE")}),
        ("WrongParams", {"params_version": 2}),
        ("NotBuyer", {"buyer": Keypair().pubkey()}),
    ],
)
def test_only_accepted_batches_and_once(bad: Sold, error: str, values: dict[str, Any]) -> None:
    court = Court()
    court.accept(bad, **values)
    with refused(error):
        court.prove(bad, "INNER", bad.inner_proof(0, 1))


def test_the_window_ends_when_the_dispute_time_is_over(bad: Sold) -> None:
    court = Court()
    court.accept(bad)
    court.put(bad.buyer, bad.inner_proof(0, 1))
    call = court.bad_decrypt_call(bad, 0)
    court.world.pass_s(600)
    with refused("TooLate"):
        court.world.call(call, bad.buyer)
    court.world.pass_s(-1)
    court.world.call(call, bad.buyer)
    with refused("FraudProven"):
        court.world.call(call, bad.buyer)


def test_hostile_accounts_are_refused(bad: Sold) -> None:
    court = Court()
    world, other = court.world, Keypair().pubkey()
    court.accept(bad)
    court.put(bad.buyer, bad.inner_proof(0, 1))
    world.put("Staker", world.staker(other), owner=other, free=TOKEN)
    foreign = world.pda(b"proof", other, bytes(8))
    world.put("ProofBuffer", foreign, owner=other, body=bad.inner_proof(0, 1).ljust(PROOF_BYTES, b"\0"))
    call = court.bad_decrypt_call(bad, 0)
    swaps = [
        ("staker", world.staker(other), "WrongAddress"),
        ("staker", world.config, "WrongAccountType"),
        ("proof", foreign, "WrongOwner"),
        ("proof", world.config, "WrongAccountType"),
        ("batch", call.accounts["proof"], "WrongAccountType"),
        ("params", world.config, "WrongAccountType"),
        ("config", world.params_address, "WrongAccountType"),
        ("stake_ledger", world.ledger(world.pay_mint), "WrongMint"),
        ("buyer_balance", world.balance(other, world.stake_mint), "WrongAddress"),
        ("buyer_balance", world.balance(bad.buyer.pubkey(), world.pay_mint), "WrongAddress"),
    ]
    for role, address, error in swaps:
        with refused(error):
            world.call(dataclasses.replace(call, accounts={**call.accounts, role: address}), bad.buyer)
    thief = Keypair()
    with refused("NotBuyer"):
        world.call(dataclasses.replace(call, accounts={**call.accounts, "buyer": thief.pubkey()}), thief)
    with refused("MissingSigner"):
        world.call(dataclasses.replace(call, unsigned=frozenset({"buyer"})))
    world.call(call, bad.buyer)


def test_chacha20_of_rfc_8439_on_the_vm() -> None:
    """Appendix A.1 vectors 1 and 2: the keystream of the zero key over two blocks is what the program decrypts to."""
    keystream = bytes.fromhex(
        "76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7da41597c5157488d7724e03fb8d84a376a43b8f41518a1"
        "1cc387b669b2ee65869f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed29b721769ce64e43d57133b074d8"
        "39d531ed1f28510afb45ace10a1f4b794d6f"
    )
    court = Court()
    sold = Sold([keystream], inner_key=bytes(32))
    assert sold.rows[0]["c"] == bytes(128)  # the plaintext is the keystream, so c is zero
    court.accept(sold)
    with refused("NothingProven"):
        court.prove(sold, "INNER", sold.inner_proof(0, 0))
    cheat = Sold([bytes(128)], inner_key=bytes(32))
    assert cheat.rows[0]["c"] == keystream
    swap_plaintext(cheat, 0, 0, b"promised")
    court.accept(cheat)
    court.prove(cheat, "INNER", cheat.inner_proof(0, 0))
    body = court.world.get("ProofBuffer", court.buffer(cheat.buyer))["body"]
    at = len(cheat.head(0, 0)) + 64
    assert body[at : at + 128] == bytes(128)


@pytest.mark.parametrize("kind", ["INNER", "OUTER"])
def test_the_deepest_paths_there_can_be_fit_buffer_and_compute_units(kind: str) -> None:
    """2^26 chunks fill all blocks of a stream, 2^32 - 1 records are the most: 58 hashes beside a whole chunk."""
    court, sold = Court(), deep(2**26, 2**32 - 1)
    court.accept(sold, records=2**32 - 1)
    proof: bytes = sold.made[kind]
    assert len(proof) <= PROOF_BYTES
    court.put(sold.buyer, proof)
    court.world.unit_limit = 200_000  # what a transaction has that does not ask for more
    with refused("ProgramFailedToComplete"):
        court.world.call(court.bad_decrypt_call(sold, constant(f"DECRYPT_{kind}")), sold.buyer)
    court.world.unit_limit = MOST_UNITS
    units = court.prove(sold, kind, proof)
    assert_proven(court, sold)
    assert units < 700_000
