/// The tokens of one sentence, kept between sentences so that their memory is allocated once.
struct EnglishTokens: Sendable {
  /// What a token is made of.
  enum Kind: UInt8, Sendable {
    /// Letters.
    case word
    /// Digits with their separators.
    case number
    /// Letters with digits, or digits that are no number: a name, a version.
    case code
    /// One sign.
    case symbol
  }

  /// What a token looks like.
  struct Look: OptionSet, Sendable {
    let rawValue: UInt8
    /// A blank stands before it, or the sentence starts.
    static let spaced = Self(rawValue: 1)
    /// It holds a capital: London, iPhone.
    static let capital = Self(rawValue: 2)
    /// All its letters are capitals, and there are two at least.
    static let capitals = Self(rawValue: 4)
    /// The number has a decimal point.
    static let decimal = Self(rawValue: 8)
    /// The number has separators between its digits.
    static let grouped = Self(rawValue: 16)
    /// The number starts with 0 and has more digits.
    static let padded = Self(rawValue: 32)
  }

  /// One word, number or sign.
  struct Token: Sendable {
    var start: Int
    var end: Int
    var kind: Kind
    var look: Look
    /// The word's id in the lexicon, 0 for an unknown one; for a symbol its ASCII code, else 0.
    var word: UInt16 = 0
    /// The hash of a word's letters in lower case, 0 for other tokens.
    var hash: UInt64 = 0
    /// The classes of a word.
    var classes: EnglishWordClass = []
    /// The value of a number, the code point of a symbol.
    var value: Double = 0
  }

  private var items: [Token] = []
  /// Whether the sentence holds a digit, a number word or a sign of a number.
  private(set) var hasNumber = false

  private let lexicon = EnglishLexicon.shared

  var count: Int { items.count }
  var indices: Range<Int> { items.indices }

  @inline(__always)
  subscript(index: Int) -> Token { items[index] }

  mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    hasNumber = false
  }

  /// Reads a sentence.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - range: The sentence's range.
  mutating func load(_ text: [UInt32], _ range: Range<Int>) {
    removeAll()
    var at = range.lowerBound
    var spaced = true
    while at < range.upperBound {
      let scalar = text[at]
      if scalar <= 0x20 {
        spaced = true
        at += 1
        continue
      }
      let before = at
      if Self.isDigit(scalar) || scalar == 0x2E && startsDecimal(text, at, range) {
        readNumber(text, &at, range.upperBound, spaced)
      } else if Self.isApostrophe(scalar), !spaced, items.last?.kind == .word, at + 1 < range.upperBound,
        Self.isLetter(text[at + 1])
      {
        readContraction(text, &at, range.upperBound)
      } else if Self.isLetter(scalar) {
        readWord(text, &at, range.upperBound, spaced)
      } else {
        readSymbol(scalar, at, spaced)
        at += 1
      }
      if at == before { at += 1 }
      spaced = false
    }
  }

  // MARK: words and signs

  private mutating func readWord(_ text: [UInt32], _ at: inout Int, _ limit: Int, _ spaced: Bool) {
    let from = at
    var hash = EnglishLexicon.seed
    var uppers = 0
    var digits = 0
    while at < limit {
      let scalar = text[at]
      if scalar >= 0x61 && scalar <= 0x7A {
        hash = EnglishLexicon.step(hash, scalar)
      } else if scalar >= 0x41 && scalar <= 0x5A {
        hash = EnglishLexicon.step(hash, scalar | 0x20)
        uppers += 1
      } else if Self.isDigit(scalar) {
        if digits == 0, uppers == at - from, lexicon.words[Int(lexicon.id(of: hash))].classes.contains(.currencyCode) {
          break
        }
        if digits == 0, uppers > 0, EnglishCurrencies.prefixes.contains(hash) { break }
        digits += 1
        hash = EnglishLexicon.step(hash, scalar)
      } else if Self.isLetter(scalar) {
        hash = EnglishLexicon.step(hash, scalar)
      } else if splitsContraction(text, at, from, limit) {
        break
      } else if Self.isApostrophe(scalar), at + 1 < limit, Self.isLetter(text[at + 1]) {
        hash = EnglishLexicon.step(hash, 0x27)
      } else if scalar == 0x2E, digits > 0, at + 1 < limit, Self.isDigit(text[at + 1]) {
        hash = EnglishLexicon.step(hash, 0x2E)  // v2.5: its decimals are no number of their own
      } else if scalar == 0x2E, at + 1 < limit, isAcronymDot(text, at, from, limit) {
        hash = EnglishLexicon.step(hash, 0x2E)
      } else {
        break
      }
      at += 1
    }
    // The last full stop of an acronym belongs to it, except in its hash.
    if at - from >= 3, at < limit, text[at] == 0x2E, text[at - 2] == 0x2E { at += 1 }
    var look: Look = spaced ? .spaced : []
    if uppers > 0 { look.insert(.capital) }
    if uppers >= 2, uppers + digits >= at - from { look.insert(.capitals) }
    if at == from { at += 1 }
    let id = lexicon.id(of: hash)
    let classes = lexicon.words[Int(id)].classes
    if !classes.isDisjoint(with: [.small, .tens, .scale, .ordinal, .fraction, .multiple, .growthNumber]) {
      hasNumber = true
    }
    let kind: Kind = digits > 0 ? .code : .word
    items.append(Token(start: from, end: at, kind: kind, look: look, word: id, hash: hash, classes: classes))
  }

  /// Whether an apostrophe starts a part that stands as a word: 's, n't, 'll, 're.
  private func splitsContraction(_ text: [UInt32], _ at: Int, _ from: Int, _ limit: Int) -> Bool {
    let scalar = text[at]
    if Self.isApostrophe(scalar) {
      guard at > from, at + 1 < limit else { return false }
      let next = text[at + 1] | 0x20
      let after = at + 2 < limit ? text[at + 2] : 0x20
      if !Self.isLetter(after) { return next == 0x73 || next == 0x64 || next == 0x6D }
      let third = at + 3 < limit ? text[at + 3] : 0x20
      return !Self.isLetter(third) && (next == 0x6C || next == 0x72 || next == 0x76)
    }
    return false
  }

  /// Whether a full stop stands inside an acronym, as in `p.m` or `U.S`.
  private func isAcronymDot(_ text: [UInt32], _ at: Int, _ from: Int, _ limit: Int) -> Bool {
    let single = at - from == 1 || text[at - 2] == 0x2E
    return single && Self.isLetter(text[at + 1]) && (at + 2 >= limit || !Self.isLetter(text[at + 2]))
  }

  /// Reads 's, 'll and the like as one word that starts with an apostrophe.
  private mutating func readContraction(_ text: [UInt32], _ at: inout Int, _ limit: Int) {
    let from = at
    var hash = EnglishLexicon.step(EnglishLexicon.seed, 0x27)
    at += 1
    while at < limit, Self.isLetter(text[at]) {
      hash = EnglishLexicon.step(hash, text[at] >= 0x41 && text[at] <= 0x5A ? text[at] | 0x20 : text[at])
      at += 1
    }
    let id = lexicon.id(of: hash)
    let classes = lexicon.words[Int(id)].classes
    items.append(Token(start: from, end: at, kind: .word, look: [], word: id, hash: hash, classes: classes))
  }

  private mutating func readSymbol(_ scalar: UInt32, _ at: Int, _ spaced: Bool) {
    let look: Look = spaced ? .spaced : []
    if let fraction = EnglishNumberWords.fraction(scalar) {
      hasNumber = true
      items.append(Token(start: at, end: at + 1, kind: .number, look: look.union(.decimal), value: fraction))
      return
    }
    let sign = EnglishSigns.plain(scalar)
    if EnglishSigns.isCurrency(scalar) || scalar == 0x25 { hasNumber = true }
    let word = sign < 0x80 ? UInt16(sign) : lexicon.id(of: EnglishLexicon.step(EnglishLexicon.seed, sign))
    items.append(Token(start: at, end: at + 1, kind: .symbol, look: look, word: word, value: Double(sign)))
  }

  // MARK: numbers

  private func startsDecimal(_ text: [UInt32], _ at: Int, _ range: Range<Int>) -> Bool {
    guard at + 1 < range.upperBound, Self.isDigit(text[at + 1]) else { return false }
    return at == range.lowerBound
      || !(Self.isLetter(text[at - 1]) || Self.isDigit(text[at - 1]) || text[at - 1] == 0x2E)
  }

  private mutating func readNumber(_ text: [UInt32], _ at: inout Int, _ limit: Int, _ spaced: Bool) {
    hasNumber = true
    var reader = EnglishDigits(text, at, limit)
    reader.read()
    var look: Look = spaced ? .spaced : []
    if reader.hasDecimals { look.insert(.decimal) }
    if reader.isGrouped { look.insert(.grouped) }
    if text[at] == 0x30, reader.digits > 1, !reader.hasDecimals { look.insert(.padded) }
    let kind: Kind = reader.isNumber ? .number : .code
    items.append(Token(start: at, end: reader.at, kind: kind, look: look, value: reader.value))
    at = reader.at
  }

  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    let lowered = scalar | 0x20
    if lowered >= 0x61 && lowered <= 0x7A { return true }
    return scalar >= 0xC0 && scalar <= 0x24F && scalar != 0xD7 && scalar != 0xF7 || scalar == 0xB5 || scalar == 0x3BC
  }

  static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 }
}

/// Signs that mean the same to the rules.
enum EnglishSigns {
  /// The plain form of a sign: one dash, one quote, one minus.
  static func plain(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2010, 0x2011, 0x2012, 0x2013, 0xFE58, 0xFE63: 0x2D
    case 0x2014, 0x2015: 0x2014
    case 0x2018, 0x2019: 0x27
    case 0x201C, 0x201D, 0x201E: 0x22
    case 0x223C, 0x301C: 0x7E
    default: scalar
    }
  }

  /// Whether a sign is one of a currency.
  static func isCurrency(_ scalar: UInt32) -> Bool {
    scalar == 0x24 || scalar >= 0xA2 && scalar <= 0xA5 || scalar >= 0x20A0 && scalar <= 0x20C0 || scalar == 0xE3F
  }
}
