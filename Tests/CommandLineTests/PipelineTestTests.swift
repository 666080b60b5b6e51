import TestSupport
import Testing

@Suite struct PipelineTestTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sluice(_ arguments: String) throws -> (status: Int32, output: String) {
    try folder.attempt("'\(BuiltBinary.sluice)' \(arguments) 2>&1")
  }

  @Test func theShippedPipelinesPassTheirExamples() throws {
    let (status, output) = try sluice("test '\(BuiltBinary.packageRoot)/Pipelines'")
    #expect(status == 0, "\(output)")
    for name in ["claims", "decode", "news-dump", "text"] {
      #expect(output.split(separator: "\n").contains { $0.contains("\(name).yaml:") && $0.hasSuffix("passed") })
    }
  }

  @Test func aDifferenceIsShownWithPlaceExpectedAndFound() throws {
    try folder.write(
      """
      intake: {format: jsonl}
      stages: [script, claims]
      tests:
        - name: three slips
          input: {id: a, text: 2023年收入5万元，同比增长4%。}
          documents: [{language: en, claims: 2}]
          claims:
            - {text: 5万元, value: 60000}
            - {text: 4%, kind: growth}
            - {text: 7%}
      """, to: "p.yaml")
    let (status, output) = try sluice("test p.yaml")
    #expect(status == 1)
    #expect(
      output == """
        p.yaml:4: failed: three slips
          documents[0].language
            expected  "en"
            found     "zh-Hans"
          claims[0].value
            expected  60000
            found     50000
          claims
            expected  a row {text: "7%"}
            found     no such row
        1 of 1 example failed

        """)
  }

  @Test func everyKindOfInputAndComparisonWorks() throws {
    try folder.write(
      """
      stages: [decode, extract, script, {filter: {min_chars: 6}}, claims]
      tests:
        - name: a page in an old charset, compared loosely
          file: page.html
          charset: big5
          input: <html><head><meta charset="big5"></head><body><p>全縣糧食產量二十五萬噸，較去年增加百分之四。</p></body></html>
          documents:
            - encoding: {name: Big5, confidence: {at_least: 0.5, }}
              text: {contains: 糧食}
              flags: {lacks: mojibake}
              duplicate_of: null
        - name: a record in quotes stays a text
          file: a.jsonl
          input: [{id: "7", text: "一二三四五六七"}, {id: x, text: 短}]
          documents: [{id: "7", claims: {at_most: 0}}]
          dropped: {filter.too_short: 1}
        - name: nothing comes of nothing
          input: ""
          documents: []
          errors: [{code: empty}]
      """, to: "p.yaml")
    let (status, output) = try sluice("test p.yaml")
    #expect(status == 0, "\(output)")
    #expect(try sluice("test p.yaml --filter nothing").output == "p.yaml: 1 example passed\n")
    #expect(try sluice("test p.yaml --quiet").output.isEmpty)
  }

  @Test func anErrorRowThatNoExampleNamesIsADifference() throws {
    try folder.write(
      "intake: {format: jsonl}\nstages: [claims]\ntests: [{input: \"no json\", claims: []}]\n", to: "p.yaml")
    let (status, output) = try sluice("test p.yaml")
    #expect(status == 1)
    #expect(output.contains("errors[0]"))
    #expect(output.contains("bad_json"))
  }

  @Test func mistakesInExamplesAreNamedWithTheirPlace() throws {
    try folder.write(
      """
      stages: [decode]
      tests:
        - name: a
          input: x
          document: []
        - input: x
          documents: [{titel: x}]
        - documents: []
      """, to: "p.yaml")
    let (status, output) = try sluice("test p.yaml")
    #expect(status == 2)
    #expect(output.contains("p.yaml:5:5: there is no key of a test `document`; did you mean `documents`?"))
    #expect(output.contains("p.yaml:7:18: there is no column of documents `titel`; did you mean `title`?"))
    #expect(output.contains("p.yaml:8:5: the test has no input"))
  }
}
