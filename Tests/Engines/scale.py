"""What the checks of Spark, the schedulers and the object stores share."""

import gzip
import json
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Checks:
    """Counts what holds and says what does not."""

    def __init__(self, name):
        self.name, self.passed, self.failed = name, 0, 0

    def check(self, holds, message):
        self.passed, self.failed = self.passed + bool(holds), self.failed + (not holds)
        if not holds:
            print(f"FAILED: {self.name}: {message}", flush=True)

    def end(self):
        print(f"{self.name}: {self.passed} passed, {self.failed} failed", flush=True)
        raise SystemExit(1 if self.failed else 0)


def skip(name, why):
    """Ends a check that cannot run here; the status 77 says so to the runner."""
    print(f"skipped: {name}: {why}", flush=True)
    raise SystemExit(77)


def need(name, *programs):
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        skip(name, f"{', '.join(missing)} could not be installed")


def rows(folder, kind):
    """The rows of an output folder."""
    for shard in sorted(pathlib.Path(folder).glob(f"{kind}-*.jsonl.gz")):
        with gzip.open(shard, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def run(command, statuses=(0,), **more):
    """Runs a command and gives what it printed; any other status ends the check with what it said."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **more)
    if done.returncode not in statuses:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {done.returncode}: {(done.stdout + done.stderr)[-3000:]}")
    return done.stdout


def commands(page, heading):
    """The commands that stand below a heading of a page, joined: a test runs what the page says."""
    part = (ROOT / page).read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return "".join(block.split("```")[0] for block in part.split("```sh\n")[1:])


def environment(sluice, **more):
    """The environment with the program on the path."""
    return os.environ | {"PATH": f"{pathlib.Path(sluice).parent}:{os.environ['PATH']}"} | more
