"""The command line: the same use cases as the window. Commands load when they are called."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the ``gleaner`` command and exit with its code."""
    from app.cli.root import run

    sys.exit(run(sys.argv[1:]))
