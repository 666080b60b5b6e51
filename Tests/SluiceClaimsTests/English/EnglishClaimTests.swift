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

  @Test(arguments: EnglishCase.sentences(EnglishCases.nothing)) func noClaims(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
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
