import CTables
import SluiceUnicode

/// Private-use characters that stand for characters of the Hong Kong Supplementary Character Set.
///
/// Code page 950 has none of them; what it has for their Big5 codes are private-use characters, one after another. Fonts
/// use the same characters for icons, so they are put back only beside Han characters and in Traditional text.
enum HongKongCharacters {
  /// Puts the characters back.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Returns: The text and the number of characters that were put back; nil where there are none.
  static func restore(_ text: [UInt8]) -> (text: [UInt8], count: Int)? {
    // EE leads U+E000 to U+EFFF, where all but a few hundred stand, and nothing else.
    guard ByteSearch.first(0xEE, in: text.span, from: 0) < text.count else { return nil }
    let letters = ScriptCount(of: text.span)
    guard letters.traditional > letters.simplified, !letters.isMixedHan else { return nil }
    var found = scalars(of: text.span)
    var count = 0
    for at in found.indices {
      let scalar = found[at]
      guard 0xE000...0xF848 ~= scalar, let target = character(scalar) else { continue }
      let isAmongHan = at > 0 && isHan(found[at - 1]) || at + 1 < found.count && isHan(found[at + 1])
      if isAmongHan {
        found[at] = target
        count += 1
      }
    }
    guard count > 0 else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(text.count + count)
    for scalar in found { append(scalar, to: &out) }
    return (out, count)
  }

  /// Code page 950's private-use characters: the first and last of each range, and the first lead byte of its codes.
  private static let ranges: [(scalars: ClosedRange<UInt32>, lead: Int)] = [
    (0xE000...0xE310, 0xFA), (0xE311...0xEEB7, 0x8E), (0xEEB8...0xF6B0, 0x81), (0xF6B1...0xF70E, 0xC6),
    (0xF70F...0xF848, 0xC7),
  ]
  /// Trail bytes of Big5: 40 to 7E and A1 to FE.
  private static let (trails, lowTrails) = (157, 63)

  /// The character of a private-use character's Big5 code.
  private static func character(_ scalar: UInt32) -> UInt32? {
    guard let range = ranges.first(where: { $0.scalars.contains(scalar) }) else { return nil }
    // The codes that begin with C6 start at its second half.
    let offset = Int(scalar - range.scalars.lowerBound) + (range.lead == 0xC6 ? lowTrails : 0)
    let pointer = (range.lead - 0x81) * trails + offset
    // SAFETY: the index has an entry for each of 126 lead and 157 trail bytes.
    let target = unsafe sluice_big5()[pointer]
    return target == 0 ? nil : target
  }
}
