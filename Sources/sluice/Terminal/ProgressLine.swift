import Dispatch
import SluiceRun

/// One line on a terminal that tells how far a run is; it is rewritten in place, at most five times a second.
final class ProgressLine {
  private let timer: any DispatchSourceTimer
  private let started = DispatchTime.now()

  /// Starts the line; ``stop()`` clears it.
  ///
  /// What an interrupted run had done before counts for the share, not for the rate.
  init(engine: Engine, totalBytes: Int) {
    timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    timer.schedule(deadline: .now() + .milliseconds(200), repeating: .milliseconds(200))
    let started = started
    let earlier = engine.progress.inputBytes
    timer.setEventHandler {
      let elapsed = DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds
      let text = Self.text(engine.progress, earlierBytes: earlier, totalBytes: totalBytes, elapsed: elapsed)
      // A line that wraps could not be rewritten in place.
      let room = max(20, (Terminal.columns ?? 80) - 1)
      Terminal.write("\r\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(room))))\u{1B}[K", to: 2)
    }
    timer.resume()
  }

  /// Clears the line.
  func stop() {
    timer.cancel()
    Terminal.write("\r\u{1B}[K", to: 2)
  }

  static func text(_ progress: Engine.Progress, earlierBytes: Int, totalBytes: Int, elapsed: UInt64) -> String {
    var parts: [String] = []
    let done = max(0, progress.inputBytes - earlierBytes)
    if totalBytes > 0, done > 0 {
      let share = min(1, Double(progress.inputBytes) / Double(totalBytes))
      let left = Double(elapsed) / 1e9 * Double(max(0, totalBytes - progress.inputBytes)) / Double(done)
      parts.append("\(Figures.decimal(share * 100, 0))%")
      parts.append("\(Figures.duration(seconds: left)) left")
    }
    parts.append(Figures.rate(bytes: done, nanoseconds: elapsed))
    parts.append(Figures.count(progress.documents, "document"))
    parts.append(Figures.count(progress.claims, "claim"))
    if progress.errors > 0 { parts.append(Figures.count(progress.errors, "failure")) }
    return parts.joined(separator: " · ")
  }
}
