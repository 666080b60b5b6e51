import CTables

extension Charset {
  /// Reads bytes as text, as the Encoding Standard says for its encodings.
  ///
  /// A malformed sequence becomes U+FFFD and is counted; nothing is dropped. A byte order mark is text here: the caller
  /// that looked for one cuts it off.
  ///
  /// - Parameter bytes: The bytes, whole.
  /// - Returns: The text as UTF-8 with what was malformed.
  /// - Complexity: Linear in the number of bytes.
  public func decode(_ bytes: Span<UInt8>) -> DecodedText {
    if kind == SLUICE_KIND_ICONV { return SystemConverter.decode(bytes, from: Charset.systemNames[argument]) }
    var replaced = 0
    var malformed: [Int] = []
    let utf8 = [UInt8](unsafeUninitializedCapacity: Sink.capacity(for: bytes.count)) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      var sink = unsafe Sink(base)
      decode(bytes, into: &sink)
      (count, replaced, malformed) = (sink.count, sink.replaced, sink.malformed)
    }
    return DecodedText(utf8: utf8, replaced: replaced, malformed: malformed)
  }

  private func decode(_ bytes: Span<UInt8>, into sink: inout Sink) {
    switch kind {
    case SLUICE_KIND_UTF8: decodeUTF8(bytes, into: &sink)
    case SLUICE_KIND_UTF16LE: decodeUTF16(bytes, bigEndian: false, into: &sink)
    case SLUICE_KIND_UTF16BE: decodeUTF16(bytes, bigEndian: true, into: &sink)
    case SLUICE_KIND_UTF32LE: decodeUTF32(bytes, bigEndian: false, into: &sink)
    case SLUICE_KIND_UTF32BE: decodeUTF32(bytes, bigEndian: true, into: &sink)
    case SLUICE_KIND_GB18030: decodeGB18030(bytes, into: &sink)
    case SLUICE_KIND_HZ: decodeHZ(bytes, into: &sink)
    case SLUICE_KIND_BIG5: decodeBig5(bytes, into: &sink)
    case SLUICE_KIND_EUCJP: decodeEUCJP(bytes, into: &sink)
    case SLUICE_KIND_ISO2022JP: decodeISO2022JP(bytes, into: &sink)
    case SLUICE_KIND_SHIFTJIS: decodeShiftJIS(bytes, into: &sink)
    case SLUICE_KIND_EUCKR: decodeEUCKR(bytes, into: &sink)
    default: decodeSingleByte(bytes, codePoints, into: &sink)
    }
  }
}

/// Reads a single-byte charset.
private func decodeSingleByte(_ bytes: Span<UInt8>, _ codePoints: UnsafeBufferPointer<UInt16>, into sink: inout Sink) {
  for at in bytes.indices {
    let scalar = unsafe codePoints[Int(bytes[unchecked: at])]
    if scalar == 0xFFFF { sink.malformed(at: at) } else { sink.put(UInt32(scalar)) }
  }
}
