/// Finds the lines of a text that are headings, or begin with one.
struct HeadingFinder {
  /// A heading in a line.
  struct Mark {
    /// How it is numbered.
    var style: HeadingStyle
    /// Its number, 0 without one.
    var value: Int
    /// The bytes of the heading with its number.
    var range: Range<Int>
    /// Whether the line holds nothing else.
    var isWhole: Bool
  }

  private let bytes: [UInt8]
  private let lines: [TextLine]
  private let joints: [LineJoint]
  private var marks: [Mark?]

  /// The longest heading, in characters of a wide script and in words of another.
  private static let longest = (characters: 48, words: 18)
  /// The longest heading that shares its line with the text beneath it, in characters of a wide script.
  private static let longestRunIn = 40

  /// The headings of the lines that begin a paragraph.
  ///
  /// - Parameters:
  ///   - lines: The lines that stay.
  ///   - joints: How each goes on from the one before it.
  ///   - bytes: The text they are from.
  ///   - title: The line that holds the title, which is no heading of a section.
  /// - Returns: For every line its heading, or nil.
  static func marks(
    _ lines: [TextLine], joints: [LineJoint], in bytes: [UInt8], title: Int?
  ) -> [Mark?] {
    var finder = HeadingFinder(
      bytes: bytes, lines: lines, joints: joints, marks: [Mark?](repeating: nil, count: lines.count))
    finder.run(title: title)
    return finder.marks
  }

  private mutating func run(title: Int?) {
    for index in 0..<lines.count where joints[index] == .none && index != title { marks[index] = numbered(index) }
    dropLists()
    for index in 0..<lines.count where marks[index] == nil && index > (title ?? -1) && isPlain(index) {
      marks[index] = Mark(style: .plain, value: 0, range: lines[index].range, isWhole: true)
    }
    dropGlossary()
  }

  // MARK: Numbered

  private func numbered(_ index: Int) -> Mark? {
    let line = lines[index]
    if let appendix = AppendixWords.value(bytes, line) {
      return Mark(style: .appendix, value: appendix, range: line.range, isWhole: true)
    }
    guard let number = HeadingNumber.read(bytes, at: line.range.lowerBound, limit: line.range.upperBound) else {
      return nil
    }
    guard number.end < line.range.upperBound || number.style == .chapter || number.style == .section else { return nil }
    let whole = isWhole(index, number)
    if whole { return Mark(style: number.style, value: number.value, range: trimmed(line.range), isWhole: true) }
    return runIn(line, number)
  }

  /// Whether the line is nothing but the heading: short, and no sentence unless a short one of a numbered style.
  private func isWhole(_ index: Int, _ number: HeadingNumber) -> Bool {
    let line = lines[index]
    if index + 1 < lines.count, joints[index + 1] != .none { return false }
    let inside = CharacterScan.count(bytes, number.end..<line.range.upperBound)
    guard line.han * 2 > inside ? inside <= Self.longest.characters : line.words <= Self.longest.words else {
      return false
    }
    guard line.last != 0xFF1A, line.last != 0x3A, line.last != 0xFF1B, line.last != 0x3B, line.last != 0xFF0C else {
      return false
    }
    switch number.style {
    case .hanComma, .hanParenthesis, .chapter, .section, .part: return line.stops <= 1
    default: return !line.endsSentence
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let (value, start) = CharacterScan.scalar(bytes, before: range.upperBound), value == 0x3002 || value == 0x2E
    else {
      return range
    }
    return range.lowerBound..<max(start, range.lowerBound + 1)
  }

  /// A heading that ends with the first sentence of a paragraph, or at its colon.
  private func runIn(_ line: TextLine, _ number: HeadingNumber) -> Mark? {
    switch number.style {
    case .hanComma, .hanParenthesis, .arabic, .arabicParenthesis: break
    default: return nil
    }
    var index = number.end
    var count = 0
    while index < line.range.upperBound, count <= Self.longestRunIn {
      let (value, next) = CharacterScan.scalar(bytes, index)
      let isColon = value == 0xFF1A && (number.style == .hanComma || number.style == .hanParenthesis)
      if value == 0x3002 || isColon {
        guard count >= 2, next < line.range.upperBound else { return nil }
        return Mark(style: number.style, value: number.value, range: line.range.lowerBound..<index, isWhole: false)
      }
      if value == 0xFF1B || value == 0xFF1A || (value == 0x2E && count > 0) { return nil }
      count += 1
      index = next
    }
    return nil
  }

  /// Numbered lines with nothing beneath them are a list or a table of contents, not headings.
  private mutating func dropLists() {
    var index = 0
    while index < lines.count {
      guard let mark = marks[index], mark.isWhole, mark.style != .appendix else {
        index += 1
        continue
      }
      var end = index + 1
      while end < lines.count, let next = marks[end], next.isWhole, next.style == mark.style { end += 1 }
      if end - index >= 2 { for position in index..<end { marks[position] = nil } }
      index = end
    }
  }

  /// The numbered notes behind 名词解释 and its like are no sections.
  private mutating func dropGlossary() {
    var inside = false
    for index in 0..<lines.count {
      guard let mark = marks[index] else { continue }
      if mark.style == .appendix {
        inside = AppendixWords.isGlossary(bytes, lines[index])
      } else if inside {
        if mark.style == .hanComma || mark.style == .chapter { inside = false } else { marks[index] = nil }
      }
    }
  }

  // MARK: Without a number

  /// A short line between paragraphs that ends without a sign and has text beneath it.
  private func isPlain(_ index: Int) -> Bool {
    let line = lines[index]
    guard joints[index] == .none, line.hasLetters, !line.hasTab, line.stops == 0, index + 1 < lines.count else {
      return false
    }
    guard isPlainLength(line), endsOpen(line), line.digits * 3 <= line.count else { return false }
    let next = lines[index + 1]
    guard joints[index + 1] == .none, next.isProse || marks[index + 1] != nil && next.count > line.count else {
      return false
    }
    guard index > 0 else { return false }
    let before = lines[index - 1]
    if line.han * 2 > line.count { return before.endsSentence || before.isProse || line.afterBlank && next.afterBlank }
    return line.afterBlank && startsUpper(line)
  }

  private func isPlainLength(_ line: TextLine) -> Bool {
    line.han * 2 > line.count ? (2...36).contains(line.count) : line.words <= 12 && line.count <= 90
  }

  /// Whether the last character leaves the line without any sign at its end.
  private func endsOpen(_ line: TextLine) -> Bool {
    CharacterScan.isHan(line.last) || CharacterScan.closes(line.last) || CharacterScan.isDigit(line.last)
      || CharacterScan.isASCIILetter(line.last) || (line.last >= 0xC0 && line.last < 0x2000)
  }

  private func startsUpper(_ line: TextLine) -> Bool {
    let (value, _) = CharacterScan.scalar(bytes, line.range.lowerBound)
    return !(value &- 0x61 < 26)
  }
}

/// The headings of what stands behind a text.
enum AppendixWords {
  /// Source: GB/T 7713 and GB/T 9704 (parts of reports and of official documents), and their English counterparts.
  private static let words: [[UInt8]] = [
    "名词解释", "名詞解釋", "注释", "註釋", "术语解释", "参考文献", "參考文獻", "附录", "附錄", "附表", "附件", "有关用语说明", "有关名词解释",
    "Glossary", "References", "Notes", "Footnotes", "Endnotes", "Bibliography", "Appendix", "Annex",
  ].map { Array($0.utf8) }

  /// The first of these hold notes with numbers of their own.
  private static let notes = ["名", "注", "註", "术", "参", "參", "有", "G", "R", "N", "F", "E", "B"].map { Array($0.utf8) }

  /// The number of an appendix that a line announces, 0 without one; nil where it announces none.
  static func value(_ bytes: [UInt8], _ line: TextLine) -> Int? {
    guard line.count <= 14 else { return nil }
    for word in words where CharacterScan.has(word, in: bytes, at: line.range.lowerBound, end: line.range.upperBound) {
      var index = line.range.lowerBound + word.count
      var value = 0
      while index < line.range.upperBound {
        let (scalar, next) = CharacterScan.scalar(bytes, index)
        if scalar &- 0x30 < 10 {
          value = value * 10 + Int(scalar - 0x30)
        } else if let digit = HanNumber.digit(scalar) {
          value = digit
        } else if !CharacterScan.isSpace(scalar), !(scalar &- 0x41 < 26) || word[0] >= 0x80 {
          return nil
        }
        index = next
      }
      return value
    }
    return nil
  }

  /// Whether the numbers beneath an appendix are those of notes.
  static func isGlossary(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    notes.contains { CharacterScan.has($0, in: bytes, at: line.range.lowerBound, end: line.range.upperBound) }
  }
}
