"""Loads what `sluice run` wrote into each engine and checks every cell and ten answers.

    python check_engines.py SLUICE [engine …]
"""

import gzip
import hashlib
import importlib.util
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import engines
import expected

ROOT = pathlib.Path(__file__).resolve().parents[2]
QUESTIONS = sorted((ROOT / "Pipelines" / "sql" / "questions").glob("*.sql"))
passed, failed = 0, 0


def check(holds, message):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    if not holds:
        print(f"FAILED: {message}", flush=True)


def wash(sluice, pipeline, source, output, statuses=(0,)):
    command = [sluice, "run", str(ROOT / pipeline), str(source), "--output", str(output), "-q"]
    status = subprocess.run(command, stderr=subprocess.DEVNULL).returncode
    if status not in statuses:
        raise SystemExit(f"{' '.join(command)} ended with {status}")
    return output


def rows(folder, kind):
    for shard in sorted(pathlib.Path(folder).glob(f"{kind}-*.jsonl.gz")):
        with gzip.open(shard, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def late_lines(count, first):
    """Texts whose title, address, date and growth come from row `first` on; before it their columns are null."""
    for number in range(count):
        # Hashes do not compress, so that a few rows fill a shard.
        record = {"id": hashlib.sha256(b"%d" % number).hexdigest(), "text": f"村里有水井{number % 97 + 1}口。\\n \\u0000 'quote\" {number}\t."}
        if number >= first:
            record["url"] = f"https://example.org/{number}?a=1&b=\\u0000"
            record["title"] = f"云溪市2023年报告 {number} \U0001F600"
            record["published"] = "2024-02-01"
            record["text"] = f"2023年,云溪市粮食产量{number}.{number % 100:02}吨,同比增长{number % 40}.5%。\0\\"
            record["section"] = "一、回顾"
        yield json.dumps(record, ensure_ascii=number % 2 == 0) + "\n"


def make_folders(sluice, work):
    """What the engines load: the sample corpus, towns of two years, a night without claims, and late columns."""
    folders = {"2024-05-01": wash(sluice, "Pipelines/news-dump.yaml", ROOT / "Corpus", work / "corpus", statuses=(1,))}
    towns = pathlib.Path(__file__).with_name("towns.jsonl")
    folders["2024-05-02"] = wash(sluice, "Pipelines/news-dump.yaml", towns, work / "towns")
    quiet = work / "quiet.jsonl"
    quiet.write_text('{"id":"quiet","text":"山里静静的,没有数字。"}\n', encoding="utf-8")
    folders["2024-05-03"] = wash(sluice, "Pipelines/news-dump.yaml", quiet, work / "quiet")
    late = work / "late.jsonl"
    with open(late, "w", encoding="utf-8") as file:
        file.writelines(late_lines(56_000, 50_000))
    wash(sluice, "Tests/Engines/late.yaml", late, work / "late")
    check(len(list((work / "late").glob("claims-*"))) > 1, "the late columns fill only one shard")
    return folders, work / "late"


def same(first, second):
    if isinstance(first, float) and isinstance(second, (int, float)):
        return math.isclose(first, second, rel_tol=1e-12)
    if isinstance(first, list) and isinstance(second, list):
        return len(first) == len(second) and all(map(same, first, second))
    return first == second


def empty_for_null(value):
    """ClickHouse has no null for an object: its parts are empty."""
    return value in (None, [], "") or (isinstance(value, dict) and all(
        item in (None, 0, 0.0, "", []) for item in value.values()))


def no_null_character(value):
    """PostgreSQL's texts cannot hold U+0000; loading writes U+FFFD for it."""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    if isinstance(value, list):
        return [no_null_character(item) for item in value]
    return {k: no_null_character(v) for k, v in value.items()} if isinstance(value, dict) else value


def compare_cells(engine, name, kind, wanted):
    """Every cell of a table with the rows of the shards."""
    cells, wrong, seen = 0, [], 0
    for row in engine.rows(kind):
        seen += 1
        want = wanted.get(row.get("id", (row["path"], row.get("code"))))
        if want is None:
            wrong.append(f"a row that was not written: {row}")
            continue
        for key, value in want.items():
            cells += 1
            if name == "PostgreSQL":
                value = no_null_character(value)
            if row[key] != value and not (name == "ClickHouse" and value is None and empty_for_null(row[key])):
                wrong.append(f"{key} of {row.get('id')}: {row[key]!r} and not {value!r}")
    check(seen == len(wanted), f"{name} has {seen} of {len(wanted)} {kind}")
    check(not wrong, f"{name} {kind}: {len(wrong)} of {cells} cells differ: {'; '.join(wrong[:3])}")
    return cells


def answers(engine):
    """The ten answers of an engine."""
    if isinstance(engine, engines.Pandas):
        return [engine.answer(number) for number in range(len(QUESTIONS))]
    return [engine.ask(path.read_text()) for path in QUESTIONS]


def manual(name, sluice, work, **more):
    """Runs the commands that the page beside the questions gives for an engine, as they stand there."""
    page = (ROOT / "Pipelines" / "sql" / "README.md").read_text(encoding="utf-8")
    commands = page.split(f"\n## {name}\n")[1].split("```sh\n")[1].split("```")[0]
    work = work / "manual"
    work.mkdir()
    (work / "Pipelines").symlink_to(ROOT / "Pipelines")
    (work / "out").symlink_to(work.parent.parent / "corpus")
    path = [str(pathlib.Path(sys.executable).parent), str(pathlib.Path(sluice).parent)]
    if "PGHOST" in more:
        path.append(str(engines.PostgreSQL.programs()))
        more["PGDATABASE"] = "manual"
        subprocess.run([str(engines.PostgreSQL.programs() / "createdb"), "manual"], env=os.environ | more, check=True)
    environment = os.environ | {"PATH": ":".join(path + [os.environ["PATH"]])} | more
    done = subprocess.run(["sh", "-eu"], input=commands, text=True, capture_output=True, cwd=work, env=environment)
    check(done.returncode == 0, f"the page's commands for {name} fail: {(done.stdout + done.stderr)[-1500:]}")
    check("居全省第四位" in done.stdout, f"the page's commands for {name} print no answer: {done.stdout[-500:]}")


def run(sluice, names):
    start = time.time()
    with tempfile.TemporaryDirectory(prefix="sluice-engines-") as work:
        work = pathlib.Path(work)
        work.chmod(0o755)
        folders, late = make_folders(sluice, work)
        print(f"four folders washed in {time.time() - start:.0f} s", flush=True)
        first = None
        for kind in engines.ALL:
            name = kind.__name__
            if names and name.lower() not in names:
                continue
            if kind.package and importlib.util.find_spec(kind.package) is None:
                print(f"{name}: skipped, its package {kind.package} is not installed")
                continue
            if not kind.package and not kind.programs():
                print(f"{name}: skipped, its server is not installed")
                continue
            begin = time.time()
            given = use(kind, sluice, work, folders, late)
            first = first or given
            for path, mine, other in zip(QUESTIONS, given[0], first[0]):
                check(same(mine, other), f"{name} and {first[1]} differ on {path.name}: {mine[:3]} {other[:3]}")
            print(f"{name}: {time.time() - begin:.0f} s, {given[2]:,} cells compared, ten questions", flush=True)
        if first:
            expected.check_answers(first[0], check)
    print(f"engines: {passed} checks hold, {failed} do not, {time.time() - start:.0f} s")
    return 1 if failed else 0


def use(kind, sluice, work, folders, late):
    """One engine's answers over the nights, its name, and how many cells were compared."""
    name = kind.__name__
    (work / name).mkdir()
    engine = kind(sluice, work / name)
    cells = 0
    try:
        for night, folder in folders.items():
            engine.load(folder, night)
        for table in ("documents", "claims"):
            wanted = {row["id"]: row for folder in folders.values() for row in rows(folder, table)}
            cells += compare_cells(engine, name, table, wanted)
        given = answers(engine)
        if not isinstance(engine, engines.PostgreSQL):
            manual(name, sluice, work / name)
        else:
            manual(name, sluice, work / name, PGHOST=str(engine.data), PGUSER="postgres")
    finally:
        engine.stop()
    (work / (name + "-late")).mkdir()
    engine = kind(sluice, work / (name + "-late"))
    try:
        engine.load(late, "late")
        cells += compare_cells(engine, name, "claims", {row["id"]: row for row in rows(late, "claims")})
        cells += compare_cells(engine, name, "documents", {row["id"]: row for row in rows(late, "documents")})
    finally:
        engine.stop()
    return given, name, cells


if __name__ == "__main__":
    sys.exit(run(str(pathlib.Path(sys.argv[1]).resolve()), [name.lower() for name in sys.argv[2:]]))
