/// Recognises files that are no text by their first bytes.
enum BinarySignatures {
  private struct Signature {
    var offset: Int
    var bytes: [UInt8]
    var name: String
    var advice: String
  }

  private static let unpack = "unpack it first"
  private static let convert = "convert it to text or HTML first"
  private static let leave = "leave it out of the inputs"

  /// Signatures of common formats (file(1), IANA media types, the vendors' specifications).
  private static let all: [Signature] = [
    Signature(offset: 0, bytes: Array("%PDF-".utf8), name: "a PDF document", advice: convert),
    Signature(offset: 0, bytes: [0x50, 0x4B, 0x03, 0x04], name: "a zip archive or office document", advice: unpack),
    Signature(offset: 0, bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], name: "an old office document", advice: convert),
    Signature(offset: 0, bytes: Array("{\\rtf".utf8), name: "an RTF document", advice: convert),
    Signature(offset: 0, bytes: [0x1F, 0x8B], name: "gzip data", advice: unpack),
    Signature(offset: 0, bytes: Array("BZh".utf8), name: "bzip2 data", advice: unpack),
    Signature(offset: 0, bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], name: "xz data", advice: unpack),
    Signature(offset: 0, bytes: [0x28, 0xB5, 0x2F, 0xFD], name: "Zstandard data", advice: unpack),
    Signature(offset: 0, bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], name: "a 7z archive", advice: unpack),
    Signature(offset: 0, bytes: Array("Rar!".utf8) + [0x1A, 0x07], name: "a RAR archive", advice: unpack),
    Signature(offset: 257, bytes: Array("ustar".utf8), name: "a tar archive", advice: unpack),
    Signature(offset: 0, bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], name: "a PNG image", advice: leave),
    Signature(offset: 0, bytes: [0xFF, 0xD8, 0xFF], name: "a JPEG image", advice: leave),
    Signature(offset: 0, bytes: Array("GIF87a".utf8), name: "a GIF image", advice: leave),
    Signature(offset: 0, bytes: Array("GIF89a".utf8), name: "a GIF image", advice: leave),
    Signature(offset: 8, bytes: Array("WEBPVP8".utf8), name: "a WebP image", advice: leave),
    Signature(offset: 0, bytes: [0x49, 0x49, 0x2A, 0x00], name: "a TIFF image", advice: leave),
    Signature(offset: 0, bytes: [0x4D, 0x4D, 0x00, 0x2A], name: "a TIFF image", advice: leave),
    Signature(offset: 0, bytes: [0x00, 0x00, 0x01, 0x00], name: "an icon", advice: leave),
    Signature(offset: 0, bytes: [0x7F, 0x45, 0x4C, 0x46], name: "an ELF executable", advice: leave),
    Signature(offset: 0, bytes: [0xCF, 0xFA, 0xED, 0xFE], name: "a Mach-O executable", advice: leave),
    Signature(offset: 0, bytes: [0xCA, 0xFE, 0xBA, 0xBE], name: "a Java class or universal executable", advice: leave),
    Signature(offset: 0, bytes: [0x00, 0x61, 0x73, 0x6D], name: "a WebAssembly module", advice: leave),
    Signature(offset: 4, bytes: Array("ftyp".utf8), name: "an MP4 or QuickTime file", advice: leave),
    Signature(offset: 0, bytes: Array("OggS".utf8), name: "an Ogg file", advice: leave),
    Signature(offset: 0, bytes: Array("ID3".utf8), name: "an MP3 file", advice: leave),
    Signature(offset: 8, bytes: Array("WAVEfmt".utf8), name: "a WAV file", advice: leave),
    Signature(offset: 8, bytes: Array("AVI LIST".utf8), name: "an AVI file", advice: leave),
    Signature(offset: 0, bytes: [0x1A, 0x45, 0xDF, 0xA3], name: "a Matroska or WebM file", advice: leave),
    Signature(offset: 0, bytes: Array("wOFF".utf8), name: "a web font", advice: leave),
    Signature(offset: 0, bytes: Array("wOF2".utf8), name: "a web font", advice: leave),
    Signature(offset: 0, bytes: Array("SQLite format 3".utf8) + [0], name: "an SQLite database", advice: leave),
    Signature(offset: 0, bytes: Array("PAR1".utf8), name: "a Parquet file", advice: convert),
  ]

  /// Names what a file seems to be.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: What it seems to be and what to do about it, or nil when no signature fits.
  static func match(_ bytes: Span<UInt8>) -> (name: String, advice: String)? {
    for signature in all where bytes.count >= signature.offset + signature.bytes.count {
      if signature.bytes.indices.allSatisfy({ bytes[signature.offset + $0] == signature.bytes[$0] }) {
        return (signature.name, signature.advice)
      }
    }
    return isExecutable(bytes) ? ("a Windows executable", leave) : nil
  }

  /// `MZ` alone could start a text; the offset at 0x3C of an executable points to `PE`.
  private static func isExecutable(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0x40, bytes[0] == 0x4D, bytes[1] == 0x5A else { return false }
    let at = Int(bytes[0x3C]) | Int(bytes[0x3D]) << 8
    return at + 1 < bytes.count && bytes[at] == 0x50 && bytes[at + 1] == 0x45
  }
}
