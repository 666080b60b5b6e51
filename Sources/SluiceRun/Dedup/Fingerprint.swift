import SluiceCore
import SluiceUnicode

/// What two documents are compared by: no text, so that millions of them fit into memory.
package struct Fingerprint: Sendable, Equatable {
  /// Bytes of the hash of the normalised text.
  static let hashBytes = 16
  /// Bytes of the sketch of the shingles.
  static let shingleBytes = 128
  /// Bytes of the sketch of the numbers.
  static let numberBytes = 32
  /// With fewer shingles a text is too short to tell an edited copy from another text of the same form.
  static let fewestShingles = 24

  /// The input that the document is from.
  package var path: InputPath
  /// The identifier of the document.
  package var id: String
  /// The first half of the SHA-256 of the normalised text.
  package var hash: [UInt8]
  /// The sketch of the shingles; empty where the text is too short to be compared by them.
  package var shingles: [UInt8]
  /// The sketch of the numbers in the text; empty together with ``shingles``.
  package var numbers: [UInt8]

  /// What names the document where another repeats it.
  var key: OriginalKey { OriginalKey(id: id, hash: HashKey(hash)) }
}

/// Makes fingerprints; one for each worker, its buffers used again and again.
struct Fingerprinter {
  private var normalised: [UInt8] = []
  private var tokens: [(hash: UInt64, weight: Int)] = []
  private var shingles = MinHash(bins: Fingerprint.shingleBytes)
  private var numbers = MinHash(bins: Fingerprint.numberBytes)
  private var shingleCount = 0

  /// The weight at which a shingle is full: four Han characters, three words, six letters of a script without spaces.
  private static let shingleWeight = 12

  /// The fingerprint of a document and the whole hash of its normalised text.
  mutating func fingerprint(of document: Document) -> (Fingerprint, contentHash: String) {
    read(document.body.span)
    var hash = SHA256()
    hash.update(normalised)
    let digest = hash.finish()
    addShingles()
    let isComparable = shingleCount >= Fingerprint.fewestShingles
    let fingerprint = Fingerprint(
      path: InputPath(document.origin.path), id: document.id, hash: Array(digest.prefix(Fingerprint.hashBytes)),
      shingles: isComparable ? shingles.bytes : [], numbers: isComparable ? numbers.bytes : [])
    return (fingerprint, hex(digest))
  }

  /// Folds width, case and Han variants, leaves white space out, and cuts what is left into tokens.
  private mutating func read(_ text: Span<UInt8>) {
    normalised.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    numbers.removeAll()
    var word = OpenToken()
    var at = 0
    while at < text.count {
      let decoded = scalar(in: text, at: at)
      at += max(1, decoded.length)
      let folded = caseFoldedScalar(foldedScalar(decoded.value))
      let properties = Properties(of: folded)
      if !properties.isWhitespace { append(folded, to: &normalised) }
      if properties.isDigit || properties.isLetter || properties.isMark {
        let weight = Self.weight(ofOneLetter: properties)
        if let weight {
          close(&word)
          tokens.append((mixed(UInt64(folded)), weight))
        } else {
          if word.isNumber != properties.isDigit { close(&word) }
          word.add(folded, isDigit: properties.isDigit)
        }
      } else if !(word.isNumber && (folded == 0x2E || folded == 0x2C)) {
        // A point or comma within digits belongs to the number; it adds nothing to the hash before another digit comes.
        close(&word)
      } else {
        word.separate(folded)
      }
    }
    close(&word)
  }

  /// What a letter that is a token by itself counts; nil for those that stand in words or numbers.
  private static func weight(ofOneLetter properties: Properties) -> Int? {
    guard properties.isLetter else { return nil }
    if properties.script == .han { return 3 }
    return unspaced.contains(properties.script) ? 2 : nil
  }

  /// Scripts whose words are not separated by spaces (UAX 14, class SA, and the kana).
  private static let unspaced: Set<Script> = Set(
    ["Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tale", "Talu", "Lana"].compactMap { Script(code: $0) })

  private mutating func close(_ word: inout OpenToken) {
    guard let hash = word.take() else { return }
    tokens.append((hash.value, 4))
    if hash.isNumber { numbers.add(mixed(hash.value)) }
  }

  /// Every run of tokens that is just long enough; the last ones of the text make no shorter shingles.
  private mutating func addShingles() {
    shingles.removeAll()
    shingleCount = 0
    for start in tokens.indices {
      var hash: UInt64 = 0
      var weight = 0
      var end = start
      while weight < Self.shingleWeight, end < tokens.count {
        hash = mixed(hash ^ tokens[end].hash)
        weight += tokens[end].weight
        end += 1
      }
      if weight < Self.shingleWeight { return }
      shingles.add(hash)
      shingleCount += 1
    }
  }
}

/// A word or number that is being read.
private struct OpenToken {
  private var hash: UInt64 = 0
  private var separator: UInt32?
  private var isOpen = false
  private(set) var isNumber = false

  mutating func add(_ scalar: UInt32, isDigit: Bool) {
    if let separator { hash = mixed(hash ^ UInt64(separator)) }
    separator = nil
    hash = mixed(hash ^ UInt64(scalar))
    isNumber = isDigit
    isOpen = true
  }

  mutating func separate(_ scalar: UInt32) {
    separator = scalar
  }

  mutating func take() -> (value: UInt64, isNumber: Bool)? {
    defer { self = OpenToken() }
    return isOpen ? (hash, isNumber) : nil
  }
}
