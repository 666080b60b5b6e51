import SluiceCore

/// Reads WARC 0.17 to 1.1 record by record.
///
/// Where a record is damaged or its length is wrong, that is told, and reading goes on at the next line that starts a
/// record. Records up to a bound are held whole in the window, so that one whose length reaches into the next record is
/// cut where that starts. Heads may have LF alone and lines that are no fields.
package struct WARCDecoder: IncrementalDecoder {
  /// What was met.
  package enum Element: Sendable, Equatable {
    /// A record starts at an offset.
    case record(WARCHead)
    /// So many bytes at the front of the window are content; the caller consumes them before it goes on.
    case content(Int)
    /// The record is over; whether its content is whole.
    case recordEnd(isIntact: Bool)
    /// Something is wrong at an offset.
    case problem(Problem.Code, String, at: Int)
  }

  private enum State {
    case head
    /// The whole content is awaited in the window.
    case held(length: Int)
    /// The content is passed on as it comes.
    case content(left: Int)
    case recordEnd(isIntact: Bool)
    case separator
    case search
  }

  /// CR LF CR LF, which stand between records.
  private static let separatorLength = 4
  /// A line `WARC/1.0` at its longest, its end, and `WARC-` of the first field.
  private static let startLength = 12 + 2 + 5
  /// The longest head; longer ones are no heads.
  private static let maximumHead = 1 << 20

  private let heldLength: Int
  private var state = State.separator
  /// How much of the window was searched for the end of the head.
  private var scanned = 0
  private var isAtEnd = false
  /// What is told before anything else is decoded, and behind it ``pending``.
  private var ready: Element?
  /// What is told of a damage, in order.
  private var pending: [Element] = []

  /// Makes a decoder.
  ///
  /// - Parameter heldLength: The largest content that is held whole to check its length.
  package init(heldLength: Int = 4 << 20) { self.heldLength = heldLength }

  package mutating func decode(_ window: inout ByteWindow) -> Element? {
    while true {
      if let element = ready {
        ready = nil
        return element
      }
      if !pending.isEmpty { return pending.removeFirst() }
      let goesOn =
        switch state {
        case .separator: skipSeparator(&window)
        case .head: readHead(&window)
        case .held(let length): readHeld(&window, length: length)
        case .content(let left): readContent(window, left: left)
        case .recordEnd(let isIntact): endRecord(isIntact)
        case .search: search(&window)
        }
      if !goesOn { return nil }
    }
  }

  package mutating func finish(_ window: inout ByteWindow) -> Element? {
    isAtEnd = true
    if let element = decode(&window) { return element }
    let (end, left, open) = (window.offset + window.count, window.count, state)
    isAtEnd = false
    state = .separator
    scanned = 0
    switch open {
    case .head:
      window.consume(left)
      return .problem(.truncated, "the data ends inside the head of a WARC record", at: end)
    case .held, .content:
      // What of the content is there goes out first.
      pending = [
        .problem(.truncated, "the data ends inside a WARC record; what could be read is used", at: end),
        .recordEnd(isIntact: false),
      ]
      if left > 0 { return .content(left) }
      return pending.removeFirst()
    case .separator, .recordEnd, .search:
      window.consume(left)
      return nil
    }
  }
}

/// Heads and what stands between records.
extension WARCDecoder {
  private mutating func skipSeparator(_ window: inout ByteWindow) -> Bool {
    while !window.isEmpty, window[0] == 0x0D || window[0] == 0x0A { window.consume(1) }
    if window.isEmpty { return false }
    state = .head
    scanned = 0
    return true
  }

  private mutating func readHead(_ window: inout ByteWindow) -> Bool {
    let offset = window.offset
    switch startOfRecord(window, at: 0) {
    case .no:
      lose("this is no WARC record; the next one is looked for", at: offset)
      window.consume(1)
      return true
    case .perhaps: return false
    case .yes: break
    }
    guard let end = endOfHead(window) else {
      if window.count <= Self.maximumHead { return false }
      lose("the head of the WARC record has no end; the next record is looked for", at: offset)
      window.consume(1)
      return true
    }
    let head = WARCHead(HeaderFields(window.copy(0..<end)), at: offset)
    window.consume(end)
    scanned = 0
    guard let length = head.contentLength else {
      lose("the WARC record has no valid Content-Length; the next record is looked for", at: offset)
      return true
    }
    ready = .record(head)
    state = length <= heldLength ? .held(length: length) : .content(left: length)
    return true
  }

  private mutating func lose(_ message: String, at offset: Int) {
    pending = [.problem(.corrupt, message, at: offset)]
    state = .search
    scanned = 0
  }

  /// The position behind the empty line that ends the head.
  private mutating func endOfHead(_ window: ByteWindow) -> Int? {
    var at = scanned
    while let feed = window.firstIndex(of: 0x0A, from: at) {
      var next = feed + 1
      if next < window.count, window[next] == 0x0D { next += 1 }
      guard next < window.count else { break }
      if window[next] == 0x0A { return next + 1 }
      at = feed + 1
      scanned = at
    }
    return nil
  }

  private mutating func search(_ window: inout ByteWindow) -> Bool {
    while let hit = window.firstIndex(of: 0x57) {
      switch startOfRecord(window, at: hit) {
      case .yes:
        window.consume(hit)
        state = .head
        return true
      case .perhaps:
        window.consume(hit)
        return false
      case .no: window.consume(hit + 1)
      }
    }
    window.consume(window.count)
    return false
  }

  private enum Answer {
    case yes
    case no
    case perhaps
  }

  /// Whether a line `WARC/1.0` stands at a position.
  private func startOfRecord(_ window: ByteWindow, at: Int) -> Answer {
    let magic: StaticString = "WARC/"
    for index in 0..<5 {
      guard at + index < window.count else { return .perhaps }
      if window[at + index] != magic.utf8Start[index] { return .no }
    }
    var index = at + 5
    while index < window.count, index < at + 12 {
      switch window[index] {
      case 0x30...0x39, 0x2E: index += 1
      case 0x0D, 0x0A: return index > at + 5 ? .yes : .no
      default: return .no
      }
    }
    return index < at + 12 ? .perhaps : .no
  }
}

/// Contents.
extension WARCDecoder {
  private mutating func readHeld(_ window: inout ByteWindow, length: Int) -> Bool {
    // Enough is awaited to judge what stands behind the content the same way however the data comes in pieces.
    if window.count < length + Self.separatorLength + Self.startLength, !isAtEnd { return false }
    if window.count < length {
      if let cut = nextRecord(window, below: window.count) { return cutContent(window, at: cut) }
      return false
    }
    if !isBoundary(window, at: length) {
      let limit = min(window.count, length + Self.separatorLength + 1)
      if let cut = nextRecord(window, below: limit) { return cutContent(window, at: cut) }
      let message = "behind the WARC record there is no other; its Content-Length may be too small"
      pending = [
        .content(length), .problem(.corrupt, message, at: window.offset + length), .recordEnd(isIntact: false),
      ]
      if length == 0 { pending.removeFirst() }
      state = .search
      return true
    }
    if length > 0 { ready = .content(length) }
    state = .recordEnd(isIntact: true)
    return true
  }

  /// Whether the bytes at a position end a record: line ends, the next record, or the end of the data.
  private func isBoundary(_ window: ByteWindow, at length: Int) -> Bool {
    guard length < window.count else { return true }
    let isLineEnd =
      window[length] == 0x0A || window[length] == 0x0D && (length + 1 >= window.count || window[length + 1] == 0x0A)
    return isLineEnd ? !isFirstLine(window, endingAt: length) : startOfRecord(window, at: length) != .no
  }

  /// Whether the line that ends at a position is the first of a head.
  private func isFirstLine(_ window: ByteWindow, endingAt end: Int) -> Bool {
    var start = end
    while start > 0, end - start < Self.startLength, window[start - 1] != 0x0A { start -= 1 }
    return window.starts(with: "WARC/", at: start) && startOfRecord(window, at: start) == .yes
      && hasField(window, inHeadAt: start)
  }

  /// The content's length reaches into another record: it ends where that one starts.
  private mutating func cutContent(_ window: ByteWindow, at cut: Int) -> Bool {
    var end = cut
    for byte: UInt8 in [0x0A, 0x0D, 0x0A, 0x0D] where end > 0 && window[end - 1] == byte { end -= 1 }
    let message = "the Content-Length of the WARC record is too large; it is cut where the next one starts"
    pending = [.content(end), .problem(.corrupt, message, at: window.offset + cut), .recordEnd(isIntact: true)]
    if end == 0 { pending.removeFirst() }
    state = .separator
    return true
  }

  /// The first line below a position that starts a record with a type, which is more than a page that talks of WARC has.
  private func nextRecord(_ window: ByteWindow, below limit: Int) -> Int? {
    var at = 0
    while let feed = window.firstIndex(of: 0x0A, from: at), feed + 1 < limit {
      at = feed + 1
      if window.starts(with: "WARC/", at: at), startOfRecord(window, at: at) == .yes, hasField(window, inHeadAt: at) {
        return at
      }
    }
    return nil
  }

  /// Whether a field of WARC's own stands below the first line of a head.
  private func hasField(_ window: ByteWindow, inHeadAt at: Int) -> Bool {
    var end = at
    while window[end] != 0x0D, window[end] != 0x0A { end += 1 }
    if window[end] == 0x0D { end += 1 }
    return end < window.count && window[end] == 0x0A && window.starts(with: "WARC-", at: end + 1)
  }

  private mutating func readContent(_ window: ByteWindow, left: Int) -> Bool {
    if left == 0 {
      state = .recordEnd(isIntact: true)
      return true
    }
    if window.isEmpty { return false }
    let count = min(left, window.count)
    ready = .content(count)
    state = .content(left: left - count)
    return true
  }

  private mutating func endRecord(_ isIntact: Bool) -> Bool {
    ready = .recordEnd(isIntact: isIntact)
    state = .separator
    return true
  }
}
