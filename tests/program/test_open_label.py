import dataclasses

import pytest
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from tests.helpers import bytes_reference as ref
from tests.helpers.market_appeal import LABEL_SALT, REJECT, Appeal
from tests.helpers.market_idl import Call, constant
from tests.helpers.market_sale import Sale, assert_conserved
from tests.helpers.market_world import SYSTEM, refused

BAD = [0, 3, 7, 8, 49]
LABELLED = constant("STATE_LABELLED")


@pytest.fixture
def benchmark() -> Appeal:
    """A benchmark of 50 records that a panel accepted."""
    appeal = Appeal()
    appeal.sale.to_verdict()
    appeal.bind_label(BAD)
    return appeal


def changed(call: Call, **accounts: Pubkey) -> Call:
    return dataclasses.replace(call, accounts={**call.accounts, **accounts})


def mask(sale: Sale, round_: Pubkey, bad: list[int], earlier: list[int]) -> tuple[int, list[int]]:
    """The mask of a round's sample, and the sample (second implementation)."""
    found = sale.world.get("Round", round_)
    records = ref.sample(found["seed"], found["m"], sale.records, earlier)
    return ref.label_mask(bad, records), records


def test_open_label_marks_the_sample(benchmark: Appeal) -> None:
    sale, world = benchmark.sale, benchmark.sale.world
    world.call(benchmark.open_label_call(benchmark.put_labels(BAD)), sale.contributor)
    state = sale.state
    assert (state["state"], state["deadline_s"], state["cosigned"]) == (LABELLED, world.now_s + 4, 0)
    assert state["label_root"] == ref.label_root(BAD, 50)
    expected, _ = mask(sale, sale.round, BAD, [])
    assert world.get("Round", sale.round)["label"] == expected
    assert_conserved(world)


def test_open_label_marks_every_round() -> None:
    appeal = Appeal()
    appeal.sale.to_verdict(REJECT)
    appeal.bind_label(BAD)
    appeal.challenge()
    appeal.judge((0, 0xFFF))
    appeal.challenge()
    appeal.judge((0, 0xFFFFF))
    sale, world = appeal.sale, appeal.sale.world
    # Round 2 leaves no window: the state is preset to show what `open_label` itself does after it.
    world.change("Batch", sale.batch, state=constant("STATE_REJECTED"), deadline_s=world.now_s + 1)
    world.call(appeal.open_label_call(appeal.put_labels(BAD)), sale.contributor)
    assert (sale.state["state"], sale.state["deadline_s"]) == (LABELLED, world.now_s)
    seen: list[int] = []
    for address in sale.last_attempts:
        expected, records = mask(sale, address, BAD, seen)
        assert world.get("Round", address)["label"] == expected
        seen += records
    assert len(seen) == len(set(seen)) == 50


@pytest.mark.parametrize("state", ["AWAIT_KEY", "REJECTED"])
def test_open_label_in_time(benchmark: Appeal, state: str) -> None:
    sale, world = benchmark.sale, benchmark.sale.world
    world.change("Batch", sale.batch, state=constant(f"STATE_{state}"))
    call = benchmark.open_label_call(benchmark.put_labels(BAD))
    world.set_time(unix_s=sale.state["deadline_s"])
    with refused("TooLate"):
        world.call(call, sale.contributor)
    world.set_time(unix_s=sale.state["deadline_s"] - 1)
    world.call(call, sale.contributor)


@pytest.mark.parametrize(
    "state", ["SUBMITTED", "COMMIT", "REVEAL", "DELIVERED", "LABELLED", "FINAL", "DECIDED", "ATTEST"]
)
def test_open_label_in_no_other_state(benchmark: Appeal, state: str) -> None:
    sale = benchmark.sale
    sale.world.change("Batch", sale.batch, state=constant(f"STATE_{state}"))
    with refused("WrongState"):
        sale.world.call(benchmark.open_label_call(benchmark.put_labels(BAD)), sale.contributor)


def test_open_label_after_the_key_is_out_is_refused(benchmark: Appeal) -> None:
    sale = benchmark.sale
    sale.world.change("Batch", sale.batch, state=constant("STATE_REJECTED"), key=bytes(31) + b"\1")
    with refused("WrongState"):
        sale.world.call(benchmark.open_label_call(benchmark.put_labels(BAD)), sale.contributor)


def test_the_last_word_leaves_no_window(benchmark: Appeal) -> None:
    sale = benchmark.sale
    sale.world.change("Batch", sale.batch, last_word=1)
    sale.world.call(benchmark.open_label_call(benchmark.put_labels(BAD)), sale.contributor)
    assert sale.state["deadline_s"] == sale.world.now_s


def test_open_label_refuses_what_was_not_committed(benchmark: Appeal) -> None:
    sale, world = benchmark.sale, benchmark.sale.world
    for wrong in ([0], [*BAD, 48], []):
        with refused("WrongLabel"):
            world.call(benchmark.open_label_call(benchmark.put_labels(wrong)), sale.contributor)
    call = benchmark.open_label_call(benchmark.put_labels(BAD))
    with refused("WrongLabel"):
        world.call(dataclasses.replace(call, args={"salt": bytes(32), "cosigned": 0}), sale.contributor)
    world.change("Batch", sale.batch, records=51)
    with refused("WrongLabel"):
        world.call(call, sale.contributor)


def test_an_ordinary_batch_has_no_label_to_open() -> None:
    appeal = Appeal()
    appeal.sale.to_verdict()
    with refused("WrongLabel"):
        appeal.sale.world.call(appeal.open_label_call(appeal.put_labels([])), appeal.sale.contributor)


def test_spare_bits_are_zero(benchmark: Appeal) -> None:
    """50 records end within a byte: a bit behind them would spell the same labels in two ways."""
    sale, world = benchmark.sale, benchmark.sale.world
    body = ref.label_bitmap([*BAD, 50], 51)
    root = ref.h(ref.tag("gln:labels:1") + ref.u32(50) + body)
    world.change("Batch", sale.batch, label_commit=ref.label_commit_benchmark(root, LABEL_SALT))
    proof = Keypair().pubkey()
    world.put("ProofBuffer", proof, owner=sale.contributor.pubkey(), body=body.ljust(constant("PROOF_BYTES"), b"\0"))
    with refused("WrongLabel"):
        world.call(benchmark.open_label_call(proof), sale.contributor)


@pytest.mark.parametrize("records", [8, 7, 9])
def test_bytes_behind_the_labels_do_not_count(records: int) -> None:
    appeal = Appeal(Sale(seats=12, records=records))
    sale, world = appeal.sale, appeal.sale.world
    sale.to_verdict()
    appeal.bind_label([records - 1])
    proof, body = Keypair().pubkey(), bytearray(b"\xff" * constant("PROOF_BYTES"))
    bitmap = ref.label_bitmap([records - 1], records)
    body[: len(bitmap)] = bitmap
    world.put("ProofBuffer", proof, owner=sale.contributor.pubkey(), body=bytes(body))
    world.call(appeal.open_label_call(proof), sale.contributor)
    assert world.get("Round", sale.round)["label"].bit_count() == 1


def test_a_batch_too_long_for_a_buffer_is_no_benchmark(benchmark: Appeal) -> None:
    sale = benchmark.sale
    call = benchmark.open_label_call(benchmark.put_labels(BAD))
    sale.world.change("Batch", sale.batch, records=8 * constant("PROOF_BYTES") + 1)
    with refused("WrongLabel"):
        sale.world.call(call, sale.contributor)


def test_cosigned_needs_the_buyers_signature(benchmark: Appeal) -> None:
    sale, world = benchmark.sale, benchmark.sale.world
    call = benchmark.open_label_call(benchmark.put_labels(BAD), cosigned=1)
    with refused("MissingSigner"):
        world.call(call, sale.contributor)
    with refused("BadArguments"):
        world.call(dataclasses.replace(call, args={"salt": LABEL_SALT, "cosigned": 2}), sale.contributor)
    instruction = call.instruction(world.program)
    metas = list(instruction.accounts)
    metas[1] = AccountMeta(metas[1].pubkey, is_signer=True, is_writable=False)
    world.send(Instruction(world.program, bytes(instruction.data), metas), signers=(sale.contributor, sale.buyer))
    assert sale.state["cosigned"] == 1


def test_open_label_by_the_contributor_alone(benchmark: Appeal) -> None:
    sale, world = benchmark.sale, benchmark.sale.world
    call, stranger = benchmark.open_label_call(benchmark.put_labels(BAD)), Keypair()
    with refused("NotYourDuty"):
        world.call(changed(call, contributor=stranger.pubkey()), stranger)
    with refused("MissingSigner"):
        world.call(dataclasses.replace(call, unsigned=frozenset({"contributor"})))
    # A delegate may not: it could cost its owner the sale.
    world.change("Staker", world.staker(sale.contributor.pubkey()), delegate=stranger.pubkey())
    with refused("NotYourDuty"):
        world.call(changed(call, contributor=stranger.pubkey()), stranger)


def test_open_label_refuses_accounts_that_do_not_belong(benchmark: Appeal) -> None:
    sale, world = benchmark.sale, benchmark.sale.world
    call = benchmark.open_label_call(benchmark.put_labels(BAD))
    fake, foreign = Keypair().pubkey(), Keypair().pubkey()
    world.put("Params", fake, params_version=2)
    world.put("Round", foreign, batch=fake, m=12, verdict=1)
    for error, hostile in (
        ("NotBuyer", changed(call, buyer=fake)),
        ("WrongParams", changed(call, params=fake)),
        ("WrongAccountType", changed(call, params=world.config)),
        ("WrongAccountType", changed(call, batch=world.config)),
        ("WrongAccountType", changed(call, proof=world.config)),
        ("AccountBorrowFailed", changed(call, proof=sale.batch)),
        ("WrongOwner", changed(call, proof=SYSTEM)),
        ("WrongRound", dataclasses.replace(call, rest=())),
        ("WrongRound", dataclasses.replace(call, rest=call.rest * 2)),
        ("WrongRound", dataclasses.replace(call, rest=world.metas((foreign, True)))),
        ("WrongAccountType", dataclasses.replace(call, rest=world.metas((world.config, True)))),
        ("NotWritable", dataclasses.replace(call, rest=world.metas((sale.round, False)))),
    ):
        with refused(error):
            world.call(hostile, sale.contributor)
    world.call(call, sale.contributor)


def test_open_label_takes_the_rounds_in_order() -> None:
    appeal = Appeal()
    sale, world = appeal.sale, appeal.sale.world
    sale.to_verdict(REJECT)
    appeal.bind_label(BAD)
    appeal.challenge()
    appeal.judge((0, 0x3FFFF))
    world.change("Batch", sale.batch, state=constant("STATE_REJECTED"), deadline_s=world.now_s + 9)
    call = appeal.open_label_call(appeal.put_labels(BAD))
    with refused("WrongRound"):
        world.call(dataclasses.replace(call, rest=call.rest[::-1]), sale.contributor)
    failed = world.round(sale.batch, 0, 1)
    world.put("Round", failed, batch=sale.batch, redraw=1, m=12)
    hostile = (*world.metas((failed, True)), call.rest[1])
    with refused("WrongRound"):
        world.call(dataclasses.replace(call, rest=hostile), sale.contributor)
    world.call(call, sale.contributor)
