-- Version 6. The catalogue of imported data, in place of a table that nothing was ever written to. The key of a sealed copy
-- lies here and nowhere else; erasing a data set overwrites it, and what was erased stays so.

DROP TABLE sources;

CREATE TABLE datasets (
    dataset_id   TEXT PRIMARY KEY,
    life         TEXT NOT NULL,
    key          BLOB CHECK (length(key) = 32),
    file         TEXT NOT NULL,
    body         TEXT NOT NULL,
    added_at_ms  INTEGER NOT NULL,
    erased_at_ms INTEGER,
    erasure      TEXT,
    CHECK ((erased_at_ms IS NULL) = (key IS NOT NULL)),
    CHECK ((erased_at_ms IS NULL) = (erasure IS NULL))
) STRICT;

CREATE INDEX datasets_by_life ON datasets (life);

CREATE TRIGGER datasets_stay_erased BEFORE UPDATE OF key, file, erased_at_ms, erasure ON datasets
WHEN OLD.erased_at_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END;

CREATE TRIGGER datasets_are_kept BEFORE DELETE ON datasets
BEGIN SELECT RAISE(ABORT, 'data sets are kept, erased ones too'); END;
