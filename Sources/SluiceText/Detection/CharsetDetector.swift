/// Guesses the charset of bytes that nobody declared.
enum CharsetDetector {
  /// One charset that could have made the bytes.
  struct Candidate {
    var charset: Charset
    /// How sure it is, 0…1.
    var confidence: Double
  }

  /// Ranks the charsets.
  ///
  /// - Parameter bytes: The document, without a byte order mark.
  /// - Returns: Candidates, best first, at least one.
  static func rank(_ bytes: Span<UInt8>) -> [Candidate] {
    if validUTF8End(bytes) == bytes.count { return [Candidate(charset: .utf8, confidence: 1)] }
    for charset in [Charset.utf8, .gb18030, .eucJP, .shiftJIS, .eucKR, .big5] {
      let replaced = charset.decode(bytes).replaced
      if replaced * 50 < bytes.count { return [Candidate(charset: charset, confidence: 0.5)] }
    }
    return [Candidate(charset: .windows1252, confidence: 0.3)]
  }
}
