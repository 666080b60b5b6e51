/// A bound on something that hostile input could make endless.
public enum Limit: Sendable, Equatable {
  /// At most so many.
  case at(Int)
  /// No bound.
  ///
  /// Dangerous: a file of a few kilobytes can unfold into more than the machine holds.
  case none

  /// The bound as a number.
  public var value: Int { if case .at(let value) = self { value } else { .max } }

  /// Reads a bound from a pipeline file: `64MB`, `1GiB`, `2000`, `none`.
  ///
  /// `kB`, `MB`, `GB`, `TB` are powers of 1,000; `KiB`, `MiB`, `GiB`, `TiB` powers of 1,024; case does not count.
  ///
  /// - Parameter text: The text.
  public init?(_ text: String) {
    let bytes = Array(text.utf8).filter { $0 != 0x20 && $0 != 0x5F }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    if bytes == Array("none".utf8) {
      self = .none
      return
    }
    var number = 0
    var at = 0
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) {
      let (scaled, over) = number.multipliedReportingOverflow(by: 10)
      let (sum, overAgain) = scaled.addingReportingOverflow(Int(bytes[at] - 0x30))
      if over || overAgain { return nil }
      number = sum
      at += 1
    }
    let suffix = String(decoding: bytes[at...], as: UTF8.self)
    guard at > 0, let scale = Self.scales[suffix] else { return nil }
    let (value, over) = number.multipliedReportingOverflow(by: scale)
    if over { return nil }
    self = .at(value)
  }

  private static let scales: [String: Int] = [
    "": 1, "b": 1,
    "k": 1000, "kb": 1000, "m": 1_000_000, "mb": 1_000_000, "g": 1_000_000_000, "gb": 1_000_000_000,
    "t": 1_000_000_000_000, "tb": 1_000_000_000_000,
    "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
  ]
}
