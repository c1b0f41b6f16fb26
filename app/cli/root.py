"""The root command: options that hold for all, and where each command lives."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, visible
from app.errors import BUG, NOTHING_LEFT, NOTHING_MOVED, Problem, problem_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from click.shell_completion import CompletionItem

INTERRUPTED = 130
MISTYPED = "This cannot be done as typed"

EXIT_CODES = """\b
Exit codes: 0 done; 1 failed; 2 something to correct; 3 this computer refused (disk, set-up);
4 network or gateway; 5 not signed; 6 refused by the reviewers; 70 a mistake of ours; 130 interrupted."""

# Command: module, attribute and summary. Modules are imported when they are called, so that `gleaner`, its help and the
# completion of a shell start at once.
COMMANDS = {
    "attest": ("app.cli.attest", "attest", "Decide about deliveries as a buyer's attester."),
    "backup": ("app.cli.backup", "backup", "See the recovery words; back everything up in one file, restore it."),
    "balance": ("app.cli.money", "balance", "Say what the wallet holds."),
    "benchmark": ("app.cli.benchmark", "benchmark", "Test the reviewers with known bad records, hidden until opened."),
    "browsers": ("app.cli.browsers", "browsers", "List browser histories on this computer, and how to import them."),
    "buy": ("app.cli.buy", "buy", "Post a request: what is wanted, and its escrow."),
    "challenge": ("app.cli.appeal", "challenge", "Appeal a verdict, or contest an opened label."),
    "completion": ("app.cli.completion", "completion", "Print the script that completes commands in a shell."),
    "contacts": ("app.cli.contacts", "contacts", "The address book: list, add, rename, remove, import, export."),
    "contest-outer": ("app.cli.appeal", "contest_outer", "Say, as buyer, that an outer key does not open."),
    "data": ("app.cli.library", "data", "Data sets you imported: list, show, sample, fits, rename, erase."),
    "demo": ("app.cli.demo", "demo", "Sell sample data on the practice network, start to payout."),
    "dispute": ("app.cli.dispute", "dispute", "Put all there is about a batch into one file; verify such a file."),
    "explain": ("app.cli.explain", "explain", "Say where a number comes from, and redo its arithmetic."),
    "gui": ("app.cli.gui", "gui", "Open the window."),
    "history": ("app.cli.history", "history", "List what happened, by the chain's transactions, newest first."),
    "import": ("app.cli.importing", "import_", "Import exports of services, and plain tables; sealed here."),
    "init": ("app.cli.wallet", "init", "Make a wallet, or restore one from its words."),
    "inspect": ("app.cli.importing", "inspect", "Say what a file or a data set holds, and what it would fetch."),
    "keeper": ("app.cli.keeper", "keeper", "Take the market's steps for their tips, until stopped."),
    "limit": ("app.cli.limit", "limit", "Above what the passphrase is asked for again."),
    "move": ("app.cli.move", "move", "Move the data folder to another place."),
    "network": ("app.cli.networks", "network", "Which network is used; the practice one: up, status, reset."),
    "pay": ("app.cli.pay", "pay", "Pay what a solana: link asks for."),
    "picture": ("app.cli.picture", "picture", "Copy pictures without their metadata, and without faces if you like."),
    "portfolio": ("app.cli.portfolio", "portfolio", "Say what is held and worth, earned by month, and the tax lots."),
    "privacy": (
        "app.cli.privacy",
        "privacy",
        "What all sales revealed together: list, what-if, limit, verify, export.",
    ),
    "program": ("app.cli.program", "program", "For operators: deploy, verify and set up the market."),
    "protect": ("app.cli.protect", "protect", "Prepare data for a request: scrub, noise, attack; keep it for a sale."),
    "prove": ("app.cli.prove", "prove", "Prove fraud in what this wallet bought; resumable."),
    "receive": ("app.cli.pay", "receive", "This account's address, and links for being paid."),
    "receipts": ("app.cli.receipts", "receipts", "List, show, export or check receipts."),
    "requests": ("app.cli.requests", "requests", "List what can be sold now."),
    "reset": ("app.cli.backup", "reset", "Erase everything here, after proof that it can come back."),
    "review": ("app.cli.review", "review", "Vote with this wallet's seats, by rules or by looking."),
    "scrub": ("app.cli.scrub", "scrub", "Say what is personal in a file; print it as spans."),
    "rights": ("app.cli.rights", "rights", "Your data: who has it, all of it as a file, and taking consent back."),
    "sell": ("app.cli.sell", "sell", "Sell a file, from preview to payout; resumable."),
    "send": ("app.cli.send", "send", "Send SOL or tokens."),
    "sends": ("app.cli.send", "sends", "List what was sent, and what became of it."),
    "wallet": ("app.cli.accounts", "wallet", "Wallets and accounts: list, add, import, watch, scan, remove."),
    "sign": ("app.cli.sign", "sign", "Sign a message, or a transaction somebody else made."),
    "verify": ("app.cli.sign", "verify", "Check a signed message, without a network."),
    "stake": ("app.cli.stake", "stake", "Say what is staked, locked until when and risked; move stake and seats."),
    "unlock": ("app.cli.wallet", "unlock", "Check the passphrase; let the keyring remember or forget."),
}


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the root command."""

    home: Path | None
    account: str | None
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
        module, attribute, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the summaries without importing a command."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, _, summary) in sorted(COMMANDS.items())])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete names of commands without importing one."""
        from click.shell_completion import CompletionItem

        names = [name for name in sorted(COMMANDS) if name.startswith(incomplete)]
        found = [CompletionItem(name, help=COMMANDS[name][2]) for name in names]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]


@click.command(
    cls=LazyGroup,
    invoke_without_command=True,
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--home", type=click.Path(path_type=Path, file_okay=False), help="Data folder (also GLEANER_HOME).")
@click.option("--account", metavar="ACCOUNT", help="Name, number or address of the account to use for this command.")
@click.option(
    "--headless", is_flag=True, help="Without a display: alone, a whole sale; with gui, windows drawn offscreen."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--keep-network", is_flag=True, help="With --headless: leave the practice network running.")
@click.version_option(package_name="gleaner", message="gleaner %(version)s")
@click.pass_context
def root(
    ctx: click.Context, home: Path | None, account: str | None, *, headless: bool, as_json: bool, keep_network: bool
) -> Any:
    """Sell data for AI training on your own terms. Without a command: the window."""
    ctx.obj = Options(home, account, as_json, headless, keep_network)
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
        if as_json:
            message = error.format_message()
            Output(as_json=True).problem(Problem(MISTYPED, message, NOTHING_MOVED, NOTHING_LEFT, "See --help.", 2))
        else:
            click.echo(visible_lines(error), err=True)
        return error.exit_code
    except Exception as error:  # noqa: BLE001 - the boundary to the terminal: words for a person, none is lost
        problem = problem_of(error)
        Output(as_json=as_json).problem(problem)
        if problem.exit_code == BUG:
            from app.crash_report import report_of

            click.echo(report_of(error), err=True)
        return problem.exit_code
    return code if isinstance(code, int) else 0


def visible_lines(error: click.ClickException) -> str:
    """Return usage and message of an error; what was typed is shown with its control characters escaped."""
    usage = [error.ctx.get_usage()] if isinstance(error, click.UsageError) and error.ctx is not None else []
    return "\n".join([*usage, f"Error: {visible(error.format_message())}"])
