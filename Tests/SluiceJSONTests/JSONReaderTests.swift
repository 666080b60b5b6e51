import SluiceJSON
import Testing

@Suite struct JSONReaderTests {
  private func tokens(_ text: String) throws -> [JSONReader.Token] {
    var reader = JSONReader(Array(text.utf8))
    var out: [JSONReader.Token] = []
    while true {
      let token = try reader.next()
      out.append(token)
      if token == .end { return out }
    }
  }

  @Test func readsEveryKindOfToken() throws {
    let found = try tokens(#" {"a" : [1, -2.5e3, "x", true, null], "b":{}} "#)
    #expect(found.count == 14)
    #expect(found.first == .beginObject)
    #expect(found[1] == .key(3..<4))
    #expect(found[4] == .number(12..<18))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a:1}", "01", "1.", "1e", "tru", "\"x", "[1 2]", "1 2", "[\"\n\"]",
    "{,}", "]",
  ])
  func refusesWhatIsNotJSON(text: String) {
    #expect(throws: JSONError.self) { try tokens(text) }
  }

  @Test func tellsWhereTheErrorIs() throws {
    let error = #expect(throws: JSONError.self) { try tokens(#"{"key": nope}"#) }
    #expect(error?.offset == 8)
  }

  @Test func decodesEscapesAndSurrogates() throws {
    let value = try JSONValue(Array(#""a\"\\\/\b\f\n\r\té 😀 \ud800 中""#.utf8))
    #expect(value.string == "a\"\\/\u{8}\u{c}\n\r\té 😀 \u{fffd} 中")
  }

  @Test func malformedUTF8BecomesReplacementCharacters() throws {
    let bytes: [UInt8] = [0x22, 0x61, 0xFF, 0x62, 0x22]
    var reader = JSONReader(bytes)
    guard case .string(let range) = try reader.next() else { return #expect(Bool(false), "not a string") }
    #expect(try reader.utf8(range) == Array("a\u{fffd}b".utf8))
  }

  @Test func skipsAValueWhole() throws {
    var reader = JSONReader(Array(#"{"skip":{"x":[1,{"y":2}]},"take":7}"#.utf8))
    _ = try reader.next()
    _ = try reader.next()
    try reader.skip(try reader.next())
    guard case .key(let key) = try reader.next() else { return #expect(Bool(false), "not a key") }
    #expect(reader.matches(key, "take"))
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "[", count: 100_000)
    let error = #expect(throws: JSONError.self) { try tokens(deep) }
    #expect(error?.message.contains("512") == true)
  }

  @Test func readsATree() throws {
    let value = try JSONValue(Array(#"{"@type":["Article"],"n":3,"author":{"name":"王"}}"#.utf8))
    #expect(value["author"]?["name"]?.string == "王")
    #expect(value["n"]?.number == 3)
    #expect(value["@type"]?.array?.first?.string == "Article")
  }
}
