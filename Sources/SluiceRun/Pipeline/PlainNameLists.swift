import SluiceCore

/// Reads the plainest form of a file of lists, the one of the shipped files: comments, and `name: [text, text]` on a
/// line each.
///
/// Whatever takes more of YAML's grammar is left to its parser, whose tree of nodes takes several times as long: quotes,
/// lists over several lines, signs that mean something in YAML somewhere.
enum PlainNameLists {
  /// Reads a file.
  ///
  /// - Parameter source: The file's bytes.
  /// - Returns: The lists as YAML's parser would give them; nil for a file that is not in this form.
  static func parse(_ source: [UInt8]) -> [NameList]? {
    guard (try? UTF8Span(validating: source.span)) != nil else { return nil }
    var lists: [NameList] = []
    var names: Set<String> = []
    var rest = source[...]
    while let line = nextPart(of: &rest, before: UInt8(ascii: "\n")) {
      if line.isEmpty || isComment(line) { continue }
      guard let list = list(line), names.insert(list.name).inserted else { return nil }
      lists.append(list)
    }
    return lists
  }

  /// Takes what stands before the next separator, or the rest, away with the separator; nil at the end.
  private static func nextPart(of rest: inout ArraySlice<UInt8>, before separator: UInt8) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: separator) ?? rest.endIndex
    defer { rest = rest[end...].dropFirst() }
    return rest[..<end]
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "#") && String(decoding: line, as: UTF8.self).unicodeScalars.allSatisfy(isPrintable)
  }

  private static func list(_ line: ArraySlice<UInt8>) -> NameList? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line[colon...].starts(with: ": [".utf8),
      line.last == UInt8(ascii: "]"), let name = name(line[..<colon])
    else { return nil }
    var texts: [String] = []
    // The bracket stays until the end, so that a text that is missing before it is seen.
    var rest = line[colon...].dropFirst(3)
    while let item = nextPart(of: &rest, before: UInt8(ascii: ",")) {
      guard let text = text(rest.isEmpty ? item.dropLast() : item) else { return nil }
      texts.append(text)
    }
    return NameList(name: name, texts: texts)
  }

  /// YAML has a limit for keys without quotes, 1024 characters.
  private static let longestName = 1_000

  private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count <= longestName, let first = bytes.first, isLetter(first),
      bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func text(_ item: ArraySlice<UInt8>) -> String? {
    var bytes = item.drop { $0 == UInt8(ascii: " ") }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    guard let first = bytes.first, isLetter(first) || isDigit(first) || first >= 0x80 else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.unicodeScalars.allSatisfy(isPlain) ? text : nil
  }

  /// Whether a character within a text means itself.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "'", "&", ".", "/", "(", ")": true
    default: scalar.value >= 0x80 && isPrintable(scalar)
    }
  }

  /// Whether YAML allows a character, and not as the end of a line or a mark of the encoding.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
