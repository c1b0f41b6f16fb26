"""The states of a batch and what takes it from one to another, as a Mermaid diagram.

`EDGES` is declared here; tests/program/test_state_edges.py plays batches on the shipped program and finds these edges
and no others.
"""

from __future__ import annotations

GONE = "none"
"""No account: before `submit`, after `close_batch`."""

EDGES: dict[tuple[str, str], tuple[str, ...]] = {
    (GONE, "SUBMITTED"): ("submit",),
    (GONE, "ATTEST"): ("submit",),
    ("SUBMITTED", "COMMIT"): ("draw",),
    ("SUBMITTED", "REVEAL"): ("draw",),
    ("COMMIT", "REVEAL"): ("commit", "expire"),
    ("COMMIT", "DECIDED"): ("expire",),
    ("REVEAL", "SUBMITTED"): ("tally",),
    ("REVEAL", "AWAIT_KEY"): ("tally",),
    ("REVEAL", "DELIVERED"): ("tally",),
    ("REVEAL", "REJECTED"): ("tally",),
    ("REVEAL", "DECIDED"): ("tally",),
    ("AWAIT_KEY", "DELIVERED"): ("disclose",),
    ("AWAIT_KEY", "LABELLED"): ("open_label",),
    ("REJECTED", "LABELLED"): ("open_label",),
    ("AWAIT_KEY", "SUBMITTED"): ("challenge",),
    ("DELIVERED", "SUBMITTED"): ("challenge",),
    ("REJECTED", "SUBMITTED"): ("challenge",),
    ("LABELLED", "SUBMITTED"): ("challenge",),
    ("AWAIT_KEY", "FINAL"): ("finalize",),
    ("DELIVERED", "FINAL"): ("finalize",),
    ("REJECTED", "FINAL"): ("finalize",),
    ("LABELLED", "FINAL"): ("finalize",),
    ("DECIDED", "FINAL"): ("finalize",),
    ("ATTEST", "FINAL"): ("attest", "finalize"),
    ("FINAL", GONE): ("close_batch",),
}
"""(from, to): the instructions that do it."""


def mermaid() -> str:
    """The diagram."""
    lines = ["```mermaid", "stateDiagram-v2"]
    for (source, target), instructions in EDGES.items():
        ends = ["[*]" if state == GONE else state for state in (source, target)]
        lines.append(f"    {ends[0]} --> {ends[1]}: {', '.join(instructions)}")
    return "\n".join([*lines, "```"])
