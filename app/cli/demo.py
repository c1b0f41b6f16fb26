"""``gleaner demo`` and ``gleaner --headless``: the main job on sample data, from a file to a payout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.root import Options


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object and no progress.")
@click.option("--keep-network", is_flag=True, help="Leave the practice network running and print its URL.")
@click.pass_obj
def demo(options: Options, *, as_json: bool = False, keep_network: bool = False) -> None:
    """Sell sample data on the practice network, start to payout, with a throwaway wallet; prints the receipts."""
    from app.demo import Demo
    from app.store import resolve_home
    from app.tasks import Tasks

    quiet = as_json or options.as_json
    output = Output(as_json=True)
    keep = keep_network or options.keep_network

    def say(message: str) -> None:
        if not quiet:
            output.progress(message)

    with Tasks() as tasks:
        output.result(tasks.run(Demo(resolve_home(options.home).root, say, keep).run()), ())
