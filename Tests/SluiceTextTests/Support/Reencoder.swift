import SluiceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes text in a charset by the system's iconv, which is no part of the decoder under test.
///
/// - Parameters:
///   - text: UTF-8.
///   - name: iconv's name.
/// - Returns: The bytes; nil where the charset lacks a character of the text, or the two map one differently.
func encoded(_ text: [UInt8], as name: String) -> [UInt8]? {
  let descriptor = iconv_open(name, "UTF-8")
  guard descriptor != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(descriptor) }
  var input = text.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: 4 * text.count + 16)
  let written = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target -> Int? in
      var (from, to) = (source.baseAddress, target.baseAddress)
      var (left, room) = (source.count, target.count)
      // SAFETY: iconv advances the two pointers inside the buffers whose lengths it is given.
      guard unsafe iconv(descriptor, &from, &left, &to, &room) == 0 else { return nil }
      return target.count - room
    }
  }
  guard let written else { return nil }
  let bytes = output[..<written].map { UInt8(bitPattern: $0) }
  return Charset(label: name)?.decode(bytes.span).utf8 == text ? bytes : nil
}
