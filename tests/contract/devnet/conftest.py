"""Makes the node fixture known to the tests of this folder."""

import sys
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parents[3])
if _ROOT not in sys.path:
    sys.path.insert(0, _ROOT)

from tests.helpers.devnet_node import devnet_node  # noqa: E402 - the folder has to be on the path first

__all__ = ["devnet_node"]
