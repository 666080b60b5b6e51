import SluiceIntake

/// One header block of a tar archive.
func tarHeader(_ name: [UInt8], size: Int, type: Character = "0", isPOSIX: Bool = true) -> [UInt8] {
  var block = [UInt8](repeating: 0, count: 512)
  func put(_ bytes: [UInt8], at: Int) { block.replaceSubrange(at..<at + bytes.count, with: bytes) }
  put(Array(name.prefix(100)), at: 0)
  put("0000644\0".bytes, at: 100)
  put(octal(size, 11).bytes, at: 124)
  put(type.utf8.map { $0 }, at: 156)
  if isPOSIX { put("ustar\u{0}00".bytes, at: 257) }
  put("        ".bytes, at: 148)
  put((octal(block.reduce(0) { $0 + Int($1) }, 6) + "\0 ").bytes, at: 148)
  return block
}

func octal(_ value: Int, _ digits: Int) -> String {
  let text = String(value, radix: 8)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

func padded(_ content: [UInt8]) -> [UInt8] {
  content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
}

/// An entry of a tar archive.
func tarEntry(_ name: String, _ content: [UInt8], type: Character = "0") -> [UInt8] {
  tarHeader(name.bytes, size: content.count, type: type) + padded(content)
}

/// The fields before a pax entry.
func paxFields(_ fields: [(String, String)], type: Character = "x") -> [UInt8] {
  var content: [UInt8] = []
  for (key, value) in fields {
    let rest = " \(key)=\(value)\n".bytes
    var length = rest.count + 1
    while String(length).utf8.count + rest.count != length { length += 1 }
    content += String(length).bytes + rest
  }
  return tarEntry("pax", content, type: type)
}

let tarEnd = [UInt8](repeating: 0, count: 1024)

/// How an entry of a zip archive is written.
struct ZipEntryStyle {
  var method: UInt16 = 8
  var flags: UInt16 = 0
  /// Checksum and sizes stand behind the content, with or without a signature.
  var sizesFollow = false
  var hasSignature = true
  var isZip64 = false
  var extra: [UInt8] = []
  /// What to add to the stated checksum, to make it wrong.
  var checksumError: UInt32 = 0
}

func short(_ value: Int) -> [UInt8] { [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)] }

func long(_ value: Int) -> [UInt8] {
  littleEndian(UInt32(truncatingIfNeeded: value)) + littleEndian(UInt32(truncatingIfNeeded: value >> 32))
}

/// An entry of a zip archive with its local header.
func zipEntry(_ name: [UInt8], _ content: [UInt8], _ style: ZipEntryStyle = ZipEntryStyle()) -> [UInt8] {
  let data = style.method == 8 ? deflated(content) : content
  let sum = checksum(content) &+ style.checksumError
  var extra = style.extra
  if style.isZip64, !style.sizesFollow { extra = short(1) + short(16) + long(content.count) + long(data.count) + extra }
  if style.isZip64, style.sizesFollow { extra = short(1) + short(16) + long(0) + long(0) + extra }
  let flags = Int(style.flags) | (style.sizesFollow ? 8 : 0)
  var out = "PK\u{3}\u{4}".bytes + short(20) + short(flags) + short(Int(style.method)) + [0, 0, 0, 0]
  if style.sizesFollow {
    out += littleEndian(0) + (style.isZip64 ? [UInt8](repeating: 255, count: 8) : [UInt8](repeating: 0, count: 8))
  } else {
    out += littleEndian(sum)
    out +=
      style.isZip64
      ? [UInt8](repeating: 255, count: 8) : littleEndian(UInt32(data.count)) + littleEndian(UInt32(content.count))
  }
  out += short(name.count) + short(extra.count) + name + extra + data
  if style.sizesFollow {
    if style.hasSignature { out += "PK\u{7}\u{8}".bytes }
    out += littleEndian(sum)
    out +=
      style.isZip64
      ? long(data.count) + long(content.count) : littleEndian(UInt32(data.count)) + littleEndian(UInt32(content.count))
  }
  return out
}

/// An empty directory, which ends an archive for a reader that goes from front to end.
let zipEnd = "PK\u{5}\u{6}".bytes + [UInt8](repeating: 0, count: 18)

/// A WARC record.
func warcRecord(
  _ type: String, _ content: [UInt8], url: String? = "http://example.org/", length: Int? = nil, fields: [String] = [],
  version: String = "1.0", end: String = "\r\n", id: Int = 1
) -> [UInt8] {
  var lines = [
    "WARC/\(version)", "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:\(id)>", "WARC-Date: 2024-03-05T10:20:30Z",
  ]
  if let url { lines.append("WARC-Target-URI: \(url)") }
  lines += fields
  lines.append("Content-Length: \(length ?? content.count)")
  return (lines.joined(separator: end) + end + end).bytes + content + (end + end).bytes
}

/// A HTTP response.
func response(_ body: [UInt8], _ fields: [String] = ["Content-Type: text/html; charset=gbk"], status: String = "200 OK")
  -> [UInt8]
{
  (["HTTP/1.1 \(status)"] + fields + ["", ""]).joined(separator: "\r\n").bytes + body
}
