"""Decisions about hits: which one counts, what it does, and what is still to be decided."""

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy import ColumnRule, Decision, HashKeyError, InvalidScrubPlanError, ScrubPlan, apply, suggested, undecided
from privacy.detectors import Hit, default_scanner
from privacy.findings import Findings, HitGroup
from privacy.kinds import WORDS, PiiType
from privacy.scrub import HIT_ACTIONS, is_stand_in, normalised
from privacy.scrub.hits import pseudonym

KEY = bytes(range(32))
OTHER_KEY = bytes(reversed(range(32)))
TYPES: tuple[PiiType, ...] = tuple(WORDS)


@dataclass(frozen=True)
class Names:
    """Finds given texts as given types."""

    known: tuple[tuple[PiiType, str], ...]

    def find(self, text: str) -> list[Hit]:
        found = []
        for kind, name in self.known:
            at = text.find(name)
            while at != -1:
                found.append(Hit(kind, at, at + len(name), 0.9))
                at = text.find(name, at + 1)
        return sorted(found, key=lambda hit: hit.start)


ANNA = Names((("PERSON", "Anna Smith"), ("PERSON", "ANNA  SMITH"), ("PERSON", "Bob"), ("EMAIL", "a@b.example")))


def scrubbed(text: Any, *decisions: Decision, finder: Any = ANNA, key: bytes = KEY) -> Any:
    plan = ScrubPlan((ColumnRule("t", "redact"),), decisions)
    (row,) = apply(plan, [{"t": text}], scanner=finder, hash_key=key)
    return row["t"]


def group(kind: PiiType, text: str, *columns: str) -> HitGroup:
    return HitGroup(kind, text, 1, 0.9, columns or ("t",), ())


def test_undecided_hits_are_masked() -> None:
    assert scrubbed("Anna Smith met Bob") == "[name of a person] met [name of a person]"


def test_text_counts_before_type() -> None:
    mask_all, keep_bob = Decision("PERSON", "", "mask"), Decision("PERSON", "Bob", "keep")
    assert scrubbed("Anna Smith met Bob", mask_all, keep_bob) == "[name of a person] met Bob"
    assert scrubbed("Anna Smith met Bob", keep_bob, mask_all) == "[name of a person] met Bob"


def test_drop_takes_the_whole_cell_even_nested() -> None:
    drop = Decision("PERSON", "Bob", "drop")
    assert scrubbed("hello Bob", drop) is None
    assert scrubbed({"deep": ["hello", {"Bob": 1}]}, drop) is None
    assert scrubbed("hello Anna Smith", drop) == "hello [name of a person]"


def test_pseudonym_is_the_same_for_all_spellings_within_a_sale_and_another_in_the_next() -> None:
    decision = Decision("PERSON", "", "pseudonym")
    one, two = scrubbed("Anna Smith", decision), scrubbed("ANNA  SMITH", decision)
    assert one == two
    assert one.startswith("Person-")
    assert scrubbed("Anna Smith", decision, key=OTHER_KEY) != one
    assert scrubbed("Bob", decision) != one


def test_pseudonym_known_answer() -> None:
    # HMAC-SHA256(key, "PERSON\0anna smith"), first 30 bits, five at a time from the lowest
    assert pseudonym(KEY, "PERSON", "Anna Smith") == "Person-qgq55m"


def test_pseudonym_of_mail_has_the_shape_of_mail() -> None:
    text = scrubbed("a@b.example", Decision("EMAIL", "", "pseudonym"))
    assert text.startswith("mail-")
    assert text.endswith("@pseudonym.invalid")
    assert is_stand_in(text)


def test_pseudonyms_need_the_key() -> None:
    plan = ScrubPlan((ColumnRule("t", "redact"),), (Decision("PERSON", "", "pseudonym"),))
    assert plan.needs_hash_key
    with pytest.raises(HashKeyError):
        apply(plan, [], scanner=ANNA)


def test_everything_written_instead_of_a_hit_is_recognised_and_left_alone() -> None:
    for kind in TYPES:
        stand_in = pseudonym(KEY, kind, "x")
        assert is_stand_in(stand_in)
        again = Names(((kind, stand_in),))
        assert scrubbed(f"see {stand_in}", Decision(kind, "", "pseudonym"), finder=again) == f"see {stand_in}"
    assert not is_stand_in("mail-abcdef@example.org")


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("COORDINATES", "48.85837, 2.29448", "48.9, 2.3"),
        ("DOB", "12.03.1984", "1984"),
        ("IP", "203.0.113.77", "203.0.x.x"),
        ("IP", "2001:db8::1", "2001:db8:x"),
        ("URL_PRIVATE", "https://drive.example/s/abc?key=1", "drive.example"),
        ("PERSON", "Bob", "[name of a person]"),
        ("DOB", "the third of May", "[date of birth]"),
    ],
)
def test_generalise_within_texts(kind: PiiType, text: str, expected: str) -> None:
    assert scrubbed(f"<{text}>", Decision(kind, "", "generalise"), finder=Names(((kind, text),))) == f"<{expected}>"


def test_what_real_detectors_find_is_decided_about_by_type() -> None:
    text = "bob@example.org, 203.0.113.77, 4111 1111 1111 1111"
    decisions = (Decision("EMAIL", "", "keep"), Decision("IP", "", "generalise"), Decision("CARD", "", "mask"))
    result = scrubbed(text, *decisions, finder=default_scanner())
    assert result == "bob@example.org, 203.0.x.x, [payment card]"


def test_undecided_are_those_without_any_decision() -> None:
    findings = Findings((group("PERSON", "Bob"), group("PERSON", "Anna"), group("CARD", "4111")), 1, 1)
    assert [one.text for one in undecided(findings, [Decision("PERSON", "bob", "keep")])] == ["Anna", "4111"]
    assert undecided(findings, [Decision("PERSON", "", "mask"), Decision("CARD", "", "drop")]) == ()


def test_suggestions_decide_everything_and_are_a_valid_plan() -> None:
    findings = Findings(tuple(group(kind, "x") for kind in TYPES), 1, 1)
    decisions = suggested(findings)
    assert undecided(findings, decisions) == ()
    assert {one.type: one.action for one in decisions}["SECRET"] == "drop"
    assert all(one.action != "keep" for one in decisions)
    assert ScrubPlan((), decisions).decisions == tuple(sorted(decisions))


@pytest.mark.parametrize(
    "decisions",
    [
        [Decision("SHOE", "", "mask")],
        [Decision("PERSON", "", "sell")],
        [Decision("PERSON", "x" * 2001, "mask")],
        [Decision("PERSON", "Bob", "mask"), Decision("PERSON", "BOB", "keep")],
    ],
)
def test_impossible_decisions_are_refused(decisions: list[Decision]) -> None:
    with pytest.raises(InvalidScrubPlanError):
        ScrubPlan((), tuple(decisions))


_DECISIONS = st.lists(
    st.builds(Decision, st.sampled_from(TYPES), st.text(max_size=20), st.sampled_from(HIT_ACTIONS)),
    max_size=6,
    unique_by=lambda one: (one.type, normalised(one.type, one.text) if one.text else ""),
)


@given(_DECISIONS, st.sampled_from(["keep", "redact", "generalise:month", "generalise:step=0.5"]))
@settings(max_examples=60)
def test_plan_with_decisions_survives_json_in_any_order(decisions: list[Decision], action: str) -> None:
    rules = (ColumnRule("a", action),)
    one = ScrubPlan(rules, tuple(decisions))
    assert one == ScrubPlan(rules, tuple(reversed(decisions)))
    assert ScrubPlan.from_json(one.to_json()) == one
    assert one.digest == ScrubPlan.from_json(one.to_json()).digest


@given(st.text(max_size=60), st.sampled_from(HIT_ACTIONS[:-1]))
@settings(max_examples=60)
def test_no_decided_text_ever_remains(text: str, action: str) -> None:
    result = scrubbed(f"{text} Anna Smith {text}", Decision("PERSON", "", action))
    assert result is None or "Anna Smith" not in result
