/// How documents are compared.
struct DedupOptions: Sendable {
  /// The least share of shingles in common of two near duplicates; nil compares whole texts alone.
  var threshold: Double?
  /// The least share of numbers in common of two near duplicates.
  var numberThreshold: Double
  /// How many documents are remembered.
  var mostDocuments: Int
  /// Whether documents that repeat others end here.
  var drops = false

  /// The memory of one document, just after the tables have grown.
  static let bytesPerDocument = 1_100
}

/// An original, as what repeats it names it: an identifier alone may come back with another text.
struct OriginalKey: Sendable, Hashable {
  var id: String
  var hash: HashKey
}

/// What was decided about a document.
enum DedupDecision: Sendable, Equatable {
  /// It is the first of its kind, or its kind was forgotten.
  case original
  /// Its normalised text is the same as that of an earlier document.
  case exact(of: OriginalKey)
  /// It has most of its shingles in common with an earlier document.
  case near(of: OriginalKey)
}

extension DedupDecision {
  /// The identifier of the document that is repeated.
  var original: String? {
    switch self {
    case .original: nil
    case .exact(let original), .near(let original): original.id
    }
  }
}

/// The fingerprints of the originals so far, looked up in constant time and bounded memory.
///
/// The documents stand in a ring: when it is full, the oldest makes place. Near ones are found by the bands of their
/// sketches (locality-sensitive hashing: 32 bands of 4 bytes) and held to the threshold by the whole sketch. Everything
/// depends on the order of the documents alone.
struct DedupIndex {
  private let options: DedupOptions
  private var ids: [String] = []
  private var hashes: [HashKey] = []
  private var shingles: [UInt8] = []
  private var numbers: [UInt8] = []
  private var byHash: [HashKey: Int] = [:]
  /// The table is doubled with the documents, up to the most that are remembered.
  private var capacity = 256
  private var bands = BandTable(documents: 256)
  /// The number of documents that were added, those forgotten included.
  private(set) var count = 0

  init(_ options: DedupOptions) { self.options = options }

  /// Compares a document with the originals before it.
  func decide(_ document: Fingerprint) -> DedupDecision {
    if let number = byHash[HashKey(document.hash)] { return .exact(of: key(number)) }
    guard let threshold = options.threshold, !document.shingles.isEmpty else { return .original }
    var best: (similarity: Double, number: Int)?
    for number in bands.candidates(document.shingles) where isRemembered(number) {
      let similarity = MinHash.similarity(
        document.shingles.span, shingles.span.extracting(sketch(Fingerprint.shingleBytes, number)))
      guard similarity >= threshold,
        MinHash.similarity(document.numbers.span, numbers.span.extracting(sketch(Fingerprint.numberBytes, number)))
          >= options.numberThreshold
      else { continue }
      // Of several the most similar, of these the first.
      if let known = best, (known.similarity, number) >= (similarity, known.number) { continue }
      best = (similarity, number)
    }
    return best.map { .near(of: key($0.number)) } ?? .original
  }

  /// Remembers an original.
  mutating func add(_ document: Fingerprint) {
    let number = count
    count += 1
    let key = HashKey(document.hash)
    let isComparable = options.threshold != nil && !document.shingles.isEmpty
    let shingleSketch = isComparable ? document.shingles : [UInt8](repeating: 0, count: Fingerprint.shingleBytes)
    let numberSketch = isComparable ? document.numbers : [UInt8](repeating: 0, count: Fingerprint.numberBytes)
    if number < options.mostDocuments {
      ids.append(document.id)
      hashes.append(key)
      if options.threshold != nil {
        shingles += shingleSketch
        numbers += numberSketch
      }
    } else {
      let at = place(number)
      if byHash[hashes[at]] == number - options.mostDocuments { byHash[hashes[at]] = nil }
      ids[at] = document.id
      hashes[at] = key
      if options.threshold != nil {
        replace(&shingles, Fingerprint.shingleBytes, at, shingleSketch)
        replace(&numbers, Fingerprint.numberBytes, at, numberSketch)
      }
    }
    byHash[key] = number
    guard options.threshold != nil else { return }
    if ids.count > capacity { grow() } else if isComparable { bands.add(document.shingles, number: number) }
  }

  /// Makes a table of twice the size and puts every document in again, in order.
  private mutating func grow() {
    capacity = min(capacity * 2, max(capacity + 1, options.mostDocuments))
    bands = BandTable(documents: capacity)
    for number in (count - ids.count)..<count {
      let sketch = Array(shingles[sketch(Fingerprint.shingleBytes, number)])
      if sketch.contains(where: { $0 != 0 }) { bands.add(sketch, number: number) }
    }
  }

  private func place(_ number: Int) -> Int { number % options.mostDocuments }

  private func isRemembered(_ number: Int) -> Bool { number >= count - options.mostDocuments }

  private func key(_ number: Int) -> OriginalKey { OriginalKey(id: ids[place(number)], hash: hashes[place(number)]) }

  private func sketch(_ length: Int, _ number: Int) -> Range<Int> {
    let start = place(number) * length
    return start..<start + length
  }

  private func replace(_ all: inout [UInt8], _ length: Int, _ at: Int, _ sketch: [UInt8]) {
    for index in 0..<length { all[at * length + index] = sketch[index] }
  }
}

/// The 16 bytes of a content hash as a key.
struct HashKey: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(_ bytes: [UInt8]) {
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.dropFirst(8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
