import SluiceCore
import SluiceText
import SluiceUnicode
import Testing

/// What a wrong decoder makes of the UTF-8 of a text.
private func misread(_ text: String, as label: String) -> String {
  let decoded = Charset(label: label)?.decode(Array(text.utf8).span)
  return String(decoding: decoded?.utf8 ?? [], as: UTF8.self)
}

private func repaired(_ text: String) -> String? {
  repairMojibake(Array(text.utf8)).map { String(decoding: $0.text, as: UTF8.self) }
}

@Suite struct MojibakeTests {
  @Test(arguments: [
    "L’été dernier, la société a réalisé près de la moitié de son chiffre d’affaires à l’étranger.",
    "今年河边的市场里来了很多人，价格比去年低。", "Вчера на рынке было много людей, и цены упали.",
    "Größere Mengen für Österreich – „überall“ verfügbar.",
  ])
  func windows1252MojibakeIsRepaired(text: String) {
    #expect(repaired(misread(text, as: "windows-1252")) == text)
  }

  @Test(arguments: ["windows-1252", "iso-8859-1"], [2, 3])
  func textThatWasMisreadSeveralTimesIsRepaired(label: String, times: Int) {
    for text in [
      "L’été dernier, à l’étranger, la société a réalisé « près » de la moitié.", "Äpfel, Öl und Übermut – „größer“",
      "今年河边的市场里来了很多人，价格比去年低。", "Íslenska er töluð á Íslandi", "the café’s own",
    ] {
      var broken = text
      for _ in 0..<times {
        // ISO-8859-1 in the narrow sense: each byte is the character of its number.
        broken =
          label == "iso-8859-1"
          ? String(String.UnicodeScalarView(broken.utf8.map { Unicode.Scalar($0) })) : misread(broken, as: label)
      }
      #expect(repaired("Before.\n\(broken)\nBehind.\n") == "Before.\n\(text)\nBehind.\n")
      let count = repairMojibake(Array(broken.utf8))?.count
      #expect(count == text.unicodeScalars.count { $0.value >= 0x80 })
    }
  }

  @Test func linesMisreadOnceAndTwiceAreBothRepaired() {
    let lines = ["“Zürich” – größer als früher", "«Général» et préféré, naïve"]
    let broken = [
      misread(misread(lines[0], as: "windows-1252"), as: "windows-1252"), misread(lines[1], as: "windows-1252"),
    ]
    #expect(repaired(broken.joined(separator: "\n")) == lines.joined(separator: "\n"))
  }

  @Test(arguments: ["今年河边的市场里来了很多人价格比去年低", "中文网页，编码错了"])
  func gbkMojibakeIsRepaired(text: String) {
    let broken = misread(text, as: "gb18030")
    guard !broken.contains("\u{FFFD}") else { return }
    #expect(repaired("标题：\n" + broken + "\n完。") == "标题：\n" + text + "\n完。")
  }

  @Test(arguments: [
    "„MENÜ“ und „CAFÉ™“ in Zürich", "A AVÓ “SÃO” e a IRMÃ” do João", "naïve café – déjà vu", "涓流不息，浗河之水，锛与銆都是生僻字。",
    "千山暮雪，魔偶庄园与学园默示录", "温度 20°C ±2 °C, price £5–£7, «цитата»", "Ã is a letter, and so is Â.", "«SÃO» e «NÃO», Ã© e Â©",
    "今天的天气很好，大家都去河边散步，市场里的人也很多。",
    "Tiếng Việt có dấu: ăâđêôơư, “ngoặc kép” và ‘ngoặc đơn’.",
  ])
  func goodTextIsNeverTouched(text: String) {
    #expect(repaired(text) == nil)
  }

  @Test func codeThatMendsMojibakeIsNotMended() {
    let broken = misread("‘’“”—é", as: "windows-1252")
    #expect(repaired("<script>t = t.replace('\(broken)', '')</script>") == nil)
    let page = "<p>\(broken)</p><SCRIPT>t.replace('\(broken)')</SCRIPT><p>\(broken)</p>"
    #expect(repaired(page) == "<p>‘’“”—é</p><SCRIPT>t.replace('\(broken)')</SCRIPT><p>‘’“”—é</p>")
  }

  @Test func lostTextIsFoundWithItsPlace() {
    let text = "增长锟斤拷锟斤拷，达到\u{FFFD}\u{FFFD}亿元"
    let spans = BrokenSpans.find(in: Array(text.utf8).span)
    #expect(spans == [2..<8, 11..<13])
    #expect(BrokenSpans.find(in: Array("良好的文字，烫手的山芋。".utf8).span).isEmpty)
  }

  /// What a decoder of GBK makes of UTF-8 whose lost bytes are shown by a mark.
  private func misreadAsGBK(_ text: String, mark: String) -> String {
    misread(text, as: "gb18030").unicodeScalars
      .map { $0 == "\u{FFFD}" || isPrivateUse($0.value) ? mark : String($0) }.joined()
  }

  @Test(arguments: ["?", "\u{FFFD}"])
  func utf8ReadAsGBKIsFoundThoughBytesWereLost(mark: String) {
    let good = "河边的市场今天人很多，价格也比去年低。\n"
    let broken = misreadAsGBK("全市今年新建了12所学校，还有3座图书馆，大家都很高兴。", mark: mark)
    #expect(broken.contains(mark))
    let text = good + broken + "\n" + good
    let spans = BrokenSpans.find(in: Array(text.utf8).span)
    let (first, last) = (good.unicodeScalars.count, good.unicodeScalars.count + broken.unicodeScalars.count)
    // Signs and lost bytes at either end belong to no window.
    #expect(spans.allSatisfy { $0.lowerBound >= first && $0.upperBound <= last })
    #expect(spans.contains { $0.count >= last - first - 5 })
  }

  @Test(arguments: [
    "鲤鲫鳊鲂鲈鳜鳢鲶鲟鲥鲳鳗", "伀 伃 伹 佖 侊 侒 侔 侚 俉 俍", "釗 釤 釥 釭 鈐 鈹 鈺 鈼 鉀 鉸 銈", "雯霈霄霓霏霍霖霜霞露霹雳",
    "邕浔郁黔柳融龙桂漓湟洮渭泾洛", "囍囧囝囡囤囫囵囹囿圄圉圊圜",
  ])
  func listsOfRareCharactersAreNotBroken(text: String) {
    #expect(BrokenSpans.find(in: Array("名录：\(text)。".utf8).span).isEmpty)
  }

  @Test func charactersOfHongKongArePutBackInTraditionalTextAlone() {
    // Codes of Big5 and what code page 950 makes of them.
    let codes: [(UInt8, UInt8, UInt32)] = [(0xFB, 0x48, 0xE0A5), (0x9D, 0x77, 0xEC7B), (0xFE, 0xFE, 0xE310)]
    for (lead, trail, scalar) in codes {
      let expected = String(decoding: Charset(label: "big5")?.decode([lead, trail].span).utf8 ?? [], as: UTF8.self)
      let mark = Unicode.Scalar(scalar).map(String.init) ?? ""
      #expect(repaired("這間餐廳的\(mark)菜價錢很貴。") == "這間餐廳的\(expected)菜價錢很貴。")
      #expect(repaired("這間餐廳 \(mark) 電話") == nil)
      #expect(repaired("这间餐厅的\(mark)菜价钱很贵。") == nil)
    }
  }

  @Test func privateCharactersOfGBKAreRead() {
    let text = "\u{E81E}\u{E826}，\u{E5E5}\u{E7C7}\u{E816}"
    #expect(BrokenSpans.find(in: Array(text.utf8).span).isEmpty)
    #expect(text.unicodeScalars.map { foldedScalar($0.value) } == [0x9FB4, 0x9FB5, 0x2C, 0x20, 0x1E3F, 0x20087])
    #expect(BrokenSpans.find(in: Array("目录\u{E123}\u{E124}".utf8).span) == [2..<4])
  }

  @Test func claimsAmongLostTextAreMarked() throws {
    let text = "产量是12吨。\n" + misreadAsGBK("城里的水果市场今年卖出了梨", mark: "?") + "5吨，" + misreadAsGBK("比去年多很多，大家高兴。", mark: "?")
    let at = try #require(Array(text.unicodeScalars).firstIndex(of: "5"))
    var document = Document(origin: Origin(path: "a"), body: Array(text.utf8), form: .claims)
    document.claims = [
      Claim(text: "12吨", start: 3, end: 6, kind: .level, value: 12, unit: "t"),
      Claim(text: "5吨", start: at, end: at + 2, kind: .level, value: 5, unit: "t"),
    ]
    var stage = try NormaliseStage(options: StageOptions(NormaliseStage.declaration.options))
    _ = stage.process(&document)
    #expect(document.claims.map { $0.flags.contains(.mojibake) } == [false, true])
  }

  @Test func normaliseRepairsFlagsAndMarksClaims() throws {
    var stage = try NormaliseStage(options: StageOptions(NormaliseStage.declaration.options))
    var document = Document(
      origin: Origin(path: "a"), body: Array(misread("Größere Mengen für Österreich überall", as: "windows-1252").utf8),
      form: .markup)
    guard case .keep = stage.process(&document) else {
      Issue.record("not kept")
      return
    }
    #expect(String(decoding: document.body, as: UTF8.self) == "Größere Mengen für Österreich überall")
    #expect(document.repairedCharacters == 5)
    #expect(document.flags.contains(.mojibakeRepaired) && !document.flags.contains(.mojibake))

    var withClaims = Document(origin: Origin(path: "b"), body: Array("产量12锟斤拷吨，出口5吨".utf8), form: .claims)
    withClaims.claims = [
      Claim(text: "12锟斤拷吨", start: 2, end: 8, kind: .level, value: 12, unit: "t"),
      Claim(text: "5吨", start: 11, end: 13, kind: .level, value: 5, unit: "t"),
    ]
    _ = stage.process(&withClaims)
    #expect(withClaims.claims.map { $0.flags.contains(.mojibake) } == [true, false])
    #expect(withClaims.flags.contains(.mojibake))
  }
}
