"""A report says where, and repeats nothing that it happened to."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crash_report import Recent, fault_report, headline, report_of
from app.errors import UserError
from wallet.errors import WrongPassphraseError
from wallet.phrase import Phrase

SECRET = "zzcanaryzz"
ROOT = Path(__file__).parents[3]


def caught(error: BaseException) -> BaseException:
    with pytest.raises(type(error)) as found:
        raise error
    return found.value


def test_places_of_ours_and_of_python_and_no_values() -> None:
    with pytest.raises(json.JSONDecodeError) as found:
        json.loads(f'{{"{SECRET}"')
    report = report_of(found.value)
    lines = report.splitlines()
    assert lines[0] == "JSONDecodeError"
    assert "  elsewhere:" in report, "this test lies outside the product"
    assert any(line.startswith("  json/decoder.py:") for line in lines)
    assert SECRET not in report
    assert str(Path.home()) not in report


def test_errors_of_ours_are_explained_by_their_class_alone() -> None:
    own = report_of(caught(WrongPassphraseError()))
    assert own.splitlines()[0] == "WrongPassphraseError: The passphrase does not open the vault."
    assert report_of(caught(UserError(f"The label {SECRET} is too long.", next_step=SECRET))).startswith(
        "UserError: Some"
    )


def test_the_frames_of_ours_are_named() -> None:
    with pytest.raises(Exception, match="recovery phrase") as found:
        Phrase.parse(SECRET)
    assert "wallet/phrase.py:" in report_of(found.value)


def test_causes_groups_and_notes() -> None:
    inner = KeyError(SECRET)
    group = ExceptionGroup(SECRET, [ValueError(SECRET), OSError(2, SECRET, f"/home/{SECRET}")])
    group.add_note(SECRET)
    group.__cause__ = inner
    with pytest.raises(ExceptionGroup) as found:
        raise group
    report = report_of(found.value)
    heads = [line for line in report.splitlines() if not line.startswith("  ")]
    assert heads == ["ExceptionGroup", "within it: ValueError", "within it: FileNotFoundError", "because of: KeyError"]
    assert SECRET not in report


def test_a_circle_of_causes_ends() -> None:
    first, second = ValueError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    assert report_of(first).count("ValueError") == 2


def test_a_type_made_while_running_has_no_name() -> None:
    made = type(SECRET, (Exception,), {"__module__": "wallet.errors", "__doc__": SECRET})
    assert report_of(made(SECRET)) == "an exception without a name"


def test_code_from_elsewhere_is_not_named(tmp_path: Path) -> None:
    folder = tmp_path / SECRET
    scope: dict[str, object] = {}
    source = f"def {SECRET}():\n    raise RuntimeError\n{SECRET}()"
    for name in (str(folder / f"{SECRET}.py"), f"<{SECRET}>", SECRET, f"../{SECRET}.py", str(ROOT / ".venv" / SECRET)):
        with pytest.raises(RuntimeError) as found:
            exec(compile(source, name, "exec"), scope)  # noqa: S102 - a function whose name and file are a canary
        report = report_of(found.value)
        assert SECRET not in report
        assert report.count("elsewhere:") == 3


def test_a_deep_recursion_is_short() -> None:
    def dive(depth: int) -> None:
        if depth:
            dive(depth - 1)
        raise RuntimeError

    with pytest.raises(RuntimeError) as found:
        dive(300)
    lines = report_of(found.value).splitlines()
    assert len(lines) < 70
    assert any(line.endswith("more)") for line in lines)


FAULT = f"""Fatal Python error: Segmentation fault

Thread 0x00007f12 (most recent call first):
  File "{ROOT}/app/tasks.py", line 157 in _run_loop
  File "/home/{SECRET}/lib/thing.py", line 7 in {SECRET}

Current thread 0x00007f13 (most recent call first):
  File "{ROOT}/ui/main.py", line 80 in run
  File "<string>", line 1 in <module>

Extension modules: {SECRET} (total: 1)
"""


def test_what_faulthandler_wrote() -> None:
    assert fault_report(FAULT).splitlines() == [
        "Ended by: Segmentation fault",
        "Thread",
        "  app/tasks.py:157 _run_loop",
        "  elsewhere:7",
        "Current thread",
        "  ui/main.py:80 run",
        "  elsewhere:1",
    ]
    assert fault_report("") == ""
    assert fault_report(f"Fatal Python error: {SECRET}\n") == ""


@given(st.text(max_size=300))
def test_no_text_gets_through(text: str) -> None:
    marked = "".join(f"{SECRET}{character}" for character in text)
    assert SECRET not in fault_report(marked)


def test_what_was_logged_is_counted_and_not_repeated() -> None:
    recent = Recent()
    for _ in range(3):
        record = logging.LogRecord("app.keeper", logging.WARNING, str(ROOT / "app" / "keeper.py"), 9, SECRET, (), None)
        assert recent.add_record(record) == "WARNING app.keeper app/keeper.py:9"
    other = logging.LogRecord(SECRET, logging.ERROR, f"/home/{SECRET}.py", 3, "%s", (SECRET,), None, func=SECRET)
    recent.add_record(other)
    assert recent.lines() == ("warning app.keeper app/keeper.py:9 x3", "error log elsewhere:3")
    for number in range(100):
        recent.add("warning", f"qt{number}")
    assert len(tuple(recent.lines())) == 50


def test_the_first_line_says_what_runs() -> None:
    assert headline(Qt="6.11").startswith("Gleaner on ")
    assert headline(Qt="6.11").endswith(", Qt 6.11")
