"""``gleaner backup`` and ``reset``: words on paper, everything in one file, back again, and away for good."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, confirm
from app.cli.session import json_option, passphrase_option, run_session, yes_option
from app.cli.terminal import has_person, read_secret_file
from app.cli.wallet import TRIES, show_and_check_words
from app.errors import Declined, UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.backup.manifest import Manifest
    from app.backup.proof import WordsAsked, WordsProof
    from app.backup.restore import Restorable
    from app.cli.root import Options
    from app.cli.session import Session

_MB = 1_000_000


def _backup_passphrase_option(command: Any) -> Any:
    return click.option(
        "--backup-passphrase-file",
        metavar="FILE",
        help="Read the backup's own passphrase from a file's first line; - is stdin.",
    )(command)


@click.group(invoke_without_command=True)
@click.option("--wallet", "number", type=int, help="Number of a wallet of recovery words; the first without.")
@click.option("--show-words", is_flag=True, help="Show the words on stderr although nobody is at the terminal.")
@passphrase_option
@json_option
@click.pass_context
def backup(
    ctx: click.Context, number: int | None, passphrase_file: str | None, *, show_words: bool, as_json: bool
) -> None:
    """Show the recovery words and check that they were written down; or back everything up into one file.

    Words bring the keys back, and what was sold from the chain. A backup file brings back everything: keys, sales,
    privacy ledger, votes, receipts, contacts, settings, and the packages of open sales.
    """
    if ctx.invoked_subcommand is None:
        show_and_check_words(ctx.obj, number, passphrase_file, show_words=show_words, as_json=as_json)


@backup.command()
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@_backup_passphrase_option
@passphrase_option
@json_option
@click.pass_obj
def file(
    options: Options, target: Path, backup_passphrase_file: str | None, passphrase_file: str | None, *, as_json: bool
) -> None:
    """Back everything up into FILE, encrypted with a passphrase of its own, and read it back.

    Without a person at the terminal, passphrases come from files: --passphrase-file opens the wallet,
    --backup-passphrase-file is the backup's.
    """

    async def work(session: Session) -> dict[str, Any]:
        from app.backup.make import make_backup

        await session.unlock()
        passphrase = await _secret(session, backup_passphrase_file, "Passphrase of the backup", new=True)
        made = await make_backup(session.app, target, passphrase, _progress(session))
        return {"path": str(target.absolute()), "bytes": made.bytes_written} | _facts(made.manifest)

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [
        f"Backed up and read back: {found['path']}, {found['bytes'] / _MB:,.1f} MB.",
        _holds(found),
        "It opens with the passphrase you just gave it; the keys in it, with the wallet's as it is now. Keep both.",
        "Not in it: your own source files, and the practice network's ledger.",
    ]
    Output(as_json=as_json or options.as_json).result(found, lines)


@backup.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_backup_passphrase_option
@json_option
@click.pass_obj
def check(options: Options, source: Path, backup_passphrase_file: str | None, *, as_json: bool) -> None:
    """Read a backup to its last byte and say what is in it; changes nothing."""

    async def work(session: Session) -> dict[str, Any]:
        from app.backup.read import read_backup

        passphrase = await _secret(session, backup_passphrase_file, "Passphrase of the backup")
        manifest = await asyncio.to_thread(read_backup, source, passphrase, None, _progress(session))
        return {"path": str(source.absolute())} | _facts(manifest)

    found = run_session(options, work, as_json=as_json)
    Output(as_json=as_json or options.as_json).result(found, ["The backup is whole.", _holds(found)])


@backup.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--replace",
    "replace_other",
    is_flag=True,
    help="Put the wallet that is in the data folder aside, where the backup does not hold it as it is.",
)
@_backup_passphrase_option
@yes_option
@json_option
@click.pass_obj
def restore(
    options: Options, source: Path, backup_passphrase_file: str | None, *, replace_other: bool, yes: bool, as_json: bool
) -> None:
    """Put a backup in place of what is in the data folder.

    All of it is checked before anything is replaced; what was there is kept beside it. Interrupted, it goes on with the
    next command. What was sold since the backup is read from the chain before anything more is sold.
    """

    async def work(session: Session) -> dict[str, Any]:
        from app.backup.restore import Restoring

        restoring = Restoring(session.app.home)
        passphrase = await _secret(session, backup_passphrase_file, "Passphrase of the backup")
        found = await asyncio.to_thread(restoring.look, source, passphrase, _progress(session))
        try:
            for line in _means(found):
                session.say(line)
            if not await session.terminal.ask(lambda: confirm("Put it in place?", yes=yes)):
                raise Declined("Nothing was replaced.", next_step="Run it again, with --yes where nobody can answer.")
            aside = await asyncio.to_thread(lambda: restoring.apply(found, replace_other=replace_other))
        finally:
            # A decided restore has removed it already, or must keep it to go on.
            restoring.forget()
        return _facts(found.manifest) | {
            "earlier": str(aside),
            "vault_differs": found.vault_differs,
            "records_newer": found.records_newer,
            "spends_added": found.spends_added,
            "votes_added": found.votes_added,
            "sends_added": found.sends_added,
            "sales_ended": found.sales_ended,
        }

    found = run_session(options, work, as_json=as_json)
    lines = [
        "Restored. " + _holds(found),
        f"Accounts and keys that were added after the backup are only in {found['earlier']}: keep it, and look at them "
        f"with: gleaner --home {found['earlier']} wallet"
        if found["vault_differs"]
        else f"What was here before lies in {found['earlier']}; delete it when you no longer need it.",
        "Unlock with the passphrase the wallet had when the backup was made.",
    ]
    Output(as_json=as_json or options.as_json).result(found, lines)


@click.command()
@click.option(
    "--backup",
    "source",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Prove by this backup, which is read and compared; without it, by words from paper.",
)
@click.option("--even-with-sales", is_flag=True, help="Leave unfinished sales behind; their bonds may be lost.")
@_backup_passphrase_option
@passphrase_option
@yes_option
@json_option
@click.pass_obj
def reset(
    options: Options,
    source: Path | None,
    backup_passphrase_file: str | None,
    passphrase_file: str | None,
    *,
    even_with_sales: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Erase everything Gleaner keeps on this computer, after proof that it can come back.

    Proof is three words of every wallet from your paper, or a backup file that holds all there is now.
    """

    async def work(session: Session) -> dict[str, Any]:
        from app.backup.proof import require_backup_of, what_is_here
        from app.backup.reset import erase, forgotten_by_keyring, require_nothing_due

        app = session.app
        if not app.wallet.exists():
            app.accounts.require_unlocked()
        passphrase = await session.passphrase()
        await app.unlock(passphrase)
        if app.network.own_runs():
            raise UserError(
                "The practice network of this data folder is running.",
                data="Nothing was erased.",
                next_step="Stop it first, then reset.",
            )
        require_nothing_due(app.database(), even_with_sales=even_with_sales)
        if source is None:
            await _prove_by_words(session, passphrase)
        else:
            own = await _secret(session, backup_passphrase_file, "Passphrase of the backup")
            here = what_is_here(app)
            await asyncio.to_thread(require_backup_of, here, source, own, passphrase, _progress(session))
        question = f"Erase the wallet and all records in {app.home.root}? This cannot be undone here."
        if not await session.terminal.ask(lambda: confirm(question, yes=yes)):
            raise Declined("Nothing was erased.", next_step="Run it again, with --yes where nobody can answer.")
        forgotten = await asyncio.to_thread(forgotten_by_keyring, app.wallet)
        app.close_store()
        app.wallet.lock()
        await asyncio.to_thread(erase, app.home)
        return {"erased": str(app.home.root), "keyring_entry_left": not forgotten}

    done = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [f"Erased. {done['erased']} holds no wallet any more."]
    if done["keyring_entry_left"]:
        lines.append(
            "The system's keyring kept its key to it: with that, a backup's vault opens without its passphrase. Remove "
            "“Gleaner vault” in your keyring's own program."
        )
    Output(as_json=as_json or options.as_json).result(done, lines)


# ---------------------------------------------------------------------------------------------------- words


def _facts(manifest: Manifest) -> dict[str, Any]:
    return {
        "made_at_ms": manifest.made_at_ms,
        "accounts": manifest.accounts,
        "sales": manifest.sales,
        "open_sales": manifest.open_sales,
        "privacy_spends": manifest.spends,
        "votes": manifest.votes,
        "files": len(manifest.entries),
    }


def _holds(found: dict[str, Any]) -> str:
    made = datetime.fromtimestamp(found["made_at_ms"] / 1000, UTC)
    counted = ", ".join(
        _counted(found[key], *words)
        for key, words in (
            ("accounts", ("account", "accounts")),
            ("sales", ("sale", "sales")),
            ("privacy_spends", ("privacy spend", "privacy spends")),
            ("votes", ("vote", "votes")),
        )
    )
    return f"Of {made:%Y-%m-%d %H:%M} UTC: {counted}."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _means(found: Restorable) -> list[str]:
    """What putting it in place means, before it is."""
    lines = ["The backup is whole. " + _holds(_facts(found.manifest))]
    if found.other_wallet:
        lines.append("The data folder holds another wallet, or one that cannot be read. It would be put aside.")
    if found.vault_differs:
        lines.append(
            "The wallet here is not as it was when the backup was made. Accounts and keys added since would lie only "
            "in what is put aside."
        )
    if found.records_newer:
        lines.append("The records here go further than the backup's: they stay, and keys come from the backup.")
    else:
        lines.append("Before anything more is sold, what was sold after the backup is read from the chain.")
    if found.spends_added or found.votes_added or found.sends_added:
        spends = _counted(found.spends_added, "privacy spend", "privacy spends")
        votes = _counted(found.votes_added, "vote", "votes")
        sends = _counted(found.sends_added, "transfer", "transfers")
        lines.append(f"Known to one side only, and kept: {spends}, {votes}, {sends}.")
    if found.sales_ended:
        sales = _counted(found.sales_ended, "unfinished sale", "unfinished sales")
        lines.append(f"{sales} of noised data ends: going on could reveal twice what was paid for once.")
    return lines


# ---------------------------------------------------------------------------------------------------- questions


async def _secret(session: Session, source: str | None, question: str, *, new: bool = False) -> str:
    """Return a passphrase of a file, or ask for it; a new one twice."""
    if source is not None:
        return await session.terminal.ask(lambda: read_secret_file(source))
    if not has_person():
        raise UserError(
            "The backup has a passphrase of its own, and nobody is at the terminal to type it.",
            data="Nothing was changed.",
            next_step="Give --backup-passphrase-file FILE, or - for stdin.",
        )
    again = "Once more" if new else False
    answer: str = await session.terminal.ask(
        lambda: str(click.prompt(question, hide_input=True, confirmation_prompt=again, err=True))
    )
    return answer


async def _prove_by_words(session: Session, passphrase: str) -> None:
    from app.backup.proof import WordsProof

    proof = await asyncio.to_thread(WordsProof, session.app.wallet, passphrase)
    proof.require_enough()
    if not has_person():
        raise UserError(
            "Nobody is at the terminal to type words from paper.",
            data="Nothing was erased.",
            next_step="Give a backup file as proof: --backup FILE",
        )
    for asked in proof.asked:
        await session.terminal.ask(partial(_ask_words, proof, asked))


def _ask_words(proof: WordsProof, asked: WordsAsked) -> None:
    click.echo(f"From the paper of {asked.name}:", err=True)
    answers: dict[int, str] = {}
    for position in asked.positions:
        for _ in range(TRIES):
            answers[position] = str(click.prompt(f"Word {position}", err=True))
            if (asked.wallet, position) not in proof.wrong({asked.wallet: answers}):
                break
            click.echo(f"Not the word on your paper. Read line {position} again.", err=True)
        else:
            raise UserError(
                f"Word {position} was wrong three times, so the words may not be safely on paper.",
                data="Nothing was erased.",
                next_step="See them again with: gleaner backup",
            )


def _progress(session: Session) -> Callable[[int, int], None]:
    """Tell in quarters how far it is."""
    told = [0]

    def progress(done: int, total: int) -> None:
        quarter = 4 * done // total if total else 0
        if quarter > told[0]:
            told[0] = quarter
            session.say(f"{25 * quarter} %")

    return progress
