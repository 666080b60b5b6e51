#!/usr/bin/env python3
"""Hold a run's error rows to the known ones: check_errors.py OUTPUT EXPECTED.json

EXPECTED is a list of {"path", "code"}. Every expected row must be there and no other; the difference is printed.
"""
import collections, glob, gzip, json, os, sys


def main():
    output, expected_path = sys.argv[1:3]
    found = collections.Counter()
    for shard in sorted(glob.glob(os.path.join(output, "errors-*.jsonl.gz"))):
        with gzip.open(shard, "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                found[row["path"], row["code"]] += 1
    with open(expected_path, encoding="utf-8") as f:
        expected = collections.Counter((e["path"], e["code"]) for e in json.load(f))
    for what, rows in (("missing", expected - found), ("not expected", found - expected)):
        for (path, code), count in sorted(rows.items()):
            print(f"{what}: {code} for {path}" + (f" ({count} times)" if count > 1 else ""), file=sys.stderr)
    if found != expected:
        sys.exit(1)
    print(f"all {sum(expected.values())} failures are the ones this corpus is known to give")


if __name__ == "__main__":
    main()
