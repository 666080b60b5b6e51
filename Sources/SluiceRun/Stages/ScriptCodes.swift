import SluiceCore
import SluiceUnicode

/// The ISO 15924 codes that a document's script can have.
enum ScriptCodes {
  /// Codes that are composed of several, which take the place of their parts.
  private static let composites = ["Hans", "Hant", "Hani", "Jpan", "Kore", "Zyyy"]

  /// Parts that never stand alone, with the composite that has them.
  private static let parts = ["Hira": "Jpan", "Kana": "Jpan", "Hang": "Kore", "Bopo": "Hant"]

  /// English names and everyday words for scripts, beside the codes that they mean (names: ISO 15924 registry).
  private static let names = [
    "chinese": "Hans or Hant", "simplified": "Hans", "traditional": "Hant", "han": "Hans or Hant", "latin": "Latn",
    "cyrillic": "Cyrl", "arabic": "Arab", "japanese": "Jpan", "korean": "Kore", "hebrew": "Hebr", "greek": "Grek",
    "devanagari": "Deva", "hiragana": "Jpan", "katakana": "Jpan", "hangul": "Kore", "zh": "Hans or Hant",
    "en": "Latn", "chs": "Hans", "cht": "Hant", "zh-hans": "Hans", "zh-hant": "Hant",
  ]

  /// Every code that a document can have.
  static let all: [String] = {
    let simple = (0..<Script.count).map { Script(number: UInt8($0)) }.filter(\.isSpecific).map(\.code)
    return composites + simple.filter { parts[$0] == nil && !composites.contains($0) }
  }()

  /// What would be right instead of a code.
  ///
  /// - Parameter code: The code as written.
  /// - Returns: Nil where documents can have it.
  static func fix(_ code: String) -> String? {
    if all.contains(code) { return nil }
    if let whole = parts[code] { return "its letters count for \(whole)" }
    let lower = code.lowercased()
    if let name = names[lower] { return "did you mean \(name)?" }
    if let same = all.first(where: { $0.lowercased() == lower }) ?? nearest(to: code, among: all) {
      return "did you mean \(same)?"
    }
    return "write ISO 15924 codes such as Hans, Hant, Latn, Cyrl or Jpan"
  }
}
