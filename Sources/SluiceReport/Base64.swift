/// Bytes in Base64 (RFC 4648, section 4), for data and hashes inside a page.
///
/// - Parameter bytes: The bytes.
/// - Returns: Four letters for each three bytes, padded with `=`.
func base64(_ bytes: [UInt8]) -> [UInt8] {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var out: [UInt8] = []
  out.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let count = min(3, bytes.count - start)
    var group = 0
    for index in 0..<3 { group = group << 8 | (index < count ? Int(bytes[start + index]) : 0) }
    for index in 0..<4 {
      out.append(index <= count ? letters[group >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
    }
  }
  return out
}
