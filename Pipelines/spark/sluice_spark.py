"""Numeric claims of a text column in Spark: every partition is streamed through one `sluice` process.

    spark-submit --py-files Pipelines/spark/sluice_spark.py \\
      --files sluice,Pipelines/claims.yaml,Pipelines/lexicons/economy.yaml,... job.py

    from sluice_spark import claims
    rows = claims(spark.read.parquet("articles"), text_col="body", id_col="article_id")

The columns are those of `sluice schema --for spark`, and `error_stage`, `error_code` and `error_message`, which are null
in every claim. A document that cannot be read gives one row with its id in `doc_id` and these three. A process that
fails ends its task, which Spark starts again elsewhere. Needs Spark 3.3 or later and pyarrow on the executors, as every
Arrow function of Spark does, and nothing else.
"""

import array
import functools
import itertools
import json
import os
import re
import selectors
import signal
import subprocess
import tempfile

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
# Bytes of rows that become one Arrow batch: large enough that the cost of a batch is lost in that of its rows, small enough
# for the processor's caches: of 1/4, 1, 4 and 16 MB, 1 took the least time.
BATCH_BYTES = 1 << 20
# Characters that a JSON string escapes; the first is the one that the others are escaped with.
ESCAPES = ((b"\\", b"\\\\"), (b'"', b'\\"'), (b"\n", b"\\n"), (b"\t", b"\\t"), (b"\r", b"\\r"))
# The other control characters, which are rare.
CONTROL = bytes(code for code in range(32) if code not in b"\n\t\r")
CONTROL_ESCAPES = tuple((bytes([code]), b"\\u%04x" % code) for code in CONTROL)
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
    # Rows are Arrow on both sides of the process; by way of pandas every cell would become a Python object and back.
    return df.select(*strings).mapInArrow(run, schema)


def _wanted(columns):
    if columns is None:
        return dict(CLAIM_COLUMNS)
    unknown = [name for name in columns if name not in CLAIM_COLUMNS]
    if unknown:
        raise ValueError(f"claims have no column {', '.join(unknown)}; they have {', '.join(CLAIM_COLUMNS)}")
    names = [name for name in CLAIM_COLUMNS if name in columns or name == "doc_id"]
    return {name: CLAIM_COLUMNS[name] for name in names}


def _run_partition(batches, *, fields, wanted, pipeline, binary):
    """Arrow batches with the columns `fields` to Arrow batches of rows: one process for all of a partition's batches."""
    batches = (batch for batch in batches if batch.num_rows)
    first = next(batches, None)
    if first is None:
        return  # No process for an empty partition.
    with tempfile.TemporaryDirectory(prefix="sluice-") as folder, tempfile.TemporaryFile() as log, \
            tempfile.TemporaryFile() as names:
        inputs = _Inputs(fields, _Names(names))
        command = [_shipped(binary), "run", _pipeline(pipeline, folder), "-", "--stdout", "all", "--quiet",
                   "--threads", str(_cores())]
        rows = _Rows(wanted, inputs)
        for block in _stream(command, inputs.records(first, batches), log):
            yield from rows.batches(block)
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


class _Names:
    """The id of each line that the process was given, in a file: only errors ask for them, and none can be forgotten before
    the process ends, since it says nothing of a document without claims."""

    def __init__(self, file):
        self.file = file
        self.starts = array.array("Q", [0])  # Where each piece's ids begin, and the end of the file.
        self.read = None  # The piece that was read last, and its ids.

    def add(self, ids):
        """Keeps the ids of the next piece, as JSON strings."""
        data = b"\n".join(ids)
        self.file.seek(self.starts[-1])
        self.file.write(data)
        self.starts.append(self.starts[-1] + len(data))

    def of(self, line):
        """The id of a line, counted from 1; every piece but the last has PIECE lines."""
        piece, place = divmod(line - 1, PIECE)
        if self.read is None or self.read[0] != piece:
            self.file.seek(self.starts[piece])
            data = self.file.read(self.starts[piece + 1] - self.starts[piece])
            self.read = (piece, data.split(b"\n"))
        return json.loads(self.read[1][place].decode("utf-8", "replace"))


class _Inputs:
    """Records for the process."""

    def __init__(self, fields, names):
        self.fields = fields
        self.names = names
        self.unnamed = 0

    def records(self, first, batches):
        """The documents as JSON Lines, in pieces of PIECE documents."""
        kept = [[] for _ in self.fields]
        for batch in itertools.chain([first], batches):
            named = batch.column(0).is_valid()
            if batch.column(0).null_count:
                # Without an id of its own a document would take one from its line, which other partitions have too.
                self.unnamed += batch.column(0).null_count
                batch = batch.filter(named)
            for start in range(0, batch.num_rows, PIECE):
                for column, values in zip(kept, batch.slice(start, PIECE).columns):
                    column += _bytes(values)
                if len(kept[0]) >= PIECE:
                    yield self._piece([column[:PIECE] for column in kept])
                    kept = [column[PIECE:] for column in kept]
        if kept[0]:
            yield self._piece(kept)

    def _piece(self, columns):
        keys = [f',"{field}":'.encode() for field in self.fields]
        keys[0] = b'{"id":'
        quoted = [list(map(_quoted, column)) for column in columns]
        self.names.add(quoted[0])
        out = []
        for values in zip(*quoted):
            for pair in zip(keys, values):
                out += pair
            out.append(b"}\n")
        return b"".join(out)


def _bytes(column):
    """The strings of an Arrow column as bytes, without a copy in between; None where there is none."""
    import pyarrow as arrow
    binary = arrow.large_binary() if arrow.types.is_large_string(column.type) else arrow.binary()
    return column.cast(binary).to_pylist()


def _quoted(data):
    """UTF-8 as a JSON string, by replacements of bytes: several times faster than the escaper of Python's json."""
    if data is None:
        return b"null"
    if len(data.translate(None, CONTROL)) == len(data):
        escapes = ESCAPES
    else:
        escapes = (*ESCAPES, *CONTROL_ESCAPES)
    for plain, escaped in escapes:
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
    """Rows as they come from the process to Arrow batches of the wanted columns."""

    DOCUMENT = b'{"row":"document"'
    NUMBER = re.compile("line ([0-9]+)")

    def __init__(self, wanted, inputs):
        import pyarrow as arrow
        types = {"string": arrow.string(), "bigint": arrow.int64(), "double": arrow.float64(),
                 "array<string>": arrow.list_(arrow.string())}
        columns = [(name, types[kind]) for name, kind in wanted.items()]
        # What only an error has, and where it was.
        extra = [(name, arrow.string()) for name in ("stage", "code", "message", "member")]
        self.read = arrow.schema(columns + extra)
        self.schema = arrow.schema(columns + [(name, arrow.string()) for name in ERROR_COLUMNS])
        self.inputs = inputs
        self.blocks, self.bytes = [], 0

    def batches(self, block):
        """Takes a block of lines; gives batches when enough have come."""
        if self.DOCUMENT in block:
            # A pipeline that writes documents too; only their claims are wanted. In a text the quotes would be escaped.
            block = b"".join(line for line in block.splitlines(True) if not line.startswith(self.DOCUMENT))
        self.blocks.append(block)
        self.bytes += len(block)
        if self.bytes >= BATCH_BYTES:
            yield from self.rest()

    def rest(self):
        """Gives the batches of the rows that have come since the last."""
        if self.bytes:
            yield from self._table(b"".join(self.blocks)).to_batches()
            self.blocks, self.bytes = [], 0

    def unnamed(self):
        """A batch that tells of the documents without an id."""
        import pyarrow as arrow
        count = self.inputs.unnamed
        if count:
            said = {"error_stage": "spark", "error_code": "no_id", "error_message": "the row's id is null"}
            yield arrow.RecordBatch.from_arrays(
                [arrow.array([said.get(field.name)] * count, field.type) for field in self.schema], schema=self.schema)

    def _table(self, data):
        import pyarrow as arrow
        import pyarrow.json as reader
        table = reader.read_json(
            arrow.BufferReader(data), reader.ReadOptions(use_threads=False, block_size=len(data) + 1),
            reader.ParseOptions(explicit_schema=self.read, unexpected_field_behavior="ignore"))
        members = table["member"]
        table = table.drop_columns(["member"]).rename_columns(self.schema.names)
        if table["error_code"].null_count < len(table):
            ids = table["doc_id"].to_pylist()
            for row, member in enumerate(members.to_pylist()):
                if member and (line := self.NUMBER.fullmatch(member)):
                    ids[row] = self.inputs.names.of(int(line.group(1)))
            place = table.schema.get_field_index("doc_id")
            table = table.set_column(place, "doc_id", arrow.array(ids, arrow.string()))
        return table


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
