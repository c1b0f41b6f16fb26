-- Version 4. Transfers to others, written down before their first byte leaves; requests for payment; what an address book
-- says beside the name. Amounts are base units as decimal text: they may have 64 bits, SQLite's integers have 63.

CREATE TABLE sends (
    number        INTEGER PRIMARY KEY AUTOINCREMENT,
    account       TEXT NOT NULL,
    genesis_hash  TEXT NOT NULL,
    recipient     TEXT NOT NULL,
    token         TEXT NOT NULL,
    symbol        TEXT NOT NULL,
    decimals      INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 255),
    amount        TEXT NOT NULL,
    memo          TEXT NOT NULL,
    signature     TEXT NOT NULL UNIQUE,
    raw           BLOB NOT NULL,
    last_height   INTEGER NOT NULL CHECK (last_height >= 0),
    sent_at_ms    INTEGER NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('pending', 'unknown', 'landed', 'failed', 'expired')),
    ended_at_ms   INTEGER,
    reason        TEXT NOT NULL DEFAULT '',
    CHECK ((state IN ('landed', 'failed', 'expired')) = (ended_at_ms IS NOT NULL))
) STRICT;

CREATE INDEX sends_by_account ON sends (account, genesis_hash, sent_at_ms);

CREATE TRIGGER sends_keep_what_was_signed
BEFORE UPDATE OF account, genesis_hash, recipient, token, symbol, decimals, amount, memo, signature, raw, last_height, sent_at_ms ON sends
BEGIN SELECT RAISE(ABORT, 'what was sent never changes'); END;

CREATE TRIGGER sends_end_once BEFORE UPDATE OF state ON sends WHEN OLD.ended_at_ms IS NOT NULL AND NEW.state <> OLD.state
BEGIN SELECT RAISE(ABORT, 'a transfer ends once'); END;

CREATE TRIGGER sends_are_kept BEFORE DELETE ON sends
BEGIN SELECT RAISE(ABORT, 'sends are kept'); END;

-- Links for being paid that this person made; the reference is an address that only the payment names.
CREATE TABLE payment_requests (
    reference      TEXT PRIMARY KEY,
    account        TEXT NOT NULL,
    genesis_hash   TEXT NOT NULL,
    token          TEXT NOT NULL,
    amount         TEXT NOT NULL,
    link           TEXT NOT NULL,
    made_at_ms     INTEGER NOT NULL,
    paid_signature TEXT NOT NULL DEFAULT ''
) STRICT;

ALTER TABLE address_book ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE address_book ADD COLUMN needs_memo INTEGER NOT NULL DEFAULT 0;
ALTER TABLE address_book ADD COLUMN memo TEXT NOT NULL DEFAULT '';
ALTER TABLE address_book ADD COLUMN network TEXT NOT NULL DEFAULT '';
