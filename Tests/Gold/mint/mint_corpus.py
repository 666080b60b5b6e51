#!/usr/bin/env python3
"""Mints the sample corpus and its gold from readable sources.

usage: mint_corpus.py [--check]

Writes Corpus/ and, beside this folder, claims.jsonl, documents.jsonl and expected-errors.json. With --check nothing is
written: it ends with 1 when a file is missing, left over or different from what the sources give. The same sources give
the same bytes everywhere; gzip members are compared unpacked, since zlib's versions compress differently.
"""
import gzip, json, os, random, struct, sys, zlib
import render, sources

GOLD = os.path.dirname(sources.HERE)
CORPUS = os.path.join(os.path.dirname(os.path.dirname(GOLD)), "Corpus")
ANY = {"GBK": ["gb18030"], "gb18030": ["GBK"]}


def picture():
    """A PNG of noise: a binary file that a crawler stored under a page's name."""
    noise = random.Random(7)
    rows = b"".join(b"\0" + bytes(noise.randrange(256) for _ in range(192)) for _ in range(64))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b"")


def packed(data, how):
    if how == "truncated":
        whole = gzip.compress(data, 0, mtime=0)  # stored, so that the cut falls at the same place everywhere
        return whole[:len(whole) * 4 // 5]
    return gzip.compress(data, 9, mtime=0) if how == "yes" else data


def file_of(parts):
    made = {"png": picture, "empty": lambda: b""}.get(parts[0].get("make"))
    return made() if made else packed(render.content(parts), parts[0].get("gzip"))


def documents_of(parts):
    """A row for each expected document of a file."""
    docs = [p for p in parts if p.get("document", "yes") == "yes" and p.lines and any(k != "raw" for k, _, _ in p.lines) or p.get("type")]
    container = parts[0].get("form") == "jsonl"
    for i, p in enumerate(docs):
        name = p.get("encoding", "UTF-8")
        site = render.SITES.get(p.get("site_key"), {})
        markup = "html" in (p.get("form", "html"), p.get("record"))
        furniture = site.get("without", []) if markup and p.get("furniture", "yes") == "yes" else []
        yield p, {
            "path": p.get("path"), "id": p.get("id"), "part": 0 if container else i, "documents": len(docs),
            "encoding": None if container else name, "encoding_any": [] if container else ANY.get(name, []),
            "declared": None if container or p.get("declare", "none") == "none" else p.get("declare"), "script": p.get("script"), "lang": p.get("lang"),
            "title": p.get("title"), "published": p.get("published"), "site": p.get("sitename", site.get("name")), "page_type": p.get("type", "article"),
            "with": p.with_, "without": p.without + furniture,
        }


def gold():
    """The rows of claims.jsonl and documents.jsonl and the expected errors, in the order of paths."""
    claims, documents, errors = [], [], []
    files = sorted((sources.read(s) for s in sources.all_sources()), key=lambda parts: parts[0].get("path"))
    for parts in files:
        head = parts[0]
        for line in (v for v in head.get("errors", "").split(";") if v):
            code, _, number = line.strip().partition("@")
            errors.append({"path": head.get("path"), "code": code, "line": int(number) if number else None})
        if head.get("documents") == "none":
            continue
        for part, row in documents_of(parts):
            documents.append(row)
            if part.get("gold") == "yes":
                passages = sources.passages(part)
                sources.add_contexts(passages)
                claims.append({k: row[k] for k in ("path", "id", "part", "lang", "title", "published")} | {"passages": passages})
    return claims, documents, errors


def lines(rows):
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows).encode()


def wanted():
    """Every file that this script answers for, with its content."""
    out = {}
    for source in sources.all_sources():
        parts = sources.read(source)
        path = os.path.join(CORPUS, parts[0].get("path"))
        if path in out:
            raise SystemExit(f"{source}: {path} is minted twice")
        out[path] = file_of(parts)
    claims, documents, errors = gold()
    out[os.path.join(GOLD, "claims.jsonl")] = lines(claims)
    out[os.path.join(GOLD, "documents.jsonl")] = lines(documents)
    out[os.path.join(GOLD, "expected-errors.json")] = (json.dumps(errors, ensure_ascii=False, indent=1) + "\n").encode()
    return out


def same(path, data):
    with open(path, "rb") as f:
        there = f.read()
    if there == data:
        return True
    try:
        return path.endswith(".gz") and gzip.decompress(there) == gzip.decompress(data)
    except (EOFError, OSError):
        return False


def check(files):
    there = {os.path.join(folder, n) for folder, _, names in os.walk(CORPUS) for n in names}
    wrong = [f"left over: {p}" for p in sorted(there - files.keys())]
    for path, data in sorted(files.items()):
        if not os.path.exists(path):
            wrong.append(f"missing: {path}")
        elif not same(path, data):
            wrong.append(f"different: {path}")
    return wrong


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    files = wanted()
    if sys.argv[1:]:
        wrong = check(files)
        print("\n".join(wrong) or f"{len(files)} files are what the sources give")
        sys.exit(1 if wrong else 0)
    for path, data in files.items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if not os.path.exists(path) or not same(path, data):
            with open(path, "wb") as f:
                f.write(data)
    print(f"{len(files)} files, {sum(map(len, files.values()))} bytes")


if __name__ == "__main__":
    main()
