"""The engines under test: each loads folders with the files of Pipelines/sql and answers questions."""

import glob
import importlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

SQL = pathlib.Path(__file__).resolve().parents[2] / "Pipelines" / "sql"
KINDS = ("documents", "claims", "errors")


def statements(text):
    """The statements of a file without its comments."""
    lines = [line for line in text.splitlines() if not line.startswith("--")]
    return [part.strip() for part in "\n".join(lines).split(";\n") if part.strip().strip(";")]


def plain(value):
    """A cell as JSON has it."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value.item() if hasattr(value, "item") else value


class Engine:
    """One engine with tables of its own in a working folder."""

    def __init__(self, sluice, work):
        self.sluice, self.work = sluice, pathlib.Path(work)
        self.start()

    def schema(self, name):
        return subprocess.run(
            [self.sluice, "schema", "--for", name], check=True, capture_output=True, text=True).stdout

    def inside(self, folder):
        """Lets `out` name the folder that is loaded, as the files of Pipelines/sql have it."""
        link = self.work / "out"
        link.unlink(missing_ok=True)
        link.symlink_to(folder)
        os.chdir(self.work)

    def stop(self):
        pass


class DuckDB(Engine):
    package = "duckdb"

    def start(self):
        self.db = importlib.import_module("duckdb").connect()
        self.db.execute(self.schema("duckdb"))

    def load(self, folder, night):
        self.inside(folder)
        self.db.execute(f"SET VARIABLE night = '{night}'")
        self.db.execute((SQL / "load.duckdb.sql").read_text())

    def ask(self, sql):
        return [plain(row) for row in self.db.execute(sql).fetchall()]

    def rows(self, kind):
        cursor = self.db.execute(f"SELECT * FROM {kind}")
        names = [column[0] for column in cursor.description]
        while part := cursor.fetchmany(10_000):
            for row in part:
                yield dict(zip(names, row))


class ClickHouse(Engine):
    package = "chdb"

    def start(self):
        self.session = importlib.import_module("chdb.session").Session(str(self.work / "clickhouse"))
        for statement in statements(self.schema("clickhouse")):
            self.session.query(statement)

    def load(self, folder, night):
        self.inside(folder)
        self.session.query(f"SET param_night = '{night}'")
        for statement in statements((SQL / "load.clickhouse.sql").read_text()):
            self.session.query(statement)

    def lines(self, sql, form):
        text = str(self.session.query(sql.rstrip().rstrip(";") + f"\nFORMAT {form}"))
        return [json.loads(line) for line in text.splitlines() if line]

    def ask(self, sql):
        return self.lines(sql, "JSONCompactEachRow")

    def rows(self, kind):
        return self.lines(f"SELECT * FROM {kind}", "JSONEachRow")

    def stop(self):
        self.session.close()


class PostgreSQL(Engine):
    package = None

    @staticmethod
    def programs():
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        return pathlib.Path(found[-1]) if found else None

    def start(self):
        # The server refuses to run as root.
        self.user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        self.data = self.work / "postgresql"
        self.data.mkdir()
        if self.user:
            shutil.chown(self.data, "postgres")
        # The name of a socket has a limit of 107 bytes, so it lies beside the data of a short folder.
        self.run(self.user + [str(self.programs() / "initdb"), "-D", str(self.data / "db"), "-A", "trust", "-U",
                              "postgres", "-E", "UTF8", "--locale=C", "--no-sync"])
        options = f"-k {self.data} -c listen_addresses= -c fsync=off"
        self.run(self.user + [str(self.programs() / "pg_ctl"), "-D", str(self.data / "db"), "-w", "-l",
                              str(self.data / "log"), "-o", options, "start"])
        self.psql([], self.schema("postgresql"))

    @staticmethod
    def run(command, **more):
        result = subprocess.run(command, capture_output=True, text=True, cwd="/", **more)
        if result.returncode != 0:
            raise RuntimeError(f"{' '.join(command[:6])}: {result.stderr[-2000:]}")
        return result.stdout

    def command(self, arguments):
        return [str(self.programs() / "psql"), "-h", str(self.data), "-U", "postgres", "-X", "-q", "-At", "-v",
                "ON_ERROR_STOP=1"] + arguments

    def psql(self, arguments, text=None):
        return self.run(self.command(arguments), input=text)

    def load(self, folder, night):
        # A function's comment has the line that a person types.
        for kind in KINDS:
            shards = sorted(glob.glob(f"{folder}/{kind}-*.jsonl.gz"))
            psql = self.command(["-v", f"kind={kind}", "-v", f"night={night}", "-f", str(SQL / "load.postgresql.sql")])
            with subprocess.Popen(["gzip", "-dc"] + shards, stdout=subprocess.PIPE) as gzip:
                self.run(psql, stdin=gzip.stdout)

    def ask(self, sql):
        text = self.psql(["-c", f"SELECT row_to_json(q) FROM ({sql.rstrip().rstrip(';')}) q"])
        return [list(json.loads(line).values()) for line in text.splitlines()]

    def rows(self, kind):
        # COPY's text form would escape backslashes once more, so the rows come as a query prints them.
        return [json.loads(line) for line in self.psql(["-c", f"SELECT row_to_json(t) FROM {kind} t"]).splitlines()]

    def stop(self):
        self.run(self.user + [str(self.programs() / "pg_ctl"), "-D", str(self.data / "db"), "-m", "immediate", "stop"])


class Frames(Engine):
    """What pandas and Polars share: a Python module with the columns, and the module that loads."""

    def start(self):
        (self.work / f"{self.package}_schema.py").write_text(self.schema(self.package))
        sys.path[:0] = [str(self.work), str(SQL)]
        self.loader = importlib.import_module(f"load_{self.package}")
        self.parts = {kind: [] for kind in KINDS}

    def load(self, folder, night):
        for kind, table in self.loader.load(folder, night).items():
            self.parts[kind].append(table)


class Polars(Frames):
    package = "polars"

    def tables(self):
        return {kind: importlib.import_module("polars").concat(parts) for kind, parts in self.parts.items()}

    def ask(self, sql):
        context = importlib.import_module("polars").SQLContext(self.tables())
        return [list(row) for row in context.execute(sql).collect().rows()]

    def rows(self, kind):
        return self.tables()[kind].collect().iter_rows(named=True)


class Pandas(Frames):
    package = "pandas"

    def tables(self):
        return {kind: importlib.import_module("pandas").concat(parts) for kind, parts in self.parts.items()}

    def cell(self, value):
        if isinstance(value, (list, dict)):
            return value
        return None if importlib.import_module("pandas").isna(value) else plain(value)

    def answer(self, number):
        frame = importlib.import_module("questions_pandas").QUESTIONS[number](self.tables())
        return [[self.cell(value) for value in row] for row in frame.astype(object).itertuples(index=False)]

    def rows(self, kind):
        frame = self.tables()[kind].astype(object)
        names = list(frame.columns)
        for row in frame.itertuples(index=False):
            yield {name: self.cell(value) for name, value in zip(names, row)}


ALL = [DuckDB, Pandas, Polars, ClickHouse, PostgreSQL]
