#!/usr/bin/env python3
"""Counts the instructions of a run on hostile inputs of size N and 2 N: twice the input, twice the work.

usage: measure_linear.py SLUICE [--only pages|claims] [--size BYTES]

SLUICE   the binary; a copy without debug information, which valgrind cannot read, runs under callgrind (Debian
         `valgrind`), on one thread
--only   pages: forms of markup on which HTML parsers take quadratic time, through text.yaml; claims: texts for the claims
         stage, through claims.yaml
--size   bytes of the smaller input (200000)

What the binary costs on a small input is taken off. Ends with 1 when twice the input costs over 2.2 times the
instructions.
"""
import json, os, re, subprocess, sys, tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
# What the claims stage reads.
TEXTS = {
    "digits": "1", "grouped digits": "1,", "brackets": "（", "square brackets": "[", "items": "甲5个、", "numerals": "一二三四五六七八九",
    "dense claims": "建成学校5所，", "growth": "增长", "respectively": "分别5、", "since": "比2016年", "one sentence": "发展",
    "english claims": "sales rose 5% and ", "english digits": "1 2 ", "german claims": "und der Umsatz stieg um 5 % ", "quotes": "“5",
}

# Half of a page is the first part again and again, half of it the second.
PAGES = {
    "div, span": ("<div>", "</span>"), "font, div": ("<font>", "</div>"), "h1, h2": ("<h1>", "</h2>"),
    "custom elements": ("<x-a>", "</x-b>"), "misnested": ("<b><div>", "</b>"), "cells in paragraphs": ("<p><table><td>", "</p>"),
    "links in links": ("<a href=x>", "</a>"), "open lists": ("<ul><li>", "</li>"), "depth": ("<div>a", "b</div>"),
    "svg": ("<svg>", "</p>"), "comments": ("<!--", "--"), "open attribute": ('<a title="', "x"),
    "script in script": ("<script><!--<script", "</script"), "tables": ("<table><tr><td>1<td>2", "</table>"),
    "rows": ("<table>" + "<tr><td>1<td>2 people" * 200, "<tr><td>1<td>2 people"), "entities": ("&amp", "&#1"), "titles": ("<title>", "<"), "formatting": ("<b><i><u>", "<p>"), "forms": ("<form>", "</form x"),
    "templates": ("<template>", "</select>"), "hidden": ("<p hidden>a", "<p style='display:none'>b"),
    "classes": ("<p class='a b c d'>text ", "<div id=x>"), "data": ("<script type=application/ld+json>{", "}</script>"),
    "cards": ("<li><a href=/x>Card 5</a>", "<li>5 "), "headings": ("<h2>One</h2><p>Text.", "<h3>Two</h3>"),
}


def attributes(size):
    """One tag with many attributes."""
    return "<p " + "".join(f'a{i}="v" ' for i in range(size // 10)) + ">Text 12</p>"


def instructions(binary, pipeline, name, data):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as f:
            f.write(data)
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", binary, "run",
                   os.path.join(ROOT, "Pipelines", pipeline), path, "--stdout", "all", "--threads", "1", "--quiet"]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        found = re.search(rb"Collected : (\d+)", done.stderr)
        if not found:
            sys.exit(done.stderr.decode("utf-8", "replace"))
        return int(found.group(1))


def page(parts, size):
    return parts[0] * (size // 2 // len(parts[0])) + parts[1] * (size // 2 // len(parts[1]))


def record(piece, size):
    text = piece * (size // len(piece.encode("utf-8")))
    return json.dumps({"id": "a", "text": text}, ensure_ascii=False) + "\n"


def inputs(only):
    """Pipeline, file name, name of the case, and what makes an input of a size."""
    if only != "claims":
        for name, parts in PAGES.items():
            yield "text.yaml", "a.html", name, lambda size, parts=parts: page(parts, size)
        yield "text.yaml", "a.html", "attributes", attributes
    if only != "pages":
        for name, piece in TEXTS.items():
            yield "claims.yaml", "a.jsonl", name, lambda size, piece=piece: record(piece, size)


def option(name, default):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else default


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    size = int(option("--size", "200000"))
    folder = tempfile.TemporaryDirectory()
    binary = os.path.join(folder.name, "sluice")
    subprocess.run(["strip", "-o", binary, sys.argv[1]], check=True)
    bases = {"text.yaml": instructions(binary, "text.yaml", "a.html", "<p>A text.</p>"),
             "claims.yaml": instructions(binary, "claims.yaml", "a.jsonl", '{"id": "a", "text": ""}\n')}
    worst = 0.0
    for pipeline, file, name, make in inputs(option("--only", "all")):
        once = instructions(binary, pipeline, file, make(size)) - bases[pipeline]
        ratio = (instructions(binary, pipeline, file, make(2 * size)) - bases[pipeline]) / once
        worst = max(worst, ratio)
        print(f"{name:20} {once / size:8.0f} instructions a byte  twice the input costs {ratio:.2f} times", flush=True)
    return 1 if worst > 2.2 else 0


sys.exit(main())
