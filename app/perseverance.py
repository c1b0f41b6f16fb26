"""Loops that serve many batches go on when one of them, or the network for a moment, fails; each failure is logged."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.errors import AppError
from market.errors import MarketError
from storage.errors import StorageError

if TYPE_CHECKING:
    import logging
    from collections.abc import Iterator


@contextmanager
def going_on(log: logging.Logger, doing: str) -> Iterator[None]:
    """Log what goes wrong inside and go on after it: expected failures as a line, mistakes of ours with traceback.

    Args:
        log: where to.
        doing: what was being done, for the line.
    """
    try:
        yield
    except (AppError, MarketError, StorageError) as error:
        log.warning("%s: %s", doing, error)
    except Exception:
        log.exception("%s failed; going on", doing)
