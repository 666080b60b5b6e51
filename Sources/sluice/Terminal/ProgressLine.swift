import Dispatch
import SluiceRun

/// One line on a terminal that tells how far a run is; it is rewritten in place, at most five times a second.
final class ProgressLine {
  private let timer: any DispatchSourceTimer
  private let started = DispatchTime.now()

  /// Starts the line; ``stop()`` clears it.
  init(engine: Engine, totalBytes: Int) {
    timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    timer.schedule(deadline: .now() + .milliseconds(200), repeating: .milliseconds(200))
    let started = started
    timer.setEventHandler {
      let elapsed = DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds
      Terminal.write("\r\u{1B}[K" + Self.text(engine.progress, totalBytes: totalBytes, elapsed: elapsed), to: 2)
    }
    timer.resume()
  }

  /// Clears the line.
  func stop() {
    timer.cancel()
    Terminal.write("\r\u{1B}[K", to: 2)
  }

  static func text(_ progress: Engine.Progress, totalBytes: Int, elapsed: UInt64) -> String {
    var parts: [String] = []
    let seconds = Double(elapsed) / 1e9
    if totalBytes > 0, progress.inputBytes > 0 {
      let share = min(1, Double(progress.inputBytes) / Double(totalBytes))
      parts.append("\(Figures.decimal(share * 100, 0))%")
      parts.append("\(Figures.duration(seconds: seconds / share - seconds)) left")
    }
    parts.append(Figures.rate(bytes: progress.inputBytes, nanoseconds: elapsed))
    parts.append("\(Figures.grouped(progress.documents)) documents")
    parts.append("\(Figures.grouped(progress.claims)) claims")
    if progress.errors > 0 { parts.append("\(Figures.grouped(progress.errors)) errors") }
    return parts.joined(separator: " · ")
  }
}
