import SluiceCore

/// Weighs what a document's header, mark-up and bytes say of its charset.
struct EncodingDecider {
  private let bytes: [UInt8]
  private let declarations: Declarations

  init(bytes: [UInt8], transportCharset: String?, isMarkup: Bool) {
    self.bytes = bytes
    declarations = Declarations(in: bytes.span, transport: transportCharset, isMarkup: isMarkup)
  }

  /// Decides and reads.
  func decode() -> Decoded {
    let declared = declarations.strongest
    if let (charset, length) = ByteOrderMark.find(in: bytes.span) {
      let decision = EncodingDecision(name: charset.name, source: .bom, confidence: 1, declared: declared?.label)
      return flagged(read(bytes, from: length, decision, charset), declared, charset)
    }
    if let declared, let charset = declared.charset, holds(charset) {
      let decision = EncodingDecision(
        name: charset.name, source: declared.source, confidence: 0.95, declared: declared.label)
      return read(bytes, from: 0, decision, charset)
    }
    let best = CharsetDetector.rank(bytes.span)[0]
    let decision = EncodingDecision(
      name: best.charset.name, source: .detected, confidence: best.confidence, declared: declared?.label)
    return flagged(read(bytes, from: 0, decision, best.charset), declared, best.charset)
  }

  /// Whether the bytes bear a declaration out.
  private func holds(_ charset: Charset) -> Bool {
    let isUTF8 = validUTF8End(bytes.span) == bytes.count
    if isUTF8 { return charset == .utf8 || charset.isASCIICompatible && isASCII }
    return charset.decode(bytes.span).replaced * 50 < bytes.count
  }

  private var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }

  private func flagged(_ decoded: Decoded, _ declared: Declaration?, _ charset: Charset) -> Decoded {
    guard let declared, declared.charset != charset else { return decoded }
    var out = decoded
    out.flags.insert(.declaredWrong)
    return out
  }
}
