import CTables

/// The bytes that GBK has for a character: what a decoder read that took other bytes for GBK.
package enum GBKBytes {
  /// The two GBK bytes of each scalar of the Basic Multilingual Plane, 0 where there are none.
  package static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x1_0000)
    for pointer in 0..<126 * trails {
      // SAFETY: the index has an entry for each of 126 lead and 190 trail bytes.
      let scalar = unsafe Int(sluice_gb18030()[pointer])
      let (lead, offset) = (0x81 + pointer / trails, pointer % trails)
      // 7F is no trail byte.
      let trail = offset + (offset < 0x3F ? 0x40 : 0x41)
      if scalar != 0, table[scalar] == 0 { table[scalar] = UInt16(lead << 8 | trail) }
    }
    return table
  }()

  private static let trails = 190

  /// The two GBK bytes of a scalar.
  ///
  /// - Parameter scalar: A code point.
  /// - Returns: Lead and trail byte, 0 where there are none.
  package static func of(_ scalar: UInt32) -> UInt16 { scalar < 0x1_0000 ? table[Int(scalar)] : 0 }
}
