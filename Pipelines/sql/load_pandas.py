"""Loads an output folder into pandas; `sluice schema --for pandas > pandas_schema.py` names the columns.

    tables = load_pandas.load("out", night="2024-05-01")
"""

import glob

import pandas as pd

import pandas_schema


def read(pattern, dtypes):
    """The rows of all shards. A part without rows has no columns of its own, and floats are read to their last digit."""
    parts = [pd.DataFrame(columns=list(dtypes)).astype(dtypes)]
    for path in sorted(glob.glob(pattern)):
        for part in pd.read_json(path, lines=True, chunksize=50_000, dtype=dtypes, precise_float=True):
            if len(part):
                parts.append(part[list(dtypes)].astype(dtypes))
    return pd.concat(parts[1:] or parts, ignore_index=True)


def load(folder, night=""):
    tables = {
        kind: read(f"{folder}/{kind}-*.jsonl.gz", getattr(pandas_schema, kind))
        for kind in ("documents", "claims", "errors")
    }
    tables["documents"]["night"] = night
    return tables
