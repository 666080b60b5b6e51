#!/usr/bin/env python3
"""Counts the instructions of the claims stage on hostile texts of size N and 2 N: twice the text, twice the work.

usage: measure_linear.py SLUICE [--size BYTES]

SLUICE   the binary; a copy without debug information, which valgrind cannot read, runs under callgrind (Debian
         `valgrind`), on one thread
--size   bytes of the smaller text (200000)

What the binary costs on an empty text is taken off. Ends with 1 when twice the text costs over 2.2 times the
instructions.
"""
import json, os, re, subprocess, sys, tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
TEXTS = {
    "digits": "1", "grouped digits": "1,", "brackets": "（", "square brackets": "[", "items": "甲5个、", "numerals": "一二三四五六七八九",
    "dense claims": "建成学校5所，", "growth": "增长", "respectively": "分别5、", "since": "比2016年", "one sentence": "发展",
    "english claims": "sales rose 5% and ", "english digits": "1 2 ", "german claims": "und der Umsatz stieg um 5 % ", "quotes": "“5",
}


def instructions(binary, text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "in.jsonl")
        with open(path, "w", encoding="utf-8") as f:
            f.write(json.dumps({"id": "a", "text": text}, ensure_ascii=False) + "\n")
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", binary, "run",
                   os.path.join(ROOT, "Pipelines", "claims.yaml"), path, "--stdout", "claims", "--threads", "1", "--quiet"]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        found = re.search(rb"Collected : (\d+)", done.stderr)
        if not found:
            sys.exit(done.stderr.decode("utf-8", "replace"))
        return int(found.group(1))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binary = sys.argv[1]
    size = int(sys.argv[sys.argv.index("--size") + 1]) if "--size" in sys.argv else 200_000
    folder = tempfile.TemporaryDirectory()
    stripped = os.path.join(folder.name, "sluice")
    subprocess.run(["strip", "-o", stripped, binary], check=True)
    binary = stripped
    base = instructions(binary, "")
    worst = 0.0
    for name, piece in TEXTS.items():
        count = size // len(piece.encode("utf-8"))
        once = instructions(binary, piece * count) - base
        ratio = (instructions(binary, piece * count * 2) - base) / once
        worst = max(worst, ratio)
        print(f"{name:16} {once / size:8.0f} instructions a byte  twice the text costs {ratio:.2f} times")
    return 1 if worst > 2.2 else 0


sys.exit(main())
