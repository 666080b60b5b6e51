#!/usr/bin/env python3
"""Measures what compression costs: size and CPU time of whole runs at each level, and the bytes of a row by field.

usage: measure_levels.py SLUICE [--rounds N] [--rows N] FOLDER...

The runs of all levels take turns; ratios are by the run at level 6 of the same round. A field's compressed bytes are what the
rows take more with it than without it.
"""
import argparse, glob, gzip, json, os, statistics, subprocess, sys, tempfile, zlib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def spent(command):
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def fields(out, kind, most):
    """The bytes of the first rows by field, plain and compressed."""
    rows = []
    for name in sorted(glob.glob(f"{out}/{kind}-*.jsonl.gz")):
        for line in gzip.open(name, "rt", encoding="utf-8"):
            if len(rows) < most:
                rows.append(json.loads(line))

    def text(without=None):
        lines = (json.dumps({key: value for key, value in row.items() if key != without}, ensure_ascii=False, separators=(",", ":"))
                 for row in rows)
        return "\n".join(lines).encode()

    if not rows:
        return
    whole = text()
    packed = len(zlib.compress(whole, 6))
    print(f"\n{len(rows)} rows of {kind}: {len(whole) / len(rows):.0f} bytes each, {packed / len(rows):.1f} compressed\n")
    print("| field | bytes a row | compressed | share |\n| --- | ---: | ---: | ---: |")
    for key in rows[0]:
        rest = text(key)
        kept = packed - len(zlib.compress(rest, 6))
        print(f"| {key} | {(len(whole) - len(rest)) / len(rows):.1f} | {kept / len(rows):.1f} | {kept / packed * 100:.1f} % |")


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("sluice")
    arguments.add_argument("folders", nargs="+")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--rows", type=int, default=2000)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="sluice-levels-") as folder:
        os.symlink(f"{ROOT}/Pipelines/lexicons", f"{folder}/lexicons")
        with open(f"{ROOT}/Pipelines/news-dump.yaml") as file:
            pipeline = file.read().split("\ntests:")[0]
        times, sizes = {level: [] for level in range(1, 10)}, {}
        for level in times:
            with open(f"{folder}/{level}.yaml", "w") as file:
                file.write(f"{pipeline}\noutput: {{level: {level}}}\n")
        for _ in range(given.rounds):
            for level in times:
                out = f"{folder}/out-{level}"
                times[level].append(spent([given.sluice, "run", f"{folder}/{level}.yaml", *given.folders, "--output", out, "--fresh",
                                           "--quiet", "--threads", "1"]))
                sizes[level] = sum(os.path.getsize(name) for name in glob.glob(f"{out}/*.jsonl.gz"))
        print(f"load {os.getloadavg()[0]:.1f}, {given.rounds} rounds\n\n| level | MB of rows | size by level 6 | CPU time of the run by level 6 |")
        print("| ---: | ---: | ---: | ---: |")
        for level in times:
            ratios = [own / six for own, six in zip(times[level], times[6])]
            print(f"| {level} | {sizes[level] / 1e6:.2f} | {sizes[level] / sizes[6]:.3f} | {statistics.median(ratios):.3f} "
                  f"({min(ratios):.3f} to {max(ratios):.3f}) |")
        for kind in ("documents", "claims"):
            fields(f"{folder}/out-6", kind, given.rows)


main()
