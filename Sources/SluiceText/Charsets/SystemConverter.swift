#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's iconv, for charsets that the Encoding Standard lacks: the only place that calls it.
enum SystemConverter {
  /// Reads bytes as text.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - name: iconv's name of the charset.
  /// - Returns: The text; every byte is malformed on a system whose iconv does not know the charset.
  static func decode(_ bytes: Span<UInt8>, from name: String) -> DecodedText {
    var out = DecodedText(utf8: [], replaced: 0, malformed: [])
    out.utf8.reserveCapacity(bytes.count * 2)
    let descriptor = iconv_open("UTF-8", name)
    // `iconv_open` reports failure by the pointer (iconv_t)-1.
    let isOpen = descriptor != iconv_t(bitPattern: -1)
    defer { if isOpen { iconv_close(descriptor) } }
    // SAFETY: iconv advances the two pointers inside the buffers whose lengths it is given; it writes no input byte.
    bytes.withUnsafeBufferPointer { buffer in
      guard isOpen else {
        for at in buffer.indices { out.addMalformed(at: at) }
        return
      }
      unsafe convert(buffer, with: descriptor, into: &out)
    }
    // glibc reads JOHAB's 0x5C as a won sign, as Korean fonts draw it; the texts mean a backslash (paths, escapes).
    if name == "JOHAB" { out.utf8 = replaceWon(in: out.utf8) }
    return out
  }

  /// U+20A9 becomes a backslash; JOHAB has no other code for it.
  private static func replaceWon(in text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      if text[at] == 0xE2, at + 2 < text.count, text[at + 1] == 0x82, text[at + 2] == 0xA9 {
        out.append(0x5C)
        at += 3
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return out
  }

  private static func convert(
    _ input: UnsafeBufferPointer<UInt8>, with descriptor: iconv_t?, into out: inout DecodedText
  ) {
    var at = 0
    while at < input.count {
      let (used, failed) = step(input, at, descriptor, &out)
      at += used
      guard failed, at < input.count else { continue }
      out.addMalformed(at: at)
      at += 1
    }
  }

  /// Converts until the chunk of output is full or a sequence is malformed.
  ///
  /// - Returns: How many bytes were read and whether the next one is malformed or incomplete.
  private static func step(
    _ input: UnsafeBufferPointer<UInt8>, _ at: Int, _ descriptor: iconv_t?, _ out: inout DecodedText
  ) -> (Int, Bool) {
    let room = 4096
    var used = 0
    var failed = false
    let chunk = [CChar](unsafeUninitializedCapacity: room) { buffer, count in
      var source = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(to: CChar.self).advanced(
        by: at)
      var sourceLeft = input.count - at
      var target = buffer.baseAddress
      var targetLeft = room
      let result = iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
      failed = result == Int(bitPattern: UInt.max) && errno != E2BIG
      used = input.count - at - sourceLeft
      count = room - targetLeft
    }
    out.utf8.append(contentsOf: chunk.lazy.map { UInt8(bitPattern: $0) })
    return (used, failed)
  }
}

extension DecodedText {
  fileprivate mutating func addMalformed(at offset: Int) {
    utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
    replaced += 1
    if malformed.count < Self.maximumPositions { malformed.append(offset) }
  }
}
