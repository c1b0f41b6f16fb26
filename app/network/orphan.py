"""A child process stops when its parent is gone, however the parent died: its stdin reaches the end."""

from __future__ import annotations

import os
import signal
import sys
import threading


def stop_with_parent() -> None:
    """Watch stdin; at its end send ourselves SIGTERM, which the process handles as an ordinary stop."""
    threading.Thread(target=_watch, name="parent watch", daemon=True).start()


def _watch() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
