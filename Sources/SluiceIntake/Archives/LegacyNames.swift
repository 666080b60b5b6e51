#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a name that carries no mark of its charset.
///
/// Zip without the UTF-8 flag means CP437, and nobody keeps to it: archivers on Chinese, Japanese and Korean systems
/// write the system's charset. So UTF-8 comes first where it is valid, then the charset in which the name has the
/// most characters of those that names are made of, and CP437 last.
///
/// - Parameter bytes: The name.
/// - Returns: The name as text.
func legacyName(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  var best: (text: String, score: Int)?
  for charset in legacyCharsets {
    guard let text = converted(bytes, from: charset.name) else { continue }
    let score = text.unicodeScalars.reduce(0) { $0 + charset.score($1) }
    if score > best?.score ?? 0 { best = (text, score) }
  }
  return best?.text ?? converted(bytes, from: "CP437") ?? printable(bytes)
}

private struct LegacyCharset {
  /// The name in iconv.
  let name: String
  /// The characters that speak for it: the first and last of each run, and the weight of one.
  let evidence: [(ClosedRange<UInt32>, Int)]

  func score(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x80 { return 0 }
    for (range, weight) in evidence where range.contains(scalar.value) { return weight }
    // Half-width katakana, box drawing and rare symbols are what a name becomes in the wrong charset.
    return -2
  }
}

/// The common characters of a script weigh more where the charset is that script's own. An ideograph read in the wrong
/// charset is most often a rare one, so the rows of common ideographs are told by a second reading as GB 2312 or JIS
/// level 1, which iconv's strict `EUC-CN` and `SHIFT_JIS` give.
private let legacyCharsets: [LegacyCharset] = [
  LegacyCharset(name: "GB18030", evidence: [(0x4E00...0x9FFF, 3), (0x3000...0x303F, 2), (0xFF00...0xFF5E, 2)]),
  LegacyCharset(
    name: "CP932", evidence: [(0x3041...0x30FE, 5), (0x4E00...0x9FFF, 3), (0x3000...0x303F, 2), (0xFF00...0xFF5E, 2)]),
  LegacyCharset(name: "EUC-KR", evidence: [(0xAC00...0xD7A3, 3), (0x4E00...0x9FFF, 1)]),
  LegacyCharset(name: "BIG5", evidence: [(0x4E00...0x9FFF, 2), (0x3000...0x303F, 1)]),
]

/// Converts bytes to text by the system's iconv; nil where they are not all of that charset.
private func converted(_ bytes: [UInt8], from charset: String) -> String? {
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
