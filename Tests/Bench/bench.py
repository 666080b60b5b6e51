#!/usr/bin/env python3
"""Measures Sluice beside a C program that does the least possible and beside tools for parts of its job: one table.

usage: bench.py SLUICE [--intake-bench TOOL] [--rounds N] [--input FOLDER] [--texts FOLDER] [--out FOLDER] [...]

Every figure is CPU time (user and system), and every ratio is one of two times of the same round: works take turns, so that
all meet the same machine. Of the ratios the median is shown, with the least and the greatest. All run on one thread. Sluice's
times are of whole processes, start-up included; the peers are timed in process, without theirs. How they compare when neither
starts is shown beside it: there a run over one line of text in the same round is taken off Sluice's time.
"""
import argparse, glob, gzip, json, os, platform, shutil, statistics, subprocess, sys, tempfile, time, zlib

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
# A run once it has started; one over some of the pages.
STEADY, FEW = "steady: ", "few: "
PAGES = (".html", ".htm", ".shtml")
PEERS = {"resiliparse": ["resiliparse"], "trafilatura": ["trafilatura", "lxml_html_clean"], "fastwarc": ["fastwarc"],
         "recognizers": ["recognizers-text-suite", "emoji<2"]}


def parse_arguments():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("sluice")
    arguments.add_argument("--intake-bench", help="the tool that reads alone; without it reading is not compared")
    arguments.add_argument("--rounds", type=int, default=9)
    arguments.add_argument("--input", help="a folder of pages, .gz or not (default: those of Corpus, repeated)")
    arguments.add_argument("--texts", help="a folder of texts for the numbers (default: the Chinese texts of the pages)")
    arguments.add_argument("--size", type=float, default=16, help="MB to which Corpus is repeated")
    arguments.add_argument("--slow-size", type=float, default=16, help="most MB of pages for trafilatura")
    arguments.add_argument("--text-size", type=float, default=0.05, help="most MB of text for Recognizers-Text")
    arguments.add_argument("--out", default=".build/bench", help="the folder that gets bench.md and bench.json")
    arguments.add_argument("--venv", help="a virtual environment to make or reuse (default: one that is thrown away)")
    arguments.add_argument("--no-peers", action="store_true")
    return arguments.parse_args()


# Inputs


def page_files(folder):
    """Pages in a folder, those of `Corpus` that are HTML among them, in order."""
    names = [os.path.join(base, name) for base, _, found in os.walk(folder) for name in found]
    return sorted(name for name in names if name.removesuffix(".gz").lower().endswith(PAGES))


def make_pages(folder, source, size):
    """Copies pages as .gz into a folder, again and again until they have a size; gives their list."""
    os.makedirs(folder)
    originals, list_path, total, copies = [], f"{folder}.list", 0, 0
    for name in page_files(source):
        try:
            with (gzip.open if name.endswith(".gz") else open)(name, "rb") as file:
                content = file.read()
        except (EOFError, OSError, zlib.error):
            continue  # A damaged page is no measure: each tool gives up at another place.
        if not name.endswith(".gz"):
            packed = gzip.compress(content, 6, mtime=0)
        else:
            with open(name, "rb") as file:
                packed = file.read()
        originals.append((len(content), packed))
    if not originals:
        sys.exit(f"no pages in {source}")
    with open(list_path, "w") as listed:
        while total < size or copies == 0:
            for index, (length, packed) in enumerate(originals):
                path = f"{folder}/{copies:04}-{index:05}.html.gz"
                with open(path, "wb") as file:
                    file.write(packed)
                listed.write(path + "\n")
                total += length
            copies += 1
    return list_path, total, copies


def some_pages(listed, folder, total, size):
    """Every so many-th page of a list, as a folder and list of its own."""
    step = max(1, -(-total // int(size)))
    if step == 1:
        return listed, os.path.splitext(listed)[0], step
    os.makedirs(folder)
    with open(listed) as source, open(f"{folder}.list", "w") as target:
        for index, name in enumerate(source):
            if index % step == 0:
                shutil.copy(name.rstrip("\n"), folder)
                target.write(os.path.join(folder, os.path.basename(name)))
    return f"{folder}.list", folder, step


def make_warc(path, listed, packed):
    """One WARC of the pages, a gzip member for each record or none at all."""
    with open(listed) as names, open(path, "wb") as warc:
        for index, name in enumerate(names):
            with gzip.open(name.rstrip("\n")) as page:
                body = page.read()
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body)
            head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{index:012}>\r\n"
                    f"WARC-Target-URI: http://bench.example/{index}\r\nWARC-Date: 2024-03-05T08:00:00Z\r\n"
                    f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http) + len(body)}\r\n\r\n")
            record = head.encode() + http + body + b"\r\n\r\n"
            warc.write(gzip.compress(record, 6, mtime=0) if packed else record)


def make_text(path, given, documents, size):
    """A text for the readers of numbers: files of a folder, or what a run found to be Chinese; whole lines of each."""
    if given:
        texts = [open(name, encoding="utf-8").read() for name in sorted(glob.glob(f"{given}/*.txt"))]
    else:
        seen, texts = set(), []
        for row in documents:
            if (row["language"] or "").startswith("zh") and row["text"] not in seen:
                seen.add(row["text"])
                texts.append(row["text"])
    # Of each text its first part, so that all are heard.
    share, text = int(size / max(1, len(texts))), ""
    for one in texts:
        text += one.encode()[:share].decode(errors="ignore") + "\n"
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return len(text.encode())


# Works


def spent(command, passes=(0,)):
    """CPU seconds of a command and what it printed."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in passes:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}: {err.decode(errors='replace')[-2000:]}")
    return usage.ru_utime + usage.ru_stime, out


def run_sluice(sluice, pipeline, folder, out):
    """CPU seconds of a run into a new folder, and of each of its stages by their share of the time."""
    shutil.rmtree(out, ignore_errors=True)
    seconds, _ = spent([sluice, "run", f"{ROOT}/Pipelines/{pipeline}.yaml", folder, "--output", out, "--quiet", "--threads", "1"],
                       passes=(0, 1))  # 1: some page gave an error row
    with open(f"{out}/run.json") as file:
        run = json.load(file)
    times, rest = {pipeline: seconds}, seconds
    for stage in run["stages"]:
        own = seconds * stage["seconds"] / run["seconds"]
        times[f"{pipeline}: {stage['name']}"] = own
        rest -= own
    times[f"{pipeline}: reading, rows, gzip, start-up"] = rest
    return times


def run_started(sluice, pipeline, pages, line, out):
    """The times of a run over pages, and that of the run without what a run over one line of text takes."""
    started = run_sluice(sluice, pipeline, line, out)[pipeline]
    times = run_sluice(sluice, pipeline, pages, out)
    return times | {f"{STEADY}{pipeline}": times[pipeline] - started}


def build_floor(folder):
    """The C program, or why there is none."""
    compiler = next((name for name in ("cc", "gcc", "clang") if shutil.which(name)), None)
    if not compiler:
        return None, "no C compiler: the floor is not measured"
    if not shutil.which("pkg-config") or subprocess.run(["pkg-config", "--exists", "libxml-2.0"]).returncode:
        return None, "no libxml-2.0 for pkg-config (Debian: libxml2-dev pkg-config): the floor is not measured"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0"], capture_output=True, text=True, check=True)
    built = subprocess.run([compiler, "-O2", f"{HERE}/floor.c", "-o", f"{folder}/floor", *flags.stdout.split(), "-lz"],
                           capture_output=True, text=True)
    if built.returncode:
        return None, f"the floor was not built: {built.stderr.strip()[-300:]}"
    return f"{folder}/floor", None


def run_floor(program, listed, suffix=""):
    seconds, out = spent([program, listed])
    parts = json.loads(out)
    names = {"read": "C: read and inflate", "cut": "C: cut scripts and styles", "parse": "C: libxml2 SAX", "deflate": "C: deflate"}
    times = {f"C floor{suffix}": seconds - parts["copy"]}
    if not suffix:
        times |= {title: parts[name] for name, title in names.items()} | {"memory copy": parts["copy"]}
    return times


def install_peers(venv, given):
    """A Python that has the peers, those it has, and why others are missing."""
    if given.no_peers:
        return None, {}, ["the peers were left out"]
    python = f"{venv}/bin/python"
    if not os.path.exists(python) and subprocess.run([sys.executable, "-m", "venv", venv], capture_output=True).returncode:
        return None, {}, ["python3 has no venv module (Debian: python3-venv): no peer is measured"]
    versions, missing = {}, []
    for name, packages in PEERS.items():
        try:
            pip = subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages],
                                 capture_output=True, text=True, timeout=300)
            failed = pip.returncode and (pip.stderr.strip().splitlines() or ["?"])[-1]
            if not failed:
                probe = subprocess.run([python, f"{HERE}/peers.py", name, os.devnull], capture_output=True, text=True, timeout=300)
                failed = probe.returncode and (probe.stderr.strip().splitlines() or ["?"])[-1]
        except subprocess.TimeoutExpired:
            failed = "it took over 300 s"
        if failed:
            missing.append(f"missing: {name} could not be installed or used ({failed[:200]})")
            continue
        shown = subprocess.run([python, "-m", "pip", "show", packages[0]], capture_output=True, text=True).stdout
        versions[name] = next((line[9:] for line in shown.splitlines() if line.startswith("Version: ")), "?")
    return python, versions, missing


def peer(python, name, path):
    _, out = spent([python, f"{HERE}/peers.py", name, path])
    return json.loads(out)


def deflate(text, repeats):
    """CPU seconds of zlib at level 6 over a text, each time afresh: a measure of the machine itself."""
    start = time.process_time()
    for _ in range(repeats):
        zlib.compress(text, 6)
    return time.process_time() - start


def measure_reading(tool, path):
    _, out = spent([tool, "count", path])
    return float(dict(part.split("=") for part in out.decode().split() if "=" in part)["cpu"])


# Result


class Times:
    """CPU seconds by work and round, None where a work was not in the round."""

    def __init__(self):
        self.rounds = []

    def median(self, name):
        return statistics.median(times[name] for times in self.rounds)

    def ratio(self, name, other):
        """Median, least and greatest of a work's time by another's in the same round; None without one of them."""
        both = [times[name] / times[other] for times in self.rounds if name in times and times.get(other)]
        return (statistics.median(both), min(both), max(both)) if both else None

    def names(self):
        return list(dict.fromkeys(name for times in self.rounds for name in times))


def shown(ratio, digits=2):
    return f"{ratio[0]:.{digits}f} ({ratio[1]:.{digits}f} to {ratio[2]:.{digits}f})" if ratio else "-"


def factor(ratio):
    return shown(ratio, 1 if ratio and ratio[0] >= 10 else 2)


def markdown(times, about, comparisons, notes):
    lines = [f"Sluice {about['version']}, {about['cpu']}, {about['rounds']} rounds, load {about['load']}; pages: {about['pages']}, "
             f"{about['bytes'] / 1e6:.1f} MB unpacked.", "", "| work, CPU time of one thread | seconds | MB/s | by C floor |",
             "| --- | ---: | ---: | ---: |"]
    for name in times.names():
        if name.startswith(("+", FEW, STEADY)):
            continue
        median = times.median(name)
        lines.append(f"| {name} | {median:.3f} | {about['bytes'] / 1e6 / max(median, 1e-6):.0f} | {shown(times.ratio(name, 'C floor'))} |")
    if comparisons:
        lines += ["", "| peer | input | Sluice | times the CPU time of Sluice | its start left out | MB/s of both |",
                  "| --- | --- | --- | ---: | ---: | ---: |"]
        for name, input, ours, ratio, steady, rates in comparisons:
            lines.append(f"| {name} | {input} | {ours} | {factor(ratio)} | {factor(steady)} | {rates} |")
    return "\n".join(lines + [""] + [f"- {note}" for note in notes]) + "\n"


def main():
    given = parse_arguments()
    sluice = os.path.abspath(given.sluice)
    with tempfile.TemporaryDirectory(prefix="sluice-bench-") as folder:
        notes = []
        source = given.input or f"{ROOT}/Corpus"
        listed, size, copies = make_pages(f"{folder}/pages", source, 0 if given.input else given.size * 1e6)
        few, few_folder, step = some_pages(listed, f"{folder}/few", size, given.slow_size * 1e6)
        count = sum(1 for _ in open(listed))
        floor, why = build_floor(folder)
        with open(f"{folder}/line.txt", "w") as file:
            file.write("Revenue rose 4% in 2023.\n")
        notes += [why] if why else []
        python, versions, missing = install_peers(given.venv or f"{folder}/venv", given)
        notes += missing
        run_sluice(sluice, "news-dump", f"{folder}/pages", f"{folder}/out")
        rows = (json.loads(line) for name in glob.glob(f"{folder}/out/documents-*.gz") for line in gzip.open(name))
        text_size = make_text(f"{folder}/text.txt", given.texts, rows, given.text_size * 1e6)
        repeats = max(1, int(8e6 / max(1, text_size)))
        with open(f"{folder}/text.txt", "rb") as file:
            text_bytes = file.read()
        line = json.dumps({"text": text_bytes.decode()}) + "\n"
        with open(f"{folder}/texts.jsonl", "w") as file:
            file.write(line * repeats)
        warcs = {}
        if "fastwarc" in versions and given.intake_bench:
            warcs = {f"{folder}/pages.warc": "one WARC", f"{folder}/pages.warc.gz": "one WARC, gzip by record"}
            for path in warcs:
                make_warc(path, listed, path.endswith(".gz"))

        times = Times()
        for turn in range(given.rounds):
            now = {}
            if floor:
                now |= run_floor(floor, listed)
            for pipeline in ("text", "news-dump"):
                now |= run_started(sluice, pipeline, f"{folder}/pages", f"{folder}/line.txt", f"{folder}/out")
            if "resiliparse" in versions:
                now["Resiliparse"] = peer(python, "resiliparse", listed)["cpu"]
            if "trafilatura" in versions:
                now["+trafilatura"] = peer(python, "trafilatura", few)["cpu"]
                if step > 1:
                    for pipeline in ("text", "news-dump"):
                        some = run_started(sluice, pipeline, few_folder, f"{folder}/line.txt", f"{folder}/out")
                        now |= {f"{FEW}{name}": some[name] for name in (pipeline, STEADY + pipeline)}
            if text_size:
                claims = run_sluice(sluice, "claims", f"{folder}/texts.jsonl", f"{folder}/out")
                now["+claims stage"] = claims["claims: claims"] / repeats
                now["+zlib"] = deflate(text_bytes, repeats) / repeats
                if "recognizers" in versions:
                    now["+recognizers"] = peer(python, "recognizers", f"{folder}/text.txt")["cpu"]
            for path in warcs:
                now[f"+fastwarc {path}"] = peer(python, "fastwarc", path)["cpu"]
                now[f"+intake {path}"] = measure_reading(given.intake_bench, path)
            times.rounds.append(now)
            print(f"round {turn + 1} of {given.rounds}", file=sys.stderr, flush=True)

        def rates(ours, theirs, bytes):
            return " and ".join(f"{bytes / 1e6 / times.median(name):.3g}" for name in (ours, theirs))

        comparisons = []
        if "resiliparse" in versions:
            comparisons += [(f"Resiliparse {versions['resiliparse']}: decoding and main content", "the pages", f"{pipeline}.yaml",
                             times.ratio("Resiliparse", pipeline), times.ratio("Resiliparse", STEADY + pipeline),
                             rates(pipeline, "Resiliparse", size))
                            for pipeline in ("text", "news-dump")]
        if "trafilatura" in versions:
            few_size = size if step == 1 else sum(len(gzip.open(name.rstrip("\n")).read()) for name in open(few))
            prefix, what = ("", "the pages") if step == 1 else (FEW, f"every {step}th page")
            comparisons += [(f"trafilatura {versions['trafilatura']}: extract", what, f"{pipeline}.yaml",
                             times.ratio("+trafilatura", prefix + pipeline),
                             times.ratio("+trafilatura", prefix + STEADY + pipeline),
                             rates(prefix + pipeline, "+trafilatura", few_size))
                            for pipeline in ("text", "news-dump")]
        if text_size:
            comparisons.append((f"Recognizers-Text {versions.get('recognizers', '(missing)')}: currency, percentage, dimension, number",
                                f"{text_size / 1e3:.0f} kB of Chinese text" + (f", {repeats} times for Sluice" if repeats > 1 else ""),
                                "claims stage", times.ratio("+recognizers", "+claims stage"), None,
                                rates("+claims stage", "+recognizers", text_size) if "recognizers" in versions
                                else f"{text_size / 1e6 / times.median('+claims stage'):.3g}"))
            comparisons.append((f"zlib {zlib.ZLIB_RUNTIME_VERSION}: level 6", "the same text, each time afresh", "claims stage",
                                times.ratio("+zlib", "+claims stage"), None, rates("+claims stage", "+zlib", text_size)))
        for path, what in warcs.items():
            comparisons.append((f"FastWARC {versions['fastwarc']}: every record read", what, "reading alone",
                                times.ratio(f"+fastwarc {path}", f"+intake {path}"), None,
                                rates(f"+intake {path}", f"+fastwarc {path}", os.path.getsize(path))))
        notes.append("Sluice's times are of whole processes with start-up; the peers are timed in process, without theirs. "
                     "A stage's time is the run's by the stage's share of the clock.")
        with open("/proc/cpuinfo") as file:
            cpu = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.processor())
        about = {"version": spent([sluice, "--version"])[1].decode().strip(), "cpu": cpu, "rounds": given.rounds,
                 "load": f"{os.getloadavg()[0]:.1f}", "pages": f"{count} of {source}" + (f" ({copies} copies)" if copies > 1 else ""),
                 "bytes": size, "peers": versions}
        table = markdown(times, about, comparisons, notes)
        os.makedirs(given.out, exist_ok=True)
        with open(f"{given.out}/bench.md", "w") as file:
            file.write(table)
        with open(f"{given.out}/bench.json", "w") as file:
            floor_ratios = {name: times.ratio(name, "C floor") for name in times.names()} if floor else {}
            json.dump({"about": about, "notes": notes, "rounds": [{name.replace(folder + "/", ""): value for name, value in one.items()}
                                                                  for one in times.rounds],
                       "by_floor": {name.replace(folder + "/", ""): ratio for name, ratio in floor_ratios.items()
                                    if not name.startswith(("+", FEW, STEADY))},
                       "peers": [dict(zip(("peer", "input", "sluice", "ratio", "steady", "rates"), one)) for one in comparisons]}, file, indent=1)
        print(table)
        print(f"written to {given.out}/bench.md and {given.out}/bench.json")


main()
