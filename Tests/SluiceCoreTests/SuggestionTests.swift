import SluiceCore
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [("extrcat", "extract"), ("claim", "claims"), ("decde", "decode"), ("filter", "filter")])
  func aSlipFindsItsWord(typed: String, meant: String) {
    #expect(nearest(to: typed, among: ["decode", "extract", "split", "claims", "filter"]) == meant)
  }

  @Test func anotherWordFindsNothing() {
    #expect(nearest(to: "translate", among: ["decode", "extract", "claims"]) == nil)
  }
}
