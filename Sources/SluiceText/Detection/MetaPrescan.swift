import SluiceUnicode

/// Finds the charset that an HTML page declares: "prescan a byte stream to determine its encoding" of the HTML standard.
package struct MetaPrescan {
  /// How many bytes are searched.
  ///
  /// The standard suggests 1,024; pages that put a long comment or script first are common enough in dumps.
  static let limit = 16_384

  private let bytes: [UInt8]
  private var at = 0

  /// Searches the start of a page.
  ///
  /// - Parameter bytes: The page.
  /// - Returns: The label as written, of the first declaration that names a charset; nil without one.
  package static func label(in bytes: Span<UInt8>) -> String? {
    var prescan = MetaPrescan(bytes)
    return prescan.run()
  }

  private init(_ span: Span<UInt8>) {
    let count = min(span.count, Self.limit)
    bytes = Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count { buffer[index] = span[index] }
      initialized = count
    }
  }

  private mutating func run() -> String? {
    while let less = bytes[at...].firstIndex(of: 0x3C) {
      at = less
      if starts(with: "<!--") {
        at += 2
        guard let end = find("-->", from: at) else { return nil }
        at = end + 3
      } else if starts(with: "<meta"), at + 5 < bytes.count, isSpace(bytes[at + 5]) || bytes[at + 5] == 0x2F {
        at += 5
        if let label = meta() { return label }
      } else if at + 1 < bytes.count, isTagStart() {
        tag()
      } else if at + 1 < bytes.count, [0x21, 0x2F, 0x3F].contains(bytes[at + 1]) {
        at = bytes[at...].firstIndex(of: 0x3E) ?? bytes.count
      } else {
        at += 1
      }
    }
    return nil
  }

  private func isTagStart() -> Bool {
    let next = bytes[at + 1]
    return isLetter(next) || next == 0x2F && at + 2 < bytes.count && isLetter(bytes[at + 2])
  }

  /// Skips a tag with its attributes, so that a `<meta` inside a value is not seen.
  private mutating func tag() {
    at = bytes[at...].firstIndex { isSpace($0) || $0 == 0x3E } ?? bytes.count
    while attribute() != nil {}
  }

  private mutating func meta() -> String? {
    var (pragma, content, charset): (Range<Int>?, Range<Int>?, Range<Int>?)
    // Of two attributes of one name the first counts.
    while let (name, value) = attribute() {
      if matches(name, "http-equiv") {
        pragma = pragma ?? value
      } else if matches(name, "content") {
        content = content ?? value
      } else if matches(name, "charset") {
        charset = charset ?? value
      }
    }
    let label: String
    if let charset {
      label = String(decoding: lowered(charset), as: UTF8.self)
    } else {
      guard let content, let pragma, matches(pragma, "content-type"),
        let found = Self.charset(inContent: lowered(content))
      else { return nil }
      label = found
    }
    return Charset(label: label) != nil && at < bytes.count ? label : nil
  }

  /// "Get an attribute": where its name and value stand; nil at the end of the tag.
  private mutating func attribute() -> (name: Range<Int>, value: Range<Int>)? {
    while at < bytes.count, isSpace(bytes[at]) || bytes[at] == 0x2F { at += 1 }
    guard at < bytes.count, bytes[at] != 0x3E else { return nil }
    let start = at
    while at < bytes.count, !isSpace(bytes[at]), bytes[at] != 0x2F, bytes[at] != 0x3E {
      if bytes[at] == 0x3D, at > start { break }
      at += 1
    }
    let name = start..<at
    while at < bytes.count, isSpace(bytes[at]) { at += 1 }
    guard at < bytes.count, bytes[at] == 0x3D else { return (name, at..<at) }
    at += 1
    while at < bytes.count, isSpace(bytes[at]) { at += 1 }
    return (name, value())
  }

  private mutating func value() -> Range<Int> {
    guard at < bytes.count else { return at..<at }
    let quote = bytes[at]
    if quote == 0x22 || quote == 0x27 {
      let start = at + 1
      let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
      at = min(end + 1, bytes.count)
      return start..<end
    }
    let start = at
    while at < bytes.count, !isSpace(bytes[at]), bytes[at] != 0x3E { at += 1 }
    return start..<at
  }

  private func lowered(_ range: Range<Int>) -> [UInt8] { bytes[range].map(lowercase) }

  /// Whether a part of the page is a text in lower case, whatever its case.
  private func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && starts(with: text, at: range.lowerBound)
  }

  /// "Extract a character encoding from a meta element": the label behind `charset=` in a `content` attribute.
  private static func charset(inContent value: [UInt8]) -> String? {
    let word = Array("charset".utf8)
    var at = 0
    while at + word.count <= value.count {
      guard value[at] == word[0], value[at..<at + word.count].elementsEqual(word) else {
        at += 1
        continue
      }
      at += word.count
      while at < value.count, isSpace(value[at]) { at += 1 }
      guard at < value.count, value[at] == 0x3D else { continue }
      at += 1
      while at < value.count, isSpace(value[at]) { at += 1 }
      return label(value, at)
    }
    return nil
  }

  private static func label(_ value: [UInt8], _ start: Int) -> String? {
    guard start < value.count else { return nil }
    let quote = value[start]
    if quote == 0x22 || quote == 0x27 {
      guard let end = value[(start + 1)...].firstIndex(of: quote) else { return nil }
      return String(decoding: value[start + 1..<end], as: UTF8.self)
    }
    let end = value[start...].firstIndex { isSpace($0) || $0 == 0x3B } ?? value.count
    return String(decoding: value[start..<end], as: UTF8.self)
  }

  private func starts(with text: StaticString) -> Bool { starts(with: text, at: at) }

  private func starts(with text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { want in want.indices.allSatisfy { lowercase(bytes[start + $0]) == want[$0] } }
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    text.withUTF8Buffer { want in
      var from = start
      while from + want.count <= bytes.count {
        if bytes[from] == want[0], want.indices.allSatisfy({ bytes[from + $0] == want[$0] }) { return from }
        from += 1
      }
      return nil
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
}
private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
private func lowercase(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

/// Finds the charset of an XML declaration.
package enum XMLDeclaration {
  /// The label of `<?xml … encoding="…"?>` at the very start.
  ///
  /// - Parameter bytes: The document.
  /// - Returns: The label as written; nil without a declaration.
  package static func label(in bytes: Span<UInt8>) -> String? {
    guard bytes.count > 2, bytes[0] == 0x3C, bytes[1] == 0x3F else { return nil }
    let head = (0..<min(bytes.count, 512)).map { bytes[$0] }
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E) else { return nil }
    let word = Array("encoding".utf8)
    guard let found = (5..<max(5, end - word.count)).first(where: { head[$0..<$0 + word.count].elementsEqual(word) })
    else {
      return nil
    }
    var at = found + word.count
    while at < end, isSpace(head[at]) || head[at] == 0x3D { at += 1 }
    guard at < end, head[at] == 0x22 || head[at] == 0x27 else { return nil }
    guard let close = head[(at + 1)..<end].firstIndex(of: head[at]) else { return nil }
    return String(decoding: head[at + 1..<close], as: UTF8.self)
  }
}
