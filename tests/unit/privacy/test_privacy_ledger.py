"""Accounting: known values, the filter, and that a spend comes before its noise."""

import itertools
import math
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy import (
    Cap,
    CapExceededError,
    InvalidLedgerEntryError,
    Ledger,
    LedgerEntry,
    SpendError,
    SpendReceipt,
    reclaim_spend,
    record_spend,
)
from privacy.ledger import ORDERS, Unit, pure_epsilon_rdp, rdp_to_epsilon, zcdp_rdp
from privacy.zcdp import zcdp_rho
from tests.helpers.release_rows import ListRows


def entry(number: int = 0, epsilon: float = 1.0, dataset: str = "d", unit: str = "user-day") -> LedgerEntry:
    return LedgerEntry(f"e{number}", dataset, unit, "test", epsilon, "a test", 1_700_000_000_000)  # type: ignore[arg-type]  # also used with a wrong unit


def test_pure_epsilon_vector_is_the_smaller_of_both_bounds() -> None:
    assert pure_epsilon_rdp(1.0)[:3] == (0.75, 1.0, 1.0)
    assert pure_epsilon_rdp(0.1)[-1] == pytest.approx(0.1)
    assert pure_epsilon_rdp(0.1)[1] == pytest.approx(0.01)


def test_conversion_by_hand() -> None:
    delta = 1e-6
    per_order = math.log(len(ORDERS) / delta)
    zero = (0.0,) * len(ORDERS)
    assert rdp_to_epsilon(zero, delta) == pytest.approx(per_order / 255)


def test_a_single_spend_costs_its_epsilon_and_not_more() -> None:
    verdict = Ledger.check([], entry(epsilon=1.0), Cap(6.0))
    assert verdict.allowed
    assert (verdict.epsilon_before, verdict.epsilon_after, verdict.method) == (0.0, 1.0, "sum")


def test_many_small_spends_are_counted_by_renyi() -> None:
    entries = [entry(number, 0.05) for number in range(400)]
    spent = Ledger.spent(entries, "d", "user-day")
    assert spent < 0.5 * 400 * 0.05
    # Above the true value: Gaussian-like composition cannot be better than the mean loss.
    assert spent > 400 * 0.05**2 / 2


@given(st.lists(st.floats(0.01, 8.0), min_size=1, max_size=30))
@settings(max_examples=60)
def test_total_never_exceeds_the_sum_and_never_shrinks(epsilons: list[float]) -> None:
    entries = [entry(number, epsilon) for number, epsilon in enumerate(epsilons)]
    totals = [Ledger.spent(entries[:count], "d", "user-day") for count in range(len(entries) + 1)]
    assert all(earlier <= later + 1e-9 for earlier, later in itertools.pairwise(totals))
    assert totals[-1] <= math.fsum(epsilons) + 1e-9


def test_units_and_datasets_are_never_added() -> None:
    entries = [entry(1, 5.0, unit="record"), entry(2, 5.0, dataset="other")]
    assert Ledger.check(entries, entry(3, 5.0), Cap(6.0)).epsilon_before == 0
    assert Ledger.spent(entries, "d", "record") == 5.0


def test_cap_is_reached_but_not_passed() -> None:
    rows = ListRows()
    for number in range(6):
        record_spend(rows, entry(number), Cap(6.0))
    with pytest.raises(CapExceededError, match=r"from 6\.00 to 7\.00"):
        record_spend(rows, entry(7), Cap(6.0))
    assert len(rows.entries) == 6


def test_filter_holds_whatever_is_asked_adaptively() -> None:
    rows, cap = ListRows(), Cap(2.0)
    for number in range(200):
        epsilon = 0.01 + (number * 37 % 11) / 20
        try:
            record_spend(rows, entry(number, epsilon), cap)
        except CapExceededError:
            continue
    assert rows.entries
    assert Ledger.spent(rows.entries, "d", "user-day") <= 2.0 + 1e-9


def test_same_release_is_not_recorded_twice() -> None:
    rows = ListRows()
    record_spend(rows, entry(), Cap(6.0))
    with pytest.raises(SpendError, match="already"):
        record_spend(rows, entry(), Cap(6.0))
    assert len(rows.entries) == 1


def test_a_receipt_works_once_and_for_its_entry_only() -> None:
    rows = ListRows()
    receipt = record_spend(rows, entry(), Cap(6.0))
    with pytest.raises(SpendError, match="something else"):
        receipt.use(entry(1).digest)
    receipt.use(entry().digest)
    with pytest.raises(SpendError, match="used before"):
        receipt.use(entry().digest)


def test_nobody_else_makes_receipts() -> None:
    with pytest.raises(SpendError):
        SpendReceipt(entry(), _made_by=object())


def test_a_recorded_spend_can_be_reclaimed_after_a_crash() -> None:
    rows = ListRows()
    record_spend(rows, entry(), Cap(6.0))
    reclaim_spend(rows, "e0").use(entry().digest)
    assert len(rows.entries) == 1
    with pytest.raises(SpendError, match="not in"):
        reclaim_spend(rows, "e1")


def test_if_the_row_cannot_be_written_there_is_no_receipt() -> None:
    class Full(ListRows):
        def append(self, entry: LedgerEntry) -> None:
            del entry
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="space"):
        record_spend(Full(), entry(), Cap(6.0))


def noised(number: int, epsilon: float, unit: Unit = "user-day", dataset: str = "d") -> LedgerEntry:
    rdp = zcdp_rdp(zcdp_rho(epsilon, 1e-6))
    return LedgerEntry(f"g{number}", dataset, unit, "Gaussian", epsilon, "a test", 0, rdp, delta=1e-6)


SPENDS = st.tuples(
    st.sampled_from([0.01, 0.1, 0.5, 1.0, 2.5, 8.0]),
    st.booleans(),
    st.sampled_from(["record", "user-day", "answer", "place"]),
    st.sampled_from(["a", "b"]),
)


def spends(drawn: list[tuple[float, bool, Unit, str]]) -> list[LedgerEntry]:
    return [
        noised(number, epsilon, unit, dataset) if gaussian else entry(number, epsilon, dataset, unit)
        for number, (epsilon, gaussian, unit, dataset) in enumerate(drawn)
    ]


class Adversary:
    """Chooses the next spend by what was allowed before, as a buyer could who sees every answer."""

    def __init__(self, choices: list[tuple[float, bool, Unit, str]]) -> None:
        self._choices = choices
        self._state = 0

    def next(self, number: int, *, allowed: bool) -> LedgerEntry:
        self._state = (2 * self._state + allowed + 1) % len(self._choices)
        epsilon, gaussian, unit, dataset = self._choices[self._state]
        return noised(number, epsilon, unit, dataset) if gaussian else entry(number, epsilon, dataset, unit)


@given(st.lists(SPENDS, min_size=1, max_size=12), st.floats(0.05, 8.0))
@settings(max_examples=60)
def test_no_adaptive_sequence_passes_any_cap(choices: list[tuple[float, bool, Unit, str]], cap: float) -> None:
    rows, adversary, allowed = ListRows(), Adversary(choices), True
    for number in range(30):
        try:
            record_spend(rows, adversary.next(number, allowed=allowed), Cap(cap))
            allowed = True
        except CapExceededError:
            allowed = False
    for dataset, unit in {(row.dataset, row.unit) for row in rows.entries}:
        own = [row for row in rows.entries if (row.dataset, row.unit) == (dataset, unit)]
        assert Ledger.spent(own, dataset, unit) <= cap + 1e-9
        # By each bound for itself: the sum with the deltas that it may use, or some order at its share of delta.
        summed = math.fsum(row.epsilon for row in own) <= cap + 1e-9 and sum(row.delta for row in own) <= 1.01e-6
        shared = math.log(len(ORDERS) / 1e-6)
        renyi = any(
            math.fsum(row.rdp[position] for row in own) + shared / (order - 1) <= cap + 1e-9
            for position, order in enumerate(ORDERS)
        )
        assert summed or renyi


@given(st.lists(SPENDS, min_size=1, max_size=12), st.randoms(use_true_random=False))
@settings(max_examples=50)
def test_totals_do_not_depend_on_the_order_and_stay_within_their_unit(
    drawn: list[tuple[float, bool, Unit, str]], random: Random
) -> None:
    entries = spends(drawn)
    shuffled = random.sample(entries, len(entries))
    for dataset, unit in {(row.dataset, row.unit) for row in entries}:
        own = [row for row in entries if (row.dataset, row.unit) == (dataset, unit)]
        alone = Ledger.spent(own, dataset, unit)
        assert Ledger.spent(shuffled, dataset, unit) == pytest.approx(alone)
        assert Ledger.running(own)[-1] == pytest.approx(alone)


@given(st.lists(SPENDS, min_size=1, max_size=10))
@settings(max_examples=50)
def test_a_crash_between_spend_and_noise_wastes_but_never_forgets(drawn: list[tuple[float, bool, Unit, str]]) -> None:
    rows = ListRows()
    for one in spends(drawn):
        before = Ledger.spent(rows.entries, one.dataset, one.unit)
        record_spend(rows, one, Cap(1000.0))
        # The receipt is lost with the process; the row is not. Once more for the same release costs nothing more.
        after = Ledger.spent(rows.entries, one.dataset, one.unit)
        assert after > before
        with pytest.raises(SpendError, match="already"):
            record_spend(rows, one, Cap(1000.0))
        reclaim_spend(rows, one.entry_id).use(one.digest)
        assert Ledger.spent(rows.entries, one.dataset, one.unit) == after
    assert [row.entry_id for row in rows.entries] == [one.entry_id for one in spends(drawn)]


def test_a_gaussian_spend_is_summed_once_and_then_counted_by_renyi() -> None:
    assert Ledger.check([], noised(0, 1.0), Cap(6.0)).epsilon_after == 1.0
    two = Ledger.check([noised(0, 1.0)], noised(1, 1.0), Cap(6.0))
    assert two.method == "rdp"
    assert 1.0 < two.epsilon_after < 2.0


def test_only_pure_epsilon_says_its_own_vector() -> None:
    with pytest.raises(InvalidLedgerEntryError):
        LedgerEntry("e", "d", "record", "Gaussian", 1.0, "a test", 0, delta=1e-6)


def test_rows_of_earlier_versions_keep_their_digest() -> None:
    old = (
        '{"created_at_ms":0,"dataset":"d","entry_id":"e","epsilon":1.0,"mechanism":"m","purpose":"p","rdp":'
        f"[{','.join(map(str, pure_epsilon_rdp(1.0)))}]"
        ',"relation":"add-or-remove","unit":"record","version":1}'
    )
    assert LedgerEntry.from_json(old).to_json() == old
    assert '"version":2' in noised(0, 1.0).to_json()


@given(st.floats(0.01, 8.0), st.text(min_size=1, max_size=30), st.sampled_from(["record", "user-day", "answer"]))
@settings(max_examples=50)
def test_entry_survives_json(epsilon: float, dataset: str, unit: str) -> None:
    one = entry(0, epsilon, dataset, unit)
    again = LedgerEntry.from_json(one.to_json())
    assert again == one
    assert again.digest == one.digest
    assert replace(one, purpose="another").digest != one.digest


@pytest.mark.parametrize("text", ["", "null", "{}", "[]", '{"version":1}', '{"version":9}', "[" * 9000])
def test_bad_entry_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidLedgerEntryError):
        LedgerEntry.from_json(text)


@pytest.mark.parametrize("epsilon", [0.0, -1.0, math.nan, math.inf])
def test_impossible_epsilon_is_refused(epsilon: float) -> None:
    with pytest.raises(InvalidLedgerEntryError):
        entry(epsilon=epsilon)


def test_unknown_unit_is_refused() -> None:
    with pytest.raises(InvalidLedgerEntryError):
        entry(unit="person")


@pytest.mark.parametrize("cap", [0.0, -1.0, math.nan, math.inf])
def test_impossible_cap_is_refused(cap: float) -> None:
    with pytest.raises(InvalidLedgerEntryError):
        Cap(cap)
