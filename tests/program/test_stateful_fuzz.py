"""Random sequences by many actors: a slice of `python -m bench.fuzz`, and every script that broke something once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.fuzz import scripts
from bench.fuzz.auditor import Auditor
from bench.fuzz.broken import Broken
from bench.fuzz.deliveries import deliver
from bench.fuzz.session import Session
from bench.fuzz.steps import Call, Pass, Send, Step, from_json, to_json
from bench.fuzz.world import NAMES, World
from market.generated.accounts import Request, Staker

VECTORS = Path(__file__).resolve().parents[1] / "vectors" / "fuzz"


@pytest.mark.parametrize("seed", ["slice/0", "slice/1"])
def test_a_slice_of_the_fuzz_run_breaks_nothing(seed: str) -> None:
    session = Session(seed)
    session.run(500)
    session.end()
    assert session.taken["submit"] >= 3
    assert session.taken["close_batch"] == session.taken["submit"]


def test_the_same_seed_makes_the_same_steps() -> None:
    first, second = Session("same"), Session("same")
    first.run(150)
    second.run(150)
    assert [to_json(step) for step in first.steps] == [to_json(step) for step in second.steps]


def test_a_sequence_replays_from_its_script(tmp_path: Path) -> None:
    session = Session("script")
    session.run(150)
    scripts.write(tmp_path / "script.json", session.steps, "none", "a sequence that breaks nothing")
    _, steps = scripts.read(tmp_path / "script.json")
    again = Session("another")
    for step in steps:
        again.take(step)
    assert again.taken == session.taken
    assert again.refused == session.refused
    assert scripts.replay(steps) is None


@pytest.mark.parametrize("path", sorted(VECTORS.glob("*.json")), ids=lambda path: path.stem)
def test_what_broke_once_holds(path: Path) -> None:
    rule, steps = scripts.read(path)
    broken = scripts.replay(steps)
    assert broken is None, f"{rule}: {broken}"


def test_steps_survive_json() -> None:
    session = Session("json")
    session.run(60)
    rows = [to_json(step) for step in session.steps]
    steps = [from_json(row, session.world.program) for row in rows]
    assert [to_json(step) for step in steps] == rows
    assert any(isinstance(step, Call) for step in steps)


@pytest.mark.parametrize("field", ["free", "seats"])
def test_a_wrong_number_in_an_account_is_found(field: str) -> None:
    session = Session("fault")
    session.run(60)
    world, books = session.world, session.books
    address = next(iter(books.by_tag[Staker.TAG]))
    data = bytearray(books.view[address].data)
    data[Staker.OFFSETS[field]] ^= 1
    world.write(address, bytes(data), world.program, world.lamports(address))
    with pytest.raises(Broken, match="I1"):
        books.take(Send(address, 1))


@pytest.mark.parametrize("field", ["stake_since_s", "score", "jailed_until_s"])
def test_a_change_the_model_does_not_foretell_is_found(field: str, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session("model")
    session.run(60)
    world, owner = session.world, session.world.actors[4]
    address, honest = world.at.staker(owner), world.take

    def meddling(step: Step) -> str | None:
        error = honest(step)
        data = bytearray(world.data(address))
        data[Staker.OFFSETS[field]] ^= 1
        world.write(address, bytes(data), world.program, world.lamports(address))
        return error

    monkeypatch.setattr(world, "take", meddling)
    with pytest.raises(Broken, match=f"model: deposit_stake: Staker {field}"):
        session.take(Call(owner, world.does.deposit_stake(owner, 1)[0]))


@pytest.mark.parametrize("error", ["Paused", "Arithmetic", "CreditExceeded", "RequestClosed", "Banned"])
def test_a_refusal_without_reason_is_found(error: str, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session("refusals")
    session.run(60)
    while not session.books.by_tag.get(Request.TAG):
        session.run(session.count + 20)
    world, contributor = session.world, session.world.actors[4]
    address = next(iter(session.books.by_tag[Request.TAG]))
    request = Request.unpack(session.books.view[address].data)
    said = deliver(1_000, address, contributor, request.min_records).said
    step = Call(contributor, world.does.submit(contributor, address, request, said)[0])
    monkeypatch.setattr(world, "take", lambda _step: error)
    monkeypatch.setattr(session.books, "_unchanged", lambda *_: None)
    with pytest.raises(Broken, match="refused without reason: submit"):
        session.take(step)


def test_a_market_that_is_not_there_has_nothing_to_break() -> None:
    world = World()
    assert Auditor(world).take(Pass(1, 1)) is None
    assert len(NAMES) == 50
