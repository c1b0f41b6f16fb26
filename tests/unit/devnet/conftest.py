"""Puts the repository's root on the path, so that ``tests.unit.devnet.devnet_local`` is found."""

import sys
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parents[3])
if _ROOT not in sys.path:
    sys.path.insert(0, _ROOT)
