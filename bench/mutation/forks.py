"""Imports the tests once and forks for every mutant: reads one JSON line a mutant, answers with one."""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys

import pytest

SUITE = "tests/program"
LEFT_OUT = (
    *(f"--ignore={SUITE}/test_{name}.py" for name in ("market_reference", "security_txt", "compute_units")),
    f"--deselect={SUITE}/test_finalize_appeals.py::test_finalize_of_three_rounds_stays_far_below_a_transactions_limit",
    f"--deselect={SUITE}/test_prove_bad_decrypt.py::test_the_deepest_paths_there_can_be_fit_buffer_and_compute_units",
)
"""Tests that do not run the program, or count units, of which one that holds all its mutants takes more."""
HELPERS = tuple(f"tests.helpers.market_{name}" for name in ("svm", "world", "sale", "differential"))
# Warnings are the ordinary run's business: what is imported before the forks cannot be rewritten, which pytest says.
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "-o", "filterwarnings=")


class FirstFailure:
    """Remembers the first test that failed."""

    def __init__(self) -> None:
        self.name = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called by pytest for every phase of every test."""
        if report.failed and not self.name:
            self.name = report.nodeid


def tests_against(first: list[list[str]]) -> str:
    """Run the groups that come first, then everything; return the first failure, empty if none."""
    for paths in (*first, [*LEFT_OUT, SUITE]):
        seen = FirstFailure()
        code = pytest.main([*OPTIONS, *paths], plugins=[seen])
        if code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            return seen.name or f"pytest ended with {code}"
    return ""


def answer(first: list[list[str]], limit_s: int) -> dict[str, str]:
    """Fork, run, and say how it went; a run past its limit hangs, which is a catch of its own kind."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        signal.alarm(limit_s)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        os.write(writer, tests_against(first).encode()[:4_000] or b"-")
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        hung = os.WTERMSIG(status) == signal.SIGALRM
        return {"result": "hung" if hung else "caught", "by": signal.Signals(os.WTERMSIG(status)).name}
    return {"result": "survived", "by": ""} if said == "-" else {"result": "caught", "by": said}


def main() -> None:
    """Import what every test needs, then serve."""
    for module in ("hypothesis", "solders.litesvm", *HELPERS):
        importlib.import_module(module)
    for line in sys.stdin:
        asked = json.loads(line)
        sys.stdout.write(json.dumps(answer(asked["first"], asked["limit_s"])) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
