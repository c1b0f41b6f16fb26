"""Votes and draws of a bundle, redone from what was signed."""

from typing import Any

from solders.pubkey import Pubkey

from market.addresses import Addresses
from market.bundle_accounts import OtherAccounts
from market.bundle_facts import NO_KEY, ChainFacts
from market.generated.constants import Ending
from market.history import HistoryStep
from market.panel import panel_seed, vote_hash
from market.replay import steps_about
from market.views import Attempt

__all__ = ["check_attestations", "check_delegates", "check_draws", "check_votes"]


def check_votes(facts: ChainFacts, addresses: Addresses, accounts: OtherAccounts) -> None:
    """Say whether the opened votes are those that were committed, and whether the seats hold them."""
    ids = {addresses.round(facts.record.batch, r, redraw): (r, redraw) for r in range(3) for redraw in range(3)}
    seated = {item.address: item for item in facts.attempts}
    commits: dict[tuple[Pubkey, int], HistoryStep] = {}
    opened = 0
    for step in facts.steps("commit"):
        commits[step.accounts["round"], step.arguments.entry] = step
    for step in facts.steps("reveal"):
        at, args = step.accounts["round"], step.arguments
        committed = commits.get((at, args.entry))
        where = ids.get(at)
        who = _owner(step, addresses, accounts, seated.get(at))
        name = f"The vote of seat {args.entry} in round {where[0] if where else '?'}"
        if committed is None or where is None:
            facts.say("votes", f"{name} was opened and never committed.", holds=False)
        elif who is None:
            facts.leave("votes", f"{name}: whose it is does not follow from the bundle.")
        elif committed.arguments.vote != _hash(facts, where, who, args):
            facts.say("votes", f"{name} is not the one that was committed.", holds=False)
        else:
            opened += 1
    if opened:
        facts.say("votes", f"{opened:,} of {len(commits):,} committed votes were opened, each as it was committed.")
    for attempt in facts.attempts:
        _entries(facts, attempt, commits)


def check_attestations(facts: ChainFacts, addresses: Addresses, accounts: OtherAccounts) -> None:
    """Count what a committee signed, and compare it with how the batch ended."""
    steps = list(facts.steps("attest"))
    request = facts.submit.accounts["request"] if facts.submit is not None else None
    if not steps or request is None:
        return
    address = addresses.committee(request)
    committee = accounts.committees.get(address)
    if committee is None:
        facts.leave("attestations", f"{len(steps):,} attestations are signed; the committee is not in the bundle.")
        return
    members = committee.attesters[: committee.size]
    said: dict[int, bool] = {}
    genuine = True
    for step in steps:
        number = step.arguments.attester
        member = number < len(members) and members[number].key == step.accounts["signer"]
        genuine &= member and number not in said and step.accounts["committee"] == address
        said[number] = bool(step.arguments.accept)
    accepted = sum(said.values())
    says = f"{accepted} of {committee.size} attesters signed an acceptance, {len(said) - accepted} a rejection; "
    facts.say("attestations", f"{says}{committee.threshold} were needed.", holds=genuine)
    if facts.batch is not None and facts.batch.ending != Ending.NONE:
        paid = facts.batch.ending == Ending.ACCEPTED
        says = f"By the attestations the batch {'was' if accepted >= committee.threshold else 'was not'} accepted."
        facts.say("ending", says, holds=paid == (accepted >= committee.threshold))
    facts.leave("committee", "Who was in the committee: the account says so; the request's opening fixed it.")


def check_delegates(facts: ChainFacts, addresses: Addresses, accounts: OtherAccounts) -> None:
    """Name what was signed by another key than the wallet's own: a file cannot show that it might."""
    acting = [
        (step.accounts["signer"], step.accounts["staker"])
        for entry in facts.entries
        for step in steps_about(entry, "batch", facts.record.batch)
        if {"signer", "staker"} <= step.accounts.keys()
    ]
    others = [(signer, staker) for signer, staker in acting if addresses.staker(signer) != staker]
    named = sum(accounts.delegates.get(staker) == signer for signer, staker in others)
    if others:
        facts.leave(
            "delegates",
            f"{len(others):,} votes, shared samples or keys are signed by another key than the wallet's; {named:,} of "
            "them by the delegate that its stake names. That it might act for the wallet then: ask the chain.",
        )


def _owner(step: HistoryStep, addresses: Addresses, accounts: OtherAccounts, attempt: Attempt | None) -> Pubkey | None:
    """Return the wallet whose stake a step names: shown by the derivation of its address."""
    staker = step.accounts["staker"]
    claims = [accounts.owners.get(staker), step.accounts["signer"]]
    if attempt is not None and step.arguments.entry < attempt.round.filled:
        claims.append(attempt.entries[step.arguments.entry].owner)
    return next((who for who in claims if who is not None and addresses.staker(who) == staker), None)


def _hash(facts: ChainFacts, where: tuple[int, int], who: Pubkey, args: Any) -> bytes:
    return vote_hash(
        batch=bytes(facts.record.batch),
        r=where[0],
        redraw=where[1],
        reviewer=bytes(who),
        status=args.status,
        bits=args.bits,
        reasons=args.reasons,
        salt=args.salt,
    )


def _entries(facts: ChainFacts, attempt: Attempt, commits: dict[tuple[Pubkey, int], HistoryStep]) -> None:
    """Compare the seats of a Round account with what their owners signed."""
    opened = {
        step.arguments.entry: step.arguments
        for step in facts.steps("reveal")
        if step.accounts["round"] == attempt.address
    }
    wrong = []
    for index, entry in enumerate(attempt.seats):
        commit, reveal = commits.get((attempt.address, index)), opened.get(index)
        same = bytes(entry.vote) == (bytes(commit.arguments.vote) if commit is not None else NO_KEY)
        if reveal is not None:
            same &= (entry.bits, entry.reasons) == (reveal.bits, reveal.reasons)
        if not same:
            wrong.append(index)
    where = f"round {attempt.round.r}" + (f", redraw {attempt.round.redraw}" if attempt.round.redraw else "")
    says = f"The seats of {where} hold the votes that were signed."
    facts.say(
        "seats", f"Seats {wrong} of {where} hold other votes than were signed." if wrong else says, holds=not wrong
    )


def check_draws(facts: ChainFacts, accounts: OtherAccounts) -> None:
    """Redo the seed of every attempt from its beacon; samples follow from seeds."""
    drawn = {step.accounts["round"]: step.accounts["beacon"] for step in facts.steps("draw")}
    for attempt in facts.attempts:
        where, beacon = attempt.round, accounts.beacons.get(drawn.get(attempt.address, Pubkey.default()))
        about = f"round {where.r}, attempt {where.redraw}"
        if beacon is None:
            facts.leave("draw", f"The random value of {about} is not in the bundle, so its draw is not redone.")
            continue
        fits = panel_seed(beacon.value, bytes(facts.record.batch), where.r, where.redraw) == bytes(where.seed)
        facts.say("draw", f"The seed of {about} follows from the beacon of interval {beacon.interval:,}.", holds=fits)
    if drawn.keys() - {attempt.address for attempt in facts.attempts}:
        facts.leave("rounds closed", "Rounds were closed, and with them the seeds of their draws and samples.")
    if drawn:
        facts.leave("seats drawn", "Who held the drawn seats then, and what value the beacon took: ask the chain.")
