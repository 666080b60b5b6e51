import SluiceJSON
import Testing

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func putsCommasWhereTheyBelong() {
    let text = written {
      $0.beginObject()
      $0.key("a")
      $0.int(-12)
      $0.key("b")
      $0.beginArray()
      $0.bool(true)
      $0.null()
      $0.beginObject()
      $0.endObject()
      $0.endArray()
      $0.key("c")
      $0.string("x")
      $0.endObject()
      $0.endLine()
      $0.beginObject()
      $0.endObject()
    }
    #expect(text == "{\"a\":-12,\"b\":[true,null,{}],\"c\":\"x\"}\n{}")
  }

  @Test(arguments: [
    (0.0, "0.0"), (134_822_000_000, "134822000000.0"), (33.333, "33.333"), (1e16, "1e16"), (1.5e300, "1.5e+300"),
    (0.1, "0.1"), (-4.25, "-4.25"), (1e-7, "1.0e-07"),
  ])
  func numbersHaveAPointAndReadBack(value: Double, shown: String) {
    let text = written { $0.double(value) }
    #expect(Double(text) == value)
    #expect(text.contains("."))
    #expect(Double(text) == Double(shown))
  }

  @Test func whatJSONLacksIsNull() {
    #expect(written { $0.double(.nan) } == "null")
    #expect(written { $0.double(.infinity) } == "null")
    #expect(written { $0.string(nil) } == "null")
  }

  @Test func everyTextReadsBackTheSame() throws {
    let every = String(String.UnicodeScalarView((0..<0x300).compactMap { Unicode.Scalar($0) })) + "漢字😀\u{2028}"
    let text = written { $0.string(every) }
    #expect(try JSONValue(Array(text.utf8)).string == every)
    #expect(!text.utf8.contains { $0 < 0x20 })
  }
}
