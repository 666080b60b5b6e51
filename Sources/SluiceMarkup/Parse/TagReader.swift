/// The attributes that anything is done with.
enum Attribute: UInt8, CaseIterable {
  case `class`, id, href, style, hidden, ariaHidden, role, itemprop, itemscope, datetime, content, name, property, rel
  case type, lang, open, httpEquiv, title

  static let byName = NameTable<Attribute>([
    ("class", .class), ("id", .id), ("href", .href), ("style", .style), ("hidden", .hidden),
    ("aria-hidden", .ariaHidden), ("role", .role), ("itemprop", .itemprop), ("itemscope", .itemscope),
    ("datetime", .datetime), ("content", .content), ("name", .name), ("property", .property), ("rel", .rel),
    ("type", .type), ("lang", .lang), ("xml:lang", .lang), ("open", .open), ("http-equiv", .httpEquiv),
    ("title", .title),
  ])
}

/// The attributes of one start tag: where their values stand in the page.
struct AttributeList {
  private var present: UInt32 = 0
  // No inline array: each look at one would copy all of it.
  private var ranges = [ByteRange](repeating: ByteRange(), count: 32)

  mutating func reset() { present = 0 }

  /// Sets an attribute; the first of two equal names counts, as in the standard.
  mutating func set(_ attribute: Attribute, _ range: ByteRange) {
    let bit: UInt32 = 1 << UInt32(attribute.rawValue)
    guard present & bit == 0 else { return }
    present |= bit
    ranges[Int(attribute.rawValue)] = range
  }

  @inline(__always)
  subscript(attribute: Attribute) -> ByteRange? {
    present & 1 << UInt32(attribute.rawValue) == 0 ? nil : ranges[Int(attribute.rawValue)]
  }

  var isEmpty: Bool { present == 0 }
}

/// Reads tags as the standard's tokenizer does, in one pass over their bytes.
struct TagReader {
  // The page's bytes, borrowed for one pass; `PageParser.run` holds the buffer that they stand in.
  private(set) var source: UnsafePointer<UInt8>
  private(set) var count = 0
  private(set) var attributes = AttributeList()
  /// Once no quote of a kind follows, none is looked for again: the pass stays linear.
  private var lastSearch = (double: true, single: true)

  /// A reader of nothing, until a page is lent to it.
  init() { source = Self.nothing }

  /// Never read nor written, because its count is 0.
  private nonisolated(unsafe) static let nothing = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  /// Takes a page for one pass.
  mutating func lend(_ page: UnsafePointer<UInt8>, _ length: Int) {
    source = page
    count = length
    lastSearch = (true, true)
  }

  /// Forgets the page.
  mutating func giveBack() {
    source = Self.nothing
    count = 0
  }

  /// Reads a name at a position.
  ///
  /// - Parameter start: Where the name starts.
  /// - Returns: The hash of its lowercase form and where it ends.
  @inline(__always)
  func name(at start: Int) -> (key: UInt64, end: Int) {
    var key = NameHash.seed
    var at = start
    while at < count {
      var byte = source[at]
      if Self.endsName(byte) { break }
      if byte &- 65 < 26 { byte |= 32 }
      key = NameHash.step(key, byte)
      at += 1
    }
    return (key, at)
  }

  /// White space, `>` or `/`; letters are told by the first comparison.
  @inline(__always)
  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: ">") && (byte <= 32 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/"))
  }

  /// Reads the attributes of a start tag into ``attributes``.
  ///
  /// - Parameter start: The first byte after the tag's name.
  /// - Returns: The position after the tag and whether it ends with a slash.
  mutating func readAttributes(from start: Int) -> (end: Int, selfClosing: Bool) {
    attributes.reset()
    var at = start
    var slash = false
    while at < count {
      let byte = source[at]
      if byte == UInt8(ascii: ">") { return (at + 1, slash) }
      if byte <= 32 || byte == UInt8(ascii: "/") {
        slash = byte == UInt8(ascii: "/")
        at += 1
      } else {
        slash = false
        at = readAttribute(at)
      }
    }
    return (count, slash)
  }

  private mutating func readAttribute(_ start: Int) -> Int {
    var key = NameHash.seed
    var at = start
    while at < count {
      var byte = source[at]
      if Self.endsName(byte) || byte == UInt8(ascii: "=") && at > start { break }
      if byte &- 65 < 26 { byte |= 32 }
      key = NameHash.step(key, byte)
      at += 1
    }
    let known = Attribute.byName.find(key)
    let nameEnd = at
    while at < count, source[at] <= 32 { at += 1 }
    guard at < count, source[at] == UInt8(ascii: "=") else {
      if let known { attributes.set(known, ByteRange()) }
      return nameEnd
    }
    at += 1
    while at < count, source[at] <= 32 { at += 1 }
    let (range, end) = value(at)
    if let known { attributes.set(known, range) }
    return end
  }

  @inline(__always)
  private mutating func value(_ start: Int) -> (ByteRange, Int) {
    guard start < count else { return (ByteRange(), start) }
    let quote = source[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let close = find(quote, from: start + 1) {
      return (ByteRange(start + 1, close), close + 1)
    }
    var at = start
    while at < count, source[at] > 32, source[at] != UInt8(ascii: ">") { at += 1 }
    return (ByteRange(start, at), at)
  }

  @inline(__always)
  private mutating func find(_ quote: UInt8, from start: Int) -> Int? {
    let double = quote == UInt8(ascii: "\"")
    guard double ? lastSearch.double : lastSearch.single else { return nil }
    if let found = ByteScan.first(quote, in: source, from: start, to: count) { return found }
    if double { lastSearch.double = false } else { lastSearch.single = false }
    return nil
  }

  /// The bytes of a range.
  func bytes(_ range: ByteRange) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: source + Int(range.start), count: Int(range.length))
  }

  /// The hash of a range's bytes in lowercase.
  func foldedHash(_ range: ByteRange) -> UInt64 {
    var key = NameHash.seed
    for byte in bytes(range) { key = NameHash.step(key, lowercased(byte)) }
    return key
  }

  /// Whether a range starts with a word, without regard to case.
  func starts(_ range: ByteRange, _ word: StaticString) -> Bool {
    let value = bytes(range)
    let length = word.utf8CodeUnitCount
    return value.count >= length && (0..<length).allSatisfy { lowercased(value[$0]) == word.utf8Start[$0] }
  }

  /// Whether a range holds a word, without regard to case.
  func contains(_ range: ByteRange, _ word: StaticString) -> Bool {
    let haystack = bytes(range)
    let length = word.utf8CodeUnitCount
    guard haystack.count >= length else { return false }
    return (0...haystack.count - length).contains { start in
      (0..<length).allSatisfy { lowercased(haystack[start + $0]) == word.utf8Start[$0] }
    }
  }
}

/// An ASCII letter in lowercase, any other byte unchanged.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }
