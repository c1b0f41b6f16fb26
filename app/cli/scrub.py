"""``gleaner scrub``: what is personal in a file, as counts or as spans that anybody can score."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from app.cli.output import Output, examples
from app.cli.session import json_option

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from app.cli.root import Options


@click.command(epilog=examples("scrub notes.txt", "scrub --spans --json lines.jsonl", "scrub --misses"))
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True))
@click.option("--spans", is_flag=True, help='Read lines {"id", "text"}, print lines {"id", "spans"}.')
@click.option("--misses", is_flag=True, help="Say how much of each type the detectors miss, as measured.")
@json_option
@click.pass_obj
def scrub(options: Options, file: Path | None, *, spans: bool, misses: bool, as_json: bool) -> None:
    """Say what is personal in FILE (text, CSV or JSONL; - is standard input). Nothing is changed or sent.

    With --spans each line of FILE is {"id": …, "text": …}, and one line {"id": …, "spans": [[start, end, TYPE], …]} is
    printed for it: character offsets, in order, without overlaps.
    """
    from app.finders import SEATS, Finders
    from app.scrub_file import lines_of, tally
    from app.scrub_file import spans as spans_of
    from sources import as_utf8, other_encoding

    output = Output(as_json=as_json or options.as_json)
    if misses:
        _misses(output)
        return
    if file is None:
        raise click.UsageError("Name a file, or - for standard input.")
    piped = str(file) == "-"
    source: AbstractContextManager[BinaryIO] = nullcontext(sys.stdin.buffer) if piped else as_utf8(file).open("rb")
    with source as lines, Finders(None if piped else file.stat().st_size) as finders:
        if spans:
            for line in spans_of(lines_of(lines), finders, SEATS):
                sys.stdout.write(line + "\n")
            return
        found = tally(lines_of(lines), finders, "" if piped else other_encoding(as_utf8(file)))
    from privacy import WORDS

    output.result(
        found,
        [
            f"{found.with_hits:,} of {found.lines:,} lines hold something personal.",
            *(f"  {WORDS[kind]}: {count:,}" for kind, count in found.hits),
        ],
    )


def _misses(output: Output) -> None:
    """Print the published table."""
    from privacy import LATIN_ONLY, WORDS, quality

    measured = quality()
    overall = measured.overall
    lines = [
        f"Measured on {measured.texts:,} texts the detectors were not tuned on, {overall.count:,} things to find:",
        f"  {overall.recall:.1%} were found; {overall.precision:.1%} of what was reported was right.",
    ]
    for kind, one in measured.types.items():
        lines.append(f"  {WORDS[kind]}: misses {1 - one.recall:.0%} of {one.count:,}; wrong {1 - one.precision:.0%}")
    lines += [f"  {WORDS[kind]}: not measured" for kind in measured.untested]
    lines += [f"  {name}: misses {1 - one.recall:.0%}" for name, one in measured.languages.items()]
    lines.append(LATIN_ONLY)
    output.result(measured, lines)
