/// Cuts a text into sentences without knowing its language.
///
/// A sentence ends at a line break, at a full-width stop, and at `.`, `!` or `?` followed by space or the end, unless
/// the dot stands behind an abbreviation or inside a number. A sentence never grows past ``maximumLength``, so that
/// work on one stays bounded.
package struct Sentences: Sendable {
  /// The longest sentence in code points; a longer one is cut, behind a comma or space where there is one.
  package static let maximumLength = 1_500

  private let abbreviations: PhraseTrie
  /// Nouns before which a number with a dot is an ordinal, such as months; nil where no language writes ordinals so.
  private let ordinalNouns: PhraseTrie?

  /// Makes a splitter.
  ///
  /// - Parameters:
  ///   - abbreviations: Words in lower case that a dot may follow within a sentence.
  ///   - ordinalNouns: Words in lower case before which a number with a dot is an ordinal.
  package init(abbreviations: [String], ordinalNouns: [String] = []) {
    self.ordinalNouns =
      ordinalNouns.isEmpty ? nil : PhraseTrie(ordinalNouns.map { ($0, 1) }, ignoringCase: true)
    self.abbreviations = PhraseTrie(abbreviations.map { ($0, 1) }, reading: .backward, ignoringCase: true)
  }

  /// Finds the end of the sentence that starts at a place.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: Where the sentence starts.
  ///   - limit: Where the text or section ends.
  /// - Returns: The end, half-open, with closing quotes and brackets; above `start` unless that is `limit`.
  package func end(in text: ClaimText, from start: Int, limit: Int) -> Int {
    let bound = min(limit, start + Self.maximumLength)
    let (classes, text) = (text.classes, text.folded)
    var index = classes.span.first(of: .stop, from: start, to: bound)
    while index < bound {
      if !Self.isDotStop(text[index]) || endsAtDot(text, index, start, limit) { return closers(text, index + 1, bound) }
      index = classes.span.first(of: .stop, from: index + 1, to: bound)
    }
    return bound == limit ? bound : softEnd(text, start, bound)
  }

  /// Behind the last comma or space of an overlong sentence.
  private func softEnd(_ text: [UInt32], _ start: Int, _ bound: Int) -> Int {
    var end = bound
    while end > start, !Self.isSoft(text[end - 1]) { end -= 1 }
    return end > start ? end : bound
  }

  private static func isDotStop(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026
  }

  /// Where an overlong sentence may be cut.
  private static func isSoft(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x2C, 0x3B, 0x3001: true
    default: false
    }
  }

  /// Whether `.`, `!`, `?` or `…` at a place ends a sentence.
  private func endsAtDot(_ text: [UInt32], _ index: Int, _ start: Int, _ limit: Int) -> Bool {
    let next = index + 1 < limit ? text[index + 1] : 0x0A
    let isHan = index > start && Self.isHan(text[index - 1])
    if text[index] != 0x2E { return isHan || Self.isHan(next) || Self.isBlank(next) || Self.isCloser(next) }
    if isHan { return !Self.isDigit(next) }
    guard Self.isBlank(next) || Self.isCloser(next) else { return false }
    return !isAbbreviation(text, index, start, limit)
  }

  /// Whether the word before the dot is an abbreviation or a single letter, and what follows may continue it.
  private func isAbbreviation(_ text: [UInt32], _ index: Int, _ start: Int, _ limit: Int) -> Bool {
    var next = index + 1
    while next < limit, Self.isBlank(text[next]), text[next] != 0x0A { next += 1 }
    if next < limit, text[next] >= 0x61, text[next] <= 0x7A { return true }
    if let ordinalNouns, index > start, Self.isDigit(text[index - 1]), next < limit {
      if ordinalNouns.longest(in: text, at: next, limit: limit) != nil { return true }
    }
    if let match = abbreviations.longest(in: text, at: index, limit: start) {
      let before = index - match.length - 1
      if before < start || !Self.isLetter(text[before]) { return true }
    }
    guard index > start, Self.isLetter(text[index - 1]) else { return false }
    return index - 1 == start || text[index - 2] == 0x2E || Self.isBlank(text[index - 2])
  }

  /// Closing quotes and brackets that still belong to the sentence.
  private func closers(_ text: [UInt32], _ from: Int, _ bound: Int) -> Int {
    var index = from
    while index < bound, Self.isCloser(text[index]) || Self.isDotStop(text[index]) { index += 1 }
    return index
  }

  private static func isBlank(_ scalar: UInt32) -> Bool { scalar <= 0x20 || scalar == 0x3000 || scalar == 0xA0 }
  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
  private static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && scalar <= 0x9FFF }
  private static func isLetter(_ scalar: UInt32) -> Bool { scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A }

  private static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0x3011, 0xBB: true
    default: false
    }
  }
}
