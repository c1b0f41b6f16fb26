"""Most compute units of fraud proofs: a whole chunk under the deepest paths there can be, a buffer full of matches.

python -m bench.program.fraud_units      prints JSON
"""

from __future__ import annotations

import json

from solders.keypair import Keypair

from tests.helpers.market_fraud import Court, Sold, deep, matches, nullifiers_of

DEEPEST = (2**26, 2**32 - 1)
"""Chunks that fill all blocks of a stream, most records of a batch."""
MATCHES = 12


def buffers(court: Court, owner: Keypair) -> None:
    """A buffer opened, written and closed."""
    court.world.svm.airdrop(owner.pubkey(), 10**9)
    court.world.call(court.open_call(owner), owner)
    court.write(owner, bytes([1]) * 6_144)
    court.world.call(court.close_call(owner), owner)


def duplicates(court: Court) -> None:
    """A buffer of twelve matches of twelve records."""
    records = [b"record %d" % n for n in range(MATCHES)]
    nulls = nullifiers_of(records)
    earlier, later, prover = Sold(records, nulls=nulls), Sold(records, nulls=nulls), Keypair()
    court.accept(earlier)
    court.accept(later, submitted_slot=1_501)
    everything = sorted(range(MATCHES), key=lambda i: nulls[i])
    court.put(prover, matches(earlier, later, [(i, i) for i in everything]))
    court.world.call(court.duplicate_call(prover, earlier, later), prover)


def most(runs: int) -> dict[str, int]:
    """The most units of each instruction; addresses differ from run to run, and with them the search for bumps."""
    found: dict[str, int] = {}
    for _ in range(runs):
        court = Court()
        buffers(court, Keypair())
        duplicates(court)
        for name, units in court.world.units.items():
            found[name] = max(found.get(name, 0), units)
        for kind in ("INNER", "OUTER"):
            sold = deep(*DEEPEST)
            court.accept(sold, records=DEEPEST[1])
            name = f"prove_bad_decrypt ({kind})"
            found[name] = max(found.get(name, 0), court.prove(sold, kind, sold.made[kind]))
    return dict(sorted(found.items()))


if __name__ == "__main__":
    print(json.dumps(most(10), indent=1))
