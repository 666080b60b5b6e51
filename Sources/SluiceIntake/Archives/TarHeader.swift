/// One header block of a tar archive (POSIX.1-1988 ustar, with GNU's and pax's types).
struct TarHeader {
  /// What follows the header.
  enum Kind: Equatable {
    /// A file's content.
    case file
    /// A folder, a link or a device: nothing that could be read.
    case other
    /// The name of the next entry, where it is too long for a header (GNU).
    case longName
    /// Fields of the next entry (pax).
    case fields
    /// Fields of all entries that follow (pax).
    case globalFields
    /// A file stored without its runs of zeros (GNU).
    case sparse
  }

  /// The size of a block: headers are one, content is padded to whole ones.
  static let block = 512

  var kind: Kind
  var name: [UInt8]
  var size: Int

  /// Whether the block at the front is all zeros: two of these end an archive.
  static func isZero(_ window: ByteWindow) -> Bool {
    for at in 0..<block where window[at] != 0 { return false }
    return true
  }

  /// Reads the block at the front; nil where it is no header.
  init?(_ window: ByteWindow) {
    guard Self.checksumFits(window), let size = Self.number(window, 124..<136), size >= 0 else { return nil }
    self.size = size
    name = Self.text(window, 0..<100)
    let isPOSIX = window.starts(with: "ustar\0", at: 257)
    if isPOSIX {
      let prefix = Self.text(window, 345..<500)
      if !prefix.isEmpty { name = prefix + [0x2F] + name }
    }
    switch window[156] {
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
      // Before ustar a folder was a file whose name ends in a slash.
      kind = name.last == 0x2F ? .other : .file
    case UInt8(ascii: "L"): kind = .longName
    case UInt8(ascii: "x"), UInt8(ascii: "X"): kind = .fields
    case UInt8(ascii: "g"): kind = .globalFields
    case UInt8(ascii: "S"): kind = .sparse
    // Links, devices and folders have no content, whatever their size says.
    case UInt8(ascii: "1")...UInt8(ascii: "6"):
      kind = .other
      self.size = 0
    default: kind = .other
    }
  }

  /// Whether the sum of the bytes, the checksum's own taken as spaces, is what the block says.
  ///
  /// Some old archivers summed signed bytes.
  private static func checksumFits(_ window: ByteWindow) -> Bool {
    guard let stated = number(window, 148..<156) else { return false }
    var sum = 0
    var signedSum = 0
    for at in 0..<block {
      let byte: UInt8 = (148..<156).contains(at) ? 0x20 : window[at]
      sum += Int(byte)
      signedSum += Int(Int8(bitPattern: byte))
    }
    return stated == sum || stated == signedSum
  }

  private static func text(_ window: ByteWindow, _ range: Range<Int>) -> [UInt8] {
    let field = window.copy(range)
    return Array(field.prefix { $0 != 0 })
  }

  /// A number in octal digits, or in base 256 where its first bit is set.
  private static func number(_ window: ByteWindow, _ range: Range<Int>) -> Int? {
    let field = window.copy(range)
    if field[0] & 0x80 != 0 {
      // More than 63 bits is no size of a real file.
      guard field[0] == 0x80, field.dropFirst().prefix(max(0, field.count - 8)).allSatisfy({ $0 == 0 }) else {
        return nil
      }
      let value = field.suffix(min(8, field.count - 1)).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Int(exactly: value)
    }
    var value = 0
    for byte in field.drop(while: { $0 == 0x20 }) {
      if byte == 0 || byte == 0x20 { return value }
      guard byte >= 0x30, byte <= 0x37 else { return nil }
      value = value << 3 | Int(byte - 0x30)
    }
    return value
  }
}

/// The fields of a pax header: lines of `length key=value`.
struct PaxFields {
  private(set) var values: [String: [UInt8]] = [:]

  /// Reads the fields; what is malformed ends the list.
  init(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      guard let space = bytes[at...].firstIndex(of: 0x20),
        let length = Int(String(decoding: bytes[at..<space], as: UTF8.self)),
        length > space - at + 1, at + length <= bytes.count, bytes[at + length - 1] == 0x0A,
        let equals = bytes[space..<at + length].firstIndex(of: 0x3D)
      else { return }
      values[String(decoding: bytes[(space + 1)..<equals], as: UTF8.self)] = Array(
        bytes[(equals + 1)..<(at + length - 1)])
      at += length
    }
  }

  var path: [UInt8]? { values["path"].flatMap { $0.isEmpty ? nil : $0 } }
  var size: Int? { values["size"].flatMap { Int(String(decoding: $0, as: UTF8.self)) }.flatMap { $0 >= 0 ? $0 : nil } }
  var isSparse: Bool { values.keys.contains { $0.hasPrefix("GNU.sparse.") } }
}
