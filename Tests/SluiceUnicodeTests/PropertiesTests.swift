import SluiceUnicode
import Testing

private func value(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

@Suite struct PropertiesTests {
  @Test(
    arguments: [
      ("A", "Latn"), ("é", "Latn"), ("Ж", "Cyrl"), ("Ω", "Grek"), ("中", "Hani"), ("〇", "Hani"), ("々", "Hani"),
      ("あ", "Hira"), ("ア", "Kana"), ("한", "Hang"), ("ก", "Thai"), ("א", "Hebr"), ("ع", "Arab"), ("1", "Zyyy"),
      ("，", "Zyyy"), ("\u{301}", "Zinh"), ("\u{E000}", "Zzzz"), ("𠀀", "Hani"), ("अ", "Deva"),
    ] as [(Unicode.Scalar, String)])
  func scriptsHaveTheirISOCodes(scalar: Unicode.Scalar, code: String) {
    #expect(script(of: value(scalar)).code == code)
    #expect(Script(code: code) == script(of: value(scalar)))
  }

  @Test func scalarsBeyondUnicodeHaveNoProperties() {
    #expect(script(of: 0x11_0000) == .unknown)
    #expect(!isLetter(.max))
    #expect(foldedScalar(.max) == .max)
  }

  @Test func classesFollowTheGeneralCategory() {
    #expect(isLetter(value("字")) && isLetter(value("z")) && !isLetter(value("7")))
    #expect(isDigit(value("７")) && isDigit(value("٣")) && !isDigit(value("七")) && !isDigit(value("²")))
    #expect(isWhitespace(value("\u{3000}")) && isWhitespace(value("\u{A0}")) && !isWhitespace(value("\u{200B}")))
    #expect(isPunctuation(value("。")) && isPunctuation(value("%")) && !isPunctuation(value("+")))
    #expect(Properties(of: value("€")).isSymbol && Properties(of: value("\u{301}")).isMark)
    #expect(isPrivateUse(0xE5E5) && !isPrivateUse(value("中")))
  }

  @Test func charactersOfOneTraditionAreToldApart() {
    for scalar in "国体优价机气种网这们说发东车门马广产义".unicodeScalars {
      #expect(hanForm(of: value(scalar)) == .simplified, "\(scalar)")
    }
    for scalar in "國體優價聽機氣種網蟲這們說發東車門馬廣產義裏後於億萬爲啟".unicodeScalars {
      #expect(hanForm(of: value(scalar)) == .traditional, "\(scalar)")
    }
    for scalar in "人后于干台里面只制系表云松一年中あx1".unicodeScalars {
      #expect(hanForm(of: value(scalar)) == .both, "\(scalar)")
    }
  }
}
