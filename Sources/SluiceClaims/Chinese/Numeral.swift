/// A number as written in Chinese text: Arabic, Han or mixed digits with their scale, without its unit.
struct Numeral: Equatable {
  /// Where it starts.
  var start: Int
  /// Where it ends, half-open.
  var end: Int
  /// The number after its scale is applied; the lower end of a range of neighbours (三四百).
  var value: Double
  /// The upper end of a range of neighbours.
  var high: Double?
  /// Whether a Han digit stands in it; scales alone (5万) do not count.
  var isHan = false
  /// Whether a scale (千, 万, 亿) stands in it.
  var hasScale = false
  /// Whether it is a scale without a digit (万, 百).
  var isBare = false
  /// Whether 余, 多 or 几 leaves its upper end open.
  var isOpen = false
  /// Whether it has decimals.
  var hasPoint = false
  /// Whether it is a part of a hundred, written as a fraction (三分之一, 百分之五).
  var isFraction = false
  /// The number of Arabic digits before the decimal point.
  var digits = 0
  /// The product of the scales behind the last digits, for the first end of a range that leaves them out.
  var scale: Double = 1
}

/// Han digits and scales, folded.
///
/// Source: GB/T 15835-2011 (numerals in publications) with the financial forms of the law on negotiable instruments.
enum HanDigit {
  /// The value of a digit, nil for anything else.
  static func value(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x96F6, 0x3007: 0  // 零〇
    case 0x4E00, 0x58F9: 1  // 一壹
    case 0x4E8C, 0x8D30, 0x4E24: 2  // 二贰两
    case 0x4E09, 0x53C1: 3  // 三叁
    case 0x56DB, 0x8086: 4  // 四肆
    case 0x4E94, 0x4F0D: 5  // 五伍
    case 0x516D, 0x9646: 6  // 六陆
    case 0x4E03, 0x67D2: 7  // 七柒
    case 0x516B, 0x634C: 8  // 八捌
    case 0x4E5D, 0x7396: 9  // 九玖
    default: nil
    }
  }

  /// The value of a scale within ten thousand: 十, 百, 千 and their financial forms.
  static func small(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341, 0x62FE: 10
    case 0x767E, 0x4F70: 100
    case 0x5343, 0x4EDF: 1_000
    default: nil
    }
  }

  /// The value of 万, 亿 and 兆.
  static func large(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0x4E07: 1e4
    case 0x4EBF: 1e8
    case 0x5146: 1e12
    default: nil
    }
  }

  /// The value of the contracted tens 廿 and 卅.
  static func contracted(_ scalar: UInt32) -> Int? {
    scalar == 0x5EFF ? 20 : scalar == 0x5345 ? 30 : nil
  }

  /// Whether it is a financial form, which alone is mostly a name or verb (陆羽, 拾起).
  static func isFormal(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x58F9, 0x8D30, 0x53C1, 0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396, 0x62FE, 0x4F70, 0x4EDF: true
    default: false
    }
  }

  /// Whether a numeral may start with it.
  static func starts(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x3007 else { return false }
    return value(scalar) != nil || small(scalar) != nil || large(scalar) != nil || contracted(scalar) != nil
  }
}

/// Characters that the scanners compare with.
enum Glyph {
  static let space: UInt32 = 0x20
  static let comma: UInt32 = 0x2C
  static let dot: UInt32 = 0x2E
  static let percent: UInt32 = 0x25
  static let slash: UInt32 = 0x2F
  static let colon: UInt32 = 0x3A
  static let hyphen: UInt32 = 0x2D
  static let plus: UInt32 = 0x2B
  static let open: UInt32 = 0x28
  static let close: UInt32 = 0x29
  static let enumeration: UInt32 = 0x3001  // 、
  static let doubling: UInt32 = 0x7FFB  // 翻
  static let each: UInt32 = 0x6BCF  // 每
  static let stop: UInt32 = 0x3002  // 。
  static let point: UInt32 = 0x70B9  // 点
  static let more: UInt32 = 0x591A  // 多
  static let rest: UInt32 = 0x4F59  // 余
  static let several: UInt32 = 0x51E0  // 几
  static let some: UInt32 = 0x6570  // 数
  static let come: UInt32 = 0x6765  // 来
  static let half: UInt32 = 0x534A  // 半
  static let part: UInt32 = 0x5206  // 分
  static let of: UInt32 = 0x4E4B  // 之
  static let again: UInt32 = 0x53C8  // 又
  static let ordinal: UInt32 = 0x7B2C  // 第
  static let minus: UInt32 = 0x8D1F  // 负
  static let possessive: UInt32 = 0x7684  // 的
  static let one: UInt32 = 0x4E00  // 一

  /// Whether it is a hyphen or the minus sign.
  static func isMinus(_ scalar: UInt32) -> Bool { scalar == hyphen || scalar == 0x2212 }

  /// Whether it is an ASCII digit.
  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  /// Whether it is an ASCII letter.
  static func isLetter(_ scalar: UInt32) -> Bool {
    let lowered = scalar | 0x20
    return lowered >= 0x61 && lowered <= 0x7A
  }

  /// Whether it is a Han character.
  static func isHan(_ scalar: UInt32) -> Bool {
    scalar >= 0x3400 && scalar <= 0x9FFF || scalar >= 0x20000 && scalar <= 0x3FFFF
  }
}
