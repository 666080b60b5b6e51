/// Undoes base64; bytes outside of its alphabet do not count (RFC 2045, 6.8).
///
/// - Parameter text: The encoded bytes.
/// - Returns: The content.
func base64Decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
  var out: [UInt8] = []
  var bits: UInt32 = 0
  var count = 0
  for byte in text {
    let value: UInt8
    switch byte {
    case 0x41...0x5A: value = byte - 0x41
    case 0x61...0x7A: value = byte - 0x61 + 26
    case 0x30...0x39: value = byte - 0x30 + 52
    case 0x2B: value = 62
    case 0x2F: value = 63
    default: continue
    }
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return out
}

/// Undoes quoted-printable; `=` before anything else than two hex digits or a line end stands for itself.
///
/// - Parameters:
///   - text: The encoded bytes.
///   - underscoreIsBlank: Whether `_` stands for a blank, as in the words of heads.
/// - Returns: The content.
func quotedPrintableDecoded(_ text: ArraySlice<UInt8>, underscoreIsBlank: Bool = false) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(text.count)
  var at = text.startIndex
  while at < text.endIndex {
    let byte = text[at]
    guard byte == 0x3D else {
      out.append(underscoreIsBlank && byte == 0x5F ? 0x20 : byte)
      at += 1
      continue
    }
    if at + 2 < text.endIndex, let high = hexValue(text[at + 1]), let low = hexValue(text[at + 2]) {
      out.append(UInt8(high << 4 | low))
      at += 3
    } else if at + 1 < text.endIndex, text[at + 1] == 0x0A {
      at += 2
    } else if at + 2 < text.endIndex, text[at + 1] == 0x0D, text[at + 2] == 0x0A {
      at += 3
    } else {
      out.append(byte)
      at += 1
    }
  }
  return out
}

/// Reads a field of a head with its encoded words (RFC 2047); blanks between two such words do not count.
///
/// - Parameter value: The field's value.
/// - Returns: The text.
func decodedWords(_ value: [UInt8]) -> String {
  var out = ""
  var at = 0
  var plainStart = 0
  var wasWord = false
  while at + 1 < value.count {
    guard value[at] == 0x3D, value[at + 1] == 0x3F, let (word, end) = encodedWord(value, at) else {
      at += 1
      continue
    }
    let between = value[plainStart..<at]
    if !wasWord || !between.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { out += String(decoding: between, as: UTF8.self) }
    out += word
    at = end
    plainStart = end
    wasWord = true
  }
  return out + String(decoding: value[plainStart...], as: UTF8.self)
}

/// Reads `=?charset?B|Q?text?=` at a position.
private func encodedWord(_ value: [UInt8], _ at: Int) -> (String, Int)? {
  let parts = value[(at + 2)...].split(separator: 0x3F, maxSplits: 3, omittingEmptySubsequences: false)
  guard parts.count == 4, parts[3].first == 0x3D, parts[1].count == 1 else { return nil }
  let content: [UInt8]
  switch lowercased(parts[1][parts[1].startIndex]) {
  case 0x62: content = base64Decoded(parts[2])
  case 0x71: content = quotedPrintableDecoded(parts[2], underscoreIsBlank: true)
  default: return nil
  }
  let charset = String(decoding: parts[0].prefix { $0 != 0x2A }, as: UTF8.self)
  let text = String(validating: content, as: UTF8.self) ?? converted(content, from: charset)
  return text.map { ($0, parts[3].startIndex + 1) }
}

/// A parameter of a header, such as the boundary of a multipart.
///
/// - Parameters:
///   - name: The parameter's name in lower case.
///   - header: The header's value.
/// - Returns: The value without its quotes.
func parameter(_ name: String, of header: String) -> String? {
  let bytes = Array(header.utf8)
  var at = bytes.firstIndex(of: 0x3B) ?? bytes.count
  while at < bytes.count {
    at += 1
    guard let equals = bytes[at...].firstIndex(of: 0x3D) else { return nil }
    let key = String(decoding: bytes[at..<equals].filter { $0 > 0x20 }.map(lowercased), as: UTF8.self)
    var end = equals + 1
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    let value: ArraySlice<UInt8>
    if end < bytes.count, bytes[end] == 0x22 {
      let close = bytes[(end + 1)...].firstIndex(of: 0x22) ?? bytes.count
      value = bytes[(end + 1)..<close]
      end = close
    } else {
      let stop = bytes[end...].firstIndex(of: 0x3B) ?? bytes.count
      value = bytes[end..<stop]
    }
    if key == name { return String(decoding: value.filter { $0 > 0x20 || $0 == 0x20 }, as: UTF8.self).trimmedEnd }
    at = bytes[min(end, bytes.count)...].firstIndex(of: 0x3B) ?? bytes.count
  }
  return nil
}

extension String {
  fileprivate var trimmedEnd: String {
    var bytes = Array(utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A date of a message (RFC 5322) as ISO 8601.
///
/// - Parameter text: Such as `Tue, 05 Mar 2024 10:20:30 +0800`.
/// - Returns: `2024-03-05T10:20:30+08:00`, nil for what is no date.
func isoDate(_ text: String) -> String? {
  var words = text.split { $0 == " " || $0 == "," }
  if let first = words.first, decimal(first.utf8) == nil { words.removeFirst() }
  let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  guard words.count >= 3, let day = decimal(words[0].utf8), let year = decimal(words[2].utf8), (1...31).contains(day),
    let month = months.firstIndex(of: words[1].prefix(3).lowercased()), (1000...9999).contains(year)
  else { return nil }
  let date = "\(year)-\(twoDigits(month + 1))-\(twoDigits(day))"
  guard words.count >= 4 else { return date }
  let clock = words[3].split(separator: ":").map { decimal($0.utf8) ?? -1 }
  guard (2...3).contains(clock.count), clock.allSatisfy({ (0...60).contains($0) }) else { return date }
  let time = "\(twoDigits(clock[0])):\(twoDigits(clock[1])):\(twoDigits(clock.count > 2 ? clock[2] : 0))"
  guard words.count >= 5 else { return "\(date)T\(time)" }
  let zone = Array(words[4].utf8)
  guard zone.count == 5, zone[0] == 0x2B || zone[0] == 0x2D, decimal(zone[1...]) != nil else {
    return "\(date)T\(time)Z"
  }
  return "\(date)T\(time)\(String(decoding: zone[..<3], as: UTF8.self)):\(String(decoding: zone[3...], as: UTF8.self))"
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
