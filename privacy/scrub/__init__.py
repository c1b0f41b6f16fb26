"""What of each column leaves, and what happens to each piece of personal data in it: a plan the person approves."""

from __future__ import annotations

from privacy.scrub.apply import HASH_KEY_BYTES, Finder, apply
from privacy.scrub.decisions import HIT_ACTIONS, Decided, Decision, normalised, suggested, undecided
from privacy.scrub.generalise import generalise, require_how
from privacy.scrub.hits import is_stand_in, redact_text, stand_ins
from privacy.scrub.plan import ColumnRule, ScrubPlan, require_action

__all__ = [
    "HASH_KEY_BYTES",
    "HIT_ACTIONS",
    "ColumnRule",
    "Decided",
    "Decision",
    "Finder",
    "ScrubPlan",
    "apply",
    "generalise",
    "is_stand_in",
    "normalised",
    "redact_text",
    "require_action",
    "require_how",
    "stand_ins",
    "suggested",
    "undecided",
]
