import SluiceUnicode

/// UTF-8 that was read as windows-1252 or ISO-8859-1 and saved again: `Ã©` for é, `ä¸­å›½` for 中国.
///
/// A line is repaired when all its characters that windows-1252 has above ASCII stand in groups whose bytes are UTF-8. In
/// good text such a group is an accident (`MENÜ“`) beside letters that stand alone; so a document is repaired only with
/// enough groups, or one that no accident makes.
///
/// Text that went through the wrong decoder twice has groups of groups: `Ã` and `©` of `Ã©` for é are themselves `Ãƒ` and
/// `Â©`. They are read whole, because the characters between the two readings may be C1 controls, which no text has
/// (`Â` and U+0080 within the groups of a quotation mark), and because a half repaired text does not tell what is still
/// to be repaired from what was good.
enum LatinMojibake {
  /// So many groups in clean lines are no accident.
  private static let enoughGroups = 4
  /// So many groups side by side are no accident.
  private static let enoughInARow = 3

  /// Groups of groups have four characters or more, so that fewer of them are no accident.
  private static let enoughNested = 2
  /// How often a text may have gone through the wrong decoder.
  private static let deepest = 3

  /// What a line looks like as mojibake.
  private struct Line {
    var range: Range<Int>
    var groups = 0
    var longestRow = 0
    var isClean = true
    var distinct: Set<UInt32> = []
  }

  /// Repairs a text.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Returns: The repaired text and the number of characters that were put back; nil where nothing is to be repaired.
  static func repair(_ text: [UInt8]) -> (text: [UInt8], count: Int)? {
    guard hasSuspect(text) else { return nil }
    var out = text
    var count = 0
    for depth in (1...deepest).reversed() where depth == 1 || hasNested(out) {
      guard let repaired = repair(out, depth) else { continue }
      out = repaired.text
      count += repaired.count
    }
    return count > 0 ? (out, count) : nil
  }

  /// Repairs the lines that went through the wrong decoder so many times.
  private static func repair(_ text: [UInt8], _ depth: Int) -> (text: [UInt8], count: Int)? {
    let pieces = pieces(of: text, depth)
    let clean = pieces.filter { $0.isClean && $0.groups > 0 }
    let groups = clean.reduce(0) { $0 + $1.groups }
    let distinct = clean.reduce(into: Set<UInt32>()) { $0.formUnion($1.distinct) }
    let enough = depth > 1 ? enoughNested : enoughGroups
    let isSure = clean.contains { $0.longestRow >= enoughInARow } || groups >= enough && distinct.count >= 2
    guard isSure, groups * 10 >= pieces.filter({ !$0.isClean }).count else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for piece in pieces {
      if piece.isClean, piece.groups > 0 {
        append(text, piece.range, depth, to: &out)
      } else {
        out += text[piece.range]
      }
    }
    return (out, groups)
  }

  /// Cuts a text into lines and scripts, which are not looked into: their code may hold mojibake to put others' right.
  private static func pieces(of text: [UInt8], _ depth: Int) -> [Line] {
    var pieces: [Line] = []
    var start = 0
    var at = 0
    while at < text.count {
      if text[at] == 0x3C, isScript(text, at) {
        if at > start { pieces.append(inspect(text, start..<at, depth)) }
        let end = scriptEnd(text, at)
        pieces.append(Line(range: at..<end))
        (start, at) = (end, end)
      } else if text[at] == 0x0A {
        pieces.append(inspect(text, start..<at + 1, depth))
        at += 1
        start = at
      } else {
        at += 1
      }
    }
    if start < text.count { pieces.append(inspect(text, start..<text.count, depth)) }
    return pieces
  }

  /// Whether a script element starts at `<`; one of JSON-LD, which describes the page in words, is text.
  private static func isScript(_ text: [UInt8], _ at: Int) -> Bool {
    guard at + 8 < text.count, isScriptName(text, at + 1) else { return false }
    let tag = text[at...].prefix(200).prefix { $0 != 0x3E }
    return !String(decoding: tag, as: UTF8.self).contains("ld+json")
  }

  /// Whether six bytes from a place on are `script` in any case.
  private static func isScriptName(_ text: [UInt8], _ at: Int) -> Bool {
    let name: StaticString = "script"
    return (0..<6).allSatisfy { text[at + $0] | 0x20 == name.utf8Start[$0] }
  }

  private static func scriptEnd(_ text: [UInt8], _ start: Int) -> Int {
    var at = ByteSearch.first(0x3C, in: text.span, from: start + 1)
    while at + 8 < text.count {
      if text[at + 1] == 0x2F, isScriptName(text, at + 2) { return at + 8 }
      at = ByteSearch.first(0x3C, in: text.span, from: at + 1)
    }
    return text.count
  }

  /// Whether the two bytes C3 or C2 with what makes up a group occur at all: a quick look that spares good text the rest.
  private static func hasSuspect(_ text: [UInt8]) -> Bool {
    // U+00C2…U+00F4 is C3 82…C3 B4; behind it stands another character that windows-1252 has.
    var at = ByteSearch.first(0xC3, in: text.span, from: 0)
    while at + 3 < text.count {
      if 0x82...0xB4 ~= text[at + 1] {
        switch text[at + 2] {
        case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2: return true
        default: break
        }
      }
      at = ByteSearch.first(0xC3, in: text.span, from: at + 1)
    }
    return false
  }

  /// Whether Ã (C3 83) stands before what else a group has: the lead byte of any character that was misread twice.
  private static func hasNested(_ text: [UInt8]) -> Bool {
    var at = ByteSearch.first(0xC3, in: text.span, from: 0)
    while at + 3 < text.count {
      if text[at + 1] == 0x83, text[at + 2] >= 0xC2 { return true }
      at = ByteSearch.first(0xC3, in: text.span, from: at + 1)
    }
    return false
  }

  private static func inspect(_ text: [UInt8], _ range: Range<Int>, _ depth: Int) -> Line {
    var line = Line(range: range)
    var at = range.lowerBound
    var row = 0
    while at < range.upperBound {
      if text[at] < 0x80 {
        // Spaces and full stops stand between words of one row.
        if text[at] > 0x40 { row = 0 }
        at += 1
      } else if let (scalar, end) = group(text, at, range.upperBound, depth) {
        line.groups += 1
        line.distinct.insert(scalar)
        row += 1
        line.longestRow = max(line.longestRow, scalar >= 0x370 ? row : 0)
        at = end
      } else {
        let next = SluiceUnicode.scalar(in: text.span, at: at)
        if ReverseTables.windows1252Byte(next.value) >= 0xC0 { line.isClean = false }
        row = 0
        at += next.length
      }
    }
    return line
  }

  /// The scalar that a group was, and the offset behind the group.
  private static func group(_ text: [UInt8], _ start: Int, _ end: Int, _ depth: Int) -> (UInt32, Int)? {
    guard let (value, next) = misread(text, start, end, depth) else { return nil }
    return Properties(of: value).script == .unknown || 0x80..<0xA0 ~= value ? nil : (value, next)
  }

  /// What a decoder made of a scalar that it took, as often as told, for the windows-1252 characters of its bytes.
  private static func misread(_ text: [UInt8], _ start: Int, _ end: Int, _ depth: Int) -> (UInt32, Int)? {
    if depth == 0 {
      let next = scalar(in: text.span, at: start)
      return (next.value, start + next.length)
    }
    var bytes: [UInt8] = []
    var at = start
    var needed = 1
    while at < end, bytes.count < needed {
      guard text[at] >= 0x80, let (value, next) = misread(text, at, end, depth - 1) else { return nil }
      let byte = ReverseTables.windows1252Byte(value)
      if byte == 0 { return nil }
      if bytes.isEmpty {
        guard 0xC2...0xF4 ~= byte else { return nil }
        needed = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
      bytes.append(byte)
      at = next
    }
    guard bytes.count == needed, validUTF8End(bytes.span) == needed else { return nil }
    return (scalar(in: bytes.span, at: 0).value, at)
  }

  private static func append(_ text: [UInt8], _ range: Range<Int>, _ depth: Int, to out: inout [UInt8]) {
    var at = range.lowerBound
    while at < range.upperBound {
      if text[at] >= 0x80, let (scalar, end) = group(text, at, range.upperBound, depth) {
        SluiceUnicode.append(scalar, to: &out)
        at = end
      } else {
        out.append(text[at])
        at += 1
      }
    }
  }
}
