"""Attacks on what would leave, tried here first: each ends in a sentence, a number and its uncertainty."""

from __future__ import annotations

from privacy.attack.context import Context, Form, Mechanism, Promise, SoldBefore
from privacy.attack.interval import clopper_pearson
from privacy.attack.linkage import rare_values
from privacy.attack.model import AttackKey, AttackReport, AttackResult, Verdict
from privacy.attack.rehearsal import Rehearsal
from privacy.attack.run import run_attacks

__all__ = [
    "AttackKey",
    "AttackReport",
    "AttackResult",
    "Context",
    "Form",
    "Mechanism",
    "Promise",
    "Rehearsal",
    "SoldBefore",
    "Verdict",
    "clopper_pearson",
    "rare_values",
    "run_attacks",
]
