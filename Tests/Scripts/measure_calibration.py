#!/usr/bin/env python3
"""Measures how well the confidence of claims is calibrated: the expected calibration error in ten bins.

usage: measure_calibration.py SLUICE [GOLD PASSAGES] [--show]

SLUICE    the binary
GOLD      claims marked by hand, and the PASSAGES they stand in; ../shared/gold/claims-dev.jsonl and passages-dev.jsonl
          beside the repository where none are given
--show    prints the bins and, by rule, how many claims are right

A claim is right when its span overlaps a gold claim by half with the same number and unit, and kind, direction and
metric (0.6 of its words, of its characters in Chinese) are right; claims that gold marks optional are left out. Ends with
1 when the error is above 0.05, with 0 and a word where the gold is not there.
"""
import collections, json, math, os, re, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
SHARED = os.path.join(ROOT, "..", "shared", "gold")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
BINS, LIMIT = 10, 0.05


def parts(text):
    text = (text or "").lower()
    if CJK.search(text):
        return [c for c in text if not c.isspace()]
    return [w for w in re.findall(r"[\w%$]+", text) if w not in ("the", "a", "an")]


def likeness(a, b):
    a, b = collections.Counter(parts(a)), collections.Counter(parts(b))
    hit = sum((a & b).values())
    return 2 * hit / (sum(a.values()) + sum(b.values())) if a or b else 1.0


def close(a, b):
    return a == b if a is None or b is None else math.isclose(a, b, rel_tol=1e-3 if abs(a) < 100 else 1e-6, abs_tol=1e-9)


def overlap(a, b):
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return shared / max(1, max(a["end"], b["end"]) - min(a["start"], b["start"]))


def is_right(claim, gold):
    same = all(close(gold.get(k), claim.get(k)) for k in ("value", "low", "high")) and gold["unit"] == claim["unit"]
    metrics = [gold.get("metric")] + gold.get("metric_any", [])
    return (same and gold["kind"] == claim["kind"] and gold.get("direction") == claim["direction"]
            and max(likeness(m, claim["metric"]) for m in metrics) >= 0.6)


def judged(binary, gold, passages):
    pipeline = os.path.join(ROOT, "Pipelines", "claims.yaml")
    command = [binary, "run", pipeline, passages, "--stdout", "claims", "--quiet"]
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
    rows = collections.defaultdict(list)
    for line in output.splitlines():
        row = json.loads(line)
        rows[row["doc_id"]].append(row)
    for line in open(gold, encoding="utf-8"):
        passage = json.loads(line)
        for row in rows[passage["id"]]:
            best = max(passage["claims"], key=lambda g: overlap(g, row), default=None)
            found = best is not None and overlap(best, row) >= 0.5
            if found and best.get("optional"):
                continue
            yield row, found and is_right(row, best)


def main():
    given = [a for a in sys.argv[1:] if not a.startswith("--")]
    if not given:
        sys.exit(__doc__)
    defaults = [os.path.join(SHARED, name) for name in ("claims-dev.jsonl", "passages-dev.jsonl")]
    gold, passages = given[1:3] if len(given) > 2 else defaults
    if not os.path.exists(gold):
        print("no gold beside the repository: nothing measured")
        return 0
    bins, rules = [[] for _ in range(BINS)], collections.defaultdict(list)
    for row, right in judged(given[0], gold, passages):
        bins[min(BINS - 1, int(row["confidence"] * BINS))].append((row["confidence"], right))
        rules[row["rule"]].append(right)
    total = sum(map(len, bins))
    error = 0.0
    for index, members in enumerate(bins):
        if members:
            sure = sum(c for c, _ in members) / len(members)
            right = sum(r for _, r in members) / len(members)
            error += abs(sure - right) * len(members) / total
            if "--show" in sys.argv:
                print(f"{index / BINS:.1f}-{(index + 1) / BINS:.1f}  {len(members):4} claims  confidence {sure:.3f}  right {right:.3f}")
    if "--show" in sys.argv:
        for rule, members in sorted(rules.items(), key=lambda item: -len(item[1])):
            print(f"{sum(members):4} of {len(members):4} right  {rule}")
    print(f"claims {total}  expected calibration error {error:.4f}")
    return 1 if error > LIMIT else 0


sys.exit(main())
