"""Tables and plots of the agents' results, beside the published numbers."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FAR: Final = 3.0
WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 460, 300, 60, 40, 30
COLOURS: Final = {"d=0.0": "#b3261e", "d=0.5": "#8a6100", "d=0.9": "#1b6b3a"}
INTRO: Final = """# Agents on the program

Honest, lazy, random, copying, early-stopping, bribed and ring reviewers, honest, diluting and junk contributors,
challengers and griefing buyers play the shipped program (`python -m bench.agents`). *Network*: batches played
instruction by instruction, each settled to the base unit as the reference settles it. *Reference*: the same agents at
the reference alone, with more trials. *Published*: the models of `mechanism2.md`. z: (reference less published) in
combined standard errors. Tokens; V = 50, w = 0.40.

"""
HEAD: Final = "| f | cell | measure | network | reference | published | z |\n|---|---|---|---|---|---|---|\n"


def _text(found: dict[str, float] | None, digits: int) -> str:
    return "" if found is None else f"{found['value']:.{digits}f} ± {found['se']:.{digits}f}"


def distance(row: dict[str, Any], name: str) -> float | None:
    """Return the reference's distance from the published number in combined standard errors."""
    published, best = row["published"].get(name), (row.get("reference") or row.get("network") or {}).get(name)
    if published is None or best is None:
        return None
    spread = float((published["se"] ** 2 + best["se"] ** 2) ** 0.5)
    return (best["value"] - published["value"]) / spread if spread else 0.0


def far(document: dict[str, Any]) -> list[tuple[dict[str, Any], str, float]]:
    """Return the cells further than three standard errors from what was published."""
    found = []
    for row in document["cells"]:
        for name in row["published"]:
            z = distance(row, name)
            if z is not None and abs(z) > FAR:
                found.append((row, name, z))
    return found


def _tables(rows: Iterable[dict[str, Any]]) -> str:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[row["table"]].append(row)
    out = []
    for table, group in groups.items():
        out.append(f"## {table}\n\n{HEAD}")
        for row in group:
            for name in row.get("network") or row.get("reference") or {}:
                digits = 4 if name.startswith(("P(", "wrong")) else 3 if name.startswith("profit") else 2
                z = distance(row, name)
                cells = [
                    f"{row['f']:g}",
                    row["cell"],
                    name,
                    _text((row.get("network") or {}).get(name), digits),
                    _text((row.get("reference") or {}).get(name), digits),
                    _text(row["published"].get(name), digits),
                    "" if z is None else f"{z:+.1f}",
                ]
                out.append("| " + " | ".join(cells) + " |\n")
        out.append("\n")
    return "".join(out)


def _points(rows: Iterable[dict[str, Any]], table: str, measure: str) -> dict[str, list[tuple[float, float, float]]]:
    lines: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for row in rows:
        found = (row.get("network") or {}).get(measure)
        if row["table"] == table and found is not None:
            lines[row["cell"]].append((row["f"], found["value"], found["se"]))
    return lines


def plot(rows: list[dict[str, Any]], table: str, measure: str, title: str) -> str:
    """Return an SVG of a measure over the ring's share, a line for each chance of being challenged."""
    lines = _points(rows, table, measure)
    values = [value + sign * 2 * se for line in lines.values() for _, value, se in line for sign in (-1, 1)] or [
        0.0,
        1.0,
    ]
    low, high = min(0.0, *values), max(0.0, *values)
    span = (high - low) or 1.0

    def x(f: float) -> float:
        return LEFT + f / 0.36 * (WIDTH - LEFT - 20)

    def y(value: float) -> float:
        return HEIGHT - BOTTOM - (value - low) / span * (HEIGHT - BOTTOM - TOP)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" ',
        'font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="18" font-size="14">{title}</text>',
        f'<line x1="{LEFT}" y1="{y(0):.1f}" x2="{WIDTH - 20}" y2="{y(0):.1f}" stroke="#888888"/>',
    ]
    for step in range(5):
        value = low + span * step / 4
        parts.append(f'<text x="{LEFT - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value:.3g}</text>')
    ticks = (0.0, 0.2, 0.33)
    parts += [f'<text x="{x(f):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{f:g}</text>' for f in ticks]
    parts.append(f'<text x="{(LEFT + WIDTH) / 2}" y="{HEIGHT - 6}" text-anchor="middle">ring share f</text>')
    for index, (name, line) in enumerate(sorted(lines.items())):
        colour = COLOURS.get(name, "#333333")
        path = " ".join(f"{x(f):.1f},{y(value):.1f}" for f, value, _ in line)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for f, value, se in line:
            span_y = f'y1="{y(value - 2 * se):.1f}" y2="{y(value + 2 * se):.1f}"'
            parts.append(f'<line x1="{x(f):.1f}" x2="{x(f):.1f}" {span_y} stroke="{colour}"/>')
            parts.append(f'<circle cx="{x(f):.1f}" cy="{y(value):.1f}" r="3" fill="{colour}"/>')
        parts.append(f'<text x="{LEFT + 10}" y="{TOP + 14 + 16 * index}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>\n"])


def write(document: dict[str, Any], path: Path) -> None:
    """Write the page and its plots beside it."""
    rows = document["cells"]
    plots = {
        "junk_accepted.svg": plot(rows, "(a)(b)", "P(junk accepted)", "P(junk accepted), best play, ±2 SE"),
        "junk_gain.svg": plot(rows, "(a)(b)", "attacker", "What a junk batch earns the ring, tokens, ±2 SE"),
    }
    for name, drawn in plots.items():
        path.with_name(name).write_text(drawn, encoding="utf-8")
    notes = path.with_name("deviations.md")
    text = INTRO + "".join(f"![{name}]({name})\n" for name in plots) + "\n" + _tables(rows)
    text += "## Further than three standard errors\n\n"
    text += (
        "".join(f"- {r['table']} {r['cell']} f={r['f']:g}, {name}: z = {z:+.1f}\n" for r, name, z in far(document))
        or "None.\n"
    )
    path.write_text(text + ("\n" + notes.read_text(encoding="utf-8") if notes.exists() else ""), encoding="utf-8")
