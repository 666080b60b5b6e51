import CTables

/// How rare a Han character is in Chinese and Japanese text, whichever uses it most.
enum HanRarity {
  /// Costs are in parts of a bit: one in 2 to the power of a cost over this.
  static let unit = Int(SLUICE_COST_UNIT)

  /// The cost of each scalar of the Basic Multilingual Plane: 0 for what is no Han character.
  static let costs: [UInt8] = {
    var costs = [UInt8](repeating: 0, count: 0x1_0000)
    for scalar in 0x3400..<0x4DC0 { costs[scalar] = UInt8(extensionBits * unit) }
    for scalar in 0x4E00..<0xA000 {
      let index = scalar - 0x4E00 + 0x100
      // SAFETY: the three tables list 0x100 other characters before the 0x5200 Han characters from U+4E00 on.
      costs[scalar] = unsafe min(sluice_cjk_zh_hans()[index], sluice_cjk_zh_hant()[index], sluice_cjk_ja()[index])
    }
    return costs
  }()

  /// What a character of extension A costs, which the tables do not list.
  private static let extensionBits = 24

  /// The cost of a scalar, 0 for what is no Han character of the Basic Multilingual Plane.
  @inline(__always)
  static func cost(_ scalar: UInt32) -> Int { scalar < 0x1_0000 ? Int(costs[Int(scalar)]) : 0 }
}
