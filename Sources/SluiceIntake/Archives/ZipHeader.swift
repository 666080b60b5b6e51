/// The local header before an entry of a zip archive (APPNOTE 4.3.7).
struct ZipHeader {
  /// The size of the fixed part.
  static let fixedSize = 30

  /// The bits of the general purpose flags that matter here (APPNOTE 4.4.4).
  private enum Flag {
    static let encrypted: UInt16 = 1 << 0
    static let sizesFollow: UInt16 = 1 << 3
    static let utf8: UInt16 = 1 << 11
  }

  var name: String
  var method: UInt16
  var isEncrypted: Bool
  /// Whether checksum and sizes stand behind the content, because the writer did not know them yet.
  var sizesFollow: Bool
  var checksum: UInt32
  var compressedSize: Int
  var size: Int
  /// Whether the sizes behind the content have eight bytes each.
  var isZip64 = false
  /// The size of the whole header.
  var length: Int

  /// Reads the header at the front; nil while it is not whole.
  init?(_ window: ByteWindow) {
    guard window.count >= Self.fixedSize else { return nil }
    let nameLength = Int(window.littleEndian16(at: 26))
    let extraLength = Int(window.littleEndian16(at: 28))
    length = Self.fixedSize + nameLength + extraLength
    guard window.count >= length else { return nil }
    let flags = window.littleEndian16(at: 6)
    isEncrypted = flags & Flag.encrypted != 0
    sizesFollow = flags & Flag.sizesFollow != 0
    method = window.littleEndian16(at: 8)
    checksum = window.littleEndian32(at: 14)
    compressedSize = Int(window.littleEndian32(at: 18))
    size = Int(window.littleEndian32(at: 22))
    let bytes = window.copy(Self.fixedSize..<Self.fixedSize + nameLength)
    name = ""
    var unicodeName: String?
    readExtra(window.copy(Self.fixedSize + nameLength..<length), name: bytes, &unicodeName)
    name = entryPath(unicodeName ?? (flags & Flag.utf8 != 0 ? printable(bytes) : legacyName(bytes)))
  }

  private mutating func readExtra(_ extra: [UInt8], name: [UInt8], _ unicodeName: inout String?) {
    var at = 0
    while at + 4 <= extra.count {
      let id = UInt16(extra[at]) | UInt16(extra[at + 1]) << 8
      let end = at + 4 + Int(extra[at + 2]) + Int(extra[at + 3]) << 8
      guard end <= extra.count else { return }
      let field = extra[at + 4..<end]
      switch id {
      case 1: readZip64(field)
      case 0x7075: unicodeName = Self.unicodePath(field, for: name)
      default: break
      }
      at = end
    }
  }

  /// Zip64's sizes: each stands only where the field of four bytes is full of ones (APPNOTE 4.5.3).
  private mutating func readZip64(_ field: ArraySlice<UInt8>) {
    isZip64 = true
    var rest = field
    for path in [\ZipHeader.size, \.compressedSize] where self[keyPath: path] == 0xFFFF_FFFF && rest.count >= 8 {
      let value = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      self[keyPath: path] = Int(clamping: value)
      rest = rest.dropFirst(8)
    }
  }

  /// Info-ZIP's Unicode path: version, checksum of the name in the header, UTF-8 (APPNOTE 4.6.9).
  private static func unicodePath(_ field: ArraySlice<UInt8>, for name: [UInt8]) -> String? {
    let bytes = Array(field)
    guard bytes.count > 5, bytes[0] == 1 else { return nil }
    let stated = (1...4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[$1]) }
    // Another checksum means that somebody renamed the entry and left the field.
    guard stated == crc32(0, name.span) else { return nil }
    return String(validating: bytes[5...], as: UTF8.self)
  }
}

/// What the methods that cannot be opened are called (APPNOTE 4.4.5).
let zipMethodNames: [UInt16: String] = [
  1: "shrink", 6: "implode", 9: "deflate64", 12: "bzip2", 14: "LZMA", 16: "CMPSC", 20: "Zstandard", 93: "Zstandard",
  95: "xz", 96: "JPEG", 97: "WavPack", 98: "PPMd", 99: "AES",
]
