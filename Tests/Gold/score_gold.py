#!/usr/bin/env python3
"""Scores a run over Corpus/ against the gold of this folder.

usage: score_gold.py OUTPUT [--show]

OUTPUT  the output folder of `sluice run Pipelines/news-dump.yaml Corpus --output OUTPUT`
--show  prints every miss

claims     a gold passage is looked up in the row's text without its white space; claims that start inside a passage are
           scored, those elsewhere (titles, furniture that was kept) are not. "quantity" wants the same number and unit on
           spans that overlap by half, "claim" the right kind, direction and metric as well
documents  encoding, script, language, title, date, snippets that must and must not be in the text
errors     the error rows are exactly the expected ones
Ends with 1 when the error rows or the number of documents are not as expected.
"""
import collections, glob, gzip, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
BLANK = re.compile(r"[\s|\u00a0\u3000]")


def rows(output, kind):
    for path in sorted(glob.glob(os.path.join(output, f"{kind}-*.jsonl*"))):
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as f:
            yield from map(json.loads, f)


def gold(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def squeezed(text):
    """The text without white space, and the place in the text of each of its characters."""
    places = [i for i, c in enumerate(text) if not BLANK.match(c)]
    return "".join(text[i] for i in places), places


def parts(phrase):
    phrase = (phrase or "").lower()
    if re.search(r"[\u3400-\u9fff]", phrase):
        return collections.Counter(c for c in phrase if not c.isspace())
    return collections.Counter(w for w in re.findall(r"[\w%$]+", phrase) if w not in ("the", "a", "an"))


def alike(phrase, other):
    a, b = parts(phrase), parts(other)
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def close(a, b):
    return a is None and b is None or None not in (a, b) and abs(a - b) <= 1e-3 * max(1e-9, min(abs(a), 100.0))


def same_quantity(g, p):
    return g["unit"] == p["unit"] and all(close(g[k], p[k]) for k in ("value", "low", "high"))


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def score_claims(gold_rows, documents, claims, show):
    total = collections.Counter()
    for row in gold_rows:
        document = documents.get((row["path"], row["id"] or row["part"]))
        if document is None:
            total["documents missing"] += 1
            total["gold"] += sum(not c.get("optional") for p in row["passages"] for c in p["claims"])
            continue
        text, places = squeezed(document["text"] or "")
        at = 0
        for passage in row["passages"]:
            wanted, spots = squeezed(passage["text"])
            found = text.find(wanted, at) if wanted in text[at:] else text.find(wanted)
            if found < 0:
                total["passages missing"] += 1
                total["gold"] += sum(not c.get("optional") for c in passage["claims"])
                show and print(f"{row['path']}: passage not in the text: {passage['text'][:60]}")
                continue
            at = found + len(wanted)
            spot = {s: places[found + i] for i, s in enumerate(spots)}
            here = [c for c in claims[document["id"]] if places[found] <= c["start"] <= places[at - 1]]
            score_passage(row, passage, spot, here, total, show)
    return total


def score_passage(row, passage, spot, predicted, total, show):
    free = list(predicted)
    for g in passage["claims"]:
        span = (spot[g["start"]], spot[g["end"] - 1] + 1)
        best = max(free, key=lambda p: overlap(span, (p["start"], p["end"])), default=None)
        hit = best is not None and overlap(span, (best["start"], best["end"])) >= 0.5
        if hit:
            free.remove(best)
        if g.get("optional"):
            continue
        total["gold"] += 1
        total["predicted"] += hit
        if not hit or not same_quantity(g, best):
            show and print(f"{row['path']}: {'wrong number' if hit else 'missed'}: {g['text']} ({g['context']})", best and hit and (best["value"], best["unit"]) or "")
            continue
        total["quantity"] += 1
        right = {k: g[k] == best[k] for k in ("kind", "direction", "qualifier", "basis", "status")}
        right["period"] = best["period"] in [g["period"]] + g.get("period_any", [])
        right["metric"] = max(alike(m, best["metric"]) for m in [g["metric"]] + g.get("metric_any", [])) >= 0.6
        total.update(k for k, ok in right.items() if ok)
        total["claim"] += right["kind"] and right["direction"] and right["metric"]
        for k in (k for k, ok in right.items() if not ok and show):
            print(f"{row['path']}: {k} of {g['text']} ({g['context']}): {g[k]} but {best[k]}")
    total["predicted"] += len(free)
    for p in free if show else []:
        print(f"{row['path']}: no claim: {p['text']} in {p['sentence']}")


def score_documents(wanted, documents, show):
    total = collections.Counter()
    for g in wanted:
        row = documents.get((g["path"], g["id"] or g["part"]))
        name = g["path"] + (f" {g['id']}" if g["id"] else f" part {g['part']}" if g["part"] else "")
        total["documents"] += 1
        if row is None:
            show and print(f"{name}: no row")
            continue
        text = BLANK.sub("", row["text"] or "")
        checks = {"with": (s for s in g["with"]), "without": (s for s in g["without"])}
        for kind, snippets in checks.items():
            for s in snippets:
                ok = (BLANK.sub("", s) in text) == (kind == "with")
                total[kind] += ok
                total[kind + " of"] += 1
                show and not ok and print(f"{name}: {kind}: {s}")
        given = {"encoding": (row["encoding"] or {}).get("name"), "script": (row["script"] or {}).get("main"),
                 "language": (row["language"] or "").split("-")[0] or None, "title": row["title"], "date": (row["published"] or "")[:10] or None}
        right = {"encoding": [g["encoding"]] + g["encoding_any"], "script": [g["script"]], "language": [(g["lang"] or "").split("-")[0] or None],
                 "title": [g["title"]], "date": [(g["published"] or "")[:10] or None]}
        for k, value in given.items():
            if right[k][0] is None:
                continue
            total[k + " of"] += 1
            total[k] += value in right[k]
            show and value not in right[k] and print(f"{name}: {k}: {right[k][0]} but {value}")
    return total


def main():
    if len(sys.argv) < 2 or sys.argv[2:] not in ([], ["--show"]):
        sys.exit(__doc__)
    output, show = sys.argv[1], bool(sys.argv[2:])
    wanted = gold("documents.jsonl")
    given = {(g["path"], g["id"]) for g in wanted if g["id"]}
    documents = {}
    for r in rows(output, "documents"):
        documents[(r["path"], r["id"] if (r["path"], r["id"]) in given else r["part"])] = r
    claims = collections.defaultdict(list)
    for c in rows(output, "claims"):
        claims[c["doc_id"]].append(c)
    t = score_claims(gold("claims.jsonl"), documents, claims, show)
    for name in ("quantity", "claim"):
        precision, recall = t[name] / max(1, t["predicted"]), t[name] / max(1, t["gold"])
        print(f"{name}: precision {precision:.4f} recall {recall:.4f} f1 {2 * precision * recall / max(1e-9, precision + recall):.4f}")
    print(f"gold {t['gold']} predicted {t['predicted']} passages missing {t['passages missing']} documents missing {t['documents missing']}")
    print(" ".join(f"{k} {t[k] / max(1, t['quantity']):.4f}" for k in ("kind", "direction", "metric", "qualifier", "basis", "period", "status")))
    d = score_documents(wanted, documents, show)
    print(" ".join(f"{k} {d[k]}/{d[k + ' of']}" for k in ("encoding", "script", "language", "title", "date", "with", "without")))
    with open(os.path.join(HERE, "expected-errors.json"), encoding="utf-8") as f:
        expected = sorted((e["path"], e["code"]) for e in json.load(f))
    errors = sorted((e["path"], e["code"]) for e in rows(output, "errors"))
    print("errors as expected" if errors == expected else f"errors: expected {expected} but {errors}")
    count = sum(1 for _ in rows(output, "documents"))
    print(f"documents {count} of {len(wanted)}")
    sys.exit(0 if errors == expected and count == len(wanted) else 1)


if __name__ == "__main__":
    main()
