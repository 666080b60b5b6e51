import SluiceCore
import SluiceIntake
import Testing

@Suite struct JSONValuesTests {
  private func decode(_ text: String, limit: Int = 100) -> [String] {
    verify(text.bytes, { JSONValuesDecoder(limit: limit) }) { element, _, _ in
      switch element {
      case .value(let number, let offset, let bytes):
        "\(number)@\(offset) \(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "too long")"
      case .truncated(let offset): "truncated@\(offset)"
      }
    }
  }

  @Test func elementsOfAnArrayAreRecords() {
    #expect(
      decode("\u{FEFF} [ {\"a\":\"}]\\\"\"},\n{\"b\":[1,{}]} , 7, \"x\" ]\n") == [
        "1@6 {\"a\":\"}]\\\"\"}", "2@20 {\"b\":[1,{}]}", "3@35 7", "4@38 \"x\"",
      ])
    #expect(decode("[]") == [])
  }

  @Test func valuesMayFollowEachOther() {
    #expect(decode("{\n \"a\": 1\n}\n{}[{\"b\":2}]") == ["1@0 {\n \"a\": 1\n}", "2@12 {}", "3@15 {\"b\":2}"])
  }

  @Test func truncationIsTold() {
    #expect(decode("[{\"a\":1},{\"b\":") == ["1@1 {\"a\":1}", "truncated@9"])
    #expect(decode("[{\"a\":1},") == ["1@1 {\"a\":1}", "truncated@9"])
  }

  @Test func aLongRecordIsSkippedAndTold() {
    #expect(decode("[{\"a\":\"0123456789\"},{\"b\":1}]", limit: 10) == ["1@1 too long", "2@20 {\"b\":1}"])
  }

  @Test func filesCalledJSONAreReadInEveryForm() throws {
    let folder = try TemporaryFolder()
    try folder.write("array.json", "[{\"text\":\"a\"},{\"text\":\"b\"}]".bytes)
    try folder.write("lines.json.gz", gzip("{\"text\":\"c\"}\n{\"text\":\"d\"}\n".bytes))
    try folder.write("part-00000", "{\"text\":\"g\"}\n{\"text\":\"h\"}\n".bytes)
    try folder.write("pretty.json", "{\n  \"text\": \"e\"\n}\n{\n  \"text\": \"f\"\n}\n".bytes)
    try folder.write("readme", "{ is a brace\nand this is text".bytes)
    #expect(
      read([folder.path]).rows == [
        "array.json!record 1: a", "array.json!record 2: b", "lines.json.gz!line 1: c", "lines.json.gz!line 2: d",
        "part-00000!line 1: g", "part-00000!line 2: h", "pretty.json!record 1: e", "pretty.json!record 2: f",
        "readme: { is a brace\nand this is text",
      ])
  }
}

@Suite struct CSVTests {
  private func decode(_ text: String, limit: Int = 100) -> [String] {
    verify(text.bytes, { CSVDecoder(delimiter: 0x2C, limit: limit) }) { row, _, _ in
      let fields =
        row.fields.map { $0.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|") } ?? "too long"
      return "\(row.number)@\(row.offset) \(fields)\(row.isCut ? " cut" : "")"
    }
  }

  @Test func fieldsAreSeparatedAndUnquoted() {
    #expect(
      decode("a,b\r\n\"x, \"\"y\"\"\nz\",2\n\n,\"\"\nlast") == ["1@0 a|b", "2@5 x, \"y\"\nz|2", "3@21 |", "4@25 last"])
    #expect(decode("a\"b,\"c\"d\n") == ["1@0 a\"b|cd"])
  }

  @Test func anOpenQuoteIsToldAndAtMostOneRowLost() {
    #expect(decode("a\n\"open\nrest") == ["1@0 a", "2@2 open\nrest cut"])
    #expect(decode("a,b\n\"0123456789\n0123\nx,y\n", limit: 9).suffix(3) == ["2@4 too long", "3@16 0123", "4@21 x|y"])
  }

  @Test func rowsAreMappedByTheHeader() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "id,title,text\n7,T,\"one, two\"\n8,,\n9,x\n".bytes)
    try folder.write("b.tsv", "url\ttext\nhttp://b\tthree, four\n".bytes)
    try folder.write("c.csv", "id;text\n1;fünf\n".bytes)
    try folder.write("d.csv", "name,value\nx,1\ny,2\n".bytes)
    let reading = read([folder.path])
    #expect(reading.rows == ["a.csv!row 2: one, two", "b.tsv!row 2: three, four", "c.csv!row 2: fünf"])
    #expect(reading.documents.map(\.id)[0] == "7" && reading.documents[0].title == "T")
    #expect(reading.documents[1].url == "http://b")
    #expect(reading.errors == ["a.csv!row 3@29: empty", "a.csv!row 4@33: no_content", "d.csv!row 1@0: no_content"])
  }

  @Test func rowsInAnotherCharsetAreLeftToDecode() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "id,text\n1,".bytes + [0xCD, 0xB3, 0xBC, 0xC6] + "\n2,ok\n".bytes)
    #expect(read([folder.path]).documents.map(\.form) == [.bytes, .text])
  }
}

@Suite struct MessageTests {
  private let page = """
    From: <Saved by Browser>\r
    Snapshot-Content-Location: https://example.org/page\r
    Subject: =?utf-8?Q?The_year?= =?utf-8?B?5bm05oql?= in short\r
    Date: Tue, 5 Mar 2024 10:20:30 +0800\r
    MIME-Version: 1.0\r
    Content-Type: multipart/related;\r
    \ttype="text/html";\r
    \tboundary="--=_x"\r
    \r
    preamble\r
    ----=_x\r
    Content-Type: image/png\r
    Content-Transfer-Encoding: base64\r
    \r
    iVBORw0KGgo=\r
    ----=_x\r
    Content-Type: text/html; charset=gb2312\r
    Content-Transfer-Encoding: quoted-printable\r
    Content-Location: https://example.org/page\r
    \r
    <p>=CD=B3=BC=C6 and a long =\r
    line</p>\r
    ----=_x--\r
    \r
    """

  @Test func thePageOfASavedFileIsRead() throws {
    let folder = try TemporaryFolder()
    let document = try #require(read([try folder.write("a.mhtml", page.bytes)]).documents.first)
    #expect(document.body == "<p>".bytes + [0xCD, 0xB3, 0xBC, 0xC6] + " and a long line</p>\r\n".bytes)
    #expect(document.mediaType == .html && document.form == .bytes)
    #expect(document.transportCharset == "gb2312")
    #expect(document.url == "https://example.org/page")
    #expect(document.title == "The year年报 in short")
    #expect(document.fetched == "2024-03-05T10:20:30+08:00")
    #expect(document.author == nil && document.published == nil)
  }

  @Test func aMessageGivesItsTextWhereItHasNoPage() throws {
    let folder = try TemporaryFolder()
    let mail =
      "From: Li Wang <li@example.org>\nSubject: Q1\nDate: Tue, 5 Mar 2024 10:20:30 +0800\nContent-Transfer-Encoding: base64\n\nVGhlIHRleHQu\n"
    let reading = read([
      try folder.write("a.eml", mail.bytes), try folder.write("b.zip", zipEntry("m.eml".bytes, mail.bytes) + zipEnd),
    ])
    #expect(reading.rows == ["a.eml: The text.", "b.zip!m.eml: The text."])
    #expect(reading.documents.map(\.published) == ["2024-03-05T10:20:30+08:00", "2024-03-05T10:20:30+08:00"])
    #expect(reading.documents[0].author == "Li Wang <li@example.org>" && reading.documents[0].mediaType == .plain)
    let empty = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n"
    #expect(read([try folder.write("c.eml", empty.bytes)]).errors == ["c.eml: no_content"])
  }

  @Test func messagesAreWholeWhereOnlyGzipIsOpened() throws {
    let folder = try TemporaryFolder()
    var options = IntakeOptions()
    options.containers = .gzip
    #expect(read([try folder.write("a.mhtml", page.bytes)], options).documents.first?.body == page.bytes)
  }
}
