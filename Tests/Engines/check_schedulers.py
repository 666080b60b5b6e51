"""Runs the recipes for Slurm on a cluster of this one machine, and the commands of the Kubernetes jobs without a cluster.

    python check_schedulers.py SLUICE slurm|kubernetes
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

import scale

SLURM = """
ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket={work}/munge.socket
CredType=cred/munge
SlurmctldPort={port}
SlurmdPort={node_port}
StateSaveLocation={work}/state
SlurmdSpoolDir={work}/spool
SlurmctldPidFile={work}/slurmctld.pid
SlurmdPidFile={work}/slurmd.pid
SlurmctldLogFile={work}/slurmctld.log
SlurmdLogFile={work}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
ReturnToService=2
NodeName={host} NodeAddr=127.0.0.1 CPUs={cores} State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def rows(folder):
    return {kind: list(scale.rows(folder, kind)) for kind in ("documents", "claims", "errors")}


def compare(checks, work, sluice, merged):
    """The merged shares are the rows of one run over everything, in the same order."""
    scale.run([sluice, "run", scale.ROOT / "Pipelines/news-dump.yaml", scale.ROOT / "Corpus", "--output", work / "one", "-q"], (0, 1))
    wanted, got = rows(work / "one"), rows(merged)
    checks.check(len(wanted["claims"]) > 50, "the sample corpus gives too few claims to tell")
    for kind in wanted:
        checks.check(got[kind] == wanted[kind], f"{len(got[kind])} merged {kind} differ from the {len(wanted[kind])} of one run")


def slurm(checks, sluice, work):
    scale.need("Slurm", "slurmctld", "slurmd", "munged", "sbatch")
    if os.getuid() != 0:
        scale.skip("Slurm", "its daemons start as root only")
    host = os.uname().nodename.split(".")[0]
    work.chmod(0o755)  # munged refuses a socket in a folder that others cannot enter.
    for folder in ("state", "spool"):
        (work / folder).mkdir()
    (work / "slurm.conf").write_text(SLURM.format(host=host, work=work, cores=os.cpu_count(), port=free_port(), node_port=free_port()))
    (work / "munge.key").write_bytes(os.urandom(1024))
    (work / "munge.key").chmod(0o400)
    environment = scale.environment(sluice, SLURM_CONF=str(work / "slurm.conf"), SLUICE=sluice)
    (work / "Pipelines").symlink_to(scale.ROOT / "Pipelines")
    (work / "Corpus").symlink_to(scale.ROOT / "Corpus")
    daemons = []
    try:
        for command in (
            ["munged", "-F", "-f", "--key-file", work / "munge.key", "--socket", work / "munge.socket", "--pid-file", work / "munge.pid",
             "--log-file", work / "munge.log", "--seed-file", work / "munge.seed"],
            ["slurmctld", "-D", "-c"], ["slurmd", "-D", "-N", host]):
            with open(work / f"{command[0]}.out", "wb") as log:
                daemons.append(subprocess.Popen(list(map(str, command)), env=environment, stdout=log, stderr=log))
            time.sleep(1)
        if not idle(environment):
            logs = "".join((work / name).read_text(errors="replace")[-1500:] for name in ("slurmctld.log", "slurmd.log") if (work / name).exists())
            checks.check(False, f"the node did not become idle: {logs}")
            return
        done = subprocess.run(["sh", "-eu"], input=scale.commands("Pipelines/slurm/README.md", "Run"), env=environment, cwd=work,
                              capture_output=True, text=True, timeout=150)
        logs = "".join(path.read_text() for path in work.glob("slurm-*.out"))
        checks.check(done.returncode == 0, f"the page's commands ended with {done.returncode}: {done.stderr}{logs[-2000:]}")
        checks.check(len(list((work / "out").glob("shard-*"))) == 4, "there are not four shares")
        if done.returncode == 0:
            compare(checks, work, sluice, work / "out" / "all")
    finally:
        for daemon in reversed(daemons):
            daemon.terminate()
        for daemon in daemons:
            try:
                daemon.wait(15)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def idle(environment):
    for _ in range(60):
        done = subprocess.run(["sinfo", "-h", "-o", "%T"], env=environment, capture_output=True, text=True)
        if done.stdout.strip() == "idle":
            return True
        time.sleep(1)
    return False


def kubernetes(checks, sluice, work):
    try:
        import kubernetes_validate
        import yaml
    except ImportError as error:
        scale.skip("Kubernetes", f"{error.name} could not be installed")
    folder = scale.ROOT / "Pipelines" / "kubernetes"
    jobs = {path.stem: yaml.safe_load(path.read_text()) for path in sorted(folder.glob("*.yaml"))}
    for name, job in jobs.items():
        # Strict: a key that the schema does not know is a mistake.
        try:
            kubernetes_validate.validate(job, kubernetes_validate.latest_version(), strict=True)
            checks.check(True, name)
        except (kubernetes_validate.ValidationError, kubernetes_validate.SchemaNotFoundError) as error:
            checks.check(False, f"{name}.yaml: {error}")
    shards, merge = (jobs[name]["spec"]["template"]["spec"]["containers"][0] for name in ("shards", "merge"))
    count = jobs["shards"]["spec"]["completions"]
    for container in (shards, merge):
        checks.check(variables(container)["SHARES"] == str(count), "SHARES is not the number of completions")
    for index in range(count):
        execute(checks, shards, sluice, work, JOB_COMPLETION_INDEX=str(index))
    execute(checks, merge, sluice, work)
    compare(checks, work, sluice, work / "data" / "all")


def variables(container):
    return {entry["name"]: entry["value"] for entry in container["env"]}


def execute(checks, container, sluice, work, **more):
    """Runs a container's command here, its folders put in this machine's places."""
    places = {"PIPELINE": str(scale.ROOT / "Pipelines/news-dump.yaml"), "INPUTS": str(scale.ROOT / "Corpus"), "OUTPUT": str(work / "data")}
    values = {name: places.get(name, value) for name, value in variables(container).items()}
    done = subprocess.run(container["command"], env=scale.environment(sluice, **values, **more), capture_output=True, text=True)
    checks.check(done.returncode == 0, f"the command of {container['command']} ended with {done.returncode}: {done.stderr[-800:]}")


if __name__ == "__main__":
    program, which = os.path.abspath(sys.argv[1]), sys.argv[2]
    counts = scale.Checks(which.capitalize())
    with tempfile.TemporaryDirectory(prefix="sluice-") as work_folder:
        {"slurm": slurm, "kubernetes": kubernetes}[which](counts, program, pathlib.Path(work_folder))
    counts.end()
