import SluiceClaims
import SluiceCore
import Testing

@Suite struct BrokenTextTests {
  @Test func claimsBesideLostBytesAreMarked() throws {
    var document = Document(
      origin: Origin(path: "a"), body: Array("出口额12亿元锟斤拷锟斤拷。进口额7亿元，增长5%。".utf8), form: .text)
    var stage = try ClaimsStage(options: StageOptions(ClaimsStage.declaration.options))
    guard case .keep = stage.process(&document) else {
      Issue.record("not kept")
      return
    }
    #expect(document.claims.map(\.text) == ["12亿元", "7亿元", "5%"])
    #expect(document.claims.map { $0.flags.contains(.mojibake) } == [true, false, false])
    #expect(document.flags.contains(.mojibake))
  }
}
