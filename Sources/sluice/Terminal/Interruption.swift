import Dispatch
import SluiceRun
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes SIGINT and SIGTERM for as long as it lives.
///
/// While there is no engine yet, and in commands that have none, a signal ends the process with status 130: what was
/// written by then is safe or is no part of an output. The first signal to an engine ends its run behind the batches at
/// hand, the second one the process.
final class Interruption: Sendable {
  private let engine = Mutex<Engine?>(nil)
  // Changed by the initialiser alone.
  private nonisolated(unsafe) var sources: [any DispatchSourceSignal] = []

  /// Starts to take signals.
  init() {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in self?.stop() }
      source.resume()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }

  /// Names the engine that signals stop from now on.
  func attach(_ engine: Engine) { self.engine.withLock { $0 = engine } }

  private func stop() {
    guard let engine = engine.withLock({ $0 }), !engine.wasStopped else {
      Terminal.error("sluice: interrupted")
      _exit(130)
    }
    engine.stop()
  }
}
