-- Load one kind of row from standard input into its table of `sluice schema --for postgresql`:
--   gzip -dc out/claims-*.jsonl.gz | psql -v kind=claims -v night=2024-05-01 -f Pipelines/sql/load.postgresql.sql
-- JSON escapes control characters, so that no line holds the quote and the delimiter given here.
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL client_min_messages = warning;
ALTER TABLE documents ADD COLUMN IF NOT EXISTS night text;
CREATE TEMPORARY TABLE lines (line text) ON COMMIT DROP;
\copy lines FROM pstdin WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02', ENCODING 'UTF8')
-- A text of PostgreSQL cannot hold U+0000; it becomes U+FFFD. An escaped backslash before u0000 is no escape of it.
UPDATE lines SET line = regexp_replace(line, '(?<!\\)((?:\\\\)*)\\u0000', '\1\\ufffd', 'g') WHERE line LIKE '%u0000%';
-- A key that is no column, as night outside documents, is passed over.
INSERT INTO :"kind"
SELECT r.* FROM lines, jsonb_populate_record(NULL::public.:"kind", line::jsonb || jsonb_build_object('night', :'night')) r;
COMMIT;
