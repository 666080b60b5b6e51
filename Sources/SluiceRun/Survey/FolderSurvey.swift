import SluiceCore
import SluiceIntake
import SluiceJSON

/// What a sample of a folder's files holds, for a pipeline that fits them.
package struct FolderSurvey {
  /// How many files there are, and how many of them were looked at.
  package private(set) var files = 0
  package private(set) var sampled = 0
  /// The size of all files.
  package private(set) var bytes = 0
  /// How many documents were read.
  private(set) var documents = 0
  /// Documents by what they came in: pages, plain texts, records.
  private(set) var formats = Tally()
  private(set) var encodings = Tally()
  private(set) var scripts = Tally()
  private(set) var languages = Tally()
  private(set) var pageTypes = Tally()
  private(set) var flags = Tally()
  private(set) var problems = Tally()
  private(set) var claims = 0
  private(set) var split = 0
  /// Whether every document was a record whose text is clean already.
  private(set) var holdsRecordsOnly = true
  /// Files by suffix, and those of them that no stage can read.
  private(set) var suffixes = Tally()
  private(set) var unreadableSuffixes = Tally()
  /// Keys of records without content, by how much text they held.
  private(set) var textKeys = Tally()

  /// Files are opened this often in a container before the next one gets its turn.
  private static let unitsPerFile = 25
  /// Enough text to see what a folder holds, in bytes.
  private static let mostBytes = 64 << 20

  /// Looks at files spread evenly over the inputs.
  ///
  /// - Parameters:
  ///   - inputs: Folders and files.
  ///   - sample: How many files to look at.
  package init(of inputs: [String], sample: Int) {
    let plan = InputPlan(inputs: inputs)
    files = plan.fileCount
    bytes = plan.totalBytes
    for problem in plan.problems { problems.add(problem.code.description) }
    let states = plan.states()
    let chosen = Set((0..<min(sample, files)).map { states[$0 * files / min(sample, files)].path })
    sampled = chosen.count
    for path in chosen { suffixes.add(Self.suffix(path.text)) }
    read(plan.keeping(chosen, digest: ""))
    for suffix in unreadableSuffixes.names where unreadableSuffixes[suffix] < suffixes[suffix] {
      unreadableSuffixes.remove(suffix)
    }
  }

  private mutating func read(_ plan: InputPlan) {
    let options = IntakeOptions()
    let reader = InputReader(plan: plan, options: options)
    var loader = UnitLoader(options: options)
    guard let pipeline = Self.pipeline, var chain = try? Chain(pipeline) else { return }
    var seen = 0
    var found: (documents: [Document], problems: [Problem]) = ([], [])
    while seen < Self.mostBytes, let (unit, position) = reader.next() {
      seen += unit.cost
      loader.load(unit, documents: &found.documents, problems: &found.problems)
      for document in found.documents { take(document, from: unit, through: &chain) }
      for problem in found.problems { take(problem, from: unit) }
      found = ([], [])
      if position.unit >= Self.unitsPerFile { reader.skip(to: InputPosition(input: position.input + 1)) }
    }
  }

  /// The stages that tell what a document is.
  private static let pipeline = try? PipelineParser.parse(
    Array("stages: [decode, normalise, extract, split, script, claims]".utf8), file: "survey", read: { _ in nil })

  private mutating func take(_ document: Document, from unit: InputUnit, through chain: inout Chain) {
    let isRecord = Self.isRecord(unit)
    if !isRecord || document.form != .text { holdsRecordsOnly = false }
    var results = Results()
    chain.run(document, into: &results)
    for problem in results.problems { take(problem, from: unit) }
    guard let first = results.documents.first else { return }
    documents += 1
    split += results.documents.count > 1 ? 1 : 0
    formats.add(isRecord ? "records" : first.mediaType == .html ? "pages" : "plain texts")
    for document in results.documents {
      if let encoding = document.encoding { encodings.add(encoding.name) }
      scripts.add(document.script?.main ?? "Zyyy")
      languages.add(document.language ?? "unknown")
      if let type = document.pageType { pageTypes.add(type.rawValue) }
      for (bit, name) in Flags.names.enumerated() where document.flags.rawValue & 1 << UInt64(bit) != 0 {
        flags.add(name)
      }
      claims += document.claims.count
    }
  }

  private mutating func take(_ problem: Problem, from unit: InputUnit) {
    problems.add(problem.code.description)
    if problem.code == .binary || problem.code == .unsupported {
      unreadableSuffixes.add(Self.suffix(problem.origin.path))
    }
    guard problem.code == .noContent, case .record(let record) = unit, case .json = record.kind,
      case .object(let members)? = try? JSONValue(record.bytes)
    else { return }
    for (key, value) in members { textKeys.add(key, value.string?.utf8.count ?? 0) }
  }

  private static func isRecord(_ unit: InputUnit) -> Bool {
    if case .record(let record) = unit {
      switch record.kind {
      case .json, .fields: return true
      case .warc, .revisit: return false
      }
    }
    return false
  }

  /// The last part of a name from its dot on, in small letters; empty without one.
  private static func suffix(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? ""
  }
}

/// What came out of the chain.
private struct Results: Chain.Receiver {
  var documents: [Document] = []
  var problems: [Problem] = []
  mutating func take(_ document: Document) { documents.append(document) }
  mutating func take(_ problem: Problem) { problems.append(problem) }
}

/// How often each name was met.
struct Tally {
  private var counts: [String: Int] = [:]

  /// The names, most frequent first.
  var names: [String] { counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key) }

  /// All of it.
  var total: Int { counts.values.reduce(0, +) }

  subscript(name: String) -> Int { counts[name] ?? 0 }

  mutating func add(_ name: String, _ count: Int = 1) { counts[name, default: 0] += count }

  mutating func remove(_ name: String) { counts[name] = nil }

  /// `UTF-8 61 %, gb18030 39 %`, the rarest left out.
  var shares: String {
    let total = max(1, total)
    return names.prefix(6).map { "\($0) \(max(1, (100 * self[$0] + total / 2) / total)) %" }.joined(separator: ", ")
  }
}
