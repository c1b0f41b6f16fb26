-- Version 2. Votes of a reviewer, written down before they are committed: one a ballot, and it never changes.

CREATE TABLE votes (
    batch         TEXT NOT NULL,
    r             INTEGER NOT NULL CHECK (r BETWEEN 0 AND 2),
    redraw        INTEGER NOT NULL CHECK (redraw BETWEEN 0 AND 2),
    reviewer      TEXT NOT NULL,
    status        INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    bits          INTEGER NOT NULL CHECK (bits >= 0),
    reasons       INTEGER NOT NULL CHECK (reasons >= 0),
    committed     TEXT,
    revealed      TEXT,
    decided_at_ms INTEGER NOT NULL,
    PRIMARY KEY (batch, r, redraw, reviewer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER votes_never_change BEFORE UPDATE OF status, bits, reasons ON votes
BEGIN SELECT RAISE(ABORT, 'a vote never changes'); END;

CREATE TRIGGER votes_are_kept BEFORE DELETE ON votes
BEGIN SELECT RAISE(ABORT, 'votes are kept'); END;
