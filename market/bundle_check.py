"""What the chain's part of a bundle proves by itself: signatures, instructions, addresses, votes, draws, settlement.

Nothing is asked of a node. Whatever contradicts itself is refuted; what only a node can say is named as unproven.
"""

import hashlib
from typing import Any, Final

from solders.transaction import VersionedTransaction

from market.addresses import Addresses
from market.bundle import ChainRecord, Proof
from market.bundle_accounts import check_accounts
from market.bundle_facts import NO_KEY, ChainFacts
from market.bundle_settlement import settlement_findings
from market.bundle_votes import check_attestations, check_delegates, check_draws, check_votes
from market.errors import MalformedAnswer
from market.history import HistoryEntry, decode_record, message_of
from market.replay import BatchRecord

__all__ = ["check_chain"]

_SIGNERS: Final = {
    "open_request": "buyer",
    "submit": "contributor",
    "share_samples": "signer",
    "commit": "signer",
    "reveal": "signer",
    "disclose": "signer",
    "challenge": "challenger",
    "contest_outer": "buyer",
    "open_label": "contributor",
    "attest": "signer",
    "prove_bad_decrypt": "buyer",
    "prove_duplicate": "prover",
}
"""Who has to have signed what somebody answers for; the other steps anyone may take."""
_SUBMITTED: Final = ("root", "key_commit", "outer_commit", "label_commit", "nullifiers", "nonce", "package", "records")


def check_chain(record: ChainRecord) -> ChainFacts:
    """Check the chain's part of a bundle.

    Raises:
        MalformedAnswer: it holds what cannot be decoded, or numbers that no market can have taken.
    """
    try:
        return _checked(record)
    except (ArithmeticError, LookupError, ValueError) as cause:
        # Whoever made the file may have written any number into parameters, votes and accounts.
        raise MalformedAnswer("The bundle holds numbers that no market can have taken.") from cause


def _checked(record: ChainRecord) -> ChainFacts:
    facts = ChainFacts(record)
    addresses = Addresses(record.program)
    _transactions(facts)
    accounts = check_accounts(facts, addresses)
    facts.replay = BatchRecord.read(record.batch, facts.entries, addresses)
    _delivery(facts, addresses)
    _opening(facts, addresses)
    _keys(facts)
    check_votes(facts, addresses, accounts)
    check_attestations(facts, addresses, accounts)
    check_delegates(facts, addresses, accounts)
    check_draws(facts, accounts)
    facts.findings += settlement_findings(
        facts.replay, facts.batch, facts.attempts, facts.params, facts.opening, record.reputation
    )
    return facts


def _transactions(facts: ChainFacts) -> None:
    record, slot, called = facts.record, 0, 0
    for name, item in record.transactions:
        if not all(VersionedTransaction.from_bytes(item.raw).verify_with_results()):
            facts.say("signatures", f"Transaction {name} is not signed by its signers.", holds=False)
        if item.slot < slot:
            facts.say("order", f"Transaction {name} stands behind one of a later slot.", holds=False)
        slot = max(slot, item.slot)
        entry = decode_record(item, name, record.program)
        message = message_of(item.raw)
        signers = message.account_keys[: message.header.num_required_signatures]
        for step in entry.steps:
            called += step.caller is not None
            role = _SIGNERS.get(step.name)
            if step.caller is None and role is not None and not entry.failed and step.accounts[role] not in signers:
                facts.say("signatures", f"{step.name} in {name} is not signed by its {role}.", holds=False)
        if record.batch not in {*message.account_keys, *item.loaded} and not _opens(entry):
            facts.say("transactions", f"Transaction {name} is about something else.", holds=False)
        facts.entries.append(entry)
    count = len(record.transactions)
    steps = sum(len(entry.steps) for entry in facts.entries)
    if not any(finding.proof is Proof.REFUTED for finding in facts.findings):
        facts.say(
            "signatures", f"Every signature of {count:,} transactions fits; {steps:,} instructions of the market."
        )
    facts.leave(
        "landing",
        "That these transactions landed, when, in this order and with these outcomes, and that none is missing: "
        "ask a node for each signature.",
    )
    if called:
        facts.leave("calls", f"{called:,} instructions were called by other programs, which no signature covers.")


def _opens(entry: HistoryEntry) -> bool:
    return any(step.name == "open_request" for step in entry.steps)


def _delivery(facts: ChainFacts, addresses: Addresses) -> None:
    step = facts.submit = facts.replay.submit
    if step is None:
        facts.leave("delivery", "The delivery itself is not in the bundle, so nothing is tied to what was promised.")
        return
    args: Any = step.arguments
    contributor = step.accounts["contributor"]
    fits = addresses.batch(contributor, args.root) == facts.record.batch
    facts.say(
        "delivery",
        f"{contributor} signed the delivery of {args.records:,} records under the root {bytes(args.root).hex()}."
        if fits
        else "The delivery is that of another batch.",
        holds=fits,
    )
    batch = facts.batch
    if batch is not None:
        same = all(getattr(batch, name) == getattr(args, name) for name in _SUBMITTED)
        same &= (batch.contributor, batch.request) == (contributor, step.accounts["request"])
        facts.say("batch", "The batch's account repeats the signed delivery.", holds=same)
    if facts.params is not None:
        same = addresses.params(facts.params.params_version) == step.accounts["params"]
        facts.say("parameters", "The parameters are those the delivery names.", holds=same)


def _opening(facts: ChainFacts, addresses: Addresses) -> None:
    request = facts.submit.accounts["request"] if facts.submit is not None else None
    opens = [
        step
        for entry in facts.entries
        for step in entry.steps
        if step.name == "open_request" and not entry.failed and step.accounts["request"] == request
    ]
    others = sum(_opens(entry) for entry in facts.entries) - len(opens)
    if others:
        facts.say("request", "The bundle opens another request than the delivery's.", holds=False)
    if not opens:
        facts.leave("request", "The opening of the request is not in the bundle, so the price is not proven.")
        return
    step = facts.opening = opens[0]
    fits = addresses.request(step.accounts["buyer"], step.arguments.nonce) == request
    says = f"{step.accounts['buyer']} signed the request at {step.arguments.price:,} base units a record."
    facts.say("request", says, holds=fits)


def _keys(facts: ChainFacts) -> None:
    commit = bytes(facts.submit.arguments.key_commit) if facts.submit is not None else None
    keys = [bytes(step.arguments.key) for step in facts.steps("disclose")]
    keys += [bytes(step.arguments.key) for step in facts.steps("attest") if bytes(step.arguments.key) != NO_KEY]
    for key in keys:
        facts.key = key
        if commit is not None:
            fits = hashlib.sha256(key).digest() == commit
            facts.say("key", "The disclosed key is the one the delivery committed to.", holds=fits)
    if facts.batch is not None and bytes(facts.batch.key) != (facts.key or NO_KEY):
        facts.say("key", "The batch's account holds another key than was disclosed.", holds=False)
    if not keys:
        facts.leave("key", "No key was disclosed, so none is checked.")
