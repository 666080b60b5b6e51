import SluiceClaims
import SluiceCore
import Testing

/// Every German sentence makes exactly the claims that stand below it; the documents are dated 10 May 2024.
struct GermanClaimTests {
  @Test(arguments: EnglishCase.sentences(GermanCorpus.changes)) func changes(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(GermanCorpus.levels)) func levels(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  @Test(arguments: EnglishCase.sentences(GermanCorpus.nothing)) func noClaims(_ sentence: EnglishCase.Sentence) {
    expect(sentence)
  }

  /// Without a tag the small words of a document tell its language; a number with a dot ends no sentence in it.
  @Test func theWordsOfADocumentChooseTheLanguage() {
    let text = "Am 3. März 2024 meldete die Kammer einen Umsatz von 4,5 Mio. Euro. Der Gewinn stieg um 7 Prozent."
    let found = claims(in: text)
    #expect(found.map(\.value) == [4_500_000, 7])
    #expect(found.map(\.metric) == ["Umsatz", "Gewinn"])
    #expect(found.allSatisfy { $0.rule.hasPrefix("de/") })
    let english = claims(in: "Revenue rose 4.5 percent to $12 million, and the margin was 3,450 points in Die Welt.")
    #expect(english.allSatisfy { !$0.rule.hasPrefix("de/") })
  }

  @Test func numbersFollowGermanHabit() {
    let found = numbers(
      in: "Es sind 1.234.567,5 Liter, 1 234 Tonnen, 12.5 Grad und eineinhalb Meter.", ClaimInput(language: "de"))
    #expect(found.map(\.value) == [1_234_567.5, 1_234, 12.5, 1.5])
    #expect(found.map(\.unit) == ["L", "t", "Cel", "m"])
  }

  @Test func growthPointsToTheLevelBehindIt() {
    let found = claims(in: "Der Umsatz stieg um 3 Prozent auf 5 Mio. Euro.", ClaimInput(language: "de"))
    #expect(found.map(\.of) == [1, nil])
  }

  @Test func theStageReadsDocumentsWithTheTag() throws {
    var stage = try ClaimsStage(options: StageOptions(ClaimsStage.declaration.options, given: [:]))
    let body = Array(String(repeating: "Die Ernte betrug im Herbst 35.000 Tonnen und war gut.\n", count: 12).utf8)
    var document = Document(origin: Origin(path: "a.txt"), body: body, form: .text, mediaType: .plain)
    document.language = "de-AT"
    _ = stage.process(&document)
    #expect(document.claims.count == 12)
    #expect(document.claims.first?.value == 35_000)
  }

  /// Words of the tables in any order, as damaged pages give them, are read without a trap.
  @Test func anyOrderOfWordsIsRead() {
    let words = """
      Der Umsatz stieg um 3 Prozent auf 5 Mio. Euro , ( ) : und nach von bis zwischen Vorjahr 2023 31.12.2023 ein Drittel der
      Zahl doppelt so Platz Plus mehr nahm zu ab machten aus entfielen soll wird steigen – - € 1. Quartal ersten neun
      Monaten Geschäftsjahr / 23 je Tonne dass rund minus +
      """.split(whereSeparator: \.isWhitespace)
    var state: UInt64 = 7
    for _ in 0..<400 {
      var text = "Der und das von "
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count] + (state >> 60 == 0 ? "" : " ")
      }
      for claim in claims(in: text, ClaimInput(language: "de")) { #expect(claim.start < claim.end) }
    }
  }

  private func expect(_ sentence: EnglishCase.Sentence) {
    let found = claims(in: sentence.text, ClaimInput(published: "2024-05-10", language: "de")).map(EnglishCase.line)
    #expect(found == sentence.claims)
  }
}
