public import SluiceCore

/// Bytes read as text, with how and why.
public struct Decoded: Sendable {
  /// The text as valid UTF-8, without a byte order mark.
  public var utf8: [UInt8]
  /// Which charset was used, who said so, and what was malformed.
  public var decision: EncodingDecision
  /// `declaredWrong` and `replacedBytes`, where they hold.
  public var flags: Flags
  /// Whether the bytes are no text in any charset that was tried.
  var isNoise = false
  /// The controls of the text, where they were counted already.
  var controls: ControlScan?
}

/// Reads the bytes of a document: byte order mark, declarations and the bytes themselves are weighed as evidence.
///
/// - Parameters:
///   - bytes: The document, whole.
///   - transportCharset: The charset label of the HTTP or WARC header.
///   - isMarkup: Whether `<meta>` and an XML declaration may stand in the document.
/// - Returns: The text with the decision; valid UTF-8 is passed through without a copy.
public func decode(_ bytes: [UInt8], transportCharset: String? = nil, isMarkup: Bool = true) -> Decoded {
  let decider = EncodingDecider(bytes: bytes, transportCharset: transportCharset, isMarkup: isMarkup)
  return decider.decode()
}

/// Reads the bytes of a document in a charset that the user names.
///
/// A byte order mark of that charset is cut off; declarations are not looked at.
///
/// - Parameters:
///   - bytes: The document, whole.
///   - charset: The charset.
/// - Returns: The text with the decision.
public func decode(_ bytes: [UInt8], as charset: Charset) -> Decoded {
  let mark = ByteOrderMark.find(in: bytes.span)
  let skip = mark.map { $0.charset == charset ? $0.length : 0 } ?? 0
  return read(bytes, from: skip, EncodingDecision(name: charset.name, source: .forced, confidence: 1), charset)
}

/// Reads bytes behind a byte order mark and completes the decision.
///
/// - Parameters:
///   - bytes: The document.
///   - start: The length of the byte order mark.
///   - decision: What was decided.
///   - charset: The charset that it names.
///   - isUTF8: Whether the bytes are known to be valid UTF-8.
/// - Returns: The text with the decision.
func read(
  _ bytes: [UInt8], from start: Int, _ decision: EncodingDecision, _ charset: Charset, isUTF8: Bool = false
) -> Decoded {
  var out = Decoded(utf8: [], decision: decision, flags: [])
  if charset == .utf8, start == 0, isUTF8 || validUTF8End(bytes.span) == bytes.count {
    out.utf8 = bytes
    return out
  }
  var text = charset.decode(bytes.span.extracting(start...))
  if charset == .utf8, text.replaced > 0, decision.source != .forced,
    let mixed = ForeignFragments.read(start == 0 ? bytes : Array(bytes[start...]))
  {
    text = mixed
    out.flags.insert(.mixedEncoding)
  }
  out.utf8 = text.utf8
  out.decision.replaced = text.replaced
  out.decision.malformed = text.malformed.map { $0 + start }
  if text.replaced > 0 { out.flags.insert(.replacedBytes) }
  return out
}
