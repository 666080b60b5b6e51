#!/usr/bin/env python3
"""Measures charset decisions on a collection: calibration of the confidence, causes of other text, time of each file.

usage: measure_encoding.py SLUICE PIPELINE CORPUS EVAL

CORPUS holds encodings/gold.json and encodings/files/, EVAL the scorer score_encoding.py, whose readings are taken.
Prints a table over ten bins of confidence (files, mean confidence, share right), the expected calibration error, for files
whose text differs from the gold reading the code points that differ, and the seconds of the slowest file and of the set,
both on one thread. Exits with 1 when the error is above 0.05, a file takes more than 2 s or the set more than 5 s.
"""
import collections, glob, gzip, json, os, subprocess, sys, tempfile, time


def run(sluice, pipeline, inputs, output):
    start = time.monotonic()
    subprocess.run([sluice, "run", pipeline, inputs, "--output", output, "--threads", "1", "-q"], check=False)
    return time.monotonic() - start


def rows(output):
    for path in glob.glob(f"{output}/documents-*.jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                yield os.path.basename(row["path"]), row


def calibration(results):
    """Prints the table; returns the expected calibration error over ten bins of equal width."""
    bins = collections.defaultdict(list)
    for confidence, right in results:
        bins[min(9, int(confidence * 10))].append((confidence, right))
    error = 0.0
    print("confidence  files  mean   right")
    for number in sorted(bins):
        part = bins[number]
        mean = sum(c for c, _ in part) / len(part)
        right = sum(r for _, r in part) / len(part)
        error += len(part) / len(results) * abs(mean - right)
        print(f"{number / 10:.1f} to {(number + 1) / 10:.1f}  {len(part):5d}  {mean:.3f}  {right:.3f}")
    return error


def differences(text, readings):
    """The code points that differ from the nearest reading of the same length."""
    best = None
    for reading in readings:
        if len(reading) == len(text):
            found = collections.Counter(f"U+{ord(a):04X} for U+{ord(b):04X}" for a, b in zip(text, reading) if a != b)
            if best is None or sum(found.values()) < sum(best.values()):
                best = found
    return "other length" if best is None else ", ".join(f"{what} ({count})" for what, count in best.most_common(5))


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    sluice, pipeline, corpus, evaluation = sys.argv[1:]
    sys.path.insert(0, evaluation)
    import score_encoding as scorer
    gold = {os.path.basename(g["file"]): g for g in json.load(open(f"{corpus}/encodings/gold.json", encoding="utf-8"))}
    with tempfile.TemporaryDirectory() as folder:
        total = run(sluice, pipeline, f"{corpus}/encodings/files", f"{folder}/all")
        found = dict(rows(f"{folder}/all"))
        slowest = max((run(sluice, pipeline, f"{corpus}/encodings/files/{g['file']}", f"{folder}/{i}"), g["file"])
                      for i, g in enumerate(gold.values()))
    results, wrong = [], []
    for name, g in gold.items():
        blob = open(f"{corpus}/encodings/files/{g['file']}", "rb").read()
        true = scorer.readings(blob, g["encoding"])
        row = found.get(name)
        if row is None:
            wrong.append(f"{g['file']}: no row")
            continue
        results.append((row["encoding"]["confidence"], bool(true & scorer.readings(blob, row["encoding"]["name"]))))
        if scorer.squeeze(row["text"]) not in true:
            wrong.append(f"{g['file']} ({g['encoding']}, read as {row['encoding']['name']}): "
                         + differences(scorer.squeeze(row["text"]), true))
    error = calibration(results)
    print(f"expected calibration error {error:.4f} over {len(results)} files; {sum(r for _, r in results)} right")
    print(f"other text than the gold reading: {len(wrong)} of {len(gold)}")
    print("".join(f"  {line}\n" for line in wrong), end="")
    print(f"slowest file {slowest[0]:.2f} s ({slowest[1]}), all files {total:.2f} s, one thread")
    sys.exit(1 if error > 0.05 or slowest[0] > 2 or total > 5 else 0)


main()
