/// The ways in which texts number their headings.
enum HeadingStyle: Equatable {
  /// `# `, `## `, with the count of signs.
  case signs(Int)
  /// 第一编, 第二部分, Part One.
  case part
  /// 第一章, Chapter 1.
  case chapter
  /// 第一节, Section 1.
  case section
  /// 附件1, 附录, 名词解释: what stands behind the text.
  case appendix
  /// 一、
  case hanComma
  /// (一)
  case hanParenthesis
  /// `1.` or 1、
  case arabic
  /// (1)
  case arabicParenthesis
  /// `1)`
  case arabicHalf
  /// `1.2`, `1.2.3`, with the count of numbers.
  case dotted(Int)
  /// `IV.`
  case roman
  /// A short line between paragraphs, without a number.
  case plain
}

/// The number at the start of a heading.
struct HeadingNumber {
  /// How it is written.
  var style: HeadingStyle
  /// Its value; for dotted numbers the last part.
  var value: Int
  /// The index behind the number, its sign and the space that follows.
  var end: Int

  /// Reads the number that a line, or a place in it, begins with.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - index: Where it should begin.
  ///   - limit: The end of the line.
  /// - Returns: The number; nil where there is none.
  static func read(_ bytes: [UInt8], at index: Int, limit: Int) -> HeadingNumber? {
    guard index < limit else { return nil }
    let (first, next) = CharacterScan.scalar(bytes, index)
    switch first {
    case 0x28, 0xFF08: return parenthesis(bytes, from: next, limit: limit)
    case 0x23: return signs(bytes, from: index, limit: limit)
    case 0x7B2C: return ordinal(bytes, from: next, limit: limit)
    case 0x30...0x39, 0xFF10...0xFF19: return arabic(bytes, from: index, limit: limit)
    case 0x49, 0x56, 0x58: return roman(bytes, from: index, limit: limit) ?? english(bytes, from: index, limit: limit)
    case 0x43, 0x50, 0x53: return english(bytes, from: index, limit: limit)
    default: return HanNumber.digit(first) == nil ? nil : han(bytes, from: index, limit: limit)
    }
  }

  private static func skipSpace(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    var position = index
    while position < limit {
      let (value, next) = CharacterScan.scalar(bytes, position)
      guard CharacterScan.isSpace(value) else { break }
      position = next
    }
    return position
  }

  /// A Chinese number with 、 or a point behind it.
  private static func han(_ bytes: [UInt8], from index: Int, limit: Int) -> HeadingNumber? {
    guard let (value, next) = HanNumber.read(bytes, at: index, limit: limit), next < limit else { return nil }
    let (sign, end) = CharacterScan.scalar(bytes, next)
    guard sign == 0x3001 || sign == 0xFF0E || sign == 0x2E || sign == 0xFF64 else { return nil }
    return HeadingNumber(style: .hanComma, value: value, end: skipSpace(bytes, end, limit))
  }

  private static func parenthesis(_ bytes: [UInt8], from index: Int, limit: Int) -> HeadingNumber? {
    var value = 0
    var position = index
    var style = HeadingStyle.hanParenthesis
    if let (number, next) = HanNumber.read(bytes, at: index, limit: limit) {
      (value, position) = (number, next)
    } else if let (number, next) = digits(bytes, from: index, limit: limit), number < 100 {
      (value, position, style) = (number, next, .arabicParenthesis)
    } else {
      return nil
    }
    guard position < limit else { return nil }
    let (close, end) = CharacterScan.scalar(bytes, position)
    guard close == 0x29 || close == 0xFF09 else { return nil }
    return HeadingNumber(style: style, value: value, end: skipSpace(bytes, end, limit))
  }

  private static func digits(_ bytes: [UInt8], from index: Int, limit: Int) -> (Int, Int)? {
    var value = 0
    var position = index
    while position < limit, position - index < 12 {
      let (scalar, next) = CharacterScan.scalar(bytes, position)
      let digit = scalar < 0x80 ? scalar &- 0x30 : scalar &- 0xFF10
      guard digit < 10 else { break }
      value = value * 10 + Int(digit)
      position = next
    }
    return position > index ? (value, position) : nil
  }

  /// `1.`, 1、, `1)`, `1.2`, `1.2.3`; a decimal number such as `1.5 million` is none: behind `1.2` stands a space and a letter.
  private static func arabic(_ bytes: [UInt8], from index: Int, limit: Int) -> HeadingNumber? {
    guard let (value, next) = digits(bytes, from: index, limit: limit), value < 200, next < limit else { return nil }
    let (sign, end) = CharacterScan.scalar(bytes, next)
    switch sign {
    case 0x29, 0xFF09: return HeadingNumber(style: .arabicHalf, value: value, end: skipSpace(bytes, end, limit))
    case 0x3001: return HeadingNumber(style: .arabic, value: value, end: skipSpace(bytes, end, limit))
    case 0x2E, 0xFF0E:
      guard end < limit, CharacterScan.isDigit(CharacterScan.scalar(bytes, end).value) else {
        return HeadingNumber(style: .arabic, value: value, end: skipSpace(bytes, end, limit))
      }
      return dotted(bytes, first: value, from: end, limit: limit)
    default: return nil
    }
  }

  private static func dotted(_ bytes: [UInt8], first: Int, from index: Int, limit: Int) -> HeadingNumber? {
    var position = index
    var depth = 1
    var last = first
    while depth < 6, let (value, next) = digits(bytes, from: position, limit: limit), value < 100 {
      depth += 1
      last = value
      position = next
      guard position < limit, bytes[position] == 0x2E else { break }
      position += 1
    }
    // 1.2020年… is item 1 that begins with a year.
    guard depth > 1, first > 0 else { return HeadingNumber(style: .arabic, value: first, end: index) }
    let end = skipSpace(bytes, position, limit)
    guard end > position || bytes[position - 1] == 0x2E, end < limit else { return nil }
    let follows = CharacterScan.scalar(bytes, end).value
    guard CharacterScan.isHan(follows) || (follows >= 0x41 && follows <= 0x5A) else { return nil }
    return HeadingNumber(style: .dotted(depth), value: last, end: end)
  }

  private static func signs(_ bytes: [UInt8], from index: Int, limit: Int) -> HeadingNumber? {
    var position = index
    while position < limit, bytes[position] == 0x23 { position += 1 }
    let depth = position - index
    guard depth <= 6, position < limit, bytes[position] == 0x20 else { return nil }
    return HeadingNumber(style: .signs(depth), value: 0, end: skipSpace(bytes, position, limit))
  }

  /// 第一章 and its like.
  private static func ordinal(_ bytes: [UInt8], from index: Int, limit: Int) -> HeadingNumber? {
    guard
      let (value, next) = HanNumber.read(bytes, at: index, limit: limit) ?? digits(bytes, from: index, limit: limit),
      value > 0, next < limit
    else { return nil }
    let (unit, end) = CharacterScan.scalar(bytes, next)
    switch unit {
    case 0x7AE0: return HeadingNumber(style: .chapter, value: value, end: skipSpace(bytes, end, limit))
    case 0x8282, 0x7BC0: return HeadingNumber(style: .section, value: value, end: skipSpace(bytes, end, limit))
    case 0x7F16, 0x7DE8, 0x7BC7: return HeadingNumber(style: .part, value: value, end: skipSpace(bytes, end, limit))
    case 0x90E8 where end < limit && CharacterScan.scalar(bytes, end).value == 0x5206:
      return HeadingNumber(style: .part, value: value, end: skipSpace(bytes, end + 3, limit))
    default: return nil
    }
  }

  private static func roman(_ bytes: [UInt8], from index: Int, limit: Int) -> HeadingNumber? {
    var position = index
    var value = 0
    var last = 10
    while position < limit, position - index < 6, let digit = romanDigit(bytes[position]) {
      value += digit > last ? digit - 2 * last : digit
      last = digit
      position += 1
    }
    guard position > index, position + 1 < limit, bytes[position] == 0x2E, bytes[position + 1] == 0x20 else {
      return nil
    }
    return HeadingNumber(style: .roman, value: value, end: skipSpace(bytes, position + 1, limit))
  }

  private static func romanDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x49: 1
    case 0x56: 5
    case 0x58: 10
    default: nil
    }
  }

  private static let words: [(word: [UInt8], style: HeadingStyle)] = [
    (word: Array("Chapter ".utf8), style: .chapter), (word: Array("CHAPTER ".utf8), style: .chapter),
    (word: Array("Part ".utf8), style: .part), (word: Array("PART ".utf8), style: .part),
    (word: Array("Section ".utf8), style: .section), (word: Array("SECTION ".utf8), style: .section),
  ]

  private static func english(_ bytes: [UInt8], from index: Int, limit: Int) -> HeadingNumber? {
    for (word, style) in words where CharacterScan.has(word, in: bytes, at: index, end: limit) {
      let start = index + word.count
      if let (value, end) = digits(bytes, from: start, limit: limit), value < 200 {
        return HeadingNumber(style: style, value: value, end: skipSpace(bytes, end, limit))
      }
      var end = start
      var value = 0
      while end < limit, let digit = romanDigit(bytes[end]) {
        value += digit
        end += 1
      }
      guard end > start, end == limit || !CharacterScan.isASCIILetter(UInt32(bytes[end])) else { return nil }
      return HeadingNumber(style: style, value: value, end: skipSpace(bytes, end, limit))
    }
    return nil
  }
}
