import SluiceClaims
import SluiceCore
import Testing

struct EngineTests {
  @Test func offsetsCountCodePoints() throws {
    let text = "😀 投资𠀀额为35亿元。"
    let claim = try #require(claims(in: text).first)
    let scalars = Array(text.unicodeScalars)
    var surface = String.UnicodeScalarView()
    surface.append(contentsOf: scalars[claim.start..<claim.end])
    #expect(String(surface) == "35亿元")
    #expect(claim.text == "35亿元")
  }

  @Test func textKeepsItsOwnCharacters() {
    let found = claims(in: "全縣財政收入３５億元，增長５％。")
    #expect(found.map(\.text) == ["３５億元", "５％"])
    #expect(found.map(\.metric) == ["財政收入", "財政收入"])
  }

  /// Malformed bytes, characters of every length, and those that folding changes: offsets and text are the reader's.
  @Test func aTextOfAnyBytesIsReadAsOthersReadIt() {
    let pieces: [[UInt8]] =
      ["a", "5", "é", "€", "。", "縣", "，", "😀", "𠀀", "\u{E000}", "\u{FFFD}", "\u{FEFF}", "\n"].map { Array($0.utf8) }
      + [
        [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xEF, 0xBF], [0xF0, 0x9F],
        [0xF4, 0x90, 0x80, 0x80], [0xFF],
      ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? []
      }
      var text = ClaimText()
      text.load(bytes)
      let expected = String(decoding: bytes, as: UTF8.self)
      #expect(text.count == expected.unicodeScalars.count, "\(bytes)")
      #expect(Array(text.string(0..<text.count).utf8) == Array(expected.utf8), "\(bytes)")
      for (index, scalar) in expected.unicodeScalars.enumerated() where index % 3 == 0 {
        #expect(text.original(at: index) == scalar.value, "\(bytes)")
      }
    }
  }

  @Test func sentencesEndAtStopsNotAtDecimals() {
    let splitter = Sentences(abbreviations: ["mr", "inc"])
    let text = ClaimText("增长3.5%。下一句! Mr. Smith of X Inc. paid $5.20. Next")
    var pieces: [String] = []
    var place = 0
    while place < text.count {
      let end = splitter.end(in: text, from: place, limit: text.count)
      pieces.append(text.string(place..<end))
      place = end
    }
    #expect(pieces == ["增长3.5%。", "下一句!", " Mr. Smith of X Inc. paid $5.20.", " Next"])
  }

  @Test func sentencesStayBounded() {
    let splitter = Sentences(abbreviations: [])
    let text = ClaimText(String(repeating: "甲", count: 10_000))
    #expect(splitter.end(in: text, from: 0, limit: text.count) == Sentences.maximumLength)
  }

  @Test func trieFindsTheLongestPhrase() {
    let trie = PhraseTrie([("增", 1), ("增长", 2), ("增长率", 3)])
    let text = ClaimText("增长了").folded
    let match = trie.longest(in: text, at: 0, limit: text.count)
    #expect(match?.length == 2 && match?.value == 2)
    #expect(trie.longest(in: text, at: 1, limit: text.count) == nil)
    let backward = PhraseTrie([("达", 1), ("高达", 2)], reading: .backward)
    #expect(backward.longest(in: ClaimText("额高达").folded, at: 3, limit: 0)?.length == 2)
  }

  @Test func lexiconKnowsAMetricThroughPlaceWholeAndTime() {
    var lexicon = MetricLexicon([
      MetricLexicon.Entry(id: "GDP", aliases: ["地区生产总值", "gross domestic product"]),
      MetricLexicon.Entry(id: "gross margin", aliases: ["毛利率"]),
      MetricLexicon.Entry(id: "gross profit", aliases: ["毛利"]),
    ])
    #expect(lexicon.id(of: "全市地區生產總值") == "GDP")
    #expect(lexicon.id(of: "the city's Gross Domestic Product") == "GDP")
    #expect(lexicon.id(of: "毛利率") == "gross margin")
    #expect(lexicon.id(of: "XGDP") == nil)
    #expect(lexicon.id(of: "地区生产总值增速") == nil)
    for phrase in [
      "广东省地区生产总值", "2023年我国地区生产总值", "地区生产总值(GDP)", "China's gross domestic product",
      "gross domestic product of China in 2023", "annual gross margins",
    ] {
      #expect(lexicon.id(of: phrase) != nil, "\(phrase)")
    }
    for phrase in [
      "人均地区生产总值", "超市毛利率", "retail gross margin", "gross profit of small shops", "gross domestic product per head",
    ] {
      #expect(lexicon.id(of: phrase) == nil, "\(phrase)")
    }
  }

  @Test func longSentencesCarryAWindow() throws {
    let text = String(repeating: "前面的话很长，", count: 80) + "产量为35万吨，" + String(repeating: "后面的话也长，", count: 80)
    let claim = try #require(claims(in: text).first { $0.text == "35万吨" })
    #expect(claim.sentence.contains("产量为35万吨"))
    #expect(claim.sentence.unicodeScalars.count <= 400)
  }

  @Test func unitsConvertWithinTheirDimension() throws {
    let mu = try #require(Unit.named("mu"))
    #expect(mu.dimension == .area)
    #expect(abs(mu.factor * 15 - 10_000) < 1e-9)
    #expect(Unit.named("CNY")?.dimension == .currency)
    #expect(Unit.named("座") == nil)
  }

  @Test func theStageFillsTheDocument() throws {
    var stage = try ClaimsStage(
      options: StageOptions(ClaimsStage.declaration.options, given: ["date": .string("2024-05-01")]))
    var document = Document(
      origin: Origin(path: "a.txt"), body: Array("去年产量为35万吨。".utf8), form: .text, mediaType: .plain)
    guard case .keep = stage.process(&document) else {
      Issue.record("the document must go on")
      return
    }
    #expect(document.form == .claims)
    #expect(document.claims.map(\.period) == ["2023"])
    #expect(throws: OptionError.self) {
      try ClaimsStage(options: StageOptions(ClaimsStage.declaration.options, given: ["date": .string("gestern")]))
    }
  }

  @Test(arguments: [("nl", 0), ("el", 0), ("en-GB", 12), ("zh-Hans", 12)])
  func theStageReadsOnlyItsLanguages(_ language: String, _ count: Int) throws {
    var stage = try ClaimsStage(options: StageOptions(ClaimsStage.declaration.options, given: [:]))
    let body = Array(String(repeating: "去年煤炭总产量大约为35万吨。\n", count: 12).utf8)
    var document = Document(origin: Origin(path: "a.txt"), body: body, form: .text, mediaType: .plain)
    document.language = language
    _ = stage.process(&document)
    #expect(document.claims.count == count)
  }

  @Test func datesThatNoCalendarHasAreNone() {
    for iso in ["2024-13-40", "2024-02-31", "2023-02-29", "2024-04-31", "2024-00"] {
      #expect(CalendarDate(iso: iso) == nil)
    }
    #expect(CalendarDate(iso: "2024-02-29T08:00") == CalendarDate(year: 2024, month: 2, day: 29))
    #expect(CalendarDate(iso: "2024-03") == CalendarDate(year: 2024, month: 3))
  }

  @Test func malformedBytesDoNotStopIt() {
    var extractor = ClaimExtractor()
    let bytes: [UInt8] = Array("产量为".utf8) + [0xFF, 0xE4, 0xB8] + Array("35万吨".utf8) + [0xF0, 0x9F]
    #expect(extractor.claims(in: bytes).map(\.value) == [350_000])
  }
}
