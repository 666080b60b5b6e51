import CTables
import SluiceUnicode

/// Guesses the charset of bytes: each charset is a code for text, and the one that makes the text likeliest wins.
///
/// Every reading gets the number of bits that its text takes under models of the languages it can hold, over the same
/// bytes, so single-byte and multi-byte readings compare. How rare a charset is counts as further bits.
package struct CharsetDetector {
  /// One charset that could have made the bytes.
  package struct Candidate {
    package var charset: Charset
    /// Minus log2 of the probability of bytes and charset, in bits.
    package var bits: Double
  }

  /// How many bytes are read; more would not change the verdict.
  static let sampleLimit = 1 << 16

  private let sample: Sample
  /// All candidates, best first, at least one.
  package private(set) var candidates: [Candidate] = []

  /// Ranks the charsets.
  ///
  /// - Parameter bytes: The document, without a byte order mark.
  package init(_ bytes: Span<UInt8>) {
    sample = Sample(bytes)
    candidates = sample.multiByte + sample.singleByte
    candidates.sort { ($0.bits, $0.charset.number) < ($1.bits, $1.charset.number) }
  }

  /// The bits of a declared charset; one without a model of its own is read and costed as text.
  ///
  /// - Parameters:
  ///   - charset: The charset.
  ///   - bytes: The document that the detector was made from.
  /// - Returns: Bits that compare with those of the candidates.
  func bits(of charset: Charset, in bytes: Span<UInt8>) -> Double {
    let known = charset == .gbk ? .gb18030 : charset
    return candidates.first { $0.charset == known }?.bits ?? sample.bits(of: charset)
  }

  /// How many bits the best reading takes for each byte that was read.
  var bitsPerByte: Double { candidates[0].bits / Double(max(1, sample.count)) }

  /// How sure the first candidate is, from its distance to the best one that reads the bytes otherwise.
  var confidence: Double {
    let margin = margin
    return 1 - 0.5 / (1 + margin * margin / 40)
  }

  /// How many bits the first candidate saves against the best one that reads the bytes otherwise.
  package var margin: Double {
    let best = candidates[0]
    guard let rival = candidates.dropFirst().first(where: { !sample.readsAlike($0.charset, best.charset) }) else {
      return .infinity
    }
    return rival.bits - best.bits
  }
}

/// What detection reads of a document: its start, with long runs of ASCII cut down, because they read alike.
private struct Sample {
  private let bytes: [UInt8]

  init(_ span: Span<UInt8>) {
    var out: [UInt8] = []
    var at = 0
    while at < span.count, out.count < CharsetDetector.sampleLimit {
      let end = Self.plainEnd(span, at)
      // A multiple of four is left out, so that the units of UTF-16 and UTF-32 stay whole.
      let dropped = max(0, end - at - 2 * Self.context) & ~3
      for index in at..<min(end, at + Self.context) { out.append(span[index]) }
      for index in min(end, at + Self.context + dropped)..<end { out.append(span[index]) }
      at = end
      while at < span.count, !Self.isPlain(span[at]) {
        out.append(span[at])
        at += 1
      }
    }
    bytes = out
  }

  var count: Int { bytes.count }

  /// How much of a run of ASCII is kept on either side: enough for trail bytes and words.
  private static let context = 16

  private static func plainEnd(_ span: Span<UInt8>, _ start: Int) -> Int {
    var at = span.withUnsafeBytes { ByteSearch.skipBlocks(of: $0, from: start, holding: strangeness) }
    while at < span.count, isPlain(span[unchecked: at]) { at &+= 1 }
    return at
  }

  /// Marks a byte that is not plain.
  @inline(__always)
  private static func strangeness(_ byte: UInt8) -> UInt8 { (byte &- 0x20 < 0x60 ? 0 : 1) & (byte &- 0x09 < 5 ? 0 : 1) }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { 0x20..<0x80 ~= byte || 0x09...0x0D ~= byte }

  /// Readings of the multi-byte charsets.
  ///
  /// The head of the sample rules most of them out before the whole of it is read.
  var multiByte: [CharsetDetector.Candidate] {
    let head = head
    // A text whose last unit was cut off is still a text: what is left of the unit costs bits, and no more.
    let first = Self.readings.map { (reading: $0, bits: head.bits(of: $0.charset, $0.languages)) }
    let limit = (first.map(\.bits).min() ?? 0) * Self.headShare + Self.headBits
    return first.filter { $0.bits <= limit }.map { candidate($0.reading) }
  }

  /// How many bytes the head has.
  private static let headLimit = 2048
  /// A reading is ruled out when its head takes more bits than the best one's by this factor.
  private static let headShare = 1.4
  /// It must also take so many bits more.
  private static let headBits = 60.0

  private var head: Sample { Sample(head: Array(bytes.prefix(Self.headLimit))) }

  private init(head: [UInt8]) {
    bytes = head
  }

  /// Readings of the single-byte charsets.
  var singleByte: [CharsetDetector.Candidate] {
    BigramModels.scores(BytePairs(bytes.span)).map {
      CharsetDetector.Candidate(charset: $0.charset, bits: $0.bits + prior($0.charset))
    }
  }

  private struct Reading {
    package var charset: Charset
    var languages: [Int]
    var unit = 1
    /// How rare it is that the charset writes these languages, in bits, above how rare the charset is.
    var rarity = 0.0
  }

  private static let readings: [Reading] = [
    Reading(charset: .utf8, languages: TextCost.Languages.any),
    Reading(charset: .gb18030, languages: TextCost.Languages.chinese),
    // GB 18030 writes kana too; Japanese pages from Chinese servers are rare beside those in Japanese charsets.
    Reading(charset: .gb18030, languages: TextCost.Languages.japanese, rarity: 8),
    Reading(charset: .big5, languages: TextCost.Languages.traditional),
    Reading(charset: .shiftJIS, languages: TextCost.Languages.japanese),
    Reading(charset: .eucJP, languages: TextCost.Languages.japanese),
    Reading(charset: .eucKR, languages: TextCost.Languages.korean),
    Reading(charset: Charset(number: SLUICE_CHARSET_JOHAB), languages: TextCost.Languages.korean),
    Reading(charset: Charset(number: SLUICE_CHARSET_EUC_TW), languages: TextCost.Languages.traditional),
    Reading(charset: .utf16LE, languages: TextCost.Languages.any, unit: 2),
    Reading(charset: .utf16BE, languages: TextCost.Languages.any, unit: 2),
    Reading(charset: .utf32LE, languages: TextCost.Languages.any, unit: 4),
    Reading(charset: .utf32BE, languages: TextCost.Languages.any, unit: 4),
  ]

  private func candidate(_ reading: Reading) -> CharsetDetector.Candidate {
    CharsetDetector.Candidate(
      charset: reading.charset,
      bits: bits(of: reading.charset, reading.languages) + prior(reading.charset) + reading.rarity)
  }

  /// The bits of the sample's text in a charset.
  func bits(of charset: Charset, _ languages: [Int] = TextCost.Languages.any) -> Double {
    let text = charset.decode(bytes.span)
    let cost = TextCost(text.utf8.span)
    var bits = cost.bits(languages)
    // A character cut off at the end is no evidence against a charset.
    if let last = text.malformed.last, text.replaced <= DecodedText.maximumPositions, last >= self.bytes.count - 3 {
      bits -= Self.cutOffBits
    }
    if charset == .utf8, text.replaced == 0 { bits -= Self.validBits + Self.sequenceBits * Double(cost.characters) }
    return bits
  }

  /// What U+FFFD costs above an ordinary character.
  private static let cutOffBits = 32.0
  /// How much more common UTF-8 is than every other charset together.
  private static let validBits = 6.0
  /// The weight of a valid UTF-8 sequence above what its character says: other text is seldom valid by chance.
  private static let sequenceBits = 3.0

  /// Whether two charsets read the sample alike.
  func readsAlike(_ first: Charset, _ second: Charset) -> Bool {
    if first.kind == SLUICE_KIND_SINGLE, second.kind == SLUICE_KIND_SINGLE {
      var seen = [Bool](repeating: false, count: 256)
      for byte in bytes { seen[Int(byte)] = true }
      // SAFETY: both tables have 256 entries.
      return (0..<256).allSatisfy { unsafe !seen[$0] || first.codePoints[$0] == second.codePoints[$0] }
    }
    return first.decode(bytes.span).utf8 == second.decode(bytes.span).utf8
  }

  private func prior(_ charset: Charset) -> Double {
    // SAFETY: the table has one entry for each charset.
    unsafe Double(sluice_charset_priors()[Int(charset.number)]) / Double(SLUICE_COST_UNIT)
  }
}
