import SluiceClaims
import SluiceCore
import Testing

/// Every English sentence makes exactly the claims that stand below it.
struct EnglishClaimTests {
  @Test(arguments: EnglishCase.sentences(EnglishCases.amounts)) func amounts(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.changes)) func changes(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.shares)) func shares(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.plans)) func plans(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.small)) func small(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.news)) func news(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.web)) func web(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.press)) func press(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.clauses)) func clauses(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.measures)) func measures(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.daily)) func daily(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.features)) func features(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(EnglishCases.nothing)) func noClaims(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  /// Powers that no `Double` holds, alone or with the scale behind them, are no numbers.
  @Test(arguments: [
    "It sold 99999^93 shares.", "It cost 9e250 trillion dollars.", "They moved 5 x10^299 million tonnes.",
    "The rate was 0^-3 percent.", "It weighs 4e-290 kg.",
  ])
  func noNumberIsBeyondAllBounds(text: String) {
    for claim in ClaimExtractor.claims(in: text) {
      for number in [claim.value, claim.low, claim.high] { #expect(number?.isFinite ?? true, "\(claim.text)") }
    }
  }

  private func expect(_ sentence: EnglishCase.Sentence) {
    let found = ClaimExtractor.claims(in: sentence.text).map(EnglishCase.line)
    #expect(found == sentence.claims)
  }
}

extension ClaimExtractor {
  /// The claims of one text.
  fileprivate static func claims(in text: String) -> [Claim] {
    var extractor = ClaimExtractor()
    return extractor.claims(in: Array(text.utf8))
  }
}
