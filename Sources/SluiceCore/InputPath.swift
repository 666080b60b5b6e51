/// The path of an input as rows show it, compared as a file system does: by its bytes.
///
/// A `String` holds two spellings of one letter, `é` as one code point or as two, to be equal; they are two files.
package struct InputPath: Sendable, Hashable {
  /// UTF-8 as it is; in other paths, and in those that have `\x` themselves, `\x` and two hex digits for each byte that
  /// is not ASCII or not part of UTF-8, and two backslashes for each backslash.
  package let text: String
  /// Whether the text is not the bytes themselves.
  private let isEscaped: Bool

  /// Takes a path from a row.
  ///
  /// - Parameter text: The path as rows show it.
  package init(_ text: String) {
    self.text = text
    isEscaped = Self.hasEscape(text.utf8)
  }

  /// Makes a text of a path, so that different paths stay different.
  ///
  /// - Parameter bytes: The path's bytes.
  package init(bytes: [UInt8]) {
    let text = String(validating: bytes, as: UTF8.self)
    if let text, !Self.hasEscape(bytes) {
      self.text = text
      isEscaped = false
    } else {
      self.text = Self.escaped(bytes, isText: text != nil)
      isEscaped = Self.hasEscape(self.text.utf8)
    }
  }

  /// The path's bytes.
  package var bytes: [UInt8] {
    let escaped = Array(text.utf8)
    guard isEscaped else { return escaped }
    var bytes: [UInt8] = []
    var index = 0
    while index < escaped.count {
      if escaped[index] == Self.backslash, index + 3 < escaped.count, escaped[index + 1] == Self.letter,
        let byte = UInt8(String(decoding: escaped[index + 2...index + 3], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 4
      } else {
        bytes.append(escaped[index])
        index += escaped[index...].starts(with: [Self.backslash, Self.backslash]) ? 2 : 1
      }
    }
    return bytes
  }

  package static func == (left: InputPath, right: InputPath) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  private static let backslash: UInt8 = 0x5C
  private static let letter: UInt8 = 0x78

  /// Whether `\x` stands in a path.
  private static func hasEscape(_ bytes: some Sequence<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if last == backslash, byte == letter { return true }
      last = byte
    }
    return false
  }

  private static func escaped(_ bytes: [UInt8], isText: Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in bytes {
      if byte == backslash {
        out += [backslash, backslash]
      } else if byte < 0x80 || isText {
        out.append(byte)
      } else {
        out += [backslash, letter, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension InputPath: Comparable {
  /// The order of the paths' bytes, in which a folder's files are read.
  package static func < (left: InputPath, right: InputPath) -> Bool {
    if left.isEscaped || right.isEscaped {
      return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
