#!/usr/bin/env python3
"""Measures the peak memory of whole runs over large inputs; exits with 1 where a bar is missed.

usage: measure_memory.py SLUICE PIPELINE [--scale S] [--only NAME,NAME]

Two kinds of input, each at two sizes:
  warc-tenth    10,000 records,    50 kB each: 0.5 GB of uncompressed WARC
  warc          100,000 records,   50 kB each: 5 GB
  warc-records  1,000,000 records, 0.5 kB each: ten times the records of "warc" in a tenth of its bytes
  files-tenth   50,000 files of 1 kB
  files         500,000 files of 1 kB

WARC data comes from generate_warc.py through a FIFO, so that nothing but the rows lies on the disk; both are removed at
the end. The bars: 200 MB each, and ten times the input within 10 % of the peak. --scale 0.01 tries the script out.
"""
import argparse, os, shutil, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
BAR = 200_000_000
WARC = {"warc-tenth": (10_000, 50_000), "warc": (100_000, 50_000), "warc-records": (1_000_000, 500)}
FILES = {"files-tenth": 50_000, "files": 500_000}
PAIRS = [("warc-tenth", "warc"), ("files-tenth", "files")]
PAGE = ("<!DOCTYPE html><html><head><title>Page %d</title></head><body>"
        + "".join(f"<p>Output of unit {i} rose by {i}.5 percent in the quarter.</p>\n" for i in range(14)) + "</body></html>")


def peak_of(command):
    """The peak of resident memory in bytes, the seconds, and the exit status of a command."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}: {message[-2000:]}")
    return usage.ru_maxrss * 1024, time.monotonic() - start


def run(folder, sluice, pipeline, inputs):
    output = os.path.join(folder, "out")
    peak, seconds = peak_of([sluice, "run", pipeline, inputs, "--output", output, "--quiet"])
    shutil.rmtree(output)
    return peak, seconds


def measure_warc(folder, sluice, pipeline, records, size):
    fifo = os.path.join(folder, "stream.warc")
    os.mkfifo(fifo)
    # The shell opens the FIFO, which waits for the reader.
    generator = subprocess.Popen(
        ["sh", "-c", 'exec "$0" "$1" "$2" "$3" > "$4"', sys.executable, f"{HERE}/generate_warc.py", str(records), str(size), fifo])
    try:
        return run(folder, sluice, pipeline, fifo)
    finally:
        generator.wait()
        os.remove(fifo)


def measure_files(folder, sluice, pipeline, count):
    pages = os.path.join(folder, "pages")
    for number in range(count):
        if number % 1000 == 0:
            os.makedirs(f"{pages}/{number // 1000:04}")
        with open(f"{pages}/{number // 1000:04}/{number % 1000:03}.html", "w") as page:
            page.write(PAGE % number)
    try:
        return run(folder, sluice, pipeline, pages)
    finally:
        shutil.rmtree(pages)


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("sluice")
    arguments.add_argument("pipeline")
    arguments.add_argument("--scale", type=float, default=1)
    arguments.add_argument("--only", default=",".join([*WARC, *FILES]))
    given = arguments.parse_args()
    peaks, missed = {}, False
    for name in given.only.split(","):
        with tempfile.TemporaryDirectory(prefix="sluice-memory-") as folder:
            if name in WARC:
                records, size = WARC[name]
                measured = measure_warc(folder, given.sluice, given.pipeline, int(records * given.scale), size)
            else:
                measured = measure_files(folder, given.sluice, given.pipeline, int(FILES[name] * given.scale))
        peaks[name], seconds = measured
        missed = missed or peaks[name] > BAR
        print(f"{name}: peak {peaks[name] / 1e6:.1f} MB in {seconds:.0f} s", flush=True)
    for small, large in PAIRS:
        if small in peaks and large in peaks:
            ratio = peaks[large] / peaks[small]
            missed = missed or ratio > 1.1
            print(f"{large} / {small}: {ratio:.3f}")
    sys.exit(1 if missed else 0)


main()
