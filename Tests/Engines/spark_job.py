"""The driver program that check_spark.py submits: rows of a whole run, of one with a killed executor, of a dying process."""

import json
import os
import pathlib
import signal
import sys
import threading
import time

from pyspark.sql import SparkSession

from sluice_spark import CLAIM_COLUMNS, claims

WORK, NAME = pathlib.Path(sys.argv[1]), sys.argv[2]
CONTEXT = {"title": "title", "published": "published"}


def command_line(process):
    return pathlib.Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")


def parent(process):
    return int(pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])


def executor_of(name):
    """The executor above the process of this name."""
    for entry in os.listdir("/proc"):
        try:
            if entry.isdigit() and f"/{name} run" in command_line(entry):
                process = int(entry)
                while process > 1:
                    if "CoarseGrainedExecutorBackend" in command_line(process):
                        return process
                    process = parent(process)
        except OSError:
            continue  # It has ended meanwhile.
    return None


def kill_when_half(killed):
    """Kills the executor whose process has given half of its rows."""
    while not (WORK / "hung" / "half").exists():
        time.sleep(0.1)
    # Long enough for these rows to have reached Spark.
    time.sleep(1)
    if process := executor_of("hangs-once"):
        os.kill(process, signal.SIGKILL)
        killed.append(process)


def write(rows, name):
    with open(WORK / f"{name}.jsonl", "w", encoding="utf-8") as file:
        for row in rows.toLocalIterator() if name == "whole" else rows.collect():
            file.write(json.dumps(row.asDict(), ensure_ascii=False) + "\n")


def main():
    spark = SparkSession.builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    source = spark.read.schema("id string, text string, title string, published string").json(str(WORK / "documents.jsonl"))
    nameless = spark.createDataFrame([(None, "一座水库。", None, None)], source.schema)
    documents = source.unionByName(nameless).repartition(4)

    def rows(**more):
        return claims(documents, context=CONTEXT, **{"binary": NAME, **more})

    write(rows(), "whole")
    killed = []
    killer = threading.Thread(target=kill_when_half, args=(killed,), daemon=True)
    killer.start()
    # Written and read again: the rows of the attempt that was killed must not be among them.
    rows(binary="hangs-once").write.parquet(str(WORK / "killed"))
    killer.join(10)
    write(spark.read.parquet(str(WORK / "killed")), "killed")
    write(rows(binary="dies-once"), "died")
    try:
        rows(pipeline="broken.yaml").count()
        broken = "nothing"
    except Exception as error:  # Which class it has differs between versions of Spark; the test reads the words.
        broken = str(error)
    few = rows(columns=["value", "metric"])
    told = {"killed": killed, "broken": broken, "columns": few.columns, "some": len(few.limit(3).collect()),
            "schema": list(CLAIM_COLUMNS.items())}
    (WORK / "told.json").write_text(json.dumps(told))


main()
