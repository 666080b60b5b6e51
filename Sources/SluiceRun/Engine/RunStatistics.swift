import SluiceCore

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

  /// Millions of bytes that came in for each second of one thread's time; 0 where no time was spent.
  package var megabytesPerSecond: Double {
    elapsedNanoseconds == 0 ? 0 : Double(bytesReceived) * 1000 / Double(elapsedNanoseconds)
  }

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
  /// The first problems in the order of the input, for a person to see what kind they are.
  package var firstProblems: [Problem] = []
  /// What intake passed over by choice, by reason.
  package var skipped: [String: Int] = [:]
  /// Bytes of input that were read, as they lie on the disk.
  package var inputBytes = 0
  /// Bytes of documents after decompression, before the first stage.
  package var contentBytes = 0
  /// How long the processes ran that did it, one after the other, in nanoseconds.
  package var elapsedNanoseconds: UInt64 = 0

  init(stages: [String]) { self.stages = stages.map(StageStatistics.init(name:)) }

  /// The counters that must outlive a crash, by name.
  var counters: [String: Int] {
    var counters = [
      "documents": documents, "claims": claims, "input_bytes": inputBytes, "content_bytes": contentBytes,
      "nanoseconds": Int(elapsedNanoseconds),
    ]
    for (code, count) in problems { counters["problem.\(code)"] = count }
    for (reason, count) in skipped { counters["skipped.\(reason)"] = count }
    for (index, stage) in stages.enumerated() {
      counters["\(index).received"] = stage.received
      counters["\(index).emitted"] = stage.emitted
      counters["\(index).bytes"] = stage.bytesReceived
      counters["\(index).nanoseconds"] = Int(stage.elapsedNanoseconds)
      for (reason, count) in stage.dropped { counters["\(index).dropped.\(reason)"] = count }
      for (code, count) in stage.failed { counters["\(index).failed.\(code)"] = count }
    }
    return counters
  }

  /// Takes up the counters of a run that was interrupted.
  init(stages: [String], counters: [String: Int]) {
    self.init(stages: stages)
    documents = counters["documents"] ?? 0
    claims = counters["claims"] ?? 0
    inputBytes = counters["input_bytes"] ?? 0
    contentBytes = counters["content_bytes"] ?? 0
    elapsedNanoseconds = UInt64(max(0, counters["nanoseconds"] ?? 0))
    for (name, count) in counters {
      let parts = name.split(separator: ".", maxSplits: 2).map(String.init)
      if parts.count == 2, parts[0] == "problem" { problems[parts[1]] = count }
      if parts.count == 2, parts[0] == "skipped" { skipped[parts[1]] = count }
      guard let index = Int(parts[0]), self.stages.indices.contains(index), parts.count >= 2 else { continue }
      switch (parts[1], parts.count) {
      case ("received", 2): self.stages[index].received = count
      case ("emitted", 2): self.stages[index].emitted = count
      case ("bytes", 2): self.stages[index].bytesReceived = count
      case ("nanoseconds", 2): self.stages[index].elapsedNanoseconds = UInt64(max(0, count))
      case ("dropped", 3): self.stages[index].dropped[parts[2]] = count
      case ("failed", 3): self.stages[index].failed[parts[2]] = count
      default: break
      }
    }
  }

  /// The number of problems.
  package var errors: Int { problems.values.reduce(0, +) }

  /// Counts a problem, and keeps it if it is among the first.
  mutating func add(_ problem: Problem) {
    problems[problem.code.description, default: 0] += 1
    if firstProblems.count < Self.mostProblemsKept { firstProblems.append(problem) }
  }

  /// Counts what intake passed over.
  mutating func skip(_ counts: [DropReason: Int]) {
    for (reason, count) in counts { skipped[reason.name, default: 0] += count }
  }

  private static let mostProblemsKept = 10

  /// Adds what was done later in the order of the input.
  mutating func add(_ other: RunStatistics) {
    firstProblems += other.firstProblems.prefix(Self.mostProblemsKept - firstProblems.count)
    for index in stages.indices { stages[index].add(other.stages[index]) }
    documents += other.documents
    claims += other.claims
    problems.merge(other.problems, uniquingKeysWith: +)
    skipped.merge(other.skipped, uniquingKeysWith: +)
    inputBytes += other.inputBytes
    contentBytes += other.contentBytes
  }
}
