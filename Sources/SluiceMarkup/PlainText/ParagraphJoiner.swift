/// How a line goes on from the one before it.
enum LineJoint {
  /// It begins a paragraph.
  case none
  /// It goes on behind a space.
  case space
  /// It goes on without one, as in scripts that set none, or behind a hyphen.
  case glued
}

/// Finds the lines that a fixed width broke, and how they go together again.
///
/// A text is wrapped where the next word would not have fitted: that is tested line by line against the width that the
/// text's own long lines show. Verse, tables and lists end their lines earlier and stay as they are. Lines whose digits would
/// meet are never joined.
struct ParagraphJoiner {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private let width: Int

  /// Columns by which a wrapped line may fall short of the width beyond the next word: punctuation that may not begin a line.
  private static let slack = 4
  /// The narrowest and widest column that people wrap text at.
  private static let widths = 30...140
  /// The part of the inner lines that must be full for a text to count as wrapped, in percent.
  private static let fullShare = 60

  /// The joints of a run of lines.
  ///
  /// - Parameters:
  ///   - lines: The lines that stay.
  ///   - bytes: The text they are from.
  /// - Returns: For every line how it goes on from the one before it.
  static func joints(_ lines: [TextLine], in bytes: [UInt8]) -> [LineJoint] {
    var joints = [LineJoint](repeating: .none, count: lines.count)
    guard let width = wrapWidth(lines, in: bytes) else { return joints }
    let joiner = ParagraphJoiner(bytes: bytes, lines: lines, width: width)
    for index in 1..<lines.count { joints[index] = joiner.joint(index) }
    return joints
  }

  private init(bytes: [UInt8], lines: [TextLine], width: Int) {
    self.bytes = bytes
    self.lines = lines
    self.width = width
  }

  /// The width a text was wrapped at; nil where it was not.
  private static func wrapWidth(_ lines: [TextLine], in bytes: [UInt8]) -> Int? {
    guard lines.count >= 3 else { return nil }
    var counts = [Int](repeating: 0, count: widths.upperBound + 2)
    var total = 0
    for index in 1..<lines.count where !lines[index].afterBlank {
      counts[min(lines[index - 1].width, widths.upperBound + 1)] += 1
      total += 1
    }
    // A text of long lines is not wrapped: more than one in eight is too long for any width.
    guard total >= 2, counts[widths.upperBound + 1] * 8 <= total else { return nil }
    var seen = counts[widths.upperBound + 1]
    var width = widths.upperBound
    // The width is the longest line but for one in fifty, which may hold an address or a long word.
    while width > widths.lowerBound, (seen + counts[width]) * 50 <= total || counts[width] == 0 {
      seen += counts[width]
      width -= 1
    }
    guard width > widths.lowerBound else { return nil }
    let joiner = ParagraphJoiner(bytes: bytes, lines: lines, width: width)
    let full = (1..<lines.count).reduce(0) { $0 + (!lines[$1].afterBlank && joiner.isFull($1 - 1) ? 1 : 0) }
    return full * 100 >= total * fullShare ? width : nil
  }

  /// Whether the first word of the next line would not have fitted on a line.
  private func isFull(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.width <= width + Self.slack else { return true }
    return line.width + firstWord(lines[index + 1]) > width - (line.han > 0 ? Self.slack : 1)
  }

  /// The columns of the first word of a line, with the space before it; a wide character is a word.
  private func firstWord(_ line: TextLine) -> Int {
    var index = line.range.lowerBound
    var columns = 1
    while index < line.range.upperBound, columns <= width {
      let (value, next) = CharacterScan.scalar(bytes, index)
      if CharacterScan.isSpace(value) { break }
      if CharacterScan.isWide(value) { return columns == 1 ? 2 : columns }
      columns += 1
      index = next
    }
    return columns
  }

  private func joint(_ index: Int) -> LineJoint {
    let (before, line) = (lines[index - 1], lines[index])
    guard !line.afterBlank, isFull(index - 1), !before.hasTab, !line.hasTab else { return .none }
    guard line.indent < before.indent + 2 || index == 1 || line.indent == 0 else { return .none }
    guard !beginsItem(line), !isFigures(before), !isFigures(line) else { return .none }
    return joint(before.last, CharacterScan.scalar(bytes, line.range.lowerBound).value, before)
  }

  private func joint(_ left: UInt32, _ right: UInt32, _ before: TextLine) -> LineJoint {
    let rightDigit = CharacterScan.isDigit(right)
    // 12 / 34, 12. / 5 and 1, / 234 may be one number or two: they stay apart.
    if rightDigit, CharacterScan.isDigit(left) { return .none }
    if rightDigit, left == 0x2E || left == 0x2C || left == 0x3A, endsInDigitMark(before) { return .none }
    if left == 0x2D, !rightDigit { return .glued }
    if CharacterScan.isWide(left) || CharacterScan.isWide(right) { return .glued }
    return .space
  }

  /// Whether a line ends with a digit and one sign.
  private func endsInDigitMark(_ line: TextLine) -> Bool {
    guard let (_, start) = CharacterScan.scalar(bytes, before: line.range.upperBound), start > line.range.lowerBound,
      let (value, _) = CharacterScan.scalar(bytes, before: start)
    else { return false }
    return CharacterScan.isDigit(value)
  }

  /// Rows of figures are no running text.
  private func isFigures(_ line: TextLine) -> Bool { line.digits * 2 > line.han + line.letters + line.digits }

  /// Whether a line begins with a bullet or a number of a list.
  private func beginsItem(_ line: TextLine) -> Bool {
    if HeadingNumber.read(bytes, at: line.range.lowerBound, limit: line.range.upperBound) != nil { return true }
    let (value, next) = CharacterScan.scalar(bytes, line.range.lowerBound)
    switch value {
    case 0x2022, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x25B2, 0x25BA, 0x25C6, 0x2605, 0xB7, 0x2460...0x2473: return true
    case 0x2D, 0x2A, 0x2B, 0x2013, 0x2014:
      return next < line.range.upperBound && CharacterScan.isSpace(CharacterScan.scalar(bytes, next).value)
    default: return false
    }
  }
}
