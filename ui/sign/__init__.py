"""Asking before anything is signed: the dialog, and the approver the app calls. Imported by ui/main.py."""

from ui.sign.approver import UiApprover

__all__ = ["UiApprover"]
