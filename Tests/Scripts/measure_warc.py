#!/usr/bin/env python3
"""Measures reading of WARC files beside FastWARC and beside bare zlib, in interleaved pairs.

usage: measure_warc.py INTAKE_BENCH FILE.warc|FILE.warc.gz [PAIRS]     (with fastwarc installed; default 9 pairs)

Prints the median CPU seconds of each and the median, least and greatest ratio of the pairs. Every record is read whole.
Files come from generate_warc.py.
"""
import re, statistics, subprocess, sys

FASTWARC = """
import sys, time
from fastwarc.warc import ArchiveIterator
start = time.process_time()
records = content = 0
for record in ArchiveIterator(sys.argv[1], parse_http=False):
    records += 1
    content += len(record.reader.read())
print(f"items={records} bytes={content} cpu={time.process_time() - start}")
"""


def measure(command):
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return float(re.search(r"cpu=([\d.e-]+)", out).group(1)), re.search(r"items=\d+ bytes=\d+", out).group(0)


def compare(name, command, other, pairs, same=True):
    a, b = [], []
    for _ in range(pairs):
        (x, seen), (y, seen_too) = measure(command), measure(other)
        if same and seen != seen_too:
            sys.exit(f"{name}: not the same was read: {seen} and {seen_too}")
        a.append(x)
        b.append(y)
    ratios = sorted(y / x for x, y in zip(a, b))
    print(f"{name}: sluice {statistics.median(a):.3f} s, other {statistics.median(b):.3f} s, other/sluice "
          f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})", flush=True)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    bench, path, pairs = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 9
    compare("FastWARC", [bench, "count", path], [sys.executable, "-c", FASTWARC, path], pairs)
    if path.endswith(".gz"):
        compare("bare zlib", [bench, "count", path], [bench, "inflate", path], pairs, same=False)


main()
