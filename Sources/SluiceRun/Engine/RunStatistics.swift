/// What one stage did; values that add up over workers.
package struct StageStatistics: Sendable {
  /// The stage's name.
  package var name: String
  /// Documents that came in.
  package var received = 0
  /// Documents that went on.
  package var emitted = 0
  /// Bytes of body that came in.
  package var bytesReceived = 0
  /// Time spent, in nanoseconds.
  package var elapsedNanoseconds: UInt64 = 0
  /// Documents that ended by reason.
  package var dropped: [String: Int] = [:]
  /// Documents that failed by code.
  package var failed: [String: Int] = [:]

  init(name: String) { self.name = name }

  mutating func add(_ other: StageStatistics) {
    received += other.received
    emitted += other.emitted
    bytesReceived += other.bytesReceived
    elapsedNanoseconds += other.elapsedNanoseconds
    dropped.merge(other.dropped, uniquingKeysWith: +)
    failed.merge(other.failed, uniquingKeysWith: +)
  }
}

/// What a run did; values that add up over workers.
package struct RunStatistics: Sendable {
  /// The stages in the order of the pipeline.
  package var stages: [StageStatistics]
  /// Documents that reached the end.
  package var documents = 0
  /// Claims in them.
  package var claims = 0
  /// Problems by code.
  package var problems: [String: Int] = [:]
  /// Bytes of input as they lie on the disk.
  package var inputBytes = 0
  /// Bytes of documents after decompression, before the first stage.
  package var contentBytes = 0

  init(stages: [String]) { self.stages = stages.map(StageStatistics.init(name:)) }

  /// The number of problems.
  package var errors: Int { problems.values.reduce(0, +) }

  mutating func add(_ other: RunStatistics) {
    for index in stages.indices { stages[index].add(other.stages[index]) }
    documents += other.documents
    claims += other.claims
    problems.merge(other.problems, uniquingKeysWith: +)
    inputBytes += other.inputBytes
    contentBytes += other.contentBytes
  }
}
