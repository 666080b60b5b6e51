import SluiceCore
import SluiceText
import SluiceUnicode
import Testing

/// How many of something were right.
private struct Tally {
  var right = 0
  var all = 0
  var misses: [String] = []

  mutating func add(_ isRight: Bool, _ what: String) {
    all += 1
    right += isRight ? 1 : 0
    if !isRight { misses.append(what) }
  }
}

/// Pages of the corpus written in the charsets that their text allows, with a right, a missing and a wrong declaration.
@Suite struct ReencodingTests {
  /// Charsets by iconv's names, with labels that somebody would wrongly declare for them.
  private static let charsets = [
    ("GB18030", ["big5", "utf-8"]), ("GBK", ["iso-8859-1", "euc-kr"]), ("BIG5", ["gb2312", "windows-1252"]),
    ("UTF-16LE", ["utf-8", "gbk"]), ("UTF-16BE", ["big5", "iso-8859-1"]), ("SHIFT_JIS", ["euc-jp", "utf-8"]),
    ("EUC-KR", ["shift_jis", "gb2312"]), ("WINDOWS-1251", ["koi8-r", "utf-8"]),
  ]

  @Test(arguments: CorpusPages.collections.prefix(2))
  func pagesAreReadWhateverTheyDeclare(collection: String) {
    let documents = CorpusPages.documents(in: collection)
    if documents.isEmpty { return }
    var tally = Tally()
    for document in documents {
      let original = decode(document.body)
      // A page with malformed bytes, or an image, is no text to start from.
      if original.decision.replaced > 0 { continue }
      let text = Self.undeclared(original.utf8)
      for (charset, wrong) in Self.charsets {
        guard let bytes = encoded(text, as: charset), Self.tells(text) else { continue }
        for label in [charset, nil] + wrong {
          let decoded = decode(bytes, transportCharset: label)
          tally.add(
            decoded.utf8 == text,
            "\(document.origin.path) in \(charset) declared \(label ?? "nothing"): \(decoded.decision.name)")
        }
      }
    }
    print("\(collection): \(tally.right) of \(tally.all) re-encoded documents read as the same text")
    #expect(Double(tally.right) >= 0.995 * Double(tally.all), "\(tally.misses.prefix(20))")
  }

  /// Whether the text says anything of its charset: quotation marks and dashes alone stand at one place in several.
  private static func tells(_ text: [UInt8]) -> Bool {
    scalars(of: text.span).count { $0 >= 0x80 && isLetter($0) } >= 10
  }

  /// The page without labels of its own: `charset` and `encoding` are written otherwise, nothing else changes.
  private static func undeclared(_ page: [UInt8]) -> [UInt8] {
    var out = page
    for word in ["charset", "encoding"] {
      let word = Array(word.utf8)
      for at in 0..<max(0, out.count - word.count) where out[at] | 0x20 == word[0] {
        if zip(out[at...], word).allSatisfy({ $0 | 0x20 == $1 }) { out[at + 1] = 0x2D }
      }
    }
    return out
  }
}

/// Good text is never touched, and what is repaired was broken.
@Suite struct FalseRepairTests {
  @Test(arguments: CorpusPages.collections)
  func goodDocumentsAreNotRepaired(collection: String) throws {
    let documents = CorpusPages.documents(in: collection)
    if documents.isEmpty { return }
    var repaired: [String] = []
    for document in documents {
      let text = decode(document.body).utf8
      guard let repair = repairMojibake(text) else { continue }
      if !Self.wasBroken(text) { repaired.append(document.origin.path) }
      // A second look finds nothing: what was put back is good text.
      #expect(repairMojibake(repair.text) == nil, "\(document.origin.path)")
    }
    print("\(collection): \(repaired.count) of \(documents.count) good documents repaired")
    #expect(repaired.isEmpty)
  }

  /// Pairs that good text never has, all of them UTF-8 read as windows-1252 or ISO-8859-1: punctuation and ligatures.
  private static let signs = [
    "â€", "â\u{80}", "â\u{9C}", "â\u{9D}", "â\u{86}", "â\u{AD}", "Â®", "Â´", "Â°", "Â©", "Ã¶", "Ã©", "Ã¼", "Ã¤",
    "Ã\u{97}", "Ã§", "Ã±",
  ].map { Array($0.utf8) }

  private static func wasBroken(_ text: [UInt8]) -> Bool {
    text.indices.contains { at in
      text[at] == 0xC3 && signs.contains { text[at...].starts(with: $0) }
    }
  }
}
