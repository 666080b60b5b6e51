public import SluiceCore

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

  /// Fills in script and language.
  ///
  /// - Parameter document: A document of valid UTF-8.
  /// - Returns: Always ``Outcome/keep``.
  public mutating func process(_ document: inout Document) -> Outcome {
    let count = ScriptCount(of: document.body.span)
    let profile = count.profile
    document.script = profile
    if count.isMixedHan { document.flags.insert(.mixedHan) }
    if document.language == nil {
      document.language = LanguageIdentifier.identify(document.body.span, script: profile.main)?.tag
    }
    return .keep
  }
}
