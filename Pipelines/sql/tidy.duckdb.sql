-- Load what `sluice metrics out --output tidy` wrote into the tables of `sluice schema --for duckdb`.
COPY metrics FROM 'tidy/metrics-*.jsonl.gz' (FORMAT json);
COPY targets FROM 'tidy/targets-*.jsonl.gz' (FORMAT json);
