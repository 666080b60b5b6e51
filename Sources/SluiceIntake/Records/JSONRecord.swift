import SluiceCore
import SluiceJSON

/// Finds the mapped fields in a JSON object, reading it once and keeping only what is wanted.
struct JSONRecord {
  private let roles: [[UInt8]: [FieldMapping.Role]]
  /// Every path that leads to a wanted field.
  private let prefixes: Set<[UInt8]>

  init(_ mapping: FieldMapping) {
    var roles: [[UInt8]: [FieldMapping.Role]] = [:]
    var prefixes: Set<[UInt8]> = []
    for (role, path) in mapping.paths {
      roles[path, default: []].append(role)
      for (index, byte) in path.enumerated() where byte == 0x2E { prefixes.insert(Array(path[..<index])) }
    }
    self.roles = roles
    self.prefixes = prefixes
  }

  /// Reads the fields.
  ///
  /// - Throws: ``JSONError`` where the bytes are not one JSON object.
  func fields(of bytes: [UInt8]) throws(JSONError) -> RecordFields {
    var reader = JSONReader(bytes)
    guard case .beginObject = try reader.next() else { throw JSONError("a record must be an object", at: 0) }
    var fields = RecordFields()
    try readMembers(&reader, path: [], into: &fields)
    _ = try reader.next()
    return fields
  }

  // The depth of these calls is the depth of the mapping's paths, not that of the input.
  private func readMembers(_ reader: inout JSONReader, path: [UInt8], into fields: inout RecordFields) throws(JSONError)
  {
    while case .key(let range) = try reader.next() {
      let key = reader.bytes[range].contains(0x5C) ? Array(try reader.string(range).utf8) : Array(reader.bytes[range])
      let inner = path.isEmpty ? key : path + [0x2E] + key
      try readValue(&reader, try reader.next(), path: inner, into: &fields)
    }
  }

  private func readValue(
    _ reader: inout JSONReader, _ token: JSONReader.Token, path: [UInt8], into fields: inout RecordFields
  ) throws(JSONError) {
    if let wanted = roles[path] {
      let separator: [UInt8] = wanted.contains { $0 == .text || $0 == .html || $0 == .content } ? [0x0A] : [0x2C, 0x20]
      let value = try scalars(&reader, token, separator: separator)
      for role in wanted { fields.set(role, value) }
    } else if prefixes.contains(path), token == .beginObject {
      try readMembers(&reader, path: path, into: &fields)
    } else if prefixes.contains(path), token == .beginArray {
      try readElements(&reader, path: path, into: &fields)
    } else {
      try reader.skip(token)
    }
  }

  private func readElements(_ reader: inout JSONReader, path: [UInt8], into fields: inout RecordFields)
    throws(JSONError)
  {
    var index = 0
    while true {
      let token = try reader.next()
      if token == .endArray { return }
      try readValue(&reader, token, path: path + [0x2E] + Array(String(index).utf8), into: &fields)
      index += 1
    }
  }

  /// The text of a scalar, or of the scalars of an array (paragraphs, authors) joined; nil for null and objects.
  private func scalars(_ reader: inout JSONReader, _ token: JSONReader.Token, separator: [UInt8]) throws(JSONError)
    -> [UInt8]?
  {
    guard token == .beginArray else { return try scalar(&reader, token) }
    var parts: [[UInt8]] = []
    while true {
      let element = try reader.next()
      if element == .endArray { return Array(parts.joined(separator: separator)) }
      if let part = try scalar(&reader, element) { parts.append(part) }
    }
  }

  private func scalar(_ reader: inout JSONReader, _ token: JSONReader.Token) throws(JSONError) -> [UInt8]? {
    switch token {
    case .string(let range): return try reader.utf8(range)
    case .number(let range): return Array(reader.bytes[range])
    case .bool(let value): return Array((value ? "true" : "false").utf8)
    default:
      try reader.skip(token)
      return nil
    }
  }
}
