import SluiceCore

/// Looks at the files of a plan again when they are read, and finds those that were changed since they were listed.
///
/// What was read of such a file may be of its former state, the new one, or of both: the run cannot tell, and says so.
/// A file that is gone may have been read whole before.
struct ChangedInputs {
  private let plan: InputPlan
  private var cursor: PathList.Cursor

  /// Starts behind some findings, for a run that goes on.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - found: How many were found already.
  init(_ plan: InputPlan, after found: Int) {
    self.plan = plan
    cursor = plan.cursor(from: 0)
    for _ in 0..<max(0, found) { _ = next() }
  }

  /// The next file that was changed.
  ///
  /// - Returns: The problem for its error row, nil behind the last.
  mutating func next() -> Problem? {
    while let entry = cursor.next() {
      let file = plan.file(entry)
      guard let size = entry.size, let status = try? FileStatus(file.location, followsLinks: true),
        status.size != size || entry.stamp.isOther(than: status.stamp)
      else { continue }
      return Problem(
        .changed, "was changed while the run read its inputs: its rows may be of what it was, of what it is or of both",
        at: Origin(path: file.path), stage: intakeStage)
    }
    return nil
  }
}
