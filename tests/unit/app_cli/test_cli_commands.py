"""Commands without a network: bad input, exit codes, hostile text, secrets, completion."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.shell_completion import BashComplete, FishComplete, ZshComplete

from app.cli.output import Output, plain, visible, whole
from app.cli.root import COMMANDS, root, run
from app.errors import Problem
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import PASSPHRASE, QUICK

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = "nice\x1b[2J\u202egnp\u200b.exe\r"


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GleanerCommand:
    """A command over an empty data folder, with quick key stretching."""
    monkeypatch.setattr("wallet.vault.calibrated", lambda: QUICK)
    return GleanerCommand(tmp_path / "home")


# ------------------------------------------------------------------------------------------------ exit codes


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("balance", "--nonsense"),
        ("init", "--words", "13"),
        ("history", "--limit", "0"),
        ("history", "--rebuild"),
        ("dispute",),
        ("dispute", "verify"),
        ("dispute", "verify", "missing.json"),
        ("dispute", "not-an-address", "--out", "somewhere.json"),
        ("history", "--batch", "not-an-address"),
        ("history", "--all", "--request", "11111111111111111111111111111111"),
        ("sell",),
        ("sell", "missing.csv"),
        ("sell", "--resume", "--recover"),
        ("requests", "--fit", "missing.csv"),
        ("receipts", "export", "sale"),
        ("receipts", "verify", "missing.json"),
        ("completion", "tcsh"),
        ("network", "up", "--rpc-port", "70000"),
    ],
)
def test_what_cannot_be_meant_exits_with_2_and_json_if_asked(
    command: GleanerCommand, arguments: tuple[str, ...]
) -> None:
    spoken = command.run(*arguments)
    assert (spoken.code, spoken.out) == (2, "")
    assert spoken.err
    written = command.run("--json", *arguments)
    assert written.code == 2
    assert set(written.json["error"]) == {"title", "what", "money", "data", "next_step", "exit_code"}


@pytest.mark.parametrize("name", ["balance", "history", "unlock", "backup", "receipts"])
def test_commands_without_a_wallet_say_how_to_make_one(command: GleanerCommand, name: str) -> None:
    found = command.unlocked(name)
    assert found.code == 2
    assert found.json["error"]["next_step"] == "Make one with: gleaner init"


def test_domain_errors_and_mistakes_have_their_codes(command: GleanerCommand, monkeypatch: pytest.MonkeyPatch) -> None:
    raised: list[BaseException] = []

    def fail(*_: object, **__: object) -> None:
        raise raised[-1]

    monkeypatch.setattr("app.cli.requests.run_session", fail)
    from app.errors import Declined, NetworkDown, SaleRejected, UserError
    from market.errors import NodeTimeout
    from sources import SourcesError

    cases: list[tuple[BaseException, int]] = [
        (UserError("x"), 2),
        (SourcesError("x"), 2),
        (OSError(28, "No space left on device"), 3),
        (NetworkDown("x"), 4),
        (NodeTimeout("x"), 4),
        (Declined("x"), 5),
        (SaleRejected("x"), 6),
        (KeyboardInterrupt(), 130),
    ]
    for error, code in cases:
        raised.append(error)
        assert command.run("requests").code == code
    raised.append(ZeroDivisionError("secret value"))
    mistake = command.run("requests", "--json")
    assert mistake.code == 70
    assert "secret value" not in mistake.out + mistake.err
    assert "ZeroDivisionError" in mistake.err, "where it happened is for the report"
    assert "app/cli/root.py:" in mistake.err


# ------------------------------------------------------------------------------------------------ wallet


def test_init_makes_a_vault_once_and_shows_words_only_when_asked(command: GleanerCommand, tmp_path: Path) -> None:
    silent = command.unlocked("init")
    assert len(silent.err) == 0
    made = silent.ok()
    assert made["backup_checked"] is False
    again = command.unlocked("init")
    assert again.code == 2
    assert "already holds a vault" in again.json["error"]["what"]
    unlocked = command.unlocked("unlock").ok()
    assert (unlocked["address"], unlocked["keyring"]) == (made["address"], False)
    assert unlocked["hardening"]["core_dumps_off"] in {True, False}
    shown = command.unlocked("backup", "--show-words")
    assert shown.ok()["address"] == made["address"]
    assert shown.err.count(". ") >= 12
    refused = command.unlocked("backup")
    assert refused.code == 2
    assert "Nobody is at the terminal" in refused.json["error"]["what"]
    long = GleanerCommand(tmp_path / "long").unlocked("init", "--words", "24", "--show-words")
    assert " 24. " in long.err


def test_import_of_known_words_gives_the_known_address(command: GleanerCommand) -> None:
    words = " ".join(["abandon"] * 11 + ["about"])
    arguments = ("init", "--import", "--json", "--passphrase-file", "-")
    # Both from stdin: the passphrase first. The address is what Phantom shows for these words.
    made = command.run(*arguments, stdin=f"{PASSPHRASE}\n{words.upper()}\n").ok()
    assert made["address"] == "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("abandon ability", "12 or 24 words"),
        (" ".join(["abandon"] * 11 + ["sesame"]), "Word 12"),
        (" ".join(["abandon"] * 12), "together they are not"),
        ("x" * 5000, "too long"),
    ],
)
def test_words_that_are_no_phrase_make_no_wallet(command: GleanerCommand, words: str, said: str) -> None:
    arguments = ("init", "--import", "--json", "--passphrase-file", command.passphrase_file)
    refused = command.run(*arguments, stdin=f"{words}\n")
    assert refused.code == 2
    assert said in refused.json["error"]["what"]
    assert "sesame" not in refused.out + refused.err
    assert not (command.home / "vault").exists()


def test_passphrase_files_that_are_missing_empty_or_weak(command: GleanerCommand, tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("\n")
    (tmp_path / "weak").write_text("short\n")
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    for name, said in (
        ("missing", "cannot be read"),
        ("empty", "is empty"),
        ("binary", "not text"),
        ("weak", "at least"),
    ):
        refused = command.run("init", "--json", "--passphrase-file", tmp_path / name)
        assert refused.code == 2
        assert said in refused.json["error"]["what"]
        assert "short" not in refused.json["error"]["what"].split()
    assert command.run("init", "--json").code == 2
    assert not (command.home / "vault").exists()


def test_no_secret_can_be_an_argument(command: GleanerCommand) -> None:
    del command
    from click import Context

    context = Context(root)
    for name in COMMANDS:
        if name == "gui":
            continue
        found = root.get_command(context, name)
        assert found is not None
        options = {option for parameter in found.params for option in parameter.opts}
        assert not options & {"--passphrase", "--password", "--secret", "--mnemonic", "--seed", "--phrase"}


# ------------------------------------------------------------------------------------------------ receipts, output


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"format": "gleaner-receipt/1"}',
        b'{"format": [], "signature": "", "wallet": {}}',
        b"\xff" * 10,
        b"[" * 100_000,
        b" " * (5 << 20),
    ],
)
def test_what_is_no_receipt_is_said_to_be_none(command: GleanerCommand, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "receipt.json"
    path.write_bytes(content)
    refused = command.run("receipts", "verify", path, "--json")
    assert refused.code == 2
    assert "not a receipt" in refused.json["error"]["what"]


def test_hostile_text_is_shown_as_escapes(capsys: pytest.CaptureFixture[str]) -> None:
    Output(as_json=False).result(None, [HOSTILE])
    Output(as_json=False).progress(HOSTILE)
    Output(as_json=False).problem(Problem(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE))
    Output(as_json=True).result({"title": HOSTILE}, ())
    captured = capsys.readouterr()
    people = captured.err + captured.out.splitlines()[0]
    assert not {"\x1b", "\u202e", "\u200b", "\r"} & set(people)
    assert "\\u001b[2J" in people
    assert json.loads("\n".join(captured.out.splitlines()[1:])) == {"title": HOSTILE}


def test_hostile_arguments_come_back_escaped(command: GleanerCommand) -> None:
    for arguments in ((HOSTILE,), ("sell", HOSTILE), ("init", "--words", HOSTILE), (f"--{HOSTILE}",)):
        refused = command.run(*arguments)
        assert refused.code == 2
        assert not {"\x1b", "\u202e", "\u200b", "\r"} & set(refused.err)


def test_amounts_and_values_for_programs() -> None:
    assert [whole(value, 6) for value in (0, 1, 50_000_000, -1_500_000)] == ["0", "0.000001", "50", "-1.5"]
    assert whole(10**18, 9) == "1000000000"
    assert visible("46.90\u00a0GLN") == "46.90 GLN"
    assert plain({1: (b"\x01", Path("x"), None, 1.5)}) == {"1": ["01", "x", None, 1.5]}


# ------------------------------------------------------------------------------------------------ help, completion


def test_help_and_completion_import_no_command() -> None:
    script = (
        "import sys; from app.cli.root import run; run(['--help']); "
        "heavy = {'app.cli.wallet', 'app.cli.sell', 'polars', 'opendp', 'solders', 'aiohttp', 'PIL', 'PySide6'}; "
        "sys.exit(len(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert all(name in done.stdout for name in COMMANDS)
    assert "130 interrupted" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_our_command(command: GleanerCommand, shell: str) -> None:
    found = command.run("completion", shell)
    assert found.code == 0
    assert f"_GLEANER_COMPLETE={shell}_complete" in found.out
    assert "gleaner" in found.out


@pytest.mark.parametrize("kind", [BashComplete, ZshComplete, FishComplete])
def test_completion_offers_commands_and_options(kind: Callable[..., BashComplete]) -> None:
    complete = kind(root, {}, "gleaner", "_GLEANER_COMPLETE")
    assert {item.value for item in complete.get_completions([], "re")} == {
        "receipts",
        "receive",
        "requests",
        "reset",
        "review",
    }
    assert "--request" in {item.value for item in complete.get_completions(["sell"], "--re")}
    assert [item.value for item in complete.get_completions(["network"], "u")] == ["up", "use"]


def test_bash_completes_in_a_real_shell(tmp_path: Path) -> None:
    wrapper = tmp_path / "gleaner"
    wrapper.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m app "$@"\n')
    wrapper.chmod(0o700)
    script = (
        f'PATH="{tmp_path}:$PATH"; eval "$(gleaner completion bash)"; '
        'COMP_WORDS=(gleaner ba); COMP_CWORD=1; _gleaner_completion gleaner; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["/bin/bash", "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["backup", "balance"], done.stderr


def test_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.cli.wallet.run_session", interrupted)
    assert run(["unlock"]) == 130
    assert "nothing is sent or paid twice" in capsys.readouterr().err
