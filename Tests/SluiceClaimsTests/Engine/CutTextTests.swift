import SluiceClaims
import SluiceCore
import Testing

/// A text may end, or start, anywhere: behind each of its code points the reader must look before it reads on.
struct CutTextTests {
  @Test(arguments: corpus)
  func everyCutOfASentenceIsRead(_ sentences: [String]) {
    var extractor = ClaimExtractor()
    for sentence in sentences {
      let scalars = Array(sentence.unicodeScalars)
      for cut in scalars.indices {
        Self.check(&extractor, scalars[..<cut])
        Self.check(&extractor, scalars[cut...])
      }
    }
  }

  @Test func aNumberMayBeTheLastThing() {
    let numbers = [
      "5", "3.5", "1,234", "1/2", "-5", "$5", "5-8", "第3", "五", "十万", "三分之", "百分之五", "几", "半", "2023", "２",
    ]
    let ends = [
      "k", "w", "K", "m", "bn", "%", "/", "、", "至", "-", "~", "万", "亿", "年", "月", "个", "个百", "左右", "以", "成", "折", "度",
      "元五", "元",
      "余", "多", "点", "分之", "倍", "翻", "家/", "km/", "美", "US$", "million", "per", "percent", "st", "'s", ".", ",", " ",
      "第", "比", "的",
    ]
    var extractor = ClaimExtractor()
    for number in numbers {
      for end in ends {
        for last in [""] + ends {
          Self.check(&extractor, Array("2023年收入同比增长\(number)\(end)\(last)".unicodeScalars)[...])
          Self.check(&extractor, Array("Revenue rose to \(number)\(end)\(last)".unicodeScalars)[...])
        }
      }
    }
  }

  /// Reads a text; what is found must lie in it.
  private static func check(_ extractor: inout ClaimExtractor, _ scalars: ArraySlice<Unicode.Scalar>) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    for claim in extractor.claims(in: Array(String(text).utf8)) {
      var surface = String.UnicodeScalarView()
      surface.append(contentsOf: scalars.dropFirst(claim.start).prefix(claim.end - claim.start))
      #expect(claim.text == String(surface))
    }
    _ = extractor.numbers(in: Array(String(text).utf8))
  }

  private static let corpus = [
    ChineseCorpus.sentences.map(\.0), ChineseCorpus.press.map(\.0), ChineseCorpus.negatives,
    lines(EnglishCases.amounts), lines(EnglishCases.changes), lines(EnglishCases.shares), lines(EnglishCases.plans),
    lines(GermanCorpus.changes), lines(GermanCorpus.levels),
  ]

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
