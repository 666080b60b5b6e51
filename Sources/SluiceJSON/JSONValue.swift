/// A JSON value as a tree, for small inputs such as JSON-LD where streaming gains nothing.
public enum JSONValue: Sendable, Equatable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Values by key; of a repeated key the last counts.
  case object([String: JSONValue])

  /// Reads one value.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - range: The part of it to read; nil reads all.
  /// - Throws: ``JSONError`` with the offset of what is wrong.
  public init(_ bytes: [UInt8], in range: Range<Int>? = nil) throws(JSONError) {
    var reader = JSONReader(bytes, in: range, maximumDepth: 128)
    let first = try reader.next()
    self = try Self.value(first, &reader)
    _ = try reader.next()
  }

  /// The value of a key, where this is an object that has it.
  ///
  /// - Parameter key: The key.
  public subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text, where this is one.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The number, where this is one.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// The number, where this is a whole one that an `Int` holds.
  public var wholeNumber: Int? { number.flatMap { Int(exactly: $0) } }

  /// The number, where this is a whole one that can count something: from 0 to 2^53.
  ///
  /// Beyond that a double no longer tells it from its neighbours, and sums of a few could pass the end of an `Int`.
  public var count: Int? { wholeNumber.flatMap { 0...(1 << 53) ~= $0 ? $0 : nil } }

  /// The values, where this is an array.
  public var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  // Recursion is bounded by the reader's depth limit.
  private static func value(_ token: JSONReader.Token, _ reader: inout JSONReader) throws(JSONError) -> JSONValue {
    switch token {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .number(let range): return .number(reader.double(range))
    case .string(let range): return .string(try reader.string(range))
    case .beginArray: return .array(try elements(&reader))
    case .beginObject: return .object(try members(&reader))
    case .endArray, .endObject, .key, .end: throw JSONError("expected a value", at: reader.offset)
    }
  }

  private static func elements(_ reader: inout JSONReader) throws(JSONError) -> [JSONValue] {
    var values: [JSONValue] = []
    while true {
      let token = try reader.next()
      if token == .endArray { return values }
      values.append(try value(token, &reader))
    }
  }

  private static func members(_ reader: inout JSONReader) throws(JSONError) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    while case .key(let range) = try reader.next() {
      let key = try reader.string(range)
      members[key] = try value(try reader.next(), &reader)
    }
    return members
  }
}
