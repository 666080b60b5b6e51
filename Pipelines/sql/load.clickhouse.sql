-- Load the output folder `out` into the tables of `sluice schema --for clickhouse`; the setting takes the names and
-- types from them. A night's name is the parameter `night` (clickhouse-client --param_night=2024-05-01).
ALTER TABLE documents ADD COLUMN IF NOT EXISTS night String;
INSERT INTO documents SELECT *, {night:String} AS night FROM file('out/documents-*.jsonl.gz', 'JSONEachRow')
SETTINGS use_structure_from_insertion_table_in_table_functions = 1;
INSERT INTO claims SELECT * FROM file('out/claims-*.jsonl.gz', 'JSONEachRow')
SETTINGS use_structure_from_insertion_table_in_table_functions = 1;
INSERT INTO errors SELECT * FROM file('out/errors-*.jsonl.gz', 'JSONEachRow')
SETTINGS use_structure_from_insertion_table_in_table_functions = 1;
