import Dispatch
import SluiceRun
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes SIGINT and SIGTERM from the beginning of a command to the end of the process.
///
/// While there is no engine yet, and in commands that have none, a signal ends the process with status 130: what was
/// written by then is safe or is no part of an output. The first signal to an engine ends its run behind the batches at
/// hand, the second one the process.
final class Interruption: Sendable {
  private static let shared = Interruption()

  private let engine = Mutex<Engine?>(nil)
  // Changed by the initialiser alone.
  private nonisolated(unsafe) var sources: [any DispatchSourceSignal] = []

  private init() {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { Self.shared.stop() }
      source.resume()
      return source
    }
  }

  /// Takes signals from now on.
  static func begin() { _ = shared }

  /// Names the engine that signals stop from now on.
  ///
  /// - Parameter engine: The engine.
  static func stops(_ engine: Engine) { shared.engine.withLock { $0 = engine } }

  private func stop() {
    guard let engine = engine.withLock({ $0 }), !engine.wasStopped else {
      Terminal.error("sluice: interrupted")
      _exit(130)
    }
    engine.stop()
  }
}
