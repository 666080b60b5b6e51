import SluiceUnicode

/// UTF-8 that was read as windows-1252 or ISO-8859-1 and saved again: `Ã©` for é, `ä¸­å›½` for 中国.
///
/// A line is repaired when all its characters that windows-1252 has above ASCII stand in groups whose bytes are UTF-8. In
/// good text such a group is an accident (`MENÜ“`) beside letters that stand alone; so a document is repaired only with
/// enough groups, or one that no accident makes.
enum LatinMojibake {
  /// So many groups in clean lines are no accident.
  private static let enoughGroups = 4
  /// So many groups side by side are no accident.
  private static let enoughInARow = 3

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
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      inspect(text, $0.startIndex..<$0.endIndex)
    }
    let clean = lines.filter { $0.isClean && $0.groups > 0 }
    let groups = clean.reduce(0) { $0 + $1.groups }
    let distinct = clean.reduce(into: Set<UInt32>()) { $0.formUnion($1.distinct) }
    let isSure = clean.contains { $0.longestRow >= enoughInARow } || groups >= enoughGroups && distinct.count >= 2
    guard isSure, groups * 10 >= lines.filter({ !$0.isClean }).count else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for (index, line) in lines.enumerated() {
      if index > 0 { out.append(0x0A) }
      if line.isClean, line.groups > 0 { append(text, line.range, to: &out) } else { out += text[line.range] }
    }
    return (out, groups)
  }

  /// Whether the two bytes C3 or C2 with what makes up a group occur at all: a quick look that spares good text the rest.
  private static func hasSuspect(_ text: [UInt8]) -> Bool {
    var at = 0
    while at + 3 < text.count {
      // U+00C2…U+00F4 is C3 82…C3 B4; behind it stands another character that windows-1252 has.
      if text[at] == 0xC3, 0x82...0xB4 ~= text[at + 1], [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].contains(text[at + 2]) {
        return true
      }
      at += 1
    }
    return false
  }

  private static func inspect(_ text: [UInt8], _ range: Range<Int>) -> Line {
    var line = Line(range: range)
    var at = range.lowerBound
    var row = 0
    while at < range.upperBound {
      if text[at] < 0x80 {
        // Spaces and full stops stand between words of one row.
        if text[at] > 0x40 { row = 0 }
        at += 1
      } else if let (scalar, end) = group(text, at, range.upperBound) {
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

  /// The scalar that a group of windows-1252 characters was, and the offset behind the group.
  private static func group(_ text: [UInt8], _ start: Int, _ end: Int) -> (UInt32, Int)? {
    var bytes: [UInt8] = []
    var at = start
    var needed = 1
    while at < end, bytes.count < needed {
      let next = scalar(in: text.span, at: at)
      let byte = next.value < 0x80 ? 0 : ReverseTables.windows1252Byte(next.value)
      if byte == 0 { return nil }
      if bytes.isEmpty {
        guard 0xC2...0xF4 ~= byte else { return nil }
        needed = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
      bytes.append(byte)
      at += next.length
    }
    guard bytes.count == needed, validUTF8End(bytes.span) == needed else { return nil }
    let value = scalar(in: bytes.span, at: 0).value
    return Properties(of: value).script == .unknown || 0x80..<0xA0 ~= value ? nil : (value, at)
  }

  private static func append(_ text: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
    var at = range.lowerBound
    while at < range.upperBound {
      if text[at] >= 0x80, let (scalar, end) = group(text, at, range.upperBound) {
        SluiceUnicode.append(scalar, to: &out)
        at = end
      } else {
        out.append(text[at])
        at += 1
      }
    }
  }
}
