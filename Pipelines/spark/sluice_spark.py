"""Numeric claims of a text column in Spark: every partition is streamed through one `sluice` process.

    spark-submit --py-files Pipelines/spark/sluice_spark.py \\
      --files sluice,Pipelines/claims.yaml,Pipelines/lexicons/economy.yaml,... job.py

    from sluice_spark import claims
    rows = claims(spark.read.parquet("articles"), text_col="body", id_col="article_id")

The columns are those of `sluice schema --for spark`, and `error_stage`, `error_code` and `error_message`, which are null
in every claim. A document that cannot be read gives one row with its id in `doc_id` and these three. A process that
fails ends its task, which Spark starts again elsewhere. Needs pandas and pyarrow on the executors, as every pandas
function of Spark does, and nothing else.
"""

import collections
import functools
import itertools
import os
import re
import selectors
import signal
import subprocess
import tempfile
from json.encoder import encode_basestring

# name of the column in the rows of sluice -> type in Spark; the order is that of `sluice schema --for spark`.
CLAIM_COLUMNS = {
    "id": "string", "doc_id": "string", "text": "string", "start": "bigint", "end": "bigint", "kind": "string",
    "value": "double", "low": "double", "high": "double", "unit": "string", "qualifier": "string",
    "direction": "string", "basis": "string", "metric": "string", "period": "string", "status": "string",
    "of": "string", "sentence": "string", "section": "string", "metric_id": "string", "place": "string",
    "rule": "string", "confidence": "double", "flags": "array<string>", "path": "string", "url": "string",
    "title": "string", "published": "string",
}
ERROR_COLUMNS = {"error_stage": "string", "error_code": "string", "error_message": "string"}

# Fields of an input record that a document's rows take over, and that periods and status are read from.
CONTEXT = ("url", "title", "section", "published")

# Bytes that one read of the process' rows may give.
READ_BYTES = 1 << 20
# Bytes of rows that become one Arrow batch: large enough that the cost of a batch is lost in that of its rows.
BATCH_BYTES = 4 << 20
# Characters that a JSON string escapes; the first is the one that the others are escaped with.
ESCAPES = ((b"\\", b"\\\\"), (b'"', b'\\"'), (b"\n", b"\\n"), (b"\t", b"\\t"), (b"\r", b"\\r"))
# The other control characters, which are rare.
CONTROL = bytes(code for code in range(32) if code not in b"\n\t\r")
# Records are encoded and handed to the process in pieces of so many documents, whatever Spark's batches are.
PIECE = 256


def claims(df, text_col="text", id_col="id", *, columns=None, context=None, content="text", pipeline="claims.yaml",
           binary="sluice"):
    """The claims of a data frame's texts, one row a claim, and one row with `error_code` for each text that failed.

    text_col: the column with the text, a string (binary columns that hold UTF-8 are cast).
    id_col: the column with the document's id, which must be its own: the claims' ids are made of it.
    columns: the claims' columns that are wanted; all by default. `doc_id` and the three of errors always come.
    context: other columns that say more about a document, as {"title": "headline", "published": "day"}; the keys are
        url, title, section and published. Relative words ("last year") count from `published`.
    content: what the column holds: "text", or "html" for a pipeline that extracts, such as news-dump.yaml.
    pipeline, binary: names of files shipped with --files (or `SparkContext.addFile`), or paths that every node has.
    """
    wanted = _wanted(columns)
    if content not in ("text", "html"):
        raise ValueError(f"content is text or html, not {content}")
    taken = {"id": id_col, content: text_col, **(context or {})}
    unknown = set(context or {}) - set(CONTEXT)
    if unknown:
        raise ValueError(f"context has {', '.join(sorted(unknown))}; known are {', '.join(CONTEXT)}")
    run = functools.partial(_run_partition, fields=list(taken), wanted=wanted, pipeline=pipeline, binary=binary)
    schema = ", ".join(f"`{name}` {kind}" for name, kind in {**wanted, **ERROR_COLUMNS}.items())
    strings = [df[column].cast("string").alias(field) for field, column in taken.items()]
    return df.select(*strings).mapInPandas(run, schema)


def _wanted(columns):
    if columns is None:
        return dict(CLAIM_COLUMNS)
    unknown = [name for name in columns if name not in CLAIM_COLUMNS]
    if unknown:
        raise ValueError(f"claims have no column {', '.join(unknown)}; they have {', '.join(CLAIM_COLUMNS)}")
    names = [name for name in CLAIM_COLUMNS if name in columns or name == "doc_id"]
    return {name: CLAIM_COLUMNS[name] for name in names}


def _run_partition(frames, *, fields, wanted, pipeline, binary):
    """Pandas frames with the columns `fields` to pandas frames of rows: one process for all of a partition's frames."""
    frames = (frame for frame in frames if len(frame))
    first = next(frames, None)
    if first is None:
        return  # No process for an empty partition.
    inputs = _Inputs(fields)
    with tempfile.TemporaryDirectory(prefix="sluice-") as folder, tempfile.TemporaryFile() as log:
        command = [_shipped(binary), "run", _pipeline(pipeline, folder), "-", "--stdout", "all", "--quiet",
                   "--threads", str(_cores())]
        rows = _Rows(wanted, inputs)
        for block in _stream(command, inputs.records(first, frames), log):
            yield from rows.frames(block)
        yield from rows.rest()
        yield from rows.unnamed()


def _cores():
    """The cores that Spark gives to a task (spark.task.cpus)."""
    from pyspark import TaskContext
    context = TaskContext.get()
    return max(1, context.cpus()) if context else 1


def _shipped(name):
    if os.path.isabs(name):
        return name
    from pyspark import SparkFiles
    return os.path.abspath(SparkFiles.get(name))


def _pipeline(name, folder):
    """A pipeline file with its lexicons around it: `--files` lays all files flat in one folder."""
    path = _shipped(name)
    if os.path.isabs(name):
        return path
    for place in (folder, os.path.join(folder, "lexicons")):
        os.makedirs(place, exist_ok=True)
        for file in os.listdir(os.path.dirname(path)):
            if file.endswith((".yaml", ".yml")):
                os.symlink(os.path.join(os.path.dirname(path), file), os.path.join(place, file))
    return os.path.join(folder, os.path.basename(path))


class _Inputs:
    """Records for the process, and the id of each line that its rows can still speak of."""

    def __init__(self, fields):
        self.fields = fields
        self.lines = 0
        self.unnamed = 0
        self.windows = collections.deque()  # (lines before the first, ids)

    def records(self, first, frames):
        """The documents as JSON Lines, in pieces."""
        for frame in itertools.chain([first], frames):
            named = frame["id"].notna()
            if not named.all():
                # Without an id of its own a document would take one from its line, which other partitions have too.
                self.unnamed += int((~named).sum())
                frame = frame[named]
            columns = [frame[field].tolist() for field in self.fields]
            for start in range(0, len(frame), PIECE):
                yield self._piece([column[start:start + PIECE] for column in columns])

    def _piece(self, columns):
        self.windows.append((self.lines, columns[0]))
        self.lines += len(columns[0])
        keys = [f',"{field}":'.encode() for field in self.fields]
        keys[0] = b'{"id":'
        out = []
        for values in zip(*columns):
            for key, value in zip(keys, values):
                out += (key, _quoted(value))
            out.append(b"}\n")
        return b"".join(out)

    def id_of(self, line):
        """The id of a line, counted from 1."""
        for before, ids in self.windows:
            if before < line <= before + len(ids):
                return ids[line - 1 - before]
        return None

    def forget(self, line):
        """Drops the ids of the lines before this one, whose rows have all come."""
        while self.windows and self.windows[0][0] + len(self.windows[0][1]) < line:
            self.windows.popleft()


def _quoted(value):
    """A JSON string in UTF-8, by replacements of bytes: several times faster than the escaper of Python's json."""
    if not isinstance(value, str):
        return b"null"  # None, and the NaN that pandas has for it.
    data = value.encode()
    if len(data.translate(None, CONTROL)) != len(data):
        return encode_basestring(value).encode()
    for plain, escaped in ESCAPES:
        data = data.replace(plain, escaped)
    return b'"' + data + b'"'


def _stream(command, pieces, log):
    """Blocks of whole lines that a process writes while it is fed the pieces.

    Both pipes are served by one loop that never waits on one of them alone, so neither side can wait for the other. The
    next piece is asked for only when the last is written: what is in flight is one piece, the pipes and what the process
    holds.
    """
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
    try:
        yield from _exchange(process, pieces)
        status = process.wait()
    finally:
        # Also when Spark wants no more rows, or the task is killed.
        if process.poll() is None:
            process.kill()
            process.wait()
        process.stdin.close()
        process.stdout.close()
    # 1 means that some documents failed, and they have their rows.
    if status not in (0, 1):
        log.seek(max(0, log.seek(0, os.SEEK_END) - 4000))
        what = f"signal {signal.Signals(-status).name}" if status < 0 else f"status {status}"
        raise RuntimeError(f"sluice ended with {what}: {log.read().decode('utf-8', 'replace').strip()}")


def _exchange(process, pieces):
    source, sink = process.stdin.fileno(), process.stdout.fileno()
    for pipe in (source, sink):
        os.set_blocking(pipe, False)
        _widen(pipe)
    pending, tail = memoryview(b""), []
    with selectors.DefaultSelector() as selector:
        selector.register(source, selectors.EVENT_WRITE)
        selector.register(sink, selectors.EVENT_READ)
        while selector.get_map():
            ready = {key.fd for key, _ in selector.select()}
            if sink in ready:
                block = os.read(sink, READ_BYTES)
                if not block:
                    selector.unregister(sink)
                    if source in selector.get_map():
                        selector.unregister(source)  # It has ended before its input did; its status says why.
                end = block.rfind(b"\n") + 1
                if end:
                    yield b"".join([*tail, block[:end]])
                    tail = []
                if end < len(block):
                    tail.append(block[end:])
            if source in ready and source in selector.get_map():
                pending = _write(process, pending or memoryview(next(pieces, b"")))
                if pending is None:
                    selector.unregister(source)
                    process.stdin.close()


def _write(process, pending):
    """Writes what the pipe takes and returns the rest, or None at the end of the input or of the process."""
    if not pending:
        return None
    try:
        return pending[os.write(process.stdin.fileno(), pending):]
    except BlockingIOError:
        return pending
    except BrokenPipeError:
        return None


def _widen(pipe):
    """Lets a pipe hold a megabyte, where the system allows it: fewer turns between the processes."""
    try:
        import fcntl
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1 << 20)
    except (ImportError, AttributeError, OSError):
        pass  # The system's own size works too, only slower.


class _Rows:
    """Rows as they come from the process to frames of the wanted columns."""

    DOCUMENT = b'{"row":"document"'
    LINE = re.compile(rb'"member":"line ([0-9]+)"')
    NUMBER = re.compile("line ([0-9]+)")

    def __init__(self, wanted, inputs):
        import pandas
        import pyarrow as arrow
        types = {"string": arrow.string(), "bigint": arrow.int64(), "double": arrow.float64(),
                 "array<string>": arrow.list_(arrow.string())}
        # What tells an error apart and where it was.
        extra = dict.fromkeys(("row", "member", "stage", "code", "message"), "string")
        self.schema = arrow.schema([(name, types[kind]) for name, kind in {**wanted, **extra}.items()])
        self.types = {arrow.int64(): pandas.Int64Dtype()}  # Offsets stay whole numbers where errors have none.
        self.names = [*wanted, "stage", "code", "message"]
        self.columns = [*wanted, *ERROR_COLUMNS]
        self.inputs = inputs
        self.lines, self.bytes, self.document = [], 0, None

    def frames(self, block):
        """Takes a block of lines; gives a frame when enough have come."""
        for line in block.splitlines(True):
            if line.startswith(self.DOCUMENT):
                self.document = line  # Its claims are wanted, not its text.
            else:
                self.lines.append(line)
                self.bytes += len(line)
        if self.bytes >= BATCH_BYTES:
            yield from self.rest()

    def rest(self):
        """Gives a frame of the rows that have come since the last."""
        if self.lines:
            yield self._frame(b"".join(self.lines))
            self.lines, self.bytes = [], 0
        if self.document:
            # Rows come in the order of the input.
            self.inputs.forget(int(self.LINE.search(self.document).group(1)))
            self.document = None

    def unnamed(self):
        """A frame that tells of the documents without an id."""
        import pandas
        count = self.inputs.unnamed
        if count:
            frame = pandas.DataFrame({name: [None] * count for name in self.columns}, dtype=object)
            yield frame.assign(error_stage="spark", error_code="no_id", error_message="the row's id is null")

    def _frame(self, data):
        import pyarrow as arrow
        import pyarrow.json as reader
        table = reader.read_json(
            arrow.BufferReader(data), reader.ReadOptions(use_threads=False, block_size=len(data) + 1),
            reader.ParseOptions(explicit_schema=self.schema, unexpected_field_behavior="ignore"))
        frame = table.select(self.names).to_pandas(types_mapper=self.types.get)
        frame.columns = self.columns
        if table["code"].null_count < len(table):
            members = table["member"].to_pylist()
            for place, row in enumerate(table["row"].to_pylist()):
                if row == "error" and (line := self.NUMBER.fullmatch(members[place] or "")):
                    frame.loc[place, "doc_id"] = self.inputs.id_of(int(line.group(1)))
        return frame


def _files(pipeline, *others):
    """What --files takes for a pipeline: the file, the lexicons that it names, and others such as the program."""
    with open(pipeline, encoding="utf-8") as file:
        text = "".join(line.split("#")[0] for line in file)
    named = [os.path.join(os.path.dirname(pipeline), name) for name in re.findall(r"[\w./-]+\.ya?ml", text)]
    return ",".join([*others, pipeline, *dict.fromkeys(name for name in named if os.path.exists(name))])


if __name__ == "__main__":
    import sys
    if len(sys.argv) < 2:
        sys.exit("usage: sluice_spark.py PIPELINE [FILE ...]: prints what spark-submit's --files takes")
    print(_files(*sys.argv[1:]))
