/// Inflates gzip data (RFC 1952) of any number of members, and says what is damaged in it.
///
/// Content goes to ``output``; elements tell of it and of the members' bounds. Padding with zeros behind a member is
/// allowed, as tapes and some archivers write it.
package struct GzipDecoder: IncrementalDecoder {
  /// What was met.
  package enum Element: Sendable, Equatable {
    /// A member's header was read; the member starts at this offset.
    case memberStart(at: Int)
    /// So many bytes were added to ``GzipDecoder/output``.
    case content(Int)
    /// The member is complete and its checksum right.
    case memberEnd
    /// Something is wrong at an offset of the compressed data.
    case damage(Damage, at: Int)
  }

  /// What is wrong with gzip data.
  package enum Damage: Sendable, Equatable {
    /// The data ends inside a member.
    case truncated
    /// The deflate data or the header makes no sense.
    case corrupt
    /// The content does not have the checksum that the member states.
    case wrongChecksum
    /// The content does not have the length that the member states.
    case wrongLength
    /// Behind the last member there is something else.
    case trailingBytes
  }

  /// What to do behind a damage.
  package enum Recovery: Sendable {
    /// Read no further: the rest of one document is of no use without its middle.
    case stop
    /// Go on with the next member: its records stand for themselves.
    case nextMember
  }

  private enum State {
    case header
    case content
    case damaged(at: Int)
    case trailer
    case search
    case done
  }

  /// The most content that one call adds.
  package static let step = 128 * 1024
  /// The longest header: RFC 1952 allows 64 KiB of extra field and sets no bound to name and comment.
  private static let maximumHeader = 1 << 20

  /// The content not yet taken by the caller.
  package var output = ByteWindow(capacity: GzipDecoder.step)
  private let inflater = Inflater(.raw)
  private let recovery: Recovery
  private var state = State.header
  private var members = 0
  private var checksum: UInt32 = 0
  private var length: UInt32 = 0
  private var memberOffset = 0
  /// Whether the member at hand was found by searching and has given nothing yet, so that it may be no member at all.
  private var isGuess = false
  /// Whether a step may fill all the room that the output has, and not only ``step``.
  private let fillsOutput: Bool
  /// Whether the last step filled its room, so that zlib may hold content although it took all its input.
  private var mayHoldMore = false

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - recovery: What to do behind a damage.
  ///   - fillsOutput: Whether one call may fill all the room that ``output`` has, where the caller made it for the whole
  ///     content; else it adds at most ``step``.
  package init(recovery: Recovery, fillsOutput: Bool = false) {
    self.recovery = recovery
    self.fillsOutput = fillsOutput
  }

  /// Forgets the current stream and awaits the next.
  package mutating func reset() {
    output.reset()
    state = .header
    members = 0
    isGuess = false
    mayHoldMore = false
  }

  package mutating func decode(_ window: inout ByteWindow) -> Element? {
    while true {
      switch state {
      case .header:
        if members > 0 { skipZeros(&window) }
        switch headerLength(window) {
        case .incomplete: return nil
        case .wrong: if let element = wrongHeader(&window) { return element }
        case .complete(let length): return startMember(&window, header: length)
        }
      case .content:
        if window.isEmpty, !mayHoldMore { return nil }
        if let element = inflate(&window) { return element }
      case .damaged(let offset):
        if let element = tellDamage(at: offset) { return element }
      case .trailer:
        if window.count < 8 { return nil }
        return endMember(&window)
      case .search:
        guard search(&window) else { return nil }
      case .done:
        window.consume(window.count)
        return nil
      }
    }
  }

  package mutating func finish(_ window: inout ByteWindow) -> Element? {
    if let element = decode(&window) { return element }
    let end = window.offset + window.count
    let left = window.count
    let open = state
    let wasGuess = isGuess
    window.consume(left)
    let isFirst = members == 0
    state = .header
    members = 0
    isGuess = false
    switch open {
    case .header where left > 0 && !wasGuess: return .damage(isFirst ? .truncated : .trailingBytes, at: end - left)
    case .content where !wasGuess, .trailer: return .damage(.truncated, at: end)
    default: return nil
    }
  }

  private mutating func startMember(_ window: inout ByteWindow, header: Int) -> Element {
    memberOffset = window.offset
    window.consume(header)
    inflater.reset(.raw)
    checksum = 0
    length = 0
    mayHoldMore = false
    state = .content
    return .memberStart(at: memberOffset)
  }

  private mutating func inflate(_ window: inout ByteWindow) -> Element? {
    let before = output.count
    let room = fillsOutput && output.room > 0 ? output.room : Self.step
    let status = inflater.step(&window, into: &output, room: room)
    let added = output.count - before
    if added > 0 {
      checksum = crc32(checksum, output.span.extracting(before..<output.count))
      length &+= UInt32(truncatingIfNeeded: added)
      isGuess = false
    }
    mayHoldMore = added == room && status == .progress
    switch status {
    case .progress: break
    case .end: state = .trailer
    case .damaged: state = .damaged(at: window.offset)
    }
    return added > 0 ? .content(added) : nil
  }

  private mutating func endMember(_ window: inout ByteWindow) -> Element {
    let trailer = window.offset
    let statedChecksum = window.littleEndian32(at: 0)
    let statedLength = window.littleEndian32(at: 4)
    window.consume(8)
    members += 1
    state = .header
    // The deflate stream ended properly, so the next member is where it should be, whatever the sums say.
    if statedChecksum != checksum { return .damage(.wrongChecksum, at: trailer) }
    if statedLength != length { return .damage(.wrongLength, at: trailer) }
    return .memberEnd
  }

  /// Tells of a damage once, and never of a member that was only a guess.
  private mutating func tellDamage(at offset: Int) -> Element? {
    let wasGuess = isGuess
    recover()
    return wasGuess ? nil : .damage(.corrupt, at: offset)
  }

  private mutating func wrongHeader(_ window: inout ByteWindow) -> Element? {
    let offset = window.offset
    let wasGuess = isGuess
    if recovery == .nextMember { window.consume(1) }
    recover()
    if wasGuess { return nil }
    return .damage(members > 0 ? .trailingBytes : .corrupt, at: offset)
  }

  private mutating func recover() {
    state = recovery == .stop ? .done : .search
    isGuess = false
  }

  /// Moves to the next bytes that look like a member; false when there are none yet.
  private mutating func search(_ window: inout ByteWindow) -> Bool {
    while let hit = window.firstIndex(of: 0x1F) {
      window.consume(hit)
      if window.count < 4 { return false }
      // ID2, deflate, and no reserved flag.
      if window[1] == 0x8B, window[2] == 8, window[3] & 0xE0 == 0 {
        state = .header
        isGuess = true
        return true
      }
      window.consume(1)
    }
    window.consume(window.count)
    return false
  }

  private func skipZeros(_ window: inout ByteWindow) {
    while !window.isEmpty, window[0] == 0 { window.consume(1) }
  }
}

/// The header of a member.
extension GzipDecoder {
  private enum Header {
    case incomplete
    case wrong
    case complete(Int)
  }

  private func headerLength(_ window: ByteWindow) -> Header {
    let magic: [UInt8] = [0x1F, 0x8B, 8]
    for (index, byte) in magic.enumerated() where index < window.count && window[index] != byte { return .wrong }
    guard window.count >= 10 else { return .incomplete }
    let flags = window[3]
    if flags & 0xE0 != 0 { return .wrong }
    var at = 10
    if flags & 4 != 0 {
      guard window.count >= at + 2 else { return .incomplete }
      at += 2 + Int(window[at]) + Int(window[at + 1]) << 8
    }
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      guard let end = window.firstIndex(of: 0, from: at) else {
        return window.count > Self.maximumHeader ? .wrong : .incomplete
      }
      at = end + 1
    }
    if flags & 2 != 0 { at += 2 }
    return window.count >= at ? .complete(at) : .incomplete
  }
}
