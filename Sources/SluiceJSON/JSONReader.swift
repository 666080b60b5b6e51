/// Reads JSON (RFC 8259) from bytes as a stream of tokens, without building a tree.
///
/// Strings come as ranges into the input and are decoded only when asked for, so that a record of 100 MB costs one pass
/// and one copy of the fields that are wanted. Nothing recurses; depth is bounded.
public struct JSONReader: Sendable {
  /// One piece of a document.
  public enum Token: Sendable, Equatable {
    /// `{`.
    case beginObject
    /// `}`.
    case endObject
    /// `[`.
    case beginArray
    /// `]`.
    case endArray
    /// A key; the range is what stands between the quotes.
    case key(Range<Int>)
    /// A string; the range is what stands between the quotes.
    case string(Range<Int>)
    /// A number; the range is its literal.
    case number(Range<Int>)
    /// `true` or `false`.
    case bool(Bool)
    /// `null`.
    case null
    /// Nothing but white space is left.
    case end
  }

  private enum State {
    case value
    case firstKeyOrEnd
    case keyOrNothing
    case firstValueOrEnd
    case afterValue
  }

  /// The input.
  public let bytes: [UInt8]
  /// Where reading stands, in bytes.
  public private(set) var offset: Int
  private let limit: Int
  private let maximumDepth: Int
  private var state = State.value
  /// For each open bracket whether it is an object's.
  private var objects: [Bool] = []

  /// Starts reading.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - range: The part of it to read; nil reads all.
  ///   - maximumDepth: How deep brackets may nest.
  public init(_ bytes: [UInt8], in range: Range<Int>? = nil, maximumDepth: Int = 512) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    offset = range?.lowerBound ?? 0
    limit = range?.upperBound ?? bytes.count
  }

  /// How many brackets are open.
  public var depth: Int { objects.count }

  /// Reads the next token.
  ///
  /// - Returns: The token; ``Token/end`` once the one value and the white space behind it are read.
  /// - Throws: ``JSONError`` with the offset of what is wrong.
  public mutating func next() throws(JSONError) -> Token {
    skipWhitespace()
    switch state {
    case .value:
      return try value()
    case .firstValueOrEnd:
      if peek() == 0x5D { return try close(object: false) }
      return try value()
    case .firstKeyOrEnd:
      if peek() == 0x7D { return try close(object: true) }
      return try key()
    case .keyOrNothing:
      return try key()
    case .afterValue:
      return try afterValue()
    }
  }

  /// Reads past the rest of the value that `token` began; a scalar needs nothing.
  ///
  /// - Parameter token: The token that ``next()`` returned last.
  /// - Throws: ``JSONError`` with the offset of what is wrong.
  public mutating func skip(_ token: Token) throws(JSONError) {
    guard token == .beginObject || token == .beginArray else { return }
    let outside = depth - 1
    while depth > outside { _ = try next() }
  }

  private mutating func afterValue() throws(JSONError) -> Token {
    guard let inObject = objects.last else {
      guard offset == limit else { throw JSONError("there is something behind the value", at: offset) }
      return .end
    }
    switch peek() {
    case 0x2C:
      offset += 1
      state = inObject ? .keyOrNothing : .value
      return try next()
    case 0x7D where inObject, 0x5D where !inObject:
      return try close(object: inObject)
    case nil:
      throw JSONError("the value ends early", at: offset)
    default:
      throw JSONError(inObject ? "expected , or }" : "expected , or ]", at: offset)
    }
  }

  private mutating func close(object: Bool) throws(JSONError) -> Token {
    offset += 1
    objects.removeLast()
    state = .afterValue
    return object ? .endObject : .endArray
  }

  private mutating func open(object: Bool) throws(JSONError) -> Token {
    guard objects.count < maximumDepth else { throw JSONError("nested over \(maximumDepth) deep", at: offset) }
    offset += 1
    objects.append(object)
    state = object ? .firstKeyOrEnd : .firstValueOrEnd
    return object ? .beginObject : .beginArray
  }

  private mutating func key() throws(JSONError) -> Token {
    guard peek() == 0x22 else { throw JSONError("expected a key in quotes", at: offset) }
    let range = try stringRange()
    skipWhitespace()
    guard peek() == 0x3A else { throw JSONError("expected : behind a key", at: offset) }
    offset += 1
    state = .value
    return .key(range)
  }

  private mutating func value() throws(JSONError) -> Token {
    guard let first = peek() else { throw JSONError("the value ends early", at: offset) }
    switch first {
    case 0x7B: return try open(object: true)
    case 0x5B: return try open(object: false)
    case 0x22:
      state = .afterValue
      return .string(try stringRange())
    case 0x2D, 0x30...0x39:
      state = .afterValue
      return .number(try numberRange())
    case 0x74: return try literal("true", .bool(true))
    case 0x66: return try literal("false", .bool(false))
    case 0x6E: return try literal("null", .null)
    default: throw JSONError("expected a value", at: offset)
    }
  }

  private mutating func literal(_ word: String, _ token: Token) throws(JSONError) -> Token {
    let start = offset
    for byte in word.utf8 {
      guard peek() == byte else { throw JSONError("expected a value", at: start) }
      offset += 1
    }
    state = .afterValue
    return token
  }

  private mutating func stringRange() throws(JSONError) -> Range<Int> {
    let start = offset + 1
    var at = start
    while at < limit {
      switch bytes[at] {
      case 0x22:
        offset = at + 1
        return start..<at
      case 0x5C:
        at += 2
      case 0..<0x20:
        throw JSONError("a control character must be escaped inside a string", at: at)
      default:
        at += 1
      }
    }
    throw JSONError("a string is not closed", at: start - 1)
  }

  private mutating func numberRange() throws(JSONError) -> Range<Int> {
    let start = offset
    if peek() == 0x2D { offset += 1 }
    let leadingZero = peek() == 0x30
    let whole = digits()
    guard whole == 1 || (whole > 1 && !leadingZero) else { throw JSONError("not a number", at: start) }
    if peek() == 0x2E {
      offset += 1
      guard digits() > 0 else { throw JSONError("expected digits behind the point", at: offset) }
    }
    if peek() == 0x65 || peek() == 0x45 {
      offset += 1
      if peek() == 0x2B || peek() == 0x2D { offset += 1 }
      guard digits() > 0 else { throw JSONError("expected digits in the exponent", at: offset) }
    }
    return start..<offset
  }

  private mutating func digits() -> Int {
    let start = offset
    while let byte = peek(), byte >= 0x30, byte <= 0x39 { offset += 1 }
    return offset - start
  }

  private func peek() -> UInt8? { offset < limit ? bytes[offset] : nil }

  private mutating func skipWhitespace() {
    while offset < limit {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }
}

/// What is wrong with a piece of JSON, and where.
public struct JSONError: Error, Sendable, Equatable {
  /// What is wrong, a phrase for a person.
  public var message: String
  /// Where, in bytes from the start of the input.
  public var offset: Int

  /// Describes an error.
  ///
  /// - Parameters:
  ///   - message: What is wrong.
  ///   - offset: Where, in bytes.
  public init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
