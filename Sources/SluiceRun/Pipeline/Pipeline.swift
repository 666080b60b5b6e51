import SluiceCore
import SluiceEmit
import SluiceIntake

/// A pipeline file that passed every check: what to read, which stages to run, what to write.
package struct Pipeline: Sendable {
  /// A stage with its options.
  package struct Step: Sendable {
    /// The stage's type.
    package var type: any Stage.Type
    /// Its checked options.
    package var options: StageOptions
  }

  /// The pipeline's name, from the file or its file name.
  package var name: String
  /// The SHA-256 of the file, lowercase hex.
  package var hash: String
  /// The hash of what the file says about rows (``PipelineIdentity``).
  private let identity: String
  /// How inputs are read.
  package var intake: IntakeOptions
  /// The stages in order.
  package var steps: [Step]
  /// What is written.
  package var output: OutputOptions
  /// The examples that the file holds.
  package var tests: [PipelineTest]

  /// What was set over the file, in order.
  private var overrides: [String] = []

  /// Names what the file says and everything that was set over it: two runs with the same give the same rows.
  package var fingerprint: String {
    var hash = SHA256()
    hash.update(Array(([identity] + overrides).joined(separator: "\n").utf8))
    return hex(hash.finish())
  }

  init(
    name: String, hash: String, identity: String, intake: IntakeOptions, steps: [Step], output: OutputOptions,
    tests: [PipelineTest] = []
  ) {
    self.name = name
    self.hash = hash
    self.identity = identity
    self.intake = intake
    self.steps = steps
    self.output = output
    self.tests = tests
  }

  /// Makes every stage once, as the parser did, after options were set over the file.
  ///
  /// - Throws: ``OptionError`` when a stage refuses a value.
  package func check() throws(OptionError) {
    for step in steps { _ = try step.type.init(options: step.options) }
  }

  /// The stages' names in order.
  package var stageNames: [String] { steps.map { $0.type.declaration.name } }

  /// Holds documents to a size, and what `dedup` remembers to a memory.
  ///
  /// - Parameters:
  ///   - bytes: The largest document.
  ///   - memory: What `dedup` may take.
  /// - Throws: ``OptionError`` when `dedup` may take more by its options.
  package mutating func limit(document bytes: Int, memory: Int) throws(OptionError) {
    let most = memory / DedupOptions.bytesPerDocument
    if let dedup, dedup.mostDocuments > most {
      throw OptionError(
        option: "max_documents",
        message: "dedup may remember \(dedup.mostDocuments) documents, of which \(most) fit into half of it; "
          + "set its max_documents to that or less")
    }
    guard bytes < intake.maximumDocument.value else { return }
    intake.maximumDocument = .at(bytes)
    overrides.append("intake.max_document=\(bytes)")
  }

  /// Whether documents that repeat others get no row.
  package var dropsDuplicates: Bool { dedup?.drops ?? false }

  /// How documents are compared, where the pipeline has `dedup`.
  var dedup: DedupOptions? {
    steps.first { $0.type is DedupStage.Type }.map { DedupStage.comparison($0.options) }
  }

  /// Sets an option of every step of a stage, as the command line does over the file.
  ///
  /// - Parameters:
  ///   - stage: The stage's name.
  ///   - option: A declared option.
  ///   - value: A value of its type.
  /// - Returns: Whether the pipeline has such a step.
  package mutating func override(stage: String, option: String, with value: OptionValue) -> Bool {
    overrides.append("\(stage).\(option)=\(value)")
    let indices = steps.indices.filter { steps[$0].type.declaration.name == stage }
    for index in indices { steps[index].options.set(option, to: value) }
    return !indices.isEmpty
  }
}

/// What the `output` part of a pipeline file says.
package struct OutputOptions: Sendable {
  /// The kinds of rows that are written; problems always are.
  package var kinds: Set<RowKind>
  /// How hard to compress, 1 (fast) to 9 (small).
  package var level: Int
  /// The size at which a shard is finished, in compressed bytes.
  package var shardBytes: Int

  /// The options that exist.
  package static let declaration: [OptionDeclaration] = [
    OptionDeclaration(
      "rows", .strings(default: ["documents", "claims"]), help: "the kinds of rows to write: documents, claims"),
    OptionDeclaration("level", .int(default: 6, 1...9), help: "how hard to compress, 1 (fast) to 9 (small)"),
    OptionDeclaration(
      "shard_mb", .int(default: 256, 1...1_048_576), help: "the size at which a shard is finished, in compressed MiB"),
  ]

  /// Takes checked options.
  ///
  /// - Parameter options: A value for every declared option.
  /// - Throws: ``OptionError`` for a kind of row that does not exist.
  package init(options: StageOptions) throws(OptionError) {
    kinds = []
    for word in options.strings("rows") {
      guard let kind = RowKind(rawValue: word) else {
        throw OptionError(
          option: "rows", message: "there are no \(word) rows",
          fix: nearest(to: word, among: ["documents", "claims"]).map { "did you mean \($0)?" }
            ?? "there are documents and claims")
      }
      kinds.insert(kind)
    }
    if kinds.isEmpty { throw OptionError(option: "rows", message: "it is empty; write [documents], [claims] or both") }
    level = options.int("level") ?? 6
    shardBytes = (options.int("shard_mb") ?? 256) << 20
  }
}
