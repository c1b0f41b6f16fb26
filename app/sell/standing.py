"""How a batch on the market stands, in words: who decides now, what an appeal staked, what is insured, until when.

Pure: made of what was read of the batch. Amounts are texts, rounded against the reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from market.generated.constants import Fraud, Randomness, State, Verdict
from market.terms_dispute import preview_challenge
from market.wording import Token, money, short

if TYPE_CHECKING:
    from collections.abc import Callable

    from solders.pubkey import Pubkey

    from market.generated.accounts import Terms
    from market.views import BatchView

NO_LABEL = bytes(32)
_LAST_ROUND = 2
UNAVAILABLE = (Verdict.LIVENESS, Verdict.NOT_SHARED)
VERDICTS = {
    Verdict.ACCEPT: "accepted",
    Verdict.QUALITY: "refused: too many bad records",
    Verdict.FRAUD: "refused as worthless",
    Verdict.LIVENESS: "refused: the reviewers could not get the data",
    Verdict.NOT_SHARED: "refused: the samples were not shared in time",
}
FRAUDS = {
    Fraud.BAD_DECRYPT: "A record does not decrypt to what was committed to. This was proven on chain.",
    Fraud.DUPLICATE: "These records were sold before under the same promise. This was proven on chain.",
}
DRAWS = {
    Randomness.SLOT_HASHES: "Drawn by lot from the hash of a slot. Whoever leads that slot can influence it.",
    Randomness.SWITCHBOARD: "Drawn by lot from Switchboard, whose oracle nobody here can steer.",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How one batch stands.

    Attributes:
        address: of the batch, base58.
        tone: ``info`` under way, ``positive``, ``warning`` needs care, ``danger`` money is lost.
        facts: label and value, both texts.
        ends_s: end of the present window, unix seconds; 0 where none runs.
    """

    address: str
    tone: str
    title: str
    sentence: str
    facts: tuple[tuple[str, str], ...] = ()
    ends_s: int = 0


@dataclass(frozen=True, slots=True)
class Market:
    """What a batch is read against: parameters, where lots come from, and how tokens are shown."""

    terms: Terms
    randomness: Randomness
    token: Token
    stake: Token


def standing_of(view: BatchView, market: Market, me: Pubkey) -> Standing | None:
    """Say how a batch stands; None where it is settled and nothing is left to say."""
    batch = view.batch
    if batch.fraud != Fraud.NONE:
        text = f"{FRAUDS[Fraud(batch.fraud)]} The whole stake of its contributor was taken."
        return Standing(str(view.address), "danger", "Fraud was proven", text)
    made = _WORDS.get(State(batch.state))
    return None if made is None else made(view, market, me)


def _attest(view: BatchView, market: Market, me: Pubkey) -> Standing:
    del me
    committee, batch = view.committee, view.batch
    size, needed = (committee.size, committee.threshold) if committee is not None else (0, 0)
    accepted, rejected = batch.attested.bit_count(), batch.objected.bit_count()
    refusing = size - needed + 1
    return Standing(
        str(view.address),
        "info",
        f"{size} attesters of the buyer decide",
        "They read the whole delivery before anybody is paid. The acceptance that decides publishes the key and pays "
        "you in the same transaction. If too few of them speak in time, everything is returned.",
        (
            ("Accepted", f"{accepted} of {needed} needed"),
            ("Rejected", f"{rejected} of {refusing} that would refuse it"),
            ("Attesters are paid", money(batch.fee, market.token, up=True)),
        ),
        batch.deadline_s,
    )


def _drawing(view: BatchView, market: Market, me: Pubkey) -> Standing:
    n = market.terms.panel[view.batch.round]
    return _judging(view, market, me, f"{n} reviewers are being drawn", DRAWS[market.randomness])


def _voting(view: BatchView, market: Market, me: Pubkey) -> Standing:
    n = market.terms.panel[view.batch.round]
    text = "Their votes are sealed until all are in, so nobody can copy."
    attempt = view.attempt
    if attempt is not None and not attempt.round.shared:
        text = "Your app shares the sampled records with them. Not shared in time, the batch is refused."
    return _judging(view, market, me, f"{n} reviewers vote", text)


def _revealing(view: BatchView, market: Market, me: Pubkey) -> Standing:
    n = market.terms.panel[view.batch.round]
    return _judging(view, market, me, f"{n} reviewers open their votes", "The verdict follows from the opened votes.")


def _judging(view: BatchView, market: Market, me: Pubkey, title: str, text: str) -> Standing:
    """A round under way: the first, or an appeal with its pot."""
    batch, attempt = view.batch, view.attempt
    tone, facts = "info", _appeal_facts(view, market, me)
    if batch.round:
        what = "the opened label" if batch.about_label else "the verdict"
        title = f"Round {batch.round}: {what} was challenged. {title}"
        text = f"{text} The losing side pays this panel."
    if batch.outer_round == batch.round + 1:
        tone = "warning"
        stake = money(batch.outer_stake, market.token, up=False)
        text = (
            f"The buyer says that the outer key does not open, and staked {stake} on it. Your app shows that key to "
            "the panel. If it opens, the panel is paid out of that stake; if not, the batch is refused."
        )
        facts = (*facts, ("Staked by the buyer", stake))
    if attempt is not None:
        where = attempt.round
        facts = (*facts, ("Votes", f"{where.committed} committed, {where.revealed} opened, of {where.n}"))
    if batch.redraw:
        facts = (*facts, ("Drawn again", f"{batch.redraw} of 2 times: too few votes came"))
    return Standing(str(view.address), tone, title, text, facts, batch.deadline_s)


def _await_key(view: BatchView, market: Market, me: Pubkey) -> Standing:
    text = "Your app releases the key, which makes the batch payable. Released too late, it costs part of the bond."
    return _decided(view, market, me, "warning", "Accepted: the key is due", text)


def _delivered(view: BatchView, market: Market, me: Pubkey) -> Standing:
    text = "The buyer can read the records. Who finds the verdict wrong may challenge it until the window closes."
    return _decided(view, market, me, "positive", "Key released: the dispute window runs", text)


def _rejected(view: BatchView, market: Market, me: Pubkey) -> Standing:
    verdict = VERDICTS.get(Verdict(view.batch.standing), "refused")
    text = "Your bond is held until the window closes. You or anybody may challenge the verdict until then."
    if view.batch.last_word or view.batch.round == _LAST_ROUND:
        text = "Your bond is held until the window closes. This was the last round."
    return _decided(view, market, me, "danger", verdict.capitalize(), text)


def _labelled(view: BatchView, market: Market, me: Pubkey) -> Standing:
    text = "It was a test with known answers: nobody is paid for the records, its reviewers by how they judged them."
    if not view.batch.last_word and view.batch.round < _LAST_ROUND:
        text += " Who finds the label wrong may contest it until then; overturned, it costs the whole bond."
    return _decided(view, market, me, "warning", "A label was opened", text)


def _waiting(view: BatchView, market: Market, me: Pubkey) -> Standing:
    text = "There is no further appeal. It is settled with the next step, which anyone may take."
    return _decided(view, market, me, "info", "Decided for good", text)


def _decided(view: BatchView, market: Market, me: Pubkey, tone: str, title: str, text: str) -> Standing:
    """A verdict or a label that may be challenged: what that stakes, can win, and what stands behind it."""
    batch, facts = view.batch, _appeal_facts(view, market, me)
    open_to_appeal = batch.state != State.DECIDED and not batch.last_word and batch.round < _LAST_ROUND
    if open_to_appeal:
        offer = preview_challenge(batch, market.terms)
        insured = batch.state == State.LABELLED or batch.standing not in UNAVAILABLE
        sources = "from bond, penalties and insurance" if insured else "from bond and penalties; not insured"
        facts = (
            *facts,
            ("A challenge stakes", money(offer.pot, market.token, up=True)),
            ("If it wins, it gets back", f"{money(offer.back_least, market.token, up=False)} or more"),
            ("and on top", f"up to {money(offer.compensation_most, market.stake, up=False)}, {sources}"),
            ("If it loses, it loses", money(offer.lost_most, market.token, up=True)),
        )
    return Standing(str(view.address), tone, title, text, facts, batch.deadline_s)


def _appeal_facts(view: BatchView, market: Market, me: Pubkey) -> tuple[tuple[str, str], ...]:
    """Who challenged what, with which pots, and which verdict stands."""
    batch = view.batch
    facts: list[tuple[str, str]] = []
    for r, challenger in enumerate(view.challengers, 1):
        who = "you" if challenger == me else short(challenger)
        facts.append((f"Round {r} challenged by", f"{who}, staking {money(batch.pots[r - 1], market.token, up=True)}"))
    if batch.standing != Verdict.NONE and (batch.round or batch.state == State.DECIDED):
        facts.append(("Verdict that stands", f"{VERDICTS[Verdict(batch.standing)]}, round {batch.standing_round}"))
    if batch.label_root != NO_LABEL:
        facts.append(("Label", "overturned by a panel" if batch.label_void else "opened: a test with known answers"))
    return tuple(facts)


_WORDS: dict[State, Callable[[BatchView, Market, Pubkey], Standing]] = {
    State.ATTEST: _attest,
    State.SUBMITTED: _drawing,
    State.COMMIT: _voting,
    State.REVEAL: _revealing,
    State.AWAIT_KEY: _await_key,
    State.DELIVERED: _delivered,
    State.REJECTED: _rejected,
    State.LABELLED: _labelled,
    State.DECIDED: _waiting,
}
