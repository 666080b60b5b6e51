/// The phrase left of a number that names what is measured.
struct Phrase {
  /// Where it stands; empty where nothing is left.
  var range: Range<Int>
  /// The verb it opened with, as far as it matters.
  var opener: PhraseWords.Opener?
  /// Where the verbs that stay stand in front of the noun; empty without one.
  var verb: Range<Int>
  /// The phrase before a verb that cut it, where the noun behind is short of its subject (…累计完成投资).
  var subject: Range<Int>?

  /// Reads the phrase of a stretch of text.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - range: From the left bound to the predicate.
  ///   - times: The time marks of the sentence.
  init(_ text: [UInt32], _ range: Range<Int>, times: [Mark]) {
    self.range = Self.trimmed(text, Self.behindTimes(range, times))
    verb = self.range.lowerBound..<self.range.lowerBound
    strip(text)
    cut(text)
    self.range = Self.trimmed(text, self.range)
  }

  /// The part of a stretch behind its last time, or before it where nothing is behind.
  private static func behindTimes(_ range: Range<Int>, _ times: [Mark]) -> Range<Int> {
    guard let last = times.last(where: { $0.end <= range.upperBound }), last.start >= range.lowerBound else {
      return range
    }
    return last.end + 1 < range.upperBound ? last.end..<range.upperBound : range.lowerBound..<last.start
  }

  /// Leaves out openers at the start.
  private mutating func strip(_ text: [UInt32]) {
    while !range.isEmpty {
      if Self.isEdge(text[range.lowerBound]) {
        range = range.lowerBound + 1..<range.upperBound
        continue
      }
      guard let match = PhraseWords.openers.longest(in: text, at: range.lowerBound, limit: range.upperBound),
        let kind = PhraseWords.Opener(rawValue: match.value), kind != .noun
      else { return }
      if kind == .keep {
        keep(match.length)
        return
      }
      if kind == .raise || kind == .lower {
        opener = kind
        verb = range.lowerBound..<range.lowerBound + match.length
      } else if kind == .drop {
        opener = .drop
      }
      range = range.lowerBound + match.length..<range.upperBound
    }
  }

  /// Keeps a verb at the start; the noun behind it decides whether it is alone.
  private mutating func keep(_ length: Int) {
    opener = .keep
    verb = range.lowerBound..<range.lowerBound + length
  }

  /// Cuts at the last verb within.
  private mutating func cut(_ text: [UInt32]) {
    var index = max(range.lowerBound + 1, verb.upperBound)
    var found: (range: Range<Int>, kind: PhraseWords.Opener)?
    while index < range.upperBound {
      if let match = PhraseWords.cuts.longest(in: text, at: index, limit: range.upperBound),
        let kind = PhraseWords.Opener(rawValue: match.value)
      {
        let end = index + match.length
        if end < range.upperBound, !Self.isNominal(text[end]) { found = (index..<end, kind) }
        index = end
      } else {
        index += 1
      }
    }
    guard let found else { return }
    let before = range.lowerBound..<found.range.lowerBound
    if found.kind == .keep {
      range = found.range.lowerBound..<range.upperBound
      opener = .keep
      verb = found.range
    } else {
      range = found.range.upperBound..<range.upperBound
      opener = .drop
      verb = range.lowerBound..<range.lowerBound
      let rest = Phrase(text, range, times: [])
      if rest.range.count < range.count, !rest.range.isEmpty { self = rest }
    }
    if RelationalNouns.heads.longest(in: text, at: range.upperBound, limit: range.lowerBound)?.length == range.count {
      subject = Self.trimmed(text, before)
    }
  }

  /// A suffix that makes a noun of the verb before it: 实现率, 培育期.
  private static func isNominal(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7387, 0x91CF, 0x989D, 0x5EA6, 0x8D39, 0x671F, 0x4E1A, 0x8005, 0x529B, 0x578B, 0x6027: true  // 率量额度费期业者力型性
    default: false
    }
  }

  /// A range without blanks, commas and open quotes at its ends.
  static func trimmed(_ text: [UInt32], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isEdge(text[start]) { start += 1 }
    while end > start, isEdge(text[end - 1]) || text[end - 1] == Glyph.possessive { end -= 1 }
    return start..<end
  }

  /// Punctuation that no phrase starts or ends with.
  static func isEdge(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x20, 0x2C, 0x3A, 0x3B, 0x2D, 0x7C, 0x3001, 0x2014, 0x2026, 0xB7, 0x2605, 0x25B2: true
    default: false
    }
  }
}
