"""Reads the corpus sources: one .src file makes one file of Corpus/ (README.md of Tests/Gold tells the format)."""
import html, os, re
from quantities import parse, tidy

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = {"L": "level", "G": "growth", "C": "change", "S": "share", "M": "multiple", "R": "rank"}
QUALIFIERS = {"~": "about", ">": "at_least", "<": "at_most"}
BASES = ("yoy", "pop", "cagr", "cumulative")
MARK = re.compile(r"\[\[(.*?)\]\]")
TAG = re.compile(r"</?[A-Za-z][^>]*>")
HIDDEN = re.compile(r"<(\w+)[^>]*display:\s*none[^>]*>.*?</\1>", re.S | re.I)
BYTES = re.compile(r"\{\{x:[0-9A-F ]+\}\}")


class Part:
    """One document: its header and its body lines (kind, text with marks, defaults in force)."""

    def __init__(self, header):
        self.header, self.lines = header, []
        self.with_, self.without = [], []

    def get(self, key, default=None):
        return self.header.get(key, default)


def put(part, key, value):
    if key == "with":
        part.with_.append(value)
    elif key == "without":
        part.without.append(value)
    else:
        part.header[key] = value


def read(path):
    """All parts of a source, the header of the file first given to each."""
    with open(path, encoding="utf-8") as f:
        lines = f.read().split("\n")
    cut = lines.index("---")
    first = Part({"source": os.path.basename(path)})
    for line in lines[:cut]:
        if line.strip():
            key, _, value = line.partition(":")
            put(first, key.strip(), value.strip())
    base = dict(first.header)
    parts, current, context = [first], first, {"period": "-", "status": "actual"}
    head = False
    for line in lines[cut + 1:]:
        if line.startswith("@@part"):
            if current.lines or len(parts) > 1:
                current = Part(dict(base))
                parts.append(current)
            head, context = True, {"period": "-", "status": "actual"}
        elif head and re.match(r"[a-z_]+: ", line):
            key, _, value = line.partition(":")
            put(current, key, value.strip())
        elif line.startswith("%%"):
            head, context = False, {**context, **dict(p.split("=", 1) for p in line[2:].split())}
        elif line.strip():
            head = False
            current.lines.append((*kind_of(line), dict(context)))
    return parts


def kind_of(line):
    for prefix, kind in (("## ", "h3"), ("# ", "h2"), ("- ", "li"), ("> ", "quote"), ("!", "raw")):
        if line.startswith(prefix):
            return kind, line[len(prefix):]
    if line.startswith("|"):
        return "row", line[1:].rstrip("|")
    return "p", line


def plain(text):
    """A body line as clean text: marks, tags and entities resolved."""
    text = BYTES.sub(lambda m: bytes.fromhex(m[0][4:-2]).decode("utf-8", "replace"), unmark(text))
    return html.unescape(TAG.sub("", HIDDEN.sub("", text)))


def unmark(text):
    return MARK.sub(lambda m: m[1].split("|")[0], text)


def cells(line):
    """A table row cut at bars that are not inside a mark."""
    return re.split(r"\|(?![^\[]*\]\])", line)


def passages(part):
    """The passages of a document with their claims: one a block, one a table cell."""
    out, section = [], None
    for kind, text, context in part.lines:
        if kind == "raw":
            continue
        for piece in cells(text) if kind == "row" else [text]:
            passage = {"section": None if kind in ("h2", "h3") else section, "text": plain(piece), "claims": claims(piece, context, part.get("lang"))}
            if passage["text"]:
                out.append(passage)
        if kind in ("h2", "h3"):
            section = plain(text)
    return out


def claims(text, context, lang):
    out, at, clean = [], 0, ""
    for m in MARK.finditer(text):
        clean += plain(text[at:m.start()])
        at = m.end()
        fields = m[1].split("|")
        surface = plain(fields[0])
        if len(fields) != 3:
            raise SystemExit(f"a mark needs surface|spec|metric: {m[0]}")
        out.append(claim(surface, len(clean), fields[1], fields[2], context, lang))
        clean += surface
    return out


def claim(surface, start, spec, metric, context, lang):
    names = metric.split(";")
    row = {"text": surface, "start": start, "end": start + len(surface), "context": None, "kind": None, "value": None, "low": None,
           "high": None, "unit": None, "qualifier": "exact", "direction": None, "basis": None, "metric": names[0],
           "period": None, "status": context["status"]}
    forced, periods = {}, context["period"]
    for token in spec.split():
        if token[0] in KINDS and token[1:] in ("", "+", "-"):
            row["kind"], row["direction"] = KINDS[token[0]], {"": None, "+": "up", "-": "down"}[token[1:]]
        elif token in QUALIFIERS:
            row["qualifier"] = QUALIFIERS[token]
        elif token in BASES or token.startswith("since:"):
            row["basis"] = token
        elif token in "!.":
            row["status"] = "target" if token == "!" else "actual"
        elif token == "?":
            row["optional"] = True
        elif token[0] == "@":
            periods = token[1:]
        elif re.match(r"(v|lo|hi|u)=", token):
            key, value = token.split("=")
            forced[key] = value if key == "u" else tidy(float(value))
        else:
            raise SystemExit(f"unknown token {token!r} in the mark of {surface!r}")
    row["period"], *others = [None if p == "-" else p for p in periods.split(";")]
    if others:
        row["period_any"] = others
    if "u" in forced and ("v" in forced or "lo" in forced):
        row["unit"] = forced["u"]
    else:
        row["value"], row["low"], row["high"], row["unit"] = parse(surface, lang, row["kind"])
        row["unit"] = forced.get("u", row["unit"])
    if "v" in forced or "lo" in forced:
        row["value"], row["low"], row["high"] = forced.get("v"), forced.get("lo"), forced.get("hi")
    if row["value"] is None:
        row["qualifier"] = "range"
    if names[1:]:
        row["metric_any"] = names[1:]
    return row


def squeeze(text):
    """Text without white space and cell marks: how contexts and passages are compared."""
    return re.sub(r"[\s|\u00a0\u3000]+", "", text)


def add_contexts(all_passages):
    """Gives each claim the shortest string around it, 12 characters or more, that its document holds once."""
    whole = "\n".join(squeeze(p["text"]) for p in all_passages)
    for p in all_passages:
        for c in p["claims"]:
            c["context"] = context(p["text"], c["start"], c["end"], whole)


def context(text, start, end, whole):
    """Grows to both sides, not past the passage, until the string is long enough and unique."""
    left, right = start, end
    while left > 0 or right < len(text):
        found = text[left:right]
        if len(squeeze(found)) >= 12 and whole.count(squeeze(found)) == 1:
            break
        left, right = max(0, left - 2), min(len(text), right + 1)
    while left > 0 and right < len(text) and text[left - 1].isascii() and text[left - 1].isalnum():
        left -= 1  # whole words where words have spaces
    while right < len(text) and text[right].isascii() and text[right].isalnum():
        right += 1
    return text[left:right].strip()


def all_sources():
    folder = os.path.join(HERE, "sources")
    return [os.path.join(folder, n) for n in sorted(os.listdir(folder)) if n.endswith(".src")]
