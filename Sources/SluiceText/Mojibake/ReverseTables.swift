import CTables

/// The bytes that a wrong decoder read, found back from the characters it made of them.
enum ReverseTables {
  /// The windows-1252 byte of a character above ASCII, 0 where there is none.
  ///
  /// C1 controls stand for themselves: ISO-8859-1 and the undefined bytes of windows-1252 give them.
  static func windows1252Byte(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x80..<0x100: UInt8(scalar)
    case 0x100..<0x2123: windows1252[Int(scalar) - 0x100]
    default: 0
    }
  }

  private static let windows1252: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x2123 - 0x100)
    let codePoints = unsafe Charset.windows1252.codePoints
    for byte in 0x80..<0xA0 {
      // SAFETY: the table has 256 entries.
      let scalar = unsafe Int(codePoints[byte])
      if 0x100..<0x2123 ~= scalar { table[scalar - 0x100] = UInt8(byte) }
    }
    return table
  }()
}
