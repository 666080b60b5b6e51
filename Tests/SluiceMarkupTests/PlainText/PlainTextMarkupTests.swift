import SluiceMarkup
import Testing

@Suite("Plain text: stray markup")
struct PlainTextMarkupTests {
  @Test("Tags and entities that a stripper left are gone")
  func tagsAndEntities() {
    let result = cleaned(
      "<p>会议指出,&ldquo;稳&rdquo;是大局&nbsp;,要抓好落实。</p><p style=\"text-indent:2em\">下一步,要<strong>加快</strong>推进。<br />完</p><!-- end -->"
    )
    #expect(result.string == "会议指出,“稳”是大局\u{A0},要抓好落实。\n下一步,要加快推进。\n完")
  }

  @Test("Comparisons, names in angle brackets and bare ampersands are text")
  func noMarkup() {
    for text in [
      "if a<b and c>d then stop", "当a<b且b>c时,a与c无法比较。", "印发《2031年市<政府工作报告>重点工作》", "AT&T and R&D rose; x < y", "a<b>c",
      "p<0.05, n>30",
      "&notareference; stays",
    ] {
      #expect(cleaned(text).string == text)
    }
  }

  @Test("A bold tag with its end is markup, and scripts go with what is in them")
  func pairs() {
    #expect(cleaned("全年<b>增长</b>较快。").string == "全年增长较快。")
    #expect(cleaned("前文。<script type=\"text/javascript\">var a = 1 < 2;</script>后文。").string == "前文。后文。")
    #expect(cleaned("甲&amp;nbsp;乙").string == "甲\u{A0}乙")
    #expect(cleaned("<td>12</td><td>34</td>").string == "12\t34")
  }

  @Test("Malformed bytes become U+FFFD and the rest stays")
  func malformed() {
    var cleaner = PlainTextCleaner()
    let result = cleaner.clean(Array("增长".utf8) + [0xFF, 0xE5] + Array("12%".utf8))
    #expect(result.string == "增长\u{FFFD}\u{FFFD}12%")
    #expect(cleaner.clean([]).text.isEmpty)
    #expect(cleaner.clean([0x0A, 0x0D, 0x20]).text.isEmpty)
  }
}
