import CTables

/// Passages of a UTF-8 document that are in another charset: a template in UTF-8 around text from a GBK database.
///
/// A passage stands between tags, quotation marks and line ends, and is malformed as UTF-8. All passages together must be
/// likelier text in one other charset, without a malformed byte there.
enum ForeignFragments {
  /// What a passage of another charset saves at least against U+FFFD, in bits: one stray byte is no passage.
  private static let leastBits = 60.0

  /// Reads a document again with its foreign passages in their own charset.
  ///
  /// - Parameter bytes: A document decided to be UTF-8 that is malformed somewhere.
  /// - Returns: The text with what stays malformed; nil where no passage is in another charset.
  static func read(_ bytes: [UInt8]) -> DecodedText? {
    let fragments = find(in: bytes)
    guard !fragments.isEmpty else { return nil }
    let joined = Array(fragments.map { bytes[$0] }.joined(separator: [0x0A]))
    let detector = CharsetDetector(joined.span)
    guard let best = detector.candidates.first(where: { $0.charset != .utf8 }), readable.contains(best.charset),
      detector.bits(of: .utf8, in: joined.span) - best.bits >= leastBits
    else {
      return nil
    }
    return reread(bytes, fragments, best.charset)
  }

  /// Charsets that databases behind UTF-8 templates are known to hold; rarer ones would be guesses.
  private static let readable: Set<Charset> = [
    .gb18030, .big5, .shiftJIS, .eucJP, .eucKR, .windows1252, Charset(number: SLUICE_CHARSET_WINDOWS_1250),
    Charset(number: SLUICE_CHARSET_WINDOWS_1251),
  ]

  private static func find(in bytes: [UInt8]) -> [Range<Int>] {
    var fragments: [Range<Int>] = []
    var at = 0
    while true {
      let bad = validUTF8End(bytes.span, from: at)
      guard bad < bytes.count else { return fragments }
      var start = bad
      while start > (fragments.last?.upperBound ?? 0), !isDelimiter(bytes[start - 1]) { start -= 1 }
      var end = bad + 1
      while end < bytes.count, !isDelimiter(bytes[end]) { end += 1 }
      fragments.append(start..<end)
      at = end
    }
  }

  /// No charset of the list uses these as trail bytes.
  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }

  private static func reread(_ bytes: [UInt8], _ fragments: [Range<Int>], _ charset: Charset) -> DecodedText? {
    var out = DecodedText(utf8: [], replaced: 0, malformed: [])
    out.utf8.reserveCapacity(bytes.count)
    var copied = 0
    var found = 0
    for range in fragments {
      out.utf8 += bytes[copied..<range.lowerBound]
      copied = range.upperBound
      let passage = bytes.span.extracting(range)
      let own = charset.decode(passage)
      let isForeign = own.replaced == 0
      found += isForeign ? 1 : 0
      let text = isForeign ? own : Charset.utf8.decode(passage)
      out.utf8 += text.utf8
      out.replaced += text.replaced
      let room = DecodedText.maximumPositions - out.malformed.count
      out.malformed += text.malformed.prefix(room).map { $0 + range.lowerBound }
    }
    guard found > 0 else { return nil }
    out.utf8 += bytes[copied...]
    return out
  }
}
