"""``python -m app``: the same as the ``gleaner`` command."""

from app.cli import main

main()
