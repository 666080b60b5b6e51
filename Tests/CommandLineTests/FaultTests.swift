import TestSupport
import Testing

/// What breaks around a run: the disk, the inputs, the folder, the clock, and people.
@Suite struct FaultTests {
  private let folder: TemporaryFolder
  private let command: String
  /// Waits until a run has taken its output folder and begun.
  private let started = wait(until: "[ -s out/_journal ]")

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("intake: {format: jsonl}\nstages: [claims]\noutput: {shard_mb: 1}\n", to: "pipeline.yaml")
    command = "'\(BuiltBinary.sluice)' run pipeline.yaml in.jsonl --checkpoint-bytes 20000"
    var state: UInt64 = 88_172_645_463_325_252
    let lines = (0..<1500).map { number in
      let noise = (0..<60).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return String(state, radix: 36)
      }
      return "{\"id\":\"\(number)\",\"text\":\"2023年收入\(number)万元。\(noise.joined(separator: " "))\"}"
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "in.jsonl")
  }

  private func sums(_ output: String) throws -> String {
    try folder.run("cd \(output) && sha256sum *.gz manifest.json")
  }

  /// What a run gives that nothing disturbs.
  private func expected() throws -> String {
    #expect(try folder.attempt("\(command) --output whole -q").status == 0)
    return try sums("whole")
  }

  @Test func aFileAtItsSizeLimitIsAFailedWriteAndTheRunGoesOnLater() throws {
    let expected = try expected()
    for blocks in [0, 1, 7, 100, 600] {
      let (status, output) = try folder.attempt("bash -c \"ulimit -f \(blocks); exec \(command) --output out -q\" 2>&1")
      #expect(status == 3, "\(output)")
      #expect(output.contains("free space"))
    }
    #expect(try folder.attempt("\(command) --output out -q").status == 0)
    #expect(try sums("out") == expected)
  }

  /// Whether this process may mount file systems of its own.
  private static let canMount =
    (try? TemporaryFolder().attempt("unshare -m mount -t tmpfs -o size=64k none . 2>/dev/null").status) == 0

  @Test(.enabled(if: canMount)) func aFullDiskEndsTheRunWith3AndWithRoomItGoesOn() throws {
    let expected = try expected()
    let script = """
      mkdir -p disk && mount -t tmpfs -o size=4k none disk
      for size in 4k 64k 300k 700k; do
        mount -o remount,size=$size disk; \(command) --output disk/out -q 2>>log; echo $?
      done
      mount -o remount,size=64m disk; \(command) --output disk/out -q; echo $?
      cd disk/out && sha256sum *.gz manifest.json
      """
    try folder.write(script, to: "full.sh")
    #expect(try folder.run("unshare -m bash full.sh") == "3\n3\n3\n3\n0\n" + expected)
    #expect(try folder.run("cat log").contains("No space left"))
  }

  @Test func standardOutputThatIsFullIsSaid() throws {
    let status = try folder.attempt("\(command) --stdout all -q >/dev/full 2>log").status
    #expect(status == 3)
    #expect(try folder.run("cat log").contains("standard output"))
  }

  @Test func anOutputFolderThatIsRemovedEndsTheRunWith3() throws {
    let run = command.replacing("in.jsonl", with: "-")
    let script = "(head -n 800 in.jsonl; \(started); rm -rf out; tail -n +801 in.jsonl) | \(run) --output out -q 2>&1"
    let (status, output) = try folder.attempt(script)
    #expect(status == 3)
    #expect(output.contains("out was removed or replaced while the run wrote"))
    #expect(try folder.attempt("\(command) --output out -q").status == 0)
  }

  @Test func aSecondRunOnTheSameOutputIsToldWhoHasIt() throws {
    let run = command.replacing("in.jsonl", with: "-")
    let script = """
      mkfifo pipe; \(run) --output out -q <pipe & exec 3>pipe; head -n 10 in.jsonl >&3; \(started)
      \(run) --output out </dev/null; echo $?; \(run) --output out --fresh </dev/null; echo $?; echo pid $!; exec 3>&-; wait
      """
    try folder.write(script, to: "two.sh")
    let output = try folder.run("bash two.sh 2>&1")
    let pid = try #require(output.split(separator: "\n").first { $0.hasPrefix("pid ") }?.dropFirst(4))
    #expect(output.split(separator: "\n").count { $0.contains("process \(pid) on ") } == 2)
    #expect(output.split(separator: "\n").count { $0 == "2" } == 2)
    #expect(try folder.run("gzip -dc out/documents-*.gz | wc -l") == "10\n")
  }

  @Test(arguments: ["INT", "TERM"]) func aSignalEndsTheRunWith130AndItGoesOnLater(signal: String) throws {
    let run = command.replacing("in.jsonl", with: "long.jsonl") + " --threads 1"
    _ = try folder.run("for i in $(seq 30); do cat in.jsonl; done >long.jsonl; \(run) --output whole -q")
    let script = """
      setsid \(run) --output out --log-format text 2>log & pid=$!
      \(started); sleep 0.1; kill -\(signal) $pid; wait $pid; echo $?
      """
    try folder.write(script, to: "stop.sh")
    #expect(try folder.run("bash stop.sh") == "130\n")
    #expect(try folder.run("cat log").contains("the same command goes on from here"))
    #expect(try folder.run("ls out").contains("manifest.json") == false)
    #expect(try folder.attempt("\(run) --output out -q").status == 0)
    #expect(try sums("out") == sums("whole"))
  }

  @Test func aStoppedRunOverAPipeSaysThatItCannotGoOn() throws {
    let script = """
      mkfifo pipe; setsid \(command.replacing("in.jsonl", with: "-")) --output out --log-format text 2>log <pipe & pid=$!
      exec 3>pipe; head -n 700 in.jsonl >&3; \(started); kill -INT $pid; tail -n +701 in.jsonl >&3; wait $pid; echo $?
      """
    try folder.write(script, to: "stop.sh")
    #expect(try folder.run("bash stop.sh") == "130\n")
    #expect(try folder.run("cat log").contains("the same command starts over with --fresh"))
  }

  /// Whether there is a C compiler for the library that breaks system calls.
  private static let canCompile = (try? TemporaryFolder().attempt("clang --version >/dev/null 2>&1").status) == 0

  /// Fails reads of one file behind an offset, and sets the calendar's clock back with every look at it.
  private static let shim = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <stdio.h>
    #include <string.h>
    #include <time.h>
    #include <unistd.h>
    ssize_t read(int fd, void *to, size_t count) {
      ssize_t (*real)(int, void *, size_t) = dlsym(RTLD_NEXT, "read");
      char link[64], path[4096];
      snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
      ssize_t length = readlink(link, path, sizeof path - 1);
      path[length > 0 ? length : 0] = 0;
      if (strstr(path, "/bad.") && lseek(fd, 0, SEEK_CUR) >= 300000) { errno = EIO; return -1; }
      return real(fd, to, strstr(path, "/bad.") && count > 4096 ? 4096 : count);
    }
    int clock_gettime(clockid_t clock, struct timespec *time) {
      int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
      static long back;
      int status = real(clock, time);
      if (clock == CLOCK_REALTIME) time->tv_sec -= back += 86400;
      return status;
    }
    """

  @Test(.enabled(if: canCompile)) func aReadErrorInTheMiddleOfAnInputGivesOneRowAndTheRunGoesOn() throws {
    try folder.write(Self.shim, to: "shim.c")
    _ = try folder.run(
      "clang -shared -fPIC -o shim.so shim.c -ldl && cp in.jsonl bad.jsonl && head -n 5 in.jsonl >last.jsonl")
    let run = command.replacing("in.jsonl", with: "bad.jsonl last.jsonl")
    for (output, threads) in [("one", 1), ("seven", 7)] {
      let status = try folder.attempt("LD_PRELOAD=./shim.so \(run) --output \(output) --threads \(threads) -q 2>&1")
        .status
      #expect(status == 1)
    }
    let errors = try folder.run("gzip -dc one/errors-*.gz")
    #expect(errors.split(separator: "\n").count { $0.contains("\"unreadable\"") && $0.contains("bad.jsonl") } == 1)
    // What came before the error is there, and so is the input behind it.
    #expect(try folder.run("gzip -dc one/documents-*.gz | grep -c bad.jsonl").hasPrefix("3"))
    #expect(try folder.run("gzip -dc one/documents-*.gz | grep -c last.jsonl") == "5\n")
    #expect(try sums("one") == sums("seven"))
  }

  @Test(.enabled(if: canCompile)) func aClockThatIsSetBackChangesNothing() throws {
    let expected = try expected()
    try folder.write(Self.shim, to: "shim.c")
    _ = try folder.run("clang -shared -fPIC -o shim.so shim.c -ldl")
    #expect(try folder.attempt("LD_PRELOAD=./shim.so \(command) --output out -q").status == 0)
    #expect(try sums("out") == expected)
  }

  @Test func moreFailuresThanAllowedEndTheRunWith4() throws {
    _ = try folder.run(
      "(head -n 700 in.jsonl; for n in 1 2 3; do echo broken; done; tail -n 700 in.jsonl) >x && mv x in.jsonl")
    let (status, output) = try folder.attempt("\(command) --output out --max-errors 2 --log-format json 2>&1")
    #expect(status == 4)
    #expect(output.contains("--max-errors 2"))
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("{") }
    #expect(lines.contains { $0.contains("too many errors") })
    #expect(lines.allSatisfy { $0.contains("\"run_id\":\"") })
    #expect(try folder.run("ls out").contains("manifest.json") == false)
    // Started again it does not get further; with a higher limit it ends as if there had been none.
    #expect(try folder.attempt("\(command) --output out --max-errors 2 -q 2>&1").status == 4)
    #expect(try folder.attempt("\(command) --output out --max-errors 3 -q").status == 1)
    #expect(try folder.attempt("\(command) --output whole -q").status == 1)
    #expect(try sums("out") == sums("whole"))
    // A run that is complete has as many failures as it has.
    #expect(try folder.attempt("\(command) --output out --max-errors 2 -q").status == 4)
    #expect(try folder.attempt("\(command) --output out --max-errors 3 -q").status == 1)
  }
}
