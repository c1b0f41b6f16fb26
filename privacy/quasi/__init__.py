"""Which columns, alone or together, tell rows apart, and how much that says about a person.

A row that is alone with what an outsider can know of it can be found by that outsider, name or not (Sweeney 2000,
"Simple demographics often identify people uniquely"). NumPy is imported when something is measured.
"""

from __future__ import annotations

from privacy.quasi.roles import ColumnFacts, Role, Sensitivity, column_facts, role, sensitivity
from privacy.quasi.sets import QuasiReport, Singled, single_out
from privacy.quasi.suggest import Coarser, suggest_coarser

__all__ = [
    "Coarser",
    "ColumnFacts",
    "QuasiReport",
    "Role",
    "Sensitivity",
    "Singled",
    "column_facts",
    "role",
    "sensitivity",
    "single_out",
    "suggest_coarser",
]
