"""Imports the tests once and forks for every mutant: reads one JSON line a mutant, answers with one."""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import signal
import sys
from unittest import mock

import pytest
from hypothesis import Phase, settings
from solders.compute_budget import ComputeBudget

from tests.helpers import market_svm
from tests.helpers.market_world import World

SUITE = "tests/program"
LEFT_OUT = (
    *(f"--ignore={SUITE}/test_{name}.py" for name in ("market_reference", "security_txt", "compute_units")),
    f"--deselect={SUITE}/test_attest.py::test_what_it_costs",
    f"--deselect={SUITE}/test_draw.py::test_worst_step_of_a_draw_fits_a_transaction",
    f"--deselect={SUITE}/test_finalize_appeals.py::test_finalize_of_three_rounds_stays_far_below_a_transactions_limit",
    f"--deselect={SUITE}/test_prove_bad_decrypt.py::test_the_deepest_paths_there_can_be_fit_buffer_and_compute_units",
)
"""Tests that do not run the program, or count units, of which one that holds all its mutants takes more."""
# Warnings are the ordinary run's business: what is imported before the forks cannot be rewritten, which pytest says.
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "-o", "filterwarnings=")
BROKEN = "pytest could not run "
ENDED_BY = {signal.SIGPROF: "hung", signal.SIGABRT: "caught", signal.SIGSEGV: "caught"}
"""What it means that a run was ended by a signal: any other came from outside and says nothing about the mutant."""


class FirstFailure:
    """Remembers the first test that failed."""

    def __init__(self) -> None:
        self.name = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called by pytest for every phase of every test."""
        if report.failed and not self.name:
            self.name = report.nodeid


def tests_against(groups: list[list[str]]) -> str:
    """Run one group of tests after the other; return the first failure, empty if none."""
    for paths in groups:
        seen = FirstFailure()
        code = pytest.main([*OPTIONS, *LEFT_OUT, *paths], plugins=[seen])
        if seen.name:
            return seen.name
        if code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            return f"{BROKEN}{paths}: {pytest.ExitCode(code).name}"
    return ""


def answer(groups: list[list[str]], limit_s: int) -> dict[str, str]:
    """Fork, run, and say how it went; a run past its limit hangs, which is a catch of its own kind."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        # Time of the processor, not of the clock: a loaded machine must not make a slow run look like a hang.
        signal.setitimer(signal.ITIMER_PROF, limit_s)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        os.write(writer, tests_against(groups).encode()[:4_000] or b"-")
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        ended = signal.Signals(os.WTERMSIG(status))
        return {"result": ENDED_BY.get(ended, "broken"), "by": ended.name}
    if said == "-":
        return {"result": "survived", "by": ""}
    return {"result": "broken" if not said or said.startswith(BROKEN) else "caught", "by": said}


def give_room() -> None:
    """Every transaction gets the most units there are: a program that holds all its mutants takes more than its own.

    How much more differs by run, with the addresses of random wallets; a catch for lack of units would be none.
    """
    built, budget = World.__post_init__, ComputeBudget(simd_0268_active=False)

    def with_room(world: World) -> None:
        built(world)
        world.svm.with_compute_budget(budget)

    mock.patch.object(World, "__post_init__", with_room).start()


def warm() -> None:
    """Import pytest's plugins and every test once, so that no fork has to.

    Raises:
        RuntimeError: that failed, or a test read the program while it was imported: forks would not see the mutant.
    """
    quiet = io.StringIO()
    with contextlib.redirect_stdout(quiet):
        code = pytest.main([*OPTIONS, *LEFT_OUT, "--collect-only", SUITE])
    if code != pytest.ExitCode.OK:
        msg = f"the tests cannot be collected: {quiet.getvalue()[-2_000:]}"
        raise RuntimeError(msg)
    if market_svm.program_bytes.cache_info().currsize:
        msg = "a test reads the program while it is imported"
        raise RuntimeError(msg)
    # What is there now stays: looking through it again would copy all of it in every fork.
    gc.freeze()


def main() -> None:
    """Import what every test needs, then serve."""
    # The same examples for every mutant, and none made smaller: that a test fails is all that is asked.
    settings.register_profile(
        "mutation", derandomize=True, database=None, phases=(Phase.explicit, Phase.generate), deadline=None
    )
    settings.load_profile("mutation")
    warm()
    give_room()
    for line in sys.stdin:
        asked = json.loads(line)
        sys.stdout.write(json.dumps(answer(asked["groups"], asked["limit_s"])) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
