import SluiceCore

/// Watches how much one input unfolds into, over all layers of compression.
///
/// A few kilobytes can hold gigabytes (bombs), one layer in another; what counts is the sum of all that was inflated
/// against what was read from the file.
final class Expansion {
  /// Below so many bytes nothing is a bomb: short repetitive pages compress a hundredfold.
  static let harmless = 64 << 20

  private let options: IntakeOptions
  private let file: FileSource
  private var total = 0
  private var isTold = false

  init(_ file: FileSource, options: IntakeOptions) {
    self.file = file
    self.options = options
  }

  /// Counts inflated bytes; false, with a problem told once, where a limit is passed.
  func allows(_ count: Int, container: Int, at origin: Origin, _ problems: ProblemLog) -> Bool {
    total += count
    let (allowed, isOver) = file.bytesRead.multipliedReportingOverflow(by: options.maximumRatio.value)
    if total > max(Self.harmless, isOver ? .max : allowed) {
      tell("unfolds to more than max_ratio (\(options.maximumRatio.value)) times its size", origin, problems)
      return false
    }
    if container > options.maximumContainer.value {
      tell("unfolds to more than max_container (\(options.maximumContainer.value) bytes)", origin, problems)
      return false
    }
    return true
  }

  private func tell(_ what: String, _ origin: Origin, _ problems: ProblemLog) {
    if isTold { return }
    isTold = true
    problems.add(.tooLarge, "\(what); the rest is left out", at: origin)
  }
}
