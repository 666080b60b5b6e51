-- Load the output folder `out` into the tables of `sluice schema --for duckdb`; COPY takes names and types from them.
-- A night's name comes from the variable: SET VARIABLE night = '2024-05-01';
ALTER TABLE documents ADD COLUMN IF NOT EXISTS night VARCHAR;
COPY documents FROM 'out/documents-*.jsonl.gz' (FORMAT json, maximum_object_size 268435456);
UPDATE documents SET night = getvariable('night') WHERE night IS NULL;
COPY claims FROM 'out/claims-*.jsonl.gz' (FORMAT json);
COPY errors FROM 'out/errors-*.jsonl.gz' (FORMAT json);
