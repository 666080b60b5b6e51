/// Questions that rules ask of a token; a place outside of the sentence answers no.
extension EnglishTokens {
  /// The code point of a sign, dashes and quotes in their plain form; 0 for other tokens.
  @inline(__always)
  func sign(_ index: Int) -> UInt32 {
    index >= 0 && index < count && self[index].kind == .symbol ? UInt32(self[index].value) : 0
  }

  /// Whether a blank stands before a token.
  @inline(__always)
  func spaced(_ index: Int) -> Bool { index < count && self[index].look.contains(.spaced) }

  /// Whether a token is a word, given in lower case.
  @inline(__always)
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < count, self[index].end - self[index].start == word.utf8CodeUnitCount,
      self[index].kind != .symbol
    else {
      return false
    }
    var wanted = EnglishLexicon.seed
    word.withUTF8Buffer { for byte in $0 { wanted = EnglishLexicon.step(wanted, UInt32(byte)) } }
    return self[index].hash == wanted
  }

  /// Whether a token is one of some words.
  func isAny(_ index: Int, _ words: EnglishWordSet) -> Bool {
    index >= 0 && index < count && words.contains(self[index].hash)
  }

  /// Whether a token is a or an.
  @inline(__always)
  func isArticle(_ index: Int) -> Bool { isWord(index, "a") || isWord(index, "an") }

  /// Whether a token is of a class.
  @inline(__always)
  func has(_ index: Int, _ wanted: EnglishWordClass) -> Bool {
    index >= 0 && index < count && !self[index].classes.isDisjoint(with: wanted)
  }

  /// Whether a token is a word.
  func isWordToken(_ index: Int) -> Bool { index >= 0 && index < count && self[index].kind == .word }

  /// Whether a token starts with a capital.
  func isCapital(_ index: Int) -> Bool { index >= 0 && index < count && self[index].look.contains(.capital) }

  /// The place behind a hyphen that is glued to what stands around it, or the place itself.
  func pastHyphen(_ index: Int) -> Int { sign(index) == 0x2D && index + 1 < count ? index + 1 : index }
}

/// A few words that one rule asks for, by the hashes of their letters in lower case.
///
/// The hashes lie in an open-addressed table of their own: they are mixed already, so a look-up is one probe.
struct EnglishWordSet: Sendable {
  private var slots: [UInt64]
  private let mask: Int

  /// Makes a set from words separated by spaces.
  init(_ words: String) {
    var hashes: [UInt64] = []
    WordTable.forEach(words) { hashes.append(EnglishLexicon.hash($0)) }
    self.init(hashes: hashes)
  }

  /// Makes a set from the hashes of words.
  init(hashes: [UInt64]) {
    var capacity = 4
    while capacity < hashes.count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for hash in hashes where !contains(hash) {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash
    }
  }

  /// Whether a word is in the set.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    guard hash != 0 else { return false }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
