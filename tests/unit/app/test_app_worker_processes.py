"""Processes that work for this one end with it, however it went."""

import subprocess
import sys

KILLED = """
import sys
from app.worker_processes import worker_processes
pool = worker_processes(1)
print(pool.submit(abs, -3).result(), flush=True)
sys.stdin.read()
"""


def test_they_do_not_outlive_a_first_one_that_is_killed() -> None:
    first = subprocess.Popen([sys.executable, "-c", KILLED], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"3\n"
        first.kill()
        assert first.stdout.read() == b""  # its end comes when nobody holds it any more, the worker included
