/// The small numbers that Chinese writes in headings and dates: 一 to 九十九, 〇 and 零.
enum HanNumber {
  /// The value of one digit; 十 is 10.
  @inline(__always)
  static func digit(_ value: UInt32) -> Int? {
    switch value {
    case 0x3007, 0x96F6, 0x25CB: 0
    case 0x4E00, 0x58F9: 1
    case 0x4E8C, 0x8CB3, 0x8D30: 2
    case 0x4E09, 0x53C1, 0x53C4: 3
    case 0x56DB, 0x8086: 4
    case 0x4E94, 0x4F0D: 5
    case 0x516D, 0x9646: 6
    case 0x4E03, 0x67D2: 7
    case 0x516B, 0x634C: 8
    case 0x4E5D, 0x7396: 9
    case 0x5341, 0x62FE: 10
    default: nil
    }
  }

  /// Reads a number from 1 to 99.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - index: Where it begins.
  ///   - limit: The end of what may be read.
  /// - Returns: The number and the index behind it.
  static func read(_ bytes: [UInt8], at index: Int, limit: Int) -> (value: Int, next: Int)? {
    var digits: [Int] = []
    var position = index
    while position < limit, digits.count < 4, bytes[position] >= 0x80 {
      let (scalar, next) = CharacterScan.scalar(bytes, position)
      guard let digit = digit(scalar) else { break }
      digits.append(digit)
      position = next
    }
    guard let value = value(of: digits) else { return nil }
    return (value, position)
  }

  private static func value(of digits: [Int]) -> Int? {
    switch digits.count {
    case 1 where digits[0] > 0: digits[0]
    case 2 where digits[0] == 10 && (1...9).contains(digits[1]): 10 + digits[1]
    case 2 where digits[1] == 10 && (1...9).contains(digits[0]): digits[0] * 10
    case 2 where (1...9).contains(digits[0]) && digits[1] < 10: digits[0] * 10 + digits[1]
    case 3 where digits[1] == 10 && (1...9).contains(digits[0]) && (1...9).contains(digits[2]):
      digits[0] * 10 + digits[2]
    default: nil
    }
  }
}
