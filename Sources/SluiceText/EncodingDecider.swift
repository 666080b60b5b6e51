import SluiceCore
import SluiceUnicode

/// Weighs what a document's header, mark-up and bytes say of its charset.
///
/// A byte order mark settles it. A declaration holds unless the bytes speak clearly against it; valid UTF-8 with enough
/// sequences speaks against every other charset, because no other text is valid UTF-8 by chance.
struct EncodingDecider {
  private let bytes: [UInt8]
  private let declarations: Declarations

  init(bytes: [UInt8], transportCharset: String?, isMarkup: Bool) {
    self.bytes = bytes
    declarations = Declarations(in: bytes.span, transport: transportCharset, isMarkup: isMarkup)
  }

  /// Decides and reads.
  func decode() -> Decoded {
    if let (charset, length) = ByteOrderMark.find(in: bytes.span) {
      return result(charset, .bom, confidence: 1, from: length)
    }
    let controls = ControlScan(bytes.span)
    if controls.nul == 0, validUTF8End(bytes.span) == bytes.count {
      if var decided = validUTF8(controls) {
        // The bytes are the text, but where seven-bit escapes were read.
        if decided.utf8.count == bytes.count { decided.controls = controls }
        return decided
      }
    }
    return weighed(controls)
  }

  // MARK: Valid UTF-8

  /// Above this many multi-byte sequences a document that is valid UTF-8 is UTF-8: each would be so by chance in other
  /// charsets with a probability of less than one in eight.
  private static let certainSequences = 12

  /// Decides on bytes that are valid UTF-8 and hold no NUL; nil where there is too little beyond ASCII to be sure.
  private func validUTF8(_ controls: ControlScan) -> Decoded? {
    let sequences = sequenceCount(limit: Self.certainSequences)
    if sequences >= Self.certainSequences {
      return result(.utf8, source(of: .utf8), confidence: 0.999, isUTF8: true)
    }
    guard sequences == 0 else { return nil }
    if let charset = SevenBitCharsets.find(in: bytes.span, hasEscapes: controls.escape > 0) {
      return result(charset, source(of: charset), confidence: 0.98)
    }
    // Plain ASCII reads the same in all charsets that contain it: the declaration may stand.
    if let declared = declarations.strongest, let charset = declared.charset, charset.isASCIICompatible,
      charset != .iso2022JP
    {
      return result(charset, declared.source, confidence: 1)
    }
    return controls.other * 50 > bytes.count ? nil : result(.utf8, .detected, confidence: 1)
  }

  /// Counts multi-byte sequences of valid UTF-8, up to a limit.
  private func sequenceCount(limit: Int) -> Int {
    var count = 0
    var at = ByteSearch.firstBeyondASCII(in: bytes.span, from: 0)
    while at < bytes.count, count < limit {
      if bytes[at] >= 0xC0 { count += 1 }
      at = ByteSearch.firstBeyondASCII(in: bytes.span, from: at + 1)
    }
    return count
  }

  // MARK: Everything else

  /// A declaration is overruled when another reading takes at least this many bits less.
  private static let overrulingBits = 24.0
  /// It must also take less than this part of the declared reading's: language models are off by a few per cent on names and lists.
  private static let overrulingShare = 0.93

  /// Text takes five bits a byte in any charset, random data at least eight.
  private static let noiseBits = 7.0

  private func weighed(_ controls: ControlScan) -> Decoded {
    let detector = CharsetDetector(bytes.span)
    let best = detector.candidates[0]
    for declaration in declarations.all {
      guard let charset = declaration.charset else { continue }
      let bits = detector.bits(of: charset, in: bytes.span)
      if bits - Self.overrulingBits <= best.bits || best.bits > Self.overrulingShare * bits {
        return result(charset, declaration.source, confidence: 0.97)
      }
    }
    var out = result(best.charset, .detected, confidence: detector.confidence)
    out.isNoise = controls.nul + controls.other > 0 && detector.bitsPerByte > Self.noiseBits
    return out
  }

  /// Who is to be named for a charset that the bytes prove: the declaration where it agrees.
  private func source(of charset: Charset) -> EncodingDecision.Source {
    declarations.all.first { $0.charset.map { Self.decodesAlike($0, charset) } ?? false }?.source ?? .detected
  }

  private func result(
    _ charset: Charset, _ source: EncodingDecision.Source, confidence: Double, from start: Int = 0,
    isUTF8: Bool = false
  ) -> Decoded {
    let declared = declarations.all.first { $0.source == source } ?? declarations.strongest
    let decision = EncodingDecision(
      name: charset.name, source: source, confidence: confidence, declared: declared?.label)
    var out = read(bytes, from: start, decision, charset, isUTF8: isUTF8)
    if let declared, !(declared.charset.map { Self.decodesAlike($0, charset) } ?? false) {
      out.flags.insert(.declaredWrong)
    }
    return out
  }

  /// Whether two charsets have one decoder.
  private static func decodesAlike(_ first: Charset, _ second: Charset) -> Bool {
    first == second || Set([first, second]) == [.gbk, .gb18030]
  }
}
