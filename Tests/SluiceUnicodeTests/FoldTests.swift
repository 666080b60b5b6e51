import SluiceUnicode
import Testing

private func folded(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { out.append(Unicode.Scalar(foldedScalar(scalar.value)) ?? "?") }
  return String(out)
}

@Suite struct FoldTests {
  @Test(arguments: [
    ("增長１２．５％", "增长12.5%"), ("萬億個點後餘復徵裏", "万亿个点后余复征里"), ("國內生產總值", "国内生产总值"),
    ("ＧＤＰ", "GDP"), ("㎡²①", "㎡²①"), ("⾦⼭", "金山"), ("ｶﾞ", "カ\u{3099}"), ("\u{F902}", "车"), ("a\u{3000}b\u{A0}c", "a b c"),
    ("﹪", "%"), ("µ", "μ"), ("著后干", "著后干"), ("𝟏𝟎", "10"), ("㄀ㄱ", "㄀ㄱ"),
  ])
  func foldsOneToOne(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func foldingTwiceChangesNothing() {
    for scalar in UInt32(0)..<0x11_0000 {
      let once = foldedScalar(scalar)
      if foldedScalar(once) != once { Issue.record("U+\(String(scalar, radix: 16))") }
    }
  }

  @Test func caseFoldingReachesBeyondASCII() {
    let folded = "ÀЖΩZ7字".unicodeScalars.map { caseFoldedScalar($0.value) }
    #expect(folded == "àжωz7字".unicodeScalars.map(\.value))
  }
}
