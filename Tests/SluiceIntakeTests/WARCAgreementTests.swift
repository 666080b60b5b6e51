import SluiceCore
import SluiceIntake
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Holds the reader to what FastWARC reads in files that warcio wrote; `Tests/Scripts/make_warc_fixtures.py` mints both.
@Suite struct WARCAgreementTests {
  private let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Fixtures/warc"

  private func digest(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hex(hash.finish())
  }

  @Test func recordsOffsetsAndDigestsAreThoseOfFastWARC() throws {
    var options = IntakeOptions()
    options.warcTypes = Set(WARCHead.RecordType.allCases)
    options.readsHTTPErrors = true
    options.mediaTypes = [.html, .plain, .unknown]
    options.include = [Glob("*.warc"), Glob("*.warc.gz")]
    let reader = InputReader(plan: InputPlan(inputs: [folder], options: options), options: options)
    var loader = UnitLoader(options: options)
    var lines: [String] = []
    while let (unit, _) = reader.next() {
      if case .problem(let problem) = unit, problem.code == .noContent {
        // A revisit whose response is not in the file has no content, but it is told, at its place.
        lines.append("\(problem.origin.path)\t\(problem.origin.offset ?? -1)\trevisit")
        continue
      }
      guard case .record(let record) = unit, case .warc(let head, _) = record.kind else {
        Issue.record("not a record: \(unit)")
        continue
      }
      var documents: [Document] = []
      var problems: [Problem] = []
      loader.load(unit, documents: &documents, problems: &problems)
      let type = head.type.map(\.rawValue) ?? "?"
      let payload = type == "response" ? digest(documents.first?.body ?? []) : "-"
      let fields = [
        record.origin.path, "\(record.origin.offset ?? -1)", type, "\(record.bytes.count)", digest(record.bytes),
        payload,
      ]
      lines.append(fields.joined(separator: "\t"))
    }
    #expect(lines == (try expectedLines()))
  }

  private func expectedLines() throws -> [String] {
    let file = try #require(fopen("\(folder)/records.tsv", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
      .map { $0.split(separator: "\t")[2] == "revisit" ? $0.split(separator: "\t")[..<3].joined(separator: "\t") : $0 }
  }
}
