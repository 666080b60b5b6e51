"""Runs the Spark module on a cluster of two executors and compares its rows with those of a local run.

    python check_spark.py SLUICE
"""

import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import scale

sys.path.insert(0, str(scale.ROOT / "Pipelines" / "spark"))
MODULE = scale.ROOT / "Pipelines" / "spark" / "sluice_spark.py"
PIPELINE = scale.ROOT / "Pipelines" / "claims.yaml"
COPIES = 20

# Gives half of its rows once, says so, and hangs until its executor is killed; every other time it is the program.
HANGS_ONCE = """#!/bin/sh
if mkdir "{mark}" 2>/dev/null; then
  "$(dirname "$0")/{name}" "$@" | {{ head -c 300000; touch "{mark}/half"; sleep 25; }}
else
  exec "$(dirname "$0")/{name}" "$@"
fi
"""
# Dies once in the middle of its input.
DIES_ONCE = """#!/bin/sh
if mkdir "{mark}" 2>/dev/null; then
  head -c 100000 >/dev/null
  kill -9 $$
else
  exec "$(dirname "$0")/{name}" "$@"
fi
"""
# Writes far more than a pipe holds before it reads anything, and then echoes.
TALKS_FIRST = """#!/bin/sh
head -c 8000000 /dev/zero | tr '\\0' 'x'
echo
exec cat
"""


def script(path, text, **values):
    path.write_text(text.format(**values) if values else text)
    path.chmod(0o755)
    return path


def write_documents(sluice, work):
    """The sample corpus' texts many times over, each under an id of its own, and some that cannot be read."""
    scale.run([sluice, "run", scale.ROOT / "Pipelines/text.yaml", scale.ROOT / "Corpus", "--output", work / "texts", "-q"], (0, 1))
    texts = list(scale.rows(work / "texts", "documents"))
    records = []
    for copy in range(COPIES):
        for row in texts:
            records.append({"id": f"{copy}/{row['id']}", "text": row["text"], "title": row["title"], "published": row["published"]})
        records.append({"id": f"{copy}/empty", "text": "", "title": None, "published": None})
        records.append({"id": f"{copy}/null", "text": None, "title": "a \"title\"\\\t\x01", "published": None})
    with open(work / "documents.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return records


def check_streams(checks, work):
    """The two pipes, without Spark."""
    import sluice_spark
    talker = script(work / "talks-first", TALKS_FIRST)
    piece = b"y" * 99 + b"\n"
    with tempfile.TemporaryFile() as log:
        got = b"".join(sluice_spark._stream([str(talker)], iter([piece * 40_000, piece * 40_000]), log))
    checks.check(got == b"x" * 8_000_000 + b"\n" + piece * 80_000, "the streams of a process that writes before it reads")
    for value in ["", "\"\\\n\r\t\x00\x1f\x7f\u2028", "\\n", "三分之一\U0001F600"]:
        checks.check(json.loads(sluice_spark._quoted(value.encode())) == value, f"{value!r} as JSON")
    checks.check(sluice_spark._quoted(None) == b"null", "null as JSON")
    with tempfile.TemporaryFile() as log:
        blocks = sluice_spark._stream(["sh", "-c", "cat; sleep 60"], iter([piece]), log)
        next(blocks)
        blocks.close()  # As when Spark has rows enough; a process that is left behind would hang the test.
    with tempfile.TemporaryFile() as log:
        try:
            list(sluice_spark._stream(["sh", "-c", "echo why >&2; exit 3"], iter([piece] * 100_000), log))
            checks.check(False, "status 3 of the process went unnoticed")
        except RuntimeError as error:
            checks.check("status 3: why" in str(error), f"the failure says {error}")


def check_names(checks):
    """Pieces that do not fit Spark's batches, ids of every kind, and strings that are not UTF-8."""
    import pyarrow
    import sluice_spark
    ids = ["a\nb" if number % 7 == 0 else None if number % 11 == 0 else f"id {number} \"水\"" for number in range(1000)]
    texts = pyarrow.array([b"\xff\x01" if number % 5 == 0 else b"text" for number in range(1000)]).view(pyarrow.string())
    whole = pyarrow.RecordBatch.from_arrays([pyarrow.array(ids), texts], ["id", "text"])
    with tempfile.TemporaryFile() as file:
        names = sluice_spark._Names(file)
        inputs = sluice_spark._Inputs(["id", "text"], names)
        batches = [whole.slice(start, 300) for start in range(0, 1000, 300)]
        lines = b"".join(inputs.records(batches[0], iter(batches[1:]))).splitlines()
        named = [name for name in ids if name is not None]
        checks.check(inputs.unnamed == 1000 - len(named), f"{inputs.unnamed} ids are missing")
        checks.check([json.loads(line.decode("utf-8", "replace"))["id"] for line in lines] == named, "ids of the records")
        checks.check([names.of(line) for line in range(1, len(named) + 1)] == named, "ids by line")
        checks.check(names.of(len(named)) == named[-1] and names.of(1) == named[0], "ids by line, out of order")


def main(sluice):
    scale.need("Spark", "java")
    missing = [name for name in ("pyspark", "pandas", "pyarrow") if not importlib.util.find_spec(name)]
    if missing:
        scale.skip("Spark", f"{', '.join(missing)} could not be installed")
    checks = scale.Checks("Spark")
    with tempfile.TemporaryDirectory(prefix="sluice-spark-") as work:
        work = pathlib.Path(work)
        records = write_documents(sluice, work)
        check_streams(checks, work)
        check_names(checks)
        scale.run([sluice, "run", PIPELINE, work / "documents.jsonl", "--output", work / "local", "-q"], (1,))
        name = pathlib.Path(sluice).name
        helpers = [script(work / "hangs-once", HANGS_ONCE, mark=work / "hung", name=name),
                   script(work / "dies-once", DIES_ONCE, mark=work / "died", name=name),
                   work / "broken.yaml"]
        (work / "broken.yaml").write_text("name: broken\nstages:\n  - clams\n")
        files = scale.run([sys.executable, MODULE, PIPELINE, sluice]).strip()
        submit = [str(pathlib.Path(sys.executable).parent / "spark-submit"), "--master", "local-cluster[2,1,1024]",
                  "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.execution.arrow.maxRecordsPerBatch=500",
                  "--py-files", str(MODULE), "--files", ",".join([files, *map(str, helpers)]),
                  str(pathlib.Path(__file__).with_name("spark_job.py")), str(work), name]
        done = subprocess.run(submit, env=os.environ | {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"},
                              capture_output=True, text=True, cwd=work)
        checks.check(done.returncode == 0, f"spark-submit ended with {done.returncode}: {reasons(done)}")
        if done.returncode == 0:
            compare(checks, sluice, work, records)
    checks.end()


def reasons(done):
    """The lines of a failed driver program that say why, without Java's stacks."""
    lines = (done.stdout + done.stderr).splitlines()
    return "\n".join(line[:400] for line in lines if "rror" in line and not line.startswith(("\tat", "26/", "INFO")))[:4000]


def compare(checks, sluice, work, records):
    wanted = {row["id"]: row for row in scale.rows(work / "local", "claims")}
    errors = {}
    for row in scale.rows(work / "local", "errors"):
        errors[records[int(row["member"].removeprefix("line ")) - 1]["id"]] = (row["stage"], row["code"], row["message"])
    checks.check(len(wanted) > 5_000 and len(errors) >= 2 * COPIES, f"{len(wanted)} claims and {len(errors)} errors are too few to tell")
    told = json.loads((work / "told.json").read_text())
    for kind in ("whole", "killed", "died"):
        got = [json.loads(line) for line in open(work / f"{kind}.jsonl", encoding="utf-8")]
        claims = [row for row in got if row["error_code"] is None]
        failures = [(row["doc_id"], (row["error_stage"], row["error_code"], row["error_message"])) for row in got if row["error_code"]]
        unnamed = [failure for failure in failures if failure[0] is None]
        checks.check(unnamed == [(None, ("spark", "no_id", "the row's id is null"))], f"{kind}: documents without an id gave {unnamed}")
        checks.check(sorted(failure for failure in failures if failure[0]) == sorted(errors.items()), f"{kind}: error rows differ")
        checks.check(len(claims) == len(wanted), f"{kind}: {len(claims)} claims and not {len(wanted)}")
        # The path is that of the input, which is standard input here.
        wrong = [row["id"] for row in claims if any(
            row[key] != value for key, value in wanted.get(row["id"], {"id": None}).items() if key != "path")]
        checks.check(not wrong, f"{kind}: {len(wrong)} claims differ from the local run's, such as {wrong[:2]}")
        checks.check(len({row["id"] for row in claims}) == len(claims), f"{kind}: claims came twice")
    checks.check(told["killed"], "no executor was killed")
    checks.check((work / "died").exists(), "no process died")
    checks.check("sluice ended with status 2" in told["broken"] and "clams" in told["broken"], f"a broken pipeline said {told['broken'][:800]}")
    checks.check(told["columns"] == ["doc_id", "value", "metric", "error_stage", "error_code", "error_message"], f"columns are {told['columns']}")
    checks.check(told["some"] == 3, f"the first three rows alone are {told['some']}")
    table = scale.run([sluice, "schema", "--for", "spark"]).split("CREATE TABLE claims (")[1].split(")")[0]
    names = [tuple(line.strip(" ,").replace(" NOT NULL", "").replace("`", "").lower().split(" ")) for line in table.strip().splitlines()]
    checks.check(names == [tuple(pair) for pair in told["schema"]], f"the module's columns are not those of sluice schema: {told['schema']}")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
