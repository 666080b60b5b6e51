import SluiceCore
import SluiceEmit
import SluiceJSON
import Testing

@Suite struct RowTests {
  private var fullDocument: Document {
    var document = Document(
      origin: Origin(path: "a/b.html", member: "m", offset: 3), body: Array("收入1.5亿元 \"ok\"\n".utf8), form: .text)
    document.encoding = EncodingDecision(name: "gb18030", source: .meta, confidence: 1, declared: "gb2312", replaced: 2)
    document.script = ScriptProfile(main: "Hans", shares: [.init(script: "Hans", share: 1)])
    document.sections = [Section(title: "一", level: 1, start: 0, end: 3)]
    document.flags = [.declaredWrong, .mixedHan]
    document.pageType = .article
    document.quality = 0.5
    var claim = Claim(text: "1.5亿元", start: 2, end: 7, kind: .level, value: 150_000_000, unit: "CNY")
    claim.of = 0
    claim.metric = "收入"
    document.claims = [claim]
    return document
  }

  /// The keys of the outermost object, in order.
  private func keys(_ bytes: [UInt8]) throws -> [String] {
    var reader = JSONReader(bytes)
    var keys: [String] = []
    _ = try reader.next()
    while case .key(let range) = try reader.next() {
      keys.append(try reader.string(range))
      try reader.skip(try reader.next())
    }
    return keys
  }

  @Test func keysStandInTheOrderOfTheSchema() throws {
    var json = JSONWriter()
    json.documentRow(fullDocument)
    #expect(try keys(json.bytes) == RowKind.documents.columns.map(\.name))
    json.removeAll()
    json.claimRow(fullDocument.claims[0], ordinal: 0, of: fullDocument)
    #expect(try keys(json.bytes) == RowKind.claims.columns.map(\.name))
    json.removeAll()
    json.errorRow(Problem(.corrupt, "bad", at: Origin(path: "x", offset: 9), stage: "intake"))
    #expect(try keys(json.bytes) == RowKind.errors.columns.map(\.name))
  }

  @Test func anEmptyDocumentHasEveryKeyToo() throws {
    var json = JSONWriter()
    json.documentRow(Document(origin: Origin(path: "x"), body: [], form: .text))
    #expect(try keys(json.bytes) == RowKind.documents.columns.map(\.name))
    let row = try JSONValue(json.bytes)
    for column in RowKind.documents.columns {
      if column.isNullable {
        #expect(row[column.name] == .null, "\(column.name)")
      } else {
        #expect(row[column.name] != .null)
      }
    }
  }

  @Test func valuesReadBack() throws {
    var json = JSONWriter()
    json.documentRow(fullDocument)
    let row = try JSONValue(json.bytes)
    #expect(row["text"]?.string == "收入1.5亿元 \"ok\"\n")
    #expect(row["chars"]?.number == 13)
    #expect(row["flags"]?.array?.map(\.string) == ["declared-wrong", "mixed-han"])
    #expect(row["encoding"]?["replaced"]?.number == 2)
    json.removeAll()
    json.claimRow(fullDocument.claims[0], ordinal: 0, of: fullDocument)
    #expect(String(decoding: json.bytes, as: UTF8.self).contains("\"value\":150000000.0,\"low\":null"))
    #expect(try JSONValue(json.bytes)["of"]?.string == "\(fullDocument.id):0")
  }

  @Test func mixedStreamsSayTheKindFirst() throws {
    var encoder = BatchEncoder(form: .taggedLines(kinds: [.documents, .claims]))
    encoder.add(fullDocument)
    encoder.add(Problem(.empty, "no bytes", at: Origin(path: "e"), stage: "intake"))
    let lines = encoder.finish().lines.split(separator: 0x0A)
    let kinds = try lines.map { try JSONValue(Array($0))["row"]?.string }
    #expect(kinds == ["document", "claim", "error"])
    #expect(try lines.allSatisfy { try keys(Array($0)).first == "row" })
  }

  @Test func mixedStreamsHoldTheKindsThatAreWantedAndErrors() throws {
    var encoder = BatchEncoder(form: .taggedLines(kinds: [.claims]))
    encoder.add(fullDocument)
    encoder.add(Problem(.empty, "no bytes", at: Origin(path: "e"), stage: "intake"))
    let kinds = try encoder.finish().lines.split(separator: 0x0A).map { try JSONValue(Array($0))["row"]?.string }
    #expect(kinds == ["claim", "error"])
  }

  @Test func theSchemasAreJSONAndNameEveryColumn() throws {
    for rows in RowTable.all {
      let schema = try JSONValue(Array(rows.jsonSchema.utf8))
      #expect(schema["required"]?.array?.map(\.string) == rows.columns.map(\.name))
      for dialect in TableDialect.allCases {
        let table = dialect.table(for: rows)
        #expect(rows.columns.allSatisfy { table.contains($0.name) })
      }
    }
  }
}
