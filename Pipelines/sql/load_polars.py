"""Loads an output folder into Polars; `sluice schema --for polars > polars_schema.py` names the columns.

    tables = load_polars.load("out", night="2024-05-01")
    polars.SQLContext(tables).execute(open("Pipelines/sql/questions/08-rankings.sql").read()).collect()
"""

import polars as pl

import polars_schema


def load(folder, night=""):
    tables = {}
    for kind in ("documents", "claims", "errors"):
        tables[kind] = pl.scan_ndjson(f"{folder}/{kind}-*.jsonl.gz", schema=getattr(polars_schema, kind))
    tables["documents"] = tables["documents"].with_columns(pl.lit(night).alias("night"))
    return tables
