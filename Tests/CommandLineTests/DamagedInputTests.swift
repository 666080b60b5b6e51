import SluiceJSON
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs the program over the folder that `Tests/Scripts/mint_damaged.py` mints: one file for each class of failure.
@Suite(.enabled(if: system("command -v python3 >/dev/null") == 0, "the folder is minted by a Python script"))
struct DamagedInputTests {
  private let folder: TemporaryFolder
  private let expected: JSONValue

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.run("python3 '\(BuiltBinary.packageRoot)/Tests/Scripts/mint_damaged.py' .")
    // Nothing but `decode`, so that the rows are what intake makes them.
    try folder.write("stages: [decode]\n", to: "p.yaml")
    expected = try JSONValue(folder.read("expected.json"))
  }

  private func rows(_ kind: String) throws -> [JSONValue] {
    let plain = try folder.run("gzip -dc out/\(kind)-00000.jsonl.gz")
    return try plain.split(separator: "\n").map { try JSONValue(Array($0.utf8)) }
  }

  private func run(_ rest: String) throws -> (status: Int32, output: String) {
    try folder.attempt("'\(BuiltBinary.sluice)' run p.yaml \(rest) -q 2>&1")
  }

  /// Expects the rows in order, each with the columns that are listed for it and their values.
  private func expect(_ kind: String, columns: Int) throws {
    let found = try rows(kind)
    let wanted = expected[kind]?.array ?? []
    #expect(found.count == wanted.count, "\(kind)")
    for (row, listed) in zip(found, wanted) {
      guard case .object(let members) = listed, members.count == columns else {
        Issue.record("not \(columns) columns: \(listed)")
        continue
      }
      for (name, value) in members {
        #expect(row[name] == value, "\(name) of \(listed["path"]?.string ?? ""), \(listed["member"]?.string ?? "")")
      }
    }
  }

  @Test func everyDamageGivesItsRowsAndErrors() throws {
    let (status, output) = try run("inputs --output out")
    #expect(status == 1, "\(output)")
    #expect(expected["classes"]?.number ?? 0 >= 70)
    try expect("documents", columns: 14)
    try expect("errors", columns: 6)
    #expect(try folder.attempt("'\(BuiltBinary.sluice)' verify out 2>&1").status == 0)
  }

  @Test func theFolderIsTheSameEveryTime() throws {
    _ = try folder.run("mkdir again && python3 '\(BuiltBinary.packageRoot)/Tests/Scripts/mint_damaged.py' again")
    #expect(try folder.run("diff -r inputs again/inputs && cmp expected.json again/expected.json").isEmpty)
  }

  /// What a crash would look like: any byte of any input changed, or the input cut anywhere.
  @Test func noChangeOfOneByteIsAnythingButRead() throws {
    let names = try folder.run("ls inputs").split(separator: "\n").map(String.init)
    var state: UInt64 = 1
    for round in 0..<12 {
      _ = try folder.run("mkdir -p changed/\(round)")
      for name in names {
        var bytes = try folder.read("inputs/\(name)")
        if bytes.isEmpty { continue }
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let at = Int(state >> 33) % bytes.count
        if state >> 20 & 3 == 0 {
          bytes.removeLast(bytes.count - at)
        } else {
          bytes[at] = UInt8(truncatingIfNeeded: state >> 24)
        }
        try folder.write(bytes, to: "changed/\(round)/\(name)")
      }
    }
    for threads in [1, 3] {
      let (status, output) = try run("changed --threads \(threads) --stdout all > rows\(threads)")
      #expect(status == 1, "\(output)")
    }
    #expect(try folder.run("cmp rows1 rows3").isEmpty)
    let errors = try folder.run("grep -c '\"row\":\"error\"' rows1")
    #expect(Int(errors.dropLast()) ?? 0 > 500)
  }
}
