import SluiceCore

/// Reads zip archives from front to end by their local headers, so that a cut archive gives what it holds.
///
/// Stored and deflated entries, Zip64, and sizes that follow the content. Encrypted entries and other methods are told by
/// name and passed over. The directory at the end ends the archive and is not read.
package struct ZipDecoder: ArchiveDecoder {
  private enum State {
    case signature
    case stored(left: Int)
    /// Stored without a size: ends before a data descriptor that fits what was read.
    case storedToDescriptor
    /// Deflated; how many compressed bytes are left where that is known.
    case deflated(left: Int?)
    case descriptor
    case skip(left: Int)
    case search
    case done
  }

  private static let step = 128 * 1024

  package var output = ByteWindow(capacity: ZipDecoder.step)
  private let inflater = Inflater(.raw)
  private var state = State.signature
  private var header: ZipHeader?
  /// What is told before anything else is decoded.
  private var pending: [ArchiveElement] = []
  private var checksum: UInt32 = 0
  private var size = 0
  private var compressedSize = 0
  private var mayHoldMore = false
  private var isAtEnd = false

  /// Makes a decoder.
  package init() {}

  package mutating func decode(_ window: inout ByteWindow) -> ArchiveElement? {
    while pending.isEmpty {
      guard advance(&window) else { return nil }
    }
    return pending.removeFirst()
  }

  package mutating func finish(_ window: inout ByteWindow) -> ArchiveElement? {
    isAtEnd = true
    if let element = decode(&window) { return element }
    let end = window.offset + window.count
    window.consume(window.count)
    let open = state
    self = ZipDecoder(reusing: self)
    switch open {
    case .done: return nil
    case .stored, .storedToDescriptor, .deflated, .descriptor:
      pending = [.entryEnd(isIntact: false)]
      return .problem(
        .truncated, "the archive ends inside an entry; what could be read is used", at: end, entry: header?.name)
    case .signature, .skip, .search:
      return .problem(.truncated, "the archive ends early, without its directory", at: end, entry: nil)
    }
  }

  /// Starts anew but for what is still to be told.
  private init(reusing old: ZipDecoder) {
    output = old.output
    header = old.header
    // An archive that was told to end early must not be told again.
    state = .done
  }

  /// Does one step; false when it needs more bytes.
  private mutating func advance(_ window: inout ByteWindow) -> Bool {
    switch state {
    case .signature: readSignature(&window)
    case .stored(let left): readStored(&window, left: left)
    case .storedToDescriptor: readStoredToDescriptor(&window)
    case .deflated(let left): readDeflated(&window, left: left)
    case .descriptor: readDescriptor(&window)
    case .skip(let left): skip(&window, left: left)
    case .search: search(&window)
    case .done: drop(&window)
    }
  }

  private mutating func drop(_ window: inout ByteWindow) -> Bool {
    window.consume(window.count)
    return false
  }
}

/// Headers and what stands between the entries.
extension ZipDecoder {
  private mutating func readSignature(_ window: inout ByteWindow) -> Bool {
    guard window.count >= 4 else { return false }
    if window.starts(with: "PK\u{3}\u{4}") {
      guard let header = ZipHeader(window) else { return false }
      start(header, at: window.offset)
      window.consume(header.length)
    } else if window.starts(with: "PK\u{1}\u{2}") || window.starts(with: "PK\u{5}\u{6}")
      || window.starts(with: "PK\u{6}\u{6}") || window.starts(with: "PK\u{6}\u{8}")
    {
      state = .done
    } else if window.offset == 0, window.starts(with: "PK\u{7}\u{8}") || window.starts(with: "PK00") {
      // The mark of an archive that was made for several disks.
      window.consume(4)
    } else {
      let message = "this is no zip header; the next one is looked for"
      pending = [.problem(.corrupt, message, at: window.offset, entry: nil)]
      state = .search
    }
    return true
  }

  private mutating func start(_ header: ZipHeader, at offset: Int) {
    self.header = header
    checksum = 0
    size = 0
    compressedSize = 0
    mayHoldMore = false
    // Without a size there is nothing to skip by: the next header is looked for.
    let skipping = header.sizesFollow && header.compressedSize == 0 ? State.search : .skip(left: header.compressedSize)
    if header.isEncrypted {
      state = skipping
      let message = "the entry is encrypted and is left out"
      pending = [.problem(.unsupported, message, at: offset, entry: header.name)]
    } else if header.method != 0, header.method != 8 {
      state = skipping
      let method = zipMethodNames[header.method] ?? "method \(header.method)"
      let message = "the entry is compressed by \(method), which cannot be opened here"
      pending = [.problem(.unsupported, message, at: offset, entry: header.name)]
    } else if header.name.hasSuffix("/") {
      state = header.sizesFollow ? .descriptor : .skip(left: header.compressedSize)
      if header.sizesFollow, header.method == 8 { state = .search }
    } else {
      pending = [.entry(ArchiveEntry(name: header.name, offset: offset))]
      if header.method == 8 {
        inflater.reset(.raw)
        state = .deflated(left: header.sizesFollow ? nil : header.compressedSize)
      } else {
        state =
          header.sizesFollow && header.compressedSize == 0 ? .storedToDescriptor : .stored(left: header.compressedSize)
      }
    }
  }

  private mutating func skip(_ window: inout ByteWindow, left: Int) -> Bool {
    let count = min(left, window.count)
    window.consume(count)
    state = left == count ? .signature : .skip(left: left - count)
    return left == count
  }

  /// Moves to the next local header or the directory.
  private mutating func search(_ window: inout ByteWindow) -> Bool {
    while let hit = window.firstIndex(of: 0x50) {
      window.consume(hit)
      if window.count < 4 { return false }
      if window.starts(with: "PK\u{3}\u{4}") || window.starts(with: "PK\u{1}\u{2}")
        || window.starts(with: "PK\u{5}\u{6}")
      {
        state = .signature
        return true
      }
      window.consume(1)
    }
    window.consume(window.count)
    return false
  }
}

/// The content of an entry.
extension ZipDecoder {
  private mutating func readStored(_ window: inout ByteWindow, left: Int) -> Bool {
    if left == 0 {
      state = .descriptor
      return true
    }
    let count = min(left, window.count)
    if count == 0 { return false }
    store(&window, count)
    state = .stored(left: left - count)
    return true
  }

  private mutating func store(_ window: inout ByteWindow, _ count: Int) {
    output.append(window.span.extracting(0..<count))
    window.consume(count)
    compressedSize += count
    gained(count)
  }

  private mutating func gained(_ count: Int) {
    checksum = crc32(checksum, output.span.extracting(output.count - count..<output.count))
    size += count
    pending.append(.content(count))
  }

  private mutating func readStoredToDescriptor(_ window: inout ByteWindow) -> Bool {
    guard let hit = window.firstIndex(of: 0x50) else {
      if window.isEmpty { return false }
      store(&window, window.count)
      return true
    }
    if hit > 0 {
      store(&window, hit)
      return true
    }
    guard window.count >= 16 else { return false }
    if window.starts(with: "PK\u{7}\u{8}"), window.littleEndian32(at: 4) == checksum,
      window.littleEndian32(at: 8) == UInt32(truncatingIfNeeded: size)
    {
      state = .descriptor
    } else {
      store(&window, 1)
    }
    return true
  }

  private mutating func readDeflated(_ window: inout ByteWindow, left: Int?) -> Bool {
    if window.isEmpty, !mayHoldMore { return false }
    let before = (window.offset, output.count)
    let status = inflater.step(&window, into: &output, room: Self.step, available: left)
    let used = window.offset - before.0
    let added = output.count - before.1
    compressedSize += used
    if added > 0 { gained(added) }
    mayHoldMore = added == Self.step && status == .progress
    let rest = left.map { $0 - used }
    state = .deflated(left: rest)
    switch status {
    case .end where rest ?? 0 == 0: state = .descriptor
    case .end: fail("bytes stand behind the end of the entry's compressed data", at: window.offset, rest: rest)
    case .damaged: fail("the compressed data of the entry is damaged", at: window.offset, rest: rest)
    case .progress where rest == 0 && !mayHoldMore:
      fail("the compressed data of the entry ends early", at: window.offset, rest: 0)
    case .progress: break
    }
    return true
  }

  /// Ends the entry with what it gave.
  private mutating func fail(_ message: String, at offset: Int, rest: Int?) {
    let whole = "\(message); what could be read is used"
    pending += [.problem(.corrupt, whole, at: offset, entry: header?.name), .entryEnd(isIntact: false)]
    state = rest.map { .skip(left: $0) } ?? .search
  }

  /// Checks the entry against what the archive says of it, before or behind its content.
  private mutating func readDescriptor(_ window: inout ByteWindow) -> Bool {
    guard let header else { return false }
    var stated = (header.checksum, header.size)
    let offset = window.offset
    if header.sizesFollow {
      guard let descriptor = descriptor(window) else { return false }
      stated = (descriptor.checksum, descriptor.size)
      window.consume(descriptor.length)
    }
    state = .signature
    if header.name.hasSuffix("/") { return true }
    if stated.0 != checksum || stated.1 != size {
      let message = "the entry does not have the checksum or size that the archive states; it is used as it is"
      pending.append(.problem(.corrupt, message, at: offset, entry: header.name))
    }
    pending.append(.entryEnd(isIntact: true))
    return true
  }

  /// The data descriptor at the front: with or without its signature, with sizes of four or of eight bytes.
  private func descriptor(_ window: ByteWindow) -> (checksum: UInt32, size: Int, length: Int)? {
    guard window.count >= 16 || (isAtEnd && window.count >= 12) else { return nil }
    let at = window.starts(with: "PK\u{7}\u{8}") ? 4 : 0
    guard window.count >= at + 12 else { return nil }
    let stated = window.littleEndian32(at: at)
    let small = Int(window.littleEndian32(at: at + 8))
    let isSmall =
      !(header?.isZip64 ?? false) || Int(window.littleEndian32(at: at + 4)) == compressedSize && small == size
    if isSmall { return (stated, small, at + 12) }
    guard window.count >= at + 20 else { return nil }
    let low = Int(window.littleEndian32(at: at + 12))
    return (stated, low | Int(window.littleEndian32(at: at + 16)) << 32, at + 20)
  }
}
