"""Attacks find planted leaks, pass what is sound, and are no better than a coin where there is nothing to find."""

import hashlib
import hmac
import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from privacy import Area, Clip, Decision, DeclaredColumn, HistogramSpec, MarginalsSpec, PlacesSpec, ResponsesSpec
from privacy.attack import AttackKey, AttackResult, Context, Promise, Rehearsal, clopper_pearson, run_attacks
from privacy.attack.interval import at_least
from privacy.attack.linkage import linkage, rare_values
from privacy.attack.membership import allowed_guesses, audit, membership
from privacy.attack.reconstruction import allowed_share, reconstruction
from privacy.attack.rehearsal import over
from privacy.detectors import default_scanner
from privacy.errors import SpendError
from privacy.scrub import Decided

Rows = list[dict[str, Any]]
KINDS = ("walk", "work", "sleep", "eat")
PLAIN = HistogramSpec("kind", 1.0, categories=KINDS)
DAYS = HistogramSpec("kind", 1.0, "user-day", KINDS, contributions=4, day_column="at")


def coins(seed: int = 1) -> random.Random:
    return random.Random(seed)  # noqa: S311 - tests need the same coins again


def quiet(*_done: int) -> None:
    """Take progress and do nothing."""


def events(days: int, per_day: int = 4, seed: int = 3) -> Rows:
    """A life of few kinds of events, each day mostly of one kind."""
    draw, rows = coins(seed), []
    for day in range(days):
        favourite = draw.choice(KINDS)
        for hour in range(per_day):
            kind = favourite if draw.random() < 0.9 else draw.choice(KINDS)
            rows.append({"at": datetime(2024, 1, 1, 8 + hour, tzinfo=UTC) + timedelta(days=day), "kind": kind})
    return rows


def outgoing(rows: Iterable[Mapping[str, Any]]) -> Callable[[], Iterator[bytes]]:
    records = [json.dumps(row, default=str).encode() for row in rows]
    return lambda: iter(records)


def of(results: Sequence[AttackResult], key: AttackKey) -> AttackResult:
    (found,) = (one for one in results if one.key == key)
    return found


def attacked(rows: Iterable[Mapping[str, Any]], context: Context) -> Sequence[AttackResult]:
    return run_attacks(outgoing(rows), context, quiet).results


@dataclass
class Sold:
    """Marks as the app keeps them."""

    records: set[bytes] = field(default_factory=set)
    values: set[bytes] = field(default_factory=set)
    unknown_sales: int = 0

    def record_mark(self, record: bytes) -> bytes:
        return hmac.digest(b"k", b"r" + record, "sha256")

    def value_mark(self, value: str) -> bytes:
        return hmac.digest(b"k", b"v" + value.encode(), "sha256")

    def has_record(self, mark: bytes) -> bool:
        return mark in self.records

    def has_value(self, mark: bytes) -> bool:
        return mark in self.values

    def sell(self, rows: Iterable[Mapping[str, Any]]) -> None:
        records = list(outgoing(rows)())
        self.records |= {self.record_mark(record) for record in records}
        self.values |= rare_values((json.loads(record) for record in records), self.value_mark)


class Broken:
    """Runs again by running once more."""

    def run(self, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        raise NotImplementedError

    def runs(self, rows: Iterable[Mapping[str, Any]], count: int) -> Iterator[list[dict[str, Any]]]:
        kept = list(rows)
        return (self.run(kept) for _ in range(count))


@dataclass(frozen=True)
class NoNoise(Broken):
    """A broken release: counts as they are."""

    def run(self, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        counts = Counter(str(row["kind"]) for row in rows)
        return [{"category": kind, "count": counts[kind]} for kind in KINDS]


@dataclass(frozen=True)
class Unrelated(Broken):
    """A release that does not look at the data."""

    draw: random.Random

    def run(self, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        del rows
        return [{"category": kind, "count": self.draw.randint(0, 100)} for kind in KINDS]


def counted(mechanism: Any, rows: Rows, promise: Promise, seed: int = 1) -> Context:
    return Context("counts", source=lambda: iter(rows), mechanism=mechanism, promise=promise, coins=coins(seed))


# ---------------------------------------------------------------------------------------------------- intervals


@pytest.mark.parametrize(
    ("right", "trials", "low", "high"),
    [(0, 10, 0.0, 0.3085), (5, 10, 0.1871, 0.8129), (10, 10, 0.6915, 1.0), (60, 100, 0.4972, 0.6967)],
)
def test_intervals_of_the_tables(right: int, trials: int, low: float, high: float) -> None:
    assert clopper_pearson(right, trials) == pytest.approx((low, high), abs=1e-4)


def test_tail_of_many_trials() -> None:
    assert at_least(500_000, 1_000_000, 0.5) == pytest.approx(0.5004, abs=1e-4)
    with pytest.raises(ValueError, match="more successes"):
        clopper_pearson(2, 1)


# ---------------------------------------------------------------------------------------------------- uniqueness


def people(count: int, ages: int, seed: int = 5) -> Rows:
    draw = coins(seed)
    return [
        {"age": draw.randint(1, ages), "postcode": f"10{draw.randint(0, ages)}", "sex": draw.choice("fm")}
        for _ in range(count)
    ]


def test_people_alone_with_age_place_and_sex_fail() -> None:
    results = attacked(people(800, 60), Context("rows", finder=default_scanner()))
    assert of(results, "uniqueness").verdict == "failed"
    assert of(results, "uniqueness").value > 0.5
    assert "by generalise:" in of(results, "uniqueness").detail
    assert of(results, "k_anonymity").verdict == "failed"
    assert of(results, "k_anonymity").value == 1


def test_people_in_crowds_pass() -> None:
    results = attacked(people(2_000, 3), Context("rows", finder=default_scanner()))
    assert of(results, "uniqueness").verdict == "passed"
    assert of(results, "k_anonymity").verdict == "passed"
    assert of(results, "k_anonymity").value >= 5


def test_places_with_times_fail_and_measurements_with_times_pass() -> None:
    draw = coins()
    start = datetime(2024, 1, 1, tzinfo=UTC)
    rows = [
        {
            "at": (start + timedelta(minutes=10 * number)).isoformat(),
            "lat": round(draw.uniform(48, 49), 5),
            "bpm": draw.randint(50, 120),
            "zone": draw.choice(["low", "high"]),
        }
        for number in range(500)
    ]
    assert of(attacked(rows, Context("rows", finder=default_scanner())), "uniqueness").verdict == "failed"
    hearts = [{name: row[name] for name in ("at", "bpm", "zone")} for row in rows]
    assert of(attacked(hearts, Context("rows", finder=default_scanner())), "uniqueness").verdict == "passed"


def test_meaning_counts_more_than_names() -> None:
    rows = [{"a": f"shop {number}", "b": number} for number in range(100)]
    known = Context("rows", semantics={"a": "merchant", "b": "measure"}, finder=default_scanner())
    assert of(attacked(rows, known), "uniqueness").value == 1
    unknown = Context("rows", semantics={"a": "title", "b": "measure"}, finder=default_scanner())
    assert of(attacked(rows, unknown), "uniqueness").value == 0


# ---------------------------------------------------------------------------------------------------- linkage


def test_shared_rare_values_link_sales() -> None:
    earlier = [{"code": f"code-{number}", "town": "Springfield"} for number in range(200)]
    now = [{"key": f"code-{number}", "bpm": number} for number in range(100, 300)]
    sold = Sold()
    sold.sell(earlier)
    result = of(attacked(now, Context("rows", sold=sold, finder=default_scanner())), "linkage")
    assert (result.verdict, result.value) == ("failed", 0.5)


def test_common_values_and_other_people_link_nothing() -> None:
    sold = Sold()
    sold.sell([{"town": "Springfield", "bpm": number} for number in range(200)])
    now = [{"town": "Springfield", "steps": number} for number in range(200)]
    result = linkage(outgoing(now), Context("rows", sold=sold), quiet)
    assert (result.verdict, result.value) == ("passed", 0)


def test_the_same_records_again_are_told_and_tell_nothing_new() -> None:
    rows = [{"code": f"code-{number}"} for number in range(50)]
    sold = Sold()
    sold.sell(rows)
    result = linkage(outgoing(rows), Context("rows", sold=sold), quiet)
    assert result.verdict == "passed"
    assert "50 records were sold before" in result.sentence


def test_earlier_sales_of_which_no_marks_are_kept_are_unknown_and_not_unjoined() -> None:
    rows = [{"text": f"something only record {number} says"} for number in range(40)]
    result = linkage(outgoing(rows), Context("rows", sold=Sold(unknown_sales=2)), quiet)
    assert (result.verdict, result.value) == ("noted", 0.0)
    assert "as far as marks of it are kept. 2 earlier sales could not be compared" in result.sentence
    sold = Sold(unknown_sales=1)
    sold.sell(rows)
    changed = [row | {"more": number} for number, row in enumerate(rows)]
    assert linkage(outgoing(changed), Context("rows", sold=sold), quiet).verdict == "failed"
    assert linkage(outgoing(rows[:1]), Context("rows", sold=Sold()), quiet).verdict == "passed"


# ---------------------------------------------------------------------------------------------------- leftovers


def test_a_leftover_address_fails_and_what_is_kept_or_ours_passes() -> None:
    leak = [{"text": "nothing here"}] * 50 + [{"text": "write to bob@example.org"}]
    context = Context("rows", finder=default_scanner())
    result = of(attacked(leak, context), "identifiers")
    assert (result.verdict, result.value) == ("failed", 1)
    assert "bob" not in result.sentence + result.detail
    keeping = replace(context, decided=Decided([Decision("EMAIL", "bob@example.org", "keep")]))
    assert of(attacked(leak, keeping), "identifiers").verdict == "passed"
    assert of(attacked(leak, replace(context, as_is=True)), "identifiers").verdict == "passed"
    ours = [{"text": "write to mail-qgq55m@pseudonym.invalid or [phone number]"}]
    assert of(attacked(ours, context), "identifiers").verdict == "passed"


def test_hashed_fields_are_not_searched_and_missing_detectors_fail() -> None:
    rows = [{"mail": "bob@example.org"}]
    hashed = Context("rows", finder=default_scanner(), unsearched=frozenset({"mail"}))
    assert of(attacked(rows, hashed), "identifiers").verdict == "passed"
    assert of(attacked(rows, Context("rows")), "identifiers").verdict == "failed"


# ---------------------------------------------------------------------------------------------------- membership


def test_an_honest_release_passes() -> None:
    """The attack comes close to what epsilon allows, so one run in some hundred is unlucky; two of two are not."""
    results = [
        membership(counted(Rehearsal(PLAIN), events(50), Promise(1.0, unit="record"), seed), quiet) for seed in range(2)
    ]
    assert "passed" in {result.verdict for result in results}
    assert {round(result.limit, 1) for result in results} == {73.1}
    assert all(result.value < 85 for result in results)


@pytest.mark.parametrize("mechanism", [NoNoise(), Rehearsal(PLAIN.at(2.0)), Rehearsal(PLAIN.at(4.0))])
def test_no_noise_and_half_the_noise_are_caught(mechanism: Any) -> None:
    caught = [
        membership(counted(mechanism, events(50), Promise(1.0, unit="record"), seed), quiet).verdict
        for seed in range(3)
    ]
    assert caught.count("failed") >= 2


def test_days_are_attacked_as_days() -> None:
    promise = Promise(1.0, unit="user-day", per_unit=4, day_column="at")
    honest = membership(counted(Rehearsal(DAYS), events(50), promise), quiet)
    assert (honest.verdict, "a day of yours" in honest.sentence) == ("passed", True)
    forgotten = Rehearsal(replace(DAYS, epsilon=4.0))  # as if four records of a day counted as one
    assert membership(counted(forgotten, events(50), promise), quiet).verdict == "failed"


def test_tables_of_pairs_are_attacked() -> None:
    columns = (DeclaredColumn("kind", KINDS), DeclaredColumn("place", ("home", "away")))
    rows = [row | {"place": coins(number).choice(["home", "away"])} for number, row in enumerate(events(30))]
    spec = MarginalsSpec(columns, 1.0, Clip())
    assert membership(counted(Rehearsal(spec), rows, Promise(1.0)), quiet).verdict == "passed"
    assert membership(counted(Rehearsal(spec.at(8.0)), rows, Promise(1.0)), quiet).verdict == "failed"


def test_answers_are_attacked_one_by_one() -> None:
    spec = ResponsesSpec((DeclaredColumn("kind", KINDS),), 1.0, 1)
    context = replace(counted(Rehearsal(spec), events(10), Promise(1.0, unit="answer")), form="answers")
    assert membership(context, quiet).verdict == "passed"
    broken = replace(context, mechanism=Rehearsal(spec.at(4.0)))
    assert membership(broken, quiet).verdict == "failed"


def test_on_a_release_that_says_nothing_the_attacker_is_a_coin() -> None:
    """The 95 % interval holds 50 in about nineteen of twenty seeds."""
    held = 0
    for seed in range(20):
        context = counted(Unrelated(coins(seed + 100)), events(20), Promise(1.0), seed)
        scored = audit(Unrelated(coins(seed)), events(20), context, quiet)
        if scored is None:  # no canary seemed to change anything: nothing to guess by
            held += 1
            continue
        low, high = clopper_pearson(*scored)
        held += low <= 0.5 <= high
    assert held >= 17


def test_what_epsilon_allows() -> None:
    assert allowed_guesses(0.0) == 0.5
    assert allowed_guesses(1.0) == pytest.approx(0.731, abs=1e-3)
    assert allowed_share(0.5, 0.0, "user-day") == 0.5
    assert allowed_share(0.5, 0.5, "user-day") == pytest.approx(0.731, abs=1e-3)
    assert allowed_share(0.9, 1.0, "record") == 1.0


def test_a_rehearsal_is_guarded_like_any_draw() -> None:
    rehearsal = Rehearsal(PLAIN)
    assert len(rehearsal.run(events(3))) == len(PLAIN.labels)
    assert len(rehearsal.run(events(3))) == len(PLAIN.labels)

    @dataclass(frozen=True)
    class Twice:
        def ledger_entry(self, **facts: Any) -> Any:
            return PLAIN.ledger_entry(**facts)

        def measure(self, rows: Iterable[Mapping[str, Any]]) -> Any:
            return PLAIN.measure(rows)

        def draw(self, counts: Any, receipt: Any) -> Any:
            PLAIN.draw(counts, receipt)
            return PLAIN.draw(counts, receipt)

    with pytest.raises(SpendError):
        Rehearsal(Twice()).run(events(3))


# ---------------------------------------------------------------------------------------------- reconstruction


def reconstructed(mechanism: Any, rows: Rows, promise: Promise) -> AttackResult:
    released = outgoing(mechanism.run(rows))
    return reconstruction(released, counted(mechanism, rows, promise), quiet)


def test_a_day_is_read_off_exact_counts_and_not_off_noised_ones() -> None:
    promise = Promise(0.5, unit="user-day", per_unit=4, day_column="at")
    rows = events(80)
    leak = reconstructed(NoNoise(), rows, promise)
    assert (leak.verdict, leak.value) == ("failed", 1.0)
    honest = reconstructed(Rehearsal(DAYS.at(0.5)), rows, promise)
    assert honest.verdict == "passed"
    assert honest.value < 0.7


def test_where_days_are_not_protected_it_is_said() -> None:
    rows = events(80, per_day=12)
    result = reconstructed(Rehearsal(PLAIN.at(8.0)), rows, Promise(8.0, day_column="at"))
    assert result.verdict == "noted"
    assert "protects single records, not days" in result.detail


def test_too_few_days_have_no_habit() -> None:
    assert reconstructed(NoNoise(), events(3), Promise(1.0, day_column="at")).verdict == "not_applicable"


# ---------------------------------------------------------------------------------------------------- together


def test_report_names_the_bytes_and_what_does_not_apply() -> None:
    rows = [{"a": 1}, {"a": 22}]
    records = list(outgoing(rows)())
    report = run_attacks(outgoing(rows), Context("rows", finder=default_scanner()), quiet)
    framed = b"".join(len(record).to_bytes(8, "little") + record for record in records)
    assert report.digest == hashlib.sha256(framed).hexdigest()
    verdicts = {result.key: result.verdict for result in report.results}
    assert verdicts["membership"] == verdicts["reconstruction"] == verdicts["linkage"] == "not_applicable"
    assert not report.failed
    assert all(result.low <= result.value <= result.high for result in report.results)


def test_progress_rises_to_its_end_and_cancels() -> None:
    seen: list[tuple[int, int]] = []
    context = counted(Rehearsal(PLAIN), events(20), Promise(1.0, day_column="at"))
    records = outgoing(Rehearsal(PLAIN).run(events(20)))
    run_attacks(records, replace(context, finder=default_scanner()), lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1][0] == seen[-1][1]

    def stop(done: int, _total: int) -> None:
        if done > 450:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_attacks(records, replace(context, finder=default_scanner()), stop)


def test_events_that_leave_as_they_are_are_noted_and_not_stopped() -> None:
    """Whoever knows the hour finds the row: raw events never promised to hide that."""
    rooms = ("kitchen", "bath", "cellar")
    rows = [
        {"time": f"2026-01-{day:02d}T{hour:02d}:15:00.000Z", "room": rooms[hour % 3], "kwh": 0.1 * hour}
        for day in range(1, 29)
        for hour in range(24)
    ]
    context = Context("rows", semantics={"time": "time.start", "room": "place"}, finder=default_scanner())
    results = attacked(rows, context)
    assert of(results, "uniqueness").verdict == "noted"
    assert of(results, "uniqueness").value > 0.5
    assert not [result for result in results if result.verdict == "failed"]


def test_a_release_of_places_is_attacked_over_rows_that_are_counted_once() -> None:
    area = Area("lat", "lon", 48.0, 2.0, 48.2, 2.2, 1_500)
    spec = PlacesSpec(area, 1.0, Clip("user-day", 1, "at"))
    start = datetime(2024, 1, 1, 8, tzinfo=UTC)
    rows = [
        {"at": start + timedelta(days=day), "lat": 48.005 + day % 5 / 40, "lon": 2.005 + day % 7 / 40}
        for day in range(120)
    ]
    promise = Promise(1.0, unit="user-day", per_unit=1, day_column="at")
    assert isinstance(over(Rehearsal(spec), rows).base, tuple), "its rows are counted, and not kept"
    sound = membership(counted(Rehearsal(spec), rows, promise), lambda _done, _all: None)
    assert sound.verdict == "passed"
    leaking = membership(counted(Rehearsal(spec.at(6.0)), rows, promise), lambda _done, _all: None)
    assert leaking.verdict == "failed"
