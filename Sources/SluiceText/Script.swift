public import SluiceCore
import SluiceUnicode

/// The scripts of a text.
///
/// - Parameter utf8: Valid UTF-8.
/// - Returns: Shares by ISO 15924, with `Hans`, `Hant`, `Jpan` and `Kore` where they apply, largest first.
public func script(of utf8: Span<UInt8>) -> ScriptProfile { ScriptCount(of: utf8).profile }

/// The scripts of a text.
///
/// - Parameter utf8: Valid UTF-8, as ``decode(_:transportCharset:isMarkup:)`` gives it.
/// - Returns: Shares by ISO 15924, with `Hans`, `Hant`, `Jpan` and `Kore` where they apply, largest first.
public func script(of utf8: [UInt8]) -> ScriptProfile { script(of: utf8.span) }

/// Letters of a text counted by script.
struct ScriptCount {
  /// Letters by script number.
  private(set) var letters = [Int](repeating: 0, count: Script.count)
  /// Characters that only Simplified Chinese uses.
  private(set) var simplified = 0
  /// Characters that only Traditional Chinese uses.
  private(set) var traditional = 0

  /// Counts.
  ///
  /// - Parameter utf8: Valid UTF-8.
  init(of utf8: Span<UInt8>) {
    let counts = LetterKinds.counts(in: utf8)
    for number in 0..<Script.count { letters[number] = counts[number] }
    simplified = counts[LetterKinds.simplified]
    traditional = counts[LetterKinds.traditional]
    letters[Int(Script.han.number)] += simplified + traditional
  }

  /// Whether both Simplified and Traditional characters stand in a Chinese text, neither of them by accident.
  ///
  /// Japanese has characters of both kinds (国 beside 業) and mixes nothing.
  var isMixedHan: Bool {
    if isJapanese || isKorean { return false }
    let (few, many) = (min(simplified, traditional), max(simplified, traditional))
    return few >= Self.mixedCount && Double(few) >= Self.mixedShare * Double(few + many)
  }

  /// Fewer characters of the other tradition are names and quotations.
  private static let mixedCount = 3
  /// A smaller part of the telling characters is quotation or a slip of a converter.
  private static let mixedShare = 0.05

  /// The shares, composed as ISO 15924 defines its composite codes.
  var profile: ScriptProfile {
    var counts: [String: Int] = [:]
    for number in 0..<Script.count {
      let script = Script(number: UInt8(number))
      if letters[number] > 0, script.isSpecific { counts[composite(script), default: 0] += letters[number] }
    }
    if isMixedHan { divideHan(&counts) }
    let total = counts.values.reduce(0, +)
    guard total > 0 else { return ScriptProfile(main: "Zyyy", shares: []) }
    let shares = counts.map { ScriptProfile.Share(script: $0.key, share: Double($0.value) / Double(total)) }
    let ordered = shares.sorted { ($1.share, $0.script) < ($0.share, $1.script) }
    return ScriptProfile(main: ordered[0].script, shares: ordered)
  }

  /// In a mixed text the Han characters are shared out as those that tell are; the majority's name stays the larger.
  private func divideHan(_ counts: inout [String: Int]) {
    let total = (counts["Hans"] ?? 0) + (counts["Hant"] ?? 0) + (counts["Hani"] ?? 0)
    let part = total * simplified / (simplified + traditional)
    counts["Hani"] = nil
    (counts["Hans"], counts["Hant"]) = (part, total - part)
  }

  private func count(_ script: Script) -> Int { letters[Int(script.number)] }

  private var kana: Int { count(.hiragana) + count(.katakana) }

  /// A kana share below this is quotation in a Chinese text, above it Japanese.
  private static let japaneseShare = 0.05

  private var isJapanese: Bool {
    kana > 0 && Double(kana) >= Self.japaneseShare * Double(kana + count(.han)) && kana > count(.bopomofo)
  }

  private var isKorean: Bool { count(.hangul) > count(.han) }

  /// The composite code that a script's letters belong to in this text.
  private func composite(_ script: Script) -> String {
    switch script {
    case .hiragana, .katakana: "Jpan"
    case .hangul: "Kore"
    case .bopomofo: chinese
    case .han: isJapanese ? "Jpan" : isKorean ? "Kore" : chinese
    default: script.code
    }
  }

  /// Which Chinese: by the characters that only one tradition uses; `Hani` where none tells.
  private var chinese: String {
    if simplified == traditional { return "Hani" }
    return simplified > traditional ? "Hans" : "Hant"
  }
}
