import CTables
import SluiceUnicode

/// How many bits a text takes under a rough model of the languages that multi-byte charsets write.
///
/// Characters that Chinese, Japanese and Korean use cost what their frequency says, each language summed apart; others
/// cost by kind. Only what is not ASCII counts, with the step back to ASCII, so that sums compare with those of
/// ``BigramModels``.
struct TextCost {
  /// Bits under the models of Simplified and Traditional Chinese, Japanese and Korean, in this order.
  private(set) var languages = [0, 0, 0, 0]
  /// Bits of what no language owns.
  private(set) var shared = 0
  /// How many characters are not ASCII.
  private(set) var characters = 0

  /// Which languages a reading may be in.
  enum Languages {
    static let simplified = [0]
    static let chinese = [0, 1]
    static let traditional = [1]
    static let japanese = [2]
    static let korean = [3]
    static let any = [0, 1, 2, 3]
  }

  private static let unit = Int(SLUICE_COST_UNIT)

  /// The total in bits under the best of some languages.
  func bits(_ candidates: [Int]) -> Double {
    Double((candidates.map { languages[$0] }.min() ?? 0) + shared) / Double(Self.unit)
  }

  /// Sums a text up.
  ///
  /// - Parameter text: Valid UTF-8.
  init(_ text: Span<UInt8>) {
    var at = 0
    var previous = UInt32(0x0A)
    var previousScript = Script.common
    while at < text.count {
      let byte = text[unchecked: at]
      if byte < 0x80 {
        at &+= 1
        if previous >= 0x80 || byte < 0x20 && !(0x09...0x0D ~= byte) { shared &+= Self.asciiCost(byte) }
        previous = UInt32(byte)
        continue
      }
      let next = scalar(in: text, at: at)
      at &+= next.length
      characters &+= 1
      if let index = Self.index(next.value) {
        add(index)
      } else {
        shared &+= Self.cost(next.value, behind: previous, &previousScript)
      }
      previous = next.value
    }
  }

  private mutating func add(_ index: Int) {
    // SAFETY: the four tables have an entry for each index that `index(_:)` gives.
    languages[0] &+= unsafe Int(sluice_cjk_zh_hans()[index])
    languages[1] &+= unsafe Int(sluice_cjk_zh_hant()[index])
    languages[2] &+= unsafe Int(sluice_cjk_ja()[index])
    languages[3] &+= unsafe Int(sluice_cjk_ko()[index])
  }

  /// Where a character stands in the tables: kana and CJK punctuation, Han, Hangul, width forms.
  @inline(__always)
  private static func index(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3000..<0x3100: Int(scalar) - 0x3000
    case 0x4E00..<0xA000: Int(scalar) - 0x4E00 + 0x100
    case 0xAC00..<0xD7A4: Int(scalar) - 0xAC00 + 0x100 + 0x5200
    case 0xFF61..<0xFFA0: nil
    case 0xFF00..<0xFFF0: Int(scalar) - 0xFF00 + 0x100 + 0x5200 + 0x2BA4
    default: nil
    }
  }

  /// The cost of an ASCII character behind another one, in units: control characters are no text.
  private static func asciiCost(_ byte: UInt8) -> Int {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D: 3 * unit
    case 0..<0x20, 0x7F: 30 * unit
    case 0x41...0x5A, 0x61...0x7A: 5 * unit
    default: 3 * unit
    }
  }

  /// The cost of a character that no table lists, in units.
  private static func cost(_ scalar: UInt32, behind previous: UInt32, _ script: inout Script) -> Int {
    switch scalar {
    case 0xFFFD: return 40 * unit
    case 0x80..<0xA0: return 24 * unit
    case 0xE000..<0xF900, 0xF_0000...: return 24 * unit
    case 0xFF61..<0xFFA0: return (0xFF61..<0xFFA0 ~= previous ? 8 : 12) * unit
    case 0x2000..<0x2070: return 7 * unit
    default: break
    }
    let properties = Properties(of: scalar)
    if properties.script == .unknown { return 30 * unit }
    guard properties.isLetter || properties.isMark else { return 11 * unit }
    if properties.script == .han { return 22 * unit }
    defer { script = properties.script }
    return (properties.script == script || properties.script == .inherited ? 6 : 11) * unit
  }
}
