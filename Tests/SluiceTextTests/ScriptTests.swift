import SluiceCore
import SluiceText
import Testing

private func profile(_ text: String) -> ScriptProfile { script(of: Array(text.utf8).span) }
private func tag(_ text: String) -> String? { language(of: Array(text.utf8).span)?.tag }

@Suite struct ScriptTests {
  @Test(arguments: [
    ("今年经济增长很快，国家发展", "Hans"), ("今年經濟增長很快，國家發展", "Hant"), ("國家經濟發展于去年之后", "Hant"), ("人口一千二百", "Hani"),
    ("今日は東京へ行きました", "Jpan"), ("한국 경제는 성장했다", "Kore"), ("大韓民國 경제는 성장했다 우리나라는", "Kore"), ("Growth in 2024", "Latn"),
    ("Рост экономики", "Cyrl"), ("12.5% — 2024", "Zyyy"), ("", "Zyyy"), ("注音符號ㄅㄆㄇ國語", "Hant"),
  ])
  func mainScriptIsNamed(text: String, main: String) {
    #expect(profile(text).main == main)
  }

  @Test func sharesAddUpAndFall() {
    let shares = profile("中国经济 GDP growth рост").shares
    #expect(abs(shares.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    #expect(shares.map(\.share) == shares.map(\.share).sorted(by: >))
    #expect(Set(shares.map(\.script)) == ["Hans", "Latn", "Cyrl"])
  }

  @Test func stageFillsInScriptAndLanguageAndFlagsMixture() throws {
    var stage = try ScriptStage(options: StageOptions([]))
    var document = Document(origin: Origin(path: "a"), body: Array("这里的经济发展很快。這裡的經濟發展很快。".utf8), form: .text)
    guard case .keep = stage.process(&document) else {
      Issue.record("not kept")
      return
    }
    #expect(document.flags.contains(.mixedHan))
    #expect(document.language == "zh")
    #expect(Set(document.script?.shares.map(\.script) ?? []) == ["Hans", "Hant"])
    document = Document(origin: Origin(path: "a"), body: Array("这里的经济发展很快".utf8), form: .text)
    document.language = "yue"
    _ = stage.process(&document)
    #expect(document.language == "yue" && !document.flags.contains(.mixedHan))
  }

  private func described(_ text: String, as language: String? = nil, form: Document.Form = .text) throws -> Document {
    var stage = try ScriptStage(options: StageOptions([]))
    var document = Document(origin: Origin(path: "a"), body: Array(text.utf8), form: form, mediaType: .html)
    document.language = language
    guard case .keep = stage.process(&document) else { throw CancellationError() }
    return document
  }

  @Test(arguments: [
    ("国の業績は昨年より良くなりました。東京の会社が参加します。", "ja"), ("한국과 중국(中國)의 경제는 성장했다. 国과 國.", "ko"),
  ])
  func otherLanguagesThanChineseMixNoTraditions(text: String, language: String) throws {
    let document = try described(text)
    #expect(!document.flags.contains(.mixedHan))
    #expect(document.language == language)
  }

  @Test(arguments: ["Nova Kappa 500", "Mini Rotor", "OK, gracias", "Ano 2024", "A4"])
  func theLanguageOfAFewWordsIsNotGuessed(text: String) throws {
    #expect(try described(text).language == nil)
  }

  @Test func aDeclaredLanguageInAnotherScriptIsOverruled() throws {
    #expect(try described("河边的市场今天人很多，价格也比去年低。", as: "en-US").language == "zh-Hans")
    #expect(try described("河邊的市場今天人很多，價格也比去年低。", as: "yue").language == "yue")
    #expect(try described("Prices at the market fell below those of last year.", as: "en-GB").language == "en-GB")
  }

  @Test func tagsOfAPageAreNoText() throws {
    let page = """
      <!DOCTYPE html><html><head><style>body { color: red }</style><script>var a = "<b>ignored words</b>";</script></head>
      <body><!-- left over --><div class="content wrapper">河边的市场今天人很多</div></body></html>
      """
    let document = try described(page, form: .markup)
    #expect(document.script?.shares == [.init(script: "Hans", share: 1)])
    #expect(document.language == "zh-Hans")
  }

  @Test(arguments: [
    ("Latn", "abzAZéßđ"), ("Cyrl", "абвЯѣ"), ("Grek", "αβγΩ"), ("Hans", "这国门"), ("Hant", "這國門"), ("Jpan", "あいアイ"),
    ("Kore", "한국어"), ("Thai", "กขค"), ("Arab", "ابت"), ("Goth", "𐌰𐌱𐌲"), ("Deva", "कखग"),
  ])
  func lettersCountWhereverTheyStand(code: String, letters: String) {
    // Words and tails of eight bytes begin at each offset; marks, digits and signs around the letters never count.
    for before in 0..<9 {
      for after in 0..<9 {
        let text =
          String(repeating: "@", count: before) + letters + "1，{" + letters + String(repeating: "[", count: after)
        #expect(profile(text).shares == [.init(script: code, share: 1)])
      }
    }
    let count = letters.unicodeScalars.count
    // As many Latin letters again, among signs on either side of the letters' codes, in words of eight bytes and beside.
    let latin = String(repeating: "@aZ[`zA{9", count: count)
    let all = profile(latin + letters + latin.prefix(5)).shares
    let expected = Double(count) / Double(count + 4 * count + 2)
    #expect(code == "Latn" || abs((all.first { $0.script == code }?.share ?? 0) - expected) < 1e-9)
  }

  @Test func brokenTextIsFlagged() throws {
    #expect(try described("增长锟斤拷锟斤拷，出口也增加。").flags.contains(.mojibake))
    #expect(!(try described("出口也增加。").flags.contains(.mojibake)))
  }

  @Test(arguments: [
    ("The market by the river was full of people this morning.", "en"),
    ("Der Markt am Fluss war heute Morgen voller Menschen und Waren.", "de"),
    ("Le marché au bord de la rivière était plein de monde ce matin.", "fr"),
    ("El mercado junto al río estaba lleno de gente esta mañana.", "es"),
    ("Il mercato lungo il fiume era pieno di gente questa mattina.", "it"),
    ("O mercado à beira do rio estava cheio de gente esta manhã.", "pt"),
    ("De markt aan de rivier was vanochtend vol met mensen.", "nl"),
    ("Marknaden vid floden var full av folk i morse.", "sv"),
    ("Targ nad rzeką był dziś rano pełen ludzi.", "pl"), ("Trh u řeky byl dnes ráno plný lidí.", "cs"),
    ("A folyó menti piac ma reggel tele volt emberekkel, és az árak alacsonyabbak voltak, mint tavaly.", "hu"),
    ("Piața de lângă râu era plină de oameni în această dimineață.", "ro"),
    ("Nehir kıyısındaki pazar bu sabah insanlarla doluydu.", "tr"),
    ("Joen varrella oleva tori oli tänä aamuna täynnä ihmisiä.", "fi"), ("Chợ bên sông sáng nay đông người.", "vi"),
    ("Рынок у реки сегодня утром был полон людей.", "ru"), ("Ринок біля річки сьогодні вранці був повний людей.", "uk"),
    ("Пазарът край реката тази сутрин беше пълен с хора.", "bg"), ("Η αγορά δίπλα στο ποτάμι ήταν γεμάτη κόσμο.", "el"),
    ("השוק ליד הנהר היה מלא אנשים הבוקר", "he"),
    ("كان السوق قرب النهر مليئا بالناس هذا الصباح", "ar"), ("بازار کنار رودخانه امروز صبح پر از مردم بود", "fa"),
    ("ตลาดริมแม่น้ำเช้านี้มีคนมากมาย", "th"),
    ("Pasar di tepi sungai pagi ini penuh dengan orang.", "id"),
    ("Upės pakrantės turgus šį rytą buvo pilnas žmonių.", "lt"),
  ])
  func languagesAreNamed(text: String, expected: String) {
    #expect(tag(text) == expected)
  }

  @Test func tooLittleNamesNoLanguage() {
    #expect(tag("12.5%") == nil)
    #expect(tag("ok") == nil)
  }
}
