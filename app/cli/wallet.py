"""``gleaner init`` and ``unlock``: making the wallet, opening it, seeing its words."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import click

from app.account.backups import Backups
from app.cli.session import Session, json_option, passphrase_option, run_session
from app.cli.terminal import has_person, read_line
from app.errors import UserError

if TYPE_CHECKING:
    from app.cli.root import Options
    from wallet import Phrase

TRIES = 3
WORDS_A_LINE = 4


@click.command()
@click.option("--words", type=click.Choice(["12", "24"]), default="12", show_default=True, help="Length of new words.")
@click.option("--import", "imports", is_flag=True, help="Restore from words: asked for, or one line of stdin.")
@click.option("--show-words", is_flag=True, help="Show new words on stderr although nobody is at the terminal.")
@click.option("--practice-tokens", is_flag=True, help="Also fetch tokens of the practice network, without value.")
@passphrase_option
@json_option
@click.pass_obj
def init(
    options: Options,
    words: str,
    passphrase_file: str | None,
    *,
    imports: bool,
    show_words: bool,
    practice_tokens: bool,
    as_json: bool,
) -> None:
    """Make a wallet, or restore one from its words.

    Words are shown once; three of them are asked for before the wallet is made.
    """

    async def work(session: Session) -> dict[str, Any]:
        from wallet.errors import VaultExistsError

        if session.app.wallet.exists():
            raise VaultExistsError
        passphrase = await _new_passphrase(session)
        if imports:
            phrase, checked = await _asked_phrase(session), True
        else:
            phrase, checked = await new_phrase(session, int(words), show=show_words)
        accounts = await asyncio.to_thread(session.app.wallet.create, phrase, passphrase)
        Backups(session.app.settings).remember(accounts[0].wallet, checked=checked)
        if practice_tokens:
            from app.cli.money import give_practice_tokens

            await give_practice_tokens(session)
        return {"address": accounts[0].address, "backup_checked": checked, "home": str(session.app.home.root)}

    made = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [f"The wallet is made. Its address is {made['address']}"]
    if not made["backup_checked"]:
        lines.append("Its words are not written down yet. See them with: gleaner backup")
    _print(options, made, lines, as_json=as_json)


@click.command()
@click.option("--remember", "keyring", flag_value="remember", help="Let the system keyring open it from now on.")
@click.option("--forget", "keyring", flag_value="forget", help="Stop the system keyring from opening it.")
@passphrase_option
@json_option
@click.pass_obj
def unlock(options: Options, keyring: str | None, passphrase_file: str | None, *, as_json: bool) -> None:
    """Check the passphrase, and say whether the system keyring opens the wallet for the next commands."""

    async def work(session: Session) -> dict[str, Any]:
        from wallet import harden_process

        await session.unlock()
        wallet = session.app.wallet
        if keyring == "remember":
            await asyncio.to_thread(wallet.remember_in_keyring)
        elif keyring == "forget":
            await asyncio.to_thread(wallet.forget_keyring)
        return {
            "address": session.app.account().address,
            "keyring": wallet.remembered_in_keyring(),
            "hardening": harden_process(),
        }

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    opens = (
        "The system keyring opens it for you."
        if found["keyring"]
        else "Each command asks for the passphrase; let the keyring remember with: gleaner unlock --remember"
    )
    lines = [f"The passphrase is right. Address: {found['address']}", opens, *found["hardening"].notes]
    _print(options, found, lines, as_json=as_json)


def show_and_check_words(
    options: Options, number: int | None, passphrase_file: str | None, *, show_words: bool, as_json: bool
) -> None:
    """Show the recovery words after the passphrase, and check that they were written down (``gleaner backup``)."""

    async def work(session: Session) -> dict[str, Any]:
        passphrase = await session.passphrase() if session.app.wallet.exists() else ""
        if not passphrase:
            session.app.accounts.require_unlocked()
        await session.app.unlock(passphrase)
        phrase = await asyncio.to_thread(session.app.wallet.export_phrase, passphrase, number)
        wallet = number if number is not None else session.app.wallet.book.first_with_words().number
        shown = show_words or (has_person() and not session.quiet)
        if not shown:
            raise UserError(
                "Nobody is at the terminal to see the words, so they were not shown.",
                next_step="Run it at a terminal, or add --show-words.",
            )
        await session.terminal.ask(lambda: _show(phrase))
        if has_person():
            await session.terminal.ask(lambda: _check(phrase))
            Backups(session.app.settings).remember(wallet, checked=True)
        checked = Backups(session.app.settings).checked(wallet)
        return {"address": session.app.account().address, "backup_checked": checked}

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    said = "The words on your paper are right." if found["backup_checked"] else "Write them down on paper."
    _print(options, found, [said], as_json=as_json)


# ---------------------------------------------------------------------------------------------------- questions


async def _new_passphrase(session: Session) -> str:
    """Return a new passphrase: from the file, or asked for twice."""
    from wallet.stretch import check_new_passphrase

    if session.passphrase_file is not None:
        passphrase = await session.passphrase()
    elif has_person():
        passphrase = await session.terminal.ask(
            lambda: str(click.prompt("New passphrase", hide_input=True, confirmation_prompt="Once more", err=True))
        )
    else:
        raise UserError(
            "A wallet needs a passphrase, and nobody is at the terminal to type one.",
            next_step="Give --passphrase-file FILE, or - for stdin. Passphrases are never taken from arguments.",
        )
    check_new_passphrase(passphrase)
    return passphrase


async def _asked_phrase(session: Session) -> Phrase:
    from wallet import Phrase

    def ask() -> str:
        if has_person():
            return str(click.prompt("Recovery words (not shown)", hide_input=True, err=True))
        return read_line()

    return Phrase.parse(await session.terminal.ask(ask))


async def new_phrase(session: Session, count: int, *, show: bool) -> tuple[Phrase, bool]:
    """Return new words and whether they were written down."""
    from wallet import Phrase

    phrase = Phrase.generate(count)
    person = has_person() and not session.quiet
    if person or show:
        await session.terminal.ask(lambda: _show(phrase))
    if person:
        await session.terminal.ask(lambda: _check(phrase))
    return phrase, person


def _show(phrase: Phrase) -> None:
    """Print the words on stderr, which is the terminal unless the user sent it elsewhere."""
    click.echo("Whoever has these words has your money. Lose them and this computer, and nobody can bring it", err=True)
    click.echo("back. Not even us. Write them on paper:", err=True)
    for start in range(0, len(phrase.words), WORDS_A_LINE):
        row = enumerate(phrase.words[start : start + WORDS_A_LINE], start=start + 1)
        click.echo("".join(f"{number:>4}. {word:<10}" for number, word in row), err=True)


def _check(phrase: Phrase) -> None:
    """Ask for three words.

    Raises:
        UserError: they were wrong three times.
    """
    from wallet import WordChallenge

    question = "Press Enter when they are on paper; the screen is cleared then."
    click.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True)
    click.clear()
    challenge = WordChallenge(phrase)
    for position in challenge.positions:
        for _ in range(TRIES):
            answer = str(click.prompt(f"Word {position}", err=True))
            others = {other: phrase.words[other - 1] for other in challenge.positions}
            if not challenge.wrong(others | {position: answer}):
                break
            click.echo(f"Not the word on your paper. Read line {position} again.", err=True)
        else:
            raise UserError(
                f"Word {position} was wrong three times, so the words are not safely on paper.",
                next_step="Begin again, and write the words down.",
            )


def _print(options: Options, value: dict[str, Any], lines: list[str], *, as_json: bool) -> None:
    from app.cli.output import Output

    Output(as_json=as_json or options.as_json).result(value, lines)
