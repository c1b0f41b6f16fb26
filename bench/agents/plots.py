"""Plots of the agents' results: a measure over the ring's share, what the network gave beside what was published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM, TOP = 620, 320, 60, 160, 40, 30
TICKS: Final = (0.0, 0.2, 0.33)
WIDEST: Final = 0.36
COLOURS: Final = (
    "#b3261e",
    "#8a6100",
    "#1b6b3a",
    "#1f5fa8",
    "#6a3fa0",
    "#a03f7a",
    "#3f8f8f",
    "#555555",
    "#c06000",
    "#2b2b8a",
    "#7a7a00",
    "#000000",
)


@dataclass(frozen=True)
class Plot:
    """What a plot shows: a measure of a table, a line for every cell of one name."""

    file: str
    table: str
    measure: str
    title: str
    without: frozenset[str] = frozenset()
    """Cells left out, whose values would flatten the others."""


PLOTS: Final = (
    Plot("junk_accepted.svg", "(a)(b)", "P(junk accepted)", "(a)(b) P(junk accepted), best play"),
    Plot("junk_gain.svg", "(a)(b)", "attacker", "(a)(b) What a junk batch earns the ring, tokens"),
    Plot("good_rejected.svg", "(c)", "P(good rejected)", "(c) P(good batch rejected), ring calls samples unavailable"),
    Plot(
        "review_profit.svg",
        "T-B",
        "profit a review",
        "T-B What a review earns, tokens (random, rejecting, copying: below -1.8)",
        frozenset({"random", "rejecting", "copying"}),
    ),
    Plot("ring_junk.svg", "T-D", "ring", "T-D What a ring gains that sells junk and stays, tokens"),
)

Point = tuple[float, float, float, float | None]
"""Share of the ring, value, its standard error, what was published."""


def _lines(rows: list[dict[str, Any]], plot: Plot) -> dict[str, list[Point]]:
    lines: dict[str, list[Point]] = {}
    for row in rows:
        found = (row.get("network") or {}).get(plot.measure)
        if row["table"] == plot.table and row["cell"] not in plot.without and found is not None:
            published = row["published"].get(plot.measure)
            point = (row["f"], found["value"], found["se"], published["value"] if published else None)
            lines.setdefault(row["cell"], []).append(point)
    return lines


def drawn(rows: list[dict[str, Any]], plot: Plot) -> str:
    """Return the SVG: values of the network with two standard errors either side, published values as open circles."""
    lines = _lines(rows, plot)
    values = [value + sign * 2 * se for line in lines.values() for _, value, se, _ in line for sign in (-1, 1)]
    low, high = min(0.0, *values) if values else 0.0, max(0.0, *values) if values else 1.0
    span = (high - low) or 1.0

    def x(f: float) -> float:
        return LEFT + f / WIDEST * (WIDTH - LEFT - RIGHT)

    def y(value: float) -> float:
        return HEIGHT - BOTTOM - (value - low) / span * (HEIGHT - BOTTOM - TOP)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" ',
        'font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="18" font-size="14">{plot.title}</text>',
        f'<line x1="{LEFT}" y1="{y(0):.1f}" x2="{WIDTH - RIGHT}" y2="{y(0):.1f}" stroke="#888888"/>',
    ]
    for step in range(5):
        value = low + span * step / 4
        parts.append(f'<text x="{LEFT - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value:.3g}</text>')
    parts += [f'<text x="{x(f):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{f:g}</text>' for f in TICKS]
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append(
        f'<text x="{middle}" y="{HEIGHT - 6}" text-anchor="middle">ring share f (bars: 2 SE, ○ published)</text>'
    )
    for index, (name, line) in enumerate(lines.items()):
        colour = COLOURS[index % len(COLOURS)]
        path = " ".join(f"{x(f):.1f},{y(value):.1f}" for f, value, _, _ in line)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        for f, value, se, published in line:
            span_y = f'y1="{y(value - 2 * se):.1f}" y2="{y(value + 2 * se):.1f}"'
            parts.append(f'<line x1="{x(f):.1f}" x2="{x(f):.1f}" {span_y} stroke="{colour}"/>')
            parts.append(f'<circle cx="{x(f):.1f}" cy="{y(value):.1f}" r="2.5" fill="{colour}"/>')
            if published is not None:
                parts.append(f'<circle cx="{x(f):.1f}" cy="{y(published):.1f}" r="5" fill="none" stroke="{colour}"/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 12}" y="{TOP + 14 + 18 * index}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>\n"])


def write(rows: list[dict[str, Any]], beside: Path) -> list[str]:
    """Write every plot beside a page and return their names."""
    for plot in PLOTS:
        beside.with_name(plot.file).write_text(drawn(rows, plot), encoding="utf-8")
    return [plot.file for plot in PLOTS]
