import SluiceCore
import SluiceText
import Testing

private func decoded(
  _ bytes: [UInt8], transport: String? = nil, encoding: String? = nil, mappings: String? = nil
) throws -> Document {
  var document = Document(origin: Origin(path: "a"), body: bytes)
  document.transportCharset = transport
  let given = ["encoding": encoding, "mappings": mappings].compactMapValues { $0.map(OptionValue.string) }
  var stage = try DecodeStage(options: StageOptions(DecodeStage.declaration.options, given: given))
  guard case .keep = stage.process(&document) else {
    Issue.record("not kept")
    return document
  }
  return document
}

/// 今天河边的市场里有很多人，天气也很好。 in GB 18030.
private let chinese: [UInt8] = [
  0xBD, 0xF1, 0xCC, 0xEC, 0xBA, 0xD3, 0xB1, 0xDF, 0xB5, 0xC4, 0xCA, 0xD0, 0xB3, 0xA1, 0xC0, 0xEF, 0xD3, 0xD0, 0xBA,
  0xDC, 0xB6, 0xE0, 0xC8, 0xCB,
  0xA3, 0xAC, 0xCC, 0xEC, 0xC6, 0xF8, 0xD2, 0xB2, 0xBA, 0xDC, 0xBA, 0xC3, 0xA1, 0xA3,
]
private let chineseText = "今天河边的市场里有很多人，天气也很好。"

@Suite struct DecodeStageTests {
  @Test func byteOrderMarkBeatsEveryDeclaration() throws {
    let document = try decoded([0xEF, 0xBB, 0xBF] + Array("<meta charset=gbk>数".utf8), transport: "big5")
    #expect(document.encoding?.source == .bom)
    #expect(document.encoding?.name == "UTF-8")
    #expect(document.body.starts(with: "<meta".utf8))
    #expect(document.flags.contains(.declaredWrong))
  }

  /// A download that broke off inside a unit is still a text; only the unit is lost.
  @Test(arguments: [
    "今天河边的市场里有很多人，天气也很好，卖花的人说今年春天来得早。",
    "The ferry to the island leaves twice a day, and in summer once more at night.",
    "Утром на рынке у реки было много людей, и погода стояла хорошая.",
  ])
  func utf16CutInsideAUnitIsRead(text: String) throws {
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for (bytes, name) in [(little, "UTF-16LE"), (big, "UTF-16BE")] {
      let document = try decoded(bytes.dropLast())
      #expect(document.encoding?.name == name)
      #expect(String(decoding: document.body, as: UTF8.self) == text.dropLast() + "\u{FFFD}")
    }
  }

  @Test func undeclaredBytesAreDetected() throws {
    let document = try decoded(chinese)
    #expect(String(decoding: document.body, as: UTF8.self) == chineseText)
    #expect(document.encoding?.name == "gb18030")
    #expect(document.encoding?.source == .detected)
    #expect(document.mediaType == .plain)
    #expect(document.form == .markup)
  }

  @Test(arguments: ["gbk", "gb2312", "GB18030"])
  func rightDeclarationsHold(label: String) throws {
    let document = try decoded(Array("<html><meta charset=\"\(label)\"><p>".utf8) + chinese)
    #expect(String(decoding: document.body, as: UTF8.self).hasSuffix(chineseText))
    #expect(document.encoding?.source == .meta)
    #expect(document.encoding?.declared?.lowercased() == label.lowercased())
    #expect(!document.flags.contains(.declaredWrong))
    #expect(document.mediaType == .html)
  }

  @Test(arguments: ["utf-8", "big5", "iso-8859-1", "euc-kr", "shift_jis", "windows-1251"])
  func wrongDeclarationsAreOverruledAndFlagged(label: String) throws {
    let document = try decoded(chinese + chinese, transport: label)
    #expect(String(decoding: document.body, as: UTF8.self) == chineseText + chineseText)
    #expect(document.encoding?.source == .detected)
    #expect(document.encoding?.declared == label)
    #expect(document.flags.contains(.declaredWrong))
  }

  @Test(arguments: ["gb2312", "iso-8859-1", "big5", "windows-1251"])
  func utf8UnderAnotherLabelIsUTF8(label: String) throws {
    let document = try decoded(Array("<meta charset=\(label)><p>\(chineseText)</p>".utf8))
    #expect(document.encoding?.name == "UTF-8")
    #expect(document.flags.contains(.declaredWrong))
  }

  @Test func oneBrokenByteDoesNotFlipLongUTF8() throws {
    let text = String(repeating: chineseText + "Déjà vu — naïve. ", count: 40)
    var bytes = Array(text.utf8)
    bytes[700] = 0xFF
    let document = try decoded(bytes)
    #expect(document.encoding?.name == "UTF-8")
    #expect(document.encoding?.replaced ?? 0 >= 1)
    #expect(document.encoding?.malformed.first.map { 697...700 ~= $0 } == true)
    #expect(document.flags.contains(.replacedBytes))
  }

  @Test(
    arguments: [
      (nil, "EUC-JP", [0xA1, 0xC1, 0xA1, 0xDD], "～－"), ("registered", "EUC-JP", [0xA1, 0xC1, 0xA1, 0xDD], "〜−"),
      (nil, "Big5", [0xA2, 0x47, 0xA1, 0xE3], "￡～"), ("registered", "Big5", [0xA2, 0x47, 0xA1, 0xE3], "£∼"),
      (nil, "windows-874", [0x93, 0xA1, 0x94], "“ก”"),
    ] as [(String?, String, [UInt8], String)])
  func symbolsFollowTheStandardOrTheRegisteredTables(
    mappings: String?, label: String, bytes: [UInt8], text: String
  ) throws {
    let document = try decoded(bytes, encoding: label, mappings: mappings)
    #expect(String(decoding: document.body, as: UTF8.self) == text)
    #expect(document.encoding?.name == label)
  }

  @Test func aDeclaredCharsetInsideALargerOneKeepsItsNameOnRequest() throws {
    let bytes = Array("<meta charset=TIS-620><p>".utf8) + [0x93, 0xA1, 0xD2, 0xC3, 0x94]
    #expect(try decoded(bytes).encoding?.name == "windows-874")
    let document = try decoded(bytes, mappings: "registered")
    #expect(document.encoding?.name == "TIS-620")
    #expect(String(decoding: document.body, as: UTF8.self).hasSuffix("“การ”"))
  }

  @Test func passagesInAnotherCharsetAreReadInIt() throws {
    let menu = "首页｜新闻｜天气预报｜市场行情｜生活服务｜文化旅游｜关于我们｜联系方式｜版权声明｜无障碍浏览"
    let template = "<html><meta charset=utf-8><div>\(menu)</div><h1>"
    let document = try decoded(Array(template.utf8) + chinese + Array("</h1><p>版权所有，请勿转载。</p>".utf8))
    #expect(document.encoding?.name == "UTF-8")
    #expect(String(decoding: document.body, as: UTF8.self) == template + chineseText + "</h1><p>版权所有，请勿转载。</p>")
    #expect(document.flags.contains(.mixedEncoding) && !document.flags.contains(.replacedBytes))

    let broken = try decoded(Array("<p>市场里的人很多，".utf8) + [0xFF, 0xE5] + Array("价格比去年低，天气也很好。</p>".utf8))
    #expect(broken.encoding?.replaced == 2)
    #expect(!broken.flags.contains(.mixedEncoding))
  }

  @Test func transportBeatsMeta() throws {
    let document = try decoded(Array("<meta charset=utf-8>plain".utf8), transport: "windows-1252")
    #expect(document.encoding?.source == .transport)
    #expect(document.encoding?.name == "windows-1252")
  }

  @Test func forcedEncodingIsObeyed() throws {
    let document = try decoded(chinese, encoding: "windows-1252")
    #expect(document.encoding?.source == .forced)
    #expect(String(decoding: document.body, as: UTF8.self).hasPrefix("½ñ"))
  }

  @Test func unknownForcedEncodingIsRefused() {
    #expect(throws: OptionError.self) {
      try DecodeStage(options: StageOptions(DecodeStage.declaration.options, given: ["encoding": .string("klingon")]))
    }
  }

  @Test func textIsLeftAlone() throws {
    var document = Document(origin: Origin(path: "a"), body: Array("x".utf8), form: .text)
    var stage = try DecodeStage(options: StageOptions(DecodeStage.declaration.options))
    guard case .keep = stage.process(&document) else {
      Issue.record("not kept")
      return
    }
    #expect(document.form == .text)
    #expect(document.encoding == nil)
  }

  @Test(
    arguments: [
      ([], "empty"), (Array("%PDF-1.7\n".utf8), "binary"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "binary"),
      ([0x50, 0x4B, 3, 4, 20, 0], "binary"),
      ((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }, "binary"),
    ] as [([UInt8], String)])
  func whatIsNoTextFails(bytes: [UInt8], code: String) throws {
    var document = Document(origin: Origin(path: "a"), body: bytes)
    var stage = try DecodeStage(options: StageOptions(DecodeStage.declaration.options))
    guard case .fail(let problem) = stage.process(&document) else {
      Issue.record("not failed")
      return
    }
    #expect(problem.code.description == code)
    #expect(problem.message.contains(";"))
  }
}
