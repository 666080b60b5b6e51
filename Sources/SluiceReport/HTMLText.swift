/// A text as HTML shows it as it is, in content and in quoted attributes.
///
/// - Parameter text: Any text.
/// - Returns: The text without anything that could be markup.
func escaped(_ text: String) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): out += "&amp;".utf8
    case UInt8(ascii: "<"): out += "&lt;".utf8
    case UInt8(ascii: ">"): out += "&gt;".utf8
    case UInt8(ascii: "\""): out += "&quot;".utf8
    case UInt8(ascii: "'"): out += "&#39;".utf8
    // Controls are no part of HTML; the replacement sign shows that something stood there.
    case 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D, 0x7F: out += "\u{FFFD}".utf8
    default: out.append(byte)
    }
  }
  return String(decoding: out, as: UTF8.self)
}
