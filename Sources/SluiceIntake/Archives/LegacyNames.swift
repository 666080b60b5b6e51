#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a name that carries no mark of its charset.
///
/// Zip without the UTF-8 flag means CP437, and nobody keeps to it: archivers on Chinese and Japanese systems write the
/// system's charset. So UTF-8 comes first where it is valid, then the charset in which the name has the most common
/// characters, and CP437 last. Korean names lie wholly inside the rows of Chinese ones and are told by their commonest
/// syllables, so that one or two rare syllables alone are read as Chinese.
///
/// - Parameter bytes: The name.
/// - Returns: The name as text.
func legacyName(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  if let text = koreanName(bytes) { return text }
  var best: (text: String, score: Int)?
  for charset in legacyCharsets {
    let score = charset.score(bytes)
    guard score > best?.score ?? 0, let text = converted(bytes, from: charset.name) else { continue }
    best = (text, score)
  }
  return best?.text ?? converted(bytes, from: "CP437") ?? printable(bytes)
}

/// The name as EUC-KR, where it is Hangul with as many common syllables as Korean has and Chinese would not hit.
private func koreanName(_ bytes: [UInt8]) -> String? {
  var at = 0
  var syllables = 0
  while at < bytes.count {
    if bytes[at] < 0x80 {
      at += 1
      continue
    }
    // KS X 1001: symbols in the first rows, 2,350 syllables in rows 16 to 40.
    guard at + 1 < bytes.count, (0xA1...0xFE).contains(bytes[at + 1]) else { return nil }
    switch bytes[at] {
    case 0xB0...0xC8: syllables += 1
    case 0xA1...0xA3: break
    default: return nil
    }
    at += 2
  }
  guard syllables > 1, let text = converted(bytes, from: "EUC-KR") else { return nil }
  let common = text.unicodeScalars.count { commonSyllables.contains($0) }
  return common > 1 && common * 3 >= syllables ? text : nil
}

/// The most frequent syllables of written Korean, and those of common words in file names (보고서, 자료, 통계, 기사).
private let commonSyllables = Set(
  "이다의고는에을가지하로기한사도리스어자인대시부정그나보일서해있장수전상제아주구원라것과조게들니안공동면비우여성오미무마만료통계신문년월"
    .unicodeScalars)

private struct LegacyCharset {
  /// The name in iconv.
  let name: String
  /// How much a pair of bytes speaks for the charset, by its rows: the first that fits counts.
  let rows: [(lead: ClosedRange<UInt8>, trail: ClosedRange<UInt8>, weight: Int)]

  func score(_ bytes: [UInt8]) -> Int {
    var score = 0
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
      } else if at + 1 < bytes.count, let row = rows.first(where: { $0.lead ~= bytes[at] && $0.trail ~= bytes[at + 1] })
      {
        score += row.weight
        at += 2
      } else {
        score -= 1
        at += 1
      }
    }
    return score
  }
}

/// The rows of each charset as its standard orders them: kana and the ideographs of the first, common level weigh most,
/// those of the second level less, and extensions nothing.
private let legacyCharsets: [LegacyCharset] = [
  // GB 2312: symbols, level 1 (3,755 common ideographs by sound), level 2; GBK's extensions around it.
  LegacyCharset(
    name: "GB18030",
    rows: [
      (0xA1...0xA9, 0xA1...0xFE, 1), (0xB0...0xD7, 0xA1...0xFE, 4), (0xD8...0xF7, 0xA1...0xFE, 2),
      (0x81...0xFE, 0x40...0xFE, 0),
    ]),
  // JIS X 0208 in Shift_JIS: symbols, hiragana, katakana, level 1, level 2. Half-width katakana are single bytes.
  LegacyCharset(
    name: "CP932",
    rows: [
      (0x81...0x81, 0x40...0xFC, 1), (0x82...0x82, 0x9F...0xF1, 4), (0x83...0x83, 0x40...0x96, 4),
      (0x88...0x97, 0x40...0xFC, 4), (0x98...0x9F, 0x40...0xFC, 1), (0xE0...0xEA, 0x40...0xFC, 1),
    ]),
  // Big5: symbols, 5,401 common ideographs, less common ones.
  LegacyCharset(
    name: "BIG5",
    rows: [
      (0xA1...0xA3, 0x40...0xFE, 1), (0xA4...0xC6, 0x40...0x7E, 4), (0xA4...0xC6, 0xA1...0xFE, 4),
      (0xC9...0xF9, 0x40...0xFE, 1),
    ]),
]

/// Converts bytes to text by the system's iconv; nil where they are not all of that charset.
func converted(_ bytes: [UInt8], from charset: String) -> String? {
  let converter = iconv_open("UTF-8", charset)
  guard converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  var input = bytes.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: bytes.count * 4 + 4)
  let used = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target -> Int? in
      // iconv moves these pointers within the two arrays, which outlive the call.
      var from = source.baseAddress
      var to = target.baseAddress
      var fromLeft = source.count
      var toLeft = target.count
      let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
      return result == Int.max.magnitude || fromLeft > 0 || Int(bitPattern: UInt(result)) < 0
        ? nil : target.count - toLeft
    }
  }
  guard let used else { return nil }
  return String(decoding: output[..<used].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
