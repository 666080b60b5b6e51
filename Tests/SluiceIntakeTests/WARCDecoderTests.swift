import SluiceCore
import SluiceIntake
import Testing

@Suite struct WARCDecoderTests {
  private func decode(_ input: [UInt8], held: Int = 1 << 20) -> [String] {
    verify(input, { WARCDecoder(heldLength: held) }) { element, _, window in
      switch element {
      case .record(let head): "\(head.type.map(\.rawValue) ?? "?")@\(head.offset) \(head.url ?? "-")"
      case .content(let count): "+" + String(decoding: window.take(count), as: UTF8.self)
      case .recordEnd(let isIntact): isIntact ? "end" : "cut"
      case .problem(let code, _, let offset): "\(code)@\(offset)"
      }
    }
  }

  @Test(arguments: ["0.17", "0.18", "1.0", "1.1"], ["\r\n", "\n"])
  func recordsOfAllVersionsAreRead(version: String, end: String) {
    let first = warcRecord("response", "one".bytes, version: version, end: end)
    let input = first + warcRecord("metadata", [], url: "<http://b/>", version: version, end: end)
    for held in [0, 1000] {
      #expect(
        decode(input, held: held)
          == ["response@0 http://example.org/", "+one", "end", "metadata@\(first.count) http://b/", "end"])
    }
  }

  @Test func headsMayBeMalformed() {
    let fields = ["no colon here", "X-Folded: a", "\tb", ": no name", "WARC-Target-URI: http://second/"]
    #expect(
      decode(warcRecord("response", "x".bytes, fields: fields)) == ["response@0 http://example.org/", "+x", "end"])
    let head = HeaderFields("WARC/1.0\r\nX-Folded: a\r\n\tb \nx-FOLDED:c".bytes)
    #expect(head.all("x-folded").map { String(decoding: $0, as: UTF8.self) } == ["a b", "c"])
  }

  @Test func recordsNeedNoLineEndsBetweenThem() {
    let one = Array(warcRecord("response", "one".bytes).dropLast(4))
    let two = Array(warcRecord("resource", "two".bytes).dropLast(4))
    #expect(decode(one + two).filter { !$0.contains("@") } == ["+one", "end", "+two", "end"])
  }

  @Test func aLengthThatIsTooLargeIsCutAtTheNextRecord() {
    let first = warcRecord("response", "one talks of WARC/1.0\r\nand goes on".bytes, length: 120)
    #expect(
      decode(first + warcRecord("resource", "two".bytes)) == [
        "response@0 http://example.org/", "+one talks of WARC/1.0\r\nand goes on", "corrupt@\(first.count)", "end",
        "resource@\(first.count) http://example.org/", "+two", "end",
      ])
  }

  /// The next head starts in the content and reaches far behind it; what is read must not hang on where the data is cut.
  @Test(arguments: 4...30)
  func aLengthThatEndsInTheNextHeadIsCutBeforeIt(excess: Int) {
    let first = warcRecord("response", "one".bytes, length: 3 + excess)
    let rows = decode(first + warcRecord("resource", "two".bytes))
    #expect(rows.suffix(3) == ["resource@\(first.count) http://example.org/", "+two", "end"])
    #expect(rows.contains("corrupt@\(first.count)") == (excess > 4))
  }

  @Test func aLengthThatIsTooSmallIsToldAndTheNextRecordRead() {
    let first = warcRecord("response", "one and more".bytes, length: 3)
    let rows = decode(first + warcRecord("resource", "two".bytes))
    #expect(rows[1] == "+one" && rows[2].hasPrefix("corrupt@") && rows[3] == "cut")
    #expect(rows[4...] == ["resource@\(first.count) http://example.org/", "+two", "end"])
  }

  @Test func aHeadWithoutLengthIsToldAndTheNextRecordRead() {
    let bad = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nbody\r\n\r\n".bytes
    #expect(
      decode(bad + warcRecord("resource", "two".bytes)).prefix(2) == [
        "corrupt@0", "resource@\(bad.count) http://example.org/",
      ])
    #expect(
      decode("junk\r\n".bytes + warcRecord("resource", "two".bytes)).prefix(2) == [
        "corrupt@0", "resource@6 http://example.org/",
      ])
  }

  @Test func truncationKeepsWhatWasRead() {
    let whole = warcRecord("response", "one and more".bytes)
    let cut = Array(whole.dropLast(9))
    for held in [0, 1000] {
      #expect(
        decode(cut, held: held) == ["response@0 http://example.org/", "+one and", "truncated@\(cut.count)", "cut"])
    }
    #expect(decode(Array(whole.prefix(30))) == ["truncated@30"])
    #expect(decode(Array(whole.dropLast(4))).last == "end")
    #expect(decode([]) == [])
  }

  @Test func unknownTypesAreRead() {
    #expect(decode(warcRecord("screenshot", "x".bytes)).first == "?@0 http://example.org/")
  }
}

@Suite struct ChunkedDecoderTests {
  private func decode(_ text: String) -> [String] {
    verify(text.bytes, { ChunkedDecoder() }) { element, _, window in
      switch element {
      case .content(let count): "+" + String(decoding: window.take(count), as: UTF8.self)
      case .end: "end"
      case .damage(let offset): "damage@\(offset)"
      case .truncated: "truncated"
      }
    }
  }

  @Test func chunksArePutTogether() {
    #expect(decode("3\r\none\r\nA;x=y\r\n and more \r\n0\r\nTrailer: x\r\n\r\n") == ["+one and more ", "end"])
    #expect(decode("3\none\n0\n\n") == ["+one", "end"])
  }

  @Test func whatIsNoChunkIsTold() {
    #expect(decode("<html>") == ["damage@0"])
    #expect(decode("3\r\nonetwo") == ["+one", "damage@6"])
    #expect(decode("3\r\non") == ["+on", "truncated"])
    #expect(decode("FFFFFFFFFFFFFFFFFF\r\n") == ["damage@0"])
  }
}
