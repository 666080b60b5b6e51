#!/usr/bin/env python3
"""What a crawl costs, calculated from what a run over some of its pages took.

usage: scale.py measure SLUICE PIPELINE … PAGES > figures.json     (PAGES: a folder of HTML files, gzip or not)
       scale.py table figures.json [--terabytes 100] [--cores 64]

`measure` packs the pages into WARC files as crawls have them (one gzip member a record), runs the pipeline over them with
one thread, three times, and keeps the run that took the least CPU time: the machine's other work only adds to it.
`table` prints the costs as a table; nothing in it is measured again.
"""
import argparse, glob, gzip, json, math, os, pathlib, subprocess, sys, tempfile, zlib

# A WARC file of Common Crawl has about 1 GB compressed.
WARC_BYTES = 1e9
# What a network card of 10 Gbit/s and a hard disk give, in bytes a second.
NETWORK, DISK = 1.25e9, 0.2e9


def pages(folder):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            yield gzip.decompress(data) if path.suffix == ".gz" else data


def record(number, body):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body)
    return (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/%d\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
            b"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\nContent-Type: application/http; msgtype=response\r\n"
            b"Content-Length: %d\r\n\r\n" % (number, number, len(head) + len(body))) + head + body + b"\r\n\r\n"


def pack(folder, path):
    """Writes the pages as one WARC file; gives their number and bytes."""
    count = size = 0
    with open(path, "wb") as file:
        for body in pages(folder):
            file.write(gzip.compress(record(count, body), 6))
            count, size = count + 1, size + len(body)
    return count, size


def run(command):
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    message = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}: {message[-2000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def measure(sluice, pipeline, folder):
    with tempfile.TemporaryDirectory() as work:
        warc, output = os.path.join(work, "pages.warc.gz"), os.path.join(work, "out")
        count, size = pack(folder, warc)
        if not count:
            sys.exit(f"{folder} holds no pages")
        runs = []
        for _ in range(3):
            cpu, memory = run([sluice, "run", pipeline, warc, "--output", output, "--threads", "1", "--fresh", "--quiet"])
            runs.append((cpu, memory))
        written = {kind: sum(map(os.path.getsize, glob.glob(f"{output}/{kind}-*"))) for kind in ("documents", "claims", "errors")}
        with open(f"{output}/run.json") as file:
            stages = {stage["name"]: stage["seconds"] for stage in json.load(file)["stages"]}
        # What of the CPU time is only unpacking: Python's zlib is the same library.
        start = os.times()
        with open(warc, "rb") as file:
            data = file.read()
            while data:
                member = zlib.decompressobj(31)
                member.decompress(data)
                data = member.unused_data
        end = os.times()
        return {"pipeline": pathlib.Path(pipeline).name, "pages": count, "html_bytes": size, "warc_bytes": os.path.getsize(warc),
                "cpu_seconds": round(min(runs)[0], 2), "inflate_cpu_seconds": round(end.user + end.system - start.user - start.system, 2),
                "peak_bytes": max(memory for _, memory in runs), "output_bytes": written,
                "stage_seconds": {name: round(seconds, 3) for name, seconds in stages.items()}}


def amount(value, unit):
    for limit, prefix in ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= limit:
            return f"{value / limit:.3g} {prefix}{unit}"
    return f"{value:.3g} {unit}"


def costs(figures, size, cores):
    """Rows of the table for so many bytes of HTML."""
    scale = size / figures["html_bytes"]
    speed = figures["html_bytes"] / figures["cpu_seconds"]
    hours = figures["cpu_seconds"] * scale / 3600
    packed = figures["warc_bytes"] * scale
    stages = figures["stage_seconds"]
    slowest = max(stages, key=stages.get)
    share = 100 * stages[slowest] / max(sum(stages.values()), 1e-9)
    drawn = figures["warc_bytes"] / figures["cpu_seconds"]
    output = sum(figures["output_bytes"].values())
    yield "HTML, one core", f"{amount(speed, 'B')}/s"
    yield "core hours", f"{hours:,.0f}"
    yield f"days on {cores} cores", f"{hours / 24 / cores:.1f}"
    yield "pages", f"{figures['pages'] * scale / 1e9:.2f} billion"
    yield "WARC files of 1 GB, one shard each", f"{math.ceil(packed / WARC_BYTES):,}"
    yield "core minutes a shard", f"{WARC_BYTES / drawn / 60:.1f}"
    yield "memory a core", amount(figures["peak_bytes"], "B")
    for kind, written in figures["output_bytes"].items():
        if written * 1000 > figures["html_bytes"]:
            yield f"{kind}, gzip", amount(written * scale, "B")
    yield "a core reads, WARC.gz", f"{amount(drawn, 'B')}/s"
    yield "a core writes", f"{amount(output / figures['cpu_seconds'], 'B')}/s"
    yield "cores that fill 10 Gbit/s", f"{NETWORK / drawn:,.0f}"
    yield "cores that fill a hard disk", f"{DISK / drawn:,.0f}"
    yield "largest stage", f"{slowest}, {share:.0f} % of the stages' time"
    yield "unpacking alone", f"{100 * figures['inflate_cpu_seconds'] / figures['cpu_seconds']:.0f} % of the CPU time"


def table(path, terabytes, cores):
    with open(path) as file:
        measured = json.load(file)
    columns = [list(costs(figures, terabytes * 1e12, cores)) for figures in measured]
    names = list(dict.fromkeys(name for column in columns for name, _ in column))
    print(f"| {terabytes:g} TB of HTML | " + " | ".join(figures["pipeline"] for figures in measured) + " |")
    print("| --- |" + " --- |" * len(measured))
    for name in names:
        print(f"| {name} | " + " | ".join(dict(column).get(name, "") for column in columns) + " |")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    measuring = commands.add_parser("measure")
    for name in ("sluice", "pipeline", "pages"):
        measuring.add_argument(name, nargs="+" if name == "pipeline" else None)
    telling = commands.add_parser("table")
    telling.add_argument("figures")
    telling.add_argument("--terabytes", type=float, default=100)
    telling.add_argument("--cores", type=int, default=64)
    options = parser.parse_args()
    if options.command == "measure":
        json.dump([measure(options.sluice, pipeline, options.pages) for pipeline in options.pipeline], sys.stdout, indent=1)
        print()
    else:
        table(options.figures, options.terabytes, options.cores)


if __name__ == "__main__":
    main()
