"""The steps of a sale, in order."""

from enum import IntEnum

from ui.i18n import mark


class Step(IntEnum):
    """The steps in order."""

    DATA = 0
    FIELDS = 1
    SCRUB = 2
    PROTECT = 3
    ATTACK = 4
    PREVIEW = 5
    TERMS = 6
    DELIVER = 7
    DONE = 8


TITLES = {
    Step.DATA: mark("Data"),
    Step.FIELDS: mark("Fields"),
    Step.SCRUB: mark("Personal details"),
    Step.PROTECT: mark("Protect"),
    Step.ATTACK: mark("Attack test"),
    Step.PREVIEW: mark("Exact preview"),
    Step.TERMS: mark("Terms and money"),
    Step.DELIVER: mark("Deliver"),
    Step.DONE: mark("Done"),
}
CAREFUL = tuple(Step)
"""All steps."""
SHORT = tuple(step for step in Step if step not in {Step.SCRUB, Step.ATTACK})
"""Those without what a `PreparingDesk` does."""
