import SluiceCore
import SluiceIntake

/// What reading inputs gave.
struct Reading {
  var documents: [Document] = []
  var problems: [Problem] = []
  var positions: [InputPosition] = []
  var skipped: [String: Int] = [:]

  /// `path!member: text`, one for each document.
  var rows: [String] {
    documents.map { "\(place($0.origin)): \(String(decoding: $0.body, as: UTF8.self))" }
  }

  /// `path!member@offset: code`, one for each problem.
  var errors: [String] {
    problems.map { "\(place($0.origin))\($0.origin.offset.map { "@\($0)" } ?? ""): \($0.code)" }
  }

  private func place(_ origin: Origin) -> String { origin.member.map { "\(origin.path)!\($0)" } ?? origin.path }
}

/// Reads inputs to the end, as a run does.
func read(_ inputs: [String], _ options: IntakeOptions = IntakeOptions(), from start: InputPosition? = nil) -> Reading {
  let reader = InputReader(plan: InputPlan(inputs: inputs, options: options), options: options)
  var loader = UnitLoader(options: options)
  var reading = Reading()
  if let start { reader.skip(to: start) }
  while let (unit, position) = reader.next() {
    reading.positions.append(position)
    loader.load(unit, documents: &reading.documents, problems: &reading.problems)
  }
  for counts in [reader.skipped, loader.skipped] {
    for (reason, count) in counts { reading.skipped[reason.name, default: 0] += count }
  }
  return reading
}
