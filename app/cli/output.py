"""What commands print: one JSON object with ``--json``, sentences otherwise; progress and problems on stderr."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.errors import Problem


class Output:
    """Prints results for people or for programs."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def result(self, value: Any, lines: Iterable[str]) -> None:
        """Print the result: ``value`` as JSON, or ``lines``."""
        if self.as_json:
            click.echo(json.dumps(plain(value), ensure_ascii=False, indent=1))
            return
        for line in lines:
            click.echo(visible(line))

    def line(self, value: Any, sentence: str) -> None:
        """Print one event of a command that goes on: ``value`` as one line of JSON, or ``sentence``."""
        click.echo(json.dumps(plain(value), ensure_ascii=False) if self.as_json else visible(sentence))
        sys.stdout.flush()

    def progress(self, message: str) -> None:
        """Say what is going on, on stderr."""
        click.echo(visible(message), err=True)

    def problem(self, problem: Problem) -> None:
        """Say what went wrong."""
        if self.as_json:
            click.echo(json.dumps({"error": plain(problem)}, ensure_ascii=False, indent=1))
            return
        click.echo(visible(f"{problem.title}: {problem.what}"), err=True)
        for line in (problem.money, problem.data, problem.next_step):
            click.echo(visible(f"  {line}"), err=True)


def examples(*commands: str) -> str:
    """Return what a command's help ends with: how it is used."""
    return "\b\nExamples:\n" + "\n".join(f"  gleaner {command}" for command in commands)


def plain(value: Any) -> Any:
    """Return dataclasses, tuples and bytes as what JSON has."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, bytes):
        return value.hex()
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)


def visible(text: str) -> str:
    """Return ``text`` with control, bidirectional and zero-width characters shown as escapes: it may be hostile.

    The no-break space of amounts becomes a plain one, so that what is copied from a terminal can be searched for.
    """
    return "".join(
        character if character == "\t" or character.isprintable() else f"\\u{ord(character):04x}"
        for character in text.replace("\u00a0", " ")
    )


def whole(base_units: int, decimals: int) -> str:
    """Return base units as whole tokens: an exact, plain decimal string for programs."""
    return f"{Decimal(base_units).scaleb(-decimals).normalize():f}"


def counted(count: int, one: str) -> str:
    """Return `1 row` or `2 rows`."""
    return f"{count:,} {one}" if count == 1 else f"{count:,} {one}s"


def size_of(size_bytes: int) -> str:
    """Return a size in bytes, kB or MB (of 1,000 each), never as nothing."""
    for unit, name in ((1_000_000, "MB"), (1_000, "kB")):
        if size_bytes >= unit:
            return f"{size_bytes / unit:,.1f} {name}"
    return counted(size_bytes, "byte")


def confirm(question: str, *, yes: bool) -> bool:
    """Ask on the terminal; without one, and without ``--yes``, the answer is no."""
    if yes:
        return True
    if not sys.stdin.isatty():
        return False
    return click.confirm(visible(question), default=False, err=True)
