"""Runs the commands of Pipelines/object-stores/README.md against a local moto server and checks what lies in its buckets.

    python check_stores.py SLUICE
"""

import gzip
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

import scale

PAGE = "Pipelines/object-stores/README.md"


def main(sluice):
    venv = pathlib.Path(sys.executable).parent
    if not (venv / "moto_server").exists() or not (venv / "aws").exists():
        scale.skip("Object stores", "moto or awscli could not be installed")
    checks = scale.Checks("Object stores")
    with tempfile.TemporaryDirectory(prefix="sluice-stores-") as work:
        work = pathlib.Path(work)
        port = free_port()
        address = f"http://127.0.0.1:{port}"
        environment = scale.environment(
            sluice, AWS_ENDPOINT_URL=address, AWS_ACCESS_KEY_ID="key", AWS_SECRET_ACCESS_KEY="secret", AWS_DEFAULT_REGION="us-east-1",
            AWSACCESSKEYID="key", AWSSECRETACCESSKEY="secret", RCLONE_CONFIG_STORE_TYPE="s3", RCLONE_CONFIG_STORE_PROVIDER="Other",
            RCLONE_CONFIG_STORE_ENV_AUTH="true", RCLONE_CONFIG_STORE_ENDPOINT=address, RCLONE_CONFIG=str(work / "rclone.conf"))
        environment["PATH"] = f"{venv}:{environment['PATH']}"
        environment.pop("AWS_CA_BUNDLE", None)  # The server speaks HTTP, and rclone cannot read a bundle named so.
        (work / "Pipelines").symlink_to(scale.ROOT / "Pipelines")
        with open(work / "moto.log", "wb") as log:
            server = subprocess.Popen([venv / "moto_server", "-H", "127.0.0.1", "-p", str(port)], stdout=log, stderr=log)
        try:
            wait_for(address, work)
            fill(sluice, work, environment)
            try_all(checks, work, environment)
        finally:
            for folder in ("mounted", "bucket", "share-0", "share-1"):
                if os.path.ismount(work / folder):
                    subprocess.run(["fusermount3", "-u", work / folder])
            server.terminate()
            server.wait()
    checks.end()


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address, work):
    for _ in range(120):
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=5)
            return
        except OSError:
            time.sleep(0.5)
    raise SystemExit(f"moto did not start: {(work / 'moto.log').read_text()[-1000:]}")


def fill(sluice, work, environment):
    """Puts into the store: the sample corpus, its texts as JSON Lines, a WARC; and makes the rows of local runs."""
    local = work / "local"
    local.mkdir()
    scale.run([sluice, "run", scale.ROOT / "Pipelines/news-dump.yaml", scale.ROOT / "Corpus", "--output", local / "dump", "-q"], (0, 1))
    with gzip.open(local / "texts.jsonl.gz", "wt", encoding="utf-8") as file:
        for row in scale.rows(local / "dump", "documents"):
            if row["text"]:
                file.write(json.dumps({key: row[key] for key in ("id", "text", "title", "published")}) + "\n")
    with gzip.open(local / "crawl.warc.gz", "wb") as file:
        made = subprocess.run([sys.executable, scale.ROOT / "Tests/Scripts/generate_warc.py", "300", "20000"], capture_output=True, check=True)
        file.write(made.stdout)
    scale.run([sluice, "run", scale.ROOT / "Pipelines/claims.yaml", local / "texts.jsonl.gz", "--output", local / "texts", "-q"])
    scale.run([sluice, "run", scale.ROOT / "Pipelines/text.yaml", local / "crawl.warc.gz", "--output", local / "warc", "-q"])
    for command in (["mb", "s3://crawl"], ["mb", "s3://results"], ["cp", "--recursive", "--quiet", scale.ROOT / "Corpus", "s3://crawl/dump"],
                    ["cp", local / "texts.jsonl.gz", "s3://crawl/"], ["cp", local / "crawl.warc.gz", "s3://crawl/"]):
        scale.run(["aws", "s3", *command], env=environment)


def follow(checks, heading, work, environment):
    """Runs the commands below a heading; tells whether they all passed."""
    done = subprocess.run(["bash", "-eu"], input=scale.commands(PAGE, heading), env=environment, cwd=work, capture_output=True,
                          text=True, timeout=120)
    checks.check(done.returncode == 0, f"the commands of {heading} ended with {done.returncode}: {(done.stdout + done.stderr)[-1500:]}")
    return done.returncode == 0


def fetched(name, work, environment):
    """A folder of the bucket of results, as another machine gets it."""
    scale.run(["aws", "s3", "cp", "--recursive", "--quiet", f"s3://results/{name}", work / "fetched" / name], env=environment)
    return work / "fetched" / name


def same(checks, heading, got, wanted, kinds=("documents", "claims", "errors")):
    for kind in kinds:
        first, second = list(scale.rows(got, kind)), list(scale.rows(wanted, kind))
        checks.check(first == second, f"{heading}: {len(first)} {kind} differ from the {len(second)} of a local run")


def try_all(checks, work, environment):
    local = work / "local"
    checks.check(len(list(scale.rows(local / "texts", "claims"))) > 50, "the sample corpus gives too few claims to tell")
    if follow(checks, "Pipe", work, environment):
        fetched("piped", work, environment)
        wanted = list(scale.rows(local / "texts", "claims"))
        with gzip.open(work / "fetched" / "piped" / "claims.jsonl.gz", "rt", encoding="utf-8") as lines:
            got = [json.loads(line) for line in lines]
        # The path is that of the input.
        checks.check([{**row, "path": None} for row in got] == [{**row, "path": None} for row in wanted], "Pipe: the claims differ")
    if follow(checks, "FIFO", work, environment):
        same(checks, "FIFO", fetched("warc", work, environment), local / "warc", ("documents", "errors"))
    mounts = os.path.exists("/dev/fuse") and shutil.which("fusermount3")
    for heading, name, tool, mounted in (
        ("Copy", "copy", "rclone", False), ("Mount with rclone", "rclone", "rclone", True), ("Mount with s3fs", "s3fs", "s3fs", True)):
        if not shutil.which(tool) or (mounted and not mounts):
            print(f"skipped: Object stores: {heading}: {tool if not shutil.which(tool) else 'FUSE'} is not here", flush=True)
        elif follow(checks, heading, work, environment):
            same(checks, heading, fetched(name, work, environment), local / "dump")
    if shutil.which("rclone") and mounts and follow(checks, "Shares", work, environment):
        same(checks, "Shares", work / "out-shares", local / "dump")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
