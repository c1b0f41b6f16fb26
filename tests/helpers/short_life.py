"""Lives in forked processes that kill themselves: what each told by a pipe before its end."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def short_life(live: Callable[[int], None]) -> tuple[bool, str]:
    """Call ``live`` with a pipe's end to tell by, in a process of its own.

    Returns:
        Whether it was killed, and what it told.

    Raises:
        RuntimeError: it ended in another way; its error is on stderr.
    """
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(read)
            live(write)
            code = 0
        finally:
            if code:
                traceback.print_exc()
            sys.stderr.flush()
            os._exit(code)
    os.close(write)
    with os.fdopen(read, "rb") as told:
        said = told.read().decode()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return True, said
    if os.waitstatus_to_exitcode(status) == 0:
        return False, said
    raise RuntimeError(f"life ended with status {status}")
