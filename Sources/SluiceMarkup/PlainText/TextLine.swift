/// One line of a text with what can be told of it without reading it: the measure of most decisions here.
struct TextLine {
  /// The bytes of the line without the spaces around it.
  var range: Range<Int>
  /// The number of the line in the text, from 1.
  var number: Int
  /// The columns of space in front; an ideographic space has two.
  var indent: Int
  /// Whether an empty line, or the start of the text, stands before it.
  var afterBlank: Bool
  /// The length in characters.
  var count = 0
  /// The width in columns of a terminal.
  var width = 0
  /// How many characters are digits.
  var digits = 0
  /// How many are Han ideographs.
  var han = 0
  /// How many are letters of other scripts.
  var letters = 0
  /// How many end a sentence; a point between digits or letters does not.
  var stops = 0
  /// How many are commas and the like.
  var commas = 0
  /// How many words, or runs without space, there are.
  var words = 0
  /// The last character.
  var last: UInt32 = 0

  /// Whether the line ends like a sentence, closing quotes aside.
  var endsSentence = false
  /// Whether the line holds a tab, as a row of a table does.
  var hasTab = false

  /// Whether the line is running text: long enough to be more than a heading, and put into sentences.
  var isProse: Bool {
    if han * 2 > count { return (stops > 0 && count >= 28) || (commas >= 2 && count >= 40) }
    return stops > 0 && words >= 12 && letters * 2 > count
  }

  /// Whether the line could be a heading or a title by its length and its end.
  var isShort: Bool { han * 2 > count ? count <= 60 : words <= 18 && count <= 120 }

  /// Whether there is a letter of any script.
  var hasLetters: Bool { han + letters > 0 }
}

/// Cuts a text into lines and measures each in one pass.
struct LineScanner {
  private let bytes: [UInt8]
  private var lines: [TextLine] = []
  private var number = 0
  private var blank = true

  /// The lines of a text that hold anything, in order.
  ///
  /// - Parameter bytes: Valid UTF-8 with line feeds as its only line ends.
  /// - Returns: The lines.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var scanner = LineScanner(bytes: bytes)
    scanner.run()
    return scanner.lines
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    var start = 0
    for index in 0..<bytes.count where bytes[index] == 0x0A {
      add(start..<index)
      start = index + 1
    }
    add(start..<bytes.count)
  }

  private mutating func add(_ range: Range<Int>) {
    number += 1
    var start = range.lowerBound
    var indent = 0
    while start < range.upperBound {
      let (value, next) = CharacterScan.scalar(bytes, start)
      guard CharacterScan.isSpace(value) else { break }
      indent += value == 0x3000 ? 2 : value == 0x09 ? 4 : 1
      start = next
    }
    var end = range.upperBound
    while end > start, let (value, before) = CharacterScan.scalar(bytes, before: end), CharacterScan.isSpace(value) {
      end = before
    }
    guard end > start else {
      blank = true
      return
    }
    var line = TextLine(range: start..<end, number: number, indent: indent, afterBlank: blank)
    measure(&line)
    lines.append(line)
    blank = false
  }

  private func measure(_ line: inout TextLine) {
    var index = line.range.lowerBound
    let end = line.range.upperBound
    var afterSpace = true
    var ending = false
    while index < end {
      let lead = bytes[index]
      line.count += 1
      if lead < 0x80 {
        let kind = Self.ascii[Int(lead)]
        index += 1
        line.width += 1
        note(kind, in: &line, at: index, end: end, ending: &ending)
        if kind == .space { line.hasTab = line.hasTab || lead == 0x09 } else if afterSpace { line.words += 1 }
        afterSpace = kind == .space
      } else {
        let (value, next) = CharacterScan.scalar(bytes, index)
        index = next
        line.width += CharacterScan.isWide(value) ? 2 : 1
        noteWide(value, in: &line, ending: &ending)
        let space = CharacterScan.isSpace(value)
        if !space, afterSpace { line.words += 1 }
        afterSpace = space
      }
    }
    line.endsSentence = ending
    line.last = CharacterScan.scalar(bytes, before: end)?.value ?? 0
  }

  private func note(_ kind: ASCIIKind, in line: inout TextLine, at next: Int, end: Int, ending: inout Bool) {
    switch kind {
    case .letter: line.letters += 1
    case .digit: line.digits += 1
    case .stop:
      if next >= end || Self.ascii[Int(min(bytes[next], 0x7F))] != .digit { line.stops += 1 }
      ending = true
      return
    case .comma: line.commas += 1
    case .close: return
    case .space, .other: break
    }
    ending = false
  }

  private func noteWide(_ value: UInt32, in line: inout TextLine, ending: inout Bool) {
    if CharacterScan.isHan(value) {
      line.han += 1
      ending = false
    } else if CharacterScan.endsSentence(value) || value == 0xFF1B {
      line.stops += 1
      ending = true
    } else if value == 0xFF0C || value == 0x3001 || value == 0x060C {
      line.commas += 1
      ending = false
    } else if !CharacterScan.closes(value) {
      ending = false
      if CharacterScan.isDigit(value) {
        line.digits += 1
      } else if value >= 0xC0, value < 0x2000 || CharacterScan.isWide(value), value < 0x3000 || value > 0x303F {
        line.letters += 1
      }
    }
  }

  private enum ASCIIKind { case other, letter, digit, stop, comma, space, close }

  private static let ascii: [ASCIIKind] = (0..<128).map { (byte: Int) -> ASCIIKind in
    switch UInt8(byte) {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x2E, 0x21, 0x3F, 0x3B: .stop
    case 0x2C: .comma
    case 0x09, 0x20: .space
    case 0x22, 0x27, 0x29, 0x5D: .close
    default: .other
    }
  }
}
