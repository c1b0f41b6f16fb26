"""The root command: options that hold for all, and where each command lives."""

from __future__ import annotations

import importlib
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output
from app.errors import BUG, problem_of

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130

EXIT_CODES = """\b
Exit codes: 0 done; 1 failed; 2 something to correct; 3 this computer refused (disk, set-up);
4 network or gateway; 5 not signed; 6 refused by the reviewers; 70 a mistake of ours; 130 interrupted."""

# Command: module and attribute; imported when it is called, so that `gleaner` starts at once.
COMMANDS = {
    "backup": ("app.cli.wallet", "backup"),
    "balance": ("app.cli.wallet", "balance"),
    "completion": ("app.cli.completion", "completion"),
    "demo": ("app.cli.demo", "demo"),
    "gui": ("app.cli.gui", "gui"),
    "history": ("app.cli.wallet", "history"),
    "init": ("app.cli.wallet", "init"),
    "network": ("app.cli.network", "network"),
    "receipts": ("app.cli.sell", "receipts"),
    "requests": ("app.cli.requests", "requests"),
    "sell": ("app.cli.sell", "sell"),
    "send": ("app.cli.wallet", "send"),
    "unlock": ("app.cli.wallet", "unlock"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the root command."""

    home: Path | None
    as_json: bool
    headless: bool
    keep_network: bool


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands' names."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command


@click.command(
    cls=LazyGroup,
    invoke_without_command=True,
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--home", type=click.Path(path_type=Path, file_okay=False), help="Data folder (also GLEANER_HOME).")
@click.option(
    "--headless", is_flag=True, help="Without a display: alone, a whole sale; with gui, windows drawn offscreen."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--keep-network", is_flag=True, help="With --headless: leave the practice network running.")
@click.version_option(package_name="gleaner", message="gleaner %(version)s")
@click.pass_context
def root(ctx: click.Context, home: Path | None, *, headless: bool, as_json: bool, keep_network: bool) -> Any:
    """Sell data for AI training on your own terms. Without a command: the window."""
    ctx.obj = Options(home, as_json, headless, keep_network)
    if ctx.invoked_subcommand is None:
        if headless:
            from app.cli.demo import demo

            return ctx.invoke(demo)
        from app.cli.gui import gui

        return ctx.invoke(gui)
    return None


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code."""
    as_json = "--json" in arguments
    try:
        code = root.main(args=list(arguments), prog_name="gleaner", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Interrupted. What was saved goes on next time; nothing is sent or paid twice.", err=True)
        return INTERRUPTED
    except KeyboardInterrupt:
        click.echo("Interrupted. What was saved goes on next time; nothing is sent or paid twice.", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Exception as error:  # noqa: BLE001 - the boundary to the terminal: words for a person, none is lost
        problem = problem_of(error)
        Output(as_json=as_json).problem(problem)
        if problem.exit_code == BUG:
            traceback.print_exc()  # for the report; frames hold no values
        return problem.exit_code
    return code if isinstance(code, int) else 0
