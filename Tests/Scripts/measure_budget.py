#!/usr/bin/env python3
"""Measures what the worst documents take of memory, alone and on all threads; exits with 1 where --memory is passed.

usage: measure_budget.py SLUICE PIPELINE [--bytes N] [--memory MB] [--threads N]

First each kind of document alone: the peak of resident memory beyond that of a small one, for each byte of it. Then four
files of each kind for every thread, some of them too large, under --memory.
"""
import argparse, os, shutil, subprocess, sys, tempfile

KINDS = {
    "p.html": ("<html><body>", "<p>a"), "list.html": ("<html><body>", "<li>一"), "table.html": ("<html><body><table>", "<tr><td>1<td>2"),
    "deep.html": ("<html><body>", "<div>"), "link.html": ("<html><body>", "<a href=/a>x</a> "), "entity.html": ("<html><body>", "&nbsp;a "),
    "heading.html": ("<html><body>", "<h2>一</h2><p>二"), "prose.html": ("<html><body>", "<p>本市全年经济运行总体平稳，居民生活不断改善。"),
    "data.html": ('<html><head><script type="application/ld+json">[', '{"@type":"A"},'),
    "short.txt": ("", "a\n"), "numbered.txt": ("", "一、本市\n"), "sentence.txt": ("", "经济运行总体平稳，"), "words.txt": ("", "a b c d. "),
    "claims.txt": ("", "2023年收入增长5%。"), "figures.txt": ("", "5%，"), "rises.txt": ("", "Up 5%. "),
}


def content(kind, size):
    head, unit = (part.encode() for part in KINDS[kind])
    return head + unit * ((size - len(head)) // len(unit))


def peak(command):
    """The peak of resident memory in bytes; measured by a shell, since a child begins with its parent's."""
    shell = subprocess.run(["sh", "-c", 'exec /usr/bin/time -f %M "$@" 2>&1 >/dev/null', "sh", *command], capture_output=True, text=True)
    lines = shell.stdout.strip().splitlines()
    return int(lines[-1]) * 1024, lines[:-1]


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("sluice")
    arguments.add_argument("pipeline")
    arguments.add_argument("--bytes", type=int, default=2 << 20)
    arguments.add_argument("--memory", type=int, default=1500)
    arguments.add_argument("--threads", type=int, default=4)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="sluice-budget-") as folder:
        run = [given.sluice, "run", given.pipeline]
        tail = ["--output", f"{folder}/out", "--fresh", "-q"]
        os.mkdir(f"{folder}/in")

        def write(name, bytes):
            with open(f"{folder}/in/{name}", "wb") as file:
                file.write(bytes)

        write("small.html", b"<p>a</p>")
        base, _ = peak([*run, f"{folder}/in", *tail, "--threads", "1"])
        print(f"a small page: {base / 1e6:.0f} MB")
        worst = 0
        for kind in KINDS:
            write(kind, content(kind, given.bytes))
            most, said = peak([*run, f"{folder}/in/{kind}", *tail, "--threads", "1"])
            factor = (most - base) / given.bytes
            worst = max(worst, factor)
            print(f"{kind}: {factor:.0f} bytes a byte {' '.join(said)}", flush=True)
            os.remove(f"{folder}/in/{kind}")
        print(f"the worst: {worst:.0f} bytes a byte")
        for kind in KINDS:
            for number in range(given.threads * 4):
                write(f"{number}-{kind}", content(kind, given.bytes >> number % 4))
        most, said = peak([*run, f"{folder}/in", *tail, "--threads", str(given.threads), "--memory", f"{given.memory}MB"])
        print(f"all kinds on {given.threads} threads under --memory {given.memory}MB: {most / 1e6:.0f} MB {' '.join(said)}")
        sys.exit(most > given.memory * 1e6)


main()
