"""``gleaner scrub``: what is personal in a file, as counts or as spans that anybody can score."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from app.cli.output import Output
from app.cli.session import json_option

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from app.cli.root import Options


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True))
@click.option("--spans", is_flag=True, help='Read lines {"id", "text"}, print lines {"id", "spans"}.')
@json_option
@click.pass_obj
def scrub(options: Options, file: Path, *, spans: bool, as_json: bool) -> None:
    """Say what is personal in FILE (text, CSV or JSONL; - is standard input). Nothing is changed or sent.

    With --spans each line of FILE is {"id": …, "text": …}, and one line {"id": …, "spans": [[start, end, TYPE], …]} is
    printed for it: character offsets, in order, without overlaps.
    """
    from app.scrub_file import lines_of, tally
    from app.scrub_file import spans as spans_of
    from privacy import WORDS, FullScanner

    output = Output(as_json=as_json or options.as_json)
    source: AbstractContextManager[BinaryIO] = nullcontext(sys.stdin.buffer) if str(file) == "-" else file.open("rb")
    finder = FullScanner()
    with source as lines:
        if spans:
            for line in spans_of(lines_of(lines), finder):
                sys.stdout.write(line + "\n")
            return
        found = tally(lines_of(lines), finder)
    output.result(
        found,
        [
            f"{found.with_hits:,} of {found.lines:,} lines hold something personal.",
            *(f"  {WORDS[kind]}: {count:,}" for kind, count in found.hits),
        ],
    )
