import SluiceCore

/// Reads the inputs of a plan as a stream of units, in order.
///
/// Plain files are not even opened: a worker does that (``UnitLoader``). Containers are read here in blocks and given
/// record by record, so that one of any size takes the memory of its largest record. One thread uses the reader at a
/// time.
public final class InputReader {
  /// How many bytes of the inputs were read or handed out as files.
  public private(set) var bytesRead = 0

  /// What was passed over by choice, by reason; workers count more of it (``UnitLoader/skipped``).
  public var skipped: [DropReason: Int] { skipLog.counts }

  private let plan: InputPlan
  private let skipLog = SkipLog()
  private let options: IntakeOptions
  private var cursor: PathList.Cursor
  /// Where the next unit will stand.
  public private(set) var position = InputPosition()
  /// Whether the last input was read to its end.
  public private(set) var isAtEnd = false
  private var open: OpenInput?
  private var changes: ChangedInputs?
  private let isStopped: () -> Bool

  /// Starts at the first unit.
  ///
  /// - Parameters:
  ///   - plan: The inputs.
  ///   - options: How to read them.
  ///   - isStopped: Tells whether the run is to end; asked while a pipe has nothing to give.
  public init(
    plan: InputPlan, options: IntakeOptions = IntakeOptions(), isStopped: @escaping () -> Bool = { false }
  ) {
    self.plan = plan
    self.options = options
    self.isStopped = isStopped
    cursor = plan.cursor(from: 0)
  }

  /// Reads the next unit.
  ///
  /// - Returns: The unit and where it stands, nil at the end of the last input or where waiting for a pipe was stopped.
  public func next() -> (InputUnit, InputPosition)? {
    while true {
      if let open {
        let unit = open.next()
        // What came last may be cut by the stop, and a run that goes on reads it again.
        if open.wasStopped { return nil }
        if let unit {
          bytesRead += open.takeBytesRead()
          return (unit, advance())
        }
        bytesRead += open.takeBytesRead()
        self.open = nil
        position = InputPosition(input: position.input + 1)
      } else if position.input < plan.problems.count {
        let unit = InputUnit.problem(plan.problems[position.input])
        defer { position.input += 1 }
        return (unit, position)
      } else if let entry = cursor.next() {
        open = OpenInput(plan.file(entry), options: options, skipped: skipLog, isStopped: isStopped)
      } else if let problem = nextChange() {
        defer { position.input += 1 }
        return (.problem(problem), position)
      } else {
        isAtEnd = true
        return nil
      }
    }
  }

  /// The next input that is no longer as it was listed; asked when all are read.
  private func nextChange() -> Problem? {
    if changes == nil { changes = ChangedInputs(plan, after: position.input - plan.problems.count - plan.fileCount) }
    return changes?.next()
  }

  /// Goes on with the first unit at or behind a position.
  ///
  /// Inputs before it are not opened; the units before it in its own input are read and dropped.
  ///
  /// - Parameter target: The position; it must not lie before the reader's own.
  public func skip(to target: InputPosition) {
    if target.input > position.input {
      open = nil
      position = InputPosition(input: target.input)
      cursor = plan.cursor(from: max(0, target.input - plan.problems.count))
    }
    while position < target, let (_, at) = next() {
      if at.input > target.input || at >= InputPosition(input: target.input, unit: target.unit - 1) { return }
    }
  }

  private func advance() -> InputPosition {
    defer { position.unit += 1 }
    return position
  }
}
