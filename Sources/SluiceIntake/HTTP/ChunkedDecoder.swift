/// Undoes `Transfer-Encoding: chunked` (RFC 9112, 7.1).
///
/// Line ends may be LF alone; extensions and trailers are passed over.
package struct ChunkedDecoder: IncrementalDecoder {
  /// What was met.
  package enum Element: Sendable, Equatable {
    /// So many bytes at the front of the window are content; the caller consumes them before it goes on.
    case content(Int)
    /// The last chunk was read; what follows is trailers.
    case end
    /// At an offset stands no chunk.
    case damage(at: Int)
    /// The data ends before the last chunk.
    case truncated
  }

  private enum State {
    case size
    case content(left: Int)
    case separator
    case done
  }

  /// The longest line of a chunk's size with its extensions.
  private static let maximumLine = 4096

  private var state = State.size

  /// Makes a decoder.
  package init() {}

  package mutating func decode(_ window: inout ByteWindow) -> Element? {
    while true {
      switch state {
      case .size:
        guard let feed = window.firstIndex(of: 0x0A) else {
          if window.count <= Self.maximumLine, window.isEmpty || hexValue(window[0]) != nil { return nil }
          return fail(window)
        }
        guard feed <= Self.maximumLine, let size = size(window.copy(0..<feed)) else { return fail(window) }
        window.consume(feed + 1)
        state = size == 0 ? .done : .content(left: size)
        if size == 0 { return .end }
      case .content(let left):
        if left == 0 {
          state = .separator
        } else {
          let count = min(left, window.count)
          if count == 0 { return nil }
          state = .content(left: left - count)
          return .content(count)
        }
      case .separator:
        guard let first = window.isEmpty ? nil : window[0] else { return nil }
        if first == 0x0D, window.count < 2 { return nil }
        let length = first == 0x0D && window[1] == 0x0A ? 2 : 1
        guard length == 2 || first == 0x0A else { return fail(window) }
        window.consume(length)
        state = .size
      case .done:
        window.consume(window.count)
        return nil
      }
    }
  }

  package mutating func finish(_ window: inout ByteWindow) -> Element? {
    if let element = decode(&window) { return element }
    window.consume(window.count)
    if case .done = state {
      state = .size
      return nil
    }
    state = .done
    return .truncated
  }

  private mutating func fail(_ window: ByteWindow) -> Element {
    state = .done
    return .damage(at: window.offset)
  }

  private func size(_ line: [UInt8]) -> Int? {
    var value = 0
    var digits = 0
    for byte in line {
      guard let digit = hexValue(byte) else {
        // Blanks, an extension, or the CR of the line's end.
        return digits > 0 && (byte == 0x20 || byte == 0x09 || byte == 0x3B || byte == 0x0D) ? value : nil
      }
      guard digits < 15 else { return nil }
      value = value << 4 | digit
      digits += 1
    }
    return digits > 0 ? value : nil
  }
}

/// The value of a hex digit.
///
/// - Parameter byte: The digit.
/// - Returns: The value, nil for other bytes.
func hexValue(_ byte: UInt8) -> Int? {
  switch byte {
  case 0x30...0x39: Int(byte - 0x30)
  case 0x41...0x46: Int(byte - 0x37)
  case 0x61...0x66: Int(byte - 0x57)
  default: nil
  }
}
