/// One word of the English tables.
struct EnglishWord: Sendable {
  /// What it can be.
  var classes: EnglishWordClass = []
  /// Its number, ordinal, scale, denominator or month, as its classes say.
  var value = 0.0
  /// The denominator where the word is also a fraction.
  var denominator = 0.0
  /// The multiplier where the word is an abbreviated scale.
  var shortScale = 0.0
  /// The id of the dictionary form.
  var lemma: UInt16 = 0
}

/// All English words that the rules know, found by a hash of their letters in lower case.
///
/// A word is known by its 64-bit hash alone: among a few thousand words a foreign one with the same hash does not
/// happen by chance, and would only take that word's part of speech.
///
/// A class, so that the readers of a sentence share one reference.
final class EnglishLexicon: Sendable {
  static let shared = EnglishLexicon()

  /// The words by id; id 0 is the unknown word, the ids below 128 are those of ASCII signs.
  let words: [EnglishWord]
  private let hashes: [UInt64]
  private let slots: [UInt16]
  private let mask = EnglishLexiconBuilder.mask

  private init() {
    let builder = EnglishLexiconBuilder()
    words = builder.words
    hashes = builder.hashes
    slots = builder.slots
  }

  /// The id of every word that the lexicon has not; a table keyed by ids must not hold it.
  static let unknown: UInt16 = 0

  /// The id of a word with a hash, 0 for an unknown one.
  ///
  /// - Parameter hash: The hash of the word's letters in lower case.
  /// - Returns: The id.
  @inline(__always)
  func id(of hash: UInt64) -> UInt16 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if hashes[slot] == hash { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return Self.unknown
  }

  /// The classes of a word with a hash, none for an unknown one.
  ///
  /// - Parameter hash: The hash of the word's letters in lower case.
  /// - Returns: The classes.
  @inline(__always)
  func classes(of hash: UInt64) -> EnglishWordClass {
    let id = id(of: hash)
    return id == 0 ? [] : words[Int(id)].classes
  }

  /// The id of a word given as text.
  ///
  /// - Parameter word: The word in lower case.
  /// - Returns: The id, 0 for an unknown word.
  func id(_ word: some StringProtocol) -> UInt16 { id(of: Self.hash(word)) }

  /// The hash of a text's code points (FNV-1a).
  ///
  /// - Parameter word: The word in lower case.
  /// - Returns: The hash.
  static func hash(_ word: some StringProtocol) -> UInt64 {
    word.unicodeScalars.reduce(seed) { step($0, $1.value) }
  }

  /// The hash of a text's code points (FNV-1a).
  ///
  /// - Parameter word: The word in lower case, valid UTF-8.
  /// - Returns: The hash.
  static func hash(_ word: some Collection<UInt8>) -> UInt64 {
    var hash = seed
    var scalar: UInt32 = 0
    var missing = 0
    for byte in word {
      if byte < 0x80 {
        hash = step(hash, UInt32(byte))
      } else if byte & 0xC0 == 0x80 {
        scalar = scalar << 6 | UInt32(byte & 0x3F)
        missing -= 1
        if missing == 0 { hash = step(hash, scalar) }
      } else {
        missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
        scalar = UInt32(byte) & (0x3F >> UInt32(missing))
      }
    }
    return hash
  }

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a code point to a hash.
  @inline(__always)
  static func step(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
  }
}
