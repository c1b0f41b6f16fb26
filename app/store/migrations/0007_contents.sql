-- Version 7. Which part of a life the content of a file belongs to: what was imported, and what privacy was spent on. The
-- same bytes meet the same budget under whatever name or path they are sold. Digests stay when a data set is erased, as
-- the privacy ledger does: what was revealed of them stays revealed.

CREATE TABLE contents (
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    life   TEXT NOT NULL CHECK (length(life) > 0),
    PRIMARY KEY (sha256, life)
) STRICT, WITHOUT ROWID;

-- Files that were sold by their path, as the ledger named them.
INSERT OR IGNORE INTO contents (sha256, life)
SELECT json_extract(found.plan, '$.sha256'), json_extract(ledger.entry, '$.dataset')
FROM (SELECT sale_id, json_extract(plan, '$.plan') AS plan FROM sales UNION ALL SELECT sale_id, content FROM drafts) AS found
JOIN ledger ON json_extract(ledger.entry, '$.entry_id') = 'sale ' || found.sale_id
WHERE coalesce(json_extract(found.plan, '$.dataset'), '') = '' AND length(json_extract(found.plan, '$.sha256')) = 64
AND json_extract(ledger.entry, '$.dataset') LIKE 'table:%';
