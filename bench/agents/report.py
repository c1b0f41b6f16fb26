"""The page with the agents' results beside the published numbers, and what explains the differences."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from bench.agents import plots
from bench.agents.model import PROGRAM, RULE_SETS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FAR: Final = 3.0
TOLD: Final = 0.005
"""Tokens: a rule that moves a measure by less is not named."""
COUNTS: Final = {"network": "batches", "reference": "imagined"}
INTRO: Final = """# Agents on the program

Honest, lazy, random, copying, early-stopping, bribed and ring reviewers, honest, diluting and junk contributors,
challengers and griefing buyers play the shipped program (`python -m bench.agents`; `--report` writes this page again).
*Network*: batches played instruction by instruction, each settled to the base unit as the reference settles it.
*Reference*: the same agents at the reference alone, with more trials. *Published*: the models of `mechanism2.md`,
40,000 trials. Behind ±: one standard error. z: distance from the published number in combined standard errors; that of
a probability is at least what the published value would give. Tokens; V = 50, w = 0.40.

"""
HEAD: Final = "| f | cell | measure | network | z | reference | z | published |\n|---|---|---|---|---|---|---|---|\n"
KINDS: Final = {"probability": "probabilities", "review": "profit a review, tokens", "amount": "a batch, tokens"}


def kind(name: str) -> str:
    """Return what a measure is: a probability, what one review earns, or an amount a batch."""
    if name.startswith(("P(", "wrong")):
        return "probability"
    return "review" if name.startswith("profit") else "amount"


def _digits(name: str) -> int:
    return {"probability": 4, "review": 3, "amount": 2}[kind(name)]


def _text(found: dict[str, float] | None, digits: int) -> str:
    return "" if found is None else f"{found['value']:.{digits}f} ± {found['se']:.{digits}f}"


def _z(value: float | None) -> str:
    return "" if value is None else f"{value:+.1f}"


def apart(name: str, one: dict[str, float], other: dict[str, float], count: int) -> float:
    """Return how far one estimate is from another in combined standard errors.

    Args:
        name: the measure.
        one: an estimate from `count` trials. None of them going wrong says nothing about spread, so the standard error
            of a probability is at least what the other estimate would give.
        other: what it is compared with.
        count: trials.
    """
    variance = one["se"] ** 2
    if kind(name) == "probability":
        chance = other["value"]
        variance = max(variance, chance * (1 - chance) / count)
    spread = float((variance + other["se"] ** 2) ** 0.5)
    return (one["value"] - other["value"]) / spread if spread else 0.0


def distance(row: dict[str, Any], name: str, where: str = "reference") -> float | None:
    """Return how far the network or the reference is from the published number, in combined standard errors."""
    published, found = row["published"].get(name), row.get(where, {}).get(name)
    if published is None or found is None:
        return None
    return apart(name, found, published, row[COUNTS[where]])


def far(document: dict[str, Any]) -> list[tuple[dict[str, Any], str, float]]:
    """Return the measures the network or the reference has further than three standard errors from the published."""
    found = []
    for row in document["cells"]:
        for name in row["published"]:
            zs = [z for where in COUNTS if (z := distance(row, name, where)) is not None]
            worst = max(zs, key=abs, default=0.0)
            if abs(worst) > FAR:
                found.append((row, name, worst))
    return found


def explained(row: dict[str, Any], name: str) -> bool:
    """Whether the published model gives its number as published, and the program's with the program's rules."""
    if "model" not in row:
        return False
    as_published, as_program = row["model"]["published"][name], row["model"][PROGRAM][name]
    count = row["modelled"]
    zs = [apart(name, as_published, row["published"][name], count)]
    zs += [apart(name, as_program, row[where][name], count) for where in COUNTS if where in row]
    return max(map(abs, zs)) <= FAR


def _line(row: dict[str, Any], name: str) -> str:
    digits = _digits(name)
    cells = [f"{row['f']:g}", row["cell"], name]
    for where in COUNTS:
        cells += [_text(row.get(where, {}).get(name), digits), _z(distance(row, name, where))]
    cells.append(_text(row["published"].get(name), digits))
    return "| " + " | ".join(cells) + " |\n"


def _tables(rows: Iterable[dict[str, Any]]) -> str:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[row["table"]].append(row)
    out = []
    for table, group in groups.items():
        out.append(f"## {table}\n\n{HEAD}")
        out += [_line(row, name) for row in group for name in row.get("network") or row.get("reference") or {}]
        out.append("\n")
    return "".join(out)


def _precision(rows: list[dict[str, Any]]) -> str:
    out = "## How precise\n\n| largest standard error | network | reference |\n|---|---|---|\n"
    for which, title in KINDS.items():
        worst = [
            max((e["se"] for row in rows for n, e in row.get(where, {}).items() if kind(n) == which), default=0.0)
            for where in COUNTS
        ]
        out += f"| {title} | " + " | ".join(f"{value:.4f}" for value in worst) + " |\n"
    fewest = min((row.get("batches", 0) for row in rows), default=0)
    alone = min((row.get("imagined", 0) for row in rows), default=0)
    total = sum(row.get("batches", 0) for row in rows)
    told = f"{len(rows)} cells; {total:,} batches on the network, at least {fewest:,} a cell; at the reference at least"
    return f"{out}\n{told} {alone:,}.\n\n"


def _moved(row: dict[str, Any], name: str) -> str:
    """By how much each rule moves a measure, put in one after another."""
    values = [(rule, row["model"][rule][name]["value"]) for rule in RULE_SETS if rule in row["model"]]
    shifts = [(rule, value - before) for (_, before), (rule, value) in pairwise(values)]
    return ", ".join(f"{rule} {shift:+.2f}" for rule, shift in shifts if abs(shift) > TOLD)


def _causes(found: list[tuple[dict[str, Any], str, float]]) -> str:
    """The measures further than three standard errors, and the experiment that shows why."""
    out = (
        "| cell | f | measure | published | model as published | z | model with the program's rules | reference | z | "
        "the rules put in one after another move it by |\n|---|---|---|---|---|---|---|---|---|---|\n"
    )
    for row, name, _ in found:
        digits = _digits(name)
        cells = [f"{row['table']} {row['cell']}", f"{row['f']:g}", name, _text(row["published"][name], digits)]
        if "model" in row:
            model, count = row["model"], row["modelled"]
            as_published, as_program = model["published"][name], model[PROGRAM][name]
            cells += [_text(as_published, digits), _z(apart(name, as_published, row["published"][name], count))]
            cells += [_text(as_program, digits), _text(row["reference"][name], digits)]
            cells += [_z(apart(name, as_program, row["reference"][name], count)), _moved(row, name)]
        else:
            cells += ["", "", "", _text(row["reference"][name], digits), "", ""]
        out += "| " + " | ".join(cells) + " |\n"
    return out


def write(document: dict[str, Any], path: Path) -> None:
    """Write the page, and its plots beside it."""
    rows = document["cells"]
    found = far(document)
    text = INTRO + "".join(f"![{name}]({name})\n" for name in plots.write(rows, path)) + "\n"
    text += _precision(rows) + _tables(rows) + "## Further than three standard errors, and why\n\n"
    text += _causes(found) + "\n" if found else "None.\n\n"
    open_ones = [(row, name, z) for row, name, z in found if not explained(row, name)]
    text += "Not explained by a rule:"
    text += "".join(f"\n- {r['table']} {r['cell']} f={r['f']:g}, {name}: z = {z:+.1f}" for r, name, z in open_ones)
    text += "\n\n" if open_ones else " none.\n\n"
    notes = path.with_name("deviations.md")
    path.write_text(text + (notes.read_text(encoding="utf-8") if notes.exists() else ""), encoding="utf-8")
