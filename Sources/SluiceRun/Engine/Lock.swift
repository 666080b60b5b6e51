import Synchronization

/// A mutex whose turns Thread Sanitizer sees.
///
/// A thread that finds a `Mutex` taken waits inside the standard library, which is built without the sanitizer; what the
/// mutex guards would then be reported as a race. An atomic that every turn reads and writes tells the order, for a
/// nanosecond or two a turn.
struct Lock<Value>: ~Copyable, Sendable {
  private let mutex: Mutex<Value>
  private let turns = Atomic<UInt>(0)

  init(_ value: sending Value) { mutex = Mutex(value) }

  /// Calls a function with the value; one thread at a time does.
  ///
  /// - Parameter body: What is done with it; must not take the same lock.
  /// - Returns: What the function returns.
  borrowing func withLock<Result>(_ body: (inout sending Value) -> sending Result) -> sending Result {
    mutex.withLock { value in
      _ = turns.load(ordering: .acquiring)
      defer { turns.wrappingAdd(1, ordering: .releasing) }
      return body(&value)
    }
  }
}
