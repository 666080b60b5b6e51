#!/usr/bin/env python3
"""Compares the CPU time of the Spark module with that of a local run over the same documents.

usage: python measure_spark.py SLUICE TEXTS.jsonl [ROUNDS]     (with pyspark, pandas and pyarrow; Linux)

TEXTS.jsonl has "id" and "text"; take 100 MB or more, or the fixed work of Spark is most of what is seen. CPU time and not
the clock is compared, so that other work on the machine tells less. The local run writes an output folder; Spark's rows are
thrown away behind the last step. The first round of Spark warms up Java and does not count.
"""
import os, pathlib, resource, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Pipelines" / "spark"))
PIPELINE = ROOT / "Pipelines" / "claims.yaml"


def below(root):
    """CPU seconds of this process' executors and of what ran in them, by what spent them; the driver's are left out."""
    parents, seconds, ended, commands, executors = {}, {}, {}, {}, set()
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            fields = pathlib.Path(f"/proc/{entry}/stat").read_text().rsplit(")", 1)[1].split()
            commands[int(entry)] = pathlib.Path(f"/proc/{entry}/cmdline").read_bytes()
        except OSError:
            continue  # It has ended meanwhile.
        parents[int(entry)] = int(fields[1])
        seconds[int(entry)] = sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")
        ended[int(entry)] = sum(map(int, fields[13:15])) / os.sysconf("SC_CLK_TCK")
        if b"CoarseGrainedExecutorBackend" in commands[int(entry)]:
            executors.add(int(entry))

    def inside(process, wanted):
        while process in parents and process not in wanted:
            process = parents[process]
        return process in wanted

    spent = dict.fromkeys(("java", "python", "program"), 0.0)
    for process in parents:
        if inside(process, executors) and inside(process, {root}):
            kind = "java" if process in executors else "python" if b"pyspark" in commands[process] else "program"
            spent[kind] += seconds[process]
            # The dead children of Python are the program's processes, and those of Java were Python's.
            spent["python" if kind == "java" else "program"] += ended[process]
    return spent


def local(sluice, texts):
    with tempfile.TemporaryDirectory() as work:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sluice, "run", str(PIPELINE), texts, "--output", f"{work}/out", "--quiet"])
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(sluice, texts, rounds):
    from pyspark.sql import SparkSession
    import sluice_spark
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false")
             .config("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
             .config("spark.files", sluice_spark._files(str(PIPELINE), sluice)).getOrCreate())
    spark.sparkContext.addPyFile(sluice_spark.__file__)
    with tempfile.TemporaryDirectory() as work:
        spark.read.schema("id string, text string").json(texts).repartition(4).write.parquet(f"{work}/texts")
        documents = spark.read.parquet(f"{work}/texts")
        for number in range(rounds + 1):
            start = below(os.getpid())
            rows = sluice_spark.claims(documents, binary=os.path.basename(sluice))
            rows.write.format("noop").mode("overwrite").save()
            spent = {kind: seconds - start[kind] for kind, seconds in below(os.getpid()).items()}
            cluster, alone = sum(spent.values()), local(sluice, texts)
            parts = ", ".join(f"{kind} {seconds:.2f}" for kind, seconds in spent.items())
            note = "" if number else " (warming up)"
            print(f"local {alone:.2f} s, Spark {cluster:.2f} s ({parts}), throughput per core {alone / cluster:.2f} of the local run's{note}",
                  flush=True)
    spark.stop()


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 3)
