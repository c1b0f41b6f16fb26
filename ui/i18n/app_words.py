"""Single words the app uses as values: outcomes, states, kinds of columns and of personal details, units.

`python -m ui.i18n update` reads phrases from the app's source, but a single word there is mostly a key and no text.
Those that `said` has to translate stand here.
"""

from __future__ import annotations

from typing import Final

from ui.i18n.words import mark

OUTCOMES: Final = (mark("paid"), mark("benchmark"), mark("void"), mark("rejected"))
STATES: Final = (
    *(mark("submitted"), mark("commit"), mark("reveal"), mark("await key"), mark("delivered"), mark("final")),
    *(mark("accepted"), mark("quality"), mark("fraud"), mark("liveness"), mark("not shared"), mark("late key")),
    *(mark("label"), mark("duplicate"), mark("you"), mark("your"), mark("Sealed"), mark("Publishing"), mark("Settled")),
)
COLUMNS: Final = (
    *(mark("text"), mark("number"), mark("int"), mark("float"), mark("decimal"), mark("bool")),
    *(mark("timestamp"), mark("date"), mark("bytes"), mark("time")),
)
PERSONAL: Final = (
    *(mark("name of a person"), mark("e-mail address"), mark("phone number"), mark("postal address")),
    *(mark("payment card"), mark("IBAN"), mark("national identity number"), mark("passport number")),
    *(mark("tax number"), mark("date of birth"), mark("IP address"), mark("hardware address")),
    *(mark("coordinates"), mark("secret or key"), mark("private link"), mark("licence plate")),
    *(mark("user name"), mark("health insurance number"), mark("bank account")),
)
UNITS: Final = (mark("record"), mark("day"), mark("user-day"))
