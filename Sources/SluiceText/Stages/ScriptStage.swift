public import SluiceCore
import SluiceUnicode

/// `script`: the scripts of the text, Simplified and Traditional Chinese told apart, and its language.
public struct ScriptStage: Stage {
  /// The stage's name, needs, gives and options.
  public static let declaration = StageDeclaration(
    name: "script", summary: "Counts scripts by ISO 15924, tells Hans from Hant, and names the language.",
    needs: .markup, gives: .markup)

  /// Makes the stage; it takes no options.
  ///
  /// - Parameter options: Checked options.
  /// - Throws: Nothing; the protocol allows it.
  public init(options: StageOptions) throws(OptionError) {}

  /// Fills in script and language, and flags what is mixed or broken.
  ///
  /// - Parameter document: A document of valid UTF-8; of a page not yet extracted the tags do not count.
  /// - Returns: Always ``Outcome/keep``.
  public mutating func process(_ document: inout Document) -> Outcome {
    if document.form == .markup, document.mediaType == .html {
      let words = Markup.words(of: document.body.span)
      describe(&document, words)
    } else {
      describe(&document, document.body)
      if BrokenSpans.isFound(in: document.body.span) { document.flags.insert(.mojibake) }
    }
    return .keep
  }

  private func describe(_ document: inout Document, _ text: [UInt8]) {
    let count = ScriptCount(of: text.span)
    let profile = count.profile
    document.script = profile
    if count.isMixedHan { document.flags.insert(.mixedHan) }
    if let declared = document.language, !Self.contradicts(profile, declared) { return }
    let found = LanguageIdentifier.identify(text.span, count)
    let named = found.flatMap { $0.confidence >= Self.leastConfidence($0.letters) ? $0 : nil }
    document.language = named?.tag
    // Nought says that the text was looked at and is too short or too strange to tell.
    document.languageConfidence = named?.confidence ?? 0
  }

  /// A language less sure than this is not named: names and headings look like any language.
  private static func leastConfidence(_ letters: Int) -> Double { letters < sentence ? 0.9 : 0.65 }
  /// So many trigrams are a sentence and no name.
  private static let sentence = 60
  /// A script with this part of the letters is the text's, not a quotation's.
  private static let decisiveShare = 0.6
  /// Languages that Han characters write; the script of a short text does not tell them apart.
  private static let hanLanguages: Set<String> = ["zh", "ja", "ko", "yue", "wuu", "hak", "nan", "lzh", "vi"]

  /// Whether the script rules a declared language out, as where a page in Chinese carries a template's `lang="en"`.
  private static func contradicts(_ profile: ScriptProfile, _ declared: String) -> Bool {
    guard let share = profile.shares.first, share.share >= decisiveShare else { return false }
    let primary = declared.prefix { $0 != "-" && $0 != "_" }.lowercased()
    switch share.script {
    case "Hans", "Hant", "Hani", "Jpan": return !hanLanguages.contains(primary)
    case "Kore", "Thai", "Grek": return primary != LanguageIdentifier.byScript[share.script]
    default: return false
    }
  }
}
