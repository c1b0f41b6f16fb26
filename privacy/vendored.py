"""Models that ship with Gleaner (assets/models): read if they are the ones that were shipped, run on onnxruntime.

Nothing is downloaded and nothing is sent.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, Any

from privacy.errors import ModelDamagedError

if TYPE_CHECKING:
    from pathlib import Path


def read_vendored(file: Path, sha256: str, damaged: str) -> bytes:
    """Return a file of a model.

    Args:
        file: in assets/models.
        sha256: what was shipped, in hex.
        damaged: what to say if it is not that.

    Raises:
        ModelDamagedError: it is missing or is not the one that was shipped.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ModelDamagedError(damaged) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ModelDamagedError(damaged)
    return content


def inference_session(model: bytes, threads: int) -> Any:
    """Return a session of onnxruntime on the processor, which is imported here."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = max(1, min(threads, os.cpu_count() or 1))
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    onnxruntime.disable_telemetry_events()
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
