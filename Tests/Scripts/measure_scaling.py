#!/usr/bin/env python3
"""Measures how a run scales: two threads beside one and beside two processes, a straggler, and a machine of 64 cores.

usage: measure_scaling.py SLUICE [--input FOLDER] [--size MB] [--rounds N] [--pipeline FILE] [--only PART,PART]

  files, warc   news-dump.yaml on 1 thread, on 2, and as two processes of one thread on half the inputs each, in turns; medians of
                wall time. The bars: 1.85 times one thread, 0.93 of the two processes
  threads       the CPU time of every thread of a run with --threads 1: only one works, the others wait for signals
  straggler     a page of 30 MB among small ones, beside what no order of work can be faster than
  model         64 workers that mostly sleep, so that two cores carry them: the time for which a worker, the reader or the
                committer is delayed is set, and the run must take what the model says

Pages come from Corpus, repeated, or from a folder. The model needs a C compiler: libraries' calls are wrapped by LD_PRELOAD.
"""
import argparse, gzip, json, math, os, re, shutil, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PARTS = ["files", "warc", "threads", "straggler", "model"]


def pages(folder, size):
    """Pages of a folder, again and again until they have a size."""
    found = sorted(os.path.join(base, name) for base, _, names in os.walk(folder) for name in names
                   if re.search(r"\.s?html?(\.gz)?$", name))
    originals = []
    for name in found:
        try:
            with (gzip.open if name.endswith(".gz") else open)(name, "rb") as file:
                originals.append(file.read())
        except (EOFError, OSError):
            continue
    total, index = 0, 0
    while total < size:
        yield originals[index % len(originals)]
        total += len(originals[index % len(originals)])
        index += 1


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def record(index, body):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://scale.example/{index}\r\nWARC-Date: 2024-03-05T08:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{index:012}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http) + len(body)}\r\n\r\n")
    return head.encode() + http + body + b"\r\n\r\n"


class Measure:
    def __init__(self, given, folder):
        self.given, self.folder, self.runs = given, folder, 0

    def start(self, input, threads, pipeline=None, environment=None):
        self.runs += 1
        return subprocess.Popen([self.given.sluice, "run", pipeline or self.given.pipeline, input, "--output",
                                 f"{self.folder}/out-{self.runs % 4}", "--fresh", "--quiet", "--threads", str(threads)],
                                env={**os.environ, **(environment or {})}, stderr=subprocess.DEVNULL)

    def wall(self, *runs, **more):
        """Seconds until all of some runs at once have ended."""
        begin = time.monotonic()
        started = [self.start(input, threads, **more) for input, threads in runs]
        if any(process.wait() not in (0, 1) for process in started):
            sys.exit(f"a run of {runs} failed")
        return time.monotonic() - begin

    def compare(self, name, whole, halves):
        times = [(self.wall((whole, 1)), self.wall((whole, 2)), self.wall((halves[0], 1), (halves[1], 1)))
                 for _ in range(self.given.rounds)]
        for title, ratios in (("2 threads beside 1", [one / two for one, two, _ in times]),
                              ("2 threads beside two processes", [pair / two for _, two, pair in times])):
            print(f"{name}: {title}: {statistics.median(ratios):.3f} times as fast ({min(ratios):.3f} to {max(ratios):.3f})", flush=True)

    def files(self):
        for index, page in enumerate(pages(self.given.input, self.given.size * 1e6)):
            packed = gzip.compress(page, 6, mtime=0)
            write(f"{self.folder}/whole/{index:06}.html.gz", packed)
            write(f"{self.folder}/half-{index % 2}/{index:06}.html.gz", packed)
        self.compare("files", f"{self.folder}/whole", [f"{self.folder}/half-0", f"{self.folder}/half-1"])

    def warc(self):
        records = [record(index, page) for index, page in enumerate(pages(self.given.input, self.given.size * 1e6))]
        write(f"{self.folder}/whole.warc", b"".join(records))
        for half in range(2):
            write(f"{self.folder}/half-{half}.warc", b"".join(records[half::2]))
        self.compare("one WARC", f"{self.folder}/whole.warc", [f"{self.folder}/half-0.warc", f"{self.folder}/half-1.warc"])

    def threads(self):
        for index, page in enumerate(pages(self.given.input, 16e6)):
            write(f"{self.folder}/few/{index:06}.html", page)
        for threads in (1, 2):
            process, spent = self.start(f"{self.folder}/few", threads), {}
            while process.poll() is None:
                try:
                    for task in os.listdir(f"/proc/{process.pid}/task"):
                        with open(f"/proc/{process.pid}/task/{task}/schedstat") as file:
                            spent[task] = int(file.read().split()[0]) / 1e9
                except (FileNotFoundError, ProcessLookupError):
                    continue
                time.sleep(0.001)
            working = sorted((seconds for seconds in spent.values()), reverse=True)
            print(f"threads: --threads {threads}: CPU seconds of each: {', '.join(f'{seconds:.3f}' for seconds in working)}", flush=True)

    def straggler(self):
        small, large = f"{self.folder}/small", f"{self.folder}/mixed"
        for index, page in enumerate(pages(self.given.input, self.given.size * 1e6)):
            write(f"{small}/{index:06}.html", page)
            write(f"{large}/{index:06}.html", page)
        giant = b"".join(pages(self.given.input, 30e6))
        write(f"{self.folder}/giant/giant.html", giant)
        write(f"{large}/{index // 2:06}-giant.html", giant)
        ratios = []
        for _ in range(self.given.rounds):
            alone, others, both = self.wall((f"{self.folder}/giant", 1)), self.wall((small, 1)), self.wall((large, 2))
            ratios.append(both / max(alone, (alone + others) / 2))
        print(f"straggler: {statistics.median(ratios):.3f} of the time that two threads must take ({min(ratios):.3f} to {max(ratios):.3f}); "
              f"the page of {len(giant) / 1e6:.0f} MB alone {alone:.2f} s, the others {others:.2f} s on one thread")

    def model(self):
        """Runs 64 workers whose work is a delay: in `deflate` for a worker, by the byte in `read` and `write`."""
        compiler = next((name for name in ("cc", "gcc", "clang") if shutil.which(name)), None)
        if not compiler:
            return print("model: no C compiler, so the delays were not tried")
        library, counts = f"{self.folder}/delays.so", f"{self.folder}/delays"
        subprocess.run([compiler, "-O2", "-shared", "-fPIC", f"{HERE}/delays.c", "-o", library, "-ldl"], check=True)
        with open(f"{self.folder}/rows.yaml", "w") as file:
            file.write("intake: {format: jsonl}\nstages: [{filter: {min_chars: 20}}]\n")
        with open(f"{self.folder}/rows.jsonl", "w") as file:
            # A batch is 4,096 records; 256 of them, in each of which one record is kept, so that little is left but delays.
            for index in range(256 * 4096):
                file.write('{"text":"a text that is long enough to be kept"}\n' if index % 4096 == 0 else '{"text":"a"}\n')
        size = os.path.getsize(f"{self.folder}/rows.jsonl")
        base = None
        for threads, work, read, wrote in ((64, 0, 0, 0), (64, 1000, 0, 0), (32, 1000, 0, 0), (64, 1000, 40, 0), (64, 1000, 0, 40)):
            environment = {"LD_PRELOAD": library, "DELAY_CPUS": str(threads), "DELAY_WORK": str(work), "DELAY_COUNTS": counts,
                           "DELAY_READ": str(int(read * 256e6 / size)), "DELAY_WRITE": str(wrote)}
            took = self.wall((f"{self.folder}/rows.jsonl", threads), pipeline=f"{self.folder}/rows.yaml", environment=environment)
            with open(counts) as file:
                seen = json.load(file)
            base = base if base is not None else took
            shares = {"workers": math.ceil(seen["blocks"] / threads) * work / 1e3, "reader": seen["read_ns"] / 1e9,
                      "committer": seen["write_ns"] / 1e9}
            bound = max(shares, key=shares.get)
            said = f"{', '.join(f'{name} {seconds:.2f} s' for name, seconds in shares.items())}" if work else "no delay"
            expected = base + shares[bound] if work else base
            print(f"model: {seen['threads']} threads, {said}: {took:.2f} s, the model says {expected:.2f} s "
                  f"({took / expected:.2f}){', bound by ' + bound if work else ''}", flush=True)


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("sluice")
    arguments.add_argument("--input", default=f"{ROOT}/Corpus")
    arguments.add_argument("--size", type=float, default=48, help="MB of pages")
    arguments.add_argument("--rounds", type=int, default=9)
    arguments.add_argument("--pipeline", default=f"{ROOT}/Pipelines/news-dump.yaml")
    arguments.add_argument("--only", default=",".join(PARTS))
    given = arguments.parse_args()
    given.sluice = os.path.abspath(given.sluice)
    try:
        os.nice(-5)
    except PermissionError:
        pass
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
    for part in given.only.split(","):
        with tempfile.TemporaryDirectory(prefix="sluice-scaling-") as folder:
            getattr(Measure(given, folder), part)()


main()
