-- Load what `sluice metrics out --output tidy` wrote into the tables of `sluice schema --for clickhouse`.
INSERT INTO metrics SELECT * FROM file('tidy/metrics-*.jsonl.gz', 'JSONEachRow')
SETTINGS use_structure_from_insertion_table_in_table_functions = 1;
INSERT INTO targets SELECT * FROM file('tidy/targets-*.jsonl.gz', 'JSONEachRow')
SETTINGS use_structure_from_insertion_table_in_table_functions = 1;
