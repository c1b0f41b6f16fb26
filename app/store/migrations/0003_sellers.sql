-- Version 3. A sale belongs to one account on one network. Sales made before there was more than one account have neither
-- until the wallet's first account opens its desk.

ALTER TABLE sales ADD COLUMN seller TEXT NOT NULL DEFAULT '';
ALTER TABLE sales ADD COLUMN genesis_hash TEXT NOT NULL DEFAULT '';

CREATE INDEX sales_by_seller ON sales (seller, genesis_hash, created_at_ms);
