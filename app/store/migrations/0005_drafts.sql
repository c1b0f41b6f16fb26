-- A sale being prepared: what leaves by it, what its noise cost, and what the tests said. The records that would leave
-- lie in a sealed file. A draft ends as a sale, or is given up; what it spent stays in the ledger.

CREATE TABLE drafts (
    sale_id       TEXT PRIMARY KEY,
    seller        TEXT NOT NULL,
    genesis_hash  TEXT NOT NULL,
    content       TEXT NOT NULL,
    ledger_seq    INTEGER UNIQUE REFERENCES ledger (seq),
    drawn         TEXT,
    attacks       TEXT,
    changed_at_ms INTEGER NOT NULL
) STRICT;
