"""The mutation check puts every comparison and every amount behind a switch, once, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from textwrap import dedent

import pytest

from bench.mutation import schemata
from bench.mutation.verdicts import CAUGHT, SURVIVED, WANTED_SHARE, Log, Verdict, explanations, key, report
from program.build import build

FOLDER = Path(schemata.__file__).parent

SOURCE = dedent(
    """
    const LIMIT: u64 = 1 + 2;
    const fn fixed(a: u64) -> bool { a > 3 }
    /// a < b stays
    pub fn pay(a: u64, b: u64) -> Result<u64, E> {
        ensure(a >= b && b != 0, E::Small)?;
        number::sub(number::mul(a, 3)?.min(LIMIT), b)
    }
    #[cfg(test)]
    mod tests { fn t() { assert!(1 == 1); let _ = 2 < 3; } }
    #[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
    fn stand_in(a: u64) -> bool { a > 4 }
    """
).encode()


def test_every_comparison_and_amount_gets_one_switch() -> None:
    rewriter = schemata.Rewriter()
    out = rewriter.rewrite(SOURCE, "pay.rs").decode()
    changes = {(m.change, m.line) for m in rewriter.mutants}
    assert changes == {
        (">= to >", 6),
        ("!= to ==", 6),
        ("number::sub to number::add", 7),
        ("number::mul to number::add", 7),
        ("min to max", 7),
    }
    assert "ensure((if crate::mutant::on(1) { a > b } else { a >= b }) && " in out
    assert "const fn fixed(a: u64) -> bool { a > 3 }" in out
    assert "mod tests { fn t() { assert!(1 == 1); let _ = 2 < 3; } }" in out
    assert "fn stand_in(a: u64) -> bool { a > 4 }" in out, "the shipped object does not have it"


SWITCH = re.compile(
    r"\(if crate::mutant::on\((\d+)\) \{ ((?:(?!crate::mutant).)*?) \} else \{ ((?:(?!crate::mutant).)*?) \}\)"
)


def resolved(text: str, on: int) -> str:
    """The source a compiler would be left with, with one mutant on (0: none)."""
    while "crate::mutant" in text:
        text = SWITCH.sub(lambda found: found[2] if int(found[1]) == on else found[3], text)
    return text


def test_with_every_mutant_off_the_source_is_what_it_was() -> None:
    rewriter = schemata.Rewriter()
    text = rewriter.rewrite(SOURCE, "pay.rs").decode()
    assert resolved(text, 0) == SOURCE.decode()


def test_one_mutant_changes_one_place() -> None:
    rewriter = schemata.Rewriter()
    text = rewriter.rewrite(SOURCE, "pay.rs").decode()
    found = {resolved(text, m.number) for m in rewriter.mutants}
    assert len(found) == len(rewriter.mutants) == 5
    assert SOURCE.decode().replace("number::sub(", "number::add(") in found
    assert SOURCE.decode().replace("a >= b", "a > b") in found


def test_a_mutant_is_chosen_by_four_bytes() -> None:
    program = b"code" + schemata.MARK + b"\0\0\0\0" + b"data"
    assert schemata.choose(program, 258) == b"code" + schemata.MARK + b"\x02\x01\0\0" + b"data"


@pytest.mark.parametrize("program", [b"none", schemata.MARK * 2 + b"\0\0\0\0"])
def test_an_object_without_the_one_mark_is_refused(program: bytes) -> None:
    with pytest.raises(ValueError, match="stands"):
        schemata.choose(program, 1)


def judged(*results: str) -> tuple[list[schemata.Mutant], list[Verdict]]:
    mutants = [
        schemata.Mutant(number, "pay.rs", number, "a > 1", "> to >=", number) for number in range(1, len(results) + 1)
    ]
    return mutants, [Verdict(m, result, "", 1.0) for m, result in zip(mutants, results, strict=True)]


def test_the_same_change_of_the_same_expression_is_told_apart() -> None:
    rewriter = schemata.Rewriter()
    rewriter.rewrite(b"fn f(a: u64) -> bool { a > 1 || (a > 1) || a > 2 }", "pay.rs")
    assert [key(m) for m in rewriter.mutants] == [
        "pay.rs: > to >=: a > 1",
        "pay.rs: > to >=: a > 1 (2)",
        "pay.rs: > to >=: a > 2",
    ]


MANY = (CAUGHT,) * 19
FIRST, LAST = "pay.rs: > to >=: a > 1", "pay.rs: > to >=: a > 1 (20)"


@pytest.mark.parametrize(
    ("results", "explained", "code"),
    [
        ((*MANY, SURVIVED), {LAST: "because"}, 0),
        ((*MANY, SURVIVED), {}, 1),
        ((*MANY, SURVIVED), {LAST: "because", FIRST: "was caught since"}, 1),
        ((*MANY, SURVIVED), {LAST: "because", "gone.rs: > to >=: a > 1": "stale"}, 1),
        ((SURVIVED,), {FIRST: "because"}, 1),
    ],
)
def test_a_report_is_good_only_if_every_survivor_and_nothing_else_is_explained(
    tmp_path: Path, results: tuple[str, ...], explained: dict[str, str], code: int
) -> None:
    out = tmp_path / "mutation.json"
    assert report(*judged(*results), out, explained) == code
    document = json.loads(out.read_text(encoding="utf-8"))
    assert document["survived"] == 1
    assert document["files"]["pay.rs"] == {"mutants": len(results), "judged": len(results), "caught": len(results) - 1}
    assert document["survivors"][0]["why"] == explained.get(LAST if len(results) > 1 else FIRST, "")


def test_a_verdict_is_kept_until_its_file_changes(tmp_path: Path) -> None:
    source, path = tmp_path / "pay.rs", tmp_path / "log"
    source.write_text("a > 1", encoding="utf-8")
    mutants, verdicts = judged(CAUGHT, SURVIVED)
    for verdict in verdicts:
        Log(path, tmp_path, mutants).add(verdict)
    assert [Log(path, tmp_path, mutants).known(m) for m in mutants] == verdicts
    source.write_text("a >  1", encoding="utf-8")
    assert [Log(path, tmp_path, mutants).known(m) for m in mutants] == [None, None]


def mutants_of_the_program() -> list[schemata.Mutant]:
    return schemata.rewritten(FOLDER.parents[1] / "program" / "market" / "src")[1]


def test_the_committed_result_is_about_the_committed_program_and_leaves_nothing_unexplained() -> None:
    document = json.loads((FOLDER / "mutation.json").read_text(encoding="utf-8"))
    assert document["program_sha256"] == json.loads(build.MANIFEST.read_text(encoding="utf-8"))["sha256"]
    files = document["files"].values()
    assert document["mutants"] == sum(row["mutants"] for row in files) == len(mutants_of_the_program())
    assert document["judged"] == sum(row["judged"] for row in files) == document["caught"] + document["survived"]
    assert document["caught"] == sum(row["caught"] for row in files)
    assert document["caught"] / document["judged"] >= WANTED_SHARE
    explained = explanations(FOLDER / "survivors.json")
    assert all(row["why"] == explained[row["key"]] for row in document["survivors"])


def test_every_explanation_is_of_a_mutant_there_is() -> None:
    explained = explanations(FOLDER / "survivors.json")
    assert set(explained) <= {key(m) for m in mutants_of_the_program()}
    assert all(explained.values())
