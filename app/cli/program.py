"""``gleaner program``: the market's program itself."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import click

from app.cli.output import Output
from app.cli.session import json_option

if TYPE_CHECKING:
    from app.cli.root import Options


@click.group()
def program() -> None:
    """The market's program: which one this app was built for."""


@program.command("hash")
@json_option
@click.pass_obj
def hash_(options: Options, *, as_json: bool) -> None:
    """Print the hash of the program this app came with; needs no network.

    The same as `solana-verify get-executable-hash` of the file and `get-program-hash` of a deployment.
    docs/verify.md tells how to build it yourself.
    """
    from market.program_hash import executable_hash

    code = (files("assets") / "program" / "gleaner_market.so").read_bytes()
    found = executable_hash(code)
    Output(as_json=as_json or options.as_json).result({"executable_hash": found, "bytes": len(code)}, [found])
