"""Wrong passphrases slow the next try down: three are free, then each doubles the wait, up to five minutes.

It stops a person at the keyboard and a script that runs our commands. It does not stop who copies the vault file and
guesses elsewhere: that is Argon2id's part. So nothing here may lock the owner out: a note that is damaged or cannot be
written counts as none, and no clock can make a wait longer than it was.
"""

import contextlib
import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from wallet.atomic_file import write_atomically
from wallet.errors import TooManyAttemptsError, VaultWriteError, WrongPassphraseError

__all__ = ["FREE_ATTEMPTS", "MAX_WAIT_S", "Attempts"]

FREE_ATTEMPTS = 3
_FIRST_WAIT_S = 5
MAX_WAIT_S = 300
_MAX_NOTE_BYTES = 256
_MAX_FAILED = 1_000_000


def wait_after_s(failed: int) -> int:
    """Return the wait in seconds that follows the `failed`-th wrong try in a row."""
    if failed < FREE_ATTEMPTS:
        return 0
    # Bounded before the power, so that a note with a huge number costs nothing.
    return min(_FIRST_WAIT_S << min(failed - FREE_ATTEMPTS, 16), MAX_WAIT_S)


class Attempts:
    """Wrong tries in a row at one vault, remembered in a note that holds their number and the time of the last.

    Safe to use from several threads: tries follow one another, so that many at once do not get around the wait.

    Args:
        note: the file; it exists only after a wrong try.
        now_s: the wall clock, seconds since 1970.
        ticks_s: seconds that only grow, whatever is done to the wall clock.
    """

    def __init__(
        self, note: Path, now_s: Callable[[], float] = time.time, ticks_s: Callable[[], float] = time.monotonic
    ) -> None:
        self._note = note
        self._now_s, self._ticks_s = now_s, ticks_s
        self._trying, self._state = threading.Lock(), threading.Lock()
        self._known: tuple[int, float] | None = None

    @property
    def failed(self) -> int:
        """Wrong tries in a row until now."""
        return self._load()[0]

    @property
    def wait_s(self) -> int:
        """Whole seconds until the next try is taken; 0 when it is taken now."""
        _, free_at = self._load()
        return max(0, -int(-(free_at - self._ticks_s()) // 1))

    def require_now(self) -> None:
        """Refuse a try that comes too early; costs nothing.

        Raises:
            TooManyAttemptsError: there is a wait; says how long.
        """
        wait_s = self.wait_s
        if wait_s:
            raise TooManyAttemptsError(self.failed, wait_s)

    @contextlib.contextmanager
    def one(self) -> Iterator[None]:
        """Take one try: a `WrongPassphraseError` inside counts, success forgets the wrong ones before.

        The try is noted before it is made, so that ending the process in the middle does not make it free.

        Raises:
            TooManyAttemptsError: it comes too early and was not made.
        """
        with self._trying:
            self.require_now()
            before = self._load()
            self._fail(before[0])
            try:
                yield
            except WrongPassphraseError:
                self._fail(before[0])  # the wait begins now, after the stretching
                raise
            except BaseException:
                # It did not come to an answer: a damaged vault, a full disk, or the person gave up.
                self._remember(*before)
                raise
            self._remember(0, self._ticks_s())

    def _load(self) -> tuple[int, float]:
        """Return the wrong tries and the moment, in ticks, from which the next is taken."""
        with self._state:
            if self._known is None:
                failed, at_s = self._read()
                wait_s = wait_after_s(failed)
                passed_s = self._now_s() - at_s
                if passed_s < 0 and not self._write(failed):
                    # The clock was set back and the new time cannot be noted: waiting might never end.
                    wait_s = 0
                self._known = failed, self._ticks_s() + max(0.0, wait_s - max(0.0, passed_s))
            return self._known

    def _fail(self, before: int) -> None:
        failed = min(before + 1, _MAX_FAILED)
        self._remember(failed, self._ticks_s() + wait_after_s(failed))

    def _remember(self, failed: int, free_at: float) -> None:
        with self._state:
            self._known = failed, free_at
            self._write(failed)

    def _write(self, failed: int) -> bool:
        """Note the number now; return whether the disk took it. Without a note this process still remembers."""
        try:
            if failed:
                write_atomically(self._note, json.dumps({"failed": failed, "at_s": int(self._now_s())}).encode())
            else:
                self._note.unlink(missing_ok=True)
        except (OSError, VaultWriteError):
            return False
        return True

    def _read(self) -> tuple[int, float]:
        try:
            descriptor = os.open(self._note, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
            with os.fdopen(descriptor, "rb") as stream:
                found = json.loads(stream.read(_MAX_NOTE_BYTES))
            failed, at_s = found["failed"], found["at_s"]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return 0, 0.0
        if type(failed) is not int or type(at_s) is not int or not (0 <= failed <= _MAX_FAILED and 0 <= at_s < 1 << 53):
            return 0, 0.0
        return failed, float(at_s)
