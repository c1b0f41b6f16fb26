-- Version 1. JSON columns hold canonical JSON text. Times are milliseconds since 1970, UTC.

CREATE TABLE sales (
    sale_id        TEXT PRIMARY KEY,
    plan           TEXT NOT NULL,
    created_at_ms  INTEGER NOT NULL,
    outcome        TEXT,
    finished_at_ms INTEGER,
    CHECK ((outcome IS NULL) = (finished_at_ms IS NULL))
) STRICT;

CREATE TABLE batches (
    sale_id  TEXT NOT NULL REFERENCES sales (sale_id),
    batch_no INTEGER NOT NULL CHECK (batch_no >= 0),
    PRIMARY KEY (sale_id, batch_no)
) STRICT, WITHOUT ROWID;

-- The privacy ledger: each row hashes the one before.
CREATE TABLE ledger (
    seq       INTEGER PRIMARY KEY,
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    entry     TEXT NOT NULL,
    hash      BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER ledger_is_append_only_update BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the privacy ledger is append-only'); END;

CREATE TRIGGER ledger_is_append_only_delete BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the privacy ledger is append-only'); END;

-- What was done, in order, before each outside effect and after it. batch_no is null for steps of the whole sale.
CREATE TABLE journal (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    sale_id    TEXT NOT NULL REFERENCES sales (sale_id),
    batch_no   INTEGER,
    step       TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 64),
    payload    TEXT NOT NULL,
    ledger_seq INTEGER UNIQUE REFERENCES ledger (seq),
    at_ms      INTEGER NOT NULL,
    FOREIGN KEY (sale_id, batch_no) REFERENCES batches (sale_id, batch_no)
) STRICT;

-- A unique constraint would take two nulls for different batches.
CREATE UNIQUE INDEX journal_steps ON journal (sale_id, ifnull(batch_no, -1), step);

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE receipts (
    receipt_id TEXT PRIMARY KEY,
    sale_id    TEXT REFERENCES sales (sale_id),
    body       TEXT NOT NULL,
    at_ms      INTEGER NOT NULL
) STRICT;

CREATE INDEX receipts_by_time ON receipts (at_ms);

-- The catalogue of the person's sources: a new export of the same life keeps its source_id.
CREATE TABLE sources (
    source_id   TEXT PRIMARY KEY,
    body        TEXT NOT NULL,
    added_at_ms INTEGER NOT NULL
) STRICT;

-- Copies of what is public on the chain; may be deleted at any time.
CREATE TABLE chain_cache (
    key  TEXT PRIMARY KEY,
    slot INTEGER NOT NULL CHECK (slot >= 0),
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE address_book (
    address     TEXT PRIMARY KEY,
    label       TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 64),
    added_at_ms INTEGER NOT NULL
) STRICT;
