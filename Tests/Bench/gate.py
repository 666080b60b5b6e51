#!/usr/bin/env python3
"""Counts the instructions of every stage over the sample corpus and compares them with the committed ones.

usage: gate.py SLUICE [--update]
       gate.py SLUICE --show FOLDER     counts and shares of another input, compared with nothing

callgrind runs news-dump.yaml on one thread over Corpus. A stage counts with everything that it calls. Ends with 1 where a
count has grown by more than 5 %; --update writes the counts anew, which belongs into a commit that says why they grew. Counts
of another compiler, C library or processor say nothing: the gate is then passed over with a line that says so, as it is where
valgrind is missing.
"""
import json, os, platform, re, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
COUNTS = f"{HERE}/instructions.json"
MOST = 1.05
# What is counted besides the stages: functions by the name that `swift demangle` gives them.
OTHERS = {"parse": "SluiceMarkup.PageReader.read(", "read": "SluiceIntake.InputReader.next(", "load": "SluiceIntake.UnitLoader.load(",
          "rows": "SluiceEmit.BatchEncoder.finish(", "commit": "SluiceRun.Committer.(write in"}


def callgrind(program, folder, *arguments):
    """The counts file of a run of the program on one thread, the same in every run."""
    counts = f"{folder}/counts"
    # Without the choice of code by processor, and without the random seed of hash tables.
    environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1", "LC_ALL": "C",
                   "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX_Usable,-AVX2_Usable,-AVX2,-AVX512F,-ERMS,-FSRM,-BMI2,-SSE4_2"}
    done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", program, *arguments],
                          capture_output=True, text=True, env=environment, cwd=ROOT)
    # 1: the sample corpus holds damaged files.
    if done.returncode not in (0, 1) or not os.path.exists(counts):
        sys.exit(f"callgrind ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return counts


def inclusive(path):
    """The instructions of every function with what it calls, by its name in the program, and of all."""
    names, counts, function, total, is_call = {}, {}, None, 0, False
    with open(path) as file:
        for line in file:
            if match := re.match(r"(c?fn)=(\(\d+\))(?: (.*))?", line):
                if match[3]:
                    names[match[2]] = match[3].strip()
                if match[1] == "fn":
                    function = names[match[2]]
            elif line.startswith("calls="):
                is_call = True
            elif line[0] in "0123456789+-*":
                cost = int(line.split()[1])
                counts[function] = counts.get(function, 0) + cost
                total += 0 if is_call else cost
                is_call = False
    return counts, total


def stage_counts(counts):
    """The counts that are kept, by stage."""
    mangled = [name for name in counts if name.startswith("$s") and counts[name] > 1000]
    shown = subprocess.run(["swift", "demangle"], input="\n".join(mangled), capture_output=True, text=True, check=True)
    found = {}
    for name, title in zip(mangled, shown.stdout.splitlines()):
        stage = re.match(r"protocol witness for SluiceCore\.Stage\.process\(.* in conformance \w+\.(\w+)Stage\b", title)
        if stage:
            found[stage[1].lower()] = counts[name]
        for other, start in OTHERS.items():
            if title.startswith(start) and " closure" not in title:
                found[other] = found.get(other, 0) + counts[name]
    return found


def measure(program, folder="Corpus"):
    with tempfile.TemporaryDirectory(prefix="sluice-gate-") as scratch:
        # With its debug information valgrind does not end reading the program.
        subprocess.run(["objcopy", "--strip-debug", program, f"{scratch}/sluice"], check=True)
        found, total = inclusive(callgrind(f"{scratch}/sluice", scratch, "run", "Pipelines/news-dump.yaml", folder, "--output",
                                           f"{scratch}/out", "--quiet", "--threads", "1"))
        start_up = inclusive(callgrind(f"{scratch}/sluice", scratch, "--version"))[1]
    return {**dict(sorted(stage_counts(found).items())), "whole run": total, "sluice --version": start_up}


def setting():
    """What the counts depend on besides the code."""
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    return {"machine": platform.machine(), "libc": " ".join(platform.libc_ver()), "swift": re.search(r"Swift version (\S+)", swift)[1]}


def main():
    shows = sys.argv[2:3] == ["--show"] and len(sys.argv) == 4
    if not shows and (len(sys.argv) < 2 or sys.argv[2:] not in ([], ["--update"])):
        sys.exit(__doc__)
    for tool in ("valgrind", "objcopy", "swift"):
        if not shutil.which(tool):
            return print(f"no {tool}: instructions are not counted")
    if shows:
        found = measure(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[3]))
        for name, count in found.items():
            print(f"{name:18} {count:15,} {count / found['whole run'] * 100:6.2f} %")
        return
    known = json.load(open(COUNTS)) if os.path.exists(COUNTS) else {"setting": None, "instructions": {}}
    if sys.argv[2:] == [] and known["setting"] != setting():
        return print(f"the counts are those of {known['setting']}, this is {setting()}: instructions are not compared")
    found, before, grown = measure(os.path.abspath(sys.argv[1])), known["instructions"], []
    for name in dict.fromkeys([*before, *found]):
        old, new = before.get(name), found.get(name)
        change = f"{(new / old - 1) * 100:+.1f} %" if old and new else "not counted before" if new else "no longer found"
        print(f"{name:18} {new or 0:13,} {change}")
        if not new or (old and new > old * MOST):
            grown.append(name)
    if sys.argv[2:] == ["--update"]:
        with open(COUNTS, "w") as file:
            file.write(json.dumps({"setting": setting(), "instructions": found}, indent=2) + "\n")
    elif grown:
        sys.exit(f"more than 5 % above {os.path.relpath(COUNTS)}, or gone: {', '.join(grown)}; where that is meant: "
                 "make bench-gate UPDATE=--update")


main()
