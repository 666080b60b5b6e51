#!/usr/bin/env python3
"""Marks for each block of a page set which part of its words belongs to the gold text.

usage: label.py OUT GOLD

OUT     the prefix that features.py wrote
GOLD    JSON (or .json.gz): page name -> {"main_content" or "articleBody": the whole text, "type", "url"}, or
        {"with": [...], "without": [...]}: snippets to keep and to drop; blocks without a snippet stay unlabelled

Whole texts are aligned by the longest common subsequence of words (Chinese: characters), so that a menu that repeats
single words of the text is not taken for it; runs of four words count also out of order. Writes OUT.labels.npz.
"""
import gzip
import json
import re
import sys
from multiprocessing import Pool

import numpy as np
from rapidfuzz.distance import LCSseq

WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")
SHINGLE = 4


def pages(out):
    with open(out + ".texts", encoding="utf-8", errors="replace") as f:
        lines = f.read().split("\n")
    at = 0
    with open(out + ".index", encoding="utf-8") as f:
        for row in f:
            path, count = row.rstrip("\n").split("\t")
            yield path.split("/")[-1], [t.replace("\x01", "\n") for t in lines[at:at + int(count)]]
            at += int(count)


def align(job):
    """For each block the number of its words and the part of them that is in the gold text; the gold's length."""
    texts, gold = job
    blocks = [WORD.findall(t.lower()) for t in texts]
    number = {}
    page, owner = [], []
    for i, block in enumerate(blocks):
        page += [number.setdefault(w, len(number)) for w in block]
        owner += [i] * len(block)
    wanted = [number.setdefault(w, len(number)) for w in WORD.findall(gold.lower())]
    counts = np.array([len(b) for b in blocks], np.int32)
    in_order, runs = np.zeros(len(page), bool), np.zeros(len(page), bool)
    if page and wanted:
        for op in LCSseq.opcodes(page, wanted):
            if op.tag == "equal":
                in_order[op.src_start:op.src_end] = True
        known = {tuple(wanted[i:i + SHINGLE]) for i in range(len(wanted) - SHINGLE + 1)}
        for i in range(len(page) - SHINGLE + 1):
            if owner[i] == owner[i + SHINGLE - 1] and tuple(page[i:i + SHINGLE]) in known:
                runs[i:i + SHINGLE] = True
    owner = np.array(owner, int)
    hits = [np.bincount(owner[m], minlength=len(blocks)) if m.any() else np.zeros(len(blocks)) for m in (in_order, runs)]
    return counts, np.maximum(*hits) / np.maximum(counts, 1), len(wanted)


def snippets(texts, gold):
    squeeze = lambda s: re.sub(r"\s+", "", s)
    label = np.full(len(texts), np.nan, np.float32)
    squeezed = [squeeze(t) for t in texts]
    for value, key in ((0, "without"), (1, "with")):
        for snippet in map(squeeze, gold[key]):
            for i, text in enumerate(squeezed):
                if snippet in text:
                    label[i] = value
    return np.array([len(WORD.findall(t)) for t in texts], np.int32), label, 0


def host(gold, name):
    return ((gold or {}).get("url") or name).split("//")[-1].split("/")[0].removeprefix("www.")


def main():
    out, path = sys.argv[1:3]
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as f:
        gold = json.load(f)
    found = [(name, texts, gold.get(name) or gold.get(name.removesuffix(".html"))) for name, texts in pages(out)]
    key = next((k for k in ("main_content", "articleBody") if any(g and k in g for _, _, g in found)), None)
    if key:
        with Pool() as pool:
            rows = pool.map(align, [(texts, (g or {}).get(key) or "") for _, texts, g in found], chunksize=8)
    else:
        rows = [snippets(texts, g or {"with": [], "without": []}) for _, texts, g in found]
    np.savez_compressed(
        out + ".labels.npz", page=np.concatenate([np.full(len(r[0]), i) for i, r in enumerate(rows)]),
        words=np.concatenate([r[0] for r in rows]), share=np.concatenate([r[1] for r in rows]).astype(np.float32),
        gold=np.array([r[2] for r in rows]), name=[n for n, _, _ in found], host=[host(g, n) for n, _, g in found],
        type=[(g or {}).get("type") or "" for _, _, g in found], snippets=not key)


if __name__ == "__main__":
    main()
