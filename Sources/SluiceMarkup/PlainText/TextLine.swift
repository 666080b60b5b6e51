import SluiceUnicode

/// One line of a text with what can be told of it without reading it: the measure of most decisions here.
///
/// The counts are stored in 32 bits, for a text may have a million lines.
struct TextLine {
  /// The bytes of the line without the spaces around it.
  var range: Range<Int>
  private var counts = Counts()

  /// The counts of one line.
  struct Counts {
    fileprivate var number: Int32 = 0
    fileprivate var indent: Int32 = 0
    fileprivate var count: Int32 = 0
    fileprivate var width: Int32 = 0
    fileprivate var digits: Int32 = 0
    fileprivate var han: Int32 = 0
    fileprivate var letters: Int32 = 0
    fileprivate var stops: Int32 = 0
    fileprivate var commas: Int32 = 0
    fileprivate var words: Int32 = 0
    fileprivate var last: UInt32 = 0
    fileprivate var afterBlank = false
    fileprivate var endsSentence = false
    fileprivate var hasTab = false
  }

  fileprivate init(range: Range<Int>, counts: Counts) {
    self.range = range
    self.counts = counts
  }

  /// The number of the line in the text, from 1.
  var number: Int { Int(counts.number) }
  /// The columns of space in front; an ideographic space has two.
  var indent: Int { Int(counts.indent) }
  /// Whether an empty line, or the start of the text, stands before it.
  var afterBlank: Bool { counts.afterBlank }
  /// The length in characters.
  var count: Int { Int(counts.count) }
  /// The width in columns of a terminal.
  var width: Int { Int(counts.width) }
  /// How many characters are digits.
  var digits: Int { Int(counts.digits) }
  /// How many are Han ideographs.
  var han: Int { Int(counts.han) }
  /// How many are letters of other scripts.
  var letters: Int { Int(counts.letters) }
  /// How many end a sentence; a point between digits or letters does not.
  var stops: Int { Int(counts.stops) }
  /// How many are commas and the like.
  var commas: Int { Int(counts.commas) }
  /// How many words, or runs without space, there are.
  var words: Int { Int(counts.words) }
  /// The last character.
  var last: UInt32 { counts.last }
  /// Whether the line ends like a sentence, closing quotes aside.
  var endsSentence: Bool { counts.endsSentence }
  /// Whether the line holds a tab, as a row of a table does.
  var hasTab: Bool { counts.hasTab }

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
  private var number: Int32 = 0
  private var blank = true
  private let kinds = Self.ascii

  /// The most lines that are told apart; what follows them is one last line.
  static let most = 1_000_000

  /// The lines of a text that hold anything, in order.
  ///
  /// - Parameter bytes: Valid UTF-8 with line feeds as its only line ends.
  /// - Returns: The lines.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var scanner = LineScanner(bytes: bytes)
    scanner.run()
    return scanner.lines
  }

  /// The first lines of a part of a text that hold anything, and the last one; what lies between is not read.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8 with line feeds as its only line ends.
  ///   - part: Where the part stands.
  ///   - first: The number of lines at the start.
  /// - Returns: The lines in order, each once.
  static func edges(of bytes: [UInt8], _ part: Range<Int>, first: Int) -> [TextLine] {
    var scanner = LineScanner(bytes: bytes)
    var (start, end) = (part.lowerBound, part.upperBound)
    while scanner.lines.count < first, start < end {
      let stop = bytes[start..<end].firstIndex(of: 0x0A) ?? end
      scanner.add(start..<stop)
      start = stop + 1
    }
    let found = scanner.lines.count
    while scanner.lines.count == found, start < end {
      let begin = bytes[start..<end].lastIndex(of: 0x0A) ?? start - 1
      scanner.add(begin + 1..<end)
      end = begin
    }
    return scanner.lines
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    var start = 0
    while lines.count < Self.most {
      let end = ByteSearch.first(0x0A, in: bytes.span, from: start)
      if end == bytes.count { break }
      add(start..<end)
      start = end + 1
    }
    add(start..<bytes.count)
  }

  private mutating func add(_ range: Range<Int>) {
    number += 1
    var start = range.lowerBound
    var counts = TextLine.Counts()
    while start < range.upperBound {
      let (value, next) = CharacterScan.scalar(bytes, start)
      guard CharacterScan.isSpace(value) else { break }
      counts.indent += value == 0x3000 ? 2 : value == 0x09 ? 4 : 1
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
    counts.number = number
    counts.afterBlank = blank
    measure(&counts, start..<end)
    lines.append(TextLine(range: start..<end, counts: counts))
    blank = false
  }

  /// Han ideographs and ASCII letters, nearly all of most texts, are told by their first byte.
  private func measure(_ counts: inout TextLine.Counts, _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    var (ideographs, letters, afterSpace, ending) = (Int32(0), 0, true, false)
    while index < end {
      let lead = bytes[index]
      if lead >= 0xE4, lead < 0xEA, index + 3 <= end, lead > 0xE4 || bytes[index + 1] >= 0xB8 {
        ideographs += 1
        if afterSpace { counts.words += 1 }
        (afterSpace, ending) = (false, false)
        index += 3
      } else if CharacterScan.isASCIILetter(UInt32(lead)) {
        let start = index
        repeat { index += 1 } while index < end && CharacterScan.isASCIILetter(UInt32(bytes[index]))
        letters += index - start
        if afterSpace { counts.words += 1 }
        (afterSpace, ending) = (false, false)
      } else if lead < 0x80 {
        index += 1
        let kind = kinds[Int(lead)]
        counts.count += 1
        counts.width += 1
        note(kind, in: &counts, at: index, end: end, ending: &ending)
        if kind == .space { counts.hasTab = counts.hasTab || lead == 0x09 } else if afterSpace { counts.words += 1 }
        afterSpace = kind == .space
      } else {
        let (value, next) = CharacterScan.scalar(bytes, index)
        index = next
        counts.count += 1
        counts.width += CharacterScan.isWide(value) ? 2 : 1
        noteWide(value, in: &counts, ending: &ending)
        let space = CharacterScan.isSpace(value)
        if !space, afterSpace { counts.words += 1 }
        afterSpace = space
      }
    }
    counts.count += ideographs + Int32(letters)
    counts.han += ideographs
    counts.letters += Int32(letters)
    counts.width += ideographs * 2 + Int32(letters)
    counts.endsSentence = ending
    counts.last = CharacterScan.scalar(bytes, before: end)?.value ?? 0
  }

  @inline(__always)
  private func note(
    _ kind: ASCIIKind, in counts: inout TextLine.Counts, at next: Int, end: Int, ending: inout Bool
  ) {
    switch kind {
    case .letter: counts.letters += 1
    case .digit: counts.digits += 1
    case .stop:
      if next >= end || kinds[Int(min(bytes[next], 0x7F))] != .digit { counts.stops += 1 }
      ending = true
      return
    case .comma: counts.commas += 1
    case .close: return
    case .space, .other: break
    }
    ending = false
  }

  private func noteWide(_ value: UInt32, in counts: inout TextLine.Counts, ending: inout Bool) {
    switch value {
    case 0xFF0C, 0x3001, 0x060C:
      counts.commas += 1
      ending = false
    case 0x3002, 0xFF1B:
      counts.stops += 1
      ending = true
    case 0x4E00...0x9FFF:
      counts.han += 1
      ending = false
    default: noteRare(value, in: &counts, ending: &ending)
    }
  }

  private func noteRare(_ value: UInt32, in counts: inout TextLine.Counts, ending: inout Bool) {
    if CharacterScan.closes(value) { return }
    if CharacterScan.endsSentence(value) {
      counts.stops += 1
      ending = true
      return
    }
    ending = false
    if CharacterScan.isHan(value) {
      counts.han += 1
    } else if CharacterScan.isDigit(value) {
      counts.digits += 1
    } else if value >= 0xC0, value < 0x2000 || CharacterScan.isWide(value), value < 0x3000 || value > 0x303F {
      counts.letters += 1
    }
  }

  private enum ASCIIKind: UInt8 { case other, letter, digit, stop, comma, space, close }

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
