#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard error as a person sees it: rows may be on standard output, so everything said goes here.
enum Terminal {
  /// Whether standard error is a terminal.
  static var isInteractive: Bool { isatty(2) == 1 }

  /// Whether standard output shows colours: a terminal, and `NO_COLOR` is not set.
  static var showsColour: Bool { isatty(1) == 1 && getenv("NO_COLOR") == nil }

  /// Writes a line.
  static func error(_ line: String) { write(line + "\n", to: 2) }

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
