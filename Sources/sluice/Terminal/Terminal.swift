import CSystem
import SluiceJSON
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard error as a person sees it: rows may be on standard output, so everything said goes here.
enum Terminal {
  /// Whether standard error is a terminal.
  static var isInteractive: Bool { isatty(2) == 1 }

  /// How things are said, as the command line chose.
  struct Manner: Sendable {
    /// When colours are shown.
    var colour = CommonOptions.Colour.auto
    /// Whether lines on standard error are JSON.
    var logsJSON = false
    /// The run whose lines these are, once there is one.
    var run: String?
  }

  /// Puts what was printed out.
  ///
  /// - Throws: An exit with status 3 where it could not be written; a reader that left is no failure.
  static func flush() throws {
    guard sluice_flush() != 0, errno != EPIPE else { return }
    error("sluice: cannot write to standard output: \(String(cString: strerror(errno)))")
    throw Exit.cannotWrite
  }

  private static let manner = Mutex(Manner())

  /// Names the run in every line of JSON from now on.
  static func name(run: String) { manner.withLock { $0.run = run } }

  /// Makes every line on standard error JSON from now on.
  static func logJSON() { manner.withLock { $0.logsJSON = true } }

  /// Sets how things are said from now on.
  static func configure(_ chosen: Manner) { manner.withLock { $0 = chosen } }

  /// Whether standard output shows colours: as chosen, else on a terminal where `NO_COLOR` is not set.
  static var showsColour: Bool { showsColour(on: 1) }

  private static func showsColour(on descriptor: Int32) -> Bool {
    switch manner.withLock({ $0.colour }) {
    case .always: true
    case .never: false
    // no-color.org: any value but the empty one counts.
    case .auto: isatty(descriptor) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }

  /// How a piece of text stands out.
  enum Style: String {
    /// Names and headings.
    case bold = "1"
    /// What is wrong or missing.
    case red = "31"
    /// What is right or expected.
    case green = "32"
    /// What matters less.
    case dim = "2"
  }

  /// A piece of text for standard output, styled where colours are shown.
  static func styled(_ text: String, _ style: Style) -> String {
    showsColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Writes a line about something wrong.
  static func error(_ line: String) {
    guard manner.withLock({ $0.logsJSON }) else { return write(line + "\n", to: 2) }
    var json = JSONWriter()
    json.beginObject()
    json.key("time")
    json.string(timestamp())
    json.key("level")
    json.string("error")
    json.key("label")
    json.string("sluice")
    json.key("message")
    json.string(line)
    if let run = manner.withLock({ $0.run }) {
      json.key("run_id")
      json.string(run)
    }
    json.endObject()
    json.endLine()
    write(String(decoding: json.bytes, as: UTF8.self), to: 2)
  }

  /// The time of a log line: ISO 8601 in UTC, to the millisecond.
  static func timestamp() -> String {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var parts = tm()
    // SAFETY: both structures are of this function, and the call fills the second.
    _ = unsafe gmtime_r(&now.tv_sec, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let milliseconds = "\(now.tv_nsec / 1_000_000 + 1_000)".dropFirst()
    return "\(parts.tm_year + 1_900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T\(two(parts.tm_hour)):"
      + "\(two(parts.tm_min)):\(two(parts.tm_sec)).\(milliseconds)Z"
  }

  /// How many columns standard error has, where it is a terminal that tells.
  static var columns: Int? {
    var size = winsize()
    // SAFETY: the call fills the structure that it is given and nothing else.
    guard unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes text as it is.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        // A terminal that is gone cannot be told so.
        let written = systemWrite(descriptor, bytes.baseAddress! + done, bytes.count - done)
        if written <= 0 { return }
        done += written
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
  write(descriptor, start, count)
}
