"""Lets Qt finish deleting what a test told to go."""

from PySide6.QtCore import QCoreApplication, QEvent


def settle_deletions() -> None:
    """Delete what was told to delete itself later, and what that tells in turn."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
