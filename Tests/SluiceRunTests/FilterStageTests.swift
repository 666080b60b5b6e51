import SluiceCore
import SluiceRun
import Testing

@Suite struct FilterStageTests {
  private var document: Document {
    var document = Document(origin: Origin(path: "x"), body: Array("漢字かな text".utf8), form: .text)
    document.script = ScriptProfile(
      main: "Jpan", shares: [.init(script: "Jpan", share: 0.5), .init(script: "Latn", share: 0.5)])
    document.language = "zh-Hant"
    document.languageConfidence = 0.75
    document.encoding = EncodingDecision(name: "Big5", source: .detected, confidence: 0.8)
    document.quality = 0.4
    document.pageType = .listing
    document.published = "2023-05-06T10:00:00+08:00"
    return document
  }

  private func reason(_ given: [String: OptionValue]) throws -> String? {
    var stage = try FilterStage(options: StageOptions(FilterStage.declaration.options, given: given))
    var document = document
    if case .drop(let reason) = stage.process(&document) { return reason.name }
    return nil
  }

  @Test(
    arguments: [
      (["min_chars": .int(10)], "too_short"), (["min_chars": .int(9)], nil), (["max_chars": .int(8)], "too_long"),
      (["scripts": .strings(["Hans"])], "script"), (["scripts": .strings(["Hans", "Jpan"])], nil),
      (["min_script_share": .double(0.6)], "script_share"), (["languages": .strings(["zh"])], nil),
      (["min_encoding_confidence": .double(0.9)], "encoding_confidence"),
      (["min_encoding_confidence": .double(0.8)], nil),
      (["min_language_confidence": .double(0.8)], "language_confidence"),
      (["min_language_confidence": .double(0.7)], nil),
      (["languages": .strings(["en"])], "language"), (["page_types": .strings(["article"])], "page_type"),
      (["min_quality": .double(0.5)], "quality"), (["min_claims": .int(1)], "too_few_claims"),
      (["published_from": .string("2023-05-06")], nil), (["published_from": .string("2023-06")], "too_old"),
      (["published_to": .string("2023")], nil), (["published_to": .string("2023-05-05")], "too_new"),
    ] as [([String: OptionValue], String?)])
  func dropsUnderTheRightReason(given: [String: OptionValue], expected: String?) throws {
    #expect(try reason(given) == expected)
  }

  @Test func aDateInNoComparableFormIsNoReasonToLoseADocument() throws {
    let given: [String: OptionValue] = ["published_from": .string("2024-01"), "published_to": .string("2024-12")]
    var stage = try FilterStage(options: StageOptions(FilterStage.declaration.options, given: given))
    var document = document
    document.published = "02/05/2024"
    guard case .keep = stage.process(&document) else {
      Issue.record("dropped")
      return
    }
  }

  @Test func aPageTypeThatDoesNotExistIsRefused() {
    #expect(throws: OptionError.self) { try reason(["page_types": .strings(["blog"])]) }
  }
}
