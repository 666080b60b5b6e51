/// A run of text that a browser shows as one piece: a paragraph, a heading, a list item's text, a row of a table.
struct Block {
  /// Where its text stands in the page's text, in bytes.
  var start: Int32
  var end: Int32
  /// The innermost block-level element around it.
  var element: Int32
  /// The innermost table cell, -1 outside of cells.
  var cell: Int32 = -1
  var kind: Kind = .text
  /// The hints of inline elements in it.
  var inlineHints: Hints = []
  var inline: Inline = []
  /// Bytes of text inside links, bold text and buttons.
  var linkBytes: Int32 = 0
  var strongBytes: Int32 = 0
  var buttonBytes: Int32 = 0
  var links: Int16 = 0
  var images: Int16 = 0
  var lineBreaks: Int16 = 0
  var measure = TextMeasure()

  enum Kind: UInt8 {
    case text, paragraph, heading, item, cell, row, term, definition, preformatted, caption, summary, legend
  }

  /// What inline elements it holds.
  struct Inline: OptionSet {
    let rawValue: UInt8
    static let time = Inline(rawValue: 1)
    static let author = Inline(rawValue: 2)
    static let code = Inline(rawValue: 4)
    static let label = Inline(rawValue: 8)
    static let fragmentLink = Inline(rawValue: 16)
    static let externalLink = Inline(rawValue: 32)
    static let scriptLink = Inline(rawValue: 64)
    static let lineSplit = Inline(rawValue: 128)
  }

  var byteCount: Int { Int(end - start) }
}

/// Counts over the characters of a text, in units that mean the same for scripts with and without spaces.
struct TextMeasure: Equatable {
  /// Tenths of words: a run of letters and digits is one word, an ideograph or kana 0.6 of one (the usual ratio of
  /// translated news text).
  var words: Int32 = 0
  var letters: Int32 = 0
  var ideographs: Int32 = 0
  var digits: Int32 = 0
  var capitals: Int32 = 0
  /// `.`, `!`, `?` behind a letter or digit and before white space or the end, and their full-width forms.
  var sentences: Int32 = 0
  var commas: Int32 = 0
  /// `|`, `/`, `>`, `»`, `·`, `•` and their like.
  var separators: Int32 = 0
  var currency: Int32 = 0

  static func += (left: inout TextMeasure, right: TextMeasure) {
    left.words += right.words
    left.letters += right.letters
    left.ideographs += right.ideographs
    left.digits += right.digits
    left.capitals += right.capitals
    left.sentences += right.sentences
    left.commas += right.commas
    left.separators += right.separators
    left.currency += right.currency
  }

  init() {}

  /// Measures valid UTF-8.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    var inWord = false
    var at = 0
    while at < text.count {
      let byte = text[at]
      if Self.isLetter(byte) {
        if !inWord { words += 10 }
        inWord = true
        at = readLetters(text, at)
      } else if byte < 0x80 {
        inWord = sign(byte, text, at, inWord)
        at += 1
      } else {
        inWord = wide(text, at, inWord)
        at += byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      }
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }

  /// Counts a run of ASCII letters and returns its end.
  @inline(__always)
  private mutating func readLetters(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, Self.isLetter(text[at]) {
      if text[at] &- 65 < 26 { capitals += 1 }
      at += 1
    }
    letters += Int32(at - start)
    return at
  }

  /// Counts an ASCII digit or sign.
  @inline(__always)
  private mutating func sign(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ inWord: Bool) -> Bool {
    if byte &- 48 < 10 {
      digits += 1
      if !inWord { words += 10 }
      return true
    }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      let ends = at + 1 >= text.count || text[at + 1] <= 32 || text[at + 1] == 0x22 || text[at + 1] >= 0x80
      if ends, at > 0, text[at - 1] > 32 { sentences += 1 }
    case UInt8(ascii: ","), UInt8(ascii: ";"): commas += 1
    case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "*"): separators += 1
    case UInt8(ascii: "$"): currency += 1
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_"): return inWord
    default: break
    }
    return false
  }

  private mutating func wide(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ inWord: Bool) -> Bool {
    let lead = text[at]
    let second = at + 1 < text.count ? text[at + 1] : 0
    let third = at + 2 < text.count ? text[at + 2] : 0
    switch lead {
    case 0xc2:
      // Latin-1 signs: currency, guillemets, middle dot.
      if second == 0xa3 || second == 0xa5 { currency += 1 }
      if second == 0xbb || second == 0xab || second == 0xb7 { separators += 1 }
      return false
    case 0xe2:
      if second == 0x82 { currency += 1 }
      if second == 0x80 && (third == 0xa2 || third == 0xba) || second >= 0x96 { separators += 1 }
      // A right quotation mark is also the apostrophe.
      return second == 0x80 && third == 0x99 && inWord
    case 0xe3 where second == 0x80:
      if third == 0x82 { sentences += 1 }
      if third == 0x81 { commas += 1 }
      return false
    case 0xef where second == 0xbc || second == 0xbd:
      switch (second, third) {
      case (0xbc, 0x81), (0xbc, 0x9f): sentences += 1
      case (0xbc, 0x8c), (0xbc, 0x9b), (0xbc, 0x9a): commas += 1
      case (0xbd, 0x9c), (0xbc, 0x8f): separators += 1
      case (0xbc, 0x90...0x99): digits += 1
      default: break
      }
      return false
    case 0xe3...0xe9:
      ideographs += 1
      words += 6
      return false
    case 0xf0 where second >= 0xa0:
      ideographs += 1
      words += 6
      return false
    case 0xf0...:
      return false
    default:
      letters += 1
      if !inWord { words += 10 }
      return true
    }
  }
}
