#!/usr/bin/env python3
"""Checks that the gold agrees with itself and with the files in Corpus/.

usage: check_gold.py [--show [PATH_PART]]

Every claim stands at its offsets, lies inside its context, and its context occurs once in the main text of its document;
values, units, kinds and periods have the form that the contract gives them; every passage can be found in the decoded
file, every "with" in it too. --show prints the claims for review.
"""
import collections, html, json, os, re, sys, zlib
import mint_corpus, render, sources

KINDS = {"level", "growth", "change", "share", "multiple", "rank"}
QUALIFIERS = {"exact", "about", "at_least", "at_most", "range"}
DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12])?"
PERIOD = re.compile(rf"{DAY}(/{DAY})?|FY\d{{4}}(-Q[1-4]|-H[12])?")
BASIS = re.compile(r"yoy|pop|cagr|cumulative|since:\d{4}")
SIGNED = {"growth", "change"}


def load(name):
    with open(os.path.join(mint_corpus.GOLD, name), encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def claim_errors(passage, claim, whole):
    """What is wrong with one claim."""
    text, value = passage["text"], claim["value"]
    if text[claim["start"]:claim["end"]] != claim["text"]:
        yield "offsets do not give the surface"
    if claim["text"] not in claim["context"]:
        yield "surface outside its context"
    if not 4 <= len(claim["context"]) <= 60 or whole.count(sources.squeeze(claim["context"])) != 1:
        yield f"context is too long or not unique: {claim['context']!r}"
    if (value is None) != (claim["low"] is not None and claim["high"] is not None) or (value is None) != (claim["qualifier"] == "range"):
        yield "either a value or a range"
    if value is None and not claim["low"] < claim["high"] or value is not None and value < 0:
        yield "range upside down or negative value"
    if claim["kind"] not in KINDS or claim["qualifier"] not in QUALIFIERS or claim["status"] not in ("actual", "target"):
        yield "unknown kind, qualifier or status"
    if (claim["kind"] in SIGNED) != (claim["direction"] in ("up", "down")):
        yield "direction is for growth and change, and they need one"
    if claim["basis"] is not None and not BASIS.fullmatch(claim["basis"]):
        yield "unknown basis"
    if not all(p is None or PERIOD.fullmatch(p) for p in [claim["period"]] + claim.get("period_any", [])):
        yield f"period {claim['period']!r}"
    if not claim["metric"] or not claim["unit"]:
        yield "metric or unit missing"
    if (claim["kind"] == "rank") != (claim["unit"] == "rank") or claim["kind"] == "multiple" and claim["unit"] not in ("x", "%"):
        yield "unit does not fit the kind"
    if claim["kind"] in ("growth", "share") and claim["unit"] != "%":
        yield "growth and share are in %"


def decoded(row, visible=False):
    """The text of the file that a row is about, tags taken out, white space squeezed; on request only what shows."""
    with open(os.path.join(mint_corpus.CORPUS, row["path"]), "rb") as f:
        data = f.read()
    data = zlib.decompressobj(31).decompress(data) if row["path"].endswith(".gz") else data  # a truncated member too
    text = data.decode(render.CODECS[row["encoding"] or "UTF-8"], "replace")
    if row["id"]:
        for line in text.split("\n"):
            if line.startswith("{") and f'"id": "{row["id"]}"' in line:
                record = json.loads(line)
                text = record.get("text") or record.get("html")
    text = sources.HIDDEN.sub("", text) if visible else text
    return sources.squeeze(html.unescape(sources.TAG.sub("", text)))


def check_documents(documents, count):
    """What is wrong with the expected documents."""
    seen = set()
    for row in documents:
        key, text = key_of(row), decoded(row)
        count["documents"] += 1
        if key in seen:
            yield f"{key}: listed twice"
        seen.add(key)
        for s in row["with"] + row["without"]:
            if sources.squeeze(s) not in text:
                yield f"{key}: a snippet that is not in the file: {s}"
        if not row["with"] and row["page_type"] not in ("empty", "listing"):
            yield f"{key}: no snippet to keep"


def check_claims(gold, documents, count):
    """What is wrong with the gold claims."""
    by_key = {key_of(row): row for row in documents}
    for row in gold:
        key = key_of(row)
        shown = decoded(by_key[key], visible=True)
        whole = "\n".join(sources.squeeze(p["text"]) for p in row["passages"])
        count["gold documents"] += 1
        for p in row["passages"]:
            if sources.squeeze(p["text"]) not in shown:
                yield f"{key}: passage not in the file: {p['text'][:40]}"
            for c in p["claims"]:
                count.update(["claims", "claims " + row["lang"], "kind " + c["kind"]] + ["optional"] * bool(c.get("optional")))
                yield from (f"{key}: {c['text']}: {e}" for e in claim_errors(p, c, whole))


def key_of(row):
    return row["path"], row["id"], row["part"]


def main():
    if sys.argv[1:2] not in ([], ["--show"]):
        sys.exit(__doc__)
    count = collections.Counter()
    documents, gold = load("documents.jsonl"), load("claims.jsonl")
    wrong = [*check_documents(documents, count), *check_claims(gold, documents, count)]
    for row in gold if sys.argv[1:] else []:
        if not sys.argv[2:] or sys.argv[2] in row["path"] + str(row["id"]):
            show(row)
    print("\n".join(wrong) or "the gold is consistent")
    print(", ".join(f"{k}: {v}" for k, v in sorted(count.items())))
    sys.exit(1 if wrong else 0)


def show(row):
    print("##", row["path"], row["id"] or "", row["part"])
    for p in row["passages"]:
        print("  --", p["text"])
        for c in p["claims"]:
            value = c["value"] if c["value"] is not None else (c["low"], c["high"])
            print("    ", c["text"], "|", c["kind"], value, c["unit"], c["qualifier"], c["direction"] or "", c["basis"] or "", "|", c["metric"],
                  c.get("metric_any", ""), "|", c["period"], c.get("period_any", ""), c["status"], "OPT" if c.get("optional") else "", "|", c["context"])


if __name__ == "__main__":
    main()
