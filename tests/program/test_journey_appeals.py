"""Appeals, labels and contests of O from genesis by instructions alone; every amount equals the reference's."""

import pytest

from market.generated.constants import State
from tests.helpers.market_play import TRUTH, Play, data, panel
from tests.helpers.market_reference import Attempt, Ending, Seat, SeatStatus, Verdict
from tests.helpers.market_svm import TOKEN, MarketSvm

GOOD, POOR, JUNK = data(0), data(0b11111), data(0x3FFF)
DARK, GONE = Seat(SeatStatus.NO_SAMPLES), Seat(SeatStatus.NO_PACKAGE)
LATE, ABSENT = Seat(SeatStatus.NO_REVEAL), Seat(SeatStatus.NO_COMMIT)


def test_an_appeal_won(market: MarketSvm) -> None:
    play = Play(market)
    play.judge(panel(0, GOOD, POOR))
    assert play.batch.state == State.REJECTED
    play.challenge()
    play.judge(panel(1, data(0b1), GOOD, data(0b11), POOR, GOOD))
    play.disclose()
    out = play.end()
    assert out.verdicts == [Verdict.QUALITY, Verdict.ACCEPT]
    assert out.accepted
    # The pot comes back less what the panel was paid, which the penalties of round 0 make up for as far as they go.
    assert out.balance["challenger1"].pay < 8_250_000


def test_an_appeal_lost(market: MarketSvm) -> None:
    play = Play(market)
    play.judge(panel(0, GOOD))
    play.disclose()
    play.challenge()
    play.judge(panel(1, data(0b11), GOOD))
    assert play.batch.state == State.DELIVERED
    out = play.end()
    assert out.accepted
    assert (out.balance["challenger1"].pay, out.balance["contributor"].pay) == (0, 50 * TOKEN + 1_650_000)


def test_an_appeal_that_turns_an_acceptance_into_fraud(market: MarketSvm) -> None:
    """The key is out, the bond pays the challenger and the buyer."""
    play = Play(market)
    play.judge(panel(0, data(0xFFF), GOOD))
    play.disclose()
    play.challenge()
    play.judge(panel(1, JUNK))
    out = play.end()
    assert out.verdicts[-1] == Verdict.FRAUD
    assert (out.strikes, out.contributor_free) == (3, 0)
    assert out.balance["challenger1"].stake > 0


def test_two_appeals() -> None:
    market = MarketSvm()
    play = Play(market, reviewers_wanted=52)
    play.judge(panel(0, POOR))
    play.challenge()
    play.judge(panel(1, POOR, GOOD))
    play.disclose()
    assert play.batch.state == State.DELIVERED
    play.challenge()
    play.judge(panel(2, ABSENT, LATE, GOOD, data(0b1111111)))
    assert play.batch.state == State.DECIDED
    out = play.end()
    assert out.verdicts == [Verdict.QUALITY, Verdict.ACCEPT, Verdict.QUALITY]


def test_two_appeals_that_end_in_acceptance() -> None:
    """Accepted in round 2 with the key still in hand: disclosing pays at once."""
    market = MarketSvm()
    play = Play(market, reviewers_wanted=52)
    play.judge(panel(0, POOR))
    play.challenge()
    play.judge(panel(1, POOR))
    play.challenge()
    play.judge(panel(2, POOR, GOOD))
    play.disclose()
    assert play.batch.deadline_s == market.now_s
    assert play.end().accepted


@pytest.mark.parametrize("accepted", [True, False])
def test_a_failed_round_leaves_the_verdict_before_it(market: MarketSvm, *, accepted: bool) -> None:
    play = Play(market)
    play.judge(panel(0, GOOD if accepted else POOR))
    play.challenge()
    empty = panel(1, GOOD, POOR, LATE, ABSENT)
    play.judge(empty, panel(1, ABSENT), empty)
    assert play.batch.last_word == 1
    again = market.challenge_instruction(play.challengers[1].pubkey(), play.address, 2)
    market.refused("AppealsOver" if accepted else "WrongState", again, signers=[play.challengers[1]])
    if accepted:
        assert play.batch.state == State.AWAIT_KEY
        play.disclose()
        assert play.batch.deadline_s == market.now_s
    out = play.end()
    assert out.verdicts[-1] == Verdict.NONE
    assert out.accepted == accepted
    assert out.balance["challenger1"].pay == 8_250_000


def test_a_round_that_fails_after_the_key_is_out(market: MarketSvm) -> None:
    play = Play(market)
    play.judge(panel(0, GOOD))
    play.disclose()
    play.challenge()
    play.judge(*[panel(1, ABSENT)] * 3)
    assert play.batch.state == State.DECIDED
    assert play.end().accepted


def test_a_late_key_after_an_appeal(market: MarketSvm) -> None:
    play = Play(market)
    play.judge(panel(0, POOR))
    play.challenge()
    play.judge(panel(1, GOOD))
    out = play.end(Ending.LATE_KEY)
    assert not out.accepted


def test_fraud_stands_over_samples_that_are_not_shared_in_the_appeal(market: MarketSvm) -> None:
    play = Play(market)
    play.judge(panel(0, data(0xFFF)))
    play.challenge()
    play.judge(Attempt(panel(1, ABSENT).seats, shared=False))
    out = play.end()
    assert out.verdicts == [Verdict.FRAUD, Verdict.NOT_SHARED]
    assert out.strikes == 3


def test_a_liveness_reject_reversed(market: MarketSvm) -> None:
    play = Play(market)
    play.judge(panel(0, GOOD, DARK, GONE, DARK))
    assert play.batch.standing == Verdict.LIVENESS
    play.challenge()
    play.judge(panel(1, GOOD))
    play.disclose()
    out = play.end()
    assert out.accepted
    # 12.5 w for each "samples unavailable", 2.5 w for the one nobody can prove.
    assert [s.loss for s in out.seats[0][0]] == [0, 5_000_000, 1_000_000, 5_000_000, 5_000_000]


def test_a_redrawn_round_of_an_appeal(market: MarketSvm) -> None:
    play = Play(market)
    play.judge(panel(0, ABSENT), panel(0, POOR))
    play.challenge()
    play.judge(panel(1, GOOD, LATE), panel(1, GOOD))
    play.disclose()
    assert play.end().accepted


@pytest.mark.parametrize("cosigned", [True, False])
def test_a_benchmark_passed(market: MarketSvm, *, cosigned: bool) -> None:
    play = Play(market, bad=tuple(range(0, 50, 3)))
    play.judge(panel(0, GOOD, data(TRUTH)))
    play.open_label(cosigned=cosigned)
    assert play.batch.state == State.LABELLED
    out = play.end(Ending.LABEL)
    assert [s.pay for s in out.seats[0][0]] == [0, 400_000, 400_000, 400_000, 400_000]
    assert out.seats[0][0][0].loss == 10 * TOKEN
    assert out.balance["contributor"].pay == 0


def test_a_benchmark_after_an_appeal(market: MarketSvm) -> None:
    play = Play(market, bad=tuple(range(1, 50, 4)))
    play.judge(panel(0, data(0xFFF)))
    play.challenge()
    play.judge(panel(1, GOOD, data(TRUTH)))
    play.open_label()
    out = play.end(Ending.LABEL)
    assert out.balance["challenger1"].pay > 0


def test_a_contested_label_upheld(market: MarketSvm) -> None:
    play = Play(market, bad=tuple(range(0, 50, 3)))
    play.judge(panel(0, data(TRUTH)))
    play.open_label()
    play.challenge()
    play.judge(panel(1, GOOD, data(TRUTH)))
    assert play.batch.state == State.DECIDED
    out = play.end(Ending.LABEL)
    assert not out.label_void
    assert out.balance["challenger1"].pay == 0


def test_a_label_overturned(market: MarketSvm) -> None:
    """The panel sees nothing bad where the label says so: who was to fail is paid, the whole bond is gone."""
    play = Play(market, bad=tuple(range(0, 50, 3)))
    play.judge(panel(0, GOOD))
    play.open_label(cosigned=True)
    play.challenge()
    play.judge(panel(1, data(TRUTH), GOOD))
    out = play.end(Ending.LABEL)
    assert out.label_void
    assert [s.loss for s in out.seats[0][0]] == [0] * 5
    assert out.contributor_free == 0


def test_a_label_contest_without_quorum(market: MarketSvm) -> None:
    play = Play(market, bad=tuple(range(0, 50, 3)))
    play.judge(panel(0, GOOD))
    play.open_label()
    play.challenge()
    play.judge(*[panel(1, ABSENT)] * 3)
    assert play.batch.state == State.DECIDED
    assert not play.end(Ending.LABEL).label_void


@pytest.mark.parametrize("shared", [True, False])
def test_an_outer_contest_won(market: MarketSvm, *, shared: bool) -> None:
    """The panel cannot open O either, or nothing is sealed to it: the buyer has its stake back."""
    play = Play(market)
    answer = panel(0, DARK) if shared else Attempt(panel(0, ABSENT).seats, shared=False)
    play.judge(answer, contested=True)
    out = play.end()
    assert out.balance["buyer"].pay == 2 * TOKEN


def test_an_outer_contest_lost(market: MarketSvm) -> None:
    play = Play(market)
    play.judge(panel(0, GOOD, GOOD, DARK, GOOD), contested=True)
    play.disclose()
    out = play.end()
    assert out.balance["buyer"].pay == 0
    assert out.seats[0][0][0].pay == 400_000 + 500_000


def test_an_outer_contest_in_an_appeal(market: MarketSvm) -> None:
    play = Play(market)
    play.judge(panel(0, POOR))
    play.challenge()
    play.judge(panel(1, DARK, GOOD), contested=True)
    play.disclose()
    assert play.end().accepted


def test_an_outer_contest_and_a_redraw(market: MarketSvm) -> None:
    """It is about the round, so the attempt that decides pays it out."""
    play = Play(market)
    play.judge(panel(0, ABSENT), panel(0, GOOD), contested=True)
    play.disclose()
    assert play.end().accepted
