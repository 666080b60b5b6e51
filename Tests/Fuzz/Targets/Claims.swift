import SluiceClaims
import SluiceCore
import SluiceText

/// Claims of Chinese texts.
struct ChineseClaimsTarget: FuzzTarget {
  private var reader = ClaimsReader(language: "zh", date: "2024-03-05")

  mutating func run(_ bytes: [UInt8]) { reader.run(bytes) }
}

/// Claims of English texts.
struct EnglishClaimsTarget: FuzzTarget {
  private var reader = ClaimsReader(language: "en", date: "2024-03-05")

  mutating func run(_ bytes: [UInt8]) { reader.run(bytes) }
}

/// Reads claims with one extractor for all inputs, compared now and then with a fresh one.
private struct ClaimsReader {
  private let language: String
  private let options: ClaimOptions
  private var extractor: ClaimExtractor

  init(language: String, date: String) {
    self.language = language
    options = ClaimOptions(date: date)
    extractor = ClaimExtractor(options)
  }

  /// Reads an input: its first line is also the title.
  mutating func run(_ bytes: [UInt8]) {
    let text = decode(bytes, as: .utf8).utf8
    let title = String(decoding: text.prefix { $0 != 0x0A }, as: UTF8.self)
    let input = ClaimInput(title: title, published: "2024-01-31", language: language)
    let claims = extractor.claims(in: text, input)
    check(claims, in: text)
    guard hash(of: bytes) & 63 == 0 else { return }
    _ = extractor.numbers(in: text, input)
    var fresh = ClaimExtractor(options)
    promise(fresh.claims(in: text, input) == claims, "a fresh extractor reads other claims")
  }
}

/// Expects claims to be in order, to slice to their text, and to have numbers.
///
/// - Parameters:
///   - claims: The claims.
///   - text: The text that they were read from.
func check(_ claims: [Claim], in text: [UInt8]) {
  guard !claims.isEmpty else { return }
  let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
  var start = 0
  for claim in claims {
    promise(start <= claim.start, "claims out of order")
    promise(claim.start < claim.end && claim.end <= scalars.count, "a claim at \(claim.start)..<\(claim.end)")
    var slice = String.UnicodeScalarView()
    slice.append(contentsOf: scalars[claim.start..<claim.end])
    promise(Array(claim.text.utf8) == Array(String(slice).utf8), "\(claim.text) is not what stands there: \(slice)")
    for number in [claim.value, claim.low, claim.high] {
      if let number { promise(number.isFinite, "\(claim.text) has no finite number") }
    }
    start = claim.start
  }
}
