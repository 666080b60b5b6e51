"""Makes an output folder of any number of claims, as a run would leave it, with hostile texts in some rows."""
import gzip
import hashlib
import json
import pathlib
import random

METRICS = [
    ("粮食总产量", "grain_output", "t", 60_000, "今年{place}{metric}{text}，创历史新高。"),
    ("地区生产总值", "gdp", "CNY", 3.4e10, "{period}年，{place}实现{metric}{text}。"),
    ("常住人口", "population", "person", 820_000, "{period}年末{place}{metric}{text}。"),
    ("visitor arrivals", "visitors", "person", 1_250_000, "{metric} in {place} reached {text} in {period}, the tourism office said."),
    ("average rent", "rent", "EUR", 940, "In {period} the {metric} in {place} was {text} a month."),
    ("wind power capacity", "wind_capacity", "MW", 730, "{place} had {text} of {metric} at the end of {period}."),
]
PLACES = ["云洲市", "岚县", "南浦区", "Meridian", "Harrow County", "Port Alder", "青石镇", "Nieuwdam", "白河州", "Eastmere"]
TITLES = ["{place}发布{period}年统计公报", "{place} in figures, {period}", "Annual report {period}: {place}"]
HOSTILE = [
    "<script>document.documentElement.dataset.owned = 1</script>", "<img src=x onerror=\"document.documentElement.dataset.owned = 1\">",
    "</script><script>document.documentElement.dataset.owned = 1</script>", "{{script}} & \"quotes\" '</title>'",
    "=HYPERLINK(\"http://evil.example\",\"a\")", "\u202egnirts desrever", "<!--", "]]>",
]


def claim(rng, number, ordinal, document):
    metric, metric_id, unit, base, form = METRICS[(number // 12 + ordinal) % len(METRICS)]
    period, place = document["period"], document["place"]
    growth = ordinal % 3 == 2
    value = round(rng.uniform(0.4, 14), 1) if growth else round(base * (0.8 + 0.03 * (period - 2008)) * rng.uniform(0.93, 1.07))
    text = f"{value}%" if growth else f"{value:,}"
    sentence = f"{place}: {metric} grew {text} in {period}." if growth else form.format(place=place, metric=metric, text=text, period=period)
    body = document["text"]
    start = len(body) + sentence.index(text)
    document["text"] = body + sentence + "\n"
    return {
        "id": f"{document['id']}:{ordinal}", "doc_id": document["id"], "text": text, "start": start, "end": start + len(text),
        "kind": "growth" if growth else "level", "value": float(value), "low": None, "high": None, "unit": "%" if growth else unit,
        "qualifier": "about" if ordinal % 17 == 3 else "exact", "direction": ("down" if rng.random() < 0.3 else "up") if growth else None,
        "basis": "yoy" if growth else None, "metric": metric, "period": str(period), "status": "target" if ordinal % 9 == 4 else "actual",
        "of": None, "sentence": sentence, "section": None, "metric_id": metric_id, "place": place, "rule": "sample", "confidence": round(rng.uniform(0.6, 1), 2),
        "flags": [], "path": document["path"], "url": document["url"], "title": document["title"], "published": document["published"]}


def hostile_claim(text, number):
    """A row whose every text tries to become markup."""
    identifier = f"hostile-{number}"
    document = {"id": identifier, "path": text, "url": "javascript:document.documentElement.dataset.owned=1", "title": text, "published": "2024-01-01", "text": text + " 7 " + text}
    return document, {
        "id": f"{identifier}:0", "doc_id": identifier, "text": "7", "start": len(text) + 1, "end": len(text) + 2, "kind": "level", "value": 7.0,
        "low": None, "high": None, "unit": text, "qualifier": "exact", "direction": None, "basis": text, "metric": text, "period": text, "status": "actual",
        "of": None, "sentence": document["text"], "section": text, "metric_id": None, "place": text, "rule": text, "confidence": 0.5, "flags": [],
        "path": text, "url": document["url"], "title": text, "published": "2024-01-01"}


def shard(folder, kind, name):
    """The manifest's entry of a shard; readers compare it with what they read."""
    data = (folder / name).read_bytes()
    rows = gzip.decompress(data)
    return {"name": name, "kind": kind, "rows": rows.count(b"\n"), "bytes": len(data), "plain_bytes": len(rows), "sha256": hashlib.sha256(data).hexdigest()}


def mint(folder, claims, seed=7):
    """Writes the folder with about so many claims and returns how many exactly."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    written = documents = 0
    names = {kind: f"{kind}-00000.jsonl.gz" for kind in ("documents", "claims", "errors")}
    with gzip.open(folder / names["documents"], "wt", 3) as document_rows, gzip.open(folder / names["claims"], "wt", 3) as claim_rows:
        def write(document, rows):
            encoding = {"name": document.pop("encoding", "UTF-8"), "source": "meta", "confidence": 0.97, "declared": None, "replaced": 0}
            row = {"member": None, "part": 0, "author": None, "fetched": None, "site": None, "encoding": encoding,
                   "script": {"main": document.pop("script", "Latn"), "shares": []}, "language": document.pop("language", "en"),
                   "page_type": document.pop("page_type", "article"), "quality": document.pop("quality", 0.8), "sections": [], "flags": [],
                   "chars": len(document["text"]), "claims": len(rows), "duplicate_of": None, "content_hash": None}
            print(json.dumps(document | row, ensure_ascii=False), file=document_rows)
            for claim_row in rows:
                print(json.dumps(claim_row, ensure_ascii=False), file=claim_rows)

        while written + len(HOSTILE) < claims:
            period, place = rng.randint(2008, 2024), rng.choice(PLACES)
            isHan = ord(place[0]) > 0x2000
            number = documents
            document = {
                "id": f"{number:032x}", "path": f"crawl-{period}/{number:06d}.html", "url": f"https://news.example/{period}/{number}",
                "title": TITLES[0 if isHan else 1 + number % 2].format(place=place, period=period), "text": "",
                "published": f"{period + 1}-{rng.randint(1, 12):02d}-11", "period": period, "place": place,
                "encoding": rng.choices(["UTF-8", "gb18030", "Big5", "windows-1252", "Shift_JIS"], [60, 25, 6, 7, 2])[0],
                "script": "Hans" if isHan else "Latn", "language": "zh-Hans" if isHan else rng.choice(["en", "en", "nl"]),
                "page_type": rng.choices(["article", "listing", "forum", "documentation"], [80, 10, 6, 4])[0],
                "quality": min(0.99, max(0.02, rng.gauss(0.8, 0.15)))}
            rows = [claim(rng, number, ordinal, document) for ordinal in range(min(12, claims - len(HOSTILE) - written))]
            del document["period"], document["place"]
            write(document, rows)
            written, documents = written + len(rows), documents + 1
        for number, text in enumerate(HOSTILE):
            document, row = hostile_claim(text, number)
            write(document, [row])
            written, documents = written + 1, documents + 1
    failures = [("truncated", "the gzip data ends early; what could be read is used"), ("empty", "the file is empty"), ("binary", HOSTILE[0])]
    with gzip.open(folder / names["errors"], "wt") as rows:
        for code, message in failures:
            print(json.dumps({"path": f"{HOSTILE[1]}/{code}.gz", "member": None, "offset": None, "stage": "intake", "code": code, "message": message}), file=rows)
    stage = {"bytes_in": 50_000_000, "seconds": 3.25, "dropped": [], "failed": []}
    (folder / "run.json").write_text(json.dumps({
        "pipeline": "news-dump", "threads": 2, "finished_at": 1_760_000_000, "seconds": 7.9, "input_bytes": 48_000_000, "content_bytes": 210_000_000,
        "stages": [stage | {"name": name, "in": documents + 40, "out": documents} for name in ("decode", "extract", "split", "script", "claims", "filter")]}))
    (folder / "manifest.json").write_text(json.dumps({
        "version": "0.0.0", "schema_version": 3, "pipeline": {"name": "news-dump", "sha256": "0" * 64}, "inputs": {"files": documents + 43, "bytes": 48_000_000},
        "counts": {"documents": documents, "claims": written, "errors": len(failures)}, "skipped": [{"name": "status", "count": 12}],
        "dropped": [{"name": "filter/short", "count": 31}, {"name": "filter/language", "count": 9}], "failed": [],
        "shards": [shard(folder, kind, name) for kind, name in names.items()]}))
    return written
