#!/usr/bin/env python3
"""Measures the peak memory of runs by the number of workers and by the size of the input; exits with 1 where a bar is missed.

usage: measure_workers.py SLUICE [--input FOLDER] [--size MB] [--rounds N] [--pipelines text,news-dump]

The pages of a folder (default: Corpus), repeated, once to a size and once to ten times that. The bar: ten times the input has the
same peak within 10 %. What a worker takes is the difference between runs on 1 and on 2 threads.
"""
import argparse, os, re, shutil, statistics, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def link_pages(folder, source, size, times):
    """Hard links to copies of the pages: a set of some size, as often as is asked for."""
    total = 0
    for base, _, names in os.walk(source):
        for name in sorted(names):
            if not re.search(r"\.s?html?(\.gz)?$", name) or total > size:
                continue
            original = f"{folder}/originals/{total:012}-{name}"
            os.makedirs(os.path.dirname(original), exist_ok=True)
            shutil.copy(f"{base}/{name}", original)
            total += os.path.getsize(original)
    copies = max(1, round(size / total))
    for kind, count in (("one", copies), ("ten", copies * times)):
        for copy in range(count):
            os.makedirs(f"{folder}/{kind}/{copy:05}")
            for name in os.listdir(f"{folder}/originals"):
                os.link(f"{folder}/originals/{name}", f"{folder}/{kind}/{copy:05}/{name}")
    return total * copies


def peak(command):
    """The peak of resident memory in bytes."""
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_maxrss * 1024


def main():
    arguments = argparse.ArgumentParser(usage=__doc__.replace("%", "%%"))
    arguments.add_argument("sluice")
    arguments.add_argument("--input", default=f"{ROOT}/Corpus")
    arguments.add_argument("--size", type=float, default=24, help="MB of files, as they lie on the disk")
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--pipelines", default="text,news-dump")
    given = arguments.parse_args()
    missed = False
    with tempfile.TemporaryDirectory(prefix="sluice-workers-") as folder:
        size = link_pages(folder, given.input, given.size * 1e6, 10)
        for pipeline in given.pipelines.split(","):
            peaks = {}
            for kind, threads in (("one", 1), ("ten", 1), ("one", 2), ("ten", 2)):
                peaks[kind, threads] = statistics.median(
                    peak([given.sluice, "run", f"{ROOT}/Pipelines/{pipeline}.yaml", f"{folder}/{kind}", "--output", f"{folder}/out", "--fresh",
                          "--quiet", "--threads", str(threads)]) for _ in range(given.rounds))
            for threads in (1, 2):
                ratio = peaks["ten", threads] / peaks["one", threads]
                missed = missed or ratio > 1.1
                print(f"{pipeline}.yaml, {threads} threads: {peaks['one', threads] / 1e6:.1f} MB for {size / 1e6:.0f} MB of files, "
                      f"{peaks['ten', threads] / 1e6:.1f} MB for ten times that ({ratio:.3f})", flush=True)
            print(f"{pipeline}.yaml: {(peaks['ten', 2] - peaks['ten', 1]) / 1e6:.1f} MB for one more worker", flush=True)
    sys.exit(1 if missed else 0)


main()
