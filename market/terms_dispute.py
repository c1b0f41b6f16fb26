"""What contesting locks, can lose and can win: appeals, opened labels, the outer key. Shown before anybody signs.

Amounts are those of the market's integer reference; a round's own outcome lies between the extremes given here.
"""

from dataclasses import dataclass
from typing import Final

from market.generated.accounts import Batch, Entry, Round, Terms
from market.generated.constants import MAX_REDRAWS, State, Verdict
from market.terms_amounts import bounty_of, pot_of, round_fee, to_stake
from market.views import LAST_ROUND

__all__ = [
    "PREPAID_TIPS",
    "ChallengePreview",
    "LabelPreview",
    "OuterPreview",
    "preview_challenge",
    "preview_label",
    "preview_outer_contest",
]

PREPAID_TIPS: Final = 60
"""Tips a round's opener puts in, as `tips::PREPAID` of the program."""


@dataclass(frozen=True)
class ChallengePreview:
    """An appeal, or the contest of an opened label.

    Attributes:
        round: the round it opens.
        about_label: it judges the label, not the data.
        pot: locked, payment base units; lost in whole if the outcome stays.
        fee: of the pot, the most that pays the new panel.
        bounty: of the pot, what the winning side gets if the outcome stays.
        back_least: returned of the pot if the outcome changes, at least.
        back_no_verdict: returned of the pot if the new panel reaches no quorum.
        compensation_most: stake base units on top if the outcome changes, as far as bond, penalties and insurance go.
        round_bytes: size of the account it prepays; its rent comes back when the round is closed.
        tips_lamports: put in for cranks; what is left of it returns with the batch's account.
        deadline_s: last moment to challenge, unix seconds.
        votes_s: seconds until the new panel has decided, at most, without waiting for random values.
        settled_s: the same until the pot is settled if nobody appeals again.
    """

    round: int
    about_label: bool
    pot: int
    fee: int
    bounty: int
    back_least: int
    back_no_verdict: int
    compensation_most: int
    round_bytes: int
    tips_lamports: int
    deadline_s: int
    votes_s: int
    settled_s: int

    @property
    def lost_most(self) -> int:
        """Payment base units lost if the outcome stays."""
        return self.pot


@dataclass(frozen=True)
class OuterPreview:
    """The buyer's word that the outer key does not open.

    Attributes:
        stake: locked, payment base units: F0.
        lost_most: all of it, to those who judged the data all the same.
        back: all of it if the panel could not get the data, or nobody judged it.
        until_s: last moment for it, unix seconds.
    """

    stake: int
    lost_most: int
    back: int
    until_s: int


@dataclass(frozen=True)
class LabelPreview:
    """Opening a batch's label: it becomes a benchmark.

    Attributes:
        forgone: V, which is never paid, payment base units.
        cost_most: stake base units of the bond that bear the panel's fee; 0 if the buyer co-signs.
        lost_if_overturned: stake base units lost if a panel overturns the label: all of the bond.
        contest_s: seconds during which the label may be contested; 0 = not at all.
    """

    forgone: int
    cost_most: int
    lost_if_overturned: int
    contest_s: int


def preview_challenge(batch: Batch, terms: Terms) -> ChallengePreview:
    """Return what a challenge of this batch would mean now.

    Args:
        batch: as read, in a state that can be challenged.
        terms: parameters of the batch.
    """
    r, about_label = batch.round + 1, batch.state == State.LABELLED
    fee, bounty = round_fee(batch.value, r, terms), bounty_of(batch.value, r, terms)
    # Who could not get the data is not the panel's mistake: no insurance, no bounty beyond what was spent.
    unavailable = batch.standing in {Verdict.LIVENESS, Verdict.NOT_SHARED} and not about_label
    compensation = to_stake(fee, batch.stake_rate)
    if not unavailable:
        compensation += to_stake(bounty, batch.stake_rate)
    votes_s = (MAX_REDRAWS + 1) * (terms.commit_s + terms.reveal_s)
    after_s = 0 if about_label or r == LAST_ROUND else max(terms.rejected_s, terms.delivered_appeal_s)
    return ChallengePreview(
        round=r,
        about_label=about_label,
        pot=pot_of(batch.value, r, terms),
        fee=fee,
        bounty=bounty,
        back_least=bounty,
        back_no_verdict=fee + bounty,
        compensation_most=compensation,
        round_bytes=Round.SIZE + terms.panel[r] * Entry.SIZE,
        tips_lamports=PREPAID_TIPS * terms.tip_lamports,
        deadline_s=batch.deadline_s,
        votes_s=votes_s,
        settled_s=votes_s + terms.await_key_s + after_s,
    )


def preview_outer_contest(batch: Batch, attempt: Round, terms: Terms) -> OuterPreview:
    """Return what contesting the outer key would mean in this attempt.

    Args:
        batch: as read, in COMMIT.
        attempt: the attempt it is in.
        terms: parameters of the batch.
    """
    stake = round_fee(batch.value, 0, terms)
    until_s = attempt.share_by_s - terms.commit_s // 4
    return OuterPreview(stake=stake, lost_most=stake, back=stake, until_s=until_s)


def preview_label(batch: Batch, terms: Terms, *, cosigned: bool) -> LabelPreview:
    """Return what opening the label of this batch would mean.

    Args:
        batch: as read.
        terms: parameters of the batch.
        cosigned: the buyer agrees to bear the panel's fee.
    """
    fee = to_stake(round_fee(batch.value, 0, terms), batch.stake_rate)
    contestable = batch.round < LAST_ROUND and not batch.last_word
    return LabelPreview(
        forgone=batch.value,
        cost_most=0 if cosigned else min(batch.bond, fee),
        lost_if_overturned=batch.bond if contestable else 0,
        contest_s=terms.labelled_s if contestable else 0,
    )
